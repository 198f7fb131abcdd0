error-pdf-broken = { $file } PDF가 손상되었거나 잘렸습니다.
    .hint = 발행처에서 다시 받으십시오. 손상된 목록을 추측으로 복구하지 않습니다.
error-pdf-encrypted = { $file } 파일은 암호로 보호되어 있습니다.
    .hint = 암호가 필요 없는 발행처의 원본을 받으십시오.
error-pdf-too-large = { $file } 파일의 압축을 풀면 { $limit } MiB를 넘습니다.
    .hint = 그렇게 큰 목록은 없습니다. 작은 파일이 이렇게 커지는 것은 흔히 공격입니다.
error-pdf-too-many-pages = { $file } 파일이 { $limit }쪽을 넘습니다.
    .hint = 발행처의 목록인지 확인하십시오.
error-pdf-without-text = { $file } 파일은 그림입니다. 읽을 수 있는 글자가 있는 쪽이 없습니다.
    .hint = 스캔본이 아니라 발행처의 PDF를 받으십시오. 그림 속 글자는 추측하지 않습니다. 항목이 적으면 Tricord 목록 형식으로 직접 입력하십시오.

error-list-headings-missing = { $file } 파일에 이 목록의 제목 행이 있는 표가 없습니다. 대신 있는 내용: { $seen }.
    .hint = 발행처가 형식을 바꾸었다면 Tricord가 먼저 이를 알아야 합니다. 그때까지 이전 자료가 유지됩니다.
error-list-column-unknown = { $file } 파일에 알 수 없는 열 “{ $column }”이(가) 있습니다.
    .hint = 발행처가 형식을 바꾸었다면 Tricord가 먼저 이를 알아야 합니다. 그때까지 이전 자료가 유지됩니다.
error-list-column-missing = { $file } 파일에 { $column } 열이 없습니다.
    .hint = 발행처가 형식을 바꾸었다면 Tricord가 먼저 이를 알아야 합니다. 그때까지 이전 자료가 유지됩니다.
error-list-row-ragged = { $file } 파일의 { $place } 행에 칸이 { $found }개 있습니다. 제목은 { $expected }개입니다.
    .hint = 파일이 편집되었거나 형식이 바뀌었습니다. 발행처에서 다시 받으십시오.
error-list-number-gap = { $file } 파일의 { $place } 행에 { $expected } 대신 { $found } 번호가 있습니다.
    .hint = 행이 빠졌거나 인식되지 않았습니다. 다시 받으십시오. 아무것도 적재하지 않았습니다.
error-list-value-unknown = { $file } 파일의 { $place } 행 { $column } 열에 알 수 없는 값 “{ $value }”이(가) 있습니다.
    .hint = 발행처가 새로 쓰기 시작했다면 Tricord가 먼저 그 뜻을 알아야 합니다. 그때까지 이전 자료가 유지됩니다.

reject-list-row-nameless = 행에 이름이 없습니다.

note-ship-numbers-failing = 다음 IMO 번호는 검사 숫자가 맞지 않아 선박 번호로 비교하지 않습니다: { $entries }.
