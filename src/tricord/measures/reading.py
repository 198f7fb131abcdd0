"""Data files to measures: checked, joined and dated. Ends in force are derived, never written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import yaml
from dateutil.relativedelta import relativedelta
from pydantic import ValidationError

from tricord.errors import SourceError
from tricord.measures import shape
from tricord.model.measure import (
    Code,
    Direction,
    Exemption,
    Goods,
    Limb,
    Measure,
    Quota,
    Status,
    WindDown,
    Wording,
)

DATA = Path(__file__).parent / "data"
"""The shipped files."""

# The C loader reads the files about eight times faster; the pure one is there where it is not.
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_File = TypeVar("_File", bound=shape.Shape)


@dataclass(frozen=True, slots=True)
class EvidenceSource:
    """What an evidence tag stands for.

    Attributes:
        tag: As on the measures.
        recalled: Written from memory of the resolution, not seen.
        what: The source in words.
    """

    tag: str
    recalled: bool
    what: str


@dataclass(frozen=True, slots=True)
class Book:
    """Everything the data files hold.

    Attributes:
        measures: In the order of adoption and paragraph.
        evidence: What each tag stands for.
        code_choices: Who chose candidate codes.
        compiled: Day of the compilation.
    """

    measures: tuple[Measure, ...]
    evidence: Mapping[str, EvidenceSource]
    code_choices: Mapping[str, str]
    compiled: date


def read(directory: Path = DATA) -> Book:
    """Read and join the data files of a directory.

    Raises:
        SourceError: ``measures-file-invalid``: a file is missing, is no YAML, has an unknown or
            wrong key, names something that does not exist, or contradicts itself.
    """
    sources = _file(directory / "sources.yaml", shape.SourceFile)
    goods = _file(directory / "goods.yaml", shape.GoodsFile).goods
    exemptions = _file(directory / "exemptions.yaml", shape.ExemptionFile).exemptions
    resolutions = [
        _file(path, shape.ResolutionFile) for path in sorted(directory.glob("[0-9]*.yaml"))
    ]
    rows = {row.id: (row, file) for file in resolutions for row in file.measures}
    if len(rows) != sum(len(file.measures) for file in resolutions):
        raise _refused(str(directory), "id", "an id stands twice")
    begins = {key: row.effective_from or file.adopted for key, (row, file) in rows.items()}
    try:
        measures = tuple(
            _measure(row, file, begins, goods, exemptions) for row, file in rows.values()
        )
    except KeyError as error:
        raise _refused(str(directory), str(error), "named but nowhere defined") from error
    _check_tags(measures, sources)
    return Book(
        measures=_with_supersedes(measures),
        evidence={
            tag: EvidenceSource(tag, source.kind == "recalled", source.what)
            for tag, source in sources.evidence.items()
        },
        code_choices=sources.code_choices,
        compiled=sources.compiled,
    )


def _refused(file: str, where: str, problem: str) -> SourceError:
    return SourceError("measures-file-invalid", file=file, where=where, problem=problem)


def _file(path: Path, kind: type[_File]) -> _File:
    try:
        text = path.read_text(encoding="utf-8")
        content = yaml.load(text, Loader=_LOADER)  # noqa: S506  # a safe loader: plain values only
        return kind.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise _refused(path.name, where, first["msg"]) from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise _refused(path.name, "-", " ".join(str(error).split())) from error


def _measure(
    row: shape.MeasureShape,
    file: shape.ResolutionFile,
    begins: Mapping[str, date],
    goods: Mapping[str, shape.GoodsShape],
    exemptions: Mapping[str, shape.ExemptionShape],
) -> Measure:
    first, last = paragraph_numbers(row.paragraph)
    end = _end(row, begins)
    return Measure(
        measure_id=row.id,
        resolution=file.resolution,
        adopted=file.adopted,
        official_text=file.official_text,
        paragraph=row.paragraph,
        first_paragraph=first,
        last_paragraph=last,
        effective_from=begins[row.id],
        effective_to=end,
        status=_status(row),
        direction=row.direction,
        nature=row.nature,
        binding=row.binding,
        addressees=row.addressees,
        label=_wording(row.label),
        statement=_wording(row.statement),
        evidence=row.evidence,
        confidence=row.confidence,
        acts=row.acts,
        actors=row.actors,
        places=row.places,
        goods=tuple(_covered(row, file.adopted, begins, goods)),
        any_goods=row.any_goods,
        asset_freeze=row.asset_freeze,
        threshold=row.threshold,
        lists=row.lists,
        designates=row.designates,
        quotas=tuple(_quota(quota) for quota in row.quotas),
        conditions=tuple(_wording(text) for text in row.conditions),
        reporting=_wording(row.reporting) if row.reporting else None,
        report_every_days=row.report_every_days,
        wind_downs=tuple(_wind_down(window, row.id, file.adopted) for window in row.wind_downs),
        exemptions=_exemptions(row, exemptions, end),
        superseded_by=row.superseded_by,
        widened_by=_known(row.widened_by, begins),
        amended_by=_known(row.amended_by, begins),
        clarified_by=_known(row.clarified_by, begins),
        further_evidence=row.further_evidence,
        notes=tuple(_wording(text) for text in row.notes),
        doubts=tuple(_wording(text) for text in row.doubts),
        added=row.added,
    )


def _covered(
    row: shape.MeasureShape,
    adopted: date,
    begins: Mapping[str, date],
    goods: Mapping[str, shape.GoodsShape],
) -> Iterator[Goods]:
    replaced = _for_goods(row.superseded_for, begins)
    brought = _for_goods(row.widened_for, begins)
    for key in (*row.printed_codes, *row.candidate_codes, *replaced, *brought):
        if key not in row.goods:
            raise KeyError(f"{row.id}: {key}")
    for key in row.goods:
        yield _goods(key, goods[key], row, adopted, (replaced.get(key), brought.get(key)))


def _for_goods(
    parts: tuple[shape.ForGoodsShape, ...], begins: Mapping[str, date]
) -> dict[str, tuple[str, date]]:
    return {goods: (part.by, begins[part.by]) for part in parts for goods in part.goods}


def _end(row: shape.MeasureShape, begins: Mapping[str, date]) -> date | None:
    """The first day no longer in force: the first hard successor's, or the day after a lapse."""
    ends = [begins[successor] for successor in row.superseded_by]
    if row.lapsed_on:
        # A mandate "until 30 April" still stands on that day.
        ends.append(row.lapsed_on + timedelta(days=1))
    return min(ends) if ends else None


