"""The Word file: what the document says, in a form Word and screen readers understand."""

import io
import zipfile
from dataclasses import replace

import docx as word
import pytest
from lxml import etree
from tests.reports.examples import every_block, finding, report
from tests.reports.sea_examples import sea_report

from tricord.locale import LANGUAGES
from tricord.reports.document import Badge, Column, Row, Run, Table, texts
from tricord.reports.docx import docx
from tricord.reports.docx.markup import bookmark_name
from tricord.reports.sanctions import sanctions_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(made):
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        return {name: file.read(name) for name in file.namelist()}


def body(made):
    return etree.fromstring(parts(made)["word/document.xml"])


def words(element):
    return "".join(t.text or "" for t in element.iter(f"{W}t"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_document_stands_in_the_file(language):
    document = sanctions_document(report(language))
    said = words(body(docx(document)))
    missing = [part for _, part in texts(document) if part.strip() and part not in said]
    assert missing == []


def test_the_same_document_gives_the_same_bytes():
    document = sanctions_document(sea_report("ko"))
    assert docx(document) == docx(document)


def test_every_link_leads_to_a_place_in_the_file():
    tree = body(docx(sanctions_document(sea_report("en"))))
    leads = {link.get(f"{W}anchor") for link in tree.iter(f"{W}hyperlink")}
    places = [mark.get(f"{W}name") for mark in tree.iter(f"{W}bookmarkStart")]
    assert leads
    assert leads <= set(places)
    assert len(places) == len(set(places))
    assert all(len(place) <= 40 for place in places)


def test_two_long_anchors_that_begin_alike_stay_two_places():
    long = "finding-" + "x" * 60
    assert bookmark_name(f"{long}-1") != bookmark_name(f"{long}-2")


def test_headings_are_headings_and_tables_repeat_their_first_row():
    file = word.Document(io.BytesIO(docx(every_block())))
    assert [p.style.name for p in file.paragraphs if p.style.name.startswith("Heading")] == [
        "Heading 1",
        "Heading 2",
        "Heading 1",
    ]
    tree = body(docx(every_block()))
    assert list(tree.iter(f"{W}tblHeader"))


def test_a_picture_bears_its_alternative_text():
    tree = body(docx(every_block()))
    drawn = [e for e in tree.iter() if e.tag.endswith("}docPr")]
    assert drawn
    assert all(e.get("descr") for e in drawn)


def test_the_marking_stands_at_the_top_and_bottom_of_every_page():
    made = parts(docx(sanctions_document(report("en"))))
    ends = [made[name] for name in made if name.startswith(("word/header", "word/footer"))]
    assert len(ends) == 2
    assert all("TLP:AMBER" in words(etree.fromstring(part)) for part in ends)


def test_hidden_and_turning_characters_are_shown():
    hostile = "SAFE\u202egpj.exe\x07"
    made = docx(sanctions_document(report("en", findings=(finding(hostile, "X", "KPe.1"),))))
    said = words(body(made))
    assert "\u202e" not in said
    assert "SAFE‹U+202E›gpj.exe‹U+0007›" in said


def test_names_carry_the_language_of_their_shapes():
    tree = body(docx(sanctions_document(report("ko"))))
    tagged = {e.get(f"{W}eastAsia") for e in tree.iter(f"{W}lang")}
    assert {"zh-CN", "ja-JP"} <= tagged


def test_signs_are_told_by_shape_and_word():
    badges = [
        part
        for block in every_block().blocks
        for part in getattr(block, "line", ())
        if isinstance(part, Badge | Run)
    ]
    assert any(isinstance(part, Badge) for part in badges)
    assert "○ lead" in words(body(docx(every_block())))


def test_words_that_went_are_struck_through_and_words_that_came_underlined():
    tree = body(docx(every_block()))
    struck = [words(run) for run in tree.iter(f"{W}r") if run.find(f".//{W}strike") is not None]
    underlined = [words(run) for run in tree.iter(f"{W}r") if run.find(f".//{W}u") is not None]
    assert (struck, underlined) == ([" in the strongest terms"], [" strongly"])


def test_a_row_is_kept_whole_unless_it_says_otherwise():
    rows = tuple(Row((((Run("words"),),),), splits=splits) for splits in (False, True))
    table = Table("Caption", (Column("Words"),), rows)
    tree = body(docx(replace(every_block(), blocks=(table,))))
    _, whole, split = tree.iter(f"{W}tr")
    assert whole.find(f".//{W}cantSplit") is not None
    assert split.find(f".//{W}cantSplit") is None
