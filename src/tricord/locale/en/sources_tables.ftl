source-parties = Table of our own parties
source-wpi = World Port Index (NGA, Pub. 150)
source-ftm = FollowTheMoney entities
source-ftm-list = Analyst's list of FollowTheMoney entities
source-tricord-list = List in Tricord's own form

error-table-empty = { $file } holds no table: no row stands beneath a heading.
    .hint = Give the file with its data; in a workbook, name the sheet with --sheet.
error-table-encoding-unknown = The encoding of { $file } cannot be told from its bytes.
    .hint = Save it as UTF-8, or name the encoding with --encoding (cp949, cp932, euc-jp, gb18030, cp1252).
error-table-encoding-wrong = { $file } is not { $encoding }: the bytes in line { $line } cannot be read so.
    .hint = Save it as UTF-8, or name another encoding with --encoding. Nothing was loaded.
error-table-encoding-damaged = { $file } is UTF-8 text, but bytes in line { $line } are damaged.
    .hint = Get the file again; nothing was repaired or loaded.
error-table-cut = { $file } ends in the middle of line { $line }.
    .hint = Get the file again. If it is whole, end its last line with a line break.
error-table-nul = { $file } is no text file: a zero byte stands in line { $line }.
    .hint = Give a CSV, TSV, XLSX or ODS file; a CSV must be saved as UTF-8 or UTF-16.
error-table-cell-gigantic = A cell that begins in line { $line } of { $file } is far too long for a table.
    .hint = A quotation mark in that line is probably not closed.
error-table-quote-open = A quotation mark that opens a cell in line { $line } of { $file } is never closed.
    .hint = The file is cut off, or the mark must be doubled ("") or removed.
error-table-quotes-broken = A quoted cell that begins in line { $line } of { $file } goes on after its closing mark.
    .hint = Double the marks inside the cell (""), or remove them.
error-table-columns-unknown = No column of { $file } is known to hold names or ships' numbers. Its columns: { $known }.
    .hint = Say which one does: --map "name=THEIR COLUMN"; or --heading 0 if the table has no headings.
error-table-column-missing = { $file } has no column “{ $column }”. Its columns: { $known }.
    .hint = If it was renamed, use its present name; if it is a publisher's file, fetch it again.
error-table-target-unknown = { $target } is no column of ours that --map can fill.
    .hint = Known: { $known }.
error-table-option-unknown = The option --{ $option } cannot be “{ $value }”.
    .hint = Known: { $known }.
error-table-id-repeats = { $file } has the id { $id } twice: in line { $first } and line { $second }.
    .hint = Give every row its own id, or let the row number be the id: --map party_id= (nothing after the sign).

error-workbook-broken = { $file } is a damaged or cut workbook.
    .hint = Get it again, or open it in its program and save it as CSV.
error-workbook-encrypted = { $file } is protected by a password or is an old .xls workbook.
    .hint = Save it as .xlsx, .ods or CSV without a password.
error-workbook-macros = { $file } carries macros, which no table needs.
    .hint = Save it as .xlsx, .ods or CSV without macros.
error-workbook-too-large = { $file } would unpack to more than { $limit } MiB.
    .hint = If you trust it, save the sheet as CSV; a small file that unpacks to so much is often an attack.
error-workbook-too-many-cells = The sheet of { $file } has more than { $limit } cells.
    .hint = Save it as CSV, which has no such limit.
error-workbook-kind = { $file } is an archive, but no XLSX or ODS workbook.
    .hint = Unpack it and give the table inside; save .xlsb as .xlsx.
error-workbook-sheet-missing = { $file } has no sheet “{ $sheet }”. Its sheets: { $known }.
    .hint = Name one of these with --sheet.

error-json-line-broken = Line { $line } of { $file } is no JSON object.
    .hint = Each line must hold one whole object; the file may be cut off or edited.
error-ftm-entity-malformed = Line { $line } of { $file } is no FollowTheMoney entity.
    .hint = It needs id, schema and properties, and a list of texts for every property.
error-ftm-nothing-screened = { $file } holds no person, company, organisation, ship or aircraft with a name.
    .hint = Check that it is the file with the entities and not only with their links.
error-list-name-reserved = { $file } may not be called { $list }: the name is an official list's, or claims an authority that is not the file's.
    .hint = Give it a name of its own. Official: { $known }.

error-tricord-list-headless = The first line of { $file } does not say whose list it is.
    .hint = It must be an object with tricord_list, list, authority, title, published_at, source and entries.
error-tricord-list-field = Line { $line } of { $file }: “{ $value }” cannot stand in { $field }.
    .hint = The fields and their values are described in the documentation of the source tricord-list.
error-tricord-list-count = { $file } states { $stated } entries and holds { $found }.
    .hint = The file is cut off or edited; get it again, or correct the number if the change was meant.

error-table-format-unknown = There is no format { $format }.
    .hint = Formats: { $known }.
error-table-sheet-full = A sheet holds { $limit } rows; the table has { $rows }.
    .hint = Export it as CSV or JSON.
error-table-cell-full = A cell of a sheet holds { $limit } characters; one in row { $row } is longer.
    .hint = Export it as CSV or JSON.

reject-table-row-ragged = The row has another number of cells than the headings.
reject-table-row-nameless = The row has neither a name nor a number to screen by.
reject-table-row-unprintable = A cell holds control characters; the file may be damaged.
reject-port-nameless = The record has no port number or no name.
reject-port-number-repeats = The port number stands twice; the first record was kept.
reject-port-position = The position is missing or not on Earth.
reject-ftm-entity-nameless = The entity has no name.
reject-ftm-entity-not-sanctioned = The file does not call the entity sanctioned, as it does others.
reject-schema-not-screened = Entities of this schema are not screened; their number is given.

note-table-encoding = Read as { $encoding }, which was concluded from the text itself. If names look wrong, name the encoding with --encoding.
note-table-last-line-open = The last line ({ $line }) has no line end. If it is not the end of the table, the file was cut off.
note-table-rows-above = Rows above the headings that were left out: { $count }.
note-table-sheets-unread = Only the sheet “{ $sheet }” was read. Not read: { $others }.
note-table-numbers-invalid = IMO numbers, MMSI or call signs that fail their check, kept apart and not used for matching: { $count } (first in line { $first }).
note-table-kinds-unknown = Rows whose kind is not known and was taken from the table as a whole: { $count } (first in line { $first }).
note-table-birth-dates-unread = Birth dates that could not be read in full; what was written is kept with the row: { $count } (first in line { $first }).
note-table-characters-lost = Rows in which characters had been lost before the file came here: { $count } (first in line { $first }).
note-tricord-list-secondhand = The facts of { $list } were passed on in Tricord's own form and are not the publisher's file. Source: { $source }
note-tricord-list-part = The file holds only part of { $list }: { $scope }
