"""Real lists, replayed in date order and backwards, against counts by plain code.

The counts are worked out here by `csv` and `xml.etree` alone, from the same files.
"""

import csv
import io
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from tests.lake.lake_content import content

from tricord.lake import Lake, lists
from tricord.model.marking import CLEAR
from tricord.node.bundles import Given
from tricord.node.ingest import ingest
from tricord.node.storing import Outcome

UN = (
    "UN_kebalkhadka_2025-05.xml",
    "UN_consolidated_2026-01-28.xml",
    "UN_consolidated_2026-02-27.xml",
)
DAMAGED = "UN_consolidated_2025-08-16.xml"
OFAC_2021 = ["2021-07_complete"]
OFAC_2023 = ["sdn_2023-01_sancbook.csv", "sdn_address_2023-01_sancbook.csv"]


def take_in(lake: Lake, *files: Path) -> list[Outcome]:
    return ingest(lake, files, Given(), CLEAR)


def un_keys(file: Path) -> set[str]:
    found = ET.parse(file).getroot().iter("REFERENCE_NUMBER")
    return {(element.text or "").strip() for element in found}


def un_dprk(file: Path) -> int:
    return sum(e.text == "DPRK" for e in ET.parse(file).getroot().iter("UN_LIST_TYPE"))


def sdn_rows(file: Path) -> dict[str, tuple[str, ...]]:
    """Cells by ent_num, white space squeezed, nothing as ""."""
    rows = csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline=""))
    return {
        row[0]: tuple(" ".join(cell.replace("-0- ", "").split()) for cell in row[1:])
        for row in rows
        if row[0].isdigit()
    }


@pytest.fixture(scope="module")
def un_forwards(shared_data: Path, new_folder: Callable[[], Path]) -> tuple[Lake, list[Outcome]]:
    lake = Lake(new_folder() / "lake")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")
        files = [shared_data / "screening" / "un" / name for name in UN]
        return lake, [outcome for file in files for outcome in take_in(lake, file)]


@pytest.fixture(scope="module")
def ofac_forwards(shared_data: Path, new_folder: Callable[[], Path]) -> tuple[Lake, list[Outcome]]:
    lake = Lake(new_folder() / "lake")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")
        folder = shared_data / "screening" / "ofac"
        # From back to front on the command line: ingest sorts by date.
        return lake, take_in(lake, *(folder / name for name in [*OFAC_2023, *OFAC_2021]))


def test_un_snapshots_differ_as_an_independent_count_says(un_forwards, shared_data: Path):
    lake, outcomes = un_forwards
    files = [shared_data / "screening" / "un" / name for name in UN]
    keys = [un_keys(file) for file in files]
    added = [len(later - earlier) for earlier, later in pairwise(keys)]
    removed = [len(earlier - later) for earlier, later in pairwise(keys)]
    assert (added, removed) == ([126, 4], [4, 0]), "the shared data changed"
    assert [o.rows["list_entries"] for o in outcomes] == [len(k) for k in keys]
    assert outcomes[0].changes == {}, "the first load is the baseline"
    assert [o.changes.get("add", 0) for o in outcomes[1:]] == added
    assert [o.changes.get("remove", 0) for o in outcomes[1:]] == removed
    gone = lists.quarantined(lake, "un-sc").get_column("entry_id").to_list()
    assert set(gone) == keys[0] - keys[1]
    standing = lake.read("list_entries")
    assert set(standing.get_column("entry_id")) == set.union(*keys)
    dprk = standing.filter(standing["programmes"].list.contains("DPRK"))
    assert dprk.height == un_dprk(files[2])
    as_of = lake.read("list_entries", outcomes[0].published.at)
    assert set(as_of.get_column("entry_id")) == keys[0]


def test_un_snapshots_backwards_give_the_same_lake(
    un_forwards, shared_data: Path, new_folder: Callable[[], Path]
):
    backwards = Lake(new_folder() / "lake")
    for name in reversed(UN):
        take_in(backwards, shared_data / "screening" / "un" / name)
    assert content(backwards) == content(un_forwards[0])


def test_a_damaged_un_file_is_refused_and_nothing_changes(un_forwards, shared_data: Path):
    lake, _ = un_forwards
    before, version = content(lake), lake.version
    [outcome] = take_in(lake, shared_data / "screening" / "un" / DAMAGED)
    assert outcome.refused is not None
    assert outcome.refused.code == "xml-not-well-formed"
    assert DAMAGED in outcome.refused.sentence()
    assert (content(lake), lake.version) == (before, version)


def test_ofac_publications_differ_as_an_independent_count_says(ofac_forwards, shared_data: Path):
    lake, outcomes = ofac_forwards
    folder = shared_data / "screening" / "ofac"
    old = sdn_rows(folder / "2021-07_complete" / "sdn.csv")
    new = sdn_rows(folder / OFAC_2023[0])
    added, removed = new.keys() - old.keys(), old.keys() - new.keys()
    changed = {key for key in old.keys() & new.keys() if old[key] != new[key]}
    renamed = {key for key in changed if old[key][0] != new[key][0]}
    counts = (len(added), len(removed), len(changed), len(renamed))
    assert counts == (2982, 515, 659, 43), "the shared data changed"
    earlier, later = outcomes
    assert (earlier.rows["list_entries"], later.rows["list_entries"]) == (len(old), len(new))
    assert earlier.changes == {}, "the first load is the baseline"
    log = lake.read("list_changes")
    assert set(log.filter(kind="add").get_column("entry_id")) == added
    assert set(log.filter(kind="remove").get_column("entry_id")) == removed
    in_sdn = log.filter(log["kind"] == "change", log["field"].str.starts_with("sdn/"))
    assert set(in_sdn.get_column("entry_id")) == changed
    assert set(log.filter(field="sdn/name").get_column("entry_id")) == renamed


def test_every_row_of_a_real_list_leads_back_to_its_record(ofac_forwards, shared_data: Path):
    lake, _ = ofac_forwards
    for row in lake.read("list_entries").sort("entry_id")[::500].to_dicts():
        raw = lake.raw.path(row["file_sha256"]).read_text("utf-8-sig").split("\n")
        _, _, line = row["record"].partition(":")
        [cells] = csv.reader([raw[int(line) - 1]])
        assert cells[0] == row["entry_id"]


def test_ofac_publications_backwards_give_the_same_lake(
    ofac_forwards, shared_data: Path, new_folder: Callable[[], Path]
):
    backwards = Lake(new_folder() / "lake")
    folder = shared_data / "screening" / "ofac"
    take_in(backwards, *(folder / name for name in OFAC_2023))
    take_in(backwards, *(folder / name for name in OFAC_2021))
    assert content(backwards) == content(ofac_forwards[0])


def test_a_real_list_again_writes_nothing(un_forwards, ofac_forwards, shared_data: Path):
    for (lake, _), given in (
        (un_forwards, [shared_data / "screening" / "un" / UN[0]]),
        (ofac_forwards, [shared_data / "screening" / "ofac" / name for name in OFAC_2021]),
    ):
        version = lake.version
        assert all(outcome.known for outcome in take_in(lake, *given))
        assert lake.version == version


def test_the_same_bytes_under_another_name_are_known(un_forwards, shared_data: Path, tmp_path):
    lake, _ = un_forwards
    copy = tmp_path / "renamed_2020-01-01.xml"
    shutil.copyfile(shared_data / "screening" / "un" / UN[1], copy)
    assert take_in(lake, copy)[0].known
