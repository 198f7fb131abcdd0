"""Replies on trade: what became of queries to States about lines of their statistics.

A table with a heading line (CSV, TSV, XLSX, ODS), or a YAML file with a list of mappings, at the
top or under ``replies``. One row is one query: the State asked, the line and days asked about, when
it was asked, and what it answered: ``data_error``, ``scope_dispute``, ``exempted``, ``confirmed``,
or nothing while there is no reply. Nobody publishes this format: columns are guessed from their
headings, shown, and overruled by options. The monitor ``goods`` reads it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any, ClassVar, Final

import polars as pl

from tricord.model.tables import TABLES
from tricord.sources import cell
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.claim_tables.cells import Refused, Span, span_of
from tricord.sources.claim_tables.given import given, headed
from tricord.sources.claim_tables.rows import Rows
from tricord.sources.claim_tables.words import state_of, vocabulary
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import set_aside
from tricord.sources.parties import FROM_LAKE
from tricord.sources.readers.row import Row

VOCABULARY: Final = vocabulary("trade_replies")
"""Columns of a table of replies."""

ANSWERS: Final = {
    "data_error": ("data error", "error", "입력 오류", "入力の誤り"),
    "scope_dispute": ("scope dispute", "not covered", "범위 다툼", "対象外との主張"),
    "exempted": ("exempt", "approved", "면제", "適用除外"),
    "confirmed": ("confirm", "true", "확인", "確認"),
    "": ("none", "no reply", "pending", "미회신", "未回答"),
}
"""What a State may answer, and other words for it."""

_NEEDED: Final = ("reporter", "asked_on")
_DAYS: Final = ("asked_on", "due_on", "answered_on")
_FLOWS: Final = ("import", "export", "re_import", "re_export", "")
_HS: Final = re.compile(r"\d{2,10}|TOTAL|")
_SCHEMA: Final = {
    name: dtype for name, dtype in TABLES["trade_replies"].schema.items() if name not in FROM_LAKE
}


class TradeReplies(Source):
    """Source ``trade-replies``: a table of queries to States, and their replies.

    Options: ``map.<target>`` = their heading, of the columns of ``trade_replies`` and ``when``;
    ``heading`` = line the headings stand in, ``encoding``, ``delimiter``, ``sheet``.
    """

    name: ClassVar[str] = "trade-replies"
    title: ClassVar[str] = "source-trade-replies"
    tables: ClassVar[tuple[str, ...]] = ("trade_replies",)
    licence: ClassVar[str] = "as agreed with whoever made the table"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a table or YAML file whose rows say who was asked, when, and the answer."""
        wanted = {*_NEEDED, "answer"}
        return "" if any(wanted <= each.columns for each in headed(raw, VOCABULARY)) else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Its queries and replies; the mapping used; rows set aside.

        Raises:
            SourceError: The file cannot be read, lacks a column each row must have
                (``replies-columns-missing``), or an option asks for what is not there.
        """
        raw = files[""]
        table = given(raw, options, VOCABULARY, under="replies")
        missing = [name for name in _NEEDED if name not in table.mapping.columns]
        if missing:
            raise table.lacking("replies-columns-missing", missing)
        rows = Rows.of(table)
        told: dict[str, dict[str, Any]] = {}
        rejects = [*table.rejects]
        for row in table.rows:
            reply = _reply(rows, row)
            if isinstance(reply, str):
                rejects.append(set_aside(row, reply))
            elif reply["reply_id"] in told:
                rejects.append(set_aside(row, "claims-row-repeats"))
            else:
                told[reply["reply_id"]] = reply
        return Reading(
            frames={"trade_replies": pl.DataFrame([*told.values()], schema=_SCHEMA)},
            rejects=table.in_order(rejects),
            mapping=table.mapping.shown,
            notes=(*table.notes, *rows.notes()),
            marking=table.marking,
        )


def _reply(rows: Rows, row: Row) -> dict[str, Any] | Refused:
    if rows.damaged(row):
        return "table-row-unprintable"
    reporter = state_of(rows.text(row, "reporter"))
    partner = state_of(rows.text(row, "partner") or "PRK")
    if reporter is None or partner is None:
        return "claims-state"
    answer = _answers().get(cell.key(rows.text(row, "answer")))
    if answer is None:
        return "replies-answer"
    flow = rows.text(row, "flow").casefold().replace("-", "_")
    hs = rows.text(row, "hs").replace(".", "").replace(" ", "").upper()
    if flow not in _FLOWS or not _HS.fullmatch(hs):
        return "replies-line"
    days = _days(rows, row)
    if isinstance(days, str):
        return days
    plain = {name: rows.text(row, name) for name in ("words", "source")}
    said = {"reporter": reporter, "partner": partner, "flow": flow, "hs": hs, "answer": answer}
    own = rows.text(row, "reply_id").replace("|", "-")
    reply_id = own or _made_id({**said, **days})
    return {"reply_id": reply_id, **said, **days, **plain, "record": row.place}


def _days(rows: Rows, row: Row) -> dict[str, Any] | Refused:
    """The days asked about, and those of the query and the answer."""
    span = rows.span(row)
    if isinstance(span, str):
        return span
    found: dict[str, Any] = {
        "first_day": span.first if span else None,
        "last_day": span.last if span else None,
    }
    for name in _DAYS:
        written = rows.text(row, name)
        day = span_of(written, rows.day_first) if written else None
        if isinstance(day, str):
            return day
        found[name] = day.last if isinstance(day, Span) else None
    if found["asked_on"] is None:
        return "replies-unasked"
    answered = found["answered_on"]
    return "claims-days-reversed" if answered and answered < found["asked_on"] else found


def _made_id(said: Mapping[str, Any]) -> str:
    """An identifier made of what was asked, not of where it stands."""
    digest = hashlib.sha256("\n".join(map(str, said.values())).encode()).hexdigest()[:8]
    return f"{said['reporter']}-{said['asked_on']:%Y%m%d}-{digest}"


def _answers() -> dict[str, str]:
    return {
        cell.key(word): answer for answer, words in ANSWERS.items() for word in (answer, *words)
    }
