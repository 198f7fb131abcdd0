"""The log of the register: what is refused, that nothing is rewritten, and two at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from tests.lake.register_lines import ADDRESS, KEY, STATEMENT, TABLE, WORDS, a_score, hold

from tricord.errors import DecisionError, LakeError, NotFound
from tricord.lake import Lake, register
from tricord.lake.register import Line
from tricord.lake.register_folding import standing
from tricord.model.marking import CLEAR, Marking
from tricord.model.register import About

SAID = date(2024, 11, 15)
"""Day of the first statement that speaks of an entry."""


@pytest.fixture(autouse=True)
def one_moment(monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2026-06-01T00:00:00Z")


@pytest.fixture
def lake(tmp_path) -> Lake:
    made = Lake(tmp_path / "lake")
    hold(made)
    return made


def stands(lake: Lake) -> list[str]:
    return [line.value for line in standing(register.lines(lake)) if line.about is About.SCORE]


@pytest.mark.parametrize(
    ("lacking", "code"),
    [
        ({"by": ""}, "register-by-nobody"),
        ({"by": "rule:compliance"}, "register-by-nobody"),
        ({"day": None}, "register-score-day"),
        ({"day": date(2026, 6, 2)}, "register-score-future"),
        ({"evidence": ()}, "register-evidence-missing"),
        ({"evidence": ("everybody knows",)}, "register-evidence-form"),
        ({"rationale": " "}, "register-rationale-missing"),
        ({"partner": ""}, "register-partner"),
        ({"partner": "CHN"}, "register-partner"),
        ({"value": "2"}, "register-score"),
        ({"value": "0.5"}, "register-score"),
        ({"value": ""}, "register-score"),
        ({"entry": "programme|example"}, "register-score-programme"),
        ({"entry": "example"}, "register-key"),
        ({"since": date(2026, 5, 2)}, "register-score-before"),
        ({"day": date(2020, 5, 1), "since": date(2024, 11, 15)}, "register-score-before"),
        ({"day": date(1, 1, 1)}, "register-day-far"),
        ({"bound": ("USA",)}, "register-score-unbound"),
        ({"bound": ("KOR", "USA")}, "register-score-unbound"),
    ],
)
def test_a_score_that_lacks_anything_is_refused_and_nothing_is_written(lake, lacking, code):
    before = lake.version
    with pytest.raises(DecisionError) as refused:
        register.append(lake, a_score(**lacking), CLEAR)
    assert refused.value.code == code
    assert all(refused.value.sentence(language) for language in ("en", "ko", "ja"))
    assert all(refused.value.hint(language) for language in ("en", "ko", "ja"))
    assert (lake.version, register.lines(lake)) == (before, [])


@pytest.mark.parametrize(("given", "kept"), [("-1", "-1"), ("0", "0"), ("1", "+1"), ("+1", "+1")])
def test_a_whole_score_is_kept_with_who_when_and_on_what(lake, given, kept):
    made = register.append(lake, a_score(value=given, partner="rok"), CLEAR)
    [line] = register.lines(lake)
    assert line == made
    assert (line.value, line.partner, line.day) == (kept, "KOR", date(2026, 5, 1))
    assert (line.written_by, line.evidence, line.rationale) == ("kim", (ADDRESS,), "law in force")
    assert line.written_at == datetime(2026, 6, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "given",
    [{"since": date(2026, 5, 1)}, {"bound": ("USA", "JPN")}, {"bound": ()}, {"since": None}],
)
def test_a_score_of_a_partner_it_binds_on_a_day_since_it_was_said_is_kept(lake, given):
    register.append(lake, a_score(**given), CLEAR)
    assert stands(lake) == ["+1"]


def test_a_second_score_of_one_partner_waits_until_the_first_is_undone(lake):
    first = register.append(lake, a_score(), CLEAR)
    with pytest.raises(DecisionError) as refused:
        register.append(lake, a_score(value="-1", by="lee"), CLEAR)
    assert refused.value.code == "register-scored"
    register.append(lake, a_score(value="0", partner="USA", by="lee"), CLEAR)
    register.undo(lake, first.log_id, "wrong law", "kim")
    register.append(lake, a_score(value="-1", by="lee"), CLEAR)
    assert stands(lake) == ["0", "-1"]


def test_a_score_under_another_key_of_the_same_commitment_counts_as_its_score(lake):
    register.append(lake, a_score(), CLEAR)
    elsewhere = f"commitment|{STATEMENT}:69-136"
    with pytest.raises(DecisionError, match="register-scored"):
        register.append(lake, a_score(entry=elsewhere, same=(elsewhere, KEY)), CLEAR)


def test_an_undoing_cannot_bring_back_a_score_that_was_replaced(lake):
    first = register.append(lake, a_score(), CLEAR)
    undoing = register.undo(lake, first.log_id, "wrong law", "kim")
    register.append(lake, a_score(value="0"), CLEAR)
    with pytest.raises(DecisionError, match="register-scored-since"):
        register.undo(lake, undoing.log_id, "right after all", "kim")
    assert stands(lake) == ["0"]


def test_what_is_undone_can_be_brought_back_and_every_line_stays(lake):
    first = register.append(lake, a_score(), CLEAR)
    before = lake.read(TABLE).to_dicts()
    undoing = register.undo(lake, first.log_id[:8], "wrong law", "lee")
    assert stands(lake) == []
    with pytest.raises(DecisionError, match="register-undone"):
        register.undo(lake, first.log_id, "again", "lee")
    register.undo(lake, undoing.log_id, "right after all", "kim")
    assert stands(lake) == ["+1"]
    after = lake.read(TABLE).to_dicts()
    assert len(after) == 3
    assert [row for row in after if row in before] == before


def test_an_undoing_names_one_line_its_author_and_its_reason(lake):
    first = register.append(lake, a_score(), CLEAR)
    for given in ("", "zz"):
        with pytest.raises(NotFound, match="register-line-unknown"):
            register.undo(lake, given, "wrong", "kim")
    with pytest.raises(DecisionError, match="register-rationale-missing"):
        register.undo(lake, first.log_id, "", "kim")
    with pytest.raises(DecisionError, match="register-by-nobody"):
        register.undo(lake, first.log_id, "wrong", "")


def test_of_two_people_who_score_at_once_one_is_told_of_the_other(lake):
    def score(who: str) -> str:
        try:
            register.append(Lake(lake.folder), a_score(by=who), CLEAR)
        except (DecisionError, LakeError) as refused:
            return refused.code
        return "written"

    with ThreadPoolExecutor(4) as pool:
        ended = sorted(pool.map(score, ["kim", "lee", "sato", "smith"]))
    assert ended == ["register-scored"] * 3 + ["written"]
    assert stands(lake) == ["+1"]


def test_of_two_people_who_write_different_things_at_once_both_are_kept(lake):
    def own(partner: str) -> None:
        line = Line(KEY, About.OWNER, f"desk of {partner}", partner=partner, by="kim")
        register.append(Lake(lake.folder), line, CLEAR)

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(own, ["KOR", "USA", "JPN"]))
    assert {line.partner for line in register.lines(lake)} == {"KOR", "USA", "JPN"}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (Line(KEY, About.STATE, "finished", evidence=(ADDRESS,)), "register-value"),
        (Line(KEY, About.STATE, "done"), "register-evidence-missing"),
        (Line(KEY, About.KIND, "dialogue"), "register-value"),
        (Line("programme|x", About.KIND, "commitment"), "register-value"),
        (Line(KEY, About.MEMBERS, "KOR CHN"), "register-partner"),
        (Line(KEY, About.MEMBERS, ""), "register-partner"),
        (Line(KEY, About.OWNER, "desk"), "register-partner"),
        (Line(KEY, About.OWNER, "", partner="KOR"), "register-value-missing"),
        (Line(KEY, About.NEXT_DATE, "next spring"), "register-day"),
        (Line(KEY, About.NEXT_DATE, "0001-01-01"), "register-day-far"),
        (Line(KEY, About.NEXT_DATE, "0206-12-31"), "register-day-far"),
        (Line(KEY, About.NEXT_DATE, "9999-12-31"), "register-day-far"),
        (Line("programme|x", About.NEXT_DATE, "2206-06-30"), "register-day-far"),
        (Line(KEY, About.NEXT_DATE, "2024-11-14", since=SAID), "register-day-before"),
        (Line("programme|x", About.NEXT_DATE, "1999-01-01", since=SAID), "register-day-before"),
        (Line(KEY, About.ENTER, ""), "register-value-missing"),
        (Line(KEY, About.EVIDENCE, "a law"), "register-evidence-missing"),
        (Line(KEY, About.SAME_AS, KEY), "register-same"),
        (Line(KEY, About.SAME_AS, "programme|x"), "register-same"),
        (Line(KEY, About.SAME_AS, "the other one"), "register-same"),
    ],
)
def test_a_value_that_is_none_of_its_kind_is_refused(lake, line, code):
    given = Line(
        line.entry, line.about, line.value, line.partner, evidence=line.evidence,
        rationale="because", by="kim", since=line.since,
    )  # fmt: skip
    with pytest.raises(DecisionError) as refused:
        register.append(lake, given, CLEAR)
    assert refused.value.code == code
    assert register.lines(lake) == []


@pytest.mark.parametrize("day", ["2024-11-15", "2026-05-01", "2050-12-31", "2100-12-31"])
def test_a_next_date_since_it_was_said_is_kept_though_it_may_have_passed(lake, day):
    line = Line(KEY, About.NEXT_DATE, day, rationale="minutes", by="kim", since=SAID)
    assert register.append(lake, line, CLEAR).value == day


def test_a_place_must_lie_in_a_statement_the_lake_holds(lake):
    with pytest.raises(NotFound, match="register-statement-unknown"):
        register.append(lake, a_score(evidence=("bbbb:0-10",)), CLEAR)
    with pytest.raises(NotFound, match="register-place-unknown"):
        register.append(lake, a_score(evidence=(f"{STATEMENT}:0-{len(WORDS) + 1}",)), CLEAR)
    with pytest.raises(NotFound, match="register-statement-unknown"):
        register.append(lake, a_score(entry="commitment|bbbb:0-10"), CLEAR)
    assert register.lines(lake) == []
    register.append(lake, a_score(evidence=(f"{STATEMENT}:0-{len(WORDS)}",)), CLEAR)


def test_a_line_bears_what_was_given_and_what_it_rests_on(lake):
    hold(lake, "bbbb000011112222", "TLP:AMBER")
    plain = register.append(lake, a_score(), Marking.parse("TLP:GREEN"))
    assert plain.marking == "TLP:GREEN"
    cited = a_score(partner="USA", evidence=("bbbb000011112222:0-10",))
    assert register.append(lake, cited, Marking.parse("TLP:GREEN")).marking == "TLP:AMBER"


def test_as_of_a_moment_nothing_is_told_of_what_was_written_later(lake, monkeypatch):
    register.append(lake, a_score(), CLEAR)
    monkeypatch.setenv("TRICORD_NOW", "2026-07-01T00:00:00Z")
    register.append(lake, a_score(partner="USA"), CLEAR)
    assert len(register.lines(lake)) == 2
    assert [each.partner for each in register.lines(lake, datetime(2026, 6, 15, tzinfo=UTC))] == [
        "JPN"
    ]
