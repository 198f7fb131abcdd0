"""What notices say: a control that prints an item's line, or names it, is a signal for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

import polars as pl

from tricord.items import Item, abstains, items_of_line, named
from tricord.items import items as all_items
from tricord.signals.signal import Channel, Heard, Row, Said, Signal, in_order
from tricord.signals.weights import ChannelWeights

_NAMES = {
    "KOR": re.compile(r"\bKorea\b|韩国|韓国|한국|대한민국"),
    "USA": re.compile(r"\bUnited States\b|\bU\.S\.|\bUS\b|\bUSA\b|美国|美國|米国|미국"),
    "JPN": re.compile(r"\bJapan(?:ese)?\b|日本|일본"),
}
"""How titles name a partner."""

_FOR = re.compile(
    r"(?:为[^,，;；]{1,24}而)?(?:专门)?(?:设计|改进)?(?:用于|适用于|供)[^,，;；。]*的"
    r"|[^、,。]{1,40}(?:に使用する|に用いる|のための|のために設計した)"
    r"|[^,.;]{1,40}(?:에 사용되는|를 위한|을 위한|용으로 설계된)"
)
_FOR_IN_ENGLISH = re.compile(
    r"\b(?:specially |specifically )?"
    r"(?:designed|used|intended|modified|for use|suitable|required)\b"
    r"(?= (?:or modified |or prepared )?(?:for|in|to|as)\b)[^,;]*",
    re.IGNORECASE,
)
"""What goods are for."""

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
    """Items a notice bears on: by a line it prints that shows the item, else by name."""
    found: dict[str, tuple[str, str]] = {}
    scheme = SCHEMES.get(row["state"], "HS")
    told = [(words, named(what_is_controlled(words))) for words in row["items"]]
    materials = {item.material for _, each in told for item in each}
    for line in row["hs_lines"]:
        for item in shown_by(line, scheme):
            if item.item_id in items and not _of_a_neighbour(item, line, materials):
                found.setdefault(item.item_id, ("line_printed", line))
    for words, each in told:
        for item in each:
            if item.item_id in items:
                found.setdefault(item.item_id, ("named", words[:80]))
    return found


def _of_a_neighbour(item: Item, line: str, materials: Collection[str]) -> bool:
    """Whether a notice names what else a mixed line holds, and not this item's material.

    A control on neon printed under 2804.29 is none on helium; and a State's own line may have been
    another material's when the notice was printed.
    """
    of_six = item.line(line[:6])
    if of_six is None or of_six.sole or item.material in materials:
        return False
    return any(other.material in materials for other in items_of_line(line[:6]))


def what_is_controlled(words: str) -> str:
    """A clause of a list of controls without what its goods are for: 用于…的, "designed for".

    A mould for titanium says nothing of titanium.

    Args:
        words: The clause, as printed.
    """
    return _FOR_IN_ENGLISH.sub("", _FOR.sub("", words))


def shown_by(line: str, scheme: str) -> tuple[Item, ...]:
    """Items a line a notice prints bears on.

    A line that mixes materials says nothing of any of them: a control on germanium printed under
    8112.92 is none on indium, and one on bismuth germanate under 2841.90 none on cathodes. So it
    counts only where its text is all of the item, where the item was measured to be at least half
    of its six digits and no more are printed, or where it is a State's own line of the item. A
    heading of four digits counts where all the catalogue has beneath it is of one material.

    Args:
        line: Its digits, 4 to 10.
        scheme: Whose tariff the digits behind the sixth are of; ``HS`` where that is not known.
    """
    if len(line) < 6:
        return _under(line)
    own = scheme if len(line) > 6 else "HS"
    return tuple(item for item in items_of_line(line, own) if _shows(item, line, own))


def _shows(item: Item, line: str, scheme: str) -> bool:
    of_six = item.line(line[:6])
    sole = of_six is not None and of_six.sole
    if len(line) > 6 and not sole:
        return scheme != "HS" and any(
            line.startswith(each.digits)
            for each in item.national
            if each.scheme == scheme and len(each.digits) > 6
        )
    return abstains(item, line, "HS") is None


def _under(heading: str) -> tuple[Item, ...]:
    """Items whose lines lie beneath a heading, where they are of one material and theirs alone."""
    held = [
        (item, line)
        for item in all_items().values()
        for line in item.lines
        if line.code.startswith(heading)
    ]
    if len({item.material for item, _ in held}) != 1:
        return ()
    return tuple(dict.fromkeys(item for item, line in held if line.sole))
