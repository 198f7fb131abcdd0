# 海外労働者: 監視項目とその所見。

monitor-workers = 海外労働者、査証、送還の報告
parameter-workers-law_day = 基準日及び適用法の基準日

finding-kind-workers_present = 猶予期間後に滞在する労働者
finding-kind-workers_permits = 新規の就労許可
finding-kind-workers_visas = 別の名目の査証
finding-kind-it_workers = IT労働者の派遣
finding-kind-repatriation_report = 送還の報告が知られていないもの

finding-workers-present = { $claimants }によれば、収入を得る者を送還すべき最終日である{ $deadline }より後に、{ $state }で北朝鮮国民が働いていたとみられます({ $period })。{ $stock ->
        [none] { "" }
       *[some] 滞在者数: { $stock }。
    }{ $persons ->
        [none] { "" }
       *[some] 人数: { $persons }。
    }{ $entries ->
        [none] { "" }
       *[some] 入国: { $entries }。
    }{ $returns ->
        [none] { "" }
       *[some] 帰還: { $returns }。
    }{ $income ->
        [none] { "" }
       *[some] 収入(米ドル): { $income }。
    }独立した出所: { $origins }件。{ $earning ->
        [yes] これらの主張によれば収入を得ています。
       *[no] 収入を得ているとの主張はここになく、滞在だけでは何も証明されません。
    }
finding-workers-permits = { $claimants }によれば、{ $state }が北朝鮮国民に新規の就労許可を与えたとみられます({ $period }){ $permits ->
        [none] { "" }
       *[some] : { $permits }
    }。独立した出所: { $origins }件。
finding-workers-visas = { $claimants }によれば、{ $state }が北朝鮮国民に査証を与えたか、それにより入国させました({ $period })。{ $visas ->
        [none] { "" }
       *[some] 査証: { $visas }。
    }{ $label ->
        [none] { "" }
       *[some] 名目: { $label }。
    }{ $entries ->
        [none] { "" }
       *[some] 入国: { $entries }。
    }独立した出所: { $origins }件。{ $earning ->
        [yes] これらの主張によれば所持者は収入を得ており、これは別の名目による就労に符合します。
       *[no] 所持者が収入を得ているとの主張はここになく、査証だけでは何も証明されません。
    }
finding-workers-it = { $claimants }によれば、{ $deadline }より後に北朝鮮のIT労働者が{ $state }から働いていたとみられます({ $period })。{ $stock ->
        [none] { "" }
       *[some] 滞在者数: { $stock }。
    }{ $persons ->
        [none] { "" }
       *[some] 人数: { $persons }。
    }{ $entries ->
        [none] { "" }
       *[some] 入国: { $entries }。
    }{ $income ->
        [none] { "" }
       *[some] 収入(米ドル): { $income }。
    }{ $unit ->
        [none] { "" }
       *[some] 名指しされた所属: { $unit }。
    }独立した出所: { $origins }件。
finding-workers-report = { $state }: 送還した北朝鮮国民に関する1718委員会への第{ $number }回報告の期限は{ $due }でしたが、ここで知られている報告はありません。{ $claimants }によれば、その日より前に北朝鮮国民がそこで働いていました。{ $said ->
        [none] 報告しなかったと述べる情報源はありません。
       *[some] { $said }によれば、報告しませんでした。
    }

doubt-workers-income = 収入を得ているとの点が欠けています。これが当該項の基準であり、滞在、入国、査証はそれ自体では何も証明しません。
doubt-workers-label = 査証の名目は何も決めません。留学生や研修生は実際に学び研修していることもあります。
doubt-workers-remote = IT労働者は主張とは別の場所にいる可能性があります。当該項はその国の管轄にある者に関するものです。
doubt-workers-attribution = 掲載団体への所属は、主張者による帰属の判断です。
doubt-workers-numbers = 禁じられたのは2017年8月5日の数を超える許可だけであり、その数はここでは知られていません。
doubt-workers-straddles = 主張の期間は猶予期間の終了前に始まっており、数えたものはそれ以前のものかもしれません。
doubt-workers-host-national = 受入国の国民は除外されますが、該当すると明記された者はいません。
doubt-workers-no-return = 法により送還が禁じられる者は除外されますが、該当すると明記された者はいません。
doubt-workers-committee = 委員会が事前に承認した可能性がありますが、ここで知られている承認はありません。
doubt-workers-earlier-contract = 採択前の書面契約により認められていた可能性があります。
doubt-workers-report-unknown = ここで知られている報告がないことは、報告がなかったことの証明ではありません。委員会は一部の報告を遅れて公表し、又は公表しません。
doubt-workers-none-to-report = そこで働いた者は除外の対象であったか、当該項の効力が生じる前に去っていた可能性があります。

coverage-workers-claims = 労働者に関する主張と雇用の行為: { $count }件。
coverage-workers-undated = 期間がなく、どこにも数えなかった労働者の主張: { $count }件。
coverage-workers-later = 適用法の基準日より後に関する労働者の主張: { $count }件。
coverage-workers-hostless = 一つの受入国に属さない労働者の主張: { $count }件。
coverage-workers-bare = 及ぶ措置のない受入国・年: { $count }件。
