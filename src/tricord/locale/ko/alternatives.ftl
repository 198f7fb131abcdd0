# 다른 생산국, 충격의 재배분, 광물 협력 사업.

cli-supply-alternatives = 품목을 다른 곳에서 조달할 수 있는지 보여 줍니다: 현재의 수입선, 다른 생산국과 여유 생산능력, 세 파트너가 한꺼번에 요청할 물량, 충격의 상한과 하한, 대체재, 사업.
cli-supply-projects = 광물 협력 사업의 단계, 구매 계약, 다음 단계와 각 사업이 해소할 의존을 보여 줍니다.
cli-alternatives-item = 목록의 품목 식별자: gallium_metal.
cli-alternatives-partner = 수입선을 볼 파트너: KOR, USA 또는 JPN. 여러 번 지정할 수 있으며 기본값은 세 나라 모두입니다.
cli-alternatives-lost = 공급이 끊기는 것으로 가정할 원산지: CHN. 여러 번 지정할 수 있습니다.
cli-alternatives-share = 해당 원산지 판매량 중 끊기는 비율(0 초과 1 이하). 기본값은 전부입니다.
cli-alternatives-days = 지속 일수. 기본값은 90일입니다.
cli-alternatives-spare = 여유 생산능력을 알 수 없는 수출국이 늘릴 수 있다고 가정할 판매량 대비 비율. 기본값은 아무것도 가정하지 않습니다.
cli-alternatives-out = 화면 대신 행을 기록할 파일: .csv, .json 또는 .xlsx.
cli-projects-item = 이 품목의 사업만 표시합니다.

alternatives-working = 대안을 찾는 중
alternatives-written = { $file } 파일에 { $count }행을 기록하였습니다.
alternatives-heading = { $item }({ $id }): 다른 조달 가능성, { $day } 기준
alternatives-lines = 살펴본 세번
alternatives-lines-others = 그 밖의 보고국 { $count }개
alternatives-eu = 유럽연합
alternatives-never = 없음
alternatives-more = … 외 { $count }건.
alternatives-signs = ?는 알 수 없다는 뜻이며 0이 아닙니다. t: 톤. HHI: 허핀달-허쉬만 지수(0~1).

alternatives-origins = 현재의 수입선
alternatives-makers = 생산국과 파트너의 구매
alternatives-asked = 세 파트너가 한꺼번에 요청할 물량
alternatives-substitutes = 대체재
alternatives-projects = 사업

alternatives-no-trade = 이 노드에는 무역 통계가 없습니다. 한국 관세청, 일본 e-Stat, 미국 센서스국, UN Comtrade, BACI의 통계나 보고국, 상대국, 품목번호, 금액, 중량이 있는 표를 tricord ingest로 입력하십시오.
alternatives-nothing-told = 무엇을 사들이는지 알려 주는 통계가 없는 파트너: { $partners }.
alternatives-shown-by = 이 품목은 다음 번호로 교역됩니다: { $lines }. 해당 번호의 통계를 입력하십시오.
alternatives-cut = 수치의 HS 판에서 범위가 달라 다른 물품이 들어 있거나 일부가 빠져 있을 수 있는 번호: { $lines }.
alternatives-dropped = 여기에 있는 여러 HS 판 가운데 하나에서 다른 물품을 뜻하여 제외한 번호: { $lines }.
alternatives-kind-own = 자국 통계
alternatives-kind-reconciled = 양측 통계를 조정한 수치
alternatives-kind-mirror = 수출국의 보고(거울 통계)
alternatives-purchases = { $partner }, { $year }년, { $kind }({ $datasets }): { $tonnes } t, HHI { $hhi }
alternatives-counted-production = 생산량
alternatives-counted-refining = 정제량
alternatives-counted-capacity = 생산능력
alternatives-standing-in = 수입선 비중 대신 세계 { $counted } 비중을 제시합니다: { $shares }({ $source }, { $year }년).
alternatives-no-shares = 세계 생산국도 알 수 없습니다.

alternatives-doubt-mirror = 거울 통계입니다. 파트너가 샀다고 한 것이 아니라 수출국이 팔았다고 한 수치입니다.
alternatives-doubt-reconciled = 양측의 수치를 누군가 하나로 조정한 것입니다.
alternatives-doubt-partial = 여기에 있는 수출국 통계는 { $count }개국뿐이어서 비중을 말할 수 없습니다.
alternatives-doubt-few = 발췌 자료로, 여러 품목을 통틀어 상대국이 { $count }개뿐입니다. 비중은 이들 사이의 것이며 빠진 나라에서도 수입할 수 있습니다.
alternatives-doubt-narrow = 표에 상대국이 { $count }개이고 품목이 적어 모든 수입선이 들어 있는지 확인할 수 없습니다.
alternatives-doubt-total = 모든 수입선의 합계가 발표 기관의 총계와 { $percent } % 다릅니다.
alternatives-doubt-weightless = 중량이 있는 부분이 너무 적어 톤수를 말할 수 없습니다.
alternatives-doubt-hub = 중계항을 거치는 물량이 많아 실제 원산지가 다를 수 있습니다: { $places }.

