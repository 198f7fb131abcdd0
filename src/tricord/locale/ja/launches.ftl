# 発射・実験・挑発: 台帳、監視項目、報告書の図表。

incident-kind-ballistic = 弾道ミサイル
incident-kind-long_range = 長距離弾道ミサイル
incident-kind-space_launch = 衛星打ち上げ
incident-kind-nuclear_test = 核実験
incident-kind-programme_test = 開発試験
incident-kind-unidentified = 不明
incident-kind-cruise_missile = 巡航ミサイル
incident-kind-artillery = 砲撃・ロケット砲
incident-kind-air_defence = 対空ミサイル
incident-kind-anti_ship = 対艦ミサイル
incident-kind-balloon = 風船
incident-kind-jamming = 電波妨害
incident-kind-border_incident = 境界付近の事案

chart-month-1 = 1月
chart-month-2 = 2月
chart-month-3 = 3月
chart-month-4 = 4月
chart-month-5 = 5月
chart-month-6 = 6月
chart-month-7 = 7月
chart-month-8 = 8月
chart-month-9 = 9月
chart-month-10 = 10月
chart-month-11 = 11月
chart-month-12 = 12月
chart-number-of-missiles = 発数
chart-other-sites = その他 { $count } か所
chart-reported = 報告された量
chart-estimated = 独立した推計
chart-not-reported = 未報告
chart-as-bars = { $name }(棒)
chart-as-ranges = { $name }(範囲)
chart-estimate-said = 推計 { $range }
chart-claim-stands = 主張
chart-claim-disputed = 争いのある主張
chart-timeline-description = { $first } 年から { $last } 年までの年表: 点 { $count } 個。種別: { $kinds }。
chart-years-description = 年ごとの棒、単位: { $unit }。年別: { $years }。種別: { $kinds }。
chart-sites-description = 場所ごとの棒、単位: { $unit }: { $sites }。
chart-meters-description = 報告された量の棒と独立した推計の幅を並べて表示、単位: { $unit }。{ $columns }。線: { $levels }。
chart-ranges-description = 並べて示した主張、単位: { $unit }。{ $claims }。

source-cns-launches = CNS/NTI による北朝鮮ミサイル発射の台帳
source-nk-missile-tests = nk-missile-tests がまとめた北朝鮮のミサイル発射
source-incidents = 独自の発射・実験・挑発の記録

reject-incident-dayless = 日付がありません。
reject-incident-day = 日付を読み取れないか、1950年より前または2100年より後です。
reject-incident-day-yearless = 日付に年がありません。
reject-incident-day-two-ways = 日付の日と月を二通りに読むことができ、どちらが先かを示す行がほかにありません。
reject-incident-days-reversed = 最終日が初日より前です。
reject-incident-time = 時刻を読み取れません。
reject-incident-coordinates = 発射がありうる地上の場所ではありません。座標が範囲外か、片方しかないか、0, 0 です。
reject-incident-count = 数が 1 から 100,000 までの整数ではありません。
reject-incident-repeats = 前の行に同じ内容または同じ番号があります。
reject-incident-shape = 項目がフィールドを持つオブジェクトではありません。

note-launches-attribution = 行の出典を次のとおり明示する必要があります: { $to }。
note-launches-unidentified = 何が発射されたか台帳に記載のない行: { $count } 件。不明のまま保持します: { $rows }。
note-launches-by-description = 型の記載がなく、名称または説明から種別を判断した行: { $count } 件: { $rows }。
note-launches-by-scope = 発行者の定義上、台帳にほかのものがないことのみを根拠に種別を判断した行: { $count } 件: { $rows }。
note-launches-icbm-mentioned = 複数の発射の中で ICBM に触れているものの、どれかは述べておらず、弾道ミサイルとして数えた行: { $count } 件: { $rows }。
note-launches-calendar-unknown = 時刻のない行: { $count } 件。日付がどこの暦日によるのか不明なため、前日も併せて保持します。最終日が記載の日付です: { $rows }。
note-launches-half-a-day = 時刻が説明または決議と半日ずれているとみられる行: { $count } 件。何も変更していません: { $rows }。
note-launches-site-unknown = 座標はあるが場所が不明な行: { $count } 件。座標は空欄としました: { $rows }。
note-launches-figure-unread = 高度または距離がキロメートル単位の一つの数値ではない行: { $count } 件。空欄としました: { $rows }。

error-launches-columns-missing = { $file } を発射・事案の表として読みましたが、次に当たる列がありません: { $wanted }。表の見出し: { $known }。
    .hint = 該当する列を指定してください: --map { $target }=見出し。別の種類の表であれば、ソースを指定してください: --source 名前。
