# サプライチェーン早期警戒報告、及びIPEFサプライチェーン協定第12条の通報書。

cli-report-supply = サプライチェーン早期警戒報告を作成します。基準日に知り得た内容により、三つのパートナーの提案警報と理由を並べて示します。
cli-report-as-of = 基準日。その後に知られた内容は含めません。指定がなければ今日。
cli-report-format = pdf、html、docx又はjson。指定がなければファイルの拡張子に従い、それもなければ{ $usual }。
cli-report-supply-out = 作成するファイル、又は既存のディレクトリ。指定がなければノードのreports/supply-日付-言語.pdf。
cli-report-notification = 品目についてIPEFサプライチェーン協定第12条の通報書を警報の内容で作成します。人が補って送付するための案です。
cli-report-notification-item = tricord itemsに示される品目の識別子、又は英語・韓国語・日本語の品目名。
cli-report-partner = 通報する締約国。
cli-report-requested-at = 緊急会合を要請する日。ネットワークは要請から15日以内に会合します。
cli-report-notification-out = 作成するファイル、又は既存のディレクトリ。指定がなければノードのreports/notification-品目-締約国-日付-言語.docx。
error-report-format-differs = ファイル{ $file }の拡張子が、指定された形式{ $format }と異なります。
    .hint = どちらか一方だけを指定してください。何も作成していません。

reports-bulletin-month =
    { $year }年{ $month ->
        [m1] 1
        [m2] 2
        [m3] 3
        [m4] 4
        [m5] 5
        [m6] 6
        [m7] 7
        [m8] 8
        [m9] 9
        [m10] 10
        [m11] 11
       *[m12] 12
    }月
reports-bulletin-and = {"、"}

reports-bulletin-title = サプライチェーン早期警戒報告
reports-bulletin-subtitle = 韓国・アメリカ合衆国・日本の品目別の提案警報、{ $day }現在

reports-bulletin-front = この報告について
reports-bulletin-front-text = 三つのパートナーが監視する品目ごとに、1年以内に供給途絶が起こる可能性がどれほどとみられるか、その理由は何かを、パートナー別に示します。{ $day }に知り得た内容のみに基づき、その後のものは含みません。段階は数値による提案であり、発令は人が決めます。
reports-bulletin-fact-day = 基準日
reports-bulletin-fact-earlier = 比較日
reports-bulletin-fact-partners = パートナー
reports-bulletin-fact-items = 監視品目
reports-bulletin-fact-stages = 提案段階(品目・パートナー別)
reports-bulletin-fact-changes = 比較日以後の変動
reports-bulletin-fact-marking = 共有区分
reports-bulletin-read = 読み方
reports-bulletin-read-stages = 確率が{ $watch }(関心)、{ $caution }(注意)、{ $alert }(警戒)、{ $serious }(深刻)に達するとその段階に上がり、十分に下回って初めて下がります。いずれも提案であり、発令ではありません。
reports-bulletin-read-weights = 重みの多くは測定ではなく判断によるもので、理由ごとにどちらかを記しています。確率は品目の順序づけのためのものです。警報が実際とどれほど合ったかは tricord supply scoreboard で示します。
reports-bulletin-read-factors = ×6.0は、途絶のオッズ(起こる可能性と起こらない可能性の比)が6倍になることを意味します。×1より小さければオッズを下げます。
reports-bulletin-read-silent = 「兆候なし」は、確認したが何も現れなかったことを、「データなし」は、確認できなかったことを意味し、後者はどちらにも数えません。
reports-bulletin-read-emulated = 公表日が明記されていない場合は公表機関の通常の遅れを当てており(擬似リアルタイム)、その後、数値が改定されている可能性があります。

