"""A file of cases: YAML that people write by hand, checked before anything is read from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import yaml

from tricord.errors import SourceError
from tricord.measures import load
from tricord.model.case import Case, Check, SetAside
from tricord.sources.cases.telling import tell
from tricord.text import plain_yaml

_EXPECTED: Final = ("breach", "breaches", "provisions", "expect", "measures", "violates")
_TRIGGERS: Final = ("trigger", "triggers")


def read_cases(text: str, name: str) -> tuple[tuple[Case, ...], tuple[SetAside, ...]]:
    """The cases of a file, and entries that are none.

    Args:
        text: What the file says.
        name: Its name, for messages.

    Returns:
        The cases in their order, and what was kept aside: an entry without an id, with an id
        that was there before, or that expects a provision nobody knows.

    Raises:
        SourceError: ``case-file-unreadable`` or ``case-file-shape``: no YAML, or no list of cases.
    """
    try:
        data = plain_yaml.load(text)
    except (yaml.YAMLError, ValueError) as fault:
        mark = getattr(fault, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        reason = str(getattr(fault, "problem", "") or fault).split("\n")[0]
        raise SourceError("case-file-unreadable", file=name, line=line, reason=reason) from fault
    entries = data.get("cases") if isinstance(data, Mapping) and "cases" in data else data
    if isinstance(entries, Mapping):
        entries = [entries]
    if not isinstance(entries, list) or not entries:
        raise SourceError("case-file-shape", file=name)
    cases: list[Case] = []
    aside: list[SetAside] = []
    for place, entry in enumerate(entries):
        read = _case(entry, place, {case.case_id for case in cases})
        if isinstance(read, Case):
            cases.append(read)
        else:
            aside.append(read)
    return tuple(cases), tuple(aside)


def _case(entry: object, place: int, known: set[str]) -> Case | SetAside:
    where = f"[{place}]"
    if not isinstance(entry, Mapping) or not str(entry.get("id") or "").strip():
        return SetAside(where, "case-without-id", str(entry)[:200])
    case_id = str(entry["id"]).strip()
    if case_id in known:
        return SetAside(where, "case-twice", case_id)
    expected = tuple(dict.fromkeys(_expected(entry, _EXPECTED)))
    triggers = tuple(dict.fromkeys(_expected(entry, _TRIGGERS)))
    known_measures = {measure.measure_id for measure in load()}
    unknown = [each for each in (*expected, *triggers) if each not in known_measures]
    if unknown:
        return SetAside(where, "provision-unknown", f"{case_id}: {', '.join(unknown)}")
    told = tell(entry, case_id)
    checks, odd = _checks(entry.get("expected"))
    return Case(
        case_id=case_id,
        what=str(entry.get("what") or ""),
        acts=told.acts,
        expected=expected,
        checks=checks,
        aside=(*told.aside, *odd),
        unread=told.unread,
        sources=tuple(_sources(entry)),
        triggers=triggers,
    )


def _expected(entry: Mapping[str, Any], keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        given = entry.get(key)
        for each in given if isinstance(given, list) else [given]:
            if each:
                yield str(each).strip()
    given = entry.get("expected")
    if isinstance(given, list) and keys is _EXPECTED:
        yield from (str(each) for each in given if isinstance(each, str))


def _checks(given: object) -> tuple[tuple[Check, ...], tuple[SetAside, ...]]:
    checks: list[Check] = []
    odd: list[SetAside] = []
    for place, each in enumerate(given if isinstance(given, list) else []):
        where = f"expected[{place}]"
        if isinstance(each, Mapping) and "in" in each and isinstance(each.get("out"), Mapping):
            checks.append(Check(where, str(each["in"]), dict(each["out"])))
        elif isinstance(each, Mapping) and "rule" in each:
            checks.append(Check(where, "rule", {"rule": str(each["rule"])}))
        elif not isinstance(each, str):
            odd.append(SetAside(where, "check-shape", str(each)[:200]))
    return tuple(checks), tuple(odd)


def _sources(entry: Mapping[str, Any]) -> Iterator[str]:
    for key in ("src", "source", "sources"):
        given = entry.get(key)
        for each in given if isinstance(given, list) else [given]:
            if each:
                yield str(each)
