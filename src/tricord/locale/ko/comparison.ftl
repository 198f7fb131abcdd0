# 두 성명, 또는 한 성명의 언어본을 나란히 놓은 문서.
cli-statements-out = 화면에 출력하는 대신 문서를 만듭니다. FILE의 확장자(.pdf, .html, .docx)에 따라 형식이 정해집니다.
cli-statements-out-language = 문서의 언어. 지정하지 않으면 사용자의 언어입니다. 성명의 절은 원문 그대로 둡니다.
cli-statements-out-marking = 문서의 표시(예: TLP:AMBER). 지정하지 않으면 공개된 성명과 같이 TLP:CLEAR입니다. 초안이면 지정하십시오.
cli-statements-out-done = 문서를 { $file }에 저장했습니다.
error-statements-out-is-input = { $file }은(는) 읽을 성명입니다. 문서로 덮어쓸 수 없습니다.
    .hint = --out에 다른 이름을 지정하십시오.
error-statements-nothing-said = { $file }에는 { $other }과(와) 같은 언어로 무엇을 밝히는 절이 없습니다.
    .hint = tricord statements parse로 확인하십시오. 제목이나 참석자 명단뿐이거나 중간에 끊긴 파일일 수 있습니다.

reports-statements-comparison-title-same = 두 성명의 문구 비교
reports-statements-comparison-title-unlike = 계열이 다른 두 성명의 문구 비교
reports-statements-comparison-title-unknown = 두 성명의 문구 비교 (같은 계열인지 알 수 없음)
reports-statements-comparison-subtitle = 앞: { $before } / 뒤: { $after }
reports-statements-both = 두 성명
reports-statements-both-caption = 각 성명의 개요
reports-statements-earlier = 앞 성명
reports-statements-later = 뒤 성명
reports-statements-column-fact = 항목
reports-statements-fact-title = 제목
reports-statements-fact-day = 날짜
reports-statements-fact-forum = 협의체
reports-statements-fact-level = 급
reports-statements-fact-kind = 문서 종류
reports-statements-fact-met = 회의 방식
reports-statements-fact-parties = 당사국
reports-statements-fact-languages = 언어
reports-statements-fact-file = 파일
reports-statements-fact-sha256 = SHA-256
reports-statements-fact-address = 주소
reports-statements-fact-remarks = 비고
reports-statements-fact-size = 길이({ $language })
reports-statements-not-stated = 적혀 있지 않음
reports-statements-no-remark = 없음
reports-statements-no-title = 제목을 찾지 못함
reports-statements-no-day = 날짜를 찾지 못함
reports-statements-size-words = { $clauses }개 절, { $length }단어
reports-statements-size-characters = { $clauses }개 절, { $length }자

reports-statements-forum-kor-usa-jpn = 한미일
reports-statements-forum-kor-usa = 한미
reports-statements-forum-usa-jpn = 미일
reports-statements-forum-kor-jpn = 한일
reports-statements-forum-jpn-chn-kor = 한일중
reports-statements-forum-usa-jpn-phl = 미국·일본·필리핀
reports-statements-forum-usa-jpn-aus = 미국·일본·호주
reports-statements-forum-quad = 쿼드
reports-statements-forum-g7 = G7
reports-statements-forum-g20 = G20
reports-statements-forum-msmt = 다국적 제재 모니터링팀
reports-statements-forum-several = 그 밖의 여러 나라
reports-statements-forum-national = 한 나라 정부 단독
reports-statements-forum-unknown = 알 수 없음
reports-statements-level-leaders = 정상급
reports-statements-level-ministers = 장관급
reports-statements-level-vice_ministers = 차관급
reports-statements-level-nsa = 안보실장급
reports-statements-level-officials = 실무급
reports-statements-level-unknown = 알 수 없음
reports-statements-kind-joint_text = 공동 문안
reports-statements-kind-translation = 번역
reports-statements-kind-national_summary = 한 나라 정부의 개요
reports-statements-kind-points = 요점
reports-statements-kind-fact_sheet = 팩트시트
reports-statements-kind-chair_statement = 의장성명
reports-statements-kind-remarks = 발언
reports-statements-kind-principles = 원칙
reports-statements-kind-carrier_copy = 전재본
reports-statements-kind-unknown = 알 수 없음
reports-statements-met-room = 대면
reports-statements-met-screen = 전화 또는 화상
reports-statements-met-unknown = 적혀 있지 않음
reports-statements-language-en = 영어
reports-statements-language-ja = 일본어
reports-statements-language-ko = 한국어

