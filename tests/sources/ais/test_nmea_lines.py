from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from tests.sources.ais.sentences import (
    armoured,
    base_station,
    checksum,
    in_parts,
    packed,
    position,
    read,
    read_timeless,
    reasons,
    sentence,
    static,
    tagged,
    together,
)

from tricord.sources.ais.nmea_lines import Lines

MOMENT = datetime(2021, 11, 1, 1, 58, 29, tzinfo=UTC)
UNIX = int(MOMENT.timestamp())
WHERE = position()


def test_later_sentences_of_a_group_would_lose_receiver_and_moment():
    lines = [
        tagged(WHERE, f"g:1-3-77,s:one,c:{UNIX}"),
        tagged(WHERE, "g:2-3-77"),
        tagged(WHERE, f"g:3-3-77,s:two,c:{UNIX + 1}"),
    ]
    found = read_timeless(*lines, tagged(WHERE, "g:2-3-78")).positions
    assert found["receiver"].to_list() == ["one", "one", "two"]
    assert found["at"].to_list() == [MOMENT, MOMENT, MOMENT + timedelta(seconds=1)]


def test_a_group_may_begin_with_a_tag_block_alone():
    block = f"g:1-2-9,s:one,c:{UNIX}"
    batch = read_timeless(tagged(b"", block), tagged(WHERE, "g:2-2-9"))
    assert batch.positions.select("receiver", "at").rows() == [("one", MOMENT)]
    assert batch.counts == {"tag-block": 1, "position": 1}


def test_a_group_of_ten_thousand_lines_ago_is_another_one():
    lines = [tagged(WHERE, f"g:1-2-9,s:one,c:{UNIX}"), *[b"# nothing"] * 10_000]
    assert reasons(read_timeless(*lines, tagged(WHERE, "g:2-2-9"))) == ["nmea-no-time"]


@pytest.mark.parametrize(
    ("line", "receiver"),
    [
        (tagged(WHERE, f"s:r003669945,c:{UNIX}"), "r003669945"),
        (tagged(WHERE + b",rOTHER", f"s:one,c:{UNIX}"), "one"),
        (tagged(WHERE, f"c:{UNIX}"), ""),
        (WHERE + b",r003669945,%d" % UNIX, "r003669945"),
        (WHERE + b",s12,d-9,b2003,%d" % UNIX, "b2003"),
        (tagged(WHERE, f"s:\xa0,c:{UNIX}"), "\\xc2\\xa0"),
    ],
)
def test_who_received_it_would_be_lost(line, receiver):
    assert read_timeless(line).positions["receiver"].to_list() == [receiver]


def test_a_receiver_repeated_after_a_message_of_no_interest_is_still_itself():
    other = sentence(*packed([10, 0, 440_123_456, 0, 440_999_999, 0], (6, 2, 30, 2, 30, 98)))
    tags = [f"s:{name},c:{UNIX}" for name in ("one", "two")]
    lines = [tagged(WHERE, tags[0]), tagged(other, tags[1]), tagged(WHERE, tags[1])]
    assert read_timeless(*lines).positions["receiver"].to_list() == ["one", "two"]


LETTERS = "13HOI:0P0000VOHLCnHQKwvL05Ip"


