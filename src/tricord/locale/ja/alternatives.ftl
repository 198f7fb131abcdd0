# 他の生産国、ショックの再配分、鉱物協力案件。

cli-supply-alternatives = 品目を他から調達できるかを示します:現在の調達先、他の生産国と余剰能力、三パートナーが同時に求める量、ショックの上限と下限、代替品、案件。
cli-supply-projects = 鉱物協力案件の段階、引取契約、次の段階と、各案件が解消する依存を示します。
cli-alternatives-item = 目録の品目の識別子:gallium_metal。
cli-alternatives-partner = 調達先を示すパートナー:KOR、USA又はJPN。繰り返し指定でき、既定では三か国すべてです。
cli-alternatives-lost = 供給が途絶えると仮定する原産地:CHN。繰り返し指定できます。
cli-alternatives-share = その原産地の販売量のうち失われる割合(0より大きく1以下)。既定では全部です。
cli-alternatives-days = 続く日数。既定では90日です。
cli-alternatives-spare = 余剰能力が不明な輸出国が増やせると仮定する、販売量に対する割合。既定では何も仮定しません。
cli-alternatives-out = 画面の代わりに行を書き出すファイル:.csv、.json又は.xlsx。
cli-projects-item = この品目の案件だけを示します。

alternatives-working = 代わりの調達先を調べています
alternatives-written = { $file } に{ $count }行を書き出しました。
alternatives-heading = { $item }({ $id }):他の調達の可能性、{ $day }時点
alternatives-lines = 調べた税番
alternatives-lines-others = 他の報告国{ $count }
alternatives-eu = 欧州連合
alternatives-never = なし
alternatives-more = … ほか{ $count }件。
alternatives-signs = ?は不明を表し、0ではありません。t:トン。HHI:ハーフィンダール・ハーシュマン指数(0~1)。

alternatives-origins = 現在の調達先
alternatives-makers = 生産国とパートナーの購入
alternatives-asked = 三パートナーが同時に求める量
alternatives-substitutes = 代替品
alternatives-projects = 案件

alternatives-no-trade = このノードには貿易統計がありません。韓国関税庁、日本のe-Stat、米国センサス局、UN Comtrade、BACIの統計か、報告国、相手国、品目番号、金額、重量のある表をtricord ingestで取り込んでください。
alternatives-nothing-told = 何を購入しているかを示す統計のないパートナー:{ $partners }。
alternatives-shown-by = この品目は次の番号で取引されます:{ $lines }。これらの番号の統計を取り込んでください。
alternatives-cut = 数値のHS版では範囲が異なり、他の物品を含むか一部を欠く番号:{ $lines }。
alternatives-dropped = ここにある複数のHS版の一つで他の物品を指すため除いた番号:{ $lines }。
alternatives-kind-own = 自国の統計
alternatives-kind-reconciled = 双方の統計を調整した数値
alternatives-kind-mirror = 輸出国の報告(ミラー統計)
alternatives-purchases = { $partner }、{ $year }年、{ $kind }({ $datasets }):{ $tonnes } t、HHI { $hhi }
alternatives-counted-production = 生産量
alternatives-counted-refining = 精錬量
alternatives-counted-capacity = 生産能力
alternatives-standing-in = 調達先の割合の代わりに世界の{ $counted }の割合を示します:{ $shares }({ $source }、{ $year }年)。
alternatives-no-shares = 世界の生産国も不明です。

alternatives-doubt-mirror = ミラー統計です。パートナーが購入したとする量ではなく、輸出国が販売したとする量です。
alternatives-doubt-reconciled = 双方の数値を第三者が一つに調整したものです。
alternatives-doubt-partial = ここにある輸出国の統計は{ $count }か国だけで、割合を示せません。
alternatives-doubt-few = 抜粋であり、多くの品目を通じて相手国が{ $count }だけです。割合はこれらの間のもので、ここにない国からも購入している可能性があります。
alternatives-doubt-narrow = 表にある相手国は{ $count }で品目も少なく、すべての調達先があるかは確かめられません。
alternatives-doubt-total = 全調達先の合計が公表機関の総計と{ $percent } %異なります。
alternatives-doubt-weightless = 重量のある部分が少なすぎて、トン数を示せません。
alternatives-doubt-hub = 中継港を経る量が多く、実際の原産地が異なる可能性があります:{ $places }。

