# Petroleum: the source of reports and claims, the two meters, the monitor and the command.

source-petroleum-reports = Petroleum reported or claimed to have been delivered

error-petroleum-columns-missing = { $file } lacks a column that is needed ({ $wanted }). Its columns: { $known }.
    .hint = Say which one it is: --source petroleum-reports --map "{ $target }=THEIR COLUMN"; or --heading LINE, where the headings stand further down.
error-petroleum-unit = { $unit } is no unit petroleum is counted in here.
    .hint = Known: { $known }.
error-petroleum-table = There is no table of factors { $table }.
    .hint = Known: { $known }.
error-petroleum-product = The table of factors has no product { $product }.
    .hint = Known: { $known }.
error-petroleum-year = There is no cap on petroleum for { $year }.
    .hint = The first began on 1 October 2017: give --year { $first } or a later one.
error-petroleum-file-other = { $file } was recognised as { $source }, which holds no claims on petroleum.
    .hint = Give a table of suppliers or claimants with days and barrels, or take the file into a node with tricord ingest.

reject-petroleum-dayless = The row does not say which days it speaks of.
reject-petroleum-day = A day cannot be read; write it as 2024-03-31, or a month as 2024-03.
reject-petroleum-day-yearless = A date has no year; nothing was guessed.
reject-petroleum-days-reversed = The period ends before it begins.
reject-petroleum-as-of = The day it was said cannot be read; write it as 2024-12-04.
reject-petroleum-topic = It is neither refined petroleum nor crude oil.
reject-petroleum-amount = An amount cannot be read as a number, or is larger than any supply.
reject-petroleum-negative = An amount is negative.
reject-petroleum-unit = The amount has no unit, or one that is not known (bbl, t, kg, kl, m3, l).
reject-petroleum-supplierless = The row names no supplier.
reject-petroleum-supplier-unknown = The supplier is no State that is known, or a name two States bear.
reject-petroleum-claimantless = The row does not say who claims it.
reject-petroleum-nothing-claimed = The row claims neither an amount nor a number of deliveries.
reject-petroleum-ends-reversed = The least amount is greater than the most.
reject-petroleum-row-repeats = The row says the same as an earlier one of the same source.

note-petroleum-dates-read = Rows whose day of saying was read from their source or note: { $count } (row { $first }).
note-petroleum-product-unknown = Rows with a product no table of factors has; a weight of it becomes a range: { $count } (row { $first }).
note-petroleum-contradictory = Rows that contradict an earlier one of the same source on the same days; both are kept, as disputed: { $count } (row { $first }).
note-petroleum-nil-not-reported = Zeros taken as not reported, as their note says; a zero is a report: { $count } (row { $first }).
note-petroleum-implied = Rows whose note gives another figure, which is kept as a claim of its own: { $count } (row { $first }).
note-petroleum-stopped = Rows whose note says that a supplier stopped reporting: { $count } (row { $first }).
note-petroleum-class-unknown = Claimants of whom it is not known what they are; taken as the press: { $count } (row { $first }).
note-petroleum-more-than-most = Claims whose basis says more than the figure given as the most: { $count } (row { $first }).
note-petroleum-basis-corrected = 759,793 barrels are the half-laden figure of the 2018 submission, not the one-third one; the basis was corrected: { $count } (row { $first }).

monitor-petroleum = Petroleum reported and estimated, beside the caps
parameter-petroleum-law_day = Read as of, and law of
parameter-petroleum-table = Table of factors for weights

finding-kind-petroleum_reported = Refined petroleum, reported
finding-kind-petroleum_estimated = Refined petroleum, independently estimated
finding-kind-petroleum_unreported = Refined petroleum, months without a report
finding-kind-petroleum_cargoes = Refined petroleum, cargoes told of one by one
finding-kind-crude_reported = Crude oil, reported
finding-kind-crude_estimated = Crude oil, independently estimated
finding-kind-crude_unreported = Crude oil, periods without a report
finding-kind-crude_cargoes = Crude oil, cargoes told of one by one

petroleum-refined = refined petroleum
petroleum-crude = crude oil
petroleum-kept-kept = met as far as amounts show
petroleum-kept-not_kept = apparently not met
petroleum-kept-unknown = not known

