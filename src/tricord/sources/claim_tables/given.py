"""A table of claims or acts as somebody gives it, whether a spreadsheet, text or YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tricord.sources import cell
from tricord.sources.base import Raw
from tricord.sources.claim_tables.yaml_table import first_keys, read_yaml_table
from tricord.sources.column_mapping import (
    Vocabulary,
    find_heading_row,
    known_heading,
    map_columns,
)
from tricord.sources.headed_table import beginnings
from tricord.sources.mapped_table import MappedTable, read_mapped
from tricord.sources.readers.row import in_a_sentence


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


def given(raw: Raw, options: Mapping[str, str], among: Vocabulary, *, under: str) -> MappedTable:
    """Read a file.

    Args:
        raw: The file.
        options: As of `tricord.sources.claims.Claims`.
        among: Columns it may have.
        under: Key of the list of rows in a YAML file.

    Raises:
        SourceError: It cannot be read, or an option asks for what is not there.
    """
    if not _is_yaml(raw, among):
        return read_mapped(raw, options, among)
    read = read_yaml_table(raw, under)
    return MappedTable(
        file=raw.name,
        mapping=map_columns(read.headings, read.rows, options, raw.name, among),
        rows=read.rows,
        rejects=read.rejects,
        notes=read.notes,
        known=in_a_sentence(read.headings),
        order=sorted({*(r.place for r in read.rows), *(r.record for r in read.rejects)}, key=int),
        marking=read.marking,
    )


def _is_yaml(raw: Raw, among: Vocabulary) -> bool:
    """Whether keys of ours stand at the beginnings of lines, and no row of headings does.

    One alone may stand so in a table, where a cell has a colon.
    """
    if len(_known(first_keys(raw), among).columns) < 2:
        return False
    return not any(find_heading_row(rows, among) is not None for rows in beginnings(raw))
