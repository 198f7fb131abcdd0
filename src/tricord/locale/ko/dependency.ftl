# 단일 원산지 의존: 발견 사항, 유의 사항, 파일 명령.

monitor-dependency = 수입의 특정 원산지 의존
parameter-dependency-law_day = 기준일
parameter-dependency-importers = 수입국
parameter-dependency-only_catalogue = 목록의 품목만
parameter-dependency-group = 신뢰 집단의 이름
parameter-dependency-members = 신뢰 집단의 구성국
parameter-dependency-eu = 유럽연합을 회원국별로 또는 하나로
parameter-dependency-hhi = 수입이 집중되었다고 보는 집중도
parameter-dependency-world_hhi = 세계 수출국이 적다고 보는 집중도
parameter-dependency-m_over_x = 자국 수출로 메울 수 없다고 보는 수출 대비 수입
parameter-dependency-leave_hhi = 의존이 끝났다고 보는 집중도
parameter-dependency-single_origin = 알리기 시작하는 한 원산지의 비중
parameter-dependency-rising_z = 비중 상승을 알리기 시작하는 편차
parameter-dependency-quantity_covered = 수량이 있어야 하는 금액의 비중
parameter-dependency-least_usd = 알리지 않는 연간 수입액의 하한(미달러)
parameter-dependency-total_off_percent = 상대국 합계가 어긋나도 되는 백분율
parameter-dependency-least_reporters = 세계 무역으로 볼 자료의 최소 보고국 수
parameter-dependency-least_partners = 수입국 통계에 있어야 할 원산지 수
parameter-dependency-national_offices = 국가 통계기관의 자료 집합

finding-kind-dependent = 소수 원산지 의존
finding-kind-concentrated = 한 원산지에 집중된 수입
finding-kind-dependence_rising = 한 원산지의 비중 상승

finding-dependency-dependent =
    { $importer }의 { $item } 수입({ $line })은 { $since }년부터 소수 원산지에 의존하는 것으로 보입니다. { $year }년: 허핀달·허시먼 지수(HHI) 금액 기준 { $hhi }, 수량 기준 { $hhi_quantity }, 최대 원산지 { $top } { $share }%, 세계 수출 HHI { $world_hhi }, 자국 수출 대비 수입 { $ratio }, 집단 { $group } 밖에서의 수입 { $outside }%, 수입액 { $imports }. 세 조건이 3년 중 { $held }년에 충족됩니다. 단계별: { $stages }. 자료 집합: { $datasets }.
finding-dependency-concentrated =
    { $importer }의 { $item } 수입({ $line })이 집중되어 있습니다. { $year }년: 허핀달·허시먼 지수(HHI) 금액 기준 { $hhi }, 수량 기준 { $hhi_quantity }, 최대 원산지 { $top } { $share }%, 세계 수출 HHI { $world_hhi }, 자국 수출 대비 수입 { $ratio }, 집단 { $group } 밖에서의 수입 { $outside }%, 수입액 { $imports }. 단계별: { $stages }. 자료 집합: { $datasets }.
finding-dependency-dependence_rising =
    { $importer }의 { $item } 수입({ $line })에서 { $top }의 비중이 { $month }까지 12개월 기준 { $before }%에서 { $share }%로 올랐습니다. 평소보다 로버스트 편차 { $z }만큼 큰 변화입니다. 단계별: { $stages }. 자료 집합: { $datasets }.

score-dependency-dependent = 금액 기준 원산지의 허핀달·허시먼 지수로, 0에서 1까지입니다. 순위를 매기는 값이며 확률이 아닙니다.
score-dependency-concentrated = 금액 기준 원산지의 허핀달·허시먼 지수로, 0에서 1까지입니다. 순위를 매기는 값이며 확률이 아닙니다.
score-dependency-dependence_rising = 최대 원산지 비중의 1년간 변화로, 0에서 1까지입니다. 순위를 매기는 값이며 확률이 아닙니다.

dependency-no-exports = 수출 없음(9999)
dependency-stage-ore = 채굴
dependency-stage-refined = 정제
dependency-stage-product = 제품
dependency-stage-unknown = 알 수 없음
dependency-output = 세계 생산 HHI
dependency-imports = 해당 수입 HHI

