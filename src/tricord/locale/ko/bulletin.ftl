# 공급망 조기경보 보고와 IPEF 공급망 협정 제12조 통보서.

cli-report-supply = 공급망 조기경보 보고 작성: 기준일에 알 수 있었던 내용으로 세 파트너의 제안 경보와 그 근거를 나란히 적습니다.
cli-report-as-of = 기준일. 이후에 알려진 내용은 담지 않습니다. 지정하지 않으면 오늘.
cli-report-format = pdf, html, docx 또는 json. 지정하지 않으면 파일 확장자를 따르고, 그것도 없으면 { $usual }.
cli-report-supply-out = 작성할 파일 또는 기존 디렉터리. 지정하지 않으면 노드의 reports/supply-날짜-언어.pdf.
cli-report-notification = 품목에 대한 IPEF 공급망 협정 제12조 통보서를 경보 내용으로 작성합니다. 사람이 보완하여 발송할 초안입니다.
cli-report-notification-item = tricord items에 나오는 품목 식별자, 또는 영어·한국어·일본어 품목명.
cli-report-partner = 통보하는 당사국.
cli-report-requested-at = 긴급회의를 요청하는 날. 네트워크는 요청 후 15일 이내에 회의를 엽니다.
cli-report-notification-out = 작성할 파일 또는 기존 디렉터리. 지정하지 않으면 노드의 reports/notification-품목-당사국-날짜-언어.docx.
error-report-format-differs = 파일 { $file }의 확장자가 요청한 형식 { $format }과 다릅니다.
    .hint = 둘 중 하나만 지정하십시오. 작성된 것은 없습니다.

reports-bulletin-month =
    { $year }년 { $month ->
        [m1] 1
        [m2] 2
        [m3] 3
        [m4] 4
        [m5] 5
        [m6] 6
        [m7] 7
        [m8] 8
        [m9] 9
        [m10] 10
        [m11] 11
       *[m12] 12
    }월
reports-bulletin-and = {", "}

reports-bulletin-title = 공급망 조기경보 보고
reports-bulletin-subtitle = 대한민국·미국·일본의 품목별 제안 경보, { $day } 기준

reports-bulletin-front = 이 보고의 성격
reports-bulletin-front-text = 세 파트너가 관찰하는 품목별로 1년 내 공급 차질이 일어날 가능성이 얼마로 보이는지, 그 근거는 무엇인지를 파트너별로 적었습니다. { $day }에 알 수 있었던 내용만을 근거로 하며 그 뒤의 것은 담지 않았습니다. 단계는 수치에 따른 제안이며, 발령은 사람이 결정합니다.
reports-bulletin-fact-day = 기준일
reports-bulletin-fact-earlier = 비교일
reports-bulletin-fact-partners = 파트너
reports-bulletin-fact-items = 관찰 품목
reports-bulletin-fact-stages = 제안 단계(품목·파트너 기준)
reports-bulletin-fact-changes = 비교일 이후 변동
reports-bulletin-fact-marking = 공개 등급
reports-bulletin-read = 읽는 법
reports-bulletin-read-stages = 확률이 { $watch }(관심), { $caution }(주의), { $alert }(경계), { $serious }(심각)에 이르면 해당 단계로 올라가고, 이를 충분히 밑돌아야 내려갑니다. 모두 제안이며 발령이 아닙니다.
reports-bulletin-read-weights = 가중치 대부분은 측정이 아니라 판단에 따른 것이며, 근거마다 어느 쪽인지 밝혔습니다. 확률은 품목의 순서를 정하는 데 쓰입니다. 경보가 실제와 얼마나 맞았는지는 tricord supply scoreboard에서 볼 수 있습니다.
reports-bulletin-read-factors = ×6.0은 차질의 승산(일어날 가능성 대 일어나지 않을 가능성의 비)이 여섯 배가 됨을 뜻합니다. ×1보다 작으면 승산을 낮춥니다.
reports-bulletin-read-silent = “징후 없음”은 확인하였으나 나타난 것이 없다는 뜻이고, “자료 없음”은 확인하지 못하였다는 뜻으로 어느 쪽으로도 셈하지 않습니다.
reports-bulletin-read-emulated = 공표일이 명시되지 않은 경우 공표 기관의 통상 시차를 적용하였으며(유사 실시간), 이후 수치가 수정되었을 수 있습니다.

