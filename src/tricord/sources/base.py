"""What a source is: it recognises one published format and reads it, whole or not at all.

A source never guesses what a drifted file might mean. It names the first place that is not
as published and loads nothing of it. It never drops a record silently either: what cannot
be loaded comes back as a `Reject` with its reason.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Protocol, runtime_checkable

import polars as pl

from tricord.errors import SourceError
from tricord.model.listing import Authority, ListEntry
from tricord.model.marking import Marking
from tricord.model.positions import SET_ASIDE_SCHEMA, Batches


@dataclass(frozen=True)
class Raw:
    """One raw file as it was received.

    Attributes:
        path: Where its bytes lie.
        name: File name as given; the path may be a hash.
        origin_folder: Name of the folder it was given from; publishers' copies often carry
            their date there.
    """

    path: Path
    name: str
    origin_folder: str = ""

    @cached_property
    def data(self) -> bytes:
        """All bytes."""
        return self.path.read_bytes()

    @cached_property
    def head(self) -> bytes:
        """The first 64 KiB: enough to recognise a format."""
        with self.path.open("rb") as file:
            return file.read(65536)

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class Reject:
    """One record that could not be loaded.

    Attributes:
        part: Part of the source it stands in; empty for one-file sources.
        record: Where in the raw file.
        reason: Code; its sentence stands under ``reject-<code>`` in the locale.
        detail: What stood there, at most 200 characters.
    """

    part: str
    record: str
    reason: str
    detail: str


@dataclass(frozen=True)
class Reading:
    """What a source read in its files.

    Attributes:
        entries: For a sanctions list: every entry, in order of `ListEntry.entry_id`.
        frames: For other sources: rows per table of the lake. The columns ``dataset``,
            ``published_at``, ``file_sha256`` and ``marking`` are filled in by the lake.
        rejects: Records set aside.
        mapping: For tables whose columns were guessed: our column to theirs.
        notes: What a person should know, as (message key, parameters).
        authority: Who speaks in it, where the file says so itself.
        dataset: The list or table it belongs to, where the file or the options say so.
        marking: Its marking, where the file says so itself.
        simulated: The file says that it was made up for a demonstration or test.
    """

    entries: tuple[ListEntry, ...] = ()
    frames: Mapping[str, pl.DataFrame] = field(default_factory=dict)
    rejects: tuple[Reject, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[tuple[str, Mapping[str, str]], ...] = ()
    authority: Authority | None = None
    dataset: str = ""
    marking: str = ""
    simulated: bool = False


class Source(Protocol):
    """The contract every source passes (`tests/contract/test_sources.py`), and its usual values.

    A source derives from it and declares what is its own. The usual one reads one file that is
    given by hand, is no list, and does not say when it was published.

    Attributes:
        name: Stable name; for a list also its data set (``un-sc``).
        title: Message key of its title.
        parts: Names of the files one publication consists of; ``("",)`` where it is one file.
        required: Parts without which nothing can be read.
        tables: Tables of the lake it fills; ``list_entries`` for sanctions lists.
        authority: Who speaks in it; ``None`` for sources that are no list.
        address: Official address per part; empty where there is none.
        licence: Licence or terms of the publisher.
        cadence_days: How often the publisher brings a new one, at the longest.
        marking: Marking of what it publishes; ``None``: the node's default.
        dated_by_name: A date in the name of a file is that of its publication. In names of
            statistics it is the period they speak of.
        each_adds: Each document is a publication of its own, though others may bear the same day.
        undated: Code of the refusal of a document whose day is nowhere stated; empty where the
            day it was received stands for it.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    parts: ClassVar[tuple[str, ...]] = ("",)
    required: ClassVar[tuple[str, ...]] = ("",)
    tables: ClassVar[tuple[str, ...]]
    authority: ClassVar[Authority | None] = None
    address: ClassVar[Mapping[str, str]] = {}
    licence: ClassVar[str]
    cadence_days: ClassVar[int | None] = None
    marking: ClassVar[Marking | None] = None
    dated_by_name: ClassVar[bool] = True
    each_adds: ClassVar[bool] = False
    undated: ClassVar[str] = ""

    def recognise(self, raw: Raw) -> str | None:
        """Which part of this source the file is, from its content; ``None`` if it is not.

        Looks at `Raw.head` (and the name only to tell twins apart); never raises on bad bytes.
        """
        ...

    def published(self, raw: Raw) -> datetime | None:  # noqa: ARG002  # the usual file does not say
        """The moment of publication stated *inside* the file, UTC; ``None`` where none is."""
        return None

    def dataset(self, raw: Raw) -> str:
        """The data set the file belongs to: the list's name, or the table's, from its file."""
        ...

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Read one publication.

        Args:
            files: Raw file per part; at least the required ones.
            options: What the user gave: for tables ``map.<our column>`` = their column,
                ``sheet``; others ignore it.

        Raises:
            SourceError: The shape has drifted or the file is damaged; names the first place.
        """
        ...


@runtime_checkable
class Streaming(Protocol):
    """What a source adds whose files may not fit into memory: it reads them batch by batch."""

    def batches(self, raw: Raw, options: Mapping[str, str]) -> Batches:
        """The records of a file in its order; `Source.read` of such a source is never called.

        Args:
            raw: The file.
            options: What the user gave, as in `Source.read`.

        Raises:
            SourceError: The file is not of this format, or damaged; may come after some batches.
        """
        ...


@dataclass(frozen=True)
class RowBatch:
    """Some records of a raw file, in its order, as rows of tables.

    Attributes:
        frames: Rows per table of the lake, without the columns the lake fills in.
        set_aside: Records that could not be loaded: rows of `SET_ASIDE_SCHEMA`.
        notes: What a person should know, by message key, and how often: all batches are added up
            and said as ``count``.
        remarks: Other notes, as (message key, parameters).
        mapping: For tables whose columns were guessed: our column to theirs.
        read: Records read, those set aside or left out among them.
    """

    frames: Mapping[str, pl.DataFrame] = field(default_factory=dict)
    set_aside: pl.DataFrame = field(default_factory=SET_ASIDE_SCHEMA.to_frame)
    notes: Mapping[str, int] = field(default_factory=dict)
    remarks: tuple[tuple[str, Mapping[str, str]], ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    read: int = 0


@runtime_checkable
class StreamingRows(Protocol):
    """What a source adds whose files may not fit into memory and that are no positions."""

    def row_batches(self, raw: Raw, options: Mapping[str, str]) -> Iterator[RowBatch]:
        """The records of a file in its order; `Source.read` of such a source is never called.

        How the file is cut into batches changes nothing of what it says. Files of one data set
        and moment add to one another.

        Args:
            raw: The file.
            options: What the user gave, as in `Source.read`.

        Raises:
            SourceError: The file is not of this format, or damaged; may come after some batches.
        """
        ...


@runtime_checkable
class Explaining(Protocol):
    """What a source adds that can say why a document, which nobody claims, is not read."""

    def why_not(self, raw: Raw) -> SourceError | None:
        """What is to be said of a file of this kind; ``None`` where it may be anything.

        Args:
            raw: A file no source claims. Never raises on bad bytes.
        """
        ...


@runtime_checkable
class Rebinding(Protocol):
    """What a source adds where its publisher gives entries no lasting key."""

    def rebind(
        self, standing: Sequence[ListEntry], entries: Sequence[ListEntry]
    ) -> tuple[ListEntry, ...]:
        """Entries of a publication under the keys they had before, where they are the same.

        Pure. Called once for each publication, in date order, before it is compared.

        Args:
            standing: Entries of the list as they stand, those missing since among them.
            entries: Entries of the new publication.
        """
        ...
