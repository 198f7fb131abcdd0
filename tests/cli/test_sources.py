"""`tricord sources list`: everything that can be read, with its official address."""

import csv
import io
import json

from tricord.sources.registry import SOURCES


def test_every_source_is_listed_with_address_rhythm_and_terms(call):
    found = json.loads(call("sources", "list", "--format", "json").out)
    assert [row["source"] for row in found] == [source.name for source in SOURCES]
    un = found[0]
    assert un["address"] == list(SOURCES[0].address.values())
    assert un["cadence_days"] == SOURCES[0].cadence_days
    rows = csv.DictReader(io.StringIO(call("sources", "list", "--format", "csv").out))
    assert next(rows)["source"] == un["source"]
    page = call("sources", "list").out
    for source in SOURCES:
        assert f"{source.name}: " in page
        for address in source.address.values():
            assert address in page
