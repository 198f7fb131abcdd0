"""Names others chose are safe to show and to write, and still tell what they were."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.desk.cases.file_names import MOST_BYTES, safe


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("bill of lading.pdf", "bill of lading.pdf"),
        ("선하증권 사본.pdf", "선하증권 사본.pdf"),
        (unicodedata.normalize("NFD", "선하증권.pdf"), "선하증권.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..\\..\\boot.ini", "_.._boot.ini"),
        ("/etc/shadow", "_etc_shadow"),
        ("C:\\Windows\\x.exe", "C__Windows_x.exe"),
        ("a\x00b\x1b[2J.txt", "a_b_[2J.txt"),
        ("invoice\u202exlsx.exe", "invoice_xlsx.exe"),
        ("a\u2066b\u200d.txt", "a_b_.txt"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("lpt¹", "_lpt¹"),
        ("console.txt", "console.txt"),
        (" . name . ", "name"),
        (".bashrc", "bashrc"),
        ("", "file"),
        ("...", "file"),
        ("///", "file"),
        ("\udcff\udcfe.pdf", "__.pdf"),
        ("two\nlines\t.txt", "two lines .txt"),
    ],
)
def test_a_hostile_name_is_made_safe_and_a_plain_one_stays(name, kept):
    assert safe(name) == kept


@pytest.mark.parametrize("letter", ["x", "가", "👩"])
def test_a_long_name_is_cut_before_its_ending(letter):
    kept = safe(f"{letter * 300}.pdf")
    assert len(kept.encode()) <= MOST_BYTES
    assert kept.endswith(f"{letter}.pdf")


@given(st.text(st.characters(), max_size=320))
def test_every_name_can_be_written_and_shown_and_is_safe_for_good(name):
    kept = safe(name)
    assert 0 < len(kept.encode("utf-8")) <= MOST_BYTES
    assert not set('/\\:*?"<>|\x00') & set(kept)
    assert not kept.startswith((".", " "))
    assert not kept.endswith((".", " "))
    assert all(unicodedata.category(each)[0] != "C" for each in kept)
    assert safe(kept) == kept
