# 数値の衝撃:価格、日別通航隻数、月別貿易。

cli-run-series = ノードなしで衝撃を探す数値のファイル(price_shock、flow_shock、chokepoint、warningで使用)。
cli-shocks-series = 系列
cli-shocks-onset = 発生日
cli-shocks-level = 水準
cli-shocks-score = スコア
cli-shocks-found = 警報{ $alarms }件、調べた系列{ $series }。
cli-shocks-emulated = 公表日のない数値には通常の公表の遅れを当てはめました(擬似リアルタイム)。
cli-shocks-short = 履歴が短く判断できない系列:{ $count }({ $named })。
cli-shocks-noisy = 通知しなかった警報:{ $count }件。当該品目と同類品目で頻発し、以前より強くないもの。
cli-shocks-set-aside = 除外{ $count }件、最初は{ $line }行目。{ $said }
cli-shocks-written = 警報{ $count }件を{ $file }に書き出しました。
cli-shocks-abstained = HS { $line }には{ $materials }が混在し、そのうち一つへの規制は表れないおそれがあるため、{ $count }系列については判断しません。次の細分で確認できます:{ $seen }。
material-gallium = ガリウム
material-germanium = ゲルマニウム
material-indium = インジウム
material-niobium = ニオブ
material-vanadium = バナジウム
alarm-level-elevated = 上昇
alarm-level-high = 高い
alarm-level-extreme = 極めて高い

cli-sources-read = 文書をすぐに読み、その内容をJSONで出力します。
cli-sources-read-kind = 文書の種類:notices(輸出規制の告示)。
cli-sources-read-file = 文書:テキスト、Markdown又はHTML。
cli-sources-read-encoding = 文書の文字コード(例: gb18030、cp949)。指定しなければバイト列から判別します。
error-usage-reader = { $given }はすぐに読める文書の種類ではありません。
    .hint = 次のものを使ってください:{ $known }。

error-detector-unknown = { $given }は数値のファイルを調べる監視項目ではありません。
    .hint = 次のものを使ってください:{ $known }。
error-figures-unreadable = { $file }を表として読めません:{ $reason }
    .hint = 見出し行のあるCSVファイル、又はParquetファイルを指定してください。
error-figures-columns-missing = { $file }に必要な列がありません:{ $wanted }。ある列:{ $known }。
    .hint = 価格:series,period_start,value。日別通航:place,date,calls,capacity。貿易:reporter,partner,item,period_start,value_usd,net_kg。
error-figures-empty = { $file }に行がありません。
    .hint = ファイルが完全か確認してください。

reject-figures-nameless = 系列の名のない行です。
reject-figures-day = 日付がないか、読めません(2024-03-01、2024-03又は2024M03)。
reject-figures-published = 公表日が読めません。
reject-figures-published-early = 期間の始まる前に公表されたことになっています。
reject-figures-value = 数値が数ではありません。
reject-figures-negative = 数値が0未満です。
reject-figures-missing = 数値がありません。欠けた期間は0ではなく、補っていません。
reject-figures-contradict = 同じ期間、同じ公表日の数値が食い違うため、いずれも使っていません。
reject-figures-other-unit = その系列の大半と単位の異なる行です。
reject-figures-not-above-zero = 価格は0より大きくなければなりません。
reject-figures-unit-doubted = 前月の20分の1又は20倍であり、単位が異なるとみられます。
reject-figures-no-quantity = 数量がありません。金額だけでは量と価格を区別できません。
reject-figures-other-edition = この版のHSでは、当該番号は系列の最新版と異なる物品を指します(分割、統合または移動)。