reports-bulletin-overview = 一覧
reports-bulletin-overview-text = 提案段階と1年以内の供給途絶の確率です。括弧内は{ $earlier }以後の変動(パーセントポイント)です。
reports-bulletin-overview-caption = いずれかのパートナーで関心以上の品目、{ $day }
reports-bulletin-overview-none-title = 提案段階なし
reports-bulletin-overview-none = どのパートナーについても関心の段階に達した品目はありません。これは問題がないことを意味しません。確認できなかった事項は確認範囲の章に記しています。
reports-bulletin-overview-others = 全パートナーについて関心に達しない品目: { $count }件。そのうち高い順: { $items }。
reports-bulletin-column-item = 品目
reports-bulletin-column-partner = 対象
reports-bulletin-column-change = 段階の変動
reports-bulletin-column-why = 理由
reports-bulletin-column-what = 経路

reports-bulletin-changes = { $earlier }以後の変動
reports-bulletin-changes-none = 提案段階の変動はありません。
reports-bulletin-changes-text = 上がった品目、下がった品目の順に、その理由とともに示します。
reports-bulletin-changes-caption = 提案段階の変動
reports-bulletin-brief = { $kind }({ $where }、{ $known }から把握可能)
reports-bulletin-cause-fired = 新たに出現: { $channel }
reports-bulletin-cause-other = 別の兆候に交代: { $channel }
reports-bulletin-cause-ended = 算入終了: { $channel }
reports-bulletin-cause-silent = 再び確認したが兆候なし: { $channel }
reports-bulletin-cause-missing = 確認できなくなった: { $channel }

reports-bulletin-items = 関心以上の品目
reports-bulletin-items-text = 品目ごとに三つのパートナーを並べ、理由を文で示し、照会先を記します。図の▲は兆候のあった月、●は把握している最新の値です。
reports-bulletin-item-caption = { $item }: 提案段階と経路ごとの内容、{ $day }
reports-bulletin-item-reasons = 理由
reports-bulletin-item-no-figures = この品目の月次価格も、この品目を区別する品目番号の月次貿易も保有していません。
reports-bulletin-row-stage = 提案段階
reports-bulletin-row-silent = 兆候なし
reports-bulletin-row-missing = データなし
reports-bulletin-row-lower = 除いた場合
reports-bulletin-row-ask = 照会先
reports-bulletin-since = { $day }から
reports-bulletin-held = 段階を維持({ $percent }未満で解除)
reports-bulletin-state-silent = 兆候なし
reports-bulletin-state-missing = データなし
reports-bulletin-without = { $channel }: { $percent }、{ $stage }({ $until }まで算入)
reports-bulletin-reason-counts = 対象: { $partners }。{ $known }から把握可能、{ $until }まで算入。
reports-bulletin-reason-counts-structure = 対象: { $partners }。{ $known }から把握可能。新しい年の値が出るまで、遅くとも{ $until }まで算入。
reports-bulletin-reason-adds = オッズ{ $factor }、重み: { $basis }。
reports-bulletin-reason-with = 前の兆候とともに算入。
reports-bulletin-reason-others = この経路のより弱い兆候{ $count }件は算入していません。
reports-bulletin-reason-source = 出典: { $source }。
reports-bulletin-basis-measured = 測定
reports-bulletin-basis-judged = 判断

