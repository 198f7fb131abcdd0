# Two statements, or the language versions of one, side by side as a document.
cli-statements-out = Write a document instead: .pdf, .html or .docx by the ending of FILE. Nothing is printed.
cli-statements-out-language = Language of the document; yours by default. Clauses stay in their own.
cli-statements-out-marking = Marking of the document, such as TLP:AMBER; TLP:CLEAR by default, as published statements bear. Give one for a draft.
cli-statements-out-done = The document is in { $file }.
error-statements-out-is-input = { $file } is a statement that is read; the document would overwrite it.
    .hint = Give another name after --out.
error-statements-nothing-said = { $file } has no clause that says anything in a language { $other } is written in.
    .hint = Look at it with tricord statements parse; it may be a heading, a list of participants or cut off.

reports-statements-comparison-title-same = Wording of two statements
reports-statements-comparison-title-unlike = Wording of two statements of unlike series
reports-statements-comparison-title-unknown = Wording of two statements; not known whether of one series
reports-statements-comparison-subtitle = Earlier: { $before }. Later: { $after }.
reports-statements-both = The two statements
reports-statements-both-caption = What each of them is
reports-statements-earlier = Earlier
reports-statements-later = Later
reports-statements-column-fact = Fact
reports-statements-fact-title = Title
reports-statements-fact-day = Day
reports-statements-fact-forum = Forum
reports-statements-fact-level = Level
reports-statements-fact-kind = Kind of document
reports-statements-fact-met = How they met
reports-statements-fact-parties = Parties
reports-statements-fact-languages = Languages
reports-statements-fact-file = File
reports-statements-fact-sha256 = SHA-256
reports-statements-fact-address = Address
reports-statements-fact-remarks = Remarks
reports-statements-fact-size = Length, { $language }
reports-statements-not-stated = not stated
reports-statements-no-remark = none
reports-statements-no-title = no title found
reports-statements-no-day = no day found
reports-statements-size-words = clauses: { $clauses }; words: { $length }
reports-statements-size-characters = clauses: { $clauses }; characters: { $length }

reports-statements-forum-kor-usa-jpn = ROK, United States and Japan
reports-statements-forum-kor-usa = ROK and United States
reports-statements-forum-usa-jpn = United States and Japan
reports-statements-forum-kor-jpn = ROK and Japan
reports-statements-forum-jpn-chn-kor = Japan, China and ROK
reports-statements-forum-usa-jpn-phl = United States, Japan and Philippines
reports-statements-forum-usa-jpn-aus = United States, Japan and Australia
reports-statements-forum-quad = Quad
reports-statements-forum-g7 = G7
reports-statements-forum-g20 = G20
reports-statements-forum-msmt = Multilateral Sanctions Monitoring Team
reports-statements-forum-several = several other States
reports-statements-forum-national = one government by itself
reports-statements-forum-unknown = not known
reports-statements-level-leaders = leaders
reports-statements-level-ministers = ministers
reports-statements-level-vice_ministers = vice-ministers
reports-statements-level-nsa = national security advisers
reports-statements-level-officials = officials
reports-statements-level-unknown = not known
reports-statements-kind-joint_text = joint text
reports-statements-kind-translation = translation
reports-statements-kind-national_summary = summary by one government
reports-statements-kind-points = points
reports-statements-kind-fact_sheet = fact sheet
reports-statements-kind-chair_statement = chair’s statement
reports-statements-kind-remarks = remarks
reports-statements-kind-principles = principles
reports-statements-kind-carrier_copy = reprint
reports-statements-kind-unknown = not known
reports-statements-met-room = in person
reports-statements-met-screen = by telephone or screen
reports-statements-met-unknown = not stated
reports-statements-language-en = English
reports-statements-language-ja = Japanese
reports-statements-language-ko = Korean

reports-statements-warning-title-same = The two files do not hold the same languages
reports-statements-warning-title-unlike = These two statements are not of one series
reports-statements-warning-title-unknown = It is not known whether these two statements are of one series
reports-statements-key-unlike = { $part }: earlier “{ $before }”, later “{ $after }”.
reports-statements-key-unknown = { $part }: earlier “{ $before }”, later “{ $after }”; whether they are the same cannot be told.
reports-statements-warning-unlike = Stronger and weaker mean something only within one forum, level, kind of document and language. Here they say how two texts are worded, not that a position moved.
reports-statements-warning-unknown = Stronger and weaker mean something only within one forum, level, kind of document and language. Settle what is not known before you read a direction as a move.
reports-statements-warning-languages = Compared is only what both have: { $languages }.
reports-statements-order-title = Which one is the later
reports-statements-order-reversed = The statement given as the later one bears the earlier day. Give the files in the other order, unless you mean it.
reports-statements-order-undated = One of the two bears no day that could be read: which is the later one is known from the order of the files alone.

