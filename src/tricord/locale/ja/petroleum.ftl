# 石油: 報告と主張の情報源、二つのメーター、監視項目、コマンド。

source-petroleum-reports = 報告又は主張された対北朝鮮石油供給の表

error-petroleum-columns-missing = { $file } に必要な列({ $wanted })がありません。列: { $known }。
    .hint = どの列かを指定してください: --source petroleum-reports --map "{ $target }=列名"。見出しが下の行にある場合は --heading LINE を使ってください。
error-petroleum-unit = { $unit } は石油の単位として扱いません。
    .hint = 使える単位: { $known }。
error-petroleum-table = 換算表 { $table } はありません。
    .hint = ある表: { $known }。
error-petroleum-product = 換算表に油種 { $product } はありません。
    .hint = ある油種: { $known }。
error-petroleum-year = { $year }年には石油供給の上限がありません。
    .hint = 最初の上限は2017年10月1日に始まりました。--year { $first } 以降の年を指定してください。
error-petroleum-file-other = { $file } は { $source } と判別され、石油に関する主張を含みません。
    .hint = 供給国又は主張者、期間、バレルのある表を指定するか、tricord ingest でノードに取り込んでください。

reject-petroleum-dayless = どの期間についての行か記されていません。
reject-petroleum-day = 日付を読めません。2024-03-31のように、月は2024-03のように記してください。
reject-petroleum-day-yearless = 年のない日付です。推測はしていません。
reject-petroleum-days-reversed = 期間の終わりが始まりより前です。
reject-petroleum-as-of = 基準日を読めません。2024-12-04のように記してください。
reject-petroleum-topic = 石油精製品でも原油でもありません。
reject-petroleum-amount = 数量を数値として読めないか、あり得ないほど大きい値です。
reject-petroleum-negative = 数量が負です。
reject-petroleum-unit = 数量の単位がないか、不明な単位です(bbl、t、kg、kl、m3、l)。
reject-petroleum-supplierless = 供給国のない行です。
reject-petroleum-supplier-unknown = 供給国が不明か、二つの国に用いられる名称です。
reject-petroleum-claimantless = 誰の主張か記されていません。
reject-petroleum-nothing-claimed = 数量も輸送回数もない行です。
reject-petroleum-ends-reversed = 下限が上限より大きくなっています。
reject-petroleum-row-repeats = 同じ出典の前の行と内容が同じです。

note-petroleum-dates-read = 基準日を出典又は備考から読み取った行: { $count }件({ $first }行目)。
note-petroleum-product-unknown = 換算表にない油種の行。重量は範囲に換算されます: { $count }件({ $first }行目)。
note-petroleum-contradictory = 同じ出典が同じ期間について前の行と異なる内容を記した行。いずれも残し、争いがあるものとしました: { $count }件({ $first }行目)。
note-petroleum-nil-not-reported = 備考に従い未報告とした0。0はそれ自体が一つの報告です: { $count }件({ $first }行目)。
note-petroleum-implied = 備考に別の数値があり、別の主張として残した行: { $count }件({ $first }行目)。
note-petroleum-stopped = 供給国が報告をやめたと備考に記された行: { $count }件({ $first }行目)。
note-petroleum-class-unknown = 性格が不明で報道として扱った主張者: { $count }件({ $first }行目)。
note-petroleum-more-than-most = 根拠の説明が上限の数値を超えると述べている主張: { $count }件({ $first }行目)。
note-petroleum-basis-corrected = 759,793バレルは、2018年の提出資料における3分の1ではなく半載の場合の数値であるため、根拠の説明を訂正しました: { $count }件({ $first }行目)。

monitor-petroleum = 上限に対する石油の報告量と推計量
parameter-petroleum-law_day = 基準日及び適用法の基準日
parameter-petroleum-table = 重量の換算表

finding-kind-petroleum_reported = 石油精製品、報告量
finding-kind-petroleum_estimated = 石油精製品、独立した推計量
finding-kind-petroleum_unreported = 石油精製品、未報告の期間
finding-kind-petroleum_cargoes = 石油精製品、個別の貨物
finding-kind-crude_reported = 原油、報告量
finding-kind-crude_estimated = 原油、独立した推計量
finding-kind-crude_unreported = 原油、未報告の期間
finding-kind-crude_cargoes = 原油、個別の貨物

petroleum-refined = 石油精製品
petroleum-crude = 原油
petroleum-kept-kept = 数量からみて充足
petroleum-kept-not_kept = 充足していないとみられる
petroleum-kept-unknown = 不明

