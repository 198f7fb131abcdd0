from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.node.ofac_files import sdn, write

from tricord.lake import Lake
from tricord.model.marking import Marking
from tricord.node.bundles import Given
from tricord.node.ingest import ingest

JANUARY, FEBRUARY = datetime(2026, 1, 5, tzinfo=UTC), datetime(2026, 2, 5, tzinfo=UTC)
TABLE = b"id,name,type\n1,BRIGHT DAWN,ship\n2,NEW STAR,ship\n"


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


def take_in(lake: Lake, file: Path, published: datetime | None = None) -> None:
    [outcome] = ingest(lake, [file], Given(published=published), Marking("RED"))
    assert outcome.refused is None


def known_moments(lake: Lake) -> list[tuple[datetime, str]]:
    return sorted(lake.read("files").select("published_at", "published_from").iter_rows())


def test_a_guessed_moment_of_a_table_gives_way_to_the_one_a_person_gives(lake, tmp_path):
    table = write(tmp_path, "ours.csv", TABLE)
    take_in(lake, table)
    assert known_moments(lake)[0][1] == "received"
    take_in(lake, table, JANUARY)
    assert known_moments(lake) == [(JANUARY, "given")]
    assert lake.history("parties").collect()["published_at"].unique().to_list() == [JANUARY]
    assert lake.read("parties").height == 2


def test_a_guessed_moment_of_a_list_gives_way_and_the_list_is_folded_anew(lake, tmp_path):
    older = write(tmp_path / "a", "sdn.csv", sdn((1, "KUM SONG")))
    newer = write(tmp_path / "b", "sdn.csv", sdn((1, "KUM SONG"), (2, "BRIGHT DAWN")))
    take_in(lake, older)  # dated by the moment of receipt, months too late
    take_in(lake, newer, FEBRUARY)
    take_in(lake, older, JANUARY)
    assert known_moments(lake) == [(JANUARY, "given"), (FEBRUARY, "given")]
    changes = lake.read("list_changes").select("entry_id", "kind", "published_at").rows()
    assert changes == [("2", "add", FEBRUARY)]


def test_two_given_moments_of_the_same_bytes_are_two_publications(lake, tmp_path):
    table = write(tmp_path, "ours.csv", TABLE)
    take_in(lake, table, JANUARY)
    take_in(lake, table, FEBRUARY)
    assert known_moments(lake) == [(JANUARY, "given"), (FEBRUARY, "given")]
    assert lake.read("parties").height == 2


def test_a_damaged_copy_of_what_is_there_is_called_damaged(lake, tmp_path):
    take_in(lake, write(tmp_path / "a", "sdn.csv", sdn((1, "KUM SONG"))), JANUARY)
    twice = write(tmp_path / "b", "sdn.csv", sdn((1, "KUM SONG"), (1, "KUM SONG")))
    other = write(tmp_path / "c", "sdn.csv", sdn((2, "BRIGHT DAWN")))
    codes = [
        ingest(lake, [file], Given(published=JANUARY), Marking("RED"))[0].refused.code
        for file in (twice, other)
    ]
    assert codes == ["record-duplicated", "publication-date-taken"]
