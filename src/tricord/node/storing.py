"""Storing a bundle: its rows, its rejects and its place in the file register, in one commit."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, cast

import polars as pl

from tricord import clock
from tricord.errors import TricordError
from tricord.lake import Lake, Transaction
from tricord.model.tables import TABLES
from tricord.model.tables import Reading as Of
from tricord.node import list_history, storing_positions, storing_rows
from tricord.node.bundles import Bundle
from tricord.node.pending_rows import Stamp
from tricord.node.publication_dates import Published
from tricord.node.row_markings import marked
from tricord.node.storing_positions import TakenIn, Tell
from tricord.sources.base import Raw, Reading, Reject, Streaming, StreamingRows


@dataclass(frozen=True)
class Outcome:
    """What became of one bundle.

    Attributes:
        files: File names.
        source: Source that read them; empty where none could.
        dataset: Data set they belong to.
        published: Moment of publication, and how it is known.
        rows: Rows per table; for a list its entries and names.
        changes: Entries per kind of change (add, change, remove, return), for a list that was
            known before.
        rejects: Records set aside, per reason.
        mapping: Column mapping used, where columns were guessed.
        notes: What a person should know, as (message key, parameters).
        known: The lake had these bytes already; nothing was written.
        refused: Why nothing was loaded.
    """

    files: tuple[str, ...]
    source: str = ""
    dataset: str = ""
    published: Published | None = None
    rows: Mapping[str, int] = field(default_factory=dict)
    changes: Mapping[str, int] = field(default_factory=dict)
    rejects: Mapping[str, int] = field(default_factory=dict)
    mapping: Mapping[str, str] = field(default_factory=dict)
    notes: Sequence[tuple[str, Mapping[str, str]]] = ()
    known: bool = False
    refused: TricordError | None = None


def store(lake: Lake, bundle: Bundle, tell: Tell = lambda _read: None) -> Outcome:
    """Keep the raw files of a bundle, read them, and commit what they say.

    Args:
        lake: Where to.
        bundle: The files of one publication.
        tell: Told how many records of a file too large for memory have been read.

    Raises:
        SourceError: They are not as their source publishes; nothing is loaded.
        LakeError: The lake cannot be written.
    """
    names = tuple(raw.name for raw in bundle.files.values())
    outcome = Outcome(names, bundle.source.name, bundle.dataset, bundle.published)
    with lake.transaction(f"ingest {bundle.dataset}") as transaction:
        in_dataset = pl.col("dataset") == bundle.dataset
        register = transaction.read("files").filter(in_dataset).collect()
        new = {part: raw for part, raw in bundle.files.items() if not _known(raw, bundle, register)}
        if not new:
            return replace(outcome, known=True)
        redated = _redated(new, bundle, register)
        known = register
        register = register.join(redated, on=["file_sha256", "published_at"], how="anti")
        kept = {
            part: Raw(lake.raw.keep(raw.path, raw.sha256), raw.name, raw.origin_folder)
            for part, raw in new.items()
        }
        moments = [bundle.published.at, *redated.get_column("published_at")]
        if "list_entries" in bundle.source.tables:
            afresh = redated.height > 0
            taken = list_history.take_in(lake, transaction, bundle, kept, register, afresh=afresh)
            outcome, marking = _list_outcome(outcome, taken), taken.marking
            _store_list_rejects(transaction, bundle.dataset, taken)
        elif isinstance(bundle.source, Streaming | StreamingRows):
            marking = str(bundle.given.marking or bundle.marking)
            said = _store_streamed(transaction, bundle, kept, known, moments=moments, tell=tell)
            outcome = replace(outcome, **vars(said))
        else:
            reading = bundle.source.read(kept, bundle.given.options)
            usual = str(bundle.given.marking or reading.marking or bundle.marking)
            aside = bool(reading.rejects)
            frames, marking = marked(reading.frames, usual, bundle.given.marking, aside=aside)
            reading = replace(reading, frames=frames)
            written, aside_for = _store_tables(
                transaction, bundle, kept, reading, marking=usual, moments=moments
            )
            outcome = replace(
                outcome,
                rows=written,
                rejects=aside_for,
                mapping=reading.mapping,
                notes=reading.notes,
            )
        taken_in = _register_rows(bundle, kept, outcome.mapping, marking)
        transaction.replace("files", pl.concat([register, taken_in]), bundle.dataset)
    return outcome


def _known(raw: Raw, bundle: Bundle, register: pl.DataFrame) -> bool:
    """Whether the same bytes were taken in before, with nothing new said about them."""
    same = pl.col("source") == bundle.source.name
    twins = register.filter(same, pl.col("file_sha256") == raw.sha256)
    if bundle.given.published is not None:
        twins = twins.filter(pl.col("published_at") == bundle.given.published)
    if bundle.given.marking is not None:
        twins = twins.filter(pl.col("marking") == str(bundle.given.marking))
    if bundle.given.options:
        twins = twins.filter(pl.col("options") == _json(bundle.given.options))
    return twins.height > 0


def _redated(new: Mapping[str, Raw], bundle: Bundle, register: pl.DataFrame) -> pl.DataFrame:
    """Earlier registrations of the same bytes whose moment was a guess and is now given.

    A guess gives way to what a person says. Two moments that were both given are two
    publications of the same bytes.
    """
    guessed = pl.col("published_from").is_in(["name", "received"])
    hashes = [raw.sha256 for raw in new.values()]
    same = register.filter(pl.col("file_sha256").is_in(hashes), guessed)
    return same if bundle.given.published is not None else same.clear()


def _list_outcome(outcome: Outcome, taken: list_history.TakenIn) -> Outcome:
    return replace(
        outcome,
        rows={"list_entries": taken.entries, "list_names": taken.names},
        changes=taken.changes,
        rejects=taken.rejects,
        notes=taken.notes,
    )


def _store_list_rejects(
    transaction: Transaction, dataset: str, taken: list_history.TakenIn
) -> None:
    rows = [_reject_row(dataset, *where_and_what) for where_and_what in taken.set_aside]
    frame = pl.DataFrame(rows, schema=TABLES["rejects"].schema)
    if taken.afresh:
        transaction.replace("rejects", frame, dataset)
    else:
        transaction.append("rejects", frame)


def _store_streamed(
    transaction: Transaction,
    bundle: Bundle,
    kept: Mapping[str, Raw],
    register: pl.DataFrame,
    *,
    moments: Sequence[datetime],
    tell: Tell,
) -> TakenIn:
    """Write what a file read in batches says; what it brought at the named moments gives way."""
    [raw] = kept.values()
    source, options = bundle.source, bundle.given.options
    marking = str(bundle.given.marking or bundle.marking)
    stamp = Stamp(bundle.dataset, bundle.published.at, raw.sha256, marking)
    before = register.filter(pl.col("published_at").is_in(moments))
    again = raw.sha256 in before.get_column("file_sha256")
    if isinstance(source, Streaming):
        if again:
            storing_positions.take_out(transaction, bundle.dataset, raw.sha256, moments)
        return storing_positions.take_in(transaction, source, raw, options, stamp, tell=tell)
    tables = source.tables
    if again:
        storing_rows.take_out(transaction, tables, bundle.dataset, raw.sha256, moments)
    here = pl.col("published_at") == bundle.published.at
    beside = register.filter(here, pl.col("file_sha256") != raw.sha256).height > 0
    return storing_rows.take_in(
        transaction,
        cast("StreamingRows", source),
        raw,
        options,
        stamp,
        tables=tables,
        beside=beside,
        tell=tell,
    )


def _store_tables(
    transaction: Transaction,
    bundle: Bundle,
    kept: Mapping[str, Raw],
    reading: Reading,
    *,
    marking: str,
    moments: Sequence[datetime],
) -> tuple[dict[str, int], Counter[str]]:
    """Write a table source's rows.

    Of a table that is replaced as a whole, rows of the data set's named moments give way to them;
    of a log, only rows of the same files do: another file of that moment adds to it.
    """
    moment = bundle.published.at
    files = {part: raw.sha256 for part, raw in kept.items()}
    rejects = list(reading.rejects)
    written: dict[str, int] = {}
    filled = {
        "dataset": pl.lit(bundle.dataset),
        "published_at": pl.lit(moment, TABLES["files"].schema["published_at"]),
        "file_sha256": pl.lit(next(iter(files.values()))),
        "marking": pl.lit(marking),
    }
    for name, frame in reading.frames.items():
        wanted = TABLES[name].schema
        missing = {c: e for c, e in filled.items() if c in wanted and c not in frame.columns}
        rows = frame.with_columns(**missing).select(wanted.names())
        giving_way = pl.col("published_at").is_in(moments)
        if TABLES[name].reading is Of.LOG:
            giving_way &= pl.col("file_sha256").is_in(list(files.values()))
            rows, against = _added(transaction, name, rows, bundle, giving_way)
            rejects += against
        written[name] = rows.height
        _publish(transaction, name, rows, bundle.dataset, giving_way)
    first = next(iter(files.values()))
    # Where rows bear markings of their own, one that is set aside has none: what it says stays in
    # the raw file, and the place says where.
    own = any("marking" in frame.columns for frame in reading.frames.values())
    rejected = [
        _reject_row(
            bundle.dataset,
            moment,
            files.get(reject.part, first),
            replace(reject, detail="") if own else reject,
        )
        for reject in rejects
    ]
    set_aside = pl.DataFrame(rejected, schema=TABLES["rejects"].schema)
    of_files = pl.col("file_sha256").is_in(list(files.values()))
    logs = all(TABLES[name].reading is Of.LOG for name in bundle.source.tables)
    at_moments = pl.col("published_at").is_in(moments)
    giving_way = at_moments & of_files if logs else at_moments
    _publish(transaction, "rejects", set_aside, bundle.dataset, giving_way)
    return written, Counter(reject.reason for reject in rejects)


def _added(
    transaction: Transaction,
    name: str,
    rows: pl.DataFrame,
    bundle: Bundle,
    giving_way: pl.Expr,
) -> tuple[pl.DataFrame, list[Reject]]:
    """What rows add to a log beside other files of their moment, and what contradicts those.

    A row another file has said already, word for word, is left out.
    """
    key = list(TABLES[name].key)
    place = {"file_sha256", "record", "row", "marking"}
    says = [column for column in rows.columns if column not in place]
    held = (
        transaction.read(name)
        .filter(pl.col("dataset") == bundle.dataset, pl.col("published_at") == bundle.published.at)
        .filter(~giving_way)
        .select(says)
        .collect()
    )
    new = rows.join(held.select(key), on=key, how="anti", nulls_equal=True)
    again = rows.join(held.select(key), on=key, how="semi", nulls_equal=True)
    against = again.join(held, on=says, how="anti", nulls_equal=True)
    where = "record" if "record" in rows.columns else "row"
    told = [
        Reject(
            "",
            str(row[where]),
            "row-contradicts-other-file",
            "|".join(str(row[column]) for column in key)[:200],
        )
        for row in against.iter_rows(named=True)
    ]
    return new, told


def _publish(
    transaction: Transaction, name: str, rows: pl.DataFrame, dataset: str, giving_way: pl.Expr
) -> None:
    before = transaction.read(name).filter(pl.col("dataset") == dataset).collect()
    others = before.filter(~giving_way)
    if others.height < before.height:
        transaction.replace(name, pl.concat([others, rows]), dataset)
    else:
        transaction.append(name, rows)


def _reject_row(dataset: str, moment: datetime, sha256: str, reject: Reject) -> dict[str, Any]:
    return {
        "dataset": dataset,
        "published_at": moment,
        "file_sha256": sha256,
        "record": reject.record,
        "reason": reject.reason,
        "detail": reject.detail,
    }


def _register_rows(
    bundle: Bundle, kept: Mapping[str, Raw], mapping: Mapping[str, str], marking: str
) -> pl.DataFrame:
    rows = [
        {
            "file_sha256": raw.sha256,
            "name": raw.name,
            "source": bundle.source.name,
            "part": part,
            "dataset": bundle.dataset,
            "bytes": raw.path.stat().st_size,
            "published_at": bundle.published.at,
            "published_from": bundle.published.known_from,
            "received_at": clock.now(),
            "operator": bundle.given.operator,
            "origin": bundle.given.origin,
            "marking": marking,
            "options": _json(bundle.given.options),
            "mapping": _json(mapping),
        }
        for part, raw in kept.items()
    ]
    return pl.DataFrame(rows, schema=TABLES["files"].schema)


def _json(pairs: Mapping[str, str]) -> str:
    return json.dumps(dict(pairs), ensure_ascii=False, sort_keys=True) if pairs else ""
