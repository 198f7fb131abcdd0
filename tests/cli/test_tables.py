"""`tricord tables`: every table and column, as they are declared."""

import csv
import io

from tricord.model.tables import TABLES


def test_every_table_and_every_column_is_shown(call):
    listing = list(csv.DictReader(io.StringIO(call("tables", "--format", "csv").out)))
    assert [row["table"] for row in listing] == list(TABLES)
    for name, table in TABLES.items():
        shown = call("tables", name, "--format", "csv").out
        columns = [row["column"] for row in csv.DictReader(io.StringIO(shown))]
        assert columns == table.schema.names()
    assert "SHA-256 of the raw bytes" in call("tables", "files").out


def test_an_unknown_table_is_refused_with_those_there_are(call):
    ended = call("tables", "ships")
    assert ended.status == 2
    assert "[table-unknown]" in ended.err
    assert "list_entries" in ended.err
