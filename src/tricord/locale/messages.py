"""Reading the message files and filling in their parameters."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("en", "ko", "ja")
"""Every language a user may read Tricord in; each message exists in all of them."""

_HERE = Path(__file__).parent
# A message in its file: from its key to the next, or to a comment.
_ENTRY: Final = re.compile(
    r"^(?P<key>[A-Za-z][\w-]*)[ ]*=.*?(?=^[A-Za-z][\w-]*[ ]*=|^#|\Z)", re.MULTILINE | re.DOTALL
)
# A message named in another: { reports-topic-none }.
_REFERENCE: Final = re.compile(r"\{\s*(?P<name>[a-z][\w-]*)(?:\.[\w-]+)?\s*\}")


class Term(str):
    """A parameter that is itself a message: its key, to be said in the reader's language."""

    __slots__ = ()


class Phrase(str):
    """A parameter with messages in it, their keys in braces: ``{country-RUS} 3/12``.

    Braces of the text itself are doubled; `in_phrase` sees to it.
    """

    __slots__ = ()


_LONGEST: Final = 2_000
"""Characters of a parameter the formatter is given whole; it refuses more than 2,500."""

_END: Final = 100
"""Characters at the end of a longer one that it is given."""

_IN_PHRASE: Final = re.compile(r"(?P<brace>\{\{|\}\})|\{(?P<key>[a-z][\w-]*)\}")


