"""Small invented files of trade statistics, in the shapes their publishers use."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tricord.sources.base import Raw, Reading
from tricord.sources.trade.source import TradeSource

FIELDS = (
    "typeCode", "freqCode", "refPeriodId", "refYear", "refMonth", "period", "reporterCode",
    "reporterISO", "reporterDesc", "flowCode", "flowDesc", "partnerCode", "partnerISO",
    "partnerDesc", "partner2Code", "partner2ISO", "partner2Desc", "classificationCode",
    "classificationSearchCode", "isOriginalClassification", "cmdCode", "cmdDesc", "aggrLevel",
    "isLeaf", "customsCode", "customsDesc", "mosCode", "motCode", "motDesc", "qtyUnitCode",
    "qtyUnitAbbr", "qty", "isQtyEstimated", "altQtyUnitCode", "altQtyUnitAbbr", "altQty",
    "isAltQtyEstimated", "netWgt", "isNetWgtEstimated", "grossWgt", "isGrossWgtEstimated",
    "cifvalue", "fobvalue", "primaryValue", "legacyEstimationFlag", "isReported", "isAggregate",
)  # fmt: skip
USUAL: Mapping[str, Any] = {
    "typeCode": "C",
    "freqCode": "A",
    "refPeriodId": 20240101,
    "refYear": 2024,
    "refMonth": 52,
    "period": "2024",
    "reporterCode": 156,
    "reporterISO": "CHN",
    "reporterDesc": "China",
    "flowCode": "M",
    "flowDesc": "Import",
    "partnerCode": 408,
    "partnerISO": "PRK",
    "partnerDesc": "Dem. People's Rep. of Korea",
    "partner2Code": 0,
    "partner2ISO": "W00",
    "partner2Desc": "World",
    "classificationCode": "H6",
    "classificationSearchCode": "HS",
    "isOriginalClassification": True,
    "cmdCode": "670411",
    "cmdDesc": "Wigs, complete",
    "aggrLevel": 6,
    "isLeaf": True,
    "customsCode": "C00",
    "customsDesc": "TOTAL CPC",
    "mosCode": "0",
    "motCode": 0,
    "motDesc": "TOTAL MOT",
    "qtyUnitCode": 8,
    "qtyUnitAbbr": "kg",
    "qty": 1000.5,
    "isQtyEstimated": False,
    "netWgt": 1000.5,
    "isNetWgtEstimated": False,
    "cifvalue": 2000,
    "primaryValue": 2000,
    "legacyEstimationFlag": 0,
    "isReported": True,
    "isAggregate": False,
}
LEGACY_NAMES = {
    "classificationCode": ("Classification", "pfCode"),
    "refYear": ("Year", "yr"),
    "period": ("Period", "period"),
    "flowCode": ("Trade Flow Code", "rgCode"),
    "flowDesc": ("Trade Flow", "rgDesc"),
    "reporterCode": ("Reporter Code", "rtCode"),
    "reporterDesc": ("Reporter", "rtTitle"),
    "reporterISO": ("Reporter ISO", "rt3ISO"),
    "partnerCode": ("Partner Code", "ptCode"),
    "partnerDesc": ("Partner", "ptTitle"),
    "partnerISO": ("Partner ISO", "pt3ISO"),
    "partner2Code": ("2nd Partner Code", "ptCode2"),
    "customsCode": ("Customs Proc. Code", "cstCode"),
    "motCode": ("Mode of Transport Code", "motCode"),
    "cmdCode": ("Commodity Code", "cmdCode"),
    "cmdDesc": ("Commodity", "cmdDescE"),
    "qtyUnitCode": ("Qty Unit Code", "qtCode"),
    "qtyUnitAbbr": ("Qty Unit", "qtDesc"),
    "qty": ("Qty", "TradeQuantity"),
    "netWgt": ("Netweight (kg)", "NetWeight"),
    "primaryValue": ("Trade Value (US$)", "TradeValue"),
    "legacyEstimationFlag": ("Flag", "estCode"),
}
OF_WHOLE: Mapping[str, Any] = {"partner2Code": None, "customsCode": "", "motCode": ""}


def record(**said: Any) -> dict[str, Any]:
    """A record of the present interface."""
    assert set(said) <= set(FIELDS)
    return {**USUAL, **said}


def cell(value: Any) -> str:
    text = "" if value is None else str(value)
    quoted = text.replace('"', '""')
    return f'"{quoted}"' if "," in text or '"' in text else text


def answer(path: Path, *records: Mapping[str, Any], end: str = "\n", tail: str = "") -> Raw:
    """The present interface's CSV."""
    lines = [",".join(FIELDS)]
    lines += [",".join(cell(each.get(field)) for field in FIELDS) + tail for each in records]
    path.write_text(end.join([*lines, ""]), encoding="utf-8")
    return Raw(path, path.name)


def legacy(record: Mapping[str, Any], *, json: bool) -> dict[str, Any]:
    """A record as the legacy interface named its fields."""
    flows = {"M": 1, "X": 2, "RX": 3, "RM": 4}
    said = {**record, "flowCode": flows[record["flowCode"]], **OF_WHOLE}
    return {names[json]: said.get(field) for field, names in LEGACY_NAMES.items()}


def legacy_csv(path: Path, *records: Mapping[str, Any]) -> Raw:
    """The legacy interface's CSV."""
    told = [legacy(each, json=False) for each in records]
    lines = [",".join(told[0]), *(",".join(map(cell, each.values())) for each in told)]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return Raw(path, path.name)


def legacy_json(path: Path, *records: Mapping[str, Any]) -> Raw:
    """The legacy interface's JSON."""
    started = "2015-05-11T11:29:41.6096178-04:00"
    validation = {"status": {"name": "Ok", "value": 0}, "count": {"started": started}}
    dataset = [legacy(each, json=True) for each in records]
    path.write_text(json.dumps({"validation": validation, "dataset": dataset}), "utf-8")
    return Raw(path, path.name)


def present_json(path: Path, *records: Mapping[str, Any]) -> Raw:
    """The present interface's JSON."""
    said = {"elapsedTime": "0.4 secs", "count": len(records), "data": records, "error": ""}
    path.write_text(json.dumps(said), encoding="utf-8")
    return Raw(path, path.name)


def table(path: Path, lines: Iterable[str], encoding: str = "utf-8") -> Raw:
    """A file of some lines."""
    path.write_bytes("\n".join([*lines, ""]).encode(encoding))
    return Raw(path, path.name)


def read(source: TradeSource, raw: Raw, **options: str) -> Reading:
    """What a source says of a file it recognises."""
    assert source.recognise(raw) == ""
    return source.read({"": raw}, options)


def rows(reading: Reading) -> list[dict[str, Any]]:
    """Its rows."""
    return reading.frames["trade_flows"].to_dicts()


def reasons(reading: Reading) -> list[tuple[str, str]]:
    """Where and why records were set aside."""
    return [(reject.record, reject.reason) for reject in reading.rejects]
