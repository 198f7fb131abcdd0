# 유류: 보고·주장의 출처, 두 계량기, 감시 항목, 명령.

source-petroleum-reports = 보고되거나 주장된 대북 유류 공급 표

error-petroleum-columns-missing = { $file } 파일에 필요한 열({ $wanted })이 없습니다. 열: { $known }.
    .hint = 어느 열인지 지정하십시오: --source petroleum-reports --map "{ $target }=열 이름". 제목이 더 아래에 있으면 --heading LINE을 쓰십시오.
error-petroleum-unit = { JOSA($unit, "은/는") } 유류의 단위로 쓰지 않습니다.
    .hint = 쓸 수 있는 단위: { $known }.
error-petroleum-table = 환산표 { JOSA($table, "이/가") } 없습니다.
    .hint = 있는 표: { $known }.
error-petroleum-product = 환산표에 유종 { JOSA($product, "이/가") } 없습니다.
    .hint = 있는 유종: { $known }.
error-petroleum-year = { $year }년에는 유류 공급 상한이 없습니다.
    .hint = 최초의 상한은 2017년 10월 1일에 시작되었습니다. --year { $first } 또는 그 이후의 연도를 지정하십시오.
error-petroleum-file-other = { $file } 파일은 { JOSA($source, "으로/로") } 판별되었으며 유류에 관한 주장이 없습니다.
    .hint = 공급국 또는 주장자, 기간, 배럴이 있는 표를 지정하거나, tricord ingest로 노드에 입력하십시오.

reject-petroleum-dayless = 어느 기간에 관한 행인지 적혀 있지 않습니다.
reject-petroleum-day = 날짜를 읽을 수 없습니다. 2024-03-31처럼, 월은 2024-03처럼 적으십시오.
reject-petroleum-day-yearless = 연도가 없는 날짜입니다. 추측하지 않았습니다.
reject-petroleum-days-reversed = 기간의 끝이 시작보다 빠릅니다.
reject-petroleum-as-of = 기준일을 읽을 수 없습니다. 2024-12-04처럼 적으십시오.
reject-petroleum-topic = 정제 석유제품도 원유도 아닙니다.
reject-petroleum-amount = 물량을 숫자로 읽을 수 없거나, 있을 수 없을 만큼 큽니다.
reject-petroleum-negative = 물량이 음수입니다.
reject-petroleum-unit = 물량의 단위가 없거나 알 수 없는 단위입니다(bbl, t, kg, kl, m3, l).
reject-petroleum-supplierless = 공급국이 없는 행입니다.
reject-petroleum-supplier-unknown = 공급국을 알 수 없거나, 두 국가에 쓰이는 이름입니다.
reject-petroleum-claimantless = 누구의 주장인지 적혀 있지 않습니다.
reject-petroleum-nothing-claimed = 물량도 운송 횟수도 없는 행입니다.
reject-petroleum-ends-reversed = 하한이 상한보다 큽니다.
reject-petroleum-row-repeats = 같은 출처의 앞선 행과 내용이 같습니다.

note-petroleum-dates-read = 기준일을 출처나 비고에서 읽은 행: { $count }건({ $first }행).
note-petroleum-product-unknown = 환산표에 없는 유종의 행. 중량은 범위로 환산됩니다: { $count }건({ $first }행).
note-petroleum-contradictory = 같은 출처가 같은 기간에 대해 앞선 행과 다르게 적은 행. 모두 보존하고 다툼이 있는 것으로 표시했습니다: { $count }건({ $first }행).
note-petroleum-nil-not-reported = 비고에 따라 미보고로 처리한 0. 0은 그 자체로 하나의 보고입니다: { $count }건({ $first }행).
note-petroleum-implied = 비고에 다른 수치가 있어 별도의 주장으로 보존한 행: { $count }건({ $first }행).
note-petroleum-stopped = 비고에 공급국이 보고를 중단했다고 적힌 행: { $count }건({ $first }행).
note-petroleum-class-unknown = 성격을 알 수 없어 언론으로 처리한 주장자: { $count }건({ $first }행).
note-petroleum-more-than-most = 근거 설명이 상한 수치보다 많다고 말하는 주장: { $count }건({ $first }행).
note-petroleum-basis-corrected = 759,793배럴은 2018년 제출 자료에서 3분의 1이 아니라 절반을 적재한 경우의 수치이므로 근거 설명을 바로잡았습니다: { $count }건({ $first }행).

