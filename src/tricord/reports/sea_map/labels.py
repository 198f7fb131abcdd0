"""Words on a picture: how wide they are, where there is room for them, how they are broken."""

from __future__ import annotations

import re
from typing import Final

from tricord.reports.characters import legible
from tricord.reports.sea_map.frame import Degrees
from tricord.reports.sea_map.land import number, thinned
from tricord.reports.sea_map.markup import safe

SIZE: Final = 11.0
"""Height of letters in pixels."""
HALO: Final = 'stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
"""What keeps letters apart from the lines behind them."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""


_PIECES: Final = re.compile(
    # A character of Chinese or Japanese with the marks that may not begin a line; else a word.
    "[\u2e80-\u9fff\uff00-\uffef][、。)」・:]*|[^\\s\u2e80-\u9fff\uff00-\uffef]+|\\s+"
)


def width_of(words: str, size: float = SIZE) -> float:
    """About how wide words are: Chinese characters, kana and Hangul fill a square."""
    return sum(1.0 if letter > "\u10ff" else 0.55 for letter in words) * size


class Labels:
    """Where words stand already; later ones that find no room are left out.

    Args:
        box: Left, top, width and height of the picture.
    """

    def __init__(self, box: Box) -> None:
        self._box = (box[0], box[1], box[0] + box[2], box[1] + box[3])
        self._taken: list[Box] = []

    def keep_free(self, x: float, y: float, radius: float) -> None:
        """Let no words stand on a sign."""
        self._taken.append((x - radius, y - radius, x + radius, y + radius))

    def keep_line_free(self, points: Degrees) -> None:
        """Let no words stand on a line, as far as there is room beside it.

        Args:
            points: Pixels, shape (n, 2).
        """
        for x, y in thinned(points, 8.0):
            self.keep_free(x, y, 1.5)

    def place(self, words: str, x: float, y: float, away: float = 7.0, must: bool = False) -> str:
        """Words beside a point as SVG, on the first side that has room; "" where none has.

        Args:
            words: The words.
            x: The point.
            y: As above.
            away: How far from it they stand.
            must: Whether they stand on the first side if none has room.
        """
        wide, half = width_of(legible(words)), SIZE / 2
        spots = (
            (x + away, y),
            (x - away - wide, y),
            (x - wide / 2, y - away - half),
            (x - wide / 2, y + away + half),
            (x + away * 0.7, y - away - 1),
            (x + away * 0.7, y + away + 1),
            (x - away * 0.7 - wide, y - away - 1),
            (x - away * 0.7 - wide, y + away + 1),
        )
        boxes = [(left - 1, mid - half - 1, left + wide + 1, mid + half + 1) for left, mid in spots]
        place = next((at for at, box in enumerate(boxes) if self._free(box)), 0 if must else -1)
        if place < 0:
            return ""
        self._taken.append(boxes[place])
        left, middle = spots[place]
        base = number(middle + SIZE * 0.36)
        return f'<text x="{number(left)}" y="{base}" {HALO}>{safe(words)}</text>\n'

    def _free(self, box: Box) -> bool:
        left, top, right, bottom = self._box
        if box[0] < left or box[1] < top or box[2] > right or box[3] > bottom:
            return False
        return all(
            box[2] <= other[0] or other[2] <= box[0] or box[3] <= other[1] or other[3] <= box[1]
            for other in self._taken
        )


def lines_of(words: str, most_px: float, size: float = SIZE) -> list[str]:
    """Words broken into lines of a width: at spaces and between Chinese characters.

    Args:
        words: The words.
        most_px: The width.
        size: Height of letters. A word that is wider than a line is broken anywhere.
    """
    lines = [""]
    for piece in _PIECES.findall(legible(words)):
        wide = width_of(piece, size)
        if width_of(lines[-1], size) + wide > most_px and lines[-1] and not piece.isspace():
            lines.append("")
        for letter in piece if wide > most_px else (piece,):
            if lines[-1] and width_of(lines[-1] + letter, size) > most_px and wide > most_px:
                lines.append("")
            if lines[-1] or not letter.isspace():
                lines[-1] += letter
    return [line.rstrip() for line in lines]
