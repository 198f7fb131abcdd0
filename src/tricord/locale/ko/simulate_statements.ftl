# 데모의 조율 분야: 모의 성명과 그 안에 심은 내용.

demo-step-statements = 성명을 추적하는 중 ...
planted-statements-promise = 성명: 약속
planted-statements-done = 성명: 이후 완료되었다고 언급된 약속
planted-statements-overdue = 성명: 기한이 지났고 완료되었다는 언급이 없는 약속
planted-statements-not-repeated = 성명: 다음 성명에서 다시 언급되지 않은 약속
planted-statements-stronger = 성명: 강해진 표현
planted-statements-weaker = 성명: 약해진 표현
planted-statements-other-day = 성명: 언어본마다 다른 날짜
planted-statements-progress = 성명: 진전에 대한 환영을 완료로 판정
planted-statements-call-on-others = 성명: 날짜가 있는 대외 촉구를 약속으로 판정
planted-statements-short = 성명: 짧은 성명에 언급이 없음을 미반복으로 판정
planted-statements-left-out = 성명: 요약에서 빠진 사항을 차이로 판정
