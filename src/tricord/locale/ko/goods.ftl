# 조치에 비추어 본 물품 교역: 발견 사항, 유의 사항, 조회 서한, 모의 교역.

monitor-goods = 조치가 금지한 물품의 대북 교역
parameter-goods-law_day = 법을 아는 마지막 날
parameter-goods-explained_at = 다른 해석이 더 그럴듯하다고 보는 가능도
parameter-goods-outlier_z = 단가가 동떨어졌다고 보는 편차
parameter-goods-national_offices = 국가 통계기관의 자료 집합
parameter-goods-quota_told_percent = 한도를 알리기 시작하는 백분율

finding-kind-trade_from_dprk = 북한산 수입으로 보이는 교역
finding-kind-trade_to_dprk = 대북 수출로 보이는 교역
finding-kind-goods_quota = 한도가 있는 물품

finding-goods-trade_from_dprk =
    무역 통계({ $dataset })에 따르면 { JOSA($reporter, "은/는") } { $year }년에 북한에서 { JOSA($goods, "을/를") } 수입한 것으로 보입니다. 품목 코드 { $lines }개, 금액 { $value }, 순중량(톤) { $tonnes }, 기간 { $first }~{ $last }. { $basis }
finding-goods-trade_to_dprk =
    무역 통계({ $dataset })에 따르면 { JOSA($reporter, "은/는") } { $year }년에 북한으로 { JOSA($goods, "을/를") } 수출한 것으로 보입니다. 품목 코드 { $lines }개, 금액 { $value }, 순중량(톤) { $tonnes }, 기간 { $first }~{ $last }. { $basis }
finding-goods-trade_from_dprk-confirmed =
    { JOSA($reporter, "은/는") } { $year }년에 북한에서 { JOSA($goods, "을/를") } 수입하였다고 확인하였습니다. 무역 통계({ $dataset })에 따른 내역은 품목 코드 { $lines }개, 금액 { $value }, 순중량(톤) { $tonnes }, 기간 { $first }~{ $last }입니다. { $basis }
finding-goods-trade_to_dprk-confirmed =
    { JOSA($reporter, "은/는") } { $year }년에 북한으로 { JOSA($goods, "을/를") } 수출하였다고 확인하였습니다. 무역 통계({ $dataset })에 따른 내역은 품목 코드 { $lines }개, 금액 { $value }, 순중량(톤) { $tonnes }, 기간 { $first }~{ $last }입니다. { $basis }
finding-goods-quota =
    { $reporters }의 무역 통계에 따르면 { $first }~{ $last } 한도 기간에 북한산 { $goods } 교역은 미화 { $value }달러(한도 { $value_limb }달러의 { $value_percent }%), { $tonnes }톤(한도 { $tonnes_limb }톤의 { $tonnes_percent }%)입니다. 두 기준 중 하나라도 채워지면 한도에 이른 것입니다.

goods-not-reported = 보고되지 않음
goods-basis-printed = 결의에 해당 류(類)가 명시되어 있습니다.
goods-basis-named = 품명이 결의에 적힌 물품을 가리킵니다.
goods-basis-candidate = 결의에는 코드가 없으며, 이 코드는 다른 기관이 고른 것입니다.
goods-basis-needs-description = 이 코드에는 금지되지 않은 물품도 들어 있습니다.

traded-goods-aviation_fuel = 항공유: 항공 휘발유, 나프타형·등유형 제트연료, 등유형 로켓연료
traded-goods-coal = 석탄
traded-goods-condensates_ngl = 콘덴세이트 및 천연가스액
traded-goods-copper = 구리
traded-goods-crude_oil = 원유
traded-goods-earth_stone = 토석류(마그네사이트·마그네시아 포함)
traded-goods-electrical_equipment = 전기기기
traded-goods-food_agricultural = 식료품 및 농산물
traded-goods-gold = 금
traded-goods-industrial_machinery = 산업용 기계류
traded-goods-iron = 철
traded-goods-iron_ore = 철광석
traded-goods-lead = 납
traded-goods-lead_ore = 납광석
traded-goods-machinery = 기계류
traded-goods-metals = 철·강철 및 기타 금속
traded-goods-nickel = 니켈
traded-goods-rare_earth = 희토류 광물
traded-goods-refined_petroleum = 정제 석유제품
traded-goods-seafood = 해산물
traded-goods-silver = 은
traded-goods-statues = 조형물(동상)
traded-goods-textiles = 섬유(직물 및 의류 포함)
traded-goods-titanium_ore = 티타늄광
traded-goods-transport_vehicles = 운송수단
traded-goods-vanadium_ore = 바나듐광
traded-goods-vessels = 선박
traded-goods-wood = 목재
traded-goods-zinc = 아연