reports-bulletin-overview = 한눈에 보기
reports-bulletin-overview-text = 제안 단계와 1년 내 공급 차질 확률이며, 괄호 안은 { $earlier } 이후의 변동(퍼센트포인트)입니다.
reports-bulletin-overview-caption = 한 파트너라도 관심 이상인 품목, { $day }
reports-bulletin-overview-none-title = 제안 단계 없음
reports-bulletin-overview-none = 어느 파트너에 대하여도 관심 단계에 이른 품목이 없습니다. 이는 이상이 없음을 뜻하지 않습니다. 확인하지 못한 사항은 확인 범위의 장에 적었습니다.
reports-bulletin-overview-others = 모든 파트너에 대하여 관심에 이르지 않은 품목: { $count }개. 그중 높은 순: { $items }.
reports-bulletin-column-item = 품목
reports-bulletin-column-partner = 대상
reports-bulletin-column-change = 단계 변동
reports-bulletin-column-why = 사유
reports-bulletin-column-what = 경로

reports-bulletin-changes = { $earlier } 이후의 변동
reports-bulletin-changes-none = 제안 단계의 변동이 없습니다.
reports-bulletin-changes-text = 올라간 품목, 내려간 품목의 순으로 그 사유와 함께 적었습니다.
reports-bulletin-changes-caption = 제안 단계의 변동
reports-bulletin-brief = { $kind }({ $where }, { $known }부터 인지 가능)
reports-bulletin-cause-fired = 새로 나타남: { $channel }
reports-bulletin-cause-other = 다른 징후로 바뀜: { $channel }
reports-bulletin-cause-ended = 더 이상 셈하지 않음: { $channel }
reports-bulletin-cause-silent = 다시 확인하였으나 징후 없음: { $channel }
reports-bulletin-cause-missing = 더 이상 확인하지 못함: { $channel }

reports-bulletin-items = 관심 이상 품목
reports-bulletin-items-text = 품목마다 세 파트너를 나란히 놓고 근거를 문장으로 적었으며 문의처를 밝혔습니다. 그림의 ▲는 징후가 나타난 달, ●는 알려진 최신 수치입니다.
reports-bulletin-item-caption = { $item }: 제안 단계와 경로별 내용, { $day }
reports-bulletin-item-reasons = 근거
reports-bulletin-item-no-figures = 이 품목의 월별 가격도, 이 품목을 구분하는 품목 번호의 월별 교역도 보유하고 있지 않습니다.
reports-bulletin-row-stage = 제안 단계
reports-bulletin-row-silent = 징후 없음
reports-bulletin-row-missing = 자료 없음
reports-bulletin-row-lower = 제외할 경우
reports-bulletin-row-ask = 문의처
reports-bulletin-since = { $day }부터
reports-bulletin-held = 단계 유지 중({ $percent } 미만에서 해제)
reports-bulletin-state-silent = 징후 없음
reports-bulletin-state-missing = 자료 없음
reports-bulletin-without = { $channel }: { $percent }, { $stage }({ $until }까지 반영)
reports-bulletin-reason-counts = 대상: { $partners }. { $known }부터 인지 가능, { $until }까지 반영.
reports-bulletin-reason-counts-structure = 대상: { $partners }. { $known }부터 인지 가능. 새 연도의 수치가 나올 때까지, 늦어도 { $until }까지 반영.
reports-bulletin-reason-adds = 승산 { $factor }, 가중치: { $basis }.
reports-bulletin-reason-with = 앞의 징후와 함께 셈함.
reports-bulletin-reason-others = 이 경로의 더 약한 징후 { $count }건은 셈하지 않음.
reports-bulletin-reason-source = 출처: { $source }.
reports-bulletin-basis-measured = 측정
reports-bulletin-basis-judged = 판단