finding-petroleum-reported =
    { $as_of }時点で知られている範囲では、供給国が1718委員会に通報した内容によれば、{ $first }から{ $last }までの期間に少なくとも{ $amount }バレルの{ $petroleum }が北朝鮮に供給されました。これは上限{ $cap }の{ $percent }%です。報告対象の期間のうち報告されたもの: { $coverage }。未報告: { $missing }。{ $reached ->
        [none] 報告量はいずれの基準(75、90、95、100%)にも達していません。
       *[some] 達した基準と、最も早い日及び最も遅い日: { $reached }。行われるべき委員会の通知: { $due }。知られている通知: { $announced }。
    }上限以内の供給はそれ自体では違反ではありません。通報: { $notified }。指定対象の不関与: { $parties }。生計目的: { $livelihood }。上限以内: { $cap_kept }。
finding-petroleum-estimated =
    { $as_of }時点で知られている、{ $first }から{ $last }までの期間に北朝鮮に供給された{ $petroleum }についての独立した推計は{ $count }件で、独立した出所は{ $origins }件です: { $claims }。推計量は互いに加算せず、報告量({ $reported }バレル)にも加算しません。{ $reached ->
        [none] 下限でみて単独で上限{ $cap }のいずれかの基準に達する推計はありません。
       *[some] 少なくとも一つの推計によれば、単独で上限{ $cap }の次の基準に達しました(最も早い日及び最も遅い日): { $reached }。知られている委員会の通知: { $announced }。
    }{ $beyond ->
        [unknown] 推計量が報告量を超えるかどうかは言えません。
       *[some] 最大の推計は報告された全量を少なくとも{ $beyond }バレル上回り、その分は通報されていないとみられます。
    }通報: { $notified }。指定対象の不関与: { $parties }。生計目的: { $livelihood }。上限以内: { $cap_kept }。
finding-petroleum-unreported =
    { $as_of }時点で、{ $missing }の{ $petroleum }について{ $supplier }が1718委員会に行った報告は知られていません。報告対象の{ $due }期間のうち{ $reported }期間が報告されています。期限超過: { $overdue }。{ $silent ->
        [none] 未報告は、供給がなかったとの報告とは異なります。
       *[some] 出典によれば、{ $silent }については数値を示しませんでした。
    }
finding-petroleum-cargoes =
    { $first }から{ $last }までの期間に、北朝鮮向けの{ $petroleum }の貨物{ $count }件が個別に伝えられています。数量が記されたものは{ $known }件で、計{ $amount }バレルです。うち{ $designated }件には指定対象が関与したとみられます。推計量にも報告量にも加算しません。通報: { $notified }。指定対象の不関与: { $parties }。生計目的: { $livelihood }。

score-petroleum-reported = 一度でも報告した全供給国の報告対象期間のうち報告された割合であり、確率ではありません。
score-petroleum-estimated = 裏付ける独立した出所の数を示し(1件で.5、2件で.75、3件で.88)、確率ではありません。
score-petroleum-unreported = 当該供給国の報告対象期間のうち未報告の割合であり、確率ではありません。
score-petroleum-cargoes = 数量が記された貨物の割合であり、確率ではありません。

doubt-petroleum-lower-bound = 報告量の合計は下限です。ここにない報告が委員会のウェブページにある可能性があります。
doubt-petroleum-unseen = 委員会のウェブページを引用した資料から読み取った数値であり、ページ自体は確認していません。
doubt-petroleum-converted = 重量は公表された換算表で換算しました。結果は国連の数値ではなく、別の表では4%まで異なります。
doubt-petroleum-inferred = 合計と他の供給国の報告から推論した数値があります。
doubt-petroleum-disputed = 一つの出典が同じ期間について異なる数値を示しているため、範囲で示しました。
doubt-petroleum-differences = 合計と各部分の和が異なります: { $differences }。
doubt-petroleum-undated = いつ示されたか不明な数値があり、対象期間の最終日から知られていたものとします。
doubt-petroleum-replaced = この措置は期間中の{ $replaced }に置き換えられたため、期間全体の数量からは何も判断できません。
doubt-petroleum-crude = 決議はバレル又はトンを示し、いずれが優先するかを述べていません。二つの数量の比で相互に換算します。
doubt-petroleum-method = 推計は仮定、とりわけタンカーの積載率に左右されます。同じ寄港でも半載と9割積載では5分の4の差があります。
doubt-petroleum-includes = 推計量に報告量が含まれるかどうかは不明です。
doubt-petroleum-origins = 出所は発言した主体で数えます。共同報告書は、別の主張と同じ国や同じ画像に基づく可能性があります。
doubt-petroleum-more = ある主張の根拠の説明は、上限として示された数値より多かったと述べています。
doubt-petroleum-straddles = 期間外に及ぶ推計があり、そこからは何も結論しません。
doubt-petroleum-denied = 当事者は否定しています。
doubt-petroleum-absence = ここに報告がないことは、報告がなかったことの証明ではありません。数か月後に、供給なしとして報告された例もあります。
doubt-petroleum-no-delivery = 供給がなかったのであれば、通報すべきものもありませんでした。
doubt-petroleum-no-clock = この措置については、日数で定めた報告の周期を確認していません。
doubt-petroleum-cargo-twice = 二つの出典が同じ貨物を伝えている可能性があり、推計量にも含まれている可能性があります。

