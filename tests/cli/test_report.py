"""`tricord report sanctions`: one document, in the form and language asked for."""

import pytest


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
    ended = call("report", "sanctions", "--out", tmp_path / "r.docx", "--path", built)
    assert ended.status == 2
    assert "[report-kind-unknown]" in ended.err
    assert not list(tmp_path.glob("r.*"))
