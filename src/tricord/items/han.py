"""Signs of goods in the full form that Taiwan and Hong Kong print, and in the short one.

The catalogue names items in short signs (镁); a notice of Taiwan prints 鎂. Only signs of materials
and of what is traded are here: signs of names are `tricord.names.sounds.han`, and a test holds
this list against it.
"""

from __future__ import annotations

from typing import Final

FULL: Final = (
    "鎵鍺銻鎢鉬鉍銦鎂釩鈦鎳鈷鋰錳鋯鉿鉭鈮錸鈹鋅鋁銅鐵鈀鉑釔鈰釹鏑鋱釤釓鈧鑥鈥鉺銩銪鐿鑭鐠錫鉻銠釕銥鉀銨鈣鈉銀鈾"
    "鋇鍶鉛鎘釷礦鹽錠氫鋶鋼電負極膠驅體動鱗隱陰質車載輕離螢軋煉製設備導輝氣綠麥黃櫚強無機壓鍛純紅腦獨圓產業"
)
SHORT: Final = (
    "镓锗锑钨钼铋铟镁钒钛镍钴锂锰锆铪钽铌铼铍锌铝铜铁钯铂钇铈钕镝铽钐钆钪镥钬铒铥铕镱镧镨锡铬铑钌铱钾铵钙钠银铀"
    "钡锶铅镉钍矿盐锭氢锍钢电负极胶驱体动鳞隐阴质车载轻离萤轧炼制设备导辉气绿麦黄榈强无机压锻纯红脑独圆产业"
)
_TABLE: Final = str.maketrans(FULL, SHORT)


def simplified(text: str) -> str:
    """A text with the signs of goods in their short form, sign by sign.

    Args:
        text: A text; other signs stay, and its length does too.
    """
    return text.translate(_TABLE)
