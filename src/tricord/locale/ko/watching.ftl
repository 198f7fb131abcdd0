# 선박 위치 감시: `tricord run MONITOR --positions FILE`.

cli-run-positions = 노드 없이 감시할 선박 위치 파일(CSV 또는 Parquet).
cli-run-ports = 세계 항만 목록 대신 쓸 항만 CSV 파일(port, lat, lon).
cli-run-preset = strict는 Tricord의 정의, gfw는 Global Fishing Watch의 정의입니다.
cli-run-runner = 작업을 실행할 곳: local 또는 spark.
cli-run-threads = 동시에 처리할 몫의 수. 기본값은 프로세서 수입니다.
cli-run-out = 사건을 기록할 파일(.parquet 또는 .csv). 감시 항목이 여럿이면 폴더입니다.
cli-watch-reading = 위치 읽는 중
cli-watch-spread = 위치 읽는 중
cli-watch-tracks = 항적 추적 중
cli-watch-watch = 항적 감시 중
cli-watch-meetings = 접촉 찾는 중
cli-watch-close-up = 접촉을 분 단위로 확인 중
cli-watch-done = 위치 { $rows }건을 읽고 항적 { $tracks }개를 추적했습니다.
cli-watch-set-aside = 제외: { $count }건 – { $why }
cli-watch-clocks = 시계 오차: 수신기 { $receivers }곳의 { $hours }시간분을 제외했습니다({ $names }).
cli-watch-written = { $monitor }: 사건 { $count }건, 파일 { $file }

error-positions-none = 위치 { $rows }건 가운데 쓸 수 있는 것이 없습니다.
    .hint = 열은 vessel_id, timestamp, lat, lon(도), speed_kn이어야 합니다. 제외된 내용을 확인하십시오.
error-preset-unknown = 감시 항목 { $monitor }에는 “{ $given }” 정의가 없습니다.
    .hint = 쓸 수 있는 것: { $known }.
error-events-format = 사건을 “{ $file }”에 기록할 수 없습니다.
    .hint = .parquet 또는 .csv로 끝나는 이름을 쓰십시오.
error-usage-out-missing = 사건을 어디에 기록할지 지정되지 않았습니다.
    .hint = --out EVENTS.parquet 또는 --out EVENTS.csv를 추가하십시오.

reject-position-copy = 같은 위치가 두 번 이상 들어왔으며 한 번만 셉니다.

sea-kind-encounters = 해상 접촉
sea-kind-gaps = 신호 공백
sea-kind-loitering = 해상 체류
sea-kind-port_calls = 입항
sea-kind-two_hulls = 한 식별번호의 두 선체
sea-kind-jump = 불가능한 이동
sea-kind-circle = 원을 그리는 위치
sea-kind-frozen = 고정된 위치
sea-kind-on_land = 육상 위치
sea-kind-imo_check = 있을 수 없는 IMO 번호
sea-kind-identity_change = 식별 정보 변경
sea-kind-two_imos = 동시에 쓰인 두 IMO 번호
sea-kind-shared_imo = 두 선박이 쓴 IMO 번호
sea-kind-borrowed_identity = 빌린 식별 정보
sea-kind-dark_transfer = 은밀한 환적 가능성
sea-kind-seen = 수신된 등재 선박
sea-kind-port_call = 등재 선박의 입항
sea-kind-encounter = 등재 선박의 접촉
sea-kind-transshipment = 어획물 전재 추정
sea-kind-zone = 허가 없이 구역에 있던 어선
sea-kind-claimed_waters = 북한이 주장하는 수역의 어선
sea-kind-handover = IMO 번호의 이전

coverage-positions = 확인한 위치: { $count }건.
coverage-events = 찾은 사건: { $count }건.

cli-simulate = 시험용으로 정답이 심어진 가상 자료를 만듭니다. 모의 자료로 표시됩니다.
cli-simulate-positions = 동아시아 해역의 가상 선박 위치와 심어 둔 정답을 만듭니다.
cli-simulate-vessels = 선박 수.
cli-simulate-days = 2026년 1월 31일부터의 일수.
cli-simulate-seed = 수가 다르면 다른 바다, 같으면 같은 바이트입니다.
cli-simulate-out = 위치를 기록할 Parquet 파일.
cli-simulate-truth = 심어 둔 정답을 기록할 Parquet 파일.
cli-simulate-working = 선박 모의 중
cli-simulate-done = 선박 { $vessels }척의 모의 위치 { $positions }건을 { $file }에 기록했습니다.

cli-run-assign = 각 위치에 선체 번호를 붙여 다시 기록할 파일(identity 감시 항목만).
error-usage-assign = 위치를 보낸 선체는 identity 감시 항목만 알려 줍니다.
    .hint = tricord run identity --positions FILE --out EVENTS --assign FILE을 실행하십시오.
cli-simulate-ports = 모의 바다의 항만을 기록할 CSV 파일. tricord run의 --ports에 씁니다.
coverage-not-run-encounters = 이 노드에서 해상 접촉 감시를 아직 실행하지 않았습니다. 먼저 tricord run encounters 명령을 실행하십시오.
coverage-ran-earlier-encounters = 해상 접촉 감시는 최신 위치가 들어오기 전에 실행되었습니다. tricord run encounters 명령을 다시 실행하십시오.
coverage-not-run-gaps = 이 노드에서 신호 공백 감시를 아직 실행하지 않았습니다. 먼저 tricord run gaps 명령을 실행하십시오.
coverage-ran-earlier-gaps = 신호 공백 감시는 최신 위치가 들어오기 전에 실행되었습니다. tricord run gaps 명령을 다시 실행하십시오.
coverage-not-run-identity = 이 노드에서 식별 정보의 모순 감시를 아직 실행하지 않았습니다. 먼저 tricord run identity 명령을 실행하십시오.
coverage-ran-earlier-identity = 식별 정보의 모순 감시는 최신 위치가 들어오기 전에 실행되었습니다. tricord run identity 명령을 다시 실행하십시오.
coverage-not-run-loitering = 이 노드에서 해상 체류 감시를 아직 실행하지 않았습니다. 먼저 tricord run loitering 명령을 실행하십시오.
coverage-ran-earlier-loitering = 해상 체류 감시는 최신 위치가 들어오기 전에 실행되었습니다. tricord run loitering 명령을 다시 실행하십시오.
coverage-not-run-port_calls = 이 노드에서 입항 감시를 아직 실행하지 않았습니다. 먼저 tricord run port_calls 명령을 실행하십시오.
coverage-ran-earlier-port_calls = 입항 감시는 최신 위치가 들어오기 전에 실행되었습니다. tricord run port_calls 명령을 다시 실행하십시오.
cli-run-nothing = 발견된 것이 없습니다.
coverage-clock-hours = 시계가 어긋나 제외한 수신국 시간: { $count }시간. tricord doctor 명령으로 수신국을 볼 수 있습니다.
cli-doctor-clocks = 시계가 어긋난 수신국
cli-doctor-clock-said = 제외한 시간 { $hours }시간, { $first }부터 { $last }까지
