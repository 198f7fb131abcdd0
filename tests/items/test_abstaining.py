"""When a line says nothing of an item, and what would."""

from dataclasses import replace

import pytest

from tricord.items import Abstention, abstains, item, items, seen_by
from tricord.items.entry import HsLine
from tricord.locale import LANGUAGES


def test_a_line_that_is_all_of_the_item_is_judged():
    assert abstains(item("natural_graphite"), "250410") is None
    assert abstains(item("magnesium_metal"), "8104.11") is None


def test_a_small_part_of_a_line_is_not_judged_and_the_lines_that_see_it_are_named():
    reason = abstains(item("gallium_metal"), "811292")
    assert reason is not None
    assert (reason.why, reason.materials[0]) == ("small", "germanium")
    assert reason.purity is not None
    assert 0 < reason.purity < 0.5
    assert ("HTS-10", "8112.92.10") in [(each.scheme, each.line) for each in reason.seen_by]
    assert "8112.92.10" in str(reason)


def test_a_part_nobody_measured_is_not_judged():
    reason = abstains(item("photoresist"), "370790")
    assert reason is not None
    assert (reason.why, reason.purity) == ("unmeasured", None)
    no_line = abstains(item("tungsten_hexafluoride"), "281290")
    assert no_line is not None
    assert no_line.why == "foreign"


def test_a_large_part_of_a_line_is_judged():
    magnets = item("rare_earth_magnets")
    line = magnets.line("850511")
    assert line is not None
    assert not line.sole
    assert line.purity is not None
    assert line.purity >= 0.5
    assert abstains(magnets, "850511") is None


@pytest.mark.parametrize(
    ("item_id", "code", "scheme", "why"),
    [
        ("gallium_metal", "8112.92.10.00", "HTS-10", None),
        ("gallium_metal", "8112.92.30.00", "HTS-10", "foreign"),
        ("gallium_metal", "8112929090", "CN-10", None),
        # The digits of a Chinese line say nothing under another tariff.
        ("gallium_metal", "8112929090", "HTS-10", "foreign"),
        ("gallium_metal", "811292100", "JP-9", "small"),
        ("gallium_metal", "8112921000", "HS", "small"),
        ("natural_graphite", "2504109900", "CN-10", None),
        ("natural_graphite", "380110", "HS", "foreign"),
    ],
)
def test_a_national_line_is_judged_where_it_holds_the_item(item_id, code, scheme, why):
    reason = abstains(item(item_id), code, scheme)
    assert (reason.why if reason else None) == why


@pytest.mark.parametrize(("purity", "judged"), [(0.4999, False), (0.5, True), (None, False)])
def test_half_of_the_value_is_where_judging_begins(purity, judged):
    changed = replace(item("gallium_metal"), lines=(HsLine("811292", 2022, purity, sole=False),))
    assert (abstains(changed, "811292") is None) == judged


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_reads_in_every_language(language):
    reasons = [
        reason
        for each in items().values()
        for line in each.lines
        if (reason := abstains(each, line.code)) is not None
    ]
    reasons.append(Abstention("urea", "250410", "foreign", None, (), ()))
    assert len(reasons) > 15
    for reason in reasons:
        said = reason.sentence(language)
        assert items()[reason.item_id].name(language) in said
        assert reason.code in said


def test_lines_that_see_an_item_can_be_asked_for_one_code():
    wafers = item("gallium_arsenide")
    assert {each.digits[:6] for each in seen_by(wafers)} == {"285390", "381800"}
    assert {each.digits[:6] for each in seen_by(wafers, "3818.00")} == {"381800"}
    assert seen_by(item("nickel_ore")) == ()


def test_a_state_without_a_line_of_its_own_is_named_with_the_line_it_lies_in():
    reason = abstains(item("gallium_metal"), "811292")
    assert [(each.scheme, each.line) for each in reason.lies_in] == [("JP-9", "8112.92-990")]
    for language in LANGUAGES:
        assert "JP-9 8112.92-990" in reason.sentence(language)


def test_a_line_an_item_lies_in_with_others_is_no_line_that_shows_it():
    for each in items().values():
        assert not {(one.scheme, one.digits) for one in each.lies_in} & {
            (one.scheme, one.digits) for one in each.national
        }
    assert abstains(item("gallium_metal"), "811292990", "JP-9") is not None
