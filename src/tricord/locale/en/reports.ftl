reports-page = Page { $page } of { $pages }
reports-simulated-banner = SIMULATED DATA
reports-contents = Contents
reports-day =
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
    } { $year }
reports-no-glyphs =
    ‹not printable with the carried fonts: { $script ->
        [ARABIC] Arabic
        [HEBREW] Hebrew
        [THAI] Thai
        [DEVANAGARI] Devanagari
        [LATIN] Latin
        [CYRILLIC] Cyrillic
       *[other] { $script }
    } script›

reports-title = Apparent matches with designated persons, entities and vessels
reports-subtitle = Parties held against sanctions lists. Law applied: UN measures on the DPRK in force on { $law_day }
reports-identifier = Run { $run }

reports-simulated-title = This report contains simulated data
reports-simulated-text = The parties marked as simulated were made up for a demonstration or a test. No finding about them says anything about a real person, company or vessel.
reports-simulated-tables = Simulated: { $tables }

reports-summary = Summary
reports-summary-text = This report sets out apparent matches between the parties screened and entries of sanctions lists, each with its evidence. An apparent match is a question for a person to answer. It is not a verdict, and nothing follows from it until a person has examined it and decided.
reports-summary-classes = The three classes above have different legal consequences. They are counted apart and are not to be added up.
reports-empty-title = No apparent match
reports-empty-text = No party screened in this run is consistent with an entry of the lists consulted.
reports-empty-limits = That holds for these parties, these lists and this day only. It clears nobody: the section “{ $section }” says what was not looked at.
reports-next = What to do next
reports-next-evidence = Begin with the corroborated findings. Open the evidence named beside each of them (E1, E2, …) and compare every particular with the raw file.
reports-next-lead = Treat a lead as a question. A name alone, a nationality or a place is never a reason to act against anybody.
reports-next-apart = Keep UN designations, national designations and entries of analysts apart in whatever you write next.
reports-next-law = Before citing a paragraph that is marked as recalled or in doubt, read its official text.
reports-next-reply = Let those concerned answer where that is possible, and record the decision with its grounds, any objection and any later correction.
reports-facts-day = Date of the report
reports-facts-run = Run
reports-facts-parties = Parties screened
reports-facts-lists = Lists consulted
reports-facts-law = Law applied
reports-facts-law-value = UN measures in force on { $law_day }
reports-facts-marking = Marking

reports-part-un = Findings on UN designations
reports-part-un-text = The entries in this part were designated by the United Nations Security Council or its committee. Each finding stands under the first paragraph it bears on that was in force on { $law_day }; the further paragraphs are named with it.
reports-part-national = Findings on national designations
reports-part-national-text = The entries in this part were designated by a government or a group of governments under its own law. A national designation is not a UN designation, and whether that law applies is for each state to say.
reports-part-analyst = Findings on entries supplied by analysts
reports-part-analyst-text = The entries in this part were supplied by an analyst. They are no designation, and no measure follows from them.
reports-part-empty = No finding in this class. The section “{ $section }” says what was not looked at.
reports-no-measure-un = UN-designated: no paragraph in force on the day applies
reports-no-measure-national = Nationally designated (no UN measure follows from this alone)
reports-no-measure-analyst = Analyst-supplied (no measure follows from this)

reports-measure = { $citation }: { $label }
reports-measure-unknown = Paragraph { $id } (not in the measures of this installation)
reports-measure-verb = Binding
reports-measure-statement = What it says
reports-measure-exemptions = Exemptions
reports-measure-exemptions-value = not examined in this run: { $bases }
reports-binding-decides = The Council decides: binding on all States.
reports-binding-demands = The Council demands.
reports-binding-requires = The Council requires.
reports-binding-requests = The Council requests.
reports-binding-calls_upon = The Council calls upon States: it does not bind as a decision does.
reports-binding-concern = The Council expresses concern: it does not bind.
reports-measure-doubts = Doubts
reports-measure-recalled = recalled: not re-read in the official text
reports-measure-confidence-M = confidence in number and content: medium
reports-measure-confidence-L = confidence in number and content: low
reports-measure-elsewhere = Also bearing on this paragraph, shown above: findings { $findings }.
reports-findings-caption = Findings: { $heading }
reports-column-number = No.
reports-column-party = Party as given
reports-column-listed = Held against
reports-column-why = Why
reports-column-grade = Grade, score
reports-also = Also bears on: { $measures }
reports-evidence-short = Evidence:
reports-programmes = Programme: { $names }
reports-score = score { $score }
reports-first-found = since { $day }
reports-status-current = current
reports-status-superseded = superseded
reports-status-withdrawn = withdrawn
reports-status-new = new

