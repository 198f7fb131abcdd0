# The supply bulletin, and the form of notification of Article 12 of the IPEF agreement.

cli-report-supply = Write the supply bulletin: proposed warnings for three partners side by side, with their reasons, as known on a day.
cli-report-as-of = Day as of which: nothing that became known later is in it. Today by default.
cli-report-format = pdf, html, docx or json; by default what the ending of the file says, else { $usual }.
cli-report-supply-out = File to write, or an existing directory. Without it: reports/supply-DATE-LANGUAGE.pdf in the node.
cli-report-notification = Write the form of notification of Article 12 of the IPEF Supply Chain Agreement for an item, filled from its warning: a draft for a person to complete and send.
cli-report-notification-item = Item, as tricord items lists it; or a name of it in English, Korean or Japanese.
cli-report-partner = Party that notifies.
cli-report-requested-at = Day on which the emergency meeting is requested; the network meets within 15 days of it.
cli-report-notification-out = File to write, or an existing directory. Without it: reports/notification-ITEM-PARTNER-DATE-LANGUAGE.docx in the node.
error-report-format-differs = The file { $file } ends otherwise than the format asked for, { $format }.
    .hint = Give one of the two. Nothing was written.

reports-bulletin-month =
    { $month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
        [m9] September
        [m10] October
        [m11] November
       *[m12] December
    } { $year }
reports-bulletin-and = {", "}

reports-bulletin-title = Supply-chain bulletin
reports-bulletin-subtitle = Proposed warnings for the Republic of Korea, the United States and Japan, as known on { $day }

reports-bulletin-front = What this is
reports-bulletin-front-text = For each item the three partners watch, this bulletin says how likely a disruption of its supply appears within a year, for each of them, and why. It rests on what was known on { $day } and on nothing later. A stage in it is proposed by figures; that it is declared takes a person.
reports-bulletin-fact-day = As known on
reports-bulletin-fact-earlier = Compared with
reports-bulletin-fact-partners = Partners
reports-bulletin-fact-items = Items watched
reports-bulletin-fact-stages = Proposed stages (item and partner)
reports-bulletin-fact-changes = Changed since then
reports-bulletin-fact-marking = Marking
reports-bulletin-read = How to read it
reports-bulletin-read-stages = Stages are entered at a probability of { $watch } (watch), { $caution } (caution), { $alert } (alert) and { $serious } (serious), and left only well beneath. They are proposed, never declared.
reports-bulletin-read-weights = Most weights are judged by us and not measured; each reason says which. The probability ranks items. How warnings fared against what happened is shown by tricord supply scoreboard.
reports-bulletin-read-factors = ×6.0 means: this multiplies the odds of a disruption by six. A figure below ×1 lowers them.
reports-bulletin-read-silent = “Silent”: the channel was listened to and said nothing. “No data”: nobody listened, which counts neither way.
reports-bulletin-read-emulated = Where no day of publication is stated, the publisher’s usual lag stands for it (pseudo-real-time), and figures may have been revised since.

reports-bulletin-overview = At a glance
reports-bulletin-overview-text = Proposed stage, probability of a disruption within a year, and in brackets by how many percentage points it moved since { $earlier }.
reports-bulletin-overview-caption = Items at or above watch for any partner, { $day }
reports-bulletin-overview-none-title = No proposed stage
reports-bulletin-overview-none = No item reaches the stage of watch for any partner. That is no all-clear: the section on coverage says what was not looked at.
reports-bulletin-overview-others = Below watch for all partners: { $count } items. The highest of them: { $items }.
reports-bulletin-column-item = Item
reports-bulletin-column-partner = For
reports-bulletin-column-change = From → to
reports-bulletin-column-why = Why
reports-bulletin-column-what = Channel

reports-bulletin-changes = What changed since { $earlier }
reports-bulletin-changes-none = No proposed stage changed.
reports-bulletin-changes-text = Proposed stages that rose, then those that fell, with what moved them.
reports-bulletin-changes-caption = Changes of proposed stages
reports-bulletin-brief = { $kind } ({ $where }; known since { $known })
reports-bulletin-cause-fired = New: { $channel }
reports-bulletin-cause-other = Another signal: { $channel }
reports-bulletin-cause-ended = No longer counts: { $channel }
reports-bulletin-cause-silent = Listened to again and silent: { $channel }
reports-bulletin-cause-missing = No longer listened to: { $channel }

