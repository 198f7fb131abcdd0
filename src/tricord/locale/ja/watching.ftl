# 船舶位置の監視: `tricord run MONITOR --positions FILE`。

cli-run-positions = ノードなしで監視する船舶位置のファイル（CSV または Parquet）。
cli-run-ports = 世界の港の一覧に代えて使う港の CSV ファイル（port, lat, lon）。
cli-run-preset = strict は Tricord の定義、gfw は Global Fishing Watch の定義です。
cli-run-runner = 作業を実行する場所: local または spark。
cli-run-threads = 同時に処理する区分の数。既定はプロセッサの数です。
cli-run-out = 事象を書き込むファイル（.parquet または .csv）。監視項目が複数の場合はフォルダー。
cli-watch-reading = 位置を読み込み中
cli-watch-spread = 位置を読み込み中
cli-watch-tracks = 航跡を追跡中
cli-watch-watch = 航跡を監視中
cli-watch-meetings = 接触を探索中
cli-watch-close-up = 接触を分単位で確認中
cli-watch-done = 位置 { $rows } 件を読み込み、航跡 { $tracks } 本を追跡しました。
cli-watch-set-aside = 除外: { $count } 件 – { $why }
cli-watch-clocks = 時計のずれ: 受信機 { $receivers } 局の { $hours } 時間分を除外しました（{ $names }）。
cli-watch-written = { $monitor }: 事象 { $count } 件、ファイル { $file }

error-positions-none = 位置 { $rows } 件のうち使えるものがありません。
    .hint = 列は vessel_id、timestamp、lat、lon（度）、speed_kn である必要があります。除外された内容を確認してください。
error-preset-unknown = 監視項目 { $monitor } に「{ $given }」という定義はありません。
    .hint = 使えるもの: { $known }。
error-events-format = 事象を「{ $file }」に書き込めません。
    .hint = .parquet または .csv で終わる名前を使ってください。
error-usage-out-missing = 事象の書き込み先が指定されていません。
    .hint = --out EVENTS.parquet または --out EVENTS.csv を追加してください。

reject-position-copy = 同じ位置が二度以上届いたため、一度だけ数えます。

sea-kind-encounters = 洋上接触
sea-kind-gaps = 信号の空白
sea-kind-loitering = 洋上滞留
sea-kind-port_calls = 入港
sea-kind-two_hulls = 一つの識別番号の二隻
sea-kind-jump = 不可能な移動
sea-kind-circle = 円を描く位置
sea-kind-frozen = 固定された位置
sea-kind-on_land = 陸上の位置
sea-kind-imo_check = あり得ない IMO 番号
sea-kind-identity_change = 識別情報の変更
sea-kind-two_imos = 同時に使われた二つの IMO 番号
sea-kind-shared_imo = 二隻が使った IMO 番号
sea-kind-borrowed_identity = 借用された識別情報
sea-kind-dark_transfer = 秘匿積替えの可能性
sea-kind-seen = 受信された掲載船舶
sea-kind-port_call = 掲載船舶の入港
sea-kind-encounter = 掲載船舶の接触
sea-kind-transshipment = 漁獲物の転載とみられる接触
sea-kind-zone = 許可なく区域にいた漁船
sea-kind-claimed_waters = 北朝鮮が主張する水域の漁船
sea-kind-handover = IMO 番号の引き継ぎ

coverage-positions = 確認した位置: { $count } 件。
coverage-events = 見つけた事象: { $count } 件。

cli-simulate = 試用のため、正解を埋め込んだ架空のデータを作ります。模擬データと明示されます。
cli-simulate-positions = 東アジアの海の架空の船舶位置と、埋め込んだ正解を作ります。
cli-simulate-vessels = 船舶の数。
cli-simulate-days = 2026年1月31日からの日数。
cli-simulate-seed = 数が違えば別の海、同じなら同じバイトになります。
cli-simulate-out = 位置を書き込む Parquet ファイル。
cli-simulate-truth = 埋め込んだ正解を書き込む Parquet ファイル。
cli-simulate-working = 船舶を模擬中
cli-simulate-done = 船舶 { $vessels } 隻の模擬位置 { $positions } 件を { $file } に書き込みました。

cli-run-assign = 各位置に船体の番号を付けて書き直すファイル（監視項目 identity のみ）。
error-usage-assign = 位置を送った船体が分かるのは監視項目 identity だけです。
    .hint = tricord run identity --positions FILE --out EVENTS --assign FILE を実行してください。
cli-simulate-ports = 模擬の海の港を書き込む CSV ファイル。tricord run の --ports に使います。
coverage-not-run-encounters = このノードでは洋上接触をまだ調べていません。まず tricord run encounters を実行してください。
coverage-ran-earlier-encounters = 洋上接触は最新の位置が届く前に調べたものです。tricord run encounters をもう一度実行してください。
coverage-not-run-gaps = このノードでは信号の空白をまだ調べていません。まず tricord run gaps を実行してください。
coverage-ran-earlier-gaps = 信号の空白は最新の位置が届く前に調べたものです。tricord run gaps をもう一度実行してください。
coverage-not-run-identity = このノードでは識別情報の矛盾をまだ調べていません。まず tricord run identity を実行してください。
coverage-ran-earlier-identity = 識別情報の矛盾は最新の位置が届く前に調べたものです。tricord run identity をもう一度実行してください。
coverage-not-run-loitering = このノードでは洋上滞留をまだ調べていません。まず tricord run loitering を実行してください。
coverage-ran-earlier-loitering = 洋上滞留は最新の位置が届く前に調べたものです。tricord run loitering をもう一度実行してください。
coverage-not-run-port_calls = このノードでは入港をまだ調べていません。まず tricord run port_calls を実行してください。
coverage-ran-earlier-port_calls = 入港は最新の位置が届く前に調べたものです。tricord run port_calls をもう一度実行してください。
cli-run-nothing = 該当するものはありませんでした。
coverage-clock-hours = 時計がずれていたため除外した受信局の時間: { $count }時間。受信局は tricord doctor で確認できます。
cli-doctor-clocks = 時計がずれていた受信局
cli-doctor-clock-said = 除外した時間 { $hours }時間、{ $first } から { $last } まで
