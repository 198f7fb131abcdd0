# 무기 항해: 감시 항목과 발견 사항.

monitor-arms_voyages = 북한 항만과 다른 항만 사이의 항해, 주장된 무기 적재
parameter-arms_voyages-law_day = 기준일 및 적용 법 기준일
parameter-arms_voyages-passage_days = 최장 항해 일수
parameter-arms_voyages-least_passages = 분기별 왕복 운항의 최소 항해 수
parameter-arms_voyages-claim_reach_days = 선박 신고가 유효한 일수

finding-kind-arms_voyage = 특정 선박의 무기 적재 주장
finding-kind-arms_claimed = 선박이 특정되지 않은 무기 주장
finding-kind-voyage_shuttle = 북한 항만과의 왕복 운항

finding-voyages-arms = { $claimants }에 따르면, 선박 { JOSA($ship, "이/가") } { $direction ->
        [from] 북한에서
       *[to] 북한으로
    } 무기를 운송한 것으로 보입니다({ $route ->
        [none] { "" }
       *[some] { $route },{ " " }
    }{ $period }).{ $containers ->
        [none] { "" }
       *[some] { " " }주장된 컨테이너: { $containers }.
    }{ $ammunition ->
        [none] { "" }
       *[some] { " " }주장된 탄약: { $ammunition }.
    }{ $delivered ->
        [none] { "" }
       *[some] { " " }그 밖에 주장된 것: { $delivered }.
    }{ $voyages ->
        [none] { "" }
       *[some] { " " }주장된 항해: { $voyages }.
    } 항적으로 확인된 항해: { $passages }회. 독립된 원출처: { $origins }개. 이전에는 북한과, 조달하거나 공급한 국가({ $other })라는 두 당사자가 책임을 집니다.
finding-voyages-claimed = { $claimants }에 따르면, { $direction ->
        [from] 북한에서
       *[to] 북한으로
    } 무기가 이전된 것으로 보이며({ $route ->
        [none] { "" }
       *[some] { $route },{ " " }
    }{ $period }), 선박은 특정되지 않았습니다.{ $containers ->
        [none] { "" }
       *[some] { " " }주장된 컨테이너: { $containers }.
    }{ $ammunition ->
        [none] { "" }
       *[some] { " " }주장된 탄약: { $ammunition }.
    }{ $delivered ->
        [none] { "" }
       *[some] { " " }그 밖에 주장된 것: { $delivered }.
    }{ $voyages ->
        [none] { "" }
       *[some] { " " }주장된 항해: { $voyages }.
    } 독립된 원출처: { $origins }개. 이전에는 북한과, 조달하거나 공급한 국가({ $other })라는 두 당사자가 책임을 집니다.
finding-voyages-shuttle = 선박 { JOSA($ship, "이/가") } { $route } 사이를 운항하였습니다({ $period }): 항적으로 확인된 항해 { $passages }회{ $voyages ->
        [none] { "" }
       *[some] ; 주장된 항해 { $voyages }
    }. { $claimants ->
        [none] 이 항해에 관한 주장은 없습니다.
       *[some] 항해를 주장하는 측: { $claimants }.
    } 무기를 실었다는 주장은 이곳에 없으며, 무엇을 실었는지는 알려져 있지 않습니다.
score-voyages = 1에서 항해 수의 역수를 뺀 값. 주장만 있는 항해는 독립된 원출처의 수를 나타냅니다. 확률이 아닙니다.

doubt-voyages-container = 닫힌 컨테이너의 내용물은 추론이며, 이곳에서는 컨테이너를 탄약 수로 환산하지 않습니다.
doubt-voyages-kind = 어느 항이 적용되는지는 무기의 종류에 달려 있으며, 실린 것은 이곳에서 검사되지 않았습니다.
doubt-voyages-shipless = 선박이 특정되지 않아 주장을 항적과 대조할 수 없습니다.
doubt-voyages-unheard = 이곳에 있는 항적에는 해당 항해가 없습니다. 신호를 끈 선박이나 빠진 항적도 똑같이 보입니다.
doubt-voyages-cargo-unseen = 항적은 항해를 보여 줄 뿐 적재물을 보여 주지 않습니다.
doubt-voyages-name-alone = 선박이 이름으로만 알려져 있으며, 같은 이름의 다른 선박이 있을 수 있습니다.
doubt-voyages-unnamed-state = 이름을 밝히지 않아 문의할 수 없는 국가의 주장이 있습니다.
doubt-voyages-innocent = 허용된 물품, 여객, 수리, 공선 회항 등 무고한 설명이 가능합니다. 왕복 운항은 살펴볼 이유일 뿐입니다.
doubt-voyages-rajin = 북한산이 아닌 석탄은 위원회에 통보하고 나진을 경유할 수 있습니다(결의 2371호 8항).

coverage-voyages-claims = 무기와 항해에 관한 주장: { $count }건.
coverage-voyages-undated = 기간이 없어 어디에도 세지 않은 무기·항해 주장: { $count }건.
coverage-voyages-later = 적용 법 기준일 이후에 관한 무기·항해 주장: { $count }건.
coverage-voyages-bare = 금수 조치가 없던 날의 무기 주장: { $count }건.
coverage-voyages-passages = 북한 항만과 다른 항만 사이의 항적상 항해: { $count }회.
