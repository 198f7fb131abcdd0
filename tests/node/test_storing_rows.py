"""Files of trade statistics go into the lake batch by batch, whole or not at all."""

from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest
from tests.lake.lake_content import content

from tricord.errors import SourceError
from tricord.lake import Lake
from tricord.model.marking import CLEAR, Marking
from tricord.node import storing_rows
from tricord.node.bundles import Given
from tricord.node.ingest import ingest
from tricord.node.storing import Outcome
from tricord.sources import registry
from tricord.sources.trade.trade_table import TradeTable

JANUARY, FEBRUARY = datetime(2026, 1, 5, tzinfo=UTC), datetime(2026, 2, 5, tzinfo=UTC)
HEADING = "reporter,partner,flow,period,hs,net kg,value usd"


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path / "lake")


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of any shape is read in blocks of a few lines."""
    reading_in_blocks_of(monkeypatch, 200)


def reading_in_blocks_of(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    others = [source for source in registry.SOURCES if source.name != TradeTable.name]
    monkeypatch.setattr(registry, "SOURCES", (TradeTable(block_bytes=size), *others))


def table(path: Path, lines: list[str]) -> Path:
    path.write_text("\n".join([HEADING, *lines, ""]), encoding="utf-8")
    return path


def line(hs: int = 270119, partner: str = "PRK", value: float = 5, period: str = "2024-01") -> str:
    return f"CHN,{partner},import,{period},{hs:06},3,{value}"


def some_lines() -> list[str]:
    return [line(hs, partner) for hs in range(270101, 270141) for partner in ("PRK", "KOR", "JPN")]


def one(lake: Lake, *files: Path, **given) -> Outcome:
    [outcome] = ingest(lake, files, Given(**{"published": JANUARY, **given}), CLEAR)
    assert outcome.refused is None, str(outcome.refused)
    return outcome


def flows(lake: Lake) -> pl.DataFrame:
    return lake.read("trade_flows")


def test_what_the_lake_adds_to_each_row(lake: Lake, tmp_path: Path):
    outcome = one(lake, table(tmp_path / "f.csv", [line()]), marking=Marking("AMBER"))
    [row] = flows(lake).to_dicts()
    assert (row["dataset"], row["published_at"]) == ("f", JANUARY)
    assert (row["marking"], len(row["file_sha256"]), row["row"]) == ("TLP:AMBER", 64, 2)
    assert (outcome.source, outcome.rows) == ("trade-table", {"trade_flows": 1})
    assert outcome.mapping["hs"] == "hs"


def test_how_a_file_is_cut_into_batches_and_files_of_the_lake_changes_nothing(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    bad = [line(value=-1), line(period="2024"), line(partner="Korea"), "x,y", some_lines()[0]]
    file = table(tmp_path / "f.csv", some_lines() + bad)
    reading_in_blocks_of(monkeypatch, 1 << 20)
    whole = one(lake, file)
    reading_in_blocks_of(monkeypatch, 60)
    monkeypatch.setattr(storing_rows, "ROWS_OF_A_FILE", 25)
    again = Lake(tmp_path / "again")
    cut = one(again, file)
    assert (cut.rows, cut.rejects, cut.mapping) == (whole.rows, whole.rejects, whole.mapping)
    assert dict(cut.notes) == dict(whole.notes)
    assert whole.rejects == {
        "trade-negative": 1,
        "trade-month": 1,
        "trade-country-ambiguous": 1,
        "table-row-ragged": 1,
    }
    assert dict(whole.notes)["note-trade-repeated"] == {"count": "1"}
    for name in ("trade_flows", "rejects"):
        key = ["row"] if name == "trade_flows" else ["record"]
        assert again.read(name).sort(key).equals(lake.read(name).sort(key))
    files = [file for files in again.files("trade_flows").values() for file in files]
    assert len(files) == 5


def test_each_file_of_the_lake_is_sorted_by_the_partner(lake: Lake, tmp_path: Path):
    one(lake, table(tmp_path / "f.csv", some_lines()))
    assert flows(lake)["partner"].is_sorted()
    assert flows(lake).filter(pl.col("partner") == "PRK")["row"].is_sorted()


def test_a_refused_file_leaves_the_lake_as_it_was(lake: Lake, tmp_path: Path):
    one(lake, table(tmp_path / "f.csv", [line()]))
    before = content(lake)
    other = HEADING.replace("hs,net kg", "net kg,hs")
    file = table(tmp_path / "g.csv", [*some_lines(), other, line()])
    [outcome] = ingest(lake, [file], Given(published=FEBRUARY), CLEAR)
    assert isinstance(outcome.refused, SourceError)
    assert outcome.refused.code == "trade-columns-change"
    assert content(lake) == before


def test_the_same_file_again_changes_nothing(lake: Lake, tmp_path: Path):
    file = table(tmp_path / "f.csv", some_lines())
    one(lake, file)
    before = content(lake)
    assert one(lake, file).known
    assert content(lake) == before


def test_a_file_given_again_with_another_option_takes_the_place_of_itself(
    lake: Lake, tmp_path: Path
):
    file = table(tmp_path / "f.csv", some_lines())
    one(lake, file)
    one(lake, file, options={"edition": "2022"})
    assert flows(lake).height == 120
    assert flows(lake)["hs_edition"].unique().to_list() == [2022]


def test_a_revision_stands_beside_what_was_published_before(lake: Lake, tmp_path: Path):
    one(lake, table(tmp_path / "a.csv", [line(value=5)]), dataset="customs")
    one(lake, table(tmp_path / "b.csv", [line(value=0)]), dataset="customs", published=FEBRUARY)
    assert flows(lake).sort("published_at")["value_usd"].to_list() == [5.0, 0.0]
    assert lake.read("trade_flows", as_of=JANUARY)["value_usd"].to_list() == [5.0]


def test_lines_that_another_file_of_the_moment_has_said_are_not_counted_twice(
    lake: Lake, tmp_path: Path
):
    one(lake, table(tmp_path / "a.csv", [line(270111), line(270112, value=7)]), dataset="customs")
    second = [line(270112, value=7), line(270113), line(270111, value=8)]
    outcome = one(lake, table(tmp_path / "b.csv", second), dataset="customs")
    assert sorted(flows(lake)["hs"]) == ["270111", "270112", "270113"]
    assert outcome.rows == {"trade_flows": 1}
    assert dict(outcome.notes)["note-rows-held"] == {"count": "1"}
    assert outcome.rejects == {"row-contradicts-other-file": 1}
    [reject] = lake.read("rejects").to_dicts()
    assert reject["record"] == "4"
    assert "270111" in reject["detail"]


def test_a_period_in_the_name_is_no_moment_of_publication(lake: Lake, tmp_path: Path):
    file = table(tmp_path / "exports-2024-01.csv", [line()])
    [outcome] = ingest(lake, [file], Given(), CLEAR)
    assert outcome.published is not None
    assert outcome.published.known_from == "received"


def test_files_of_one_data_set_and_moment_add_to_one_another(lake: Lake, tmp_path: Path):
    files = [table(tmp_path / f"{n}.csv", [line(270101 + n)]) for n in range(3)]
    outcomes = ingest(lake, files, Given(dataset="customs", published=JANUARY), CLEAR)
    assert [outcome.refused for outcome in outcomes] == [None] * 3
    assert flows(lake).height == 3
