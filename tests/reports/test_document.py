"""The model: numbering, and every text of a document within reach of the glyph check."""

from dataclasses import replace
from itertools import pairwise

from tests.reports.examples import every_block, report

from tricord.reports.document import SHAPES, Heading, Run, Sign, outline, texts
from tricord.reports.sanctions import sanctions_document


def test_headings_are_numbered_by_level():
    document = replace(
        every_block(),
        blocks=tuple(
            Heading(level, (Run(name),), name)
            for level, name in zip([1, 2, 3, 2, 1], "abcde", strict=True)
        ),
    )
    numbers = [number for number, _ in outline(document)]
    assert numbers == ["1", "1.1", "1.1.1", "1.2", "2"]


def test_no_text_escapes_the_glyph_check():
    said = [text for _, text in texts(every_block())]
    expected = {
        *("Every block", "One of each", "Run 1", "Contents", "First", "strong", "one", "two"),
        *("Second", "Key", "value", "Two", "a", "b", "UN", "1,234", "lead", "Doubt", "not sure"),
        *("Picture", "A line and “<&>”", 'drawn <&"\\'),
        *("Caption", "No.", "Figure", "1", "10", "2", "20", "aside", "Third"),
        "KPe.020|0123456789abcdef",
    }
    assert expected <= set(said)


def test_a_text_is_found_again_by_the_heading_or_caption_before_it():
    places = {text: place for place, text in texts(every_block())}
    assert (places["one"], places["aside"]) == ("First", "Caption")
    assert places['drawn <&"\\'] == "Picture"


def test_no_two_signs_share_a_shape():
    assert set(SHAPES) == set(Sign)
    assert len(set(SHAPES.values())) == len(Sign)


def test_a_report_skips_no_heading_level():
    for language in ("en", "ko", "ja"):
        levels = [h.level for _, h in outline(sanctions_document(report(language)))]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
