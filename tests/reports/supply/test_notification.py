"""The form of notification: six statements, blanks that say so, fifteen days."""

import io
from dataclasses import replace
from datetime import date, timedelta

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.supply_examples import DAY, ORE, QUIET, bulletin, watched

from tricord.locale import LANGUAGES, text
from tricord.reports.document import Heading, Note, NoteKind, texts
from tricord.reports.docx import docx
from tricord.reports.fonts import carried
from tricord.reports.supply import Notification, notification_document
from tricord.reports.typst_pdf import pdf

STATEMENTS = ("impact", "cause", "duration", "sectors", "measures", "assistance")


def form(partner="USA", item=ORE, requested=None, **changed):
    return Notification(bulletin(**changed), item.item_id, partner, requested)


def words(document):
    return " ".join(part for _, part in texts(document))


def blanks(document):
    return [b for b in document.blocks if isinstance(b, Note) and b.kind is NoteKind.EMPTY]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_six_statements_stand_in_order_each_with_a_blank_for_the_party(language):
    document = notification_document(form(language=language))
    anchors = [b.anchor for b in document.blocks if isinstance(b, Heading)]
    assert tuple(anchors[:6]) == STATEMENTS
    marked = blanks(document)
    assert len(marked) == 6
    party = text("country-USA", language)
    assert all(party in note.title for note in marked)
    assert all("____" in words(replace(document, blocks=(note,))) for note in marked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_prints_in_every_language_and_for_every_partner(language):
    for partner in ("KOR", "USA", "JPN"):
        document = notification_document(form(partner, language=language), carried().covers)
        assert len(pypdf.PdfReader(io.BytesIO(pdf(document))).pages) >= 2
        assert docx(document) == docx(document)


@given(st.dates(date(2024, 2, 24), date(2100, 1, 1)))
def test_the_network_meets_no_later_than_fifteen_days_after_the_request(requested):
    assert form(requested=requested).meet_by == requested + timedelta(days=15)


def test_the_clock_runs_from_the_request_and_ends_after_the_last_day():
    assert form().status == "draft"
    assert form().meet_by is None
    assert form(requested=DAY).status == "requested"
    assert form(requested=DAY - timedelta(days=15)).status == "requested"
    assert form(requested=DAY - timedelta(days=16)).status == "due"


def test_it_is_a_draft_that_no_machine_sends_and_letters_are_not_verified():
    shown = words(notification_document(form()))
    assert "Draft for a person" in shown
    assert "The system sends nothing." in shown
    assert "not verified" in shown


def test_cause_evidence_lines_and_value_are_those_of_the_warning():
    shown = words(notification_document(form(requested=date(2025, 1, 6))))
    for part in (
        *("No. 9 of 2024", "2504109999", "USD 1,234,567", "September 2024", "21 January 2025"),
        *("Embassy of Example", "in force from 2 January 2025", "Brazil 20 %", "other ore"),
    ):
        assert part in shown
    assert "900 t" not in shown  # a stock of another partner


def test_a_value_of_imports_is_that_of_all_origins():
    shown = words(notification_document(form("KOR")))
    assert "Imports of the item in 2023: USD 10,000,000" in shown
    assert "90 days of use" in shown


def test_nothing_is_said_of_security_health_or_sectors_of_use():
    document = notification_document(form())
    bare = replace(document, blocks=tuple(b for b in document.blocks if not isinstance(b, Note)))
    shown = words(bare)
    heading = text("reports-notification-impact", "en")
    assert shown.replace(heading, "").count("security") == 0
    assert shown.replace(heading, "").count("health") == 0
    assert "Which sectors use it is not known here." in shown


def test_without_a_warning_the_cause_stays_open():
    calm = bulletin(items=(watched(QUIET, ()),), changes=())
    document = notification_document(Notification(calm, QUIET.item_id, "JPN"))
    shown = words(document)
    assert text("reports-notification-no-stage", "en") in shown
    assert text("reports-notification-evidence-none", "en") in shown
    assert len(blanks(document)) == 6


def test_the_form_bears_the_marking_of_what_it_was_filled_from():
    assert str(notification_document(form()).marking) == "TLP:AMBER"
