# 공표 수치: 가격, 지수, 해협 통항, 광물 생산.

source-world-bank-prices = 세계은행 원자재 가격(핑크시트)
source-imf-prices = IMF 원자재 가격(CSV)
source-gscpi = 글로벌 공급망 압력지수(뉴욕 연방준비은행)
source-portwatch = 해협 일별 통항(IMF PortWatch)
source-usgs-mcs = 광물 상품 요약(USGS)
source-bgs-production = 세계 광물 통계(BGS)

error-figures-no-months = { $file } 파일의 { $place }부터 살펴보았으나 월(1960M01)로 시작하는 행이 없습니다.
    .hint = 공표 기관에서 파일을 다시 받거나 --sheet로 시트를 지정하십시오. 아무것도 적재하지 않았습니다.
error-figures-heading-moved = { $file } 파일의 { $place } 위치가 제목과 맞지 않습니다: { $found }.
    .hint = 공표 기관이 표를 바꾸었다면 Tricord가 먼저 이를 반영해야 합니다. 손질된 사본이라면 공표 기관의 원본을 받으십시오. 아무것도 적재하지 않았습니다.
error-imf-headings-contradict = { $file } 파일의 제목이 열의 내용과 맞지 않습니다. { $line }행에서 “{ $column }” 값은 { $found }인데, 평균의 대상인 세 가격의 평균은 { $mean }입니다.
    .hint = 옛 판의 제목을 새 판의 열에 붙인 사본이 나돌고 있습니다. 다른 사본이나 세계은행 가격(--source world-bank-prices)을 쓰십시오. 아무것도 적재하지 않았습니다.
error-portwatch-field-missing = { $file } 파일의 { $place } 위치에 “{ $field }” 항목이 없습니다.
    .hint = outFields=*로 PortWatch에 다시 요청하여 응답을 그대로 입력하십시오. 아무것도 적재하지 않았습니다.
error-portwatch-page-cut = { $file } 파일은 더 긴 응답의 처음 { $count }건입니다.
    .hint = 레이어 전체를 CSV로 내려받거나 기간을 줄여(where=date>=…) 요청하십시오. 아무것도 적재하지 않았습니다.

reject-strait-unknown = PortWatch가 집계하는 해협이 아닙니다.
reject-strait-contradicts = 번호와 이름이 서로 다른 해협의 것입니다.
reject-strait-parts-contradict = 합계가 선종별 수치의 합과 다릅니다. 해당 일자 전체를 제외하였으며 아무것도 고치지 않았습니다.
reject-mineral-place = 알 수 없는 국가이거나, 둘 이상의 국가를 뜻할 수 있거나, 한 이름에 여러 국가가 들어 있습니다.
reject-mineral-place-contradicts = 이름과 코드가 서로 다른 국가의 것입니다.
reject-mineral-unit = 수치의 단위가 없거나 각주가 서로 다른 단위를 밝히고 있습니다.
reject-mineral-statistic = 생산, 수입, 수출 가운데 어느 것도 아닌 통계입니다.

note-figures-repeated = 파일에 두 번 있어 한 번만 보관한 수치: { $count }건.
note-figures-no-sheet = 파일에 “{ $sheet }” 시트가 없어 나머지만 읽었습니다.
note-portwatch-summed = 선복량 합계가 없어 다섯 선종의 합으로 대신한 일자: { $count }건.
note-usgs-wordless = 이 수치 표에 해당하는 항목이 없어 제외한 행: { $count }건. 내역: { $which }.
note-usgs-reserve-units = 단위가 같은 표의 다른 행 각주에 있고 생산량 단위와 다른 매장량: { $count }건.