reports-statements-summary = Moves by direction and topic
reports-statements-summary-caption-same = Number of clauses
reports-statements-summary-caption-unlike = Number of clauses; the statements are of unlike series
reports-statements-summary-caption-unknown = Number of clauses; it is not known whether the statements are of one series
reports-statements-column-topic = Topic
reports-statements-column-stronger = Stronger
reports-statements-column-weaker = Weaker
reports-statements-column-changed = Other object
reports-statements-column-same = Same
reports-statements-column-new = New
reports-statements-column-not-repeated = Not repeated

reports-statements-pairs = Side by side
reports-statements-reading-title = How to read the two columns
reports-statements-reading-gone = Struck through
reports-statements-reading-between = : words of the earlier clause that the later one lacks. {""}
reports-statements-reading-came = Underlined
reports-statements-reading-marks = : words of the later clause that the earlier one lacks. Nothing is told by colour alone.
reports-statements-reading-rungs = Pairs stand in the later statement’s order. A rung is a place on one of the four ladders at the end of this document; rungs of two ladders do not compare.
reports-statements-reading-places = Under each clause stand its characters in the file, counted from 0, the last not included. Read there before you quote.
reports-statements-no-pair-title = No pair
reports-statements-no-pair = No clause of the later statement answers to one of the earlier.
reports-statements-column-about = Pair
reports-statements-column-clause = Clause
reports-statements-pairs-caption = Clauses that answer to each other
reports-statements-place = characters { $first }–{ $last }
reports-statements-no-rung = none
reports-statements-rung = { $ladder } { $rung }
reports-statements-rungs = { $ladder }: { $before } → { $after }
reports-statements-rungs-two = { $ladder }: { $before } → { $other }: { $after }
reports-statements-direction-stronger = Stronger
reports-statements-direction-weaker = Weaker
reports-statements-direction-stronger-firmness = Stronger: same rung, firmer promise
reports-statements-direction-weaker-firmness = Weaker: same rung, looser promise
reports-statements-direction-changed = Changed: another object, neither stronger nor weaker
reports-statements-direction-same-words = Same words
reports-statements-direction-same-rung = Same rung, other words
reports-statements-direction-rungs-overlap = Rungs cannot be told apart
reports-statements-direction-as-strong = Other rung, counted as equally strong
reports-statements-direction-two-ladders = Another kind of act: rungs of two ladders do not compare
reports-statements-direction-no-rung = Other words; no rung to compare
reports-statements-direction-unlike = { $direction } (unlike series)
reports-statements-direction-unknown = { $direction } (series not known)
reports-statements-ladder-negative = Disapproval
reports-statements-ladder-call = Call on others
reports-statements-ladder-commit = Commitment
reports-statements-ladder-positive = Approval
reports-statements-hedge-changed = Hedge: { $before } → { $after }
reports-statements-actors-changed = Who: { $before } → { $after }
reports-statements-hedge-firm = firm
reports-statements-hedge-intent = intention
reports-statements-hedge-effort = effort
reports-statements-hedge-exploratory = exploration
reports-statements-hedge-importance = importance
reports-statements-hedge-conditional = condition
reports-statements-hedge-anticipatory = expectation
reports-statements-hedge-none = none

reports-statements-new = New in the later statement
reports-statements-new-caption = New clauses, in the later statement’s order
reports-statements-no-new-title = Nothing new
reports-statements-no-new = Every clause of the later statement answers to one of the earlier.
reports-statements-not-repeated = Not repeated in the later statement
reports-statements-not-repeated-caption = Clauses not repeated, in the earlier statement’s order
reports-statements-all-repeated-title = Everything is repeated
reports-statements-all-repeated = Every clause of the earlier statement has one that answers to it in the later.
reports-statements-caution-title = Not repeated does not mean given up
reports-statements-caution = Silence tells something only between documents of comparable length and format. Parties stand by what they said until they say otherwise.
reports-statements-caution-sizes = { $language }: earlier { $before }; later { $after }.
reports-statements-caution-short = { $language }: the later text is less than half as long as the earlier. Most of what it does not repeat it had no room for.
reports-statements-caution-met = How they met: earlier, { $before }; later, { $after }.

