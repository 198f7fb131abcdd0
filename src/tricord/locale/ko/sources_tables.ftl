source-parties = 점검 대상 표
source-wpi = 세계항만색인(NGA, Pub. 150)
source-ftm = FollowTheMoney 개체
source-ftm-list = FollowTheMoney 개체로 된 분석관 목록
source-tricord-list = Tricord 자체 형식 목록

error-table-empty = { $file } 파일에 표가 없습니다. 제목 행 아래에 행이 하나도 없습니다.
    .hint = 자료가 든 파일을 입력하십시오. 통합 문서라면 --sheet 옵션으로 시트를 지정하십시오.
error-table-encoding-unknown = { $file } 파일의 문자 인코딩을 판별할 수 없습니다.
    .hint = UTF-8로 저장하거나 --encoding 옵션으로 인코딩을 지정하십시오(cp949, cp932, euc-jp, gb18030, cp1252).
error-table-encoding-wrong = { $file } 파일은 { $encoding } 인코딩이 아닙니다. { $line }행의 바이트를 읽을 수 없습니다.
    .hint = UTF-8로 저장하거나 --encoding 옵션으로 다른 인코딩을 지정하십시오. 아무것도 적재하지 않았습니다.
error-table-encoding-damaged = { $file } 파일은 UTF-8 텍스트이지만 { $line }행의 바이트가 손상되었습니다.
    .hint = 파일을 다시 받으십시오. 복구하거나 적재하지 않았습니다.
error-table-cut = { $file } 파일이 { $line }행 중간에서 끝납니다.
    .hint = 파일을 다시 받으십시오. 온전한 파일이라면 마지막 행 끝에 줄바꿈을 넣으십시오.
error-table-nul = { $file } 파일은 텍스트 파일이 아닙니다. { $line }행에 0바이트가 있습니다.
    .hint = CSV, TSV, XLSX, ODS 파일을 입력하십시오. CSV는 UTF-8이나 UTF-16으로 저장해야 합니다.
error-table-cell-gigantic = { $file } 파일의 { $line }행에서 시작하는 칸이 표의 칸으로는 지나치게 깁니다.
    .hint = 그 행의 따옴표가 닫히지 않았을 가능성이 큽니다.
error-table-quote-open = { $file } 파일의 { $line }행에서 칸을 여는 따옴표가 끝까지 닫히지 않습니다.
    .hint = 파일이 잘렸거나, 따옴표를 두 번("") 쓰거나 지워야 합니다.
error-table-quotes-broken = { $file } 파일의 { $line }행에서 시작하는 따옴표 칸이 닫는 따옴표 뒤에도 이어집니다.
    .hint = 칸 안의 따옴표를 두 번("") 쓰거나 지우십시오.
error-table-columns-unknown = { $file } 파일에서 이름이나 선박 번호가 든 열을 알아볼 수 없습니다. 열: { $known }.
    .hint = 어느 열인지 지정하십시오: --map "name=열 이름". 제목 행이 없는 표라면 --heading 0을 쓰십시오.
error-table-column-missing = { $file } 파일에 “{ $column }” 열이 없습니다. 열: { $known }.
    .hint = 열 이름이 바뀌었다면 현재 이름을 쓰고, 발행처의 파일이라면 다시 받으십시오.
error-table-target-unknown = { $target } 항목은 --map 옵션으로 채울 수 있는 열이 아닙니다.
    .hint = 가능한 대상: { $known }.
error-table-option-unknown = --{ $option } 옵션에 “{ $value }” 값을 쓸 수 없습니다.
    .hint = 가능한 값: { $known }.
error-table-id-repeats = { $file } 파일에 번호 { $id } 항목이 두 번 있습니다: { $first }행, { $second }행.
    .hint = 행마다 다른 번호를 주거나, 행 번호를 쓰게 하십시오: --map party_id= (등호 뒤를 비움).

error-workbook-broken = { $file } 통합 문서가 손상되었거나 잘렸습니다.
    .hint = 다시 받거나, 해당 프로그램에서 열어 CSV로 저장하십시오.
error-workbook-encrypted = { $file } 파일은 암호로 보호되었거나 옛 .xls 형식입니다.
    .hint = 암호 없이 .xlsx, .ods 또는 CSV로 저장하십시오.
error-workbook-macros = { $file } 파일에 매크로가 있습니다. 표에는 필요하지 않습니다.
    .hint = 매크로 없이 .xlsx, .ods 또는 CSV로 저장하십시오.
error-workbook-too-large = { $file } 파일의 압축을 풀면 { $limit } MiB를 넘습니다.
    .hint = 믿을 수 있는 파일이라면 시트를 CSV로 저장하십시오. 작은 파일이 이렇게 커지는 것은 흔히 공격입니다.
error-workbook-too-many-cells = { $file } 파일의 시트에 칸이 { $limit }개를 넘습니다.
    .hint = 그런 제한이 없는 CSV로 저장하십시오.
