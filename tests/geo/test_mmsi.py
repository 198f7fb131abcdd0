"""Whose an identity is and what kind of station it stands for."""

import pytest
from pyais.constants import COUNTRY_MAPPING

from tricord.geo.countries import alpha2
from tricord.geo.mmsi import KINDS, flag, kind
from tricord.locale import text


@pytest.mark.parametrize(
    ("mmsi", "station", "state"),
    [
        ("445123000", "ship", "KP"),
        ("440123000", "ship", "KR"),
        ("441999999", "ship", "KR"),
        ("431000001", "ship", "JP"),
        ("412345678", "ship", "CN"),
        ("550000000", "ship", "TL"),
        ("638000000", "ship", "SS"),
        ("740000000", "ship", "FK"),
        ("004401234", "coast_station", "KR"),
        ("4401234", "coast_station", "KR"),
        ("044012345", "group", "KR"),
        ("111440123", "sar_aircraft", "KR"),
        ("994401234", "aid_to_navigation", "KR"),
        ("984401234", "craft", "KR"),
        ("844012345", "handheld", "KR"),
        ("970123456", "sart", ""),
        ("972123456", "mob", ""),
        ("974123456", "epirb", ""),
        ("0", "none", ""),
        ("123456789", "none", ""),
        ("200000000", "none", ""),
        ("799999999", "none", ""),
        ("1111111111", "none", ""),
        ("IMO912345", "none", ""),
        ("٤٤٠123456", "none", ""),
        ("", "none", ""),
    ],
)
def test_an_identity_is_read_by_its_form(mmsi: str, station: str, state: str):
    assert (kind(mmsi), flag(mmsi)) == (station, state)
    assert kind(mmsi) in KINDS


def test_allotted_digits_agree_with_another_table():
    # That table lacks two states, and takes seven territories for others.
    differing = {
        mid: flag(f"{mid}000000")
        for mid, (code, _) in COUNTRY_MAPPING.items()
        if flag(f"{mid}000000") != code
    }
    assert differing == {501: "TF", 618: "TF", 635: "TF", 608: "SH", 740: "FK"}
    ours = {mid for mid in range(1000) if flag(f"{mid:03}000000") and mid >= 200}
    assert ours - set(COUNTRY_MAPPING) >= {550, 638}
    assert {mid for mid in ours if mid < 800} - set(COUNTRY_MAPPING) == {550, 638}


def test_every_flag_is_a_country_that_is_known():
    flags = {flag(f"{mid}000000") for mid in range(201, 776)} - {""}
    assert {code for code in flags if alpha2(code) != code} == set()


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_every_kind_of_station_has_its_word(language: str):
    assert all(text(f"station-kind-{each}", language) for each in KINDS)
