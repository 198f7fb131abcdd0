"""`tricord report supply` and `tricord report notification`: files, forms, languages, refusals."""

import json
import re

import pytest

from tricord.locale import LANGUAGES, text

TRADE = "reporter,partner,flow,period,hs code,net weight (kg),value (USD)\n"


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    """A node with four years of Korea's imports of natural graphite, which stop in October 2024."""
    from tricord.cli import main

    folder = tmp_path_factory.mktemp("supply")
    months = [(2021 + at // 12, at % 12 + 1) for at in range(47)]
    rows = (
        f"KOR,CHN,import,{year}-{month:02d},250410,{kg},{2000 + month}\n"
        for year, month in months
        for kg in [0 if (year, month) >= (2024, 10) else 1000 + month]
    )
    file = folder / "trade.csv"
    file.write_text(TRADE + "".join(rows), "utf-8")
    node = folder / "node"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRICORD_NOW", "2026-03-01T12:00:00Z")
        assert main(["init", str(node)]) == 0
        given = ["--source", "trade-table", "--marking", "TLP:GREEN", "--path", str(node)]
        assert main(["ingest", str(file), *given]) == 0
    return node


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bulletin_is_written_in_each_language(call, held, tmp_path, language):
    out = tmp_path / "bulletin.html"
    asked = ("--as-of", "2024-12-31", "--language", language, "--out", out, "--path", held)
    ended = call("report", "supply", *asked)
    assert (ended.status, ended.out) == (0, "")
    assert str(out) in ended.err
    page = out.read_text("utf-8")
    assert f'<html lang="{language}"' in page
    assert text("supply-kind-trade-stop", language) in page
    assert page.count("TLP:GREEN</b>") == 2


def test_without_a_place_it_stands_in_the_node_under_its_day_and_language(call, held):
    ended = call("report", "supply", "--as-of", "2024-12-31", "--language", "ko", "--path", held)
    assert ended.status == 0
    made = held / "reports" / "supply-2024-12-31-ko.pdf"
    assert made.read_bytes().startswith(b"%PDF-")


def test_a_directory_and_a_form_are_enough(call, held, tmp_path):
    for form in ("json", "docx", "html"):
        asked = ("--as-of", "2024-12-31", "--language", "en", "--format", form, "--out", tmp_path)
        assert call("report", "supply", *asked, "--path", held).status == 0
    names = sorted(file.name for file in tmp_path.iterdir())
    assert names == [f"supply-2024-12-31-en.{form}" for form in ("docx", "html", "json")]
    told = json.loads((tmp_path / "supply-2024-12-31-en.json").read_text("utf-8"))
    assert {item["item"] for item in told["items"]} >= {"natural_graphite", "urea"}


def test_the_same_day_gives_the_same_file_whenever_it_is_asked(call, held, tmp_path, monkeypatch):
    pages = []
    for now in ("2026-03-01T12:00:00Z", "2027-08-09T00:00:00Z"):
        monkeypatch.setenv("TRICORD_NOW", now)
        out = tmp_path / f"{now[:4]}.pdf"
        assert (
            call("report", "supply", "--as-of", "2024-12-31", "--out", out, "--path", held).status
            == 0
        )
        pages.append(out.read_bytes())
    assert pages[0] == pages[1]


def test_a_day_that_is_none_and_an_ending_that_differs_are_refused(call, held, tmp_path):
    ended = call("report", "supply", "--as-of", "December", "--path", held)
    assert ended.status == 2
    assert re.search(r"\[[a-z-]+\]", ended.err)
    asked = ("report", "supply", "--as-of", "2024-12-31", "--path", held)
    ended = call(*asked, "--format", "docx", "--out", tmp_path / "b.pdf")
    assert (ended.status, "[report-format-differs]" in ended.err) == (2, True)
    ended = call(*asked, "--out", tmp_path / "b.odt")
    assert (ended.status, "[report-kind-unknown]" in ended.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_is_filled_from_the_warning_in_each_language(call, held, tmp_path, language):
    out = tmp_path / "form.html"
    asked = ("natural_graphite", "--partner", "KOR", "--as-of", "2024-12-31")
    more = ("--requested-at", "2025-01-10", "--language", language, "--out", out, "--path", held)
    assert call("report", "notification", *asked, *more).status == 0
    page = out.read_text("utf-8")
    assert text("supply-kind-trade-stop", language) in page
    for day in ("10", "25"):
        assert text("reports-day", language, year=2025, month="m1", day=day) in page
    assert page.count("____") > 6


def test_the_form_is_a_word_file_unless_asked_otherwise_and_knows_names(call, held, tmp_path):
    asked = ("--partner", "KOR", "--as-of", "2024-12-31", "--language", "en", "--path", held)
    assert call("report", "notification", "천연흑연", *asked).status == 0
    made = held / "reports" / "notification-natural_graphite-KOR-2024-12-31-en.docx"
    assert made.read_bytes().startswith(b"PK")
    ended = call("report", "notification", "graphite", *asked)
    assert (ended.status, "[item-unknown]" in ended.err) == (2, True)
    assert "natural_graphite" in ended.err
    ended = call("report", "notification", "unobtainium", *asked)
    assert (ended.status, "[item-unknown]" in ended.err) == (2, True)


def test_a_partner_that_is_none_is_refused(call, held):
    ended = call("report", "notification", "urea", "--partner", "FRA", "--path", held)
    assert ended.status == 2
    assert "KOR" in ended.err


def test_a_new_node_says_what_to_take_in(call, tmp_path):
    call("init", tmp_path / "new")
    out = tmp_path / "bulletin.html"
    ended = call(
        "report", "supply", "--as-of", "2024-12-31", "--out", out, "--path", tmp_path / "new"
    )
    assert ended.status == 0
    assert "tricord ingest" in out.read_text("utf-8")
