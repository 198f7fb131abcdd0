"""The development pairs of the shared data, and the hard cases of the field."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .queries import Pair, Query

HARD_CASES: Final = Path(__file__).with_name("hard_cases.csv")
SHIFTS: Final = (1, 7, 31, 127, 397)
"""How far down the file stands the wrong counterpart of a token."""
MOF: Final = "jp-mof-latin"
"""The Latin column of Japan's list, as a list of its own: kana must find it."""


def rows(file: Path) -> list[dict[str, str]]:
    """The rows of a table with a heading."""
    tabs = "\t" if file.suffix == ".tsv" else ","
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=tabs))


def labelled(file: Path) -> list[Pair]:
    """Pairs that carry their own label, and a category where there is one."""
    return [
        Pair(
            *(row["name_a"], row["name_b"], row["schema"], row["label"] == "1"),
            row.get("category") or "pair",
        )
        for row in rows(file)
    ]


def tokens(file: Path) -> list[Pair]:
    """Tokens with their Latin form, and with those of other tokens of the same file."""
    known = [(row["name_native"], row["name_latin"]) for row in rows(file)]
    latin_of: dict[str, set[str]] = {}
    for native, latin in known:
        latin_of.setdefault(native, set()).add(latin)
    right = [Pair(native, latin, "Person", True, "token") for native, latin in known]
    wrong = [
        Pair(native, other, "Person", False, "crossed token")
        for at, (native, _) in enumerate(known)
        for shift in SHIFTS
        if (other := known[(at + shift) % len(known)][1]) not in latin_of[native]
    ]
    return [*right, *wrong]


@dataclass(frozen=True)
class JapaneseEntry:
    """One entry of Japan's list.

    Attributes:
        entry_id: Its section and number.
        schema: Kind of thing.
        names: Pairs of a kana name and its Latin form, the primary one first.
    """

    entry_id: str
    schema: str
    names: tuple[tuple[str, str], ...]


def japanese(file: Path) -> list[JapaneseEntry]:
    """Japan's entries; aliases count where as many stand in kana as in Latin letters."""
    found = []
    for row in rows(file):
        kana, latin = (
            [name.strip() for name in row[column].split(";") if name.strip()]
            for column in ("alias_ja", "alias_en")
        )
        aliases = zip(kana, latin, strict=True) if len(kana) == len(latin) else ()
        names = ((row["name_ja"], row["name_en"]), *aliases)
        found.append(JapaneseEntry(row["sect_no"], row["schema"], tuple(names)))
    return found


def crossed(entries: list[JapaneseEntry], *, persons: bool) -> Iterator[Pair]:
    """Kana with its Latin form, and each primary kana name with every other primary one."""
    kind = "person" if persons else "entity"
    some = [entry for entry in entries if (entry.schema == "Person") == persons]
    for entry in some:
        for position, (kana, latin) in enumerate(entry.names):
            which = "alias" if position else "primary name"
            yield Pair(kana, latin, entry.schema, True, f"{kind}, {which}")
        for other in some:
            if other is not entry:
                pair = (entry.names[0][0], other.names[0][1])
                yield Pair(*pair, entry.schema, False, f"{kind}, crossed")


def kana_queries(entries: list[JapaneseEntry]) -> list[Query]:
    """Every kana name of Japan's list; it must find its entry among the Latin names."""
    return [
        Query(kana, entry.schema, (MOF, entry.entry_id), "alias" if position else "primary name")
        for entry in entries
        for position, (kana, _) in enumerate(entry.names)
    ]


def latin_list(entries: list[JapaneseEntry]) -> str:
    """The Latin column of Japan's list in Tricord's own form of a list."""
    header = {
        "tricord_list": 1,
        "list": MOF,
        "authority": "analyst",
        "title": "Japan, Latin names alone",
        "published_at": "2026-01-01",
        "source": "Japan MoF, development file",
        "entries": len(entries),
    }
    lines = [
        {"id": e.entry_id, "schema": e.schema, "names": list(dict.fromkeys(n for _, n in e.names))}
        for e in entries
    ]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in (header, *lines))
