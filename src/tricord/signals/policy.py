"""What notices say: a control that prints an item's line, or names it, is a signal for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

import polars as pl

from tricord.items import Item, items_of_line, named
from tricord.signals.signal import Channel, Heard, Row, Said, Signal, in_order
from tricord.signals.weights import ChannelWeights

_NAMES = {
    "KOR": re.compile(r"\bKorea\b|韩国|韓国|한국|대한민국"),
    "USA": re.compile(r"\bUnited States\b|\bU\.S\.|\bUS\b|\bUSA\b|美国|美國|米国|미국"),
    "JPN": re.compile(r"\bJapan(?:ese)?\b|日本|일본"),
}
"""How titles name a partner."""

SCHEMES = {"CHN": "CN-10", "KOR": "HSK-10", "JPN": "JP-9", "USA": "HTS-10"}
"""Tariff a State's own lines are of."""


def policy_signals(
    notices: pl.DataFrame,
    items: Mapping[str, Item],
    partners: Sequence[str],
    moment: date,
    weights: ChannelWeights,
) -> Said:
    """What notices say of items, as of a day.

    A notice is known from its day of issue, that of its page, or else that of its publication. One
    that a partner issues itself is a signal for the others. Whether it tightens or eases is not
    read: that is the reader's.

    Args:
        notices: The table.
        items: The catalogue.
        partners: Partners, ISO 3166 alpha-3.
        moment: Day as of which.
        weights: What a notice is worth.
    """
    # Of several versions the newest that stood on the day; where none did yet, the first.
    rows = sorted(
        notices.to_dicts(), key=lambda row: (row["notice_id"], *_age(row["published_at"], moment))
    )
    newest = {(row["dataset"], row["notice_id"]): row for row in rows}
    signals = [
        signal
        for row in newest.values()
        for signal in _signals(row, items, partners, weights)
        if signal.known_on <= moment
    ]
    days = [day for row in newest.values() if (day := known_on(row)) <= moment]
    heard = []
    if days:
        last = max(days) + timedelta(days=weights.due_days)
        heard.append(Heard("", "", Channel.POLICY, min(days), last))
    return Said(in_order(signals), tuple(heard))


def _age(published: datetime, moment: date) -> tuple[bool, float]:
    """Sorts versions so that the one that counts on a day is last."""
    known = published.date() <= moment
    return known, published.timestamp() if known else -published.timestamp()


def known_on(row: Row) -> date:
    """Day from which one could know a notice."""
    stated: list[date] = [row[name] for name in ("issued_on", "page_on") if row[name] is not None]
    published: date = row["published_at"].date()
    return min(stated, default=published)


def _signals(
    row: Row, items: Mapping[str, Item], partners: Sequence[str], weights: ChannelWeights
) -> Iterator[Signal]:
    known = known_on(row)
    until = max(known, row["effective_on"] or known) + timedelta(days=weights.days)
    concerned = _concerned(row, partners)
    for item_id, (kind, line) in sorted(_named(row, items).items()):
        for partner in concerned:
            terms: dict[str, str | float] = {
                "notice": row["number"] or row["title"],
                "state": row["state"],
                "issued": str(row["issued_on"] or ""),
                "effective": str(row["effective_on"] or ""),
                "line": line,
            }
            yield Signal(
                item_id,
                partner,
                Channel.POLICY,
                kind,
                known,
                until,
                row["notice_id"],
                terms=terms,
                table="notices",
                rows=(row,),
            )


def _concerned(row: Row, partners: Sequence[str]) -> Sequence[str]:
    """Partners a notice concerns: one its title names, else all but its issuer (empty: all)."""
    title = row["title"]
    aimed = [p for p in partners if p != row["state"] and _NAMES[p].search(title)]
    if len(aimed) == 1:
        return aimed
    return [p for p in partners if p != row["state"]] if row["state"] in partners else ("",)


def _named(row: Row, items: Mapping[str, Item]) -> dict[str, tuple[str, str]]:
    """Items a notice bears on: by the line it prints, else by name."""
    found: dict[str, tuple[str, str]] = {}
    scheme = SCHEMES.get(row["state"], "HS")
    for line in row["hs_lines"]:
        for item in items_of_line(line, scheme if len(line) > 6 else "HS"):
            if item.item_id in items:
                found.setdefault(item.item_id, ("line_printed", line))
    for words in row["items"]:
        for item in named(words):
            if item.item_id in items:
                found.setdefault(item.item_id, ("named", words[:80]))
    return found
