source-comtrade = 国連貿易統計(UN Comtrade)
source-gacc = 中国税関の統計(GACC)
source-baci = BACI 調整済み世界貿易(CEPII)
source-trade-by-period = 期間ごとに列のある貿易統計
source-trade-table = 貿易統計の表

error-comtrade-fields = { $file } にUN Comtradeの項目が欠けているか、UN Comtradeの応答ではありません。
    .hint = すべての列がある、ダウンロードしたままの応答を入力してください。何も取り込んでいません。ほかの表であれば --source trade-table を使ってください。
error-baci-columns = { $file } の見出しがBACIのもの(t,i,j,k,v,q)ではありません。
    .hint = CEPIIからもう一度入手してください。何も取り込んでいません。
error-gacc-columns = { $file } に中国税関の列(期間、品目コード、相手国、数量または金額)がありません。
    .hint = これらの列を選んでもう一度書き出してください。何も取り込んでいません。ほかの表であれば --source trade-table を使ってください。
error-gacc-flow-unknown = { $file } が輸入と輸出のどちらのものか分かりません。
    .hint = --option flow=import または --option flow=export で指定するか、ファイル名に示してください。何も取り込んでいません。
error-trade-columns-change = { $file } の列が { $line } 行目で変わります。
    .hint = 表ごとに別のファイルで入力してください。列が同じであれば、その行の引用符を確かめてください。何も取り込んでいません。
error-trade-columns-unknown = { $file } に貿易統計の見出しの行がありません。
    .hint = 列を指定してください: --map hs=列名 --map partner=列名 --map period=列名 --map value_usd=列名。
error-trade-columns-missing = { $file } に次のものがありません: { $lacking }。列: { $known }。
    .hint = --map 当方=先方 で列を指定するか、すべての行に当てはまる値を --option reporter=KOR --option flow=export のように指定してください。
error-trade-figure-unsaid = { $file } には期間ごとの列がありますが、欄が何を数えるかはどこにも書かれていません。
    .hint = --option figure=値 で指定してください。使える値: { $known }。
error-trade-currency-unknown = { $file } の金額がどの通貨のものか分かりません。
    .hint = --option currency=USD(ISO 4217)で指定するか、列を指定してください: --map value_usd=列名。
error-trade-empty = { $file } に記録がありません。応答するデータがありませんでした。
    .hint = 報告がないことは、貿易がゼロということではありません。別の期間か報告国で照会してください。
error-trade-option-unknown = この情報源にオプション { $option } は使えません。
    .hint = 使えるオプション: { $known }。
error-trade-parquet-damaged = Parquetファイル { $file } は破損しているか、途切れています。
    .hint = もう一度入手してください。何も取り込んでいません。
error-hs-code-form = 「{ $code }」はHSコードではありません。
    .hint = 先頭の0を含めて2、4、6桁、または国内の税番で10桁まで書いてください。
error-hs-edition-unknown = HSの{ $edition }年版はありません。
    .hint = 版: { $known }。

reject-trade-period = 月または年の期間がないか、日付に月のない行です。
reject-trade-month = 期間の長さが前の行と異なります。月の欠けた日付か、合計です。
reject-trade-country = 報告国または相手国がないか、不明か、コードと名称が食い違っています。
reject-trade-country-ambiguous = 報告国または相手国が「Korea」のように複数の国を指しえます。推測していません。
reject-trade-flow = 輸入か輸出か分かりません。
reject-trade-classification = HS以外の分類か、不明な版です。
reject-trade-code = 品目コードがないか、コードではありません。
reject-trade-figure = 数量、重量または金額が、一通りにしか読めない数ではありません。
reject-trade-negative = 数量、重量または金額が負の数です。
reject-trade-figureless = 数量も重量も金額もない行です。
reject-trade-contradicts = ファイルの前の行が、同じ品目、国、輸出入、期間について異なることを述べています。前の行を使いました。
reject-row-contradicts-other-file = 同じデータセットと時点の別のファイルが異なることを述べています。そちらを使いました。

note-trade-repeated = ファイルに二度あり、一度だけ残した行: { $count } 件。
note-trade-unit = 単位が不明か物品の単位でないため、数量を除いた行: { $count } 件。重量と金額は残しています。
note-trade-zeros = 先頭の0が失われていて補った品目コード: { $count } 件。
note-trade-parts = ほかの行の内訳(通関手続き、輸送手段、第二の相手国、加工別)で、内訳として残した行: { $count } 件。
note-trade-last-line-open = 最後の行に改行がありません。表の終わりでなければ、ファイルが途切れています。
note-comtrade-limit = 応答の記録が上限の { $count } 件ちょうどです。まだあるかもしれないので、分けて照会してください。
note-baci-reconciled = CEPIIが双方の統計から調整し、輸出として残した流れ: { $count } 件。どの国の報告でも、その相手側統計でもありません。
note-baci-edition = ファイル名にHSの版がないため、{ $count } 行の版が不明です: --option edition=2017。
note-rows-held = 同じデータセットと時点の別のファイルにすでにあり、除いた行: { $count } 件。
