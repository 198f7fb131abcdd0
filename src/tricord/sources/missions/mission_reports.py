"""Mission reports: what embassies and consulates tell of the supply of an item.

Three forms, all to the table ``mission_reports``:

- a table with a heading line (CSV, TSV, XLSX, ODS), one row a report. Columns are named as those of
  ``mission_reports``, by its labels in English, Korean or Japanese, or by common headings; they are
  shown, and overruled by options;
- an e-mail (``.eml``, RFC 5322): its text as lines ``Field: value`` with the same names, its date
  as the moment of the report. What is attached is kept as SHA-256 and name; an attached table of
  reports, or file of the offline form, is read as well. What is quoted or forwarded is not read as
  the mission's own words, and who sent it to whom is entered nowhere;
- the file that the offline form saves (``tricord supply mission-form``), JSON with its version.

Each report needs an identifier, the partner, the mission, an item or tariff lines, the signal, the
day it was observed, and both scales of the Admiralty code: reliability A to F, credibility 1 to 6.
A word, country, day, marking or unit that is not known sets it aside; nothing is guessed. Each
report bears its own marking; one without takes the node's default, and a note says so.

An e-mail counts as known when it was sent and a saved form when it was saved, as they say; a table
when it was received, or on the day in its name.

No public sample of real reports exists: whoever gives synthetic ones should say so in them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePath
from typing import ClassVar, Final

from tricord import clock
from tricord.errors import SourceError
from tricord.sources import cell
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.claim_tables.rows import Rows
from tricord.sources.column_mapping import find_heading_row, known_heading
from tricord.sources.dataset_names import dataset_of
from tricord.sources.headed_table import beginnings
from tricord.sources.mapped_table import MappedTable, read_mapped
from tricord.sources.missions import mail as mails
from tricord.sources.missions.mail import Attached, Mail
from tricord.sources.missions.own_words import OwnWords, own_words
from tricord.sources.missions.report_rows import NEEDED, Reports, Told
from tricord.sources.missions.saved import is_saved, read_saved, saved_at
from tricord.sources.missions.words import VOCABULARY
from tricord.sources.readers.row import Row
from tricord.sources.readers.spreadsheet import Note, first_rows

_DAYS: Final = ("observed_on", "expected_on")
_SCALES: Final = frozenset({"reliability", "credibility"})
_TELLING: Final = frozenset({*_SCALES, "signal"})
"""Columns of which a table or e-mail recognised by itself has all."""

_TABLES: Final = (".csv", ".tsv", ".txt", ".xlsx", ".ods")
_ITEM: Final = "item / hs"


class MissionReports(Source):
    """Source ``mission-reports``: tables, e-mails and saved forms of missions.

    Options: ``map.<target>`` = their heading, of the columns of ``mission_reports``; ``heading`` =
    line the headings stand in, ``encoding``, ``delimiter``, ``sheet``.
    """

    name: ClassVar[str] = "mission-reports"
    title: ClassVar[str] = "source-mission-reports"
    tables: ClassVar[tuple[str, ...]] = ("mission_reports",)
    licence: ClassVar[str] = "as agreed with the partner whose mission reports"
    each_adds: ClassVar[bool] = True

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a saved form, and for a table or e-mail that names signal and both scales."""
        if is_saved(raw.head):
            return ""
        if mails.is_mail(raw.head):
            found = mails.beginning(raw.head)
            return "" if found and _tells(found) else None
        return "" if any(map(_is_headed, beginnings(raw))) else None

    def published(self, raw: Raw) -> datetime | None:
        """When an e-mail was sent or a form saved, as it says; a moment to come is not believed."""
        moment = None
        if is_saved(raw.head):
            moment = saved_at(raw.data, raw.name)
        elif mails.is_mail(raw.head):
            moment = mails.sent_at(raw.head)
        return moment if moment and moment <= clock.now() else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending, cut where it is long."""
        return dataset_of(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Its reports; the mapping used; reports set aside.

        Raises:
            SourceError: The file cannot be read, an e-mail holds no report
                (``mission-mail-empty``), a table lacks a column each report must have
                (``mission-columns-missing``), or an option asks for what is not there.
        """
        raw = files[""]
        reports = Reports()
        if is_saved(raw.head):
            reports.add(read_saved(raw.data, raw.name))
            return _reading(reports, {}, ())
        if mails.is_mail(raw.head):
            notes = _take_mail(reports, mails.read_mail(raw.data, raw.name), raw.name)
            return _reading(reports, {}, notes)
        table = read_mapped(raw, options, VOCABULARY)
        _take_table(reports, table)
        in_order = table.in_order([*table.rejects, *reports.rejects])
        reports.rejects[:] = in_order
        return _reading(reports, table.mapping.shown, table.notes)


