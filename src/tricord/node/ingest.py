"""Ingest: from given files to committed rows, bundle by bundle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tricord.errors import TricordError
from tricord.lake import Lake, subjects
from tricord.locale import text
from tricord.model.marking import Marking
from tricord.node.bundles import Given, bundle
from tricord.node.storing import Outcome, store


def ingest(
    lake: Lake,
    paths: Sequence[Path],
    given: Given,
    default_marking: Marking,
    progress: Callable[[str, int, int], None] = lambda _name, _done, _of: None,
) -> list[Outcome]:
    """Take files in, oldest publication first.

    A refused file leaves the others alone: each bundle is loaded whole or not at all. Where a
    list changed, the rules then decide which entries are one subject with those of other lists.

    Args:
        lake: Where to.
        paths: Files, or folders of files.
        given: What came with them.
        default_marking: Marking of what bears none.
        progress: Told what is being read, how many bundles are done, and of how many.
    """
    bundles, refusals = bundle(paths, given, default_marking)
    outcomes = [Outcome((name,), refused=refusal) for name, refusal in refusals]
    for done, one in enumerate(bundles):
        names = tuple(raw.name for raw in one.files.values())
        said = ", ".join(names)

        def tell(read: int, said: str = said, done: int = done) -> None:
            many = text("ingest-records", count=read, file=said)
            progress(many, done, len(bundles))

        progress(said, done, len(bundles))
        try:
            outcomes.append(store(lake, one, tell))
        except TricordError as refusal:
            outcomes.append(Outcome(names, one.source.name, one.dataset, refused=refusal))
    if any("list_entries" in outcome.rows for outcome in outcomes):
        subjects.update(lake)
    return outcomes
