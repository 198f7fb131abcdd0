import io

import pypdf
import pytest
from tests.sources import pdfs
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.readers import pdf_page
from tricord.sources.readers.pdf_page import is_pdf, read_pages

HEADINGS = ("No.", "Name", "Also")
ROWS = (("1", "Alpha\nBeta", ""), ("2", "한글 이름", "カナ（別名）"))


@pytest.fixture
def raw(tmp_path):
    def write(data):
        path = tmp_path / "list.pdf"
        path.write_bytes(data)
        return Raw(path, path.name)

    return write


@pytest.fixture(scope="module")
def table():
    return pdfs.pdf("Title above", (HEADINGS, ROWS), "Text below")


def refused(raw, data):
    with pytest.raises(SourceError) as refusal:
        read_pages(raw(data))
    assert_readable(refusal.value)
    return refusal.value.code


def encrypted(data, user):
    writer = pypdf.PdfWriter(pypdf.PdfReader(io.BytesIO(data)))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_each_cell_holds_what_is_printed_between_its_lines(raw, table):
    [page] = read_pages(raw(table))
    assert [row.cells for row in page.rows] == [HEADINGS, *ROWS]
    assert [row.place for row in page.rows] == ["1/1", "1/2", "1/3"]
    assert page.lines == ("Title above", "Text below")


def test_an_underline_parts_no_row(raw):
    source = "#set page(height: 8cm)\n#table(columns: 2, [a], [#underline[long text] b], [c], [d])"
    [page] = read_pages(raw(pdfs.typst.compile(source.encode())))
    assert [row.cells for row in page.rows] == [("a", "long text b"), ("c", "d")]


def test_a_list_of_many_pages_is_read_page_by_page(raw):
    rows = tuple((str(n), f"Name {n}", "") for n in range(1, 60))
    pages = read_pages(raw(pdfs.pdf((HEADINGS, rows), height="10cm")))
    assert len(pages) > 2
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    found = [row.cells[0] for page in pages for row in page.rows if row.cells != HEADINGS]
    assert found == [str(n) for n in range(1, 60)]
    assert len(read_pages(raw(pdfs.pdf((HEADINGS, rows), height="10cm")), first=1)) == 1


def test_what_is_no_pdf_is_told_by_its_first_bytes(table):
    assert is_pdf(table[:65536])
    assert not is_pdf(b"PK\x03\x04")


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_a_pdf_that_is_cut_off_is_never_repaired(raw, table, share):
    assert refused(raw, table[: int(len(table) * share)]) == "pdf-broken"


def test_a_stream_that_fails_its_checksum_is_never_read_in_part(raw, table):
    at = table.index(b"stream", table.index(b"/Type/CMap")) + 60
    damaged = table[:at] + bytes([table[at] ^ 0xFF]) + table[at + 1 :]
    assert refused(raw, damaged) == "pdf-broken"


def test_a_pdf_with_a_password_is_named_as_such(raw, table):
    assert refused(raw, encrypted(table, "secret")) == "pdf-encrypted"


def test_a_pdf_that_only_forbids_changes_can_be_read(raw, table):
    [page] = read_pages(raw(encrypted(table, "")))
    assert [row.cells for row in page.rows] == [HEADINGS, *ROWS]


def test_a_pdf_that_swells_is_refused_before_it_is_parsed(raw, table, monkeypatch):
    monkeypatch.setattr(pdf_page, "UNPACKED_LIMIT", 1000)
    assert refused(raw, table) == "pdf-too-large"


def test_a_pdf_beyond_every_list_is_refused(raw, table, monkeypatch):
    monkeypatch.setattr(pdf_page, "PAGES_LIMIT", 0)
    assert refused(raw, table) == "pdf-too-many-pages"
    monkeypatch.setattr(pdf_page, "BYTES_LIMIT", 1000)
    assert refused(raw, table) == "file-too-large"


def test_a_picture_of_a_list_is_refused_with_a_sentence(raw):
    drawn = b"#set page(height: 8cm)\n#rect(width: 3cm, height: 3cm, fill: black)"
    assert refused(raw, pdfs.typst.compile(drawn)) == "pdf-without-text"


def test_a_stream_without_an_end_is_refused(raw):
    assert refused(raw, b"%PDF-1.7\n1 0 obj\nstream\nxx %%EOF") == "pdf-broken"


def test_an_empty_shell_is_refused(raw):
    assert refused(raw, b"%PDF-1.7\n%%EOF\n") == "pdf-broken"


@pytest.mark.parametrize(
    "words", ["𠮷田 太郎", "𩸽の貿易", "agreed 😀 today", "𠀋", "x𝔸y", "김😀철"]
)
def test_a_sign_beyond_the_basic_plane_is_one_character(raw, words):
    """A PDF gives it as two halves; a half by itself cannot be written anywhere."""
    [page] = read_pages(raw(pdfs.pdf(words, (HEADINGS, (("1", words, ""),)))))
    assert page.lines == (words,)
    assert page.rows[-1].cells == ("1", words, "")
    assert "".join(page.lines).encode()


@pytest.mark.parametrize(
    ("codes", "written"),
    [
        ([0xD842], "\ufffd"),
        ([0xDFB7], "\ufffd"),
        ([0x41, 0xD842, 0x42], "A\ufffdB"),
        ([0xD842, 0xD842, 0xDFB7], "\ufffd𠮷"),
        ([0xDFB7, 0xD842], "\ufffd\ufffd"),
        ([0xD842, 0xDFB7, 0xD83D, 0xDE00], "𠮷😀"),
    ],
)
def test_half_a_sign_is_a_mark_that_something_was_lost(codes, written):
    assert "".join(sign for _, sign in pdf_page.characters(codes)) == written
