source-parties = 照合対象の表
source-wpi = 世界港湾索引(NGA、Pub. 150)
source-ftm = FollowTheMoneyエンティティ
source-ftm-list = FollowTheMoneyエンティティによる分析官リスト
source-tricord-list = Tricord独自形式のリスト

error-table-empty = { $file } に表がありません。見出しの下に行が一つもありません。
    .hint = データの入ったファイルを入力してください。ブックの場合は --sheet オプションでシートを指定してください。
error-table-encoding-unknown = { $file } の文字コードを判別できません。
    .hint = UTF-8で保存するか、--encoding オプションで文字コードを指定してください(cp949、cp932、euc-jp、gb18030、cp1252)。
error-table-encoding-wrong = { $file } の文字コードは { $encoding } ではありません。{ $line } 行目のバイトを読めません。
    .hint = UTF-8で保存するか、--encoding オプションで別の文字コードを指定してください。何も取り込んでいません。
error-table-encoding-damaged = { $file } はUTF-8のテキストですが、{ $line } 行目のバイトが破損しています。
    .hint = もう一度入手してください。修復も取り込みもしていません。
error-table-cut = { $file } は { $line } 行目の途中で終わっています。
    .hint = もう一度入手してください。完全なファイルであれば、最後の行の末尾に改行を入れてください。
error-table-nul = { $file } はテキストファイルではありません。{ $line } 行目にゼロバイトがあります。
    .hint = CSV、TSV、XLSX、ODSのいずれかを入力してください。CSVはUTF-8かUTF-16で保存してください。
error-table-cell-gigantic = { $file } の { $line } 行目から始まるセルは、表のセルとしては長すぎます。
    .hint = その行の引用符が閉じていない可能性があります。
error-table-quote-open = { $file } の { $line } 行目でセルを開く引用符が、最後まで閉じていません。
    .hint = ファイルが途切れているか、引用符を二重("")にするか取り除く必要があります。
error-table-quotes-broken = { $file } の { $line } 行目から始まる引用符付きのセルが、閉じる引用符の後にも続いています。
    .hint = セルの中の引用符を二重("")にするか、取り除いてください。
error-table-columns-unknown = { $file } には、名称や船舶番号の列と分かるものがありません。列: { $known }。
    .hint = どの列かを指定してください: --map "name=列名"。見出しのない表であれば --heading 0 を使ってください。
error-table-column-missing = { $file } に列「{ $column }」がありません。列: { $known }。
    .hint = 列名が変わったのであれば現在の名称を使い、発行元のファイルであればもう一度入手してください。
error-table-target-unknown = { $target } は、--map で対応させられる項目ではありません。
    .hint = 使える項目: { $known }。
error-table-option-unknown = オプション --{ $option } に「{ $value }」は使えません。
    .hint = 使える値: { $known }。
error-table-id-repeats = { $file } に番号 { $id } が二度あります: { $first } 行目と { $second } 行目。
    .hint = 行ごとに異なる番号を付けるか、行番号を使わせてください: --map party_id= (等号の後は空)。

error-workbook-broken = ブック { $file } は破損しているか、途切れています。
    .hint = もう一度入手するか、元のソフトで開いてCSVで保存してください。
error-workbook-encrypted = { $file } はパスワードで保護されているか、古い .xls 形式です。
    .hint = パスワードなしで .xlsx、.ods またはCSVとして保存してください。
error-workbook-macros = { $file } にマクロがあります。表には必要のないものです。
    .hint = マクロなしで .xlsx、.ods またはCSVとして保存してください。
error-workbook-too-large = { $file } は展開すると { $limit } MiBを超えます。
    .hint = 信頼できるファイルであればシートをCSVで保存してください。小さなファイルがこれほど大きくなるのは、多くの場合攻撃です。
error-workbook-too-many-cells = { $file } のシートのセルが { $limit } 個を超えています。
    .hint = そのような制限のないCSVで保存してください。
error-workbook-kind = { $file } はアーカイブですが、XLSXやODSのブックではありません。
    .hint = 展開して中の表を入力してください。.xlsb は .xlsx で保存してください。