alternatives-column-origin = 원산지
alternatives-column-value = 금액 비중
alternatives-column-weight = 중량 비중
alternatives-column-country = 국가
alternatives-column-share = 비중
alternatives-column-production = 생산량(t)
alternatives-column-capacity = 생산능력(t/년)
alternatives-column-spare = 여유(t/년)
alternatives-column-reserves = 매장량(t)
alternatives-column-buys = { $partner } 구매(t)
alternatives-column-partner = 파트너
alternatives-column-bought = 예정 구매(t)
alternatives-column-loss = 손실(t)
alternatives-column-released = 비축 방출(t)
alternatives-column-days = 중단까지 일수
alternatives-column-lower = 하한(t)
alternatives-column-upper = 상한(t)
alternatives-column-plan = 계획(t)
alternatives-column-worth = 가치
alternatives-column-missing = 재배분 없음(t)
alternatives-column-restricted = 제한 시
alternatives-column-shared = 배분(t)
alternatives-column-project = 사업
alternatives-column-stage = 단계
alternatives-column-starts = 개시
alternatives-column-of = { $partner } 대비
alternatives-column-offtake = 구매 계약(t/년)
alternatives-column-next = 다음 단계
alternatives-column-due = 기한

alternatives-no-output = 여기에 생산 수치가 없고, 목록에도 이 날까지 알려진 생산국이 없습니다. USGS 광물 요약(Mineral Commodity Summaries)이나 BGS 세계 광물 통계를 tricord ingest로 입력하십시오.
alternatives-no-maker = 여기에 있는 생산 표 가운데 이 품목의 표가 없고, 목록에도 이 날까지 알려진 생산국이 없습니다.
alternatives-output-from = 생산: { $source }, { $year }년. 비중은 { $counted } 기준입니다. 여유는 같은 해의 생산능력에서 생산량을 뺀 값으로, 둘 다 발표된 경우에만 제시합니다.
alternatives-shares-alone = 비중만 알려져 있고 톤수는 알 수 없습니다. USGS 광물 요약이나 BGS 세계 광물 통계를 입력하면 더 볼 수 있습니다.
alternatives-by-content = 교역 중량이 아니라 함유량으로 집계한 수치입니다. 여유 생산능력을 교역 중량과 비교할 수 없어 아래에서 사용하지 않습니다.
alternatives-no-spare = 여유 생산능력이 알려진 나라가 없습니다.
alternatives-estimated = 일부 수치는 발표 기관의 추정치입니다.
alternatives-barred = { $places }: 유엔 조치의 대상이므로 생산국으로만 표시하고 대안으로는 계산하지 않습니다.

alternatives-no-largest = 어느 원산지가 가장 큰지 알 수 없습니다.
alternatives-largest-weight = { $origin }: 중량 기준 최대 원산지입니다({ $partners }).
alternatives-largest-value = { $origin }: 금액 기준 최대 원산지입니다({ $partners }).
alternatives-largest-output = { $origin }: 세계 최대 생산국입니다. 수입선이 모두 알려진 파트너가 없습니다.
alternatives-largest-asked = { $origin }: 지정하신 원산지입니다.
alternatives-ask-unknown = 파트너가 { $origin }에서 사들이는 물량을 중량으로 알 수 없습니다.
alternatives-ask = { $origin }의 공급이 끊기면 세 파트너는 함께 연간 { $tonnes } t을 다른 곳에서 찾게 됩니다.{ $unknown ->
        [none] {""}
       *[some] {" "}최소치이며, { $unknown }의 물량은 알 수 없습니다.
    }
