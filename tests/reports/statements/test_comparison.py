"""Two statements side by side: what is marked, where it stands, and what is never claimed."""

import re
from collections import Counter

import pypdfium2
import pytest
from lxml.html import document_fromstring
from tests.reports.comparison_examples import CALL, EARLIER, LATER, SUMMARY, comparison

from tricord.locale import LANGUAGES
from tricord.reports.document import Heading, KeyValues, Note, Run, Table, texts
from tricord.reports.docx import docx
from tricord.reports.fonts import carried
from tricord.reports.html import html
from tricord.reports.statements import comparison_document
from tricord.reports.typst_pdf import pdf

OWN = {"ko": re.compile("[가-힣]"), "ja": re.compile("[ぁ-んァ-ヶ一-龠]")}


def document(language="en", **given):
    return comparison_document(comparison(language, **given), carried().covers)


def words(made):
    return " ".join(part for _, part in texts(made))


def section(made, anchor):
    """The blocks behind a heading."""
    blocks = list(made.blocks)
    start = next(at for at, b in enumerate(blocks) if isinstance(b, Heading) and b.anchor == anchor)
    rest = blocks[start + 1 :]
    ends = (at for at, b in enumerate(rest) if isinstance(b, Heading))
    return rest[: next(ends, len(rest))]


def table(made, anchor):
    return next(block for block in section(made, anchor) if isinstance(block, Table))


def said(cell):
    return ["".join(run.text for run in line) for line in cell]


