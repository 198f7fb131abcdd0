"""Case files: their shape, what is kept aside, and which acts their facts tell of."""

from pathlib import Path

import pytest

from tricord.errors import SourceError
from tricord.model.act import Act
from tricord.sources.cases.case_file import read_cases


def one(text):
    [case], aside = read_cases(text, "cases.yaml")
    assert aside == ()
    return case


def acts(text):
    return [(act.act, str(act.first_day), act.direction) for act in one(text).acts]


def row(**said):
    inner = ", ".join(f"{key}: {value!r}" for key, value in said.items())
    return f"- id: a\n  what: x\n  rows: [{{{inner}}}]\n"


def test_a_timeline_becomes_acts_each_on_its_day():
    found = acts(
        "- id: a\n"
        "  what: coal export by DPRK ship, AIS off\n"
        "  vessel: {name: X, flag: KP, false_flag: SL}\n"
        "  cargo: {product: coal, tonnes: '25,000-25,500'}\n"
        "  timeline: [{d: 2017-08-04, e: last AIS}, {d: 2018-03-14, e: loading at Nampo},"
        " {d: 2018-04-02, e: intercepted by Indonesia}, {d: 2019-10, e: sold at auction}]\n"
    )
    assert found == [
        (Act.AIS_SILENCE, "2017-08-04", ""),
        (Act.SUPPLY, "2018-03-14", "from_dprk"),
        (Act.VESSEL_SEIZURE, "2018-04-02", ""),
        (Act.REGISTRATION, "2017-08-04", ""),
    ]


def test_a_silence_lasts_until_the_next_fact():
    case = one(
        "- {id: a, what: x, vessel: {name: X}, timeline: [{d: 2017-08-04, e: last AIS},"
        " {d: 2018-03-14, e: seen at anchor}]}"
    )
    assert str(case.acts[0].last_day) == "2018-03-14"
    assert case.acts[0].lasting


def test_an_amount_keeps_its_range():
    case = one(row(product="coal", **{"from": "Nampo"}, tonnes="25,000-25,500", date="2018-03"))
    assert (case.acts[0].low, case.acts[0].high, case.acts[0].unit) == (25000, 25500, "t")


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"what": "STS of fuel with a DPRK tanker", "date": "27 August"}, "no-year"),
        ({"product": "coal", "from": "Nampo", "tonnes": -500, "date": "2018-01"}, "negative"),
        ({"what": "delivered", "qty": "5000 bbl", "date": "2018-01"}, "barrels-without-product"),
        ({"what": "reporter typed PRK/408 for KOR/410", "date": "2018"}, "data-error"),
        ({"what": "STS transfer of fuel with a DPRK tanker"}, "undated"),
        ({"what": "proceedings ended", "date": "2018-01-02"}, "no-act"),
    ],
)
def test_what_cannot_be_used_is_kept_aside_with_its_reason(said, reason):
    case = one(row(**said))
    assert case.acts == ()
    assert [each.reason for each in (*case.aside, *case.unread)] == [reason]


def claims(*said: str) -> str:
    return f"- {{id: a, what: x, claims: [{', '.join(said)}]}}"


def claim(who: str, tonnes: int, day: str = "2018-06-05") -> str:
    return f"{{claimant: {who}, date: {day}, what: coal loaded at Nampo, tonnes: {tonnes}}}"


def test_claims_of_one_claimant_at_odds_leave_the_figure_open_and_are_both_named():
    case = one(claims(claim("A", 500), claim("A", 900)))
    assert [(act.low, act.high) for act in case.acts] == [(None, None)]
    assert [(each.where, each.reason) for each in case.aside] == [
        ("claims[0]", "contradicts"),
        ("claims[1]", "contradicts"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        (claim("A", 500), claim("B", 900)),
        (claim("A", 500), claim("A", 900, "2018-07-05")),
        (claim("A", 500), claim("A", 500)),
    ],
)
def test_other_claimants_other_days_and_repetitions_contradict_nobody(said):
    case = one(claims(*said))
    assert case.aside == ()
    assert all(act.low is not None for act in case.acts)


