# 船舶監視項目の文案、留意点、対象範囲。

monitor-listed_ships = 海上で受信された掲載船舶
parameter-listed_ships-law_day = 適用法の基準日
parameter-listed_ships-name_threshold = 名称類似度の基準値
parameter-listed_ships-claim_reach_days = 申告内容の有効範囲(日)
parameter-listed_ships-undated_listings = 指定日のない掲載も示す
monitor-dark_transfer = 滞留船舶に到達し得た無信号船舶
parameter-dark_transfer-law_day = 適用法の基準日
parameter-dark_transfer-fastest_kn = 無信号船舶の最高速力(ノット)
parameter-dark_transfer-at_least_h = 最短の接触時間
parameter-dark_transfer-gap_at_most_h = 対象とする空白の最長時間
parameter-dark_transfer-p_where_unknown = 確率のない空白に用いる確率
parameter-dark_transfer-leads_per_stay = 滞留1件当たりの端緒の上限
parameter-dark_transfer-least_score = 最低スコア
monitor-fishing = 漁獲物転載の疑いと水域内の漁船
parameter-fishing-law_day = 適用法の基準日
parameter-fishing-present_at_least_h = 最短の在域時間

finding-listed_ships-seen =
    { $ship }({ $identity })として送信する船舶が、{ $start }から{ $end }まで(UTC)の{ $days }日にわたり受信されました(位置{ $fixes }件)。最初の位置は{ $first }、最後の位置は{ $last }です。これは{ $listed }({ $list }、{ $entry })と符合します。一致点: { $agreement }。
finding-listed_ships-port-call =
    { $ship }({ $identity })として送信する船舶が、{ $start }から{ $end }まで(UTC){ $port }({ $country })に寄港したとみられます(信頼度は4段階中{ $confidence })。これは{ $listed }({ $list }、{ $entry })と符合します。一致点: { $agreement }。
finding-listed_ships-encounter =
    { $ship }({ $identity })として送信する船舶が、{ $start }から{ $end }まで(UTC){ $hours }時間、{ $place }で{ $other }({ $other_identity })の横にいたとみられます(距離の中央値{ $distance } m)。これは{ $listed }({ $list }、{ $entry })と符合します。一致点: { $agreement }。
finding-dark_transfer =
    { $ship }は{ $start }から{ $end }まで(UTC){ $place }に滞留していました。{ $other }は{ $gap_start }から{ $gap_end }まで(UTC)受信されず、その間にここへ来て立ち去ることが可能でした(計{ $distance }海里、横にいられた時間は最長{ $hours }時間)。送信していなかった確率: { $probability }。到達し得た無信号船舶: { $feasible }隻。
finding-fishing-transshipment =
    漁船と申告する{ $ship }が、{ $start }から{ $end }まで(UTC){ $hours }時間、{ $place }で{ $other }の横にいたとみられます(距離の中央値{ $distance } m)。{ $carries }これは漁獲物の転載と符合します。
finding-fishing-zone =
    漁船と申告する{ $ship }が、{ $start }から{ $end }まで(UTC){ $hours }時間、水域{ $zone }の{ $place }で滞留し、または他の船舶と接触しました。提供された許可の一覧には、この期間の同船の許可がありません。
finding-fishing-zone-present =
    漁船と申告する{ $ship }が、{ $start }から{ $end }まで(UTC)の{ $days }日にわたり水域{ $zone }で受信されました(計{ $hours }時間)。最初の位置は{ $place }です。提供された許可の一覧には、この期間の同船の許可がありません。
finding-fishing-claimed_waters =
    他国籍の漁船と申告する{ $ship }が、{ $start }から{ $end }まで(UTC){ $hours }時間、{ $place }で滞留し、または他の船舶と接触しました。ここは北朝鮮が主張する水域です({ $zone })。北朝鮮から購入した漁業権により操業したのであれば、示された措置が関係します。