finding-petroleum-reported =
    According to what suppliers notified to the 1718 Committee, as known on { $as_of }, at least { $amount } barrels of { $petroleum } were delivered to the DPRK in the period { $first } to { $last }: { $percent } % of the cap of { $cap }. Periods reported, of those due: { $coverage }. Not reported: { $missing }. { $reached ->
        [none] What was reported reaches none of the thresholds (75, 90, 95, 100 %).
       *[some] Thresholds reached, at the earliest and at the latest: { $reached }. Announcements of the Committee that are due: { $due }; known: { $announced }.
    } A delivery under the cap is not a breach as such. Notified: { $notified }; no designated parties: { $parties }; livelihood only: { $livelihood }; within the cap: { $cap_kept }.
finding-petroleum-estimated =
    Independent estimates of deliveries of { $petroleum } to the DPRK in the period { $first } to { $last }, as known on { $as_of }: { $count }, of { $origins } independent origin(s): { $claims }. They are not added to each other or to what was reported ({ $reported } barrels). { $reached ->
        [none] None of them by itself reaches a threshold of the cap of { $cap } at its least.
       *[some] According to at least one of them by itself, thresholds of the cap of { $cap } were reached, at the earliest and at the latest: { $reached }. Announcements of the Committee that are known: { $announced }.
    } { $beyond ->
        [unknown] Whether they exceed what was reported cannot be said.
       *[some] The greatest of them exceeds all that was reported by at least { $beyond } barrels, which apparently were not notified.
    } Notified: { $notified }; no designated parties: { $parties }; livelihood only: { $livelihood }; within the cap: { $cap_kept }.
finding-petroleum-unreported =
    { $supplier }: no report to the 1718 Committee on { $petroleum } is known for { $missing }, as of { $as_of }; { $reported } of { $due } periods that are due are reported. Overdue: { $overdue }. { $silent ->
        [none] Not reported is not the same as nil.
       *[some] According to the sources it gave no figure for { $silent }.
    }
finding-petroleum-cargoes =
    Sources tell of { $count } cargo(es) of { $petroleum } for the DPRK in the period { $first } to { $last }, one by one; { $known } with an amount, together { $amount } barrels. In { $designated } of them a designated party apparently took part. They are not added to the estimates or to what was reported. Notified: { $notified }; no designated parties: { $parties }; livelihood only: { $livelihood }.

score-petroleum-reported = Share of the due periods that were reported, of all suppliers that ever reported; not a probability.
score-petroleum-estimated = How many independent origins stand behind it (one .5, two .75, three .88); not a probability.
score-petroleum-unreported = Share of the supplier's due periods without a report; not a probability.
score-petroleum-cargoes = Share of the cargoes whose amount is told; not a probability.

doubt-petroleum-lower-bound = A sum of reports is a lower bound. Reports that are not held here may stand on the Committee's page.
doubt-petroleum-unseen = Figures were read where others cite the Committee's page; nobody here saw the page itself.
doubt-petroleum-converted = Weights were converted by a published table of factors. The result is ours, not a figure of the UN; another table gives up to 4 % more or less.
doubt-petroleum-inferred = A figure was inferred from a total and the other suppliers' reports.
doubt-petroleum-disputed = One source gives different figures for the same days; both stand, as a range.
doubt-petroleum-differences = Totals differ from the sums of their parts: { $differences }.
doubt-petroleum-undated = Some figures do not say when they were said; they are taken as known from the last day they speak of.
doubt-petroleum-replaced = The measure was replaced on { $replaced }, within the period: an amount for the whole period decides nothing.
doubt-petroleum-crude = The resolution gives barrels or tonnes and does not say which governs; they are converted into each other as the two amounts imply.
doubt-petroleum-method = Estimates rest on assumptions, above all on how far tankers were laden: the same calls half laden or nine tenths laden differ by four fifths.
doubt-petroleum-includes = Whether estimates include what was reported is not known.
doubt-petroleum-origins = Origins are counted by who speaks; a joint report may rest on the same State or the same images as another claim.
doubt-petroleum-more = The basis of a claim says that it was more than the figure given as its most.
doubt-petroleum-straddles = Some estimates reach beyond the period; nothing is concluded from them.
doubt-petroleum-denied = Those concerned deny it.
doubt-petroleum-absence = That no report is held here does not prove that there is none; some were given, as nil too, months later.
doubt-petroleum-no-delivery = Where nothing was delivered, there was nothing to notify.
doubt-petroleum-no-clock = No clock in days for reports was seen for this measure.
doubt-petroleum-cargo-twice = Two sources may tell of one cargo, and estimates may count it too.