def paragraph_numbers(printed: str) -> tuple[int | None, int | None]:
    """First and last paragraph number of a paragraph as printed.

    >>> paragraph_numbers("12(a)-(d)"), paragraph_numbers("13, 21"), paragraph_numbers("all")
    ((12, 12), (13, 21), (None, None))
    """
    body = re.sub(r"\([^)]*\)", " ", printed.partition("+")[0])
    numbers = [int(digits) for digits in re.findall(r"\d+", body)]
    return (numbers[0], numbers[-1]) if numbers else (None, None)


def edition_on(day: date) -> int:
    """Edition of the Harmonized System in force on a day (1 January of its year)."""
    return max(year for year in (2002, 2007, 2012, 2017, 2022) if year <= day.year)


def _goods(
    key: str,
    item: shape.GoodsShape,
    row: shape.MeasureShape,
    adopted: date,
    turns: tuple[tuple[str, date] | None, tuple[str, date] | None],
) -> Goods:
    printed = row.printed_codes.get(key, ())
    codes = [Code(code, printed=True, edition=edition_on(adopted)) for code in printed]
    codes += [
        Code(code, printed=False, chosen_by=("tricord",))
        for code in row.candidate_codes.get(key, ())
    ]
    codes += [
        Code(
            c.code,
            printed=False,
            chosen_by=c.chosen_by,
            needs_description=c.needs_description,
            disputed=c.disputed,
        )
        for c in item.codes
    ]
    replaced_by, until = turns[0] or ("", None)
    brought_by, since = turns[1] or ("", None)
    names = _wording(item.names)
    return Goods(key, names, item.words, tuple(codes), until, replaced_by, since, brought_by)