finding-fishing-claimed_waters-present =
    他国籍の漁船と申告する{ $ship }が、{ $start }から{ $end }まで(UTC)の{ $days }日にわたり、北朝鮮が主張する水域({ $zone })で受信されました(計{ $hours }時間)。最初の位置は{ $place }です。北朝鮮から購入した漁業権により操業したのであれば、示された措置が関係します。

agrees-sea-imo-and-name = IMO番号と名称が一致
agrees-sea-imo = IMO番号が一致
agrees-sea-mmsi-and-name = MMSIと名称が一致
agrees-sea-mmsi = MMSIが一致
agrees-sea-call-sign-and-name = 呼出符号と名称が一致
agrees-sea-call-sign = 呼出符号が一致
agrees-sea-name = 名称が一致
carries-sea-listed = 相手の船舶は、提供された運搬船の一覧にあります。
carries-sea-says = 相手の船舶は、冷凍船であると自ら申告しています。
carries-sea-cargo = 相手の船舶は、貨物船であるとだけ申告しています。

finding-encounter =
    { $ship }と{ $other }は、{ $start }から{ $end }まで(UTC){ $hours }時間、{ $lat }, { $lon }で並んでいたとみられます(距離の中央値{ $distance } m)。
finding-gap =
    { $ship }は{ $start }から{ $end }まで(UTC){ $hours }時間受信されませんでした。最後の位置は{ $lat }, { $lon }です。送信していなかった確率: { $probability }。
finding-loitering =
    { $ship }は{ $start }から{ $end }まで(UTC){ $hours }時間、{ $lat }, { $lon }付近に滞留しました。
finding-port-call =
    { $ship }は{ $start }から{ $end }まで(UTC、{ $hours }時間){ $port }に寄港したとみられます。
finding-identity-two_hulls =
    { $start }から{ $end }まで(UTC)、2隻の船舶が同時に{ $ship }として送信したとみられます。位置は一方と他方の間で{ $alternations }回入れ替わり、たとえば{ $at }(UTC)から{ $lat }、{ $lon }で入れ替わる際の両者の距離は{ $km } kmです。
finding-identity-jump =
    { $ship }は{ $start }(UTC)に{ $lat }、{ $lon }で、{ $end }(UTC)に{ $end_lat }、{ $end_lon }で受信されました。{ $minutes }分で{ $km } km移動したことになり、少なくとも{ $knots }ノットを要しますが、これは船舶には不可能な速力です。
finding-identity-identity_change =
    { $ship }({ $identity })は{ $start }から{ $end }まで(UTC)の間に、IMO番号を{ $imo }から{ $imo_2 }に変えました。
finding-identity-two_imos =
    { $ship }({ $identity })は{ $start }から{ $end }まで(UTC)、二つのIMO番号({ $imo }、{ $imo_2 })を送信しました。
finding-identity-shared_imo =
    { $ship }({ $identity })と{ $other }({ $other_identity })は、{ $start }から{ $end }まで(UTC)、ともにIMO番号{ $imo }を送信しました。
finding-identity-handover =
    IMO番号{ $imo }は、{ $ship }({ $identity })と{ $other }({ $other_identity })が相前後して送信しました。{ $start }から{ $end }まで(UTC)の間に一方から他方へ移ったとみられます。
finding-identity-imo_check =
    { $ship }({ $identity })は{ $start }から{ $end }まで(UTC)、IMO番号ではあり得ない番号{ $imo }を送信しました。
finding-identity-borrowed_identity =
    { $ship }({ $identity })と{ $other }({ $other_identity })は、{ $start }から{ $end }まで(UTC)、ともにIMO番号{ $imo }を送信しましたが、申告した長さが{ $distance } m異なります。同じ船体ではあり得ず、一方が他方の番号を使っているとみられます。
finding-identity-on_land =
    { $ship }は{ $start }から{ $end }まで(UTC)、陸上の位置を送信しました。最初の位置は{ $lat }、{ $lon }です。