def with_checksum(said: str) -> bytes:
    return said.encode() + b"*" + checksum(said[1:].encode())


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (WHERE[:-1] + (b"0" if WHERE[-1:] != b"0" else b"1"), "nmea-checksum"),
        (WHERE.replace(b"VDM", b"VDO"), "nmea-checksum"),
        (b"no sentence", "nmea-form"),
        (b"!", "nmea-form"),
        (WHERE[:-1], "nmea-form"),
        (WHERE[:-3], "nmea-form"),
        (WHERE[:-2] + b"G0", "nmea-form"),
        (WHERE[:-1] + b"G", "nmea-form"),
        (WHERE + b"0", "nmea-form"),
        (WHERE + WHERE, "nmea-form"),
        (WHERE + b" " + WHERE, "nmea-form"),
        (WHERE[:20] + WHERE, "nmea-checksum"),
        (with_checksum(f"!AIVDM,1,1,,{LETTERS},0"), "nmea-form"),
        (with_checksum(f"!AIVDM,1,2,,A,{LETTERS},0"), "nmea-form"),
        (with_checksum(f"!AIVDM,0,0,,A,{LETTERS},0"), "nmea-form"),
        (with_checksum(f"!AIVDM,1,1,x,A,{LETTERS},0"), "nmea-form"),
        (with_checksum(f"!AIVDM,1,1,,ABCD,{LETTERS},0"), "nmea-form"),
        (with_checksum("!AIVDM,1,1"), "nmea-form"),
        (with_checksum("!AIVDM"), "nmea-form"),
        (with_checksum("!AI-DM,1"), "nmea-form"),
        (with_checksum(f"!AIVDM,1,1,,A,{LETTERS},"), "nmea-fill"),
        (with_checksum(f"!AIVDM,1,1,,A,{LETTERS},6"), "nmea-fill"),
        (with_checksum(f"!AIVDM,1,1,,A,{LETTERS},x"), "nmea-fill"),
        (sentence(LETTERS, 2), "nmea-fill"),
        (sentence(LETTERS, 2, parts="2,1,3"), "nmea-fill"),
        (sentence(LETTERS[:-1] + "X"), "nmea-alphabet"),
        (sentence("1_" + LETTERS[2:]), "nmea-alphabet"),
        (sentence(LETTERS[:-1] + "x"), "nmea-alphabet"),
        (sentence(LETTERS[:-1] + "/"), "nmea-alphabet"),
        (sentence(""), "nmea-empty"),
        (sentence(LETTERS[:-1]), "nmea-length"),
        (sentence(LETTERS[:5]), "nmea-length"),
        (sentence(LETTERS + "0"), "nmea-length"),
        (sentence("137b0v00270B2K<MI`7pgG2l08@K4cG>`<"), "nmea-length"),
        (sentence("K" + LETTERS[1:]), "nmea-length"),
        (sentence("4" + LETTERS[1:-1]), "nmea-length"),
        (sentence("5" + LETTERS[1:]), "nmea-length"),
        (sentence("0" + LETTERS[1:]), "nmea-type"),
        (sentence("w" + LETTERS[1:]), "nmea-type"),
        (tagged(WHERE, "s:one").replace(b"one", b"two"), "nmea-tag-checksum"),
        (b"\\s:one\\" + WHERE, "nmea-tag-checksum"),
        (b"\\s:one*", "nmea-tag-checksum"),
        (b"\\s:one*4\\", "nmea-tag-checksum"),
        (b"\\s:one", "nmea-tag-checksum"),
        (b"\\", "nmea-tag-checksum"),
        (tagged(b" nothing", "s:one"), "nmea-form"),
        (tagged(WHERE, "s:" + 65 * "x"), "nmea-form"),
    ],
)
def test_a_damaged_line_would_be_read_or_lost(line, reason):
    batch = read(b"# before", line, WHERE)
    assert batch.set_aside.rows() == [(2, reason, line.decode()[:200])]
    assert batch.counts == {"comment": 1, "position": 1}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (b"", "blank"),
        (b" \t ", "blank"),
        (b"# a comment with !AIVDM", "comment"),
        (
            b"$GPGGA,092750.000,5321.6802,N,00630.3372,W,1,8,1.03,61.7,M,55.2,M,,*76",
            "other-sentence",
        ),
        (
            tagged(b"$ARVSI,r003669945,,233948.825272,1831,-97,0*24", "g:2-2-73874"),
            "other-sentence",
        ),
        (with_checksum("!AIABM,1,1,0,2,0,0,abc,0"), "other-sentence"),
        (tagged(b"", "s:one"), "tag-block"),
        (base_station(2021, 11, 1, 0, 0, 0), "base-station"),
        (sentence(";" + LETTERS[1:]), "base-station"),
        (sentence("9" + LETTERS[1:]), "aircraft"),
        (sentence("E" + 44 * "0", 4), "aid-to-navigation"),
        (sentence("8" + LETTERS[1:]), "other-message"),
        (sentence("J" + LETTERS[1:10]), "other-message"),
        (sentence(*static()), "static"),
        (position(18), "position"),
    ],
)
def test_a_line_that_is_no_position_would_be_an_error(line, kind):
    batch = read(line)
    assert batch.counts == {kind: 1}
    assert batch.set_aside.is_empty()


