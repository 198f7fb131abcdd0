"""Port calls as Fintraffic's Digitraffic gives them, in JSON: what agents and ports reported.

A file holds one answer of the service or a list of several, each with the moment it was given
(``dataUpdatedTime``). Agents, areas and declarations of a call stand in no order that lasts, so
calls are compared with these sorted; a call that is the same in two answers is one report with
the first and the last answer it stood in. What answers no longer give is told by that too.
Arrivals are reported late: ``ata_reported_at`` says when. Draught 0, MMSI 0 and a blank stand for
nothing, and a call sign of type ``fake`` is left out. Definitions: Digitraffic, port call API.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, ClassVar, Final

import polars as pl

from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.model.marking import CLEAR, Marking
from tricord.sources.ais.digitraffic import moment
from tricord.sources.ais.json_text import begins_like_json, read_json
from tricord.sources.base import Raw, Reading, Reject, Source
from tricord.sources.readers.streams import head

_TIME: Final = pl.Datetime("us", "UTC")
PORT_CALL_SCHEMA: Final = pl.Schema(
    {
        "port_call_id": pl.String(),
        "area": pl.Int64(),
        "first_given_at": _TIME,
        "last_given_at": _TIME,
        "reported_at": _TIME,
        "port": pl.String(),
        "previous_port": pl.String(),
        "next_port": pl.String(),
        "vessel_name": pl.String(),
        "imo": pl.String(),
        "mmsi": pl.String(),
        "call_sign": pl.String(),
        "flag": pl.String(),
        "port_area": pl.String(),
        "berth": pl.String(),
        "eta": _TIME,
        "etd": _TIME,
        "ata": _TIME,
        "ata_reported_at": _TIME,
        "ata_source": pl.String(),
        "atd": _TIME,
        "atd_reported_at": _TIME,
        "atd_source": pl.String(),
        "arrival_draught_m": pl.Float64(),
        "departure_draught_m": pl.Float64(),
        "agents": pl.List(pl.String()),
        "record": pl.String(),
    }
)
"""One report of one area of a port call. ``area``: number of the area within the call, from 1.
``first_given_at``, ``last_given_at``: answers of the service in which it stood. Ports: UN/LOCODE.
``eta``, ``etd``: expected; ``ata``, ``atd``: actual, with when and by whom it was reported.
``record``: answer and call in the raw file, ``1/17``, where it stood first."""


class DigitrafficPortCalls(Source):
    """Source ``digitraffic-port-calls``: ships' calls at Finnish ports."""

    name: ClassVar[str] = "digitraffic-port-calls"
    title: ClassVar[str] = "source-digitraffic-port-calls"
    tables: ClassVar[tuple[str, ...]] = ("port_call_reports",)
    licence: ClassVar[str] = "CC BY 4.0 (Fintraffic / digitraffic.fi)"
    cadence_days: ClassVar[int | None] = 1
    marking: ClassVar[Marking | None] = CLEAR

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for JSON that begins with a port call."""
        start = head(raw)
        known = b'"portCalls"' in start and b'"portCallId"' in start
        return "" if known and begins_like_json(start) else None

    def published(self, raw: Raw) -> datetime | None:
        """The newest moment one of its answers was given."""
        try:
            moments = [moment(answer.get("dataUpdatedTime")) for answer in _answers(raw)]
        except SourceError:
            return None
        return max((found for found in moments if found), default=None)

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # there is one Digitraffic
        """``digitraffic-port-calls``."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing to choose here
        """Rows of ``port_call_reports``, by call and area in the order they were given.

        Raises:
            SourceError: The file is broken, too large or of another shape.
        """
        found: dict[str, dict[str, Any]] = {}
        rejects: list[Reject] = []
        for number, answer in enumerate(_answers(files[""]), 1):
            given = moment(answer.get("dataUpdatedTime"))
            for place, call in enumerate(answer["portCalls"], 1):
                record = f"{number}/{place}"
                if not isinstance(call, dict) or not _text(call, "portCallId"):
                    detail = json.dumps(call, ensure_ascii=False)[:200]
                    rejects.append(Reject("", record, "port-call-nameless", detail))
                    continue
                for row in _rows(call):
                    key = json.dumps(row, sort_keys=True, default=str)
                    new = row | {"first_given_at": given, "record": record}
                    found.setdefault(key, new)["last_given_at"] = given
        order = sorted(found.values(), key=lambda row: (row["port_call_id"], row["area"]))
        frame = pl.DataFrame(order, schema=PORT_CALL_SCHEMA, orient="row")
        return Reading(frames={"port_call_reports": frame}, rejects=tuple(rejects))


def _answers(raw: Raw) -> list[dict[str, Any]]:
    """The answers of the service in a file."""
    whole = read_json(raw)
    answers = whole if isinstance(whole, list) else [whole]
    for answer in answers:
        if not isinstance(answer, dict) or not isinstance(answer.get("portCalls"), list):
            raise SourceError("digitraffic-shape", file=raw.name)
    return answers


def _rows(call: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """One row per area of a call; one without an area where none is given."""
    agents = {name for agent in _objects(call, "agentInfo") if (name := _text(agent, "name"))}
    mmsi, imo = _text(call, "mmsi"), _text(call, "imoLloyds")
    fake = call.get("radioCallSignType") == "fake"
    of_call = {
        "port_call_id": _text(call, "portCallId"),
        "reported_at": moment(call.get("portCallTimestamp")),
        "port": _text(call, "portToVisit"),
        "previous_port": _text(call, "prevPort"),
        "next_port": _text(call, "nextPort"),
        "vessel_name": _text(call, "vesselName"),
        "imo": imo if imo.strip("0") else "",
        "mmsi": mmsi.zfill(9) if mmsi.strip("0") else "",
        "call_sign": "" if fake else _text(call, "radioCallSign"),
        "flag": _text(call, "nationality"),
        "agents": sorted(agents),
    }
    areas = [_area(area) for area in _objects(call, "portAreaDetails")] or [_area({})]
    areas.sort(key=lambda area: json.dumps(area, sort_keys=True, default=str))
    for number, area in enumerate(areas, 1):
        yield of_call | {"area": number} | area


def _area(area: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "port_area": _text(area, "portAreaCode"),
        "berth": _text(area, "berthCode"),
        "eta": moment(area.get("eta")),
        "etd": moment(area.get("etd")),
        "ata": moment(area.get("ata")),
        "ata_reported_at": moment(area.get("ataTimestamp")),
        "ata_source": _text(area, "ataSource"),
        "atd": moment(area.get("atd")),
        "atd_reported_at": moment(area.get("atdTimestamp")),
        "atd_source": _text(area, "atdSource"),
        "arrival_draught_m": _draught(area.get("arrivalDraught")),
        "departure_draught_m": _draught(area.get("departureDraught")),
    }


def _objects(call: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    inner = call.get(name)
    return [one for one in inner if isinstance(one, dict)] if isinstance(inner, list) else []


def _text(holder: Mapping[str, Any], name: str) -> str:
    value = holder.get(name)
    plain = isinstance(value, str | int) and not isinstance(value, bool)
    return squeeze(str(value)) if plain else ""


def _draught(value: Any) -> float | None:
    usable = isinstance(value, int | float) and not isinstance(value, bool) and value > 0
    return float(value) if usable else None