finding-identity-circle =
    { $ship }は{ $start }から{ $end }まで(UTC){ $hours }時間、速力・針路と合わない、{ $lat }、{ $lon }の周りに円を描く位置を送信しました。
finding-identity-frozen =
    { $ship }は{ $start }から{ $end }まで(UTC){ $hours }時間、航行中と申告しながら同一の位置({ $lat }、{ $lon })のみを送信しました。

score-listed_ships = 受信された船舶と掲載船舶の一致の度合い(0〜1)であり、同一の船舶である確率ではありません。
score-dark_transfer = 無信号船舶の送信機が停止していた確率を、到達し得た無信号船舶の数で割った値です。端緒の順位を付けるもので、積替えの確率ではありません。
score-fishing = 船舶の種別と許可について知られている度合い(0〜1)です。順位を付けるもので、確率ではありません。
score-encounters = 両船が共にいたことがどれほど明瞭に観測されたか(0〜1)であり、積替えの確率ではありません。
score-gaps = 送信機が送信していなかった確率であり、意図があった確率ではありません。
score-loitering = 滞留がどれほど明瞭に観測されたか(0〜1)であり、積替えの確率ではありません。
score-port_calls = 寄港がどれほど完全に観測されたか(0〜1)です。
score-identity = 不整合がどれほど明瞭に観測されたか(0〜1)であり、欺瞞の確率ではありません。

