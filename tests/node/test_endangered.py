"""A process that is killed at any moment of an ingest leaves the lake as before or as after."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.lake.lake_content import content
from tests.node import endangered
from tests.node.ofac_files import alt, sdn, write
from tests.node.ship_positions import line, table

from tricord.lake import Lake
from tricord.model.marking import CLEAR
from tricord.node.bundles import Given
from tricord.node.ingest import ingest

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="forks and limits of file sizes are POSIX"
)
ROOT = Path(__file__).resolve().parents[2]
BEFORE = datetime(2026, 1, 1, tzinfo=UTC)
AFTER = datetime(2026, 2, 1, tzinfo=UTC)
UN_BEFORE, UN_AFTER = "UN_consolidated_2026-01-28.xml", "UN_consolidated_2026-02-27.xml"


def run(jobs: list[Any]) -> list[list[dict[str, Any]]]:
    """How the children of `tests.node.endangered` ended."""
    done = subprocess.run(
        [sys.executable, "-m", endangered.__name__],
        cwd=ROOT,
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


class Case:
    """A lake with one publication, and a second one that is about to be taken in."""

    def __init__(
        self,
        folder: Path,
        first: list[Path],
        second: list[Path],
        moment: datetime | None = BEFORE,
        rows: int = 1_000_000,
    ) -> None:
        self.folder = folder
        self.rows = rows
        self.second = second
        self.lakes = 0
        self.base = folder / "base"
        self._take_in(Lake(self.base), first, moment)
        undisturbed = self.lake()
        self.before = content(undisturbed)
        self._take_in(undisturbed, second, AFTER)
        self.after = content(undisturbed)
        assert self.before != self.after

    def lake(self) -> Lake:
        """A copy of the lake with the first publication."""
        self.lakes += 1
        return Lake(shutil.copytree(self.base, self.folder / f"lake-{self.lakes}"))

    def job(self, lake: Lake, danger: str, at: float | None = None) -> dict[str, Any]:
        return {
            "lake": str(lake.folder),
            "files": [str(file) for file in self.second],
            "published": AFTER.isoformat(),
            "rows": self.rows,
            "danger": danger,
            "at": at,
        }

    def points(self) -> int:
        [[counted]] = run([self.job(self.lake(), "count")])
        return counted["points"]

    def endanger(self, danger: str, places: list[float]) -> Iterator[tuple[Lake, dict[str, Any]]]:
        lakes = [self.lake() for _ in places]
        ends = run([self.job(lake, danger, at) for lake, at in zip(lakes, places, strict=True)])
        for lake, [ended] in zip(lakes, ends, strict=True):
            yield lake, ended

    def check(self, lake: Lake) -> bool:
        """As before or as after, and the next ingest ends as if nothing had happened."""
        found = content(lake)
        assert found in (self.before, self.after)
        self._take_in(lake, self.second, AFTER)
        assert content(lake) == self.after
        assert list(lake.raw.damaged()) == []
        shutil.rmtree(lake.folder)
        return found == self.after

    def _take_in(self, lake: Lake, files: list[Path], moment: datetime | None) -> None:
        [outcome] = ingest(lake, files, Given(published=moment), CLEAR)
        assert outcome.refused is None, str(outcome.refused)


@pytest.fixture(scope="module")
def tiny(new_folder: Callable[[], Path]) -> Case:
    folder = new_folder()
    first = [write(folder / "1", "sdn.csv", sdn((1, "AERO ONE"), (2, "AERO TWO")))]
    second = [
        write(folder / "2", "sdn.csv", sdn((1, "AERO UNO"), (3, "AERO THREE"))),
        write(folder / "2", "alt.csv", alt((1, 1, "AERO EINS"))),
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")
        return Case(folder, first, second)


@pytest.fixture(scope="module", params=["another file", "another moment"])
def ships(request: pytest.FixtureRequest, new_folder: Callable[[], Path]) -> Case:
    """Ship positions in several files of the lake; they come anew, or are dated anew."""
    folder = new_folder()
    lines = [*(line(ship, minute) for ship in range(3) for minute in range(20)), "no position"]
    first = [table(folder / "1" / "ships.csv", lines)]
    second = [table(folder / "2" / "ships.csv", lines[10:])]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")
        if request.param == "another file":
            return Case(folder, first, second, BEFORE, 20)
        return Case(folder, first, first, None, 20)


def test_positions_killed_at_every_point_leave_the_lake_as_before_or_as_after(ships: Case):
    points = ships.points()
    assert points > 20, "the points are no longer seen"
    became = []
    for lake, ended in ships.endanger("point", [*range(1, points + 1)]):
        assert ended["killed"]
        became.append(ships.check(lake))
    assert became == sorted(became), "it was as after, and then as before again"
    assert became[0] is False
    assert became[-1] is True


def test_positions_killed_in_the_middle_of_a_write_leave_the_lake_as_before_or_as_after(
    ships: Case,
):
    killed = 0
    for lake, ended in ships.endanger("bytes", [1, 400, 900, *range(1500, 9000, 1500)]):
        killed += ended["killed"]
        ships.check(lake)
    assert killed > 4


def test_a_full_disk_refuses_positions_in_one_sentence_and_leaves_the_lake_as_before(ships: Case):
    for lake, ended in ships.endanger("full", [1, 1500, 4000]):
        assert not ended["killed"]
        assert ended["failed"] == 0, "it ended in a traceback"
        assert ended["refused"] == ["lake-write-failed"]
        assert content(lake) == ships.before
        ships.check(lake)


def test_killed_at_every_point_the_lake_is_as_before_or_as_after(tiny: Case):
    points = tiny.points()
    assert points > 20, "the points are no longer seen"
    became = []
    for lake, ended in tiny.endanger("point", [*range(1, points + 1)]):
        assert ended["killed"]
        became.append(tiny.check(lake))
    assert became == sorted(became), "it was as after, and then as before again"
    assert became[0] is False
    assert became[-1] is True


def test_killed_in_the_middle_of_a_write_the_lake_is_as_before_or_as_after(tiny: Case):
    killed = 0
    sizes = [1, 100, *range(300, 6000, 400)]
    for lake, ended in tiny.endanger("bytes", sizes):
        killed += ended["killed"]
        tiny.check(lake)
    assert killed > 8


def test_killed_at_any_time_the_lake_is_as_before_or_as_after(tiny: Case):
    for lake, _ in tiny.endanger("seconds", [0.02, 0.05, 0.08, 0.12]):
        tiny.check(lake)


def test_a_full_disk_is_one_sentence_and_leaves_the_lake_as_before(tiny: Case):
    refused = 0
    for lake, ended in tiny.endanger("full", [1, 500, 1500, 2500, 5000]):
        assert not ended["killed"]
        assert ended["failed"] == 0, "it ended in a traceback"
        if ended["refused"]:
            refused += 1
            assert ended["refused"] == ["lake-write-failed"]
            assert content(lake) == tiny.before
            assert "disk" in ended["sentence"][0]
        tiny.check(lake)
    assert refused > 3


def test_a_real_list_killed_on_its_way_leaves_the_lake_as_before_or_as_after(
    new_folder: Callable[[], Path], shared_data: Path
):
    folder = shared_data / "screening" / "un"
    case = Case(new_folder(), [folder / UN_BEFORE], [folder / UN_AFTER])
    points = case.points()
    chosen = sorted({round(1 + i * (points - 1) / 3) for i in range(4)})
    for lake, ended in case.endanger("point", [*chosen]):
        assert ended["killed"]
        case.check(lake)
    for lake, ended in case.endanger("bytes", [100_000]):
        assert ended["killed"]
        case.check(lake)


def test_two_processes_at_once_take_in_both_lists(new_folder: Callable[[], Path]):
    folder = new_folder()
    days = [f"2026-01-0{day}T00:00:00+00:00" for day in range(1, 5)]
    files = [
        write(folder / str(day), "sdn.csv", sdn((1, f"AERO {day}"), (day, "AERO")))
        for day in range(2, 6)
    ]
    lake = Lake(folder / "lake")
    jobs = [
        {"lake": str(lake.folder), "files": [str(file)], "published": day, "danger": "none"}
        for file, day in zip(files, days, strict=True)
    ]
    [ends] = run([jobs])
    assert [end["refused"] for end in ends] == [[]] * 4
    alone = Lake(folder / "alone")
    for file, day in zip(files, days, strict=True):
        ingest(alone, [file], Given(published=datetime.fromisoformat(day)), CLEAR)
    assert content(lake) == content(alone)
    assert lake.version == 4