reports-bulletin-says-structure-trade = { $year }년 { $partner }의 { $item } 수입 가운데 { $share }가 { $origin }산이었습니다: { $kind }(집중도 지수 { $index }, 1이면 한 나라에서만 수입).
reports-bulletin-says-structure-producers = { $origin }의 비중이 세계 { $item } 생산의 { $share }입니다({ $year }년): { $kind }(집중도 지수 { $index }, 1이면 한 나라에서만 생산).
reports-bulletin-says-price = “{ $series }” 가격이 { $month }에 { $value }이었습니다: { $kind }. 3개월간의 변화가 평소 변동 폭의 { $change }배이며, 직전 4년의 최고치와 비교하면 { $over }입니다.
reports-bulletin-says-trade = { $origin }에서 { $partner }로 간 { $item }, { $month }: { $kind }. 품목 번호 { $line }로 { $amount }입니다.{ $usual }{ $share }{ $reading } 통계: { $statistics }.
reports-bulletin-says-usual = 직전 2년 중앙값의 { $percent }입니다.
reports-bulletin-says-share = 이 원산지는 직전 1년간 해당 파트너 수입의 { $percent }를 차지하였습니다.
reports-bulletin-reading-supply_squeeze = 물량이 줄고 단가가 올라 공급 압박과 부합합니다.
reports-bulletin-reading-stockpiling = 물량이 늘고 단가가 올라 비축과 부합합니다.
reports-bulletin-reading-demand_loss = 물량이 줄고 단가가 내려 수요 감소와 부합합니다.
reports-bulletin-reading-diversion = 물량이 늘고 단가가 내려 물량 전환과 부합합니다.
reports-bulletin-says-transit = { $strait }: { $kind }. { $day }까지 7일간의 선박 수가 그 전 90일 평균의 { $ratio }입니다. { $item } 수송이 통상 이곳을 지납니다.
reports-bulletin-says-policy-line_printed = { $state }의 공고({ $notice })에 { $item }의 세번 { $line }이 명시되었습니다. 발령: { $issued }, 시행: { $effective }.
reports-bulletin-says-policy-named = { $state }의 공고({ $notice })에 { $item }에 해당하는 품명(“{ $line }”)이 언급되었습니다. 발령: { $issued }, 시행: { $effective }.
reports-bulletin-says-mission = { $mission }의 보고, { $item }(원산지 { $origin }): { $kind }({ $what }). 출처 신뢰도 { $reliability }, 정보 신빙성 { $credibility }. 관측: { $observed }, 영향 예상: { $expected }.
reports-bulletin-signal-policy = 정책
reports-bulletin-signal-output = 생산
reports-bulletin-signal-price = 가격
reports-bulletin-signal-logistics = 물류
reports-bulletin-signal-payment = 대금 결제
reports-bulletin-signal-labour = 노동
reports-bulletin-signal-accident = 사고
reports-bulletin-signal-demand = 수요

reports-bulletin-picture = { $item }: 월별 수치, 최근 3년
reports-bulletin-picture-price = 가격: { $series }
reports-bulletin-picture-trade = { $partner } ← { $origin }
reports-bulletin-picture-none = 월별 교역 자료 없음
reports-bulletin-about-makers = 주요 생산국
reports-bulletin-about-origins = 수입 원산지(금액 기준)
reports-bulletin-about-substitutes = 대체재
reports-bulletin-about-stocks = 비축
reports-bulletin-about-projects = 협력 사업
reports-bulletin-about-lines = 품목 번호
reports-bulletin-about-doubts = 유의 사항
reports-bulletin-about-none = 품목 목록에 없음
reports-bulletin-mission-in = 주{ $origin } 자국 공관
reports-bulletin-stock = { $partner }: { $stock }, { $days }일분({ $day })
reports-bulletin-project = { $name }({ $place }): { $stage }, 연간 능력 { $capacity }, 다음 단계: { $next }
reports-bulletin-project-idea = 구상
reports-bulletin-project-study = 조사
reports-bulletin-project-financing = 자금 조달
reports-bulletin-project-construction = 건설
reports-bulletin-project-ramp_up = 증산
reports-bulletin-project-operating = 가동
reports-bulletin-project-paused = 중단
reports-bulletin-project-ended = 종료

reports-bulletin-straits = 해협 통항
reports-bulletin-straits-none = 해협을 지나는 선박 수 자료를 보유하고 있지 않습니다.
reports-bulletin-straits-text = 최근 7일 평균과 그 전 90일 평균을 나란히 놓았습니다. 징후는 통항이 회복될 때까지 이어지므로 이미 회복된 비율과 함께 나타날 수 있습니다.
reports-bulletin-straits-picture = 하루 통항 선박 수, { $day }까지 반년
reports-bulletin-straits-caption = 해협별 통항
reports-bulletin-column-strait = 해협
reports-bulletin-column-recent = 최근 7일
reports-bulletin-column-usual = 이전 90일
reports-bulletin-column-ratio = 비율
reports-bulletin-column-signal = 징후
reports-bulletin-column-items = 관찰 품목

