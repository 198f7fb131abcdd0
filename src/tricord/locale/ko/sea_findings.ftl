# 선박 감시 항목의 문안, 유의 사항, 범위.

monitor-listed_ships = 해상에서 수신된 등재 선박
parameter-listed_ships-law_day = 적용 법 기준일
parameter-listed_ships-name_threshold = 이름 유사도 기준값
parameter-listed_ships-claim_reach_days = 신고 내용의 유효 범위(일)
parameter-listed_ships-undated_listings = 지정일이 없는 등재 포함
monitor-dark_transfer = 머문 선박에 접근할 수 있었던 무신호 선박
parameter-dark_transfer-law_day = 적용 법 기준일
parameter-dark_transfer-fastest_kn = 무신호 선박의 최고 속력(노트)
parameter-dark_transfer-at_least_h = 최단 접촉 시간
parameter-dark_transfer-gap_at_most_h = 대상 공백의 최장 시간
parameter-dark_transfer-p_where_unknown = 확률이 없는 공백에 쓸 확률
parameter-dark_transfer-leads_per_stay = 체류 1건당 단서 상한
parameter-dark_transfer-least_score = 최저 점수
monitor-fishing = 어획물 환적 추정 및 수역 내 어선
parameter-fishing-law_day = 적용 법 기준일
parameter-fishing-present_at_least_h = 최단 체재 시간

finding-listed_ships-seen =
    { $ship }({ $identity }) 명의로 송신하는 선박이 { $start }부터 { $end }까지(UTC) { $days }일에 걸쳐 수신되었습니다(위치 { $fixes }건). 처음 위치는 { $first }, 마지막 위치는 { $last }입니다. 이는 { JOSA($listed, "과/와") } 부합합니다({ $list }, { $entry }). 일치 내용: { $agreement }.
finding-listed_ships-port-call =
    { $ship }({ $identity }) 명의로 송신하는 선박이 { $start }부터 { $end }까지(UTC) { $port }({ $country })에 기항한 것으로 보입니다(신뢰도 4단계 중 { $confidence }). 이는 { JOSA($listed, "과/와") } 부합합니다({ $list }, { $entry }). 일치 내용: { $agreement }.
finding-listed_ships-encounter =
    { $ship }({ $identity }) 명의로 송신하는 선박이 { $start }부터 { $end }까지(UTC) { $hours }시간 동안 { $place }에서 { $other }({ $other_identity }) 옆에 머문 것으로 보입니다(거리 중앙값 { $distance } m). 이는 { JOSA($listed, "과/와") } 부합합니다({ $list }, { $entry }). 일치 내용: { $agreement }.
finding-dark_transfer =
    { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC) { $place }에 머물렀습니다. { JOSA($other, "은/는") } { $gap_start }부터 { $gap_end }까지(UTC) 수신되지 않았으며, 그 사이 이곳에 왔다가 떠날 수 있었습니다(총 { $distance }해리, 옆에 머물 수 있는 시간 최대 { $hours }시간). 송신하지 않았을 확률: { $probability }. 접근할 수 있었던 무신호 선박: { $feasible }척.
finding-fishing-transshipment =
    어선이라고 신고한 { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC) { $hours }시간 동안 { $place }에서 { $other } 옆에 머문 것으로 보입니다(거리 중앙값 { $distance } m). { $carries } 이는 어획물 환적과 부합합니다.
finding-fishing-zone =
    어선이라고 신고한 { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC) { $hours }시간 동안 수역 { $zone }의 { $place }에서 머물거나 다른 선박과 접촉하였습니다. 제공된 허가 목록에는 해당 기간에 이 선박의 허가가 없습니다.
finding-fishing-zone-present =
    어선이라고 신고한 { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC) { $days }일에 걸쳐 수역 { $zone }에서 수신되었습니다(모두 { $hours }시간). 처음 위치는 { $place }입니다. 제공된 허가 목록에는 해당 기간에 이 선박의 허가가 없습니다.
finding-fishing-claimed_waters =
    다른 국적의 어선이라고 신고한 { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC) { $hours }시간 동안 { $place }에서 머물거나 다른 선박과 접촉하였습니다. 이곳은 북한이 주장하는 수역입니다({ $zone }). 북한에서 산 조업권으로 조업하였다면 명시된 조치와 관련됩니다.
finding-fishing-claimed_waters-present =
    다른 국적의 어선이라고 신고한 { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC) { $days }일에 걸쳐 북한이 주장하는 수역({ $zone })에서 수신되었습니다(모두 { $hours }시간). 처음 위치는 { $place }입니다. 북한에서 산 조업권으로 조업하였다면 명시된 조치와 관련됩니다.

