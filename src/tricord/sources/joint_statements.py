"""Joint statements: what partners agreed, and what each government says of a meeting.

A document in plain text, HTML, DOCX, PDF or Akoma Ntoso, in English, Japanese or Korean, or several
of them below one another. One row is one statement; what its clauses say is told by ``tricord
statements parse``. Nothing is guessed: a day, a forum or a level that is not printed stays empty.

The identifier is a hash of the words, so that two copies of one text are one statement. The moment
of publication is the end of the day the statement bears.

A file is recognised if its words are those of a statement (what it is called, or two acts of speech
of parties), and it prints a day or says among whom it was agreed. Documents of an authority on what
may be exported are `tricord.sources.export_notices`'.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, ClassVar, Final

import polars as pl

from tricord import clock
from tricord.errors import SourceError
from tricord.model.marking import CLEAR, Marking
from tricord.model.statement import Forum, Kind, Level
from tricord.model.tables import TABLES
from tricord.sources.base import Raw, Reading, Reject, Source
from tricord.sources.parties import FROM_LAKE
from tricord.sources.readers.pdf_page import is_pdf
from tricord.sources.readers.spreadsheet import Note
from tricord.sources.statements.html_text import is_page
from tricord.sources.statements.reading import read_statement
from tricord.sources.statements.rows import row_of
from tricord.sources.statements.statement import NO_STATEMENT, Statement
from tricord.trade.countries import country


def _state(given: str) -> str:
    """A State as its code, ISO 3166-1 alpha-3, whichever way it was given."""
    code = country(given)
    if not (isinstance(code, str) and code.isalpha()):
        raise ValueError(given)
    return code


_SCHEMA: Final = {
    name: dtype for name, dtype in TABLES["statements"].schema.items() if name not in FROM_LAKE
}
_LARGEST: Final = 32 << 20
"""Bytes of a PDF or a Word document that is opened to see what it is."""
_OURS: Final = b"default-src 'none'"
"""Stands at the top of every page Tricord writes, and of none that loads a picture or a style."""
_BY_HAND: Final[Mapping[str, Callable[[str], Any]]] = {
    "dated": date.fromisoformat,
    "forum": Forum,
    "level": Level,
    "issuer": _state,
}
_ZIP: Final = b"PK\x03\x04"
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK: Final = "Workbook".encode("utf-16-le")
_TOLD: Final = frozenset(
    (
        *("statement-scan", "statement-protected", "statement-damaged", "statement-too-large"),
        *("statement-doctype", "statement-encoding-damaged", "statement-encodings-mixed"),
        *("statement-encoding-unknown", "statement-format-unread"),
    )
)
"""What is true of a file, whatever kind of document it was meant to be."""
_LETTERS: Final = 40
"""Letters from which a text is more than a word or two, as of a page that says "Access denied"."""
_PROSE: Final = 4000
_PAGE_ENDS: Final = re.compile(rb"</html>\s*\Z", re.IGNORECASE)
_ENDS: Final = re.compile(
    r"(?:[.!?。」』”’\")）\]]|다|end text|###|\(了\)|以上|끝)\W*\Z", re.IGNORECASE
)
"""How a text ends that is whole: with a full stop, or a mark that says so."""
# JSON, and mail; a press release may begin "[보도자료]".
_NOT_A_STATEMENT: Final = re.compile(
    rb"\s*(?:[{\[]\s*(?:[{\[\]}\"0-9-]|true|false|null)|From:|Received:|Return-Path:|MIME-Version:)"
)
_DELIMITERS: Final = (",", ";", "\t", "|")
_TOP: Final = 4
"""Lines that show whether a text is a table."""


class JointStatements(Source):
    """Source ``joint-statements``: a statement, its translation, or an account of a meeting."""

    name: ClassVar[str] = "joint-statements"
    title: ClassVar[str] = "source-joint-statements"
    tables: ClassVar[tuple[str, ...]] = ("statements",)
    licence: ClassVar[str] = "as the government that publishes it states"
    marking: ClassVar[Marking | None] = CLEAR
    each_adds: ClassVar[bool] = True

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a text that is a statement and says when, or among whom."""
        return "" if any(map(_is_one, _offered(raw))) else None

    def why_not(self, raw: Raw) -> SourceError | None:
        """Why a document is not read: a scan, two encodings, a format, or a text of another kind.

        Args:
            raw: A file no source claims.
        """
        return _why_not(raw)

    def published(self, raw: Raw) -> datetime | None:
        """The end of the latest day its statements bear; a day to come is not believed."""
        found = _offered(raw)
        days = [each.dated.value for each in found if each.dated and _is_one(each)]
        past = [day for day in days if day <= clock.today()]
        moment = datetime.combine(max(past), time(23, 59, 59), UTC) if past else None
        return min(moment, clock.now()) if moment else None

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # all are one
        """``joint-statements``: all of them are one collection, each document adds to it."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """Its statements, one row each; a text in it that is none is set aside.

        Args:
            files: The document.
            options: ``dated``, ``forum``, ``level`` and ``issuer``, for what the text does not say;
                what is given by hand counts for every statement of the file.

        Raises:
            SourceError: ``statement-option``: a value given by hand is none of those there are.
                ``statement-page-cut``: the end of an HTML page is missing; ``statement-none``: no
                text in the file is a statement; ``statement-language-unread``: none is in a
                language that is read. And what `read_statement` raises.
        """
        raw = files[""]
        by_hand = _by_hand(options)
        if is_page(raw.head) and not _PAGE_ENDS.search(raw.data[-4096:]):
            raise SourceError("statement-page-cut", file=raw.name)
        found = read_statement(raw.data, raw.name)
        rows = {}
        rejects = []
        for each in found:
            if none := NO_STATEMENT.intersection(each.codes):
                said = " ".join(each.text.split())[:200]
                rejects.append(Reject("", str(each.offset), min(none), said))
                continue
            row = row_of(each) | by_hand
            rows[row["statement_id"]] = row
        if not rows:
            unread = all("language-unread" in each.codes for each in found)
            code = "statement-language-unread" if unread else "statement-none"
            raise SourceError(code, file=raw.name)
        frame = pl.DataFrame([*rows.values()], schema=_SCHEMA, orient="row")
        return Reading(
            frames={"statements": frame},
            rejects=tuple(rejects),
            notes=_notes(found, "dated" in by_hand),
        )


def _by_hand(options: Mapping[str, str]) -> dict[str, Any]:
    """Columns a person gave.

    Raises:
        SourceError: ``statement-option``.
    """
    found: dict[str, Any] = {}
    for name, known in _BY_HAND.items():
        given = options.get(name, "")
        if not given:
            continue
        try:
            found[name] = known(given) if name == "dated" else str(known(given))
        except ValueError:
            raise SourceError("statement-option", option=name, given=given) from None
    return found


def _offered(raw: Raw) -> Sequence[Statement]:
    """What the beginning of a file holds, or the whole of a file that is read whole or not at all.

    Never raises: what cannot be read is no statement.
    """
    try:
        return _read(raw)
    except SourceError:
        return ()


def _read(raw: Raw) -> Sequence[Statement]:
    """What `_offered` gives.

    Raises:
        SourceError: It cannot be read, as `read_statement` says.
    """
    head = raw.head.removeprefix(b"\xef\xbb\xbf")
    if _OURS in head or _NOT_A_STATEMENT.match(head) or _is_table(head):
        return ()
    whole = is_pdf(head) or head.startswith(_ZIP) or b"akomaNtoso" in head
    if whole and raw.path.stat().st_size > _LARGEST:
        return ()
    return read_statement(raw.data if whole else _whole_lines(raw), raw.name)


def _why_not(raw: Raw) -> SourceError | None:
    head = raw.head
    if head.startswith(_ZIP) and b"word/" not in head:
        return None  # a table, or an archive of anything
    if head.startswith(_COMPOUND) and _WORKBOOK in raw.data:
        return None
    if len(head) == 65536 and b"\n" not in head:
        return None
    try:
        found = _read(raw)
    except SourceError as fault:
        return fault if fault.code in _TOLD else None
    if found and all("language-unread" in each.codes for each in found):
        return SourceError("statement-language-unread", file=raw.name)
    letters = sum(sign.isalpha() for each in found for sign in each.text[:_PROSE])
    return SourceError("file-text-unknown", file=raw.name) if letters >= _LETTERS else None


def _whole_lines(raw: Raw) -> bytes:
    """The first 64 KiB, up to the end of a line: no sign of several bytes is cut."""
    head = raw.head
    if len(head) < 65536:
        return head
    return head[: head.rfind(b"\n") + 1] or head


def _is_one(statement: Statement) -> bool:
    if not NO_STATEMENT.isdisjoint(statement.codes) or statement.kind is Kind.UNKNOWN:
        return False
    told = statement.forum not in {Forum.UNKNOWN, Forum.NATIONAL}
    return told or statement.dated is not None


def _is_table(head: bytes) -> bool:
    """Whether the first lines are rows: several cells with no space behind what separates them."""
    lines = [line for line in head[:8192].decode("utf-8", "replace").splitlines() if line.strip()]
    return any(
        line.count(sign) >= 3 and f"{sign} " not in line
        for line in lines[:_TOP]
        for sign in _DELIMITERS
    )


def _notes(found: Sequence[Statement], dated: bool) -> tuple[Note, ...]:
    settled = {*NO_STATEMENT, *(["year-not-printed"] if dated else [])}
    told = [key for each in found for code, key in each.remarks if code not in settled]
    if not _ENDS.search(found[-1].text):
        told.append("note-statement-breaks-off")
    return tuple((key, {}) for key in dict.fromkeys(told))
