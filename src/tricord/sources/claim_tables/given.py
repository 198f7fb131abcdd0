"""A table of claims or acts as somebody gives it, whether a spreadsheet, text or YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tricord.sources import cell
from tricord.sources.base import Raw, Reject
from tricord.sources.claim_tables.yaml_table import first_keys, read_yaml_table
from tricord.sources.column_mapping import (
    ColumnMapping,
    Vocabulary,
    find_heading_row,
    known_heading,
    map_columns,
)
from tricord.sources.headed_table import beginnings, beneath, even_rows, heading_row, note_above
from tricord.sources.readers.row import Row, in_a_sentence
from tricord.sources.readers.spreadsheet import Note, read_spreadsheet


@dataclass(frozen=True)
class Given:
    """What stands in a file.

    Attributes:
        mapping: What each column is.
        rows: Its rows, each as wide as the headings.
        rejects: What is no row.
        notes: What a person should know of how it was read.
        known: Its headings, for a message.
        order: Places of all rows, those that are rejects among them.
        marking: Its marking, where it says so itself.
    """

    mapping: ColumnMapping
    rows: Sequence[Row]
    rejects: Sequence[Reject]
    notes: Sequence[Note]
    known: str
    order: Sequence[str]
    marking: str = ""


@dataclass(frozen=True, slots=True)
class Headings:
    """What heads the columns of a file.

    Attributes:
        columns: Columns of ours among them.
        others: The others, as `tricord.sources.cell.key` gives them.
    """

    columns: frozenset[str]
    others: frozenset[str]


def headed(raw: Raw, among: Vocabulary) -> Iterator[Headings]:
    """The headings of a file, for each way its first rows can be read."""
    keys = first_keys(raw)
    if keys:
        yield _known(keys, among)
    for rows in beginnings(raw):
        at = find_heading_row(rows, among)
        if at is not None:
            yield _known(rows[at].cells, among)


def _known(headings: Iterable[str], among: Vocabulary) -> Headings:
    said = [each for each in headings if each.strip()]
    found = {each: known_heading(each, among) for each in said}
    return Headings(
        frozenset(column[0] for column in found.values() if column),
        frozenset(cell.key(each) for each, column in found.items() if column is None),
    )


def given(raw: Raw, options: Mapping[str, str], among: Vocabulary, *, under: str) -> Given:
    """Read a file.

    Args:
        raw: The file.
        options: As of `tricord.sources.claims.Claims`.
        among: Columns it may have.
        under: Key of the list of rows in a YAML file.

    Raises:
        SourceError: It cannot be read, or an option asks for what is not there.
    """
    if _is_yaml(raw, among):
        read = read_yaml_table(raw, under)
        mapping = map_columns(read.headings, read.rows, options, raw.name, among)
        order = sorted({*(r.place for r in read.rows), *(r.record for r in read.rejects)}, key=int)
        known = in_a_sentence(read.headings)
        return Given(mapping, read.rows, read.rejects, read.notes, known, order, read.marking)
    table = read_spreadsheet(raw, options)
    at = heading_row(table, options, among)
    headings, rows = beneath(table, at, raw.name)
    even, rejects = even_rows(rows, len(headings or rows[0].cells), table, raw.name)
    mapping = map_columns(headings, even, options, raw.name, among)
    known = in_a_sentence(mapping.headings if at is not None else table.rows[0].cells)
    notes = (*table.notes, *note_above(at or 0))
    return Given(mapping, even, rejects, notes, known, [row.place for row in rows])


def _is_yaml(raw: Raw, among: Vocabulary) -> bool:
    """Whether keys of ours stand at the beginnings of lines, and no row of headings does.

    One alone may stand so in a table, where a cell has a colon.
    """
    if len(_known(first_keys(raw), among).columns) < 2:
        return False
    return not any(find_heading_row(rows, among) is not None for rows in beginnings(raw))


def in_order(rejects: Iterable[Reject], table: Given) -> tuple[Reject, ...]:
    """Rejects in the order of the rows."""
    places = {place: at for at, place in enumerate(table.order)}
    return tuple(sorted(rejects, key=lambda reject: places.get(reject.record, 0)))
