grade-lead = 端緒
grade-indication = 兆候
grade-corroborated = 裏付けあり

finding-designations-identifier-and-name =
    { $party }は、{ $listed }({ $list }、{ $entry })の{ $identifier_kind } { $identifier } を有しており、名称も掲載名称 { $matched } と符合します(類似度 { $similarity })。
finding-designations-identifier =
    { $party }は、{ $listed }({ $list }、{ $entry })の{ $identifier_kind } { $identifier } を別の名称で有しています。
finding-designations-name-and-birth-date =
    名称 { $party } は、{ $listed }({ $list }、{ $entry })の名称 { $matched } と符合し(類似度 { $similarity })、生年月日も一致します。
finding-designations-name =
    名称 { $party } は、{ $listed }({ $list }、{ $entry })の名称 { $matched } と符合します(類似度 { $similarity })。

score-designations = 両者の一致の度合い(0〜1)であり、同一である確率ではありません。

doubt-name-alone = 一致するのは名称のみです。同名の人物・法人・船舶は少なくありません。
doubt-weak-alias = 一致した名称は、公表機関が信頼度の低い別名としているものです。
doubt-name-differs = 名称が異なります。改名や売却、番号の誤記、または他者の識別情報の使用が考えられます。
doubt-imo-differs = IMO番号が異なるため、同じ{ $identifier_kind }を割り当てられた別の船舶とみられます。
doubt-reused = この種の番号は再使用されるため、別の保有者のものであった可能性があります。
doubt-birth-date-unknown = 一方に生年月日がないため、同姓同名の別人である可能性を排除できません。
doubt-birth-date-differs = 生年月日が異なります。
doubt-entry-missing = この項目はリストの最新の公表版にありませんが、削除はまだ確認されていません。
doubt-simulated = 模擬データ上の対象です。

coverage-parties = 照合した対象: { $count }件。
coverage-parties-without-name = 名称がなく、識別子のみで照合した対象: { $count }件。
coverage-entries = 照合先の制裁リスト掲載項目: { $count }件。
coverage-ruled-out = 名称は類似するものの、IMO番号または生年が異なるため除外した組み合わせ: { $count }件。
