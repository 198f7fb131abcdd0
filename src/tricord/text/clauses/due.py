"""By when something is promised, or by which event: a small grammar for English, Japanese, Korean.

A day is due only where it governs the promised act. Days of meetings held, of launches reported and
of events announced are the main trap: a day inside a relative clause ("that will be held later this
year") belongs to that event. Words are kept as printed; days are reckoned from the day of the
statement and told as spans. (Field note on statements, section 8.)
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

from tricord.text import plain_yaml
from tricord.text.clauses.clause import Due, Language, Span
from tricord.text.days import MONTHS

# Days of a unit of time; hours end the next day.
_UNITS: Final = (
    (1, ("hour", "시간", "時間")),
    (365, ("year", "年", "년")),
    (7, ("week", "週", "주")),
    (1, ("day", "日", "일")),
)
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
    for rule in _rules(language):
        for hit in rule["pattern"].finditer(words):
            if _belongs_elsewhere(words, hit.start(), hit.end(), language):
                continue
            span = Span(start + hit.start(), start + hit.end(), hit[0])
            first, last = _days(rule["means"], hit, dated)
            return Due(span, first, last, rule["means"] == "event", bool(rule.get("fuzzy", False)))
    return None


def _belongs_elsewhere(words: str, first: int, last: int, language: Language) -> bool:
    """Whether a day stands inside what is said of some event or of others' acts."""
    before, after = words[:first], words[last:]
    if language == "en":
        clause = re.split(r"[;—–]", before)[-1]
        relative = re.search(
            r"\b(?:that|which|who|where|when)\b(?![^,]*,\s)[^,]*$|"
            r"\b(?:held|scheduled|launched|signed|announced|adopted|hosted|hosting|established|"
            r"planned|taking place|convened|agreed)\b[^,;]*$",
            clause,
        )
        promise = re.search(
            r"\bthat (?:they|we|the \w+(?: \w+)?) (?:will|intend|would)\b[^,]*$", clause
        )
        return relative is not None and promise is None
    if language == "ja":
        return _OTHERS_JA.match(after) is not None
    return re.match(r"에?\s?(?:개최된|개최되는|발표|출범한|예정된|열린|열리는)", after) is not None


def _days(means: str, hit: re.Match[str], dated: date | None) -> tuple[date | None, date | None]:
    """First and last day of what words mean."""
    groups = hit.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if groups.get("era"):
        year = {"令和": 2018, "平成": 1988}[groups["era"]] + int(groups["era_year"])
    if means in {"event", "vague"}:
        return None, None
    if means == "day":
        return _exact(groups, year, dated)
    if means == "year" and year:
        return date(year, 1, 1), date(year, 12, 31)
    if means == "half" and year:
        first_half = re.search(r"first|前半|上半期|상반기", hit[0], re.IGNORECASE) is not None
        return (
            (date(year, 1, 1), date(year, 6, 30))
            if first_half
            else (date(year, 7, 1), date(year, 12, 31))
        )
    if means == "fiscal-jp" and year:
        return date(year, 4, 1), date(year + 1, 3, 31)
    if means == "fiscal-us" and year:
        return date(year - 1, 10, 1), date(year, 9, 30)
    return _relative(means, groups, dated)


def _relative(
    means: str, groups: Mapping[str, str | None], dated: date | None
) -> tuple[date | None, date | None]:
    if dated is None:
        return None, None
    if means == "rest-of-year":
        return dated + timedelta(days=1), date(dated.year, 12, 31)
    if means == "next-year":
        return date(dated.year + 1, 1, 1), date(dated.year + 1, 12, 31)
    if means == "early-next-year":
        return date(dated.year + 1, 1, 1), date(dated.year + 1, 4, 30)
    if means == "first-half-next-year":
        return date(dated.year + 1, 1, 1), date(dated.year + 1, 6, 30)
    if means == "next-month":
        following = date(dated.year + dated.month // 12, dated.month % 12 + 1, 1)
        return following, date(
            following.year, following.month, monthrange(following.year, following.month)[1]
        )
    if means == "autumn":
        return date(dated.year, 9, 1), date(dated.year, 11, 30)
    if means == "spring":
        return date(dated.year, 3, 1), date(dated.year, 5, 31)
    if means == "months":
        return dated + timedelta(days=1), dated + timedelta(days=183)
    if means == "within":
        unit = (groups.get("unit") or "").lower()
        days = next((many for many, words in _UNITS if unit.startswith(words)), 30)
        return dated, dated + timedelta(days=int(groups.get("count") or 1) * days)
    return None, None


def _exact(
    groups: Mapping[str, str | None], year: int | None, dated: date | None
) -> tuple[date | None, date | None]:
    named = (groups.get("month") or "").lower()
    month = MONTHS.index(named) + 1 if named in MONTHS else int(named or 0)
    told = year or (dated.year if dated else None)
    if told is None or not 1 <= month <= 12:
        return None, None
    day = int(groups.get("day") or 0)
    last_of_month = monthrange(told, month)[1]
    if day > last_of_month:
        return None, None
    first = date(told, month, day or 1)
    last = date(told, month, day or last_of_month)
    if year is None and dated and (dated - last).days > 60:
        # A promise lies ahead: "by January", said in November.
        first, last = first.replace(year=told + 1), last.replace(year=told + 1)
    return first, last


@cache
def _rules(language: Language) -> tuple[Mapping[str, Any], ...]:
    path = Path(__file__).parent / "data" / "due.yaml"
    said = plain_yaml.load(path.read_text(encoding="utf-8"))
    return tuple(
        {**each, "pattern": re.compile(each["say"], re.IGNORECASE)} for each in said[language]
    )
