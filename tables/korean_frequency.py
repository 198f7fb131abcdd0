"""Write `src/tricord/names/korean/frequency.tsv`: how common surnames and given syllables are.

usage: python tables/korean_frequency.py FOLDER

FOLDER holds ``korean_background_dev.csv`` and ``korean_fullname_dev.csv``, Hangul names of
Koreans known to an encyclopedia (Wikidata, CC0). Counted are names of two or three syllables,
each once, whose first syllable is a surname that the table of surnames knows.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path

from tricord.names.korean.surnames import surnames_of
from tricord.names.scripts import Script

TARGET = Path("src/tricord/names/korean/frequency.tsv")
COLUMNS = {"korean_background_dev.csv": "name_hangul", "korean_fullname_dev.csv": "name_a"}
HEAD = """\
# How often surnames and the syllables of given names stand in Korean names, per 100,000.
# Counted by tables/korean_frequency.py in {count} names of Koreans known to Wikidata (CC0).
place\tsyllable\tper_100000
"""


def names(folder: Path) -> set[str]:
    """Every Hangul name of two or three syllables that begins with a known surname."""
    found = set()
    for file, column in COLUMNS.items():
        with (folder / file).open(encoding="utf-8", newline="") as lines:
            found |= {row[column] for row in csv.DictReader(lines)}
    return {
        name
        for name in found
        if len(name) in (2, 3)
        and all("가" <= char <= "힣" for char in name)
        and surnames_of(name[0], Script.HANGUL)[0]
    }


def main(folder: Path) -> None:
    """Count and write."""
    counted = names(folder)
    places = {
        "surname": Counter(name[0] for name in counted),
        "given": Counter(char for name in counted if len(name) == 3 for char in name[1:]),
        "single": Counter({"*": sum(len(name) == 2 for name in counted)}),
    }
    totals = {place: sum(count.values()) for place, count in places.items()}
    totals["single"] = len(counted)
    with TARGET.open("w", encoding="utf-8", newline="\n") as out:
        out.write(HEAD.format(count=len(counted)))
        for place, counts in places.items():
            for syllable, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
                out.write(f"{place}\t{syllable}\t{round(count * 100_000 / totals[place])}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
