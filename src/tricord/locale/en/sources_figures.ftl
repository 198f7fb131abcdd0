# Published figures: prices, indices, transits of straits, output of minerals.

source-world-bank-prices = Commodity prices of the World Bank (Pink Sheet)
source-imf-prices = Commodity prices of the IMF (CSV)
source-gscpi = Global Supply Chain Pressure Index (New York Fed)
source-portwatch = Daily transits of straits (IMF PortWatch)
source-usgs-mcs = Mineral Commodity Summaries (USGS)
source-bgs-production = World Mineral Statistics (BGS)

error-figures-no-months = { $file } holds no line that begins with a month (1960M01), as far as looked from { $place } on.
    .hint = Get the workbook again from its publisher, or name the sheet with --sheet; nothing was loaded.
error-figures-heading-moved = { $place } of { $file } is not where its heading should be: { $found }.
    .hint = If the publisher has changed the table, Tricord must learn it first. If it is a copy that was edited, get the publisher's own; nothing was loaded.
error-imf-headings-contradict = The headings of { $file } do not belong to its columns: in line { $line }, “{ $column }” is { $found }, and the three prices it averages come to { $mean }.
    .hint = Copies are about that put the headings of an old edition over the columns of a new one. Take another copy, or the World Bank's prices (--source world-bank-prices); nothing was loaded.
error-portwatch-field-missing = { $file } has no field “{ $field }” at { $place }.
    .hint = Ask PortWatch again with outFields=* and take its answer as it is; nothing was loaded.
error-portwatch-page-cut = { $file } is the first { $count } records of a longer answer.
    .hint = Download the whole layer as CSV, or ask for fewer days (where=date>=…); nothing was loaded.

reject-strait-unknown = The strait is none of those PortWatch counts at.
reject-strait-contradicts = Number and name are those of two straits.
reject-strait-parts-contradict = A total is not the sum of its kinds of ships; the whole day was left out and nothing mended.
reject-mineral-place = The country is not known, may be more than one, or several stand in one name.
reject-mineral-place-contradicts = Name and code are those of two countries.
reject-mineral-unit = The unit of the figure is missing, or footnotes state two.
reject-mineral-statistic = What is counted is neither production nor imports nor exports.

note-figures-repeated = Figures that stand twice in the file and were kept once: { $count }.
note-figures-no-sheet = The workbook has no sheet “{ $sheet }”; the rest was read without it.
note-portwatch-summed = Days whose capacity is the sum of five kinds of ships, for want of a printed one: { $count }.
note-usgs-wordless = Lines on what this table of figures has no word for, left out: { $count }. They are: { $which }.
note-usgs-reserve-units = Reserves whose unit is stated in a footnote of another line of the same table, and differs from that of output: { $count }.
