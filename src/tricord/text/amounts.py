"""Amounts as people write them: ``about 1,600 t``, ``25,000-25,500 tonnes``, ``USD 187.8m``.

A range stays a range; ``over``, ``up to``, ``이상``, ``以下`` leave one end open. Nothing is
converted here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from tricord.model.claim import Unit

_UNITS: Final = {
    Unit.BARRELS: "barrels?|bbls?|배럴|バレル",
    Unit.TONNES: "metric tonnes?|metric tons?|tonnes?|tons?|mt|t|톤|トン",
    Unit.KILOGRAMS: "kilograms?|kgs?|킬로그램|キログラム",
    Unit.KILOLITRES: "kilolit(?:er|re)s?|kl|킬로리터|キロリットル",
    Unit.LITRES: "lit(?:er|re)s?|리터|リットル",
    Unit.CUBIC_METRES: "cubic met(?:er|re)s?|m3|m³",
    Unit.ROUNDS: "rounds?|shells?|발|発",
    Unit.CONTAINERS: "containers?|teu|컨테이너|コンテナ",
    Unit.VOYAGES: "voyages?|trips?|shipments?|항차|航海",
    Unit.DELIVERIES: "deliveries|calls?",
    Unit.PERSONS: "persons?|people|workers?|labou?rers?|nationals?|individuals?|명|人|名",
    Unit.PIECES: "pieces?|units?|pcs|개|個|台|대",
}
_SCALES: Final = {
    "k": 3, "thousand": 3, "천": 3, "千": 3, "만": 4, "万": 4, "m": 6, "mn": 6, "million": 6,
    "백만": 6, "百万": 6, "억": 8, "億": 8, "bn": 9, "billion": 9,
}  # fmt: skip
_NUMBER: Final = r"\d{1,3}(?:[,\u00a0 ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE: Final = r"thousand|million|billion|천|千|백만|百万|만|万|억|億|(?:mn|bn|k|m)(?![a-z\d³])"
_UNIT: Final = "|".join(
    f"(?P<u{n}>(?:{words}))".replace(" ", r"\ ") for n, words in enumerate(_UNITS.values())
)
_AMOUNT: Final = re.compile(
    rf"""
    (?P<hedge>more\ than|over|at\ least|some|about|around|nearly|almost|up\ to|at\ most|less\ than|
      under|>=?|<=?|~|약|이상|約|최대|最大)?\s*
    (?P<money>us\$|usd|\$)?\s*
    (?:(?P<sign>(?<![\w])[-−])|(?<![\w.,:/-]))(?P<low>{_NUMBER})\s*(?P<lowscale>{_SCALE})?
    (?:\s*(?:-|–|—|~|to)\s*(?P<high>{_NUMBER})\s*(?P<highscale>{_SCALE})?)?
    (?:\s*-?\s*(?:of\s+)?(?:(?P<after>us\ dollars|usd|dollars|달러|ドル)|{_UNIT})(?![a-z\d]))?
    (?:\s*(?P<bound>이상|초과|以上|超|이하|미만|以下|未満))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FROM: Final = frozenset({"more than", "over", "at least", ">", ">=", "이상"})
_UP_TO: Final = frozenset({"up to", "at most", "less than", "under", "<", "<=", "최대", "最大"})
_FROM_AFTER: Final = frozenset({"이상", "초과", "以上", "超"})
"""Korean and Japanese say it behind the amount."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount with its unit.

    Attributes:
        low: Least; ``None`` where open.
        high: Most; ``None`` where open.
        unit: Unit; ``None`` where none stands beside it.
        printed: As it was written.
        negative: A minus stands before it: no amount of anything.
    """

    low: Decimal | None
    high: Decimal | None
    unit: Unit | None
    printed: str
    negative: bool = False


def find_amounts(text: str) -> Iterator[Amount]:
    """Amounts in a text that bear a unit or a currency, in their order."""
    for amount in _amounts(text):
        if amount.unit is not None:
            yield amount


def read_amount(value: object, unit: Unit | None = None) -> Amount | None:
    """The amount a value of a file stands for; ``None`` where it is none.

    Args:
        value: A number or text.
        unit: Unit where the text gives none.
    """
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        number = Decimal(str(value))
        return Amount(number, number, unit, str(value), negative=number < 0)
    found = next(_amounts(str(value)), None)
    if found is None:
        return None
    return Amount(found.low, found.high, found.unit or unit, found.printed, found.negative)


def _amounts(text: str) -> Iterator[Amount]:
    for hit in _AMOUNT.finditer(unicodedata.normalize("NFC", text)):
        # Of a range with one scale both ends are meant: 3-4 million.
        scale = hit["lowscale"] or (hit["highscale"] if hit["high"] else None)
        low: Decimal | None = _scaled(hit["low"], scale)
        high = _scaled(hit["high"], hit["highscale"]) if hit["high"] else low
        hedge = (hit["hedge"] or "").lower()
        if not hit["high"]:
            bound = hit["bound"] or ""
            high = None if hedge in _FROM or bound in _FROM_AFTER else high
            low = None if hedge in _UP_TO or (bound and bound not in _FROM_AFTER) else low
        yield Amount(low, high, _unit(hit), hit[0].strip(), negative=bool(hit["sign"]))


def _unit(hit: re.Match[str]) -> Unit | None:
    if hit["money"] or hit["after"]:
        return Unit.US_DOLLARS
    return next((unit for n, unit in enumerate(_UNITS) if hit[f"u{n}"]), None)


def _scaled(number: str, scale: str | None) -> Decimal:
    plain = Decimal(re.sub(r"[,\u00a0 ]", "", number))
    return plain.scaleb(_SCALES[scale.lower()]) if scale else plain
