# Trade in goods held against the measures: findings, doubts, queries, simulated trade.

monitor-goods = Trade with the DPRK in goods that measures ban
parameter-goods-law_day = Law known until
parameter-goods-explained_at = Likelihood from which another reading is called the likelier
parameter-goods-outlier_z = Deviations from which a unit value is far from others
parameter-goods-national_offices = Data sets of national offices
parameter-goods-quota_told_percent = Percent of a quota from which it is told

finding-kind-trade_from_dprk = Apparent imports from the DPRK
finding-kind-trade_to_dprk = Apparent exports to the DPRK
finding-kind-goods_quota = Goods under a cap

finding-goods-trade_from_dprk =
    According to trade statistics ({ $dataset }), { $reporter } apparently imported { $goods } from the DPRK in { $year }: codes { $lines }, value { $value }, net weight in tonnes { $tonnes }, { $first } to { $last }. { $basis }
finding-goods-trade_to_dprk =
    According to trade statistics ({ $dataset }), { $reporter } apparently exported { $goods } to the DPRK in { $year }: codes { $lines }, value { $value }, net weight in tonnes { $tonnes }, { $first } to { $last }. { $basis }
finding-goods-trade_from_dprk-confirmed =
    { $reporter } confirmed that it imported { $goods } from the DPRK in { $year }. According to trade statistics ({ $dataset }): codes { $lines }, value { $value }, net weight in tonnes { $tonnes }, { $first } to { $last }. { $basis }
finding-goods-trade_to_dprk-confirmed =
    { $reporter } confirmed that it exported { $goods } to the DPRK in { $year }. According to trade statistics ({ $dataset }): codes { $lines }, value { $value }, net weight in tonnes { $tonnes }, { $first } to { $last }. { $basis }
finding-goods-quota =
    According to trade statistics of { $reporters }, { $goods } from the DPRK came to USD { $value } ({ $value_percent } % of USD { $value_limb }) and { $tonnes } tonnes ({ $tonnes_percent } % of { $tonnes_limb }) under the cap of { $first } to { $last }. The cap is met when either limb is.

goods-not-reported = not reported
goods-basis-printed = The resolution prints the chapter of the code.
goods-basis-named = The description names goods that the resolution names.
goods-basis-candidate = The resolution prints no code; the code was chosen by others.
goods-basis-needs-description = The code also holds goods that are not banned.

traded-goods-aviation_fuel = aviation fuel: aviation gasoline, naphtha-type and kerosene-type jet fuel, kerosene-type rocket fuel
traded-goods-coal = coal
traded-goods-condensates_ngl = condensates and natural gas liquids
traded-goods-copper = copper
traded-goods-crude_oil = crude oil
traded-goods-earth_stone = earth and stone, including magnesite and magnesia
traded-goods-electrical_equipment = electrical equipment
traded-goods-food_agricultural = food and agricultural products
traded-goods-gold = gold
traded-goods-industrial_machinery = industrial machinery
traded-goods-iron = iron
traded-goods-iron_ore = iron ore
traded-goods-lead = lead
traded-goods-lead_ore = lead ore
traded-goods-machinery = machinery
traded-goods-metals = iron, steel and other metals
traded-goods-nickel = nickel
traded-goods-rare_earth = rare earth minerals
traded-goods-refined_petroleum = refined petroleum products
traded-goods-seafood = seafood
traded-goods-silver = silver
traded-goods-statues = statues
traded-goods-textiles = textiles, including fabrics and apparel
traded-goods-titanium_ore = titanium ore
traded-goods-transport_vehicles = transportation vehicles
traded-goods-vanadium_ore = vanadium ore
traded-goods-vessels = vessels
traded-goods-wood = wood
traded-goods-zinc = zinc

score-goods = Share of the value that no other reading explains, by what the match of the goods is worth, from 0 to 1; no probability.
score-goods-quota = Share of the cap that was reached, from 0 to 1.

