# 措置に照らした物品の貿易: 所見、留意点、照会状、模擬の貿易。

monitor-goods = 措置が禁止する物品の対北朝鮮貿易
parameter-goods-law_day = 法が分かる最終日
parameter-goods-explained_at = 他の解釈の方が確からしいとする尤度
parameter-goods-outlier_z = 単価が他から離れているとする偏差
parameter-goods-national_offices = 各国統計機関のデータセット
parameter-goods-quota_told_percent = 上限を知らせ始める百分率

finding-kind-trade_from_dprk = 北朝鮮からの輸入とみられる貿易
finding-kind-trade_to_dprk = 北朝鮮への輸出とみられる貿易
finding-kind-goods_quota = 上限のある物品

finding-goods-trade_from_dprk =
    貿易統計({ $dataset })によれば、{ $reporter }は{ $year }年に北朝鮮から{ $goods }を輸入したとみられます。品目コード{ $lines }件、金額 { $value }、純重量(トン) { $tonnes }、期間 { $first }〜{ $last }。{ $basis }
finding-goods-trade_to_dprk =
    貿易統計({ $dataset })によれば、{ $reporter }は{ $year }年に北朝鮮へ{ $goods }を輸出したとみられます。品目コード{ $lines }件、金額 { $value }、純重量(トン) { $tonnes }、期間 { $first }〜{ $last }。{ $basis }
finding-goods-trade_from_dprk-confirmed =
    { $reporter }は、{ $year }年に北朝鮮から{ $goods }を輸入したことを確認しました。貿易統計({ $dataset })によれば、品目コード{ $lines }件、金額 { $value }、純重量(トン) { $tonnes }、期間 { $first }〜{ $last }です。{ $basis }
finding-goods-trade_to_dprk-confirmed =
    { $reporter }は、{ $year }年に北朝鮮へ{ $goods }を輸出したことを確認しました。貿易統計({ $dataset })によれば、品目コード{ $lines }件、金額 { $value }、純重量(トン) { $tonnes }、期間 { $first }〜{ $last }です。{ $basis }
finding-goods-quota =
    { $reporters }の貿易統計によれば、{ $first }〜{ $last }の上限期間における北朝鮮からの{ $goods }は、{ $value }米ドル(上限{ $value_limb }米ドルの{ $value_percent }%)、{ $tonnes }トン(上限{ $tonnes_limb }トンの{ $tonnes_percent }%)です。いずれか一方に達すれば上限に達したことになります。

goods-not-reported = 報告なし
goods-basis-printed = 決議に該当する類が明記されています。
goods-basis-named = 品名が、決議に記された物品を指しています。
goods-basis-candidate = 決議にはコードがなく、このコードは他の機関が選んだものです。
goods-basis-needs-description = このコードには禁止されていない物品も含まれます。

traded-goods-aviation_fuel = 航空燃料(航空ガソリン、ナフサ系・ケロシン系ジェット燃料、ケロシン系ロケット燃料)
traded-goods-coal = 石炭
traded-goods-condensates_ngl = コンデンセート及び天然ガス液
traded-goods-copper = 銅
traded-goods-crude_oil = 原油
traded-goods-earth_stone = 土石類(マグネサイト及びマグネシアを含む)
traded-goods-electrical_equipment = 電気機器
traded-goods-food_agricultural = 食料品及び農産品
traded-goods-gold = 金
traded-goods-industrial_machinery = 産業用機械
traded-goods-iron = 鉄
traded-goods-iron_ore = 鉄鉱石
traded-goods-lead = 鉛
traded-goods-lead_ore = 鉛鉱石
traded-goods-machinery = 機械類
traded-goods-metals = 鉄、鉄鋼その他の金属
traded-goods-nickel = ニッケル
traded-goods-rare_earth = 希土類鉱物
traded-goods-refined_petroleum = 石油精製品
traded-goods-seafood = 海産物
traded-goods-silver = 銀
traded-goods-statues = 彫像
traded-goods-textiles = 繊維製品(生地及び衣料を含む)
traded-goods-titanium_ore = チタン鉱石
traded-goods-transport_vehicles = 運搬用車両
traded-goods-vanadium_ore = バナジウム鉱石
traded-goods-vessels = 船舶
traded-goods-wood = 木材
traded-goods-zinc = 亜鉛

score-goods = 他の解釈で説明されない金額の割合に、物品の一致の強さを掛けた値(0〜1)であり、確率ではありません。
score-goods-quota = 上限に対する到達の割合(0〜1)です。