reports-bulletin-prices = 가격
reports-bulletin-prices-none = 관찰 품목의 공표된 월별 가격을 보유하고 있지 않습니다.
reports-bulletin-prices-text = 관찰 품목의 공표된 월별 가격으로, 기준일에 알 수 있었던 수치입니다. 변동은 최신 수치의 1개월 전, 12개월 전과 비교한 것입니다.
reports-bulletin-prices-picture = 가격, 최근 3년(월별, { $place })
reports-bulletin-prices-caption = 관찰 품목의 가격
reports-bulletin-column-series = 계열
reports-bulletin-column-newest = 최신
reports-bulletin-column-month = 1개월
reports-bulletin-column-year = 12개월

reports-bulletin-notices = 최근 12개월의 공고
reports-bulletin-notices-none = 최근 12개월의 공고를 보유하고 있지 않습니다.
reports-bulletin-notices-none-bear = 판독한 바로는 관찰 품목의 품명이나 세번이 나온 공고가 없습니다.
reports-bulletin-notices-text = 날짜, 세번, 품명은 문서에서 판독한 그대로입니다. 한 공고를 여러 문서가 전할 수 있습니다. 강화인지 완화인지, 무엇을 막을지는 판독하지 않았습니다.
reports-bulletin-notices-caption = 관찰 품목과 관련된 공고
reports-bulletin-notices-others = 판독한 바로는 관찰 품목이 나오지 않은 그 밖의 공고: { $count }건
reports-bulletin-column-notice = 공고
reports-bulletin-column-days = 날짜
reports-bulletin-column-known = 인지 가능일
reports-bulletin-column-lines = 세번
reports-bulletin-column-bears = 관련 품목
reports-bulletin-column-file = 파일
reports-bulletin-not-printed = 명시되지 않음
reports-bulletin-notice-issued = 발령: { $day }
reports-bulletin-notice-known = { $day }부터 인지 가능
reports-bulletin-notice-effective = 시행: { $day }
reports-bulletin-notice-effective-later = 시행 전: { $day }부터
reports-bulletin-notice-no-effect = 시행일이 명시되지 않음
reports-bulletin-notice-no-lines = 명시되지 않음
reports-bulletin-more = 외 { $count }건

reports-bulletin-unseen = 판단을 보류한 품목 번호
reports-bulletin-unseen-none = 보유한 교역 통계의 품목 번호는 모두 해당 품목을 보여 줍니다.
reports-bulletin-unseen-text = 여러 소재가 섞인 품목 번호는 그중 한 소재에 대한 통제를 가리므로 판단하지 않았습니다. 해당 품목을 구분하는 각국의 세번을 옆에 적었습니다.
reports-bulletin-unseen-caption = 보유하고 있으나 관찰 품목을 보여 주지 않는 품목 번호
reports-bulletin-unseen-unmeasured = 다른 물품도 포함하며, 해당 품목의 비중을 측정한 바 없습니다.
reports-bulletin-unseen-small = 해당 품목이 금액의 절반에 미치지 못합니다.
reports-bulletin-unseen-foreign = 해당 품목은 이 번호로 거래되지 않습니다.
reports-bulletin-unseen-edition = 다른 판의 품목 분류에서는 같은 번호가 다른 물품을 뜻하였습니다.
reports-bulletin-unseen-no-line = 확인된 세번 없음
reports-bulletin-column-held-lines = 보유한 품목 번호
reports-bulletin-column-hides = 보이지 않는 품목
reports-bulletin-column-why-silent = 이유
reports-bulletin-column-would-show = 구분할 수 있는 세번

reports-bulletin-coverage = 확인 범위와 출처
reports-bulletin-coverage-text = 건수는 품목과 파트너의 조합입니다. “기한 경과”는 자료가 있었으나 최신 수치의 기한이 지나, 징후가 없더라도 뜻이 없는 경우입니다.
reports-bulletin-coverage-caption = 경로별 확인 범위, { $day }
reports-bulletin-coverage-missing = 다음 자료는 기준일에 알 수 있었던 것이 없습니다. 확보하려면 입력하십시오.
reports-bulletin-column-channel = 경로
reports-bulletin-column-fired = 징후 있음
reports-bulletin-column-silent = 징후 없음
reports-bulletin-column-missing = 자료 없음
reports-bulletin-column-stale = 이 중 기한 경과
reports-bulletin-column-reach = 최신 기간
reports-bulletin-column-days-known = 공표일
reports-bulletin-known-stated = 명시됨
reports-bulletin-known-usual = 일부 통상 시차 적용(유사 실시간)
reports-bulletin-held-sets = 자료 집합과 공표 시점
reports-bulletin-held-text = 기준일까지 공표되었거나 통상 공표되는 기간의 행입니다. 그 뒤에 공표된 자료 집합은 과거분을 한꺼번에 담은 것이며, 각 기간은 공표 기관의 통상 시차에 따라 셈하였습니다.
reports-bulletin-held-caption = 자료 집합
reports-bulletin-column-dataset = 자료 집합
reports-bulletin-column-rows = 행
reports-bulletin-column-span = 기간
reports-bulletin-together = 전체 문서
reports-bulletin-files-more = 이 보고에서 다루지 않은 공고와 공관 보고의 파일 { $count }개는 생략하였습니다. 파일 대장에 있습니다.

