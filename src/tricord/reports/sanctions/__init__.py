"""The report on apparent matches with designated parties, and on leads at sea."""

from tricord.reports.sanctions.document import sanctions_document
from tricord.reports.sanctions.report import (
    ListConsulted,
    PartiesScreened,
    RawFile,
    SanctionsReport,
    Standing,
    Uncovered,
)
from tricord.reports.sanctions.run_facts import RunFacts

__all__ = [
    "ListConsulted",
    "PartiesScreened",
    "RawFile",
    "RunFacts",
    "SanctionsReport",
    "Standing",
    "Uncovered",
    "sanctions_document",
]
