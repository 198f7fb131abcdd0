"""A report as a file: the form its name asks for, whole or not at all."""

import pytest
from tests.reports.examples import every_block, finding, report

from tricord.errors import ReportError
from tricord.reports.sanctions import sanctions_document
from tricord.reports.writing import covering, write


def test_the_ending_decides_the_form(tmp_path):
    assert write(every_block(), tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert (
        write(every_block(), tmp_path / "new" / "a.html").read_text("utf-8").endswith("</html>\n")
    )


def test_another_ending_is_refused_and_nothing_is_written(tmp_path):
    with pytest.raises(ReportError) as caught:
        write(every_block(), tmp_path / "a.odt")
    assert caught.value.code == "report-kind-unknown"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_a_name_the_fonts_lack_does_not_stop_the_report(language, tmp_path):
    odd = (finding("สมชาย", "SOMCHAI", "KPi.1"), finding("Łódź", "LODZ", "KPe.2"))
    given = report(language, findings=odd)
    for out in (tmp_path / "r.pdf", tmp_path / "r.html"):
        document = sanctions_document(given, covering(out))
        write(document, out)
        assert "Łódź" in str(document)
        assert ("สมชาย" in str(document)) == (out.suffix == ".html")


def test_a_failed_report_leaves_the_one_before(tmp_path):
    out = tmp_path / "r.pdf"
    write(every_block(), out)
    before = out.read_bytes()
    odd = sanctions_document(report("en", findings=(finding("สมชาย", "X", "KPi.1"),)))
    with pytest.raises(ReportError):
        write(odd, out)
    assert out.read_bytes() == before
    assert list(tmp_path.iterdir()) == [out]