alternatives-column-origin = 原産地
alternatives-column-value = 金額の割合
alternatives-column-weight = 重量の割合
alternatives-column-country = 国
alternatives-column-share = 割合
alternatives-column-production = 生産量(t)
alternatives-column-capacity = 生産能力(t/年)
alternatives-column-spare = 余剰(t/年)
alternatives-column-reserves = 埋蔵量(t)
alternatives-column-buys = { $partner }の購入(t)
alternatives-column-partner = パートナー
alternatives-column-bought = 予定購入(t)
alternatives-column-loss = 損失(t)
alternatives-column-released = 備蓄放出(t)
alternatives-column-days = 停止までの日数
alternatives-column-lower = 下限(t)
alternatives-column-upper = 上限(t)
alternatives-column-plan = 計画(t)
alternatives-column-worth = 価値
alternatives-column-missing = 再配分なし(t)
alternatives-column-restricted = 制限時
alternatives-column-shared = 配分(t)
alternatives-column-project = 案件
alternatives-column-stage = 段階
alternatives-column-starts = 開始
alternatives-column-of = { $partner }比
alternatives-column-offtake = 引取契約(t/年)
alternatives-column-next = 次の段階
alternatives-column-due = 期限

alternatives-no-output = ここに生産の数値がなく、目録にもこの日までに知られていた生産国がありません。USGSの鉱物要約(Mineral Commodity Summaries)かBGSの世界鉱物統計をtricord ingestで取り込んでください。
alternatives-no-maker = ここにある生産の表にこの品目の表がなく、目録にもこの日までに知られていた生産国がありません。
alternatives-output-from = 生産:{ $source }、{ $year }年。割合は{ $counted }によります。余剰は同じ年の生産能力から生産量を引いた値で、双方が公表されている場合だけ示します。
alternatives-shares-alone = 割合だけが知られ、トン数は不明です。USGSの鉱物要約かBGSの世界鉱物統計を取り込むと詳しく分かります。
alternatives-by-content = 取引重量ではなく含有量による数値です。余剰能力を取引の重量と比べられないため、以下では用いません。
alternatives-no-spare = 余剰能力の分かる国はありません。
alternatives-estimated = 公表機関の推計値を含みます。
alternatives-barred = { $places }:国連の措置の対象であるため、生産国として示すだけで、代わりの調達先としては数えません。

alternatives-no-largest = どの原産地が最大かは不明です。
alternatives-largest-weight = { $origin }が重量で最大の原産地です({ $partners })。
alternatives-largest-value = { $origin }が金額で最大の原産地です({ $partners })。
alternatives-largest-output = { $origin }が世界最大の生産国です。調達先がすべて分かるパートナーはありません。
alternatives-largest-asked = { $origin }は指定された原産地です。
alternatives-ask-unknown = パートナーが{ $origin }から購入する量は、重量では不明です。
alternatives-ask = { $origin }からの供給が途絶えると、三パートナーは合わせて年間{ $tonnes } tを他に求めることになります。{ $unknown ->
        [none] {""}
       *[some] これは最小の値で、{ $unknown }の量は不明です。
    }
