source-positions = 선박 위치 표
source-marinecadastre = 미국 AIS(MarineCadastre.gov)
source-dma = 덴마크 AIS(덴마크 해사청)
source-digitraffic = 발트해 AIS(Fintraffic Digitraffic)
source-digitraffic-port-calls = 핀란드 입출항 기록(Fintraffic Digitraffic)
source-gfw-anchorages = 묘박지와 항만(Global Fishing Watch)

error-position-columns-unknown = { $file } 파일에서 선박, 시각, 위도, 경도가 든 열을 알아볼 수 없습니다. 열: { $known }.
    .hint = 옵션으로 지정하십시오: map.vessel_id=열 이름. map.timestamp, map.lat, map.lon도 같은 방법으로 지정합니다.
error-position-option-unknown = 이 파일에는 { $option } 옵션을 쓸 수 없습니다.
    .hint = 가능한 옵션: { $known }.
error-position-date-needed = { $file } 파일에는 날짜 없이 시각(“{ $value }”)만 있습니다.
    .hint = 어느 날의 시각인지 지정하십시오: date=2021-03-23.
error-position-date-order = { $file } 파일 어디에서도 일과 월을 구별할 수 없습니다: “{ $value }”.
    .hint = 무엇이 먼저인지 지정하십시오: date_order=dmy 또는 date_order=mdy.
error-position-speed-unit = { $file } 파일에 노트일 수 없는 속력({ $value })이 있습니다.
    .hint = 단위를 지정하십시오: speed_unit=0.1kn, speed_unit=m/s, speed_unit=km/h. 그래도 노트라면 speed_unit=kn을 쓰십시오.
error-position-course-unit = { $file } 파일에 도일 수 없는 침로({ $value })가 있습니다.
    .hint = 단위를 지정하십시오: course_unit=0.1deg. 그래도 도라면 course_unit=deg를 쓰십시오.
error-position-parquet-damaged = { $file } Parquet 파일이 손상되었거나 잘렸습니다.
    .hint = 파일을 다시 받으십시오. 손상된 곳 앞까지 읽은 것은 보관하지 않았습니다.
error-json-broken = { $file } 파일은 온전한 JSON이 아닙니다. { $line }행에서 끊기거나 손상되었습니다.
    .hint = 파일을 다시 받으십시오. 아무것도 적재하지 않았습니다.
error-json-too-large = { $file } 파일의 JSON이 { $limit } MiB를 넘습니다.
    .hint = 나누거나, 조금씩 읽을 수 있는 CSV나 Parquet으로 같은 자료를 입력하십시오.
error-digitraffic-shape = { $file } 파일은 JSON이지만 Digitraffic의 형식이 아닙니다.
    .hint = 서비스의 응답을 받은 그대로 입력하십시오: 위치, 선박 현황 또는 입출항 기록.

reject-position-fields = 행의 칸 수가 제목 행과 다르거나 따옴표가 닫히지 않습니다.
reject-position-station = 선박이 아니라 기지국, 항로표지 또는 항공기가 보낸 것입니다.
reject-position-vessel = 선박 번호가 없거나 여러 송신기가 함께 쓰는 번호입니다.
reject-position-timeless = 선박이 언제 그곳에 있었는지 파일에 없습니다.
reject-position-time = 시각이 없거나 읽을 수 없거나 1990년 이전입니다.
reject-position-future = 시각이 하루 넘게 앞서 있습니다.
reject-position-none = 위치가 없는 레코드입니다.
reject-position-latitude = 위도가 없거나 숫자가 아니거나 지구상의 위도가 아닙니다.
reject-position-longitude = 경도가 없거나 숫자가 아니거나 지구상의 경도가 아닙니다.
reject-position-duplicate = 바로 앞에 같은 레코드가 있습니다. 처음 것을 사용했습니다.
reject-port-call-nameless = 번호가 있는 입출항 기록이 아닙니다.
