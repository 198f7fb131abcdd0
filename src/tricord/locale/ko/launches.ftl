# 발사·시험·도발: 기록부, 감시 항목, 보고서의 도표.

incident-kind-ballistic = 탄도미사일
incident-kind-long_range = 장거리 탄도미사일
incident-kind-space_launch = 위성 발사
incident-kind-nuclear_test = 핵실험
incident-kind-programme_test = 개발 시험
incident-kind-unidentified = 미상
incident-kind-cruise_missile = 순항미사일
incident-kind-artillery = 포격·방사포
incident-kind-air_defence = 대공미사일
incident-kind-anti_ship = 대함미사일
incident-kind-balloon = 풍선
incident-kind-jamming = 전파 교란
incident-kind-border_incident = 접경 사건

chart-month-1 = 1월
chart-month-2 = 2월
chart-month-3 = 3월
chart-month-4 = 4월
chart-month-5 = 5월
chart-month-6 = 6월
chart-month-7 = 7월
chart-month-8 = 8월
chart-month-9 = 9월
chart-month-10 = 10월
chart-month-11 = 11월
chart-month-12 = 12월
chart-number-of-missiles = 발수
chart-other-sites = 그 밖의 장소 { $count }곳
chart-reported = 보고된 양
chart-estimated = 독립 추정
chart-not-reported = 미보고
chart-as-bars = { $name }(막대)
chart-as-ranges = { $name }(범위)
chart-estimate-said = 추정 { $range }
chart-claim-stands = 주장
chart-claim-disputed = 다툼이 있는 주장
chart-timeline-description = { $first }년부터 { $last }년까지의 연표: 점 { $count }개. 종류별: { $kinds }.
chart-years-description = 연도별 막대, 단위: { $unit }. 연도별: { $years }. 종류별: { $kinds }.
chart-sites-description = 장소별 막대, 단위: { $unit }: { $sites }.
chart-meters-description = 보고된 양의 막대와 독립 추정의 범위를 나란히 표시, 단위: { $unit }. { $columns }. 선: { $levels }.
chart-ranges-description = 나란히 놓은 주장, 단위: { $unit }. { $claims }.

source-cns-launches = CNS/NTI의 북한 미사일 발사 기록부
source-nk-missile-tests = nk-missile-tests가 정리한 북한 미사일 발사
source-incidents = 자체 발사·시험·도발 기록

reject-incident-dayless = 일자가 없습니다.
reject-incident-day = 일자를 읽을 수 없거나, 1950년 이전 또는 2100년 이후입니다.
reject-incident-day-yearless = 일자에 연도가 없습니다.
reject-incident-day-two-ways = 일자의 일과 월을 두 가지로 읽을 수 있고, 어느 쪽이 먼저인지 알려 주는 다른 행이 없습니다.
reject-incident-days-reversed = 마지막 날이 첫날보다 앞섭니다.
reject-incident-time = 시각을 읽을 수 없습니다.
reject-incident-coordinates = 발사가 있을 수 있는 지구상의 장소가 아닙니다. 좌표가 범위를 벗어났거나, 둘 중 하나만 있거나, 0, 0입니다.
reject-incident-count = 수가 1부터 100,000까지의 정수가 아닙니다.
reject-incident-repeats = 앞선 행에 같은 내용 또는 같은 번호가 있습니다.
reject-incident-shape = 항목이 필드를 가진 객체가 아닙니다.

note-launches-attribution = 행의 출처를 다음과 같이 밝혀야 합니다: { $to }.
note-launches-unidentified = 무엇을 쏘았는지 기록부가 말하지 않는 행: { $count }건. 미상으로 둡니다: { $rows }.
note-launches-by-description = 유형이 없어 이름이나 설명으로 종류를 안 행: { $count }건: { $rows }.
note-launches-by-scope = 발행자의 정의상 기록부에 다른 것이 없다는 점으로만 종류를 안 행: { $count }건: { $rows }.
note-launches-icbm-mentioned = 여러 발사 가운데 ICBM을 언급하지만 어느 것인지 말하지 않아 탄도미사일로 센 행: { $count }건: { $rows }.
note-launches-calendar-unknown = 시각이 없는 행: { $count }건. 일자가 누구의 달력을 따르는지 알 수 없어 전날을 함께 두며, 마지막 날이 적힌 일자입니다: { $rows }.
note-launches-half-a-day = 시각이 설명이나 결의와 반나절 어긋나 보이는 행: { $count }건. 아무것도 고치지 않았습니다: { $rows }.
note-launches-site-unknown = 좌표는 있으나 장소가 미상인 행: { $count }건. 좌표를 비웠습니다: { $rows }.
note-launches-figure-unread = 고도나 거리가 킬로미터 단위의 한 수치가 아닌 행: { $count }건. 비워 두었습니다: { $rows }.

error-launches-columns-missing = { $file } 파일을 발사·사건 표로 읽지만, 다음에 해당하는 열이 없습니다: { $wanted }. 표의 제목: { $known }.
    .hint = 해당 열을 지정해 주세요: --map { $target }=제목. 다른 종류의 표라면 소스를 지정해 주세요: --source 이름.
