"""Which page each command looks at, and what it does, at a node elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from tricord.cli.remote import Call, Do, Look, Said, Save
from tricord.cli.usage import WrongUsage

_WAITING: Final = {"new", "open"}
_ALL: Final = {"new", "open", "settled", "gone"}


def _states(given: Sequence[str] | None) -> Mapping[str, Any]:
    """States of alerts as the inbox asks for them: one, those that wait, or all.

    Raises:
        WrongUsage: ``usage-remote-option``: another choice of several.
    """
    words = {word.strip().casefold() for each in given or () for word in each.split(",")}
    if not words or words == _WAITING:
        return {"state": "waiting"}
    if words == _ALL:
        return {"state": "all"}
    if len(words) > 1:
        raise WrongUsage("usage-remote-option", command="alerts list", option="--state")
    return {"state": words.pop()}


def _if(name: str, value: str) -> Said:
    """An option that is there or not, as a value of a parameter."""
    return lambda given: {name: value} if given else {}


def _day(name: str) -> Said:
    return lambda given: {name: str(given)[:10]} if given else {}


_SAME: Final = ("strand", "monitor", "subject", "kind", "grade", "status", "least", "muted")
_REASONED: Final = {"version": "version", "reason": "reason"}
_DOCUMENT: Final[Mapping[str, str | Said]] = {"language": "language", "out": lambda _: {}}


def _same(*names: str) -> dict[str, str | Said]:
    return {name: name for name in (*_SAME, *names)}


CALLS: Final[Mapping[str, Call]] = {
    "alerts list": Look(
        "/alerts",
        _same()
        | {
            "state": _states,
            "mine": _if("whose", "mine"),
            "unassigned": _if("whose", "nobody"),
            "most": "limit",
        },
    ),
    "alerts show": Look("/alerts/{alert}"),
    "alerts take": Do("/alerts/{alert}/take", {"version": "version"}),
    "alerts assign": Do("/alerts/{alert}/assign", {"version": "version", "name": "name"}),
    "alerts priority": Do("/alerts/{alert}/priority", _REASONED | {"level": "level"}),
    "alerts mute": Do("/alerts/{alert}/mute", _REASONED | {"until": _day("until")}),
    "alerts unmute": Do("/alerts/{alert}/unmute", {"version": "version"}),
    "alerts settle": Do("/alerts/{alert}/settle", _REASONED),
    "alerts reopen": Do("/alerts/{alert}/reopen", _REASONED),
    "findings list": Look("/findings", _same()),
    "findings show": Look("/findings/{finding_id}"),
    "report sanctions": Save("/reports/file.{form}", {"kind": "sanctions"}, _DOCUMENT),
    "report monitoring": Save(
        "/reports/file.{form}",
        {"kind": "monitoring"},
        # There, recommendations are those of the desk, as far as whoever asks sees them.
        dict(_DOCUMENT) | {"year": "year", "from_desk": lambda _: {}},
    ),
    "report supply": Save(
        "/reports/file.{form}", {"kind": "supply"}, dict(_DOCUMENT) | {"as_of": _day("day")}
    ),
    "report notification": Save(
        "/reports/file.{form}",
        {"kind": "notification"},
        dict(_DOCUMENT) | {"as_of": _day("day"), "item": "item", "partner": "partner"},
    ),
    "sources list": Look("/sources"),
}
"""Calls by command."""
