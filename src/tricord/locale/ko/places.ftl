error-harbours-encoding = { $file } 파일은 UTF-8 텍스트가 아닙니다. { $line }행의 바이트를 읽을 수 없습니다.
    .hint = 표를 UTF-8로 저장하여(Excel에서는 “CSV UTF-8”) 다시 입력하십시오.
error-harbours-columns = { $file } 파일에 필요한 열이 없습니다. 열 이름은 다음 가운데 하나여야 합니다: { $wanted }. 파일의 열: { $known }.
    .hint = 항만에는 이름과 십진 도 단위의 위도, 경도가 필요합니다. 예: port,lat,lon.
error-harbours-empty = { $file } 파일에 항만이 없습니다. 읽을 수 없는 행: { $refused }개.
    .hint = 제목 행 아래에 한 행에 항만 하나씩, 이름과 십진 도 단위의 위치를 적으십시오.
harbours-set-aside = { $file } 파일 { $line }행: “{ $value }” 값을 { $column } 항목으로 읽을 수 없어 그 행을 제외했습니다.

harbour-kind-port = 항만
harbour-kind-coal_terminal = 석탄 부두
harbour-kind-oil_terminal = 유류 부두
harbour-kind-buoy = 해상 부표
harbour-kind-anchorage = 정박지
harbour-kind-pilot_station = 도선점
