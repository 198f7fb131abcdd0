"""Write `src/tricord/names/word_frequency.tsv`: how common words are in names.

usage: python tables/word_frequency.py NODE

NODE is a node that has taken in the sanctions lists of the UN, OFAC, the EU, the United
Kingdom, Canada and Australia and a table of ships. Each name counts once, however many lists
print it. Words that fewer than five names hold are left out: they are rare.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import polars as pl

from tricord.lake import Lake
from tricord.names.folding import fold

TARGET = Path("src/tricord/names/word_frequency.tsv")
GROUPS = {
    "Person": "person",
    "LegalEntity": "body",
    "Organization": "body",
    "Company": "body",
    "Vessel": "ship",
    "Airplane": "ship",
}
LEAST = 5
HEAD = """\
# How many of 100,000 names hold a word: of people, of companies and other bodies, of ships.
# Counted by tables/word_frequency.py in {person} names of people, {body} of bodies and {ship}
# of ships and aircraft on the lists of the UN, OFAC, the EU, the United Kingdom, Canada and
# Australia (2021 to 2026) and in Finnish port calls (Fintraffic, CC BY 4.0).
word\tperson\tbody\tship
"""


def main(node: Path) -> None:
    """Count and write."""
    lake = Lake(node / "lake")
    entries = lake.read("list_entries").select("list", "entry_id", "version", "schema")
    listed = lake.read("list_names").join(entries, on=["list", "entry_id", "version"])
    parties = lake.read("parties").select("schema", "name")
    names = {group: set[str]() for group in set(GROUPS.values())}
    for schema, name in pl.concat([listed.select("schema", "name"), parties]).iter_rows():
        names[GROUPS[schema]].add(fold(name or ""))
    counts = {
        group: Counter(word for name in held for word in set(name.split()))
        for group, held in names.items()
    }
    totals = {group: len(held) for group, held in names.items()}
    words = sorted(set().union(*counts.values()))
    with TARGET.open("w", encoding="utf-8", newline="\n") as out:
        out.write(HEAD.format(**totals))
        for word in words:
            if sum(count[word] for count in counts.values()) >= LEAST:
                shares = (
                    round(counts[group][word] * 100_000 / totals[group])
                    for group in ("person", "body", "ship")
                )
                out.write("\t".join([word, *map(str, shares)]) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
