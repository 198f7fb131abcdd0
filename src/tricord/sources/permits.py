"""Permits of ours: which ship may work in which zone, and when.

A table with a heading line, CSV, TSV, XLSX or ODS: the name of the zone as the zones bear it, the
MMSI or the IMO number of the ship or both, and where there are any the number of the permit and
its first and last day. One row is one ship in one zone. A number that several rows share, as of
a permit for several ships or of its renewal, is kept with `` (2)``, `` (3)`` after it.

A table is recognised if it names zones and numbers of ships, and either a heading speaks of a
permit or licence or it has no column that is not of permits. Any other is read as permits only
when it is given as such: a table of ships with a column of zones may as well be one of parties to
be screened.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar, Final

from tricord.geo.zone_files import zone_name
from tricord.sources import cell
from tricord.sources.ship_tables import Refused, ShipColumns, ShipRow, ShipTable

_DAYS: Final = ("valid_from", "valid_until")
_WITH_TIME: Final = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d?:[\d:.]+Z?")


class Permits(ShipTable):
    """Source ``permits``: a table of ships that may work in a zone.

    Options: ``map.<target>`` = their heading, of the targets ``zone``, ``permit_id``,
    ``valid_from``, ``valid_until``, ``mmsi``, ``imo``; ``heading`` = line the headings stand in
    (0: none), ``encoding``, ``delimiter``, ``sheet``.
    """

    name: ClassVar[str] = "permits"
    title: ClassVar[str] = "source-permits"
    tables: ClassVar[tuple[str, ...]] = ("permits",)
    columns: ClassVar[ShipColumns] = ShipColumns.of("permits")
    needed: ClassVar[tuple[str, ...]] = ("zone",)
    key: ClassVar[str] = "permit_id"
    within: ClassVar[tuple[str, ...]] = ("zone",)

    def more(self, rows: Sequence[ShipRow]) -> Callable[[ShipRow], dict[str, Any] | Refused]:
        """The zone and the days of a row, or why it is set aside."""
        written = (row.said(target) for row in rows for target in _DAYS)
        return partial(_permit, day_first=cell.day_comes_first(written))


def _permit(row: ShipRow, *, day_first: bool | None) -> dict[str, Any] | Refused:
    zone = zone_name(row.said("zone"))
    if not zone:
        return "permit-zoneless"
    days: list[date | None] = []
    for target in _DAYS:
        printed = row.said(target)
        days.append(_day(printed, day_first))
        if printed and days[-1] is None:
            return "permit-day"
    first, last = days
    if first and last and last < first:
        return "permit-days-reversed"
    return {"zone": zone, **dict(zip(_DAYS, days, strict=True))}


def _day(printed: str, day_first: bool | None) -> date | None:
    """A day as people write it; ``None`` where it is none, or only a month or a year.

    Args:
        printed: 2026-03-02, 2026.3.2, 20260302, 2026년 3월 2일, 令和8年3月2日, 2/3/2026.
        day_first: As of `cell.day_comes_first`.
    """
    text = unicodedata.normalize("NFKC", printed).strip()
    text = _WITH_TIME.sub(r"\1", text)
    # A year no birth date has: some write 9999-12-31 for a permit without an end.
    iso = text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else cell.birth_date(text, day_first)
    try:
        return date.fromisoformat(iso) if len(iso) == 10 else None
    except ValueError:
        return None
