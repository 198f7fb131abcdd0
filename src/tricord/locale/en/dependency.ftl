# Dependence on single origins: findings, doubts, the command over files.

monitor-dependency = Dependence of imports on one origin
parameter-dependency-law_day = Day as of which
parameter-dependency-importers = Whose imports
parameter-dependency-only_catalogue = Only lines of the catalogue
parameter-dependency-group = Name of the trusted group
parameter-dependency-members = Members of the trusted group
parameter-dependency-eu = European Union as its members or as one
parameter-dependency-hhi = Concentration of imports above which they are concentrated
parameter-dependency-world_hhi = Concentration of the world's exports above which there are few exporters
parameter-dependency-m_over_x = Imports over exports above which own exports do not make up for them
parameter-dependency-leave_hhi = Concentration below which a dependence ends
parameter-dependency-single_origin = Share of one origin from which it is told
parameter-dependency-rising_z = Deviations of a rising share from which it is told
parameter-dependency-quantity_covered = Share of the value that must have a quantity
parameter-dependency-least_usd = Imports of a year below which nothing is told, USD
parameter-dependency-total_off_percent = Percent by which the sum of partners may be off
parameter-dependency-least_reporters = States a publication must have to be the world's
parameter-dependency-least_partners = Origins an importer's figures should name
parameter-dependency-national_offices = Data sets of national offices

finding-kind-dependent = Dependence on few origins
finding-kind-concentrated = Imports from one origin
finding-kind-dependence_rising = Rising share of one origin

finding-dependency-dependent =
    Imports of { $item } ({ $line }) by { $importer } apparently depend on few origins, since { $since }. { $year }: Herfindahl-Hirschman index (HHI) { $hhi } by value, { $hhi_quantity } by quantity; largest origin { $top } with { $share } %; HHI of the world's exports { $world_hhi }; imports over own exports: { $ratio }; from outside the group { $group }: { $outside } %; imports { $imports }. The three conditions hold in { $held } of three years. By stage: { $stages }. Data sets: { $datasets }.
finding-dependency-concentrated =
    Imports of { $item } ({ $line }) by { $importer } are concentrated. { $year }: Herfindahl-Hirschman index (HHI) { $hhi } by value, { $hhi_quantity } by quantity; largest origin { $top } with { $share } %; HHI of the world's exports { $world_hhi }; imports over own exports: { $ratio }; from outside the group { $group }: { $outside } %; imports { $imports }. By stage: { $stages }. Data sets: { $datasets }.
finding-dependency-dependence_rising =
    The share of { $top } in imports of { $item } ({ $line }) by { $importer } rose from { $before } % to { $share } % in the twelve months to { $month }: { $z } robust deviations above what is usual. By stage: { $stages }. Data sets: { $datasets }.

score-dependency-dependent = Herfindahl-Hirschman index of the origins by value, from 0 to 1; it ranks and is no probability.
score-dependency-concentrated = Herfindahl-Hirschman index of the origins by value, from 0 to 1; it ranks and is no probability.
score-dependency-dependence_rising = Change of the share of the largest origin over a year, from 0 to 1; it ranks and is no probability.

dependency-no-exports = no exports (9999)
dependency-stage-ore = mined
dependency-stage-refined = refined
dependency-stage-product = product
dependency-stage-unknown = not known
dependency-output = HHI of the world's output
dependency-imports = HHI of these imports

doubt-dependency-edition = An edition of the Harmonized System cuts the goods differently.
doubt-dependency-mirror = The importer publishes nothing of this line; exporters' figures stand in.
doubt-dependency-reconciled = The figures were reconciled from both ends of a trade and are nobody's own.
doubt-dependency-few_partners = The importer's figures name few origins in all: they may be an extract.
doubt-dependency-eu_as_one = The European Union is taken for one partner: imports look more concentrated than they are.
doubt-dependency-hub = The largest origin is a port much passes through: the goods may come from elsewhere.
doubt-dependency-entrepot = Much passes through the importer: what it imports and what it uses differ.
doubt-dependency-m_over_x = The importer exports nearly nothing of it: the ratio of imports to exports says little.
doubt-dependency-quantity = Too little of the value has a quantity that was not estimated: concentration is by value alone.
doubt-dependency-world_total = The sum of partners differs from the row for all partners by { $world_total } %.
doubt-dependency-unnamed = Of the imports, { $unnamed } % are from areas the publisher does not name.
doubt-dependency-returned = Re-imports of { $returned } % are published beside and may be among the imports.
doubt-dependency-purity = The line holds other goods too; the item is { $purity } % of its value, as measured.
doubt-dependency-c4_unknown = Whether it is a dependence cannot be told: the world's exports, the importer's, or enough years are not there.

coverage-dependency-rows = Rows of trade looked at: { $count }.
coverage-dependency-lines = Lines that show an item: { $count }.
coverage-dependency-pairs = Importers and lines with imports in the last year: { $count }.
coverage-dependency-dependent = Dependences: { $count }.
coverage-dependency-concentrated = Imports from one origin: { $count }.
coverage-dependency-dependence_rising = Rising shares: { $count }.
coverage-dependency-silent-unmeasured = Lines that mix materials in shares nobody measured, of which nothing is said: { $count }.
coverage-dependency-silent-small = Lines of which the item is less than half, of which nothing is said: { $count }.
coverage-dependency-silent-foreign = Lines the item is not traded under: { $count }.
coverage-dependency-silent-edition = Lines of the catalogue that another edition cuts differently: { $count }.
coverage-dependency-cut = Importers and lines of which nothing is said, since an edition cuts the goods differently: { $count }.
coverage-dependency-mirrored = Importers and lines told by exporters alone: { $count }.
coverage-dependency-world_unknown = Importers and lines without the world's exports, so that a dependence cannot be told: { $count }.
coverage-dependency-small = Importers and lines below the floor: { $count }.
coverage-dependency-negative = Rows with a figure below zero, left out: { $count }.
coverage-dependency-valueless = Rows without a value, left out: { $count }.
coverage-dependency-short = Rows of codes with fewer than six digits, left out: { $count }.
coverage-dependency-part_years = Years of which months are missing, left out: { $count }.

cli-run-year = Year to tell of a file of trade statistics (with dependency); the last by default.
cli-dependency-importer = Importer
cli-dependency-products = Products
cli-dependency-c1 = Concentrated (C1)
cli-dependency-c4 = Dependent (C4)
cli-dependency-all = All
cli-dependency-year = Year { $year }; edition of the Harmonized System: { $edition }.
cli-dependency-group = Share from outside: { $group }.
cli-dependency-few-years = C4 looks at three years and cannot be told from: { $years }.
cli-dependency-no-world = The file does not hold the world's trade: C2 and C4 cannot be told.
cli-dependency-written = { $count } rows written to { $file }.

error-dependency-group = The trusted group cannot be “{ $given }”.
    .hint = Give it a name (group) and members as three capitals parted by commas (members=JPN,KOR,USA).
error-dependency-eu = The parameter eu cannot be “{ $given }”.
    .hint = It is one of: { $known }.
error-dependency-year = { $file } has no whole year { $year }.
    .hint = It has: { $known }.
error-dependency-empty = { $file } has no imports of a whole year.
    .hint = Give yearly figures, or all twelve months of a year, by partner and code of six digits.
