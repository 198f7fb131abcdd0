"""Where data come from: every data set with its health, and every format that can be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from pydantic import Field

from tricord.model.listing import LISTS
from tricord.node.freshness import DatasetState, freshness
from tricord.reports.document import Badge, Cell, Note, NoteKind, Run, Sign
from tricord.sources.registry import SOURCES
from tricord.web import parts
from tricord.web.kinds import Asked as AnyAsked
from tricord.web.kinds import PageKind
from tricord.web.page import Choosing, Fold, Grid, GridColumn, GridRow, Page
from tricord.web.page import Field as FormField
from tricord.web.visit import Visit

_STRANDS: Final = ("sanctions", "supply", "coordination")


class Asked(AnyAsked):
    """Which data sets.

    Attributes:
        strand: Strand they serve.
        dataset: Name, or a part of it.
        silent: Only those that should have spoken by now.
    """

    strand: Literal["", "sanctions", "supply", "coordination"] = ""
    dataset: str = Field(default="", max_length=200)
    silent: bool = False


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A format that can be read.

    Attributes:
        source: Its name.
        title: What it is, in the reader's language.
        tables: Tables of the lake it fills.
        cadence_days: How often its publisher brings a new one.
        licence: Terms of its publisher.
        addresses: Where it is published; empty where it is given by hand.
    """

    source: str
    title: str
    tables: tuple[str, ...]
    cadence_days: int | None
    licence: str
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """Where data come from.

    Attributes:
        datasets: Data sets the node holds.
        formats: Formats that can be read.
        marking: Least upper bound of the data sets shown.
    """

    datasets: tuple[DatasetState, ...]
    formats: tuple[SourceRow, ...]
    marking: str


def read(visit: Visit, asked: Asked) -> Sources:
    """Find the data sets somebody asks for."""
    held: list[DatasetState] = visit.once(
        ("freshness", visit.now.date()),
        lambda: freshness(visit.lake, visit.node.settings.stale_days, visit.now),
    )
    found = tuple(
        each
        for each in held
        if (not asked.strand or asked.strand in each.strands)
        and asked.dataset.casefold() in each.dataset.casefold()
        and (each.silent or not asked.silent)
    )
    formats = tuple(
        SourceRow(
            source.name,
            visit(source.title),
            source.tables,
            source.cadence_days,
            source.licence,
            tuple(address for address in source.address.values() if address),
        )
        for source in SOURCES
    )
    return Sources(found, formats, str(parts.bound(each.marking for each in found)))


def show(visit: Visit, asked: Asked, found: Sources) -> Page:
    """The sources as a page."""
    fields = (
        parts.choice(visit, "strand", _STRANDS, asked.strand, "web-group-"),
        FormField("dataset", visit("web-column-dataset"), "search", asked.dataset),
        FormField("silent", visit("web-sources-silent"), "yes", "true" if asked.silent else ""),
    )
    note = Note(NoteKind.METHOD, visit("web-sources-how"), ((Run(visit("web-sources-how-said")),),))
    return Page(
        title=visit("web-sources"),
        blocks=(
            Choosing("/sources", fields, visit("web-choose")),
            _datasets(visit, found.datasets),
            note,
            Fold(visit("web-sources-formats", count=len(found.formats)), (_formats(visit, found),)),
        ),
        marking=parts.bound([found.marking]),
        subtitle=(Run(visit("web-sources-about")),),
    )


def _datasets(visit: Visit, rows: tuple[DatasetState, ...]) -> Grid:
    return Grid(
        caption=visit("web-sources-held"),
        columns=(
            GridColumn(visit("web-column-dataset"), wide=True),
            GridColumn(visit("web-column-state")),
            GridColumn(visit("web-column-published")),
            GridColumn(visit("web-column-age"), numeric=True),
            GridColumn(visit("web-column-received")),
            GridColumn(visit("web-column-files"), numeric=True),
            GridColumn(visit("web-column-size"), numeric=True),
            GridColumn(visit("web-column-rejects"), numeric=True),
            GridColumn(visit("cli-column-marking")),
        ),
        rows=tuple(_dataset(visit, each) for each in rows),
        empty=visit("web-sources-none"),
    )


def _dataset(visit: Visit, row: DatasetState) -> GridRow:
    title = visit(f"list-{row.dataset}") if row.dataset in LISTS else row.dataset
    address = f"/lists/{parts.part(row.dataset)}" if row.dataset in LISTS else ""
    cadence = visit("web-days-of", days=row.age_days, cadence=row.cadence_days)
    return GridRow(
        cells=(
            (
                (Run(title, strong=True, address=address),),
                (Run(row.source, code=True, aside=True),),
            ),
            _state(visit, row),
            parts.cell(visit.day(row.published_at)),
            parts.cell(cadence if row.cadence_days else str(row.age_days)),
            parts.cell(visit.day(row.received_at)),
            parts.cell(f"{row.files:,}"),
            parts.cell(size_said(row.bytes)),
            parts.cell(f"{row.rejects:,}"),
            parts.cell(row.marking),
        ),
        sort=(
            title,
            int(row.silent),
            row.published_at.isoformat(),
            row.age_days,
            row.received_at.isoformat(),
            row.files,
            row.bytes,
            row.rejects,
            row.marking,
        ),
    )


def _state(visit: Visit, row: DatasetState) -> Cell:
    said: list[Badge] = []
    if row.silent:
        said.append(Badge(Sign.ALERT, visit("web-sources-state-silent")))
    if row.simulated:
        said.append(Badge(Sign.SIMULATED, visit("web-sources-state-simulated")))
    return tuple((each,) for each in said) or parts.cell(visit("web-sources-state-good"))


def size_said(count: int) -> str:
    """A size people can read: bytes, kB, MB or GB, of 1,000 each."""
    size = float(count)
    for unit in ("B", "kB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "B" or size >= 10 else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"


def _formats(visit: Visit, found: Sources) -> Grid:
    return Grid(
        caption=visit("web-sources-formats", count=len(found.formats)),
        columns=(
            GridColumn(visit("web-column-format"), wide=True),
            GridColumn(visit("cli-column-cadence_days"), numeric=True),
            GridColumn(visit("cli-column-licence")),
            GridColumn(visit("cli-column-address")),
        ),
        rows=tuple(
            GridRow(
                (
                    ((Run(each.title),), (Run(each.source, code=True, aside=True),)),
                    parts.cell(str(each.cadence_days or "–")),
                    parts.cell(each.licence),
                    tuple((Run(a, code=True),) for a in each.addresses)
                    or parts.cell(visit("cli-sources-by-hand")),
                )
            )
            for each in found.formats
        ),
        empty="–",
        hidden_caption=True,
    )


SOURCES_PAGE: Final = PageKind(
    "sources",
    "/sources",
    "Where data come from, and how fresh they are.",
    Asked,
    Sources,
    read,
    show,
    lambda found: found.datasets,
    kept=True,
)
