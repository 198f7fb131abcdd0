"""The supply bulletin as a document: what stands in it, in which words, in every form."""

import io
import json
import re
from dataclasses import replace

import pypdf
import pytest
from lxml.html import document_fromstring
from tests.reports.supply_examples import (
    DAY,
    EVERY,
    HEARD,
    NOTICE,
    ORE,
    PARTNERS,
    PRICE,
    STOP,
    bulletin,
    watched,
)

from tricord.locale import LANGUAGES, text
from tricord.reports.document import Badge, Bullets, Figure, Heading, Table, texts
from tricord.reports.docx import docx
from tricord.reports.fonts import carried
from tricord.reports.html import html
from tricord.reports.supply import plain_data, supply_document
from tricord.reports.typst_pdf import pdf
from tricord.signals.gathering import course
from tricord.signals.signal import Channel
from tricord.signals.stages import Cuts, Stage
from tricord.signals.weights import weights

HANGUL, KANA_OR_HAN = re.compile("[가-힣]"), re.compile("[ぁ-んァ-ヶ一-龠]")


def words(document):
    return " ".join(part for _, part in texts(document))


def section(document, anchor):
    blocks = list(document.blocks)
    start = next(at for at, b in enumerate(blocks) if isinstance(b, Heading) and b.anchor == anchor)
    level = blocks[start].level
    rest = blocks[start + 1 :]
    ends = (at for at, b in enumerate(rest) if isinstance(b, Heading) and b.level <= level)
    return replace(document, title="", subtitle="", blocks=tuple(rest[: next(ends, len(rest))]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_prints_with_no_missing_glyph_and_passes_the_standards(language, tmp_path):
    pdfua = pytest.importorskip("pdfua")
    made = pdf(supply_document(bulletin(language), carried().covers))
    file = tmp_path / "bulletin.pdf"
    file.write_bytes(made)
    found = pdfua.validate(str(file))
    errors = [f for o in found.outcomes for f in o.findings if f.severity == pdfua.Severity.ERROR]
    assert errors == []
    assert len(pypdf.PdfReader(io.BytesIO(made)).pages) > 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_links_lead_somewhere_and_ids_are_unique(language):
    page = document_fromstring(html(supply_document(bulletin(language))))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.xpath("//a/@href")} <= set(ids)


@pytest.mark.parametrize(("language", "own"), [("ko", HANGUL), ("ja", KANA_OR_HAN)])
def test_headings_captions_and_columns_are_in_the_language_of_the_report(language, own):
    for block in supply_document(bulletin(language)).blocks:
        if isinstance(block, Heading):
            said = ["".join(run.text for run in block.line)]
        elif isinstance(block, Table):
            said = [block.caption, *(c.label for c in block.columns if c.label != "SHA-256")]
        else:
            continue
        assert all(own.search(each) for each in said), said


def test_the_same_bulletin_gives_the_same_bytes():
    first, again = (supply_document(bulletin("ja")) for _ in range(2))
    assert html(first) == html(again)
    assert docx(first) == docx(again)
    assert plain_data(bulletin("ja")) == plain_data(bulletin("ja"))


def test_the_marking_stands_on_the_document_and_in_its_facts():
    document = supply_document(bulletin())
    assert str(document.marking) == "TLP:AMBER"
    assert "TLP:AMBER" in words(section(document, "front"))


def test_a_stage_is_a_shape_and_a_word_and_never_colour_alone():
    document = section(supply_document(bulletin()), "overview")
    [table] = [b for b in document.blocks if isinstance(b, Table)]
    [row] = table.rows
    badges = [
        part for cell in row.cells for line in cell for part in line if isinstance(part, Badge)
    ]
    stages = [course.stage for course in bulletin().items[0].courses.values()]
    assert [badge.label for badge in badges] == [text(f"supply-stage-{s}", "en") for s in stages]


def test_three_partners_stand_side_by_side_with_what_moved_since_the_month_before():
    ore = bulletin().items[0]
    document = section(supply_document(bulletin()), "overview")
    [table] = [b for b in document.blocks if isinstance(b, Table)]
    assert [c.label for c in table.columns[1:]] == ["Republic of Korea", "United States", "Japan"]
    shown = words(document)
    for partner in PARTNERS:
        now = ore.courses[partner].odds.probability
        moved = round(100 * now) - round(100 * ore.before[partner].odds.probability)
        assert f"{100 * now:.0f} % ({moved:+d})" in shown


REASONS = {
    Channel.STRUCTURE: ("78 %", "2023", "China", "1 March 2024", "example-trade"),
    Channel.PRICE: ("812 $/mt", "September 2024", "3.4 times", "+20 %", "example-prices"),
    Channel.TRADE: ("250 kg", "September 2024", "1 % of the median", "66 %", "10 November 2024"),
    Channel.TRANSIT: ("Strait of Hormuz", "64 %", "8 December 2024", "example-straits"),
    Channel.POLICY: ("No. 9 of 2024", "2504109999", "2 January 2025", "example-notices"),
    Channel.MISSION: ("Embassy of Example", "source B", "information 2", "example-missions"),
}


@pytest.mark.parametrize("channel", REASONS)
def test_each_term_is_told_with_figure_period_day_source_weight_and_what_it_adds(channel):
    document = section(supply_document(bulletin()), "item-example-ore")
    bullets = [line for b in document.blocks if isinstance(b, Bullets) for line in b.items]
    lead = text(f"supply-channel-{channel}", "en")
    [line] = [line for line in bullets if line[0].text.startswith(f"{lead}:")]
    said = "".join(run.text for run in line)
    for part in REASONS[channel]:
        assert part in said
    assert re.search(r"Odds ×\d", said)
    assert "weight measured" in said if channel is Channel.PRICE else "weight judged" in said
    assert [run.link for run in line if run.link]


def test_what_would_lower_a_stage_is_what_is_left_without_the_channel():
    ore = bulletin().items[0]
    usa = ore.courses["USA"]
    left = usa.odds.without(Channel.POLICY)
    shown = words(section(supply_document(bulletin()), "item-example-ore"))
    stage = text(f"supply-stage-{Cuts().held(usa.stage, left)}", "en")
    assert f"notices: {100 * left:.0f} %, {stage} (counts until 3 December 2025)" in shown


def test_silent_and_missing_are_told_apart():
    only = watched(signals=(NOTICE,))
    shown = supply_document(bulletin(items=(only,), changes=()))
    [table] = [b for b in section(shown, "item-example-ore").blocks if isinstance(b, Table)]
    rows = {row.cells[0][0][0].text: row for row in table.rows}
    japan = {key: rows[key].cells[3][0][0].text for key in ("Silent", "No data")}
    usa = {key: rows[key].cells[2][0][0].text for key in ("Silent", "No data")}
    assert "trade" in japan["Silent"]
    assert "trade" in usa["No data"]
    assert "price" in usa["Silent"]
    assert "missions" in usa["No data"]


def test_a_stage_that_is_held_beneath_its_cut_says_so():
    how = (weights(), Cuts())
    held = course((PRICE, STOP), HEARD, (ORE.item_id, "USA"), DAY, how)
    low = replace(held.odds, probability=Cuts().caution * 0.9)
    kept = replace(held, stage=Stage.CAUTION, odds=low)
    ore = watched(signals=(PRICE, STOP))
    ore = replace(ore, courses={**ore.courses, "USA": kept})
    shown = words(section(supply_document(bulletin(items=(ore,), changes=())), "item-example-ore"))
    assert "held: left beneath 15 %" in shown


def test_whom_to_ask_names_the_ministry_and_the_mission_of_each_partner():
    shown = words(section(supply_document(bulletin()), "item-example-ore"))
    for ministry in ORE.owners.values():
        assert text(f"ministry-{ministry}", "en") in shown
    assert "Embassy of Example" in shown
    assert "its mission in: China" in shown


def test_lines_of_an_item_have_gaps_where_months_are_missing_and_a_place_for_each_partner():
    blocks = section(supply_document(bulletin()), "item-example-ore").blocks
    [picture] = [b for b in blocks if isinstance(b, Figure)]
    for shown in ("Price: Example ore", "United States ← China", "no monthly trade held"):
        assert shown in picture.alternative
    assert picture.svg.count("<path") > 9  # a stroke for each stretch between missing months


def test_notices_that_bear_on_no_item_stand_apart_and_lines_are_as_printed():
    document = section(supply_document(bulletin()), "notices")
    bearing, others = [b for b in document.blocks if isinstance(b, Table)]
    assert "2504109999" in words(replace(document, blocks=(bearing,)))
    assert "Not yet in force: from 2 January 2025" in words(replace(document, blocks=(bearing,)))
    assert len(others.rows) == 1


def test_lines_nothing_is_said_of_stand_beside_those_that_would_see_it():
    shown = words(section(supply_document(bulletin()), "unseen"))
    assert "CHN 811292" in shown
    assert "CN-10 2504109999" in shown


def test_every_weight_stands_in_the_bulletin_with_where_it_is_from():
    shown = words(section(supply_document(bulletin()), "method"))
    for of in weights().channels.values():
        assert of.source in shown
    assert weights().base_from in shown
    assert "tricord supply scoreboard" in shown


def test_a_node_that_knew_nothing_gets_one_page_that_says_what_to_take_in():
    empty = bulletin(held=(), files=(), changes=(), notices=(), prices=(), straits=())
    for language in LANGUAGES:
        document = supply_document(replace(empty, language=language))
        assert len(pypdf.PdfReader(io.BytesIO(pdf(document))).pages) == 1
        assert "tricord ingest" in words(document)


def test_no_stage_is_no_all_clear():
    calm = bulletin(items=(watched(signals=()),), changes=())
    shown = words(supply_document(calm))
    assert "no all-clear" in shown
    assert "No proposed stage changed." in shown


def test_the_plain_data_hold_every_course_with_its_terms_and_evidence():
    told = json.loads(plain_data(bulletin()))
    ore, quiet = told["items"]
    usa = ore["partners"]["USA"]
    assert usa["stage"] == bulletin().items[0].courses["USA"].stage
    assert [term["channel"] for term in usa["terms"]] == list(Channel)
    fired = [signal for term in usa["terms"] for signal in term["signals"]]
    assert {each["evidence"][0]["file_sha256"] for each in fired} >= {
        each.rows[0]["file_sha256"] for each in EVERY if each.partner in ("", "USA")
    }
    assert quiet["partners"]["KOR"]["stage"] == "none"
    assert told["marking"] == "TLP:AMBER"
