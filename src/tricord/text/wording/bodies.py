"""Programmes and bodies of the three: what kind a name is, and which names are one.

The kind is that of the head noun: a "Trilateral Economic Security Dialogue" is a dialogue. Names
are one where they are printed alike (`tricord.model.register.one_form`), where a statement explains
an abbreviation, or where a renaming was stated in public (``data/states.yaml``); names that merely
look alike stay two, for a person to link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from tricord.model.register import EntryKind, one_form
from tricord.text import plain_yaml
from tricord.text.clauses import Clause, Language

_DATA: Final = Path(__file__).parent / "data"
_EXPLAINED: Final = re.compile(r"(?P<name>.+?)\s*[(（](?P<short>[A-Z][\w&-]{1,9})[)）]")
# What goes on behind the head noun of an English name: "Working Group on DPRK Cyber Activities".
_TAIL: Final = re.compile(r" (?:on|of|for|with|in|at) ")
_NONE: Final = "none"
# What tells when or how often, and is no part of a name.
_LEADS: Final = re.compile(r"(?:(?:new|annual|inaugural|first|second|third|next|our|their) )+")
# A description in small letters names something by so many words: "trilateral cancer dialogue".
_TELLING: Final = 3


def kind_of_name(name: str, language: Language) -> EntryKind | None:
    """What kind of programme or body a name is; ``None`` where it is none of the three's.

    Args:
        name: The name as printed.
        language: Its language.
    """
    plain = one_form(name)
    rules = _rules(language)
    if not plain or rules["others"].fullmatch(plain) or rules["bare"].fullmatch(plain):
        return None
    if language == "en" and name == name.lower() and len(plain.split()) < _TELLING:
        return None
    found = [(hit.end(), kind) for kind, rule in _heads(language) for hit in rule.finditer(plain)]
    tail = _TAIL.search(plain) if language == "en" else None
    before = [each for each in found if tail is None or each[0] <= tail.start()]
    if not before and not found:
        return None
    # Longer words win where two end together: "training program" is a training.
    _, kind = max(before or found, key=lambda each: each[0])
    return None if kind == _NONE else EntryKind(kind)


def full_names(clauses: Iterable[Clause]) -> Mapping[str, str]:
    """Names by the abbreviations statements explain: "Minerals Security Partnership (MSP)".

    Args:
        clauses: Clauses of the statements.
    """
    found: dict[str, str] = {}
    for clause in clauses:
        for span in clause.programmes:
            hit = _EXPLAINED.fullmatch(" ".join(span.text.split()))
            if hit:
                found.setdefault(one_form(hit["short"]), one_form(hit["name"]))
    return found


def names_of(name: str, shorts: Mapping[str, str]) -> tuple[str, ...]:
    """The forms a name goes by, the one that stands now last.

    Args:
        name: The name as printed.
        shorts: Names by their abbreviations (`full_names`).
    """
    own = one_form(name)
    bare = without_lead(own)
    full = shorts.get(bare, bare)
    now = _renamed().get(full, full)
    return tuple(dict.fromkeys((own, bare, full, now)))


def without_lead(name: str) -> str:
    """A name without the small words before it that tell when or how often: "new", "annual"."""
    return _LEADS.sub("", name, count=1) if _LEADS.match(name) else name


@cache
def _renamed() -> Mapping[str, str]:
    rows = plain_yaml.load((_DATA / "states.yaml").read_text(encoding="utf-8"))["renamed"]
    return {one_form(row["before"]): one_form(row["after"]) for row in rows}


@cache
def _heads(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rules = _rules(language)
    return tuple((kind, rules[kind]) for kind in (*_kinds(), _NONE))


def _kinds() -> list[str]:
    # The order decides where two nouns end together: a training program is a training.
    return [str(kind) for kind in EntryKind if kind is not EntryKind.COMMITMENT]


@cache
def _rules(language: Language) -> Mapping[str, re.Pattern[str]]:
    path = _DATA / "bodies.yaml"
    said: Mapping[str, Any] = plain_yaml.load(path.read_text(encoding="utf-8"))[language]
    edge = ("(?<![a-z])(?:", ")(?![a-z])") if language == "en" else ("(?:", ")")
    whole = {"others", "bare"}
    return {
        name: re.compile(words if name in whole else f"{edge[0]}{words}{edge[1]}", re.IGNORECASE)
        for name, words in said.items()
    }
