# 보고서 중 해상 선박에 관한 부분.

reports-sea = 해상
reports-sea-title = 해상 단서 보고서
reports-sea-subtitle = 선박이 스스로 송신한 위치에서 선박 감시 항목이 찾은 사항
reports-sea-subtitle-both = 점검 대상과 제재 목록의 대조 결과 및 해상 선박. 목록에 적용한 법: { $law_day } 현재 유효한 유엔의 대북 조치, 해상: 각 사건 당일의 조치
reports-sea-identifier = 실행 묶음 { $runs }
reports-sea-simulated = 모의로 표시된 선박 위치는 만들어 낸 것입니다. 이에 관한 단서는 실제 선박에 대하여 아무것도 말해 주지 않습니다.

reports-sea-summary-text = 이 보고서는 선박에 관한 단서를 근거와 함께 제시합니다. 단서는 더 살펴볼 이유입니다. 판정이 아니며, 사람이 검토하여 결정하기 전에는 어떠한 결론도 따르지 않습니다.
reports-sea-summary = 해상 단서: 감시 항목 { $monitors }개, 모두 { $total }건.
reports-sea-no-screening-title = 목록 대조를 실행하지 않음
reports-sea-no-screening = 이 노드에서는 목록 대조(designations)를 실행하지 않았습니다. 점검 대상과 선박을 어느 제재 목록과도 대조하지 않았으므로, 이에 관하여 누구에게 유리하거나 불리한 어떠한 말도 하지 않습니다.
reports-sea-next = 해상 단서는 유의 사항에 적힌 기록(항만, 대리점, 등록부, 영상)부터 확인하십시오. 대부분의 단서에는 문제없는 설명이 있습니다.
reports-sea-facts-positions = 선박 위치
reports-sea-facts-positions-value = { $count }건, { $first }부터 { $last }까지(UTC)

reports-sea-text = 선박 감시 항목은 선박이 AIS로 스스로 송신한 위치를 읽습니다. 찾은 것은 사건이며, 그 가운데 사람이 살펴보아야 할 것을 단서로 제시합니다. 모든 단서는 그렇게 보인다는 뜻입니다. 수신된 내용은 단서에도 부합하고 문제없는 원인에도 부합합니다.
reports-sea-limits = 식별 정보, 이름, 국적은 선박이 송신한 내용이며 누구나 송신할 수 있습니다. 국적은 ISO 3166-1 부호로 적었습니다. 살펴보지 않은 사항은 “{ $section }” 항목에 적었습니다.
reports-sea-overview-caption = 선박 감시 항목과 마지막 실행
reports-sea-column-monitor = 감시 항목
reports-sea-column-ran = 실행 시각(UTC), 정의
reports-sea-column-events = 사건
reports-sea-column-leads = 단서
reports-sea-column-grades = 등급별
reports-sea-outdated = 이 실행 뒤에 위치가 더 들어옴

reports-sea-title-listed_ships = 해상에서 수신된 등재 선박
reports-sea-title-encounters = 해상 접촉으로 보이는 상황
reports-sea-title-dark_transfer = 머문 선박에 접근할 수 있었던 무신호 선박
reports-sea-title-gaps = 신호 공백
reports-sea-title-port_calls = 북한 항만 기항으로 보이는 상황
reports-sea-title-loitering = 해상에 머문 선박
reports-sea-title-identity = 식별 정보의 충돌
reports-sea-title-fishing = 어선

reports-sea-definition-listed_ships = 제재 목록의 항목이 등재되어 있는 동안 수신되었고, 송신 내용(IMO 번호, MMSI, 호출부호, 이름)이 그 항목과 일치하는 선박입니다. 기항과 접촉도 함께 제시합니다.
reports-sea-definition-encounters = 해상에서 느린 속력으로 몇 시간 동안 가까이 함께 머문 두 선박입니다. 선박 간 환적과 부합하지만 급유, 도선선, 예선, 나란히 묶은 어선, 대기와도 부합합니다.
reports-sea-definition-dark_transfer = 해상에 머문 선박과, 그동안 수신되지 않았고 그 선박에 왔다가 떠날 수 있었던 다른 선박입니다. 두 선박이 함께 있는 것은 관측되지 않았으므로 단서 이상이 될 수 없습니다.
reports-sea-definition-gaps = 부근의 다른 선박은 수신되었는데도 몇 시간 동안 수신되지 않아 송신기가 꺼져 있었을 가능성이 큰 선박입니다. 수신 사정으로 설명될 수 있는 공백은 사건으로만 세고 단서로 제시하지 않습니다.
reports-sea-definition-port_calls = 항만에 들어가 머물다 나온 것으로 보이는 선박입니다. 북한 항만에 기항한 것만 단서로 제시하고 그 밖의 기항은 사건으로만 셉니다.
reports-sea-definition-loitering = 해상의 한곳에 몇 시간 동안 머문 선박입니다. 상대가 송신하지 않는 환적의 한쪽과 부합하지만 정박, 대기, 조업, 기관 고장과도 부합합니다.
reports-sea-definition-identity = 위치나 신고 내용이 한 선박의 것일 수 없는 식별 정보입니다. 동시에 나타난 두 선체, 불가능한 이동, 원을 그리는 위치, 고정된 위치, 육상 위치, 있을 수 없거나 바뀌거나 함께 쓰인 IMO 번호가 이에 해당합니다. 오기와 틀린 시계가 흔한 원인입니다.
reports-sea-definition-fishing = 어선이라고 신고한 선박으로서, 어획물을 운반하거나 운반할 수 있는 선박 옆에 머문 것으로 보이는 것과, 제공된 허가 목록에 허가가 없는 수역에 있었던 것입니다.