coverage-petroleum-claims = Claims on petroleum: { $count }.
coverage-petroleum-undated = Claims on petroleum that name no days, counted nowhere: { $count }.
coverage-petroleum-periods = Periods of caps looked at: { $count }.
coverage-petroleum-periods-empty = Periods of which no claim speaks: { $count }.

cli-petroleum = Show the two meters of petroleum for a year: what suppliers reported, and what others estimate.
cli-petroleum-year = Year; crude oil is counted to 21 December of it.
cli-petroleum-as-of = Read the claims as they could be known on this day (2024-12-04); today by default.
cli-petroleum-file = Read a file instead of a node; may be given several times.
cli-petroleum-factors = Table of factors for weights of refined products: bp-2021 or unsd.
petroleum-page-heading = { $petroleum }, { $first } to { $last } ({ $measure }), as of { $as_of }
petroleum-page-cap = Cap
petroleum-page-reported = A. Reported
petroleum-page-none = no figure is known
petroleum-page-amount = at least { $amount } bbl, { $percent } %
petroleum-page-coverage = Reported of due
petroleum-page-missing = Not reported
petroleum-page-overdue = Overdue
petroleum-page-silent = As sources say
petroleum-page-differences = Total / parts
petroleum-page-unattributed = Of no supplier
petroleum-page-disputed = Disputed
petroleum-page-converted = Converted
petroleum-page-converted-said = by table { $table }; no figure of the UN
petroleum-page-otherwise = By another table
petroleum-page-straddling = Not within
petroleum-page-estimated = B. Estimated
petroleum-page-estimated-said = { $count } estimate(s), { $origins } independent origin(s); never added to A
petroleum-page-beyond = Beyond A
petroleum-page-beyond-said = at least { $amount } bbl, by the greatest estimate
petroleum-page-undated = Without days
petroleum-page-replaced = Replaced on
petroleum-page-bound = A is a lower bound. A delivery under the cap is not a breach as such.
petroleum-page-absence = Not reported: no report is held here; one may stand on the Committee's page.
petroleum-condition-notified = Notified
petroleum-condition-parties = No designated parties
petroleum-condition-livelihood = Livelihood only
petroleum-condition-cap = Within the cap
petroleum-reporting-amount = amount
petroleum-reporting-nil_reported = nil reported
petroleum-reporting-not_reported = not reported
petroleum-reporting-aggregate_only = in a longer figure
petroleum-period-ahead = not due
petroleum-reach-reached = reached
petroleum-reach-possible = at the most
petroleum-reach-not_reached = no
petroleum-notice-due = due, none known
petroleum-notice-known = { $day }
petroleum-column-threshold = Threshold
petroleum-column-barrels = Barrels
petroleum-column-reported = Reported
petroleum-column-estimated = Estimated
petroleum-column-notice = Announced
petroleum-column-period = Period
petroleum-column-claimant = Claimant
petroleum-column-supplier = Supplier
petroleum-column-days = Days
petroleum-column-deliveries = Deliveries
petroleum-column-includes = Includes A
petroleum-column-basis = Basis
petroleum-includes-yes = yes
petroleum-includes-no = no
petroleum-includes-unknown = not known
petroleum-all-suppliers = all
petroleum-mode-sea = sea
petroleum-mode-rail = rail
petroleum-mode-pipeline = pipeline
petroleum-mode-air = air
petroleum-mode-road = road

subject-cap = { $measure ->
        [M2397-4] Crude oil, cap of { $year }
       *[other] Refined petroleum, cap of { $year }
    }
