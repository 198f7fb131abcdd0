"""Markdown: pages, tables, and docstrings as prose."""

from __future__ import annotations

import html
import inspect
import re
from collections.abc import Iterable, Sequence
from typing import Final

from tricord.locale import LANGUAGES, text

Pages = dict[str, str]
"""Text of each page by its place under ``docs/reference``."""

NAMES: Final = {"en": "English", "ko": "한국어", "ja": "日本語"}
"""What each language calls itself."""

GENERATED: Final = "<!-- Made by docs/generator from the code. Change the code, not this page. -->"
_SECTIONS: Final = ("Args", "Attributes", "Returns", "Yields", "Raises")


def page(title: str, *parts: str) -> str:
    """A page of parts; empty ones are left out."""
    return "\n\n".join(["# " + title, GENERATED, *(part for part in parts if part)])


def rows(heads: Sequence[str], body: Iterable[Sequence[object]]) -> str:
    """A Markdown table; nothing where it has no row."""
    lines = [[_cell(value) for value in row] for row in body]
    if not lines:
        return ""
    return "\n".join(f"| {' | '.join(line)} |" for line in ([*heads], ["---"] * len(heads), *lines))


def _cell(value: object) -> str:
    words = "" if value is None else str(value)
    return " ".join(words.replace("|", "\\|").split())


def code(value: object) -> str:
    """A value set as code; nothing for nothing."""
    return f"`{value}`" if value not in ("", None) else ""


def spoken(words: str, language: str) -> str:
    """Words, marked with their language where it is not the page's: line breaks depend on it."""
    if language == LANGUAGES[0]:
        return words
    return f'<span lang="{language}">{html.escape(words, quote=False)}</span>'


def said(key: str) -> list[str]:
    """One message in the three languages."""
    return [spoken(text(key, language), language) for language in LANGUAGES]


def labels(key: str) -> str:
    """One message in the three languages, as a table."""
    return rows([*NAMES.values()], [said(key)])


def prose(docstring: str | None) -> str:
    """A docstring of ours as Markdown: its paragraphs, its sections as lists, its examples."""
    cleaned = inspect.cleandoc(docstring or "").replace("``", "`")
    cleaned, _, examples = cleaned.partition("Examples:\n")
    made, section = [], ""
    for line in cleaned.splitlines():
        if line.endswith(":") and line.removesuffix(":") in _SECTIONS:
            section = line.removesuffix(":")
            made += [f"**{section}**", ""]
        elif section and line.startswith("    ") and not line.startswith("     "):
            made.append(_item(line.strip(), section))
        elif section and line.strip():
            made.append(f"    {line.strip()}")
        else:
            section = section if line.startswith(" ") else ""
            made.append(line)
    if examples:
        shown = re.sub(r"(?m)^ *>>> |  # doctest:.*$", "", examples).strip()
        made += ["", f"```python\n{shown}\n```"]
    return "\n".join(made).strip()


def _item(line: str, section: str) -> str:
    name, colon, rest = line.partition(": ")
    if section in ("Returns", "Yields") or not colon or " " in name:
        return line
    return f"- `{name}`: {rest}"


def attributes(docstring: str | None) -> dict[str, str]:
    """What the section ``Attributes`` of a docstring says of each."""
    section = inspect.cleandoc(docstring or "").replace("``", "`").partition("Attributes:\n")[2]
    found = re.findall(r"(?m)^    (\w+): ((?:.+\n?)(?:^     +.+\n?)*)", section)
    return {name: " ".join(meaning.split()) for name, meaning in found}