doubt-goods-mix-up = 全{ $all_lines }件のうち{ $mix_lines }件(金額 { $mix_value })は、韓国との貿易が北朝鮮のコードで記録された可能性の方が高いとみられます(尤度 { $mix_least }〜{ $mix_most }。模擬データに合わせた値です)。
doubt-goods-mix-up-mirror = コードの取り違えの根拠: 韓国の統計に、当該国が公表していない同程度の貿易があります。
doubt-goods-mix-up-dip = コードの取り違えの根拠: 同じ期間、同じ物品で、当該国の対韓国貿易が同程度減っています。
doubt-goods-mix-up-unit-value = コードの取り違えの根拠: 1キログラム当たりの金額が韓国との貿易と同じ水準です。
doubt-goods-mix-up-goods = コードの取り違えの根拠: 韓国が多く取引する物品であり、北朝鮮とこの物品を取引する他の国はほとんどありません。
doubt-goods-mix-up-batch = コードの取り違えの根拠: 同じ国、同じ期間の他の記録も取り違えとみられます。
doubt-goods-mix-up-revised = コードの取り違えの根拠: 後の公表でこの記録が取り下げられました。
doubt-goods-mix-up-alone = コードの取り違えの根拠: この記録は少数の期間にしかありません。
doubt-goods-mix-up-history = コードの取り違えの根拠: 当該国は他の年にこのような対北朝鮮貿易がありません。
doubt-goods-re-import = { $returned_lines }件(金額 { $returned_value })は、当該国の物品が戻ってきたものとみられます。
doubt-goods-mistyped = { $mistyped_lines }件(金額 { $mistyped_value })は、{ $meant }との貿易がコードの誤記により記録されたことと符合します。{ $meant }は同じ貿易を公表していますが、当該国の統計にはその貿易がありません。
doubt-goods-unit-slip = { $slip_lines }件({ $slip_codes })では、金額または重量が{ $slip_factor }倍ずれているとみられます。
doubt-goods-zero-weight = { $zero_lines }件は金額があるのに重量が0です。
doubt-goods-outlier = { $outlier_lines }件は、1キログラム当たりの金額が同じ物品の他の貿易から大きく離れています。
doubt-goods-estimated = 数量または重量には公表機関の推計が含まれます。
doubt-goods-law-changed = 期間中に法が変わりました({ $changed_on })。禁止が全期間に及んだ月は{ $months_in_force }か月であり、期間全体の合計では判断できません。
doubt-goods-window = 期間の一部は、既存の契約のための猶予期間({ $window_until }まで)に当たります。
doubt-goods-contested = 期間の一部は、及ぶ範囲に争いのある猶予期間({ $window_until }まで)に当たります。両方の解釈は措置に記されています。
doubt-goods-disputed = これらの製品が措置の対象かどうかについて、国の間で見解の相違がありました。
doubt-goods-exempted = 人道物資や外交貨物のように、委員会が免除した可能性があります。免除は品目ごとには公表されません。
doubt-goods-candidate = 決議はコードではなく物品を挙げています。このコードには決議の意図しない物品が含まれ得ます。
doubt-goods-description = 禁止の対象かどうかは、物品の説明がなければ分かりません。
doubt-goods-edition = HSの版によりこの物品の区分が異なり、措置が及ぶのはこのコードの一部だけです。
doubt-goods-re-export = 当該国はこれを第三国の物品の再輸出としています。
doubt-goods-publications = 公表資料が異なります。ここでは{ $own_sum }、{ $other_dataset }では{ $other_sum }です。各国統計機関の値を優先します。
doubt-goods-reconciled = 双方の統計を調整した値であり、いずれの国の公表値でもありません。
doubt-goods-simulated = 模擬データの数値です。
doubt-goods-scope-disputed = { $disputed_lines }件について、当該国は措置の対象ではないと回答しました。
doubt-goods-asked = { $asked_lines }件についての照会を送付しました({ $asked_on })。回答は知られていません。
doubt-goods-not-asked = 当該国にはまだ照会していません。回答があるまでは端緒です。
doubt-goods-quota-months = 上限が全期間に及んだ月だけを合計しています。除いた記録: { $left_out }件。
doubt-goods-quota-livelihood = 生計目的であるか、通報されたかは、数値には表れません。

coverage-goods-rows = 北朝鮮に関する公表行: { $count }件。
coverage-goods-lines = 重複を除いた貿易の記録: { $count }件。
coverage-goods-banned = 措置が禁止する物品の記録: { $count }件。
coverage-goods-petroleum = 石油の監視項目で数える石油の記録: { $count }件。
coverage-goods-quota = 上限のあるその他の物品の記録: { $count }件。
coverage-goods-free = どの措置にも当たらない物品の記録: { $count }件。
coverage-goods-closed = 誤り又は免除との回答により終結した記録: { $count }件。
coverage-goods-explained = より確からしい別の解釈がある記録: { $count }件。
coverage-goods-without-korea = 韓国の統計がない期間のため、コードの取り違えを見分けにくい記録: { $count }件。
coverage-goods-only-korea = 相手国が「Korea」とだけ記され、照合しなかった行: { $count }件。

