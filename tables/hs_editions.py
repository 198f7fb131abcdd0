"""Write `src/tricord/trade/data/`: what changed between editions of the Harmonized System.

usage: python tables/hs_editions.py FILE

FILE is ``HS_consolidated_comtrade_concordances.csv`` of harvard-growth-lab/
comtrade-conversion-weights (Apache-2.0), which joins the correlation tables that the UN
Statistics Division publishes between each edition and the one before. Carried over are facts
only: which code of one edition shares goods with which of the next older one, where the two are
not simply the same, and in which editions a code stands. Codes lost their leading zeros there.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

TARGET = Path("src/tricord/trade/data")
_NOT_SPECIFIED = "999999"
EDITIONS = (1992, 1996, 2002, 2007, 2012, 2017, 2022)
HEAD = """\
# {what}
# Facts of the correlation tables of the UN Statistics Division, as joined by
# harvard-growth-lab/comtrade-conversion-weights. Made by tables/hs_editions.py from a copy
# obtained in {obtained}.
"""
Pairs = dict[int, dict[str, set[str]]]


def pairs_of(file: Path) -> Pairs:
    """By newer edition and code: the codes of the edition before that share goods with it."""
    steps = {f"{newer} to {older}": newer for older, newer in pairwise(EDITIONS)}
    pairs: Pairs = {newer: defaultdict(set) for newer in EDITIONS[1:]}
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            if newer := steps.get(row["adjustment"]):
                after, before = row["code.after"].zfill(6), row["code.before"].zfill(6)
                if after != _NOT_SPECIFIED:
                    pairs[newer][after].add(before)
    return pairs


def codes_of(pairs: Pairs) -> dict[str, list[int]]:
    """The editions each code stands in."""
    found: dict[str, set[int]] = defaultdict(set)
    for older, newer in pairwise(EDITIONS):
        for after, befores in pairs[newer].items():
            found[after].add(newer)
            for before in befores:
                found[before].add(older)
    return {code: sorted(found[code]) for code in sorted(found)}


def changed(pairs: dict[str, set[str]]) -> dict[str, set[str]]:
    """Without codes that are themselves before and after, and nothing else's."""
    after_of: dict[str, set[str]] = defaultdict(set)
    for after, befores in pairs.items():
        for before in befores:
            after_of[before].add(after)
    kept = (a for a, bs in pairs.items() if bs != {a} or after_of[a] != {a})
    return {after: pairs[after] for after in sorted(kept)}


def main(file: Path, obtained: str = "2026-11") -> None:
    """Read and write."""
    pairs = pairs_of(file)
    said = [HEAD.format(what="Codes of an edition and of the edition before.", obtained=obtained)]
    said.append("edition,code,before\n")
    for newer in EDITIONS[1:]:
        for after, befores in changed(pairs[newer]).items():
            said.append(f"{newer},{after},{' '.join(sorted(befores))}\n")
    changes = zstd.compress("".join(said).encode(), 19)
    TARGET.joinpath("hs_changes.csv.zst").write_bytes(changes)
    what = "Codes of six digits and the editions they stand in."
    said = [HEAD.format(what=what, obtained=obtained)]
    said.append("code,editions\n")
    for code, editions in codes_of(pairs).items():
        said.append(f"{code},{' '.join(map(str, editions))}\n")
    codes = zstd.compress("".join(said).encode(), 19)
    TARGET.joinpath("hs_codes.csv.zst").write_bytes(codes)
    print(len(changes), "bytes of changes,", len(codes), "bytes of codes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
