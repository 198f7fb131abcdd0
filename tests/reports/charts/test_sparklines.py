"""Sparklines: every line at its place, broken where a period is missing, said in words."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tricord.locale import LANGUAGES
from tricord.reports.charts import figure, svg
from tricord.reports.charts.sparklines import Sparkline, Sparklines
from tricord.reports.charts.style import ALARM, WIDTH
from tricord.reports.fonts import carried

SVG = "{http://www.w3.org/2000/svg}"


def months(figures):
    return tuple((date(2020 + at // 12, at % 12 + 1, 1), each) for at, each in enumerate(figures))


def line(figures, **more):
    return Sparkline(
        "가격: 例 <price>", "2024-11: 1,234 $/mt", "900 – 2,000", months(figures), **more
    )


def drawn(*lines, columns=4):
    made = svg(Sparklines("Lines", lines, "lines", columns), "en")
    return etree.fromstring(made.encode())


def strokes(root):
    return [p for p in root.iter(f"{SVG}path") if p.get("stroke-linejoin")]


def filled(root, colour):
    return [p for p in root.iter(f"{SVG}path") if p.get("fill") == colour]


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_are_as_wide_as_every_chart_and_their_words_can_be_printed(language):
    block = figure(Sparklines("Lines", (line([1.0, 2.0]),) * 6, "lines"), language)
    root = etree.fromstring(block.svg.encode())
    assert root.get("viewBox").startswith(f"0 0 {WIDTH} ")
    said = ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]
    assert len(said) == 18
    carried().check((block.caption, each) for each in [*said, block.alternative])
    assert "1,234 $/mt" in block.alternative


def test_a_missing_period_breaks_the_line_and_is_no_zero():
    assert len(strokes(drawn(line([5.0, 6.0, None, 7.0, 5.5, None, None, 6.0])))) == 3
    assert len(strokes(drawn(line([5.0, 6.0, 0.0, 7.0])))) == 1


def test_what_was_signalled_is_a_mark_of_another_shape_in_its_month():
    told = line([1.0, 2.0, 3.0], marked=(date(2020, 2, 1), date(1999, 1, 1)))
    assert len(filled(drawn(told), ALARM)) == 1
    assert filled(drawn(line([1.0, 2.0, 3.0])), ALARM) == []
    assert "2020-02-01" in figure(Sparklines("Lines", (told,)), "en").alternative


def test_a_line_without_figures_has_its_words_alone():
    root = drawn(Sparkline("Japan", "no monthly trade held"), line([1.0, 2.0]))
    assert len(strokes(root)) == 1


@settings(max_examples=15)
@given(
    st.lists(st.one_of(st.none(), st.floats(-1e9, 1e12)), min_size=1, max_size=40),
    st.booleans(),
)
def test_nothing_is_drawn_outside_its_place(figures, from_zero):
    made = Sparklines("Lines", (line(figures, from_zero=from_zero),) * 2, "lines", 2)
    for layer in made.spec("en")["layer"]:
        for row in layer["data"]["values"]:
            assert 0 <= row["x"] <= WIDTH
            assert 0 <= row["y"] <= 100
    assert not re.search(r"\bnan\b|\binf\b|null", svg(made, "en").partition("</desc>")[2])


def test_the_same_lines_are_the_same_bytes():
    made = Sparklines("Lines", (line([1.0, None, 3.0]),), "lines")
    assert svg(made, "ko") == svg(made, "ko")