reports-bulletin-method = 정의와 매개변수
reports-bulletin-method-weigh = 경로마다 1년 내 공급 차질 승산의 로그에 가중치를 더합니다. 출발점은 모든 품목이 같습니다. 확인하였으나 징후가 없는 경로는 그에 해당하는 값을 더하고, 확인하지 못한 경로는 아무것도 더하지 않습니다.
reports-bulletin-method-strongest = 한 경로 안에서는 같은 자료에서 나온 것이므로 합이 아니라 가장 강한 징후만 셈합니다. 공관 보고만은 서로 되풀이하지 않는 범위에서 더합니다.
reports-bulletin-method-stage = 단계는 기준값에 이르면 올라가고, 기준값의 일정 비율을 밑돌아야 내려갑니다. 명칭은 대한민국 제도의 것이며 그 기준값은 공개되어 있지 않습니다. 여기의 기준값은 우리가 정하였습니다.
reports-bulletin-method-known = 수치는 알 수 있게 된 날부터 셈합니다. 공관 보고는 발송한 날부터, 공고는 문서에 적힌 날부터 셈합니다.
reports-bulletin-method-abstain = 여러 소재가 섞인 품목 번호는 판단하지 않습니다. 자료가 없는 것은 0이 아닙니다.
reports-bulletin-method-score = 이 경보가 실제로 일어난 차질과 얼마나 맞았는지는 다른 방법과 나란히 tricord supply scoreboard에서 볼 수 있습니다.
reports-bulletin-parameter-base = 징후가 없을 때의 확률
reports-bulletin-parameter-cuts = 단계 기준값
reports-bulletin-parameter-left = 해제 비율(기준값 대비)
reports-bulletin-parameter-cap = 한 경로의 최대 가중치
reports-bulletin-parameter-reliability = 공관 보고: 출처 신뢰도별 비율
reports-bulletin-parameter-credibility = 공관 보고: 정보 신빙성별 비율
reports-bulletin-weights-caption = 가중치: 차질 전에 징후가 나타날 가능성이 평시의 몇 배인지의 로그. 괄호 안은 승산에 곱하는 값
reports-bulletin-weights-from = 경로별 가중치의 근거(가중치 파일의 영어 원문):
reports-bulletin-column-kinds = 징후
reports-bulletin-column-share = 반영률
reports-bulletin-column-silence = 징후 없음
reports-bulletin-column-counts = 반영 일수
reports-bulletin-column-due = 확인 일수

reports-bulletin-empty = 아직 보고할 자료가 없습니다
reports-bulletin-empty-title = 이 노드에는 { $day }에 알 수 있었던 자료가 없습니다
reports-bulletin-empty-text = 통계 수치, 교역 통계, 공고, 공관 보고를 하나도 보유하고 있지 않습니다. 어느 품목에 대하여도 말할 수 없으며, 이는 이상이 없음을 뜻하지 않습니다.
reports-bulletin-empty-caption = 입력할 자료
reports-bulletin-empty-then = 입력한 뒤 보고를 다시 작성하십시오. 처음 네 가지 가운데 하나만 있어도 시작할 수 있으며, 확인하는 경로가 많을수록 경보의 근거가 두터워집니다.
reports-bulletin-column-take = 자료
reports-bulletin-column-command = 명령
reports-bulletin-take-trade_flows = 월별 교역 통계(파트너 또는 원산지)
reports-bulletin-take-observations = 공표된 가격, 해협 통항 선박 수
reports-bulletin-take-notices = 수출통제 공고
reports-bulletin-take-mission_reports = 공관 보고
reports-bulletin-take-stocks = 파트너의 비축
reports-bulletin-take-projects = 광물 협력 사업
reports-bulletin-command-trade_flows = tricord ingest imports.csv --source trade-table
reports-bulletin-command-observations = tricord ingest CMO-Historical-Data-Monthly.xlsx
reports-bulletin-command-notices = tricord ingest notices/
reports-bulletin-command-mission_reports = tricord ingest reports.eml
reports-bulletin-command-stocks = tricord ingest stocks.csv
reports-bulletin-command-projects = tricord ingest projects.csv