alternatives-ask-none = { $place }:余剰能力がなく、{ $asked } tのうち何も供給できません。
alternatives-ask-enough = { $place }:年間{ $spare } tを増やせ、三パートナーすべてに足ります(その{ $percent }を使用)。
alternatives-ask-over = { $place }:年間{ $spare } tを増やせますが、三パートナーが合わせて求める量はその{ $times }倍です。
alternatives-ask-weightless = { $place }:年間{ $spare } tを増やせますが、どれだけ求められるかは不明です。
alternatives-ask-blind = 増やせる量が不明な国:{ $places }。
alternatives-ask-total-enough = 知られている余剰能力は合わせて年間{ $spare } tで、三パートナーが合わせてその{ $times }を使うことになります。他国もこれを求めます。
alternatives-ask-total-over = 知られている余剰能力は合わせて年間{ $spare } tで、三パートナーが合わせて求める量はその{ $times }倍です。

alternatives-failure = { $origins }の販売量の{ $percent }が{ $days }日間失われた場合
alternatives-failure-no-trade = { $partner }:何を購入しているか不明なため、計算しません。
alternatives-failure-no-weight = { $partner }:そこから購入する量が重量では不明なため、計算しません。
alternatives-failure-nothing = トン数の分かるパートナーがなく、計算できません。正味重量のある統計を取り込んでください。
alternatives-bounds = 下限:そのパートナーに最も有利な形ですべて再配分した場合。上限:再配分がない場合で、不足した国が輸出を制限するときとしないときの大きい方。配分:余剰能力を必要に応じて分けた場合で、経路の限度はありません。制限時:不足した国が輸出を制限した後。計画:経路の限度の中で全体の費用が最小の場合。価値:そこに1トン多くあるときに減る費用。
alternatives-worse-off = { $partner }:全体の費用が最小の計画でも{ $most } tが不足し得て、再配分が全くない場合({ $upper } t)より不利になる可能性があります。
alternatives-plan = 最小費用の計画:この数値にある全輸入国の合計で{ $total } tが不足します。計画が定めるのは合計であり、誰が負担するかではないため、範囲で示します。販売余力が1トン増えたときの価値:{ $worth ->
        [none] なし。
       *[some] { $worth }。
    }
alternatives-no-plan = 余剰能力の分かる国がないため再配分はせず、下限もありません。--spare 0.1を指定すると、各輸出国が販売量の10分の1を増やせると仮定します。
alternatives-assumed = 仮定:
alternatives-terms-costs = 1トンの費用:供給 c = { $delivery }、備蓄放出 π = { $stock }、不足 ω = { $shortage }。ωは政策上の選択であり、1トンの価値もそれにより変わります。
alternatives-terms-stretch = 従来の取引のr = { $stretch }倍にn = { $link } tを加えた量を超えて運ばず、途絶えた経路は再び使いません。
alternatives-terms-spare = 余剰能力が不明な輸出国は販売量のk = { $share }を増やせると仮定:{ $places }。
alternatives-terms-known = 公表された年間の余剰能力:{ $said }。
alternatives-stock = { $partner } { $tonnes } t({ $day })
alternatives-stocks = このノードに提供された備蓄量:{ $said }。
alternatives-gap-stock = 備蓄量が不明で、ないものとして計算:{ $places }。実際の不足はこれより少ない可能性があります。
alternatives-gap-slack = 国内で増産できる量が不明で、ないものとして計算:{ $places }。
alternatives-gap-spare = 余剰能力が不明で、ないものとして計算:{ $places }。実際の不足はこれより少ない可能性があります。
alternatives-gap-absent = この数値では誰にも販売していない原産地:{ $places }。
alternatives-gap-idle = 余剰能力は知られているが、この数値では誰にも販売しておらず計算に入れない国:{ $places }。
alternatives-others = 同じ量を求めるパートナー以外の輸入国:{ $count }か国。
alternatives-no-others = 他国の購入の統計がありません。同じ量を求める国ですが、計算に入っていません。
alternatives-years = 貿易統計の年:{ $years }。
alternatives-unsettled = 輸出制限が巡り続けて収まらないため、途中で止めました。

