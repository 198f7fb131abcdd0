# Workers abroad: the monitor and what it finds.

monitor-workers = Workers abroad, visas, reports on those sent home
parameter-workers-law_day = Read as of, and law of

finding-kind-workers_present = Workers present after the wind-down
finding-kind-workers_permits = New work permits
finding-kind-workers_visas = Visas under other labels
finding-kind-it_workers = Delegations of IT workers
finding-kind-repatriation_report = Reports on those sent home, none known

finding-workers-present = According to { $claimants }, nationals of the DPRK apparently worked in { $state } after { $deadline }, the last day by which those who earn income were to be sent home ({ $period }).{ $stock ->
        [none] { "" }
       *[some] { " " }Present: { $stock }.
    }{ $persons ->
        [none] { "" }
       *[some] { " " }Persons: { $persons }.
    }{ $entries ->
        [none] { "" }
       *[some] { " " }Entries: { $entries }.
    }{ $returns ->
        [none] { "" }
       *[some] { " " }Returns: { $returns }.
    }{ $income ->
        [none] { "" }
       *[some] { " " }Income, USD: { $income }.
    } Independent origins: { $origins }. { $earning ->
        [yes] By these claims they earn income.
       *[no] That they earn income is not claimed here, and presence alone proves nothing.
    }
finding-workers-permits = According to { $claimants }, { $state } apparently gave new work permits to nationals of the DPRK ({ $period }){ $permits ->
        [none] { "" }
       *[some] : { $permits }
    }. Independent origins: { $origins }.
finding-workers-visas = According to { $claimants }, { $state } gave visas to nationals of the DPRK, or let them enter on them ({ $period }).{ $visas ->
        [none] { "" }
       *[some] { " " }Visas: { $visas }.
    }{ $label ->
        [none] { "" }
       *[some] { " " }Label: { $label }.
    }{ $entries ->
        [none] { "" }
       *[some] { " " }Entries: { $entries }.
    } Independent origins: { $origins }. { $earning ->
        [yes] By these claims the holders earn income, which would be consistent with work under another label.
       *[no] That the holders earn income is not claimed here; a visa alone proves nothing.
    }
finding-workers-it = According to { $claimants }, IT workers of the DPRK apparently worked from { $state } after { $deadline } ({ $period }).{ $stock ->
        [none] { "" }
       *[some] { " " }Present: { $stock }.
    }{ $persons ->
        [none] { "" }
       *[some] { " " }Persons: { $persons }.
    }{ $entries ->
        [none] { "" }
       *[some] { " " }Entries: { $entries }.
    }{ $income ->
        [none] { "" }
       *[some] { " " }Income, USD: { $income }.
    }{ $unit ->
        [none] { "" }
       *[some] { " " }Unit or body named: { $unit }.
    } Independent origins: { $origins }.
finding-workers-report = { $state }: report no. { $number } to the 1718 Committee on nationals of the DPRK sent home was due on { $due }; none is known here. According to { $claimants }, such nationals worked there before that day. { $said ->
        [none] Nobody says that it did not report.
       *[some] According to { $said }, it did not report.
    }

doubt-workers-income = Missing: that they earn income, which is the test of the paragraph. Presence, entry or a visa proves nothing by itself.
doubt-workers-label = The label of a visa decides nothing: students and trainees may study and train.
doubt-workers-remote = IT workers may sit elsewhere than claimed; the paragraph is on those in the State's jurisdiction.
doubt-workers-attribution = That they belong to a listed body is an attribution by the claimant.
doubt-workers-numbers = Only permits beyond the number of 5 August 2017 were barred, and that number is not known here.
doubt-workers-straddles = Claims begin before the end of the wind-down; what they count may have been before it.
doubt-workers-host-national = Nationals of the host State are exempt; none is stated to be one.
doubt-workers-no-return = Those whose return law forbids are exempt; none is stated to be one.
doubt-workers-committee = The Committee may have approved it in advance; no approval is known here.
doubt-workers-earlier-contract = A written contract from before the adoption may have allowed it.
doubt-workers-report-unknown = That no report is known here does not prove that there is none; the Committee publishes some reports late or not at all.
doubt-workers-none-to-report = Those who worked there may have been exempt, or gone before the paragraph stood.

coverage-workers-claims = Claims on workers and acts of employment: { $count }.
coverage-workers-undated = Claims on workers that name no days, counted nowhere: { $count }.
coverage-workers-later = Claims on workers of days after the last whose law is known: { $count }.
coverage-workers-hostless = Claims on workers of no single host State: { $count }.
coverage-workers-bare = Host States and years on which no measure bears: { $count }.
