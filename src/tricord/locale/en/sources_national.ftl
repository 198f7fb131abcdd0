source-eu-fsf-csv = EU Consolidated Financial Sanctions List, CSV form
source-uk-sl-csv = UK Sanctions List, CSV form
source-uk-sl-index = UK Sanctions List, index without aliases
source-parsed-copies = National lists parsed into one table by others
source-eu-un-ofac-copy = EU, UN and OFAC lists merged by others

error-table-column-unknown = { $file } has a column “{ $column }” that is not known or stands twice.
    .hint = If the publisher has changed the table, Tricord must learn it first; until then the earlier data stay in force.

reject-list-entry-nameless = The record has no name, or no key, so nobody could be found by it.
reject-list-entry-of-the-un = The entry stands on the UN list alone, for which a copy does not speak; take in the UN's own file.

note-list-second-hand = { $list } is read from a copy that others parsed, without the publisher's keys, dates and numbers. Compare a finding with the publisher's file before relying on it.
note-list-rows-merged = Rows that share name and regime with another and were joined to one entry: { $count }. They may be several persons of one name.
note-list-index-only = { $file } is an index: one name for each entry, without aliases, birth dates and numbers. Take in the publisher's XML file to find what stands only there.
