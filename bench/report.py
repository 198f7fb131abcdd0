"""A monitoring report of 300 pages and more: 500 findings, 50 figures, in each of three languages.

    python3 dev.py bench report

Everything in it is made up. The time is that of putting it into words, drawing its pictures and
setting it as a PDF that passes PDF/UA-1; HTML and Word editions are timed beside it.
"""

from __future__ import annotations

import hashlib
import io
import sys
import time
from datetime import date
from decimal import Decimal

import pypdf
from figures import Figure, show

from tricord import measures
from tricord.claims.ranges import ranges
from tricord.locale import LANGUAGES, Term
from tricord.model.claim import Claim, Measured, SourceClass, Standing, Topic, Unit
from tricord.model.finding import Evidence, Finding, Grade, Strand, Subject
from tricord.model.marking import CLEAR
from tricord.reports.document import Figure as Picture
from tricord.reports.docx import docx
from tricord.reports.html import html
from tricord.reports.monitoring import Family, MonitoringReport, monitoring_document
from tricord.reports.sanctions import SanctionsReport
from tricord.reports.typst_pdf import pdf

FINDINGS = 500
FIGURES = 50
CLAIMANTS = 6
"""Claims of each scope that is drawn."""
MOST = 60.0
"""Seconds the PDF may take."""
PAGES = 300


def act(number: int) -> Finding:
    """A made-up act on which two paragraphs bear."""
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    law = ("M2371-8", "M2375-11")
    rows = [
        Evidence("acts", f"book|{number}|{row}", digest[row:24], digest, f"rows[{number}]")
        for row in range(6)
    ]
    return Finding(
        monitor="conduct@1",
        strand=Strand.SANCTIONS,
        kind="conduct",
        subjects=(Subject("Vessel", f"imo|{number:07d}", f"EXAMPLE STAR {number}"),),
        about=str(number),
        start=date(2024, 1 + number % 12, 1),
        end=date(2024, 1 + number % 12, 2),
        where="Exampleport",
        measures=law,
        grade=tuple(Grade)[number % 3],
        score=1.0,
        score_meaning="score-conduct",
        message="finding-conduct",
        params={
            "act": Term("measures-act-supply"),
            "words": f"EXAMPLE STAR {number}: 석탄 8,000 t, 出港 Exampleport, bound for elsewhere",
            "days": f"2024-{1 + number % 12:02d}-01",
            "count": str(len(law)),
        },
        doubts=("doubt-conduct-unverified", "doubt-conduct-exemption", "doubt-conduct-days"),
        evidence=(*rows, *(Evidence("measures", name, digest[:32]) for name in law)),
        marking=CLEAR,
    )


def claim(scope: int, speaker: int) -> Claim:
    """A made-up claim of one of the scopes."""
    amount = Decimal(1000 * (speaker + 1) + scope)
    return Claim(
        claim_id=f"{scope}-{speaker}",
        topic=Topic.ARMS_FROM_DPRK,
        standing=Standing.ESTIMATED,
        statement=f"Speaker {speaker} counts containers at place {scope} and says how many.",
        claimant=f"Speaker {speaker}",
        source_class=SourceClass.STATE,
        source="A report of 2024, page 3",
        measured=Measured.CONTAINERS,
        unit=Unit.CONTAINERS,
        low=amount,
        high=amount + 500,
        first_day=date(2024, 1 + scope % 12, 1),
        last_day=date(2024, 1 + scope % 12, 28),
        place=f"Place {scope}",
        basis="images of two days, and documents that somebody saw",
        caveat="what is in a closed container is not known",
    )


def made(language: str) -> MonitoringReport:
    """The report."""
    acts = tuple(act(number) for number in range(FINDINGS))
    law = tuple(measures.load())
    claims = [claim(scope, speaker) for scope in range(FIGURES) for speaker in range(CLAIMANTS)]
    base = SanctionsReport(
        language=language,
        day=date(2025, 1, 31),
        findings=(),
        lists=(),
        parties=(),
        files=(),
        run=None,
        measures={measure.measure_id: measure for measure in law},
        marking=CLEAR,
        others=acts,
    )
    return MonitoringReport(
        year=2024,
        base=base,
        families=(Family("conduct", None, acts),),
        law=law,
        ranges=ranges(claims),
    )


def main() -> int:
    """Measure and show."""
    figures: list[Figure] = []
    for language in LANGUAGES:
        start = time.perf_counter()
        document = monitoring_document(made(language))
        printed = pdf(document)
        seconds = time.perf_counter() - start
        pages = len(pypdf.PdfReader(io.BytesIO(printed)).pages)
        pictures = sum(isinstance(block, Picture) for block in document.blocks)
        print(f"{language}: {pages} pages, {FINDINGS} findings, {pictures} figures")
        if pages < PAGES or pictures < FIGURES:
            sys.exit("The report is smaller than it is said to be.")
        figures.append(Figure(f"PDF, {language}", seconds, "s", MOST))
        start = time.perf_counter()
        html(document)
        figures.append(Figure("  as HTML, from the document", time.perf_counter() - start, "s"))
        start = time.perf_counter()
        docx(document)
        figures.append(Figure("  for Word, from the document", time.perf_counter() - start, "s"))
    return show(figures)


if __name__ == "__main__":
    sys.exit(main())
