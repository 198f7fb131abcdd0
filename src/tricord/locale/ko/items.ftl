# 품목 목록: 거부, 세번이 말해 주지 못하는 이유, 용어, 명령.

error-item-unknown = 목록에 { $item } 품목이 없습니다.
    .hint = tricord items로 모두 볼 수 있습니다.{ $known ->
        [none] {""}
       *[some] {" "}비슷한 것: { $known }.
    }
error-items-file-invalid = 품목 파일 { JOSA($file, "을/를") } 사용할 수 없습니다({ $where }): { $problem }.
    .hint = 해당 위치를 고치십시오. 수정한 적이 없는 Tricord 자체 파일이면 Tricord를 다시 설치하십시오.

items-abstain-unmeasured = { $line }에는 { $item } 외의 물품도 있으며, { $item }의 비중은 측정된 적이 없습니다.
items-abstain-small = { $line }에는 { $item } 외의 물품도 있으며, 측정 결과 { $item }의 비중은 금액의 { $percent } %에 그칩니다.
items-abstain-foreign = { JOSA($item, "은/는") } { JOSA($line, "으로/로") } 거래되지 않습니다.
items-abstain-seen = 이 품목이 드러나는 세번: { $lines }.
items-abstain-unseen = 이 품목이 드러나는 각국 세번은 확인되지 않았습니다.

items-line-sole = 세번 품명 전부가 해당
items-line-measured = 측정 결과 세번 금액의 { $percent } %
items-none-verified = 확인된 것 없음
items-owners-default = 소관 분야에 따른 Tricord의 기본값입니다. 각국이 공표한 품목별 목록은 없습니다. 부처명은 2026년 10월 기준입니다.
items-grade-default = 최대 생산국 비중과 대체 가능성에 따른 Tricord의 기본값입니다. 각국의 등급은 공개되지 않습니다.
items-purity-note = 세번 내 비중은 2024년 미국의 7개 상대 수입액에서 잰 표본입니다.
items-cadence = { $grade }: { $days }일마다
items-producer = { $place } { $percent } %
items-substitute = { $name }: { $note }

items-column-item_id = 식별자
items-column-name = 품목
items-column-names = 명칭
items-column-words = 다른 명칭
items-column-material = 소재
items-column-stage = 단계
items-column-family = 품목군
items-column-group = 분류
items-column-lines = HS 세번
items-column-silent = 판단 보류 세번
items-column-national = 각국 세번
items-column-producers = 생산국
items-column-largest = 최대 생산국
items-column-owners = 소관 부처
items-column-grade = 등급
items-column-substitutes = 대체품
items-column-replaceable = 대체 가능성
items-column-prices = 가격
items-column-routes = 운송로
items-column-minerals = 지질 통계 명칭
items-column-sources = 출처

items-stage-ore = 원광
items-stage-refined = 제련·정제
items-stage-product = 제품
items-replaceable-none = 대체 불가
items-replaceable-loss = 성능·비용 손실을 감수하면 대체 가능
items-replaceable-ready = 대체 용이
items-replaceable-unknown = 알 수 없음
items-measure-production = 생산
items-measure-refining = 제련·정제
items-measure-capacity = 생산능력
items-strait-bab_el_mandeb = 바브엘만데브 해협
items-strait-cape_of_good_hope = 희망봉
items-strait-hormuz_strait = 호르무즈 해협
items-strait-malacca_strait = 말라카 해협
items-strait-panama = 파나마 운하
items-strait-suez = 수에즈 운하
items-group-critical_minerals = 핵심광물
items-group-batteries = 배터리
items-group-semiconductors = 반도체
items-group-fertilisers = 비료
items-group-food_energy = 식량·에너지
items-family-base_metals = 비철금속
items-family-battery_cells = 배터리 셀
items-family-battery_parts = 배터리 소재·부품
items-family-cathode_materials = 양극재
items-family-chromium = 크롬
items-family-coal = 석탄
items-family-cobalt = 코발트
items-family-fluorine = 불소
items-family-gas = 가스
items-family-grains = 곡물
items-family-graphite = 흑연
items-family-halogens = 할로겐
items-family-light_metals = 경금속
items-family-lithium = 리튬
items-family-manganese = 망간
items-family-minor_metals = 희소금속
items-family-nickel = 니켈
items-family-nitrogen_fertilisers = 질소비료
items-family-oil = 석유
items-family-oilseeds = 유지종자
items-family-phosphate_fertilisers = 인산비료
items-family-phosphorus = 인
items-family-platinum_group = 백금족
items-family-potash_fertilisers = 칼리비료
items-family-rare_earths = 희토류
items-family-rare_gases = 희가스
items-family-refractory_metals = 고융점금속
items-family-semiconductor_chemicals = 반도체 화학소재
items-family-semiconductor_equipment = 반도체 장비
items-family-silicon = 실리콘
items-family-sulphur = 유황
items-family-tin = 주석
items-family-wafers = 웨이퍼

ministry-doc = 미국 상무부
ministry-doe = 미국 에너지부
ministry-doi = 미국 내무부(지질조사국)
ministry-maff = 일본 농림수산성
ministry-mafra = 대한민국 농림축산식품부
ministry-mcee = 대한민국 기후에너지환경부
ministry-meti = 일본 경제산업성
ministry-motir = 대한민국 산업통상부
ministry-usda = 미국 농무부

cli-items = 점검 대상 품목: 명칭, 세번과 세번이 보여 주는 것, 생산국, 소관 부처.
cli-items-list = 모든 품목을 표시합니다.
cli-items-show = 품목 하나를 표시합니다.
cli-items-id = tricord items에 표시되는 식별자, 또는 영어·한국어·일본어 명칭.
cli-items-settings = 자체 소관 부처, 등급, 각국 세번, 비중을 적은 파일(YAML).
