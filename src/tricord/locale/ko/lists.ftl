list-un-sc = 유엔 안전보장이사회 통합 제재 목록
list-un-1718-vessels = 유엔 1718위원회 지정 선박 목록
list-ofac-sdn = 미국 재무부 해외자산통제국(OFAC) 특별지정제재대상(SDN) 목록
list-ofac-cons = 미국 재무부 해외자산통제국(OFAC) 비SDN 통합 목록
list-eu-fsf = 유럽연합 통합 금융제재 목록
list-uk-sl = 영국 제재 목록
list-ca-sema = 캐나다 통합 독자제재 목록
list-au-dfat = 호주 외교통상부 통합 목록
list-jp-mof = 일본 재무성 자산동결 대상 목록
list-jp-meti-eul = 일본 경제산업성 외국 최종수요자 목록

authority-un = 유엔 지정
authority-national = 개별국 지정
authority-analyst = 분석관 입력

identifier-imo = IMO 번호
identifier-imo_company = IMO 회사 번호
identifier-mmsi = MMSI
identifier-call_sign = 호출부호
identifier-passport = 여권 번호
identifier-national_id = 신분증 번호
identifier-swift = SWIFT 코드
identifier-wallet = 지갑 주소
identifier-registration = 등록 번호
identifier-tax = 납세자 번호
