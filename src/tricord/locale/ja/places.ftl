error-harbours-encoding = { $file } は UTF-8 のテキストではありません。{ $line } 行目のバイトを読み取れません。
    .hint = 表を UTF-8 で保存し(Excel では「CSV UTF-8」)、もう一度指定してください。
error-harbours-columns = { $file } に必要な列がありません。列名は次のいずれかにしてください: { $wanted }。ファイルの列: { $known }。
    .hint = 港には名称と、十進の度による緯度と経度が必要です。例: port,lat,lon
error-harbours-empty = { $file } に港がありません。読み取れなかった行: { $refused } 行。
    .hint = 見出しの下に 1 行に 1 港ずつ、名称と十進の度による位置を記してください。
harbours-set-aside = { $file } の { $line } 行目: 「{ $value }」を { $column } として読み取れないため、この行を除きました。

harbour-kind-port = 港
harbour-kind-coal_terminal = 石炭埠頭
harbour-kind-oil_terminal = 石油ターミナル
harbour-kind-buoy = 沖合ブイ
harbour-kind-anchorage = 錨地
harbour-kind-pilot_station = 水先案内地点