def _reading(reports: Reports, mapping: Mapping[str, str], notes: Sequence[Note]) -> Reading:
    return Reading(
        frames={"mission_reports": reports.frame()},
        rejects=tuple(reports.rejects),
        mapping=mapping,
        notes=(*notes, *reports.notes()),
    )


def _take_table(
    reports: Reports,
    table: MappedTable,
    within: str = "",
    sent_at: datetime | None = None,
    attachments: tuple[str, ...] = (),
) -> None:
    """Take the rows of a table, which may be attached to an e-mail.

    Raises:
        SourceError: ``mission-columns-missing``.
    """
    columns = table.mapping.columns
    missing = [name for name in NEEDED if name not in columns]
    missing += [] if {"item", "item_id", "hs"} & columns.keys() else [_ITEM]
    if table.headless or missing:
        raise table.lacking("mission-columns-missing", missing or NEEDED)
    reports.day_first = table.day_first(_DAYS)
    rows = Rows(table.mapping, reports.day_first)
    for row in table.rows:
        fields = {name: rows.text(row, name) for name in VOCABULARY.targets}
        reports.add(Told(f"{within}{row.place}", fields, sent_at, attachments))


def _take_mail(reports: Reports, mail: Mail, file: str) -> tuple[Note, ...]:
    """Take what the text of an e-mail says, and the tables and saved forms attached to it.

    Raises:
        SourceError: ``mission-mail-empty``: it holds no report; or an attached table or form
            cannot be read.
    """
    attached = tuple(each.told for each in mail.attached)
    own = own_words(mail.text, file)
    if own.fields:
        told = Told("text", own.fields, mail.sent_at, attached)
        if own.twice:
            reports.set_aside(told, "mission-field-twice")
        else:
            reports.add(told)
    read = bool(own.fields)
    notes: list[Note] = []
    for part in mail.attached:
        read = _take_attached(reports, part, mail.sent_at, attached, notes) or read
    if not read:
        raise SourceError("mission-mail-empty", file=file)
    return (*_notes(own, mail), *notes)


def _take_attached(
    reports: Reports,
    part: Attached,
    sent_at: datetime | None,
    attached: tuple[str, ...],
    notes: list[Note],
) -> bool:
    """Take the reports of an attachment; whether it is a table of reports or a saved form."""
    name = PurePath(part.name.replace("\\", "/")).name or "attachment"
    if is_saved(part.content[: 1 << 16]):
        saved = read_saved(part.content, name)
        reports.add(Told(name, saved.fields, saved.sent_at or sent_at, attached))
        return True
    if part.message or not name.lower().endswith(_TABLES):
        return False
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "attached"
        path.write_bytes(part.content)
        raw = Raw(path, name)
        if not any(map(_is_headed, beginnings(raw))):
            return False
        table = read_mapped(raw, {}, VOCABULARY)
    _take_table(reports, table, f"{name}!", sent_at, attached)
    notes += table.notes
    reports.rejects += [replace(each, record=f"{name}!{each.record}") for each in table.rejects]
    return True


def _notes(own: OwnWords, mail: Mail) -> list[Note]:
    """What a person should know of what was not read."""
    counts = {
        "note-mission-lines-of-others": own.others,
        "note-mission-lines-unread": own.unread,
        "note-mission-mails-attached": sum(each.message for each in mail.attached),
    }
    return [(key, {"count": str(count)}) for key, count in counts.items() if count]


def _tells(mail: Mail) -> bool:
    """Whether the beginning of an e-mail says what reports say, or has such a file attached."""
    try:
        own = own_words(mail.text, "")
    except SourceError:
        return True  # it says that the form made it; reading tells what is wrong
    if own.fields.keys() >= _TELLING:
        return True
    return any(
        is_saved(part.content) or any(map(_is_headed, _lines(part.content)))
        for part in mail.attached
        if not part.message
    )


def _lines(content: bytes) -> list[list[Row]]:
    return [
        [Row(n, str(n), tuple(cells)) for n, cells in enumerate(reading, 1) if any(cells)]
        for reading in first_rows(content[: 1 << 16])
    ]


def _is_headed(rows: Sequence[Row]) -> bool:
    at = find_heading_row(rows, VOCABULARY)
    if at is None:
        return False
    said = [each for each in rows[at].cells if cell.said(each)]
    columns = {found[0] for each in said if (found := known_heading(each, VOCABULARY))}
    return columns >= {*_TELLING, "observed_on"}