monitor-petroleum = 상한 대비 유류 보고량과 추정량
parameter-petroleum-law_day = 기준일 및 적용 법 기준일
parameter-petroleum-table = 중량 환산표

finding-kind-petroleum_reported = 정제 석유제품, 보고량
finding-kind-petroleum_estimated = 정제 석유제품, 독립 추정량
finding-kind-petroleum_unreported = 정제 석유제품, 미보고 기간
finding-kind-petroleum_cargoes = 정제 석유제품, 개별 화물
finding-kind-crude_reported = 원유, 보고량
finding-kind-crude_estimated = 원유, 독립 추정량
finding-kind-crude_unreported = 원유, 미보고 기간
finding-kind-crude_cargoes = 원유, 개별 화물

petroleum-refined = 정제 석유제품
petroleum-crude = 원유
petroleum-kept-kept = 물량으로 보아 충족
petroleum-kept-not_kept = 충족되지 않은 것으로 보임
petroleum-kept-unknown = 알 수 없음

finding-petroleum-reported =
    { $as_of } 기준으로 알려진 바, 공급국이 1718 위원회에 통보한 내용에 따르면 { $first }부터 { $last }까지의 기간에 { $petroleum } 최소 { $amount }배럴이 북한에 공급되었습니다. 이는 상한 { $cap }의 { $percent }%입니다. 보고 대상 기간 중 보고된 기간: { $coverage }. 미보고: { $missing }. { $reached ->
        [none] 보고량은 어느 기준(75, 90, 95, 100%)에도 이르지 않습니다.
       *[some] 도달한 기준과 가장 이른 날, 가장 늦은 날: { $reached }. 공지되어야 할 위원회 공지: { $due }. 알려진 공지: { $announced }.
    } 상한 이내의 공급은 그 자체로 위반이 아닙니다. 통보: { $notified }. 지정 대상의 불관여: { $parties }. 민생 목적: { $livelihood }. 상한 이내: { $cap_kept }.
finding-petroleum-estimated =
    { $as_of } 기준으로 알려진, { $first }부터 { $last }까지의 기간에 북한에 공급된 { $petroleum }에 대한 독립 추정은 { $count }건이며 독립된 원출처는 { $origins }개입니다: { $claims }. 추정량은 서로 더하지 않으며 보고량({ $reported }배럴)에도 더하지 않습니다. { $reached ->
        [none] 하한으로 보아 단독으로 상한 { $cap }의 어느 기준에 이르는 추정은 없습니다.
       *[some] 적어도 하나의 추정에 따르면 단독으로 상한 { $cap }의 다음 기준에 이르렀습니다(가장 이른 날, 가장 늦은 날): { $reached }. 알려진 위원회 공지: { $announced }.
    } { $beyond ->
        [unknown] 추정량이 보고량을 넘는지는 말할 수 없습니다.
       *[some] 가장 큰 추정은 보고된 전량보다 최소 { $beyond }배럴 많으며, 이만큼은 통보되지 않은 것으로 보입니다.
    } 통보: { $notified }. 지정 대상의 불관여: { $parties }. 민생 목적: { $livelihood }. 상한 이내: { $cap_kept }.
finding-petroleum-unreported =
    { $as_of } 기준으로 { $missing } 기간의 { $petroleum }에 대하여 { JOSA($supplier, "이/가") } 1718 위원회에 한 보고는 알려져 있지 않습니다. 보고 대상 { $due }개 기간 중 { $reported }개가 보고되었습니다. 기한 경과: { $overdue }. { $silent ->
        [none] 미보고는 공급이 없었다는 보고와 다릅니다.
       *[some] 출처에 따르면 { $silent } 기간에는 수치를 제시하지 않았습니다.
    }
