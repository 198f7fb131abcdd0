"""The speech verbs of English statements, read once from ``data/en.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from tricord.text import plain_yaml

Form = Literal["past", "base", "third", "ing", "being", "modal"]

_ADJECTIVES: Final = (
    r"(?:(?!(?:of|to|on|in|for|at|by|with|that|about|over|as|from|than|how|toward|towards)\b)"
    r"[\w’'\-]+,?\s+){0,7}?"
)
_OWN: Final = r"(?:our|their|its|his|her|the [A-Z][\w.’'\s]{2,30}?’s?)\s+" + _ADJECTIVES


@dataclass(frozen=True, slots=True)
class Complement:
    """What may follow a verb, and what the act is then."""

    rule: str
    after: re.Pattern[str]
    verbs: frozenset[str]
    kind: str
    ladder: str
    rung: int
    pledge: bool
    skip: bool


@dataclass(frozen=True, slots=True)
class ActRule:
    """A speech verb, or another way to say an act."""

    rule: str
    after: re.Pattern[str] | None
    kind: str
    ladder: str
    rung: int
    pledge: bool
    weak: bool
    complements: tuple[Complement, ...]
    unless: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class English:
    """Everything the rules of English are made of."""

    adverb: str
    verbs: Mapping[str, tuple[tuple[ActRule, str, Form], ...]]
    verb: re.Pattern[str]
    being: tuple[tuple[re.Pattern[str], ActRule], ...]
    modal: ActRule
    speaker: re.Pattern[str]
    others: re.Pattern[str]


@cache
def english() -> English:
    """The rules, compiled once."""
    path = Path(__file__).parent / "data" / "en.yaml"
    said = plain_yaml.load(path.read_text(encoding="utf-8"))
    adverb = "|".join(said["adverbs"])
    rules = [(each, _rule(each, adverb)) for each in said["acts"]]
    verbs: dict[str, list[tuple[ActRule, str, Form]]] = {}
    for each, rule in rules:
        for lemma in each.get("verbs", ()):
            for form, word in _forms(lemma, said["irregular"]):
                verbs.setdefault(word, []).append((rule, lemma, form))
    words = sorted(verbs, key=len, reverse=True)
    speakers = f"(?i:{'|'.join(said['speakers'])})|{'|'.join(said['named_speakers'])}"
    return English(
        adverb=adverb,
        verbs={word: tuple(found) for word, found in verbs.items()},
        verb=re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE),
        being=tuple(
            (re.compile(_with(each["being"], adverb), re.IGNORECASE), rule)
            for each, rule in rules
            if "being" in each
        ),
        modal=next(rule for each, rule in rules if "modal" in each),
        speaker=re.compile(rf"(?<![\w’'\-])(?:{speakers})(?![\w\-])"),
        others=re.compile(rf"\b(?:{said['others']})\b"),
    )


def _rule(each: Mapping[str, Any], adverb: str) -> ActRule:
    return ActRule(
        rule=each["id"],
        after=_compiled(each["after"], adverb) if "after" in each else None,
        kind=each["type"],
        ladder=each.get("ladder", "positive"),
        rung=int(each.get("rung", 0)),
        pledge=bool(each.get("pledge", False)),
        weak=bool(each.get("weak", False)),
        complements=tuple(_complement(one, each, adverb) for one in each.get("complements", ())),
        unless=each.get("unless", {}),
    )


def _complement(one: Mapping[str, Any], each: Mapping[str, Any], adverb: str) -> Complement:
    return Complement(
        rule=f"{each['id']}-{one['id']}",
        after=_compiled(one["after"], adverb),
        verbs=frozenset(one.get("verbs", ())),
        kind=one.get("type", each["type"]),
        ladder=one.get("ladder", each.get("ladder", "positive")),
        rung=int(one.get("rung", each.get("rung", 0))),
        pledge=bool(one.get("pledge", False)),
        skip=bool(one.get("skip", False)),
    )


def _compiled(pattern: str, adverb: str) -> re.Pattern[str]:
    return re.compile(r"\s+" + _with(pattern, adverb), re.IGNORECASE)


def _with(pattern: str, adverb: str) -> str:
    told = pattern.replace("{adj:own}", _OWN).replace("{adj}", _ADJECTIVES)
    return told.replace("{adverb}", f"(?:{adverb})")


def _forms(lemma: str, irregular: Mapping[str, list[str]]) -> list[tuple[Form, str]]:
    names: tuple[Form, ...] = ("base", "third", "past", "ing")
    if lemma in irregular:
        return list(zip(names, irregular[lemma], strict=True))
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    if lemma.endswith(("s", "sh", "ch", "x")):
        third = f"{lemma}es"
    elif re.search(r"[^aeiou]y$", lemma):
        return list(
            zip(names, (lemma, f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"), strict=True)
        )
    else:
        third = f"{lemma}s"
    return list(zip(names, (lemma, third, f"{stem}ed", f"{stem}ing"), strict=True))