def _quota(quota: shape.QuotaShape) -> Quota:
    return Quota(
        quota_id=quota.id,
        first_day=quota.first_day,
        last_day=quota.last_day,
        period=quota.period,
        rule=quota.rule,
        limbs=tuple(Limb(limb.amount, limb.unit) for limb in quota.limbs),
        alerts_percent=quota.alerts_percent,
        stop_percent=quota.stop_percent,
    )


def _wind_down(window: shape.WindDownShape, measure_id: str, adopted: date) -> WindDown:
    span = relativedelta(months=window.months or 0, days=window.days or 0)
    notify = [adopted + timedelta(days=days) for days in window.notify_days]
    notify += [adopted + relativedelta(months=months) for months in window.notify_months]
    if adopted + span != window.last_day or tuple(notify) != window.notify_by:
        raise _refused(measure_id, "wind_downs", "the count and the printed days do not agree")
    return WindDown(
        goods=window.goods,
        act=window.act,
        first_day=adopted,
        last_day=window.last_day,
        notify_by=window.notify_by,
        counted=f"{window.months} months" if window.months else f"{window.days} days",
        condition=_wording(window.condition),
        contested=window.contested,
        readings=tuple(_wording(reading) for reading in window.readings),
        recalled=window.recalled,
        further_evidence=window.further_evidence,
    )


def _exemptions(
    row: shape.MeasureShape, known: Mapping[str, shape.ExemptionShape], end: date | None
) -> tuple[Exemption, ...]:
    """Its own, then those that bear on its direction and began before it ended."""
    shared = [
        key
        for key, item in known.items()
        if row.direction in item.directions
        and (end is None or item.from_ is None or item.from_ < end)
    ]
    return tuple(_exemption(key, known[key], row) for key in (*row.exemptions, *shared))


def _exemption(key: str, item: shape.ExemptionShape, row: shape.MeasureShape) -> Exemption:
    if item.measure == "M2664" and (not row.asset_freeze or row.direction in _GOODS):
        raise _refused(row.id, "exemptions", "resolution 2664 reaches asset freezes only")
    return Exemption(
        exemption_id=key,
        basis=item.basis,
        decider=item.decider,
        notice=item.notice,
        what=_wording(item.what),
        goods=item.goods,
        first_day=item.from_,
        end=item.to,
        measure=item.measure,
        evidence=item.evidence,
        further_evidence=item.further_evidence,
    )


_GOODS = {Direction.FROM_DPRK, Direction.TO_DPRK}


def _status(row: shape.MeasureShape) -> Status:
    if row.superseded_by:
        return Status.SUPERSEDED
    return Status.LAPSED if row.lapsed_on else Status.IN_FORCE


def _wording(text: shape.WordingShape) -> Wording:
    return Wording(text.en, text.ko, text.ja)


def _known(ids: tuple[str, ...], begins: Mapping[str, date]) -> tuple[str, ...]:
    for key in ids:
        if key not in begins:
            raise KeyError(key)
    return ids


def _with_supersedes(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    replaced: dict[str, list[str]] = {}
    for old in measures:
        partial = [goods.replaced_by for goods in old.goods if goods.replaced_by]
        for successor in dict.fromkeys((*partial, *old.superseded_by)):
            replaced.setdefault(successor, []).append(old.measure_id)
    for new in measures:
        # The one field that needs all rows; set before anybody else has seen the measure.
        object.__setattr__(new, "supersedes", tuple(replaced.get(new.measure_id, ())))
    return measures


def _check_tags(measures: tuple[Measure, ...], sources: shape.SourceFile) -> None:
    for measure in measures:
        tags = [*measure.evidence, *measure.further_evidence]
        tags += [t for e in measure.exemptions for t in (*e.evidence, *e.further_evidence)]
        tags += [t for window in measure.wind_downs for t in window.further_evidence]
        chosen = [by for g in measure.goods for code in g.codes for by in code.chosen_by]
        for tag in tags:
            if tag not in sources.evidence:
                raise _refused(measure.measure_id, "evidence", f"{tag} is not in sources.yaml")
        for by in chosen:
            if by not in sources.code_choices:
                raise _refused(measure.measure_id, "chosen_by", f"{by} is not in sources.yaml")