reports-statements-method = How this was made
reports-statements-method-paired = Clauses were paired by topic and words, one with one; then their rungs were compared, on one ladder only; on one rung of the commitment ladder, how firm the promise is. Rules of open lists, no learned model, no network.
reports-statements-method-rungs = The rungs are a convention of Tricord’s: no public standard says how strong a word is.
reports-statements-method-object = A clause with another object, such as the denuclearization of the Korean Peninsula and that of the DPRK, is told as changed, and not as stronger or weaker.
reports-statements-method-silence = A clause without a pair may have been missed. Look for it in the other file before you say that it is new or not repeated.
reports-statements-method-new = New wording need not be a new position: it may have been said elsewhere between the two.
reports-statements-method-compliance = Nothing here judges whether anything was kept. That takes a person.
reports-statements-ladders-caption = The four ladders
reports-statements-column-ladder = Ladder
reports-statements-column-rungs = Rungs
reports-statements-rungs-negative = 0 talked about; 1 mentioned; 2 concern; 3 framed as important; 4 deep, serious or strong concern; 5 grave concern; 6 oppose, deplore, regret, a violation or threat asserted; 7 condemn, strongly oppose; 8 strongly condemn; 9 in the strongest terms; 10 in the strongest possible terms
reports-statements-rungs-call = 1 invite; 2 encourage; 3 call on; 4 urge; 5 strongly urge; 6 demand
reports-statements-rungs-commit = 1 discuss; 2 importance; 3 a principle restated; 4 will, decide, a pledge of action; 5 with a day, a number or a guarantee
reports-statements-rungs-positive = 0 exchange views; 1 recognise, look forward; 2 welcome; 3 applaud, thank; 4 support

reports-statements-versions-title = Language versions side by side
reports-statements-versions-subtitle = File: { $file }
reports-statements-one = What the file holds
reports-statements-one-of = Text { $number } of { $count } in the file
reports-statements-parts-caption = Parts of the text: the kind of each document
reports-statements-column-language = Language
reports-statements-column-kind = Kind of document
reports-statements-column-place = Place in the file
reports-statements-column-size = Length
reports-statements-held-translation-title = { $language } is held to a translation’s standard
reports-statements-held-translation = { $language } has { $clauses } clauses and { $main } { $others }: about as many, as a translation has. What one of them lacks is listed by itself.
reports-statements-held-summary-title = A summary is not held to a translation’s standard
reports-statements-held-summary = { $language } has { $clauses } clauses and { $main } { $others }, so { $language } is taken for a summary. What it leaves out is no difference; only what it states otherwise is.
reports-statements-held-doubt = Kind and length do not agree: { $language } calls itself “{ $kind }”. Settle what it is before you rely on what follows.
reports-statements-held = { $language } against { $main }
reports-statements-one-language-title = One language version only
reports-statements-one-language = This text has nothing it could be held against.
reports-statements-nothing-said-title = Nothing to hold against each other
reports-statements-nothing-said = { $language } or { $main } has no clause that says anything.
reports-statements-counts-caption = How clauses answer to each other, and where they differ
reports-statements-column-what = What
reports-statements-column-clauses = Number
reports-statements-relation-equivalent = Says the same
reports-statements-relation-partial = Says it in part
reports-statements-relation-topic_only = Same topic only
reports-statements-relation-none = No like in the other version
reports-statements-difference-of = Differences: { $kind }
reports-statements-difference-any = Differences
reports-statements-difference-act = Act
reports-statements-difference-modifier = Strength
reports-statements-difference-actor = Who
reports-statements-difference-object = Object
reports-statements-difference-number = Number
reports-statements-difference-date = Date
reports-statements-difference-hedge = Hedge
reports-statements-difference-legal_basis = Legal basis
reports-statements-difference-missing = Missing
reports-statements-nothing-there = nothing
reports-statements-concept-south_china_sea = South China Sea
reports-statements-concept-east_china_sea = East China Sea
reports-statements-concept-unsc_resolution = Security Council resolution
reports-statements-concept-unclos = UN Convention on the Law of the Sea
reports-statements-act-reaffirm = reaffirm
reports-statements-act-commit = commit
reports-statements-act-condemn = condemn
reports-statements-act-concern = express concern
reports-statements-act-oppose = oppose
reports-statements-act-call = call on
reports-statements-act-support = support
reports-statements-act-welcome = welcome
reports-statements-act-note = note
reports-statements-anchors = Both name:
reports-statements-anchors-before = Carried over from the clause before:
reports-statements-no-anchor = No shared anchor: paired by place and act.
reports-statements-figure-day =
    { $day } { $month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
        [m9] September
        [m10] October
        [m11] November
       *[m12] December
    }
