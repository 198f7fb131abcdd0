"""An e-mail as a mission sends it (RFC 5322, MIME): its text, when it was sent, what is attached.

Who sent it to whom stays here: no address and no name of From, To or any other field is handed on.
An e-mail is opened as if it came from a stranger. What is larger, deeper or in more parts than a
report needs is refused before it is parsed, and what is cut off or damaged is refused whole.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import errors, message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parsedate_to_datetime
from typing import Final, cast

from tricord.errors import SourceError
from tricord.sources.missions.own_words import unflowed
from tricord.sources.missions.report_rows import attachment
from tricord.sources.readers.text_encoding import decode

LARGEST: Final = 32 << 20
"""Bytes of an e-mail; most servers pass on no more than 25 MB."""

MOST_PARTS: Final = 50
"""Parts of an e-mail, those within parts among them."""

DEEPEST: Final = 8
"""How far parts may stand within parts."""

LONGEST_HEADER: Final = 64 << 10
"""Bytes of the header of the e-mail, or of one of its parts."""

LONGEST_FIELD: Final = 2 << 10
"""Bytes of one field of it that is parsed. Python's parser takes time by the square of them."""

_HEADS: Final = frozenset(
    (
        *(b"from", b"to", b"date", b"subject", b"mime-version", b"message-id", b"content-type"),
        *(b"received", b"return-path", b"reply-to", b"delivered-to", b"x-mailer"),
    )
)
_HEAD: Final = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):")
_BLANK: Final = re.compile(rb"\r?\n\r?\n|\r\r")
_PARSED: Final = re.compile(
    rb"(?im)^(?:content-[a-z-]{1,40}|date|mime-version):[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*"
)
_BOUNDARY: Final = re.compile(rb"boundary", re.IGNORECASE)
_PART: Final = re.compile(rb"(?m)^--[^\r\n]{1,200}\r?$")
_BROKEN: Final = (
    errors.CloseBoundaryNotFoundDefect,
    errors.InvalidBase64CharactersDefect,
    errors.InvalidBase64LengthDefect,
    errors.InvalidBase64PaddingDefect,
    errors.MissingHeaderBodySeparatorDefect,
    errors.MultipartInvariantViolationDefect,
    errors.NoBoundaryInMultipartDefect,
    errors.StartBoundaryNotFoundDefect,
)
_FAULTS: Final = (
    errors.MessageError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What Python's parser raises where a header is not as it should be."""

_WIDER: Final = {
    "euc-kr": "cp949",
    "euc_kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "gb2312": "gb18030",
    "iso-8859-1": "cp1252",
}
"""What mail programs mean by some names: the name of a smaller set stands for the wider one."""

_UNSTATED: Final = frozenset({"", "us-ascii", "ascii", "unknown-8bit", "x-unknown"})


@dataclass(frozen=True, slots=True)
class Attached:
    """A thing attached to an e-mail.

    Attributes:
        name: Name of the file; empty where it has none.
        content: Its bytes.
        message: It is a whole e-mail of its own, which is not read.
    """

    name: str
    content: bytes
    message: bool = False

    @property
    def told(self) -> str:
        """Its SHA-256 and name, as the table holds them."""
        return attachment(hashlib.sha256(self.content).hexdigest(), self.name)


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mission sent.

    Attributes:
        sent_at: When, as the e-mail says, UTC; ``None`` where it does not.
        text: Its plain text, lines as their author broke them; empty where it has none.
        attached: What is attached, in order.
    """

    sent_at: datetime | None
    text: str
    attached: tuple[Attached, ...]


def is_mail(head: bytes) -> bool:
    """Whether a file begins as an e-mail does: with two or more headers that every one has."""
    top = head.removeprefix(b"\xef\xbb\xbf")
    if top.startswith(b"From "):
        top = top.partition(b"\n")[2]
    if not _HEAD.match(top):
        return False
    block = _BLANK.split(top, maxsplit=1)[0]
    names = {hit[1].lower() for line in block.splitlines() if (hit := _HEAD.match(line))}
    return len(names & _HEADS) >= 2


def read_mail(data: bytes, file: str) -> Mail:
    """Read an e-mail.

    Args:
        data: All bytes.
        file: Name for error messages.

    Raises:
        SourceError: ``file-too-large``, ``mail-parts-many``, ``mail-header-long``: it is larger
            than a report needs. ``mail-damaged``: it is cut off or damaged. ``mail-charset``: its
            text cannot be decoded.
    """
    _measure(data, file)
    try:
        message = message_from_bytes(data, policy=policy.default)
        return _mail(message, data, file)
    except _FAULTS as fault:
        raise SourceError("mail-damaged", file=file, what=type(fault).__name__) from fault


def beginning(head: bytes) -> Mail | None:
    """What the first bytes of an e-mail hold, to recognise it by; ``None`` where they hold none.

    Nothing is refused here: what is cut off counts as far as it goes.
    """
    try:
        _measure(head, "")
        message = message_from_bytes(head, policy=policy.default)
        leaves = [part for part in _parts(message, "", 0) if not _holds_parts(part)]
        body = next(filter(_is_body, leaves), None)
        attached = [_attached(leaf, head) for leaf in leaves if leaf is not body]
        return Mail(None, _text(body, "") if body is not None else "", tuple(attached))
    except (SourceError, *_FAULTS):
        return None


def sent_at(data: bytes) -> datetime | None:
    """When an e-mail says that it was sent, UTC; ``None`` where it does not, or is none."""
    try:
        head = _BLANK.split(data, maxsplit=1)[0][:LONGEST_HEADER]
        return _date(message_from_bytes(head + b"\n\n", policy=policy.default))
    except _FAULTS:
        return None


def _measure(data: bytes, file: str) -> None:
    """Refuse what no report needs, before anything is parsed."""
    if len(data) > LARGEST:
        raise SourceError("file-too-large", file=file, megabytes=LARGEST >> 20)
    if len(_BOUNDARY.findall(data)) > MOST_PARTS:
        raise SourceError("mail-parts-many", file=file, limit=MOST_PARTS)
    starts = (0, *(hit.end() + 1 for hit in _PART.finditer(data)))
    heads = [start for start in starts if _HEAD.match(data, start)]
    if len(heads) > MOST_PARTS + 1:
        raise SourceError("mail-parts-many", file=file, limit=MOST_PARTS)
    for head in heads:
        end = _BLANK.search(data, head, head + LONGEST_HEADER + 4)
        if end is None and len(data) - head > LONGEST_HEADER:
            raise SourceError("mail-header-long", file=file, limit=LONGEST_HEADER >> 10)
        last = end.start() if end else len(data)
        if any(len(hit[0]) > LONGEST_FIELD for hit in _PARSED.finditer(data, head, last)):
            raise SourceError("mail-header-long", file=file, limit=LONGEST_FIELD >> 10)


def _mail(message: Message, data: bytes, file: str) -> Mail:
    parts = [*_parts(message, file, 0)]
    leaves = [part for part in parts if not _holds_parts(part)]
    body = next(filter(_is_body, leaves), None)
    attached = [_attached(leaf, data) for leaf in leaves if leaf is not body and not _is_web(leaf)]
    text = _text(body, file) if body is not None else ""
    # What is wrong with a part shows only once it has been decoded.
    defects = [defect for part in parts for defect in part.defects]
    broken = next((defect for defect in defects if isinstance(defect, _BROKEN)), None)
    if broken is not None:
        raise SourceError("mail-damaged", file=file, what=type(broken).__name__)
    return Mail(_date(message), text, tuple(attached))


def _parts(part: Message, file: str, depth: int) -> Iterator[Message]:
    """A part and the parts in it, in order; into an e-mail attached to it nobody looks."""
    if depth > DEEPEST:
        raise SourceError("mail-parts-deep", file=file, limit=DEEPEST)
    yield part
    if _holds_parts(part):
        for each in cast("list[Message]", part.get_payload()):
            yield from _parts(each, file, depth + 1)


def _holds_parts(part: Message) -> bool:
    return part.is_multipart() and part.get_content_maintype() == "multipart"


def _is_body(part: Message) -> bool:
    plain = part.get_content_type() == "text/plain"
    return plain and part.get_content_disposition() != "attachment" and not part.get_filename()


def _is_web(part: Message) -> bool:
    """Whether a part is the text once more, as HTML."""
    html = part.get_content_type() == "text/html"
    return html and part.get_content_disposition() != "attachment" and not part.get_filename()


def _attached(part: Message, data: bytes) -> Attached:
    name = part.get_filename() or ""
    if part.get_content_maintype() == "message" and part.is_multipart():
        line_end = "\r\n" if b"\r\n" in data else "\n"
        written = policy.default.clone(refold_source="none", linesep=line_end)
        inner = cast("list[EmailMessage]", part.get_payload())[0]
        return Attached(name, inner.as_bytes(policy=written), message=True)
    content = part.get_payload(decode=True)
    return Attached(name, content if isinstance(content, bytes) else b"")


def _text(part: Message, file: str) -> str:
    content = part.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    stated = str(part.get_content_charset("") or "").lower()
    if stated in _UNSTATED and not data.isascii():
        text, _ = decode(data, file)
    else:
        charset = "utf-8" if stated in _UNSTATED else _WIDER.get(stated, stated)
        try:
            text = data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            raise SourceError("mail-charset", file=file, charset=stated[:40]) from None
    if str(part.get_param("format", "")).lower() == "flowed":
        deletes = str(part.get_param("delsp", "")).lower() == "yes"
        return unflowed(text, deletes_space=deletes)
    return text


def _date(message: Message) -> datetime | None:
    written = message.get("Date")
    try:
        moment = parsedate_to_datetime(str(written)) if written else None
    except (ValueError, TypeError, OverflowError):
        return None
    if moment is None:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        return aware.astimezone(UTC).replace(microsecond=0)
    except OverflowError:
        return None
