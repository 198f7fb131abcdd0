"""A small node with something of every strand, for tests of the pages.

Nothing in it is real but the facts that ship with Tricord. One list is for the Korean partner
alone; its names hold a word that stands nowhere else, so that a leak can be seen.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import resources
from pathlib import Path
from typing import Final

from tests.node.sea_rows import small_sea

from tricord.config import Settings
from tricord.exchange.formats.tricord_list import write_tricord_list
from tricord.lake import lists
from tricord.model.listing import Authority
from tricord.model.marking import CLEAR, Marking
from tricord.node import demo_statements
from tricord.node.bundles import Given
from tricord.node.node import Node, init
from tricord.simulate.parties import simulate
from tricord.simulate.statements import DATASET
from tricord.sources.tricord_list import ListHeader

DAY: Final = datetime(2026, 2, 27, tzinfo=UTC)
HIDDEN_WORD: Final = "QUAXOLOTL"
"""A word of what only Korean readers may see."""
HOSTILE: Final = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202eGNOL"
"""A name as somebody who means harm would give it."""
OURS: Final = Marking.parse("TLP:AMBER//REL ROK")


def build(folder: Path) -> Node:
    """Make the node in an empty folder."""
    node = init(folder, Settings(partner="ROK"))
    given = Given(published=DAY, marking=CLEAR, operator="test")
    with resources.as_file(resources.files("tricord") / "facts") as facts:
        files = [facts / name for name in ("un_dprk_2026-02-27.tricord-list.jsonl",)]
        files += [facts / name for name in ("claims_2024.yaml", "petroleum_reported.csv")]
        _take_in(node, files, given)
    _parties(node, folder / "given", given)
    said = demo_statements.write(folder / "given")
    _take_in(node, said, replace(given, published=None, dataset=DATASET))
    small_sea(folder / "lake")
    node.run("designations")
    demo_statements.watch(node, DAY.date(), lambda _: None)
    for name in ("petroleum", "launches"):
        node.run(name)
    return node


def _parties(node: Node, folder: Path, given: Given) -> None:
    """Parties who resemble listed ones; one of them, and a list, are for Koreans alone."""
    folder.mkdir()
    listed = lists.standing_entries(node.lake, "un-sc")
    world = simulate("un-sc", [entry for entry in listed if "DPRK" in entry.programmes])
    rows = [
        {"id": p["id"], "name": p["name"], "type": p.get("type", "")} for p in world.parties[:40]
    ]
    # A listed passport number under a hostile name: it is found, and stands on many pages.
    number = next(i.value for e in listed for i in e.identifiers if i.kind == "passport")
    rows = [row | {"passport": ""} for row in rows]
    rows.append({"id": "X1", "name": HOSTILE, "type": "person", "passport": number})
    _csv(folder / "simulated-parties.csv", rows)
    _take_in(node, [folder / "simulated-parties.csv"], given)
    entry = listed[0]
    names = tuple(replace(n, text=f"{HIDDEN_WORD} {n.text}") for n in entry.names)
    facts = tuple(("name", name.text) for name in names)
    hidden = replace(entry, entry_id="W-1", names=names, facts=facts, identifiers=())
    header = ListHeader(
        list="own-watch",
        authority=Authority.ANALYST,
        title="A watch list of our own",
        published_at=date(2026, 2, 1).isoformat(),
        source="made up for tests",
        simulated=True,
        entries=1,
    )
    file = folder / "own-watch.jsonl"
    file.write_text(write_tricord_list(header, [hidden]), "utf-8")
    _csv(folder / "own-parties.csv", [{"id": "H1", "name": names[0].text, "type": ""}])
    ours = replace(given, marking=OURS)
    _take_in(node, [file], ours)
    _take_in(node, [folder / "own-parties.csv"], ours)


def _csv(file: Path, rows: list[dict[str, str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _take_in(node: Node, files: list[Path], given: Given) -> None:
    for outcome in node.ingest(files, given):
        assert outcome.refused is None, str(outcome.refused)
