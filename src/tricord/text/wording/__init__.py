"""How the wording of statements moves, and how what they promise is followed through."""

from tricord.text.wording.chains import Chain, Step, chains
from tricord.text.wording.changes import Stretch, stretches
from tricord.text.wording.moves import Move, moves
from tricord.text.wording.told import Told, told_of

__all__ = ["Chain", "Move", "Step", "Stretch", "Told", "chains", "moves", "stretches", "told_of"]
