# 報告書のうち海上の船舶に関する部分。

reports-sea = 海上
reports-sea-title = 海上の端緒に関する報告書
reports-sea-subtitle = 船舶が自ら送信した位置から、船舶の監視項目が見つけた事項
reports-sea-subtitle-both = 照合対象と制裁リストの突合結果、および海上の船舶。リストへの適用法: { $law_day }に有効な国連の対北朝鮮措置。海上: 各事象の日の措置
reports-sea-identifier = 実行一式 { $runs }
reports-sea-simulated = 模擬と表示した船舶位置は作成したものです。これに関する端緒は、実在の船舶について何も述べるものではありません。

reports-sea-summary-text = この報告書は、船舶に関する端緒を根拠とともに示すものです。端緒は、さらに調べる理由です。判定ではなく、人が検討して決定するまでは、いかなる結論も導かれません。
reports-sea-summary = 海上の端緒: 監視項目 { $monitors } 件、計 { $total } 件。
reports-sea-no-screening-title = リストとの照合は実行していません
reports-sea-no-screening = このノードでは、リストとの照合(designations)を実行していません。照合対象も船舶も、どの制裁リストとも突き合わせていないため、これについては誰に有利なことも不利なことも述べません。
reports-sea-next = 海上の端緒では、留意点に挙げた記録(港、代理店、登録簿、画像)をまず確認してください。多くの端緒には問題のない説明があります。
reports-sea-facts-positions = 船舶位置
reports-sea-facts-positions-value = { $count } 件、{ $first } から { $last } まで(UTC)

reports-sea-text = 船舶の監視項目は、船舶が AIS で自ら送信した位置を読みます。見つかるものは事象であり、そのうち人が見るべきものを端緒として示します。どの端緒も、そのようにみられるというにとどまります。受信した内容は端緒とも、問題のない原因とも符合します。
reports-sea-limits = 識別情報、船名、国籍は船舶が送信した内容であり、誰でも送信できます。国籍は ISO 3166-1 の符号で示します。調べていない事項は「{ $section }」に記載しています。
reports-sea-overview-caption = 船舶の監視項目と最後の実行
reports-sea-column-monitor = 監視項目
reports-sea-column-ran = 実行時刻(UTC)、定義
reports-sea-column-events = 事象
reports-sea-column-leads = 端緒
reports-sea-column-grades = 等級別
reports-sea-outdated = この実行の後に位置が追加されています

reports-sea-title-listed_ships = 海上で受信された掲載船舶
reports-sea-title-encounters = 洋上接触とみられる状況
reports-sea-title-dark_transfer = 滞留船に近づけた無信号の船舶
reports-sea-title-gaps = 信号の空白
reports-sea-title-port_calls = 北朝鮮の港への寄港とみられる状況
reports-sea-title-loitering = 洋上に滞留した船舶
reports-sea-title-identity = 識別情報の矛盾
reports-sea-title-fishing = 漁船

reports-sea-definition-listed_ships = 制裁リストの項目が掲載されている間に受信され、送信内容(IMO 番号、MMSI、呼出符号、船名)がその項目と一致する船舶です。寄港と接触も併せて示します。
reports-sea-definition-encounters = 洋上で低速のまま数時間、近くに並んでいた二隻です。船舶間の積替えと符合しますが、給油、水先船、タグボート、並んで係留した漁船、待機とも符合します。
reports-sea-definition-dark_transfer = 洋上に滞留した船舶と、その間受信されず、そこへ来て去ることができた別の船舶です。二隻が共にいるところは観測されていないため、端緒を超えることはありません。
reports-sea-definition-gaps = 付近の他の船舶は受信されていたのに数時間受信されず、送信機が切られていた可能性が高い船舶です。受信の事情で説明できる空白は事象として数えるだけで、端緒とはしません。
reports-sea-definition-port_calls = 港に入り、とどまり、出たとみられる船舶です。北朝鮮の港への寄港だけを端緒とし、その他の寄港は事象として数えるだけです。
reports-sea-definition-loitering = 洋上の一か所に数時間とどまった船舶です。相手が送信しない積替えの一方と符合しますが、錨泊、待機、操業、機関の故障とも符合します。
reports-sea-definition-identity = 位置や申告内容が一隻のものではあり得ない識別情報です。同時に現れた二隻、不可能な移動、円を描く位置、固定された位置、陸上の位置、あり得ない IMO 番号、変わった、または共用された IMO 番号がこれに当たります。入力の誤りや時計の狂いがよくある原因です。
reports-sea-definition-fishing = 漁船であると申告する船舶のうち、漁獲物を運ぶ、または運び得る船舶の横にいたとみられるものと、提供された許可リストに許可がない水域にいたものです。

reports-sea-preset = 定義
reports-sea-preset-strict = Tricord の定義
reports-sea-preset-gfw = Global Fishing Watch の定義
reports-sea-preset-other = パラメータを参照
reports-sea-events = 事象、{ $kind }: { $count } 件。
reports-sea-leads = 端緒
reports-sea-none-title = 端緒なし
reports-sea-none = この位置データから端緒は得られませんでした。
reports-sea-none-limits = これは、当該の位置データと定義に限った結果であり、何者の疑いも晴らすものではありません。調べていない事項は「{ $section }」に記載しています。
reports-sea-leads-caption = { $monitor }: 端緒(上位から。番号は図と同じ)
reports-sea-leads-caption-plain = { $monitor }: 端緒(上位から)
reports-sea-column-when = 時刻(UTC)
reports-sea-column-where = 場所
reports-sea-column-ships = 船舶と送信内容
reports-sea-column-seen = 観測内容
reports-sea-more = 表には端緒 { $of } 件のうち先頭の { $shown } 件を載せています。全件は tricord findings list、根拠を含む一件は tricord findings show ID で見られます。
reports-sea-more-details = 端緒 { $of } 件のうち先頭の { $shown } 件を以下に詳しく示します。その他の内容、留意点、根拠は、番号の下の文字を使って tricord findings show ID で見られます。