@pytest.mark.parametrize(
    "words",
    [
        "planned STS transfer of fuel to a DPRK tanker",
        "cargo of coal from Nampo rejected by Malaysia",
        "there was no evidence of a ship-to-ship transfer",
        "the ship did not switch off its AIS",
    ],
)
def test_what_was_not_done_is_no_act(words):
    done = [act.act for act in one(row(what=words, date="2018-01-02")).acts]
    assert Act.TRANSFER_AT_SEA not in done
    assert Act.AIS_SILENCE not in done


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("machinery exported to DPRK", "to_dprk"),
        ("machinery from North Korea", "from_dprk"),
        ("trucks discharged at Nampo", "to_dprk"),
        ("arms loaded at Rajin for Russia", "from_dprk"),
        ("arms shipped from Rajin to Dunai", "from_dprk"),
        ("arms transferred by Russia to DPRK", "to_dprk"),
        ("arms bought by the DPRK in Kiev", "to_dprk"),
        ("DPRK sold arms to Syria", "from_dprk"),
        ("coking coal shipped from China to the DPRK", "to_dprk"),
        ("북한산 무기 수출", "from_dprk"),
        ("北朝鮮へ車両を輸出", "to_dprk"),
    ],
)
def test_which_way_goods_went_is_read_from_the_words(words, direction):
    found = one(row(what=words, date="2018-06-01")).acts
    assert [act.direction for act in found if act.act is Act.SUPPLY] == [direction]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("2018년 3월 동중국해에서 선박 간 환적", Act.TRANSFER_AT_SEA),
        ("2018年3月、東シナ海で瀬取り", Act.TRANSFER_AT_SEA),
        ("2017년 9월 3일 핵실험", Act.NUCLEAR_TEST),
        ("2022年3月24日、大陸間弾道ミサイルを発射", Act.LONG_RANGE_LAUNCH),
        ("2019년 1월 북한 노동자 고용", Act.EMPLOYMENT),
    ],
)
def test_korean_and_japanese_facts_are_read_too(words, act):
    assert act in [each.act for each in one(row(what=words)).acts]


def test_ships_that_carry_goods_are_not_goods():
    found = one(row(vessel="X", flag="KP", what="DPRK tanker left Nampo", date="2019-01-02")).acts
    assert [act.act for act in found if act.goods_ids] == []


def test_a_listed_body_whose_name_holds_words_for_goods_is_no_cargo():
    words = "IT workers of the Munitions Industry Department of the DPRK earn income"
    assert [act.act for act in one(row(what=words, date="2022-01")).acts if act.goods_ids] == []


def test_what_a_case_says_as_reason_or_remark_is_not_read():
    case = one(
        "- {id: a, what: x, trap: 'STS with a DPRK tanker on 2018-01-02',"
        " rows: [{x: meeting held, date: 2018-01-02, why: 'no coal loaded at Nampo'}]}"
    )
    assert case.acts == ()


def test_an_unknown_provision_keeps_the_case_aside():
    cases, aside = read_cases("- {id: a, what: x, breach: [M9999-1]}", "cases.yaml")
    assert cases == ()
    assert aside[0].reason == "provision-unknown"
    assert "M9999-1" in aside[0].words


def test_two_cases_of_one_id_and_one_without_are_kept_aside():
    cases, aside = read_cases("- {id: a}\n- {id: a}\n- {what: x}\n", "cases.yaml")
    assert [case.case_id for case in cases] == ["a"]
    assert [each.reason for each in aside] == ["case-twice", "case-without-id"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- id: 'a\n", "case-file-unreadable"),
        ("just words", "case-file-shape"),
        ("", "case-file-shape"),
        ("[]", "case-file-shape"),
        ("- id: a\n  d: 2018-13-45\n", "case-file-unreadable"),
    ],
)
def test_a_file_that_holds_no_cases_is_refused_in_a_sentence(text, code):
    with pytest.raises(SourceError) as caught:
        read_cases(text, "cases.yaml")
    assert caught.value.code == code
    assert "cases.yaml" in str(caught.value)


