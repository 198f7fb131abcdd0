source-zones = Zones of our own
source-permits = Permits for zones
source-carriers = Ships that carry fish

error-zones-feature = { $file }, feature { $place }: its geometry or its properties are not as GeoJSON has them.
    .hint = A polygon is a list of rings, a ring a list of positions, a position longitude and latitude (RFC 7946). Nothing was loaded.
error-zones-line = { $file }, line { $line }: the line cannot be read, or names no zone.
    .hint = Each line names its zone; a quotation mark in a cell must be doubled (""). Nothing was loaded.
error-zones-off-earth =
    { $file }, { $kind ->
        [feature] feature
       *[line] line
    } { $place }: latitude { $lat }, longitude { $lon } is no place on Earth.
    .hint = Give degrees (WGS 84), not metres. GeoJSON has the longitude first; the two may have been swapped.
error-zones-overlap = { $file }: two parts of the zone { $zone } lie over each other. They stand in feature { $first } and feature { $second }.
    .hint = What lies in two parts would count as a hole. Merge the parts, leave one out, or give the zones different names.
error-ship-columns-missing = { $file } lacks a column that is needed ({ $wanted }). Its columns: { $known }.
    .hint = Say which one it is: --source { $source } --map "{ $target }=THEIR COLUMN"; or --heading LINE, where the headings stand further down.

note-zones = Zones in the file: { $zones }, rings: { $rings }. A row is a vertex.

reject-zone-without-area = The feature holds no area (a point, a line, or nothing).
reject-ship-row-numberless = The row gives neither an MMSI nor an IMO number.
reject-ship-row-mmsi = The MMSI cannot be that of a ship (nine digits, the first from 2 to 7).
reject-ship-row-imo = The IMO number fails its check.
reject-permit-zoneless = The permit names no zone.
reject-permit-day = A day of the permit cannot be read; write it as 2026-12-31.
reject-permit-days-reversed = The permit ends before it begins.
