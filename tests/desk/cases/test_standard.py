"""The standard of evidence counts independent origins, and nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.desk.cases.conftest import of

from tricord.desk.cases.item import Item, Kind
from tricord.desk.cases.origins import SourceClass, grounds, independent
from tricord.desk.cases.request import Kind as Asked
from tricord.desk.cases.request import Request, Ruling
from tricord.desk.cases.standard import Level, counted, reached

ALL = of("TLP:GREEN")
AT = datetime(2099, 3, 1, tzinfo=UTC)


def item(number, kind, content, **more):
    said = {"corrects": None, "upon": None, "file_sha256": None} | more
    return Item(
        UUID(int=number),
        UUID(int=0),
        kind,
        said["corrects"],
        said["upon"],
        "0" * 64,
        said["file_sha256"],
        content,
        UUID(int=1),
        "Lee (ROK)",
        AT,
        ALL,
    )


def claim(number, claimant="", source="press", **more):
    said = {"origin": "", "cites": [], "file": "", "denies": False} | more
    corrects = said.pop("corrects", None)
    content = {"claimant": claimant or f"claimant {number}", "source_class": source, **said}
    return item(number, Kind.CLAIM, content, corrects=corrects)


def finding(number, *origins, grade="indication"):
    told = [{"source_class": source, "keys": [key]} for source, key in origins]
    return item(number, Kind.FINDING, {"grade": grade, "origins": told})


def ref(number):
    return str(UUID(int=number))


def origins(*items):
    return len(independent(grounds(items)))


SENSOR = ("sensor", "publisher|ais")
LIST = ("official_list", "publisher|un-sc")


@pytest.mark.parametrize(
    ("items", "level", "count"),
    [
        ((), Level.LEAD, 0),
        ((claim(1),), Level.LEAD, 1),
        ((claim(1, source="person"),), Level.LEAD, 1),
        ((claim(1, source="official_statement"),), Level.INDICATION, 1),
        ((claim(1), claim(2)), Level.INDICATION, 2),
        ((claim(1), claim(2, source="official_statement")), Level.INDICATION, 2),
        ((claim(1), claim(2, source="primary_document")), Level.CORROBORATED, 2),
        ((finding(1, SENSOR),), Level.INDICATION, 1),
        ((finding(1, SENSOR, LIST, grade="lead"),), Level.LEAD, 2),
        ((finding(1, SENSOR, LIST),), Level.INDICATION, 2),
        ((finding(1, SENSOR, LIST, grade="corroborated"),), Level.CORROBORATED, 2),
        ((finding(1, SENSOR), claim(2)), Level.CORROBORATED, 2),
    ],
)
def test_the_ladder_is_climbed_by_counts_alone(items, level, count):
    found = counted(items)
    assert (found.level, len(found.origins)) == (level, count)


def test_two_claims_of_one_claimant_are_one_origin_however_it_is_written():
    assert origins(claim(1, "Example Times"), claim(2, " example  TIMES")) == 1


def test_who_quotes_the_same_origin_counts_once():
    one, two = claim(1, "Times", origin="Port State"), claim(2, "Post", origin="port state")
    assert origins(one, two, claim(3, "Port State", source="official_statement")) == 1


def test_who_cites_a_claim_of_the_case_is_no_origin_of_its_own():
    assert origins(claim(1), claim(2, cites=[ref(1)]), claim(3, cites=[ref(2)])) == 1


def test_who_cites_a_claim_cites_its_correction_too():
    first, better = claim(1, "Times"), claim(2, "The Times", corrects=UUID(int=1))
    assert origins(first, better, claim(3, cites=[ref(1)])) == 1
    assert origins(first, better, claim(3, cites=[ref(2)])) == 1


def test_who_only_repeats_a_finding_adds_nothing_to_it():
    both = finding(1, SENSOR, LIST)
    assert origins(both, claim(2, cites=[ref(1)])) == 2
    assert origins(both, claim(2, cites=[ref(1)], origin="Own office")) == 3


def test_findings_of_one_publisher_are_one_origin():
    assert origins(finding(1, SENSOR), finding(2, SENSOR)) == 1


def test_a_claim_of_the_raw_file_a_finding_rests_on_is_the_same_origin():
    data = finding(1, ("sensor", f"file|{'a' * 64}"))
    file = item(2, Kind.FILE, {}, file_sha256="a" * 64)
    assert origins(data, file, claim(3, file=ref(2))) == 1
    assert counted((data, file, claim(3, file=ref(2)))).level is Level.INDICATION


def test_a_denial_stands_behind_nothing_and_is_told():
    found = counted((claim(1, source="sensor"), claim(2, denies=True)))
    assert (len(found.origins), found.against) == (1, 1)


def test_what_was_corrected_or_deleted_no_longer_counts():
    first, second = claim(1), claim(2, source="sensor")
    denied = claim(3, denies=True, corrects=UUID(int=2))
    assert counted((first, second)).level is Level.CORROBORATED
    assert counted((first, second, denied)).level is Level.LEAD
    assert counted((first, replace(second, content=None))).level is Level.LEAD


def test_an_origin_is_as_strong_as_the_strongest_who_tells_of_it():
    [one] = independent(grounds((claim(1, "State"), claim(2, "State", "official_statement"))))
    assert one.source is SourceClass.OFFICIAL_STATEMENT


def certification(number, *, granted=True):
    ruling = Ruling(granted, "yes", "", UUID(int=9), "Kim (ROK)", AT)
    ids = (UUID(int=100), UUID(int=0), UUID(int=number))
    return Request(*ids, Asked.CERTIFY, (), "so", UUID(int=8), "Lee (ROK)", AT, ALL, ruling)


def test_certified_is_what_people_certified_and_what_still_stands():
    there = (finding(1, SENSOR), claim(2))
    assert reached(there, [certification(1)]).level is Level.CERTIFIED
    assert reached(there, [certification(1, granted=False)]).level is Level.CORROBORATED
    assert reached(there, [certification(2)]).level is Level.CORROBORATED
    assert reached(there[:1], [certification(1)]).level is Level.INDICATION


NAMES = st.sampled_from(["a", "b", "c", "d"])
CLAIMS = st.lists(
    st.tuples(
        NAMES,
        st.sampled_from(["", "a", "e"]),
        st.sampled_from([str(each) for each in SourceClass]),
        st.lists(st.integers(1, 8), max_size=2),
    ),
    max_size=8,
)


@given(told=CLAIMS, again=st.integers(0, 7), order=st.randoms())
def test_repeating_and_reordering_never_add_an_origin(told, again, order):
    items = [
        claim(n, name, source, origin=origin, cites=[ref(c) for c in cites if c < n])
        for n, (name, origin, source, cites) in enumerate(told, 1)
    ]
    before = counted(items)
    assert len(before.origins) <= len(items)
    if items:
        repeated = items[again % len(items)]
        more = claim(99, "somebody else", "press", cites=[str(repeated.item_id)])
        assert len(counted([*items, more]).origins) == len(before.origins)
    shuffled = list(items)
    order.shuffle(shuffled)
    after = counted(shuffled)
    assert (after.level, len(after.origins)) == (before.level, len(before.origins))
