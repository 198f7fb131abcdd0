"""Claims of a file, read without a node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from tricord.claims.rows import claims
from tricord.errors import SourceError
from tricord.model.claim import Claim
from tricord.model.marking import CLEAR
from tricord.sources.base import Raw, Reject, Source
from tricord.sources.petroleum_reports import PetroleumReports
from tricord.sources.registry import recognise


@dataclass(frozen=True)
class ClaimFile:
    """What a file of claims says.

    Attributes:
        claims: Its claims.
        rejects: Rows set aside.
        notes: What a person should know, as (message key, parameters).
    """

    claims: tuple[Claim, ...]
    rejects: tuple[Reject, ...]
    notes: tuple[tuple[str, Mapping[str, str]], ...]


def read_claims(file: Path) -> ClaimFile:
    """The claims of a file, of petroleum reports or of any other source of claims.

    Raises:
        SourceError: ``file-missing``, ``petroleum-file-other`` for a file of something else, and
            whatever its source refuses.
    """
    if not file.is_file():
        raise SourceError("file-missing", file=str(file))
    raw = Raw(file, file.name)
    source: Source = PetroleumReports()
    part = source.recognise(raw)
    if part is None:
        source, part = recognise(raw)
    if "claims" not in source.tables:
        raise SourceError("petroleum-file-other", file=file.name, source=source.name)
    reading = source.read({part: raw}, {})
    rows = reading.frames.get("claims", pl.DataFrame())
    if rows.is_empty():
        return ClaimFile((), reading.rejects, reading.notes)
    stored = rows.with_columns(
        dataset=pl.lit(source.dataset(raw)),
        file_sha256=pl.lit(raw.sha256),
        marking=pl.lit(str(CLEAR)),
    )
    return ClaimFile(claims(stored), reading.rejects, reading.notes)