reports-bulletin-says-structure-trade = { $year }年、{ $partner }の{ $item }の輸入のうち{ $share }が{ $origin }産でした: { $kind }(集中度指数{ $index }、1なら一国のみから輸入)。
reports-bulletin-says-structure-producers = 世界の{ $item }の生産に占める{ $origin }の割合は{ $share }です({ $year }年): { $kind }(集中度指数{ $index }、1なら一国のみで生産)。
reports-bulletin-says-price = 価格「{ $series }」は{ $month }に{ $value }でした: { $kind }。3か月間の変化はふだんの振れ幅の{ $change }倍で、直前4年の最高値と比べると{ $over }です。
reports-bulletin-says-trade = { $origin }から{ $partner }への{ $item }、{ $month }: { $kind }。品目番号{ $line }で{ $amount }です。{ $usual }{ $share }{ $reading } 統計: { $statistics }。
reports-bulletin-says-usual = 直前2年の月次中央値の{ $percent }に当たります。
reports-bulletin-says-share = この原産地は直前1年に当該パートナーの輸入の{ $percent }を占めました。
reports-bulletin-reading-supply_squeeze = 数量が減って単価が上がっており、供給の逼迫と整合します。
reports-bulletin-reading-stockpiling = 数量が増えて単価が上がっており、備蓄と整合します。
reports-bulletin-reading-demand_loss = 数量が減って単価が下がっており、需要の減少と整合します。
reports-bulletin-reading-diversion = 数量が増えて単価が下がっており、仕向け先の転換と整合します。
reports-bulletin-says-transit = { $strait }: { $kind }。{ $day }までの7日間の船舶数は、その前の90日の平均の{ $ratio }です。{ $item }の輸送は通常ここを通ります。
reports-bulletin-says-policy-line_printed = { $state }の告示({ $notice })に{ $item }の税番{ $line }が記載されています。発出: { $issued }、適用開始: { $effective }。
reports-bulletin-says-policy-named = { $state }の告示({ $notice })に{ $item }に当たる品名(「{ $line }」)が記載されています。発出: { $issued }、適用開始: { $effective }。
reports-bulletin-says-mission = { $mission }の報告、{ $item }(原産地: { $origin }): { $kind }({ $what })。情報源の信頼性{ $reliability }、情報の確度{ $credibility }。観測: { $observed }、影響予想: { $expected }。
reports-bulletin-signal-policy = 政策
reports-bulletin-signal-output = 生産
reports-bulletin-signal-price = 価格
reports-bulletin-signal-logistics = 物流
reports-bulletin-signal-payment = 支払
reports-bulletin-signal-labour = 労働
reports-bulletin-signal-accident = 事故
reports-bulletin-signal-demand = 需要

reports-bulletin-picture = { $item }: 月次の値、3年間
reports-bulletin-picture-price = 価格: { $series }
reports-bulletin-picture-trade = { $partner } ← { $origin }
reports-bulletin-picture-none = 月次貿易のデータなし
reports-bulletin-about-makers = 主な生産国
reports-bulletin-about-origins = 輸入の原産地(金額)
reports-bulletin-about-substitutes = 代替品
reports-bulletin-about-stocks = 備蓄
reports-bulletin-about-projects = 協力案件
reports-bulletin-about-lines = 品目番号
reports-bulletin-about-doubts = 留意点
reports-bulletin-about-none = 品目一覧になし
reports-bulletin-mission-in = 自国の在{ $origin }公館
reports-bulletin-stock = { $partner }: { $stock }、{ $days }日分({ $day })
reports-bulletin-project = { $name }({ $place }): { $stage }、年間能力{ $capacity }、次の段階: { $next }
reports-bulletin-project-idea = 構想
reports-bulletin-project-study = 調査
reports-bulletin-project-financing = 資金調達
reports-bulletin-project-construction = 建設
reports-bulletin-project-ramp_up = 増産
reports-bulletin-project-operating = 操業
reports-bulletin-project-paused = 中断
reports-bulletin-project-ended = 終了

reports-bulletin-straits = 海峡の通航
reports-bulletin-straits-none = 海峡を通る船舶数のデータを保有していません。
reports-bulletin-straits-text = 直近7日の平均を、その前の90日の平均と並べて示します。兆候は通航が戻るまで続くため、すでに回復した比率と並ぶことがあります。
reports-bulletin-straits-picture = 1日の通航船舶数、{ $day }までの半年
reports-bulletin-straits-caption = 海峡別の通航
reports-bulletin-column-strait = 海峡
reports-bulletin-column-recent = 直近7日
reports-bulletin-column-usual = 前90日
reports-bulletin-column-ratio = 比率
reports-bulletin-column-signal = 兆候
reports-bulletin-column-items = 監視品目

