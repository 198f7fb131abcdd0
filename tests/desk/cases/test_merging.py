"""Which subjects are one: a log that is only added to, and can be taken back."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desk.cases.conftest import of, opened, refused

from tricord.desk.cases import merging
from tricord.desk.cases.listing import Asked, listed
from tricord.desk.cases.merging import log, merge, unmerge
from tricord.errors import DeskError

ONE, OTHER, THIRD = "list|un-sc|KPe.001", "parties|port|17", "imo:9074729"
GREEN = of("TLP:GREEN")


def found(seat, key):
    return {each.case.title for each in listed(seat, Asked(about=f"subject|{key}"))}


@pytest.fixture
def cases(lee):
    for key in (ONE, OTHER, THIRD):
        opened(lee, title=key, about=f"subject|{key}")


def test_cases_about_merged_subjects_are_found_under_either_and_apart_again(lee, cases):
    assert found(lee, ONE) == {ONE}
    merge(lee, ONE, f"subject|{OTHER}", "same seal", GREEN)
    assert found(lee, ONE) == found(lee, OTHER) == {ONE, OTHER}
    merge(lee, THIRD, OTHER, "same IMO number", GREEN)
    assert found(lee, ONE) == {ONE, OTHER, THIRD}
    assert unmerge(lee, OTHER, ONE, "the seal was forged") == 1
    assert found(lee, ONE) == {ONE}
    assert found(lee, OTHER) == {OTHER, THIRD}


def test_the_log_keeps_every_line_with_who_and_why(lee, kim):
    merge(lee, ONE, OTHER, "same seal", GREEN)
    unmerge(kim, ONE, OTHER, "forged")
    merge(kim, ONE, OTHER, "not forged after all", GREEN)
    told = [(each.reason, each.signed, each.undoes is None, each.stands) for each in log(lee)]
    assert told == [
        ("same seal", "Lee (ROK)", True, False),
        ("forged", "Kim (ROK)", False, False),
        ("not forged after all", "Kim (ROK)", True, True),
    ]


def test_what_is_no_pair_or_not_merged_is_refused(seated, lee):
    assert refused(merge, lee, ONE, f" subject|{ONE}", "x", GREEN) == "desk-merge-same"
    assert refused(merge, lee, ONE, "", "x", GREEN) == "desk-words"
    assert refused(merge, lee, ONE, OTHER, " ", GREEN) == "desk-words"
    assert refused(unmerge, lee, ONE, OTHER, "x") == "desk-merge-none"
    assert refused(merge, seated("hwang", "reader"), ONE, OTHER, "x", GREEN) == "desk-role"


def test_a_merge_hidden_from_somebody_makes_nothing_one_for_them(lee, sato, cases):
    merge(lee, ONE, OTHER, "an agent says so", of("TLP:AMBER"))
    assert found(lee, ONE) == {ONE, OTHER}
    assert found(sato, ONE) == {ONE}
    assert log(sato) == ()
    assert refused(unmerge, sato, ONE, OTHER, "x") == "desk-merge-none"


def test_a_merge_taken_back_stays_hidden_from_whom_it_was_hidden(lee, sato):
    merge(lee, ONE, OTHER, "an agent says so", of("TLP:AMBER"))
    unmerge(lee, ONE, OTHER, "the agent lied")
    assert log(sato) == ()


def test_of_two_who_take_a_merge_back_at_once_the_second_is_told(lee, kim):
    merge(lee, ONE, OTHER, "same seal", GREEN)
    barrier = Barrier(2)

    def say(seat):
        barrier.wait()
        try:
            return unmerge(seat, ONE, OTHER, "forged")
        except DeskError as refusal:
            return refusal.code

    with ThreadPoolExecutor(2) as pool:
        said = {*pool.map(say, (lee, kim))}
    assert said == {1, "desk-merge-none"}
    assert len(log(lee)) == 2


class Line:
    def __init__(self, one, other):
        self.one, self.other, self.stands = one, other, True


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=9))
def test_being_one_holds_both_ways_and_onward(pairs):
    lines = [Line(str(a), str(b)) for a, b in pairs]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "_log", lambda _deed: lines)
        groups = {key: merging.same(None, key) for key in map(str, range(7))}
    for key, group in groups.items():
        assert key in group
        assert all(groups[each] == group for each in group)
    assert all(str(a) in groups[str(b)] for a, b in pairs)