alternatives-ask-none = { $place }: 여유 생산능력이 없어 { $asked } t 가운데 아무것도 공급할 수 없습니다.
alternatives-ask-enough = { $place }: 연간 { $spare } t을 늘릴 수 있어 세 파트너 모두에게 충분합니다(그 { $percent }를 사용).
alternatives-ask-over = { $place }: 연간 { $spare } t을 늘릴 수 있으나 세 파트너가 함께 요청할 물량은 그 { $times }배입니다.
alternatives-ask-weightless = { $place }: 연간 { $spare } t을 늘릴 수 있으나 얼마나 요청받을지는 알 수 없습니다.
alternatives-ask-blind = 늘릴 수 있는 물량을 알 수 없는 나라: { $places }.
alternatives-ask-total-enough = 알려진 여유 생산능력은 모두 연간 { $spare } t이며, 세 파트너가 함께 그 { $times }를 쓰게 됩니다. 다른 나라도 이를 원합니다.
alternatives-ask-total-over = 알려진 여유 생산능력은 모두 연간 { $spare } t이며, 세 파트너가 함께 요청할 물량은 그 { $times }배입니다.

alternatives-failure = { $origins } 판매량의 { $percent }가 { $days }일 동안 끊기는 경우
alternatives-failure-no-trade = { $partner }: 무엇을 사들이는지 알 수 없어 계산하지 않습니다.
alternatives-failure-no-weight = { $partner }: 그곳에서 사들이는 물량을 중량으로 알 수 없어 계산하지 않습니다.
alternatives-failure-nothing = 톤수를 아는 파트너가 없어 계산할 수 없습니다. 순중량이 있는 통계를 입력하십시오.
alternatives-bounds = 하한: 해당 파트너에게 가장 유리하게 전부 재배분하는 경우. 상한: 재배분이 없는 경우로, 부족한 나라가 수출을 제한할 때와 하지 않을 때 가운데 큰 값. 배분: 여유 생산능력을 필요에 따라 나눈 경우로 경로의 한도가 없습니다. 제한 시: 부족한 나라가 수출을 제한한 뒤. 계획: 경로의 한도 안에서 모두를 합쳐 비용이 가장 낮은 경우. 가치: 그곳에 1톤이 더 있을 때 줄어드는 비용.
alternatives-worse-off = { $partner }: 전체 비용이 가장 낮은 계획에서도 { $most } t이 부족할 수 있어, 재배분이 전혀 없을 때({ $upper } t)보다 불리할 수 있습니다.
alternatives-plan = 최저 비용 계획: 이 수치에 있는 모든 수입국을 합쳐 { $total } t이 부족합니다. 계획은 합계만 정하고 누가 부담할지는 정하지 않으므로 범위로 제시합니다. 판매 여력이 1톤 늘어날 때의 가치: { $worth ->
        [none] 없음.
       *[some] { $worth }.
    }
alternatives-no-plan = 여유 생산능력이 알려진 나라가 없어 재배분하지 않았으며 하한도 없습니다. --spare 0.1을 지정하면 각 수출국이 판매량의 10분의 1을 늘릴 수 있다고 가정합니다.
alternatives-assumed = 가정:
alternatives-terms-costs = 1톤의 비용: 공급 c = { $delivery }, 비축 방출 π = { $stock }, 부족 ω = { $shortage }. ω는 정책적 선택이며 1톤의 가치도 이에 따라 달라집니다.
alternatives-terms-stretch = 기존 교역의 r = { $stretch }배에 n = { $link } t을 더한 것보다 많이 옮기지 않으며, 끊긴 경로는 다시 쓰지 않습니다.
alternatives-terms-spare = 여유 생산능력을 알 수 없는 수출국은 판매량의 k = { $share }를 늘릴 수 있다고 가정: { $places }.
alternatives-terms-known = 발표된 연간 여유 생산능력: { $said }.
alternatives-stock = { $partner } { $tonnes } t({ $day })
alternatives-stocks = 이 노드에 제공된 비축량: { $said }.
alternatives-gap-stock = 비축량을 알 수 없어 없는 것으로 계산: { $places }. 실제 부족량은 더 적을 수 있습니다.
alternatives-gap-slack = 국내에서 더 생산할 수 있는 양을 알 수 없어 없는 것으로 계산: { $places }.
alternatives-gap-spare = 여유 생산능력을 알 수 없어 없는 것으로 계산: { $places }. 실제 부족량은 더 적을 수 있습니다.
alternatives-gap-absent = 이 수치에서는 아무에게도 팔지 않는 원산지: { $places }.
alternatives-gap-idle = 여유 생산능력은 알려져 있으나 이 수치에서 아무에게도 팔지 않아 계산에 넣지 않은 나라: { $places }.
alternatives-others = 같은 물량을 원하는 파트너 외 수입국: { $count }개국.
alternatives-no-others = 다른 나라의 구매 통계가 없습니다. 같은 물량을 원하지만 계산에서 빠져 있습니다.
alternatives-years = 무역 통계 연도: { $years }.
alternatives-unsettled = 수출 제한이 돌고 돌아 멈추지 않아 중간에 그쳤습니다.