score-goods = 다른 해석으로 설명되지 않는 금액의 비중에 물품 일치의 강도를 곱한 값(0~1)이며, 확률이 아닙니다.
score-goods-quota = 한도에 이른 비율(0~1)입니다.

doubt-goods-mix-up = 전체 { $all_lines }건 중 { $mix_lines }건(금액 { $mix_value })은 대한민국과의 교역이 북한 코드로 잘못 기록되었을 가능성이 더 큽니다(가능도 { $mix_least }~{ $mix_most }, 모의 자료에 맞춘 값입니다).
doubt-goods-mix-up-mirror = 코드 혼동의 근거: 대한민국 통계에는 해당국이 공표하지 않은 비슷한 규모의 교역이 있습니다.
doubt-goods-mix-up-dip = 코드 혼동의 근거: 같은 기간, 같은 물품에서 해당국의 대한민국 교역이 비슷한 규모로 줄었습니다.
doubt-goods-mix-up-unit-value = 코드 혼동의 근거: 킬로그램당 금액이 대한민국과의 교역과 같은 수준입니다.
doubt-goods-mix-up-goods = 코드 혼동의 근거: 대한민국이 많이 교역하는 물품이며, 북한과 이 물품을 교역하는 다른 나라는 거의 없습니다.
doubt-goods-mix-up-batch = 코드 혼동의 근거: 같은 나라, 같은 기간의 다른 기록도 혼동으로 보입니다.
doubt-goods-mix-up-revised = 코드 혼동의 근거: 이후 공표에서 이 기록이 철회되었습니다.
doubt-goods-mix-up-alone = 코드 혼동의 근거: 이 기록은 몇몇 기간에만 있습니다.
doubt-goods-mix-up-history = 코드 혼동의 근거: 해당국은 다른 해에 이러한 대북 교역이 없습니다.
doubt-goods-re-import = { $returned_lines }건(금액 { $returned_value })은 해당국의 물품이 되돌아온 것으로 보입니다.
doubt-goods-mistyped = { $mistyped_lines }건(금액 { $mistyped_value })은 { JOSA($meant, "과/와") }의 교역이 코드 오기로 기록된 것과 부합합니다. { JOSA($meant, "은/는") } 같은 교역을 공표하였으나 해당국의 통계에는 그 교역이 없습니다.
doubt-goods-unit-slip = { $slip_lines }건({ $slip_codes })은 금액이나 중량이 { $slip_factor }배 어긋난 것으로 보입니다.
doubt-goods-zero-weight = { $zero_lines }건은 금액이 있으나 중량이 0입니다.
doubt-goods-outlier = { $outlier_lines }건은 킬로그램당 금액이 같은 물품의 다른 교역과 동떨어져 있습니다.
doubt-goods-estimated = 수량이나 중량은 공표 기관의 추정값을 포함합니다.
doubt-goods-law-changed = 기간 중에 법이 바뀌었습니다({ $changed_on }). 금지가 온전히 적용된 달은 { $months_in_force }개월이며, 기간 전체의 합계로는 판단할 수 없습니다.
doubt-goods-window = 기간의 일부가 기존 계약을 위한 유예기간({ $window_until }까지)에 속합니다.
doubt-goods-contested = 기간의 일부가 적용 범위에 다툼이 있는 유예기간({ $window_until }까지)에 속합니다. 두 해석은 조치에 함께 적혀 있습니다.
doubt-goods-disputed = 이 제품이 조치의 대상인지에 대하여 국가 간에 이견이 있었습니다.
doubt-goods-exempted = 인도적 물자나 외교 화물처럼 위원회가 면제하였을 수 있습니다. 면제는 품목별로 공개되지 않습니다.
doubt-goods-candidate = 결의는 코드가 아니라 물품을 명시합니다. 이 코드에는 결의가 뜻하지 않은 물품이 있을 수 있습니다.
doubt-goods-description = 금지 대상인지는 물품의 설명이 있어야 알 수 있습니다.
doubt-goods-edition = HS 판에 따라 이 물품의 구분이 다르며, 조치는 이 코드의 일부에만 해당합니다.
doubt-goods-re-export = 해당국은 이를 제3국 물품의 재수출로 분류하였습니다.
doubt-goods-publications = 공표 자료가 서로 다릅니다. 여기서는 { $own_sum }, { $other_dataset }에서는 { $other_sum }입니다. 국가 통계기관의 값을 우선합니다.
doubt-goods-reconciled = 양쪽 통계를 조정한 값이며, 어느 나라의 공표값도 아닙니다.
doubt-goods-simulated = 모의 자료의 수치입니다.
doubt-goods-scope-disputed = { $disputed_lines }건에 대하여 해당국은 조치의 대상이 아니라고 회신하였습니다.
doubt-goods-asked = { $asked_lines }건에 대한 조회를 보냈으며({ $asked_on }), 알려진 회신이 없습니다.
doubt-goods-not-asked = 해당국에 아직 조회하지 않았습니다. 회신이 있을 때까지는 단서입니다.
doubt-goods-quota-months = 한도가 온전히 적용된 달만 합산하였습니다. 제외한 기록: { $left_out }건.
doubt-goods-quota-livelihood = 민생 목적인지, 통보되었는지는 수치에 나타나지 않습니다.

