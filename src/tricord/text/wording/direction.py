"""Which way the wording of a matter moved: stronger, weaker, or the same.

Rungs compare on one ladder; on one rung promises compare by how firm they are. (Field note on
statements, sections 5 and 6.)
"""

from __future__ import annotations

from typing import Final, Literal

from tricord.text.clauses import Act, Clause, Commitment, Hedge
from tricord.text.wording.pairing import same_ladder

Way = Literal["stronger", "weaker", "same"]

# Characters between two words that loosen a promise together.
_BESIDE: Final = 12
# From here on in a clause a condition is not of its verb.
_FAR: Final = 60
# The firmer a promise, the higher; less than one apart counts as equal: "will work to", "will".
_FIRMNESS: Final = {"exploratory": 0.0, "conditional": 1, "intent": 2, "effort": 2, "firm": 3}
_AT_WORK: Final = 2.5
# A commitment restated and one given: equally strong.
_RESTATED_OR_GIVEN: Final = {3, 4}


def direction(before: Clause, after: Clause) -> Way:
    """Which way the wording moved: by the rung, on the same rung by how firm the promise is.

    Args:
        before: The earlier clause.
        after: The later one, on the same matter.
    """
    one, other = before.strength, after.strength
    if before.act is after.act is Act.NOTE:
        return "same"  # who mentions, recognises or states says no more than the other
    if before.act is after.act is Act.WELCOME and _awaited(before) is not _awaited(after):
        return "same"  # what was looked forward to is welcomed when it comes
    if not same_ladder(before, after):
        return _across(before, after)
    if one and other:
        rungs = {one.low, one.high, other.low, other.high}
        if one.ladder != "commit" or not rungs <= _RESTATED_OR_GIVEN:
            if other.low > one.high:
                return "stronger"
            if other.high < one.low:
                return "weaker"
        if one.ladder == "commit" and _binding(before) is _binding(after):
            firm = _firmness(after) - _firmness(before)
            if abs(firm) >= 1:
                return "stronger" if firm > 0 else "weaker"
    return "same"


def _across(before: Clause, after: Clause) -> Way:
    """Two ladders do not compare, but each begins below with telling, mentioning, discussing.

    A promise of which it is then told how it is kept is not weaker for that.
    """
    if before.act is Act.NOTE:
        return "stronger"
    return "weaker" if after.act is Act.NOTE and after.strength else "same"


def _awaited(clause: Clause) -> bool:
    return any(each.kind == "anticipatory" for each in clause.hedges)


def _binding(clause: Clause) -> bool:
    return clause.commitment is Commitment.TRACKABLE


def _firmness(clause: Clause) -> float:
    """The first word that loosens or firms a promise tells how firm it is: "will explore"."""
    told = [
        each
        for each in clause.hedges
        if each.kind in _FIRMNESS
        # "… , as appropriate" at the end is of the means, not of the promise.
        and (each.kind != "conditional" or each.span.start - clause.start <= _FAR)
    ]
    first = [each for each in told if each.span.start - told[0].span.end <= _BESIDE]
    return min((_firm(each) for each in first), default=_FIRMNESS["firm"])


def _firm(hedge: Hedge) -> float:
    """To work for a thing is nearly to do it; to endeavour, strive or seek is not."""
    return _AT_WORK if "work" in hedge.span.text.lower() else _FIRMNESS[hedge.kind]
