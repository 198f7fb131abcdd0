"""Invented statements in the true form of ministries' pages; nobody and nothing in them is real."""

import io
import zipfile
from pathlib import Path

import docx
import pytest

from tricord.errors import SourceError
from tricord.locale import LANGUAGES
from tricord.sources.statements import read_statement

FIXTURES = Path(__file__).with_name("fixtures")


def fixture(name, encoding="utf-8"):
    """A fixture as text, its line ends as they are."""
    return (FIXTURES / name).read_bytes().decode(encoding)


JOINT_EN = fixture("joint.en.txt")
LEADERS_EN = fixture("leaders.en.txt")
READOUT_EN = fixture("readout.en.txt")
SUMMARY_JA = fixture("summary.ja.txt")
RELEASE_KO = fixture("release.ko.txt")
SHOPPING = fixture("shopping.txt")
NEWS = (fixture("news.en.txt"), fixture("news.ja.txt"), fixture("news.ko.txt"))
MOFA_JAPAN = fixture("mofa_japan.html")
MOFA_KOREA = fixture("mofa_korea.html", "cp949")
STATE = fixture("state.html")
OTHERS = fixture("others.akn.xml")


KOREAN_WEEK = """한미일 교통장관회의 공동성명

2031년 5월 7일

교통장관들은 2031년 5월 7일 여수에서 만났다. 장관들은 2032년 말까지 항로 정보망을 구축하기로 하였다.
장관들은 밀수를 강력히 규탄하였다. 장관들은 어민들의 노력을 환영하였다.
"""
JAPANESE_WEEK = """日米韓交通相会合共同声明

2031年5月7日

交通相は、2031年5月7日、長崎で会合した。三者は、2032年末までにデータ網を構築することを決定した。
三者は、密輸を強く非難した。三者は、ガイドブックの公表を歓迎した。
"""
ENGLISH_WEEK = """Joint Statement of the Transport Ministers of Japan, the United States and the ROK

May 7, 2031

The ministers met in São Tomé on May 7, 2031. They decided to open the Café Déjà Dialogue by the end
of 2032. They condemned the smuggling near Côte Bleue. They welcomed the résumé of the experts.
"""


def word(*paragraphs):
    """A Word document of paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def word_of(body, doctype=""):
    """A Word document whose body is given as XML."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xml = (
        f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{space}" '
        f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}'
        "</w:body></w:document>"
    )
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": xml.encode()})


def packed(members):
    """A ZIP of members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def only(read):
    """The one statement of a file."""
    [statement] = read
    return statement


def refused(raw, name="statement.txt"):
    """The code with which a file is refused, in a sentence and a hint of every language."""
    with pytest.raises(SourceError) as fault:
        read_statement(raw, name)
    for language in LANGUAGES:
        assert name in fault.value.sentence(language)
        assert fault.value.hint(language)
    return fault.value.code
