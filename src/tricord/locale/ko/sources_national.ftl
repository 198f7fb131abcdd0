source-eu-fsf-csv = EU 통합 금융제재 목록(CSV)
source-uk-sl-csv = 영국 제재 목록(CSV)
source-uk-sl-index = 영국 제재 목록 색인(별칭 없음)
source-parsed-copies = 제3자가 하나의 표로 정리한 각국 제재 목록
source-eu-un-ofac-copy = 제3자가 합친 EU·유엔·OFAC 제재 목록

error-table-column-unknown = { $file } 파일의 “{ $column }” 열은 알려지지 않았거나 두 번 있습니다.
    .hint = 발행처가 표를 바꾸었다면 Tricord가 먼저 이를 반영해야 합니다. 그때까지는 이전 데이터가 유효합니다.

reject-list-entry-nameless = 기록에 이름이나 식별 키가 없어 이것으로는 아무도 찾을 수 없습니다.
reject-list-entry-of-the-un = 유엔 목록에만 있는 항목이며 사본은 유엔을 대신하지 않습니다. 유엔의 파일을 받아들이십시오.

note-list-second-hand = { $list } 목록은 제3자가 정리한 사본에서 읽었으며 발행처의 키, 날짜, 번호가 없습니다. 발견 사항에 의존하기 전에 발행처의 파일과 대조하십시오.
note-list-rows-merged = 이름과 제재 체제가 같아 한 항목으로 합친 행: { $count }. 동명이인일 수 있습니다.
note-list-index-only = { $file } 파일은 색인입니다. 항목마다 이름 하나뿐이며 별칭, 생년월일, 번호가 없습니다. 거기에만 있는 내용을 찾으려면 발행처의 XML 파일을 받아들이십시오.
