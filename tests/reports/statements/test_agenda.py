"""The draft agenda as a document: every line leads to its sentence, in three languages alike."""

import re
from datetime import date

import pytest

from tricord.locale import LANGUAGES
from tricord.model.marking import Marking
from tricord.model.statement import Forum, Level
from tricord.reports.document import Document, KeyValues, Note, Part, Run, Table, outline, texts
from tricord.reports.docx import docx
from tricord.reports.html import html
from tricord.reports.statements import agenda_words
from tricord.reports.statements.agenda import AgendaPaper, agenda_document, agenda_in_all
from tricord.reports.statements.readings import readings
from tricord.reports.typst_pdf import pdf
from tricord.reports.wording import Wording
from tricord.sources.statements.reading import read_statement
from tricord.text.wording.agenda import CAPS, agenda
from tricord.text.wording.agenda_line import Group, Section

HEAD = """Joint Statement of Japan, the Republic of Korea and the United States
{day}

The leaders of Japan, the Republic of Korea and the United States met in Examplia on {day}.

"""
EARLIER = (
    HEAD.format(day="June 3, 2030")
    + """They strongly condemned the DPRK’s launches of ballistic missiles over Examplia.
They reaffirmed their commitment to the complete denuclearization of the DPRK.
They called on all Member States to implement the resolutions on Example Island in full.
They decided to launch the Example Data Dialogue (EDD) on trade by the end of 2031.
They decided to open the Example Ports Desk in the Mekong region.
They decided to sign a paper on health by the end of 2030.
They decided to hold a cyber exercise by January 31, 2033.
They decided to publish a study on climate by the end of 2035.
They decided to open a secretariat by the next round of the Trilateral Summit.
They will continue to consult on energy security.
"""
)
LATER = (
    HEAD.format(day="June 3, 2032")
    + """They condemned the DPRK’s launches of ballistic missiles over Examplia.
They reaffirmed their commitment to the complete denuclearization of the Korean Peninsula.
They strongly urged all Member States to implement the resolutions on Example Island in full.
They applauded the successful launch of the Example Data Dialogue (EDD).
They discussed example quantum research.
They look forward to the Example Youth Conference in 2033.
They look forward to the next meeting of the leaders.
They will continue their work on women’s economic empowerment.
"""
)
ACCOUNT = """Readout of the Meeting of National Security Advisors of Japan, the Republic of Korea
and the United States
September 3, 2032

The White House

National Security Advisors of the United States, Japan and the Republic of Korea met today.
They agreed to open a space desk.
"""
WITHOUT_DAY = "Joint Statement of Japan, the Republic of Korea and the United States\n\nThey met.\n"
FILES = {"a.txt": EARLIER, "b.txt": LATER, "c.txt": ACCOUNT, "d.txt": WITHOUT_DAY}


def paper(
    files: dict[str, str] = FILES, on: date | None = date(2033, 2, 15), level: Level | None = None
) -> AgendaPaper:
    found = readings(
        statement
        for name, words in files.items()
        for statement in read_statement(words.encode(), name)
    )
    drafted = agenda(found.told, Forum.KOR_USA_JPN, date(2033, 1, 15), on, level)
    return AgendaPaper(drafted, found, Marking.parse("TLP:AMBER"))


def said(document: Document) -> str:
    return "\n".join(words for _, words in texts(document))


def tables(blocks) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def numbers_of(blocks) -> list[str]:
    found = (row.cells[0][0][0] for table in tables(blocks) for row in table.rows)
    return [run.text for run in found if isinstance(run, Run) and run.strong]


def test_the_example_has_a_line_of_nearly_every_kind():
    kinds = {line.group for line in paper().agenda.lines}
    assert set(Group) - kinds <= {Group.PROMISE_SILENT}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_a_page_leads_to_its_sentence_and_back(language):
    page = html(agenda_document(paper(), language))
    anchors = re.findall(r'id="([^"]+)"', page)
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert len(anchors) == len(set(anchors))
    assert links <= set(anchors)
    listed = [line for line in paper().agenda.lines if line.listed]
    for line in listed:
        at = line.number.replace(".", "-")
        assert {f"{language}-line-{at}", f"{language}-quote-{at}"} <= links


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_annex_prints_every_sentence_with_its_file_and_its_characters(language):
    printed = paper()
    document = agenda_document(printed, language)
    annex = tables(document.blocks)[-2]
    lines = [line for line in printed.agenda.lines if line.listed]
    sources = [source for line in lines for source in line.sources]
    assert len(annex.rows) == len(sources)
    for row, source in zip(annex.rows, sources, strict=True):
        quote = "".join(run.text for run in row.cells[1][0] if isinstance(run, Run))
        where = " ".join(run.text for line in row.cells[2] for run in line if isinstance(run, Run))
        first, last = re.search(r"(\d+)–(\d+)", where).groups()
        words = FILES[source.told.name][int(first) : int(last)]
        assert " ".join(words.split()) == " ".join(quote.split())
        assert source.told.name in where


