"""Items as rows to print, and the page of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import polars as pl
import typer

from tricord.items import Item, abstains, seen_by
from tricord.items.entry import PARTNERS, SCHEMES, HsLine
from tricord.locale import state_term, text

_TEXTS: Final = pl.List(pl.String())
_SCHEMA: Final = pl.Schema(
    {
        **dict.fromkeys(("item_id", "en", "ko", "ja", "material", "stage", "family"), pl.String()),
        "group": pl.String(),
        "lines": _TEXTS,
        "purity": pl.List(pl.Float64()),
        "silent": _TEXTS,
        "national": _TEXTS,
        "largest": pl.String(),
        "largest_share": pl.Float64(),
        **{f"{kind}_{who}": pl.String() for kind in ("grade", "owner") for who in PARTNERS},
        "replaceable": pl.String(),
        "producers": _TEXTS,
        "prices": _TEXTS,
        "routes": _TEXTS,
        "sources": _TEXTS,
    }
)
_SHOWN: Final = ("item_id", "name", "group", "stage", "lines", "silent", "largest", "grade")


def listed(items: Mapping[str, Item]) -> pl.DataFrame:
    """One row for each item, with codes and keys, for programs."""
    rows = [tuple(_row(item).values()) for item in items.values()]
    return pl.DataFrame(rows, schema=_SCHEMA, orient="row")


def _row(item: Item) -> dict[str, object]:
    largest = item.producers[0] if item.producers else None
    return {
        "item_id": item.item_id,
        **item.names,
        "material": item.material,
        "stage": str(item.stage),
        "family": item.family,
        "group": item.group,
        "lines": [line.code for line in item.lines],
        "purity": [line.purity for line in item.lines],
        "silent": [line.code for line in _silent(item)],
        "national": [f"{each.scheme} {each.line}" for each in item.national],
        "largest": largest.place if largest else "",
        "largest_share": largest.share if largest else None,
        **{f"grade_{who}": item.grade.get(who, "") for who in PARTNERS},
        **{f"owner_{who}": item.owners.get(who, "") for who in PARTNERS},
        "replaceable": item.replaceable,
        "producers": [f"{each.place} {each.share:.3f}" for each in item.producers],
        "prices": [f"{each.dataset}: {each.series}" for each in item.prices],
        "routes": list(item.routes),
        "sources": list(item.sources),
    }


def _silent(item: Item) -> tuple[HsLine, ...]:
    return tuple(line for line in item.lines if abstains(item, line.code) is not None)


def printed(items: Mapping[str, Item], language: str) -> pl.DataFrame:
    """The same for people, in a language; the columns of `headings`."""
    rows = [
        (
            item.item_id,
            item.name(language),
            text(f"items-group-{item.group}", language),
            text(f"items-stage-{item.stage}", language),
            ", ".join(_dotted(line.code) for line in item.lines),
            ", ".join(_dotted(line.code) for line in _silent(item)),
            next(_producers(item, language), ""),
            "/".join(dict.fromkeys(item.grade[who] for who in PARTNERS)),
        )
        for item in items.values()
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(_SHOWN, pl.String()), orient="row")


def headings() -> dict[str, str]:
    """Columns of `printed`, with their headings."""
    return {name: text(f"items-column-{name}") for name in _SHOWN}


def page(item: Item, language: str) -> None:
    """Print all that is known of an item.

    Args:
        item: The item.
        language: ``en``, ``ko`` or ``ja``.
    """
    from tricord.cli.rows import facts, prose
    from tricord.reports.characters import legible

    facts([(label, legible(said)) for label, said in _facts(item, language)])
    reasons = [abstains(item, line.code) for line in item.lines]
    for reason in filter(None, reasons):
        typer.echo("")
        prose(legible(reason.sentence(language)))
    typer.echo("")
    for note in ("items-owners-default", "items-grade-default", "items-purity-note"):
        prose(text(note, language))


def _facts(item: Item, language: str) -> Iterator[tuple[str, str]]:
    def label(name: str) -> str:
        return text(f"items-column-{name}", language)

    yield label("item_id"), item.item_id
    yield label("names"), " / ".join(item.names.values())
    yield label("words"), ", ".join(dict.fromkeys(item.words))
    yield label("group"), text(f"items-group-{item.group}", language)
    yield label("family"), text(f"items-family-{item.family}", language)
    yield label("stage"), text(f"items-stage-{item.stage}", language)
    for at, line in enumerate(item.lines):
        yield ("" if at else label("lines")), _line(line, language)
    for at, scheme in enumerate(SCHEMES):
        yield ("" if at else label("national")), _national(item, scheme, language)
    for at, said in enumerate(_producers(item, language)):
        yield ("" if at else label("producers")), said
    for at, who in enumerate(PARTNERS):
        yield ("" if at else label("owners")), text(f"ministry-{item.owners[who]}", language)
    yield label("grade"), _grades(item, language)
    yield label("replaceable"), text(f"items-replaceable-{item.replaceable}", language)
    for at, each in enumerate(item.substitutes):
        said = text(
            "items-substitute", language, name=each.names[language], note=each.note[language]
        )
        yield ("" if at else label("substitutes")), said
    yield label("prices"), "; ".join(f"{each.dataset}: {each.series}" for each in item.prices)
    yield label("routes"), _routes(item, language)
    yield label("minerals"), ", ".join(item.minerals)
    for at, source in enumerate(item.sources):
        yield ("" if at else label("sources")), source


def _dotted(code: str) -> str:
    return f"{code[:4]}.{code[4:]}"


def _line(line: HsLine, language: str) -> str:
    said = f"{_dotted(line.code)} (HS {line.edition})"
    if line.sole:
        return f"{said}: {text('items-line-sole', language)}"
    if line.purity is None:
        return said
    percent = f"{100 * line.purity:.1f}"
    return f"{said}: {text('items-line-measured', language, percent=percent)}"


def _national(item: Item, scheme: str, language: str) -> str:
    lines = [each.line for each in seen_by(item) if each.scheme == scheme]
    mixed = ", ".join(each.line for each in item.lies_in if each.scheme == scheme)
    said = [", ".join(lines)] if lines else []
    if mixed:
        said.append(text("items-lies-in", language, lines=mixed))
    return f"{scheme}: {'; '.join(said) or text('items-none-verified', language)}"


def _producers(item: Item, language: str) -> Iterator[str]:
    for each in item.producers:
        said = text(
            "items-producer",
            language,
            place=text(str(state_term(each.place)), language),
            percent=f"{100 * each.share:.1f}",
        )
        yield f"{said} ({text(f'items-measure-{each.measure}', language)}, {each.year})"


def _grades(item: Item, language: str) -> str:
    found: dict[str, list[str]] = {}
    for who in PARTNERS:
        found.setdefault(item.grade[who], []).append(who)
    cadence = item.cadence_days
    return "; ".join(
        f"{', '.join(who)} {text('items-cadence', language, grade=grade, days=cadence[who[0]])}"
        for grade, who in found.items()
    )


def _routes(item: Item, language: str) -> str:
    if not item.routes:
        return ""
    straits = ", ".join(text(f"items-strait-{each}", language) for each in item.routes)
    return f"{straits}. {item.route_note[language]}"