reports-bulletin-items = Items at or above watch
reports-bulletin-items-text = Each section has the three partners side by side, the reasons in sentences, and whom to ask. ▲ in a picture: a month that was signalled; ●: the newest figure known.
reports-bulletin-item-caption = { $item }: proposed stage and what each channel says, { $day }
reports-bulletin-item-reasons = Reasons
reports-bulletin-item-no-figures = No monthly price and no monthly trade of a line that shows this item is held.
reports-bulletin-row-stage = Proposed stage
reports-bulletin-row-silent = Silent
reports-bulletin-row-missing = No data
reports-bulletin-row-lower = Without it
reports-bulletin-row-ask = Whom to ask
reports-bulletin-since = since { $day }
reports-bulletin-held = held: left beneath { $percent }
reports-bulletin-state-silent = silent
reports-bulletin-state-missing = no data
reports-bulletin-without = { $channel }: { $percent }, { $stage } (counts until { $until })
reports-bulletin-reason-counts = For { $partners }. Known since { $known }, counts until { $until }.
reports-bulletin-reason-counts-structure = For { $partners }. Known since { $known }; counts until a newer year is known, { $until } at the latest.
reports-bulletin-reason-adds = Odds { $factor }, weight { $basis }.
reports-bulletin-reason-with = Counts with the one before.
reports-bulletin-reason-others = Weaker signals of this channel, left out: { $count }.
reports-bulletin-reason-source = Source: { $source }.
reports-bulletin-basis-measured = measured
reports-bulletin-basis-judged = judged

reports-bulletin-says-structure-trade = Imports of { $item } by { $partner } in { $year }: { $share } from { $origin }; { $kind } (index of concentration { $index }; 1 is a single origin).
reports-bulletin-says-structure-producers = World output of { $item } ({ $year }): { $share } in { $origin }; { $kind } (index of concentration { $index }; 1 is a single origin).
reports-bulletin-says-price = The price “{ $series }” stood at { $value } in { $month }: { $kind }. Over three months it moved { $change } times its usual swing; it is { $over } against the highest of the four years before.
reports-bulletin-says-trade = { $item }, { $origin } → { $partner }, { $month }: { $kind }. { $amount } under line { $line }.{ $usual }{ $share }{ $reading } Statistics: { $statistics }.
reports-bulletin-says-usual = That is { $percent } of the median month of the two years before.
reports-bulletin-says-share = This origin had { $percent } of the partner’s imports in the year before.
reports-bulletin-reading-supply_squeeze = Less came at a higher price, consistent with a squeeze of supply.
reports-bulletin-reading-stockpiling = More came at a higher price, consistent with stockpiling.
reports-bulletin-reading-demand_loss = Less came at a lower price, consistent with a loss of demand.
reports-bulletin-reading-diversion = More came at a lower price, consistent with diversion.
reports-bulletin-says-transit = { $strait }: { $kind }. In the seven days to { $day } the number of ships was { $ratio } of that of the ninety days before. { $item } commonly passes there.
reports-bulletin-says-policy-line_printed = { $state }, notice { $notice }: prints a tariff line of { $item } ({ $line }). Issued: { $issued }; in force from: { $effective }.
reports-bulletin-says-policy-named = { $state }, notice { $notice }: names { $item } (“{ $line }”). Issued: { $issued }; in force from: { $effective }.
reports-bulletin-says-mission = { $mission }, on { $item } from { $origin }: { $kind } ({ $what }). Reliability of the source { $reliability }, credibility of the information { $credibility }. Observed: { $observed }; effect expected from: { $expected }.
reports-bulletin-signal-policy = policy
reports-bulletin-signal-output = output
reports-bulletin-signal-price = price
reports-bulletin-signal-logistics = logistics
reports-bulletin-signal-payment = payment
reports-bulletin-signal-labour = labour
reports-bulletin-signal-accident = accident
reports-bulletin-signal-demand = demand

