# 二つの声明、又は一つの声明の言語版を並べた文書。
cli-statements-out = 画面に出力する代わりに文書を作成します。形式はFILEの拡張子（.pdf、.html、.docx）で決まります。
cli-statements-out-language = 文書の言語。指定がなければ利用者の言語です。声明の節は原文のままです。
cli-statements-out-marking = 文書の表示（TLP:AMBERなど）。指定がなければ、公表された声明と同じTLP:CLEARです。案文の場合は指定してください。
cli-statements-out-done = 文書を { $file } に保存しました。
error-statements-out-is-input = { $file } は読み取る声明です。文書で上書きすることはできません。
    .hint = --outに別の名前を指定してください。
error-statements-nothing-said = { $file } には、{ $other } と同じ言語で何かを述べる節がありません。
    .hint = tricord statements parseで確認してください。表題や出席者の一覧だけであるか、途中で切れている可能性があります。

reports-statements-comparison-title-same = 二つの声明の文言の比較
reports-statements-comparison-title-unlike = 系列の異なる二つの声明の文言の比較
reports-statements-comparison-title-unknown = 二つの声明の文言の比較（同じ系列か不明）
reports-statements-comparison-subtitle = 前：{ $before }　後：{ $after }
reports-statements-both = 二つの声明
reports-statements-both-caption = 各声明の概要
reports-statements-earlier = 前の声明
reports-statements-later = 後の声明
reports-statements-column-fact = 項目
reports-statements-fact-title = 表題
reports-statements-fact-day = 日付
reports-statements-fact-forum = 枠組み
reports-statements-fact-level = レベル
reports-statements-fact-kind = 文書の種類
reports-statements-fact-met = 会合の方式
reports-statements-fact-parties = 当事国
reports-statements-fact-languages = 言語
reports-statements-fact-file = ファイル
reports-statements-fact-sha256 = SHA-256
reports-statements-fact-address = アドレス
reports-statements-fact-remarks = 備考
reports-statements-fact-size = 長さ（{ $language }）
reports-statements-not-stated = 記載なし
reports-statements-no-remark = なし
reports-statements-no-title = 表題は見つからず
reports-statements-no-day = 日付は見つからず
reports-statements-size-words = { $clauses }節、{ $length }語
reports-statements-size-characters = { $clauses }節、{ $length }字

reports-statements-forum-kor-usa-jpn = 日米韓
reports-statements-forum-kor-usa = 米韓
reports-statements-forum-usa-jpn = 日米
reports-statements-forum-kor-jpn = 日韓
reports-statements-forum-jpn-chn-kor = 日中韓
reports-statements-forum-usa-jpn-phl = 日米比
reports-statements-forum-usa-jpn-aus = 日米豪
reports-statements-forum-quad = 日米豪印（クアッド）
reports-statements-forum-g7 = G7
reports-statements-forum-g20 = G20
reports-statements-forum-msmt = 多国間制裁監視チーム
reports-statements-forum-several = その他の複数国
reports-statements-forum-national = 一国政府単独
reports-statements-forum-unknown = 不明
reports-statements-level-leaders = 首脳級
reports-statements-level-ministers = 閣僚級
reports-statements-level-vice_ministers = 次官級
reports-statements-level-nsa = 国家安全保障担当高官級
reports-statements-level-officials = 実務者級
reports-statements-level-unknown = 不明
reports-statements-kind-joint_text = 共同文書
reports-statements-kind-translation = 翻訳
reports-statements-kind-national_summary = 一国政府による概要
reports-statements-kind-points = ポイント
reports-statements-kind-fact_sheet = ファクトシート
reports-statements-kind-chair_statement = 議長声明
reports-statements-kind-remarks = 発言
reports-statements-kind-principles = 原則
reports-statements-kind-carrier_copy = 転載
reports-statements-kind-unknown = 不明
reports-statements-met-room = 対面
reports-statements-met-screen = 電話又はオンライン
reports-statements-met-unknown = 記載なし
reports-statements-language-en = 英語
reports-statements-language-ja = 日本語
reports-statements-language-ko = 韓国語

