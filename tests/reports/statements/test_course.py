"""The course of a topic: charts, document and picture; every statement invented."""

import io
import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import combinations

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.reports.statement_examples import FILES, SECOND, topic_course

from tricord.locale import LANGUAGES, text
from tricord.model.statement import Forum, Level
from tricord.reports.charts import svg
from tricord.reports.charts.style import WIDTH
from tricord.reports.document import Figure, Table, texts
from tricord.reports.fonts import carried
from tricord.reports.raster import png
from tricord.reports.sea_map.labels import width_of
from tricord.reports.statements.course import RULES, course_charts, course_document
from tricord.reports.statements.course_chart import LOOKS, RUNGS, CourseChart, Mark
from tricord.reports.statements.course_picture import course_picture
from tricord.reports.typst_pdf import pdf

SVG = "{http://www.w3.org/2000/svg}"


def words(document):
    return " ".join(part for _, part in texts(document))


def chart(*marks, ladder="negative"):
    days = [mark.day for mark in marks]
    return CourseChart("Made up", ladder, marks, (min(days), max(days)))


def mark(day=date(2030, 6, 3), forum=Forum.KOR_USA_JPN, level=Level.LEADERS, **changed):
    return replace(Mark(day, forum, level, 7, 7, False), **changed)


def values(made):
    """Every mark of a chart as it is drawn: day, height, forum, and whether it is hollow."""
    spec = made.spec("en")
    return [
        (value["x"], value["y"], value["forum"], "fill" in layer["mark"])
        for layer in spec["layer"]
        if layer["mark"]["type"] == "point"
        for value in layer["data"]["values"]
    ]


def test_no_two_forums_have_one_form():
    assert set(LOOKS) == set(Forum)
    forms = Counter(look.shape for look in LOOKS.values())
    assert max(forms.values()) == 1
    assert not any(look.hollow for look in LOOKS.values())


def test_each_ladder_has_its_own_chart_and_all_have_one_axis_of_days():
    charts = course_charts(topic_course())
    assert [each.ladder for each in charts] == ["negative", "call", "commit"]
    assert len({each.span for each in charts}) == 1
    assert len({each.aside for each in charts}) == 1
    assert sum(len(each.marks) for each in charts) == 5


def test_what_not_all_agreed_is_listed_and_not_drawn():
    found = topic_course()
    drawn = sum(len(each.marks) for each in course_charts(found))
    assert drawn == len(found.course.agreed)
    document = course_document(found)
    listed = [b for b in document.blocks if isinstance(b, Table)]
    assert "Clauses of other documents (1)" in [table.caption for table in listed]
    assert "which not all parties agreed: 1" in words(document)


def test_every_mark_stands_in_the_table_under_its_chart():
    document = course_document(topic_course())
    blocks = list(document.blocks)
    for at, block in enumerate(blocks):
        if isinstance(block, Figure):
            table = blocks[at + 1]
            assert isinstance(table, Table)
            assert f"({len(table.rows)})" in table.caption
    said = words(document)
    for name in ("2030.txt", "2031ko.txt", "2032.txt"):
        assert name in said


@given(
    st.lists(
        st.builds(
            mark,
            st.dates(date(2028, 1, 1), date(2032, 1, 1)),
            st.sampled_from([Forum.KOR_USA_JPN, Forum.QUAD]),
            st.sampled_from([Level.LEADERS, Level.NSA]),
            hedged=st.booleans(),
        ),
        min_size=1,
        max_size=25,
    )
)
@settings(max_examples=40)
def test_every_clause_is_one_mark_and_no_mark_hides_another(marks):
    made = values(chart(*marks))
    assert len(made) == len(marks)
    assert sum(hollow for *_, hollow in made) == sum(each.hedged for each in marks)
    # Two marks overlap where they are near both ways; a day is less than 1.2 pixels here.
    for one, other in combinations(made, 2):
        assert abs(one[0] - other[0]) >= 4 or abs(one[1] - other[1]) >= 11


