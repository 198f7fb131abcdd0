"""Words that tell an announced event, a next meeting or consultations: lists in ``data/``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tricord.text import plain_yaml
from tricord.text.clauses import Clause, Language


def announces(clause: Clause) -> bool:
    """Whether a clause announces an event: an upcoming conference, an exercise to be held.

    Args:
        clause: An operative clause.
    """
    return _said("announced", clause)


def next_meeting(clause: Clause) -> bool:
    """Whether a clause speaks of the next meeting of those who speak, or of how often they meet.

    Args:
        clause: An operative clause.
    """
    return _said("next_meeting", clause)


def consults(clause: Clause) -> bool:
    """Whether a clause speaks of consultations.

    Args:
        clause: An operative clause.
    """
    return _said("consultation", clause)


def _said(name: str, clause: Clause) -> bool:
    return _cues(clause.language)[name].search(clause.text) is not None


@cache
def _cues(language: Language) -> Mapping[str, re.Pattern[str]]:
    path = Path(__file__).parent / "data" / "agenda.yaml"
    said = plain_yaml.load(path.read_text(encoding="utf-8"))
    return {name: re.compile(words, re.IGNORECASE) for name, words in said[language].items()}