reports-notification-title = 공급망 차질 통보서
reports-notification-subtitle = 인도태평양경제프레임워크(IPEF) 공급망 협정 제12조: 위기대응 네트워크 긴급회의 요청
reports-notification-draft = 사람이 보완하여 발송할 초안
reports-notification-draft-filled = { $day }에 알 수 있었던 내용으로 채웠습니다. 당사국만이 아는 사항은 빈칸으로 두었으며, 지어낸 내용은 없습니다.
reports-notification-draft-person = 단계는 수치에 따른 제안이며 발령이 아닙니다. 시스템은 아무것도 발송하지 않습니다.
reports-notification-draft-letters = 여섯 진술 사항은 공개 보도된 조문의 순서를 따랐습니다. 조문의 항·호 번호는 확인하지 못하여 적지 않았습니다.
reports-notification-field-party = 당사국
reports-notification-field-item = 품목
reports-notification-field-lines = 품목 번호
reports-notification-field-origin = 관련 원산지
reports-notification-field-warning = 제안 경보
reports-notification-field-ministry = 소관 부처
reports-notification-field-requested = 회의 요청일
reports-notification-field-meet-by = 회의 개최 기한
reports-notification-field-status = 상태
reports-notification-field-contact = 당사국 연락처
reports-notification-field-from = 근거 보고
reports-notification-stage = { $stage }({ $since }부터), 1년 내 공급 차질 확률 { $percent }
reports-notification-no-stage = 없음: 이 품목과 당사국에 대하여 이날 제안된 단계가 없습니다
reports-notification-meet-open = 요청일이 정해지면 그로부터 15일
reports-notification-status-draft = 초안(요청 전)
reports-notification-status-requested = 요청함. 15일 기한 진행 중
reports-notification-status-due = 15일 기한이 지났습니다. 회의 개최 여부는 여기서 알 수 없습니다
reports-notification-impact = 국가안보, 공중보건·안전 또는 경제에 대한 영향 또는 예상 영향
reports-notification-cause = 원인
reports-notification-duration = 예상 지속 기간
reports-notification-sectors = 영향을 받거나 받을 수 있는 부문
reports-notification-measures = 취하였거나 취할 예정인 조치
reports-notification-assistance = 도움이 될 지원
reports-notification-known = 여기서 알 수 있는 내용
reports-notification-blank = 당사국 작성란: { $party }
reports-notification-ask-impact = 차질이 미치거나 미칠 것으로 예상되는 영향. 교역 수치는 걸려 있는 규모를 말할 뿐 그 의미를 말하지 않습니다.
reports-notification-ask-cause = 위 내용 외에 당사국이 아는 원인과 확인하지 않는 사항.
reports-notification-ask-duration = 당사국이 예상하는 지속 기간과 그 이유.
reports-notification-ask-sectors = 이 품목을 쓰는 당사국의 부문과 기업.
reports-notification-ask-measures = 당사국이 취한 조치와 계획.
reports-notification-ask-assistance = 다른 당사국에 요청하는 사항: 방출, 교환, 대체 공급처, 운송, 정보.
reports-notification-part-security = 국가안보
reports-notification-part-health = 공중보건·안전
reports-notification-part-economy = 경제
reports-notification-part-taken = 취한 조치
reports-notification-part-planned = 계획
reports-notification-value-year = { $year }년 이 품목 수입액: { $value }. 주요 원산지: { $shares }.
reports-notification-value-months = { $month }까지 12개월간 { $origin }과의 교역액: { $value }(품목 번호 { $lines }, { $statistics }).
reports-notification-in-force = 공고 { $notice }: { $day } 시행. 종료일은 판독되지 않았습니다.
reports-notification-since = { $channel }: { $day }부터 인지. 얼마나 지속될지는 여기서 알 수 없습니다.
reports-notification-group = 품목 목록의 분류는 { $group }({ $stage })입니다. 어느 부문이 쓰는지는 여기서 알 수 없습니다.
reports-notification-makers = 그 밖의 생산국: { $shares }({ $source }).
reports-notification-substitute = 가능한 대체재: { $name }. { $note }
reports-notification-evidence = 증거
reports-notification-evidence-none = 경보가 근거로 삼은 원본 파일의 행이 없습니다.
chart-sparklines-description = 작은 선 그림들로, 각각 최신 수치와 최저·최고치, 징후가 나타난 기간을 보여 줍니다. { $lines }
