"""Language versions side by side: the standard each is held to, what differs, what one lacks."""

import re

import pytest
from tests.reports.comparison_examples import EARLIER, SUMMARY, TRANSLATION, versions

from tricord.locale import LANGUAGES
from tricord.reports.document import Heading, Note, Paragraph, Table, texts
from tricord.reports.docx import docx
from tricord.reports.fonts import carried
from tricord.reports.html import html
from tricord.reports.statements import versions_document
from tricord.reports.statements.held import held
from tricord.reports.typst_pdf import pdf


def document(language="en", text=SUMMARY):
    return versions_document(versions(language, text), carried().covers)


def words(made):
    return " ".join(part for _, part in texts(made))


def said(cell):
    return ["".join(run.text for run in line) for line in cell]


def tables(made, anchor):
    """Tables whose rows bear anchors that begin so."""
    return [
        block
        for block in made.blocks
        if isinstance(block, Table) and any(row.anchor.startswith(anchor) for row in block.rows)
    ]


def pairs(made):
    [table] = tables(made, "pair-")
    return table.rows


@pytest.mark.parametrize("text", [SUMMARY, TRANSLATION])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_prints_with_no_missing_glyph_and_passes_the_standards(
    language, text, tmp_path
):
    pdfua = pytest.importorskip("pdfua")
    file = tmp_path / "versions.pdf"
    file.write_bytes(pdf(document(language, text)))
    found = pdfua.validate(str(file))
    errors = [f for o in found.outcomes for f in o.findings if f.severity == pdfua.Severity.ERROR]
    assert errors == []


def test_the_kind_of_each_part_stands_before_anything_that_is_held_against_it():
    heading, parts, standard, *_ = document().blocks
    assert isinstance(heading, Heading)
    assert [said_row(row)[:2] for row in parts.rows] == [
        ["Japanese", "summary by one government"],
        ["English", "joint text"],
    ]
    assert isinstance(standard, Note)
    assert standard.title == "A summary is not held to a translation’s standard"


def said_row(row):
    return [said(cell)[0] for cell in row.cells]


def test_the_east_asian_clause_stands_left_and_what_answers_to_it_right():
    [table] = tables(document(), "pair-")
    assert [column.label for column in table.columns[1:]] == ["Japanese", "English"]
    first = table.rows[0]
    assert "強く非難" in said(first.cells[1])[0]
    assert "strongly condemned" in said(first.cells[2])[0]


def test_every_clause_names_its_characters_in_the_file():
    for text in (SUMMARY, TRANSLATION):
        made = document(text=text)
        cells = [cell for row in pairs(made) for cell in row.cells[1:]]
        cells += [row.cells[1] for table in tables(made, "only-") for row in table.rows]
        assert cells
        for cell in cells:
            lines = said(cell)
            for shown, place in zip(lines[::2], lines[1::2], strict=True):
                start, end = map(int, re.findall(r"\d+", place))
                words_alone = re.sub(r"^\(\d\) ", "", shown)
                assert "".join(text[start:end].split()) == "".join(words_alone.split())


def test_a_difference_bears_its_kind_and_the_words_that_differ_are_bold_in_both():
    [row] = [
        row
        for row in pairs(document())
        if "Object: 北朝鮮 ≠ Korean Peninsula" in said(row.cells[0])
    ]
    bold = [[run.text for run in cell[0] if run.strong] for cell in row.cells[1:]]
    assert bold == [["北朝鮮"], ["Korean Peninsula"]]
    langs = {run.lang for run in row.cells[0][1] if run.text == "北朝鮮"}
    assert langs == {"ja"}


def test_what_holds_a_pair_together_is_told_in_the_words_of_both():
    first, second = pairs(document())[:2]
    assert "弾道ミサイル = ballistic missile" in said(first.cells[0])[-1]
    assert "非核化 = denuclearization" in " ".join(said(second.cells[0]))


def test_what_a_summary_leaves_out_is_counted_and_not_listed():
    made = document()
    [held_one] = held(versions().sides[0])
    count, of = len(held_one.unanswered), len(held_one.side.spoken("en"))
    assert 0 < count < of
    told = [said((b.line,))[0] for b in made.blocks if isinstance(b, Paragraph)]
    assert any(line.startswith(f"{count} of {of} clauses in English") for line in told)
    assert "Ruritania" not in " ".join(
        line for table in tables(made, "only-") for row in table.rows for line in said(row.cells[1])
    )


def test_a_line_of_a_summary_that_the_joint_text_lacks_is_listed():
    [table] = tables(document(), "only-")
    assert [said(row.cells[1])[0][:8] for row in table.rows] == ["三者は、メコン地"]


def test_points_of_a_translation_that_the_other_lacks_are_listed_both_ways():
    made = document(text=TRANSLATION)
    korean, english = tables(made, "only-")
    assert "희토류" in " ".join(said(korean.rows[0].cells[1]))
    assert "Ruritania" in " ".join(said(english.rows[0].cells[1]))
    assert "held to a translation’s standard" in words(made)
    assert "A summary is not held" not in " ".join(
        block.title for block in made.blocks if isinstance(block, Note)
    )


def test_a_weaker_word_of_a_translation_is_a_difference_of_strength():
    told = [said(row.cells[0]) for row in pairs(document(text=TRANSLATION))]
    assert "Strength: Disapproval 7 ≠ Disapproval 8" in told[0]


def test_a_summary_as_long_as_the_text_is_called_doubtful():
    text = TRANSLATION.replace("한미일 정상 공동성명 (번역)", "[보도자료] 한미일 정상회의 개최")
    [one] = held(versions(text=text).sides[0])
    assert one.translation
    assert "calls itself “summary by one government”" in words(document(text=text))
    assert "Kind and length do not agree" not in words(document(text=TRANSLATION))


def test_relations_and_differences_are_counted():
    made = document()
    [counts] = [
        b for b in made.blocks if isinstance(b, Table) and "answer to each other" in b.caption
    ]
    told = dict(said_row(row) for row in counts.rows)
    relations = list(told.values())[:4]
    assert sum(map(int, relations)) == len(held(versions().sides[0])[0].pairs)
    assert told["Differences: Object"] == "1"


def test_a_text_of_one_language_says_that_there_is_nothing_to_hold_it_against():
    made = document(text=EARLIER)
    assert "One language version only" in words(made)
    assert not tables(made, "pair-")


def test_a_version_that_says_nothing_is_told():
    head, _, joint = SUMMARY.partition("三者は")
    made = document(text=f"{head}\n{joint[joint.index('Joint Statement') :]}")
    assert "Nothing to hold against each other" in words(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_clauses_keep_their_own_language(language):
    row = pairs(document(language))[0]
    tags = [{run.lang for run in cell[0]} for cell in row.cells[1:]]
    own = {"ja": "ja", "en": "en"}
    own.pop(language, None)
    assert tags == [{own.get("ja", "")}, {own.get("en", "")}]


def test_the_same_versions_give_the_same_bytes_in_every_form():
    for form in (html, docx, pdf):
        assert form(document("ko")) == form(document("ko"))
