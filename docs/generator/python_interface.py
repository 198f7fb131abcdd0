"""The page of the Python interface, from its docstrings."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterable, Iterator
from typing import Any

from docs.generator.markdown import Pages, page, prose

import tricord
from tricord.node.node import Lists, Node


def python() -> Pages:
    """The Python interface, from its docstrings."""
    parts = [_function(f"tricord.{name}", getattr(tricord, name)) for name in tricord.__all__]
    for owner, cls in (("Node", Node), ("Node.lists", Lists)):
        parts.append(f"## {owner}\n\n{prose(inspect.getdoc(cls))}")
        for name, member in vars(cls).items():
            if not name.startswith("_"):
                parts.append(_function(f"{owner}.{name}", member))
    intro = "Everything the command line does, it does through this. Frames are Polars frames."
    return {"python.md": page("Python", intro, *parts)}


def _function(name: str, member: Any) -> str:
    told = prose(_whole(inspect.getdoc(member) or ""))
    if isinstance(member, property):
        return f"### {name}\n\n{told}"
    given = [p for p in inspect.signature(member).parameters.values() if p.name != "self"]
    returns = inspect.signature(member).return_annotation
    call = f"{name}({', '.join(_parameters(given))}) -> {returns}"
    return f"### {name}\n\n```python\n{call}\n```\n\n{told}"


def _whole(docstring: str) -> str:
    """A docstring with that of the function it refers its reader to."""
    found = re.search(r"see `(tricord[\w.]+)\.(\w+)`", docstring)
    if found is None:
        return docstring
    there = inspect.getdoc(getattr(importlib.import_module(found[1]), found[2])) or ""
    return f"{docstring.replace('; ' + found[0], '')}\n{there.partition(chr(10))[2]}"


def _parameters(given: Iterable[inspect.Parameter]) -> Iterator[str]:
    before: inspect.Parameter | None = None
    for parameter in given:
        if before and before.kind is parameter.POSITIONAL_ONLY is not parameter.kind:
            yield "/"
        if parameter.kind is parameter.KEYWORD_ONLY and (before is None or before.kind < 2):
            yield "*"
        star = "**" if parameter.kind is parameter.VAR_KEYWORD else ""
        default = "..." if callable(parameter.default) else repr(parameter.default)
        shown = "" if parameter.default is parameter.empty else f" = {default}"
        yield f"{star}{parameter.name}: {parameter.annotation}{shown}"
        before = parameter
