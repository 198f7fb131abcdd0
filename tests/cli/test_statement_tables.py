"""``tricord statements commitments --out``, ``timeline`` and ``wording``, on invented files."""

import csv
import io
import json
from datetime import date

import pytest
from python_calamine import CalamineWorkbook
from tests.reports.statement_examples import FILES, FIRST, READOUT

KEYS = ("commitment", "state", "due_first", "file", "start", "end", "file_sha256")


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "statements"
    folder.mkdir()
    for name, words in FILES.items():
        (folder / name).write_text(words, encoding="utf-8")
    (folder / ".hidden").write_bytes(b"\x00\x01")
    return tmp_path


@pytest.mark.parametrize("form", ["xlsx", "docx", "pdf", "html", "csv"])
def test_commitments_are_written_in_every_form(call, files, form):
    told = call("statements", "commitments", "statements", "--out", f"c.{form}", "--language", "ko")
    assert told.status == 0
    assert told.out == ""
    assert "undated.txt" in told.err
    assert "copy.txt" in told.err
    assert (files / f"c.{form}").stat().st_size > 500


def test_the_csv_leads_back_to_the_files(call, files):
    call("statements", "commitments", "statements", "--out", "c.csv")
    rows = list(csv.DictReader(io.StringIO((files / "c.csv").read_text("utf-8"))))
    assert set(KEYS) <= rows[0].keys()
    for row in rows:
        words = FILES[row["file"]][int(row["start"]) : int(row["end"])]
        assert " ".join(words.split()) == row["commitment"]


def test_a_quotation_that_looks_like_a_formula_stays_text(call, files):
    words = FIRST.replace("They decided to launch", "\n=They decided to launch")
    for old in (files / "statements").iterdir():
        old.unlink()
    (files / "statements" / "a.txt").write_text(words, encoding="utf-8")
    call("statements", "commitments", "statements", "--out", "c.csv")
    call("statements", "commitments", "statements", "--out", "c.xlsx")
    rows = list(csv.reader(io.StringIO((files / "c.csv").read_text("utf-8"))))
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    book = CalamineWorkbook.from_path(files / "c.xlsx")
    cells = book.get_sheet_by_name("Commitments").to_python()
    assert any(isinstance(cell, date) for row in cells for cell in row)


def test_a_forum_keeps_only_its_own_commitments(call, files):
    told = call("statements", "commitments", "statements", "--forum", "quad", "--format", "json")
    assert json.loads(told.out) == []
    told = call("statements", "commitments", "statements", "--forum", "한미일", "--format", "json")
    assert len(json.loads(told.out)) == 2


@pytest.mark.parametrize("form", ["svg", "png", "pdf", "html", "docx"])
def test_the_course_of_a_topic_is_drawn_in_every_form(call, files, form):
    told = call(
        "statements", "timeline", "statements", "--topic", "dprk_missiles", "--out", f"t.{form}"
    )
    assert told.status == 0
    assert (files / f"t.{form}").stat().st_size > 1000


@pytest.mark.parametrize("topic", ["dprk_missiles", "DPRK-missiles", "Missiles of the DPRK"])
def test_a_topic_is_known_by_its_name_too(call, files, topic):
    told = call("statements", "wording", "statements", "--topic", topic, "--format", "json")
    assert {row["topic"] for row in json.loads(told.out)} == {"dprk_missiles"}


@pytest.mark.parametrize("command", [("timeline", "--out", "t.svg"), ("wording",)])
def test_what_cannot_be_shown_is_said_with_what_can(call, files, command):
    name, *rest = command
    told = call("statements", name, "statements", "--topic", "weather", *rest)
    assert told.status == 2
    assert "sanctions_monitoring" in told.err
    told = call("statements", name, "statements", "--topic", "mekong", *rest)
    assert told.status == 2
    assert "dprk_missiles (5)" in told.err
    told = call("statements", name, "statements", "--topic", "taiwan", "--forum", "g8", *rest)
    assert "kor-usa-jpn" in told.err
    told = call("statements", name, "statements", "--topic", "taiwan", "--forum", "quad", *rest)
    assert "kor-usa-jpn (3)" in told.err


def test_a_folder_without_agreed_texts_says_that_nothing_was_agreed(call, files):
    other = files / "other"
    other.mkdir()
    (other / "a.txt").write_text(READOUT, encoding="utf-8")
    told = call("statements", "wording", "other", "--topic", "dprk_missiles")
    assert told.status == 2
    assert "nothing was agreed" in told.err
    (other / "a.txt").write_text("No day and nobody.", encoding="utf-8")
    assert "holds no statement" in call("statements", "wording", "other", "--topic", "un").err


