source-comtrade = UN Comtrade
source-gacc = China customs statistics (GACC)
source-baci = BACI, reconciled world trade (CEPII)
source-trade-by-period = Trade statistics with a column for each period
source-trade-table = Table of trade statistics

error-comtrade-fields = { $file } lacks fields of UN Comtrade, or is none of its answers.
    .hint = Give the answer as it was downloaded, with all its columns; nothing was loaded. Any other table: --source trade-table.
error-baci-columns = { $file } is not headed as BACI is: t,i,j,k,v,q.
    .hint = Get the file again from CEPII; nothing was loaded.
error-gacc-columns = { $file } lacks the columns of China's customs: period, code of goods, partner, and a quantity or value.
    .hint = Export it again with these columns chosen; nothing was loaded. Any other table: --source trade-table.
error-gacc-flow-unknown = { $file } does not say whether it speaks of imports or of exports.
    .hint = Say so with --option flow=import or --option flow=export, or name the file so; nothing was loaded.
error-trade-columns-change = The columns of { $file } change in line { $line }.
    .hint = Give each table as a file of its own; if the columns are the same, check the quotation marks there. Nothing was loaded.
error-trade-columns-unknown = No line of { $file } heads columns of trade statistics.
    .hint = Name its columns: --map hs=THEIRS --map partner=THEIRS --map period=THEIRS --map value_usd=THEIRS.
error-trade-columns-missing = Nothing in { $file } says this: { $lacking }. Its columns: { $known }.
    .hint = Name the column with --map OURS=THEIRS, or say what it is in all lines, as in --option reporter=KOR --option flow=export.
error-trade-figure-unsaid = { $file } has a column for each period, and nothing says what its cells count.
    .hint = Say it: --option figure=ONE OF { $known }.
error-trade-currency-unknown = { $file } does not say in which currency its values are.
    .hint = Say so with --option currency=USD (ISO 4217), or map the column: --map value_usd=THEIRS.
error-trade-empty = { $file } holds no record: the interface had nothing to answer.
    .hint = Nothing reported is not zero trade; ask for another period or reporter.
error-trade-option-unknown = The option { $option } is none of this source.
    .hint = Known: { $known }.
error-trade-parquet-damaged = The Parquet file { $file } is damaged or cut off.
    .hint = Get it again; nothing of it was loaded.
error-hs-code-form = “{ $code }” is no code of the Harmonized System.
    .hint = Write 2, 4 or 6 digits, or up to 10 of a national tariff, with the leading zero.
error-hs-edition-unknown = There is no edition { $edition } of the Harmonized System here.
    .hint = Editions: { $known }.

reject-trade-period = The line has no period of a month or a year, or a date without its month.
reject-trade-month = The period is longer or shorter than that of the lines before it: a date without its month, or a total.
reject-trade-country = The reporter or partner is missing, unknown, or contradicts its own code.
reject-trade-country-ambiguous = The reporter or partner may be more than one state, such as “Korea”; nothing was guessed.
reject-trade-flow = It is not said whether the goods came in or went out.
reject-trade-classification = The line is in another classification than the Harmonized System, or in an unknown edition.
reject-trade-code = The code of the goods is missing or is none.
reject-trade-figure = A quantity, weight or value is no number that can be read in one way alone.
reject-trade-negative = A quantity, weight or value is negative.
reject-trade-figureless = The line has neither a quantity nor a weight nor a value.
reject-trade-contradicts = An earlier line of the file says otherwise of the same goods, countries, flow and period; the earlier was kept.
reject-row-contradicts-other-file = Another file of the same data set and moment says otherwise; that one was kept.

note-trade-repeated = Lines that stand twice in the file and were kept once: { $count }.
note-trade-unit = Lines whose quantity was left out because its unit is unknown or no unit of goods: { $count }. Weight and value were kept.
note-trade-zeros = Codes of goods whose leading zero was lost and given back: { $count }.
note-trade-parts = Lines that are parts of others (by customs procedure, means of transport, second partner or processing) and are kept as such: { $count }.
note-trade-last-line-open = The last line does not end with a line break. If it is not the end of the table, the file was cut.
note-comtrade-limit = The answer has exactly { $count } records, the most the interface gives: there may be more. Ask for less at a time.
note-baci-reconciled = Flows reconciled by CEPII from both sides' statistics, kept as exports: { $count }. They are nobody's report and no mirror of one.
note-baci-edition = The file's name does not say the edition of the Harmonized System, so it is unknown of { $count } lines: --option edition=2017.
note-rows-held = Lines that another file of the same data set and moment has said already, and that were left out: { $count }.