@pytest.mark.parametrize("talker", ["!AIVDM", "!AIVDO", "!BSVDM", "!ABVDM", "!aivdm", "!B1VDO"])
def test_other_talkers_would_not_be_heard(talker):
    letters, fill = armoured(1 << 162 | 440_123_456 << 130, 168)
    assert read(sentence(letters, fill, talker=talker)).counts == {"position": 1}


@pytest.mark.parametrize("parts", ["1,1,", "1,1,7", "1,1,12"])
@pytest.mark.parametrize("channel", ["", "A", "1", "AB"])
@pytest.mark.parametrize("before", [b"", b"  ", b"source: "])
@pytest.mark.parametrize("after", [b"", b" ", b",x"])
def test_a_sentence_read_as_usual_would_not_be_what_any_line_is_read_as(
    parts, channel, before, after
):
    letters, fill = armoured(1 << 162 | 440_123_456 << 130 | 987_654_321, 168)
    line = before + sentence(letters, fill, parts=parts, channel=channel) + after
    usual = read(sentence(letters, fill)).positions
    assert read(line).positions.equals(usual)


def test_a_detail_is_not_cut_at_200_signs_or_holds_what_cannot_be_printed():
    batch = read(b"\x00\xff" + b"x" * 300)
    (detail,) = batch.set_aside["detail"]
    assert detail.startswith("\\x00\\xffxxx")
    assert len(detail) == 200


@pytest.mark.parametrize("cut", [1, 28, 56, 70])
@pytest.mark.parametrize("size", [1, 7, 60, 10_000])
def test_a_message_whose_parts_lie_in_two_blocks_would_be_lost(cut, size):
    first, second = in_parts(*static(), cut=cut)
    data = b"\n".join([tagged(first, f"s:one,c:{UNIX}"), b"# between", tagged(second, "s:one")])
    lines = data.splitlines(keepends=True)
    blocks = [b"".join(lines[k : k + size]) for k in range(0, len(lines), size)]
    batch = together(list(Lines().batches(blocks)))
    assert batch.counts == {"part": 1, "comment": 1, "static": 1}
    assert batch.claims["first_at"].unique().to_list() == [MOMENT]
    assert batch.claims["row"].unique().to_list() == [3]


@pytest.mark.parametrize(
    ("letters", "fill", "kind"),
    [
        (*armoured(1 << 162 | 440_123_456 << 130, 168), "position"),
        (*armoured(19 << 306 | 440_123_456 << 274, 312), "position"),
        (*armoured(27 << 90 | 440_123_456 << 58, 96), "position"),
        ("4" + LETTERS[1:], 0, "base-station"),
        ("8" + 60 * "0", 0, "other-message"),
    ],
)
def test_any_message_may_come_in_parts(letters, fill, kind):
    parts = in_parts(letters, fill, cut=9)
    batch = read(
        position(18), tagged(parts[1], f"s:one,c:{UNIX}"), position(18), tagged(parts[0], "s:one")
    )
    assert batch.counts.pop(kind) == (3 if kind == "position" else 1)
    assert batch.counts.pop("part") == 1
    if kind == "position":
        assert batch.positions["row"].to_list() == [1, 3, 4]
        assert batch.positions["receiver"].to_list() == ["", "", "one"]
        assert batch.positions["at"][-1] == MOMENT