agrees-sea-imo-and-name = IMO 번호와 이름이 일치
agrees-sea-imo = IMO 번호가 일치
agrees-sea-mmsi-and-name = MMSI와 이름이 일치
agrees-sea-mmsi = MMSI가 일치
agrees-sea-call-sign-and-name = 호출부호와 이름이 일치
agrees-sea-call-sign = 호출부호가 일치
agrees-sea-name = 이름이 일치
carries-sea-listed = 상대 선박은 제공된 운반선 목록에 있습니다.
carries-sea-says = 상대 선박은 스스로 냉동선이라고 신고합니다.
carries-sea-cargo = 상대 선박은 화물선이라고만 신고합니다.

finding-encounter =
    { JOSA($ship, "과/와") } { JOSA($other, "이/가") } { $start }부터 { $end }까지(UTC) { $hours }시간 동안 { $lat }, { $lon }에서 나란히 머문 것으로 보입니다(거리 중앙값 { $distance } m).
finding-gap =
    { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC) { $hours }시간 동안 수신되지 않았습니다. 마지막 위치는 { $lat }, { $lon }입니다. 송신하지 않았을 확률: { $probability }.
finding-loitering =
    { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC) { $hours }시간 동안 { $lat }, { $lon } 부근에 머물렀습니다.
finding-port-call =
    { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC, { $hours }시간) { $port }에 기항한 것으로 보입니다.
finding-identity-two_hulls =
    { $start }부터 { $end }까지(UTC) 선박 두 척이 동시에 { $ship } 명의로 송신한 것으로 보입니다. 위치가 한 선박과 다른 선박 사이에서 { $alternations }번 바뀌며, 예를 들어 { $at }(UTC)부터 { $lat }, { $lon }에서 바뀔 때 두 위치의 거리는 { $km } km입니다.
finding-identity-jump =
    { JOSA($ship, "이/가") } { $start }(UTC)에 { $lat }, { $lon }에서, { $end }(UTC)에 { $end_lat }, { $end_lon }에서 수신되었습니다. { $minutes }분 동안 { $km } km를 이동한 셈이며, 이는 최소 { $knots }노트가 필요하여 선박이 낼 수 없는 속력입니다.
finding-identity-identity_change =
    { $ship }({ $identity }) 선박이 { $start }부터 { $end }까지(UTC) 사이에 IMO 번호를 { $imo }에서 { JOSA($imo_2, "으로/로") } 바꾸었습니다.
finding-identity-two_imos =
    { $ship }({ $identity }) 선박이 { $start }부터 { $end }까지(UTC) IMO 번호 두 개({ $imo }, { $imo_2 })를 송신하였습니다.
finding-identity-shared_imo =
    { $ship }({ $identity }) 선박과 { $other }({ $other_identity }) 선박이 { $start }부터 { $end }까지(UTC) 모두 IMO 번호 { JOSA($imo, "을/를") } 송신하였습니다.
finding-identity-handover =
    IMO 번호 { JOSA($imo, "을/를") } { $ship }({ $identity }) 선박과 { $other }({ $other_identity }) 선박이 차례로 송신하였습니다. { $start }부터 { $end }까지(UTC) 사이에 한쪽에서 다른 쪽으로 옮겨 간 것으로 보입니다.
finding-identity-imo_check =
    { $ship }({ $identity }) 선박이 { $start }부터 { $end }까지(UTC) IMO 번호일 수 없는 번호 { JOSA($imo, "을/를") } 송신하였습니다.
finding-identity-borrowed_identity =
    { $ship }({ $identity }) 선박과 { $other }({ $other_identity }) 선박이 { $start }부터 { $end }까지(UTC) 모두 IMO 번호 { JOSA($imo, "을/를") } 송신하였으나 신고한 길이가 { $distance } m 다릅니다. 같은 선체일 수 없으며, 한쪽이 다른 쪽의 번호를 쓰는 것으로 보입니다.
finding-identity-on_land =
    { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC) 육지 위의 위치를 송신하였습니다. 처음 위치는 { $lat }, { $lon }입니다.
finding-identity-circle =
    { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC) { $hours }시간 동안 속력·침로와 맞지 않게 { $lat }, { $lon } 주위로 원을 이루는 위치를 송신하였습니다.
finding-identity-frozen =
    { JOSA($ship, "이/가") } { $start }부터 { $end }까지(UTC) { $hours }시간 동안 항행 중이라고 신고하면서 같은 위치({ $lat }, { $lon })만 송신하였습니다.

