"""Exports and imports of the Republic of Korea by item and country (Korea Customs Service, XML).

The service ``nitemtrade/getNitemtradeList`` of the open data portal (data set 15100475) answers
``response/header/resultCode`` and ``response/body/items/item`` with ``year`` (2016.01), ``statCd``
(country), ``statCdCntnKor1`` (its name), ``hsCd``, ``statKor`` (goods), ``expWgt``, ``expDlr``,
``impWgt``, ``impDlr``, ``balPayments``: kilograms and US dollars. An item is an export and an
import, so it becomes two lines. Both are kept where they are 0: the service prints it.

The line of the total (총계, codes ``-``) is left out and counted. A code is kept with as many
digits as it has, up to the ten of the Korean tariff (HSK); where codes of several lengths stand in
one answer, longer ones are contained in shorter ones, and the file says so. Any answer but result
code 00 is refused with what the service said. Countries are ISO 3166-1 alpha-2; another code stays
in brackets. What the public site exports as a spreadsheet is another format, and not this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO, ClassVar, Final

import numpy as np
import polars as pl
from lxml import etree

from tricord.errors import SourceError
from tricord.model.marking import CLEAR, Marking
from tricord.sources.base import Raw, RowBatch
from tricord.sources.readers.xml_records import root_of
from tricord.sources.trade.national import EDITION, edition_option, told
from tricord.sources.trade.reader import Dialect, TradeReader
from tricord.sources.trade.source import TradeSource, check_options, numbered_batch
from tricord.sources.trade.words import EXPORT, IMPORT, Period, code_of, period_of
from tricord.trade.countries import Ambiguous, country

FILE_BYTES: Final = 256 << 20
"""Largest answer read; a year of one chapter with all countries is about a tenth of it."""

ITEMS: Final = 1 << 14
"""Items of a batch."""

_NEEDED: Final = ("year", "statCd", "hsCd", "expWgt", "expDlr", "impWgt", "impDlr")
_FIELDS: Final = (*_NEEDED, "statCdCntnKor1", "statKor")
_ANSWER: Final = "response"
_REFUSAL: Final = "OpenAPI_ServiceResponse"
"""Root of what the portal answers before a service is asked: an unknown key, too many calls."""

_SAID: Final = ("resultMsg", "returnAuthMsg", "errMsg")
_CODES: Final = ("resultCode", "returnReasonCode")
_HEADERS: Final = ("header", "cmmMsgHeader")
_TOTAL: Final = "총계"
_MONTH: Final = re.compile(r"((?:19|20)[0-9]{2})\.(0[1-9]|1[0-2])")
_ALPHA_2: Final = re.compile(r"[A-Z]{2}")
_KOREAS: Final = frozenset({"KOR", "PRK"})
_TELLING: Final = (b"<statCd>", b"<hsCd>", b"<expDlr>")


@dataclass(frozen=True)
class KoreaCustoms(TradeSource):
    """Source ``kr-customs``: an answer of Korea Customs Service's list by item and country.

    Options: ``edition`` of the Harmonized System.

    Attributes:
        items: Items that are read at a time.
    """

    items: int = ITEMS

    name: ClassVar[str] = "kr-customs"
    title: ClassVar[str] = "source-kr-customs"
    address: ClassVar[Mapping[str, str]] = {"": "https://www.data.go.kr/data/15100475/openapi.do"}
    licence: ClassVar[str] = "as published by the Korea Customs Service on data.go.kr"
    cadence_days: ClassVar[int | None] = 35
    marking: ClassVar[Marking | None] = CLEAR

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for an answer with its fields, and for one without items: it says why."""
        root = root_of(raw.head)
        if root is None or root[0] not in (_ANSWER, _REFUSAL):
            return None
        if root[0] == _REFUSAL or b"<item>" not in raw.head:
            return "" if any(f"<{name}>".encode() in raw.head for name in _CODES) else None
        return "" if all(mark in raw.head for mark in _TELLING) else None

    def row_batches(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        """Export and import of each item, in their order.

        Raises:
            SourceError: The service refused, answered nothing, or its fields have changed; no
                edition of that name; or the file is damaged.
        """
        check_options(options, (EDITION,))
        edition = edition_option(options)
        yield from told(self._batches(raw, edition), edition)

    def _batches(self, raw: Raw, edition: int) -> Iterator[RowBatch]:
        reader, kept, first = TradeReader(_DIALECT), list[Mapping[str, str]](), 1
        for item in _items(raw):
            kept.append(item)
            if len(kept) == self.items:
                yield _batch(reader, kept, first, edition)
                first, kept = first + len(kept), []
        if kept:
            yield _batch(reader, kept, first, edition)


def _items(raw: Raw) -> Iterator[Mapping[str, str]]:
    """Fields of each item.

    Raises:
        SourceError: See `KoreaCustoms.row_batches`.
    """
    if raw.path.stat().st_size > FILE_BYTES:
        raise SourceError("file-too-large", file=raw.name, megabytes=FILE_BYTES >> 20)
    if b"<!DOCTYPE" in raw.head:
        raise SourceError("xml-doctype", file=raw.name)
    count, result = 0, ""
    said: dict[str, str] = {}
    try:
        with raw.path.open("rb") as file:
            for element in _elements(file):
                name = str(element.tag)
                if name in (*_CODES, *_SAID):
                    said.setdefault(name, (element.text or "").strip())
                elif name in _HEADERS:
                    result = _accepted(raw, said)
                elif name == "item":
                    count += 1
                    yield _fields(raw, element, count)
                    _empty(element)
    except etree.XMLSyntaxError as fault:
        raise SourceError("xml-not-well-formed", file=raw.name, line=fault.lineno or 1) from None
    if not result:
        _accepted(raw, said)
    if not count:
        raise SourceError("trade-empty", file=raw.name)


def _elements(file: BinaryIO) -> Iterator[etree._Element]:
    """Elements of a file as they end; no entity is expanded and no address opened."""
    events = etree.iterparse(
        file,
        events=("end",),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )
    for _, element in events:
        yield element


def _accepted(raw: Raw, said: Mapping[str, str]) -> str:
    """The result code, which is 00.

    Raises:
        SourceError: ``kr-customs-refused``: the service said something else, or nothing.
    """
    code = next((said[name] for name in _CODES if said.get(name)), "")
    if code != "00":
        message = "; ".join(said[name] for name in _SAID if said.get(name))
        raise SourceError(
            "kr-customs-refused", file=raw.name, result=code or "-", said=message[:300] or "-"
        )
    return code


def _fields(raw: Raw, element: etree._Element, count: int) -> Mapping[str, str]:
    found = {str(child.tag): (child.text or "").strip() for child in element}
    lacking = [name for name in _NEEDED if name not in found]
    if lacking:
        raise SourceError(
            "kr-customs-fields", file=raw.name, item=count, lacking=", ".join(lacking)
        )
    return {name: found.get(name, "") for name in _FIELDS}


def _empty(element: etree._Element) -> None:
    """Let go of an item that was read, and of those before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _batch(
    reader: TradeReader, items: list[Mapping[str, str]], first: int, edition: int
) -> RowBatch:
    numbers = np.arange(first, first + len(items), dtype=np.int64)
    whole = np.array([_is_total(item) for item in items], np.bool_)
    lines = [(number, item) for number, item in zip(numbers[~whole], _left(items), strict=True)]
    both = [(number, item, flow) for number, item in lines for flow in (EXPORT, IMPORT)]
    texts = pl.DataFrame(
        [_line(item, flow, edition) for _, item, flow in both], schema=_SCHEMA, orient="row"
    )
    rows = np.array([number for number, _, _ in both], np.int64)
    batch = numbered_batch(
        reader, texts, rows, lambda places: [" | ".join(both[at][1].values()) for at in places]
    )
    totals = {"note-kr-customs-totals": int(whole.sum())} if whole.any() else {}
    return replace(batch, notes={**batch.notes, **totals}, read=len(items))


def _left(items: list[Mapping[str, str]]) -> list[Mapping[str, str]]:
    return [item for item in items if not _is_total(item)]


def _is_total(item: Mapping[str, str]) -> bool:
    return item["year"] == _TOTAL or (item["statCd"] == "-" and item["hsCd"] == "-")


_SCHEMA: Final = dict.fromkeys(
    (
        *("reporter", "partner", "flow", "period", "hs", "edition", "description"),
        *("quantity", "unit", "value_usd"),
    ),
    pl.String(),
)


def _line(item: Mapping[str, str], flow: str, edition: int) -> tuple[str, ...]:
    side = "exp" if flow == EXPORT else "imp"
    partner = f"{item['statCd']}:{item['statCdCntnKor1']}"
    goods = (item["hsCd"], str(edition), item["statKor"])
    return "KOR", partner, flow, item["year"], *goods, item[f"{side}Wgt"], "kg", item[f"{side}Dlr"]


def _country(word: str) -> str | Ambiguous | None:
    """The country of a code; of the two Koreas the name beside it must not say the other."""
    if word == "KOR":
        return word
    code, _, name = word.partition(":")
    if not _ALPHA_2.fullmatch(code):
        return None
    found = country(code) or f"[{code}]"
    beside = country(name) if name.strip(" -") else found
    return None if beside != found and _KOREAS & {found, beside} else found


def _period(word: str) -> Period | None:
    """``2016.01``; a month alone, for a year there is another service."""
    found = _MONTH.fullmatch(word)
    return period_of(f"{found[1]}-{found[2]}") if found else None


def _code(word: str) -> str | None:
    """2 to 10 digits; a zero that a program took away is given back: lengths are even."""
    return code_of(f"0{word}" if len(word) % 2 and word.isdigit() else word)


_DIALECT: Final = Dialect(country=_country, period=_period, code=_code, weighs=True)
