reports-page = { $page } / { $pages } ページ
reports-simulated-banner = 模擬データ SIMULATED
reports-contents = 目次
reports-day =
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
    }月{ $day }日
reports-no-glyphs =
    ‹搭載フォントでは印字不可: { $script ->
        [ARABIC] アラビア
        [HEBREW] ヘブライ
        [THAI] タイ
        [DEVANAGARI] デーヴァナーガリー
        [LATIN] ラテン
        [CYRILLIC] キリル
       *[other] { $script }
    }文字›
reports-to-content = 本文へ移動
reports-doubts-shared = この表の全ての所見に当てはまる留意点
reports-doubt = 留意点
reports-simulated = 模擬

reports-title = 制裁指定対象との一致が疑われる事案に関する報告書
reports-subtitle = 照合対象と制裁リストの突合結果。適用法: { $law_day }に有効な国連の対北朝鮮措置
reports-identifier = 実行番号 { $run }

reports-simulated-title = この報告書には模擬データが含まれています
reports-simulated-text = 模擬と表示した照合対象は、実演または試験のために作成したものです。これらに関する所見は、実在の人物、会社、船舶について何も述べるものではありません。
reports-simulated-tables = 模擬データ: { $tables }

reports-summary = 概要
reports-summary-text = この報告書は、照合対象と制裁リストの項目が一致しているとみられる事案を、根拠とともに示すものです。一致の疑いは、人が答えるべき問いです。判定ではなく、人が検討して決定するまでは、いかなる結論も導かれません。
reports-summary-classes = 上の三つの区分は法的効果が異なります。別々に数えており、合算するものではありません。
reports-empty-title = 一致の疑いなし
reports-empty-text = 今回の実行で照合した対象のうち、参照した制裁リストの項目と符合するものはありませんでした。
reports-empty-limits = これは、当該の照合対象、リスト、日付に限った結果であり、何者の疑いも晴らすものではありません。調べていない事項は「{ $section }」に記載しています。
reports-next = 次に行うこと
reports-next-evidence = 裏付けのある所見から検討してください。各所見に付した根拠(E1、E2など)を開き、細部を一つずつ原本ファイルと照らし合わせてください。
reports-next-lead = 端緒は問いとして扱ってください。名称、国籍、場所だけでは、誰に対しても措置をとる理由になりません。
reports-next-apart = 今後作成する文書でも、国連による指定、各国による指定、分析担当者による登録を区別してください。
reports-next-law = 記憶に基づく、または疑義があると表示した項は、引用する前に公式文書を確認してください。
reports-next-reply = 可能な場合は当事者に回答の機会を与え、決定とその理由、異議、その後の訂正を記録してください。
reports-facts-day = 報告書の日付
reports-facts-run = 実行番号
reports-facts-parties = 照合対象の数
reports-facts-lists = 参照した制裁リスト
reports-facts-law = 適用した法
reports-facts-law-value = { $law_day }に有効な国連の措置
reports-facts-marking = 共有区分

reports-part-un = 国連による指定に関する所見
reports-part-un-text = この部の項目は、国連安全保障理事会またはその委員会が指定した対象です。各所見は、{ $law_day }に有効で、その所見に関係する最初の項の下に置き、その他の関係する項を併記しています。
reports-part-national = 各国による指定に関する所見
reports-part-national-text = この部の項目は、一国または国家の集まりが自らの法に基づいて指定した対象です。各国による指定は国連による指定ではなく、その法が適用されるかどうかは各国が判断する事項です。
reports-part-analyst = 分析担当者が登録した項目に関する所見
reports-part-analyst-text = この部の項目は、分析担当者が登録したものです。指定ではなく、これに伴う措置はありません。
reports-part-empty = この区分に当たる所見はありません。調べていない事項は「{ $section }」に記載しています。
reports-no-measure-un = 国連による指定: 当該日に適用される有効な項なし
reports-no-measure-national = 各国による指定(これだけでは国連の措置は伴わない)
reports-no-measure-analyst = 分析担当者による登録(これに伴う措置はない)

reports-measure = { $citation }: { $label }
reports-measure-unknown = 項 { $id }(この環境の措置データにない)
reports-measure-verb = 拘束力
reports-measure-statement = 内容
reports-measure-exemptions = 例外
reports-measure-exemptions-value = 今回の実行では検討していない: { $bases }
reports-binding-decides = 安全保障理事会の決定(decides)であり、全ての国を拘束します。
reports-binding-demands = 安全保障理事会の要求(demands)です。
reports-binding-requires = 安全保障理事会が義務として求める(requires)事項です。
reports-binding-requests = 安全保障理事会の要請(requests)です。
reports-binding-calls_upon = 安全保障理事会の要請(calls upon)であり、決定のような拘束力はありません。
reports-binding-concern = 安全保障理事会の懸念の表明であり、拘束力はありません。
reports-measure-doubts = 疑義
reports-measure-recalled = 記憶に基づくもので、公式文書を再確認していません
reports-measure-confidence-M = 項番号と内容の確度: 中
reports-measure-confidence-L = 項番号と内容の確度: 低
reports-measure-elsewhere = この項にも関係し、前に掲げた所見: { $findings }
reports-findings-caption = 所見: { $heading }
reports-column-number = 番号
reports-column-party = 照合対象(原文表記)
reports-column-listed = 突き合わせた項目
reports-column-why = 理由
reports-column-grade = 等級、スコア
reports-also = あわせて関係する項: { $measures }
reports-evidence-short = 根拠:
reports-programmes = 制裁制度: { $names }
reports-score = スコア { $score }
reports-first-found = 初出 { $day }
reports-status-current = 継続
reports-status-superseded = 置換済み
reports-status-withdrawn = 撤回済み
reports-status-new = 新規

