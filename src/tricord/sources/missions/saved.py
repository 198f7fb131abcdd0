"""The file the offline form for missions saves: one report as JSON, with its format and version."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from tricord.errors import SourceError
from tricord.model.listing import squeeze
from tricord.sources.missions.report_rows import Told, attachment
from tricord.sources.stated_moment import stated_moment

FORMAT: Final = "tricord-mission-report"
"""Stands under ``format`` in the file, and in the first line of the text for an e-mail."""

VERSION: Final = 1
"""The version this node reads and its form writes."""

LARGEST: Final = 4 << 20
"""Bytes of such a file: more than any report has."""

_MARK: Final = re.compile(rb'^\s*\{\s*"format"\s*:\s*"' + FORMAT.encode() + rb'"')


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class SavedAttachment(_Strict):
    """A file the mission has beside the report.

    Attributes:
        name: Its name.
        sha256: SHA-256 of its bytes, in hexadecimal.
    """

    name: str
    sha256: str


class SavedFields(_Strict):
    """What the mission filled in; the fields are the columns of ``mission_reports``."""

    report_id: str
    partner: str
    mission: str
    host: str
    item: str
    item_id: str
    hs: list[str]
    origin: str
    signal: str
    direction: str
    volume: str
    unit: str
    observed_on: str
    expected_on: str
    reliability: str
    credibility: str
    claim_origin: str
    words: str
    attachments: list[SavedAttachment]
    marking: str


class SavedReport(_Strict):
    """One saved report.

    Attributes:
        format: Always ``tricord-mission-report``.
        version: Version of the form.
        saved_at: When it was saved, ISO 8601 with its offset.
        language: Language the form was filled in: ``en``, ``ko`` or ``ja``.
        report: What was filled in.
    """

    format: Literal["tricord-mission-report"]
    version: Literal[1]
    saved_at: str
    language: Literal["en", "ko", "ja"]
    report: SavedFields


def is_saved(head: bytes) -> bool:
    """Whether a file begins as the form saves one."""
    return _MARK.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def read_saved(data: bytes, file: str) -> Told:
    """The report of a saved file.

    Args:
        data: All bytes.
        file: Name for error messages.

    Raises:
        SourceError: ``file-too-large``, ``mission-form-broken``, ``mission-form-version``,
            ``mission-form-field``: it is cut off, or not as the form saves it.
    """
    saved = _saved(data, file)
    report = saved.report
    fields = {
        name: value
        for name, value in report.model_dump(exclude={"hs", "attachments"}).items()
        if value
    }
    fields["hs"] = "; ".join(report.hs)
    attached = [attachment(each.sha256, each.name) for each in report.attachments]
    fields["attachments"] = "\n".join(attached)
    return Told("report", fields, sent_at=stated_moment(saved.saved_at))


def saved_at(data: bytes, file: str) -> datetime | None:
    """When a file was saved, as it says; ``None`` where it does not."""
    try:
        return stated_moment(_saved(data, file).saved_at)
    except SourceError:
        return None


def _saved(data: bytes, file: str) -> SavedReport:
    if len(data) > LARGEST:
        raise SourceError("file-too-large", file=file, megabytes=LARGEST >> 20)
    try:
        found = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise SourceError("mission-form-broken", file=file) from None
    if isinstance(found, dict) and found.get("version") not in (None, VERSION):
        raise SourceError(
            "mission-form-version",
            file=file,
            version=squeeze(str(found["version"]))[:20],
            known=VERSION,
        )
    try:
        saved = SavedReport.model_validate(found)
    except ValidationError as fault:
        first = fault.errors(include_url=False, include_context=False)[0]
        field = ".".join(str(step) for step in first["loc"])
        raise _odd(file, field, first["input"]) from None
    if stated_moment(saved.saved_at) is None:
        raise _odd(file, "saved_at", saved.saved_at)
    return saved


def _odd(file: str, field: str, value: object) -> SourceError:
    said = squeeze(str(value))[:80]
    return SourceError("mission-form-field", file=file, field=field or "report", value=said)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys each stand once.

    Raises:
        ValueError: One stands twice, and nobody can say which of them counts.
    """
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found