reports-statements-warning-title-same = 두 파일에 담긴 언어가 서로 다릅니다
reports-statements-warning-title-unlike = 두 성명은 같은 계열이 아닙니다
reports-statements-warning-title-unknown = 두 성명이 같은 계열인지 알 수 없습니다
reports-statements-key-unlike = { $part }: 앞 성명 “{ $before }”, 뒤 성명 “{ $after }”.
reports-statements-key-unknown = { $part }: 앞 성명 “{ $before }”, 뒤 성명 “{ $after }”. 서로 같은지 판단할 수 없습니다.
reports-statements-warning-unlike = 강해짐과 약해짐은 협의체, 급, 문서 종류, 언어가 모두 같을 때만 의미가 있습니다. 여기서는 두 글의 표현이 어떻게 다른지를 나타낼 뿐, 입장이 바뀌었다는 뜻이 아닙니다.
reports-statements-warning-unknown = 강해짐과 약해짐은 협의체, 급, 문서 종류, 언어가 모두 같을 때만 의미가 있습니다. 알 수 없는 항목을 먼저 확인한 뒤 변화로 읽으십시오.
reports-statements-warning-languages = 양쪽에 모두 있는 언어만 비교했습니다: { $languages }.
reports-statements-order-title = 어느 쪽이 뒤 성명인가
reports-statements-order-reversed = 뒤 성명으로 지정한 파일의 날짜가 더 이릅니다. 뜻한 것이 아니라면 파일의 순서를 바꾸십시오.
reports-statements-order-undated = 두 성명 가운데 날짜를 읽을 수 없는 것이 있어, 앞뒤는 파일을 지정한 순서를 따랐습니다.

reports-statements-summary = 방향과 주제별 변화
reports-statements-summary-caption-same = 절의 수
reports-statements-summary-caption-unlike = 절의 수 (계열이 다른 성명)
reports-statements-summary-caption-unknown = 절의 수 (같은 계열인지 알 수 없음)
reports-statements-column-topic = 주제
reports-statements-column-stronger = 강해짐
reports-statements-column-weaker = 약해짐
reports-statements-column-changed = 대상 바뀜
reports-statements-column-same = 같음
reports-statements-column-new = 새로 나옴
reports-statements-column-not-repeated = 되풀이 안 됨

reports-statements-pairs = 나란히 보기
reports-statements-reading-title = 두 단을 읽는 법
reports-statements-reading-gone = 취소선
reports-statements-reading-between = : 앞 성명에만 있는 말. {""}
reports-statements-reading-came = 밑줄
reports-statements-reading-marks = : 뒤 성명에만 있는 말. 색만으로 구분한 것은 없습니다.
reports-statements-reading-rungs = 짝은 뒤 성명의 순서를 따릅니다. 단계는 이 문서 끝에 실은 네 가지 척도 가운데 하나에서의 위치이며, 서로 다른 척도의 단계는 비교할 수 없습니다.
reports-statements-reading-places = 절마다 그 아래에 파일에서의 위치를 글자 수로 적었습니다. 0부터 세며 끝 글자는 포함하지 않습니다. 인용하기 전에 그 자리를 확인하십시오.
reports-statements-no-pair-title = 짝 없음
reports-statements-no-pair = 뒤 성명의 절 가운데 앞 성명의 절에 대응하는 것이 없습니다.
reports-statements-column-about = 짝
reports-statements-column-clause = 절
reports-statements-pairs-caption = 서로 대응하는 절
reports-statements-place = 글자 { $first }–{ $last }
reports-statements-no-rung = 없음
reports-statements-rung = { $ladder } { $rung }
reports-statements-rungs = { $ladder }: { $before } → { $after }
reports-statements-rungs-two = { $ladder }: { $before } → { $other }: { $after }
reports-statements-direction-stronger = 강해짐
reports-statements-direction-weaker = 약해짐
reports-statements-direction-stronger-firmness = 강해짐: 같은 단계, 더 굳은 약속
reports-statements-direction-weaker-firmness = 약해짐: 같은 단계, 더 느슨한 약속
reports-statements-direction-changed = 바뀜: 대상이 다름. 강해지거나 약해진 것이 아님
reports-statements-direction-same-words = 같은 문구
reports-statements-direction-same-rung = 같은 단계, 다른 문구
reports-statements-direction-rungs-overlap = 단계를 구분할 수 없음
reports-statements-direction-as-strong = 다른 단계, 같은 강도로 봄
reports-statements-direction-two-ladders = 다른 종류의 행위, 서로 다른 척도의 단계는 비교할 수 없음
reports-statements-direction-no-rung = 다른 문구, 비교할 단계 없음
reports-statements-direction-unlike = { $direction } (다른 계열)
reports-statements-direction-unknown = { $direction } (계열 미상)
reports-statements-ladder-negative = 비판
reports-statements-ladder-call = 촉구
reports-statements-ladder-commit = 공약
reports-statements-ladder-positive = 긍정 평가
reports-statements-hedge-changed = 완화 표현: { $before } → { $after }
reports-statements-actors-changed = 주체: { $before } → { $after }
reports-statements-hedge-firm = 확약
reports-statements-hedge-intent = 의향
reports-statements-hedge-effort = 노력
reports-statements-hedge-exploratory = 검토
reports-statements-hedge-importance = 중요성
reports-statements-hedge-conditional = 조건
reports-statements-hedge-anticipatory = 기대
reports-statements-hedge-none = 없음

