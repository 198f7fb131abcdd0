# Shocks in figures: prices, ships a day, trade by month.

cli-run-series = File of figures to look for shocks in without a node (with price_shock, flow_shock, chokepoint, warning).
cli-shocks-series = Series
cli-shocks-onset = Onset
cli-shocks-level = Level
cli-shocks-score = Score
cli-shocks-found = Alarms: { $alarms }; series looked at: { $series }.
cli-shocks-emulated = Where no day of publication is given, the usual lag was taken: pseudo-real-time.
cli-shocks-short = Series of too short a history to say anything: { $count } ({ $named }).
cli-shocks-noisy = Not told: { $count } alarms of lines that alarm often, by themselves and their siblings, and were no stronger than before.
cli-shocks-set-aside = Set aside: { $count }, the first in line { $line }. { $said }
cli-shocks-written = { $count } alarms written to { $file }.
cli-shocks-abstained = HS { $line } holds { $materials } side by side: a control on one of them may not show, so nothing is said of { $count } series. These lines would see it: { $seen }.
material-gallium = gallium
material-germanium = germanium
material-indium = indium
material-niobium = niobium
material-vanadium = vanadium
alarm-level-elevated = elevated
alarm-level-high = high
alarm-level-extreme = extreme

cli-sources-read = Read a document at once and print what it says as JSON.
cli-sources-read-kind = What it is: notices (announcements of export controls).
cli-sources-read-file = The document: text, Markdown or HTML.
cli-sources-read-encoding = Encoding of the document, for example gb18030 or cp949; told from its bytes by default.
error-usage-reader = { $given } is no kind of document that is read at once.
    .hint = These are: { $known }.

error-detector-unknown = { $given } looks at no file of figures.
    .hint = These do: { $known }.
error-figures-unreadable = { $file } cannot be read as a table: { $reason }
    .hint = Give a CSV file with a heading line, or a Parquet file.
error-figures-columns-missing = { $file } lacks columns it must have: { $wanted }. It has: { $known }.
    .hint = Prices: series,period_start,value. Ships a day: place,date,calls,capacity. Trade: reporter,partner,item,period_start,value_usd,net_kg.
error-figures-empty = { $file } has no rows.
    .hint = Check that it is the whole file.

reject-figures-nameless = The row names no series.
reject-figures-day = The row has no date, or one that cannot be read (2024-03-01, 2024-03 or 2024M03).
reject-figures-published = The day of publication cannot be read.
reject-figures-published-early = It is said to have been published before its period began.
reject-figures-value = The figure is no number.
reject-figures-negative = The figure is below zero.
reject-figures-missing = No figure is given; a missing period is not zero and was not filled in.
reject-figures-contradict = Two figures of one period and day of publication differ; neither was taken.
reject-figures-other-unit = The row is in another unit than most of its series.
reject-figures-not-above-zero = A price must be above zero.
reject-figures-unit-doubted = The price is a twentieth or twentyfold of the month before: its unit seems to be another.
reject-figures-no-quantity = No quantity is given; a value alone does not tell volume from price.
reject-figures-other-edition = The line meant other goods in this edition of the Harmonized System than in the newest of the series: it was split, merged or moved.
