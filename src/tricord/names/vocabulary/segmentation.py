"""Names written without spaces, cut into words of the vocabulary and what lies between."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final

from tricord.names.scripts import Script
from tricord.names.vocabulary.lexicon import UNKNOWN, Lexicon, key
from tricord.names.vocabulary.word import Piece

# Costs. Unknown characters weigh most; a name of one character hardly exists.
_UNKNOWN: Final = 10
_LONE: Final = 15
_WORD: Final = 1

# How a cut may stand at a place: behind a word, behind one unknown character, behind several.
_KNOWN, _ONE, _MANY = range(3)
_FAR: Final = 1 << 60
# A longer run is no name and stays whole.
_LONGEST: Final = 256


def segments(piece: Piece, lexicon: Lexicon) -> list[Piece]:
    """A run of Hangul, Han or kana, cut where that leaves the fewest unknown characters.

    Among cuts that leave equally many, the one with the fewest words stands. Words so short that
    they occur inside names (one syllable or character, two kana) are cut off only behind a word
    of the vocabulary, single characters only at the end of the run besides.
    """
    if len(piece.text) > _LONGEST or lexicon.entry(key(piece.text)) is not UNKNOWN:
        return [piece]
    return list(_cut(piece, lexicon))


@lru_cache(maxsize=4096)
def _cut(piece: Piece, lexicon: Lexicon) -> tuple[Piece, ...]:
    text, script = piece
    # The long mark of kana is printed or left out at will: words are looked for without it.
    places = [at for at, char in enumerate(text) if char != "ー"] or list(range(len(text)))
    bare = "".join(text[at] for at in places)
    marks = [0, *_best(bare, script, lexicon), len(bare)]
    places.append(len(text))
    places[0] = 0
    return tuple(
        Piece(text[places[start] : places[end]], script)
        for start, end in pairwise(marks)
        if start < end
    )


def _best(text: str, script: Script, lexicon: Lexicon) -> list[int]:
    """The places inside a run where it is cut."""
    size = len(text)
    shortest = 3 if script is Script.KANA else 2
    cost = [[_FAR] * 3 for _ in range(size + 1)]
    came: list[list[tuple[int, int]]] = [[(0, 0)] * 3 for _ in range(size + 1)]
    cost[0][_KNOWN] = 0
    for at in range(size):
        known, one, many = cost[at]
        best = min(known, one + _LONE, many)
        behind = _KNOWN if best == known else _MANY if best == many else _ONE

        def reach(end: int, state: int, price: int, before: int, at: int = at) -> None:
            if price < cost[end][state]:
                cost[end][state] = price
                came[end][state] = (at, before)

        for length in lexicon.lengths.get(text[at], ()):
            end = at + length
            if end > size or not lexicon.entry(text[at:end]).words:
                continue
            if length >= shortest:
                reach(end, _KNOWN, best + _WORD, behind)
            elif at and known < _FAR and (length > 1 or end == size):
                reach(end, _KNOWN, known + _WORD, _KNOWN)
        reach(at + 1, _ONE, known + _UNKNOWN + _WORD, _KNOWN)
        reach(at + 1, _MANY, min(one, many) + _UNKNOWN, _ONE if one <= many else _MANY)
    known, one, many = cost[size]
    options = ((known, _KNOWN), (many, _MANY), (one + _LONE, _ONE))
    at, state = size, min(options)[1]
    marks: list[int] = []
    while at:
        start, before = came[at][state]
        if start and _KNOWN in {state, before}:
            marks.append(start)
        at, state = start, before
    return marks[::-1]
