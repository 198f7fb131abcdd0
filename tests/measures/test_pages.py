"""The documentation pages and the rows of the command line."""

import re
from datetime import date

import pytest

from tricord.locale import LANGUAGES, text
from tricord.measures import load
from tricord.measures.labels import citation, exemption_basis, label
from tricord.measures.pages import measure_page, write_pages
from tricord.measures.rows import (
    DETAIL_COLUMNS,
    IN_FORCE_COLUMNS,
    SHOW_COLUMNS,
    detail_rows,
    in_force_rows,
    show_rows,
)
from tricord.model.act import Act, Actor, Place
from tricord.model.measure import Addressee, Binding, Confidence, Decider, Direction, Nature, Status

LINK = re.compile(r"\]\((M[^)]+)\.md\)")


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    directory = tmp_path_factory.mktemp("measures")
    return {path.name: path.read_text("utf-8") for path in write_pages(directory)}


def test_every_measure_has_a_page_and_stands_in_the_index(pages):
    ids = {m.measure_id for m in load()}
    assert set(pages) == {f"{key}.md" for key in ids} | {"index.md"}
    assert set(LINK.findall(pages["index.md"])) == ids


def test_no_page_links_to_a_measure_that_does_not_exist(pages):
    for name, page in pages.items():
        for linked in LINK.findall(page):
            assert linked in load(), (name, linked)


def test_every_page_says_that_a_lawyer_must_check_and_where(pages):
    for measure in load():
        page = pages[f"{measure.measure_id}.md"]
        assert "A lawyer must check the official text" in page
        assert measure.official_text in page


def test_rows_that_rest_on_memory_say_so_on_their_page_and_in_the_index(pages):
    for measure in load():
        said = "rests on memory alone" in pages[f"{measure.measure_id}.md"]
        assert said is measure.recalled, measure.measure_id
        row = next(
            line
            for line in pages["index.md"].splitlines()
            if line.startswith(f"| [{measure.measure_id}]") and measure.label.en in line
        )
        assert ("memory alone" in row) is measure.recalled


def test_no_doubt_note_or_evidence_is_left_off_a_page(pages):
    for measure in load():
        page = pages[f"{measure.measure_id}.md"]
        for said in (*measure.doubts, *measure.notes):
            assert said.en in page
        for tag in (*measure.evidence, *measure.further_evidence):
            assert f"| {tag} | {load().evidence[tag].what} |" in page
        assert measure.label.ko in page
        assert measure.label.ja in page
        assert measure.version in page


def test_a_contested_window_shows_both_readings_on_its_page(pages):
    assert pages["M2371-8.md"].count("- Reading: ") == 2


def test_pages_are_the_same_bytes_every_time(pages):
    law = load()
    assert measure_page(law["M2397-5"], law) == pages["M2397-5.md"]


def test_tables_have_as_many_cells_in_every_row(pages):
    for name, page in pages.items():
        for block in re.findall(r"(?:^\|.*\n)+", page, flags=re.MULTILINE):
            cells = {len(re.split(r"(?<!\\)\|", line)) for line in block.splitlines()}
            assert len(cells) == 1, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_keep_their_columns_in_every_language(language):
    law = load()
    for row in show_rows(law, language):
        assert tuple(row) == SHOW_COLUMNS
    for row in in_force_rows(law.explain(date(2017, 8, 5), hs="2701"), language):
        assert tuple(row) == IN_FORCE_COLUMNS
        assert row["reasons"]
    for measure in law:
        for row in detail_rows(measure, language):
            assert tuple(row) == DETAIL_COLUMNS
            assert row["value"] != ""
    for column in {*SHOW_COLUMNS, *IN_FORCE_COLUMNS, *DETAIL_COLUMNS}:
        assert text(f"measures-column-{column}", language)


def test_the_details_of_a_measure_leave_out_no_doubt():
    measure = load()["M2371-8"]
    values = [row["value"] for row in detail_rows(measure, "ko")]
    for said in (*measure.doubts, *(r for w in measure.wind_downs for r in w.readings)):
        assert said.ko in values


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_vocabulary_has_a_label(language):
    kinds = (Act, Actor, Place, Addressee, Binding, Confidence, Decider, Direction, Nature, Status)
    labels = [label(word, language) for kind in kinds for word in kind]
    assert all(labels)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_the_look_ups_give_is_a_sentence(language):
    days = [date(2017, 8, 5), date(2017, 8, 20), date(2017, 12, 25), date(2024, 1, 1)]
    asked = [{}, {"hs": "27"}, {"hs": "2709"}, {"hs": "730120"}, {"hs": "84"}, {"goods": "coal"}]
    asked += [{"act": "port_entry", "place": "port"}, {"act": "travel", "actors": ["dprk_mission"]}]
    for on in days:
        for question in asked:
            for found in load().explain(on, **question):
                for reason in found.reasons:
                    assert reason.said(language).endswith((".", "。")), reason


@pytest.mark.parametrize(
    ("measure", "language", "cited"),
    [
        ("M2371-8", "en", "Resolution 2371 (2017), paragraph 8"),
        ("M1718-8ai", "en", "Resolution 1718 (2006), paragraph 8 (a)(i)"),
        ("M2356", "en", "Resolution 2356 (2017), paragraph 3 and Annex I-II"),
        ("M2680", "en", "Resolution 2680 (2023)"),
        ("M1718-8d", "ko", "유엔 안전보장이사회 결의 1718호(2006) 제8항 (d)"),
        ("M2371-8", "ja", "国連安全保障理事会決議第2371号(2017)主文8"),
    ],
)
def test_paragraphs_are_cited_as_people_cite_them(measure, language, cited):
    assert citation(load()[measure], language) == cited


def test_an_exemption_is_cited_in_the_readers_language_with_every_paragraph_of_its_basis():
    exemptions = {e.exemption_id: e for m in load() for e in m.exemptions}
    rajin = exemptions["coal-rajin-2321"]
    assert exemption_basis(rajin, "en") == rajin.basis
    assert exemption_basis(rajin, "ko") == "결의 2270호 제29항(a); 결의 2321호 제26항"
    assert exemption_basis(exemptions["committee-2397"], "ja") == "決議第2397号主文25"
