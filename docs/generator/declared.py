"""Pages of what the code declares: sources, tables, monitors, settings."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Any, Final

from docs.generator.markdown import (
    NAMES,
    Pages,
    attributes,
    code,
    labels,
    page,
    prose,
    rows,
    said,
    spoken,
)

from tricord.config import FILE, Settings
from tricord.locale import LANGUAGES, text
from tricord.measures import Standing, Strength
from tricord.measures.labels import label
from tricord.model.act import Act, Actor, Place
from tricord.model.measure import Direction
from tricord.model.tables import TABLES, TYPES
from tricord.monitors.registry import MONITORS
from tricord.monitors.registry import monitor as of_name
from tricord.sources.cell import WORDS
from tricord.sources.registry import SOURCES

_WORDS: Final[Mapping[str, type[StrEnum]]] = {
    "Acts (`--act`)": Act,
    "Directions (`--direction`)": Direction,
    "Those involved (`--actor`)": Actor,
    "Places of ships (`--place`)": Place,
    "How a measure stands": Standing,
    "What a match of goods is worth": Strength,
}

_HEADINGS: Final = (
    "Which headings are recognised as which column is listed in "
    "[Headings of party tables](../party-headings.md)."
)


def sources() -> Pages:
    """One page per source, an index, and the headings recognised in tables of parties."""
    made: Pages = {}
    for source in SOURCES:
        module = inspect.getmodule(source)
        parts = [part for part in source.parts if part]
        facts = [
            ("Authority", source.authority and text(f"authority-{source.authority}", "en")),
            ("Files of one publication", ", ".join(map(code, parts)) or "one"),
            ("Of these required", ", ".join(map(code, filter(None, source.required)))),
            ("Fills the tables", ", ".join(f"[{t}](../tables/{t}.md)" for t in _filled(source))),
            ("Expected anew", source.cadence_days and f"within {source.cadence_days} days"),
            ("Licence or terms", source.licence),
            ("Marking", source.marking or "the node's default"),
            *((f"Official address {part}".strip(), f"<{a}>") for part, a in source.address.items()),
        ]
        made[f"sources/{source.name}.md"] = page(
            f"Source {source.name}",
            labels(source.title),
            rows(("", ""), [fact for fact in facts if fact[1]]),
            "## What is read, and how",
            prose(module.__doc__ if module else ""),
            prose(type(source).__doc__),
            _HEADINGS if source.name == "parties" else "",
        )
    body = [(f"[{s.name}]({s.name}.md)", *said(s.title)) for s in SOURCES]
    made["sources/index.md"] = page(
        "Sources",
        "A source reads one published format. Files are offered to the sources in this order; "
        "the first that claims a file by its content reads it.",
        rows(("Source", *NAMES.values()), body),
    )
    return made | {"party-headings.md": _party_headings()}


def _filled(source: Any) -> list[str]:
    """A source of lists fills all tables of lists."""
    if "list_entries" not in source.tables:
        return list(source.tables)
    others = [table for table in source.tables if table != "list_entries"]
    return [table for table in TABLES if table.startswith("list_")] + others


def _party_headings() -> str:
    kinds = [(kind, ", ".join(words)) for kind, words in WORDS["name"].items()]
    columns = [(code(target), ", ".join(words)) for target, words in WORDS["columns"].items()]
    schemas = [(kind, ", ".join(words)) for kind, words in WORDS["schemas"].items()]
    return page(
        "Headings of party tables",
        "Headings are compared in lower case and by letters and digits only; what stands in "
        "brackets may be left out. Whatever is guessed is shown, and `--map OURS=THEIRS` "
        "overrules it.",
        "## Names: `name`",
        "The heading also tells what kind of thing the table names.",
        rows(("Kind", "Headings"), kinds),
        "## Other columns",
        rows(("Ours", "Headings"), columns),
        "## What the column `schema` may say",
        rows(("Kind", "Words"), schemas),
    )


def tables() -> Pages:
    """One page per table and an index."""
    words = {str(dtype): word for word, dtype in TYPES.items()}
    made: Pages = {}
    for table in TABLES.values():
        body = [
            (code(c.name), words[str(c.dtype)], c.meaning, *_labelled(c.labels))
            for c in table.columns
        ]
        facts = [
            ("Key", ", ".join(map(code, table.key))),
            ("Read as of a moment as", f"[{table.reading}](../../explanation/dates-and-as-of.md)"),
            ("Files split by", code(table.partition)),
        ]
        made[f"tables/{table.name}.md"] = page(
            f"Table {table.name}",
            table.meaning,
            rows([*NAMES.values()], [_labelled(table.labels)]),
            rows(("", ""), [fact for fact in facts if fact[1]]),
            "## Columns",
            rows(("Column", "Type", "Meaning", *NAMES.values()), body),
        )
    body = [(f"[{t.name}]({t.name}.md)", t.meaning, *_labelled(t.labels)) for t in TABLES.values()]
    types = [(code(word), code(dtype)) for word, dtype in TYPES.items()]
    made["tables/index.md"] = page(
        "Tables",
        "Every table of the lake. They are declared once, in `src/tricord/model/tables.toml`. "
        "Units stand in column names; all times are UTC.",
        rows(("Table", "One row is", *NAMES.values()), body),
        "## Types",
        rows(("Type", "In Polars"), types),
    )
    return made


def _labelled(labels: Mapping[str, str]) -> list[str]:
    return [spoken(labels[language], language) for language in LANGUAGES]


def monitors() -> Pages:
    """One page per monitor and an index."""
    made: Pages = {}
    for name in MONITORS:
        monitor = of_name(name)
        meanings = attributes(inspect.getdoc(monitor.Params))
        body = [
            (
                code(f.name),
                "" if f.default is MISSING else code(f.default),
                meanings[f.name],
                *said(f"parameter-{name}-{f.name}"),
            )
            for f in fields(monitor.Params)  # type: ignore[arg-type]  # a class, as Monitor says
        ]
        facts = [
            ("Strand", monitor.STRAND),
            ("Version", monitor.VERSION),
            ("Reads the tables", ", ".join(f"[{t}](../tables/{t}.md)" for t in monitor.TABLES)),
        ]
        made[f"monitors/{name}.md"] = page(
            f"Monitor {name}",
            labels(f"monitor-{name}"),
            rows(("", ""), facts),
            "## Definition",
            prose(inspect.getdoc(monitor)),
            "## Parameters",
            "Given with `--param NAME=VALUE`; the day of the law with `--law-day`.",
            rows(("Parameter", "Default", "Meaning", *NAMES.values()), body),
            _weights(monitor),
        )
    body = [(f"[{name}]({name}.md)", *said(f"monitor-{name}")) for name in MONITORS]
    made["monitors/index.md"] = page(
        "Monitors",
        "A monitor is a function from tables to findings.",
        rows(("Monitor", *NAMES.values()), body),
    )
    return made


def _weights(monitor: Any) -> str:
    scores: Mapping[str, float] = getattr(monitor, "SCORES", {})
    body = [(text(f"identifier-{kind}", "en"), worth) for kind, worth in scores.items()]
    title = "## What an equal identifier is worth by itself\n\n"
    return title + rows(("Identifier", "Worth"), body) if body else ""


def measure_words() -> Pages:
    """The words a question about measures is put in, and those of its answer."""
    parts = []
    for title, words in _WORDS.items():
        body = [
            (code(word.value), *_labelled({n: label(word, n) for n in LANGUAGES})) for word in words
        ]
        parts += [f"## {title}", rows(("Word", *NAMES.values()), body)]
    intro = (
        "What [`tricord measures in-force`](commands/measures-in-force.md) takes and answers. "
        "Hyphens may stand for underscores."
    )
    return {"measure-words.md": page("Words of the measures", intro, *parts)}


def settings() -> Pages:
    """The settings of a node, and every variable of the environment that is read."""
    meanings = attributes(Settings.__doc__)
    body = [
        (
            code(name),
            code(field.default) or "empty",
            code(f"TRICORD_{name.upper()}"),
            meanings[name],
            *said(f"setting-{name}"),
        )
        for name, field in Settings.model_fields.items()
    ]
    return {
        "settings.md": page(
            "Settings",
            f"Settings stand in `{FILE}` in the node's directory. A variable of the environment "
            "goes before the file, the file before the default. An unknown name is refused.",
            rows(("Setting", "Default", "Variable", "Meaning", *NAMES.values()), body),
            "`tricord doctor` prints every setting with its value and where it comes from. "
            "Further variables are told in [Environment](environment.md).",
        )
    }