reports-statements-warning-title-same = 二つのファイルに含まれる言語が異なります
reports-statements-warning-title-unlike = 二つの声明は同じ系列のものではありません
reports-statements-warning-title-unknown = 二つの声明が同じ系列のものかどうか分かりません
reports-statements-key-unlike = { $part }：前の声明「{ $before }」、後の声明「{ $after }」。
reports-statements-key-unknown = { $part }：前の声明「{ $before }」、後の声明「{ $after }」。同じかどうか判断できません。
reports-statements-warning-unlike = 強まり・弱まりは、枠組み、レベル、文書の種類、言語がすべて同じ場合にのみ意味を持ちます。ここでは二つの文書の言い回しの違いを示すにとどまり、立場の変化を示すものではありません。
reports-statements-warning-unknown = 強まり・弱まりは、枠組み、レベル、文書の種類、言語がすべて同じ場合にのみ意味を持ちます。不明な点を確認した上で、変化として読んでください。
reports-statements-warning-languages = 双方に共通する言語のみを比較しています：{ $languages }。
reports-statements-order-title = どちらが後の声明か
reports-statements-order-reversed = 後の声明として指定されたファイルの日付の方が早くなっています。意図したものでなければ、ファイルの順序を入れ替えてください。
reports-statements-order-undated = 日付を読み取れない声明があるため、前後は指定されたファイルの順序によっています。

reports-statements-summary = 方向と主題ごとの変化
reports-statements-summary-caption-same = 節の数
reports-statements-summary-caption-unlike = 節の数（系列の異なる声明）
reports-statements-summary-caption-unknown = 節の数（同じ系列か不明）
reports-statements-column-topic = 主題
reports-statements-column-stronger = 強まり
reports-statements-column-weaker = 弱まり
reports-statements-column-changed = 対象の変更
reports-statements-column-same = 同じ
reports-statements-column-new = 新規
reports-statements-column-not-repeated = 繰り返しなし

reports-statements-pairs = 対照
reports-statements-reading-title = 左右の欄の読み方
reports-statements-reading-gone = 取消線
reports-statements-reading-between = ：前の声明にのみある語。
reports-statements-reading-came = 下線
reports-statements-reading-marks = ：後の声明にのみある語。色だけで区別しているものはありません。
reports-statements-reading-rungs = 組は後の声明の順に並べています。段階は、本文書の末尾に掲げる四つの尺度のいずれかにおける位置であり、異なる尺度の段階は比べられません。
reports-statements-reading-places = 各節の下に、ファイルにおける位置を文字数で示しています。0から数え、末尾の文字は含みません。引用の前にその箇所を確認してください。
reports-statements-no-pair-title = 組なし
reports-statements-no-pair = 後の声明の節のうち、前の声明の節に対応するものはありません。
reports-statements-column-about = 組
reports-statements-column-clause = 節
reports-statements-pairs-caption = 互いに対応する節
reports-statements-place = 文字 { $first }–{ $last }
reports-statements-no-rung = なし
reports-statements-rung = { $ladder } { $rung }
reports-statements-rungs = { $ladder }：{ $before } → { $after }
reports-statements-rungs-two = { $ladder }：{ $before } → { $other }：{ $after }
reports-statements-direction-stronger = 強まり
reports-statements-direction-weaker = 弱まり
reports-statements-direction-stronger-firmness = 強まり：同じ段階で、より固い約束
reports-statements-direction-weaker-firmness = 弱まり：同じ段階で、より緩い約束
reports-statements-direction-changed = 変更：対象が異なる。強まりでも弱まりでもない
reports-statements-direction-same-words = 同じ文言
reports-statements-direction-same-rung = 同じ段階、異なる文言
reports-statements-direction-rungs-overlap = 段階を区別できず
reports-statements-direction-as-strong = 異なる段階、同じ強さとみなす
reports-statements-direction-two-ladders = 種類の異なる行為、異なる尺度の段階は比べられない
reports-statements-direction-no-rung = 異なる文言、比べる段階なし
reports-statements-direction-unlike = { $direction }（異なる系列）
reports-statements-direction-unknown = { $direction }（系列不明）
reports-statements-ladder-negative = 批判
reports-statements-ladder-call = 要請
reports-statements-ladder-commit = コミットメント
reports-statements-ladder-positive = 肯定的評価
reports-statements-hedge-changed = 緩和表現：{ $before } → { $after }
reports-statements-actors-changed = 主体：{ $before } → { $after }
reports-statements-hedge-firm = 確約
reports-statements-hedge-intent = 意図
reports-statements-hedge-effort = 努力
reports-statements-hedge-exploratory = 検討
reports-statements-hedge-importance = 重要性
reports-statements-hedge-conditional = 条件
reports-statements-hedge-anticipatory = 期待
reports-statements-hedge-none = なし

