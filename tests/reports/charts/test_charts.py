"""Charts: what stands on them, that every printer takes them, that they can be read in grey."""

import io
import os
import re
import subprocess
import sys
import time
from datetime import date
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pypdf import PdfReader
from tests.reports.charts import accept
from tests.reports.charts.chart_examples import charts, meters, ranges, sites, timeline, years

from tricord.locale import LANGUAGES, text
from tricord.model.incident import IncidentKind
from tricord.model.marking import Marking
from tricord.reports.charts import (
    Claimed,
    Column,
    Dot,
    Level,
    MetersChart,
    RangesChart,
    SiteCounts,
    Span,
    Timeline,
    YearCounts,
    figure,
    svg,
)
from tricord.reports.charts.rendering import rendered
from tricord.reports.charts.style import LOOKS, PATTERNS, WIDTH
from tricord.reports.document import Document, Heading, Run, texts
from tricord.reports.fonts import FAMILIES, carried
from tricord.reports.html import html
from tricord.reports.typst_pdf import pdf

ROOT = Path(__file__).resolve().parents[3]
SVG = "{http://www.w3.org/2000/svg}"
EVERY = [(language, at) for language in LANGUAGES for at in range(5)]


def parsed(chart, language="en"):
    return etree.fromstring(svg(chart, language).encode())


def words(root):
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def document(language):
    blocks = [Heading(1, (Run("Charts"),), "charts")]
    blocks += [figure(chart, language) for chart in charts(language)]
    day = date(2026, 11, 22)
    marking = Marking.parse("TLP:CLEAR")
    return Document("Charts", "Made up", language, day, marking, "test", False, tuple(blocks))


@pytest.mark.parametrize(("language", "at"), EVERY)
def test_a_chart_is_closed_in_itself_and_said_in_words(language, at):
    chart = charts(language)[at]
    made = svg(chart, language)
    root = etree.fromstring(made.encode())
    assert root.get("viewBox").startswith(f"0 0 {WIDTH} ")
    assert root[0].text == chart.title
    assert root[1].text == chart.description(language)
    assert root.get("aria-labelledby").split() == [root[0].get("id"), root[1].get("id")]
    kinds = {etree.QName(element).localname for element in root.iter(etree.Element)}
    assert not kinds & {"script", "style", "image", "use", "a", "foreignObject", "tspan"}
    assert "href" not in made
    ids = {element.get("id") for element in root.iter() if element.get("id")}
    assert all(each.startswith(f"{chart.identifier}-") for each in ids)
    assert set(re.findall(r"url\(#([^)]+)\)", made)) <= ids
    assert not re.search(r"\bnan\b|\binf\b|undefined|null", made.partition("</desc>")[2])


