source-zones = 自らの区域
source-permits = 区域の許可
source-carriers = 魚類運搬船の表

error-zones-feature = { $file } のフィーチャー { $place }: 図形または属性が GeoJSON の形式と異なります。
    .hint = 多角形は環のリスト、環は位置のリスト、位置は経度と緯度です(RFC 7946)。何も取り込んでいません。
error-zones-line = { $file } の { $line } 行目を読めないか、区域の名称がありません。
    .hint = 各行に区域の名称が必要です。セルの中の引用符は二重("")にしてください。何も取り込んでいません。
error-zones-off-earth =
    { $file } の{ $kind ->
        [feature] フィーチャー
       *[line] 行
    } { $place }: 緯度 { $lat }、経度 { $lon } は地球上の位置ではありません。
    .hint = メートルではなく度(WGS 84)で記してください。GeoJSON では経度が先です。緯度と経度が入れ替わっている可能性があります。
error-zones-overlap = { $file } の区域 { $zone } の二つの部分が重なっています。フィーチャー { $first } とフィーチャー { $second } にあります。
    .hint = 二つの部分に含まれる場所は穴と数えられます。一つにまとめるか、片方を除くか、別の名称を付けてください。
error-ship-columns-missing = { $file } に必要な列({ $wanted })がありません。列: { $known }。
    .hint = どの列かを指定してください: --source { $source } --map "{ $target }=列名"。見出しが下の行にある場合は --heading LINE を使ってください。

note-zones = ファイルの区域 { $zones } 件、環 { $rings } 件。一行が一つの頂点です。

reject-zone-without-area = 面積のないフィーチャーです(点、線、または空の図形)。
reject-ship-row-numberless = MMSIもIMO番号もない行です。
reject-ship-row-mmsi = 船舶のMMSIではあり得ません(9桁、先頭は2から7)。
reject-ship-row-imo = IMO番号が検査を通りません。
reject-permit-zoneless = 区域の名称がない許可です。
reject-permit-day = 許可の日付を読めません。2026-12-31のように記してください。
reject-permit-days-reversed = 許可の終了日が開始日より前です。
