"""How Latin words sound, as text: what the kernel hashes."""

import numpy as np

from tricord.names.kernel.rewriting import rewritten
from tricord.names.kernel.sounding import BONES, ROUGH, SOUND
from tricord.names.tables import Ints


def sound(word: str) -> str:
    """A folded Latin word with letters that sound alike written alike."""
    return _rewritten(word, SOUND)


def rough_sound(word: str) -> str:
    """The same with vowels that writers of other languages do not tell apart made one."""
    return _rewritten(sound(word), ROUGH)


def skeleton(spelling: str) -> str:
    """A spelling with sounds that no two systems of writing tell apart made one."""
    return _rewritten(spelling, BONES)


def _rewritten(word: str, steps: Ints) -> str:
    text = np.frombuffer(bytearray(word.encode("utf-32-le")), np.int32)
    room = np.empty((2, 2 * len(text)), np.int32)
    size = rewritten(text, steps, room)
    return room[0, :size].tobytes().decode("utf-32-le")