reports-statements-new = 後の声明で新たに現れた節
reports-statements-new-caption = 新たに現れた節（後の声明の順）
reports-statements-no-new-title = 新たな節なし
reports-statements-no-new = 後の声明のすべての節に、対応する前の声明の節があります。
reports-statements-not-repeated = 後の声明で繰り返されていない節
reports-statements-not-repeated-caption = 繰り返されていない節（前の声明の順）
reports-statements-all-repeated-title = すべて繰り返しあり
reports-statements-all-repeated = 前の声明のすべての節に、対応する後の声明の節があります。
reports-statements-caution-title = 繰り返されていないことは、取り下げられたことを意味しません
reports-statements-caution = 触れられていないことに意味があるのは、長さと形式が同程度の文書の間に限られます。別段の表明があるまで、当事国の従来の立場に変わりはありません。
reports-statements-caution-sizes = { $language }：前の声明 { $before }、後の声明 { $after }。
reports-statements-caution-short = { $language }：後の声明の長さは前の声明の半分に達しません。繰り返されていない内容の多くは、盛り込む余地がなかったものです。
reports-statements-caution-met = 会合の方式：前の声明 { $before }、後の声明 { $after }。

reports-statements-method = 作成の方法
reports-statements-method-paired = 節を主題と語によって一つずつ組にし、同じ尺度の中でのみ段階を比べました。コミットメントの尺度で段階が同じ場合は、約束の固さを比べました。公開された一覧の規則のみを用い、学習したモデルやネットワークは用いていません。
reports-statements-method-rungs = 段階はTricordの取決めです。語の強さを定めた公的な基準はありません。
reports-statements-method-object = 朝鮮半島の非核化と北朝鮮の非核化のように対象が異なる節は、強まりや弱まりではなく変更としています。
reports-statements-method-silence = 組のない節は、見落とされた可能性があります。新規である、又は繰り返されていないと述べる前に、もう一方のファイルを確認してください。
reports-statements-method-new = 新たな文言が新たな立場であるとは限りません。二つの声明の間に、別の場で述べられている可能性があります。
reports-statements-method-compliance = 何が守られたかについて、ここでは判断しません。それは人の仕事です。
reports-statements-ladders-caption = 四つの尺度
reports-statements-column-ladder = 尺度
reports-statements-column-rungs = 段階
reports-statements-rungs-negative = 0 意見交換；1 留意；2 懸念；3 重要性としての言及；4 深い・深刻な・強い懸念；5 重大な懸念；6 反対、遺憾、違反又は脅威であるとの指摘；7 非難、強く反対；8 強く非難；9 最も強い言葉で非難；10 可能な限り最も強い言葉で非難
reports-statements-rungs-call = 1 招請；2 奨励；3 求める、呼びかける；4 促す；5 強く促す；6 要求
reports-statements-rungs-commit = 1 議論；2 重要性；3 原則の再確認；4 決定、行動の約束；5 期限、数値又は保証を伴う約束
reports-statements-rungs-positive = 0 意見交換；1 認識、期待；2 歓迎；3 称賛、謝意；4 支持

