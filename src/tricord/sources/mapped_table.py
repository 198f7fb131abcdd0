"""A table somebody gives, read whole: its columns mapped, its rows even, the others as rejects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tricord.errors import SourceError
from tricord.sources import cell
from tricord.sources.base import Raw, Reject
from tricord.sources.column_mapping import ColumnMapping, Vocabulary, map_columns
from tricord.sources.headed_table import beneath, even_rows, heading_row, note_above, unprintable
from tricord.sources.readers.row import Row, in_a_sentence
from tricord.sources.readers.spreadsheet import Note, read_spreadsheet


@dataclass(frozen=True)
class MappedTable:
    """What stands in a table.

    Attributes:
        file: Name of its file.
        mapping: What each column is.
        rows: Its rows, each as wide as the headings.
        rejects: What is no row.
        notes: What a person should know of how it was read.
        known: Its headings, or the cells of its first row where none were found, for a message.
        order: Places of all rows, those that are rejects among them.
        headless: No row of headings was found.
        comments: Lines ``# ...`` above the first row of a text file.
        marking: Its marking, where it says so itself.
    """

    file: str
    mapping: ColumnMapping
    rows: Sequence[Row]
    rejects: Sequence[Reject]
    notes: Sequence[Note]
    known: str
    order: Sequence[str]
    headless: bool = False
    comments: Sequence[str] = ()
    marking: str = ""

    def damaged(self, row: Row) -> bool:
        """Whether control characters stand in a cell of ours."""
        return any(unprintable(row.cells[at]) for at in self.mapping.mapped)

    def day_first(self, targets: Iterable[str]) -> bool | None:
        """Whether days stand before months, as all days of some columns of ours have it."""
        columns = [at for target in targets for at in self.mapping.columns.get(target, ())]
        return cell.day_comes_first(row.cells[at] for row in self.rows for at in columns)

    def in_order(self, rejects: Iterable[Reject]) -> tuple[Reject, ...]:
        """Rejects in the order of the rows."""
        places = {place: at for at, place in enumerate(self.order)}
        return tuple(sorted(rejects, key=lambda reject: places.get(reject.record, 0)))

    def lacking(self, code: str, wanted: Sequence[str], **more: str) -> SourceError:
        """That it lacks columns it must have; each is one, or several of which one would do."""
        return SourceError(
            code,
            file=self.file,
            wanted=", ".join(wanted),
            known=self.known,
            target=wanted[0].partition(" ")[0],
            **more,
        )


def read_mapped(raw: Raw, options: Mapping[str, str], among: Vocabulary) -> MappedTable:
    """Read a table.

    Args:
        raw: The file.
        options: ``map.<target>`` = their heading; ``heading`` = line the headings stand in;
            ``encoding``, ``delimiter``, ``sheet``.
        among: Columns it may have.

    Raises:
        SourceError: It cannot be read as a table, is empty or cut off, or an option asks for
            what is not there.
    """
    table = read_spreadsheet(raw, options)
    at = heading_row(table, options, among)
    headings, rows = beneath(table, at, raw.name)
    even, rejects = even_rows(rows, len(headings or rows[0].cells), table, raw.name)
    mapping = map_columns(headings, even, options, raw.name, among)
    guessed = at is None and options.get("heading") != "0"
    return MappedTable(
        file=raw.name,
        mapping=mapping,
        rows=even,
        rejects=rejects,
        notes=(*table.notes, *note_above(at or 0)),
        known=in_a_sentence(table.rows[0].cells if guessed else mapping.headings),
        order=[row.place for row in rows],
        headless=at is None,
        comments=table.comments,
    )
