# 単一の原産地への依存:所見、留意点、ファイルのコマンド。

monitor-dependency = 輸入の特定原産地への依存
parameter-dependency-law_day = 基準日
parameter-dependency-importers = 輸入国
parameter-dependency-only_catalogue = 一覧の品目のみ
parameter-dependency-group = 信頼する集団の名称
parameter-dependency-members = 信頼する集団の構成国
parameter-dependency-eu = 欧州連合を加盟国別又は一つとして扱う
parameter-dependency-hhi = 輸入が集中しているとする集中度
parameter-dependency-world_hhi = 世界の輸出国が少ないとする集中度
parameter-dependency-m_over_x = 自国の輸出では補えないとする輸出に対する輸入の比
parameter-dependency-leave_hhi = 依存が終わったとする集中度
parameter-dependency-single_origin = 知らせ始める一原産地の割合
parameter-dependency-rising_z = 割合の上昇を知らせ始める偏差
parameter-dependency-quantity_covered = 数量が必要な金額の割合
parameter-dependency-least_usd = 知らせない年間輸入額の下限(米ドル)
parameter-dependency-total_off_percent = 相手国の合計がずれてもよい百分率
parameter-dependency-least_reporters = 世界の貿易とみなす資料の最少報告国数
parameter-dependency-least_partners = 輸入国の統計にあるべき原産地の数
parameter-dependency-national_offices = 各国統計機関のデータセット

finding-kind-dependent = 少数の原産地への依存
finding-kind-concentrated = 一つの原産地に集中した輸入
finding-kind-dependence_rising = 一つの原産地の割合の上昇

finding-dependency-dependent =
    { $importer }の{ $item }の輸入({ $line })は、{ $since }年から少数の原産地に依存しているとみられます。{ $year }年:ハーフィンダール・ハーシュマン指数(HHI)金額{ $hhi }、数量{ $hhi_quantity }、最大の原産地{ $top } { $share }%、世界の輸出のHHI { $world_hhi }、自国の輸出に対する輸入の比 { $ratio }、集団{ $group }の外からの輸入{ $outside }%、輸入額 { $imports }。三つの条件は3年のうち{ $held }年で満たされます。段階別:{ $stages }。データセット:{ $datasets }。
finding-dependency-concentrated =
    { $importer }の{ $item }の輸入({ $line })は集中しています。{ $year }年:ハーフィンダール・ハーシュマン指数(HHI)金額{ $hhi }、数量{ $hhi_quantity }、最大の原産地{ $top } { $share }%、世界の輸出のHHI { $world_hhi }、自国の輸出に対する輸入の比 { $ratio }、集団{ $group }の外からの輸入{ $outside }%、輸入額 { $imports }。段階別:{ $stages }。データセット:{ $datasets }。
finding-dependency-dependence_rising =
    { $importer }の{ $item }の輸入({ $line })に占める{ $top }の割合は、{ $month }までの12か月で{ $before }%から{ $share }%に上がりました。通常よりロバスト偏差{ $z }大きい変化です。段階別:{ $stages }。データセット:{ $datasets }。

score-dependency-dependent = 金額による原産地のハーフィンダール・ハーシュマン指数(0から1)。順位を付ける値であり、確率ではありません。
score-dependency-concentrated = 金額による原産地のハーフィンダール・ハーシュマン指数(0から1)。順位を付ける値であり、確率ではありません。
score-dependency-dependence_rising = 最大の原産地の割合の1年間の変化(0から1)。順位を付ける値であり、確率ではありません。

dependency-no-exports = 輸出なし(9999)
dependency-stage-ore = 採掘
dependency-stage-refined = 精製
dependency-stage-product = 製品
dependency-stage-unknown = 不明
dependency-output = 世界の生産のHHI
dependency-imports = この輸入のHHI

