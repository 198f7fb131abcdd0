"""Cyrillic words in Latin letters: one spelling by letter, whatever the language."""

from __future__ import annotations

from anyascii import anyascii

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u",
    "ј": "y", "љ": "ly", "њ": "ny", "ћ": "ch", "ђ": "dj", "џ": "j", "ѓ": "g", "ќ": "k", "ѕ": "dz",
}  # fmt: skip


def latin(word: str) -> str:
    """A word in Cyrillic in a to z, letter by letter; signs of hardness and softness are dropped.

    Folding takes the marks off ``й`` and ``ё``, so they are spelt like ``и`` and ``е``.
    """
    return "".join(_LETTERS[char] if char in _LETTERS else anyascii(char).lower() for char in word)
