# 品目の目録: 拒否、税番から分からない理由、用語、コマンド。

error-item-unknown = 目録に { $item } という品目はありません。
    .hint = tricord items で全てを見られます。{ $known ->
        [none] {""}
       *[some] {""}似たもの: { $known }。
    }
error-items-file-invalid = 品目ファイル{ $file }は使用できません({ $where }):{ $problem }。
    .hint = その箇所を直してください。変更していないTricord自身のファイルであれば、Tricordを再インストールしてください。

items-abstain-unmeasured = { $line }には{ $item }以外の物品も含まれ、{ $item }の割合は測定されていません。
items-abstain-small = { $line }には{ $item }以外の物品も含まれ、測定では{ $item }は金額の{ $percent }%にとどまります。
items-abstain-foreign = { $item }は{ $line }では取引されていません。
items-abstain-seen = この品目が現れる税番: { $lines }。
items-abstain-unseen = この品目が現れる各国の税番は確認できていません。

items-line-sole = 税番の品名の全てが該当
items-line-measured = 測定では税番の金額の{ $percent }%
items-none-verified = 確認できたものなし
items-owners-default = 所管分野によるTricordの既定値です。各国は品目ごとの一覧を公表していません。省庁名は2026年10月現在です。
items-grade-default = 最大生産国の割合と代替の可能性によるTricordの既定値です。各国の等級は公開されていません。
items-purity-note = 税番に占める割合は、米国の2024年の7相手からの輸入額による標本です。
items-cadence = { $grade }: { $days }日ごと
items-producer = { $place } { $percent }%
items-substitute = { $name }: { $note }

items-column-item_id = 識別子
items-column-name = 品目
items-column-names = 名称
items-column-words = 別名
items-column-material = 素材
items-column-stage = 段階
items-column-family = 品目群
items-column-group = 分類
items-column-lines = HS税番
items-column-silent = 判断しない税番
items-column-national = 各国の税番
items-column-producers = 生産国
items-column-largest = 最大生産国
items-column-owners = 所管省庁
items-column-grade = 等級
items-column-substitutes = 代替品
items-column-replaceable = 代替の可能性
items-column-prices = 価格
items-column-routes = 輸送路
items-column-minerals = 鉱物統計での名称
items-column-sources = 出典

items-stage-ore = 鉱石
items-stage-refined = 製錬・精製
items-stage-product = 製品
items-replaceable-none = 代替不可
items-replaceable-loss = 性能や費用の損失を伴う
items-replaceable-ready = 代替容易
items-replaceable-unknown = 不明
items-measure-production = 生産
items-measure-refining = 製錬・精製
items-measure-capacity = 生産能力
items-strait-bab_el_mandeb = バブ・エル・マンデブ海峡
items-strait-cape_of_good_hope = 喜望峰
items-strait-hormuz_strait = ホルムズ海峡
items-strait-malacca_strait = マラッカ海峡
items-strait-panama = パナマ運河
items-strait-suez = スエズ運河
items-group-critical_minerals = 重要鉱物
items-group-batteries = 電池
items-group-semiconductors = 半導体
items-group-fertilisers = 肥料
items-group-food_energy = 食料・エネルギー
items-family-base_metals = ベースメタル
items-family-battery_cells = 電池セル
items-family-battery_parts = 電池部材
items-family-cathode_materials = 正極材
items-family-chromium = クロム
items-family-coal = 石炭
items-family-cobalt = コバルト
items-family-fluorine = フッ素
items-family-gas = ガス
items-family-grains = 穀物
items-family-graphite = 黒鉛
items-family-halogens = ハロゲン
items-family-light_metals = 軽金属
items-family-lithium = リチウム
items-family-manganese = マンガン
items-family-minor_metals = マイナーメタル
items-family-nickel = ニッケル
items-family-nitrogen_fertilisers = 窒素肥料
items-family-oil = 石油
items-family-oilseeds = 油糧種子
items-family-phosphate_fertilisers = リン酸肥料
items-family-phosphorus = リン
items-family-platinum_group = 白金族
items-family-potash_fertilisers = カリ肥料
items-family-rare_earths = レアアース
items-family-rare_gases = 希ガス
items-family-refractory_metals = 高融点金属
items-family-semiconductor_chemicals = 半導体用化学品
items-family-semiconductor_equipment = 半導体製造装置
items-family-silicon = シリコン
items-family-sulphur = 硫黄
items-family-tin = スズ
items-family-wafers = ウエハー

ministry-doc = 米国商務省
ministry-doe = 米国エネルギー省
ministry-doi = 米国内務省(地質調査所)
ministry-maff = 農林水産省
ministry-mafra = 韓国農林畜産食品部
ministry-mcee = 韓国気候エネルギー環境部
ministry-meti = 経済産業省
ministry-motir = 韓国産業通商部
ministry-usda = 米国農務省

cli-items = 監視する品目: 名称、税番とそこから分かること、生産国、所管省庁。
cli-items-list = 全ての品目を表示します。
cli-items-show = 品目を一つ表示します。
cli-items-id = tricord items が示す識別子、又は英語・韓国語・日本語の名称。
cli-items-settings = 独自の所管省庁、等級、各国の税番、割合を記したファイル(YAML)。
