# Other producers, reallocation of a shock, projects of minerals partnerships.

cli-supply-alternatives = Say where else an item could come from: origins today, other producers and their spare capacity, what all three partners would ask of them at once, a shock with both bounds, substitutes and projects.
cli-supply-projects = Show the projects of minerals partnerships: stage, offtake, next step, and which dependency each would end.
cli-alternatives-item = Item of the catalogue, by its identifier: gallium_metal.
cli-alternatives-partner = Partner whose origins are told: KOR, USA or JPN; may be repeated. All three by default.
cli-alternatives-lost = Origin that fails, to work out what that comes to: CHN; may be repeated.
cli-alternatives-share = Share of its sales that is lost, above 0 and up to 1; all of it by default.
cli-alternatives-days = Days it lasts; 90 by default.
cli-alternatives-spare = Share of its sales that an exporter is assumed to be able to add, where its spare capacity is not known. Nothing is assumed by default.
cli-alternatives-out = File to write rows to instead: .csv, .json or .xlsx.
cli-projects-item = Projects of this item alone.

alternatives-working = Looking for alternatives
alternatives-written = Rows written to { $file }: { $count }.
alternatives-heading = { $item } ({ $id }): where else it could come from, as of { $day }
alternatives-lines = Lines looked at
alternatives-lines-others = { $count } other State(s) report
alternatives-eu = European Union
alternatives-never = never
alternatives-more = … and { $count } more.
alternatives-signs = ? stands for what is not known; it is no zero. t: tonnes. HHI: Herfindahl-Hirschman index, 0 to 1.

alternatives-origins = Origins today
alternatives-makers = Who makes it, and who buys from whom
alternatives-asked = What all three would ask at once
alternatives-substitutes = What could stand in for it
alternatives-projects = Projects

alternatives-no-trade = This node holds no trade statistics. Take some in with tricord ingest: of Korea Customs, e-Stat of Japan, the US Census Bureau, UN Comtrade or BACI, or any table with reporter, partner, code, value and weight.
alternatives-nothing-told = No statistics held here tell what these buy: { $partners }.
alternatives-shown-by = It is traded under: { $lines }. Take in statistics of these lines.
alternatives-cut = These lines were cut differently in the edition of the figures, so that other goods are in them or some of it is not: { $lines }.
alternatives-dropped = Left out, since the code means other goods in one of the editions held: { $lines }.
alternatives-kind-own = its own statistics
alternatives-kind-reconciled = figures reconciled of both ends
alternatives-kind-mirror = what exporters report (mirror)
alternatives-purchases = { $partner }, { $year }, { $kind } ({ $datasets }): { $tonnes } t; HHI { $hhi }
alternatives-counted-production = output
alternatives-counted-refining = refining
alternatives-counted-capacity = plant capacity
alternatives-standing-in = Shares of the world’s { $counted } stand in for those of origins: { $shares } ({ $source }, { $year }).
alternatives-no-shares = Nor is it known who makes it in the world.

alternatives-doubt-mirror = Mirror: what exporters say they sold, not what the partner says it bought.
alternatives-doubt-reconciled = Figures in which somebody made one of what both ends say.
alternatives-doubt-partial = Only { $count } exporter(s) of those who publish here are known, too few for shares.
alternatives-doubt-few = An extract: it names { $count } partners over many goods. Shares are of these alone; who is missing may sell too.
alternatives-doubt-narrow = The table names { $count } partners and holds few goods: whether these are all origins cannot be checked.
alternatives-doubt-total = The sum of all origins differs from the publisher’s total by { $percent } %.
alternatives-doubt-weightless = Too little of it has a weight for tonnes to be told.
alternatives-doubt-hub = Much comes through ports that pass goods on, and may come from elsewhere: { $places }.

alternatives-column-origin = Origin
alternatives-column-value = By value
alternatives-column-weight = By weight
alternatives-column-country = Country
alternatives-column-share = Share
alternatives-column-production = Output, t
alternatives-column-capacity = Capacity, t/yr
alternatives-column-spare = Spare, t/yr
alternatives-column-reserves = Reserves, t
alternatives-column-buys = { $partner } buys, t
alternatives-column-partner = Partner
alternatives-column-bought = Would buy, t
alternatives-column-loss = Loss, t
alternatives-column-released = From stock, t
alternatives-column-days = Days to stop
alternatives-column-lower = Lower, t
alternatives-column-upper = Upper, t
alternatives-column-plan = Plan, t
alternatives-column-worth = Worth
alternatives-column-missing = No sharing, t
alternatives-column-restricted = restricted
alternatives-column-shared = Shared, t
alternatives-column-project = Project
alternatives-column-stage = Stage
alternatives-column-starts = Starts
alternatives-column-of = of { $partner }
alternatives-column-offtake = Offtake, t/yr
alternatives-column-next = Next step
alternatives-column-due = Due

