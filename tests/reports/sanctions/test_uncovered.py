"""What the run left out is said, on a page of its own."""

import pytest
from tests.reports.examples import report

from tricord.locale import LANGUAGES, text
from tricord.reports.document import Bullets, PageBreak, Table
from tricord.reports.sanctions.report import Uncovered
from tricord.reports.sanctions.uncovered import uncovered_section
from tricord.reports.wording import Wording


def blocks(language="en", **changed):
    return list(uncovered_section(report(language, **changed), Wording(language)))


def said(block):
    return ["".join(part.text for part in item) for item in block.items]


def test_it_starts_a_page():
    assert isinstance(blocks()[0], PageBreak)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_left_out_is_named(language):
    title = report(language).lists[0].title
    here = said(next(b for b in blocks(language) if isinstance(b, Bullets)))
    assert here == [
        text("reports-uncovered-lists", language, lists=title),
        text("reports-uncovered-stale", language, lists=title),
        text("reports-uncovered-datasets", language, datasets="agents"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_monitor_says_of_its_run_is_passed_on(language):
    remarks = (("coverage-ruled-out", {"count": "12"}),)
    left_out = Uncovered(remarks=remarks)
    here = said(
        next(b for b in blocks(language, lists=(), uncovered=left_out) if isinstance(b, Bullets))
    )
    assert here == [text("coverage-ruled-out", language, count="12")]


def test_a_run_that_left_nothing_out_still_says_what_no_run_covers():
    bullets = [b for b in blocks(lists=(), uncovered=Uncovered()) if isinstance(b, Bullets)]
    assert len(bullets) == 1
    assert len(bullets[0].items) == 5


def test_rejected_records_are_counted_by_reason():
    left_out = Uncovered(rejects=(("un-sc", "name-missing", 1234),))
    say = {"reject-name-missing": "There is no name."}
    wording = Wording("en", say=lambda key, language, **p: say.get(key) or text(key, language, **p))
    table = next(
        b
        for b in uncovered_section(report("en", uncovered=left_out), wording)
        if isinstance(b, Table)
    )
    cells = [cell[0][0].text for cell in table.rows[0].cells]
    assert cells == ["un-sc", "There is no name.", "1,234"]