def test_the_cases_of_this_folder_are_all_read():
    text = Path(__file__).with_name("public_cases.yaml").read_text("utf-8")
    cases, aside = read_cases(text, "public_cases.yaml")
    assert len(cases) == 73
    assert aside == ()


def test_a_ship_is_goods_only_where_a_ship_is_sold():
    sold = one(row(vessel="X", imo=9074729, what="sold to DPRK", date="2020-05"))
    assert [act.goods_ids for act in sold.acts] == [("vessels",)]
    fuel = one(row(what="50 t jet fuel sold to DPRK", date="2020-05"))
    assert [act.goods_ids for act in fuel.acts] == [("aviation_fuel",)]


def kinds(case):
    return {str(act.act) for act in case.acts}


@pytest.mark.parametrize(
    ("words", "done"),
    [
        ("STS with a tanker, neither ship DPRK-flagged", False),
        ("tranship to Chinese barges at the anchorage", True),
        ("hoses connected to a small tanker", True),
    ],
)
def test_a_transfer_is_one_with_a_ship_of_the_dprk_unless_it_is_said_not_to_be(words, done):
    case = one(row(what=words, date="2018-05-18", flag="KP", vessel="X"))
    assert (str(Act.TRANSFER_AT_SEA) in kinds(case)) is done


def test_a_key_may_say_that_a_ship_is_of_the_dprk_and_give_its_number_in_brackets():
    case = one(row(kp="YU JONG 2 (8604917)", what="STS", date="2018-02-16"))
    [act] = case.acts
    assert (act.imo, "dprk_flag_vessel" in act.actors) == ("8604917", True)


def test_barrels_are_of_the_petroleum_the_case_is_about():
    rows = "rows: [{date: 2024-03-07, qty: 165000 bbl}]"
    [act] = one(f"- {{id: a, what: DPRK tankers fetch refined products, {rows}}}").acts
    assert act.goods_ids == ("refined_petroleum",)
    case = one(f"- {{id: a, what: tankers at Vostochny, {rows}}}")
    assert [each.reason for each in case.aside] == ["barrels-without-product"]


def test_it_is_no_it_worker():
    case = one(row(what="DPRK hulls under a flag the registry never gave it", date="2017"))
    assert all("dprk_national" not in act.actors for act in case.acts)


def test_what_goes_abroad_on_a_ship_of_the_dprk_or_to_a_third_state_has_a_way():
    ship = "vessel: {name: X, flag: KP}"
    loads = "- {id: a, what: arms, %s, timeline: [{d: 2013-06-01, e: loads arms at Mariel}]}"
    assert {act.direction for act in one(loads % ship).acts if act.goods_ids} == {"to_dprk"}
    case = one(row(what="consignment of military radios bound for Eritrea", date="2016-07"))
    assert {act.direction for act in case.acts if act.goods_ids} == {"from_dprk"}


def test_a_row_stands_for_the_listed_body_the_case_is_about():
    case = one(
        "- {id: a, what: thefts laid to the Reconnaissance General Bureau,"
        " rows: [{d: 2025-02-21, from: Bybit, usd: 5}]}"
    )
    assert str(Act.ASSET_DEALING) in kinds(case)
    assert "designated" in {actor for act in case.acts for actor in act.actors}


def test_a_trigger_is_as_expected_found_or_not():
    case = one("- {id: a, what: x, breach: [M1718-2], trigger: [M2397-28]}")
    assert (case.expected, case.triggers) == (("M1718-2",), ("M2397-28",))