reports-bulletin-prices = 価格
reports-bulletin-prices-none = 監視品目の公表された月次価格を保有していません。
reports-bulletin-prices-text = 監視品目の公表された月次価格で、基準日に知り得た値です。変動は最新の値を1か月前、12か月前と比べたものです。
reports-bulletin-prices-picture = 価格、3年間(月次、{ $place })
reports-bulletin-prices-caption = 監視品目の価格
reports-bulletin-column-series = 系列
reports-bulletin-column-newest = 最新
reports-bulletin-column-month = 1か月
reports-bulletin-column-year = 12か月

reports-bulletin-notices = 直近12か月の告示
reports-bulletin-notices-none = 直近12か月の告示を保有していません。
reports-bulletin-notices-none-bear = 読み取った限り、監視品目の品名や税番が記載された告示はありません。
reports-bulletin-notices-text = 日付、税番、品名は文書から読み取ったままです。一つの告示を複数の文書が伝えることがあります。強化か緩和か、何を止めるかは読み取っていません。
reports-bulletin-notices-caption = 監視品目に関わる告示
reports-bulletin-notices-others = 読み取った限り監視品目が記載されていないその他の告示: { $count }件
reports-bulletin-column-notice = 告示
reports-bulletin-column-days = 日付
reports-bulletin-column-known = 把握可能日
reports-bulletin-column-lines = 税番
reports-bulletin-column-bears = 関係する品目
reports-bulletin-column-file = ファイル
reports-bulletin-not-printed = 記載なし
reports-bulletin-notice-issued = 発出: { $day }
reports-bulletin-notice-known = { $day }から把握可能
reports-bulletin-notice-effective = 適用開始: { $day }
reports-bulletin-notice-effective-later = 適用前: { $day }から
reports-bulletin-notice-no-effect = 適用開始日の記載なし
reports-bulletin-notice-no-lines = 記載なし
reports-bulletin-more = ほか{ $count }件

reports-bulletin-unseen = 判断を保留した品目番号
reports-bulletin-unseen-none = 保有する貿易統計の品目番号は、いずれも対象の品目を示しています。
reports-bulletin-unseen-text = 複数の素材が混在する品目番号は、そのうち一つの素材に対する規制を隠すため、判断していません。対象の品目を区別する各国の税番を並べて示します。
reports-bulletin-unseen-caption = 保有しているが監視品目を示さない品目番号
reports-bulletin-unseen-unmeasured = 他の物品も含み、対象の品目の割合は測定されていません。
reports-bulletin-unseen-small = 対象の品目は金額の半分に満たないものです。
reports-bulletin-unseen-foreign = 対象の品目はこの番号では取引されません。
reports-bulletin-unseen-edition = 品目表の別の版では同じ番号が別の物品を指していました。
reports-bulletin-unseen-no-line = 確認された税番なし
reports-bulletin-column-held-lines = 保有する品目番号
reports-bulletin-column-hides = 見えない品目
reports-bulletin-column-why-silent = 理由
reports-bulletin-column-would-show = 区別できる税番

reports-bulletin-coverage = 確認範囲と出典
reports-bulletin-coverage-text = 件数は品目とパートナーの組です。「期限経過」は、データはあったものの最新の値の期限が過ぎ、兆候がなくても意味を持たないものです。
reports-bulletin-coverage-caption = 経路別の確認範囲、{ $day }
reports-bulletin-coverage-missing = 次のデータは、基準日に知り得たものがありません。得るには取り込んでください。
reports-bulletin-column-channel = 経路
reports-bulletin-column-fired = 兆候あり
reports-bulletin-column-silent = 兆候なし
reports-bulletin-column-missing = データなし
reports-bulletin-column-stale = うち期限経過
reports-bulletin-column-reach = 最新の期間
reports-bulletin-column-days-known = 公表日
reports-bulletin-known-stated = 明記
reports-bulletin-known-usual = 一部に通常の遅れを適用(擬似リアルタイム)
reports-bulletin-held-sets = データセットと公表時点
reports-bulletin-held-text = 基準日までに公表された、又は通常公表される期間の行です。その後に公表されたデータセットは過去分をまとめて収めたもので、各期間は公表機関の通常の遅れに従って数えています。
reports-bulletin-held-caption = データセット
reports-bulletin-column-dataset = データセット
reports-bulletin-column-rows = 行
reports-bulletin-column-span = 期間
reports-bulletin-together = 全文書
reports-bulletin-files-more = この報告で扱っていない告示と在外公館報告のファイル{ $count }件は省略しました。ファイル台帳にあります。