@pytest.mark.parametrize(("language", "at"), EVERY)
def test_words_are_text_in_carried_fonts_and_found_by_the_check_of_documents(language, at):
    block = figure(charts(language)[at], language)
    root = etree.fromstring(block.svg.encode())
    assert len(words(root)) > 5
    families = {e.get("font-family") for e in root.iter() if e.get("font-family")}
    first = "Noto Sans JP" if language == "ja" else FAMILIES[0]
    assert all(each.startswith(f"'{first}', ") for each in families)
    found = [said for _, said in texts(Document("", "", "", None, None, "", False, (block,)))]
    assert set(words(root)) <= set(found)
    carried().check((block.caption, said) for said in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_go_into_an_accessible_pdf_with_their_words(language):
    made = PdfReader(io.BytesIO(pdf(document(language))))
    said = "".join("".join(page.extract_text() for page in made.pages).split())
    wanted = [text("chart-month-5", language), text("chart-not-reported", language)]
    wanted += [text(f"incident-kind-{kind}", language) for kind in ("space_launch", "nuclear_test")]
    for each in wanted:
        assert "".join(each.split()) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_stand_in_html_as_they_are(language):
    page = html(document(language))
    root = etree.HTML(page)
    assert len(root.findall(".//svg")) == 5
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_charts_are_the_same_bytes_in_another_process_time_zone_and_locale():
    again = "from tests.reports.charts.accept import hashes; print(hashes(), end='')"
    other = subprocess.run(
        [sys.executable, "-c", again],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Seoul", "LANG": "ko_KR.UTF-8"},
    )
    assert other.stdout.decode() == accept.hashes()


def test_charts_look_as_they_did_when_somebody_last_looked_at_them():
    assert accept.hashes() == accept.GOLDEN.read_text("utf-8")


def test_fifty_charts_do_not_hold_up_a_report():
    svg(years(), "en")
    started = time.process_time()
    for _ in range(10):
        for chart in charts("en"):
            svg(chart, "en")
    assert time.process_time() - started < 20


def test_a_specification_cannot_fetch_anything():
    spec = {
        "data": {"url": "https://example.org/data.json"},
        "mark": "point",
        "encoding": {"x": {"field": "a"}},
    }
    with pytest.raises(ValueError, match="not allowed"):
        rendered(spec, "en", identifier="x", title="x", description="x")


def test_what_others_wrote_is_no_markup_and_no_expression():
    hostile = """A <script>"x'];alert(1)[\\'" & \u202e\nB"""
    chart = SiteCounts(hostile, {hostile: 3, "datum": 2}, hostile)
    root = parsed(chart)
    shown = hostile.replace("\u202e", "‹U+202E›").replace("\n", " ")
    assert shown in words(root)
    assert not list(root.iter(f"{SVG}script"))
    columns = (Column(hostile, 1.0),)
    for other in (
        RangesChart(hostile, (Claimed("x'];[", 1, 2),), hostile),
        MetersChart(hostile, columns, hostile, (Level(2, hostile),), reported=hostile),
    ):
        assert not list(parsed(other).iter(f"{SVG}script"))


def test_every_dot_is_drawn_where_its_day_is():
    dots = (
        Dot(date(2016, 1, 1), IncidentKind.BALLISTIC),
        Dot(date(2016, 12, 31), IncidentKind.BALLISTIC, 12),
        Dot(date(2018, 7, 1), IncidentKind.CRUISE_MISSILE, 2),
    )
    root = parsed(Timeline("Dots", dots))
    drawn = [
        tuple(
            map(float, re.match(r"translate\(([-\d.]+),([-\d.]+)\)", p.get("transform")).groups())
        )
        for p in root.iter(f"{SVG}path")
        if p.get("transform") and p.get("stroke-width") == "1.2"
    ]
    (last_x, y_2016), (first_x, again), (other_x, y_2018) = drawn[:3]
    assert first_x < other_x < last_x
    assert y_2016 == again < y_2018
    middle = (first_x + last_x) / 2
    assert other_x == pytest.approx(middle, abs=3)
    assert [str(year) for year in (2016, 2017, 2018)] == [w for w in words(root) if len(w) == 4]


def test_two_kinds_of_one_day_do_not_hide_each_other():
    day = date(2016, 9, 9)
    dots = (Dot(day, IncidentKind.NUCLEAR_TEST), Dot(day, IncidentKind.BALLISTIC))
    values = Timeline("Two", dots).spec("en")["data"]["values"]
    assert len({(value["x"], value["y"]) for value in values}) == 2
    assert abs(values[0]["y"] - values[1]["y"]) < 0.5


def test_years_bear_their_sums_and_an_empty_year_is_shown_as_empty():
    counts = {
        (2019, IncidentKind.BALLISTIC): 3,
        (2019, IncidentKind.UNIDENTIFIED): 2,
        (2022, IncidentKind.LONG_RANGE): 7,
    }
    chart = YearCounts("Years", counts, "missiles")
    said = words(parsed(chart))
    assert {"2019", "2020", "2021", "2022", "5", "7"} <= set(said)
    assert chart.totals() == {2019: 5, 2020: 0, 2021: 0, 2022: 7}
    assert "2019 5, 2022 7" in chart.description("en")


def test_sites_beyond_the_most_are_counted_together():
    chart = SiteCounts("Sites", {f"Site {n:02}": n for n in range(1, 31)}, "missiles", most=3)
    assert chart.bars("en") == (
        ("Site 30", 30),
        ("Site 29", 29),
        ("Site 28", 28),
        ("27 other sites", sum(range(1, 28))),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_month_nobody_reported_is_said_to_be_so_and_has_no_bar(language):
    columns = (Column("1", 10.0), Column("2", None), Column("3", 0.0), Column("4", None, (), False))
    chart = MetersChart("Meters", columns, "bbl")
    said = words(parsed(chart, language))
    assert said.count(text("chart-not-reported", language)) == 1
    (bars,) = [
        layer["data"]["values"]
        for layer in chart.spec(language)["layer"]
        if layer["mark"]["type"] == "bar"
    ]
    assert [bar["y"] for bar in bars] == [10.0, 0.0]
    assert text("chart-not-reported", language) in chart.description(language)


def test_lines_of_a_cap_say_what_they_are_without_standing_on_each_other():
    root = parsed(meters())
    at = {}
    for each in root.iter(f"{SVG}text"):
        if "".join(each.itertext()) in {"cap 500,000", "95 %", "90 %", "75 %"}:
            at["".join(each.itertext())] = float(
                re.search(r",([-\d.]+)\)", each.get("transform"))[1]
            )
    assert len(at) == 4
    assert np.diff(sorted(at.values())).min() >= 11
    assert at["cap 500,000"] < at["95 %"] < at["90 %"] < at["75 %"]


def test_an_estimate_without_an_upper_end_has_an_arrow_and_no_closed_end():
    chart = MetersChart("Open", (Column("1", None, (Span(5.0, None),)),), "bbl")
    marks = [layer["mark"] for layer in chart.spec("en")["layer"]]
    assert [m["shape"] for m in marks if m["type"] == "point"] == ["triangle-up"]
    assert sum(m["type"] == "tick" for m in marks) == 1
    assert "5–…" in chart.description("en")


def test_claims_stand_side_by_side_and_none_is_their_mean():
    chart = ranges()
    said = words(parsed(chart))
    assert {"9,000,000", "1,600,000–1,900,000", "≥ 3,000,000", "≤ 5,000,000"} <= set(said)
    assert text("chart-claim-disputed", "en") in said
    rows = chart.spec("en")["data"]["values"]
    assert [(row["low"], row["high"]) for row in rows] == [
        (9_000_000, 9_000_000),
        (1_600_000, 1_900_000),
        (3_000_000, 3_000_000),
        (5_000_000, 5_000_000),
        (4_000_000, 6_000_000),
    ]


def light(colour):
    return sum(w * int(colour[at : at + 2], 16) for w, at in ((0.3, 1), (0.59, 3), (0.11, 5)))


def test_no_two_kinds_are_told_apart_by_colour_alone():
    assert set(LOOKS) == set(IncidentKind)
    assert len({(look.shape, look.hollow) for look in LOOKS.values()}) == len(LOOKS)
    assert len({look.pattern for look in LOOKS.values()}) == len(LOOKS)
    assert set(PATTERNS) == {look.pattern for look in LOOKS.values()}
    # Lines and hollow dots must stand out from white paper in greyscale.
    assert all(light(look.colour) < 160 for look in LOOKS.values())
    main = [look.colour for look in list(LOOKS.values())[:2]]
    assert all(abs(light(one) - light(other)) > 40 for one, other in combinations(main, 2))


@settings(max_examples=15, deadline=None)
@given(
    spans=st.lists(
        st.tuples(st.none() | st.floats(0, 1e9), st.none() | st.floats(0, 1e9), st.booleans()),
        min_size=1,
        max_size=6,
    )
)
def test_no_claim_breaks_a_chart(spans):
    claims = tuple(
        Claimed(f"C{n}", *(sorted((a, b)) if None not in (a, b) else (a, b)), disputed)
        for n, (a, b, disputed) in enumerate(spans)
    )
    root = parsed(RangesChart("Any", claims, "t"))
    assert {f"C{n}" for n in range(len(claims))} <= set(words(root))
    assert float(root.get("viewBox").split()[2]) == WIDTH


def test_charts_without_anything_reported_are_charts_still():
    for chart in (
        MetersChart("None", (Column("1", None),), "bbl"),
        MetersChart("Zero", (Column("1", 0.0, (Span(None, None),)),), "bbl"),
        RangesChart("None", (Claimed("A", None, None),), "t"),
        Timeline("One", (Dot(date(2020, 2, 29), IncidentKind.BALLOON),), years=(2019, 2021)),
        YearCounts("None", {}, "missiles", years=(2020, 2021)),
        SiteCounts("One", {"A": 1}, "missiles"),
    ):
        assert words(parsed(chart))
    assert words(parsed(timeline()))
    assert words(parsed(sites()))