doubt-sea-waiting = 船舶は、バース、指示、天候を待つため、または機関故障のために留まることがあります。その時間の港湾・気象の記録や代理店から確認できます。
doubt-sea-bunkering = 給油、補給、許可を得た積替えも同じように見えます。引渡しの記録や港の許可で判明します。
doubt-sea-pilot-tug = 水先艇、曳船、通船は業務のため船舶の横に留まります。水先人会や曳船会社の記録で判明します。
doubt-sea-fishing-fleet = 漁船は互いに近くで操業・停泊し、二そうびき漁船は約500 m以内を航行します。船主が同一であることや漁業許可があれば説明がつきます。
doubt-sea-current = 機関故障または意図により漂流する船舶は、潮流に従って動きます。風と潮流に沿った移動であれば漂流の可能性があります。
doubt-sea-reception = 空白は受信されなかっただけの可能性があります。船舶は送信したのに誰も受信できなかったことがあり得ます。別の提供者の同時間帯の受信記録があれば空白は否定されます。
doubt-sea-borrowed = 識別情報が誤って入力されているか、別の船舶も用いている可能性があります。登録された寸法や船舶の画像で判明します。
doubt-sea-typed = 番号は手で入力されるため、誤記が最も多い原因です。船舶の登録簿で判明します。
doubt-sea-reflagged = 船籍、船主、無線設備が変わった船舶は、適法に新しい番号を受けます。両旗国の登録簿で判明します。
doubt-sea-clock = 受信局の時計が数分から数日ずれている可能性があります。同じ受信局が受信した他の船舶にも同じずれが現れます。
doubt-sea-jamming = その場所の衛星測位が妨害されている可能性があります。付近の他の船舶にも同じ乱れが現れます。
doubt-sea-coarse-coast = 収録された海岸線は粗く、小島、桟橋、浚渫水路が欠けています。海図で判明します。
doubt-sea-coarse-port = 大半の港の位置は1分単位でしか知られておらず、港外や隣の港に停泊する船舶が含まれる可能性があります。港の記録で判明します。
doubt-sea-dark-both = 両船が共にいたところは観測されておらず、全く送信しない船舶は見えません。来たのは別の船舶であったか、何も来なかった可能性があります。その場所と時間のレーダー・光学画像で判明します。
doubt-sea-others-fit = 他の無信号船舶も到達し得ました。
doubt-sea-met-another = その間に受信された別の船舶と接触しており、その接触のためだけに留まっていた可能性があります。
doubt-sea-probability-unknown = 送信機が停止していた確率は不明です。
doubt-sea-flag-claimed = 船籍は船舶自身の申告であり、MMSIの国籍と異なります。
doubt-sea-identity-conflict = その時期に識別情報の不整合があり、別の船舶が送信していた可能性があります。
doubt-sea-imo-borrowed = IMO番号は船舶自身の申告であり、誤記、または掲載船舶の番号の借用の可能性があります。寸法や船体の画像で判明します。
doubt-sea-mmsi-typed = MMSIと呼出符号は手で入力され、船籍が変わると別の船舶に再び割り当てられます。旗国の登録簿で判明します。
doubt-sea-imo-differs = 船舶が送信するIMO番号は掲載された番号と異なり、別の船舶とみられます。
doubt-sea-imo-several = 船舶は別のIMO番号も送信しています。
doubt-sea-claim-undated = 船舶がいつそう申告したかは、ファイルに記載がありません。
doubt-sea-name-unconfirmed = 一致する名称がありません。船舶は名称を送信していないか、別の名称を用いています。改名、番号の誤記、識別情報の借用が考えられます。
doubt-sea-listed-since-unknown = リストに指定日がなく、保有する公表版はそれより後のものであるため、当時掲載されていたかは不明です。より古い公表版で確認できます。
doubt-sea-version-later = 照合した公表版は観測より後のものであり、当時の項目の内容は異なっていた可能性があります。
doubt-sea-simulated = 模擬データ上の掲載項目です。
doubt-sea-supplies = 漁船は海上で燃料、餌、乗組員、食料の補給も受けます。
doubt-sea-transfer-allowed = 多くの船団は、許可を得て海上で漁獲物を転載できます。旗国または地域漁業管理機関の許可で判明します。
doubt-sea-carrier-unknown = AISには冷凍運搬船という種別がなく、相手の船舶が何を運ぶかは不明です。運搬船の登録簿で判明します。
doubt-sea-zone-claimed = この水域は他国が認めていない主張であり、図の信頼度も低いものです。当事国自身が用いる座標で判明します。
doubt-sea-not-fishing = 漁具を観測したわけではなく、操業したかは不明です。操業日誌や水揚げした漁獲物で確認できます。
doubt-sea-passage = 通過または避難であった可能性があります。
doubt-sea-permits-incomplete = 許可の一覧が不完全であるか、当該期間より古い可能性があります。許可を与える機関に確認できます。
doubt-sea-no-permits = 提供された一覧にはこの水域の許可が一つもないため、許可がないことの意味は限られます。
doubt-sea-permit-other-days = 一覧には、この船舶の別の期間の許可があります。

coverage-sea-ships = 掲載船舶と照合した船舶: { $count }隻。
coverage-sea-listed = 照合先の掲載船舶: { $count }隻。
coverage-sea-before-listing = 当時は掲載されていなかったため示さなかった船舶・日: { $count }件。
coverage-sea-ruled-out = 名称は類似するものの、IMO番号が異なるため除外した船舶: { $count }件。
coverage-sea-imo-invalid = 送信された番号のうちIMO番号ではあり得ないもの: { $count }個。
coverage-sea-stays = 船舶の滞留: { $count }件。
coverage-sea-gaps = 照合した空白: { $count }件。
coverage-sea-gaps-too-long = 長すぎるため除いた空白: { $count }件。
coverage-sea-stays-reachable = 無信号船舶が到達し得た滞留: { $count }件。
coverage-sea-leads-untold = 到達し得たものの示さなかった組み合わせ: { $count }件。
coverage-sea-fishing-vessels = 漁船と申告する船舶: { $count }隻。
coverage-sea-ships-without-type = 事象があるものの種別を申告せず、対象としなかった船舶: { $count }隻。
coverage-sea-fishing-encounters = 漁船の接触: { $count }件。
coverage-sea-zones = 提供された水域: { $count }か所。
coverage-sea-zones-without-permits = 許可が提供されなかった水域: { $count }か所。
