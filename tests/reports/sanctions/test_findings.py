"""What stands under a paragraph, and in the row of a finding."""

from dataclasses import replace

import pytest
from tests.reports.examples import FINDINGS, MEASURES, RUN_AT, finding, report

from tricord.locale import LANGUAGES, text
from tricord.model.finding import Grade
from tricord.model.listing import Authority
from tricord.model.measure import Binding
from tricord.reports.document import Badge, KeyValues, Run, Table
from tricord.reports.sanctions import Standing
from tricord.reports.sanctions.findings import findings_section, measure_title
from tricord.reports.wording import Wording


def said(cell):
    return ["".join(p.text if isinstance(p, Run) else p.label for p in line) for line in cell]


def part(language, kind=Authority.UN, **changed):
    return list(findings_section(report(language, **changed), kind, Wording(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_doubt_about_a_paragraph_is_never_hidden(language):
    values = [b for b in part(language) if isinstance(b, KeyValues)]
    doubts = [said(cell) for b in values for key, cell in b.pairs][-1]
    assert doubts == [
        text("reports-measure-recalled", language),
        text("reports-measure-confidence-M", language),
        MEASURES["M1718-8e"].doubts[0].said(language),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exemption_that_stood_on_the_day_is_named_in_the_language(language):
    values = next(b for b in part(language) if isinstance(b, KeyValues))
    basis = text("measures-basis", language, resolution="1718", paragraph="9", part="(a)")
    words = text("reports-measure-exemptions-value", language, bases=basis)
    assert said(values.pairs[2][1]) == [words]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "resolution 1718, paragraph 8(d)"),
        ("ko", "결의 1718호 제8항(d)"),
        ("ja", "決議第1718号主文8(d)"),
    ],
)
def test_a_paragraph_is_cited_as_the_language_does(language, title):
    wording = Wording(language)
    assert measure_title("M1718-8d", MEASURES, wording, short=True) == title
    label = MEASURES["M1718-8d"].label.said(language)
    assert measure_title("M1718-8d", MEASURES, wording).endswith(f": {label}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("binding", Binding)
def test_every_verb_has_its_words(language, binding):
    measures = {k: replace(m, binding=binding) for k, m in MEASURES.items()}
    values = next(b for b in part(language, measures=measures) if isinstance(b, KeyValues))
    assert said(values.pairs[1][1]) == [text(f"reports-binding-{binding}", language)]


def test_an_unknown_paragraph_is_named_by_its_id():
    assert "M9999-1" in measure_title("M9999-1", {}, Wording("en"))
    unknown = finding("A", "B", "KPe.1", measures=("M9999-1",))
    assert any(isinstance(b, Table) for b in part("en", findings=(unknown,)))


def test_a_row_says_who_what_why_and_how_sure():
    row = next(b for b in part("en") if isinstance(b, Table)).rows[0]
    number, party, listed, why, grade = map(said, row.cells)
    assert number == ["1", FINDINGS[0].finding_id[:8]]
    assert party[0] == "EXAMPLE STAR"
    assert party[2] == "ships"
    assert listed == ["EXAMPLE STAR 2", "un-sc KPe.901", "Programme: DPRK"]
    assert why[0].startswith("EXAMPLE STAR carries the IMO number 9999993 of EXAMPLE STAR 2")
    assert why[1] == "Doubt: The party is simulated."
    assert why[-1] == "Evidence: E1–E3"
    assert grade == ["corroborated", "score 0.99", "new", "since 2026-11-21"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("grade", Grade)
def test_every_grade_is_a_shape_and_a_word(language, grade):
    graded = (finding("A", "B", "KPe.1", grade=grade),)
    table = next(b for b in part(language, findings=graded) if isinstance(b, Table))
    badge = table.rows[0].cells[-1][0][0]
    assert isinstance(badge, Badge)
    assert (badge.sign, badge.label) == (grade, text(f"grade-{grade}", language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", ["new", "current", "superseded", "withdrawn"])
def test_every_status_has_its_word(language, status):
    standing = {k: replace(s, status=status) for k, s in report(language).standing.items()}
    table = next(b for b in part(language, standing=standing) if isinstance(b, Table))
    assert text(f"reports-status-{status}", language) in said(table.rows[0].cells[-1])


def test_a_finding_without_standing_is_printed_without():
    table = next(b for b in part("en", standing={}) if isinstance(b, Table))
    assert said(table.rows[0].cells[-1]) == ["corroborated", "score 0.99"]


@pytest.mark.parametrize("kind", Authority)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_without_a_paragraph_says_what_that_means(kind, language):
    bare = finding("A", "B", "1", kind=kind, listing="watch", measures=())
    blocks = part(language, kind, findings=(bare,))
    words = "".join(r.text for r in blocks[2].line)
    assert words == text(f"reports-no-measure-{kind}", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_says_what_brought_it_about(language):
    cause = ("cause-entry-change", {"day": "2026-02-27", "value": ""})
    brought = {f.finding_id: Standing("new", RUN_AT, (cause,)) for f in FINDINGS}
    rows = [row for b in part(language, standing=brought) if isinstance(b, Table) for row in b.rows]
    words = text("cause-entry-change", language, day="2026-02-27")
    assert rows
    assert all(any(words in said(cell) for cell in row.cells) for row in rows)