coverage-petroleum-claims = 石油に関する主張: { $count }件。
coverage-petroleum-undated = 期間がなく集計しなかった石油の主張: { $count }件。
coverage-petroleum-periods = 調べた上限の期間: { $count }件。
coverage-petroleum-periods-empty = 主張のない上限の期間: { $count }件。

cli-petroleum = 一年の石油の二つのメーター、すなわち供給国の報告量と他者の推計量を示します。
cli-petroleum-year = 年。原油はその年の12月21日までで数えます。
cli-petroleum-as-of = この日(2024-12-04)に知り得た主張だけを読みます。既定は今日です。
cli-petroleum-file = ノードの代わりに読むファイル。複数回指定できます。
cli-petroleum-factors = 石油精製品の重量の換算表: bp-2021 又は unsd。
petroleum-page-heading = { $petroleum }、{ $first }~{ $last }({ $measure })、{ $as_of }時点
petroleum-page-cap = 上限
petroleum-page-reported = A. 報告量
petroleum-page-none = 知られている数値なし
petroleum-page-amount = 少なくとも { $amount } bbl、{ $percent }%
petroleum-page-coverage = 報告/対象
petroleum-page-missing = 未報告
petroleum-page-overdue = 期限超過
petroleum-page-silent = 出典の言及
petroleum-page-differences = 合計/部分の和
petroleum-page-unattributed = 供給国不明
petroleum-page-disputed = 争いあり
petroleum-page-converted = 換算
petroleum-page-converted-said = 換算表 { $table } による。国連の数値ではない
petroleum-page-otherwise = 別の換算表
petroleum-page-straddling = 期間外を含む
petroleum-page-estimated = B. 推計量
petroleum-page-estimated-said = 推計{ $count }件、独立した出所{ $origins }件。Aには加算しない
petroleum-page-beyond = Aの超過
petroleum-page-beyond-said = 最大の推計で少なくとも { $amount } bbl
petroleum-page-undated = 期間なし
petroleum-page-replaced = 置換日
petroleum-page-bound = Aは下限です。上限以内の供給はそれ自体では違反ではありません。
petroleum-page-absence = 未報告とは、ここに報告がないことを意味し、委員会のウェブページにはある可能性があります。
petroleum-condition-notified = 通報
petroleum-condition-parties = 指定対象の不関与
petroleum-condition-livelihood = 生計目的
petroleum-condition-cap = 上限以内
petroleum-reporting-amount = 数量
petroleum-reporting-nil_reported = 供給なしの報告
petroleum-reporting-not_reported = 未報告
petroleum-reporting-aggregate_only = 合算値に含まれる
petroleum-period-ahead = 期限前
petroleum-reach-reached = 到達
petroleum-reach-possible = 上限でのみ
petroleum-reach-not_reached = 未達
petroleum-notice-due = 通知対象、確認なし
petroleum-notice-known = { $day }
petroleum-column-threshold = 基準
petroleum-column-barrels = バレル
petroleum-column-reported = 報告量
petroleum-column-estimated = 推計量
petroleum-column-notice = 通知
petroleum-column-period = 期間
petroleum-column-claimant = 主張者
petroleum-column-supplier = 供給国
petroleum-column-days = 期間
petroleum-column-deliveries = 輸送回数
petroleum-column-includes = Aを含むか
petroleum-column-basis = 根拠
petroleum-includes-yes = はい
petroleum-includes-no = いいえ
petroleum-includes-unknown = 不明
petroleum-all-suppliers = 全体
petroleum-mode-sea = 海上
petroleum-mode-rail = 鉄道
petroleum-mode-pipeline = パイプライン
petroleum-mode-air = 航空
petroleum-mode-road = 道路

subject-cap = { $measure ->
        [M2397-4] 原油、{ $year } 年の上限
       *[other] 石油精製品、{ $year } 年の上限
    }
