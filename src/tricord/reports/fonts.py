"""The fonts a PDF is set in: where they lie, and whether they have every character.

Typst prints a box for a character no font has, and says nothing. So every string of a
document is held against the fonts before it is set, and a missing character is an error.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont

from tricord.errors import ReportError
from tricord.reports.characters import legible, needing_glyphs

FAMILIES: Final = ("Noto Sans KR", "Noto Sans JP", "Noto Sans SC")
"""Families every installation carries (SIL Open Font License 1.1)."""

_FIRST: Final = {"ja": "Noto Sans JP", "zh-Hans": "Noto Sans SC", "zh-Hant": "Noto Sans SC"}


@dataclass(frozen=True)
class Fonts:
    """Carried fonts of one folder.

    Attributes:
        folder: Where the files lie.
        files: One regular file per family: `FAMILIES` first, then any others found.
    """

    folder: Path
    files: tuple[tuple[str, Path], ...]

    def order(self, language: str) -> tuple[str, ...]:
        """Every family, in the order in which it is asked for a character of this language."""
        first = _FIRST.get(language, FAMILIES[0])
        names = [family for family, _ in self.files]
        return (first, *(name for name in names if name != first))

    def covers(self, text: str) -> bool:
        """Whether some carried font has each character of a text as it would be printed."""
        return self.missing(text) is None

    def missing(self, text: str) -> str | None:
        """The first character of a text that no carried font has."""
        wanted = dict.fromkeys(needing_glyphs(legible(text)))
        for character in wanted:
            if ord(character) not in self._known and not self._find(ord(character)):
                return character
        return None

    def check(self, places: Iterable[tuple[str, str]]) -> None:
        """Refuse a document with a character no carried font has.

        Args:
            places: Where each text stands, and the text.

        Raises:
            ReportError: ``glyph-missing``, naming character, code point, place and text.
        """
        for place, text in places:
            character = self.missing(text)
            if character is not None:
                raise ReportError(
                    "glyph-missing",
                    character=character,
                    code_point=f"U+{ord(character):04X}",
                    where=place,
                    text=text[:80],
                    folder=str(self.folder),
                )

    @cached_property
    def _known(self) -> set[int]:
        return set()

    def _find(self, code_point: int) -> bool:
        # Files are opened one after the other and only while something is missing: most
        # documents need the first alone, and each costs tens of milliseconds.
        for _, file in self.files:
            characters = _characters(file)
            if code_point in characters:
                self._known.update(characters)
                return True
        return False


@cache
def _characters(file: Path) -> frozenset[int]:
    """Code points a font file has a glyph for."""
    with TTFont(file, lazy=True) as font:
        table = font.reader["cmap"]
        for at in range(4, 4 + 8 * int.from_bytes(table[2:4], "big"), 8):
            start = int.from_bytes(table[at + 4 : at + 8], "big")
            if table[start : start + 2] == b"\x00\x0c":
                # Format 12. fontTools would name each of up to 30,000 glyphs; the ranges alone
                # are read twenty times faster.
                end = start + int.from_bytes(table[start + 4 : start + 8], "big")
                ranges = struct.iter_unpack(">LLL", table[start + 16 : end])
                return frozenset(chain.from_iterable(range(a, b + 1) for a, b, _ in ranges))
        return frozenset(font.getBestCmap())


def places() -> tuple[Path, ...]:
    """Folders fonts are looked for in: ``TRICORD_FONTS``, else the wheel's, else `dev.py`'s."""
    given = os.environ.get("TRICORD_FONTS")
    if given:
        return (Path(given),)
    carried_by_wheel = Path(__file__).parent / "carried_fonts"
    return (carried_by_wheel, Path(sys.prefix) / "share" / "tricord" / "fonts")


def carried(folder: Path | None = None) -> Fonts:
    """The fonts to set documents in.

    Args:
        folder: Where they lie; looked for in `places` by default.

    Raises:
        ReportError: ``fonts-missing``: one of `FAMILIES` is not there, or lacks its bold.
    """
    looked = (folder,) if folder is not None else places()
    lacking = list(FAMILIES)
    for place in looked:
        fonts = _in_folder(place, _stamp(place))
        lacking = [name for name in FAMILIES if name not in dict(fonts.files)]
        if not lacking:
            return fonts
    raise ReportError(
        "fonts-missing", families=", ".join(lacking), looked=", ".join(map(str, looked))
    )


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What tells that the files of a folder are still the same."""
    files = [f for f in sorted(folder.glob("*")) if f.suffix.lower() in {".ttf", ".otf"}]
    return tuple((f.name, f.stat().st_size, f.stat().st_mtime_ns) for f in files)


@cache
def _in_folder(folder: Path, stamp: tuple[tuple[str, int, int], ...]) -> Fonts:
    regular: dict[str, Path] = {}
    bold: set[str] = set()
    for name, _, _ in stamp:
        with TTFont(folder / name, lazy=True) as font:
            family = font["name"].getBestFamilyName() or ""
            if (font["OS/2"].usWeightClass or 400) >= 700:
                bold.add(family)
            else:
                regular[family] = folder / name
    whole = [f for f in FAMILIES if f in regular and f in bold]
    others = sorted(f for f in regular if f not in FAMILIES)
    return Fonts(folder, tuple((f, regular[f]) for f in (*whole, *others)))
