"""`tricord report sanctions`: one document, in the form and language asked for."""

import re

import pytest

from tricord.locale import text


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_the_report_is_written_in_each_language(call, built, tmp_path, language):
    out = tmp_path / "report.html"
    ended = call("report", "sanctions", "--language", language, "--out", out, "--path", built)
    assert (ended.status, ended.out) == (0, "")
    assert str(out) in ended.err
    page = out.read_text("utf-8")
    assert f'<html lang="{language}"' in page
    assert "654321987" in page


def test_the_report_is_a_pdf_where_the_ending_says_so(call, built, tmp_path):
    out = tmp_path / "report.pdf"
    assert call("report", "sanctions", "--out", out, "--path", built).status == 0
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_report_without_a_run_or_with_another_ending_is_refused(call, built, tmp_path):
    call("init", tmp_path / "new")
    asked = ("report", "sanctions", "--out", tmp_path / "r.html", "--path", tmp_path / "new")
    ended = call(*asked)
    assert ended.status == 2
    assert "[run-missing]" in ended.err
    ended = call("report", "sanctions", "--out", tmp_path / "r.odt", "--path", built)
    assert ended.status == 2
    assert "[report-kind-unknown]" in ended.err
    assert not list(tmp_path.glob("r.*"))


def positions(folder):
    """Two ships of open sea that lie together for three hours, and a third far off."""
    lines = ["vessel_id,timestamp,lat,lon,speed_kn,name"]
    for minute in range(0, 600, 5):
        for vessel, lon in ((445000001, 124.0), (431000002, 124.001), (440000003, 126.0)):
            away = 0.0 if 180 <= minute <= 400 else (minute - 290) * vessel % 7 / 1000
            at = f"2026-02-20T{minute // 60:02d}:{minute % 60:02d}:00Z"
            lines.append(f"{vessel},{at},{34.0 + away},{lon + away},0.5,SHIP {vessel}")
    file = folder / "positions.csv"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_a_node_of_ships_alone_has_a_report_that_says_no_list_was_screened(
    call, tmp_path, language
):
    node = tmp_path / "ships"
    assert call("init", node).status == 0
    assert call("ingest", positions(tmp_path), "--path", node).status == 0
    assert call("run", "encounters", "--path", node).status == 0
    out = tmp_path / "report.html"
    ended = call("report", "sanctions", "--language", language, "--out", out, "--path", node)
    assert ended.status == 0
    page = out.read_text("utf-8")
    assert text("reports-sea-no-screening", language) in page
    assert "431000002" in page
    assert "<svg" in page
    again = tmp_path / "again.html"
    call("report", "sanctions", "--language", language, "--out", again, "--path", node)
    assert again.read_bytes() == out.read_bytes()


def test_ships_stand_beside_the_lists_and_leave_them_as_they_were(call, node, tmp_path):
    before, after = tmp_path / "before.html", tmp_path / "after.html"
    call("report", "sanctions", "--out", before, "--path", node)
    assert call("ingest", positions(tmp_path), "--path", node).status == 0
    assert call("run", "encounters", "--path", node).status == 0
    assert call("report", "sanctions", "--out", after, "--path", node).status == 0
    pages = [file.read_text("utf-8") for file in (before, after)]
    parts = [re.search('(?s)<h2 id="part-un".*?(?=<h2 id="(?:sea|evidence)")', p)[0] for p in pages]
    assert parts[0] == parts[1]
    assert 'id="sea"' not in pages[0]
    assert 'id="sea"' in pages[1]
    assert text("reports-sea-no-screening", "en") not in pages[1]
