# 노드에 입력하거나 감시하기 위해 읽는 선박 위치.

cli-ingest-option = 출처의 옵션(NAME=VALUE). 예: --option date_order=dmy, --option start=2021-11-01T00:00:00Z. 여러 번 쓸 수 있습니다.
cli-run-option = 위치를 읽는 출처의 옵션(NAME=VALUE). 예: --option map.lat=Breite. 여러 번 쓸 수 있습니다.
cli-watch-set-aside-file = 제외한 것은 행과 이유와 함께 { $file } 파일에 있습니다.
cli-doctor-positions = 선박 위치
cli-doctor-positions-said = 파일 { $files }개의 위치 { $count }건, { $first }부터 { $last }까지, 공표 { $published }. 마지막 위치는 { $days }일 전입니다.
cli-doctor-positions-old = 평소(출처의 주기 또는 설정 stale_days)보다 오래 새 위치가 들어오지 않았습니다.

ingest-records = { $count } – { $file }
ingest-positions-taken = 파일에 나와 있지 않아 이렇게 보았습니다: { $options }. 다르면 --option NAME=VALUE로 지정하십시오.
ingest-positions-columns = 중간에 열이 바뀌었습니다({ $times }회). 각 부분을 그 제목에 따라 읽었습니다.
ingest-lines-blank = 빈 행: { $count }
ingest-lines-comment = 주석: { $count }
ingest-lines-other-sentence = AIS가 아닌 문장: { $count }
ingest-lines-tag-block = 문장 없는 TAG 블록: { $count }
ingest-lines-part = 긴 메시지의 앞부분: { $count }
ingest-lines-static = 정적 정보: { $count }
ingest-lines-base-station = 기지국 보고: { $count }
ingest-lines-aircraft = 항공기 위치: { $count }
ingest-lines-aid-to-navigation = 항로표지: { $count }
ingest-lines-other-message = 그 밖의 메시지: { $count }

error-positions-column-missing = { $file } 파일에 { $missing } 열이 없습니다. 열: { $known }.
    .hint = 열을 지정하십시오: --option map.lat=열 이름. vessel_id, timestamp, lon도 같은 방법으로 지정합니다.
