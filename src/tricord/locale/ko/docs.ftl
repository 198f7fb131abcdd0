# 달리 표시할 곳이 없는 것의 이름: 감시 항목, 매개변수, 설정.
monitor-designations = 지정 대상과의 외견상 일치

parameter-designations-law_day = 적용 법 기준일
parameter-designations-name_threshold = 이름 유사도 기준값
parameter-designations-weak_alias_factor = 약한 별칭 계수
parameter-designations-birth_years_apart = 출생 연도 허용 차이

setting-partner = 협력국
setting-contact = 연락처
setting-operator = 담당자
setting-language = 언어
setting-default_marking = 기본 공개 등급
setting-stale_days = 오래된 것으로 보는 일수