alternatives-no-substitute = 목록에 없습니다.
alternatives-no-project = 사업 목록에 이 품목의 사업이 없습니다. 번호, 이름, 품목, 단계, 생산능력, 구매 계약이 있는 표를 tricord ingest로 입력하십시오.
alternatives-no-register = 사업 목록이 비어 있습니다. 번호, 이름, 품목, 단계, 생산능력, 구매 계약이 있는 표를 tricord ingest로 입력하십시오.
alternatives-projects-note = KOR, USA, JPN 대비: 각국의 연간 구매량에 대한 생산능력의 비율.
alternatives-stage-idea = 구상
alternatives-stage-study = 조사
alternatives-stage-financing = 자금 조달
alternatives-stage-construction = 건설
alternatives-stage-ramp_up = 증산
alternatives-stage-operating = 가동
alternatives-stage-paused = 보류
alternatives-stage-ended = 종료
alternatives-left-out-paused = { $project }: 보류되어 계산에 넣지 않습니다.
alternatives-left-out-ended = { $project }: 종료되어 계산에 넣지 않습니다.
alternatives-left-out-operating = { $project }: 이미 가동 중이어서 공급량이 무역 수치에 들어 있으므로 계산에 넣지 않습니다.
alternatives-left-out-capacity = { $project }: 생산능력이 제시되지 않아 무엇이 달라질지 알 수 없습니다.
alternatives-left-out-offtake = { $project }: 정해진 물량의 구매 권리를 가진 파트너가 없어 무엇이 달라질지 알 수 없습니다.
alternatives-cure-cures = { $partner }: 연간 { $tonnes } t으로 의존이 해소됩니다. { $top } { $before } → 최대 { $next } { $after }, HHI { $hhi } → { $hhi_after }(중량 기준).
alternatives-cure-eases = { $partner }: 연간 { $tonnes } t으로 의존이 완화되지만 해소되지는 않습니다. { $top } { $before } → 최대 { $next } { $after }, HHI { $hhi } → { $hhi_after }(중량 기준).
alternatives-cure-none = { $partner }: 연간 { $tonnes } t으로도 의존이 그대로입니다. { $top } { $before } → 최대 { $next } { $after }, HHI { $hhi } → { $hhi_after }(중량 기준).
alternatives-cure-no_dependency = { $partner }: 해소할 의존이 없습니다(최대 { $top } { $before }, HHI { $hhi }, 중량 기준).
alternatives-cure-same_origin = { $partner }: 연간 { $tonnes } t이 최대 원산지인 { $top }에서 나오므로 대안이 아닙니다.
alternatives-cure-unknown = { $partner }: 연간 { $tonnes } t. 구매량을 중량으로 알 수 없어 무엇이 달라질지 알 수 없습니다.
alternatives-together = 계산에 넣은 사업을 모두 합하면, { $said }

error-alternatives-partner = { $given }: 세 파트너 가운데 하나가 아닙니다.
    .hint = 다음 중 하나를 지정하십시오: { $known }.
error-alternatives-origin = { $given }: 알려진 국가가 아니거나 두 나라 이상이 쓰는 이름입니다.
    .hint = ISO 3166의 세 글자 코드를 지정하십시오: CHN.
error-alternatives-lost = { $options }: 공급이 끊기는 원산지가 지정되지 않았습니다.
    .hint = 원산지를 지정하십시오: --lost CHN.
error-alternatives-share = { $given }: 0보다 크고 1 이하인 비율이 아닙니다.
    .hint = 절반은 0.5, 전부는 1로 지정하십시오.
error-alternatives-days = { $given }: 0보다 큰 일수가 아닙니다.
    .hint = 지속되는 일수를 지정하십시오: 90.
error-alternatives-spare = { $given }: 0 이상의 비율이 아닙니다.
    .hint = 10분의 1은 0.1로 지정하십시오.
error-reallocation-costs = 부족 비용이 톤당 { $shortage }(으)로 공급 또는 비축 방출 비용 { $most }보다 높지 않아, 최저 비용 계획이 아무것도 공급하지 않게 됩니다.
    .hint = 부족 비용을 공급 비용과 방출 비용보다 높게 지정하십시오.
error-reallocation-stretch = 교역을 기존의 { $stretch }배에 { $link }톤을 더한 수준으로 늘릴 수 없습니다.
    .hint = 확대 배수는 1 이상, 신규 거래는 0 이상으로 지정하십시오.
error-reallocation-unsolved = 남은 물량을 배분할 방법을 찾지 못했습니다: { $reason }.
    .hint = 제공해도 되는 경우 명령과 수치를 첨부하여 알려 주십시오.