reports-sea-flag = MMSI の国籍 { $flag }
reports-sea-says-flag = 申告国籍 { $value }
reports-sea-says-imo = 申告 IMO { $value }
reports-sea-seen-listed = { $value } と符合
reports-sea-seen-port = 港: { $value }
reports-sea-seen-hours = { $value } 時間
reports-sea-seen-distance = 距離の中央値 { $value } m
reports-sea-seen-way = 往復の距離 { $value } 海里
reports-sea-seen-beside = 横にいられる時間 最大 { $value } 時間
reports-sea-seen-agreement = { $value }
reports-sea-seen-probability = 送信しなかった確率: { $value }
reports-sea-seen-feasible = 近づけた無信号の船舶: { $value } 隻
reports-sea-seen-zone = 水域: { $value }

reports-sea-detail = { $number } 番
reports-sea-ship = 船舶
reports-sea-identity = MMSI
reports-sea-says = { $field }: { $value }
reports-sea-field-name = 申告船名
reports-sea-field-imo = 申告 IMO 番号
reports-sea-field-call_sign = 申告呼出符号
reports-sea-field-ship_type = 申告船種
reports-sea-field-flag = 申告国籍
reports-sea-says-nothing = 保有するデータには、ほかに申告した内容がありません。
reports-sea-law = 当日に有効な措置
reports-sea-law-none = 監視項目が { $day }について示す措置はありません。
reports-sea-doubts = 反対の事情と、それを確かめる資料
reports-sea-measures = 端緒に関係する措置
reports-sea-measures-text = 上に詳しく示した端緒に付した項の内容です。適用されるかどうかは述べません。位置だけでは分からない事実によるためです。

reports-sea-map-overview = 図: { $monitor }
reports-sea-map-lead = 端緒 { $number } の図
reports-sea-map-caption = 端緒 { $number } の図に示す事項
reports-sea-column-shown = 表示
reports-sea-track = 航跡: 位置 { $received } 件のうち { $drawn } 件を描画
reports-sea-map-shared = 一つの識別情報で送信された位置であり、線では結んでいません。複数の船舶が共に使っていたとみられるためです。
sea-map-events-description = 下の表に挙げた番号付きの事象 { $shown } 件と、その他の事象 { $others } 件の図。
sea-map-table = { $kind }、番号は下の表と同じ
sea-map-further = 表に載せていないその他の端緒

reports-sea-made = 監視項目が位置から作成
reports-sea-rows = { $count } 行
reports-sea-rows-text = 位置と受信日は一つのファイルの一隻分の行を、貿易統計は一つの輸出入の流れの行をまとめて示します。船舶または流れ、行数、各行のキーとハッシュから作ったハッシュ、各行の記録の順です。行ごとのハッシュは tricord findings show ID で見られます。

reports-sea-method-grades = 海上: 監視項目一つだけで観測したものは端緒です。北朝鮮の国籍やリストの項目のように、航跡とは別の事項も一致する場合に、兆候または裏付けありとなります。
reports-sea-standard-time = 海上: 時刻は協定世界時(UTC)で、適用法は各事象の初日のものです。
reports-sea-positions = 船舶位置
reports-sea-positions-caption = 位置の情報源と期間(UTC)
reports-sea-column-files = ファイル
reports-sea-column-positions = 位置
reports-sea-column-first = 最初
reports-sea-column-last = 最後
reports-sea-maps = 図には、端緒の船舶について保有する位置を 30 分前から 30 分後まで描き、きわめて多い場合は一定の間隔で選びました。各船舶につき最大 24 件を根拠として挙げています。陸地は Natural Earth によります。図には境界線も海域の名称もなく、港の名称は示したものの付近に限ります。

reports-sea-never-run = 船舶位置を { $positions } 件保有していますが、船舶の監視項目は実行していません。
reports-sea-left-out-monitors = 一度も実行していない船舶の監視項目: { $monitors }
reports-sea-left-out-positions = 最後の実行の後に位置が追加された監視項目: { $monitors }
reports-sea-left-out-datasets = { $monitor }: { $datasets } の位置だけを調べました。
reports-sea-left-out-leads = { $monitor }: 端緒 { $of } 件のうち { $shown } 件をこの報告書に載せています。
reports-sea-left-out-stale = 通常より長く新しいデータが届いていない位置の情報源: { $datasets }
reports-sea-clocks = 時計が狂っていた受信局
reports-sea-clocks-caption = 受信した多くの船舶と時計が食い違うため除いた時間(UTC)
reports-sea-column-receiver = 受信局
reports-sea-column-hours = 時間数
reports-sea-limit-silent = AIS を送信しない船舶はまったく見えません。二隻とも送信しなければこのデータには何も残らず、レーダーや光学の画像でしか分かりません。
reports-sea-limit-claims = 位置、識別情報、船名、国籍は船舶自身の申告です。入力の誤り、借用、作り事の場合があります。
reports-sea-limit-reception = 受信されなかったものは調べていません。受信局や衛星が少ない所では、船舶が送信していないように見え、接触も見落とします。
reports-sea-limit-clocks = 多くの船舶と食い違う時計だけを狂っていると認識し、その時間帯は監視の前に除きます。それより小さい誤差はデータに残ります。
reports-sea-limit-places = 港とその付近の船舶は、接触と滞留から除きます。港の位置と海岸線は大まかなものです。
reports-sea-uncovered-conduct = 行為のうち調べるのは、船舶の位置に表れるものだけです。取引、貨物、支払は調べません。
