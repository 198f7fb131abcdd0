# 지정 이후의 추적: 감시 항목과 발견 사항.

monitor-designation_followup = 등재 선박의 입항, 선명과 국적의 변경, 선박 뒤의 소유자
parameter-designation_followup-law_day = 기준일 및 적용 법 기준일
parameter-designation_followup-deflag_days = 등재 후 국적 박탈이 지연된 것으로 보는 일수
parameter-designation_followup-claim_reach_days = 선박 신고가 유효한 일수

finding-kind-listed_ship_admitted = 등재 선박의 입항
finding-kind-listed_owner = 미등재 선박 뒤의 등재 소유자
finding-kind-listed_ship_renamed = 다른 이름을 쓰는 등재 선박
finding-kind-listed_ship_reflagged = 다른 국적을 쓰는 등재 선박
finding-kind-deflag_overdue = 국적 박탈 지연

finding-followup-listed-ship-admitted = IMO { $imo } 번호를 송신하는 선박({ $ship }, { $identity })이 { $start }부터 { $end }(UTC)까지 { $state } { $port }에 입항한 것으로 보입니다. 이 번호는 { $since }에 유엔이 등재한 { $listed }의 번호입니다. 등재 근거에 따르면 항만국은 화물과 관계없이 입항을 거부하여야 합니다.
finding-followup-listed-ship-renamed = { $since }에 유엔이 등재한 { $listed }의 번호인 IMO { JOSA($imo, "을/를") } 송신하는 선박({ $identity })이 { $start }부터 { $end }까지 선명을 { JOSA($now, "으로/로") } 신고합니다. 등재 항목의 이름은 { $before }입니다. 이는 선명 변경, 번호의 오입력 또는 도용에 부합합니다.
finding-followup-listed-ship-reflagged = { $since }에 유엔이 등재한 { $listed }의 번호인 IMO { JOSA($imo, "을/를") } 송신하는 선박({ $ship })이 { $start }부터 { $end }까지 { $now }의 MMSI({ $identity })로 송신합니다. 등재 항목의 국적은 { $before }입니다. 이는 국적 변경, 허위 국적, 번호의 오입력 또는 도용에 부합합니다.
finding-followup-deflag-overdue = { $since }에 유엔이 등재한 { $listed }의 번호인 IMO { JOSA($imo, "을/를") } 송신하는 선박({ $ship })이 { $days }일이 지난 뒤에도 { $state }의 MMSI({ $identity })로 송신합니다: { $start }부터 { $end }까지 { $count }일. 등재 근거에 따르면 기국은 국적을 박탈하여야 합니다.
finding-followup-owner = { $claimants }에 따르면, 유엔 등재 단체 { JOSA($owner, "이/가") } 선박 { $ship }(IMO { $imo })의 배후에 있는 것으로 보입니다. 이 선박은 이곳에 있는 유엔 목록에 없습니다. 독립된 원출처: { $origins }개. 마지막 수신: { $heard }. 등재 단체가 소유하거나 통제하는 것은 선박을 포함하여 동결 대상입니다.
score-followup = 선박과 등재 항목이 일치하는 정도: IMO 번호 .9, 이름도 일치하면 .97. 확률이 아닙니다.

doubt-followup-emergency = 긴급 상황의 선박은 입항이 허용될 수 있습니다.
doubt-followup-committee = 위원회가 입항을 사전에 승인했을 수 있으나, 이곳에 알려진 승인은 없습니다.
doubt-followup-origin = 선박은 출발항으로 돌아갈 수 있습니다.
doubt-followup-basis = 이곳에 있는 목록에는 이것의 근거가 되는 항이 정확히 적혀 있지 않아 적용되지 않을 수 있습니다.
doubt-followup-typed = 이름과 번호는 손으로 입력되며, 오입력도 변경처럼 보입니다.
doubt-followup-mid = MMSI의 숫자는 번호를 부여한 국가를 나타낼 뿐 현재의 등록을 나타내지 않으며, 선박이 옛 번호를 계속 쓸 수 있습니다.
doubt-followup-first-listing = 이곳에 있는 등재일은 최초의 것이며, 의무는 나중에 더해졌을 수 있습니다.
doubt-followup-reach = 동결이 선박에 미치려면 소유 또는 통제의 증거가 필요하며, 이름만으로는 부족합니다.
doubt-followup-dated-ownership = 선박은 매매되며, 다른 날의 소유자는 이곳에 알려져 있지 않습니다.

coverage-followup-listed = IMO 번호가 있는 유엔 등재 선박: { $count }척.
coverage-followup-heard = 이러한 번호를 송신하는 식별 부호: { $count }개.
coverage-followup-home = 제시하지 않은 등재 선박의 북한 내 입항: { $count }건.
coverage-followup-bare = 입항을 금지하지 않는 근거로 등재되어 제시하지 않은 입항: { $count }건.
coverage-followup-undated = 날짜를 알 수 없어 대조하지 않은 선명: { $count }건.
coverage-followup-claims = 선박과 소유자에 관한 주장: { $count }건.
