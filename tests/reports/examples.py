"""A made-up run for the tests of the reports: no name in it is a real party or entry."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime

from tricord.locale import Term, text
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.listing import Authority
from tricord.model.marking import Marking
from tricord.model.measure import (
    Binding,
    Confidence,
    Decider,
    Direction,
    Exemption,
    Measure,
    Nature,
    Status,
    Wording,
)
from tricord.reports.document import (
    Badge,
    Bullets,
    Column,
    Document,
    Figure,
    Heading,
    KeyValues,
    Note,
    NoteKind,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Sign,
    Table,
    TableOfContents,
    Tallies,
    Tally,
)
from tricord.reports.sanctions import (
    ListConsulted,
    PartiesScreened,
    RawFile,
    RunFacts,
    SanctionsReport,
    Standing,
    Uncovered,
)

PUBLISHED = datetime(2026, 2, 27, 9, 30, tzinfo=UTC)
RUN_AT = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
AMBER = Marking.parse("TLP:AMBER//REL JPN,ROK")


def sha(word: str) -> str:
    """A SHA-256 to stand for a raw file."""
    return hashlib.sha256(word.encode()).hexdigest()


def measure(measure_id: str, paragraph: str, label: Wording, **other: object) -> Measure:
    """A paragraph of resolution 1718."""
    given = {
        "measure_id": measure_id,
        "resolution": 1718,
        "adopted": date(2006, 10, 14),
        "official_text": "",
        "paragraph": paragraph,
        "first_paragraph": 8,
        "last_paragraph": 8,
        "effective_from": date(2006, 10, 14),
        "effective_to": None,
        "status": Status.IN_FORCE,
        "direction": Direction.PERSONS_AND_ASSETS,
        "nature": Nature.PROHIBITION,
        "binding": Binding.DECIDES,
        "addressees": (),
        "label": label,
        "statement": Wording(
            "All States shall freeze the funds of those designated.",
            "모든 국가는 지정 대상의 자금을 동결하여야 합니다.",
            "全ての国は、指定された者の資金を凍結しなければなりません。",
        ),
        "evidence": ("R",),
        "confidence": Confidence.HIGH,
    }
    return Measure(**{**given, **other})  # type: ignore[arg-type]  # the keys are its fields


def exemption(basis: str, end: date | None) -> Exemption:
    """An exemption that stands, or is gone from a day."""
    what = Wording("Basic expenses", "기본 경비", "基礎的な経費")
    return Exemption(basis, basis, Decider.CATEGORY, False, what, (), None, end, "", (), ())


MEASURES = {
    "M1718-8d": measure(
        "M1718-8d",
        "8(d)",
        Wording("Asset freeze", "자산동결", "資産凍結"),
        exemptions=(
            exemption("resolution 1718, paragraph 9(a)", None),
            exemption("resolution 2094, paragraph 17", date(2020, 1, 1)),
        ),
    ),
    "M1718-8e": measure(
        "M1718-8e",
        "8(e)",
        Wording("Travel ban", "여행 금지", "渡航禁止"),
        confidence=Confidence.MEDIUM,
        doubts=(
            Wording(
                "Whether transit counts is argued.",
                "경유가 포함되는지에는 다툼이 있습니다.",
                "通過が含まれるかには争いがあります。",
            ),
        ),
    ),
}


def finding(
    party: str,
    listed: str,
    entry: str,
    *,
    kind: str = "un",
    listing: str = "un-sc",
    grade: Grade = Grade.LEAD,
    score: float = 0.94,
    message: str = "finding-designations-name",
    measures: tuple[str, ...] = ("M1718-8d",),
    doubts: tuple[str, ...] = ("doubt-name-alone",),
    schema: str = "Company",
    matched: str = "",
    party_id: str = "",
) -> Finding:
    """One finding of the monitor `designations`, as it writes them."""
    party_id = party_id or sha(party)[:6]
    return Finding(
        monitor="designations@1",
        strand=Strand.SANCTIONS,
        kind=kind,
        subjects=(
            Subject(schema, f"parties|ships|{party_id}", party),
            Subject(schema, f"list|{listing}|{entry}", listed),
        ),
        about=f"{listing}|{entry}",
        start=date(2017, 6, 2),
        end=None,
        where="",
        measures=measures,
        grade=grade,
        score=score,
        score_meaning="score-designations",
        message=message,
        params={
            "party": party,
            "listed": listed,
            "list": Term(f"list-{listing}") if listing != "watch" else "watch",
            "entry": entry,
            "programmes": "DPRK",
            "identifier_kind": Term("identifier-imo"),
            "identifier": "9999993",
            "matched": matched or listed,
            "similarity": f"{score:.2f}",
        },
        doubts=doubts,
        evidence=(
            Evidence("parties", f"ships|{party_id}", sha(party)[:24], sha("ships"), "ships.csv:12"),
            Evidence(
                "list_entries",
                f"{listing}|{entry}",
                sha(entry)[:32],
                sha(listing),
                "ENTITIES/ENTITY[17]",
            ),
            *(Evidence("measures", name, sha(name)) for name in measures),
        ),
        marking=AMBER,
    )


FINDINGS = (
    finding(
        "EXAMPLE STAR",
        "EXAMPLE STAR 2",
        "KPe.901",
        grade=Grade.CORROBORATED,
        score=0.99,
        message="finding-designations-identifier-and-name",
        doubts=("doubt-simulated",),
        schema="Vessel",
    ),
    finding(
        "홍길동",
        "HONG KIL TONG",
        "KPi.902",
        schema="Person",
        measures=("M1718-8d", "M1718-8e"),
        doubts=("doubt-name-alone", "doubt-birth-date-unknown"),
    ),
    finding(
        "クムガン 3 号",
        "KUM GANG 3",
        "KPe.903",
        grade=Grade.INDICATION,
        message="finding-designations-identifier",
        doubts=("doubt-name-differs",),
        schema="Vessel",
    ),
    finding(
        "华东贸易发展有限公司",
        "EAST TRADING “HUADONG” LTD",
        "90001",
        kind="national",
        listing="ofac-sdn",
        measures=(),
        matched="华东贸易发展有限公司",
    ),
    finding(
        "Société Générique d’Épicerie",
        "SOCIETE GENERIQUE",
        "90002",
        kind="national",
        listing="ofac-sdn",
        measures=(),
        doubts=("doubt-weak-alias",),
    ),
)


FILES = (
    RawFile(sha("un-sc"), "consolidated.xml", "un-sc", PUBLISHED, "file", "given by hand", RUN_AT),
    RawFile(
        sha("ofac-sdn"), "sdn.csv", "ofac-sdn", RUN_AT, "server", "ofac.example/sdn.csv", RUN_AT
    ),
    RawFile(sha("ships"), "선박 목록 2026.xlsx", "parties", RUN_AT, "received", "", RUN_AT),
)

RUN = RunFacts(
    run_id="5f0c1d2e9a7b",
    monitor="designations@1",
    run_at=RUN_AT,
    as_of=None,
    lake_version=14,
    law_day=date(2026, 11, 21),
    law_version=sha("law")[:24],
    parameters={"matcher": "token-sort-1", "name_threshold": "0.92"},
)


def report(language: str, **changed: object) -> SanctionsReport:
    """The report of a small run with simulated parties."""
    titles = [text(f"list-{name}", language) for name in ("un-sc", "ofac-sdn")]
    united = ListConsulted(
        "un-sc", titles[0], Authority.UN, sha("un"), PUBLISHED, 1003, 267, stale=True
    )
    national = ListConsulted(
        "ofac-sdn", titles[1], Authority.NATIONAL, sha("ofac"), RUN_AT, 17234, 0
    )
    given = SanctionsReport(
        language=language,
        day=date(2026, 11, 21),
        findings=FINDINGS,
        lists=(united, national),
        parties=(PartiesScreened("ships", 1203, sha("ships"), True, RUN_AT),),
        files=FILES,
        run=RUN,
        measures=MEASURES,
        marking=Marking.parse("TLP:GREEN"),
        standing={f.finding_id: Standing("new", RUN_AT) for f in FINDINGS},
        uncovered=Uncovered(lists=(titles[0],), datasets=("agents",)),
    )
    return replace(given, **changed)


PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 20" role="img" '
    'aria-labelledby="p-title p-desc"><title id="p-title">Picture</title>'
    '<desc id="p-desc">A line and “&lt;&amp;&gt;”</desc><path d="M0 0L40 20" stroke="#000"/>'
    '<text x="2" y="18" font-size="6">drawn &lt;&amp;"\\</text></svg>\n'
)
"""A small picture, with characters that are markup elsewhere."""


def every_block(language: str = "en") -> Document:
    """A document with every kind of block, run and badge, and names that try to be markup."""
    return Document(
        title="Every block",
        subtitle="One of each",
        language=language,
        day=date(2026, 11, 21),
        marking=AMBER,
        identifier="Run 1",
        simulated=True,
        blocks=(
            TableOfContents("Contents"),
            Heading(1, (Run("First"),), "first"),
            Paragraph(
                (
                    Run("Escaped: # $ * _ ` < > @ ~ = - + / [ ] \" ' \\ <b>&amp;</b> "),
                    Run("strong", strong=True),
                    Run(" "),
                    Run("KPe.020|0123456789abcdef", code=True),
                    Run(" 华东贸易发展有限公司", lang="zh-Hans"),
                    Run(" 유엔 안전보장이사회의 결의", lang="ko"),
                    Run(" "),
                    Badge(Sign.LEAD, "lead"),
                )
            ),
            Paragraph(
                (
                    Run("We condemn", lang="en"),
                    Run(" in the strongest terms", lang="en", gone=True),
                    Run(" strongly", lang="en", came=True),
                )
            ),
            Bullets(((Run("one"),), (Run("two"),))),
            Heading(2, (Run("Second"),), "second"),
            KeyValues((("Key", ((Run("value"),),)), ("Two", ((Run("a"),), (Run("b"),))))),
            Tallies((Tally(Badge(Sign.UN, "UN"), "1,234", ((Badge(Sign.LEAD, "lead"), "1"),)),)),
            Note(NoteKind.DOUBT, "Doubt", ((Run("not sure"),),)),
            Table(
                "Caption",
                (Column("No.", 0.5), Column("Figure", 1.5, numeric=True)),
                (
                    Row((((Run("1", link="first"),),), ((Run("10"),),)), "row-1"),
                    Row((((Run("2"),),), ((Run("20"),), (Run("aside", aside=True),)))),
                ),
            ),
            Figure("Picture", PICTURE, "A line and “<&>”"),
            PageBreak(),
            Heading(1, (Run("Third"),), "third"),
        ),
    )
