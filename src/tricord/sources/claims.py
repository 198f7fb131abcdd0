"""Claims: who says what, of when and where, on what basis, as analysts write them down.

A table with a heading line (CSV, TSV, XLSX, ODS), or a YAML file with a list of mappings, at the
top or under ``claims``. One row is one claim. Columns are named as those of the table ``claims``,
by its labels in English, Korean or Japanese, or by common headings (``who``, ``what``, ``when``,
``quantity``); words of enums by their names, labels or common words. Nobody publishes this format:
the columns are guessed from their headings, shown, and overruled by options.

Each row must name a topic, a claimant, the class of the claimant and the source. Days may be
months, years or spans, and amounts may be ranges or open at one end; a day without a year, a
negative amount, barrels of nobody knows what and persons of whom it is not said whether they are a
stock or a flow are set aside, and nothing is guessed. What two rows of one claimant and source say
differently of one thing is kept twice, as disputed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from tricord.claims.rows import frame as claim_frame
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.claim_tables.beside import beside
from tricord.sources.claim_tables.claim_rows import claim_of
from tricord.sources.claim_tables.given import Headings, given, headed
from tricord.sources.claim_tables.rows import Rows
from tricord.sources.claim_tables.words import vocabulary
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import set_aside

VOCABULARY: Final = vocabulary("claims")
"""Columns of a table of claims."""

_NEEDED: Final = ("topic", "claimant", "source_class", "source")
_PETROLEUM: Final = ("barrels", "supplier")
"""How headings begin that only tables of petroleum have."""
_TELLING: Final = frozenset({"statement", "standing", "source_class", "measured", "claim_id"})
"""Columns of which a table recognised by itself has one."""


class Claims(Source):
    """Source ``claims``: a table of claims.

    Options: ``map.<target>`` = their heading, of the columns of ``claims`` and ``quantity``,
    ``when``, ``imo``; ``heading`` = line the headings stand in, ``encoding``, ``delimiter``,
    ``sheet``.
    """

    name: ClassVar[str] = "claims"
    title: ClassVar[str] = "source-claims"
    tables: ClassVar[tuple[str, ...]] = ("claims",)
    licence: ClassVar[str] = "as agreed with whoever made the table"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table or YAML file whose rows have a topic and a claimant."""
        return "" if any(map(_is_headed, headed(raw, VOCABULARY))) else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Its claims; the mapping used; rows set aside.

        Raises:
            SourceError: The file cannot be read, lacks a column each claim must have
                (``claims-columns-missing``), or an option asks for what is not there.
        """
        raw = files[""]
        table = given(raw, options, VOCABULARY, under="claims")
        missing = [name for name in _NEEDED if name not in table.mapping.columns]
        if missing:
            raise table.lacking("claims-columns-missing", missing)
        rows = Rows.of(table)
        found = beside([(row.place, claim_of(rows, row)) for row in table.rows], rows)
        of_place = {row.place: row for row in table.rows}
        rejects = [set_aside(of_place[place], reason) for place, reason in found.refused]
        return Reading(
            frames={"claims": claim_frame(found.claims)},
            rejects=table.in_order([*table.rejects, *rejects]),
            mapping=table.mapping.shown,
            notes=(*table.notes, *rows.notes()),
            marking=table.marking,
        )


def _is_headed(headings: Headings) -> bool:
    """Whether headings are those of claims, and not of a table of petroleum, which has others."""
    columns = headings.columns
    of_petroleum = any(other.startswith(_PETROLEUM) for other in headings.others)
    return {"topic", "claimant"} <= columns and bool(columns & _TELLING) and not of_petroleum
