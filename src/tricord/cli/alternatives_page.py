"""Alternatives of an item on a page: origins, makers, what all would ask, a shock, substitutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

import typer

from tricord.cli import rows
from tricord.cli.alternatives_failure import failure_page
from tricord.cli.alternatives_words import UNKNOWN, bought, index, percent, place, places, tonnes
from tricord.cli.projects_page import projects_page
from tricord.items.entry import PARTNERS
from tricord.locale import language_of, text
from tricord.reports.characters import legible
from tricord.scenarios.alternatives import BARRED, total_spare

if TYPE_CHECKING:
    from tricord.node.alternatives import Alternatives
    from tricord.scenarios.alternatives import Ask, Output, Purchases

_MOST: Final = 12
"""Origins or makers of a table; further ones are counted."""


def page(found: Alternatives, partners: Sequence[str], day: date) -> None:
    """Print what is known for people.

    Args:
        found: What is known.
        partners: Whose origins are told; the rest is about all three.
        day: Day as of which.
    """
    name = found.item.name(language_of())
    typer.secho(text("alternatives-heading", item=name, id=found.item.item_id, day=day), bold=True)
    rows.facts(
        [
            (text("cli-column-marking"), str(found.marking)),
            (text("alternatives-lines"), _lines(found)),
        ],
        2,
    )
    heading("alternatives-origins")
    _origins(found, partners)
    heading("alternatives-makers")
    _makers(found)
    heading("alternatives-asked")
    _asked(found)
    if found.failure is not None:
        failure_page(found)
    heading("alternatives-substitutes")
    _substitutes(found)
    heading("alternatives-projects")
    projects_page(found.projects, found.together)
    typer.echo("")
    rows.prose(text("alternatives-signs"))


def _lines(found: Alternatives) -> str:
    """Lines of the partners that were looked at, and how many others report."""
    own = [f"{who} {code}" for who, code in found.trade.codes if who in PARTNERS]
    others = {who for who, _ in found.trade.codes} - {*PARTNERS}
    if others:
        own.append(text("alternatives-lines-others", count=len(others)))
    return "; ".join(own)


def heading(key: str, **params: object) -> None:
    """An empty line and a heading."""
    typer.echo("")
    typer.secho(text(key, **params), bold=True)


def _origins(found: Alternatives, partners: Sequence[str]) -> None:
    if not found.has_trade:
        rows.prose(text("alternatives-no-trade"))
    told = [found.bought[partner] for partner in partners]
    for number, buys in enumerate(each for each in told if each):
        if number:
            typer.echo("")
        _purchases(buys)
    silent = [partner for partner in partners if found.bought[partner] is None]
    if silent:
        rows.prose(text("alternatives-nothing-told", partners=places(silent)))
    if not all(each and each.whole for each in told):
        rows.prose(_standing_in(found.output))
    for reason in found.trade.silent:
        rows.prose(legible(reason.sentence()))
    if found.trade.cut:
        said = ", ".join(f"{code} (HS {edition})" for code, edition in found.trade.cut)
        rows.prose(text("alternatives-cut", lines=said))
    if found.trade.dropped:
        rows.prose(text("alternatives-dropped", lines=", ".join(found.trade.dropped)))
    if not any(found.bought.values()) and not found.trade.silent:
        codes = ", ".join(line.code for line in found.item.lines)
        rows.prose(text("alternatives-shown-by", lines=codes))


def _purchases(buys: Purchases) -> None:
    kind = text(f"alternatives-kind-{buys.kind}")
    said = text(
        "alternatives-purchases",
        partner=place(buys.importer),
        year=buys.year,
        kind=kind,
        datasets=legible(buys.datasets),
        tonnes=tonnes(buys.tonnes),
        hhi=index(buys.hhi),
    )
    rows.prose(said)
    heads = [text(f"alternatives-column-{name}") for name in ("origin", "value", "weight")]
    heads += ["t", "USD"]
    lines = [
        [
            place(each.place),
            percent(each.share),
            percent(each.share_by_weight),
            tonnes(each.tonnes),
            tonnes(each.dollars),
        ]
        for each in buys.origins[:_MOST]
    ]
    rows.table(heads, lines, [False, True, True, True, True])
    _more(len(buys.origins))
    for word, params in buys.doubts:
        rows.prose(f"- {text(f'alternatives-doubt-{word}', **params)}")


def _more(count: int) -> None:
    if count > _MOST:
        typer.echo(text("alternatives-more", count=count - _MOST))


def _standing_in(output: Output | None) -> str:
    """Shares of the world's output, where those of origins are not known."""
    shares = [each for each in output.makers if each.share is not None] if output else []
    if output is None or not shares:
        return text("alternatives-no-shares")
    said = ", ".join(f"{place(each.place)} {percent(each.share)}" for each in shares[:5])
    counted = text(f"alternatives-counted-{output.counted}")
    source = legible(", ".join(filter(None, (output.source, output.detail))))
    return text(
        "alternatives-standing-in", shares=said, counted=counted, source=source, year=output.year
    )


