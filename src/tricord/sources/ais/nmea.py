r"""Raw AIS as receivers write it: NMEA 0183 sentences, one a line.

``!AIVDM``, ``!AIVDO`` and those of other talkers (IEC 61162-1), with TAG blocks of NMEA 0183 4.10
(``\s:receiver,c:moment,g:1-2-77*hh\``) or with the moment a receiver wrote before or behind;
plain, gzip, ZIP or Zstandard. Messages as ITU-R M.1371-5 defines them:

- **Positions** are messages 1, 2, 3, 18, 19 and 27.
- **Claims** are messages 5, 19 and 24, and the class of the transponder, A of messages 1 to 3 and
  5, B of 18, 19 and 24; message 27 does not say it.
- **Moment**: ``c:`` of the TAG block; else what the receiver wrote before or behind the sentence
  (Unix seconds or milliseconds, or ISO 8601); else the last base station report (message 4 or 11)
  or Gatehouse sentence (``$PGHP``) of the same receiver; else the option ``start``. The second
  inside a position message corrects nothing. Without a moment a position is set aside.
- **Receiver**: ``s:`` of the TAG block, else a station written behind (``,r003669945``). Later
  sentences of a TAG block group take over what its first one says.
- **Row** of a message in several sentences is the line of the last part to come; rows of a ZIP
  archive are counted on from member to member.

No ship's position are base stations (4, 11), search and rescue aircraft (9), aids to navigation
(21, 28), and messages of other kinds: they are counted by kind, not kept again, since the raw file
is. So are blank lines, comments and other sentences. What is damaged is set aside line by line
with its reason. A message 1, 2, 3, 18, 19 or 27 of a wrong length is damaged: the field knows such
messages of concatenated bursts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from tricord.errors import SourceError
from tricord.model.positions import Batches
from tricord.sources.ais.kernel.layout import NONE
from tricord.sources.ais.positions_table import gathered, table_name
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.readers.streams import Block, blocks, head
from tricord.sources.stated_moment import stated_moment

_SENTENCE: Final = re.compile(
    rb"^[^!\r\n]{0,200}![A-Za-z0-9]{2}VD[MO],[1-9],[1-9],\d{0,4},[^,\r\n]{0,3},"
    rb"[0-W`-w]*,[0-5]\*[0-9A-Fa-f]{2}",
    re.IGNORECASE,
)
_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Nmea(Source):
    """Source ``nmea``: AIS sentences.

    Options: ``start``, the moment the file begins with, in ISO 8601, UTC where no zone is given;
    for files whose lines say no moment.

    Attributes:
        block_bytes: Bytes that are read at a time; what is read does not depend on it.
    """

    block_bytes: int = 1 << 20

    name: ClassVar[str] = "nmea"
    title: ClassVar[str] = "source-nmea"
    tables: ClassVar[tuple[str, ...]] = ("positions", "ship_claims")
    licence: ClassVar[str] = "as agreed with whoever received it"

    def recognise(self, raw: Raw) -> str | None:
        """``""`` where at least half of the first lines that say something are AIS sentences."""
        lines = [line for line in head(raw).removeprefix(_MARK).splitlines() if line.strip()]
        # The last one may have been cut off.
        lines = lines[:-1] or lines
        ais = sum(1 for line in lines if _SENTENCE.match(line))
        others = sum(1 for line in lines if line.lstrip()[:1] in (b"#", b"$"))
        return "" if ais and 2 * ais >= len(lines) - others else None

    def dataset(self, raw: Raw) -> str:
        """The file's name without its ending."""
        return table_name(raw)

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:
        """All of `batches` at once."""
        return gathered(self.batches(files[""], options))

    def batches(self, raw: Raw, options: Mapping[str, str]) -> Batches:
        """The lines of the file in their order, each batch a `CountedBatch`.

        Args:
            raw: The file, plain or compressed.
            options: See the class.

        Raises:
            SourceError: ``position-option-unknown``, ``nmea-start-unreadable``;
                ``nmea-no-sentence``: no line holds one; ``stream-damaged``, ``stream-no-lines``.
        """
        start = _start(raw, options)
        # It brings Numba, which takes a while to load; most files are asked only what they are.
        from tricord.sources.ais.nmea_lines import Lines

        lines = Lines(start)
        seen = 0
        for batch in lines.batches(_whole_lines(blocks(raw, self.block_bytes))):
            seen += sum(batch.counts[kind] for kind in _OF_SENTENCES) + batch.set_aside.height
            yield batch
        if not seen:
            raise SourceError("nmea-no-sentence", file=raw.name)


_OF_SENTENCES: Final = (
    *("position", "part", "static", "base-station", "aircraft", "aid-to-navigation"),
    "other-message",
)


def _start(raw: Raw, options: Mapping[str, str]) -> int:
    for option in sorted(options.keys() - {"start"}):
        raise SourceError("position-option-unknown", option=option, known="start")
    said = options.get("start", "").strip()
    if not said:
        return NONE
    moment = stated_moment(said)
    if moment is None:
        raise SourceError("nmea-start-unreadable", file=raw.name, given=said)
    return round(moment.timestamp() * 1_000_000)


def _whole_lines(read: Iterator[Block]) -> Iterator[bytes]:
    """The bytes of blocks, without the mark some programs put before UTF-8 text."""
    member: str | None = None
    for block in read:
        yield block.data.removeprefix(_MARK) if block.member != member else block.data
        member = block.member
