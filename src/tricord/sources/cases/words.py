"""Which acts a text tells of, by the words of ``act_words.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from tricord.model.act import Act
from tricord.model.incident import ACTS, IncidentKind

_DATA: Final = Path(__file__).with_name("act_words.yaml")


@dataclass(frozen=True, slots=True)
class Said:
    """An act a text tells of.

    Attributes:
        act: The act.
        needs: What a fact must hold as well, for the words to mean it.
        lasting: It goes on until something else is told.
        at: Where in the text its words begin.
    """

    act: Act
    needs: frozenset[str] = frozenset()
    lasting: bool = False
    at: int = 0


@dataclass(frozen=True)
class _Entry:
    said: Said
    any: re.Pattern[str]
    unless: re.Pattern[str] | None


def done(text: str) -> str:
    """A text without what it says was planned, rejected, denied, or did not happen.

    What is left out is replaced by as many blanks.
    """
    return _words().not_done.sub(lambda hit: " " * len(hit[0]), text)


def is_data_error(text: str) -> bool:
    """Whether a text explains a figure as an error of entry."""
    return bool(_words().data_error.search(text))


def acts_said(text: str) -> tuple[Said, ...]:
    """Acts a text tells of, in the order of the vocabulary; each once.

    Args:
        text: A text; what was not done is not told of (`done`).
    """
    happened = done(text)
    found: dict[tuple[Act, frozenset[str]], Said] = {}
    for entry in _words().entries:
        hit = entry.any.search(happened)
        if hit is None or (entry.unless and entry.unless.search(happened)):
            continue
        said = Said(entry.said.act, entry.said.needs, entry.said.lasting, hit.start())
        found.setdefault((said.act, said.needs), said)
    for act in launches(happened):
        found.setdefault((act, frozenset()), Said(act))
    return tuple(found.values())


def launches(text: str, *, is_launch: bool = False) -> tuple[Act, ...]:
    """The acts of a launch a text tells of; none where it tells of arms that changed hands.

    Args:
        text: A text, or the type of a missile.
        is_launch: It is known to speak of a launch.
    """
    words = _words()
    told = is_launch or words.launch_verb.search(text)
    if not told or words.launch_moved.search(text):
        return ()
    for kind, pattern in words.launch_kinds:
        if pattern.search(text):
            return ACTS.get(kind, ()) if kind else ()
    return ()


def names_launch(text: str) -> bool:
    """Whether a text begins with a missile or its class: who names one on a day means its launch.

    >>> names_launch("ICBM, Sunan"), names_launch("parts of a ballistic missile")
    (True, False)
    """
    return bool(_words().launch_named.match(text))


def units_named(text: str) -> frozenset[str]:
    """Reference numbers of listed bodies of which a text names a unit: an attribution."""
    return frozenset(ref for ref, pattern in _words().units if pattern.search(text))


@dataclass(frozen=True)
class _Words:
    entries: tuple[_Entry, ...]
    not_done: re.Pattern[str]
    data_error: re.Pattern[str]
    launch_verb: re.Pattern[str]
    launch_moved: re.Pattern[str]
    launch_named: re.Pattern[str]
    launch_kinds: tuple[tuple[IncidentKind | None, re.Pattern[str]], ...]
    units: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def _words() -> _Words:
    data: Mapping[str, Any] = yaml.safe_load(_DATA.read_text("utf-8"))
    launched = data["launches"]
    return _Words(
        tuple(_entry(entry) for entry in data["acts"]),
        _any(data["not_done"]),
        _any(data["data_error"]),
        _any([launched["verb"]]),
        _any([launched["moved"]]),
        _any([launched["named"]]),
        tuple(
            (None if each["kind"] == "none" else IncidentKind(each["kind"]), _any([each["any"]]))
            for each in launched["kinds"]
        ),
        tuple((ref, _any([pattern])) for ref, pattern in data["listed_units"].items()),
    )


def _entry(written: Mapping[str, Any]) -> _Entry:
    said = Said(
        Act(written["act"]), frozenset(written.get("needs", ())), written.get("lasting", False)
    )
    unless = written.get("unless")
    return _Entry(said, _any(written["any"]), _any(unless) if unless else None)


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