finding-petroleum-cargoes =
    출처들은 { $first }부터 { $last }까지의 기간에 북한행 { $petroleum } 화물 { $count }건을 개별적으로 언급합니다. 물량이 적힌 것은 { $known }건이며 합계 { $amount }배럴입니다. 이 중 { $designated }건에는 지정 대상이 관여한 것으로 보입니다. 추정량이나 보고량에 더하지 않습니다. 통보: { $notified }. 지정 대상의 불관여: { $parties }. 민생 목적: { $livelihood }.

score-petroleum-reported = 한 번이라도 보고한 공급국 전체의 보고 대상 기간 중 보고된 비율이며, 확률이 아닙니다.
score-petroleum-estimated = 뒷받침하는 독립된 원출처의 수를 나타내며(1개 .5, 2개 .75, 3개 .88), 확률이 아닙니다.
score-petroleum-unreported = 해당 공급국의 보고 대상 기간 중 미보고 비율이며, 확률이 아닙니다.
score-petroleum-cargoes = 물량이 적힌 화물의 비율이며, 확률이 아닙니다.

doubt-petroleum-lower-bound = 보고량의 합은 하한입니다. 이곳에 없는 보고가 위원회 웹페이지에 있을 수 있습니다.
doubt-petroleum-unseen = 위원회 웹페이지를 인용한 자료에서 읽은 수치이며, 웹페이지 자체는 확인하지 못했습니다.
doubt-petroleum-converted = 중량은 공표된 환산표로 환산했습니다. 환산 결과는 유엔의 수치가 아니며, 다른 표에서는 4%까지 차이가 납니다.
doubt-petroleum-inferred = 합계와 다른 공급국의 보고에서 추론한 수치가 있습니다.
doubt-petroleum-disputed = 한 출처가 같은 기간에 대해 서로 다른 수치를 제시하여 범위로 나타냈습니다.
doubt-petroleum-differences = 합계와 부분의 합이 다릅니다: { $differences }.
doubt-petroleum-undated = 언제 밝힌 것인지 알 수 없는 수치가 있으며, 해당 기간의 마지막 날부터 알려진 것으로 봅니다.
doubt-petroleum-replaced = 이 조치는 기간 중인 { $replaced }에 대체되었으므로 전체 기간의 물량만으로는 아무것도 판단할 수 없습니다.
doubt-petroleum-crude = 결의는 배럴 또는 톤을 제시하며 어느 쪽이 우선하는지 밝히지 않았습니다. 두 수치의 비율로 서로 환산합니다.
doubt-petroleum-method = 추정은 가정, 특히 유조선의 적재율에 달려 있습니다. 같은 기항이라도 절반 적재와 9할 적재는 5분의 4만큼 차이가 납니다.
doubt-petroleum-includes = 추정량에 보고량이 포함되는지 알 수 없습니다.
doubt-petroleum-origins = 원출처는 말한 주체를 기준으로 셉니다. 공동 보고서는 다른 주장과 같은 국가나 같은 영상에 근거할 수 있습니다.
doubt-petroleum-more = 한 주장의 근거 설명은 상한으로 제시된 수치보다 많았다고 말합니다.
doubt-petroleum-straddles = 기간을 벗어나는 추정이 있으며, 이로부터는 아무 결론도 내리지 않습니다.
doubt-petroleum-denied = 당사자가 부인하고 있습니다.
doubt-petroleum-absence = 이곳에 보고가 없다는 것이 보고가 없었다는 증거는 아닙니다. 몇 달 뒤에 보고되거나 공급 없음으로 보고된 사례가 있습니다.
doubt-petroleum-no-delivery = 공급이 없었다면 통보할 것도 없었습니다.
doubt-petroleum-no-clock = 이 조치에서 일수로 정한 보고 주기는 확인되지 않았습니다.
doubt-petroleum-cargo-twice = 두 출처가 같은 화물을 언급할 수 있으며, 추정량에도 포함되어 있을 수 있습니다.

