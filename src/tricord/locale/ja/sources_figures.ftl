# 公表された数値:価格、指数、海峡の通航、鉱物の生産。

source-world-bank-prices = 世界銀行の一次産品価格(ピンクシート)
source-imf-prices = IMFの一次産品価格(CSV)
source-gscpi = グローバル・サプライチェーン圧力指数(ニューヨーク連邦準備銀行)
source-portwatch = 海峡の日別通航(IMF PortWatch)
source-usgs-mcs = 鉱物商品要覧(USGS)
source-bgs-production = 世界鉱物統計(BGS)

error-figures-no-months = { $file } を { $place } から調べましたが、月(1960M01)で始まる行がありません。
    .hint = 公表機関からもう一度入手するか、--sheet でシートを指定してください。何も取り込んでいません。
error-figures-heading-moved = { $file } の { $place } が見出しと合いません: { $found }。
    .hint = 公表機関が表を変えたのであれば、まずTricordの対応が必要です。手の加わった写しであれば、公表機関の原本を入手してください。何も取り込んでいません。
error-imf-headings-contradict = { $file } の見出しは列の内容と合いません。{ $line } 行目の「{ $column }」は { $found } ですが、平均の対象である三つの価格の平均は { $mean } です。
    .hint = 古い版の見出しを新しい版の列に付けた写しが出回っています。別の写し、または世界銀行の価格(--source world-bank-prices)を使ってください。何も取り込んでいません。
error-portwatch-field-missing = { $file } の { $place } に項目「{ $field }」がありません。
    .hint = outFields=* を付けてPortWatchに照会し直し、応答をそのまま入力してください。何も取り込んでいません。
error-portwatch-page-cut = { $file } は、より長い応答の最初の { $count } 件です。
    .hint = レイヤー全体をCSVでダウンロードするか、期間を短くして(where=date>=…)照会してください。何も取り込んでいません。

reject-strait-unknown = PortWatchが集計している海峡ではありません。
reject-strait-contradicts = 番号と名称が別々の海峡のものです。
reject-strait-parts-contradict = 合計が船種別の数の和と一致しません。その日全体を除き、何も直していません。
reject-mineral-place = 国が不明であるか、複数の国に当たりうるか、一つの名に複数の国が含まれています。
reject-mineral-place-contradicts = 名称とコードが別々の国のものです。
reject-mineral-unit = 数値の単位がないか、脚注の示す単位が食い違っています。
reject-mineral-statistic = 生産・輸入・輸出のいずれでもない統計です。

note-figures-repeated = ファイルに二度あり、一度だけ残した数値: { $count } 件。
note-figures-no-sheet = シート「{ $sheet }」がないため、残りだけを読みました。
note-portwatch-summed = 船腹量の合計の記載がなく、五つの船種の和とした日: { $count } 件。
note-usgs-wordless = この数値の表に当たる項目がなく、除いた行: { $count } 件。内訳: { $which }。
note-usgs-reserve-units = 単位が同じ表の別の行の脚注にあり、生産量の単位と異なる埋蔵量: { $count } 件。