coverage-goods-rows = 북한에 관한 공표 행: { $count }건.
coverage-goods-lines = 중복을 없앤 교역 기록: { $count }건.
coverage-goods-banned = 조치가 금지한 물품의 기록: { $count }건.
coverage-goods-petroleum = 석유 감시 항목에서 집계하는 석유의 기록: { $count }건.
coverage-goods-quota = 한도가 있는 다른 물품의 기록: { $count }건.
coverage-goods-free = 어떤 조치에도 해당하지 않는 물품의 기록: { $count }건.
coverage-goods-closed = 오류 또는 면제라는 회신으로 종결된 기록: { $count }건.
coverage-goods-explained = 더 그럴듯한 다른 해석이 있는 기록: { $count }건.
coverage-goods-without-korea = 대한민국 통계가 없는 기간이어서 코드 혼동을 가려내기 어려운 기록: { $count }건.
coverage-goods-only-korea = 상대국이 "Korea"로만 적혀 대조하지 않은 행: { $count }건.

error-letter-none = 발견 사항 { $finding }({ $kind })에는 조회 서한이 없습니다.
    .hint = 조회 서한은 물품 교역에 관한 발견 사항으로 만듭니다.

letter-goods-head = { $reporter } 관계 당국 귀중
letter-goods-opening-trade_from_dprk = [발신 기관]은 귀국에 경의를 표하며, 공표된 무역 통계({ $dataset })에 { $year }년 조선민주주의인민공화국을 상대국으로 하는 { $goods } 수입이 다음과 같이 기록되어 있음을 알려 드립니다.
letter-goods-opening-trade_to_dprk = [발신 기관]은 귀국에 경의를 표하며, 공표된 무역 통계({ $dataset })에 { $year }년 조선민주주의인민공화국을 상대국으로 하는 { $goods } 수출이 다음과 같이 기록되어 있음을 알려 드립니다.
letter-goods-line = - HS { $hs }, { $period }, { $flow }: { $value }, { $kg }
letter-goods-rest = - 그 밖의 기록 { $count }건({ $value })
letter-goods-flow-import = 수입
letter-goods-flow-export = 수출
letter-goods-flow-re_import = 재수입
letter-goods-flow-re_export = 재수출
letter-goods-law = 이 물품은 해당 기간에 효력이 있던 다음 규정의 대상일 수 있습니다. { $measures }
letter-goods-paragraph = 결의 { $resolution }호({ $year }년) 제{ $paragraph }항
letter-goods-and = { ", " }
letter-goods-questions = 통계에는 오류가 있을 수 있으며, 기록에 적법한 사유가 있을 수도 있습니다. 이에 [발신 기관]은 다음 사항에 관한 정보를 제공하여 주시면 감사하겠습니다.
letter-goods-question-error = 기록이 정확한지, 아니면 상대국(코드 408과 410), 단위, 기간 등의 기록 오류에 따른 것인지 여부
letter-goods-question-scope = 관계 당국이 이 물품을 위 규정의 대상이 아니라고 보는지 여부와 물품의 설명
letter-goods-question-exemption = 면제 또는 통보의 대상이었는지 여부와 그 문서 번호
letter-goods-question-confirm = 기록대로 교역이 이루어졌다면 그 일자, 수량, 당사자 및 운송 수단
letter-goods-closing = [기한]까지 회신하여 주시면 감사하겠습니다. 회신은 해당 기록과 함께 보존하고 충분히 고려하겠습니다. [발신 기관]은 이 기회에 귀국에 거듭 최고의 경의를 표합니다.

