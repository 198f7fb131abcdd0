source-comtrade = 유엔 무역 통계(UN Comtrade)
source-gacc = 중국 해관 통계(GACC)
source-baci = BACI 조정 세계 무역(CEPII)
source-trade-by-period = 기간마다 열이 있는 무역 통계
source-trade-table = 무역 통계 표

error-comtrade-fields = { $file } 파일에 UN Comtrade의 항목이 빠져 있거나, UN Comtrade의 응답이 아닙니다.
    .hint = 모든 열이 있는, 내려받은 그대로의 응답을 입력하십시오. 아무것도 적재하지 않았습니다. 다른 표라면 --source trade-table을 쓰십시오.
error-baci-columns = { $file } 파일의 제목 행이 BACI의 것(t,i,j,k,v,q)이 아닙니다.
    .hint = CEPII에서 파일을 다시 받으십시오. 아무것도 적재하지 않았습니다.
error-gacc-columns = { $file } 파일에 중국 해관의 열(기간, 품목 코드, 상대국, 수량 또는 금액)이 없습니다.
    .hint = 이 열들을 골라 다시 내보내십시오. 아무것도 적재하지 않았습니다. 다른 표라면 --source trade-table을 쓰십시오.
error-gacc-flow-unknown = { $file } 파일이 수입과 수출 중 어느 쪽인지 알 수 없습니다.
    .hint = --option flow=import 또는 --option flow=export로 지정하거나, 파일 이름에 밝히십시오. 아무것도 적재하지 않았습니다.
error-trade-columns-change = { $file } 파일의 열이 { $line }행에서 바뀝니다.
    .hint = 표마다 따로 파일로 입력하십시오. 열이 같다면 그 행의 따옴표를 확인하십시오. 아무것도 적재하지 않았습니다.
error-trade-columns-unknown = { $file } 파일에서 무역 통계의 제목 행을 찾을 수 없습니다.
    .hint = 열을 지정하십시오: --map hs=열 이름 --map partner=열 이름 --map period=열 이름 --map value_usd=열 이름.
error-trade-columns-missing = { $file } 파일에 다음이 없습니다: { $lacking }. 열: { $known }.
    .hint = --map 우리 열=그쪽 열로 열을 지정하거나, 모든 행에 해당하는 값을 --option reporter=KOR --option flow=export처럼 지정하십시오.
error-trade-figure-unsaid = { $file } 파일은 기간마다 열이 있으며, 칸이 무엇을 세는지는 어디에도 없습니다.
    .hint = --option figure=값 으로 지정하십시오. 가능한 값: { $known }.
error-trade-currency-unknown = { $file } 파일의 금액이 어느 통화인지 알 수 없습니다.
    .hint = --option currency=USD(ISO 4217)로 지정하거나 열을 지정하십시오: --map value_usd=열 이름.
error-trade-empty = { $file } 파일에 레코드가 없습니다. 응답할 자료가 없었습니다.
    .hint = 보고가 없다는 것이 무역이 0이라는 뜻은 아닙니다. 다른 기간이나 보고국으로 요청하십시오.
error-trade-option-unknown = 이 출처에는 { $option } 옵션을 쓸 수 없습니다.
    .hint = 가능한 옵션: { $known }.
error-trade-parquet-damaged = { $file } Parquet 파일이 손상되었거나 잘렸습니다.
    .hint = 파일을 다시 받으십시오. 아무것도 적재하지 않았습니다.
error-hs-code-form = “{ $code }”은(는) HS 코드가 아닙니다.
    .hint = 앞의 0을 포함하여 2, 4, 6자리 또는 국가 세번 10자리까지 쓰십시오.
error-hs-edition-unknown = HS { $edition }년판은 없습니다.
    .hint = 판: { $known }.

reject-trade-period = 월이나 연도로 된 기간이 없거나, 날짜에 월이 없는 행입니다.
reject-trade-month = 앞의 행들과 기간의 길이가 다릅니다. 월이 빠진 날짜이거나 합계입니다.
reject-trade-country = 보고국이나 상대국이 없거나, 알 수 없거나, 코드와 이름이 서로 어긋납니다.
reject-trade-country-ambiguous = 보고국이나 상대국이 “Korea”처럼 여러 나라를 뜻할 수 있습니다. 추측하지 않았습니다.
reject-trade-flow = 수입인지 수출인지 알 수 없습니다.
reject-trade-classification = HS가 아닌 다른 분류이거나 알 수 없는 판입니다.
reject-trade-code = 품목 코드가 없거나 코드가 아닙니다.
reject-trade-figure = 수량, 중량 또는 금액이 한 가지로만 읽히는 숫자가 아닙니다.
reject-trade-negative = 수량, 중량 또는 금액이 음수입니다.
reject-trade-figureless = 수량도 중량도 금액도 없는 행입니다.
reject-trade-contradicts = 파일의 앞 행이 같은 품목, 국가, 수출입, 기간에 대해 다르게 말합니다. 앞의 행을 사용했습니다.
reject-row-contradicts-other-file = 같은 자료 집합과 시점의 다른 파일이 다르게 말합니다. 그 파일의 것을 사용했습니다.

note-trade-repeated = 파일에 두 번 있어 한 번만 보관한 행: { $count }건.
note-trade-unit = 단위를 알 수 없거나 물품의 단위가 아니어서 수량을 뺀 행: { $count }건. 중량과 금액은 보관했습니다.
note-trade-zeros = 앞의 0이 사라져 되돌린 품목 코드: { $count }건.
note-trade-parts = 다른 행의 일부(통관 절차, 운송 수단, 제2 상대국, 가공별)로서 그렇게 보관한 행: { $count }건.
note-trade-last-line-open = 마지막 행에 줄바꿈이 없습니다. 표의 끝이 아니라면 파일이 잘린 것입니다.
note-comtrade-limit = 응답의 레코드가 한도인 { $count }건과 같습니다. 더 있을 수 있으니 나누어 요청하십시오.
note-baci-reconciled = CEPII가 양쪽 통계를 조정한 흐름으로서 수출로 보관한 행: { $count }건. 어느 나라의 보고도, 그 거울 통계도 아닙니다.
note-baci-edition = 파일 이름에 HS 판이 없어 { $count }행의 판을 알 수 없습니다: --option edition=2017.
note-rows-held = 같은 자료 집합과 시점의 다른 파일에 이미 있어 뺀 행: { $count }건.