def notes(made):
    return {block.title: said(block.lines) for block in made.blocks if isinstance(block, Note)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_prints_with_no_missing_glyph_and_passes_the_standards(language, tmp_path):
    pdfua = pytest.importorskip("pdfua")
    file = tmp_path / "comparison.pdf"
    file.write_bytes(pdf(document(language)))
    found = pdfua.validate(str(file))
    errors = [f for o in found.outcomes for f in o.findings if f.severity == pdfua.Severity.ERROR]
    assert errors == []


def test_words_that_went_are_struck_through_and_words_that_came_are_underlined():
    page = document_fromstring(html(document()))
    pairs = page.xpath("//tr[starts-with(@id, 'pair-')]")
    assert len(pairs) == 3
    assert all(not row.xpath("td[1]//ins | td[2]//del | th//ins | th//del") for row in pairs)
    first = pairs[0]
    assert first.xpath("string(td[1])").startswith("The leaders condemned")
    assert first.xpath("string(td[2])").startswith("The leaders strongly condemned")
    assert [each.text_content() for each in first.xpath(".//ins")] == ["strongly"]
    assert pairs[1].xpath("td[1]//del")
    assert not pairs[2].xpath(".//del | .//ins")


def test_both_clauses_stand_whole_whatever_is_marked_in_them():
    given = comparison()
    rows = table(document(), "pairs").rows
    pairs = [move for move in given.moves if move.before and move.after]
    for row, move in zip(rows, pairs, strict=True):
        for cell, clause in zip(row.cells[1:], (move.before, move.after), strict=True):
            assert said(cell)[0].split() == clause.text.split()


def test_every_clause_names_its_characters_in_the_file():
    made = document()
    seen = 0
    for anchor, files in (
        ("pairs", (EARLIER, LATER)),
        ("new", (LATER,)),
        ("not-repeated", (EARLIER,)),
    ):
        for row in table(made, anchor).rows:
            for cell, file in zip(row.cells[1:], files, strict=True):
                shown, place = said(cell)
                start, end = map(int, re.findall(r"\d+", place))
                assert file[start:end].split() == shown.split()
                seen += 1
    assert seen == 3 * 2 + 1 + 2


def test_a_pair_tells_direction_in_words_and_the_rungs_with_the_name_of_the_ladder():
    about = said(table(document(), "pairs").rows[0].cells[0])
    assert about[:3] == ["P1 Missiles of the DPRK", "Stronger", "Disapproval: 7 → 8"]


def test_another_object_is_told_as_changed_and_neither_as_stronger_nor_weaker():
    about = said(table(document(), "pairs").rows[1].cells[0])
    assert "Changed: another object, neither stronger nor weaker" in about
    [told] = [line for line in about if line.startswith("Object: ")]
    assert told.split("→")[1].strip() == "Korean Peninsula"


def test_the_same_words_are_called_so():
    about = said(table(document(), "pairs").rows[2].cells[0])
    assert about[1] == "Same words"


def test_what_loosens_a_promise_is_told_where_it_changed():
    head = EARLIER.split("The leaders condemned")[0]
    made = document(
        before=head + "They will open a data desk for supply chains.\n",
        after=head.replace("2030", "2031") + "They will explore a data desk for supply chains.\n",
    )
    about = said(table(made, "pairs").rows[0].cells[0])
    assert about[1] == "Weaker: same rung, looser promise"
    assert "Hedge: firm → exploration, firm" in about


@pytest.mark.parametrize(
    ("before", "after", "rungs", "direction"),
    [
        (
            "They reaffirmed their commitment to free passage in the Example Sea.",
            "They strongly condemned attacks on free passage in the Example Sea.",
            "Commitment: 3 → Disapproval: 8",
            "Another kind of act: rungs of two ladders do not compare",
        ),
        (
            "They will support the fishery fund of Examplia.",
            "They welcomed the fishery fund of Examplia.",
            "Commitment: 4 → Approval: 2",
            "Another kind of act: rungs of two ladders do not compare",
        ),
        (
            "They noted the cable cuts in the strait of Examplia.",
            "They deplored the cable cuts in the strait of Examplia.",
            "Approval: 1 → Disapproval: 6",
            "Stronger",
        ),
        (
            "They reaffirmed their commitment to a joint seed bank.",
            "They will build a joint seed bank.",
            "Commitment: 3 → 4",
            "Other rung, counted as equally strong",
        ),
    ],
)
def test_rungs_of_two_ladders_bear_their_names_and_are_never_said_to_be_alike(
    before, after, rungs, direction
):
    head = EARLIER.split("The leaders condemned")[0]
    later = head.replace("2030", "2031")
    made = document(before=f"{head}{before}\n", after=f"{later}{after}\n")
    about = said(table(made, "pairs").rows[0].cells[0])
    assert about[1] == direction
    assert rungs in about
    for language in ("ko", "ja"):
        made = document(before=f"{head}{before}\n", after=f"{later}{after}\n", language=language)
        assert said(table(made, "pairs").rows[0].cells[0])


def test_the_summary_counts_every_move_once():
    rows = {said(row.cells[0])[0]: said_row(row) for row in table(document(), "summary").rows}
    assert rows.pop("All topics") == ["1", "–", "1", "1", "1", "2"]
    columns = [
        sum(int(n) for n in column if n != "–") for column in zip(*rows.values(), strict=True)
    ]
    assert columns == [1, 0, 1, 1, 1, 2]
    assert sum(columns) == len(comparison().moves)


def said_row(row):
    return [said(cell)[0] for cell in row.cells[1:]]


def test_what_is_missing_is_not_repeated_and_never_dropped():
    made = document()
    assert "dropped" not in words(made).lower()
    assert [said(row.cells[1])[0][:12] for row in table(made, "not-repeated").rows] == [
        "They decided",
        "They welcome",
    ]
    [caution] = [lines for title, lines in notes(made).items() if "given up" in title]
    assert any("comparable length and format" in line for line in caution)
    assert any(re.search(r"earlier clauses: 5; words: \d+; later clauses: 4", x) for x in caution)
    assert any("in person" in line or "not stated" in line for line in caution)


def test_a_text_less_than_half_as_long_is_said_to_leave_out_for_want_of_room():
    assert "less than half as long" in words(document(after=CALL))
    assert "less than half as long" not in words(document())


def test_statements_of_one_series_bear_no_warning():
    made = document()
    assert made.title == "Wording of two statements"
    assert not [title for title in notes(made) if "series" in title]


def test_statements_of_unlike_series_show_both_keys_and_every_direction_is_labelled():
    made = document(before=CALL.replace("2031", "2029"), after=LATER)
    assert "unlike series" in made.title
    lines = notes(made)["These two statements are not of one series"]
    assert "Forum: earlier “ROK and United States”, later “ROK, United States and Japan”." in lines
    assert any(line.startswith("Level: earlier “national security advisers”") for line in lines)
    assert any(line.startswith("Kind of document: ") for line in lines)
    assert "unlike series" in table(made, "summary").caption
    assert said(table(made, "pairs").rows[0].cells[0])[1] == "Stronger (unlike series)"


def test_a_level_nobody_can_tell_is_no_agreement():
    head = "Japan, the Republic of Korea and the United States met on June 3, 2031.\n"
    made = document(after=f"{head}They strongly condemned the DPRK’s missile launches.\n")
    assert "not known" in made.title
    [lines] = [lines for title, lines in notes(made).items() if "not known whether" in title]
    assert any("cannot be told" in line for line in lines)
    assert "(series not known)" in words(made)


def test_only_languages_both_have_are_compared_and_that_is_said():
    later = SUMMARY.replace("ministers", "leaders").replace("June 3, 2031", "June 3, 2032")
    made = document(after=later)
    assert "Compared is only what both have: English." in words(made)
    assert not re.search("[ぁ-ん]", " ".join(said_of_tables(made)))


def said_of_tables(made):
    return [
        line
        for anchor in ("pairs", "new", "not-repeated")
        for block in section(made, anchor)
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells[1:]
        for line in said(cell)
    ]


def test_two_files_of_two_languages_say_of_each_pair_which_it_is():
    made = document(before=SUMMARY, after=SUMMARY)
    tongues = Counter(said(row.cells[0])[-1] for row in table(made, "pairs").rows)
    assert set(tongues) == {"English", "Japanese"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_statement_held_against_itself_has_nothing_new_and_nothing_left_out(language):
    made = document(language, after=EARLIER)
    assert not [block for block in section(made, "new") if isinstance(block, Table)]
    assert not [block for block in section(made, "not-repeated") if isinstance(block, Table)]
    runs = [run for row in table(made, "pairs").rows for c in row.cells for x in c for run in x]
    assert not any(run.gone or run.came for run in runs)


def test_statements_without_a_like_clause_say_so_and_list_both():
    head = LATER.split("The leaders strongly")[0]
    made = document(after=f"{head}They condemned the coup in Myanmar.\n")
    assert "No pair" in notes(made)
    assert len(table(made, "new").rows) == 1
    assert len(table(made, "not-repeated").rows) == 5


def test_a_statement_without_day_and_title_is_called_by_its_file():
    bare = "They condemned the DPRK’s missile launches. They welcomed the Mekong fund.\n"
    made = document(before=bare)
    assert made.subtitle == "Earlier: earlier.txt. Later: 3 June 2031."
    assert "no title found" in words(made)
    assert "no day found" in words(made)
    assert "order of the files alone" in words(made)


def test_files_given_in_the_wrong_order_are_told():
    assert "bears the earlier day" in words(document(before=LATER, after=EARLIER))
    assert "bears the earlier day" not in words(document())


def test_a_clause_longer_than_a_page_is_printed_whole():
    long = ", ".join(f"the example harbour number {n} of the Mekong" for n in range(300))
    made = document(after=LATER.replace("the coup in Myanmar", f"the coup in Myanmar, {long}"))
    text = ""
    for page in pypdfium2.PdfDocument(pdf(made)):
        # What runs off the page is in the file and on no sheet of paper.
        text += "".join(page.get_textpage().get_text_bounded(0, 0, *page.get_size()).split())
    # A page may end between any two words.
    assert all(f"number{n}" in text or f"{n}of" in text for n in range(300))
    assert any(row.splits for row in table(made, "new").rows)
    assert not any(row.splits for row in table(made, "pairs").rows)


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_headings_captions_and_columns_are_in_the_language_of_the_document(language):
    for block in document(language).blocks:
        if isinstance(block, Heading):
            shown = said((block.line,))
        elif isinstance(block, Table):
            shown = [block.caption, *(column.label for column in block.columns)]
        elif isinstance(block, KeyValues):
            shown = [label for label, _ in block.pairs if label != "SHA-256"]
        elif isinstance(block, Note):
            shown = [block.title]
        else:
            continue
        assert all(OWN[language].search(each) for each in shown), shown


@pytest.mark.parametrize(("language", "tag"), [("en", ""), ("ko", "en"), ("ja", "en")])
def test_a_clause_keeps_its_own_language(language, tag):
    cells = [row.cells[1] for row in table(document(language), "pairs").rows]
    runs = [run for cell in cells for run in cell[0] if isinstance(run, Run)]
    assert {run.lang for run in runs} == {tag}


def test_japanese_lines_are_joined_without_a_space_and_still_lead_to_the_file():
    made = document("ja", before=SUMMARY, after=SUMMARY)
    cells = [cell for row in table(made, "pairs").rows for cell in row.cells[1:]]
    [broken, _] = [cell for cell in cells if "完全な非核化" in said(cell)[0]]
    start, end = map(int, re.findall(r"\d+", said(broken)[1]))
    assert SUMMARY[start:end].replace("\n", "") == said(broken)[0]


def test_both_files_are_named_with_their_hashes_and_the_marking_stands_on_the_document():
    given = comparison()
    made = document()
    for side in (given.before, given.after):
        assert side.statement.sha256 in words(made)
        assert side.statement.sha256[:12] in made.identifier
    assert str(made.marking) == "TLP:AMBER"


def test_all_links_lead_somewhere_and_ids_are_unique():
    page = document_fromstring(html(document(before=SUMMARY, after=SUMMARY)))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.xpath("//a/@href")} <= set(ids)


def test_the_same_comparison_gives_the_same_bytes_in_every_form():
    for form in (html, docx, pdf):
        assert form(document("ja")) == form(document("ja"))
