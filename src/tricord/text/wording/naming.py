"""By which names a promise is followed: programmes it names, abbreviations, stated successions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from tricord.text import plain_yaml
from tricord.text.clauses import Clause, Language
from tricord.text.clauses.half_width import half_width
from tricord.text.clauses.programmes import programmes
from tricord.text.wording.states import said_of_promises


def names(clause: Clause, shorts: Mapping[str, str]) -> tuple[str, ...]:
    """Names of programmes of a clause in one form, those too wide left out.

    Args:
        clause: The clause.
        shorts: Names by their abbreviations.
    """
    bare = [plain(span.text) for span in clause.programmes]
    found = [_succeeded(shorts.get(name, name)) for name in bare if not _is_wide(name)]
    # An abbreviation another statement explained stands for its name.
    words = set(re.findall(r"[A-Z][\w&-]{1,9}", half_width(clause.text)))
    found += [
        _succeeded(name)
        for short, name in shorts.items()
        if short.upper() in words and not _is_wide(short)
    ]
    # Two letters name nothing.
    found = [name for name in found if len(name) > 2 and not _is_wide(name)]
    return tuple(dict.fromkeys(found))


def plain(name: str) -> str:
    """A name without its abbreviation and article, small."""
    bare = re.sub(r"\s*[(（].*?[)）]", "", half_width(name)).strip(" ’'")
    return re.sub(r"^(?:the|a|an)\s+", "", bare, flags=re.IGNORECASE).lower()


def proper_names_of(clause: Clause) -> frozenset[str]:
    """Programmes that a clause calls by a name of their own rather than by a description.

    Args:
        clause: The clause.
    """
    found = (span.text for span in clause.programmes)
    return frozenset(plain(name) for name in found if not name[0].islower())


def proper_names(words: str, language: Language) -> frozenset[str]:
    """The same, of words that are no clause.

    Args:
        words: The words.
        language: Their language.
    """
    found = (span.text for span in programmes(words, 0, language))
    return frozenset(plain(name) for name in found if not name[0].islower())


def abbreviations(clauses: Iterable[Clause]) -> dict[str, str]:
    """Abbreviations the statements themselves explain: "… Team (MSMT)"."""
    found: dict[str, str] = {}
    for clause in clauses:
        for span in clause.programmes:
            name = half_width(span.text)
            hit = re.fullmatch(r"(?P<name>.+?)\s*[(（](?P<short>[A-Z][\w&-]{1,9})[)）]", name)
            if hit:
                found.setdefault(hit["short"].lower(), hit["name"].lower())
    return found


def _succeeded(name: str) -> str:
    return renamed().get(name, name)


@cache
def renamed() -> Mapping[str, str]:
    """The later name of each programme whose succession was stated, small."""
    return {row["before"].lower(): row["after"].lower() for row in said_of_promises()["renamed"]}


def _is_wide(name: str) -> bool:
    """Whether a name, small, is too wide to follow one promise by."""
    return _wide().fullmatch(name) is not None


@cache
def _wide() -> re.Pattern[str]:
    path = Path(__file__).parent / "data" / "wide_names.yaml"
    rows = plain_yaml.load(path.read_text(encoding="utf-8"))
    return re.compile("|".join(f"(?:{row['match']})" for row in rows))
