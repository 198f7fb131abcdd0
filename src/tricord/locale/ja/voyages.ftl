# 武器の航海: 監視項目とその所見。

monitor-arms_voyages = 北朝鮮の港と他の港の間の航海、主張される武器の積載
parameter-arms_voyages-law_day = 基準日及び適用法の基準日
parameter-arms_voyages-passage_days = 最長の航海日数
parameter-arms_voyages-least_passages = 四半期における往復運航の最少航海数
parameter-arms_voyages-claim_reach_days = 船舶の申告が有効な日数

finding-kind-arms_voyage = 特定船舶への武器積載の主張
finding-kind-arms_claimed = 船舶の特定されない武器の主張
finding-kind-voyage_shuttle = 北朝鮮の港との往復運航

finding-voyages-arms = { $claimants }によれば、船舶{ $ship }が{ $direction ->
        [from] 北朝鮮から
       *[to] 北朝鮮へ
    }武器を運んだとみられます({ $route ->
        [none] { "" }
       *[some] { $route }、
    }{ $period })。{ $containers ->
        [none] { "" }
       *[some] 主張されたコンテナ: { $containers }。
    }{ $ammunition ->
        [none] { "" }
       *[some] 主張された弾薬: { $ammunition }。
    }{ $delivered ->
        [none] { "" }
       *[some] その他の主張: { $delivered }。
    }{ $voyages ->
        [none] { "" }
       *[some] 主張された航海: { $voyages }。
    }航跡上の航海: { $passages }回。独立した出所: { $origins }件。移転には、北朝鮮と、調達又は供給した国({ $other })の双方が責任を負います。
finding-voyages-claimed = { $claimants }によれば、{ $direction ->
        [from] 北朝鮮から
       *[to] 北朝鮮へ
    }武器が移転されたとみられ({ $route ->
        [none] { "" }
       *[some] { $route }、
    }{ $period })、船舶は特定されていません。{ $containers ->
        [none] { "" }
       *[some] 主張されたコンテナ: { $containers }。
    }{ $ammunition ->
        [none] { "" }
       *[some] 主張された弾薬: { $ammunition }。
    }{ $delivered ->
        [none] { "" }
       *[some] その他の主張: { $delivered }。
    }{ $voyages ->
        [none] { "" }
       *[some] 主張された航海: { $voyages }。
    }独立した出所: { $origins }件。移転には、北朝鮮と、調達又は供給した国({ $other })の双方が責任を負います。
finding-voyages-shuttle = 船舶{ $ship }が{ $route }の間を運航しました({ $period }): 航跡上の航海 { $passages }回{ $voyages ->
        [none] { "" }
       *[some] ; 主張された航海 { $voyages }
    }。{ $claimants ->
        [none] これらの航海についての主張はありません。
       *[some] 航海を主張する者: { $claimants }。
    }武器を積んだとの主張はここになく、何を積んだかは知られていません。
score-voyages = 1から航海数の逆数を引いた値。主張だけの航海では、独立した出所の数を示します。確率ではありません。

doubt-voyages-container = 閉じたコンテナの中身は推論であり、ここではコンテナから弾数を導きません。
doubt-voyages-kind = どの項が及ぶかは武器の種類により、積荷はここでは検査されていません。
doubt-voyages-shipless = 船舶が特定されておらず、主張を航跡と照合できません。
doubt-voyages-unheard = ここにある航跡には該当する航海がありません。信号を切った船舶や欠けた航跡でも同じに見えます。
doubt-voyages-cargo-unseen = 航跡が示すのは航海であり、積荷ではありません。
doubt-voyages-name-alone = 船舶は名称だけで知られており、同名の別の船舶があり得ます。
doubt-voyages-unnamed-state = 名を明かさず照会できない国の主張があります。
doubt-voyages-innocent = 許された物品、旅客、修理、空船の回航など、無実の説明があり得ます。往復運航は調べる理由にすぎません。
doubt-voyages-rajin = 北朝鮮産でない石炭は、委員会への通報により羅津を経由できます(決議2371第8項)。

coverage-voyages-claims = 武器と航海に関する主張: { $count }件。
coverage-voyages-undated = 期間がなく、どこにも数えなかった武器・航海の主張: { $count }件。
coverage-voyages-later = 適用法の基準日より後に関する武器・航海の主張: { $count }件。
coverage-voyages-bare = 禁輸措置のなかった日の武器の主張: { $count }件。
coverage-voyages-passages = 北朝鮮の港と他の港の間の航跡上の航海: { $count }回。