def test_three_languages_stand_one_after_another_each_complete_with_the_same_numbers():
    printed = paper()
    document = agenda_in_all(printed, "en")
    parts = [block for block in document.blocks if isinstance(block, Part)]
    assert [part.language for part in parts] == list(LANGUAGES)
    listed = [line.number for line in printed.agenda.lines if line.listed]
    assert [numbers_of(part.blocks) for part in parts] == [listed] * 3
    kinds = [[type(block) for block in part.blocks] for part in parts]
    assert kinds[0] == kinds[1] == kinds[2]
    numbered = [number for number, _ in outline(document)]
    assert numbered == ["", *map(str, range(1, 10))] * 3


def test_sections_are_numbered_as_their_lines_are():
    headings = [heading.anchor for number, heading in outline(agenda_document(paper(), "en"))]
    assert headings[:6] == [f"en-{section.replace('_', '-')}" for section in Section]


@pytest.mark.parametrize("language", LANGUAGES)
def test_owners_are_to_be_named_and_nobody_is(language):
    wording = Wording(language)
    for line in paper().agenda.lines:
        owners = agenda_words.owners(line, wording)
        assert len(owners) == len(line.partners) > 0
    words = said(agenda_document(paper(), language))
    assert {"en": "Japan: to be named", "ko": "일본: 추후 지정", "ja": "日本: 追って指名"}[
        language
    ] in words


def test_an_account_of_one_government_is_marked_as_such():
    words = said(agenda_document(paper(), "en"))
    assert "Account by U.S.; no agreed wording" in words


def test_a_file_without_a_day_is_listed_with_the_reason():
    (row,) = [
        row
        for row in tables(agenda_document(paper(), "en").blocks)[-1].rows
        if row.cells[0][0][0].text == "d.txt"
    ]
    assert "No day is printed in it" in row.cells[2][0][0].text


def test_one_statement_alone_says_that_nothing_can_be_compared():
    document = agenda_document(paper({"a.txt": EARLIER}), "en")
    words = said(document)
    assert words.count("No two joint texts of this forum and level compare, so that") == 2
    assert "not given" not in words.split("Day of the meeting")[1][:20]


def test_a_much_shorter_statement_is_told_of_before_its_silence_is():
    short = HEAD.format(day="June 3, 2032") + "They condemned the DPRK’s launches of missiles.\n"
    document = agenda_document(paper({"a.txt": EARLIER, "b.txt": short}), "en")
    titles = [block.title for block in document.blocks if isinstance(block, Note)]
    assert "Unlike length" in titles


def test_a_meeting_without_a_day_says_so():
    document = agenda_document(paper(on=None), "en")
    assert "day of the meeting not given" in document.subtitle
    (facts,) = [block for block in document.blocks if isinstance(block, KeyValues)]
    assert ("Day of the meeting", (((Run("not given"),),))) in facts.pairs


def test_what_no_due_day_was_found_for_is_said():
    words = said(agenda_document(paper({"b.txt": LATER}), "en"))
    assert "None found: Past due on 15 January 2033, Due before the meeting, Due next." in words


def test_what_a_document_leaves_out_is_counted():
    desks = ("data", "space", "health", "climate", "energy", "cyber", "quantum", "women")
    many = EARLIER + "".join(f"They decided to open a {desk} desk.\n" for desk in desks)
    printed = paper({"a.txt": many})
    more = printed.agenda.more(Group.RUNNING)
    assert more >= len(desks) - CAPS[Group.RUNNING]
    assert f"More lines of this kind: {more}." in said(agenda_document(printed, "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_it_was_drafted_is_told(language):
    document = agenda_document(paper(), language)
    anchors = [heading.anchor for _, heading in outline(document)]
    assert f"{language}-method" in anchors


def test_a_long_quotation_is_cut_after_a_word_beside_its_line_and_whole_in_the_annex():
    long = "They decided to open " + "and to extend " * 40 + "a data desk for health."
    printed = paper({"a.txt": HEAD.format(day="June 3, 2030") + long})
    (line,) = printed.agenda.lines
    short = agenda_words.short(line.source)
    assert len(short) < 200
    assert short.endswith(" …")
    assert line.source.clause.text.startswith(short.removesuffix(" …"))
    assert " ".join(long.split()) in said(agenda_document(printed, "en")).replace("\n", "")


def test_every_form_can_be_printed_and_bears_the_marking():
    document = agenda_in_all(paper(), "ko")
    assert b"%PDF" in pdf(document)[:8]
    assert docx(document)[:2] == b"PK"
    page = html(document)
    assert "TLP:AMBER" in page
    assert all(f'<section lang="{each}">' in page for each in LANGUAGES)


def test_an_agenda_without_a_line_can_be_printed():
    printed = paper({"a.txt": HEAD.format(day="June 3, 2030") + "They met.\n"})
    assert printed.agenda.lines == ()
    words = said(agenda_document(printed, "en"))
    assert "No undertaking that a meeting could follow up was found." in words
    assert html(agenda_in_all(printed, "ja"))