reports-bulletin-picture = { $item }: figures by month, three years
reports-bulletin-picture-price = Price: { $series }
reports-bulletin-picture-trade = { $partner } ← { $origin }
reports-bulletin-picture-none = no monthly trade held
reports-bulletin-about-makers = Largest producers
reports-bulletin-about-origins = Origins of imports, by value
reports-bulletin-about-substitutes = Substitutes
reports-bulletin-about-stocks = Stocks
reports-bulletin-about-projects = Projects
reports-bulletin-about-lines = Tariff lines
reports-bulletin-about-doubts = Doubts
reports-bulletin-about-none = none in the catalogue
reports-bulletin-mission-in = its mission in: { $origin }
reports-bulletin-stock = { $partner }: { $stock }, { $days } days of use ({ $day })
reports-bulletin-project = { $name } ({ $place }): { $stage }; capacity a year { $capacity }; next: { $next }
reports-bulletin-project-idea = idea
reports-bulletin-project-study = study
reports-bulletin-project-financing = financing
reports-bulletin-project-construction = construction
reports-bulletin-project-ramp_up = ramp-up
reports-bulletin-project-operating = operating
reports-bulletin-project-paused = paused
reports-bulletin-project-ended = ended

reports-bulletin-straits = Straits
reports-bulletin-straits-none = No counts of ships through straits are held.
reports-bulletin-straits-text = The mean of the newest seven days stands beside that of the ninety days before them. A signal lasts until ships are back, so it may stand beside a ratio that has recovered.
reports-bulletin-straits-picture = Ships a day, half a year to { $day }
reports-bulletin-straits-caption = Passage of straits
reports-bulletin-column-strait = Strait
reports-bulletin-column-recent = 7 days
reports-bulletin-column-usual = 90 before
reports-bulletin-column-ratio = Ratio
reports-bulletin-column-signal = Signal
reports-bulletin-column-items = Watched items

reports-bulletin-prices = Prices
reports-bulletin-prices-none = No published monthly price of a watched item is held.
reports-bulletin-prices-text = Published monthly prices of watched items, as far as known on the day. The changes are against one month and twelve months before the newest.
reports-bulletin-prices-picture = Prices, three years of months ({ $place })
reports-bulletin-prices-caption = Prices of watched items
reports-bulletin-column-series = Series
reports-bulletin-column-newest = Newest
reports-bulletin-column-month = 1 month
reports-bulletin-column-year = 12 months

reports-bulletin-notices = Notices of the last twelve months
reports-bulletin-notices-none = No notice of the last twelve months is held.
reports-bulletin-notices-none-bear = None of them names a watched item or prints its line, as read.
reports-bulletin-notices-text = Dates, lines and names are as they were read in the documents. Several documents may tell of one notice. Whether it tightens or eases, and what it will stop, is not read from it.
reports-bulletin-notices-caption = Notices that bear on watched items
reports-bulletin-notices-others = Other notices, that name no watched item as read: { $count }
reports-bulletin-column-notice = Notice
reports-bulletin-column-days = Days
reports-bulletin-column-known = Known since
reports-bulletin-column-lines = Tariff lines
reports-bulletin-column-bears = Bears on
reports-bulletin-column-file = File
reports-bulletin-not-printed = not printed
reports-bulletin-notice-issued = Issued: { $day }
reports-bulletin-notice-known = Known since { $day }
reports-bulletin-notice-effective = In force from { $day }
reports-bulletin-notice-effective-later = Not yet in force: from { $day }
reports-bulletin-notice-no-effect = No first day of force printed
reports-bulletin-notice-no-lines = none printed
reports-bulletin-more = and { $count } more

reports-bulletin-unseen = Lines nothing is said of
reports-bulletin-unseen-none = Every line of trade held shows the item it is watched for.
reports-bulletin-unseen-text = A line that mixes materials hides a control on one of them, so nothing is said from it. Beside each stand the national lines that would show the item.
reports-bulletin-unseen-caption = Lines held that show no watched item
reports-bulletin-unseen-unmeasured = Holds other goods too; the item’s share was not measured.
reports-bulletin-unseen-small = The item is less than half of the value of the line.
reports-bulletin-unseen-foreign = The item is not traded under this line.
reports-bulletin-unseen-edition = The code meant other goods in another edition of the tariff.
reports-bulletin-unseen-no-line = none verified
reports-bulletin-column-held-lines = Lines held
reports-bulletin-column-hides = Items not seen
reports-bulletin-column-why-silent = Why
reports-bulletin-column-would-show = Lines that would show it

