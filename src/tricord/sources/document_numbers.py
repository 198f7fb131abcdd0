"""Numbers of passports and other documents in cells that say more than the number."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ASIDE: Final = re.compile(r"[(（\[［][^()（）\[\]［］]*[)）\]］]")
_FURTHER: Final = re.compile(r"[、，,\n]")
_NUMBER: Final = re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9/-]*")
_FEWEST_DIGITS: Final = 4


def document_number(printed: str) -> str:
    """The number in what is printed of one document; empty where none stands there.

    ``654120219、旅券失効日：2017年9月26日``, ``アフガニスタン旅券 P04581926（2024年…発行）`` and
    ``외교여권 PS472330208`` are read. Asides in parentheses and what follows a comma are left
    out: dates of issue stand there. A number has four digits at least, and no date is one.

    Args:
        printed: Part of a cell, of one document.
    """
    bare = _ASIDE.sub(" ", unicodedata.normalize("NFKC", printed))
    for part in _FURTHER.split(bare):
        undated = re.sub(r"\d{4}\s*[年년].*", "", part)
        for found in _NUMBER.findall(undated):
            number = found.removeprefix("No").strip("/-")
            if sum(char.isdigit() for char in number) >= _FEWEST_DIGITS:
                return str(number)
    return ""
