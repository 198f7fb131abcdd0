"""Words of any script compared with Latin words by their sound.

A word is read (:func:`readings`), its spelling is cut into sounds (:func:`encode`), two words are
compared sound by sound (:func:`sound_cost` with the table of the script in :data:`COSTS`), and
count as the same by sound at a cost of :data:`RELATED` or less. :func:`keys` finds the words
worth comparing, :class:`SoundIndex` finds them among many and compares them.
"""

from tricord.names.sounds.alphabet import encode
from tricord.names.sounds.cost import COSTS, RELATED, sound_cost
from tricord.names.sounds.reading import readings
from tricord.names.sounds.retrieval import SoundIndex, keys

__all__ = ["COSTS", "RELATED", "SoundIndex", "encode", "keys", "readings", "sound_cost"]