coverage-petroleum-claims = 유류에 관한 주장: { $count }건.
coverage-petroleum-undated = 기간이 없어 집계하지 않은 유류 주장: { $count }건.
coverage-petroleum-periods = 살펴본 상한 기간: { $count }건.
coverage-petroleum-periods-empty = 주장이 없는 상한 기간: { $count }건.

cli-petroleum = 한 해의 유류 계량기 두 가지, 곧 공급국의 보고량과 다른 이들의 추정량을 보여 줍니다.
cli-petroleum-year = 연도. 원유는 그해 12월 21일까지로 셉니다.
cli-petroleum-as-of = 이 날짜(2024-12-04)에 알 수 있었던 주장만 읽습니다. 기본값은 오늘입니다.
cli-petroleum-file = 노드 대신 읽을 파일. 여러 번 지정할 수 있습니다.
cli-petroleum-factors = 정제 석유제품 중량의 환산표: bp-2021 또는 unsd.
petroleum-page-heading = { $petroleum }, { $first }~{ $last } ({ $measure }), { $as_of } 기준
petroleum-page-cap = 상한
petroleum-page-reported = A. 보고량
petroleum-page-none = 알려진 수치 없음
petroleum-page-amount = 최소 { $amount } bbl, { $percent }%
petroleum-page-coverage = 보고/대상
petroleum-page-missing = 미보고
petroleum-page-overdue = 기한 경과
petroleum-page-silent = 출처의 언급
petroleum-page-differences = 합계/부분의 합
petroleum-page-unattributed = 공급국 미상
petroleum-page-disputed = 다툼 있음
petroleum-page-converted = 환산
petroleum-page-converted-said = 환산표 { $table } 사용. 유엔의 수치가 아님
petroleum-page-otherwise = 다른 환산표
petroleum-page-straddling = 기간 밖 포함
petroleum-page-estimated = B. 추정량
petroleum-page-estimated-said = 추정 { $count }건, 독립된 원출처 { $origins }개. A에 더하지 않음
petroleum-page-beyond = A 초과
petroleum-page-beyond-said = 가장 큰 추정 기준 최소 { $amount } bbl
petroleum-page-undated = 기간 없음
petroleum-page-replaced = 대체일
petroleum-page-bound = A는 하한입니다. 상한 이내의 공급은 그 자체로 위반이 아닙니다.
petroleum-page-absence = 미보고는 이곳에 보고가 없다는 뜻이며, 위원회 웹페이지에는 있을 수 있습니다.
petroleum-condition-notified = 통보
petroleum-condition-parties = 지정 대상의 불관여
petroleum-condition-livelihood = 민생 목적
petroleum-condition-cap = 상한 이내
petroleum-reporting-amount = 물량
petroleum-reporting-nil_reported = 공급 없음 보고
petroleum-reporting-not_reported = 미보고
petroleum-reporting-aggregate_only = 합산 수치에 포함
petroleum-period-ahead = 기한 전
petroleum-reach-reached = 도달
petroleum-reach-possible = 최대치로만
petroleum-reach-not_reached = 미도달
petroleum-notice-due = 공지 대상, 확인 안 됨
petroleum-notice-known = { $day }
petroleum-column-threshold = 기준
petroleum-column-barrels = 배럴
petroleum-column-reported = 보고량
petroleum-column-estimated = 추정량
petroleum-column-notice = 공지
petroleum-column-period = 기간
petroleum-column-claimant = 주장자
petroleum-column-supplier = 공급국
petroleum-column-days = 기간
petroleum-column-deliveries = 운송 횟수
petroleum-column-includes = A 포함
petroleum-column-basis = 근거
petroleum-includes-yes = 예
petroleum-includes-no = 아니요
petroleum-includes-unknown = 알 수 없음
petroleum-all-suppliers = 전체
petroleum-mode-sea = 해상
petroleum-mode-rail = 철도
petroleum-mode-pipeline = 송유관
petroleum-mode-air = 항공
petroleum-mode-road = 도로

subject-cap = { $measure ->
        [M2397-4] 원유, { $year }년 상한
       *[other] 정제유, { $year }년 상한
    }
