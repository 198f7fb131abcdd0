"""Names laid side by side and scored, many times a second, in integers.

Integer arithmetic throughout: the same inputs give the same bits on every machine. `layout` says
what the integers mean, `mistyping` counts typing errors, `pairing` offers words that may be one,
`judging` chooses among them and scores, `searching` does so for all names of an index. What the
rules are stands in `tricord.names.relating` and `tricord.names.scoring`.
"""

from tricord.names.kernel.judging import judge
from tricord.names.kernel.mistyping import entire
from tricord.names.kernel.searching import search

__all__ = ["entire", "judge", "search"]
