"""Missile launches of the DPRK as the James Martin Center records them for the NTI.

The CNS North Korea Missile Test Database counts missiles, one a row, that can carry 500 kg for
300 km: no cruise missile is among them, by its publisher's definition. Two forms are read: the
workbook (``F1``, ``Date``, ``Missile Name`` and so on, first sheet, or a CSV of it), and a flat
table of the same rows (``date``, ``time``, ``series``, ``missile`` and so on). Its rows must be
attributed to CNS and NTI; Tricord ships none of them.

Times are labelled UTC; rows without one follow a calendar nobody names
(`tricord.sources.launches.moments`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from tricord.model.incident import IncidentKind
from tricord.sources import cell
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.launches.ledger import Ledger, Printed
from tricord.sources.readers.published_table import Cells, headings, published_rows
from tricord.sources.readers.row import Row

ATTRIBUTION: Final = (
    "CNS North Korea Missile Test Database, James Martin Center for Nonproliferation Studies "
    "for the Nuclear Threat Initiative (CNS/NTI)"
)
"""Whom rows are to be attributed to."""

SCOPE: Final = IncidentKind.BALLISTIC
"""What the ledger holds where a row says nothing else: all its missiles are ballistic, or space
launches, which it marks."""

_WORKBOOK: Final = {
    "F1": "incident_id",
    "Date": "day",
    "Launch Time (UTC)": "clock",
    "Missile Name": "name",
    "Missile Type": "type",
    "Facility Name": "site",
    "Facility Latitude": "lat",
    "Facility Longitude": "lon",
    "Landing Location": "landing",
    "Apogee": "apogee",
    "Distance Travelled": "range",
    "Test Outcome": "outcome",
    "Additional Information": "description",
}
_ALSO: Final = (
    "Date Entered/Updated",
    "Launch Agency/Authority",
    "Facility Location",
    "Other Name",
    "Confirmation Status",
    "Source(s)",
)
"""Columns of the workbook that say nothing the table of incidents holds."""
_NEEDED: Final = (
    "Date",
    "Missile Name",
    "Missile Type",
    "Facility Name",
    "Facility Latitude",
    "Facility Longitude",
    "Test Outcome",
)
_FLAT: Final = {
    "date": "day",
    "time": "clock",
    "series": "series",
    "name": "name",
    "type": "type",
    "facility_name": "site",
    "lat": "lat",
    "lon": "lon",
    "landing": "landing",
    "apogee_km": "apogee",
    "distance_km": "range",
    "outcome": "outcome",
    "description": "description",
}
_FLAT_ALSO: Final = ("missile", "facility", "bearing_deg")


class CnsMissileTests(Source):
    """Source ``cns-launches``: the CNS/NTI ledger of missile launches of the DPRK."""

    name: ClassVar[str] = "cns-launches"
    title: ClassVar[str] = "source-cns-launches"
    tables: ClassVar[tuple[str, ...]] = ("incidents",)
    address: ClassVar[Mapping[str, str]] = {
        "": "https://www.nti.org/analysis/articles/cns-north-korea-missile-test-database/"
    }
    licence: ClassVar[str] = "Copyright CNS/NTI; attribution required; not to be redistributed"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table with the headings of either form."""
        return None if form(raw) is None else ""

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # there is one such ledger
        """``cns-launches``, in either form: one takes the place of the other."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing is to choose
        """Its rows; those that cannot be dated or placed are set aside.

        Raises:
            SourceError: It cannot be read as a table, or lacks or has a column its publisher
                prints or does not.
        """
        raw = files[""]
        flat = form(raw) == "flat"
        columns = _FLAT if flat else _WORKBOOK
        required = (*_FLAT, *_FLAT_ALSO) if flat else _NEEDED
        optional = () if flat else (*_WORKBOOK, *_ALSO)
        found = list(published_rows(raw, required, optional))
        first = cell.day_comes_first(said.get("date" if flat else "Date", "") for _, said in found)
        ledger = Ledger(scope=SCOPE, day_first=first)
        for row, said in found:
            ledger.take(_printed(row, said, columns, flat=flat))
        notes = (("note-launches-attribution", {"to": ATTRIBUTION}), *ledger.notes())
        return Reading(
            frames={"incidents": ledger.frame()}, rejects=tuple(ledger.rejects), notes=notes
        )


def form(raw: Raw) -> str | None:
    """``flat`` or ``workbook``, by the headings of a table; ``None`` where it is neither."""
    found = set(headings(raw))
    if {*_FLAT, *_FLAT_ALSO} <= found:
        return "flat"
    return "workbook" if set(_NEEDED) <= found else None


def _printed(row: Row, said: Cells, columns: Mapping[str, str], *, flat: bool) -> Printed:
    given = {target: said.get(heading, "") for heading, target in columns.items()}
    return Printed(
        place=row.place,
        cells=" | ".join(row.cells),
        zone="" if flat else "utc",
        count="1",
        source=ATTRIBUTION,
        **given,
    )
