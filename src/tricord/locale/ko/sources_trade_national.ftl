source-kr-customs = 관세청 품목별 국가별 수출입실적
source-jp-estat = 일본 재무성 무역통계(e-Stat)
source-us-census = 미국 센서스국 품목별 국가별 무역 통계
source-hs-concordance = HS 판 사이의 연계표

error-kr-customs-refused = { $file } 파일에 통계가 없습니다. 관세청의 응답: { $result } “{ $said }”.
    .hint = 응답에 따라 다시 요청하십시오. 아무것도 적재하지 않았습니다.
error-kr-customs-fields = { $file } 파일의 { $item }번째 항목에 관세청의 필드가 없습니다: { $lacking }.
    .hint = getNitemtradeList의 응답을 받은 그대로 입력하십시오. 아무것도 적재하지 않았습니다.
error-jp-estat-columns = { $file } 파일에 일본 무역통계의 열(Exp or Imp, Year, HS, 월별 금액)이 없습니다.
    .hint = e-Stat에서 내려받은 CSV 파일을 그대로 입력하십시오. 아무것도 적재하지 않았습니다. 다른 표라면 --source trade-table을 쓰십시오.
error-us-census-fields = { $file } 파일에 미국 센서스국의 필드(한 방향의 품목, 국가, 월, 금액)가 없습니다.
    .hint = I_COMMODITY 또는 E_COMMODITY, CTY_CODE, GEN_VAL_MO 또는 ALL_VAL_MO, time을 요청하십시오. 아무것도 적재하지 않았습니다.
error-hs-concordance-columns = { $file } 파일에 HS 판 사이의 연계표가 없습니다.
    .hint = code.after,code.before,Relationship,adjustment 형식과 유엔 통계국의 통합 문서를 읽습니다. 아무것도 적재하지 않았습니다.

reject-us-census-year-open = 그해 누계이며 아직 그해가 끝나지 않았습니다.
reject-hs-link-editions = HS의 어느 판과 어느 판 사이의 연계인지 알 수 없습니다.
reject-hs-link-code = 코드가 없거나 6자리가 아닙니다.
reject-hs-link-relationship = 관계가 1:1, 1:n, n:1, n:n 가운데 어느 것도 아닙니다.
reject-hs-link-contradicts = 앞의 행이 같은 두 코드의 관계를 다르게 말합니다. 앞의 행을 사용했습니다.

note-trade-edition-unsaid = 코드가 HS의 어느 판인지 파일에 없어 판을 알 수 없는 행: { $count }건. 판이 바뀌면 코드의 뜻도 바뀝니다. 판을 안다면 --option edition=2022와 같이 지정하십시오.
note-trade-lengths = { $lengths }자리 코드가 함께 있습니다. 긴 코드는 짧은 코드에 포함되므로 더하면 이중으로 셉니다.
note-trade-apart = 상대국이 국가군이거나, 고유 코드가 없는 지역이거나, 목록에 없는 코드여서 대괄호로 적은 행: { $count }건. 국가군에 속한 나라는 따로 행이 있으므로 더하면 이중으로 셉니다.
note-trade-divided = 다른 행의 일부(세관, 관세 구역, 항구, 주, 세율, 원산지별)로서 그렇게 보관한 행: { $count }건.
note-kr-customs-totals = 총계 행이어서 뺀 행: { $count }건.
note-jp-estat-unpublished = { $month }부터 파일의 모든 수치가 0입니다. 아직 공표되지 않은 달이므로 0으로 읽지 않고 뺐습니다.
note-us-census-bases = 파일에 금액이 여러 가지 있습니다. { $taken } 값을 읽고 { $others } 값은 뺐습니다.
note-us-census-zero = 금액이 있거나 표시가 붙은 수량 0으로서, 자료가 없는 것일 수 있어 뺀 수량: { $count }건.
note-hs-concordance-sheets = 모든 연계가 있는 “{ $sheet }” 시트를 읽었습니다. 읽지 않은 시트: { $others }.
note-hs-concordance-others = 다른 분류와의 연계({ $steps })여서 뺀 행: { $count }건.
