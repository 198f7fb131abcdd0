"""Units of goods as publishers write them, and how many of ours one of theirs is.

UN Comtrade numbers the standard units of quantity that the World Customs Organization recommends
(codes 1 to 13, Annex I of the UN Statistics Division's page on quantity and weight data); China's
customs and others print words. What is no unit of ours (packs, sets, terajoules) has none: a
quantity in it is left out rather than taken for another. So is one in a bare ``ton``, which may
be metric, short or long.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from tricord.model.claim import Unit


@dataclass(frozen=True, slots=True)
class Measure:
    """A publisher's unit.

    Attributes:
        unit: Ours.
        factor: How many of ours one of theirs is.
    """

    unit: Unit
    factor: Decimal = Decimal(1)

    @property
    def in_kg(self) -> Decimal | None:
        """Kilograms in one of theirs; ``None`` where it is no weight."""
        if self.unit is Unit.KILOGRAMS:
            return self.factor
        return self.factor * 1000 if self.unit is Unit.TONNES else None


_ONE: Final = {
    Unit.KILOGRAMS: "kg|kgs|kgm|kilogram|kilograms|kilogramme|kilogrammes|weight in kilograms"
    "|千克|公斤|킬로그램|킬로그람|キログラム|キロ",
    Unit.TONNES: "t|tne|mt|tonne|tonnes|metric ton|metric tons|metric tonnes|吨|公吨|톤|トン",
    Unit.PIECES: "u|no|nos|nmb|nmbr|number|number of items|number of units|unit|units|item|items|pc"
    "|pcs|pce|piece|pieces|ea|each|p/st|head|个|個|件|台|只|辆|艘|架|支|枚|块|头|条|把|根"
    "|株|匹|座|部|片|개|대|본|마리|척|장|개수|コ|頭|本|隻|機",
    Unit.PAIRS: "2u|pa|pr|prs|pair|pairs|number of pairs|双|副|对|켤레|쌍|足",
    Unit.DOZENS: "12u|doz|dz|dzn|dozen|dozens|打|다스|ダース",
    Unit.METRES: "m|mtr|metre|metres|meter|meters|length in metres|米|미터|メートル",
    Unit.SQUARE_METRES: "m2|m^2|sqm|sq m|sm|mtk|square metre|square metres|square meter"
    "|square meters|area in square metres|平方米|제곱미터|平方メートル",
    Unit.CUBIC_METRES: "m3|m^3|cbm|cu m|mtq|cubic metre|cubic metres|cubic meter|cubic meters"
    "|volume in cubic metres|立方米|세제곱미터|立方メートル",
    Unit.LITRES: "l|ltr|lt|litre|litres|liter|liters|volume in litres|升|리터|リットル",
    Unit.KILOLITRES: "kl|kilolitre|kilolitres|킬로리터|キロリットル",
    Unit.BARRELS: "bbl|bbls|barrel|barrels|桶|배럴|バレル",
    Unit.CARATS: "carat|carats|ct|cts|ctm|c/k|weight in carats|克拉|캐럿|カラット",
    Unit.KILOWATT_HOURS: "kwh|kw h|kilowatt hour|kilowatt hours|千瓦时|千瓦小时|킬로와트시"
    "|キロワット時",
}
_SEVERAL: Final = {
    (Unit.KILOGRAMS, "0.001"): "g|grm|gr|gram|grams|克|그램|グラム",
    (Unit.KILOGRAMS, "0.45359237"): "lb|lbs|pound|pounds|磅",
    (Unit.TONNES, "1000"): "kt|1000 t|thousand tonnes|千吨|천톤|千トン",
    (Unit.TONNES, "10000"): "万吨|만톤|万トン",
    (Unit.PIECES, "1000"): "1000u|1000 u|thousand|thousands|thousand units|thousand items|mil"
    "|thousands of items|1000 p/st|th|千个|千个件|千件|千支|千只|千块|천개|千個|千本",
    (Unit.PIECES, "100"): "100 p/st|hundred items|百个|百支|百片",
    (Unit.PIECES, "10000"): "万个|万件|만개",
    (Unit.METRES, "1000"): "km|ktm|kilometre|kilometres|千米|公里",
    (Unit.METRES, "100"): "百米",
    (Unit.SQUARE_METRES, "1000"): "1000 m2|thousand square metres|千平方米",
    (Unit.CUBIC_METRES, "1000"): "1000 m3|thousand cubic metres|千立方米",
    (Unit.LITRES, "1000"): "1000 l|thousand litres|千升",
    (Unit.BARRELS, "1000"): "thousand barrels|千桶",
    (Unit.KILOWATT_HOURS, "1000"): "1000 kwh|thousand kwh|mwh|megawatt hour|megawatt hours"
    "|electrical energy in thousands of kilowatt hours|千千瓦时|兆瓦时",
}

COMTRADE: Final[dict[int, Measure | None]] = {
    -1: None,
    1: None,
    2: Measure(Unit.SQUARE_METRES),
    3: Measure(Unit.KILOWATT_HOURS, Decimal(1000)),
    4: Measure(Unit.METRES),
    5: Measure(Unit.PIECES),
    6: Measure(Unit.PAIRS),
    7: Measure(Unit.LITRES),
    8: Measure(Unit.KILOGRAMS),
    9: Measure(Unit.PIECES, Decimal(1000)),
    10: None,
    11: Measure(Unit.DOZENS),
    12: Measure(Unit.CUBIC_METRES),
    13: Measure(Unit.CARATS),
}
"""Units by UN Comtrade's code; ``None``: there is no quantity (-1, 1), or it counts packs (10)."""

_NO_QUANTITY: Final = frozenset({"", "na", "n/a", "no quantity", "none", "null", "-", "--", "无"})


def no_quantity(printed: str) -> bool:
    """Whether a word of a column of units says that there is no quantity."""
    return _key(printed) in _NO_QUANTITY


@lru_cache(maxsize=4096)
def measure(printed: str) -> Measure | None:
    """What a publisher's word for a unit means; ``None`` where it is none of ours.

    Args:
        printed: ``kg``, 千克, ``No.``, 台, ``m²``, ``thousand items`` ..., in any case.
    """
    return _KNOWN.get(_key(printed))


def _key(word: str) -> str:
    """A word in lower case, without full stops and doubled spaces; ``m²`` as ``m2``."""
    folded = unicodedata.normalize("NFKC", word).casefold().replace(".", "").replace(",", "")
    return " ".join(folded.split())


_KNOWN: Final = {
    **{_key(word): Measure(unit) for unit, words in _ONE.items() for word in words.split("|")},
    **{
        _key(word): Measure(unit, Decimal(factor))
        for (unit, factor), words in _SEVERAL.items()
        for word in words.split("|")
    },
}
