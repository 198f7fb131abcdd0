# Voyages of arms: the monitor and what it finds.

monitor-arms_voyages = Voyages between ports of the DPRK and others, and arms claimed to be aboard
parameter-arms_voyages-law_day = Read as of, and law of
parameter-arms_voyages-passage_days = Longest passage, days
parameter-arms_voyages-least_passages = Fewest passages of a shuttle in a quarter
parameter-arms_voyages-claim_reach_days = Days a ship's own statement holds

finding-kind-arms_voyage = Arms claimed aboard named ships
finding-kind-arms_claimed = Arms claimed, no ship named
finding-kind-voyage_shuttle = Shuttles with ports of the DPRK

finding-voyages-arms = According to { $claimants }, the ship { $ship } apparently carried arms { $direction ->
        [from] from the DPRK
       *[to] to the DPRK
    } ({ $route ->
        [none] { "" }
       *[some] { $route },{ " " }
    }{ $period }).{ $containers ->
        [none] { "" }
       *[some] { " " }Containers claimed: { $containers }.
    }{ $ammunition ->
        [none] { "" }
       *[some] { " " }Ammunition claimed: { $ammunition }.
    }{ $delivered ->
        [none] { "" }
       *[some] { " " }Other claimed: { $delivered }.
    }{ $voyages ->
        [none] { "" }
       *[some] { " " }Voyages claimed: { $voyages }.
    } Passages on tracks: { $passages }. Independent origins: { $origins }. Two ends answer for a transfer: the DPRK, and the State that procures or supplies: { $other }.
finding-voyages-claimed = According to { $claimants }, arms apparently went { $direction ->
        [from] from the DPRK
       *[to] to the DPRK
    } ({ $route ->
        [none] { "" }
       *[some] { $route },{ " " }
    }{ $period }); no ship is named.{ $containers ->
        [none] { "" }
       *[some] { " " }Containers claimed: { $containers }.
    }{ $ammunition ->
        [none] { "" }
       *[some] { " " }Ammunition claimed: { $ammunition }.
    }{ $delivered ->
        [none] { "" }
       *[some] { " " }Other claimed: { $delivered }.
    }{ $voyages ->
        [none] { "" }
       *[some] { " " }Voyages claimed: { $voyages }.
    } Independent origins: { $origins }. Two ends answer for a transfer: the DPRK, and the State that procures or supplies: { $other }.
finding-voyages-shuttle = The ship { $ship } sailed between { $route } ({ $period }): passages on tracks { $passages }{ $voyages ->
        [none] { "" }
       *[some] ; voyages claimed { $voyages }
    }. { $claimants ->
        [none] No claim speaks of these voyages.
       *[some] Voyages are claimed by { $claimants }.
    } No claim held here says that it carried arms; what it carried is not known.
score-voyages = One less one divided by the number of passages; for voyages only claimed, how many independent origins stand behind them. Not a probability.

doubt-voyages-container = What a closed container holds is an inference; no rounds are derived from containers here.
doubt-voyages-kind = Which paragraphs bear depends on the kind of arms; what was carried was not inspected here.
doubt-voyages-shipless = No ship is named, so nothing on tracks can be held against the claims.
doubt-voyages-unheard = No passage on tracks is held here; a silent ship, or tracks that are missing, would look the same.
doubt-voyages-cargo-unseen = Tracks show voyages, not what was aboard.
doubt-voyages-name-alone = The ship is known by name alone; other ships may bear it.
doubt-voyages-unnamed-state = A claim comes from a State that is not named and cannot be asked.
doubt-voyages-innocent = Innocent readings: permitted goods, passengers, repairs, empty returns. A shuttle is a reason to look, no more.
doubt-voyages-rajin = Coal that is not of the DPRK may pass through Rajin, with notice to the Committee (2371 paragraph 8).

coverage-voyages-claims = Claims on arms and voyages: { $count }.
coverage-voyages-undated = Claims on arms and voyages that name no days, counted nowhere: { $count }.
coverage-voyages-later = Claims on arms and voyages of days after the last whose law is known: { $count }.
coverage-voyages-bare = Claimed arms on days on which no embargo stood: { $count }.
coverage-voyages-passages = Passages on tracks between ports of the DPRK and others: { $count }.
