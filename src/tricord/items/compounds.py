"""Where the name of a material is a part of the name of another thing.

Indium antimonide (锑化铟, アンチモン化インジウム) is neither indium nor antimony, bismuth germanate
(锗酸铋) neither bismuth nor germanium: what is said of it says nothing of them. An oxide, a
chloride or an organic compound still is a form of its one metal.
"""

from __future__ import annotations

import re
from typing import Final

# What makes a compound of two materials, of which neither is meant.
_IDES: Final = (
    "antimonide|arsenide|phosphide|nitride|selenide|telluride|germanide|germanate|silicide|aluminide"
    "|niobate|tantalate|titanate|tungstate|molybdate|vanadate|stannate|bismuthide|bismuthate"
)
_BETWEEN: Final = "aluminium|aluminum|gallium|indium|zinc|cadmium|mercury|lead|tin|arsenic|silicon"
_METALS: Final = "锑銻砷磷氮硒碲硅锗鍺铋鉍钨鎢钼鉬钒铌钽钛锡铟銦镓鎵"
_OF_METALS: Final = (
    "アンチモン|ヒ素?|砒素?|リン|燐|窒素?|セレン|テルル|ケイ素?|珪素?|ゲルマニウム|ビスマス|タングステン"
    "|モリブデン|バナジウム|ニオブ|タンタル|チタン|スズ"
)
_BEHIND: Final = re.compile(
    rf"[ -](?:(?:{_BETWEEN})[ -]){{0,2}}(?:{_IDES})s?(?![a-z])"
    r"|化(?=[\u4e00-\u9fff])(?![合学學工])|酸(?=[铋铟镓锂铅锌铁锰钴镍锡铌钽])"
    r"|(?:化|酸)(?=[ァ-ヺ])"
    r"|\s?(?:안티모나이드|나이트라이드|포스파이드|아세나이드|셀레나이드|텔루라이드|질화물|인화물|비화물)"
)
_AHEAD: Final = re.compile(
    rf"(?:[{_METALS}]|{_OF_METALS})(?:化|酸)\Z|(?:안티몬|안티모니|셀레늄|텔루륨|[인비질규])화\s?\Z"
)
# How far before a name its other half is looked for, in characters.
_FAR: Final = 12


def in_compound(text: str, start: int, end: int) -> bool:
    """Whether a name is a part of that of a compound of two materials.

    Args:
        text: The text, in small letters.
        start: Where the name begins.
        end: Where it ends.
    """
    if _BEHIND.match(text, end):
        return True
    return _AHEAD.search(text[max(0, start - _FAR) : start]) is not None
