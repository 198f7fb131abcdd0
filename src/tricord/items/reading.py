"""Data files to items: checked and joined."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, TypeVar

import yaml
from pydantic import ValidationError

from tricord.errors import SourceError
from tricord.items import shape
from tricord.items.entry import (
    PARTNERS,
    HsLine,
    Item,
    NationalLine,
    PriceSeries,
    Producer,
    Substitute,
    digits_of,
)
from tricord.items.grading import default_grade

DATA: Final = Path(__file__).parent / "data"
"""The shipped files."""

GROUPS: Final = (
    "critical_minerals",
    "batteries",
    "semiconductors",
    "fertilisers",
    "food_energy",
)
"""Files of items, in the order they are listed."""

# The C loader reads the files about eight times faster; the pure one is there where it is not.
_SAFE: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_File = TypeVar("_File", bound=shape.Shape)


class _Loader(_SAFE):  # type: ignore[misc, valid-type]  # which of the two is known at run time
    """Reads plain values; a key that stands twice is refused, YAML itself would take the last."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping, as the safe loader makes it.

        Raises:
            ConstructorError: A key stands twice.
        """
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                problem = f"the key {key.value} stands twice"
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            seen.add(key.value)
        found: dict[Any, Any] = super().construct_mapping(node, deep)
        return found


@dataclass(frozen=True, slots=True)
class Material:
    """A material several items may be made of.

    Attributes:
        names: What people call it, by language.
        words: Further words, in any language.
    """

    names: Mapping[str, str]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """Everything the data files hold.

    Attributes:
        items: By identifier, in the order of the files.
        materials: By key.
        other_things: Words that have the name of an item in them and mean another thing.
        alone: Names that are everyday words too: they name an item only where nothing else stands
            beside them.
        sources: What each tag stands for.
    """

    items: Mapping[str, Item]
    materials: Mapping[str, Material]
    other_things: tuple[str, ...]
    alone: frozenset[str]
    sources: Mapping[str, str]


def read(directory: Path = DATA, overrides: Path | None = None) -> Book:
    """Read and join the data files of a directory.

    Args:
        directory: Where they lie.
        overrides: Settings of a node: ministries, grades, national lines and purities of its own.

    Raises:
        SourceError: ``items-file-invalid``: a file is missing, is no YAML, has an unknown or wrong
            key, names something that does not exist, or contradicts itself.
    """
    words = _file(directory / "materials.yaml", shape.MaterialFile)
    sources = _file(directory / "sources.yaml", shape.SourceFile).sources
    rows = _rows(directory, words.materials)
    known = _Known(
        names={row.item_id: _by_language(row.item.names) for row in rows},
        sources=sources,
        largest=_largest(rows),
    )
    items = {row.item_id: _item(row, known) for row in rows}
    if overrides is not None:
        items = _overridden(items, overrides, sources)
    return Book(
        items=items,
        materials={
            key: Material(_by_language(row.names), tuple(_all(row.words)))
            for key, row in words.materials.items()
        },
        other_things=tuple(_all(words.other_things)),
        alone=frozenset(_all(words.alone)),
        sources=sources,
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """An item as it stands in a file."""

    item_id: str
    group: str
    item: shape.ItemShape
    owners: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Known:
    """What a row may speak of: names of items, what tags stand for, largest shares by material."""

    names: Mapping[str, Mapping[str, str]]
    sources: Mapping[str, str]
    largest: Mapping[str, float]


def _rows(directory: Path, materials: Container[str]) -> list[_Row]:
    rows: dict[str, _Row] = {}
    for group in GROUPS:
        name = f"{group}.yaml"
        file = _file(directory / name, shape.ItemFile)
        for item_id, item in file.items.items():
            where = f"items.{item_id}"
            if item_id in rows:
                raise _refused(name, where, "the item stands twice")
            if item.material not in materials:
                raise _refused(name, f"{where}.material", f"{item.material} is nowhere named")
            codes = [line.code for line in item.lines]
            if len(set(codes)) != len(codes):
                raise _refused(name, f"{where}.lines", "a line stands twice")
            for line in (*item.national, *item.lies_in):
                if digits_of(line.line)[:6] not in codes:
                    problem = f"{line.line} lies beneath no line of the item"
                    raise _refused(name, f"{where}.national", problem)
            owners = (*file.owners.items(), *item.owners.items())
            rows[item_id] = _Row(item_id, group, item, {str(who): key for who, key in owners})
    return list(rows.values())


def _largest(rows: Iterable[_Row]) -> dict[str, float]:
    found: dict[str, float] = {}
    for row in rows:
        if row.item.producers:
            share = max(row.item.producers.shares.values())
            found[row.item.material] = max(found.get(row.item.material, 0.0), share)
    return found


def _refused(file: str, where: str, problem: str) -> SourceError:
    return SourceError("items-file-invalid", file=file, where=where, problem=problem)


def _file(path: Path, kind: type[_File]) -> _File:
    try:
        text = path.read_text(encoding="utf-8")
        content = yaml.load(text, Loader=_Loader)  # noqa: S506  # a safe loader: plain values only
        return kind.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "-"
        raise _refused(path.name, where, first["msg"]) from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise _refused(path.name, "-", " ".join(str(error).split())) from error


def _by_language(words: shape.Words) -> dict[str, str]:
    return {"en": words.en, "ko": words.ko, "ja": words.ja}


def _all(words: shape.MoreWords) -> Iterator[str]:
    yield from (*words.en, *words.ko, *words.ja, *words.zh)


def _item(of: _Row, known: _Known) -> Item:
    row, file = of.item, f"{of.group}.yaml"
    measured = [line.measured for line in row.lines if line.measured]
    tags = [*row.sources, *measured, *(each.source for each in (*row.national, *row.lies_in))]
    if row.producers:
        tags.append(row.producers.source)
    unknown = [tag for tag in tags if tag not in known.sources]
    unknown += [each.item for each in row.substitutes if each.item and each.item not in known.names]
    if unknown:
        raise _refused(file, f"items.{of.item_id}", f"{unknown[0]} is nowhere defined")
    producers = tuple(_producers(row.producers, known.sources))
    own = producers[0].share if producers else None
    grade = default_grade(own, known.largest.get(row.material), row.replaceable)
    return Item(
        item_id=of.item_id,
        names=known.names[of.item_id],
        material=row.material,
        family=row.family,
        stage=row.stage,
        lines=tuple(_line(line) for line in row.lines),
        national=tuple(_national(row.national, row.material)),
        lies_in=tuple(_national(row.lies_in, row.material)),
        owners=of.owners,
        grade=dict.fromkeys(PARTNERS, grade),
        substitutes=tuple(_substitute(each, known.names) for each in row.substitutes),
        producers=producers,
        producers_before=tuple(_producers_before(row.producers, known.sources)),
        prices=tuple(PriceSeries(each.dataset, each.series) for each in row.prices),
        routes=row.routes.straits if row.routes else (),
        route_note=_by_language(row.routes.why) if row.routes else {},
        minerals=row.minerals,
        sources=tuple(known.sources[tag] for tag in dict.fromkeys(tags)),
        group=of.group,
        words=tuple(_all(row.words)),
        replaceable=row.replaceable,
    )


def _line(line: shape.LineShape) -> HsLine:
    return HsLine(line.code, line.edition, 1.0 if line.sole else line.purity, line.sole)


def _national(rows: Iterable[shape.NationalShape], material: str) -> Iterator[NationalLine]:
    for row in rows:
        yield NationalLine(row.scheme, row.line, material)


def _substitute(row: shape.SubstituteShape, names: Mapping[str, Mapping[str, str]]) -> Substitute:
    own = names[row.item] if row.item else {}
    return Substitute(
        row.item or "", _by_language(row.names) if row.names else own, _by_language(row.note)
    )


def _producers(rows: shape.ProducersShape | None, sources: Mapping[str, str]) -> Iterator[Producer]:
    if rows is None:
        return
    source = f"{sources[rows.source]}: {rows.table}"
    if rows.without:
        source += f" (world without {', '.join(rows.without)})"
    for place, share in rows.shares.items():
        yield Producer(place, share, rows.measure, rows.year, source)


def _producers_before(
    rows: shape.ProducersShape | None, sources: Mapping[str, str]
) -> Iterator[Producer]:
    """Producers of the year before, by the same table."""
    if rows is not None and rows.before:
        earlier = rows.model_copy(update={"shares": rows.before, "year": rows.year - 1})
        yield from _producers(earlier, sources)


def _overridden(
    items: Mapping[str, Item], path: Path, sources: Mapping[str, str]
) -> dict[str, Item]:
    file = _file(path, shape.OverrideFile)
    known = {**sources, **file.sources}
    found = dict(items)
    for item_id, row in file.items.items():
        where = f"items.{item_id}"
        if item_id not in items:
            raise _refused(path.name, where, "there is no such item")
        found[item_id] = _with(items[item_id], row, known, path.name, where)
    return found


def _with(
    item: Item, row: shape.OverrideShape, sources: Mapping[str, str], file: str, where: str
) -> Item:
    mixed = {line.code for line in item.lines if not line.sole}
    for code in row.purity:
        if code not in mixed:
            raise _refused(file, f"{where}.purity.{code}", "it is no mixed line of the item")
    for at, each in enumerate(row.national):
        place = f"{where}.national.{at}"
        if each.source not in sources:
            raise _refused(file, f"{place}.source", f"{each.source} is nowhere defined")
        if item.line(digits_of(each.line)[:6]) is None:
            raise _refused(file, f"{place}.line", f"{each.line} lies beneath no line of the item")
    changes: dict[str, Any] = {
        "owners": {**item.owners, **row.owners},
        "grade": {**item.grade, **row.grade},
        "national": (*item.national, *_national(row.national, item.material)),
        "lines": tuple(
            replace(line, purity=row.purity.get(line.code, line.purity)) for line in item.lines
        ),
        "sources": (*item.sources, *(sources[each.source] for each in row.national), file),
    }
    return replace(item, **changes)
