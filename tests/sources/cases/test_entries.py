"""Entries of cases as people write them: several days in one row, keys that tell, ships listed."""

import pytest

from tricord.model.act import WINDING_DOWN, WITHIN_CAP, Act, Actor
from tricord.sources.cases.case_file import read_cases


def told(text):
    [case], aside = read_cases(text, "cases.yaml")
    assert aside == ()
    return case.acts


def days(acts):
    return [(act.act, str(act.first_day), str(act.last_day)) for act in acts]


def test_what_has_a_day_of_its_own_in_a_row_happened_on_that_day():
    acts = told(
        "- id: a\n  what: refined oil at sea\n"
        "  rows: [{vessel: X, flag: HK, loaded: 2017-10-11 at Yeosu, to: SAM JONG 2, to_flag: KP,"
        " e: ship-to-ship transfer of fuel oil, date: 2017-10-19,"
        " port: Yeosu 2017-11-24 boarded and impounded}]\n"
    )
    assert (Act.TRANSFER_AT_SEA, "2017-10-19", "2017-10-19") in days(acts)
    assert (Act.VESSEL_SEIZURE, "2017-11-24", "2017-11-24") in days(acts)
    assert all(act.record == "rows[0]" and act.vessel == "X" for act in acts)


def test_days_of_others_lists_are_none_of_an_entry():
    [act] = told(
        "- {id: a, what: x, rows: [{parent: 'ministry (KPe.054, listed 2017-12-22)', d: 2021,"
        " e: DPRK IT workers paid in crypto}]}"
    )[:1]
    assert str(act.first_day) == "2021-01-01"


def test_a_key_nobody_gave_a_role_is_told_with_what_it_says():
    [act] = told("- {id: a, what: x, rows: [{vessel: X, d: 2019-09, ais: silent for a month}]}")
    assert act.act is Act.AIS_SILENCE


@pytest.mark.parametrize(
    ("listing", "designated"),
    [
        ("{d: 2018-10-16, e: listed by the 1718 Committee}", True),
        ("{d: 2018-10-16, e: put on the UN vessel list}", True),
        ("{d: 2019-01, e: 'on the port-entry ban list since 2018-10-16'}", True),
        ("{d: 2018-10-16, e: listed by OFAC}", False),
        ("{d: 2018-10-16, e: proposed for listing by the 1718 Committee}", False),
        ("{d: 2019-10-16, e: listed by the 1718 Committee}", False),
    ],
)
def test_a_ship_is_listed_from_the_day_a_fact_says(listing, designated):
    acts = told(
        f"- {{id: a, what: x, vessel: {{name: X, flag: PA, un_listed: null}}, timeline: [{listing},"
        " {d: 2019-02-03, e: STS with the X at anchor}]}"
    )
    [met] = [act for act in acts if act.act is Act.TRANSFER_AT_SEA]
    assert (Actor.DESIGNATED_VESSEL in met.actors) is designated


@pytest.mark.parametrize(
    ("case", "way"),
    [
        ("dir: RU -> KP, rows: [{d: 2024-11, e: rifles handed over}]", "to_dprk"),
        ("dir: KP -> RU, rows: [{d: 2024-11, e: rifles handed over}]", "from_dprk"),
        (
            (
                "cargo: {product: rifles}, consignee: Egypt, timeline:"
                " [{d: 2016-08, e: rifles seized in a shipment}]"
            ),
            "from_dprk",
        ),
        (
            (
                "cargo: {product: rifles}, timeline: [{d: 2016-07-23, e: leaves Haeju},"
                " {d: 2016-08-11, e: shipment of rifles seized}]"
            ),
            "from_dprk",
        ),
        (
            (
                "cargo: {product: rifles}, consignee: DPRK army, timeline: [{d: 2016-08, e: rifles"
                " seized in a shipment}]"
            ),
            "to_dprk",
        ),
    ],
)
def test_a_case_says_which_way_its_goods_went(case, way):
    acts = told(f"- {{id: a, what: x, {case}}}")
    assert {act.direction for act in acts if act.act is Act.SUPPLY} == {way}


def test_a_ship_named_as_cargo_with_its_code_went_to_the_dprk():
    acts = told(
        "- {id: a, what: x, cargo: {product: 'used tanker, the ship itself', hs: 8901},"
        " timeline: [{d: 2019-10, e: delivered to a DPRK firm}]}"
    )
    assert [(act.direction, act.goods_ids, act.hs) for act in acts] == [
        ("to_dprk", ("vessels",), "8901")
    ]


def test_arms_in_the_dprk_were_not_moved_until_somebody_says_so():
    assert told("- {id: a, what: x, rows: [{d: 2023-03-22, e: artillery seen at Nampo}]}") == ()
    [act] = told("- {id: a, what: x, rows: [{d: 2023-03-22, e: artillery by rail from the DPRK}]}")
    assert act.direction == "from_dprk"


def test_a_contract_older_than_the_ban_is_what_its_window_asks_for():
    [act] = told(
        "- {id: a, what: x, rows: [{x: 'garments imported from DPRK, contracts before 2017-09-11',"
        " d: 2017-11}]}"
    )
    assert act.exempt == (WINDING_DOWN,)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("ICBM, Sunan", {Act.BALLISTIC_LAUNCH, Act.LONG_RANGE_LAUNCH}),
        ("Hwasong-15", {Act.BALLISTIC_LAUNCH, Act.LONG_RANGE_LAUNCH}),
        ("KN-23 debris in Kharkiv", set()),
        ("two cruise missiles", set()),
        ("talks on ICBM parts", set()),
    ],
)
def test_who_names_a_missile_on_a_day_means_its_launch(said, found):
    acts = told(f"- {{id: a, what: events to provisions, rows: [{{d: 2022-03-24, e: '{said}'}}]}}")
    assert {act.act for act in acts} == found


@pytest.mark.parametrize(
    "said",
    [
        "AIS sends the identity of another tanker",
        "showing name and AIS of MAIKA",
        "spoofed the AIS of a fishing boat",
        "AIS under a false name",
    ],
)
def test_a_borrowed_signal_is_a_silence_of_its_own(said):
    [act] = told(f"- {{id: a, what: x, rows: [{{vessel: X, d: 2019-09, e: {said}}}]}}")
    assert act.act is Act.AIS_SILENCE


def test_what_follows_from_a_listing_is_no_act_of_the_ship():
    said = "on the UN vessel list: port-entry ban, de-flag"
    assert told(f"- {{id: a, what: x, rows: [{{vessel: X, d: 2018-03-30, e: '{said}'}}]}}") == ()


def test_fuel_notified_within_the_cap_is_stated_to_be():
    [act] = told(
        "- {id: a, what: x, rows: [{x: 'diesel to the DPRK, notified each month, under the cap',"
        " d: 2019}]}"
    )
    assert act.exempt == (WITHIN_CAP,)