doubt-dependency-edition = HS의 판에 따라 물품의 구분이 다릅니다.
doubt-dependency-mirror = 수입국이 이 품목을 공표하지 않아 수출국의 수치로 대신하였습니다.
doubt-dependency-reconciled = 교역 양쪽의 통계를 조정한 수치로, 어느 나라의 자체 수치도 아닙니다.
doubt-dependency-few_partners = 수입국 통계에 있는 원산지가 모두 합하여 적습니다. 일부만 뽑은 자료일 수 있습니다.
doubt-dependency-eu_as_one = 유럽연합을 한 상대로 보았으므로 수입이 실제보다 집중되어 보입니다.
doubt-dependency-hub = 최대 원산지가 많은 화물이 거쳐 가는 항구입니다. 물품은 다른 곳에서 왔을 수 있습니다.
doubt-dependency-entrepot = 많은 화물이 수입국을 거쳐 갑니다. 수입한 것과 사용한 것이 다릅니다.
doubt-dependency-m_over_x = 수입국의 수출이 거의 없어 수출 대비 수입은 말해 주는 것이 적습니다.
doubt-dependency-quantity = 추정이 아닌 수량이 있는 금액이 적어 금액 기준의 집중도만 알 수 있습니다.
doubt-dependency-world_total = 상대국의 합계가 전체 상대국 행과 { $world_total }% 다릅니다.
doubt-dependency-unnamed = 수입의 { $unnamed }%는 공표 기관이 이름을 밝히지 않은 지역에서 온 것입니다.
doubt-dependency-returned = 수입의 { $returned }%에 해당하는 재수입이 따로 공표되었으며, 수입에 들어 있을 수 있습니다.
doubt-dependency-purity = 이 세번에는 다른 물품도 들어 있으며, 측정한 바로는 해당 품목이 금액의 { $purity }%입니다.
doubt-dependency-c4_unknown = 세계의 수출, 수입국의 수출 또는 충분한 연도의 자료가 없어 의존 여부를 알 수 없습니다.

coverage-dependency-rows = 살펴본 무역 행: { $count }.
coverage-dependency-lines = 품목을 보여 주는 세번: { $count }.
coverage-dependency-pairs = 마지막 해에 수입이 있는 수입국과 세번: { $count }.
coverage-dependency-dependent = 의존: { $count }.
coverage-dependency-concentrated = 한 원산지에 집중된 수입: { $count }.
coverage-dependency-dependence_rising = 비중 상승: { $count }.
coverage-dependency-silent-unmeasured = 여러 물자가 섞여 있고 비중을 측정한 바 없어 판단하지 않은 세번: { $count }.
coverage-dependency-silent-small = 해당 품목이 절반에 미치지 못하여 판단하지 않은 세번: { $count }.
coverage-dependency-silent-foreign = 해당 품목이 거래되지 않는 세번: { $count }.
coverage-dependency-silent-edition = HS의 다른 판에서 구분이 달라지는 목록의 세번: { $count }.
coverage-dependency-cut = HS의 판에 따라 구분이 달라 판단하지 않은 수입국과 세번: { $count }.
coverage-dependency-mirrored = 수출국의 수치만으로 본 수입국과 세번: { $count }.
coverage-dependency-world_unknown = 세계의 수출을 알 수 없어 의존 여부를 판단하지 못한 수입국과 세번: { $count }.
coverage-dependency-small = 하한에 미치지 못한 수입국과 세번: { $count }.
coverage-dependency-negative = 0보다 작은 수치가 있어 제외한 행: { $count }.
coverage-dependency-valueless = 금액이 없어 제외한 행: { $count }.
coverage-dependency-short = 여섯 자리보다 짧은 코드여서 제외한 행: { $count }.
coverage-dependency-part_years = 빠진 달이 있어 제외한 연도: { $count }.

cli-run-year = 무역 통계 파일에서 알려 줄 연도입니다(dependency와 함께). 기본값은 마지막 해입니다.
cli-dependency-importer = 수입국
cli-dependency-products = 품목 수
cli-dependency-c1 = 집중(C1)
cli-dependency-c4 = 의존(C4)
cli-dependency-all = 전체
cli-dependency-year = { $year }년, HS의 판: { $edition }.
cli-dependency-group = 집단 밖의 비중: { $group }.
cli-dependency-few-years = C4는 3년을 보아야 하며, 다음 연도만으로는 알 수 없습니다: { $years }.
cli-dependency-no-world = 파일이 세계 무역을 담고 있지 않아 C2와 C4를 알 수 없습니다.
cli-dependency-written = { $count }행을 { $file } 파일에 기록하였습니다.

error-dependency-group = 신뢰 집단은 “{ $given }”일 수 없습니다.
    .hint = 이름(group)과, 쉼표로 구분한 대문자 세 글자의 구성국(members=JPN,KOR,USA)을 지정하십시오.
error-dependency-eu = 매개변수 eu는 “{ $given }”일 수 없습니다.
    .hint = 다음 중 하나입니다: { $known }.
error-dependency-year = { $file } 파일에는 { $year }년 한 해 전체의 자료가 없습니다.
    .hint = 있는 연도: { $known }.
error-dependency-empty = { $file } 파일에는 한 해 전체의 수입이 없습니다.
    .hint = 상대국과 여섯 자리 코드별로 연간 수치 또는 한 해 열두 달의 수치를 지정하십시오.