error-launches-json-shape = { $file } には、nk-missile-tests にあるはずの { $key } がありません。
    .hint = 公開されたままのファイルを渡してください: test.en.json、missile.en.json、facility.en.json。

monitor-launches = 北朝鮮の発射・実験と当日の措置との照合

finding-kind-launch_ballistic = 弾道ミサイルの発射
finding-kind-launch_long_range = 長距離ミサイルの発射
finding-kind-launch_space = 衛星の打ち上げ
finding-kind-nuclear_test = 核実験
finding-kind-programme_test = 発射以外の開発試験
finding-kind-launch_unidentified = どの台帳も特定していないものの発射

finding-launch = { $publishers } によると、北朝鮮が発射または実験を行ったとみられます。{ $kind }、{ $day }、{ $site }{ $time ->
    [none] 。
   *[given] 、記録された最初の時刻 { $time }。
}台帳別の数(合算しない): { $counts }。{ $names ->
    [none] { "" }
   *[given] 記録された名称: { $names }。
}{ $failed ->
    [none] { "" }
   *[some] 失敗: { $rows } 行中 { $failed } 件(失敗した発射も発射とみなす)。
}
finding-launch-open = { $publishers } によると、北朝鮮が発射または実験を行ったとみられます。{ $kind }、{ $day }、{ $site }{ $time ->
    [none] 。
   *[given] 、記録された最初の時刻 { $time }。
}台帳別の数(合算しない): { $counts }。{ $names ->
    [none] { "" }
   *[given] 記録された名称: { $names }。
}{ $failed ->
    [none] { "" }
   *[some] 失敗: { $rows } 行中 { $failed } 件。
}これを禁じる規定のうち、当日確実に有効であったものはありません。未確定: { $open }。
finding-launch-unidentified = { $publishers } によると、北朝鮮が、どの台帳も特定していないものを発射したとみられます。{ $day }、{ $site }{ $time ->
    [none] 。
   *[given] 、記録された最初の時刻 { $time }。
}台帳別の数(合算しない): { $counts }。{ $names ->
    [none] { "" }
   *[given] 記録された名称: { $names }。
}{ $failed ->
    [none] { "" }
   *[some] 失敗: { $rows } 行中 { $failed } 件。
}弾道ミサイルであれば当日有効な規定: { $paragraphs }、未確定: { $open }。
score-launches = これを記録している、互いに独立した発行者の台帳の数(1 で .5、2 で .75、3 で .88)。端緒はその半分。確率ではありません。

doubt-launch-one-publisher = 取り込んだ台帳に関する限り、記録している発行者は一つだけです。一つの台帳の写しや別形式は、第二の証拠にはなりません。
doubt-launch-unidentified = 何が発射されたか不明です。巡航ミサイル、砲撃、対空ミサイルは、発射に関する国連の措置の対象ではありません。
doubt-launch-kinds-differ = 台帳によって呼び方が異なります。該当する規定が最も少ないものとして扱いました。
doubt-launch-by-description = 型を記載した台帳がなく、種別({ $kind })は名称または説明から読み取ったものです。
doubt-launch-by-scope = 型や説明を記載した台帳がなく、種別({ $kind })は、発行者の定義上その台帳に収められるものに基づきます。
doubt-launch-day = 時刻がありません。日付がどこの暦日によるのか不明で、いずれの日でもありえます: { $day }。
doubt-launch-half-a-day = 時刻が説明または決議と半日ずれているとみられます。台帳の記載のままとしました。
doubt-launch-trigger = このような実験の際に安保理が石油をさらに制限するとした決議 2397 第 28 項はトリガー条項であり、該当しても違反ではありません。
doubt-launch-boundary = 当日に採択されたか、該当しうる日の一部でのみ有効であった規定: { $open }。どちらが先かは未確定です。
doubt-launch-space-contested = 2009年6月12日より前には、衛星の打ち上げを明記した規定はありませんでした。安保理議長声明(S/PRST/2009/7、記憶による)は決議第1718号を根拠とし、北朝鮮はこれを争いました。

coverage-launches-rows = 発射・事案の台帳の行: { $count } 件。
coverage-launches-events = 台帳別の発射を並べて得た事象: { $count } 件。
coverage-launches-without-measure = 国連の措置の対象ではなく、保持のみで指摘していない事象: { $count } 件。
coverage-launches-before-measures = 拘束力のある措置がなかった2006年10月14日より前の発射と実験: { $count } 件。
coverage-launches-unidentified = どの台帳にも何が発射されたか記載のない事象: { $count } 件。

parameter-launches-law_day = 法が分かる最終日
