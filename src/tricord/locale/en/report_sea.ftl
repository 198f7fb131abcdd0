# The part of the report on ships at sea.

reports-sea = At sea
reports-sea-title = Leads at sea
reports-sea-subtitle = What monitors of ships found in positions that ships sent of themselves
reports-sea-subtitle-both = Parties held against sanctions lists, and ships at sea. Law applied to lists: UN measures on the DPRK in force on { $law_day }; at sea: those of the day of each event
reports-sea-identifier = Runs { $runs }
reports-sea-simulated = Positions of ships marked as simulated were made up. No lead about them says anything about a real ship.

reports-sea-summary-text = This report sets out leads about ships, each with its evidence. A lead is a reason to look further. It is not a verdict, and nothing follows from it until a person has examined it and decided.
reports-sea-summary = Leads at sea: { $total }, of { $monitors } monitor(s).
reports-sea-no-screening-title = No list screening was run
reports-sea-no-screening = No list screening was run on this node: parties and ships were not held against any sanctions list by designations. Nothing is said about that, for or against anybody.
reports-sea-next = At sea, ask first for the records that the doubts of a lead name (port, agent, register, images): most leads have an innocent answer.
reports-sea-facts-positions = Ship positions
reports-sea-facts-positions-value = { $count }, from { $first } to { $last } UTC

reports-sea-text = Monitors of ships read the positions that ships send of themselves by AIS. What they find are events; of those that a person should look at, leads are made. Each lead is apparent: what was received is consistent with it, and with innocent causes as well.
reports-sea-limits = Identity, name and flag are what a ship sends; anybody can send them. Flags are given as codes of ISO 3166-1. The section “{ $section }” says what was not looked at.
reports-sea-overview-caption = Monitors of ships, with their last run
reports-sea-column-monitor = Monitor
reports-sea-column-ran = Run at (UTC), definition
reports-sea-column-events = Events
reports-sea-column-leads = Leads
reports-sea-column-grades = By grade
reports-sea-outdated = positions came in after this run

reports-sea-title-listed_ships = Listed ships heard at sea
reports-sea-title-encounters = Apparent encounters
reports-sea-title-dark_transfer = Silent ships within reach of a ship that lay still
reports-sea-title-gaps = Silences
reports-sea-title-port_calls = Calls at ports of the DPRK
reports-sea-title-loitering = Ships that stayed at sea
reports-sea-title-identity = Conflicts of identity
reports-sea-title-fishing = Fishing vessels

reports-sea-definition-listed_ships = Ships that were heard while an entry of a sanctions list stood with which what they send agrees: IMO number, MMSI, call sign or name. Their calls and encounters are told with them.
reports-sea-definition-encounters = Two ships that lay within a short distance of each other at sea for hours, both slow. That is consistent with a transfer from ship to ship, and with bunkering, pilots, tugs, rafted fishing boats and waiting.
reports-sea-definition-dark_transfer = A ship that lay still at sea, and another that was not heard meanwhile and could have come to it and gone on. Nobody saw the two together: this is never more than a lead.
reports-sea-definition-gaps = Ships that were not heard for hours although other ships nearby were, so that their transponders were probably off. Silences that reception may explain are counted as events and are no leads.
reports-sea-definition-port_calls = Ships that apparently entered a harbour, lay there and left. Leads are made of calls at harbours of the DPRK; calls elsewhere are counted as events.
reports-sea-definition-loitering = Ships that stayed about one place at sea for hours. That is consistent with one side of a transfer whose other side sends nothing, and with anchoring, waiting, fishing and engine trouble.
reports-sea-definition-identity = Identities whose positions or statements cannot be those of one ship: two hulls at a time, jumps, circles, frozen positions, positions on land, IMO numbers that cannot be, change or are shared. Typing errors and wrong clocks are usual causes.
reports-sea-definition-fishing = Ships that say they are fishing vessels: those that apparently lay beside a ship that carries fish or may, and those in a zone for which the list of permits given holds none for them.

reports-sea-preset = Definition
reports-sea-preset-strict = Tricord’s own
reports-sea-preset-gfw = that of Global Fishing Watch
reports-sea-preset-other = see the parameters
reports-sea-events = Events, { $kind }: { $count }.
reports-sea-leads = Leads
reports-sea-none-title = No lead
reports-sea-none = The monitor made no lead of these positions.
reports-sea-none-limits = That holds for these positions and this definition only. It clears nobody: the section “{ $section }” says what was not looked at.
reports-sea-leads-caption = { $monitor }: leads, the best first, numbered as on the map
reports-sea-leads-caption-plain = { $monitor }: leads, the best first
reports-sea-column-when = When (UTC)
reports-sea-column-where = Where
reports-sea-column-ships = Ships, and what they send
reports-sea-column-seen = What was seen
reports-sea-more = The table holds the first { $shown } of { $of } leads. All of them: tricord findings list; one with its evidence: tricord findings show ID.
reports-sea-more-details = The first { $shown } of { $of } leads are set out below. The others, with statement, doubts and evidence: tricord findings show ID, with the characters below the number.

