error-simulation-vessels = 模擬海域に船舶を{ $vessels }隻置くことはできません。
    .hint = 船舶は1隻以上{ $most }隻以下で指定してください。
error-simulation-days = 模擬海域の期間を{ $days }日にすることはできません。
    .hint = 期間は0日より長く{ $most }日以下で指定してください。
error-simulation-keep = { $keep }はメッセージの割合として使えません。
    .hint = 0より大きく1以下の数を指定してください。1を指定すると、受信したメッセージをすべて残します。
error-simulation-not-written = 模擬データを{ $file }に書き込めませんでした: { $reason }。
    .hint = フォルダーの有無、書き込み権限、ディスクの空き容量を確認してください。書きかけのファイルは残りません。
