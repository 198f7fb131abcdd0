"""``tricord tables``: every table of the lake, and what stands in its columns."""

from __future__ import annotations

from typing import Annotated

import typer

from tricord.cli.options import HERE, FormatOption, PathOption
from tricord.locale import language_of, text


def tables(
    name: Annotated[str, typer.Argument(metavar="NAME", help=text("cli-tables-name"))] = "",
    how: FormatOption = "table",
    path: PathOption = HERE,  # noqa: ARG001  # names the node whose language is spoken
) -> None:
    """Show the tables, or the columns of one; see the message ``cli-tables``."""
    import polars as pl

    from tricord.cli import rows
    from tricord.errors import NotFound
    from tricord.model.tables import TABLES, TYPES

    language = language_of()
    if not name:
        found = [
            {
                "table": table.name,
                "label": table.labels[language],
                "meaning": table.meaning,
                "key": list(table.key),
                "reading": str(table.reading),
                "columns": len(table.columns),
            }
            for table in TABLES.values()
        ]
        rows.show(pl.DataFrame(found), how, _labels("table", "label", "meaning"))
        return
    if name not in TABLES:
        raise NotFound("table-unknown", table=name, known=", ".join(TABLES))
    types = {str(dtype): word for word, dtype in TYPES.items()}
    columns = [
        {
            "column": column.name,
            "type": types[str(column.dtype)],
            "label": column.labels[language],
            "meaning": column.meaning,
            "key": column.name in TABLES[name].key,
        }
        for column in TABLES[name].columns
    ]
    rows.show(pl.DataFrame(columns), how, _labels("column", "type", "label", "meaning"))


def _labels(*columns: str) -> dict[str, str]:
    return {column: text(f"cli-column-{column}") for column in columns}