doubt-dependency-edition = HSの版によって物品の区分が異なります。
doubt-dependency-mirror = 輸入国がこの品目を公表していないため、輸出国の数値で代えています。
doubt-dependency-reconciled = 貿易の両側の統計を調整した数値であり、いずれの国の数値でもありません。
doubt-dependency-few_partners = 輸入国の統計にある原産地が全体で少なく、抜粋である可能性があります。
doubt-dependency-eu_as_one = 欧州連合を一つの相手としたため、輸入は実際より集中して見えます。
doubt-dependency-hub = 最大の原産地は多くの貨物が経由する港です。物品は別の所から来た可能性があります。
doubt-dependency-entrepot = 多くの貨物が輸入国を経由します。輸入したものと使用したものは異なります。
doubt-dependency-m_over_x = 輸入国の輸出がほとんどないため、輸出に対する輸入の比から分かることはわずかです。
doubt-dependency-quantity = 推計でない数量のある金額が少ないため、集中度は金額のみによります。
doubt-dependency-world_total = 相手国の合計は、全相手国の行と{ $world_total }%異なります。
doubt-dependency-unnamed = 輸入の{ $unnamed }%は、公表機関が名を示していない地域からのものです。
doubt-dependency-returned = 輸入の{ $returned }%に当たる再輸入が別に公表されており、輸入に含まれている可能性があります。
doubt-dependency-purity = この細分には他の物品も含まれ、測定では当該品目は金額の{ $purity }%です。
doubt-dependency-c4_unknown = 世界の輸出、輸入国の輸出又は十分な年数の資料がなく、依存かどうかは分かりません。

coverage-dependency-rows = 調べた貿易の行:{ $count }。
coverage-dependency-lines = 品目を示す細分:{ $count }。
coverage-dependency-pairs = 最終年に輸入のある輸入国と細分:{ $count }。
coverage-dependency-dependent = 依存:{ $count }。
coverage-dependency-concentrated = 一つの原産地に集中した輸入:{ $count }。
coverage-dependency-dependence_rising = 割合の上昇:{ $count }。
coverage-dependency-silent-unmeasured = 複数の物資が混在し、割合が測定されていないため判断しない細分:{ $count }。
coverage-dependency-silent-small = 当該品目が半分に満たないため判断しない細分:{ $count }。
coverage-dependency-silent-foreign = 当該品目が取引されない細分:{ $count }。
coverage-dependency-silent-edition = HSの別の版で区分が異なる一覧の細分:{ $count }。
coverage-dependency-cut = HSの版によって区分が異なるため判断しない輸入国と細分:{ $count }。
coverage-dependency-mirrored = 輸出国の数値のみによる輸入国と細分:{ $count }。
coverage-dependency-world_unknown = 世界の輸出が分からず、依存かどうか判断できない輸入国と細分:{ $count }。
coverage-dependency-small = 下限に満たない輸入国と細分:{ $count }。
coverage-dependency-negative = 0未満の数値のため除いた行:{ $count }。
coverage-dependency-valueless = 金額がないため除いた行:{ $count }。
coverage-dependency-short = 6桁より短いコードのため除いた行:{ $count }。
coverage-dependency-part_years = 欠けた月があるため除いた年:{ $count }。

cli-run-year = 貿易統計のファイルで知らせる年です(dependencyとともに)。既定は最後の年です。
cli-dependency-importer = 輸入国
cli-dependency-products = 品目数
cli-dependency-c1 = 集中(C1)
cli-dependency-c4 = 依存(C4)
cli-dependency-all = 全体
cli-dependency-year = { $year }年。HSの版:{ $edition }。
cli-dependency-group = 集団の外からの割合:{ $group }。
cli-dependency-few-years = C4には3年が必要で、次の年だけでは分かりません:{ $years }。
cli-dependency-no-world = ファイルに世界の貿易がないため、C2とC4は分かりません。
cli-dependency-written = { $count }行を{ $file }に書き出しました。

error-dependency-group = 信頼する集団を「{ $given }」とすることはできません。
    .hint = 名称(group)と、コンマで区切った大文字3字の構成国(members=JPN,KOR,USA)を指定してください。
error-dependency-eu = パラメーターeuを「{ $given }」とすることはできません。
    .hint = 次のいずれかです:{ $known }。
error-dependency-year = { $file } には{ $year }年の1年分の資料がありません。
    .hint = ある年:{ $known }。
error-dependency-empty = { $file } には1年分の輸入がありません。
    .hint = 相手国及び6桁のコード別に、年間の数値又は1年の全12か月の数値を指定してください。