reports-bulletin-method = 定義とパラメーター
reports-bulletin-method-weigh = 経路ごとに、1年以内の供給途絶のオッズの対数に重みを加えます。出発点は全品目で同じです。確認したが兆候のない経路は、それに当たる値を加え、確認できなかった経路は何も加えません。
reports-bulletin-method-strongest = 一つの経路の中では、同じデータから出たものであるため、合計ではなく最も強い兆候だけを数えます。在外公館報告だけは、互いに繰り返しでない範囲で加えます。
reports-bulletin-method-stage = 段階は基準値に達すると上がり、基準値の一定の割合を下回って初めて下がります。名称は韓国の制度のもので、その基準値は公開されていません。ここでの基準値は当方が定めました。
reports-bulletin-method-known = 値は知り得た日から数えます。在外公館報告は送付した日から、告示は文書に記された日から数えます。
reports-bulletin-method-abstain = 複数の素材が混在する品目番号は判断しません。データがないことはゼロではありません。
reports-bulletin-method-score = この警報が実際に起きた途絶とどれほど合ったかは、他の方法と並べて tricord supply scoreboard で示します。
reports-bulletin-parameter-base = 兆候がない場合の確率
reports-bulletin-parameter-cuts = 段階の基準値
reports-bulletin-parameter-left = 解除の割合(基準値に対して)
reports-bulletin-parameter-cap = 一つの経路の最大の重み
reports-bulletin-parameter-reliability = 在外公館報告: 情報源の信頼性別の割合
reports-bulletin-parameter-credibility = 在外公館報告: 情報の確度別の割合
reports-bulletin-weights-caption = 重み: 途絶の前に兆候が現れる可能性が平時の何倍かの対数。括弧内はオッズに掛ける値
reports-bulletin-weights-from = 経路別の重みの根拠(重みのファイルの英語の原文):
reports-bulletin-column-kinds = 兆候
reports-bulletin-column-share = 反映率
reports-bulletin-column-silence = 兆候なし
reports-bulletin-column-counts = 算入日数
reports-bulletin-column-due = 確認日数

reports-bulletin-empty = まだ報告できるデータがありません
reports-bulletin-empty-title = このノードには{ $day }に知り得たデータがありません
reports-bulletin-empty-text = 統計値、貿易統計、告示、在外公館報告のいずれも保有していません。どの品目についても述べることができず、これは問題がないことを意味しません。
reports-bulletin-empty-caption = 取り込むデータ
reports-bulletin-empty-then = 取り込んだ後、報告を再び作成してください。初めの四つのうち一つでもあれば始められます。確認する経路が多いほど、警報の根拠は厚くなります。
reports-bulletin-column-take = データ
reports-bulletin-column-command = コマンド
reports-bulletin-take-trade_flows = 月次の貿易統計(パートナー又は原産地)
reports-bulletin-take-observations = 公表された価格、海峡の通航船舶数
reports-bulletin-take-notices = 輸出管理の告示
reports-bulletin-take-mission_reports = 在外公館報告
reports-bulletin-take-stocks = パートナーの備蓄
reports-bulletin-take-projects = 鉱物協力案件
reports-bulletin-command-trade_flows = tricord ingest imports.csv --source trade-table
reports-bulletin-command-observations = tricord ingest CMO-Historical-Data-Monthly.xlsx
reports-bulletin-command-notices = tricord ingest notices/
reports-bulletin-command-mission_reports = tricord ingest reports.eml
reports-bulletin-command-stocks = tricord ingest stocks.csv
reports-bulletin-command-projects = tricord ingest projects.csv