reports-statements-new = 뒤 성명에 새로 나온 절
reports-statements-new-caption = 새로 나온 절 (뒤 성명의 순서)
reports-statements-no-new-title = 새로 나온 절 없음
reports-statements-no-new = 뒤 성명의 모든 절에 대응하는 앞 성명의 절이 있습니다.
reports-statements-not-repeated = 뒤 성명에서 되풀이되지 않은 절
reports-statements-not-repeated-caption = 되풀이되지 않은 절 (앞 성명의 순서)
reports-statements-all-repeated-title = 모두 되풀이됨
reports-statements-all-repeated = 앞 성명의 모든 절에 대응하는 뒤 성명의 절이 있습니다.
reports-statements-caution-title = 되풀이되지 않았다고 해서 거두어들인 것은 아닙니다
reports-statements-caution = 침묵은 길이와 형식이 비슷한 문서 사이에서만 의미를 가집니다. 달리 밝히기 전까지 당사국의 기존 입장은 유지됩니다.
reports-statements-caution-sizes = { $language }: 앞 성명 { $before } / 뒤 성명 { $after }.
reports-statements-caution-short = { $language }: 뒤 성명의 길이는 앞 성명의 절반에 못 미칩니다. 되풀이되지 않은 내용은 대부분 담을 자리가 없었던 것입니다.
reports-statements-caution-met = 회의 방식: 앞 성명 { $before } / 뒤 성명 { $after }.

reports-statements-method = 작성 방법
reports-statements-method-paired = 절은 주제와 낱말로 하나씩 짝짓고, 같은 척도 안에서만 단계를 비교했습니다. 공약 척도에서 단계가 같으면 약속이 얼마나 굳은지를 보았습니다. 공개된 목록의 규칙만 쓰며, 학습된 모델이나 네트워크는 쓰지 않습니다.
reports-statements-method-rungs = 단계는 Tricord가 정한 약속입니다. 말의 세기를 정한 공개 표준은 없습니다.
reports-statements-method-object = 한반도의 비핵화와 북한의 비핵화처럼 대상이 다른 절은 강해짐이나 약해짐이 아니라 바뀜으로 적었습니다.
reports-statements-method-silence = 짝이 없는 절은 놓친 것일 수 있습니다. 새로 나왔다거나 되풀이되지 않았다고 말하기 전에 다른 파일에서 찾아보십시오.
reports-statements-method-new = 새로 나온 문구가 반드시 새로운 입장은 아닙니다. 두 성명 사이에 다른 자리에서 이미 밝혔을 수 있습니다.
reports-statements-method-compliance = 무엇이 지켜졌는지는 여기서 판단하지 않습니다. 그것은 사람의 일입니다.
reports-statements-ladders-caption = 네 가지 척도
reports-statements-column-ladder = 척도
reports-statements-column-rungs = 단계
reports-statements-rungs-negative = 0 논의; 1 언급·주목; 2 우려; 3 중요성을 들어 말함; 4 깊은 우려·강한 우려; 5 중대한 우려; 6 반대, 개탄, 유감, 위반이나 위협이라는 지적; 7 규탄, 강력히 반대; 8 강력히 규탄; 9 가장 강력한 어조로 규탄; 10 가능한 가장 강력한 어조로 규탄. 심각한 우려는 4–5
reports-statements-rungs-call = 1 초청·희망; 2 독려; 3 촉구(call on); 4 촉구(urge); 5 강력히 촉구; 6 요구. 촉구는 3–4
reports-statements-rungs-commit = 1 논의; 2 중요성; 3 원칙의 재확인; 4 하기로 함, 결정, 행동의 약속; 5 기한·수치·보장이 있는 약속
reports-statements-rungs-positive = 0 의견 교환; 1 인식, 기대; 2 환영; 3 높이 평가, 사의; 4 지지