cli-simulate-trade = 전 세계 1년의 가상 무역 통계와 심어 둔 정답을 만듭니다.
cli-simulate-trade-rows = 대략의 행 수. 온전한 1년은 1,100만 행입니다.
cli-simulate-trade-year = 연도.
cli-simulate-trade-monthly = 연간이 아니라 월별 행을 만듭니다.
cli-simulate-trade-seed = 수가 다르면 다른 세계, 같으면 같은 바이트입니다.
cli-simulate-trade-out = 통계를 기록할 Parquet 파일.
cli-simulate-trade-truth = 심어 둔 정답을 기록할 Parquet 파일.
cli-simulate-trade-working = 교역 모의 중
cli-simulate-trade-done = 모의 교역 { $rows }행을 { $file }에 기록했습니다. 정답이 있는 대북 교역: { $truths }행.
error-simulation-rows = 모의 교역을 { $rows }행으로 만들 수 없습니다.
    .hint = { $least }행 이상 { $most }행 이하로 지정하십시오.
error-simulation-year = { $year }년의 교역은 모의할 수 없습니다.
    .hint = { $first }년부터 { $last }년 사이로 지정하십시오.

cli-findings-letter = 무역 통계 항목에 관하여 보고국에 조회하는 서한을 출력합니다.
cli-findings-letter-language = 서한의 언어입니다.

cli-run-trade = 노드 없이 살펴볼 무역 통계 파일입니다(goods 또는 dependency와 함께).
error-usage-trade = --trade는 goods와 dependency 감시 항목에만 사용합니다.
    .hint = 다음과 같이 쓰십시오: tricord run goods --trade FILE --out FINDINGS.csv
error-trade-file-other = { $file }은 { $source }로 읽히며 무역 통계가 아닙니다.
    .hint = UN Comtrade, BACI, 중국 해관 파일이나 보고국, 상대국, 수출입, 기간, 코드가 있는 표를 지정하십시오.

source-trade-replies = 무역 통계에 관한 각국의 회신
error-replies-columns-missing = { $file }에 필요한 열({ $wanted })이 없습니다. 열: { $known }.
    .hint = 어느 열인지 지정하십시오: --map "{ $target }=해당 열".
reject-replies-answer = 회신이 data_error, scope_dispute, exempted, confirmed 또는 빈칸이 아닙니다.
reject-replies-line = 수출입 구분이나 품목 코드를 읽을 수 없습니다.
reject-replies-unasked = 조회일이 없습니다.

demo-step-trade = 1년의 무역을 모의하는 중 ...
demo-step-measures = 주장과 무역을 조치와 대조하는 중 ...
planted-trade-mix-up = 무역: 남북의 국가 코드 혼동을 그렇게 판별
planted-trade-true = 무역: 금지 품목의 실제 교역을 혼동으로 처리
