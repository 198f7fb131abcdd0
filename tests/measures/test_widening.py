"""Goods a later resolution brings under an earlier paragraph."""

from datetime import date

import pytest

from tricord.measures import Standing, load
from tricord.model.act import Act
from tricord.model.measure import Direction


@pytest.mark.parametrize(
    ("measure_id", "direction", "goods", "on", "standing"),
    [
        # 1874 (2009), paragraph 9: 8(b) "shall also apply to all arms and related materiel".
        ("M1718-8b", Direction.FROM_DPRK, "rifles", date(2009, 6, 11), Standing.DOES_NOT_APPLY),
        ("M1718-8b", Direction.FROM_DPRK, "rifles", date(2009, 6, 12), Standing.UNDETERMINED),
        ("M1718-8b", Direction.FROM_DPRK, "rifles", date(2009, 6, 13), Standing.APPLIES),
        ("M1718-8b", Direction.FROM_DPRK, "battle tanks", date(2007, 1, 1), Standing.APPLIES),
        # Paragraph 10: 8(a) too, but small arms only with 2270 (2016), paragraph 6.
        ("M1718-8ai", Direction.TO_DPRK, "rifles", date(2016, 3, 1), Standing.DOES_NOT_APPLY),
        ("M1718-8ai", Direction.TO_DPRK, "rifles", date(2016, 3, 2), Standing.UNDETERMINED),
        ("M1718-8ai", Direction.TO_DPRK, "rifles", date(2016, 3, 3), Standing.APPLIES),
    ],
)
def test_goods_come_under_an_earlier_paragraph_on_a_day(measure_id, direction, goods, on, standing):
    found = load().explain(on, direction=direction, act=Act.SUPPLY, goods=goods)
    held = next(each for each in found if each.measure.measure_id == measure_id)
    assert held.standing is standing
    if standing is Standing.DOES_NOT_APPLY:
        (reason,) = held.reasons
        assert reason.key == "goods-not-yet"
        assert "small arms" in reason.said("en")
