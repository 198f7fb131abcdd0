"""What a user reads, in English, Korean and Japanese.

Messages are Fluent files (projectfluent.org), one per room and language:
``locale/<language>/<room>.ftl``. A message has a key, parameters and, for errors, a
``.hint``. Korean particles follow the word before them: ``{ JOSA($name, "을/를") }``.
"""

from tricord.locale.messages import (
    LANGUAGES,
    Phrase,
    Term,
    in_phrase,
    josa,
    keys,
    language_of,
    named,
    state_term,
    text,
)

__all__ = [
    "LANGUAGES",
    "Phrase",
    "Term",
    "in_phrase",
    "josa",
    "keys",
    "language_of",
    "named",
    "state_term",
    "text",
]
