# Watching ship positions: `tricord run MONITOR --positions FILE`.

cli-run-positions = A file of ship positions (CSV or Parquet) to watch, without a node.
cli-run-ports = A CSV file of ports (port, lat, lon) in place of the world's.
cli-run-preset = strict, Tricord's own definition, or gfw, that of Global Fishing Watch.
cli-run-runner = Where the work is done: local or spark.
cli-run-threads = Shares worked on at once; as many as there are processors by default.
cli-run-out = File the events are written to, .parquet or .csv; a folder where several monitors are named.
cli-watch-reading = Reading positions
cli-watch-spread = Reading positions
cli-watch-tracks = Following tracks
cli-watch-watch = Watching tracks
cli-watch-meetings = Looking for meetings
cli-watch-close-up = Looking at meetings minute by minute
cli-watch-done = { $rows } positions read, { $tracks } tracks followed.
cli-watch-set-aside = Set aside: { $count } – { $why }
cli-watch-clocks = Clocks that were off: { $hours } hours of { $receivers } receivers are set aside ({ $names }).
cli-watch-written = { $monitor }: { $count } events in { $file }

error-positions-none = None of the { $rows } positions can be used.
    .hint = Columns must be vessel_id, timestamp, lat, lon (degrees) and speed_kn; see what was set aside.
error-preset-unknown = The monitor { $monitor } has no preset “{ $given }”.
    .hint = It has: { $known }.
error-events-format = Events cannot be written as “{ $file }”.
    .hint = Use a name that ends in .parquet or .csv.
error-usage-out-missing = It is not said where the events go.
    .hint = Add --out EVENTS.parquet or --out EVENTS.csv.

reject-position-copy = The same position came more than once; it counts once.

sea-kind-encounters = Encounters
sea-kind-gaps = Gaps
sea-kind-loitering = Loitering
sea-kind-port_calls = Port calls
sea-kind-two_hulls = Two hulls on one identity
sea-kind-jump = Impossible jumps
sea-kind-circle = Positions on a circle
sea-kind-frozen = Frozen positions
sea-kind-on_land = Positions on land
sea-kind-imo_check = IMO numbers that cannot be
sea-kind-identity_change = Changes of identity
sea-kind-two_imos = Two IMO numbers at a time
sea-kind-shared_imo = One IMO number of two ships
sea-kind-borrowed_identity = Borrowed identities
sea-kind-dark_transfer = Possible dark transfers
sea-kind-seen = Listed ships heard
sea-kind-port_call = Calls of listed ships
sea-kind-encounter = Encounters of listed ships
sea-kind-transshipment = Apparent transfers of catch
sea-kind-zone = Fishing vessels in zones without a permit
sea-kind-claimed_waters = Fishing vessels in waters the DPRK claims
sea-kind-handover = IMO numbers handed over

coverage-positions = Positions looked at: { $count }.
coverage-events = Events found: { $count }.

cli-simulate = Make up data with planted truth, for trying things out. It is marked as simulated.
cli-simulate-positions = Make up ship positions in East Asian seas, and what was planted in them.
cli-simulate-vessels = Number of ships.
cli-simulate-days = Number of days, from 31 January 2026.
cli-simulate-seed = Another number, another sea; the same number, the same bytes.
cli-simulate-out = Parquet file the positions are written to.
cli-simulate-truth = Parquet file what was planted is written to.
cli-simulate-working = Simulating ships
cli-simulate-done = { $positions } simulated positions of { $vessels } ships written to { $file }.

cli-run-assign = File the positions are written to again, each with its hull (monitor identity only).
error-usage-assign = Only the monitor identity tells which hull sent a position.
    .hint = Run tricord run identity --positions FILE --out EVENTS --assign FILE.
cli-simulate-ports = CSV file the ports of the simulated sea are written to, for --ports of tricord run.
coverage-not-run-encounters = Encounters had not been looked for on this node: run tricord run encounters first.
coverage-ran-earlier-encounters = Encounters were looked for before the latest positions came: run tricord run encounters again.
coverage-not-run-gaps = Gaps had not been looked for on this node: run tricord run gaps first.
coverage-ran-earlier-gaps = Gaps were looked for before the latest positions came: run tricord run gaps again.
coverage-not-run-identity = Conflicts of identity had not been looked for on this node: run tricord run identity first.
coverage-ran-earlier-identity = Conflicts of identity were looked for before the latest positions came: run tricord run identity again.
coverage-not-run-loitering = Loitering had not been looked for on this node: run tricord run loitering first.
coverage-ran-earlier-loitering = Loitering were looked for before the latest positions came: run tricord run loitering again.
coverage-not-run-port_calls = Port calls had not been looked for on this node: run tricord run port_calls first.
coverage-ran-earlier-port_calls = Port calls were looked for before the latest positions came: run tricord run port_calls again.
cli-run-nothing = Nothing was found.
coverage-clock-hours = Hours of receivers whose clocks were off, set aside: { $count }; tricord doctor names them.
cli-doctor-clocks = Clocks of receivers that were off
cli-doctor-clock-said = { $hours } hours set aside, { $first } to { $last }