reports-sea-flag = MMSI of { $flag }
reports-sea-says-flag = says flag { $value }
reports-sea-says-imo = says IMO { $value }
reports-sea-seen-listed = consistent with { $value }
reports-sea-seen-port = port: { $value }
reports-sea-seen-hours = { $value } h
reports-sea-seen-distance = median distance { $value } m
reports-sea-seen-way = way there and on { $value } nautical miles
reports-sea-seen-beside = up to { $value } h beside it
reports-sea-seen-agreement = { $value }
reports-sea-seen-probability = probability that it did not send: { $value }
reports-sea-seen-feasible = silent ships that could have come: { $value }
reports-sea-seen-zone = zone: { $value }

reports-sea-detail = No. { $number }
reports-sea-ship = Ship
reports-sea-identity = MMSI
reports-sea-says = { $field }: { $value }
reports-sea-field-name = says it is called
reports-sea-field-imo = says IMO number
reports-sea-field-call_sign = says call sign
reports-sea-field-ship_type = says type
reports-sea-field-flag = says flag
reports-sea-says-nothing = It says nothing else of itself in the data held.
reports-sea-law = Measures in force on the day
reports-sea-law-none = The monitor names none for { $day }.
reports-sea-doubts = What speaks against it, and what would settle it
reports-sea-measures = Measures the leads bear on
reports-sea-measures-text = What the paragraphs say that are named with the leads set out above. Whether one applies is not said: that depends on facts no position shows.

reports-sea-map-overview = Map: { $monitor }
reports-sea-map-lead = Map of lead { $number }
reports-sea-map-caption = What the map of lead { $number } shows
reports-sea-column-shown = Shown
reports-sea-track = track: { $drawn } of { $received } positions drawn
reports-sea-map-shared = The positions are those of one identity and are not joined by a line: apparently more than one ship sent under it.
sea-map-events-description = Map of { $shown } numbered events, which the table below names, and of { $others } further ones.
sea-map-table = { $kind }, numbered as in the table below
sea-map-further = further leads, not in the table

reports-sea-made = made of the positions by the monitor
reports-sea-rows = rows: { $count }
reports-sea-rows-text = Of positions and days at sea the rows of one ship in one file stand together, and of trade statistics those of one flow: the ship or the flow, how many rows, a hash of key and hash of each, and the record of each. tricord findings show ID gives every row with its own hash.

reports-sea-method-grades = At sea: what one monitor sees by itself is a lead. It is an indication or corroborated where something independent of the track agrees as well, for instance a flag of the DPRK or the entry of a list.
reports-sea-standard-time = At sea: times are in UTC, and the law is that of the first day of each event.
reports-sea-positions = Ship positions
reports-sea-positions-caption = Sources of positions, and the time they cover (UTC)
reports-sea-column-files = Files
reports-sea-column-positions = Positions
reports-sea-column-first = First
reports-sea-column-last = Last
reports-sea-maps = Maps show the positions held of the ships of a lead, from half an hour before to half an hour after; of very many every so many. Up to 24 of each ship are named as evidence. Land is Natural Earth’s; maps bear no boundaries and no names of waters, and of ports only those near what is shown.

reports-sea-never-run = Ship positions are held ({ $positions }), and no monitor of ships was run over them.
reports-sea-left-out-monitors = Monitors of ships that were never run: { $monitors }.
reports-sea-left-out-positions = Positions came in after the last run of: { $monitors }.
reports-sea-left-out-datasets = { $monitor }: only positions of { $datasets } were looked at.
reports-sea-left-out-leads = { $monitor }: { $shown } of { $of } leads stand in this report.
reports-sea-left-out-stale = Sources of positions of which nothing newer has come for longer than is usual: { $datasets }.
reports-sea-clocks = Receivers whose clocks were off
reports-sea-clocks-caption = Hours set aside, because most ships heard by the receiver contradict its clock (UTC)
reports-sea-column-receiver = Receiver
reports-sea-column-hours = Hours
reports-sea-limit-silent = Ships that do not send AIS are not seen at all. Two ships that are both silent leave nothing in these data; only radar or optical images can show them.
reports-sea-limit-claims = Position, identity, name and flag are the ship’s own statements. They may be mistyped, borrowed or made up.
reports-sea-limit-reception = What was not received was not looked at. Where few stations or satellites listen, ships seem silent, and encounters are missed.
reports-sea-limit-clocks = Only a clock that most ships contradict is recognised as off; hours in which it was are set aside before ships are watched. Smaller errors stay in the data.
reports-sea-limit-places = Ships in and near ports are left out of encounters and stays. Positions of ports and the coast are coarse.
reports-sea-uncovered-conduct = Of conduct, only what ships’ positions show is examined. Trade, cargo and payments are not.