reports-notification-title = サプライチェーン途絶の通報書
reports-notification-subtitle = インド太平洋経済枠組み(IPEF)サプライチェーン協定第12条: 危機対応ネットワークの緊急会合の要請
reports-notification-draft = 人が補って送付するための案
reports-notification-draft-filled = { $day }に知り得た内容で記入しています。締約国だけが知る事項は空欄とし、創作した内容はありません。
reports-notification-draft-person = 段階は数値による提案であり、発令ではありません。システムは何も送付しません。
reports-notification-draft-letters = 六つの陳述事項は、公に報じられた条文の順に従っています。条文の項・号の記号は確認できていないため記していません。
reports-notification-field-party = 締約国
reports-notification-field-item = 品目
reports-notification-field-lines = 品目番号
reports-notification-field-origin = 関係する原産地
reports-notification-field-warning = 提案警報
reports-notification-field-ministry = 所管省庁
reports-notification-field-requested = 会合の要請日
reports-notification-field-meet-by = 会合の期限
reports-notification-field-status = 状況
reports-notification-field-contact = 締約国の連絡先
reports-notification-field-from = 基にした報告
reports-notification-stage = { $stage }({ $since }から)、1年以内の供給途絶の確率{ $percent }
reports-notification-no-stage = なし: この品目と締約国について、この日に提案された段階はありません
reports-notification-meet-open = 要請日が定まれば、その日から15日
reports-notification-status-draft = 案(要請前)
reports-notification-status-requested = 要請済み。15日の期限が進行中
reports-notification-status-due = 15日の期限が過ぎています。会合の有無はここでは分かりません
reports-notification-impact = 国家安全保障、公衆の健康及び安全又は経済への影響又は予想される影響
reports-notification-cause = 原因
reports-notification-duration = 予想される継続期間
reports-notification-sectors = 影響を受ける、又は受けるおそれのある部門
reports-notification-measures = とった措置又はとる予定の措置
reports-notification-assistance = 有益な支援
reports-notification-known = ここで分かる内容
reports-notification-blank = 締約国の記入欄: { $party }
reports-notification-ask-impact = 途絶が及ぼす、又は及ぼすと予想される影響。貿易の数値は関わる規模を示すもので、その意味を示すものではありません。
reports-notification-ask-cause = 上記のほかに締約国が知る原因、及び確認しない事項。
reports-notification-ask-duration = 締約国が予想する継続期間とその理由。
reports-notification-ask-sectors = この品目を用いる締約国の部門と企業。
reports-notification-ask-measures = 締約国がとった措置と計画。
reports-notification-ask-assistance = 他の締約国に求める事項: 放出、融通、代わりの供給者、輸送、情報。
reports-notification-part-security = 国家安全保障
reports-notification-part-health = 公衆の健康及び安全
reports-notification-part-economy = 経済
reports-notification-part-taken = とった措置
reports-notification-part-planned = 計画
reports-notification-value-year = { $year }年のこの品目の輸入額: { $value }。主な原産地: { $shares }。
reports-notification-value-months = { $month }までの12か月間の{ $origin }との貿易額: { $value }(品目番号{ $lines }、{ $statistics })。
reports-notification-in-force = 告示{ $notice }: { $day }適用開始。終了日は読み取れていません。
reports-notification-since = { $channel }: { $day }から把握。いつまで続くかはここでは分かりません。
reports-notification-group = 品目一覧での分類は{ $group }({ $stage })です。どの部門が用いるかはここでは分かりません。
reports-notification-makers = その他の生産国: { $shares }({ $source })。
reports-notification-substitute = 考えられる代替品: { $name }。{ $note }
reports-notification-evidence = 証拠
reports-notification-evidence-none = 警報の根拠となった原本ファイルの行はありません。
chart-sparklines-description = 小さな折れ線で、それぞれ最新の値、最低・最高の値、兆候のあった期間を示します。{ $lines }
