"""Numbers written with Chinese signs."""

from __future__ import annotations

from typing import Final

_ONES: Final = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {
    "○": 0,
    "零": 0,
    "两": 2,
}


def numeral(signs: str) -> int:
    """A number below 100, or a row of digits: 二十三 is 23, 十 is 10, 二〇三一 is 2031, 30 is 30.

    Args:
        signs: Chinese signs, or digits.

    Raises:
        KeyError: A sign is none of them.
    """
    if signs.isascii():
        return int(signs)
    if "十" not in signs:
        return int("".join(str(_ONES[sign]) for sign in signs))
    tens, _, rest = signs.partition("十")
    return 10 * (_ONES.get(tens, 1)) + _ONES.get(rest, 0)