reports-statements-figure-month =
    { $month ->
        [m1] January
        [m2] February
        [m3] March
        [m4] April
        [m5] May
        [m6] June
        [m7] July
        [m8] August
        [m9] September
        [m10] October
        [m11] November
       *[m12] December
    }
reports-statements-figure-year = { $year }
reports-statements-no-link-title = No pair
reports-statements-no-link = No clause of one version answers to one of the other.
reports-statements-held-caption = { $language } at the left, what answers to it in { $main } at the right; what differs is in bold
reports-statements-left-out = { $count } of { $of } clauses in { $main } have no counterpart in the summary in { $language }. That is what a summary does; they are not listed.
reports-statements-only = Only in { $language }
reports-statements-only-summary = These clauses have no counterpart in { $other }. A summary tells of a meeting, so it may hold what the joint text does not.
reports-statements-only-caption = Clauses in { $language } that { $other } lacks
reports-statements-versions-method-aligned = A version with about as many clauses as the other is taken for a translation and aligned in order; a shorter one for a summary, whose clauses are linked by the concepts, figures and days they name.
reports-statements-versions-method-anchors = What both name stands beside each pair, in the words of each version. A pair with few anchors deserves a second look.
reports-statements-versions-method-standard = A summary is not held to a translation’s standard: only what it states otherwise counts, never what it leaves out.
reports-statements-versions-method-places = Under each clause stand its characters in the file, counted from 0, the last not included. Read there before you quote.
reports-statements-versions-method-compliance = Which version is authentic, and whether a difference matters, takes a person.

reports-statements-topic-all = All topics
reports-statements-topic-none = no topic found
reports-statements-topic-sanctions_monitoring = Sanctions monitoring
reports-statements-topic-coordinating_mechanism = Secretariat and mechanisms
reports-statements-topic-consultation = Commitment to consult
reports-statements-topic-russia_dprk = Russia and the DPRK
reports-statements-topic-abductions = Abductees and detainees
reports-statements-topic-dprk_human_rights = Human rights in the DPRK
reports-statements-topic-dprk_revenue = Revenue of the DPRK
reports-statements-topic-denuclearization = Denuclearization
reports-statements-topic-dprk_missiles = Missiles of the DPRK
reports-statements-topic-unification = Unification
reports-statements-topic-dprk_dialogue = Dialogue with the DPRK
reports-statements-topic-extended_deterrence = Extended deterrence
reports-statements-topic-exercises = Exercises
reports-statements-topic-information_sharing = Information sharing
reports-statements-topic-taiwan = Taiwan Strait
reports-statements-topic-south_china_sea = South China Sea
reports-statements-topic-east_china_sea = East China Sea
reports-statements-topic-status_quo = Status quo
reports-statements-topic-maritime_order = Maritime order
reports-statements-topic-ukraine = Ukraine
reports-statements-topic-middle_east = Middle East
reports-statements-topic-myanmar = Myanmar
reports-statements-topic-pacific_islands = Pacific islands
reports-statements-topic-mekong = Mekong
reports-statements-topic-asean = ASEAN
reports-statements-topic-critical_minerals = Critical minerals
reports-statements-topic-supply_chains = Supply chains
reports-statements-topic-economic_coercion = Economic coercion
reports-statements-topic-economic_security = Economic security
reports-statements-topic-emerging_technology = Emerging technology
reports-statements-topic-cyber = Cyber
reports-statements-topic-space = Space
reports-statements-topic-energy = Energy
reports-statements-topic-climate = Climate
reports-statements-topic-health = Health
reports-statements-topic-development = Development
reports-statements-topic-trade = Trade
reports-statements-topic-women = Women
reports-statements-topic-people = People-to-people ties
reports-statements-topic-disinformation = Disinformation
reports-statements-topic-nonproliferation = Non-proliferation
reports-statements-topic-un = United Nations
reports-statements-topic-deterrence = Deterrence
reports-statements-topic-security_cooperation = Security cooperation
reports-statements-topic-human_rights = Human rights and democracy
reports-statements-topic-rule_of_law = Rule of law
reports-statements-topic-indo_pacific = Indo-Pacific
reports-statements-topic-korean_peninsula = Korean Peninsula
reports-statements-topic-trilateral_cooperation = Trilateral cooperation