error-letter-none = 所見 { $finding }({ $kind })には照会状がありません。
    .hint = 照会状は、物品の貿易に関する所見から作ります。

letter-goods-head = { $reporter } 関係当局 御中
letter-goods-opening-trade_from_dprk = [発信機関]は、貴国に対し敬意を表するとともに、公表された貿易統計({ $dataset })に、{ $year }年の朝鮮民主主義人民共和国を相手国とする{ $goods }の輸入が次のとおり記録されていることをお知らせする光栄を有します。
letter-goods-opening-trade_to_dprk = [発信機関]は、貴国に対し敬意を表するとともに、公表された貿易統計({ $dataset })に、{ $year }年の朝鮮民主主義人民共和国を相手国とする{ $goods }の輸出が次のとおり記録されていることをお知らせする光栄を有します。
letter-goods-line = - HS { $hs }、{ $period }、{ $flow }: { $value }、{ $kg }
letter-goods-rest = - その他の記録 { $count }件({ $value })
letter-goods-flow-import = 輸入
letter-goods-flow-export = 輸出
letter-goods-flow-re_import = 再輸入
letter-goods-flow-re_export = 再輸出
letter-goods-law = これらの物品は、当該期間に効力を有していた次の規定の対象である可能性があります。{ $measures }
letter-goods-paragraph = 決議第{ $resolution }号({ $year }年)主文{ $paragraph }
letter-goods-and = { "、" }
letter-goods-questions = 統計には誤りがあり得、また記録には適法な理由があり得ます。つきましては、[発信機関]は、次の事項について情報を御提供いただければ幸甚に存じます。
letter-goods-question-error = 記録が正確であるか、又は相手国(コード408と410)、単位、期間等の記録の誤りによるものであるか
letter-goods-question-scope = 関係当局が、当該物品を上記の規定の対象外と考えているか、及び物品の説明
letter-goods-question-exemption = 免除又は通報の対象であったか、及びその文書番号
letter-goods-question-confirm = 記録のとおり貿易が行われた場合には、その日付、数量、当事者及び輸送手段
letter-goods-closing = [期日]までに御回答いただければ幸甚に存じます。御回答は当該記録とともに保存し、十分に考慮いたします。[発信機関]は、この機会に、貴国に対し改めて最高の敬意を表します。

cli-simulate-trade = 世界の一年間の架空の貿易統計と、埋め込んだ正解を作ります。
cli-simulate-trade-rows = おおよその行数。完全な一年は1,100万行です。
cli-simulate-trade-year = 年。
cli-simulate-trade-monthly = 年ではなく月ごとの行を作ります。
cli-simulate-trade-seed = 数が違えば別の世界、同じなら同じバイトになります。
cli-simulate-trade-out = 統計を書き込む Parquet ファイル。
cli-simulate-trade-truth = 埋め込んだ正解を書き込む Parquet ファイル。
cli-simulate-trade-working = 貿易を模擬中
cli-simulate-trade-done = 模擬の貿易 { $rows } 行を { $file } に書き込みました。正解のある対北朝鮮貿易: { $truths } 行。
error-simulation-rows = 模擬の貿易を{ $rows }行にすることはできません。
    .hint = { $least }行以上{ $most }行以下で指定してください。
error-simulation-year = { $year }年の貿易は模擬できません。
    .hint = { $first }年から{ $last }年までの年を指定してください。

cli-findings-letter = 貿易統計の品目について報告国に照会する書簡を出力します。
cli-findings-letter-language = 書簡の言語です。

cli-run-trade = ノードなしで調べる貿易統計のファイルです(goodsまたはdependencyとともに)。
error-usage-trade = --trade は監視 goods と dependency でのみ使えます。
    .hint = 次のように指定してください: tricord run goods --trade FILE --out FINDINGS.csv
error-trade-file-other = { $file } は { $source } として読まれ、貿易統計ではありません。
    .hint = UN Comtrade、BACI、中国税関のファイル、又は報告国、相手国、輸出入、期間、コードのある表を指定してください。

source-trade-replies = 貿易統計に関する各国の回答
error-replies-columns-missing = { $file } に必要な列({ $wanted })がありません。列: { $known }。
    .hint = どの列か指定してください: --map "{ $target }=該当する列"。
reject-replies-answer = 回答がdata_error、scope_dispute、exempted、confirmed、空欄のいずれでもありません。
reject-replies-line = 輸出入の別又は品目コードを読み取れません。
reject-replies-unasked = 照会日がありません。

demo-step-trade = 1年分の貿易を模擬しています…
demo-step-measures = 主張と貿易を措置と照合しています…
planted-trade-mix-up = 貿易: 韓国と北朝鮮のコードの取り違え、そうと判別
planted-trade-true = 貿易: 禁止品目の実際の貿易を取り違えと処理