def test_a_joined_message_that_is_damaged_would_be_lost():
    short = in_parts(*static(), cut=50)[0], sentence("0000", 0, parts="2,2,3", channel="B")
    nowhere = in_parts(*armoured(1 << 162 | 440_123_456 << 130 | (91 * 600_000) << 52, 168), cut=9)
    batch = read(*short, *nowhere)
    said = [b" ".join(lines).decode()[:200] for lines in (short, nowhere)]
    assert batch.set_aside.rows() == [(2, "nmea-length", said[0]), (4, "position-none", said[1])]
    assert batch.counts == {"part": 2}


def test_a_joined_position_without_a_moment_would_be_lost():
    parts = in_parts(*armoured(1 << 162 | 440_123_456 << 130, 168), cut=9)
    batch = read_timeless(*parts)
    assert batch.set_aside.rows() == [(2, "nmea-no-time", b" ".join(parts).decode())]
    assert batch.counts == {"part": 1}


def test_orphans_are_told_in_one_order_wherever_blocks_end():
    orphans = [sentence("0", parts=f"2,1,{k}") for k in range(3)]
    lines = [orphans[0], WHERE, orphans[1], orphans[0], b"?", orphans[2]]
    told = [(1, "nmea-orphan"), (5, "nmea-form")]
    told += [(row, "nmea-orphan") for row in (3, 4, 6)]
    for size in (1, 2, 3, 6):
        blocks = [b"\n".join(lines[k : k + size]) + b"\n" for k in range(0, 6, size)]
        batch = together(list(Lines(1_600_000_000_000_000).batches(blocks)))
        assert batch.set_aside.select("row", "reason").rows() == told


def test_a_batch_is_not_full_when_it_has_131072_lines():
    lines = b"\n".join([WHERE] * 300_000)
    for blocks in ([lines], [part + b"\n" for part in lines.rsplit(b"\n", 500)]):
        found = list(Lines(1_600_000_000_000_000).batches(blocks))
        assert [batch.positions.height for batch in found] == [131_072, 131_072, 37_856]
        assert found[-1].positions["row"][-1] == 300_000


def test_more_receivers_than_there_is_room_for_end_a_batch():
    lines = [tagged(WHERE, f"s:r{k},c:{UNIX}") for k in range(9_000)]
    found = list(Lines().batches([b"\n".join(lines)]))
    assert [batch.positions.height for batch in found] == [4_095, 4_095, 810]
    receivers = together(found).positions["receiver"].to_list()
    assert receivers == [f"r{k}" for k in range(9_000)]


def test_many_ships_in_a_batch_are_told_apart():
    ships = [200_000_000 + 7919 * k for k in range(30_000)]
    batch = read(*(position(1 + k % 3, mmsi) for k, mmsi in enumerate(ships)))
    assert batch.positions["vessel_id"].to_list() == [str(mmsi) for mmsi in ships]
    assert batch.claims["vessel_id"].to_list() == [str(mmsi) for mmsi in ships]


def test_the_class_of_a_transponder_is_claimed_by_its_positions():
    tags = [f"c:{UNIX + k}" for k in (5, 0, 9)]
    lines = [tagged(position(1), tag) for tag in tags]
    lines += [position(18, 440_000_001), position(27, 440_000_002)]
    (a, b) = read_timeless(*lines).claims.rows()
    seconds = [MOMENT + timedelta(seconds=k) for k in (0, 9)]
    assert a == ("440123456", "class", "A", *seconds, 3, 1)
    assert b == ("440000001", "class", "B", None, None, 1, 4)


def test_no_lines_are_no_batch():
    assert list(Lines().batches([])) == []
    assert list(Lines().batches([b""])) == []
