"""The PDF: accessible, the same bytes every time, marked on every page, without a box."""

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.reports.examples import PICTURE, every_block, finding, report
from tests.reports.sea_examples import SHIPS, sea, sea_report

from tricord.errors import ReportError
from tricord.locale import LANGUAGES, text
from tricord.model.marking import LEVELS, Marking
from tricord.reports.document import Figure, Paragraph, Run
from tricord.reports.fonts import carried
from tricord.reports.sanctions import sanctions_document
from tricord.reports.typst_pdf import pdf

NAMES = ("华东贸易发展有限公司", "동남해운", "髙﨑クムガン", "Société Générique", "Пхеньян")


def opened(document):
    return PdfReader(io.BytesIO(pdf(document)))


def flat(pages):
    """The text of pages without white space: line breaks are none of the text's."""
    return "".join("".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("given", [report, sea_report])
def test_a_report_passes_pdf_ua_and_tells_its_title_and_language(language, given):
    document = sanctions_document(given(language), carried().covers)
    made = opened(document)
    root = made.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value
    assert root["/StructTreeRoot"]["/K"]
    assert str(root["/Lang"]).split("-")[0] == language
    assert made.metadata.title == document.title
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert b"pdfaid" in root["/Metadata"].get_data()
    assert made.metadata.creation_date.date() == document.day


@pytest.mark.parametrize(("module", "made"), [("examples", report), ("sea_examples", sea_report)])
def test_the_same_document_gives_the_same_bytes_in_another_process(module, made):
    document = sanctions_document(made("ko"), carried().covers)
    again = (
        f"import sys; from tests.reports.{module} import {made.__name__} as report;"
        "from tricord.reports.fonts import carried;"
        "from tricord.reports.sanctions import sanctions_document;"
        "from tricord.reports.typst_pdf import pdf;"
        "sys.stdout.buffer.write(pdf(sanctions_document(report('ko'), carried().covers)))"
    )
    other = subprocess.run(
        [sys.executable, "-c", again],
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Seoul"},
    )
    assert other.stdout == pdf(document)


@pytest.mark.parametrize("level", LEVELS)
def test_every_page_bears_the_marking_at_head_and_foot(level):
    marking = Marking(level, frozenset({"JPN", "ROK"}))
    pages = opened(replace(every_block(), marking=marking)).pages
    assert len(pages) == 2
    for page in pages:
        said = "".join(page.extract_text().split())
        assert said.count(f"TLP:{level}") == 2
        assert said.count("RELJPN,ROK") == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_simulated_report_says_so(language):
    words = "".join(text("reports-simulated-banner", language).split())
    simulated = every_block(language)
    # The banner runs up the edge of the page, so that its characters may come in any order.
    for page in opened(simulated).pages:
        assert flat([page]).count(words[-9:]) == 3
    for page in opened(replace(simulated, simulated=False)).pages:
        assert words[-9:] not in flat([page])


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_numbered_in_the_language_of_the_report(language):
    pages = opened(every_block(language)).pages
    for number, page in enumerate(pages, 1):
        words = text("reports-page", language, page=number, pages=len(pages))
        assert "".join(words.split()) in flat([page])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_box_stands_for_a_character(language):
    findings = tuple(finding(name, name, f"KPe.{n}") for n, name in enumerate(NAMES))
    document = sanctions_document(report(language, findings=findings), carried().covers)
    made = opened(document)
    said = flat(made.pages)
    assert all("".join(name.split()) in said for name in NAMES)
    glyphs = set()
    for page in made.pages:
        for operands, operator in page.get_contents().operations:
            if operator in {b"Tj", b"TJ"}:
                parts = operands[0] if operator == b"TJ" else operands
                for part in parts:
                    if hasattr(part, "original_bytes"):
                        data = part.original_bytes
                        glyphs |= {data[i : i + 2] for i in range(0, len(data), 2)}
    assert len(glyphs) > 50
    assert b"\x00\x00" not in glyphs  # glyph 0 is .notdef, the box


def test_a_character_no_font_has_is_an_error_and_no_box():
    document = replace(every_block(), blocks=(Paragraph((Run("MV สมชาย"),)),))
    with pytest.raises(ReportError) as caught:
        pdf(document)
    assert caught.value.code == "glyph-missing"
    assert caught.value.params["character"] == "ส"


def test_a_korean_paragraph_is_broken_at_spaces_only():
    words = "유엔 안전보장이사회 결의에 따라 지정된 대상과 일치하는 정황을 근거와 함께 제시합니다."
    document = replace(
        every_block("ko"), blocks=(Paragraph((Run(" ".join([words] * 12)),)),), simulated=False
    )
    printed = opened(document).pages[0].extract_text()
    lines = [line for line in printed.splitlines() if "정황" in line or "결의" in line]
    assert len(lines) > 5
    assert {word for line in lines for word in line.split()} == set(words.split())


def test_a_word_typst_itself_refuses_is_reported_as_our_fault():
    document = replace(every_block(), title="")
    with pytest.raises(ReportError) as caught:
        pdf(document)
    assert caught.value.code == "pdf-refused"
    assert "title" in caught.value.sentence("en")


def figures(made):
    """The alternative texts of the figures of a PDF, in order of its structure."""
    found, left = [], [made.trailer["/Root"]["/StructTreeRoot"]]
    while left:
        node = left.pop()
        if not hasattr(node, "get"):
            continue
        if node.get("/S") == "/Figure":
            found.append(node.get("/Alt"))
        kids = node.get("/K", [])
        kids = kids.get_object() if hasattr(kids, "get_object") else kids
        listed = kids if isinstance(kids, list) else [kids]
        left += [kid.get_object() for kid in reversed(listed) if hasattr(kid, "get_object")]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_a_figure_with_its_words(language):
    document = sanctions_document(sea_report(language), carried().covers)
    pictures = [block for block in document.blocks if isinstance(block, Figure)]
    assert len(pictures) == 6
    said = [alternative for alternative in figures(opened(document)) if alternative]
    assert [each for each in said if each in {p.alternative for p in pictures}] == [
        picture.alternative for picture in pictures
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_a_picture_are_set_in_the_carried_fonts(language):
    made = opened(sanctions_document(sea_report(language), carried().covers))
    said = flat(made.pages)
    assert "".join(text("sea-map-attribution", language).split())[:12] in said
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in made.pages
        for font in page["/Resources"].get("/Font", {}).values()
    }
    assert fonts
    assert all("NotoSans" in name for name in fonts)


def test_a_character_of_a_picture_that_no_font_has_is_an_error_and_no_box():
    drawn = PICTURE.replace("drawn", "ส")
    document = replace(every_block(), blocks=(Figure("Picture", drawn, "A line"),))
    with pytest.raises(ReportError) as caught:
        pdf(document)
    assert (caught.value.code, caught.value.params["where"]) == ("glyph-missing", "Picture")


def test_a_name_on_a_map_that_no_font_has_is_printed_as_a_stand_in():
    ships = {key: replace(ship, says={"name": ("สมชาย",)}) for key, ship in SHIPS.items()}
    document = sanctions_document(sea_report("en", sea=sea(ships=ships)), carried().covers)
    assert pdf(document).startswith(b"%PDF-")
