"""By when something is promised, or by which event: a small grammar for English, Japanese, Korean.

A day is due only where it governs the promised act. Days of meetings held, of launches reported and
of events announced are the main trap: a day inside a relative clause ("that will be held later this
year") belongs to that event. Words are kept as printed; days are reckoned from the day of the
statement and told as spans. (Field note on statements, section 8.)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Due, Language, Span
from tricord.text.clauses.due_days import days_of

# What was, or is to be, done then by somebody: "本年7月に実施された訓練".
_OTHERS_JA: Final = re.compile(
    r"(?:に)?[^。、]{0,12}?"
    r"(?:(?:実施|開催|発表|署名|発足|採択|発出|設立)(?:さ|せら)れ|立ち上げられ|行われ|予定され)"
    r"(?:た|る|て)(?!こと|予定)"
)


def due(words: str, start: int, language: Language, dated: date | None) -> Due | None:
    """By when the act of a clause is to be done; the first such words that govern it.

    Args:
        words: The words of a trackable clause.
        start: Where they begin in the text.
        language: Their language.
        dated: Day of the statement; without it only printed years are told as days.
    """
    flat = words.replace("\n", " ")
    for rule in _rules(language):
        for hit in rule["pattern"].finditer(flat):
            if _belongs_elsewhere(flat, hit.start(), hit.end(), language):
                continue
            span = Span(start + hit.start(), start + hit.end(), words[hit.start() : hit.end()])
            first, last = days_of(rule["means"], hit, dated)
            if last and dated and last < dated:
                continue  # what is past was said of something else
            fuzzy = bool(rule.get("fuzzy", False)) or bool(hit.groupdict().get("part"))
            return Due(span, first, last, rule["means"] == "event", fuzzy)
    return None


def says_when(words: str, language: Language) -> bool:
    """Whether some words name a day or an event that governs what they promise.

    Args:
        words: The words.
        language: Their language.
    """
    return any(
        rule["means"] != "vague"
        and any(
            not _belongs_elsewhere(words, hit.start(), hit.end(), language)
            for hit in rule["pattern"].finditer(words)
        )
        for rule in _rules(language)
    )


def _belongs_elsewhere(words: str, first: int, last: int, language: Language) -> bool:
    """Whether a day stands inside what is said of some event or of others' acts."""
    before, after = words[:first], words[last:]
    if language == "en":
        clause = re.split(r"[;—–]", before)[-1]
        relative = re.search(
            r"\b(?:that|which|who|where|when)\b(?![^,]*,\s)[^,]*$|"
            r"(?<!-)\b(?:held|scheduled|launched|signed|announced|adopted|hosted|hosting|established|"
            r"planned(?!\s+to\b)|taking place|convened|agreed(?!\s+(?:to|on|that)\b)|reached|"
            r"made|taken|released|issued|completed|concluded|published|unveiled|introduced|opened|begun|conducted|presidency|"
            r"chairmanship|chairship|hosting)\b[^,;]*$|"
            r"\bas (?:they|we|it|he|she|the|\w+) (?!as\b)[^,;]*$",
            clause,
        )
        promise = re.search(
            r"\bthat (?:they|we|the \w+(?: \w+)?) (?:will|intend|would)\b[^,]*$", clause
        )
        of_event = re.search(
            r"\b(?:meetings?|summits?|visits?|sessions?|calls?|exercises?|dialogues?|talks|launch|"
            r"test|statement|conference)\s+$",
            clause,
        )
        hoped = re.search(r"\b(?:outcomes?|results?|success|progress)\s+$", clause)
        promised = re.search(r"\b(?:will|plan|intend|agree|decid|commit|aim|seek)", clause)
        opens = of_event is not None and after.startswith(",") and promised is None
        return bool(relative or opens or hoped) and promise is None
    if language == "ja":
        return _OTHERS_JA.match(after) is not None
    return re.match(r"에?\s?(?:개최된|개최되는|발표|출범한|예정된|열린|열리는)", after) is not None


@cache
def _rules(language: Language) -> tuple[Mapping[str, Any], ...]:
    path = Path(__file__).parent / "data" / "due.yaml"
    said = plain_yaml.load(path.read_text(encoding="utf-8"))
    return tuple(
        {**each, "pattern": re.compile(_whole(each["say"], said["lists"]), re.IGNORECASE)}
        for each in said[language]
    )


def _whole(pattern: str, lists: Mapping[str, str]) -> str:
    """A pattern with the lists it names put in."""
    return re.sub(r"\{([a-z_0-9]*[a-z_][a-z_0-9]*)\}", lambda hit: lists[hit[1]], pattern)
