source-kr-customs = Korea Customs Service, trade by item and country
source-jp-estat = Trade Statistics of Japan (e-Stat)
source-us-census = US Census Bureau, foreign trade by commodity and country
source-hs-concordance = Concordance between editions of the Harmonized System

error-kr-customs-refused = { $file } holds no figures: the Korea Customs Service answered { $result }, “{ $said }”.
    .hint = Ask the service again as it says; nothing was loaded.
error-kr-customs-fields = Item { $item } of { $file } lacks fields of the Korea Customs Service: { $lacking }.
    .hint = Give the answer of getNitemtradeList as it came; nothing was loaded.
error-jp-estat-columns = { $file } lacks columns of the Trade Statistics of Japan: Exp or Imp, Year, HS and the value of each month.
    .hint = Give the CSV file of e-Stat as it was downloaded; nothing was loaded. Any other table: --source trade-table.
error-us-census-fields = { $file } lacks fields of the US Census Bureau: goods of one direction, a country, a month and a value.
    .hint = Ask for I_COMMODITY or E_COMMODITY, CTY_CODE, GEN_VAL_MO or ALL_VAL_MO, and time; nothing was loaded.
error-hs-concordance-columns = { $file } has no table of a concordance between editions of the Harmonized System.
    .hint = Two forms are read: code.after,code.before,Relationship,adjustment, and the workbooks of the UN Statistics Division. Nothing was loaded.

reject-us-census-year-open = The figure is that of the year so far, and the year is not over.
reject-hs-link-editions = It is not said between which editions of the Harmonized System the link is.
reject-hs-link-code = A code is missing or has not six digits.
reject-hs-link-relationship = The relationship is none of 1:1, 1:n, n:1 and n:n.
reject-hs-link-contradicts = An earlier line gives another relationship for the same two codes; the earlier was kept.

note-trade-edition-unsaid = Nothing says of which edition of the Harmonized System the codes are: { $count } lines, edition unknown. Codes change their meaning where an edition changes. If you know it: --option edition=2022.
note-trade-lengths = Codes of { $lengths } digits stand beside one another. Longer ones are contained in shorter ones: adding them up would count twice.
note-trade-apart = Lines whose partner stands in brackets, because it is a group of countries, an area without a code of its own, or a code in no list: { $count }. Countries of a group have lines of their own: adding them to it would count twice.
note-trade-divided = Lines that are a part of others (by customs office, district, port, State, rate or origin) and are kept as such: { $count }.
note-kr-customs-totals = Lines of the total, which were left out: { $count }.
note-jp-estat-unpublished = From { $month } on all figures in the file are 0: these months are not published yet. They were left out and not read as zero.
note-us-census-bases = The file has several values: { $taken } was read, { $others } was left out.
note-us-census-zero = Quantities of 0 beside a value or with a flag, which may be missing and were left out: { $count }.
note-hs-concordance-sheets = The sheet “{ $sheet }” was read, which has all links. Not read: { $others }.
note-hs-concordance-others = Links to or between other classifications ({ $steps }), which were left out: { $count }.
