"""``tricord statements compare`` and ``versions`` with ``--out``: a document, and nothing else."""

import zipfile

import pytest
from lxml.html import document_fromstring
from tests.reports.comparison_examples import EARLIER, LATER, SUMMARY

SILENT = """Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2030

List of participants
"""


@pytest.fixture(autouse=True)
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TRICORD_NOW", "2031-11-21T00:00:00Z")
    for name, text in {
        "a.txt": EARLIER,
        "b.txt": LATER,
        "both.txt": SUMMARY,
        "silent.txt": SILENT,
        "ja.txt": SUMMARY.partition("Joint Statement")[0],
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


COMPARE = ("statements", "compare", "a.txt", "b.txt")
VERSIONS = ("statements", "versions", "both.txt")


@pytest.mark.parametrize("command", [COMPARE, VERSIONS])
@pytest.mark.parametrize(
    ("ending", "begins"), [(".html", b"<!DOCTYPE"), (".pdf", b"%PDF-"), (".docx", b"PK")]
)
def test_a_document_is_written_and_nothing_is_printed(call, files, command, ending, begins):
    told = call(*command, "--out", f"told{ending}")
    assert (told.status, told.out) == (0, "")
    assert told.err == f"The document is in told{ending}.\n"
    assert (files / f"told{ending}").read_bytes().startswith(begins)


@pytest.mark.parametrize("command", [COMPARE, VERSIONS])
def test_the_document_is_in_the_language_asked_for(call, files, command):
    for language in ("en", "ko", "ja"):
        assert call(*command, "--out", "told.html", "--language", language).status == 0
        page = document_fromstring((files / "told.html").read_text(encoding="utf-8"))
        assert page.get("lang") == language


@pytest.mark.parametrize("command", [COMPARE, VERSIONS])
def test_the_same_files_give_the_same_bytes(call, files, command):
    made = []
    for name in ("one.docx", "two.docx"):
        call(*command, "--out", name)
        made.append((files / name).read_bytes())
    assert made[0] == made[1]
    assert zipfile.ZipFile(files / "one.docx").testzip() is None


def test_a_document_bears_the_marking_given_and_else_that_of_published_statements(call, files):
    call(*COMPARE, "--out", "told.html")
    assert "TLP:CLEAR</b>" in (files / "told.html").read_text(encoding="utf-8")
    call(*COMPARE, "--out", "told.html", "--marking", "TLP:AMBER")
    assert "TLP:AMBER</b>" in (files / "told.html").read_text(encoding="utf-8")
    told = call(*COMPARE, "--out", "other.html", "--marking", "SECRET")
    assert told.status == 2
    assert not (files / "other.html").exists()


@pytest.mark.parametrize("command", [COMPARE, VERSIONS])
@pytest.mark.parametrize("name", ["told.rtf", "told"])
def test_an_ending_nobody_writes_is_refused(call, files, command, name):
    told = call(*command, "--out", name)
    assert (told.status, told.out) == (2, "")
    assert ".docx" in told.err
    assert not (files / name).exists()


@pytest.mark.parametrize(
    ("command", "name"), [(COMPARE, "b.txt"), (COMPARE, "./a.txt"), (VERSIONS, "both.txt")]
)
def test_a_statement_is_never_written_over(call, files, command, name):
    before = (files / name).read_bytes()
    told = call(*command, "--out", name)
    assert told.status == 2
    assert "would overwrite it" in told.err
    assert (files / name).read_bytes() == before


def test_a_statement_that_says_nothing_is_named(call):
    told = call("statements", "compare", "a.txt", "silent.txt", "--out", "told.html")
    assert told.status == 2
    assert "silent.txt has no clause that says anything" in told.err


def test_two_statements_without_a_common_language_are_refused(call):
    told = call("statements", "compare", "a.txt", "ja.txt", "--out", "told.html")
    assert told.status == 2
    assert "no language in common" in told.err


def test_a_file_of_one_language_has_no_versions_to_write(call, files):
    told = call("statements", "versions", "a.txt", "--out", "told.html")
    assert told.status == 2
    assert "one language version only" in told.err
    assert not (files / "told.html").exists()


def test_two_texts_in_one_file_are_told_one_after_the_other(call, files):
    (files / "both.txt").write_text(f"{LATER}\n\n{SUMMARY}", encoding="utf-8")
    assert call(*VERSIONS, "--out", "told.html").status == 0
    page = document_fromstring((files / "told.html").read_text(encoding="utf-8"))
    headings = [each.text_content() for each in page.xpath("//h2")]
    assert headings[:2] == ["1Text 1 of 2 in the file", "2Text 2 of 2 in the file"]
    assert "One language version only" in page.text_content()
    assert page.xpath("//tr[starts-with(@id, 'pair-1-ja')]")


@pytest.mark.parametrize(
    ("first", "found"),
    [("tri_2023-08-18_the-spirit", 10), ("tri_2024-08-17_joint-leaders", 1)],
)
def test_real_trilateral_texts_are_set_side_by_side(call, files, shared_data, first, found):
    folder = shared_data / "statements"
    earlier = next(folder.glob(f"{first}*"), None)
    later = next(folder.glob("tri_2024-11-15_joint-statement*"), None)
    if earlier is None or later is None:
        pytest.skip("the trilateral statements are not among the shared data")
    told = call("statements", "compare", str(earlier), str(later), "--out", "told.html")
    assert told.status == 0
    page = document_fromstring((files / "told.html").read_text(encoding="utf-8"))
    assert len(page.xpath("//tr[starts-with(@id, 'pair-')]")) >= found


def test_the_seeds_differ_in_whose_denuclearization_they_tell(call, files, shared_data):
    seeds = sorted((shared_data / "seeds").glob("*.txt"))
    if not seeds:
        pytest.skip("the seeds are not among the shared data")
    for seed in seeds:
        assert call("statements", "versions", str(seed), "--out", "told.html").status == 0
        page = document_fromstring((files / "told.html").read_text(encoding="utf-8"))
        assert "Object: 北朝鮮 ≠ Korean Peninsula" in page.text_content()
