"""Pages of refusals, exit statuses, set-aside records and remarks, from the messages."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from docs.generator.markdown import NAMES, Pages, code, page, rows, said, spoken

import tricord
from tricord.errors import TricordError
from tricord.locale import LANGUAGES, keys, text


def errors() -> Pages:
    """Every refusal by its code, with sentence and hint in the three languages."""
    classes = refusals()
    parts = []
    for key in sorted(k for k in _keys("en") if k.startswith("error-") and "." not in k):
        name = key.removeprefix("error-")
        parts.append(f"## {name}\n\n{code(', '.join(sorted(classes.get(name, {'TricordError'}))))}")
        body = [(NAMES[n], worded(key, n), worded(f"{key}.hint", n)) for n in LANGUAGES]
        parts.append(rows(("", "What is wrong", "What to do"), body))
    statuses = [(number, *said(f"cli-status-{number}")) for number in (0, 1, 2, 130, 141)]
    return {
        "errors.md": page(
            "Error codes",
            "Every refusal is one sentence, a code in square brackets that never changes, and a "
            "hint. ‹Words in brackets› stand for what the sentence names.",
            *parts,
        ),
        "exit-codes.md": page("Exit statuses", rows(("Status", *NAMES.values()), statuses)),
    }


def set_aside() -> Pages:
    """Reasons why a record is set aside, and remarks of sources, in the three languages."""
    parts = []
    for prefix, title in (("reject-", "Records set aside"), ("note-", "Remarks")):
        body = [
            (code(key.removeprefix(prefix)), *(worded(key, language) for language in LANGUAGES))
            for key in sorted(_keys("en"))
            if key.startswith(prefix)
        ]
        parts += [f"## {title}", rows(("Code", *NAMES.values()), body)]
    return {
        "set-aside.md": page(
            "Records set aside, and remarks",
            "A record that cannot be loaded is set aside with its reason and counted; "
            "[rejects](tables/rejects.md) holds them. A remark is what a person should know "
            "about a file that was loaded.",
            *parts,
        )
    }


def worded(key: str, language: str) -> str:
    """A message with ‹name› in the place of every parameter."""
    names = _keys(language)[key]
    return spoken(text(key, language, **{name: f"‹{name}›" for name in names}), language)


@cache
def _keys(language: str) -> dict[str, frozenset[str]]:
    return keys(language)


def refusals() -> dict[str, set[str]]:
    """Class of every refusal by its code, as the code raises them."""
    found: dict[str, set[str]] = {}
    known = _subclasses(TricordError)
    for file in sorted(Path(tricord.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(said)), *_]) if (
                    name in known
                ):
                    found.setdefault(said, set()).add(name)
    return found


def _subclasses(of: type) -> set[str]:
    import tricord.cli.usage  # noqa: F401  # its class of refusals must be known

    found = {of.__name__}
    subclasses: list[type] = of.__subclasses__()
    for inner in subclasses:
        found |= _subclasses(inner)
    return found