error-launches-json-shape = { $file } 파일에 nk-missile-tests가 두는 { $key } 항목이 없습니다.
    .hint = 공개된 그대로의 파일을 주세요: test.en.json, missile.en.json, facility.en.json.

monitor-launches = 북한의 발사와 시험을 당일의 조치에 비추어 봄

finding-kind-launch_ballistic = 탄도미사일 발사
finding-kind-launch_long_range = 장거리 미사일 발사
finding-kind-launch_space = 위성 발사
finding-kind-nuclear_test = 핵실험
finding-kind-programme_test = 발사 아닌 개발 시험
finding-kind-launch_unidentified = 어느 기록부도 무엇인지 밝히지 않은 발사

finding-launch = { $publishers }에 따르면 북한이 발사 또는 시험을 한 것으로 보입니다: { $kind }, { $day }, { $site }{ $time ->
    [none] .
   *[given] , 기록된 첫 시각 { $time }.
} 기록부별 수(합산하지 않음): { $counts }.{ $names ->
    [none] { "" }
   *[given] { " " }기록된 이름: { $names }.
}{ $failed ->
    [none] { "" }
   *[some] { " " }실패: { $rows }행 중 { $failed }건(실패한 발사도 발사로 봄).
}
finding-launch-open = { $publishers }에 따르면 북한이 발사 또는 시험을 한 것으로 보입니다: { $kind }, { $day }, { $site }{ $time ->
    [none] .
   *[given] , 기록된 첫 시각 { $time }.
} 기록부별 수(합산하지 않음): { $counts }.{ $names ->
    [none] { "" }
   *[given] { " " }기록된 이름: { $names }.
}{ $failed ->
    [none] { "" }
   *[some] { " " }실패: { $rows }행 중 { $failed }건.
} 이를 금지하는 조항 가운데 당일 확실히 유효한 것은 없습니다. 미확정: { $open }.
finding-launch-unidentified = { $publishers }에 따르면 북한이 어느 기록부에서도 밝히지 않은 것을 발사한 것으로 보입니다: { $day }, { $site }{ $time ->
    [none] .
   *[given] , 기록된 첫 시각 { $time }.
} 기록부별 수(합산하지 않음): { $counts }.{ $names ->
    [none] { "" }
   *[given] { " " }기록된 이름: { $names }.
}{ $failed ->
    [none] { "" }
   *[some] { " " }실패: { $rows }행 중 { $failed }건.
} 탄도미사일이라면 당일 유효한 조항: { $paragraphs }, 미확정: { $open }.
score-launches = 이를 기록한 서로 독립된 발행자의 기록부 수(1곳 .5, 2곳 .75, 3곳 .88), 단서는 그 절반. 확률이 아닙니다.

doubt-launch-one-publisher = 받아들인 기록부에 관한 한 한 발행자만 기록하고 있습니다. 한 기록부의 사본이나 다른 형식은 두 번째 증거가 아닙니다.
doubt-launch-unidentified = 무엇을 쏘았는지 알 수 없습니다. 순항미사일, 포격, 대공미사일은 발사에 관한 유엔 조치의 대상이 아닙니다.
doubt-launch-kinds-differ = 기록부마다 다르게 부릅니다. 해당하는 조항이 가장 적은 쪽으로 보았습니다.
doubt-launch-by-description = 유형을 적은 기록부가 없어, 종류({ $kind })를 이름이나 설명에서 읽었습니다.
doubt-launch-by-scope = 유형이나 설명을 적은 기록부가 없어, 종류({ $kind })는 발행자의 정의상 기록부에 담기는 것에 근거합니다.
doubt-launch-day = 시각이 없습니다. 일자가 누구의 달력을 따르는지 알 수 없어 두 날 중 어느 날일 수도 있습니다: { $day }.
doubt-launch-half-a-day = 시각이 설명이나 결의와 반나절 어긋나 보입니다. 기록부에 적힌 그대로 두었습니다.
doubt-launch-trigger = 이러한 시험이 있으면 안보리가 유류를 더 제한하기로 한 결의 2397호 28항은 트리거 조항이며, 해당하더라도 위반이 아닙니다.
doubt-launch-boundary = 당일 채택되었거나, 해당할 수 있는 날 가운데 일부에만 유효했던 조항: { $open }. 어느 쪽이 먼저인지는 미확정입니다.
doubt-launch-space-contested = 2009년 6월 12일 전에는 위성 발사를 명시한 조항이 없었습니다. 안보리 의장성명(S/PRST/2009/7, 기억에 의함)은 결의 1718호를 근거로 들었고, 북한은 이를 다투었습니다.

coverage-launches-rows = 발사·사건 기록부의 행: { $count }건.
coverage-launches-events = 기록부별 발사를 나란히 놓아 얻은 사건: { $count }건.
coverage-launches-without-measure = 유엔 조치의 대상이 아니어서 보관만 하고 표시하지 않은 사건: { $count }건.
coverage-launches-before-measures = 구속력 있는 조치가 없던 2006년 10월 14일 전의 발사와 시험: { $count }건.
coverage-launches-unidentified = 무엇을 쏘았는지 밝힌 기록부가 없는 사건: { $count }건.

parameter-launches-law_day = 법을 아는 마지막 날