alternatives-no-substitute = 目録にはありません。
alternatives-no-project = 案件一覧にこの品目の案件がありません。番号、名称、品目、段階、生産能力、引取契約のある表をtricord ingestで取り込んでください。
alternatives-no-register = 案件一覧は空です。番号、名称、品目、段階、生産能力、引取契約のある表をtricord ingestで取り込んでください。
alternatives-projects-note = KOR比、USA比、JPN比:各国の年間購入量に対する生産能力の割合。
alternatives-stage-idea = 構想
alternatives-stage-study = 調査
alternatives-stage-financing = 資金調達
alternatives-stage-construction = 建設
alternatives-stage-ramp_up = 増産
alternatives-stage-operating = 操業
alternatives-stage-paused = 保留
alternatives-stage-ended = 終了
alternatives-left-out-paused = { $project }:保留のため計算に入れません。
alternatives-left-out-ended = { $project }:終了のため計算に入れません。
alternatives-left-out-operating = { $project }:すでに操業しており、供給量は貿易の数値に含まれるため計算に入れません。
alternatives-left-out-capacity = { $project }:生産能力が示されておらず、何が変わるかは不明です。
alternatives-left-out-offtake = { $project }:定まった量の引取権を持つパートナーがなく、何が変わるかは不明です。
alternatives-cure-cures = { $partner }:年間{ $tonnes } tで依存が解消します。{ $top } { $before } → 最大{ $next } { $after }、HHI { $hhi } → { $hhi_after }(重量による)。
alternatives-cure-eases = { $partner }:年間{ $tonnes } tで依存が緩和しますが、解消はしません。{ $top } { $before } → 最大{ $next } { $after }、HHI { $hhi } → { $hhi_after }(重量による)。
alternatives-cure-none = { $partner }:年間{ $tonnes } tでも依存は変わりません。{ $top } { $before } → 最大{ $next } { $after }、HHI { $hhi } → { $hhi_after }(重量による)。
alternatives-cure-no_dependency = { $partner }:解消すべき依存はありません(最大{ $top } { $before }、HHI { $hhi }、重量による)。
alternatives-cure-same_origin = { $partner }:年間{ $tonnes } tは最大の原産地である{ $top }自体からのもので、代わりにはなりません。
alternatives-cure-unknown = { $partner }:年間{ $tonnes } t。購入量が重量では不明なため、何が変わるかは不明です。
alternatives-together = 計算に入れた案件をすべて合わせると、{ $said }

error-alternatives-partner = { $given }は三パートナーのいずれでもありません。
    .hint = 次のいずれかを指定してください:{ $known }。
error-alternatives-origin = { $given }は知られている国でないか、二つ以上の国に用いられる名称です。
    .hint = ISO 3166の3文字のコードを指定してください:CHN。
error-alternatives-lost = { $options }:供給が途絶える原産地が指定されていません。
    .hint = 原産地を指定してください:--lost CHN。
error-alternatives-share = { $given }は0より大きく1以下の割合ではありません。
    .hint = 半分は0.5、全部は1と指定してください。
error-alternatives-days = { $given }は0より大きい日数ではありません。
    .hint = 続く日数を指定してください:90。
error-alternatives-spare = { $given }は0以上の割合ではありません。
    .hint = 10分の1は0.1と指定してください。
error-reallocation-costs = 不足の費用が1トン{ $shortage }で、供給又は放出の費用{ $most }を上回らないため、最小費用の計画では何も供給されません。
    .hint = 不足の費用を供給と放出の費用より高く指定してください。
error-reallocation-stretch = 取引を従来の{ $stretch }倍に{ $link }トンを加えた水準まで広げることはできません。
    .hint = 拡大倍率は1以上、新規取引は0以上で指定してください。
error-reallocation-unsolved = 残りの量を配分する方法が見つかりませんでした:{ $reason }。
    .hint = 提供できる場合は、コマンドと数値を添えてお知らせください。
