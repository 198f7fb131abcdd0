"""What the sources of trade statistics share: rows of ``trade_flows``, batch by batch."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from tricord.errors import SourceError
from tricord.model.positions import SET_ASIDE_SCHEMA
from tricord.sources.base import Raw, Reading, Reject, RowBatch, Source
from tricord.sources.trade.lines import Lines
from tricord.sources.trade.reader import FLOW_SCHEMA, NONE, TradeReader
from tricord.sources.trade.words import EXPORT, IMPORT

_DETAIL: Final = 200
_PACKED: Final = (b"PK\x03\x04", b"\x1f\x8b", b"\x28\xb5\x2f\xfd")


class TradeSource(Source):
    """A source of trade statistics; it streams (`tricord.sources.base.StreamingRows`)."""

    tables: ClassVar[tuple[str, ...]] = ("trade_flows",)
    dated_by_name: ClassVar[bool] = False

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # most have one data set for all files
        """The name of the source."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """All of `row_batches` at once, for files that are known to be small."""
        return gathered(self.row_batches(files[""], options))

    @abstractmethod
    def row_batches(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        """The records of a file in its order.

        Args:
            raw: The file.
            options: See the source.

        Raises:
            SourceError: The file is not of this format, an option does not fit, or it is damaged.
        """
        ...


def gathered(batches: Iterator[RowBatch]) -> Reading:
    """Batches as one reading."""
    found = [*batches]
    notes: Counter[str] = Counter()
    for batch in found:
        notes.update(batch.notes)
    frames = [b.frames["trade_flows"] for b in found if "trade_flows" in b.frames]
    return Reading(
        frames={"trade_flows": pl.concat([FLOW_SCHEMA.to_frame(), *frames])},
        rejects=tuple(
            Reject("", str(row), reason, detail)
            for batch in found
            for row, reason, detail in batch.set_aside.rows()
        ),
        mapping=next((batch.mapping for batch in found if batch.mapping), {}),
        notes=(
            *((key, {"count": str(count)}) for key, count in notes.items()),
            *(remark for batch in found for remark in batch.remarks),
        ),
    )


def batches_of_lines(
    lines: Lines,
    reader: TradeReader,
    columns: Callable[[pl.DataFrame], pl.DataFrame],
    leaves_out: Callable[[str], bool] = lambda _member: False,
    mapping: Mapping[str, str] | None = None,
) -> Iterator[RowBatch]:
    """The records of a delimited file.

    Args:
        lines: Reads its lines.
        reader: Understands their cells.
        columns: Makes columns of text (`tricord.sources.trade.reader.TEXTS`) of the cells wanted;
            where a line says several records, with a column ``line``: its place among the cells.
        leaves_out: Members of a ZIP archive that are passed over, by name.
        mapping: Our column to theirs, where columns were guessed.
    """
    for table in lines.tables():
        if leaves_out(table.member):
            continue
        cells = table.frame
        records = columns(cells) if cells.height else cells
        if "line" in records.columns:
            of_line = records.get_column("line").to_numpy().astype(np.int64)
        else:
            of_line = np.arange(cells.height, dtype=np.int64)
        judged = reader.judge(records, table.rows[of_line]) if records.height else NONE
        places = of_line[judged.places]
        texts = table.texts(places)
        aside = [(line, "table-row-ragged", text) for line, text in table.ragged]
        # A line that says several records is set aside once for one reason.
        told = zip(table.rows[places].tolist(), judged.reasons, texts, strict=True)
        aside += dict.fromkeys(told)
        yield RowBatch(
            frames={"trade_flows": judged.rows},
            set_aside=_without_headings(aside, lines),
            notes=judged.notes,
            mapping=mapping or {},
            read=table.frame.height + len(table.ragged),
        )
    if ends_open(lines.raw):
        yield RowBatch(notes={"note-trade-last-line-open": 1})


def _without_headings(aside: list[tuple[int, str, str]], lines: Lines) -> pl.DataFrame:
    """What is set aside, without headings that stand in the file once more."""
    kept = [
        (line, reason, text[:_DETAIL])
        for line, reason, text in sorted(aside)
        if reason not in ("table-row-ragged", "trade-period") or not lines.is_repeated(text, line)
    ]
    return pl.DataFrame(kept, schema=SET_ASIDE_SCHEMA, orient="row")


def batch_of_records(
    reader: TradeReader, table: pl.DataFrame, texts: Callable[[NDArray[np.int64]], list[str]]
) -> RowBatch:
    """The records of a file that has no lines, numbered from 1.

    Args:
        reader: Understands them.
        table: Columns of text.
        texts: Gives what stands in some.
    """
    return numbered_batch(reader, table, np.arange(1, table.height + 1, dtype=np.int64), texts)


def numbered_batch(
    reader: TradeReader,
    table: pl.DataFrame,
    rows: NDArray[np.int64],
    texts: Callable[[NDArray[np.int64]], list[str]],
) -> RowBatch:
    """The same, of records whose numbers are known."""
    judged = reader.judge(table, rows)
    told = zip(
        rows[judged.places].tolist(),
        judged.reasons,
        (text[:_DETAIL] for text in texts(judged.places)),
        strict=True,
    )
    return RowBatch(
        frames={"trade_flows": judged.rows},
        set_aside=pl.DataFrame([*told], schema=SET_ASIDE_SCHEMA, orient="row"),
        notes=judged.notes,
        read=table.height,
    )


def ends_open(raw: Raw) -> bool:
    """Whether the last line of a plain text file has no line end: it may have been cut."""
    if raw.head.startswith(_PACKED):
        return False
    with raw.path.open("rb") as file:
        file.seek(-1, 2)
        return file.read(1) not in (b"\n", b"\r", b"\0")


def flow_option(options: Mapping[str, str]) -> str:
    """The flow the user named with the option ``flow``; "" where none.

    Raises:
        SourceError: It is neither import nor export.
    """
    wanted = options.get("flow", "").strip().lower().rstrip("s")
    if wanted not in ("", IMPORT, EXPORT):
        known = f"{IMPORT}  {EXPORT}"
        raise SourceError("table-option-unknown", option="flow", value=options["flow"], known=known)
    return wanted


def check_options(options: Mapping[str, str], known: tuple[str, ...]) -> None:
    """Refuse what is no option of a source, so that a mistyped one is not passed over in silence.

    Raises:
        SourceError: ``trade-option-unknown``.
    """
    for option in sorted(options):
        if option not in known and not (option.startswith("map.") and "map" in known):
            said = ", ".join(each for each in known if each != "map") or "—"
            raise SourceError("trade-option-unknown", option=option, known=said)
