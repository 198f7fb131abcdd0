"""Lines of the Harmonized System in the simulated world: codes, popularity and unit values.

Chapters have about as many lines as in the Harmonized System; the codes within a heading are
made up, save those that matter for the DPRK. What the DPRK sells and buys follows the headings
its partners have published, in rough shares and none of the figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

_LINES_OF_CHAPTER: Final = (
    (34, 70, 200, 40, 18, 15, 65, 60, 30, 35, 33, 48, 14, 8, 50, 27, 18, 12, 18, 50),
    (16, 25, 26, 9, 70, 37, 48, 180, 330, 40, 27, 45, 40, 26, 13, 20, 8, 35, 140, 46),
    (36, 25, 12, 75, 4, 6, 20, 110, 7, 26, 25, 9, 40, 125, 26, 70, 110, 40, 36, 35),
    (22, 35, 17, 45, 115, 118, 58, 30, 8, 8, 5, 8, 50, 30, 65, 53, 170, 125, 55, 17),
    (36, 10, 8, 9, 28, 35, 37, 510, 290, 24, 80, 16, 17, 145, 55, 20, 20, 45, 38, 50),
)
"""Lines of chapters 1 to 20, 21 to 40, 41 to 60, 61 to 80 and 81 to 97; 77 is empty."""

_SUBHEADINGS: Final = (
    *("10", "20", "30", "90", "40", "50", "11", "19", "21", "29", "60", "80", "12", "31", "39"),
    *("91", "99", "70", "13", "22", "32", "41", "49", "51", "59", "61", "69", "71", "79"),
)

_NAMED: Final = """
    670411 670419 670420 670490 271600 270111 270112 270119 260111 260300 260700 260800 261310
    261100 720221 720230 252910 251910 251990 280461 030617 030749 160554 071290 081340 611020
    620193 620293 621710 911110 910811 950300 440710 710813 740311 790111 970300 271012 271019
    270900 310210 100630 150790 847130 850440 851712 870421 870323 890190 300490 901890 730890
    """.split()  # noqa: SIM905  # a list of codes reads best as text
"""Codes that are there whatever the shape of their chapter."""

FROM_DPRK: Final = {
    "6704": 30, "2716": 8, "7202": 8, "2613": 4, "2611": 2, "9108": 3, "9111": 2, "6217": 3,
    "2804": 2, "5002": 2, "2519": 2, "2529": 1, "61": 4, "62": 6, "03": 3, "16": 1, "25": 2,
    "26": 3, "44": 2, "07": 1, "08": 1, "12": 1, "84": 2, "85": 3, "95": 2, "71": 1, "28": 2,
    "64": 1, "39": 1, "83": 1, "42": 1, "97": 1,
}  # fmt: skip
"""How often a line of a heading or chapter is among what is bought from the DPRK, by weight."""

TO_DPRK: Final = {
    "15": 6, "10": 5, "31": 5, "27": 3, "39": 9, "40": 4, "30": 5, "38": 2, "54": 6, "55": 5,
    "56": 3, "24": 3, "22": 2, "17": 3, "19": 2, "21": 2, "69": 2, "70": 3, "48": 3, "94": 2,
    "28": 3, "29": 3, "32": 2, "33": 1, "63": 1, "67": 4, "05": 3, "84": 4, "85": 5, "87": 2,
    "73": 3, "83": 1, "82": 1, "90": 2, "64": 1, "61": 1, "95": 1, "07": 1, "11": 2, "76": 1,
}  # fmt: skip
"""The same of what is sold to the DPRK."""

HUMANITARIAN: Final = ("30", "84", "85", "87", "90", "73", "39")
"""Chapters of what relief agencies send under exemptions."""


@dataclass(frozen=True)
class Lines:
    """Every line there is.

    Attributes:
        codes: Six digits, in order.
        chapter: Chapter of each, as a number.
        popularity: How often each is traded, by weight.
        unit_value: Median of US dollars for a kilogram, natural logarithm.
        spread: Standard deviation of that logarithm from trade to trade.
        pieces: Kilograms of a piece; 0 where it is not counted in pieces.
    """

    codes: tuple[str, ...]
    chapter: NDArray[np.int16]
    popularity: NDArray[np.float64]
    unit_value: NDArray[np.float64]
    spread: NDArray[np.float64]
    pieces: NDArray[np.float64]


@cache
def codes() -> tuple[str, ...]:
    """Codes of all lines, in order."""
    made: set[str] = set(_NAMED)
    counts = [count for row in _LINES_OF_CHAPTER for count in row]
    # Chapter 77 is reserved, so what follows it is one further on.
    for place, count in enumerate(counts[:97], 1):
        if place == 77:
            continue
        headings = min(99, max(4, count // 5))
        for number in range(count):
            heading, below = number % headings + 1, number // headings
            made.add(f"{place:02d}{heading:02d}{_SUBHEADINGS[below % len(_SUBHEADINGS)]}")
    return tuple(sorted(made))


def lines(chance: np.random.Generator) -> Lines:
    """The lines with what they are worth."""
    every = codes()
    chapter = np.array([int(code[:2]) for code in every], dtype=np.int16)
    count = len(every)
    dear = np.interp(
        chapter, [1, 25, 27, 30, 50, 72, 85, 91, 97], [1, -1.5, -0.8, 3, 2, 0.3, 3, 4, 3]
    )
    counted = (chapter >= 61) & (chapter <= 67) | (chapter >= 84)
    return Lines(
        codes=every,
        chapter=chapter,
        popularity=np.exp(chance.normal(0.0, 1.0, count)),
        unit_value=dear + chance.normal(0.0, 0.9, count),
        spread=chance.uniform(0.25, 0.7, count),
        pieces=np.where(counted, np.exp(chance.normal(0.0, 1.5, count)), 0.0),
    )


def mixed(weights: dict[str, int]) -> NDArray[np.float64]:
    """How likely each line is, where headings and chapters have these weights; sums to 1.

    The weight of a heading or chapter is shared among its lines; the longer prefix counts.
    """
    longest = [next((p for p in (code[:4], code[:2]) if p in weights), "") for code in codes()]
    sizes = {prefix: longest.count(prefix) for prefix in set(longest)}
    shares = np.array([weights[p] / sizes[p] if p else 0.0 for p in longest])
    return np.asarray(shares / shares.sum(), dtype=np.float64)
