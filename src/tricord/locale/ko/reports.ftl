reports-page = { $page } / { $pages }쪽
reports-simulated-banner = 모의 자료 SIMULATED
reports-contents = 차례
reports-day =
    { $year }년 { $month ->
        [m1] 1
        [m2] 2
        [m3] 3
        [m4] 4
        [m5] 5
        [m6] 6
        [m7] 7
        [m8] 8
        [m9] 9
        [m10] 10
        [m11] 11
       *[m12] 12
    }월 { $day }일
reports-no-glyphs =
    ‹수록 글꼴로 인쇄할 수 없음: { $script ->
        [ARABIC] 아랍
        [HEBREW] 히브리
        [THAI] 태국
        [DEVANAGARI] 데바나가리
        [LATIN] 라틴
        [CYRILLIC] 키릴
       *[other] { $script }
    } 문자›
reports-to-content = 본문으로 건너뛰기
reports-doubts-shared = 이 표의 모든 발견 사항에 해당하는 유의 사항
reports-doubt = 유의
reports-simulated = 모의

reports-title = 제재 지정 대상과의 일치 정황 보고서
reports-subtitle = 점검 대상과 제재 목록의 대조 결과. 적용 법: { $law_day } 현재 유효한 유엔의 대북 조치
reports-identifier = 실행 번호 { $run }

reports-simulated-title = 이 보고서에는 모의 자료가 포함되어 있습니다
reports-simulated-text = 모의로 표시된 점검 대상은 시연 또는 시험을 위해 만든 것입니다. 이들에 관한 발견 사항은 실제 인물, 회사, 선박에 대하여 아무것도 말해 주지 않습니다.
reports-simulated-tables = 모의 자료: { $tables }

reports-summary = 요약
reports-summary-text = 이 보고서는 점검 대상과 제재 목록 항목이 일치하는 것으로 보이는 정황을 근거와 함께 제시합니다. 일치 정황은 사람이 답해야 할 물음입니다. 판정이 아니며, 사람이 검토하여 결정하기 전에는 어떠한 결론도 따르지 않습니다.
reports-summary-classes = 위의 세 구분은 법적 효과가 서로 다릅니다. 따로 집계하였으며 합산해서는 안 됩니다.
reports-empty-title = 일치 정황 없음
reports-empty-text = 이번 실행에서 점검한 대상 가운데 조회한 제재 목록의 항목과 부합하는 것은 없습니다.
reports-empty-limits = 이는 해당 점검 대상, 해당 목록, 해당 날짜에 한한 결과이며, 누구의 혐의도 없음을 뜻하지 않습니다. 살펴보지 않은 사항은 “{ $section }” 항목에 적었습니다.
reports-next = 다음에 할 일
reports-next-evidence = 교차확인된 발견 사항부터 검토하십시오. 각 사항 옆에 적힌 근거(E1, E2 등)를 열어 세부 내용을 원본 파일과 하나하나 대조하십시오.
reports-next-lead = 단서는 물음으로 다루십시오. 이름, 국적, 장소만으로는 누구에 대해서도 조치할 이유가 되지 않습니다.
reports-next-apart = 이후 작성하는 문서에서도 유엔 지정, 개별국 지정, 분석관 입력 항목을 구분하십시오.
reports-next-law = 기억에 의한 것 또는 의문이 있는 것으로 표시된 항은 인용하기 전에 공식 문서를 확인하십시오.
reports-next-reply = 가능한 경우 당사자에게 답변할 기회를 주고, 결정과 그 이유, 이의, 이후의 정정을 기록하십시오.
reports-facts-day = 보고서 일자
reports-facts-run = 실행 번호
reports-facts-parties = 점검 대상 수
reports-facts-lists = 조회한 제재 목록
reports-facts-law = 적용 법
reports-facts-law-value = { $law_day } 현재 유효한 유엔 조치
reports-facts-marking = 공개 등급

reports-part-un = 유엔 지정 대상에 관한 발견 사항
reports-part-un-text = 이 부분의 항목은 유엔 안전보장이사회 또는 그 위원회가 지정한 대상입니다. 각 발견 사항은 { $law_day } 현재 유효하고 해당 사항과 관련되는 첫 번째 항 아래에 두었으며, 그 밖의 관련 항은 함께 적었습니다.
reports-part-national = 개별국 지정 대상에 관한 발견 사항
reports-part-national-text = 이 부분의 항목은 한 국가 또는 국가 집단이 자국법에 따라 지정한 대상입니다. 개별국의 지정은 유엔의 지정이 아니며, 그 법의 적용 여부는 각국이 판단할 사항입니다.
reports-part-analyst = 분석관 입력 항목에 관한 발견 사항
reports-part-analyst-text = 이 부분의 항목은 분석관이 입력한 것입니다. 지정이 아니며, 이로부터 어떠한 조치도 따르지 않습니다.
reports-part-empty = 이 구분에 해당하는 발견 사항은 없습니다. 살펴보지 않은 사항은 “{ $section }” 항목에 적었습니다.
reports-no-measure-un = 유엔 지정: 해당 일자에 적용되는 유효한 항 없음
reports-no-measure-national = 개별국 지정(이것만으로는 유엔 조치가 따르지 않음)
reports-no-measure-analyst = 분석관 입력(이로부터 조치가 따르지 않음)