alternatives-no-output = No figures of output are held here, and the catalogue names no producers that were known on this day. Take some in with tricord ingest: Mineral Commodity Summaries (USGS) or World Mineral Statistics (BGS).
alternatives-no-maker = No table of output held here is that of this item, and the catalogue names no producers that were known on this day.
alternatives-output-from = Output: { $source }, { $year }; shares are of { $counted }. Spare is capacity less output of one year, where both are published.
alternatives-shares-alone = Only shares are known, no tonnes. Take in Mineral Commodity Summaries (USGS) or World Mineral Statistics (BGS) for more.
alternatives-by-content = Counted by content, not as traded: spare capacity cannot be held against weights of trade, and is not used below.
alternatives-no-spare = Nobody’s spare capacity is known.
alternatives-estimated = Some of these figures are the publisher’s estimates.
alternatives-barred = { $places }: trade is under the UN measures; it is told as a producer and counted nowhere as an alternative.

alternatives-no-largest = Which origin is the largest is not known.
alternatives-largest-weight = { $origin } is the largest origin by weight of: { $partners }.
alternatives-largest-value = { $origin } is the largest origin by value of: { $partners }.
alternatives-largest-output = { $origin } is the largest producer of the world; whose origins are all known is nobody.
alternatives-largest-asked = { $origin } is the origin you asked about.
alternatives-ask-unknown = What the partners buy from { $origin } is not known by weight.
alternatives-ask = If { $origin } failed, they would look for { $tonnes } t a year together elsewhere.{ $unknown ->
        [none] {""}
       *[some] {" "}That is the least: not known for { $unknown }.
    }
alternatives-ask-none = { $place } has no spare capacity: none of the { $asked } t can come from there.
alternatives-ask-enough = { $place } could add { $spare } t a year: enough for all three, who would take { $percent } of it.
alternatives-ask-over = { $place } could add { $spare } t a year; the three together would ask for { $times } times that.
alternatives-ask-weightless = { $place } could add { $spare } t a year; how much would be asked of it is not known.
alternatives-ask-blind = What they could add is not known: { $places }.
alternatives-ask-total-enough = All spare capacity that is known comes to { $spare } t a year; the three together would take { $times } of it, and others want it too.
alternatives-ask-total-over = All spare capacity that is known comes to { $spare } t a year; the three together would ask for { $times } times that.

alternatives-failure = If { $percent } of what { $origins } sells were lost for { $days } days
alternatives-failure-no-trade = { $partner }: no sheet, since nothing tells what it buys.
alternatives-failure-no-weight = { $partner }: no sheet, since what it buys from there is not known by weight.
alternatives-failure-nothing = Nothing can be worked out without tonnes of any partner. Take in statistics with net weights.
alternatives-bounds = Lower: full reallocation, in the way that leaves the partner best off. Upper: no reallocation, with or without restriction of exports by those who lack it, whichever is more. Shared: spare capacity by need, with no limit of routes. Restricted: after those who lack it restricted exports. Plan: the cheapest for all together, within what routes carry. Worth: what a tonne more there saves.
alternatives-worse-off = { $partner }: a plan that is cheapest for all together can leave it with { $most } t short, more than no reallocation at all ({ $upper } t).
alternatives-plan = Cheapest plan: { $total } t short in all, for all importers in these figures. A range is told, since the plan fixes the sum and not who bears it. A tonne a year more that these can sell is worth: { $worth ->
        [none] nothing.
       *[some] { $worth }.
    }
