"""``tricord supply alternatives`` and ``tricord supply projects``: where else to buy an item."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tricord.cli.options import HERE, AsOfOption, Format, FormatOption, PathOption, last_moment
from tricord.locale import text

if TYPE_CHECKING:
    import polars as pl

    from tricord.scenarios.alternatives import Asked

ItemArgument = Annotated[str, typer.Argument(metavar="ITEM", help=text("cli-alternatives-item"))]
ItemOption = Annotated[str, typer.Option("--item", metavar="ITEM", help=text("cli-projects-item"))]
PartnerOption = Annotated[
    list[str] | None,
    typer.Option("--partner", metavar="STATE", help=text("cli-alternatives-partner")),
]
LostOption = Annotated[
    list[str] | None, typer.Option("--lost", metavar="STATE", help=text("cli-alternatives-lost"))
]
ShareOption = Annotated[
    float | None, typer.Option("--share", metavar="SHARE", help=text("cli-alternatives-share"))
]
DaysOption = Annotated[
    float | None, typer.Option("--days", metavar="DAYS", help=text("cli-alternatives-days"))
]
SpareOption = Annotated[
    float | None, typer.Option("--spare", metavar="SHARE", help=text("cli-alternatives-spare"))
]
OutOption = Annotated[str, typer.Option("--out", metavar="FILE", help=text("cli-alternatives-out"))]


def alternatives(
    item: ItemArgument,
    *,
    partner: PartnerOption = None,
    lost: LostOption = None,
    share: ShareOption = None,
    days: DaysOption = None,
    spare: SpareOption = None,
    as_of: AsOfOption = "",
    how: FormatOption = "table",
    out: OutOption = "",
    path: PathOption = HERE,
) -> None:
    """Say where else an item could come from; see the message ``cli-supply-alternatives``."""
    import tricord
    from tricord import clock
    from tricord.cli.alternatives_page import page
    from tricord.cli.alternatives_rows import flat
    from tricord.cli.progress import working
    from tricord.node import alternatives as node_alternatives

    form = _form(out)
    partners = _partners(partner or [])
    asked = _asked(lost or [], share, days, spare)
    moment = last_moment(as_of)
    node = tricord.open(path)
    with working(text("alternatives-working")):
        found = node_alternatives.alternatives(node.lake, item, asked, moment)
    day = moment.date() if moment else clock.today()
    if out or how != "table":
        _given(flat(found, partners, day), how, out, form)
        return
    page(found, partners, day)


def projects(
    *,
    item: ItemOption = "",
    as_of: AsOfOption = "",
    how: FormatOption = "table",
    out: OutOption = "",
    path: PathOption = HERE,
) -> None:
    """Show the projects register; see the message ``cli-supply-projects``."""
    import tricord
    from tricord.cli.alternatives_rows import flat_register
    from tricord.cli.progress import working
    from tricord.cli.projects_page import register_page
    from tricord.node.alternatives import project_register

    form = _form(out)
    node = tricord.open(path)
    with working(text("alternatives-working")):
        found = project_register(node.lake, item, last_moment(as_of))
    if out or how != "table":
        _given(flat_register(found), how, out, form)
        return
    register_page(found, item)


def _given(rows: pl.DataFrame, how: Format, out: str, form: str) -> None:
    """Print rows, or write them to a file."""
    from tricord.cli import rows as printing
    from tricord.cli.files import written
    from tricord.exchange.formats.table import render_table

    if not out:
        printing.show(rows, how, {})
        return
    written(Path(out), render_table(rows, form))
    typer.echo(text("alternatives-written", count=len(rows), file=out), err=True)


def _form(out: str) -> str:
    """The form a file's ending asks for; empty where none is named.

    Raises:
        WrongUsage: Nothing is written in a file of that ending.
    """
    from tricord.cli.files import form_of
    from tricord.exchange.formats.table import KINDS

    return form_of(Path(out), KINDS) if out else ""


def _partners(given: list[str]) -> tuple[str, ...]:
    """The partners that are meant; all three by default.

    Raises:
        NotFound: ``alternatives-partner``: it is none of them.
    """
    from tricord.errors import NotFound
    from tricord.items.entry import PARTNERS
    from tricord.sources.supply_tables.cells import partner_of

    found = []
    for written in given:
        code = "KOR" if written.strip().upper() == "ROK" else partner_of(written)
        if code is None:
            raise NotFound("alternatives-partner", given=written, known=", ".join(PARTNERS))
        found.append(code)
    return tuple(dict.fromkeys(found)) or PARTNERS


def _asked(
    lost: list[str], share: float | None, days: float | None, spare: float | None
) -> Asked | None:
    """What fails; ``None`` where nothing is named.

    Raises:
        WrongUsage: ``alternatives-lost``: how it fails is given, and not what.
        NotFound: ``alternatives-origin``: a country that is not known.
        RunError: ``alternatives-share``, ``alternatives-days``, ``alternatives-spare``.
    """
    from tricord.cli.usage import WrongUsage
    from tricord.errors import RunError
    from tricord.scenarios.alternatives import Asked

    how = {"--share": share, "--days": days, "--spare": spare}
    if not lost:
        given = [option for option, value in how.items() if value is not None]
        if given:
            raise WrongUsage("alternatives-lost", options=", ".join(given))
        return None
    if share is not None and not 0 < share <= 1:
        raise RunError("alternatives-share", given=share)
    if days is not None and not (days > 0 and math.isfinite(days)):
        raise RunError("alternatives-days", given=days)
    if spare is not None and not (spare >= 0 and math.isfinite(spare)):
        raise RunError("alternatives-spare", given=spare)
    codes = tuple(dict.fromkeys(map(_origin, lost)))
    usual = Asked(codes)
    return Asked(codes, share or usual.share, days or usual.days, spare)


def _origin(written: str) -> str:
    """The code of an origin.

    Raises:
        NotFound: ``alternatives-origin``: it is not known, or two bear the name.
    """
    from tricord.errors import NotFound
    from tricord.sources.supply_tables.cells import country_of
    from tricord.trade.dependence.partners import EU

    code = EU if written.strip().upper() == EU else country_of(written)
    if code is None:
        raise NotFound("alternatives-origin", given=written)
    return code
