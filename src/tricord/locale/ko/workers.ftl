# 해외 근로자: 감시 항목과 발견 사항.

monitor-workers = 해외 근로자, 사증, 송환 보고
parameter-workers-law_day = 기준일 및 적용 법 기준일

finding-kind-workers_present = 유예기간 이후 체류한 근로자
finding-kind-workers_permits = 신규 취업 허가
finding-kind-workers_visas = 다른 명목의 사증
finding-kind-it_workers = IT 인력 파견
finding-kind-repatriation_report = 알려진 송환 보고 없음

finding-workers-present = { $claimants }에 따르면, 소득을 얻는 자를 송환해야 하는 마지막 날인 { $deadline } 이후 { $state }에서 북한 국적자가 일한 것으로 보입니다({ $period }).{ $stock ->
        [none] { "" }
       *[some] { " " }체류 인원: { $stock }.
    }{ $persons ->
        [none] { "" }
       *[some] { " " }인원: { $persons }.
    }{ $entries ->
        [none] { "" }
       *[some] { " " }입국: { $entries }.
    }{ $returns ->
        [none] { "" }
       *[some] { " " }귀환: { $returns }.
    }{ $income ->
        [none] { "" }
       *[some] { " " }소득(미 달러): { $income }.
    } 독립된 원출처: { $origins }개. { $earning ->
        [yes] 이 주장들에 따르면 소득을 얻고 있습니다.
       *[no] 소득을 얻는다는 주장은 이곳에 없으며, 체류만으로는 아무것도 증명되지 않습니다.
    }
finding-workers-permits = { $claimants }에 따르면, { JOSA($state, "이/가") } 북한 국적자에게 신규 취업 허가를 준 것으로 보입니다({ $period }){ $permits ->
        [none] { "" }
       *[some] : { $permits }
    }. 독립된 원출처: { $origins }개.
finding-workers-visas = { $claimants }에 따르면, { JOSA($state, "이/가") } 북한 국적자에게 사증을 주었거나 그 사증으로 입국하게 하였습니다({ $period }).{ $visas ->
        [none] { "" }
       *[some] { " " }사증: { $visas }.
    }{ $label ->
        [none] { "" }
       *[some] { " " }명목: { $label }.
    }{ $entries ->
        [none] { "" }
       *[some] { " " }입국: { $entries }.
    } 독립된 원출처: { $origins }개. { $earning ->
        [yes] 이 주장들에 따르면 소지자가 소득을 얻으며, 이는 다른 명목의 취업에 부합합니다.
       *[no] 소지자가 소득을 얻는다는 주장은 이곳에 없으며, 사증만으로는 아무것도 증명되지 않습니다.
    }
finding-workers-it = { $claimants }에 따르면, { $deadline } 이후 북한 IT 인력이 { $state }에서 일한 것으로 보입니다({ $period }).{ $stock ->
        [none] { "" }
       *[some] { " " }체류 인원: { $stock }.
    }{ $persons ->
        [none] { "" }
       *[some] { " " }인원: { $persons }.
    }{ $entries ->
        [none] { "" }
       *[some] { " " }입국: { $entries }.
    }{ $income ->
        [none] { "" }
       *[some] { " " }소득(미 달러): { $income }.
    }{ $unit ->
        [none] { "" }
       *[some] { " " }언급된 소속: { $unit }.
    } 독립된 원출처: { $origins }개.
finding-workers-report = { $state }: 송환한 북한 국적자에 관한 1718 위원회 제{ $number }차 보고의 기한은 { $due }이었으며, 이곳에 알려진 보고는 없습니다. { $claimants }에 따르면 그날 이전에 북한 국적자가 그곳에서 일했습니다. { $said ->
        [none] 보고하지 않았다고 말하는 출처는 없습니다.
       *[some] { $said }에 따르면 보고하지 않았습니다.
    }

doubt-workers-income = 소득을 얻는다는 점이 빠져 있습니다. 이것이 해당 항의 기준이며, 체류·입국·사증 그 자체로는 아무것도 증명되지 않습니다.
doubt-workers-label = 사증의 명목은 아무것도 결정하지 않습니다. 유학생과 연수생은 실제로 공부하고 연수할 수 있습니다.
doubt-workers-remote = IT 인력은 주장과 다른 곳에 있을 수 있습니다. 해당 항은 그 국가의 관할에 있는 자에 관한 것입니다.
doubt-workers-attribution = 등재 단체 소속이라는 것은 주장자의 귀속 판단입니다.
doubt-workers-numbers = 2017년 8월 5일의 수를 넘는 허가만 금지되었으며, 그 수는 이곳에 알려져 있지 않습니다.
doubt-workers-straddles = 주장의 기간이 유예기간 종료 이전에 시작하며, 센 것이 그 이전의 것일 수 있습니다.
doubt-workers-host-national = 체류국 국민은 면제되며, 이에 해당한다고 명시된 사람은 없습니다.
doubt-workers-no-return = 법이 송환을 금하는 사람은 면제되며, 이에 해당한다고 명시된 사람은 없습니다.
doubt-workers-committee = 위원회가 사전에 승인했을 수 있으나, 이곳에 알려진 승인은 없습니다.
doubt-workers-earlier-contract = 채택 이전의 서면 계약에 따라 허용되었을 수 있습니다.
doubt-workers-report-unknown = 이곳에 알려진 보고가 없다는 것이 보고가 없었다는 증명은 아닙니다. 위원회는 일부 보고를 늦게 공개하거나 공개하지 않습니다.
doubt-workers-none-to-report = 그곳에서 일한 사람이 면제 대상이었거나, 해당 항의 효력 이전에 떠났을 수 있습니다.

coverage-workers-claims = 근로자에 관한 주장과 고용 행위: { $count }건.
coverage-workers-undated = 기간이 없어 어디에도 세지 않은 근로자 주장: { $count }건.
coverage-workers-later = 적용 법 기준일 이후에 관한 근로자 주장: { $count }건.
coverage-workers-hostless = 하나의 체류국에 속하지 않는 근로자 주장: { $count }건.
coverage-workers-bare = 적용되는 조치가 없는 체류국·연도: { $count }건.
