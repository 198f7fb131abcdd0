source-ofac-xml = 미국 재무부 해외자산통제국(OFAC) 목록, 일반 XML
source-ofac-advanced = 미국 재무부 해외자산통제국(OFAC) 목록, 고급 XML

error-ofac-list-unclear = { $file } 파일만으로는 특별지정제재대상(SDN) 목록인지 비SDN 통합 목록인지 알 수 없습니다.
    .hint = 발행처의 파일 전체를 입력하십시오. 발췌본을 쓰면 빠진 대상이 모두 삭제된 것으로 보입니다.
error-record-count-differs = { $file } 파일에는 항목이 { $stated }건이라고 적혀 있으나 실제로는 { $found }건입니다.
    .hint = 공표 후 잘렸거나 편집된 파일입니다. 다시 받으십시오.
error-xml-reference-unknown = { $file } 파일의 { $path }({ $line }행)에서 가리키는 { $kind } { $number } 항목이 파일에 없습니다.
    .hint = 파일의 일부가 빠졌습니다. 다시 받으십시오.

reject-ofac-party-missing = 해당 대상이 파일에 없습니다.
