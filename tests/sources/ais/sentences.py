"""AIS sentences of our own making; the letters are armoured here, not by what is tested."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import xor
from typing import Any

import polars as pl

from tricord.sources.ais.kernel.layout import NONE
from tricord.sources.ais.nmea_lines import CountedBatch, Lines

LETTERS = "0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVW`abcdefghijklmnopqrstuvw"
WIDTHS = {
    1: (6, 2, 30, 4, 8, 10, 1, 28, 27, 12, 9, 6, 2, 3, 1, 19),
    4: (6, 2, 30, 14, 4, 5, 5, 6, 6, 1, 28, 27, 4, 10, 1, 19),
    5: (6, 2, 30, 2, 30, 42, 120, 8, 9, 9, 6, 6, 4, 4, 5, 5, 6, 8, 120, 1, 1),
    18: (6, 2, 30, 8, 10, 1, 28, 27, 12, 9, 6, 29),
    27: (6, 2, 30, 1, 1, 4, 18, 17, 6, 9, 1, 1),
}
HERE = (37 * 600_000, 126 * 600_000)


def checksum(text: bytes) -> bytes:
    """Two hexadecimal digits."""
    return b"%02X" % reduce(xor, text, 0)


def armoured(bits: int, width: int) -> tuple[str, int]:
    """Letters and fill bits of a message."""
    fill = -width % 6
    bits <<= fill
    letters = [LETTERS[bits >> shift & 63] for shift in range(0, width + fill, 6)]
    return "".join(reversed(letters)), fill


def packed(values: Sequence[int], widths: Sequence[int]) -> tuple[str, int]:
    """Letters and fill bits of fields; negative numbers in two's complement."""
    bits = 0
    for value, width in zip(values, widths, strict=True):
        bits = bits << width | value & (1 << width) - 1
    return armoured(bits, sum(widths))


def sentence(
    letters: str, fill: int = 0, *, parts: str = "1,1,", channel: str = "A", talker: str = "!AIVDM"
) -> bytes:
    """One sentence with its checksum."""
    said = f"{talker},{parts},{channel},{letters},{fill}".encode()
    return said + b"*" + checksum(said[1:])


def tagged(line: bytes, tag: str) -> bytes:
    """A sentence behind a TAG block."""
    block = tag.encode()
    return b"\\" + block + b"*" + checksum(block) + b"\\" + line


def position(kind: int = 1, mmsi: int = 440_123_456, place: tuple[int, int] = HERE) -> bytes:
    """A message 1, 2, 3, 18 or 27 as a sentence, at 12.3 knots (12), course 45, heading 50."""
    lat, lon = place
    if kind == 27:
        values = [27, 0, mmsi, 0, 0, 5, lon // 1000, lat // 1000, 12, 45, 0, 0]
        return sentence(*packed(values, WIDTHS[27]))
    if kind == 18:
        values = [18, 0, mmsi, 0, 123, 0, lon, lat, 450, 50, 30, 0]
        return sentence(*packed(values, WIDTHS[18]))
    values = [kind, 0, mmsi, 5, 0, 123, 0, lon, lat, 450, 50, 30, 0, 0, 0, 0]
    return sentence(*packed(values, WIDTHS[1]))


def base_station(year: int, month: int, day: int, *clock: int) -> bytes:
    """A message 4."""
    values = [4, 0, 4_401_234, year, month, day, *clock, 0, HERE[1], HERE[0], 1, 0, 0, 0]
    return sentence(*packed(values, WIDTHS[4]))


def six_bit(text: str, letters: int) -> int:
    """Text as a number of six bits a letter, filled up with ``@``."""
    return reduce(lambda bits, char: bits << 6 | ord(char) & 63, text.ljust(letters, "@"), 0)


def static(**said: Any) -> tuple[str, int]:
    """Letters and fill bits of a message 5."""
    known = {"mmsi": 440_123_456, "imo": 9_074_729, "call_sign": "DSAB1", "name": "EXAMPLE STAR"}
    known |= {"ship_type": 70, "bow": 100, "stern": 50, "port": 10, "starboard": 12, "month": 11}
    known |= {"day": 3, "hour": 14, "minute": 5, "draught": 75, "destination": "BUSAN"} | said
    texts = (six_bit(known["call_sign"], 7), six_bit(known["name"], 20))
    hull = (known[side] for side in ("bow", "stern", "port", "starboard"))
    eta = (known[part] for part in ("month", "day", "hour", "minute"))
    values = [5, 0, known["mmsi"], 0, known["imo"], *texts, known["ship_type"], *hull, 1, *eta]
    values += [known["draught"], six_bit(known["destination"], 20), 0, 0]
    return packed(values, WIDTHS[5])


def in_parts(
    letters: str, fill: int, cut: int = 56, sequence: int = 3, channel: str = "B"
) -> list[bytes]:
    """A message in two sentences."""
    return [
        sentence(letters[:cut], 0, parts=f"2,1,{sequence}", channel=channel),
        sentence(letters[cut:], fill, parts=f"2,2,{sequence}", channel=channel),
    ]


def read(*lines: bytes, start: int = 1_600_000_000_000_000) -> CountedBatch:
    """All batches of some lines as one; the file begins in 2020."""
    return together(list(Lines(start).batches([b"\r\n".join(lines) + b"\r\n"])))


def read_timeless(*lines: bytes) -> CountedBatch:
    """As `read`, of a file of which nobody knows when it begins."""
    return read(*lines, start=NONE)


def together(batches: Sequence[CountedBatch]) -> CountedBatch:
    """Batches as one; claims as they stand."""
    counts: dict[str, int] = {}
    for batch in batches:
        for kind, lines in batch.counts.items():
            counts[kind] = counts.get(kind, 0) + lines
    return CountedBatch(
        pl.concat([batch.positions for batch in batches]),
        pl.concat([batch.claims for batch in batches]),
        pl.concat([batch.set_aside for batch in batches]),
        counts={kind: lines for kind, lines in counts.items() if lines},
    )


def reasons(batch: CountedBatch) -> list[str]:
    """Why lines were set aside, in their order."""
    return batch.set_aside["reason"].to_list()


def claims(batch: CountedBatch) -> dict[str, str]:
    """Value by field, of a batch of one vessel."""
    assert batch.claims["vessel_id"].n_unique() <= 1
    return dict(batch.claims.select("field", "value").rows())