reports-evidence = Evidence
reports-evidence-text = Every finding rests on rows of the tables below, and every row on a record of a raw file. The raw files are kept unchanged; their SHA-256 shows whether a copy is the same.
reports-evidence-rows = Rows
reports-evidence-rows-caption = Rows the findings rest on, with the record each came from
reports-evidence-files = Raw files
reports-evidence-files-caption = Raw files, kept as they were received
reports-column-table = Table
reports-column-row = Row and version of its content
reports-column-record = Record in the raw file
reports-column-file = Raw file
reports-column-sha256 = SHA-256
reports-column-name-source = Name, source
reports-column-published = Published
reports-column-origin = Origin, received
reports-by-hand = given by hand
reports-shipped = shipped with Tricord
reports-measures-table = UN measures
reports-file-unlisted = not among the raw files named here

reports-method = Method
reports-method-score = What the score means
reports-method-grades = What the grades mean
reports-method-lead = a single sign that needs checking, such as a name alone or a call sign alone.
reports-method-indication = a strong identifier under another name, or a name and a second particular, agree.
reports-method-corroborated = a strong identifier and a name agree.
reports-method-grades-end = No grade is higher than that: only a person can go further. A country, a nationality or a place never raises a grade.
reports-method-run = The run
reports-run-monitor = Monitor
reports-run-id = Run
reports-run-at = Run at
reports-run-lake = Version of the data
reports-run-as-of = Data as of
reports-run-present = the present
reports-run-law = Law of
reports-run-law-version = Version of the measures
reports-run-counts = What it looked at
reports-run-parameters = Parameters
reports-method-lists = Lists consulted
reports-method-lists-caption = { $authority }: lists consulted
reports-column-list = List
reports-column-publication = Publication
reports-column-entries = Entries
reports-column-age = Age in days
reports-stale = older than its publisher’s rhythm
reports-method-parties = Parties screened
reports-method-parties-caption = Tables of parties, with the raw file each came in
reports-column-dataset = Table
reports-column-parties = Parties
reports-method-standards = Standards
reports-method-standard-words = Wording: a finding is called apparent or consistent with; whether there was a breach is never said.
reports-method-standard-grounds = “Reasonable grounds” (resolution 1874 (2009), paragraphs 11 and 12; resolution 2397 (2017), paragraph 9) is the test for a state that inspects or seizes. It is not the standard of this report.
reports-method-standard-report = The standard followed for reporting is that of the Security Council’s Informal Working Group on General Issues of Sanctions (S/2006/997; symbol recalled): documents that can be verified, sources that are independent of each other, and a chance to reply.
reports-method-standard-time = Times are in UTC. The law is that of the day named above, not of today.
reports-method-standard-marking = The marking is the strictest of everything that went into this report.

reports-uncovered = What this run did not cover
reports-uncovered-text = What was not looked at is not clear; it is unknown.
reports-uncovered-here = In this run
reports-uncovered-lists = Lists that were not loaded: { $lists }.
reports-uncovered-stale = Lists older than their publisher’s rhythm: { $lists }. Later designations and removals are not seen.
reports-uncovered-datasets = Tables of parties that were not screened: { $datasets }.
reports-uncovered-rejects = Records that could not be loaded
reports-uncovered-rejects-caption = Records set aside, by reason
reports-column-reason = Reason
reports-column-count = Records
reports-uncovered-unprintable = Texts with characters no carried font has: { $count }. They are printed with a stand-in in ‹ ›; the data and the HTML edition show them whole.
reports-uncovered-always = In every run
reports-uncovered-names = Names are compared by spelling and sound, in any script. An alias that is another word altogether is found only where a list prints it, and namesakes may be found.
reports-uncovered-control = Ownership and control, and acting on behalf of a designated party, are not examined: such parties are covered by the measures and appear on no list.
reports-uncovered-exemptions = Exemptions, authorisations and humanitarian carve-outs are not examined; an apparent match may be lawful.
reports-uncovered-conduct = Conduct (trade, port calls, transfers, payments) is not examined. Only names and identifiers are.
reports-uncovered-law = The measures are a compilation that no lawyer has checked against the official texts; its doubts are shown beside each paragraph.

error-glyph-missing = The character { $character } ({ $code_point }) in “{ $where }” stands in no font: { $text }
    .hint = Put a font that has it into { $folder }, or write the report as HTML.
error-fonts-missing = These fonts are missing: { $families }. Looked in: { $looked }.
    .hint = Run python3 dev.py demo, which fetches them, or put the TTF files (regular and bold) of the npm packages @expo-google-fonts/noto-sans-kr, -jp and -sc into a folder and set TRICORD_FONTS to it.
error-pdf-refused = The PDF could not be made: { $reason }
    .hint = This is a fault of Tricord; please report it. The HTML report is not affected.

reports-to-content = Skip to the content
reports-doubts-shared = To bear in mind with every finding of this table
reports-doubt = Doubt
reports-simulated = simulated
reports-date-file = stated in the file
reports-date-given = given by the operator
reports-date-name = from the file’s name
reports-date-server = stated by the server
reports-date-received = day of receipt
