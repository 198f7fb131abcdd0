source-positions = 船舶位置の表
source-marinecadastre = 米国のAIS(MarineCadastre.gov)
source-dma = デンマークのAIS(デンマーク海事局)
source-digitraffic = バルト海のAIS(Fintraffic Digitraffic)
source-digitraffic-port-calls = フィンランドの寄港記録(Fintraffic Digitraffic)
source-gfw-anchorages = 錨地と港(Global Fishing Watch)

error-position-columns-unknown = { $file } には、船舶、時刻、緯度、経度の列と分かるものがありません。列: { $known }。
    .hint = オプションで指定してください: map.vessel_id=列名。map.timestamp、map.lat、map.lonも同様です。
error-position-option-unknown = このファイルにオプション { $option } は使えません。
    .hint = 使えるオプション: { $known }。
error-position-date-needed = { $file } には、日付のない時刻(「{ $value }」)しかありません。
    .hint = どの日の時刻かを指定してください: date=2021-03-23。
error-position-date-order = { $file } のどこを見ても、日と月を区別できません:「{ $value }」。
    .hint = どちらが先かを指定してください: date_order=dmy または date_order=mdy。
error-position-speed-unit = { $file } に、ノットではありえない速力({ $value })があります。
    .hint = 単位を指定してください: speed_unit=0.1kn、speed_unit=m/s、speed_unit=km/h。それでもノットであれば speed_unit=kn を使ってください。
error-position-course-unit = { $file } に、度ではありえない針路({ $value })があります。
    .hint = 単位を指定してください: course_unit=0.1deg。それでも度であれば course_unit=deg を使ってください。
error-position-parquet-damaged = Parquetファイル { $file } は破損しているか、途切れています。
    .hint = もう一度入手してください。破損箇所より前に読んだものは残していません。
error-json-broken = { $file } は完全なJSONではありません。{ $line } 行目で途切れているか、破損しています。
    .hint = もう一度入手してください。何も取り込んでいません。
error-json-too-large = { $file } のJSONが { $limit } MiBを超えています。
    .hint = 分割するか、少しずつ読めるCSVかParquetで同じデータを入力してください。
error-digitraffic-shape = { $file } はJSONですが、Digitrafficの形式ではありません。
    .hint = サービスの応答をそのまま入力してください: 位置、船舶の一覧、または寄港記録。

reject-position-fields = 項目の数が見出しと異なるか、引用符が閉じていない行です。
reject-position-station = 船舶ではなく、基地局、航路標識または航空機が送信したものです。
reject-position-vessel = 船舶の番号がないか、多くの送信機が共有する番号です。
reject-position-timeless = 船舶がいつそこにいたかがファイルにありません。
reject-position-time = 時刻がないか、読めないか、1990年より前です。
reject-position-future = 時刻が一日より先です。
reject-position-none = 位置のない記録です。
reject-position-latitude = 緯度がないか、数値でないか、地球上の緯度ではありません。
reject-position-longitude = 経度がないか、数値でないか、地球上の経度ではありません。
reject-position-duplicate = 直前に同じ記録があります。最初の記録を使いました。
reject-port-call-nameless = 番号のある寄港記録ではありません。