def test_the_last_wording_stands_verbatim_with_its_place(call, files):
    told = call(
        "statements", "wording", "statements", "--topic", "dprk_missiles", "--format", "json"
    )
    leaders, ministers = json.loads(told.out)
    assert (leaders["level"], ministers["level"]) == ("leaders", "ministers")
    assert [each["dated"] for each in leaders["last_wordings"]] == ["2032-06-03", "2030-06-03"]
    (last,) = leaders["last"]
    for each in (*leaders["last_wordings"], last):
        for clause in each["clauses"]:
            words = FILES[each["file"]][clause["start"] : clause["end"]]
            assert words == clause["text"]
    by_ladder = {each["ladder"]: each["rung"] for each in leaders["strongest"]}
    assert by_ladder == {"negative": 8, "call": 3, "commit": 4}
    assert ministers["strongest"][0]["rung_high"] == 5
    assert "2031.txt" not in told.out


def test_as_of_a_day_the_wording_of_that_day_is_told(call, files):
    asked = ("statements", "wording", "statements", "--topic", "dprk_missiles", "--format", "json")
    (leaders,) = json.loads(call(*asked, "--as-of", "2030-12-31").out)
    assert leaders["strongest"][0]["rung"] == 7
    told = call(*asked, "--as-of", "2020-01-01")
    assert json.loads(told.out) == []
    assert "2020-01-01" in told.err


def test_the_wording_is_printed_for_people_and_as_csv(call, files):
    asked = ("statements", "wording", "statements", "--topic", "dprk_missiles")
    said = call(*asked).out
    assert "Last agreed, 2032-06-03" in said
    assert "Before that, 2030-06-03" in said
    assert "hedged: seek to" in said
    rows = list(csv.DictReader(io.StringIO(call(*asked, "--format", "csv").out)))
    assert {row["part"] for row in rows} == {"last", "earlier", "strongest"}


def test_however_many_names_and_texts_there_are_they_are_told(call, files):
    many = "".join(
        f"They will join the Example Port Forum {at} of Harbour{at}. " for at in range(60)
    )
    for old in (files / "statements").iterdir():
        old.unlink()
    for at in range(30):
        words = FIRST if at == 0 else FIRST.split("The leaders condemned")[0] + many
        dated = words.replace("June 3, 2030", f"June {at + 1}, 2030")
        (files / "statements" / f"{'long_name' * 12}{at}.txt").write_text(dated, encoding="utf-8")
    for form in ("pdf", "docx"):
        assert call("statements", "commitments", "statements", "--out", f"c.{form}").status == 0
    told = call("statements", "wording", "statements", "--topic", "dprk_missiles")
    assert told.status == 0
    assert told.out.count("long_name" * 12) > 29


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (("commitments", "statements", "--out", "c.odt"), "usage-ending"),
        (("commitments", "statements", "--out", "statements/c.csv"), "statements-out-in-folder"),
        (("commitments", "nowhere", "--out", "c.csv"), "file-missing"),
        (("commitments", "statements", "--out", "c.pdf", "--marking", "TLP:BLUE"), "marking"),
        (("timeline", "statements", "--topic", "un", "--out", "t.tiff"), "usage-ending"),
        (
            ("timeline", "statements", "--topic", "un", "--out", "statements/t.svg"),
            "statements-out-in-folder",
        ),
    ],
)
def test_a_file_that_cannot_be_written_is_refused_before_anything_is_read(
    call, files, command, code
):
    told = call("statements", *command)
    assert told.status == 2
    assert code in told.err
    assert sorted(each.name for each in files.iterdir()) == ["statements"]


@pytest.mark.parametrize("year", ["2023", "2024"])
def test_real_trilateral_texts_have_wording_on_denuclearization(call, shared_data, year):
    folder = shared_data / "statements"
    told = call(
        *("statements", "wording", folder, "--topic", "denuclearization"),
        *("--forum", "kor-usa-jpn", "--as-of", f"{year}-12-31", "--format", "json"),
    )
    leaders = next(row for row in json.loads(told.out) if row["kind"] == "joint_text")
    words = " ".join(c["text"] for each in leaders["last"] for c in each["clauses"])
    object_of = {"2023": "Democratic People", "2024": "Korean Peninsula"}[year]
    assert object_of in words
