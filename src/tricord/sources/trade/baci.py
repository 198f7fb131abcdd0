"""BACI: the world's trade by product, reconciled from both sides' statistics by CEPII.

One CSV file a year, ``BACI_HS17_Y2022_V202401b.csv``, header ``t,i,j,k,v,q``: year, exporter,
importer, code of six digits, value in thousands of US dollars, quantity in tonnes, or the ZIP
archive of all years with the lists of codes beside them. The edition of the Harmonized System
stands in the file's name alone. Areas are numbered as in UN Comtrade.

A flow is reconciled, so it is nobody's report: it is kept as an export of ``i`` to ``j`` in the
data set ``baci-hs17``, and no mirror of it. Definitions: Gaulier and Zignago, "BACI: International
Trade Database at the Product-Level", CEPII working paper 2010-23.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Final

import polars as pl

from tricord.errors import SourceError
from tricord.model.marking import CLEAR, Marking
from tricord.sources.base import Raw, RowBatch
from tricord.sources.cell import key
from tricord.sources.readers.streams import BLOCK_BYTES
from tricord.sources.trade.lines import Lines, heading_of
from tricord.sources.trade.reader import Dialect, TradeReader
from tricord.sources.trade.source import TradeSource, batches_of_lines, check_options
from tricord.sources.trade.words import EXPORT, Period, code_of, period_of
from tricord.trade.countries import of_number
from tricord.trade.editions import edition_of

_COLUMNS: Final = {
    "t": "period",
    "i": "reporter",
    "j": "partner",
    "k": "hs",
    "hs6": "hs",
    "v": "value_usd",
    "q": "quantity",
}
_NEEDED: Final = frozenset({"period", "reporter", "partner", "hs", "value_usd", "quantity"})
_IN_NAME: Final = re.compile(r"(?i)HS[_-]?((?:19|20)?[0-9]{2})(?![0-9])")
_BESIDE: Final = (("code", "description"), ("country_code",))
"""How the lists beside the data begin in the archive."""


@dataclass(frozen=True)
class Baci(TradeSource):
    """Source ``baci``: a year, or the archive of all years, of CEPII's BACI.

    Options: ``edition`` of the Harmonized System, where the file's name does not say it.

    Attributes:
        block_bytes: Bytes that are read at a time: lines are short.
    """

    block_bytes: int = BLOCK_BYTES >> 2

    name: ClassVar[str] = "baci"
    title: ClassVar[str] = "source-baci"
    address: ClassVar[Mapping[str, str]] = {
        "": "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37"
    }
    licence: ClassVar[str] = "Etalab Open Licence 2.0"
    cadence_days: ClassVar[int | None] = 400
    marking: ClassVar[Marking | None] = CLEAR

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a file headed ``t,i,j,k,v,q``."""
        return "" if heading_of(raw, {}, is_heading) else None

    def dataset(self, raw: Raw) -> str:
        """``baci-hs17`` for the edition the file's name says; ``baci`` where it says none."""
        found = _IN_NAME.search(raw.name)
        return f"baci-hs{found[1][-2:]}" if found else "baci"

    def row_batches(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        """The flows in their order.

        Raises:
            SourceError: No edition of that name, or the file is drifted or damaged.
        """
        check_options(options, ("edition", "encoding", "delimiter"))
        edition = _edition(raw, options)
        heading = heading_of(raw, options, is_heading)
        if heading is None:
            raise SourceError("baci-columns", file=raw.name)
        names = {str(at): _COLUMNS[key(cell)] for at, cell in enumerate(heading.cells)}
        lines = Lines(
            raw, heading, range(len(names)), is_heading, _is_beside, size=self.block_bytes
        )
        unread = 0

        def columns(cells: pl.DataFrame) -> pl.DataFrame:
            return cells.rename(names).with_columns(
                pl.lit(EXPORT).alias("flow"),
                pl.lit(str(edition)).alias("edition"),
                pl.lit("t").alias("unit"),
            )

        for batch in batches_of_lines(lines, TradeReader(_DIALECT), columns):
            unread += batch.read
            yield batch
        notes = {"note-baci-reconciled": unread}
        yield RowBatch(notes=notes if edition else {**notes, "note-baci-edition": unread})


def is_heading(cells: Sequence[str]) -> bool:
    """Whether cells head such a file."""
    return len(cells) == 6 and {_COLUMNS.get(key(cell)) for cell in cells} == _NEEDED


def _is_beside(cells: Sequence[str]) -> bool:
    return any(tuple(cells[: len(start)]) == start for start in _BESIDE)


def _edition(raw: Raw, options: Mapping[str, str]) -> int:
    found = _IN_NAME.search(raw.name)
    wanted = options.get("edition", found[1] if found else "HS")
    edition = edition_of(wanted)
    if edition is None:
        known = "1992  1996  2002  2007  2012  2017  2022"
        raise SourceError("table-option-unknown", option="edition", value=wanted, known=known)
    return edition


def _area(word: str) -> str | None:
    number = word.strip().removesuffix(".0")
    return of_number(int(number)) if number.isascii() and number.isdigit() else None


def _year(word: str) -> Period | None:
    found = period_of(word)
    return found if found and found[1] == 12 else None


def _code(word: str) -> str | None:
    """Six digits; programs that took them for numbers took leading zeros away."""
    code = code_of(word.strip().removesuffix(".0").zfill(6))
    return code if code and len(code) == 6 else None


_DIALECT: Final = Dialect(
    country=_area,
    period=_year,
    code=_code,
    weighs=True,
    factors={"value_usd": Decimal(1000)},
)