def test_a_higher_rung_stands_higher_and_leaders_above_advisers():
    low, high = mark(low=2, high=2), mark(low=8, high=8)
    adviser = mark(level=Level.NSA, low=8, high=8, day=date(2031, 1, 1))
    made = chart(low, high, adviser)
    axis = made.spec("en")["layer"][0]["encoding"]["y"]["axis"]
    labels = json.loads(re.search(r"\[.*?\]", axis["labelExpr"])[0])
    # Heights are counted from above.
    height = dict(zip(labels, axis["values"], strict=True))
    rows = ("8 strongly condemn · leaders", "8 strongly condemn · national security advisers")
    assert height[rows[0]] < height[rows[1]] < height["2 concern · leaders"]
    assert sorted(y for _, y, *_ in values(made)) == sorted(
        height[row] for row in (*rows, "2 concern · leaders")
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_forum_of_the_legend_falls_beyond_the_edge(language):
    made = chart(*[mark(forum=forum, level=Level.NSA) for forum in Forum])
    points = next(x for x in made.spec(language)["layer"] if x["mark"]["type"] == "point")
    columns = points["encoding"]["shape"]["legend"]["columns"]
    widest = max(width_of(text(f"reports-statements-forum-{each}", language)) for each in Forum)
    assert columns * (widest + 30) <= WIDTH - made.widest(language)
    said = [each.text for each in etree.fromstring(svg(made, language).encode()).iter(f"{SVG}text")]
    for forum in Forum:
        assert text(f"reports-statements-forum-{forum}", language) in said


def test_however_much_is_said_on_a_day_the_picture_fits_a_page():
    made = chart(*[mark() for _ in range(300)])
    assert made.spec("en")["height"] <= 900
    assert len({y for _, y, *_ in values(made)}) == 300


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ladder", list(RUNGS))
def test_a_chart_is_closed_in_itself_and_every_rung_has_its_words(language, ladder):
    rungs = RUNGS[ladder]
    marks = [mark(low=rung, high=rung, forum=f) for rung, f in zip(rungs, Forum, strict=False)]
    made = chart(*marks, ladder=ladder)
    drawn = svg(made, language)
    root = etree.fromstring(drawn.encode())
    assert root.get("viewBox").startswith(f"0 0 {WIDTH} ")
    assert "href" not in drawn
    said = ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]
    for rung in rungs:
        label = text(f"reports-rung-{ladder}-{rung}", language)
        assert any(each.startswith(f"{rung} {label}") for each in said)
    assert root[1].text == made.description(language)


def test_where_a_language_does_not_tell_two_rungs_apart_a_line_shows_both():
    (negative,) = [c for c in course_charts(topic_course()) if c.ladder == "negative"]
    korean = [each for each in negative.marks if each.low != each.high]
    assert [(each.low, each.high, each.level) for each in korean] == [(4, 5, Level.MINISTERS)]
    rules = [layer for layer in negative.spec("ko")["layer"] if "y2" in layer["encoding"]]
    assert len(rules[0]["data"]["values"]) == 1


def test_one_text_alone_is_drawn():
    found = topic_course(files={"a.txt": SECOND})
    assert "<svg" in course_picture(found)
    assert "1" in course_document(found).subtitle


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_says_by_itself_what_it_shows_and_what_it_leaves_out(language):
    found = topic_course(language)
    drawn = course_picture(found)
    root = etree.fromstring(drawn.encode())
    said = "".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))
    topic = text("reports-statements-topic-dprk_missiles", language)
    assert topic in said
    assert found.identifier in said
    squeezed = "".join(said.split())
    for key, count in (("course-drawn", 5), ("course-not-drawn", 1)):
        note = text(f"reports-{key}", language, count=count)
        assert "".join(note.split()) in squeezed
    ids = re.findall(r' id="([^"]+)"', drawn)
    assert len(ids) == len(set(ids))
    assert png(drawn)[:8] == b"\x89PNG\r\n\x1a\n"
    carried().check(("picture", "".join(each.itertext())) for each in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_prints_with_its_rules(language):
    document = course_document(topic_course(language))
    carried().check(texts(document))
    said = words(document)
    for rule in RULES:
        assert text(f"reports-readings-rule-{rule}", language) in said
    assert len(pypdf.PdfReader(io.BytesIO(pdf(document))).pages) >= 2


def test_the_same_files_make_the_same_picture():
    backwards = dict(reversed(FILES.items()))
    backwards.pop("copy.txt")
    given = {name: words for name, words in FILES.items() if name != "copy.txt"}
    assert course_picture(topic_course(files=given)) == course_picture(
        topic_course(files=backwards)
    )