score-listed_ships = 수신된 선박과 등재 선박이 일치하는 정도(0~1)이며, 동일 선박일 확률이 아닙니다.
score-dark_transfer = 무신호 선박의 송신기가 꺼져 있었을 확률을 접근할 수 있었던 무신호 선박 수로 나눈 값입니다. 단서의 순서를 정할 뿐 환적의 확률이 아닙니다.
score-fishing = 선박의 종류와 허가에 대해 알려진 정도(0~1)입니다. 순서를 정할 뿐 확률이 아닙니다.
score-encounters = 두 선박이 함께 있는 것이 얼마나 뚜렷이 관측되었는지(0~1)이며, 환적의 확률이 아닙니다.
score-gaps = 송신기가 송신하지 않았을 확률이며, 의도가 있었을 확률이 아닙니다.
score-loitering = 체류가 얼마나 뚜렷이 관측되었는지(0~1)이며, 환적의 확률이 아닙니다.
score-port_calls = 기항이 얼마나 온전히 관측되었는지(0~1)입니다.
score-identity = 충돌이 얼마나 뚜렷이 관측되었는지(0~1)이며, 기만의 확률이 아닙니다.

doubt-sea-waiting = 선박은 선석, 지시, 기상을 기다리거나 기관 고장으로 머물기도 합니다. 해당 시간의 항만·기상 기록이나 대리점에서 확인할 수 있습니다.
doubt-sea-bunkering = 급유, 보급, 허가받은 환적도 같은 모습으로 나타납니다. 인도 증서나 항만의 허가로 가릴 수 있습니다.
doubt-sea-pilot-tug = 도선선, 예선, 통선은 업무상 선박 옆에 머뭅니다. 도선사회나 예선 업체의 기록으로 가릴 수 있습니다.
doubt-sea-fishing-fleet = 어선은 서로 가까이에서 조업하고 머물며, 쌍끌이 어선은 약 500 m 이내로 다닙니다. 선주가 같거나 어업 허가가 있으면 설명됩니다.
doubt-sea-current = 기관 고장이나 의도로 표류하는 선박은 조류를 따라 움직입니다. 바람과 조류에 맞는 이동이라면 표류일 가능성이 있습니다.
doubt-sea-reception = 공백은 수신되지 않은 것일 수 있습니다. 선박은 송신하였으나 아무도 듣지 못하였을 수 있으며, 다른 제공자의 해당 시간 수신 기록이 있으면 공백은 부정됩니다.
doubt-sea-borrowed = 식별 정보가 잘못 입력되었거나 다른 선박도 쓰고 있을 수 있습니다. 등록된 제원이나 선박 영상으로 가릴 수 있습니다.
doubt-sea-typed = 번호는 사람이 입력하므로 오기가 가장 흔한 원인입니다. 선박 등록부로 가릴 수 있습니다.
doubt-sea-reflagged = 국적, 선주, 무선 설비가 바뀐 선박은 적법하게 새 번호를 받습니다. 두 기국의 등록부로 가릴 수 있습니다.
doubt-sea-clock = 수신국 시계가 몇 분에서 며칠까지 틀렸을 수 있습니다. 같은 수신국이 들은 다른 선박에도 같은 오차가 나타납니다.
doubt-sea-jamming = 그곳의 위성항법이 교란되었을 수 있습니다. 부근의 다른 선박에도 같은 교란이 나타납니다.
doubt-sea-coarse-coast = 수록된 해안선은 개략적이어서 작은 섬, 부두, 준설 수로가 빠져 있습니다. 해도로 가릴 수 있습니다.
doubt-sea-coarse-port = 대부분의 항만 위치는 1분 단위로만 알려져 있어, 외항이나 이웃 항만에 정박한 선박이 포함될 수 있습니다. 항만의 기록으로 가릴 수 있습니다.
doubt-sea-dark-both = 두 선박이 함께 있는 것은 관측되지 않았고, 전혀 송신하지 않는 선박은 보이지 않습니다. 온 선박이 다른 선박이거나 아예 없었을 수 있습니다. 해당 장소와 시간의 레이더·광학 영상으로 가릴 수 있습니다.
doubt-sea-others-fit = 다른 무신호 선박도 접근할 수 있었습니다.
doubt-sea-met-another = 그동안 수신된 다른 선박과 접촉하였으며, 그 접촉만을 위해 머물렀을 수 있습니다.
doubt-sea-probability-unknown = 송신기가 꺼져 있었을 확률을 알 수 없습니다.
doubt-sea-flag-claimed = 국적은 선박 스스로의 신고이며 MMSI의 국적과 다릅니다.
doubt-sea-identity-conflict = 그 무렵 식별 정보에 충돌이 있었으므로 다른 선박이 송신하였을 수 있습니다.
doubt-sea-imo-borrowed = IMO 번호는 선박 스스로의 신고로, 잘못 입력되었거나 등재 선박의 것을 도용한 것일 수 있습니다. 제원이나 선체 영상으로 가릴 수 있습니다.
doubt-sea-mmsi-typed = MMSI와 호출부호는 사람이 입력하며 국적이 바뀌면 다른 선박에 다시 부여됩니다. 기국의 등록부로 가릴 수 있습니다.
doubt-sea-imo-differs = 선박이 송신하는 IMO 번호가 등재된 번호와 달라 다른 선박으로 보입니다.
doubt-sea-imo-several = 선박이 다른 IMO 번호도 송신합니다.
doubt-sea-claim-undated = 선박이 언제 그렇게 신고하였는지 파일에 없습니다.
doubt-sea-name-unconfirmed = 일치하는 이름이 없습니다. 선박이 이름을 보내지 않거나 다른 이름을 씁니다. 개명되었거나, 번호가 잘못 입력되었거나, 신원을 도용한 것일 수 있습니다.
doubt-sea-listed-since-unknown = 목록에 지정일이 없고 보유한 공표본은 그 이후의 것이어서, 당시 등재되어 있었는지 알 수 없습니다. 더 오래된 공표본으로 확인할 수 있습니다.
doubt-sea-version-later = 비교한 공표본이 관측보다 나중의 것이어서, 당시 항목의 내용은 달랐을 수 있습니다.
doubt-sea-simulated = 모의 자료의 등재 항목입니다.
doubt-sea-supplies = 어선은 해상에서 연료, 미끼, 선원, 식료품도 공급받습니다.
doubt-sea-transfer-allowed = 많은 선단이 허가를 받아 해상에서 어획물을 환적할 수 있습니다. 기국이나 지역수산관리기구의 허가로 가릴 수 있습니다.
doubt-sea-carrier-unknown = AIS에는 냉동 운반선 종류가 따로 없어 상대 선박이 무엇을 싣는지 알 수 없습니다. 운반선 등록부로 가릴 수 있습니다.
doubt-sea-zone-claimed = 이 수역은 다른 국가가 인정하지 않는 주장이며, 도면의 신뢰도도 낮습니다. 당사국이 쓰는 좌표로 가릴 수 있습니다.
doubt-sea-not-fishing = 어구를 관측한 것이 아니므로 조업하였는지는 알 수 없습니다. 조업일지나 양륙한 어획물로 확인할 수 있습니다.
doubt-sea-passage = 통과하거나 피항한 것일 수 있습니다.
doubt-sea-permits-incomplete = 허가 목록이 불완전하거나 해당 기간보다 오래되었을 수 있습니다. 허가 기관에서 확인할 수 있습니다.
doubt-sea-no-permits = 제공된 목록에는 이 수역의 허가가 하나도 없으므로, 허가가 없다는 사실이 뜻하는 바는 적습니다.
doubt-sea-permit-other-days = 목록에 이 선박의 다른 기간 허가가 있습니다.

