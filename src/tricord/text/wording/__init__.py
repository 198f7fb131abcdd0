"""How the wording of statements moves, and how what they promise is followed through."""

from tricord.text.wording.chains import Chain, Dated, Step, chains
from tricord.text.wording.moves import Move, moves

__all__ = ["Chain", "Dated", "Move", "Step", "chains", "moves"]
