"""What python-docx has no words for, as elements of WordprocessingML."""

from __future__ import annotations

import re
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from tricord.model.finding import content_hash
from tricord.reports.characters import legible

EAST_ASIAN: Final = {
    "ko": "Malgun Gothic",
    "ja": "Yu Gothic",
    "zh-Hans": "Microsoft YaHei",
    "zh-Hant": "Microsoft JhengHei",
}
"""Fonts Word has for each language; names alone, nothing is carried."""
_TAGS: Final = {"en": "en-GB", "ko": "ko-KR", "ja": "ja-JP", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}
_LONGEST_BOOKMARK: Final = 40


def element(name: str, /, **attributes: str) -> Any:
    """An element of WordprocessingML: ``element("w:shd", fill="eeeeee")``."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def spoken(run: Run, language: str) -> None:
    """Say which language a run is in, so that its shapes and its reading aloud are right."""
    properties = run._r.get_or_add_rPr()  # noqa: SLF001  # python-docx offers no language of a run
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = element("w:rFonts")
        properties.insert(0, fonts)
    if language in EAST_ASIAN:
        fonts.set(qn("w:eastAsia"), EAST_ASIAN[language])
    tag = _TAGS.get(language, language)
    east = language in EAST_ASIAN
    properties.append(element("w:lang", **({"eastAsia": tag} if east else {"val": tag})))


def bookmark(paragraph: Paragraph, anchor: str, number: int) -> None:
    """Make a paragraph a place links lead to."""
    name = bookmark_name(anchor)
    start = element("w:bookmarkStart", id=str(number), name=name)
    body = paragraph._p  # noqa: SLF001  # python-docx offers no bookmarks
    body.insert(1 if body.pPr is not None else 0, start)
    body.append(element("w:bookmarkEnd", id=str(number)))


def bookmark_name(anchor: str) -> str:
    """An anchor as Word allows a bookmark to be named: letters, digits, underscores, 40 at most."""
    plain = "_" + re.sub(r"\W", "_", anchor)
    if len(plain) <= _LONGEST_BOOKMARK and plain == f"_{anchor.replace('-', '_')}":
        return plain
    return f"{plain[: _LONGEST_BOOKMARK - 9]}_{content_hash(anchor)[:8]}"


def link(paragraph: Paragraph, run: Run, anchor: str) -> None:
    """Make a run, the last of its paragraph, lead to a bookmark."""
    hyperlink = element("w:hyperlink", anchor=bookmark_name(anchor), history="1")
    paragraph._p.remove(run._r)  # noqa: SLF001  # python-docx offers no links within a file
    hyperlink.append(run._r)  # noqa: SLF001  # as above
    paragraph._p.append(hyperlink)  # noqa: SLF001  # as above


def field(paragraph: Paragraph, instruction: str) -> None:
    """A field Word works out: ``PAGE``."""
    run = paragraph.add_run()
    for kind in ("begin", "", "end"):
        if kind:
            run._r.append(element("w:fldChar", fldCharType=kind))  # noqa: SLF001  # as above
        else:
            said = element("w:instrText")
            said.text = f" {instruction} "
            run._r.append(said)  # noqa: SLF001  # as above


def shaded(cell: _Cell, colour: str) -> None:
    """Fill a cell."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001  # python-docx offers no shading
    properties.append(element("w:shd", val="clear", color="auto", fill=colour))


def heads(row: _Row) -> None:
    """Make a row head its table, again on every page."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))  # noqa: SLF001  # as above


def kept_whole(row: _Row) -> None:
    """Let no page break split a row."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))  # noqa: SLF001  # as above


def ruled(table: Table, colour: str) -> None:
    """Give a table thin lines of a colour."""
    borders = element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(f"w:{side}", val="single", sz="4", space="0", color=colour))
    table._tbl.tblPr.append(borders)  # noqa: SLF001  # python-docx offers no borders


def described(picture: Any, words: str, number: int) -> None:
    """Give a picture its alternative text, and an id of its own."""
    inline = picture._inline  # noqa: SLF001  # python-docx offers no alternative text
    inline.docPr.set("descr", legible(words))
    inline.docPr.set("id", str(number))
    inline.docPr.set("name", f"Figure {number}")