def language_of(environment: dict[str, str] | None = None) -> str:
    """The reader's language: ``TRICORD_LANGUAGE``, else the system's, else English.

    Args:
        environment: Variables to look at; the process's own by default.
    """
    variables = os.environ if environment is None else environment
    for name in ("TRICORD_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        language = variables.get(name, "")[:2].lower()
        if language in LANGUAGES:
            return language
        if language:
            return "en"
    return "en"


def josa(word: object, pair: str) -> str:
    """A word followed by the Korean particle its last syllable asks for.

    Args:
        word: What stands before the particle.
        pair: Both forms, after a consonant and after a vowel: ``을/를``, ``이/가``, ``은/는``,
            ``과/와``, ``으로/로``.

    Returns:
        ``word`` plus one form; plus ``을(를)`` where the last sound is not known.
    """
    said = str(word)
    closed, open_ = pair.split("/")
    last = next((char for char in reversed(said) if char.isalnum()), "")
    if "가" <= last <= "힣":
        final = (ord(last) - 0xAC00) % 28
    elif last.isdigit():
        final = {"0": 21, "1": 8, "3": 16, "6": 1, "7": 8, "8": 8}.get(last, 0)
    else:
        return f"{said}{closed}({open_})"
    to_open = final == 0 or (final == 8 and pair == "으로/로")
    return said + (open_ if to_open else closed)


class _Messages:
    """The messages of a language, each parsed when it is first asked for.

    Parsing all of them takes half a second, and a command says a few dozen.
    """

    def __init__(self, language: str) -> None:
        # The type stubs know functions of one argument only; the runtime passes all of them.
        particles: dict[str, Any] = {"JOSA": josa}
        self.bundle = FluentBundle([language, "en"], use_isolating=False, functions=particles)
        self._parsed: set[str] = set()
        self._sources = {
            hit["key"]: hit[0]
            for file in sorted((_HERE / language).glob("*.ftl"))
            for hit in _ENTRY.finditer(file.read_text(encoding="utf-8"))
        }

    def has(self, name: str) -> bool:
        """Whether there is a message of that name."""
        return name in self._sources

    def get(self, name: str) -> Any:  # the runtime does not export the type of a message
        """A message, with those it refers to.

        Raises:
            KeyError: There is none of that name.
        """
        self._parse(name)
        return self.bundle.get_message(name)

    def _parse(self, name: str) -> None:
        if name in self._parsed:
            return
        source = self._sources[name]
        self._parsed.add(name)
        for hit in _REFERENCE.finditer(source):
            if hit["name"] in self._sources:
                self._parse(hit["name"])
        self.bundle.add_resource(FluentResource(source))


@cache
def _messages(language: str) -> _Messages:
    return _Messages(language)


def text(key: str, language: str | None = None, /, **params: Any) -> str:
    """One message in one language.

    Args:
        key: Message key, with ``.attribute`` for a part of it (``error-x.hint``).
        language: ``en``, ``ko`` or ``ja``; the reader's own by default.
        params: What the message names. Numbers are printed as given, without grouping; a
            `Term` is printed as the message of its key, a `Phrase` with those in it.

    Raises:
        KeyError: No message of that key: a fault of the program, not of its user.
    """
    messages = _messages(language or language_of())
    name, _, attribute = key.partition(".")
    message = messages.get(name)
    pattern = message.attributes[attribute] if attribute else message.value
    if pattern is None:
        raise KeyError(key)
    said = {name: _said(value, language) for name, value in params.items()}
    short, cut = _short(said)
    value, faults = messages.bundle.format_pattern(pattern, short)
    if faults:
        raise KeyError(f"{key}: {faults[0]}")
    whole = str(value)
    for mark, words in cut.items():
        whole = whole.replace(mark, words)
    return whole


def _short(said: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Parameters the formatter takes: it refuses pages, and people write pages.

    Returns:
        The parameters, a mark in place of the beginning of each long one, and what each mark stands
        for. The end of a word stays where it is: Korean particles go by it.
    """
    short, cut, count = dict(said), {}, 0
    for name, value in said.items():
        if len(value) <= _LONGEST:
            continue
        while any(f"\ue000{count}\ue001" in each for each in said.values()):
            count += 1
        mark = f"\ue000{count}\ue001"
        short[name], cut[mark] = mark + value[-_END:], value[:-_END]
        count += 1
    return short, cut


def named(key: str, name: str, language: str | None = None) -> str:
    """How a subject is named: States, caps and acts in words, all others as they are written.

    Args:
        key: Key of the subject: ``state|`` and an ISO 3166-1 alpha-3 code, ``cap|``, a measure,
            ``|`` and what begins with the year, ``act|``, an act, ``|`` and its identifier.
        name: Its name as the data have it.
        language: ``en``, ``ko`` or ``ja``; the reader's own by default.
    """
    kind, _, rest = key.partition("|")
    what, _, more = rest.partition("|")
    if kind == "cap":
        return text("subject-cap", language, measure=what, year=more[:4])
    message = {"state": f"country-{what}", "act": f"measures-act-{what.replace('_', '-')}"}.get(
        kind
    )
    if message and _messages(language or language_of()).has(message):
        return text(message, language)
    return name


def _said(value: object, language: str | None) -> str:
    if isinstance(value, Term):
        return text(value, language)
    if isinstance(value, Phrase):
        return _IN_PHRASE.sub(lambda hit: _of_phrase(hit, language), value)
    return str(value)


def _of_phrase(hit: re.Match[str], language: str | None) -> str:
    return hit["brace"][0] if hit["brace"] else text(hit["key"], language)


@cache
def state_term(code: str) -> str:
    """A State as a parameter: the term of its name where there is one, else its code.

    Args:
        code: ISO 3166 alpha-3, or whatever stands in its place.
    """
    key = f"country-{code}"
    return Term(key) if _messages("en").has(key) else code


def in_phrase(word: str) -> str:
    """A word as it stands in a `Phrase`: a term in braces, anything else with its own doubled."""
    if isinstance(word, Term):
        return f"{{{word}}}"
    return word.replace("{", "{{").replace("}", "}}")


@cache
def keys(language: str) -> Mapping[str, frozenset[str]]:
    """Every message of a language with the parameters it names; the tests compare them."""
    from fluent.syntax import ast
    from fluent.syntax.visitor import Visitor

    class Variables(Visitor):
        def __init__(self) -> None:
            self.names: set[str] = set()

        def visit_VariableReference(self, node: Any) -> None:  # noqa: N802  # the visitor's name for it
            self.names.add(node.id.name)

    found: dict[str, frozenset[str]] = {}
    for file in sorted((_HERE / language).glob("*.ftl")):
        for entry in FluentResource(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Junk):
                raise KeyError(f"{file.name}: {str(entry.content)[:60]}")
            if not isinstance(entry, ast.Message):
                continue
            parts = {entry.id.name: entry.value} | {
                f"{entry.id.name}.{a.id.name}": a.value for a in entry.attributes
            }
            for key, pattern in parts.items():
                if pattern is None:
                    continue
                if key in found:
                    raise KeyError(f"{key} stands twice in {language}")
                seen = Variables()
                seen.visit(pattern)
                found[key] = frozenset(seen.names)
    return found
