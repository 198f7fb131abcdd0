# Ship positions taken into a node, or read from a file to be watched.

cli-ingest-option = An option of the source, NAME=VALUE, for example --option date_order=dmy or --option start=2021-11-01T00:00:00Z. May be repeated.
cli-run-option = An option of the source that reads the positions, NAME=VALUE, for example --option map.lat=Breite. May be repeated.
cli-watch-set-aside-file = What was set aside stands in { $file }, with line and reason.
cli-doctor-positions = Ship positions
cli-doctor-positions-said = { $count } positions of { $first } to { $last } from { $files } files, published { $published }; the last is { $days } days old.
cli-doctor-positions-old = Nothing newer has come for longer than is usual (the source’s rhythm, or the setting stale_days).

ingest-records = { $count } – { $file }
ingest-positions-taken = Not said in the file and taken so: { $options }. --option NAME=VALUE says otherwise.
ingest-positions-columns = Columns changed on the way ({ $times }); each part was read under its own headings.
ingest-lines-blank = Blank lines: { $count }
ingest-lines-comment = Comments: { $count }
ingest-lines-other-sentence = Sentences that are not AIS: { $count }
ingest-lines-tag-block = TAG blocks without a sentence: { $count }
ingest-lines-part = First parts of longer messages: { $count }
ingest-lines-static = Static data: { $count }
ingest-lines-base-station = Reports of base stations: { $count }
ingest-lines-aircraft = Positions of aircraft: { $count }
ingest-lines-aid-to-navigation = Aids to navigation: { $count }
ingest-lines-other-message = Messages of other kinds: { $count }

error-positions-column-missing = { $file } has no column for { $missing }. Its columns: { $known }.
    .hint = Name the columns: --option map.lat=THEIR COLUMN, and likewise vessel_id, timestamp and lon.
