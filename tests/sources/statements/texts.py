"""Invented statements in the true form of ministries' pages; nobody and nothing in them is real."""

import io
import zipfile
from pathlib import Path

import docx

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
