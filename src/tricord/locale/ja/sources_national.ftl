source-eu-fsf-csv = EU統合金融制裁リスト(CSV)
source-uk-sl-csv = 英国制裁リスト(CSV)
source-uk-sl-index = 英国制裁リストの索引(別名なし)
source-parsed-copies = 第三者が一つの表にまとめた各国制裁リスト
source-eu-un-ofac-copy = 第三者が統合したEU・国連・OFACの制裁リスト

error-table-column-unknown = { $file } の列「{ $column }」は未知であるか、二度あります。
    .hint = 発行元が表を変更したのであれば、Tricordが先に対応する必要があります。それまでは以前のデータが有効です。

reject-list-entry-nameless = 記録に名称または識別キーがなく、これによって誰も見つけられません。
reject-list-entry-of-the-un = 国連リストだけにある項目であり、写しは国連を代弁しません。国連自身のファイルを取り込んでください。

note-list-second-hand = { $list } は第三者がまとめた写しから読み取ったもので、発行元のキー、日付、番号がありません。所見に依拠する前に発行元のファイルと照合してください。
note-list-rows-merged = 名称と制裁制度が同じため一つの項目にまとめた行: { $count }。同名の別人である可能性があります。
note-list-index-only = { $file } は索引です。項目ごとに名称が一つだけで、別名、生年月日、番号がありません。そこにしかない内容を見つけるには、発行元のXMLファイルを取り込んでください。
