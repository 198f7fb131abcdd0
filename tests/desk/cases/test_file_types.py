"""What a file says it is, and what it is."""

from __future__ import annotations

import io
import zipfile

import pytest

from tricord.desk.cases import file_types
from tricord.desk.cases.file_types import UNKNOWN, agree, declared, found


def zipped(content):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", content)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "head", "as_declared"),
    [
        ("bill.pdf", b"%PDF-1.7\n", True),
        ("bill.pdf", b"MZ\x90\x00", False),
        ("bill.pdf", zipped(b"x"), False),
        ("photo.JPG", b"\xff\xd8\xff\xe0", True),
        ("photo.png", b"\xff\xd8\xff\xe0", False),
        ("letter.docx", zipped(b"x"), True),
        ("letter.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", False),
        ("letter.hwp", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", True),
        ("rows.csv", "번호,이름\n".encode(), True),
        ("rows.csv", b"\x00\x01\x02", False),
        ("page.html", b"<html>", True),
        ("tool.txt", b"\x7fELF\x02", False),
        ("noname", b"MZ", True),
        ("odd.ending-x", b"MZ", True),
        ("empty.pdf", b"", False),
    ],
)
def test_a_name_that_says_something_else_than_the_content_is_noticed(name, head, as_declared):
    assert agree(declared(name), found(head)) is as_declared


def test_text_cut_within_a_letter_is_text():
    assert found("가".encode() * 1000 + "가".encode()[:2]) == "text/plain"
    assert found("가".encode()[:2] + b"abcdef") == UNKNOWN


def test_only_the_first_bytes_are_asked_for():
    # Nothing here opens an archive, however much it would hold.
    assert "zipfile" not in vars(file_types)
    assert found(zipped(b"0" * 10_000_000)[: file_types.HEAD_BYTES]) == "application/zip"
