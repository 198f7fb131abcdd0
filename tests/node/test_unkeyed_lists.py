"""A list without lasting keys, from its files to the log of changes."""

import itertools
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.lake.lake_content import content
from tests.node.ofac_files import write
from tests.sources.test_jp_mof import PERSON, table

from tricord.lake import Lake
from tricord.model.marking import Marking
from tricord.node.bundles import Given
from tricord.node.ingest import ingest

BORN = {**PERSON, "生年月日": "1964/1/10", "旅券番号": "654000019"}
RESPELT = {**BORN, "氏名（英語）": "KYONG BON", "番号": "017-000004"}
OTHER = {**PERSON, "氏名（日本語）": "エグザンプル・ヒル", "氏名（英語）": "EXAMPLE HILL"}
PUBLICATIONS = (table(BORN, OTHER), table(RESPELT, OTHER), table(OTHER, RESPELT))


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


def take_in(lake: Lake, tmp_path: Path, day: int, text: str):
    file = write(tmp_path / f"day{day}", "list.csv", text.encode())
    moment = datetime(2026, 1, day, tzinfo=UTC)
    [outcome] = ingest(lake, [file], Given(published=moment), Marking("CLEAR"))
    return outcome


def test_a_respelt_name_is_a_change_and_no_removal(lake: Lake, tmp_path: Path):
    for day, text in enumerate(PUBLICATIONS, 1):
        take_in(lake, tmp_path, day, text)
    changes = lake.read("list_changes")
    assert set(changes["kind"]) == {"change"}
    assert changes.filter(changes["field"] == "氏名(英語)")["new"].to_list() == ["KYONG BON"]
    assert set(lake.read("list_entries")["missing_since"]) == {None}
    assert lake.read("list_entries")["entry_id"].n_unique() == 2


@pytest.mark.parametrize("order", list(itertools.permutations((1, 2, 3)))[1:])
def test_keys_do_not_depend_on_the_order_of_arrival(tmp_path: Path, order):
    made = []
    for days in ((1, 2, 3), order):
        lake = Lake(tmp_path / f"lake{len(made)}")
        for day in days:
            take_in(lake, tmp_path, day, PUBLICATIONS[day - 1])
        made.append(lake)
    first, second = map(content, made)
    for name in ("list_entries", "list_names", "list_facts", "list_changes"):
        assert second[name] == first[name], name
