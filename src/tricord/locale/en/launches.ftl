# Launches, tests and provocations: ledgers, the monitor, and charts of reports.

incident-kind-ballistic = ballistic missile
incident-kind-long_range = long-range ballistic missile
incident-kind-space_launch = space launch
incident-kind-nuclear_test = nuclear test
incident-kind-programme_test = programme test
incident-kind-unidentified = unidentified
incident-kind-cruise_missile = cruise missile
incident-kind-artillery = artillery
incident-kind-air_defence = air defence missile
incident-kind-anti_ship = anti-ship missile
incident-kind-balloon = balloons
incident-kind-jamming = signal jamming
incident-kind-border_incident = border incident

chart-month-1 = Jan
chart-month-2 = Feb
chart-month-3 = Mar
chart-month-4 = Apr
chart-month-5 = May
chart-month-6 = Jun
chart-month-7 = Jul
chart-month-8 = Aug
chart-month-9 = Sep
chart-month-10 = Oct
chart-month-11 = Nov
chart-month-12 = Dec
chart-number-of-missiles = Number
chart-other-sites = { $count ->
    [one] { $count } other site
   *[other] { $count } other sites
}
chart-reported = reported
chart-estimated = independent estimate
chart-not-reported = not reported
chart-as-bars = { $name } (bars)
chart-as-ranges = { $name } (ranges)
chart-estimate-said = estimate { $range }
chart-claim-stands = claim
chart-claim-disputed = disputed claim
chart-timeline-description = Timeline from { $first } to { $last }: { $count } dots. By kind: { $kinds }.
chart-years-description = Bars per year; { $unit }. By year: { $years }. By kind: { $kinds }.
chart-sites-description = Bars per site; { $unit }: { $sites }.
chart-meters-description = Bars of what was reported and ranges of independent estimates side by side; { $unit }. { $columns }. Lines: { $levels }.
chart-ranges-description = Claims side by side; { $unit }. { $claims }.

source-cns-launches = CNS/NTI ledger of missile launches of the DPRK
source-nk-missile-tests = Missile launches of the DPRK as nk-missile-tests keeps them
source-incidents = Own log of launches, tests and provocations

reject-incident-dayless = No day is given.
reject-incident-day = The day is none that can be read, or lies before 1950 or after 2100.
reject-incident-day-yearless = The day bears no year.
reject-incident-day-two-ways = Day and month of the date can be read in two ways, and no other row shows which comes first.
reject-incident-days-reversed = The last day comes before the first.
reject-incident-time = The time cannot be read.
reject-incident-coordinates = The coordinates are no place on Earth that a launch can be from: out of range, only one of the two, or 0, 0.
reject-incident-count = The number is no whole number from 1 to 100,000.
reject-incident-repeats = The ledger says the same, or bears the same identifier, in an earlier row.
reject-incident-shape = The entry is no object with fields.

note-launches-attribution = Rows must be attributed to: { $to }.
note-launches-unidentified = Rows of which the ledger does not say what flew: { $count }. They are kept as unidentified: { $rows }.
note-launches-by-description = Rows without a type whose kind is known by their name or description: { $count }: { $rows }.
note-launches-by-scope = Rows whose kind is known only because the ledger, by its publisher’s definition, holds no other: { $count }: { $rows }.
note-launches-icbm-mentioned = Rows whose description speaks of an ICBM among several launches; which of them it was is not said, and they count as ballistic: { $count }: { $rows }.
note-launches-calendar-unknown = Rows without a time: { $count }. Nobody says whose calendar their day follows, so the day before is kept with it; the last day is the one printed: { $rows }.
note-launches-half-a-day = Rows whose time looks half a day off what their description or a resolution says: { $count }. Nothing was changed: { $rows }.
note-launches-site-unknown = Rows with coordinates but an unknown site: { $count }. The coordinates were left out: { $rows }.
note-launches-figure-unread = Rows with a height or distance that is no single figure in kilometres: { $count }. It was left empty: { $rows }.

error-launches-columns-missing = { $file } is read as a table of launches and incidents, but has no column for: { $wanted }. Its headings: { $known }.
    .hint = Name their column: --map { $target }=HEADING. If it is another kind of table, name its source: --source NAME.