reports-evidence = 根拠
reports-evidence-text = 全ての所見は以下の表の行に基づき、各行は原本ファイルの記録に基づきます。原本ファイルは受領したまま保管しており、SHA-256の値により、写しが原本と同一かどうかを確認できます。
reports-evidence-rows = 根拠の行
reports-evidence-rows-caption = 所見の根拠となった行と原本の記録
reports-evidence-files = 原本ファイル
reports-evidence-files-caption = 受領したまま保管している原本ファイル
reports-column-table = 表
reports-column-row = 行と内容の版
reports-column-record = 原本ファイル内の位置
reports-column-file = 原本ファイル
reports-column-sha256 = SHA-256
reports-column-name-source = ファイル名、情報源
reports-column-published = 公表時刻
reports-column-origin = 入手元、受領時刻
reports-by-hand = 手動で登録
reports-shipped = Tricordに収録
reports-measures-table = 国連の措置
reports-file-unlisted = この報告書の原本ファイル一覧にない
reports-date-file = ファイルに記載の時刻
reports-date-given = 登録者が指定した時刻
reports-date-name = ファイル名による時刻
reports-date-server = サーバーが示した時刻
reports-date-received = 受領日

reports-method = 方法
reports-method-score = スコアの意味
reports-method-grades = 等級の意味
reports-method-lead = 名称だけ、または呼出符号だけの一致のように、確認を要する単独の徴候です。
reports-method-indication = 強い識別子が別の名称で一致するか、名称と二つ目の細部が一致しています。
reports-method-corroborated = 強い識別子と名称がともに一致しています。
reports-method-grades-end = これより高い等級はなく、その先の判断は人だけが行えます。国、国籍、場所が等級を上げることはありません。
reports-method-run = 実行情報
reports-run-monitor = 監視項目
reports-run-id = 実行番号
reports-run-at = 実行時刻
reports-run-lake = データの版
reports-run-as-of = データの基準時刻
reports-run-present = 現在
reports-run-law = 適用法の基準日
reports-run-law-version = 措置データの版
reports-run-counts = 調べた範囲
reports-run-parameters = パラメータ
reports-method-lists = 参照した制裁リスト
reports-method-lists-caption = { $authority }: 参照した制裁リスト
reports-column-list = 制裁リスト
reports-column-publication = 公表版
reports-column-entries = 掲載件数
reports-column-age = 経過日数
reports-stale = 公表周期を超過
reports-method-parties = 照合した表
reports-method-parties-caption = 照合対象の表と原本ファイル
reports-column-dataset = 表
reports-column-parties = 対象数
reports-method-standards = 基準
reports-method-standard-words = 表現: 所見は「とみられる」または「符合する」とのみ述べ、違反の有無は述べません。
reports-method-standard-grounds = 「合理的な根拠」(決議第1874号(2009年)第11項及び第12項、決議第2397号(2017年)第9項)は、検査または押収を行う国に適用される基準であり、この報告書の基準ではありません。
reports-method-standard-report = 報告の基準は、安全保障理事会の制裁一般問題に関する非公式作業部会の基準(S/2006/997、文書番号は記憶に基づきます)によります。検証できる文書、互いに独立した情報源、回答の機会がその内容です。
reports-method-standard-time = 時刻は協定世界時(UTC)です。適用する法は、今日ではなく、上に記した基準日の法です。
reports-method-standard-marking = 共有区分は、この報告書に用いた全ての資料のうち最も厳しいものです。

reports-uncovered = 今回の実行で対象としなかった事項
reports-uncovered-text = 調べていないことは、問題がないことではなく、分からないことです。
reports-uncovered-here = 今回の実行
reports-uncovered-lists = 取り込んでいない制裁リスト: { $lists }
reports-uncovered-stale = 公表周期を超過した制裁リスト: { $lists }。その後の指定と削除は反映されていません。
reports-uncovered-datasets = 照合しなかった対象の表: { $datasets }
reports-uncovered-rejects = 取り込めなかった記録
reports-uncovered-rejects-caption = 理由別の除外記録
reports-column-reason = 理由
reports-column-count = 記録数
reports-uncovered-unprintable = 搭載フォントにない文字を含む表記: { $count }件。‹ › 内の代替表示で印字しました。データとHTML版にはそのまま示されています。
reports-uncovered-always = 全ての実行に共通
reports-uncovered-names = 名称は文字の種類にかかわらず、つづりと音で照合しました。まったく別の語による別名はリストに載っている場合にのみ見つかり、同名の別人が含まれることがあります。
reports-uncovered-control = 所有・支配の関係や、指定対象のために行動する者は調べません。こうした者は措置の対象となりますが、どのリストにも現れません。
reports-uncovered-conduct = 行為(取引、寄港、積替え、支払)は調べません。調べるのは名称と識別子だけです。
reports-uncovered-exemptions = 例外、許可、人道上の例外は調べません。一致しているとみられても、適法な場合があります。
reports-uncovered-law = 措置データは、法律家が公式文書と照合していない整理であり、疑義は各項に示しています。

error-glyph-missing = 「{ $where }」の文字 { $character }({ $code_point })は、どのフォントにもありません: { $text }
    .hint = その文字を含むフォントを { $folder } に入れるか、報告書をHTMLで作成してください。
error-fonts-missing = フォントがありません: { $families }。探した場所: { $looked }。
    .hint = フォントを取得する python3 dev.py demo を実行するか、npmパッケージ @expo-google-fonts/noto-sans-kr、-jp、-sc のTTFファイル(標準と太字)を一つのフォルダーに入れ、TRICORD_FONTSにそのフォルダーを指定してください。
error-pdf-refused = PDFを作成できませんでした: { $reason }
    .hint = Tricordの不具合ですのでお知らせください。HTMLの報告書には影響ありません。
