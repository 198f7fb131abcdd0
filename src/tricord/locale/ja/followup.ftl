# 指定後の追跡: 監視項目とその所見。

monitor-designation_followup = 掲載船舶の入港、船名と旗国の変更、船舶の背後の所有者
parameter-designation_followup-law_day = 基準日及び適用法の基準日
parameter-designation_followup-deflag_days = 掲載後に旗国の剥奪が遅延とみなされる日数
parameter-designation_followup-claim_reach_days = 船舶の申告が有効な日数

finding-kind-listed_ship_admitted = 掲載船舶の入港
finding-kind-listed_owner = 非掲載船舶の背後の掲載所有者
finding-kind-listed_ship_renamed = 別名を用いる掲載船舶
finding-kind-listed_ship_reflagged = 別の旗を用いる掲載船舶
finding-kind-deflag_overdue = 旗国剥奪の遅延

finding-followup-listed-ship-admitted = IMO { $imo }を送信する船舶({ $ship }、{ $identity })が、{ $start }から{ $end }(UTC)まで{ $state }の{ $port }に寄港したとみられます。この番号は、{ $since }に国連が掲載した{ $listed }のものです。掲載の根拠によれば、寄港国は積荷にかかわらず入港を拒否すべきものでした。
finding-followup-listed-ship-renamed = { $since }に国連が掲載した{ $listed }の番号であるIMO { $imo }を送信する船舶({ $identity })が、{ $start }から{ $end }まで船名を{ $now }と申告しています。掲載項目の名称は{ $before }です。これは船名の変更、番号の誤入力又は借用に符合します。
finding-followup-listed-ship-reflagged = { $since }に国連が掲載した{ $listed }の番号であるIMO { $imo }を送信する船舶({ $ship })が、{ $start }から{ $end }まで{ $now }のMMSI({ $identity })で送信しています。掲載項目の旗国は{ $before }です。これは旗国の変更、虚偽の旗国、番号の誤入力又は借用に符合します。
finding-followup-deflag-overdue = { $since }に国連が掲載した{ $listed }の番号であるIMO { $imo }を送信する船舶({ $ship })が、{ $days }日を過ぎてもなお{ $state }のMMSI({ $identity })で送信しています: { $start }から{ $end }までの間に{ $count }日。掲載の根拠によれば、旗国は国籍を剥奪すべきものでした。
finding-followup-owner = { $claimants }によれば、国連の掲載団体{ $owner }が船舶{ $ship }(IMO { $imo })の背後にいるとみられます。この船舶は、ここにある国連のリストには掲載されていません。独立した出所: { $origins }件。最後の受信: { $heard }。掲載団体が所有又は支配するものは、船舶を含め凍結の対象です。
score-followup = 船舶と掲載項目の一致の程度: IMO番号で.9、名称も一致すれば.97。確率ではありません。

doubt-followup-emergency = 緊急時の船舶は入港が認められることがあります。
doubt-followup-committee = 委員会が入港を事前に承認した可能性がありますが、ここで知られている承認はありません。
doubt-followup-origin = 船舶は出発港に戻ることができます。
doubt-followup-basis = ここにあるリストには、これが拠る項そのものが記されておらず、及ばない可能性があります。
doubt-followup-typed = 名称と番号は手入力であり、誤入力も変更のように見えます。
doubt-followup-mid = MMSIの数字は番号を付与した国を示すもので、現在の登録を示すものではなく、船舶が古い番号を使い続けることもあります。
doubt-followup-first-listing = ここにある掲載日は最初のものであり、義務は後に加えられた可能性があります。
doubt-followup-reach = 凍結が船舶に及ぶには所有又は支配の証拠が必要であり、名称だけでは足りません。
doubt-followup-dated-ownership = 船舶は売買され、別の日の所有者はここでは知られていません。

coverage-followup-listed = IMO番号のある国連掲載船舶: { $count }隻。
coverage-followup-heard = そのような番号を送信する識別符号: { $count }個。
coverage-followup-home = 示さなかった掲載船舶の北朝鮮での寄港: { $count }件。
coverage-followup-bare = 入港を禁じない根拠で掲載され、示さなかった寄港: { $count }件。
coverage-followup-undated = 日付が不明なため照合しなかった船名: { $count }件。
coverage-followup-claims = 船舶と所有者に関する主張: { $count }件。
