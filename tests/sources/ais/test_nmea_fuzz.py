from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.ais.sentences import (
    base_station,
    in_parts,
    position,
    read,
    sentence,
    static,
    tagged,
    together,
)

from tricord.sources.ais.nmea_lines import Lines

GOOD = [
    *(position(kind) for kind in (1, 2, 3, 18, 27)),
    tagged(position(), "s:one,c:1635731889"),
    tagged(position(18), "s:one,c:1635731889"),
    tagged(position(3), "g:1-2-7,s:one,c:1635731890"),
    tagged(position(3), "g:2-2-7"),
    position() + b",r003669945,1635731889",
    b"2021-11-01T01:58:29.5+09:00 " + position(),
    base_station(2021, 11, 1, 1, 58, 29),
    *in_parts(*static()),
    *(tagged(line, "s:two,c:1635731889") for line in in_parts(*static(imo=5))),
    sentence(*static()),
    sentence("C" + 51 * "0"),
    sentence("H" + 26 * "0", 2),
    sentence("9" + 27 * "0"),
    b"$PGHP,1,2021,11,1,1,58,40,250,10,338,2,,1,09*05",
    b"# a comment",
    b"",
]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A line of a feed, whole, or with some bytes changed, lost or doubled."""
    line = bytearray(draw(st.sampled_from(GOOD)))
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(line)))
        end = draw(st.integers(place, min(len(line), place + 5)))
        line[place:end] = draw(st.binary(max_size=6) | st.sampled_from([b"!", b"\\", b"*", b","]))
    return bytes(line).replace(b"\n", b"?")


def account(lines: list[bytes], size: int, start: int) -> None:
    data = b"\n".join(lines) + b"\n"
    kept = data.splitlines(keepends=True) if b"\r" not in data else [data]
    blocks = [b"".join(kept[k : k + size]) for k in range(0, len(kept), size)]
    batch = together(list(Lines(start).batches(blocks)))
    aside = batch.set_aside.filter(batch.set_aside["reason"] != "nmea-imo")
    assert sum(batch.counts.values()) + aside.height == len(lines)
    assert aside["row"].n_unique() == aside.height
    assert batch.positions.height == batch.counts.get("position", 0)
    assert batch.positions["row"].is_sorted()
    assert set(batch.positions["row"]).isdisjoint(aside["row"])
    assert all(1 <= row <= len(lines) for row in (*aside["row"], *batch.positions["row"]))
    assert batch.positions["lat_600k"].is_between(-54_000_000, 54_000_000).all()
    assert batch.positions["lon_600k"].is_between(-108_000_000, 107_999_999).all()
    assert batch.set_aside["detail"].str.len_chars().max() in (None, *range(201))


@settings(max_examples=200)
@given(
    lines=st.lists(damaged(), min_size=1, max_size=25),
    size=st.integers(1, 30),
    start=st.sampled_from([-(1 << 63), 1_600_000_000_000_000]),
)
def test_a_line_would_be_lost_counted_twice_or_break_the_reading(lines, size, start):
    account(lines, size, start)


@given(lines=st.lists(st.binary(max_size=120), min_size=1, max_size=10), size=st.integers(1, 10))
def test_bytes_of_any_kind_would_break_the_reading(lines, size):
    account([line.replace(b"\n", b"?") for line in lines], size, -(1 << 63))


def test_a_single_wrong_bit_would_move_a_ship():
    sound = tagged(position(), "s:one,c:1635731889")
    good = read(sound).positions.drop("row")
    lines = []
    for place in range(len(sound)):
        for bit in range(8):
            broken = bytearray(sound)
            broken[place] ^= 1 << bit
            lines.append(bytes(broken).replace(b"\n", b"?"))
    # No checksum covers whether its own digits are written small.
    found = read(*lines).positions.drop("row")
    assert found.height < 10
    assert found.unique().equals(good)
