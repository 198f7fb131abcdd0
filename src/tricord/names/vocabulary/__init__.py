"""The vocabulary of names: forms, generic words, titles, particles, numbers, given names.

``words`` cuts a folded name into words with roles, so that generic words never score alone,
organisation forms agree across languages and translations of a word are the same word. Data
stand in ``data/``; they are an own compilation, each file says by what definition.
"""

from tricord.names.vocabulary.cutting import initials, words
from tricord.names.vocabulary.word import Role, Word

__all__ = ["Role", "Word", "initials", "words"]