alternatives-no-plan = Nothing is reallocated and there is no lower bound: spare capacity is not known of anybody. --spare 0.1 assumes a tenth of what each exporter sells.
alternatives-assumed = Assumed:
alternatives-terms-costs = Costs of a tonne: delivered c = { $delivery }, from stock π = { $stock }, short ω = { $shortage }. ω is a choice of policy, and the worth of a tonne moves with it.
alternatives-terms-stretch = Nobody carries more than r = { $stretch } times what was traded before, plus n = { $link } t; what failed is not used again.
alternatives-terms-spare = Exporters can add k = { $share } of what they sell, where their spare capacity is not known: { $places }.
alternatives-terms-known = Spare capacity a year, as published: { $said }.
alternatives-stock = { $partner } { $tonnes } t ({ $day })
alternatives-stocks = Stocks, as given to this node: { $said }.
alternatives-gap-stock = Stock not known, counted as none: { $places }. They may lack less than is told.
alternatives-gap-slack = What could be made at home beyond today’s output is not known, counted as none: { $places }.
alternatives-gap-spare = Spare capacity not known, counted as none: { $places }. Less may be lacking than is told.
alternatives-gap-absent = Sells nothing to anybody in these figures: { $places }.
alternatives-gap-idle = Spare capacity that is known, of those who sell to nobody in these figures, and not counted: { $places }.
alternatives-others = Other importers beside the partners, who want the same tonnes: { $count }.
alternatives-no-others = No purchases of others are held here: they want the same tonnes and are left out.
alternatives-years = Trade of: { $years }.
alternatives-unsettled = Restriction of exports went round without coming to rest and was stopped.

alternatives-no-substitute = The catalogue names nothing.
alternatives-no-project = The register has no project for it. Take in a table of projects with tricord ingest: number, name, item, stage, capacity, offtake.
alternatives-no-register = The register is empty. Take in a table of projects with tricord ingest: number, name, item, stage, capacity, offtake.
alternatives-projects-note = of KOR, of USA, of JPN: capacity over what each of them buys a year.
alternatives-stage-idea = idea
alternatives-stage-study = study
alternatives-stage-financing = financing
alternatives-stage-construction = construction
alternatives-stage-ramp_up = ramp-up
alternatives-stage-operating = operating
alternatives-stage-paused = paused
alternatives-stage-ended = ended
alternatives-left-out-paused = { $project }: paused, not counted.
alternatives-left-out-ended = { $project }: ended, not counted.
alternatives-left-out-operating = { $project }: operating, so that what it delivers is in the figures of trade already; not counted.
alternatives-left-out-capacity = { $project }: no capacity is given, so what it would change is not known.
alternatives-left-out-offtake = { $project }: no partner has a right to a stated amount of its output, so what it would change is not known.
alternatives-cure-cures = { $partner }: { $tonnes } t a year would end its dependence: { $top } { $before } → largest { $next } { $after }, HHI { $hhi } → { $hhi_after }, by weight.
alternatives-cure-eases = { $partner }: { $tonnes } t a year would ease its dependence, not end it: { $top } { $before } → largest { $next } { $after }, HHI { $hhi } → { $hhi_after }, by weight.
alternatives-cure-none = { $partner }: { $tonnes } t a year would leave its dependence as it is: { $top } { $before } → largest { $next } { $after }, HHI { $hhi } → { $hhi_after }, by weight.
alternatives-cure-no_dependency = { $partner }: there is no dependence to end (largest { $top } { $before }, HHI { $hhi }, by weight).
alternatives-cure-same_origin = { $partner }: { $tonnes } t a year from { $top } itself, its largest origin; no alternative to it.
alternatives-cure-unknown = { $partner }: { $tonnes } t a year; what it buys is not known by weight, so what they would change is not known.
alternatives-together = All that count together, { $said }

error-alternatives-partner = { $given } is none of the three partners.
    .hint = Give one of: { $known }.
error-alternatives-origin = { $given } is no country that is known, or more than one bears that name.
    .hint = Give its code of three letters, as in ISO 3166: CHN.
error-alternatives-lost = { $options } says how something fails, and nothing is named that does.
    .hint = Name the origin that fails: --lost CHN.
error-alternatives-share = { $given } is no share above 0 and up to 1.
    .hint = Give half as 0.5, and all as 1.
error-alternatives-days = { $given } is no number of days above 0.
    .hint = Give the days the failure lasts: 90.
error-alternatives-spare = { $given } is no share of 0 or more.
    .hint = Give a tenth as 0.1.
error-reallocation-costs = Shortage at { $shortage } a tonne would be cheaper than delivery or stock at { $most }: the cheapest plan would deliver nothing.
    .hint = Give a cost of shortage above those of delivery and stock.
error-reallocation-stretch = Trade cannot be stretched to { $stretch } times itself with { $link } t beyond it.
    .hint = Give at least 1 for the stretch, and no new link below 0.
error-reallocation-unsolved = The solver found no way to share out what is left: { $reason }.
    .hint = Report this with the command and the figures, if you may pass them on.