error-launches-json-shape = { $file } has no { $key } where nk-missile-tests has it.
    .hint = Give the files as they were published: test.en.json, missile.en.json, facility.en.json.

monitor-launches = Launches and tests of the DPRK, held against the measures of their day

finding-kind-launch_ballistic = Ballistic missile launches
finding-kind-launch_long_range = Long-range missile launches
finding-kind-launch_space = Space launches
finding-kind-nuclear_test = Nuclear tests
finding-kind-programme_test = Programme tests other than launches
finding-kind-launch_unidentified = Launches of something no ledger identifies

finding-launch = According to { $publishers }, the DPRK apparently carried out a launch or test: { $kind }, { $day }, { $site }{ $time ->
    [none] .
   *[given] ; first time given: { $time }.
} Number by ledger, never added up: { $counts }.{ $names ->
    [none] { "" }
   *[given] { " " }Named as { $names }.
}{ $failed ->
    [none] { "" }
   *[some] { " " }Failed: { $failed } of { $rows } rows; a failed launch counts as one.
}
finding-launch-open = According to { $publishers }, the DPRK apparently carried out a launch or test: { $kind }, { $day }, { $site }{ $time ->
    [none] .
   *[given] ; first time given: { $time }.
} Number by ledger, never added up: { $counts }.{ $names ->
    [none] { "" }
   *[given] { " " }Named as { $names }.
}{ $failed ->
    [none] { "" }
   *[some] { " " }Failed: { $failed } of { $rows } rows.
} No paragraph that forbids it was surely in force on the day; open: { $open }.
finding-launch-unidentified = According to { $publishers }, the DPRK apparently launched something that no ledger identifies: { $day }, { $site }{ $time ->
    [none] .
   *[given] ; first time given: { $time }.
} Number by ledger, never added up: { $counts }.{ $names ->
    [none] { "" }
   *[given] { " " }Named as { $names }.
}{ $failed ->
    [none] { "" }
   *[some] { " " }Failed: { $failed } of { $rows } rows.
} If it was ballistic, these paragraphs were in force on the day: { $paragraphs }; open: { $open }.
score-launches = How many ledgers of independent publishers hold it (one .5, two .75, three .88), half of that for a lead; not a probability.

doubt-launch-one-publisher = Only one publisher holds it, as far as ledgers were taken in. Copies and other forms of one ledger are no second witness.
doubt-launch-unidentified = What flew is not known. Cruise missiles, artillery and air defence missiles are covered by no UN measure on launches.
doubt-launch-kinds-differ = Ledgers call it different things; it is held for what fewest paragraphs name.
doubt-launch-by-description = No ledger prints a type; the kind ({ $kind }) is read from the name or the description.
doubt-launch-by-scope = No ledger prints a type or describes it; the kind ({ $kind }) rests on what the ledger, by its publisher’s definition, holds.
doubt-launch-day = No time is given. Whose calendar the day follows is not known, so it may be either day: { $day }.
doubt-launch-half-a-day = The time looks half a day off what the description or a resolution says; it stands as the ledger prints it.
doubt-launch-trigger = Resolution 2397, paragraph 28, by which the Council is to restrict petroleum further after such a test, is a trigger: meeting it breaches nothing.
doubt-launch-boundary = Adopted on the day itself, or in force on one of the days it may have been on: { $open }. Which came first is open.
doubt-launch-space-contested = Before 12 June 2009 no paragraph named space launches. A statement of the President of the Council (S/PRST/2009/7, recalled) relied on resolution 1718; the DPRK disputed it.

coverage-launches-rows = Rows of ledgers of launches and incidents: { $count }.
coverage-launches-events = Events they tell of, each ledger’s salvos put side by side: { $count }.
coverage-launches-without-measure = Events of kinds no UN measure bears on, kept and not flagged: { $count }.
coverage-launches-before-measures = Launches and tests before 14 October 2006, when no measure bound: { $count }.
coverage-launches-unidentified = Events of which no ledger says what flew: { $count }.

parameter-launches-law_day = Law known until
