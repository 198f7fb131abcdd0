"""Missile launches of the DPRK as nk-missile-tests keeps them for its globe, in JSON.

Three files make one ledger: tests (``timeBins``, a list per year), missiles (a name and a type per
identifier) and facilities (``facilities``: a name and a place per identifier). Only the tests must
be there. Its author takes the rows from the CNS North Korea Missile Test Database and adds
bearings: it is no second witness beside that ledger, and says so in its attribution.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, Final

from tricord.errors import SourceError
from tricord.sources.ais.json_text import begins_like_json, read_json
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.launches.cns import ATTRIBUTION as CNS
from tricord.sources.launches.cns import SCOPE
from tricord.sources.launches.ledger import Ledger, Printed

ATTRIBUTION: Final = f"{CNS}; as given by nk-missile-tests"
"""Whom rows are to be attributed to: CNS/NTI first."""

_MISSILE: Final = re.compile(
    rb'"[^"]{1,80}"\s*:\s*\{\s*"name"\s*:\s*"[^"]*"\s*,\s*"type"\s*:\s*"[^"]{2,12}"'
)
_FACILITY: Final = re.compile(rb'\{\s*"facilities"\s*:\s*\{')


class NkMissileTests(Source):
    """Source ``nk-missile-tests``: launches as an interactive globe shows them."""

    name: ClassVar[str] = "nk-missile-tests"
    title: ClassVar[str] = "source-nk-missile-tests"
    parts: ClassVar[tuple[str, ...]] = ("tests", "missiles", "facilities")
    required: ClassVar[tuple[str, ...]] = ("tests",)
    tables: ClassVar[tuple[str, ...]] = ("incidents",)
    licence: ClassVar[str] = "Apache-2.0 (nagix/nk-missile-tests); data copyright CNS/NTI"

    def recognise(self, raw: Raw) -> str | None:
        """The part a JSON file is, by the keys it begins with."""
        head = raw.head
        if not begins_like_json(head):
            return None
        if b'"timeBins"' in head[:200] and b'"missile"' in head and b'"outcome"' in head:
            return "tests"
        if _FACILITY.match(head.removeprefix(b"\xef\xbb\xbf").lstrip()) and b'"lat"' in head:
            return "facilities"
        return "missiles" if _MISSILE.search(head[:400]) else None

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # there is one such ledger
        """``nk-missile-tests``."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing is to choose
        """Its rows; those that cannot be dated or placed are set aside.

        Raises:
            SourceError: A file is broken (``json-broken``) or of another shape
                (``launches-json-shape``).
        """
        tests = files["tests"]
        missiles = _table(files, "missiles", "")
        facilities = _table(files, "facilities", "facilities")
        ledger = Ledger(scope=SCOPE, part="tests")
        for bin_at, bin_ in enumerate(_list(read_json(tests), "timeBins", tests.name)):
            for at, test in enumerate(_list(bin_, "data", tests.name)):
                place = f"timeBins[{bin_at}].data[{at}]"
                if isinstance(test, dict):
                    ledger.take(_printed(place, test, missiles, facilities))
                else:
                    ledger.set_aside(place, "incident-shape", str(test))
        notes = (("note-launches-attribution", {"to": ATTRIBUTION}), *ledger.notes())
        return Reading(
            frames={"incidents": ledger.frame()}, rejects=tuple(ledger.rejects), notes=notes
        )


def _table(files: Mapping[str, Raw], part: str, key: str) -> Mapping[str, Any]:
    if part not in files:
        return {}
    whole = read_json(files[part])
    found = whole.get(key) if key and isinstance(whole, dict) else whole
    if not isinstance(found, dict):
        raise SourceError("launches-json-shape", file=files[part].name, key=key or "{}")
    return found


def _list(whole: Any, key: str, file: str) -> list[Any]:
    found = whole.get(key) if isinstance(whole, dict) else None
    if not isinstance(found, list):
        raise SourceError("launches-json-shape", file=file, key=key)
    return found


def _printed(
    place: str,
    test: Mapping[str, Any],
    missiles: Mapping[str, Any],
    facilities: Mapping[str, Any],
) -> Printed:
    said = {key: _text(value) for key, value in test.items()}
    missile = missiles.get(said.get("missile", ""), {})
    facility = facilities.get(said.get("facility", ""), {})
    missile = missile if isinstance(missile, dict) else {}
    facility = facility if isinstance(facility, dict) else {}
    return Printed(
        place=place,
        cells=" | ".join(f"{key}: {value}" for key, value in said.items()),
        day=said.get("date", ""),
        clock=said.get("time", ""),
        count="1",
        name=_text(missile.get("name")) or said.get("missile", ""),
        type=_text(missile.get("type")),
        outcome=said.get("outcome", ""),
        site=_text(facility.get("name")) or said.get("facility", ""),
        lat=_text(facility.get("lat")),
        lon=_text(facility.get("lon")),
        landing=said.get("landing", ""),
        apogee=said.get("apogee", ""),
        range=said.get("distance", ""),
        description=said.get("description", ""),
        source=ATTRIBUTION,
        series=said.get("series", ""),
    )


def _text(value: Any) -> str:
    return "" if value is None or isinstance(value, dict | list) else str(value)