reports-sea-preset = 정의
reports-sea-preset-strict = Tricord의 정의
reports-sea-preset-gfw = Global Fishing Watch의 정의
reports-sea-preset-other = 매개변수 참조
reports-sea-events = 사건, { $kind }: { $count }건.
reports-sea-leads = 단서
reports-sea-none-title = 단서 없음
reports-sea-none = 이 위치 자료에서 단서가 나오지 않았습니다.
reports-sea-none-limits = 이는 해당 위치 자료와 해당 정의에 한한 결과이며, 누구의 혐의도 없음을 뜻하지 않습니다. 살펴보지 않은 사항은 “{ $section }” 항목에 적었습니다.
reports-sea-leads-caption = { $monitor }: 단서(순위순, 번호는 지도와 같음)
reports-sea-leads-caption-plain = { $monitor }: 단서(순위순)
reports-sea-column-when = 시각(UTC)
reports-sea-column-where = 장소
reports-sea-column-ships = 선박과 송신 내용
reports-sea-column-seen = 관측 내용
reports-sea-more = 표에는 단서 { $of }건 가운데 앞의 { $shown }건을 실었습니다. 전체: tricord findings list, 근거를 포함한 한 건: tricord findings show ID.
reports-sea-more-details = 단서 { $of }건 가운데 앞의 { $shown }건을 아래에 자세히 적었습니다. 나머지의 내용, 유의 사항, 근거: tricord findings show ID(번호 아래에 적힌 문자 사용).

reports-sea-flag = MMSI 국적 { $flag }
reports-sea-says-flag = 신고 국적 { $value }
reports-sea-says-imo = 신고 IMO { $value }
reports-sea-seen-listed = { JOSA($value, "과/와") } 부합
reports-sea-seen-port = 항만: { $value }
reports-sea-seen-hours = { $value }시간
reports-sea-seen-distance = 거리 중앙값 { $value } m
reports-sea-seen-way = 오가는 거리 { $value }해리
reports-sea-seen-beside = 옆에 머물 수 있는 시간 최대 { $value }시간
reports-sea-seen-agreement = { $value }
reports-sea-seen-probability = 송신하지 않았을 확률: { $value }
reports-sea-seen-feasible = 접근할 수 있었던 무신호 선박: { $value }척
reports-sea-seen-zone = 수역: { $value }

reports-sea-detail = { $number }번
reports-sea-ship = 선박
reports-sea-identity = MMSI
reports-sea-says = { $field }: { $value }
reports-sea-field-name = 신고 이름
reports-sea-field-imo = 신고 IMO 번호
reports-sea-field-call_sign = 신고 호출부호
reports-sea-field-ship_type = 신고 선종
reports-sea-field-flag = 신고 국적
reports-sea-says-nothing = 보유한 자료에는 그 밖의 신고 내용이 없습니다.
reports-sea-law = 당일 유효한 조치
reports-sea-law-none = 감시 항목이 { $day }에 대하여 제시한 조치는 없습니다.
reports-sea-doubts = 반대되는 사정과 이를 가릴 자료
reports-sea-measures = 단서와 관련되는 조치
reports-sea-measures-text = 위에 자세히 적은 단서에 함께 적힌 항의 내용입니다. 적용되는지는 말하지 않습니다. 위치만으로는 드러나지 않는 사실에 달려 있기 때문입니다.

