"""The page of the Python interface, from its docstrings."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterable, Iterator
from typing import Any

from docs.generator.markdown import Pages, page, prose

import tricord
from tricord.model.finding import Evidence, Finding
from tricord.model.subject import Decision
from tricord.node.bundles import Given
from tricord.node.cause import Cause
from tricord.node.node import Lists, Node
from tricord.node.rescreening import Again
from tricord.node.running import Run, Scope
from tricord.node.storing import Outcome
from tricord.node.subject_views import SubjectPage
from tricord.node.subjects import Subjects


def python() -> Pages:
    """The Python interface, from its docstrings."""
    parts = [_function(f"tricord.{name}", getattr(tricord, name)) for name in tricord.__all__]
    for owner, cls in (("Node", Node), ("Node.lists", Lists), ("Node.subjects", Subjects)):
        parts.append(f"## {owner}\n\n{prose(inspect.getdoc(cls))}")
        for name, member in vars(cls).items():
            if not name.startswith("_"):
                parts.append(_function(f"{owner}.{name}", member))
    classes = (Given, Scope, Run, Again, Outcome, Finding, Cause, Evidence, SubjectPage, Decision)
    parts += [_about(cls) for cls in classes]
    intro = (
        "Everything the command line does, it does through this. Frames are Polars frames; in a "
        "notebook, a node and its frames show themselves as tables."
    )
    return {"python.md": page("Python", intro, *parts)}


def _about(cls: type) -> str:
    where = f"`{cls.__module__}.{cls.__name__}`"
    return f"## {cls.__name__}\n\n{where}\n\n{prose(inspect.getdoc(cls))}"


def _function(name: str, member: Any) -> str:
    told = prose(_whole(inspect.getdoc(member) or ""))
    if isinstance(member, property):
        return f"### {name}\n\n{told}"
    given = [p for p in inspect.signature(member).parameters.values() if p.name != "self"]
    returns = inspect.signature(member).return_annotation
    call = f"{name}({', '.join(_parameters(given))}) -> {returns}"
    return f"### {name}\n\n```python\n{call}\n```\n\n{told}"


def _whole(docstring: str) -> str:
    """A docstring that only refers to another function's, with what that one says."""
    found = re.search(r"see `(tricord[\w.]+)\.(\w+)`", docstring)
    if found is None or "Args:" in docstring:
        return docstring
    there = inspect.getdoc(getattr(importlib.import_module(found[1]), found[2])) or ""
    body = re.sub(r"(?ms)^Args:\n.*?(?=^\S|\Z)", "", there.partition("\n")[2])
    return f"{docstring.replace('; ' + found[0], '')}\n{body}"


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
