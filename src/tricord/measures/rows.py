"""Measures as rows of plain values, for tables, CSV and JSON. Columns never change by language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from tricord.locale import text
from tricord.measures.applying import Applies
from tricord.measures.labels import (
    citation,
    code_line,
    exemption_basis,
    label,
    quota_line,
    wind_down_line,
)
from tricord.model.measure import Confidence, Measure, Wording

Row = dict[str, str | bool]

SHOW_COLUMNS = (
    "id", "citation", "label", "adopted", "from", "to", "status", "direction", "nature",
    "binding", "confidence", "recalled",
)  # fmt: skip
"""Columns of `show_rows`; their titles are the messages ``measures-column-<column>``."""

IN_FORCE_COLUMNS = (
    "id", "citation", "label", "direction", "standing", "strength", "code", "from", "to",
    "reasons", "before", "exemptions", "confidence", "recalled",
)  # fmt: skip
"""Columns of `in_force_rows`."""

DETAIL_COLUMNS = ("field", "value")
"""Columns of `detail_rows`."""


def show_rows(measures: Iterable[Measure], language: str) -> list[Row]:
    """One row per measure."""
    return [
        {
            **_head(measure, language),
            "adopted": measure.adopted.isoformat(),
            "from": measure.effective_from.isoformat(),
            "to": _day(measure.effective_to),
            "status": label(measure.status, language),
            "direction": label(measure.direction, language),
            "nature": label(measure.nature, language),
            "binding": label(measure.binding, language),
            "confidence": label(measure.confidence, language),
            "recalled": measure.recalled,
        }
        for measure in measures
    ]


def in_force_rows(found: Iterable[Applies], language: str) -> list[Row]:
    """One row per measure held against an act, with the reasons as sentences."""
    rows: list[Row] = []
    for applies in found:
        measure = applies.measure
        code = applies.matches[0].code if applies.matches else None
        rows.append(
            {
                **_head(measure, language),
                "direction": label(measure.direction, language),
                "standing": label(applies.standing, language),
                "strength": label(applies.strength, language) if applies.strength else "",
                "code": code.code if code else "",
                "from": measure.effective_from.isoformat(),
                "to": _day(measure.effective_to),
                "reasons": " ".join(reason.said(language) for reason in applies.reasons),
                "before": ", ".join(applies.before),
                "exemptions": "; ".join(exemption_basis(e, language) for e in applies.exemptions),
                "confidence": label(measure.confidence, language),
                "recalled": measure.recalled,
            }
        )
    return rows


def detail_rows(measure: Measure, language: str) -> list[Row]:
    """Everything about one measure as field and value, every doubt included."""
    return [{"field": field, "value": value} for field, value in _details(measure, language)]


def _head(measure: Measure, language: str) -> Row:
    return {
        "id": measure.measure_id,
        "citation": citation(measure, language),
        "label": measure.label.said(language),
    }


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _details(measure: Measure, language: str) -> Iterator[tuple[str, str]]:
    row = show_rows([measure], language)[0]
    for column in SHOW_COLUMNS:
        value = row[column]
        if isinstance(value, bool):
            value = text("measures-yes" if value else "measures-no", language)
        if value:
            yield text(f"measures-column-{column}", language), value
    for field, value in (*_said(measure, language), *_law(measure, language)):
        if value:
            yield text(f"measures-field-{field}", language), value
    for caution in cautions(measure, language):
        yield text("measures-field-caution", language), caution


def _said(measure: Measure, language: str) -> Iterator[tuple[str, str]]:
    def labels(words: Iterable[StrEnum]) -> str:
        return "; ".join(label(word, language) for word in words)

    yield "statement", measure.statement.said(language)
    yield "addressees", labels(measure.addressees)
    yield "acts", labels(measure.acts)
    yield "actors", labels(measure.actors)
    yield "places", labels(measure.places)
    for goods in measure.goods:
        codes = ", ".join(code_line(code, language) for code in goods.codes)
        yield "goods", ": ".join(part for part in (goods.names.said(language), codes) if part)
    for quota in measure.quotas:
        yield "quota", quota_line(measure, quota, language)
    yield from _each("conditions", measure.conditions, language)
    if measure.reporting:
        yield "reporting", measure.reporting.said(language)
    for window in measure.wind_downs:
        yield "wind-down", wind_down_line(measure, window, language)
        yield from _each("readings", window.readings, language)
    for exemption in measure.exemptions:
        decider = label(exemption.decider, language)
        basis = exemption_basis(exemption, language)
        yield "exemption", f"{basis} ({decider}): {exemption.what.said(language)}"


def _law(measure: Measure, language: str) -> Iterator[tuple[str, str]]:
    yield "lists", ", ".join(measure.lists)
    yield "designates", ", ".join(measure.designates)
    yield "superseded-by", ", ".join(measure.superseded_by)
    yield "supersedes", ", ".join(measure.supersedes)
    yield "widened-by", ", ".join(measure.widened_by)
    yield "amended-by", ", ".join(measure.amended_by)
    yield "clarified-by", ", ".join(measure.clarified_by)
    yield "evidence", ", ".join(measure.evidence)
    yield "further-evidence", ", ".join(measure.further_evidence)
    yield from _each("note", measure.notes, language)
    yield from _each("doubt", measure.doubts, language)
    yield "official-text", measure.official_text


def _each(field: str, said: Iterable[Wording], language: str) -> Iterator[tuple[str, str]]:
    for wording in said:
        yield field, wording.said(language)


def cautions(measure: Measure, language: str) -> Iterator[str]:
    """What a reader must know before relying on a row."""
    yield text("measures-caution", language)
    if measure.recalled:
        seen = "-seen" if measure.further_evidence else ""
        yield text(f"measures-caution-recalled{seen}", language)
    if measure.confidence is not Confidence.HIGH:
        yield text("measures-caution-confidence", language)
    if any(not code.printed for goods in measure.goods for code in goods.codes):
        yield text("measures-caution-candidate", language)