error-workbook-sheet-missing = { $file } にシート「{ $sheet }」がありません。シート: { $known }。
    .hint = --sheet オプションでこの中の一つを指定してください。

error-json-line-broken = { $file } の { $line } 行目はJSONオブジェクトではありません。
    .hint = 一行に完全なオブジェクトが一つ必要です。ファイルが途切れたか、編集された可能性があります。
error-ftm-entity-malformed = { $file } の { $line } 行目はFollowTheMoneyのエンティティではありません。
    .hint = id、schema、propertiesが必要で、各プロパティはテキストのリストでなければなりません。
error-ftm-nothing-screened = { $file } には、名称のある個人、企業、団体、船舶、航空機がありません。
    .hint = 関係だけでなくエンティティの入ったファイルであることを確認してください。
error-list-name-reserved = { $file } のリスト名に { $list } は使えません。公式リストの名称であるか、ファイルと異なる指定主体を名乗っています。
    .hint = 固有の名称を付けてください。公式リスト: { $known }。

error-tricord-list-headless = { $file } の最初の行に、誰のリストかが書かれていません。
    .hint = tricord_list、list、authority、title、published_at、source、entriesを持つオブジェクトが必要です。
error-tricord-list-field = { $file } の { $line } 行目、{ $field } に「{ $value }」は使えません。
    .hint = 項目と値は情報源 tricord-list の文書で説明しています。
error-tricord-list-count = { $file } は { $stated } 件としていますが、実際は { $found } 件です。
    .hint = ファイルが途切れたか、編集されています。もう一度入手するか、意図した変更であれば件数を直してください。

error-table-format-unknown = 形式 { $format } はありません。
    .hint = 形式: { $known }。
error-table-sheet-full = シートに入るのは { $limit } 行までですが、表は { $rows } 行あります。
    .hint = CSVかJSONで書き出してください。
error-table-cell-full = シートのセルに入るのは { $limit } 文字までですが、{ $row } 行目により長いセルがあります。
    .hint = CSVかJSONで書き出してください。

reject-table-row-ragged = セルの数が見出しと異なる行です。
reject-table-row-nameless = 照合に使う名称も番号もない行です。
reject-table-row-unprintable = セルに制御文字があります。ファイルが破損している可能性があります。
reject-port-nameless = 港番号または名称のない記録です。
reject-port-number-repeats = 港番号が二度あります。最初の記録を使いました。
reject-port-position = 位置がないか、地球上の位置ではありません。
reject-ftm-entity-nameless = 名称のないエンティティです。
reject-ftm-entity-not-sanctioned = ファイルが他と違い制裁対象としていないエンティティです。
reject-schema-not-screened = 照合の対象としないスキーマのエンティティです。件数を記しました。

note-table-encoding = 内容から判断して { $encoding } として読みました。名称がおかしく見える場合は --encoding オプションを指定してください。
note-table-last-line-open = 最後の行({ $line } 行目)に改行がありません。表の終わりでなければ、ファイルが途切れています。
note-table-rows-above = 見出しより上にあり、除外した行: { $count } 件。
note-table-sheets-unread = シート「{ $sheet }」だけを読みました。読まなかったシート: { $others }。
note-table-numbers-invalid = 検査を通らず、別に保管して照合に使わないIMO番号、MMSI、呼出符号: { $count } 件(最初は { $first } 行目)。
note-table-kinds-unknown = 種別が分からず、表全体の種別を当てた行: { $count } 件(最初は { $first } 行目)。
note-table-birth-dates-unread = 完全には読めなかった生年月日: { $count } 件(最初は { $first } 行目)。書かれていた内容は行に残しています。
note-table-characters-lost = 届く前に文字が失われていた行: { $count } 件(最初は { $first } 行目)。
note-tricord-list-secondhand = { $list } の事実をTricord独自の形式で伝えるもので、発行元のファイルではありません。出典: { $source }
note-tricord-list-part = このファイルにあるのは { $list } の一部だけです: { $scope }
