"""What the rows of a desk are: tables, their columns, how many rows, where sequences stand.

A backup holds rows and this list of them, no statement of SQL. Where it is put back, the steps of
the migrations make the tables, and rows go in only where the list agrees with what they made: what
is in a backup is never run. So a node may be put back under other logins, and into a server of
another version.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from psycopg import sql
from sqlalchemy import Connection, text

from tricord.errors import BackupError

_OWN: Final = """
    n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relpersistence <> 't'
    AND current_user IN (pg_get_userbyid(c.relowner), pg_get_userbyid(n.nspowner))
    AND NOT EXISTS (SELECT FROM pg_depend AS d WHERE d.classid = 'pg_class'::regclass
        AND d.objid = c.oid AND d.deptype = 'e')
"""
# The step is told by itself; the table that holds it is made with the tables.
_TABLES: Final = text(f"""
    SELECT n.nspname, c.relname,
        array_agg(a.attname::text ORDER BY a.attnum),
        array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum),
        coalesce((SELECT array_agg(k.attname::text ORDER BY place)
            FROM pg_index AS i, unnest(i.indkey) WITH ORDINALITY AS u (attnum, place)
                JOIN pg_attribute AS k ON k.attnum = u.attnum
            WHERE i.indrelid = c.oid AND k.attrelid = c.oid AND i.indisprimary), '{{}}')
    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
        JOIN pg_attribute AS a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND {_OWN}
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        AND (n.nspname, c.relname) <> ('desk', 'migration')
    GROUP BY n.nspname, c.relname, c.oid ORDER BY n.nspname, c.relname
""")  # noqa: S608  # a condition of ours, the same in both
_SEQUENCES: Final = text(f"""
    SELECT n.nspname, c.relname
    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.relkind = 'S' AND {_OWN} ORDER BY n.nspname, c.relname
""")  # noqa: S608  # a condition of ours, the same in both


@dataclass(frozen=True, slots=True)
class TableRows:
    """A table of the desk.

    Attributes:
        schema: Schema it stands in.
        name: Its name.
        columns: Its columns in order, each with its type; those the database derives left out.
        key: Columns of its primary key.
        rows: How many rows were read of it.
    """

    schema: str
    name: str
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    rows: int = 0

    @property
    def called(self) -> str:
        """Its name with that of its schema."""
        return f"{self.schema}.{self.name}"


@dataclass(frozen=True, slots=True)
class Sequence:
    """Where a sequence of the desk stands.

    Attributes:
        schema: Schema it stands in.
        name: Its name.
        last: Its value.
        drawn: Whether that value was drawn.
    """

    schema: str
    name: str
    last: int
    drawn: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """What the rows of a desk are.

    Attributes:
        step: Step of the migrations that made its tables.
        tables: Its tables, in order of their names.
        sequences: Its sequences, in order of their names.
    """

    step: str
    tables: tuple[TableRows, ...]
    sequences: tuple[Sequence, ...]

    def written(self) -> bytes:
        """It as JSON."""
        return (json.dumps(asdict(self), ensure_ascii=False, indent=1) + "\n").encode()

    @classmethod
    def read(cls, written: bytes) -> Contents:
        """It, of JSON.

        Raises:
            BackupError: ``restore-tables``: it is none.
        """
        try:
            said: Mapping[str, Any] = json.loads(written)
            tables = (
                TableRows(
                    str(each["schema"]),
                    str(each["name"]),
                    tuple((str(name), str(kind)) for name, kind in each["columns"]),
                    tuple(map(str, each["key"])),
                    int(each["rows"]),
                )
                for each in said["tables"]
            )
            sequences = (
                Sequence(
                    str(each["schema"]), str(each["name"]), int(each["last"]), bool(each["drawn"])
                )
                for each in said["sequences"]
            )
            return cls(str(said["step"]), tuple(tables), tuple(sequences))
        except (ValueError, KeyError, TypeError, RecursionError):
            raise BackupError("restore-tables", differs="desk/database.json") from None


def tables_of(connection: Connection) -> tuple[TableRows, ...]:
    """The tables of a desk's database, without a count.

    Args:
        connection: A connection of their owner.
    """
    return tuple(
        TableRows(schema, name, tuple(zip(columns, kinds, strict=True)), tuple(key))
        for schema, name, columns, kinds, key in connection.execute(_TABLES)
    )


def sequences_of(connection: Connection) -> tuple[Sequence, ...]:
    """The sequences of a desk's database.

    Args:
        connection: A connection of their owner.
    """
    found = []
    for schema, name in connection.execute(_SEQUENCES).all():
        place = sql.Identifier(schema, name).as_string()
        asked = text(f"SELECT last_value, is_called FROM {place}")  # noqa: S608  # quoted above
        last, drawn = connection.execute(asked).one()
        found.append(Sequence(schema, name, last, drawn))
    return tuple(found)
