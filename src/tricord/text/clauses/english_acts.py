"""The speech verbs of English statements, read once from ``data/en.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

from tricord.text import plain_yaml
from tricord.text.clauses.english_denials import AUXILIARIES, denies_object, not_being

Form = Literal["past", "base", "third", "ing", "being", "modal"]

_ADJECTIVES: Final = (
    r"(?:(?!(?:of|to|on|in|for|at|by|with|that|about|over|as|from|than|how|toward|towards)\b)"
    r"[\w’'.\-]+,?\s+){0,7}?"
)
_OWN: Final = r"(?:our|their|its|his|her|the [A-Z][\w.’'\s]{2,30}?’s?)\s+" + _ADJECTIVES

# "will condemn all who", "will continue to call on": the promise is to speak, the act is speaking.
_TO_SPEAK: Final = re.compile(
    r"\s+(?:\w+ly\s+|also\s+)?(?:continue\s+to\s+(?:\w+ly\s+)?)?"
    r"(?P<verb>condemn|oppose|reject|denounce|call|urge|welcome|"
    r"reaffirm|reiterate|underscore|underline|emphasi[sz]e|stress)\b",
    re.IGNORECASE,
)
# "Will" and "shall", of which a denial is a part: "will not".
_BARE_MODAL: Final = 5

_ON_SPEAKING: Final = re.compile(
    r"\s+to\s+(?:\w+ly\s+)?(?P<verb>condemn|oppose|reject|denounce|call|urge|welcome|support|discuss)\b",
    re.IGNORECASE,
)


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
    before_verb: re.Pattern[str]
    going_on: re.Pattern[str]
    strong: frozenset[str]
    participles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Verb:
    """A word that may be a speech verb.

    Attributes:
        start: Where it begins in the sentence.
        end: Where it ends.
        form: Its form; ``being`` for a form of to be, ``modal`` for will.
        word: The word, small; empty for these two.
    """

    start: int
    end: int
    form: Form
    word: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a verb with its complement does.

    Attributes:
        kind: What it does.
        ladder: Ladder its verb stands on.
        rung: Rung of the bare verb.
        pledge: Whether it undertakes something.
        weak: Whether it counts only behind a subject of its own.
        rule: Which rule fired.
        verb_rule: The rule of its verb, whatever the complement.
        after: Where what is said begins.
        denied: Whether the words behind the verb deny it: "voiced no objection".
    """

    kind: str
    ladder: str
    rung: int
    pledge: bool
    weak: bool
    rule: str
    verb_rule: str
    after: int
    denied: bool = False


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
    speakers = f"(?i:{'|'.join(said['speakers'])})|{'|'.join(said['named_speakers'])}"
    return English(
        adverb=adverb,
        verbs={word: tuple(found) for word, found in verbs.items()},
        verb=re.compile(r"\b[A-Za-z]+(?:-[A-Za-z]+)?\b"),
        being=tuple(
            (re.compile(_with(each["being"], adverb), re.IGNORECASE), rule)
            for each, rule in rules
            if "being" in each
        ),
        modal=next(rule for each, rule in rules if "modal" in each),
        speaker=re.compile(rf"(?<![\w’'\-])(?:{speakers})(?![\w\-])"),
        others=re.compile(rf"\b(?:{said['others']})\b"),
        before_verb=re.compile(
            rf"(?:(?<=\s)|(?<=^)|(?<=,))(?:{adverb}|{AUXILIARIES})\s*,?\s*$", re.IGNORECASE
        ),
        strong=frozenset(said["strong"]),
        participles=frozenset(said["participles"]),
        going_on=re.compile(rf"(?:(?:{adverb})\s+)*(?P<verb>\w+ing)\b", re.IGNORECASE),
    )


def said_by(masked: str, verb: Verb, rules: English) -> Said | None:
    """What a verb with what follows it does; ``None`` where it is no act.

    Args:
        masked: The sentence, masked.
        verb: The word.
        rules: The rules of English.
    """
    if verb.form == "modal":
        bare = verb.end - verb.start <= _BARE_MODAL
        hit = _TO_SPEAK.match(masked, verb.end) if bare else None
        spoken = _by_verb(masked, hit["verb"], hit.end("verb"), rules) if hit else None
        return spoken or _said(rules.modal, None, "", verb.end)
    if verb.form == "being":
        begin = not_being(masked, verb.end)
        for pattern, act in rules.being:
            hit = pattern.match(masked, begin)
            if hit:
                return _said(act, None, "", hit.end(), begin > verb.end)
        hit = rules.going_on.match(masked, verb.end)
        told = _by_verb(masked, hit["verb"], hit.end(), rules) if hit else None
        return told if told and told.verb_rule in rules.participles else None
    if verb.form == "past" and re.match(r"\s+by\b", masked[verb.end :]):
        return None
    return _by_verb(masked, verb.word, verb.end, rules)


def _by_verb(masked: str, word: str, end: int, rules: English) -> Said | None:
    hit = _ON_SPEAKING.match(masked, end) if word.lower().startswith("continu") else None
    if hit:
        return _by_verb(masked, hit["verb"], hit.end("verb"), rules)
    for act, lemma, _ in rules.verbs.get(word.lower(), ()):
        if act.after and not act.after.match(masked, end):
            continue
        fits = (
            one
            for one in act.complements
            if (not one.verbs or lemma in one.verbs) and one.after.match(masked, end)
        )
        one = next(fits, None)
        if one is None or not one.skip:
            return _said(act, one, lemma, end, one is not None and denies_object(masked[end:]))
    return None


def _said(
    act: ActRule, one: Complement | None, lemma: str, after: int, denied: bool = False
) -> Said:
    of = one or act
    return Said(
        kind=act.unless.get(lemma, of.kind),
        ladder=of.ladder,
        rung=of.rung,
        pledge=of.pledge,
        weak=act.weak,
        rule=of.rule,
        verb_rule=act.rule,
        after=after,
        denied=denied,
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
    # An aside may stand between: "We commit, as members of the group, to".
    return re.compile(r"(?:,\s[^,;.]{1,80},)?\s+" + _with(pattern, adverb), re.IGNORECASE)


def _with(pattern: str, adverb: str) -> str:
    told = pattern.replace("{adj:own}", _OWN).replace("{adj}", _ADJECTIVES)
    return told.replace("{adverb}", f"(?:{adverb})")


def _forms(lemma: str, irregular: Mapping[str, list[str]]) -> list[tuple[Form, str]]:
    names: tuple[Form, ...] = ("base", "third", "past", "ing")
    if lemma in irregular:
        return list(zip(names, irregular[lemma], strict=True))
    stem = lemma.removesuffix("e")
    if re.search(r"[^aeiou]y$", lemma):
        root = lemma[:-1]
        return list(zip(names, (lemma, f"{root}ies", f"{root}ied", f"{lemma}ing"), strict=True))
    third = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x")) else f"{lemma}s"
    return list(zip(names, (lemma, third, f"{stem}ed", f"{stem}ing"), strict=True))
