# 수치의 충격: 가격, 일별 통항 선박, 월별 무역.

cli-run-series = 노드 없이 충격을 탐지할 수치 파일(price_shock, flow_shock, chokepoint, warning와 함께 사용).
cli-shocks-series = 계열
cli-shocks-onset = 개시일
cli-shocks-level = 수준
cli-shocks-score = 점수
cli-shocks-found = 경보 { $alarms }건, 살펴본 계열 { $series }개.
cli-shocks-emulated = 공표일이 없는 수치에는 통상적인 공표 시차를 적용하였습니다(유사 실시간).
cli-shocks-short = 이력이 너무 짧아 판단할 수 없는 계열: { $count }개({ $named }).
cli-shocks-noisy = 알리지 않음: { $count }건. 해당 품목과 같은 계열 품목에서 자주 발생하며 이전보다 강하지 않은 경보입니다.
cli-shocks-set-aside = 제외 { $count }건, 첫 번째는 { $line }행. { $said }
cli-shocks-written = 경보 { $count }건을 { $file } 파일에 기록하였습니다.
cli-shocks-abstained = HS { $line }에는 { $materials } 등이 함께 들어 있어 그중 하나에 대한 통제가 드러나지 않을 수 있으므로 계열 { $count }개는 판단하지 않습니다. 다음 세번에서 확인할 수 있습니다: { $seen }.
material-gallium = 갈륨
material-germanium = 게르마늄
material-indium = 인듐
material-niobium = 니오븀
material-vanadium = 바나듐
alarm-level-elevated = 상승
alarm-level-high = 높음
alarm-level-extreme = 매우 높음

cli-sources-read = 문서를 바로 읽어 그 내용을 JSON으로 출력합니다.
cli-sources-read-kind = 문서의 종류: notices(수출통제 공고).
cli-sources-read-file = 문서: 텍스트, Markdown 또는 HTML.
cli-sources-read-encoding = 문서의 문자 인코딩(예: gb18030, cp949). 지정하지 않으면 바이트에서 판별합니다.
error-usage-reader = { $given }: 바로 읽을 수 있는 문서 종류가 아닙니다.
    .hint = 다음을 사용하십시오: { $known }.

error-detector-unknown = { $given }: 수치 파일을 살펴보는 감시 항목이 아닙니다.
    .hint = 다음을 사용하십시오: { $known }.
error-figures-unreadable = { $file } 파일을 표로 읽을 수 없습니다: { $reason }
    .hint = 제목 행이 있는 CSV 파일이나 Parquet 파일을 지정하십시오.
error-figures-columns-missing = { $file } 파일에 필요한 열이 없습니다: { $wanted }. 있는 열: { $known }.
    .hint = 가격: series,period_start,value. 일별 통항: place,date,calls,capacity. 무역: reporter,partner,item,period_start,value_usd,net_kg.
error-figures-empty = { $file } 파일에 행이 없습니다.
    .hint = 파일이 온전한지 확인하십시오.

reject-figures-nameless = 계열 이름이 없는 행입니다.
reject-figures-day = 날짜가 없거나 읽을 수 없습니다(2024-03-01, 2024-03 또는 2024M03).
reject-figures-published = 공표일을 읽을 수 없습니다.
reject-figures-published-early = 해당 기간이 시작되기 전에 공표된 것으로 되어 있습니다.
reject-figures-value = 수치가 숫자가 아닙니다.
reject-figures-negative = 수치가 0보다 작습니다.
reject-figures-missing = 수치가 없습니다. 빠진 기간은 0이 아니며 채우지 않았습니다.
reject-figures-contradict = 같은 기간, 같은 공표일의 수치가 서로 달라 모두 사용하지 않았습니다.
reject-figures-other-unit = 해당 계열의 대부분과 단위가 다른 행입니다.
reject-figures-not-above-zero = 가격은 0보다 커야 합니다.
reject-figures-unit-doubted = 전월의 20분의 1 또는 20배로, 단위가 다른 것으로 보입니다.
reject-figures-no-quantity = 수량이 없습니다. 금액만으로는 물량과 가격을 구분할 수 없습니다.
reject-figures-other-edition = 이 판의 HS에서는 해당 품목 번호가 계열의 최신 판과 다른 물품을 뜻합니다(분할, 통합 또는 이동).