reports-measure = { $citation }: { $label }
reports-measure-unknown = 조항 { $id }(이 설치본의 조치 자료에 없음)
reports-measure-verb = 구속력
reports-measure-statement = 내용
reports-measure-exemptions = 예외
reports-measure-exemptions-value = 이번 실행에서 검토하지 않음: { $bases }
reports-binding-decides = 안전보장이사회의 결정(decides)으로, 모든 국가를 구속합니다.
reports-binding-demands = 안전보장이사회의 요구(demands)입니다.
reports-binding-requires = 안전보장이사회가 의무로 요구(requires)하는 사항입니다.
reports-binding-requests = 안전보장이사회의 요청(requests)입니다.
reports-binding-calls_upon = 안전보장이사회의 촉구(calls upon)로, 결정과 같은 구속력은 없습니다.
reports-binding-concern = 안전보장이사회의 우려 표명으로, 구속력이 없습니다.
reports-measure-doubts = 의문점
reports-measure-recalled = 기억에 의한 것으로, 공식 문서를 다시 확인하지 않음
reports-measure-confidence-M = 항 번호와 내용에 대한 신뢰도: 중간
reports-measure-confidence-L = 항 번호와 내용에 대한 신뢰도: 낮음
reports-measure-elsewhere = 이 항과도 관련되며 앞에 실은 발견 사항: { $findings }
reports-findings-caption = 발견 사항: { $heading }
reports-column-number = 번호
reports-column-party = 점검 대상(원문 표기)
reports-column-listed = 대조한 목록 항목
reports-column-why = 이유
reports-column-grade = 등급, 점수
reports-also = 함께 관련되는 항: { $measures }
reports-evidence-short = 근거:
reports-programmes = 제재 체제: { $names }
reports-score = 점수 { $score }
reports-first-found = 최초 { $day }
reports-status-current = 유지
reports-status-superseded = 대체됨
reports-status-withdrawn = 철회됨
reports-status-new = 신규

reports-evidence = 근거
reports-evidence-text = 모든 발견 사항은 아래 표의 행에 근거하며, 각 행은 원본 파일의 레코드에 근거합니다. 원본 파일은 받은 그대로 보관하며, SHA-256 값으로 사본이 원본과 같은지 확인할 수 있습니다.
reports-evidence-rows = 근거 행
reports-evidence-rows-caption = 발견 사항의 근거가 된 행과 원본 레코드
reports-evidence-files = 원본 파일
reports-evidence-files-caption = 받은 그대로 보관한 원본 파일
reports-column-table = 표
reports-column-row = 행과 내용 판
reports-column-record = 원본 파일 내 위치
reports-column-file = 원본 파일
reports-column-sha256 = SHA-256
reports-column-name-source = 파일명, 출처
reports-column-published = 공표 시각
reports-column-origin = 입수처, 수령 시각
reports-by-hand = 직접 입력
reports-shipped = Tricord에 수록됨
reports-measures-table = 유엔 조치
reports-file-unlisted = 이 보고서의 원본 파일 목록에 없음
reports-date-file = 파일에 기재된 시각
reports-date-given = 입력자가 지정한 시각
reports-date-name = 파일명에 따른 시각
reports-date-server = 서버가 알린 시각
reports-date-received = 수령일