reports-sea-map-overview = 지도: { $monitor }
reports-sea-map-lead = { $number }번 단서의 지도
reports-sea-map-caption = { $number }번 단서의 지도에 표시된 사항
reports-sea-column-shown = 표시
reports-sea-track = 항적: 위치 { $received }건 중 { $drawn }건을 그림
reports-sea-map-shared = 한 식별 정보로 송신된 위치이며 선으로 잇지 않았습니다. 둘 이상의 선박이 함께 쓴 것으로 보이기 때문입니다.
sea-map-events-description = 아래 표에 적힌 번호 있는 사건 { $shown }건과 그 밖의 사건 { $others }건의 지도.
sea-map-table = { $kind }, 번호는 아래 표와 같음
sea-map-further = 표에 싣지 않은 그 밖의 단서

reports-sea-made = 감시 항목이 위치에서 산출
reports-sea-rows = 행 { $count }개
reports-sea-rows-text = 위치와 수신일은 한 파일의 한 선박에 해당하는 행을, 무역 통계는 한 교역 흐름에 해당하는 행을 모아 적었습니다. 선박 또는 교역 흐름, 행의 수, 각 행의 키와 해시로 만든 해시, 각 행의 원본 레코드를 보입니다. 행마다의 해시는 tricord findings show ID로 볼 수 있습니다.

reports-sea-method-grades = 해상: 감시 항목 하나만으로 관측된 것은 단서입니다. 북한 국적이나 목록의 항목처럼 항적과 별개인 사항도 일치하면 정황 또는 교차확인이 됩니다.
reports-sea-standard-time = 해상: 시각은 협정 세계시(UTC)이며, 적용 법은 각 사건 첫날의 것입니다.
reports-sea-positions = 선박 위치
reports-sea-positions-caption = 위치의 출처와 기간(UTC)
reports-sea-column-files = 파일
reports-sea-column-positions = 위치
reports-sea-column-first = 처음
reports-sea-column-last = 마지막
reports-sea-maps = 지도에는 단서의 선박에 대하여 보유한 위치를 30분 전부터 30분 후까지 그렸으며, 매우 많으면 일정한 간격으로 골랐습니다. 선박마다 최대 24건을 근거로 적었습니다. 육지는 Natural Earth 자료이며, 지도에는 경계와 해역 이름이 없고 항만 이름은 표시된 것 부근에 한합니다.

reports-sea-never-run = 선박 위치 { $positions }건을 보유하고 있으나 선박 감시 항목을 실행하지 않았습니다.
reports-sea-left-out-monitors = 실행한 적이 없는 선박 감시 항목: { $monitors }
reports-sea-left-out-positions = 마지막 실행 뒤에 위치가 더 들어온 감시 항목: { $monitors }
reports-sea-left-out-datasets = { $monitor }: { $datasets }의 위치만 살펴보았습니다.
reports-sea-left-out-leads = { $monitor }: 단서 { $of }건 가운데 { $shown }건을 이 보고서에 실었습니다.
reports-sea-left-out-stale = 통상보다 오래 새 자료가 오지 않은 위치 출처: { $datasets }
reports-sea-clocks = 시계가 틀린 수신국
reports-sea-clocks-caption = 수신된 대부분의 선박과 시계가 어긋나 제외한 시간(UTC)
reports-sea-column-receiver = 수신국
reports-sea-column-hours = 시간 수
reports-sea-limit-silent = AIS를 송신하지 않는 선박은 전혀 보이지 않습니다. 두 선박이 모두 송신하지 않으면 이 자료에 아무것도 남지 않으며, 레이더나 광학 영상으로만 볼 수 있습니다.
reports-sea-limit-claims = 위치, 식별 정보, 이름, 국적은 선박 스스로의 신고입니다. 잘못 입력되었거나 도용되었거나 꾸며 낸 것일 수 있습니다.
reports-sea-limit-reception = 수신되지 않은 것은 살펴보지 않은 것입니다. 수신국이나 위성이 적은 곳에서는 선박이 송신하지 않는 것처럼 보이고 접촉을 놓칩니다.
reports-sea-limit-clocks = 대부분의 선박과 어긋나는 시계만 틀린 것으로 인식하며, 그 시간대는 감시에 앞서 제외합니다. 그보다 작은 오차는 자료에 남습니다.
reports-sea-limit-places = 항만과 그 부근의 선박은 접촉과 체류에서 제외합니다. 항만의 위치와 해안선은 개략적입니다.
reports-sea-uncovered-conduct = 행위는 선박의 위치로 드러나는 것만 살펴보며, 교역, 화물, 대금 지급은 살펴보지 않습니다.
