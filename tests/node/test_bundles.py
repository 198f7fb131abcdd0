from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.node.ofac_files import add, alt, sdn, write
from tests.sources.test_joint_statements import FIRST

from tricord.errors import NotFound
from tricord.model.marking import Marking
from tricord.node.bundles import Given, bundle

DEFAULT = Marking("RED")
TABLE = b"id,name,imo\n1,BRIGHT DAWN,9074729\n"
SDN, ALT, ADD = sdn((1, "KUM SONG")), alt((1, 1, "KUMSONG")), add((1, 1, "Cuba"))


def bundled(*paths: Path, **given):
    return bundle(paths, Given(**given), DEFAULT)


def codes(refusals) -> dict[str, str]:
    return {name: refusal.code for name, refusal in refusals}


def test_the_files_of_a_set_become_one_bundle_whatever_their_names(tmp_path: Path):
    folder = tmp_path / "2026-02-27"
    files = [write(folder, f"{name}.txt", body) for name, body in enumerate((ADD, SDN, ALT))]
    [one], refusals = bundled(*files)
    assert refusals == []
    assert set(one.files) == {"sdn", "alt", "add"}
    assert one.source.name == one.dataset == "ofac-sdn"
    assert one.published.known_from == "name"
    assert one.published.at == datetime(2026, 2, 27, 23, 59, 59, tzinfo=UTC)


def test_a_folder_stands_for_its_files_but_not_for_hidden_ones(tmp_path: Path):
    write(tmp_path, "sdn.csv", SDN)
    write(tmp_path, ".part", b"half")
    write(tmp_path / "deeper", "alt.csv", ALT)
    [one], refusals = bundled(tmp_path)
    assert [*one.files] == ["sdn"]
    assert refusals == []


def test_sets_of_several_dates_come_oldest_first(tmp_path: Path):
    days = ("2026-02-27", "2021-07", "2023-01-31")
    files = [write(tmp_path / day, "sdn.csv", SDN + day.encode()[:0]) for day in days]
    bundles, _ = bundled(*files)
    assert [b.published.at.year for b in bundles] == [2021, 2023, 2026]


def test_two_files_that_claim_to_be_the_same_part_are_refused_by_name(tmp_path: Path):
    first = write(tmp_path, "a.csv", SDN)
    second = write(tmp_path, "b.csv", sdn((2, "OTHER")))
    [one], refusals = bundled(first, second)
    assert codes(refusals) == {"b.csv": "two-files-one-date"}
    assert one.files["sdn"].name == "a.csv"


def test_two_statements_of_one_day_are_two_publications(tmp_path: Path):
    words = FIRST.replace("2031", "2021")
    first = write(tmp_path, "a.txt", words.encode())
    second = write(tmp_path, "b.txt", words.replace("strongly ", "").encode())
    bundles, refusals = bundled(first, second)
    assert refusals == []
    assert {b.published.at.date().isoformat() for b in bundles} == {"2021-03-04"}
    assert len(bundles) == 2


def test_a_statement_dated_by_hand_was_known_from_that_day(tmp_path: Path):
    words = FIRST.replace("March 4, 2031\n\n", "").replace(" on\nMarch 4, 2031", "")
    [one], _ = bundled(write(tmp_path, "a.txt", words.encode()), options={"dated": "2021-03-04"})
    assert one.published.at == datetime(2021, 3, 4, 23, 59, 59, tzinfo=UTC)


def test_the_same_file_given_twice_is_one(tmp_path: Path):
    [one], refusals = bundled(write(tmp_path, "a.csv", SDN), write(tmp_path, "b.csv", SDN))
    assert refusals == []
    assert len(one.files) == 1


@pytest.mark.parametrize(
    ("name", "body", "code"),
    [
        ("nothing.csv", None, "file-missing"),
        ("empty.csv", b"", "file-empty"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(100), "file-not-recognised"),
        ("zeros.bin", bytes(4096), "file-not-recognised"),
        ("text.txt", "그냥 글입니다.".encode(), "file-not-recognised"),
        ("bytes.bin", bytes(range(256)) * 40, "file-not-recognised"),
        ("line.csv", b"x" * 1_000_000, "file-not-recognised"),
    ],
)
def test_what_nobody_publishes_is_refused_and_the_others_are_not(
    tmp_path: Path, name: str, body: bytes | None, code: str
):
    odd = tmp_path / name
    if body is not None:
        odd.write_bytes(body)
    good = write(tmp_path, "sdn.csv", SDN)
    bundles, refusals = bundled(odd, good)
    assert codes(refusals) == {name: code}
    assert len(bundles) == 1
    refusal = refusals[0][1]
    assert name in refusal.sentence()
    assert refusal.hint()


def test_a_folder_that_cannot_be_found_is_named(tmp_path: Path):
    bundles, refusals = bundled(tmp_path / "nowhere")
    assert bundles == []
    assert codes(refusals) == {"nowhere": "file-missing"}


def test_a_link_to_nowhere_and_a_link_in_a_circle_are_named(tmp_path: Path):
    (tmp_path / "lost.csv").symlink_to(tmp_path / "gone.csv")
    (tmp_path / "circle.csv").symlink_to(tmp_path / "circle.csv")
    _, refusals = bundled(tmp_path / "lost.csv", tmp_path / "circle.csv")
    assert set(codes(refusals).values()) == {"file-missing"}


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = write(tmp_path, "sdn.csv", SDN)
    real = Path.open

    def refuses(self: Path, *arguments, **named):
        if self == file:
            raise PermissionError(13, "Permission denied")
        return real(self, *arguments, **named)

    monkeypatch.setattr(Path, "open", refuses)
    _, refusals = bundled(file)
    assert codes(refusals) == {"sdn.csv": "file-unreadable"}
    assert "Permission denied" in refusals[0][1].sentence()


def test_a_source_can_be_named_and_must_fit_where_it_has_parts(tmp_path: Path):
    table = write(tmp_path, "ours.csv", TABLE)
    [one], _ = bundled(table, source="parties")
    assert one.source.name == "parties"
    _, refusals = bundled(table, source="ofac-sdn")
    assert codes(refusals) == {"ours.csv": "file-not-of-source"}
    _, refusals = bundled(table, source="ofac")
    assert isinstance(refusals[0][1], NotFound)


def test_a_given_data_set_moment_and_marking_go_before_the_files_own(tmp_path: Path):
    moment = datetime(2020, 5, 5, tzinfo=UTC)
    table = write(tmp_path / "2026-02-27", "ours.csv", TABLE)
    [one], _ = bundled(table, dataset="fleet", published=moment)
    assert (one.dataset, one.published.at, one.published.known_from) == ("fleet", moment, "given")


def test_what_bears_no_marking_gets_the_nodes_own_and_lists_their_publishers(tmp_path: Path):
    (first, second), _ = bundled(
        write(tmp_path, "sdn.csv", SDN), write(tmp_path / "x", "ours.csv", TABLE)
    )
    markings = {b.source.name: str(b.marking) for b in (first, second)}
    assert markings == {"ofac-sdn": "TLP:CLEAR", "parties": "TLP:RED"}


def test_a_file_without_any_date_counts_from_its_receipt(tmp_path: Path):
    [one], _ = bundled(write(tmp_path / "plain", "sdn.csv", SDN))
    assert one.published.known_from == "received"
    assert one.published.at == datetime(2026, 6, 1, tzinfo=UTC)
