"""What a language model may propose for a clause that no rule knows: how it is asked and checked.

Nothing here opens a connection. A model is given one clause and a fixed prompt. Of its answer only
that is taken which is a word of a closed list or stands, letter by letter, in the clause; where any
part of it is anything else, the whole answer is rejected with a reason. A model gives no days, no
counts, no rungs and no verdicts, and what it proposes never takes the place of what a rule found.
"""

from tricord.text.proposals.asking import SEED, prompt_sha256, request
from tricord.text.proposals.checking import Proposal, Reason, checked, completion

__all__ = [
    "SEED",
    "Proposal",
    "Reason",
    "checked",
    "completion",
    "prompt_sha256",
    "request",
]