doubt-goods-mix-up = Of the { $all_lines } entries, { $mix_lines } (value { $mix_value }) are more likely trade with the Republic of Korea under the code of the DPRK (likelihood { $mix_least } to { $mix_most }, as good as the simulation it was fitted on).
doubt-goods-mix-up-mirror = For a mix-up: the Republic of Korea's own statistics show trade that the State does not publish, of a like amount.
doubt-goods-mix-up-dip = For a mix-up: the State's trade with the Republic of Korea in the same goods falls short in the same period by a like amount.
doubt-goods-mix-up-unit-value = For a mix-up: the value per kilogram is that of trade with the Republic of Korea.
doubt-goods-mix-up-goods = For a mix-up: the Republic of Korea trades much of these goods, and hardly any other State has them with the DPRK.
doubt-goods-mix-up-batch = For a mix-up: other entries of the same State and period look like one.
doubt-goods-mix-up-revised = For a mix-up: a later publication withdrew the entry.
doubt-goods-mix-up-alone = For a mix-up: the entry stands in few periods.
doubt-goods-mix-up-history = For a mix-up: the State has no such trade with the DPRK in other years.
doubt-goods-re-import = { $returned_lines } entries (value { $returned_value }) are apparently the State's own goods that came back.
doubt-goods-mistyped = { $mistyped_lines } entries (value { $mistyped_value }) are consistent with trade with { $meant } under a mistyped code: { $meant } publishes the same trade, and the State none with it.
doubt-goods-unit-slip = In { $slip_lines } entries ({ $slip_codes }) value or weight is apparently off by a factor of { $slip_factor }.
doubt-goods-zero-weight = { $zero_lines } entries have a value and a weight of zero.
doubt-goods-outlier = In { $outlier_lines } entries the value per kilogram is far from that of other trade in the same goods.
doubt-goods-estimated = The publisher estimated quantities or weights.
doubt-goods-law-changed = The law changed within the period ({ $changed_on }); a ban stood in { $months_in_force } whole months of it. A total of the period does not decide.
doubt-goods-window = Part of the period lies in a wind-down, until { $window_until }, for contracts finalised before.
doubt-goods-contested = Part of the period lies in a wind-down, until { $window_until }, whose reach is argued; both readings stand with the measure.
doubt-goods-disputed = States have disagreed whether these products are covered.
doubt-goods-exempted = The Committee may have exempted the goods, as it does humanitarian and diplomatic consignments; exemptions are not public line by line.
doubt-goods-candidate = The resolution names goods, not codes; the code may hold goods it does not mean.
doubt-goods-description = Only a description of the goods can tell whether they are banned.
doubt-goods-edition = Editions of the Harmonized System cut these goods differently; the measure bears on part of the code only.
doubt-goods-re-export = The State calls it a re-export: goods of a third State.
doubt-goods-publications = Publications differ: { $own_sum } here, { $other_sum } in { $other_dataset }. A national office goes before others.
doubt-goods-reconciled = The figures were reconciled from both ends of a trade and are nobody's own.
doubt-goods-simulated = The figures are simulated.
doubt-goods-scope-disputed = Of { $disputed_lines } entries the State says that the goods are not covered.
doubt-goods-asked = A query on { $asked_lines } entries was sent ({ $asked_on }); no reply is known.
doubt-goods-not-asked = The State has not been asked. It is a lead until it replies.
doubt-goods-quota-months = Months are counted that the cap stood for the whole of; entries left out: { $left_out }.
doubt-goods-quota-livelihood = Whether sales served livelihood, and were notified, is not in the figures.

coverage-goods-rows = Published rows on the DPRK: { $count }.
coverage-goods-lines = Entries they come to, each counted once: { $count }.
coverage-goods-banned = Entries of goods that a measure bans: { $count }.
coverage-goods-petroleum = Entries of petroleum, counted by the monitor of petroleum: { $count }.
coverage-goods-quota = Entries of other goods under a cap: { $count }.
coverage-goods-free = Entries of goods that no measure covers: { $count }.
coverage-goods-closed = Entries closed by a reply: an error, or exempted: { $count }.
coverage-goods-explained = Entries with a likelier reading: { $count }.
coverage-goods-without-korea = Entries of periods for which the Republic of Korea's statistics are not there, so that a mix-up is harder to tell: { $count }.
coverage-goods-only-korea = Rows whose partner is only called "Korea", held against nothing: { $count }.

