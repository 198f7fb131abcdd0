cli-statements-propose = 어떤 규칙으로도 읽지 못한 절을 이 컴퓨터의 언어 모델에 묻습니다. 설정하지 않으면 묻지 않습니다.
cli-statements-proposals = 언어 모델이 절에 대해 제안한 내용을 보여 줍니다. 사람이 확인한 것이 아닙니다.
cli-statements-statement = 발표문 하나. 식별자 또는 그 앞부분.

setting-language_model_address = 언어 모델 주소
setting-language_model_name = 언어 모델 이름
setting-language_model_allowed_hosts = 언어 모델을 둘 수 있는 다른 컴퓨터
setting-language_model_timeout_seconds = 응답 대기 시간(초)

proposals-asking = { $model }에 묻는 중
proposals-unknown = 어떤 규칙으로도 읽지 못한 절: { $unknown }.
proposals-off = 설정된 언어 모델이 없어 아무것도 묻지 않았습니다. 사용하려면 이 컴퓨터에서 실행 중인 모델의 주소(예: http://127.0.0.1:8080/v1)와 이름을 tricord.toml의 language_model_address와 language_model_name에 적으십시오.
proposals-told = 어떤 규칙으로도 읽지 못한 절: { $unknown }. 새 제안: { $proposed }. 이전 제안: { $held }. 거부한 응답: { $rejected }.
proposals-rejected = { $reason }: { $count }
proposals-withheld = 발표문이 TLP:RED이고 모델이 다른 컴퓨터에 있어 보내지 않은 절: { $count }.

proposals-rejected-cut-off = 응답이 중간에 끊김
proposals-rejected-late = 응답이 너무 늦음
proposals-rejected-no-completion = 서버가 채팅 완성 응답을 보내지 않음
proposals-rejected-not-in-clause = 절에 없는 말을 적음
proposals-rejected-not-json = 응답이 JSON 객체가 아님
proposals-rejected-other-keys = 요청한 것과 다른 항목이 있음
proposals-rejected-other-type = 유형이 목록에 없음
proposals-rejected-too-large = 응답이 너무 큼
proposals-rejected-too-many = 너무 많은 이름을 적음
proposals-rejected-unsure = 모델이 확실하지 않다고 답함
proposals-rejected-wrong-value = 말이 아닌 값이 있음

proposals-column-statement_id = 발표문
proposals-column-name = 파일
proposals-column-unknown = 규칙 없음
proposals-column-held = 이전 제안
proposals-column-proposed = 새 제안
proposals-column-rejected = 거부
proposals-column-rule_knows = 현재 규칙으로 읽힘

proposals-status-proposed = 제안
proposals-type-reaffirm = 재확인
proposals-type-commit = 약속
proposals-type-condemn = 규탄
proposals-type-concern = 우려
proposals-type-oppose = 반대
proposals-type-call = 촉구
proposals-type-support = 지지
proposals-type-welcome = 환영
proposals-type-note = 언급

error-language-model-address = 설정 language_model_address가 언어 모델에 물을 수 있는 주소가 아닙니다.
    .hint = http://127.0.0.1:PORT/v1 형식으로, 다른 컴퓨터라면 https://HOST/v1 형식으로 적으십시오. 호스트와 포트는 통상적인 형식으로 적고 사용자 이름, 암호, 물음표, # 부분은 넣지 않습니다. 아무것도 보내지 않았습니다.
error-language-model-host = { $host }은(는) 이 컴퓨터가 아니며, 언어 모델에 물어도 되는 컴퓨터로 허용되지도 않았습니다.
    .hint = 모델을 이 컴퓨터에서 실행하거나, 발표문을 보내도 되는 곳이라면 language_model_allowed_hosts에 호스트를 적으십시오. 아무것도 보내지 않았습니다.
error-language-model-plain = { $host }은(는) 다른 컴퓨터인데 주소가 http로 시작합니다.
    .hint = https 주소를 쓰거나 이 컴퓨터에서 끝나는 터널을 쓰십시오. 아무것도 보내지 않았습니다.
error-language-model-name = language_model_address는 설정되어 있으나 language_model_name이 비어 있습니다.
    .hint = 서버에 등록된 모델 이름을 language_model_name에 적으십시오. 이 이름은 모든 제안과 함께 보관됩니다.
error-language-model-unreachable = { $host }의 언어 모델에 연결할 수 없습니다({ $reason }).
    .hint = 서버가 실행 중인지, language_model_address가 맞는지 확인하십시오. 그때까지의 제안은 보관되며, 나머지 기능은 모델 없이도 작동합니다.
error-language-model-redirected = { $host }의 언어 모델이 질문을 다른 주소로 돌리려 하여 따르지 않았습니다.
    .hint = language_model_address에 서버 자체의 주소를 /v1까지 적으십시오.
error-language-model-refused = { $host }의 언어 모델이 질문을 거부했습니다(HTTP 상태 { $status }).
    .hint = 서버 기록에서 /chat/completions를 제공하는지, 그 이름의 모델이 있는지, response_format으로 JSON 스키마를 받는지 확인하십시오.
error-language-model-slow = { $host }의 언어 모델이 { $seconds }초 안에 응답하지 못한 일이 { $times }번 이어졌습니다.
    .hint = language_model_timeout_seconds를 늘리거나 더 작은 모델을 쓰십시오. 그때까지의 제안은 보관됩니다.
error-statement-unknown = { $statement }(으)로 시작하는 이 노드의 발표문이 { $count }건입니다. 정확히 1건이어야 합니다.
    .hint = tricord statements propose --format json에 식별자가 나옵니다. 다른 것과 구별되는 앞부분만 적어도 됩니다.
