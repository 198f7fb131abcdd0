error-pdf-broken = { $file } は破損しているか、途切れているPDFです。
    .hint = 発行元からもう一度入手してください。破損したリストを推測で修復することはありません。
error-pdf-encrypted = { $file } はパスワードで保護されています。
    .hint = パスワードの要らない発行元のファイルを入手してください。
error-pdf-too-large = { $file } は展開すると { $limit } MiBを超えます。
    .hint = それほど大きいリストはありません。小さいファイルがこれほど大きくなる場合、多くは攻撃です。
error-pdf-too-many-pages = { $file } は { $limit } ページを超えています。
    .hint = 発行元のリストであることを確認してください。
error-pdf-without-text = { $file } は画像です。読める文字のあるページがありません。
    .hint = スキャンではなく発行元のPDFを入手してください。画像の文字は推測しません。項目が少なければ、Tricord独自のリスト形式で手入力してください。

error-list-headings-missing = { $file } に、このリストの見出しを持つ表がありません。代わりにあるもの: { $seen }。
    .hint = 発行元が形式を変えたのであれば、まずTricordが対応する必要があります。それまでは以前のデータが有効です。
error-list-column-unknown = { $file } に未知の列「{ $column }」があります。
    .hint = 発行元が形式を変えたのであれば、まずTricordが対応する必要があります。それまでは以前のデータが有効です。
error-list-column-missing = { $file } に列 { $column } がありません。
    .hint = 発行元が形式を変えたのであれば、まずTricordが対応する必要があります。それまでは以前のデータが有効です。
error-list-row-ragged = { $file } の行 { $place } にはセルが { $found } 個あります。見出しは { $expected } 個です。
    .hint = ファイルが編集されたか、形式が変わっています。発行元からもう一度入手してください。
error-list-number-gap = { $file } の行 { $place } の番号は、{ $expected } ではなく { $found } です。
    .hint = 行が欠けているか、認識されていません。もう一度入手してください。何も取り込んでいません。
error-list-value-unknown = { $file } の行 { $place }、列 { $column } に未知の値「{ $value }」があります。
    .hint = 発行元が使い始めたのであれば、まずTricordがその意味に対応する必要があります。それまでは以前のデータが有効です。

reject-list-row-nameless = 行に名前がありません。

note-ship-numbers-failing = 次のIMO番号はチェックディジットが合わないため、船舶の番号としては照合しません: { $entries }。