reports-bulletin-coverage = Coverage and sources
reports-bulletin-coverage-text = Counts are of items times partners. “Too old”: figures were once held, and the newest is past its time, so that silence says nothing.
reports-bulletin-coverage-caption = What was listened to, { $day }
reports-bulletin-coverage-missing = Nothing of these kinds was known on the day. To have them, take in:
reports-bulletin-column-channel = Channel
reports-bulletin-column-fired = Said something
reports-bulletin-column-silent = Silent
reports-bulletin-column-missing = No data
reports-bulletin-column-stale = of it too old
reports-bulletin-column-reach = Newest period
reports-bulletin-column-days-known = Days of publication
reports-bulletin-known-stated = as stated
reports-bulletin-known-usual = usual lag in places (pseudo-real-time)
reports-bulletin-held-sets = Data sets and their vintages
reports-bulletin-held-text = Rows of periods that were, or usually are, public by the day. A data set published later brought history at once; of it, each period counts from its publisher’s usual lag.
reports-bulletin-held-caption = Data sets
reports-bulletin-column-dataset = Data set
reports-bulletin-column-rows = Rows
reports-bulletin-column-span = Periods
reports-bulletin-together = all documents
reports-bulletin-files-more = Left out: { $count } files of notices and reports that this bulletin does not tell of. They are in the register of files.

reports-bulletin-method = Definitions and parameters
reports-bulletin-method-weigh = Each channel adds its weight to the logarithm of the odds of a disruption within a year; the starting point is the same for all items. A channel that was listened to and is silent adds what its silence is worth; one that was not adds nothing.
reports-bulletin-method-strongest = Within a channel the strongest signal counts, never the sum, since all are of the same data. Only missions add up, as far as they do not repeat each other.
reports-bulletin-method-stage = A stage is entered at its cut and left only beneath a share of it. The words are those of the Republic of Korea’s system, whose cut-offs are not public; these cuts are ours.
reports-bulletin-method-known = A figure counts from the day one could know it. Mission reports count from the day they were sent, notices from the day they bear.
reports-bulletin-method-abstain = Lines that mix materials are not judged. Missing is never zero.
reports-bulletin-method-score = How these warnings fared against disruptions that happened, beside what others use, is shown by tricord supply scoreboard.
reports-bulletin-parameter-base = Probability before any signal
reports-bulletin-parameter-cuts = Cuts
reports-bulletin-parameter-left = Left beneath this share of the cut
reports-bulletin-parameter-cap = Most one channel may say
reports-bulletin-parameter-reliability = Missions: share by reliability of the source
reports-bulletin-parameter-credibility = Missions: share by credibility of the information
reports-bulletin-weights-caption = Weights: logarithm of how much likelier a signal is before a disruption; in brackets what it multiplies the odds by
reports-bulletin-weights-from = Where each channel’s weights are from, as the file of weights says it in English:
reports-bulletin-column-kinds = Signals
reports-bulletin-column-share = Share
reports-bulletin-column-silence = Silence
reports-bulletin-column-counts = Counts, days
reports-bulletin-column-due = Heard, days

