source-kr-customs = 韓国関税庁の品目別・国別輸出入実績
source-jp-estat = 財務省貿易統計(e-Stat)
source-us-census = 米国国勢調査局の品目別・国別貿易統計
source-hs-concordance = HSの版の間の対応表

error-kr-customs-refused = { $file } に統計はありません。韓国関税庁の応答は { $result }「{ $said }」です。
    .hint = 応答に従ってもう一度照会してください。何も取り込んでいません。
error-kr-customs-fields = { $file } の { $item } 番目の項目に韓国関税庁の項目名がありません: { $lacking }。
    .hint = getNitemtradeList の応答を受け取ったまま入力してください。何も取り込んでいません。
error-jp-estat-columns = { $file } に貿易統計の列(Exp or Imp、Year、HS、各月の金額)がありません。
    .hint = e-StatからダウンロードしたままのCSVファイルを入力してください。何も取り込んでいません。ほかの表であれば --source trade-table を使ってください。
error-us-census-fields = { $file } に米国国勢調査局の項目(一方向の品目、国、月、金額)がありません。
    .hint = I_COMMODITY または E_COMMODITY、CTY_CODE、GEN_VAL_MO または ALL_VAL_MO、time を照会してください。何も取り込んでいません。
error-hs-concordance-columns = { $file } にHSの版の間の対応表がありません。
    .hint = code.after,code.before,Relationship,adjustment の形式と、国連統計部のブックを読みます。何も取り込んでいません。

reject-us-census-year-open = その年の累計で、その年がまだ終わっていません。
reject-hs-link-editions = HSのどの版とどの版の間の対応か分かりません。
reject-hs-link-code = コードがないか、6桁ではありません。
reject-hs-link-relationship = 関係が 1:1、1:n、n:1、n:n のいずれでもありません。
reject-hs-link-contradicts = 前の行が同じ二つのコードについて異なる関係を述べています。前の行を使いました。

note-trade-edition-unsaid = コードがHSのどの版のものかファイルに書かれておらず、版が不明な行: { $count } 件。版が変わるとコードの意味も変わります。版が分かる場合は --option edition=2022 のように指定してください。
note-trade-lengths = { $lengths } 桁のコードが並んでいます。長いコードは短いコードに含まれるため、合計すると二重に数えることになります。
note-trade-apart = 相手が国の集まり、固有のコードのない地域、または一覧にないコードのため、角括弧で記した行: { $count } 件。集まりに属する国には別に行があるため、合計すると二重に数えることになります。
note-trade-divided = ほかの行の内訳(税関官署、税関区、港、州、税率、原産別)で、内訳として残した行: { $count } 件。
note-kr-customs-totals = 総計の行のため除いた行: { $count } 件。
note-jp-estat-unpublished = { $month } 以降はファイルのすべての数値が0です。まだ公表されていない月なので、0とは読まずに除きました。
note-us-census-bases = ファイルに金額が複数あります。{ $taken } を読み、{ $others } を除きました。
note-us-census-zero = 金額があるか印の付いた数量0で、欠けている可能性があるため除いた数量: { $count } 件。
note-hs-concordance-sheets = すべての対応がある「{ $sheet }」シートを読みました。読まなかったシート: { $others }。
note-hs-concordance-others = ほかの分類との対応({ $steps })のため除いた行: { $count } 件。