def _makers(found: Alternatives) -> None:
    output = found.output
    if output is None:
        key = "alternatives-no-maker" if found.has_output else "alternatives-no-output"
        rows.prose(text(key))
    told = {each.place: each for each in found.asks}
    made = [maker.place for maker in output.makers] if output else []
    order = [*made, *(code for code in told if code not in made)]
    if not order:
        return
    names = ("country", "share", "production", "capacity", "spare", "reserves")
    heads = [text(f"alternatives-column-{name}") for name in names]
    heads += [text("alternatives-column-buys", partner=partner) for partner in PARTNERS]
    lines = [_maker(found, code) for code in order[:_MOST]]
    # Columns of which nothing is known say it once, below.
    kept = [at for at in range(len(heads)) if any(line[at] not in ("", UNKNOWN) for line in lines)]
    right = [at > 0 for at in kept]
    rows.table([heads[at] for at in kept], [[line[at] for at in kept] for line in lines], right)
    _more(len(order))
    if output is not None:
        for sentence in _of_output(output):
            rows.prose(sentence)


def _maker(found: Alternatives, code: str) -> list[str]:
    maker = found.output.of(code) if found.output else None
    cells = [place(code), percent(maker.share if maker else None)]
    amounts = (
        (maker.production_t, maker.capacity_t, maker.spare_t, maker.reserves_t)
        if maker
        else (None, None, None, None)
    )
    cells += map(tonnes, amounts)
    for partner in PARTNERS:
        buys = found.bought[partner]
        if partner == code:
            cells.append("")
        else:
            cells.append(bought(buys.tonnes_of(code), buys.dollars_of(code)) if buys else UNKNOWN)
    return cells


def _of_output(output: Output) -> Iterator[str]:
    source = legible(", ".join(filter(None, (output.source, output.detail))))
    counted = text(f"alternatives-counted-{output.counted}")
    yield text("alternatives-output-from", source=source, year=output.year, counted=counted)
    if not any(maker.production_t or maker.capacity_t for maker in output.makers):
        yield text("alternatives-shares-alone")
    elif output.by_content:
        yield text("alternatives-by-content")
    elif not any(maker.spare_t is not None for maker in output.makers):
        yield text("alternatives-no-spare")
    if any(maker.estimated for maker in output.makers):
        yield text("alternatives-estimated")
    if any(maker.place in BARRED for maker in output.makers):
        yield text("alternatives-barred", places=places(BARRED))


def _asked(found: Alternatives) -> None:
    largest = found.largest
    if largest is None:
        rows.prose(text("alternatives-no-largest"))
        return
    who = place(largest.place)
    of = places(largest.of)
    rows.prose(text(f"alternatives-largest-{largest.basis}", origin=who, partners=of))
    if largest.lost_t is None:
        rows.prose(text("alternatives-ask-unknown", origin=who))
    else:
        unknown = places(largest.unknown) if largest.unknown else "none"
        said = tonnes(largest.lost_t)
        rows.prose(text("alternatives-ask", origin=who, tonnes=said, unknown=unknown))
    for each in found.asks:
        if each.spare_t is not None:
            rows.prose(f"- {_ask(each)}")
    blind = [each.place for each in found.asks if each.spare_t is None]
    if blind:
        rows.prose(f"- {text('alternatives-ask-blind', places=places(blind))}")
    spare = total_spare(found.asks)
    if spare and largest.lost_t is not None:
        key = "alternatives-ask-total-enough"
        said = percent(largest.lost_t / spare)
        if largest.lost_t > spare:
            key, said = "alternatives-ask-total-over", f"{largest.lost_t / spare:.1f}"
        rows.prose(text(key, spare=tonnes(spare), times=said))


def _ask(each: Ask) -> str:
    said = {"place": place(each.place), "spare": tonnes(each.spare_t)}
    if each.asked_t is None or each.ratio is None:
        return text("alternatives-ask-weightless", **said)
    said["asked"] = tonnes(each.asked_t)
    if each.spare_t == 0:
        return text("alternatives-ask-none", **said)
    if each.ratio <= 1:
        return text("alternatives-ask-enough", **said, percent=percent(each.ratio))
    return text("alternatives-ask-over", **said, times=f"{each.ratio:.1f}")


def _substitutes(found: Alternatives) -> None:
    language = language_of()
    if not found.item.substitutes:
        rows.prose(text("alternatives-no-substitute"))
    for each in found.item.substitutes:
        code = f" ({each.item_id})" if each.item_id else ""
        rows.prose(f"- {each.names[language]}{code}: {each.note[language]}")
