"""Evidence in bundles: nothing lost where rows stand together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.reports.sanctions.test_document import said
from tests.reports.sea_examples import ENCOUNTERS, listed, sea, sea_report, watched

from tricord.model.finding import Evidence
from tricord.reports.document import Table
from tricord.reports.sanctions import sanctions_document
from tricord.reports.sanctions.bundles import TOGETHER, bundled

ROWS = st.lists(
    st.builds(
        Evidence,
        st.sampled_from((*TOGETHER, "sea_events", "measures")),
        st.sampled_from(("f|1|2026-01-01", "f|2|2026-01-02", "g|1|2026-01-03", "f|9")),
        st.sampled_from("abc"),
        st.sampled_from(("", "f", "g")),
        st.integers(1, 40).map(str),
    ),
    unique=True,
    max_size=12,
)


def shares(row: Evidence, bundle: Evidence) -> bool:
    """Whether a row stands in a bundle."""
    where = row.table, row.file_sha256
    if where != (bundle.table, bundle.file_sha256):
        return False
    if row.table == "positions":
        return bundle.row_key == ("445000001" if row.row_key == "f|9" else "?")
    if row.table == "trade_flows":
        return row.row_key == bundle.row_key
    return row.row_key.split("|")[1] == bundle.row_key


def told(records: str) -> set[int]:
    """The numbers that ``2, 5–9`` names."""
    ends = (span.partition("–")[::2] for span in records.split(", "))
    return {n for first, last in ends for n in range(int(first), int(last or first) + 1)}


@given(ROWS, st.randoms())
def test_every_row_counts_once_in_any_order(rows, random):
    rows = [row for row in rows if row.table == "positions" or row.row_key != "f|9"]
    finding = replace(ENCOUNTERS[0], evidence=tuple(rows))
    found = bundled(finding, {"f|9": "445000001"})
    assert sum(found.values()) == len(rows)
    random.shuffle(rows)
    assert bundled(replace(finding, evidence=tuple(rows)), {"f|9": "445000001"}) == found
    for bundle, count in found.items():
        if bundle.table in TOGETHER:
            records = {int(row.record) for row in rows if shares(row, bundle)}
            assert told(bundle.record) == records
            assert len(records) <= count


def test_the_hash_of_a_bundle_tells_a_changed_row():
    first, *others = (row for row in ENCOUNTERS[0].evidence if row.table == "positions")
    hashes = set()
    for version in ("1", "2"):
        rows = (replace(first, version=version), *others)
        (bundle,) = bundled(replace(ENCOUNTERS[0], evidence=rows), {})
        hashes.add(bundle.version)
    assert len(hashes) == 2


def test_the_annex_names_ship_number_of_rows_records_and_file():
    report = sea_report("en", sea=sea(watched("listed_ships", listed())))
    table = next(
        b
        for b in sanctions_document(report).blocks
        if isinstance(b, Table) and b.caption.startswith("Rows the findings")
    )
    row = next(said(r.cells) for r in table.rows if "ships_seen" in said(r.cells))
    assert "445000001" in row
    assert "rows: 2" in row
    assert "0–1" in row


def test_an_event_is_not_said_to_be_shipped_with_tricord():
    document = sanctions_document(sea_report("en"))
    table = next(
        b
        for b in document.blocks
        if isinstance(b, Table) and b.caption.startswith("Rows the findings")
    )
    events = [said(r.cells) for r in table.rows if "sea_events" in said(r.cells)]
    assert events
    assert all("made of the positions by the monitor" in row for row in events)
    assert not any("shipped" in row for row in events)