coverage-sea-ships = 등재 선박과 대조한 선박: { $count }척.
coverage-sea-listed = 대조한 등재 선박: { $count }척.
coverage-sea-before-listing = 당시 등재되어 있지 않아 제시하지 않은 선박·일자: { $count }건.
coverage-sea-ruled-out = 이름은 비슷하나 IMO 번호가 달라 제외한 선박: { $count }건.
coverage-sea-imo-invalid = 송신된 번호 가운데 IMO 번호일 수 없는 것: { $count }개.
coverage-sea-stays = 선박이 머문 체류: { $count }건.
coverage-sea-gaps = 대조한 공백: { $count }건.
coverage-sea-gaps-too-long = 너무 길어 제외한 공백: { $count }건.
coverage-sea-stays-reachable = 무신호 선박이 접근할 수 있었던 체류: { $count }건.
coverage-sea-leads-untold = 접근할 수 있었으나 제시하지 않은 조합: { $count }건.
coverage-sea-fishing-vessels = 어선이라고 신고한 선박: { $count }척.
coverage-sea-ships-without-type = 사건이 있으나 종류를 신고하지 않아 살펴보지 않은 선박: { $count }척.
coverage-sea-fishing-encounters = 어선의 접촉: { $count }건.
coverage-sea-zones = 제공된 수역: { $count }곳.
coverage-sea-zones-without-permits = 허가가 제공되지 않은 수역: { $count }곳.
