"""Who is an origin, and who belongs to whom."""

import pytest

from tricord.errors import RunError
from tricord.trade.dependence import TRILATERAL, group
from tricord.trade.dependence.partners import eu_members, is_origin, is_unnamed


def test_countries_are_origins_and_sums_of_them_are_none():
    assert all(is_origin(code) for code in ("KOR", "TWN", "XKX", "EU"))
    assert not any(is_origin(code) for code in ("W00", "[97]", "[899]", "[0003]", "", "kor"))


def test_areas_nobody_names_are_told_from_groups_of_countries():
    assert is_unnamed("[899]")
    assert not any(is_unnamed(code) for code in ("[97]", "[0003]", "[4XXX]", "[1]", "CHN", "W00"))


def test_the_union_has_the_members_of_the_year():
    assert len(eu_members(2003)) == 15
    assert len(eu_members(2004)) == 25
    assert len(eu_members(2007)) == 27
    assert len(eu_members(2013)) == len(eu_members(2019)) == 28
    assert len(eu_members(2020)) == 27
    assert "GBR" not in eu_members(2020)


def test_a_group_is_named_with_its_members_wherever_it_is_told():
    assert TRILATERAL.label == "trilateral (JPN, KOR, USA)"
    assert group("allies", "usa, JPN".upper()).label == "allies (JPN, USA)"


@pytest.mark.parametrize(
    ("name", "members"), [("x", "Korea"), ("x", ""), (" ", "KOR"), ("x", "KOR,W00")]
)
def test_a_group_without_a_name_or_of_no_countries_is_refused(name, members):
    with pytest.raises(RunError, match="dependency-group"):
        group(name, members)
