source-zones = 자체 구역
source-permits = 구역 허가
source-carriers = 어획물 운반선

error-zones-feature = { $file } 파일의 피처 { $place }: 도형이나 속성이 GeoJSON 형식과 다릅니다.
    .hint = 다각형은 고리의 목록, 고리는 위치의 목록, 위치는 경도와 위도입니다(RFC 7946). 아무것도 적재하지 않았습니다.
error-zones-line = { $file } 파일의 { $line }행을 읽을 수 없거나 구역 이름이 없습니다.
    .hint = 행마다 구역 이름이 있어야 하며, 칸 안의 따옴표는 두 번("") 써야 합니다. 아무것도 적재하지 않았습니다.
error-zones-off-earth =
    { $file } 파일의 { $kind ->
        [feature] 피처
       *[line] 행
    } { $place }: 위도 { $lat }, 경도 { $lon } 위치는 지구상에 없습니다.
    .hint = 미터가 아니라 도 단위(WGS 84)로 적으십시오. GeoJSON은 경도를 먼저 적습니다. 위도와 경도가 바뀌었을 수 있습니다.
error-zones-overlap = { $file } 파일에서 { $zone } 구역의 두 부분이 서로 겹칩니다. 피처 { $first }, 피처 { $second }에 있습니다.
    .hint = 두 부분에 함께 든 곳은 구멍으로 계산됩니다. 두 부분을 합치거나, 하나를 빼거나, 다른 이름을 붙이십시오.
error-ship-columns-missing = { $file } 파일에 필요한 열({ $wanted })이 없습니다. 열: { $known }.
    .hint = 어느 열인지 지정하십시오: --source { $source } --map "{ $target }=열 이름". 제목이 더 아래에 있으면 --heading LINE을 쓰십시오.

note-zones = 파일의 구역 { $zones }개, 고리 { $rings }개. 한 행은 꼭짓점 하나입니다.

reject-zone-without-area = 면적이 없는 피처입니다(점, 선 또는 빈 도형).
reject-ship-row-numberless = MMSI도 IMO 번호도 없는 행입니다.
reject-ship-row-mmsi = 선박의 MMSI일 수 없습니다(아홉 자리, 첫 자리는 2~7).
reject-ship-row-imo = IMO 번호가 검사를 통과하지 못했습니다.
reject-permit-zoneless = 구역 이름이 없는 허가입니다.
reject-permit-day = 허가의 날짜를 읽을 수 없습니다. 2026-12-31처럼 적으십시오.
reject-permit-days-reversed = 허가의 종료일이 시작일보다 빠릅니다.
