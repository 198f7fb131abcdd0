"""What stands behind claims: origins, whether they answer for what they say, whether they saw."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.claims.grading import grade_of, support
from tricord.model.claim import Claim, SourceClass, Standing, Topic
from tricord.model.finding import Grade

ORDER = [Grade.LEAD, Grade.INDICATION, Grade.CORROBORATED]


def claim(number, kind=SourceClass.PRESS, standing=Standing.STATED, **more):
    said = {"claimant": f"claimant {number}", **more}
    return Claim(
        str(number), Topic.WORKERS, standing, "said", source_class=kind, source="s", **said
    )


def test_one_voice_of_the_press_is_a_lead_whatever_its_basis():
    assert grade_of([claim(1, basis="a source")]) is Grade.LEAD


def test_a_state_that_gives_no_basis_is_a_lead():
    assert grade_of([claim(1, SourceClass.STATE)]) is Grade.LEAD


@pytest.mark.parametrize("kind", SourceClass)
def test_who_answers_for_what_he_says_and_says_how_he_knows_indicates(kind):
    attesting = {"state", "un_body", "monitoring_team", "court", "imagery", "company"}
    wanted = Grade.INDICATION if kind in attesting else Grade.LEAD
    assert grade_of([claim(1, kind, basis="images")]) is wanted


@pytest.mark.parametrize(
    "more", [{"basis": "x"}, {"document_verified": True}, {"standing": Standing.NOTIFIED}]
)
def test_a_basis_a_document_or_a_notification_is_a_foundation(more):
    assert grade_of([claim(1, SourceClass.STATE, **more)]) is Grade.INDICATION


def test_two_origins_corroborate_only_where_one_of_them_saw():
    told = [claim(1), claim(2)]
    assert grade_of(told) is Grade.INDICATION
    assert grade_of([*told[:1], claim(2, standing=Standing.OBSERVED)]) is Grade.CORROBORATED


def test_one_who_saw_alone_corroborates_nothing():
    seen = claim(1, SourceClass.IMAGERY, Standing.OBSERVED, basis="images")
    assert grade_of([seen]) is Grade.INDICATION
    assert grade_of([seen, claim(2, cites=("1",))]) is Grade.INDICATION


def test_a_denial_stands_behind_nothing():
    denial = claim(2, SourceClass.STATE, Standing.DENIED, basis="x")
    assert grade_of([claim(1), denial]) is Grade.LEAD
    assert grade_of([denial]) is Grade.LEAD
    assert support([denial]) == 0


def test_support_halves_what_is_left_with_each_origin():
    told = [claim(n) for n in range(3)]
    assert [support(told[:n]) for n in range(4)] == [0, 0.5, 0.75, 0.875]


some_claims = st.lists(
    st.builds(
        claim,
        st.integers(0, 5),
        st.sampled_from(SourceClass),
        st.sampled_from(Standing),
        basis=st.sampled_from(["", "seen"]),
        origin=st.sampled_from(["", "A", "B"]),
    ),
    max_size=5,
)


@given(some_claims)
def test_another_claim_never_lowers_a_grade_but_by_joining_origins(told):
    for fewer in combinations(told, max(len(told) - 1, 0)):
        added = [each for each in told if not any(each is one for one in fewer)]
        joins = any(each.origin or each.standing is Standing.DENIED for each in added)
        if not joins:
            assert ORDER.index(grade_of(fewer)) <= ORDER.index(grade_of(told))


@given(some_claims, st.randoms())
def test_the_order_of_claims_changes_no_grade(told, random):
    mixed = list(told)
    random.shuffle(mixed)
    assert grade_of(mixed) is grade_of(told)
