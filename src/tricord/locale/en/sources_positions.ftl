source-positions = Table of ship positions
source-marinecadastre = AIS of the United States (MarineCadastre.gov)
source-dma = AIS of Denmark (Danish Maritime Authority)
source-digitraffic = AIS of the Baltic (Fintraffic Digitraffic)
source-digitraffic-port-calls = Port calls in Finland (Fintraffic Digitraffic)
source-gfw-anchorages = Anchorages and ports (Global Fishing Watch)

error-position-columns-unknown = { $file } has no columns that are known to hold vessels, times, latitudes and longitudes. Its columns: { $known }.
    .hint = Name them with options: map.vessel_id=THEIR COLUMN, and likewise map.timestamp, map.lat and map.lon.
error-position-option-unknown = There is no option { $option } for this file.
    .hint = Options: { $known }.
error-position-date-needed = { $file } gives times of day (“{ $value }”) without a day.
    .hint = Say which day they belong to: date=2021-03-23.
error-position-date-order = Day and month cannot be told apart anywhere in { $file }: “{ $value }”.
    .hint = Say which comes first: date_order=dmy or date_order=mdy.
error-position-speed-unit = { $file } has speeds that cannot be knots, such as { $value }.
    .hint = Say the unit: speed_unit=0.1kn, speed_unit=m/s, speed_unit=km/h, or speed_unit=kn if they are knots all the same.
error-position-course-unit = { $file } has courses that cannot be degrees, such as { $value }.
    .hint = Say the unit: course_unit=0.1deg, or course_unit=deg if they are degrees all the same.
error-position-parquet-damaged = { $file } is a damaged or cut Parquet file.
    .hint = Get the file again. Batches read before the damage were not kept.
error-json-broken = { $file } is no whole JSON text: it breaks off or is damaged at line { $line }.
    .hint = Get the file again; nothing was loaded.
error-json-too-large = { $file } holds more than { $limit } MiB of JSON.
    .hint = Split it, or give the same data as CSV or Parquet, which are read piece by piece.
error-digitraffic-shape = { $file } is JSON, but not as Digitraffic gives it.
    .hint = Give an answer of the service as it came: locations, a snapshot of vessels, or port calls.

reject-position-fields = The line has another number of fields than the headings, or a quotation mark is never closed.
reject-position-station = A base station, an aid to navigation or an aircraft sent it, not a ship.
reject-position-vessel = There is no vessel's number, or one that many transponders share.
reject-position-timeless = The file does not say when the ship was there.
reject-position-time = The time is missing, cannot be read or lies before 1990.
reject-position-future = The time lies more than a day ahead.
reject-position-none = The record has no position.
reject-position-latitude = The latitude is missing, not a number or not on Earth.
reject-position-longitude = The longitude is missing, not a number or not on Earth.
reject-position-duplicate = The same record stands shortly before; the first was kept.
reject-port-call-nameless = The record is no port call with a number.
