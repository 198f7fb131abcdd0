"""A YAML file of mappings as a table: keys are headings, each mapping is a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import yaml

from tricord.errors import SourceError
from tricord.sources.base import Raw, Reject
from tricord.sources.headed_table import is_markup
from tricord.sources.readers.row import Row
from tricord.sources.readers.spreadsheet import Note

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LARGEST: Final = 32 << 20
_KEY: Final = re.compile(
    r"^[ ]{0,8}(?:-[ ]+)?([\"']?)([^\s:#{}\[\]&*!|>%@`\"',][^:#\n\"']{0,60})\1[ ]*:(?:\s|$)"
)
_IN_BRACES: Final = re.compile(r"[{,]\s*([^\s:#{}\[\],\"'][^:#{}\[\],\"'\n]{0,60}):\s")
_BRACED: Final = re.compile(r"(?m)^ {0,8}- *\{")
_NULLS: Final = frozenset({"~", "null", "Null", "NULL"})


@dataclass(frozen=True)
class YamlTable:
    """What stands in such a file.

    Attributes:
        headings: Keys in the order in which they first stand.
        rows: One per mapping, as wide as the headings; its number is its line.
        rejects: Entries that are no row.
        marking: What the file says under ``marking``; empty where it says nothing.
        notes: What a person should know of how it was read.
    """

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    rejects: tuple[Reject, ...]
    marking: str
    notes: tuple[Note, ...] = ()


def first_keys(raw: Raw) -> tuple[str, ...]:
    """Keys that stand in the first lines of a file, to recognise it by; none of JSON or XML."""
    if is_markup(raw.head) or b"\0" in raw.head:
        return ()
    lines = raw.head.decode("utf-8-sig", errors="replace").splitlines()[:200]
    keys = [found[2].strip() for line in lines if (found := _KEY.match(line))]
    head = "\n".join(lines)
    if _BRACED.search(head):
        keys += [key.strip() for key in _IN_BRACES.findall(head)]
    return tuple(dict.fromkeys(keys))


def read_yaml_table(raw: Raw, under: str) -> YamlTable:
    """Read a file: a list of mappings, or a mapping that has such a list under a key.

    Nothing is taken for a number, a date or a yes: every value is text as it is written.

    Args:
        raw: The file.
        under: The key.

    Raises:
        SourceError: ``yaml-table-unreadable`` or ``yaml-table-shape``: no YAML, or no such list.
    """
    if raw.path.stat().st_size > _LARGEST:
        raise SourceError("file-too-large", file=raw.name, megabytes=_LARGEST >> 20)
    try:
        top = yaml.compose(raw.data.decode("utf-8-sig"), Loader=_LOADER)
    except (yaml.YAMLError, ValueError, RecursionError) as fault:
        mark = getattr(fault, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        reason = str(getattr(fault, "problem", "") or fault).split("\n")[0]
        raise SourceError(
            "yaml-table-unreadable", file=raw.name, line=line, reason=reason
        ) from fault
    marking = ""
    if isinstance(top, yaml.MappingNode):
        named = {key.value: node for key, node in top.value if isinstance(key, yaml.ScalarNode)}
        said = named.get("marking")
        marking = str(said.value) if isinstance(said, yaml.ScalarNode) else ""
        top = named.get(under)
    if not isinstance(top, yaml.SequenceNode) or not top.value:
        raise SourceError("yaml-table-shape", file=raw.name, key=under)
    table = _table(top, marking)
    if raw.data.endswith((b"\n", b"\r")):
        return table
    line = str(raw.data.count(b"\n") + 1)
    return replace(table, notes=(("note-table-last-line-open", {"line": line}),))


def _table(top: yaml.SequenceNode, marking: str) -> YamlTable:
    read: list[tuple[str, dict[str, str]]] = []
    rejects: list[Reject] = []
    for node in top.value:
        place = str(node.start_mark.line + 1)
        said = _said(node)
        if isinstance(said, str):
            rejects.append(Reject("", place, said, _shown(node)))
        else:
            read.append((place, said))
    headings = tuple(dict.fromkeys(key for _, said in read for key in said))
    rows = tuple(
        Row(int(place), place, tuple(said.get(key, "") for key in headings)) for place, said in read
    )
    return YamlTable(headings, rows, tuple(rejects), marking)


def _said(node: yaml.Node) -> dict[str, str] | str:
    """What a mapping says by its keys, or why it is no row."""
    if not isinstance(node, yaml.MappingNode) or not node.value:
        return "yaml-entry-shape"
    said: dict[str, str] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in said:
            return "yaml-key-twice" if isinstance(key, yaml.ScalarNode) else "yaml-entry-shape"
        values = value.value if isinstance(value, yaml.SequenceNode) else [value]
        if not all(isinstance(each, yaml.ScalarNode) for each in values):
            return "yaml-entry-shape"
        said[key.value] = "; ".join(text for each in values if (text := _text(each)))
    return said


def _text(node: yaml.ScalarNode) -> str:
    return "" if node.style is None and node.value in _NULLS else str(node.value)


def _shown(node: yaml.Node) -> str:
    return " | ".join(_scalars(node, 3))[:200]


def _scalars(node: yaml.Node, depth: int) -> Iterator[str]:
    """The texts in a node, so far down: what is nested without end is not followed."""
    if isinstance(node, yaml.ScalarNode):
        yield str(node.value)
    elif depth:
        for each in node.value[:20]:
            for part in each if isinstance(each, tuple) else (each,):
                yield from _scalars(part, depth - 1)
