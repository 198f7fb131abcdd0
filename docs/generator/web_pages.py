"""The pages of the web application and of the API: both are made of the same kinds."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterator
from typing import Any

from docs.generator.markdown import NAMES, Pages, attributes, code, page, prose, rows, spoken

from tricord.locale import LANGUAGES, text
from tricord.web.kinds import Act, PageKind
from tricord.web.pages import ACTS, PAGES

_INTRO = (
    "Every page of a node is also to be had as JSON, as CSV where it lists things, and as plain "
    "text: put `.json`, `.csv` or `.txt` behind its address. That is the API: the same readings, "
    "the same permissions. `/openapi.json` describes it for programs. Prove who you are with "
    "`Authorization: Bearer TOKEN`; `tricord people token` makes one. Lists are paged: give `next` "
    "of one page as `after` of the following. Answers carry an `ETag`. What is refused comes as a "
    "problem (RFC 9457) with a stable `code`. Whoever does something sends JSON by POST."
)


def web_pages() -> Pages:
    """One page on the API: every kind of page and everything that can be done."""
    titles = [
        (code(kind.path), *(spoken(_title(kind, language), language) for language in LANGUAGES))
        for kind in PAGES
    ]
    parts = [
        _INTRO,
        "## Pages",
        rows(("Address", *NAMES.values()), titles),
        *(part for kind in PAGES for part in _kind(kind)),
        "## What can be done",
        *(part for act in ACTS for part in _act(act)),
        "## Nouns",
        *(_noun(cls) for cls in _nouns()),
    ]
    return {"api.md": page("Pages and API", *parts)}


def _title(kind: PageKind[Any, Any], language: str) -> str:
    return text(f"web-{kind.name}", language)


def _kind(kind: PageKind[Any, Any]) -> Iterator[str]:
    yield f"### {code(kind.path)}"
    roles = f" For {', '.join(sorted(kind.roles))}." if kind.roles else ""
    yield f"{kind.summary} Gives {_linked(kind.content)}.{roles}"
    meanings = _all_attributes(kind.asked)
    asked = [
        (code(name), _typed(of.annotation), meanings.get(name, of.description or ""))
        for name, of in kind.asked.model_fields.items()
    ]
    yield rows(("Parameter", "Type", "Meaning"), asked)


def _act(act: Act[Any]) -> Iterator[str]:
    yield f"### POST {code(act.path)}"
    yield act.summary
    meanings = _all_attributes(act.given)
    given = [
        (code(name), _typed(of.annotation), meanings.get(name, of.description or ""))
        for name, of in act.given.model_fields.items()
    ]
    yield rows(("Field", "Type", "Meaning"), given)


def _all_attributes(cls: type) -> dict[str, str]:
    """What the docstrings of a class and of those it derives from say of each field."""
    found: dict[str, str] = {}
    for each in reversed(cls.__mro__):
        found |= attributes(each.__doc__)
    return found


def _nouns() -> list[type]:
    """Every dataclass the API gives, by name."""
    found: dict[str, type] = {}
    waiting: list[Any] = [kind.content for kind in PAGES]
    while waiting:
        cls = waiting.pop()
        if not dataclasses.is_dataclass(cls) or not isinstance(cls, type) or cls in found.values():
            continue
        found[f"{cls.__name__} {cls.__module__}"] = cls
        for annotation in typing.get_type_hints(cls).values():
            waiting += _inside(annotation)
    return [found[name] for name in sorted(found)]


def _inside(annotation: Any) -> list[Any]:
    inner = typing.get_args(annotation)
    return [each for one in inner for each in _inside(one)] if inner else [annotation]


def _noun(cls: type) -> str:
    hints = typing.get_type_hints(cls)
    meanings = attributes(cls.__doc__)
    body = [
        (code(of.name), _typed(hints[of.name]), meanings.get(of.name, ""))
        for of in dataclasses.fields(cls)
    ]
    said = prose(cls.__doc__).partition("**Attributes**")[0].strip()
    return f"### {cls.__name__}\n\n{said}\n\n{rows(('Field', 'Type', 'Meaning'), body)}"


def _typed(annotation: Any) -> str:
    """A type as a reader of JSON knows it."""
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Literal:
        return ", ".join(code(each or '""') for each in inner)
    if origin in {typing.Union, types.UnionType}:
        return " or ".join(_typed(each) for each in inner)
    if origin in {tuple, list, frozenset}:
        each = [one for one in inner if one is not Ellipsis]
        return f"list of {' and '.join(dict.fromkeys(map(_typed, each)))}"
    if origin is dict:
        return f"{_typed(inner[1])} by {_typed(inner[0])}"
    if annotation is type(None):
        return "null"
    if dataclasses.is_dataclass(annotation):
        return _linked(annotation)
    plain = {"str": "text", "int": "whole number", "float": "number", "bool": "yes or no"}
    plain |= {"datetime": "moment, UTC", "date": "day", "UUID": "id"}
    name = getattr(annotation, "__name__", str(annotation))
    return plain.get(name, code(name))


def _linked(cls: Any) -> str:
    return f"[{cls.__name__}](#{cls.__name__.casefold()})"
