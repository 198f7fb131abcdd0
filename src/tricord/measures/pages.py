"""One Markdown page per measure and an index, for the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from tricord.measures.collection import Measures, load
from tricord.measures.labels import amount, citation, label, quota_line, wind_down_line
from tricord.measures.quotas import never_took_effect
from tricord.measures.rows import cautions
from tricord.model.measure import (
    Code,
    Confidence,
    Direction,
    Exemption,
    Goods,
    Limb,
    Measure,
    Status,
)

_CHECK = (
    "These pages are a help for finding the law, not the law. The wording is Tricord's. "
    "**A lawyer must check the official text before anything rests on it.**"
)


def write_pages(directory: Path, measures: Measures | None = None) -> tuple[Path, ...]:
    """Write ``index.md`` and ``<id>.md`` for every measure.

    Args:
        directory: Where to; made where missing. Nothing else in it is touched.
        measures: The measures; the shipped ones by default.

    Returns:
        The files written, the index first.
    """
    law = load() if measures is None else measures
    directory.mkdir(parents=True, exist_ok=True)
    pages = {"index.md": index_page(law)}
    pages |= {f"{measure.measure_id}.md": measure_page(measure, law) for measure in law}
    written = []
    for name, content in pages.items():
        path = directory / name
        path.write_text(content, encoding="utf-8", newline="\n")
        written.append(path)
    return tuple(written)


def index_page(law: Measures) -> str:
    """The index: every measure in one table, and the same sorted by what people look for."""
    recalled = sum(measure.recalled for measure in law)
    lines = (
        "# The UN measures on the DPRK",
        "",
        _CHECK,
        "",
        f"{len(law)} measures, compiled on {law.compiled}. {recalled} of them rest on memory alone",
        "and are marked so. The list is not exhaustive. How the data are made, dated and doubted",
        "is told in [The UN measures](../../explanation/measures.md).",
        "",
        f"Version of the data: `{law.version}`",
        "",
        *_table(("Filter", "Measures"), _filters(law)),
        "",
        "## All measures",
        "",
        *_table(
            ("Measure", "Subject", "Direction", "In force from", "Until", "Confidence", "Memory"),
            (_index_row(measure) for measure in law),
        ),
        "",
        "## By code of the Harmonized System",
        "",
        "A code is *printed* where the resolution prints it, else a *candidate* somebody chose:",
        "a match on a candidate is a lead. Longer codes win over shorter ones.",
        "",
        *_table(("Code", "Measure", "Goods", "Basis"), _codes(law)),
        "",
    )
    return "\n".join(lines)


def _index_row(measure: Measure) -> tuple[str, ...]:
    return (
        _link(measure.measure_id),
        measure.label.en,
        label(measure.direction, "en"),
        str(measure.effective_from),
        str(measure.effective_to or ""),
        label(measure.confidence, "en"),
        "memory alone" if measure.recalled else "",
    )


def _filters(law: Measures) -> Iterator[tuple[str, str]]:
    def linked(measures: Iterable[Measure]) -> str:
        return ", ".join(_link(measure.measure_id) for measure in measures)

    for direction in Direction:
        yield label(direction, "en"), linked(m for m in law if m.direction is direction)
    for status in (Status.SUPERSEDED, Status.LAPSED):
        yield label(status, "en"), linked(m for m in law if m.status is status)
    medium = (m for m in law if m.confidence is not Confidence.HIGH)
    yield "Confidence not high", linked(medium)
    yield "On memory alone", linked(m for m in law if m.recalled)
    yield "With a recorded doubt", linked(m for m in law if m.doubts)
    yield "With a quota", linked(m for m in law if m.quotas)
    yield "With a wind-down", linked(m for m in law if m.wind_downs)
    yield "Added by Tricord", linked(m for m in law if m.added)


def _codes(law: Measures) -> list[tuple[str, str, str, str]]:
    return sorted(
        (code.code, _link(measure.measure_id), goods.names.en, _basis(code))
        for measure in law
        for goods in measure.goods
        for code in goods.codes
    )


def measure_page(measure: Measure, law: Measures) -> str:
    """The page of one measure."""
    sections = (
        _opening(measure),
        _dates(measure),
        _goods(measure, law),
        _quotas(measure),
        _wind_downs(measure),
        _exemptions(measure),
        _related(measure),
        _doubts(measure),
        _evidence(measure, law),
    )
    return "\n".join(line for section in sections for line in section) + "\n"


def _opening(measure: Measure) -> Iterator[str]:
    yield f"# {measure.measure_id}: {measure.label.en}"
    yield ""
    yield f"{citation(measure, 'en')}. Korean: {measure.label.ko}. Japanese: {measure.label.ja}."
    yield ""
    yield f"> {measure.statement.en}"
    yield ""
    for caution in cautions(measure, "en"):
        yield f"- {caution}"
    yield f"- Official text: <{measure.official_text}>"
    yield ""
    said = {
        "Direction": label(measure.direction, "en"),
        "Kind": label(measure.nature, "en"),
        "Verb": label(measure.binding, "en"),
        "Addressed to": "; ".join(label(a, "en") for a in measure.addressees),
        "Acts": "; ".join(label(a, "en") for a in measure.acts),
        "Those involved": " or ".join(label(a, "en") for a in measure.actors),
        "Place": "; ".join(label(p, "en") for p in measure.places),
        "Test": "information that provides reasonable grounds" if measure.threshold else "",
        "Lists": ", ".join(measure.lists),
        "Designates": ", ".join(measure.designates),
    }
    yield from _table(("", ""), ((key, value) for key, value in said.items() if value))
    yield ""
    if not measure.breachable:
        yield "An act cannot be inconsistent with this paragraph by itself."
        yield ""


def _dates(measure: Measure) -> Iterator[str]:
    yield "## Dates"
    yield ""
    yield f"- Adopted: {measure.adopted} (New York)."
    if measure.effective_from == measure.adopted:
        yield "- In force from that day; an act dated on it is undetermined."
    else:
        yield f"- In force from: {measure.effective_from}, later than its adoption."
    if measure.effective_to:
        why = "replaced" if measure.status is Status.SUPERSEDED else "lapsed"
        yield f"- No longer in force from: {measure.effective_to} ({why})."
    else:
        yield "- Still in force, as far as the shipped resolutions say."
    yield ""


def _goods(measure: Measure, law: Measures) -> Iterator[str]:
    if not measure.goods:
        return
    yield "## Goods"
    yield ""
    yield from _table(
        ("Goods", "Korean", "Japanese", "Code", "Basis"),
        (row for goods in measure.goods for row in _goods_rows(goods)),
    )
    yield ""
    choices = sorted({by for g in measure.goods for code in g.codes for by in code.chosen_by})
    for by in choices:
        yield f"- {by}: {law.code_choices[by]}."
    yield ""
    for goods in measure.goods:
        if goods.replaced_by:
            yield (
                f"For {goods.names.en} {_link(goods.replaced_by)} took over on {goods.until}; for "
                "the other goods this paragraph ran on."
            )
            yield ""
        if goods.brought_by:
            yield (
                f"{_link(goods.brought_by)} brought {goods.names.en} under this paragraph on "
                f"{goods.since}."
            )
            yield ""
    if any(goods.scope_disputed for goods in measure.goods):
        yield "States disagreed whether the codes marked *scope disputed* are covered."
        yield ""


def _goods_rows(goods: Goods) -> Iterator[tuple[str, ...]]:
    names = (goods.names.en, goods.names.ko, goods.names.ja)
    if not goods.codes:
        yield (*names, "", "by description only")
    for code in goods.codes:
        yield (*names, code.code, _basis(code))


def _basis(code: Code) -> str:
    said = [
        "printed in the resolution"
        if code.printed
        else f"candidate, chosen by {', '.join(code.chosen_by)}"
    ]
    if code.edition:
        said.append(f"HS {code.edition} was the edition in force")
    if len(code.code) > 6:
        said.append("a national tariff line")
    if code.needs_description:
        said.append("needs a description")
    if code.disputed:
        said.append("scope disputed")
    return "; ".join(said)


def _quotas(measure: Measure) -> Iterator[str]:
    if not measure.quotas:
        return
    yield "## Quota"
    yield ""
    for quota in measure.quotas:
        yield f"- {quota_line(measure, quota, 'en')}"
        if quota.stop_percent and not never_took_effect(measure, quota):
            stop = ", ".join(
                amount(Limb(limb.amount * quota.stop_percent / 100, limb.unit), "en")
                for limb in quota.limbs
            )
            yield f"- All States stop at {quota.stop_percent} %: {stop}"
    yield ""
    for condition in measure.conditions:
        yield f"- Condition: {condition.en}"
    if measure.reporting:
        yield f"- {measure.reporting.en}"
    yield ""


def _wind_downs(measure: Measure) -> Iterator[str]:
    if not measure.wind_downs:
        return
    yield "## Wind-down"
    yield ""
    for window in measure.wind_downs:
        memory = " The count rests on memory." if window.recalled else ""
        line = wind_down_line(measure, window, "en")
        yield f"- {line} Counted as {window.counted} from adoption.{memory}"
        for reading in window.readings:
            yield f"    - Reading: {reading.en}"
    yield ""


def _exemptions(measure: Measure) -> Iterator[str]:
    if not measure.exemptions:
        return
    yield "## Exemptions"
    yield ""
    yield from _table(
        ("Basis", "Who decides", "Notice", "What", "Stands"),
        (
            (
                exemption.basis,
                label(exemption.decider, "en"),
                "yes" if exemption.notice else "",
                exemption.what.en,
                _stands(exemption),
            )
            for exemption in measure.exemptions
        ),
    )
    yield ""


def _stands(exemption: Exemption) -> str:
    first = f"from {exemption.first_day}" if exemption.first_day else ""
    end = f"until {exemption.end} (not included)" if exemption.end else ""
    return " ".join(part for part in (first, end) if part)


def _related(measure: Measure) -> Iterator[str]:
    related = {
        "Superseded by": measure.superseded_by,
        "Supersedes": measure.supersedes,
        "Widened by": measure.widened_by,
        "Amended by": measure.amended_by,
        "Clarified by": measure.clarified_by,
    }
    if not any(related.values()):
        return
    yield "## Related measures"
    yield ""
    for how, ids in related.items():
        if ids:
            yield f"- {how} {', '.join(_link(measure_id) for measure_id in ids)}"
    if measure.widened_by or measure.amended_by or measure.clarified_by:
        yield "- What widens, amends or clarifies a paragraph leaves it in force: cite both."
    yield ""


def _doubts(measure: Measure) -> Iterator[str]:
    if not measure.doubts and not measure.notes:
        return
    yield "## Doubts and notes"
    yield ""
    for doubt in measure.doubts:
        yield f"- **Doubt.** {doubt.en}"
    for note in measure.notes:
        yield f"- {note.en}"
    yield ""


def _evidence(measure: Measure, law: Measures) -> Iterator[str]:
    yield "## Evidence"
    yield ""
    confidence = label(measure.confidence, "en").lower()
    yield f"Confidence of the compilation in paragraph number and content: {confidence}."
    if measure.added:
        yield "The row is not in the compilation; Tricord added it."
    yield ""
    tags = [(tag, "") for tag in measure.evidence]
    tags += [(tag, "seen since") for tag in measure.further_evidence]
    yield from _table(
        ("Tag", "Source", ""), ((tag, law.evidence[tag].what, since) for tag, since in tags)
    )
    yield ""
    yield f"Version of this row: `{measure.version}`"


def _link(measure_id: str) -> str:
    return f"[{measure_id}]({measure_id}.md)"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
