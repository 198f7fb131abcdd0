# The catalogue of items: refusals, why a line says nothing, words, the command.

error-item-unknown = The catalogue has no item { $item }.
    .hint = tricord items lists all of them.{ $known ->
        [none] {""}
       *[some] {" "}Like it: { $known }.
    }
error-items-file-invalid = The file of items { $file } cannot be used at { $where }: { $problem }.
    .hint = Correct that place. If it is a file of Tricord's own and you did not change it, reinstall Tricord.

items-abstain-unmeasured = { $line } holds other goods beside { $item }, and what share is { $item } was not measured.
items-abstain-small = { $line } holds other goods beside { $item }: only { $percent } % of its value was { $item }, as measured.
items-abstain-foreign = { $item } is not traded under { $line }.
items-abstain-seen = Lines that show it: { $lines }.
items-abstain-unseen = No line of a State that shows it could be verified.

items-line-sole = all of it by the text of the line
items-line-measured = { $percent } % of the value of the line, as measured
items-none-verified = none verified
items-owners-default = By subject, as Tricord's default; the partners publish no such list. Names of ministries as of October 2026.
items-grade-default = Tricord's default by the largest producer's share and by substitutes; the partners' own grades are not public.
items-purity-note = Shares of lines are of US imports of 2024 of seven partners: a sample.
items-cadence = { $grade }: every { $days } days
items-producer = { $place } { $percent } %
items-substitute = { $name }: { $note }

items-column-item_id = Item
items-column-name = Name
items-column-names = Names
items-column-words = Also called
items-column-material = Material
items-column-stage = Stage
items-column-family = Family
items-column-group = Group
items-column-lines = HS lines
items-column-silent = Silent lines
items-column-national = National lines
items-column-producers = Producers
items-column-largest = Largest producer
items-column-owners = In charge
items-column-grade = Grade
items-column-substitutes = Substitutes
items-column-replaceable = Replaceable
items-column-prices = Prices
items-column-routes = Routes
items-column-minerals = In surveys
items-column-sources = Sources

items-stage-ore = ore
items-stage-refined = refined
items-stage-product = product
items-replaceable-none = no substitute
items-replaceable-loss = at a loss
items-replaceable-ready = readily
items-replaceable-unknown = not known
items-measure-production = output
items-measure-refining = refining
items-measure-capacity = capacity
items-strait-bab_el_mandeb = Bab el-Mandeb
items-strait-cape_of_good_hope = Cape of Good Hope
items-strait-hormuz_strait = Strait of Hormuz
items-strait-malacca_strait = Strait of Malacca
items-strait-panama = Panama Canal
items-strait-suez = Suez Canal
items-group-critical_minerals = critical minerals
items-group-batteries = batteries
items-group-semiconductors = semiconductors
items-group-fertilisers = fertilisers
items-group-food_energy = food and energy
items-family-base_metals = base metals
items-family-battery_cells = battery cells
items-family-battery_parts = battery parts
items-family-cathode_materials = cathode materials
items-family-chromium = chromium
items-family-coal = coal
items-family-cobalt = cobalt
items-family-fluorine = fluorine
items-family-gas = gas
items-family-grains = grains
items-family-graphite = graphite
items-family-halogens = halogens
items-family-light_metals = light metals
items-family-lithium = lithium
items-family-manganese = manganese
items-family-minor_metals = minor metals
items-family-nickel = nickel
items-family-nitrogen_fertilisers = nitrogen fertilisers
items-family-oil = oil
items-family-oilseeds = oilseeds
items-family-phosphate_fertilisers = phosphate fertilisers
items-family-phosphorus = phosphorus
items-family-platinum_group = platinum-group metals
items-family-potash_fertilisers = potash fertilisers
items-family-rare_earths = rare earths
items-family-rare_gases = rare gases
items-family-refractory_metals = refractory metals
items-family-semiconductor_chemicals = semiconductor chemicals
items-family-semiconductor_equipment = semiconductor equipment
items-family-silicon = silicon
items-family-sulphur = sulphur
items-family-tin = tin
items-family-wafers = wafers

ministry-doc = US Department of Commerce
ministry-doe = US Department of Energy
ministry-doi = US Department of the Interior (Geological Survey)
ministry-maff = Ministry of Agriculture, Forestry and Fisheries of Japan
ministry-mafra = Ministry of Agriculture, Food and Rural Affairs of the Republic of Korea
ministry-mcee = Ministry of Climate, Energy and Environment of the Republic of Korea
ministry-meti = Ministry of Economy, Trade and Industry of Japan
ministry-motir = Ministry of Trade, Industry and Resources of the Republic of Korea
ministry-usda = US Department of Agriculture

cli-items = Items that are watched: names, tariff lines and what they show, producers, who is in charge.
cli-items-list = List all items.
cli-items-show = Show one item.
cli-items-id = Item, as tricord items lists it; or a name of it in English, Korean or Japanese.
cli-items-settings = File with ministries, grades, national lines and shares of your own (YAML).