reports-statements-versions-title = 언어본 대조
reports-statements-versions-subtitle = 파일: { $file }
reports-statements-one = 파일에 담긴 것
reports-statements-one-of = 파일에 든 글 { $count }편 가운데 { $number }번째
reports-statements-parts-caption = 각 부분의 문서 종류
reports-statements-column-language = 언어
reports-statements-column-kind = 문서 종류
reports-statements-column-place = 파일에서의 위치
reports-statements-column-size = 길이
reports-statements-held-translation-title = { $language }본을 번역의 기준으로 대조함
reports-statements-held-translation = { $language }본은 { $clauses }개 절, { $main }본은 { $others }개 절로 번역처럼 수가 비슷합니다. 한쪽에만 있는 것은 따로 실었습니다.
reports-statements-held-summary-title = 개요는 번역의 기준으로 재지 않습니다
reports-statements-held-summary = { $language }본은 { $clauses }개 절, { $main }본은 { $others }개 절이므로 { $language }본을 개요로 보았습니다. 개요에서 빠진 것은 차이가 아니며, 달리 적은 것만 차이로 봅니다.
reports-statements-held-doubt = 문서 종류와 길이가 맞지 않습니다. { $language }본은 스스로를 “{ $kind }”(으)로 밝히고 있습니다. 아래 내용을 쓰기 전에 어느 쪽인지 확인하십시오.
reports-statements-held = { $language }본과 { $main }본
reports-statements-one-language-title = 언어본이 하나뿐임
reports-statements-one-language = 이 글에는 대조할 다른 언어본이 없습니다.
reports-statements-nothing-said-title = 대조할 절이 없음
reports-statements-nothing-said = { $language }본 또는 { $main }본에 무엇을 밝히는 절이 없습니다.
reports-statements-counts-caption = 절의 대응 관계와 차이
reports-statements-column-what = 구분
reports-statements-column-clauses = 수
reports-statements-relation-equivalent = 같은 내용
reports-statements-relation-partial = 일부 같은 내용
reports-statements-relation-topic_only = 주제만 같음
reports-statements-relation-none = 다른 언어본에 대응하는 절 없음
reports-statements-difference-of = 차이: { $kind }
reports-statements-difference-any = 차이
reports-statements-difference-act = 행위
reports-statements-difference-modifier = 강도
reports-statements-difference-actor = 주체
reports-statements-difference-object = 대상
reports-statements-difference-number = 수
reports-statements-difference-date = 날짜
reports-statements-difference-hedge = 완화 표현
reports-statements-difference-legal_basis = 법적 근거
reports-statements-difference-missing = 빠짐
reports-statements-nothing-there = 없음
reports-statements-concept-south_china_sea = 남중국해
reports-statements-concept-east_china_sea = 동중국해
reports-statements-concept-unsc_resolution = 안보리 결의
reports-statements-concept-unclos = 유엔 해양법협약
reports-statements-act-reaffirm = 재확인
reports-statements-act-commit = 공약
reports-statements-act-condemn = 규탄
reports-statements-act-concern = 우려
reports-statements-act-oppose = 반대
reports-statements-act-call = 촉구
reports-statements-act-support = 지지
reports-statements-act-welcome = 환영
reports-statements-act-note = 언급
reports-statements-anchors = 공통 표지:
reports-statements-anchors-before = 앞 절에서 이어짐:
reports-statements-no-anchor = 공통 표지 없음. 위치와 행위로 짝지음.
reports-statements-figure-day =
    { $month ->
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
reports-statements-figure-month =
    { $month ->
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
    }월
reports-statements-figure-year = { $year }년
reports-statements-no-link-title = 짝 없음
reports-statements-no-link = 한 언어본의 절 가운데 다른 언어본의 절에 대응하는 것이 없습니다.
reports-statements-held-caption = 왼쪽은 { $language }본, 오른쪽은 대응하는 { $main }본의 절. 다른 부분은 굵은 글씨
reports-statements-left-out = { $main }본의 { $of }개 절 가운데 { $count }개는 { $language } 개요에 대응하는 절이 없습니다. 개요는 본래 그러하므로 싣지 않았습니다.
reports-statements-only = { $language }본에만 있는 절
reports-statements-only-summary = { $other }본에 대응하는 절이 없습니다. 개요는 회의 내용을 전하는 글이므로 공동 문안에 없는 것을 담을 수 있습니다.
reports-statements-only-caption = { $language }본에 있고 { $other }본에 없는 절
reports-statements-versions-method-aligned = 다른 언어본과 절의 수가 비슷하면 번역으로 보아 순서대로 맞추고, 그보다 짧으면 개요로 보아 함께 가리키는 개념, 수, 날짜로 절을 이었습니다.
reports-statements-versions-method-anchors = 두 언어본이 함께 가리키는 것을 짝마다 각 언어본의 말로 적었습니다. 그 수가 적은 짝은 다시 확인하십시오.
reports-statements-versions-method-standard = 개요는 번역의 기준으로 재지 않습니다. 달리 적은 것만 차이로 보고, 빠진 것은 차이로 보지 않습니다.
reports-statements-versions-method-places = 절마다 그 아래에 파일에서의 위치를 글자 수로 적었습니다. 0부터 세며 끝 글자는 포함하지 않습니다. 인용하기 전에 그 자리를 확인하십시오.
reports-statements-versions-method-compliance = 어느 언어본이 정본인지, 차이가 중요한지는 사람이 판단합니다.

reports-statements-topic-all = 전체
reports-statements-topic-none = 주제를 찾지 못함
reports-statements-topic-sanctions_monitoring = 제재 모니터링
reports-statements-topic-coordinating_mechanism = 사무국·조정 기구
reports-statements-topic-consultation = 협의에 대한 공약
reports-statements-topic-russia_dprk = 러북 관계
reports-statements-topic-abductions = 납북자·억류자
reports-statements-topic-dprk_human_rights = 북한 인권
reports-statements-topic-dprk_revenue = 북한의 자금 조달
reports-statements-topic-denuclearization = 비핵화
reports-statements-topic-dprk_missiles = 북한의 미사일
reports-statements-topic-unification = 통일
reports-statements-topic-dprk_dialogue = 북한과의 대화
reports-statements-topic-extended_deterrence = 확장억제
reports-statements-topic-exercises = 훈련
reports-statements-topic-information_sharing = 정보공유
reports-statements-topic-taiwan = 대만해협
reports-statements-topic-south_china_sea = 남중국해
reports-statements-topic-east_china_sea = 동중국해
reports-statements-topic-status_quo = 현상변경
reports-statements-topic-maritime_order = 해양 질서
reports-statements-topic-ukraine = 우크라이나
reports-statements-topic-middle_east = 중동
reports-statements-topic-myanmar = 미얀마
reports-statements-topic-pacific_islands = 태평양 도서국
reports-statements-topic-mekong = 메콩
reports-statements-topic-asean = 아세안
reports-statements-topic-critical_minerals = 핵심광물
reports-statements-topic-supply_chains = 공급망
reports-statements-topic-economic_coercion = 경제적 강압
reports-statements-topic-economic_security = 경제안보
reports-statements-topic-emerging_technology = 신흥기술
reports-statements-topic-cyber = 사이버
reports-statements-topic-space = 우주
reports-statements-topic-energy = 에너지
reports-statements-topic-climate = 기후
reports-statements-topic-health = 보건
reports-statements-topic-development = 개발
reports-statements-topic-trade = 통상
reports-statements-topic-women = 여성
reports-statements-topic-people = 인적 교류
reports-statements-topic-disinformation = 허위정보
reports-statements-topic-nonproliferation = 비확산
reports-statements-topic-un = 유엔
reports-statements-topic-deterrence = 억제력
reports-statements-topic-security_cooperation = 안보협력
reports-statements-topic-human_rights = 인권·민주주의
reports-statements-topic-rule_of_law = 법의 지배
reports-statements-topic-indo_pacific = 인도·태평양
reports-statements-topic-korean_peninsula = 한반도
reports-statements-topic-trilateral_cooperation = 3국 협력
