"""Trade statistics of China's customs (GACC), as its query site exports them.

One CSV file a query from stats.customs.gov.cn, in GBK or UTF-8, headed in Chinese or English:
``数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,...,第一数量,第一计量单位,第二数量,第二计量单位,美元``.
Which columns there are is the user's choice there. Figures have commas between thousands; a line
may end with a comma too many. The reporter is China. Whether it speaks of imports or of exports
stands in no column: it is told by the option ``flow``, by the file's name (``进口``, ``import``) or
by a line above the headings; where none of them tells it the file is refused.

Customs regime and place of registration divide a line: they are kept in ``part``, and such a file
has no line of the whole. Codes of partners are China's own (109 is the DPRK, 133 the Republic of
Korea): the name beside the code counts, and where the two contradict each other in this the line is
set aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

import polars as pl

from tricord.errors import SourceError
from tricord.model.marking import CLEAR, Marking
from tricord.sources.base import Raw, RowBatch
from tricord.sources.cell import key
from tricord.sources.readers.streams import BLOCK_BYTES
from tricord.sources.trade.figures import figures
from tricord.sources.trade.lines import Heading, Lines, heading_of
from tricord.sources.trade.reader import Dialect, TradeReader
from tricord.sources.trade.source import (
    TradeSource,
    batches_of_lines,
    check_options,
    flow_option,
)
from tricord.sources.trade.words import EXPORT, IMPORT, code_of
from tricord.trade.countries import CHINA_CUSTOMS, Ambiguous, country
from tricord.trade.units import measure

_WORDS: Final = {
    "period": "数据年月|年月|日期|date|date of month|year month|data year month|month",
    "hs": "商品编码|commodity code|hs code|commodity codes",
    "description": "商品名称|commodity|commodity name",
    "partner_code": "贸易伙伴编码|国别编码|partner code|trading partner code|country code",
    "partner": "贸易伙伴名称|贸易伙伴|国别名称|partner|trading partner|trading partner name"
    "|country",
    "regime": "贸易方式编码|customs regime code|trade mode code|trade regime code",
    "place": "注册地编码|收发货人注册地编码|registration place code|location code"
    "|code of location of importers exporters|code of registered place",
    "quantity": "第一数量|数量|quantity|first quantity|quantity 1",
    "unit": "第一计量单位|计量单位|unit|first unit|quantity unit|unit 1",
    "quantity_2": "第二数量|supplementary quantity|supplimentary quantity|second quantity"
    "|quantity 2",
    "unit_2": "第二计量单位|supplementary unit|supplimentary unit|second unit|unit 2",
    "value_usd": "美元|金额美元|美元值|us dollar|us dollars|usd|value us dollar|value usd",
    "value": "人民币|金额人民币|人民币值|rmb|rmb yuan|cny|value rmb|value cny",
}
_COLUMN_OF: Final = {key(word): name for name, words in _WORDS.items() for word in words.split("|")}
_TELLING: Final = frozenset(
    map(key, ("贸易伙伴编码", "贸易伙伴名称", "Trading partner code", "Trading partner"))
)
_SAID: Final = {
    IMPORT: re.compile(r"进口|(?i:(?<![a-z])imports?(?![a-z]))"),
    EXPORT: re.compile(r"出口|(?i:(?<![a-z])exports?(?![a-z]))"),
}
_NEITHER: Final = re.compile("进出口|(?i:imports? and exports?)")
_KOREAS: Final = frozenset({"109", "133"})


@dataclass(frozen=True)
class ChinaCustoms(TradeSource):
    """Source ``gacc``: exports of the query site of China's customs.

    Options: ``flow`` = import or export; ``encoding``, ``delimiter``.

    Attributes:
        block_bytes: Bytes that are read at a time.
    """

    block_bytes: int = BLOCK_BYTES

    name: ClassVar[str] = "gacc"
    title: ClassVar[str] = "source-gacc"
    licence: ClassVar[str] = "as published by the General Administration of Customs of China"
    cadence_days: ClassVar[int | None] = 40
    marking: ClassVar[Marking | None] = CLEAR

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a file headed as the site exports."""
        return "" if heading_of(raw, {}, is_heading) else None

    def row_batches(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        """The lines in their order.

        Raises:
            SourceError: It is not told whether it speaks of imports or exports, columns are
                missing or change on the way, or the file is damaged.
        """
        check_options(options, ("flow", "encoding", "delimiter"))
        heading = heading_of(raw, options, is_heading)
        if heading is None:
            raise SourceError("gacc-columns", file=raw.name)
        places = _columns(heading.cells)
        flow = flow_option(options) or _told(raw, heading)
        names = {str(at): name for name, at in places.items()}
        lines = Lines(raw, heading, tuple(places.values()), is_heading, size=self.block_bytes)

        def columns(cells: pl.DataFrame) -> pl.DataFrame:
            return _texts(cells.rename(names), flow)

        yield from batches_of_lines(lines, TradeReader(_DIALECT), columns)


def _columns(headings: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, heading in enumerate(headings):
        if name := _COLUMN_OF.get(key(heading)):
            found.setdefault(name, at)
    return found


def is_heading(cells: Sequence[str]) -> bool:
    """Whether cells head such a file."""
    found = _columns(cells)
    telling = any(key(cell) in _TELLING for cell in cells)
    value = "value_usd" in found or "value" in found or "quantity" in found
    return telling and value and "period" in found and "hs" in found


def _told(raw: Raw, heading: Heading) -> str:
    """Imports or exports, by the file's name or a line above the headings.

    Raises:
        SourceError: ``gacc-flow-unknown``: neither says it, or they say both.
    """
    for text in (raw.name, " ".join(heading.above), " ".join(heading.cells)):
        plain = _NEITHER.sub(" ", text.replace("_", " "))
        found = [flow for flow, word in _SAID.items() if word.search(plain)]
        if len(found) == 1:
            return found[0]
        if found:
            break
    raise SourceError("gacc-flow-unknown", file=raw.name)


def _texts(table: pl.DataFrame, flow: str) -> pl.DataFrame:
    has = table.columns
    divided = [
        pl.when(pl.col(name) != "").then(f"{name}=" + pl.col(name).str.strip_chars())
        for name in ("regime", "place")
        if name in has
    ]
    partner = pl.col("partner") if "partner" in has else pl.lit("")
    code = pl.col("partner_code").str.strip_chars() if "partner_code" in has else pl.lit("")
    found = table.with_columns(
        pl.lit("CHN").alias("reporter"),
        (code + ":" + partner).alias("partner"),
        pl.lit(flow).alias("flow"),
        pl.concat_str(divided, separator=";", ignore_nulls=True).alias("part")
        if divided
        else pl.lit("").alias("part"),
        pl.lit("CNY" if "value" in has else "").alias("currency"),
    )
    return found.with_columns(_weight(found))


def _weight(table: pl.DataFrame) -> pl.Series:
    """Net weight: the second quantity, where it is a weight and the first is none."""
    if "unit_2" not in table.columns or "quantity_2" not in table.columns:
        return pl.repeat(None, table.height, dtype=pl.Float64, eager=True).alias("net_kg")
    words = table["unit_2"].unique()
    known = [measure(word) for word in words.to_list()]
    in_kg = [float(m.in_kg) if m and m.in_kg is not None else None for m in known]
    factors = table["unit_2"].replace_strict(
        words, pl.Series(in_kg, dtype=pl.Float64), return_dtype=pl.Float64
    )
    return (figures(table["quantity_2"]) * factors).round(6).alias("net_kg")


def _partner(word: str) -> str | Ambiguous | None:
    code, _, name = word.partition(":")
    number = code.strip().removesuffix(".0")
    found = country(name) if name.strip() else CHINA_CUSTOMS.get(number)
    if number in _KOREAS and found != CHINA_CUSTOMS[number]:
        return None
    return found


def _code(word: str) -> str | None:
    """China's codes have eight digits at most, ten in its tariff; seven have lost their zero."""
    text = word.strip().removesuffix(".0")
    return code_of(f"0{text}" if len(text) in (7, 9) and text.isdigit() else text)


def _country(word: str) -> str | Ambiguous | None:
    return "CHN" if word == "CHN" else _partner(word)


_DIALECT: Final = Dialect(country=_country, code=_code, weighs=True, even=True)