error-letter-none = There is no query for the finding { $finding } ({ $kind }).
    .hint = Queries are made of findings about trade in goods.

letter-goods-head = To the competent authorities of { $reporter }
letter-goods-opening-trade_from_dprk = [Sender] presents its compliments and has the honour to refer to published trade statistics ({ $dataset }), which contain the following entries on imports of { $goods } with the Democratic People's Republic of Korea as partner in { $year }:
letter-goods-opening-trade_to_dprk = [Sender] presents its compliments and has the honour to refer to published trade statistics ({ $dataset }), which contain the following entries on exports of { $goods } with the Democratic People's Republic of Korea as partner in { $year }:
letter-goods-line = - HS { $hs }, { $period }, { $flow }: { $value }; { $kg }
letter-goods-rest = - and { $count } further entries ({ $value })
letter-goods-flow-import = import
letter-goods-flow-export = export
letter-goods-flow-re_import = re-import
letter-goods-flow-re_export = re-export
letter-goods-law = The goods may fall under the following provisions, which were in force in the period: { $measures }.
letter-goods-paragraph = resolution { $resolution } ({ $year }), paragraph { $paragraph }
letter-goods-and = { ", " }
letter-goods-questions = Statistics may contain errors, and entries may have lawful explanations. [Sender] would therefore be grateful for any information on the following:
letter-goods-question-error = whether the entries are correct, or result from an error of recording, for instance of the partner (codes 408 and 410), the unit or the period;
letter-goods-question-scope = whether, in the view of the competent authorities, the goods fall outside the scope of these provisions, with a description of the goods;
letter-goods-question-exemption = whether the trade was covered by an exemption or a notification, with its reference;
letter-goods-question-confirm = if the trade took place as recorded, the dates, quantities, parties and means of transport.
letter-goods-closing = A reply by [date] would be appreciated. Any reply will be recorded with the entries and taken into account. [Sender] avails itself of this opportunity to renew the assurances of its highest consideration.

cli-simulate-trade = Make up a year of the world's trade statistics, and what was planted in them.
cli-simulate-trade-rows = About how many rows; a full year has 11 million.
cli-simulate-trade-year = The year.
cli-simulate-trade-monthly = Rows are of months, not of the year.
cli-simulate-trade-seed = Another number, another world; the same number, the same bytes.
cli-simulate-trade-out = Parquet file the statistics are written to.
cli-simulate-trade-truth = Parquet file what was planted is written to.
cli-simulate-trade-working = Simulating trade
cli-simulate-trade-done = { $rows } simulated rows of trade written to { $file }; rows on the DPRK with their truth: { $truths }.
error-simulation-rows = Simulated trade cannot have { $rows } rows.
    .hint = Ask for { $least } to { $most } rows.
error-simulation-year = Trade of { $year } cannot be simulated.
    .hint = Give a year from { $first } to { $last }.

cli-findings-letter = Print the letter that asks the reporting State about a line of its trade statistics.
cli-findings-letter-language = Language of the letter.

cli-run-trade = File of trade statistics to look at without a node (with goods or dependency).
error-usage-trade = --trade goes with the monitors goods and dependency alone.
    .hint = Write: tricord run goods --trade FILE --out FINDINGS.csv
error-trade-file-other = { $file } is read by { $source } and holds no trade statistics.
    .hint = Give a file of UN Comtrade, BACI, China customs, or a table with reporter, partner, flow, period and code.

source-trade-replies = Replies of States on their trade statistics
error-replies-columns-missing = { $file } lacks a column that is needed ({ $wanted }). Its columns: { $known }.
    .hint = Say which one it is: --map "{ $target }=THEIR COLUMN".
reject-replies-answer = The answer is none of data_error, scope_dispute, exempted, confirmed, or empty.
reject-replies-line = The flow or the code of the line cannot be read.
reject-replies-unasked = The day of the query is missing.

demo-step-trade = Simulating a year of trade ...
demo-step-measures = Holding claims and trade against the measures ...
planted-trade-mix-up = trade: one Korea’s code for the other’s, told as such
planted-trade-true = trade: true trade in banned goods, explained away