reports-bulletin-empty = Nothing to report from yet
reports-bulletin-empty-title = This node holds nothing that was known on { $day }
reports-bulletin-empty-text = No figures, no lines of trade, no notices and no mission reports are held. Nothing can be said of any item, which is no all-clear.
reports-bulletin-empty-caption = What to take in
reports-bulletin-empty-then = Then write the bulletin again. Any one of the first four is enough to begin with; the more channels are listened to, the more a warning rests on.
reports-bulletin-column-take = What
reports-bulletin-column-command = Command
reports-bulletin-take-trade_flows = Trade statistics by month: of the partners, or of an origin
reports-bulletin-take-observations = Published prices, and counts of ships through straits
reports-bulletin-take-notices = Notices of export control
reports-bulletin-take-mission_reports = Reports of missions
reports-bulletin-take-stocks = Stocks of a partner
reports-bulletin-take-projects = Projects of minerals partnerships
reports-bulletin-command-trade_flows = tricord ingest imports.csv --source trade-table
reports-bulletin-command-observations = tricord ingest CMO-Historical-Data-Monthly.xlsx
reports-bulletin-command-notices = tricord ingest notices/
reports-bulletin-command-mission_reports = tricord ingest reports.eml
reports-bulletin-command-stocks = tricord ingest stocks.csv
reports-bulletin-command-projects = tricord ingest projects.csv

reports-notification-title = Notification of a supply-chain disruption
reports-notification-subtitle = IPEF Agreement Relating to Supply Chain Resilience, Article 12: request for an emergency meeting of the Crisis Response Network
reports-notification-draft = Draft for a person to complete and send
reports-notification-draft-filled = Filled from what was known on { $day }. What only the Party knows is left blank; nothing in a blank was made up.
reports-notification-draft-person = The stage is proposed by figures and not declared. The system sends nothing.
reports-notification-draft-letters = The six statements follow the article as reported in public; the letters of its paragraphs are not verified and are not printed.
reports-notification-field-party = Party
reports-notification-field-item = Item
reports-notification-field-lines = Tariff lines
reports-notification-field-origin = Origin concerned
reports-notification-field-warning = Proposed warning
reports-notification-field-ministry = Ministry in charge
reports-notification-field-requested = Meeting requested on
reports-notification-field-meet-by = To meet no later than
reports-notification-field-status = Status
reports-notification-field-contact = Contact of the Party
reports-notification-field-from = Filled from
reports-notification-stage = { $stage } since { $since }; probability of a disruption within a year { $percent }
reports-notification-no-stage = none: for this item and Party no stage is proposed on this day
reports-notification-meet-open = 15 days after the day of the request, once it is set
reports-notification-status-draft = draft, not requested
reports-notification-status-requested = requested; the 15 days are running
reports-notification-status-due = the 15 days have passed; whether the network met is not known here
reports-notification-impact = Impact or expected impact on national security, public health and safety, or the economy
reports-notification-cause = Cause
reports-notification-duration = Expected duration
reports-notification-sectors = Sectors affected or likely to be affected
reports-notification-measures = Measures taken or expected to be taken
reports-notification-assistance = Assistance that would be helpful
reports-notification-known = As far as known here
reports-notification-blank = To be completed by the Party: { $party }
reports-notification-ask-impact = What the disruption does or is expected to do. Figures of trade say what is at stake, not what it means.
reports-notification-ask-cause = What the Party knows of the cause beyond the above, and what it does not confirm.
reports-notification-ask-duration = How long the Party expects it to last, and why.
reports-notification-ask-sectors = Sectors and firms of the Party that use the item.
reports-notification-ask-measures = What the Party has done and plans to do.
reports-notification-ask-assistance = What the Party asks of the others: release, swap, other suppliers, transport, information.
reports-notification-part-security = National security
reports-notification-part-health = Public health and safety
reports-notification-part-economy = Economy
reports-notification-part-taken = Taken
reports-notification-part-planned = Planned
reports-notification-value-year = Imports of the item in { $year }: { $value }. Largest origins: { $shares }.
reports-notification-value-months = Trade from { $origin } in the twelve months to { $month }: { $value } (lines { $lines }; { $statistics }).
reports-notification-in-force = Notice { $notice }: in force from { $day }. No end is read in it.
reports-notification-since = { $channel }: known since { $day }. How long it lasts is not known here.
reports-notification-group = The item stands in the catalogue under { $group } ({ $stage }). Which sectors use it is not known here.
reports-notification-makers = Other producers: { $shares } ({ $source }).
reports-notification-substitute = Possible substitute: { $name }. { $note }
reports-notification-evidence = Evidence
reports-notification-evidence-none = The warning rests on no row of a raw file.
chart-sparklines-description = Small lines, each with its newest figure, its lowest and highest, and the periods that were signalled. { $lines }
