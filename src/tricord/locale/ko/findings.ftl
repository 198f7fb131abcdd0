grade-lead = 단서
grade-indication = 정황
grade-corroborated = 교차확인

finding-designations-identifier-and-name =
    { JOSA($party, "은/는") } { $listed }({ $list }, { $entry })의 { $identifier_kind } { JOSA($identifier, "을/를") } 사용하고 있으며, 이름도 등재된 이름 { JOSA($matched, "과/와") } 부합합니다(유사도 { $similarity }).
finding-designations-identifier =
    { JOSA($party, "은/는") } { $listed }({ $list }, { $entry })의 { $identifier_kind } { JOSA($identifier, "을/를") } 다른 이름으로 사용하고 있습니다.
finding-designations-name-and-birth-date =
    이름 { JOSA($party, "이/가") } { $listed }({ $list }, { $entry })의 이름 { JOSA($matched, "과/와") } 부합하며(유사도 { $similarity }), 생년월일도 일치합니다.
finding-designations-name =
    이름 { JOSA($party, "이/가") } { $listed }({ $list }, { $entry })의 이름 { JOSA($matched, "과/와") } 부합합니다(유사도 { $similarity }).

score-designations = 두 대상이 일치하는 정도(0~1)이며, 동일 대상일 확률이 아닙니다.

doubt-name-alone = 이름만 일치합니다. 동명이인이나 동명 선박이 흔합니다.
doubt-weak-alias = 공표 기관이 일치한 이름을 신뢰도가 낮은 별칭으로 분류하고 있습니다.
doubt-name-differs = 이름이 다릅니다. 개명·매각되었거나, 번호가 잘못 입력되었거나, 타 선박·업체의 신원을 도용한 것일 수 있습니다.
doubt-imo-differs = IMO 번호가 서로 달라, 같은 { JOSA($identifier_kind, "을/를") } 부여받은 다른 선박으로 보입니다.
doubt-reused = 이 종류의 번호는 재사용되므로 다른 보유자의 것이었을 수 있습니다.
doubt-birth-date-unknown = 한쪽에 생년월일이 없어 동명이인을 배제할 수 없습니다.
doubt-birth-date-differs = 생년월일이 서로 다릅니다.
doubt-entry-missing = 이 항목은 목록의 최신 공표본에 없으며, 삭제 여부는 아직 확인되지 않았습니다.
doubt-simulated = 모의 자료의 대상입니다.

coverage-parties = 점검한 대상: { $count }건.
coverage-parties-without-name = 이름이 없어 식별자로만 대조한 대상: { $count }건.
coverage-entries = 대조한 제재 목록 항목: { $count }건.
coverage-ruled-out = 이름은 비슷하나 IMO 번호 또는 출생 연도가 달라 제외한 조합: { $count }건.