error-workbook-kind = { $file } 파일은 압축 파일이지만 XLSX나 ODS 통합 문서가 아닙니다.
    .hint = 압축을 풀어 안의 표를 입력하십시오. .xlsb는 .xlsx로 저장하십시오.
error-workbook-sheet-missing = { $file } 파일에 “{ $sheet }” 시트가 없습니다. 시트: { $known }.
    .hint = --sheet 옵션으로 이 가운데 하나를 지정하십시오.

error-json-line-broken = { $file } 파일의 { $line }행은 JSON 객체가 아닙니다.
    .hint = 한 행에 온전한 객체 하나가 있어야 합니다. 파일이 잘렸거나 편집되었을 수 있습니다.
error-ftm-entity-malformed = { $file } 파일의 { $line }행은 FollowTheMoney 개체가 아닙니다.
    .hint = id, schema, properties가 있어야 하며 각 속성은 텍스트 목록이어야 합니다.
error-ftm-nothing-screened = { $file } 파일에 이름이 있는 사람, 회사, 단체, 선박, 항공기가 없습니다.
    .hint = 연결 관계만이 아니라 개체가 든 파일인지 확인하십시오.
error-list-name-reserved = { $file } 파일의 목록 이름으로 { $list } 이름을 쓸 수 없습니다. 공식 목록의 이름이거나 파일과 다른 지정 주체를 내세웁니다.
    .hint = 고유한 이름을 붙이십시오. 공식 목록: { $known }.

error-tricord-list-headless = { $file } 파일의 첫 행에 누구의 목록인지 적혀 있지 않습니다.
    .hint = tricord_list, list, authority, title, published_at, source, entries가 든 객체여야 합니다.
error-tricord-list-field = { $file } 파일 { $line }행의 { $field } 항목에 “{ $value }” 값이 올 수 없습니다.
    .hint = 항목과 값은 출처 tricord-list 문서에 설명되어 있습니다.
error-tricord-list-count = { $file } 파일은 항목이 { $stated }건이라고 하지만 실제로는 { $found }건입니다.
    .hint = 파일이 잘렸거나 편집되었습니다. 다시 받거나, 의도한 변경이라면 건수를 고치십시오.

error-table-format-unknown = { $format } 형식은 없습니다.
    .hint = 형식: { $known }.
error-table-sheet-full = 시트에는 { $limit }행까지 들어가지만 표는 { $rows }행입니다.
    .hint = CSV나 JSON으로 내보내십시오.
error-table-cell-full = 시트의 칸에는 { $limit }자까지 들어가지만 { $row }행에 더 긴 칸이 있습니다.
    .hint = CSV나 JSON으로 내보내십시오.

reject-table-row-ragged = 행의 칸 수가 제목 행과 다릅니다.
reject-table-row-nameless = 점검할 이름도 번호도 없는 행입니다.
reject-table-row-unprintable = 칸에 제어 문자가 있습니다. 파일이 손상되었을 수 있습니다.
reject-port-nameless = 항만 번호나 이름이 없는 레코드입니다.
reject-port-number-repeats = 항만 번호가 두 번 나옵니다. 첫 레코드를 사용했습니다.
reject-port-position = 위치가 없거나 지구상의 위치가 아닙니다.
reject-ftm-entity-nameless = 이름이 없는 개체입니다.
reject-ftm-entity-not-sanctioned = 파일이 다른 개체와 달리 제재 대상으로 표시하지 않은 개체입니다.
reject-schema-not-screened = 점검하지 않는 스키마의 개체입니다. 건수를 적었습니다.

note-table-encoding = 내용으로 판단하여 { $encoding } 인코딩으로 읽었습니다. 이름이 이상하게 보이면 --encoding 옵션을 지정하십시오.
note-table-last-line-open = 마지막 행({ $line }행)에 줄바꿈이 없습니다. 표의 끝이 아니라면 파일이 잘린 것입니다.
note-table-rows-above = 제목 행 위에 있어 제외한 행: { $count }건.
note-table-sheets-unread = “{ $sheet }” 시트만 읽었습니다. 읽지 않은 시트: { $others }.
note-table-numbers-invalid = 검사를 통과하지 못해 따로 보관하고 대조에 쓰지 않은 IMO 번호, MMSI, 호출부호: { $count }건(처음 { $first }행).
note-table-kinds-unknown = 유형을 알 수 없어 표 전체의 유형을 적용한 행: { $count }건(처음 { $first }행).
note-table-birth-dates-unread = 온전히 읽지 못한 생년월일: { $count }건(처음 { $first }행). 적힌 내용은 행에 보관했습니다.
note-table-characters-lost = 파일이 들어오기 전에 이미 글자가 사라진 행: { $count }건(처음 { $first }행).
note-tricord-list-secondhand = { $list } 목록의 사실을 Tricord 자체 형식으로 옮긴 것이며 발행처의 파일이 아닙니다. 출처: { $source }
note-tricord-list-part = 이 파일에는 { $list } 목록의 일부만 있습니다: { $scope }
