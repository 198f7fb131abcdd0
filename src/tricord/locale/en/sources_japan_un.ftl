error-pdf-broken = { $file } is a damaged or cut PDF.
    .hint = Get it again from the publisher. A damaged list is never repaired by guessing.
error-pdf-encrypted = { $file } is protected by a password.
    .hint = Get the publisher's own file, which needs none.
error-pdf-too-large = { $file } would unpack to more than { $limit } MiB.
    .hint = No list is so large; a small file that unpacks to so much is often an attack.
error-pdf-too-many-pages = { $file } has more than { $limit } pages.
    .hint = Check that it is the publisher's list.
error-pdf-without-text = { $file } is a picture: no page has text that can be read.
    .hint = Get the publisher's own PDF, not a scan. Text in pictures is not guessed; enter a few entries by hand in Tricord's own list form.

error-list-headings-missing = { $file } has no table with the list's headings. Seen instead: { $seen }.
    .hint = If the publisher has changed the format, Tricord must learn it first; until then the earlier data stay in force.
error-list-column-unknown = { $file } has an unknown column “{ $column }”.
    .hint = If the publisher has changed the format, Tricord must learn it first; until then the earlier data stay in force.
error-list-column-missing = { $file } lacks the column { $column }.
    .hint = If the publisher has changed the format, Tricord must learn it first; until then the earlier data stay in force.
error-list-row-ragged = { $file } has { $found } cells in row { $place }; the headings have { $expected }.
    .hint = The file is edited or changed in format; get it again from the publisher.
error-list-number-gap = { $file } has the number { $found } in row { $place } where { $expected } follows.
    .hint = Rows are missing or were not recognised. Get the file again; nothing of it was loaded.
error-list-value-unknown = { $file } has “{ $value }” in the column { $column }, row { $place }, which is not known there.
    .hint = If the publisher has begun to use it, Tricord must learn what it means first; until then the earlier data stay in force.

reject-list-row-nameless = The row has no name.

note-ship-numbers-failing = These IMO numbers fail their check digit and are not compared as ships' numbers: { $entries }.
