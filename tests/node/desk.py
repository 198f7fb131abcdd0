"""A node with a list and tables of ships, each of which a test can publish anew."""

from datetime import UTC, datetime
from pathlib import Path

from tests.node.ofac_files import sdn, write

import tricord
from tricord.node import Node
from tricord.node.bundles import Given
from tricord.node.running import Run, Scope

VESSEL = {"kind": "vessel", "remarks": "Vessel Registration Identification IMO 9074729."}
DAY = datetime(2026, 1, 1, tzinfo=UTC)


class Desk:
    """A node with a list and a table of ships, each of which can be published anew."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.node: Node = tricord.init(folder / "node")
        self.published = 0

    def take_in(self, name: str, body: bytes, day: int | None = None, **given) -> None:
        self.published += 1
        moment = DAY.replace(day=self.published if day is None else day)
        file = write(self.folder / str(self.published), name, body)
        [outcome] = self.node.ingest([file], Given(published=moment, **given))
        assert outcome.refused is None, str(outcome.refused)

    def list(self, *entries: tuple, day: int | None = None) -> None:
        self.take_in("sdn.csv", sdn(*entries), day)

    def ships(self, *rows: str, dataset: str = "ours", day: int | None = None) -> None:
        body = "\n".join(("id,type,name,imo", *rows)) + "\n"
        self.take_in(f"{dataset}.csv", body.encode(), day, dataset=dataset)

    def run(self, *, full: bool = False, **scope) -> Run:
        return self.node.run("designations", Scope(**scope), full=full)

    def status(self, view: str = "live") -> dict[str, str]:
        rows = self.node.findings(view, status="")
        return dict(rows.select("finding_id", "status").iter_rows())