reports-statements-versions-title = 言語版の対照
reports-statements-versions-subtitle = ファイル：{ $file }
reports-statements-one = ファイルの内容
reports-statements-one-of = ファイル中の文書{ $count }件のうち{ $number }件目
reports-statements-parts-caption = 各部分の文書の種類
reports-statements-column-language = 言語
reports-statements-column-kind = 文書の種類
reports-statements-column-place = ファイルにおける位置
reports-statements-column-size = 長さ
reports-statements-held-translation-title = { $language }版は翻訳の基準で照合
reports-statements-held-translation = { $language }版は{ $clauses }節、{ $main }版は{ $others }節であり、翻訳のように数が近くなっています。一方にのみあるものは別に掲げます。
reports-statements-held-summary-title = 概要は翻訳の基準では測りません
reports-statements-held-summary = { $language }版は{ $clauses }節、{ $main }版は{ $others }節であるため、{ $language }版を概要とみなしました。概要にないことは相違ではなく、異なる記述のみを相違とします。
reports-statements-held-doubt = 種類と長さが合いません。{ $language }版は自らを「{ $kind }」としています。以下に依拠する前に、どちらであるか確認してください。
reports-statements-held = { $language }版と{ $main }版
reports-statements-one-language-title = 言語版は一つのみ
reports-statements-one-language = この文書には、照合する他の言語版がありません。
reports-statements-nothing-said-title = 照合する節なし
reports-statements-nothing-said = { $language }版又は{ $main }版に、何かを述べる節がありません。
reports-statements-counts-caption = 節の対応関係と相違
reports-statements-column-what = 区分
reports-statements-column-clauses = 数
reports-statements-relation-equivalent = 同じ内容
reports-statements-relation-partial = 一部が同じ内容
reports-statements-relation-topic_only = 主題のみ同じ
reports-statements-relation-none = 他の言語版に対応する節なし
reports-statements-difference-of = 相違：{ $kind }
reports-statements-difference-any = 相違
reports-statements-difference-act = 行為
reports-statements-difference-modifier = 強さ
reports-statements-difference-actor = 主体
reports-statements-difference-object = 対象
reports-statements-difference-number = 数
reports-statements-difference-date = 日付
reports-statements-difference-hedge = 緩和表現
reports-statements-difference-legal_basis = 法的根拠
reports-statements-difference-missing = 欠落
reports-statements-nothing-there = なし
reports-statements-concept-south_china_sea = 南シナ海
reports-statements-concept-east_china_sea = 東シナ海
reports-statements-concept-unsc_resolution = 安保理決議
reports-statements-concept-unclos = 国連海洋法条約
reports-statements-act-reaffirm = 再確認
reports-statements-act-commit = コミットメント
reports-statements-act-condemn = 非難
reports-statements-act-concern = 懸念
reports-statements-act-oppose = 反対
reports-statements-act-call = 要請
reports-statements-act-support = 支持
reports-statements-act-welcome = 歓迎
reports-statements-act-note = 言及
reports-statements-anchors = 共通の手掛かり：
reports-statements-anchors-before = 前の節から引き継ぐもの：
reports-statements-no-anchor = 共通の手掛かりなし。位置と行為によって組にした。
reports-statements-figure-day =
    { $month ->
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
reports-statements-figure-month =
    { $month ->
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
reports-statements-figure-year = { $year }年
reports-statements-no-link-title = 組なし
reports-statements-no-link = 一方の版の節のうち、他方の版の節に対応するものはありません。
reports-statements-held-caption = 左は{ $language }版、右は対応する{ $main }版の節。異なる箇所は太字
reports-statements-left-out = { $main }版の{ $of }節のうち{ $count }節は、{ $language }の概要に対応する節がありません。概要とはそうしたものであり、ここには掲げません。
reports-statements-only = { $language }版にのみある節
reports-statements-only-summary = { $other }版に対応する節がありません。概要は会合の内容を伝えるものであり、共同文書にないことを含む場合があります。
reports-statements-only-caption = { $language }版にあり、{ $other }版にない節
reports-statements-versions-method-aligned = 他の版と節の数が近いものは翻訳とみなして順に対応させ、それより短いものは概要とみなして、共に挙げる概念、数、日付によって節を結び付けました。
reports-statements-versions-method-anchors = 両方の版が挙げるものを、組ごとに各版の語で示しています。それが少ない組は改めて確認してください。
reports-statements-versions-method-standard = 概要は翻訳の基準では測りません。異なる記述のみを相違とし、記述がないことは相違としません。
reports-statements-versions-method-places = 各節の下に、ファイルにおける位置を文字数で示しています。0から数え、末尾の文字は含みません。引用の前にその箇所を確認してください。
reports-statements-versions-method-compliance = いずれの版が正文であるか、また相違が重要であるかは、人が判断します。

reports-statements-topic-all = 全体
reports-statements-topic-none = 主題は見つからず
reports-statements-topic-sanctions_monitoring = 制裁監視
reports-statements-topic-coordinating_mechanism = 事務局・調整機構
reports-statements-topic-consultation = 協議へのコミットメント
reports-statements-topic-russia_dprk = 露朝関係
reports-statements-topic-abductions = 拉致・抑留
reports-statements-topic-dprk_human_rights = 北朝鮮の人権
reports-statements-topic-dprk_revenue = 北朝鮮の資金調達
reports-statements-topic-denuclearization = 非核化
reports-statements-topic-dprk_missiles = 北朝鮮のミサイル
reports-statements-topic-unification = 統一
reports-statements-topic-dprk_dialogue = 北朝鮮との対話
reports-statements-topic-extended_deterrence = 拡大抑止
reports-statements-topic-exercises = 共同訓練
reports-statements-topic-information_sharing = 情報共有
reports-statements-topic-taiwan = 台湾海峡
reports-statements-topic-south_china_sea = 南シナ海
reports-statements-topic-east_china_sea = 東シナ海
reports-statements-topic-status_quo = 現状変更
reports-statements-topic-maritime_order = 海洋秩序
reports-statements-topic-ukraine = ウクライナ
reports-statements-topic-middle_east = 中東
reports-statements-topic-myanmar = ミャンマー
reports-statements-topic-pacific_islands = 太平洋島嶼国
reports-statements-topic-mekong = メコン
reports-statements-topic-asean = ASEAN
reports-statements-topic-critical_minerals = 重要鉱物
reports-statements-topic-supply_chains = サプライチェーン
reports-statements-topic-economic_coercion = 経済的威圧
reports-statements-topic-economic_security = 経済安全保障
reports-statements-topic-emerging_technology = 新興技術
reports-statements-topic-cyber = サイバー
reports-statements-topic-space = 宇宙
reports-statements-topic-energy = エネルギー
reports-statements-topic-climate = 気候変動
reports-statements-topic-health = 保健
reports-statements-topic-development = 開発
reports-statements-topic-trade = 貿易
reports-statements-topic-women = 女性
reports-statements-topic-people = 人的交流
reports-statements-topic-disinformation = 偽情報
reports-statements-topic-nonproliferation = 不拡散
reports-statements-topic-un = 国連
reports-statements-topic-deterrence = 抑止力
reports-statements-topic-security_cooperation = 安全保障協力
reports-statements-topic-human_rights = 人権・民主主義
reports-statements-topic-rule_of_law = 法の支配
reports-statements-topic-indo_pacific = インド太平洋
reports-statements-topic-korean_peninsula = 朝鮮半島
reports-statements-topic-trilateral_cooperation = 三か国協力
