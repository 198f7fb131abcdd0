"""Names laid side by side and scored, many times a second, in integers.

Integer arithmetic throughout: the same inputs give the same bits on every machine. `layout` says
what the integers mean. Word by word: `rewriting` and `sounding` say how a Latin word sounds,
`mistyping` counts typing errors, `relating` says by which rule two words are one, `hearing` by
which they are as they are read. Name by name: `laying` joins neighbours, `pairing` offers words
that may be one, `judging` chooses among them and scores. Many names: `collecting` lays them out,
`finding` finds words, `parting` mistyped names, `gathering` those worth a look, `searching`
scores them. What scores mean stands in `tricord.names.scoring`.
"""

from tricord.names.kernel.finding import Others
from tricord.names.kernel.gathering import scratch
from tricord.names.kernel.hearing import Ear
from tricord.names.kernel.judging import judge
from tricord.names.kernel.laying import lay
from tricord.names.kernel.mistyping import entire
from tricord.names.kernel.pairing import relate
from tricord.names.kernel.relating import related
from tricord.names.kernel.searching import Asked, search
from tricord.names.kernel.sounding import fill

__all__ = [
    "Asked",
    "Ear",
    "Others",
    "entire",
    "fill",
    "judge",
    "lay",
    "relate",
    "related",
    "scratch",
    "search",
]