reports-method = 방법
reports-method-score = 점수의 뜻
reports-method-grades = 등급의 뜻
reports-method-lead = 이름만, 또는 호출부호만 일치하는 경우와 같이 확인이 필요한 단일 징후입니다.
reports-method-indication = 강한 식별자가 다른 이름으로 일치하거나, 이름과 두 번째 세부 사항이 함께 일치합니다.
reports-method-corroborated = 강한 식별자와 이름이 함께 일치합니다.
reports-method-grades-end = 이보다 높은 등급은 없으며, 그 이상의 판단은 사람만이 할 수 있습니다. 국가, 국적, 장소는 등급을 높이지 않습니다.
reports-method-run = 실행 정보
reports-run-monitor = 감시 항목
reports-run-id = 실행 번호
reports-run-at = 실행 시각
reports-run-lake = 자료 판
reports-run-as-of = 자료 기준 시각
reports-run-present = 현재
reports-run-law = 적용 법 기준일
reports-run-law-version = 조치 자료 판
reports-run-counts = 살펴본 범위
reports-run-parameters = 매개변수
reports-method-lists = 조회한 제재 목록
reports-method-lists-caption = { $authority }: 조회한 제재 목록
reports-column-list = 제재 목록
reports-column-publication = 공표본
reports-column-entries = 등재 건수
reports-column-age = 경과일
reports-stale = 공표 주기 경과
reports-method-parties = 점검한 표
reports-method-parties-caption = 점검 대상 표와 원본 파일
reports-column-dataset = 표
reports-column-parties = 대상 수
reports-method-standards = 기준
reports-method-standard-words = 표현: 발견 사항은 ‘보이는 정황’ 또는 ‘부합’으로만 표현하며, 위반 여부는 말하지 않습니다.
reports-method-standard-grounds = ‘합리적 근거’(결의 1874호(2009년) 11항 및 12항, 결의 2397호(2017년) 9항)는 검색 또는 억류를 하는 국가에 적용되는 기준이며, 이 보고서의 기준이 아닙니다.
reports-method-standard-report = 보고의 기준은 안전보장이사회 제재 일반 문제에 관한 비공식 실무그룹의 기준(S/2006/997, 문서 번호는 기억에 의함)을 따릅니다. 검증할 수 있는 문서, 서로 독립된 출처, 답변 기회가 그 내용입니다.
reports-method-standard-time = 시각은 협정 세계시(UTC)입니다. 적용 법은 오늘이 아니라 위에 적은 기준일의 법입니다.
reports-method-standard-marking = 공개 등급은 이 보고서에 쓰인 모든 자료 가운데 가장 엄격한 등급입니다.

reports-uncovered = 이번 실행에서 다루지 않은 사항
reports-uncovered-text = 살펴보지 않은 것은 문제없는 것이 아니라 알 수 없는 것입니다.
reports-uncovered-here = 이번 실행
reports-uncovered-lists = 적재하지 않은 제재 목록: { $lists }
reports-uncovered-stale = 공표 주기가 지난 제재 목록: { $lists }. 이후의 지정과 삭제는 반영되어 있지 않습니다.
reports-uncovered-datasets = 점검하지 않은 대상 표: { $datasets }
reports-uncovered-rejects = 적재하지 못한 레코드
reports-uncovered-rejects-caption = 사유별 제외 레코드
reports-column-reason = 사유
reports-column-count = 레코드 수
reports-uncovered-unprintable = 수록 글꼴에 없는 문자가 있는 표기: { $count }건. ‹ › 안에 대체 표시로 인쇄하였으며, 자료와 HTML 판에는 그대로 있습니다.
reports-uncovered-always = 모든 실행에 공통
reports-uncovered-names = 이름은 문자에 관계없이 철자와 소리로 대조했습니다. 전혀 다른 낱말로 된 별칭은 목록에 실려 있을 때만 찾을 수 있으며, 동명이인이 포함될 수 있습니다.
reports-uncovered-control = 소유·지배 관계와 지정 대상을 대신한 행위는 살펴보지 않습니다. 이러한 대상은 조치의 적용을 받지만 어느 목록에도 나타나지 않습니다.
reports-uncovered-conduct = 행위(교역, 입항, 환적, 대금 지급)는 살펴보지 않으며, 이름과 식별자만 살펴봅니다.
reports-uncovered-exemptions = 예외, 승인, 인도적 예외는 살펴보지 않습니다. 일치하는 것으로 보이더라도 적법할 수 있습니다.
reports-uncovered-law = 조치 자료는 법률가가 공식 문서와 대조하지 않은 정리본이며, 의문점은 각 항에 표시하였습니다.

error-glyph-missing = “{ $where }”의 문자 { $character }({ $code_point })가 어느 글꼴에도 없습니다: { $text }
    .hint = 해당 문자가 있는 글꼴을 { $folder } 폴더에 넣거나 보고서를 HTML로 작성하십시오.
error-fonts-missing = 글꼴이 없습니다: { $families }. 찾은 곳: { $looked }.
    .hint = 글꼴을 받아 오는 python3 dev.py demo를 실행하거나, npm 패키지 @expo-google-fonts/noto-sans-kr, -jp, -sc의 TTF 파일(보통, 굵게)을 한 폴더에 넣고 TRICORD_FONTS에 그 폴더를 지정하십시오.
error-pdf-refused = PDF를 만들지 못했습니다: { $reason }
    .hint = Tricord의 결함이므로 알려 주십시오. HTML 보고서에는 영향이 없습니다.
