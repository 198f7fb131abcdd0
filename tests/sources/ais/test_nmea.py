from __future__ import annotations

import gzip
import io
import re
import zipfile
from pathlib import Path

import polars as pl
import pyais
import pytest
from backports import zstd
from tests.sources.ais.kernel.test_payloads import said_by_pyais
from tests.sources.ais.sentences import position, sentence, static, tagged, together
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.locale import LANGUAGES, text
from tricord.model.positions import CLAIM_SCHEMA, POSITION_SCHEMA, SET_ASIDE_SCHEMA
from tricord.sources.ais.nmea import Nmea
from tricord.sources.ais.nmea_lines import _REASONS, COUNTED, CountedBatch
from tricord.sources.base import Raw, Streaming

SAMPLES = ["aisdb_20211101.nm4", "pyais_nmea_data_sample.txt"]
START = {"start": "2021-11-01T00:00:00Z"}
LINE = re.compile(rb"(?:\\[^\\]*\\)?(![^*]*\*..)\r?\n?")
SINGLE = re.compile(rb"!AIVDM,1,1,[^,]*,[^,]*,([^,]+),(\d)\*")
KINDS = {"1": 28, "2": 28, "3": 28, "B": 28, "C": 52, "K": 16}


def raw_of(directory: Path, data: bytes, name: str = "feed.nm4") -> Raw:
    path = directory / name
    path.write_bytes(data)
    return Raw(path, name)


def read_raw(raw: Raw, size: int = 1 << 20, **options: str) -> CountedBatch:
    return together([b for b in Nmea(size).batches(raw, options) if isinstance(b, CountedBatch)])


@pytest.fixture(params=SAMPLES)
def sample(request, shared_data) -> Raw:
    return Raw(shared_data / "maritime" / request.param, request.param)


def test_a_field_of_a_real_position_is_not_what_pyais_reads(sample):
    batch = read_raw(sample, **START)
    found = {row["row"]: row for row in batch.positions.rows(named=True)}
    aside = dict(batch.set_aside.select("row", "reason").rows())
    compared = 0
    for number, line in enumerate(sample.data.split(b"\n"), 1):
        single = SINGLE.search(line)
        if single and len(single[1]) == KINDS.get(chr(single[1][0])):
            match = LINE.match(line)
            assert match
            expected = said_by_pyais(match[1])
            if "reason" in expected:
                assert aside[number] == expected["reason"]
            else:
                row = found.pop(number)
                assert {name: row[name] for name in expected} == expected
            compared += 1
    assert found == {}
    assert compared > 700


def test_moment_and_receiver_of_a_real_position_are_those_of_its_tag_block(shared_data):
    sample = Raw(shared_data / "maritime" / SAMPLES[0], SAMPLES[0])
    lines = sample.data.split(b"\n")
    for row in read_raw(sample).positions.rows(named=True):
        tag = pyais.messages.TagBlock(lines[row["row"] - 1].split(b"\\")[1])
        tag.init()
        assert tag.is_valid
        assert row["at"].timestamp() == int(tag.receiver_timestamp or 0)
        assert row["receiver"] == tag.source_station


def test_a_real_claim_is_not_what_pyais_reads(sample):
    batch = read_raw(sample, **START)
    found = {(v, f, value) for v, f, value in batch.claims.select(pl.nth(0, 1, 2)).rows()}
    waiting: dict[bytes, bytes] = {}
    names = 0
    for line in sample.data.split(b"\n"):
        match = LINE.match(line)
        parts = match[1].split(b",")[1:4] if match else []
        if not match or parts[0] not in (b"1", b"2"):
            continue
        if parts[0] == b"2" and parts[1] == b"1":
            waiting[parts[2]] = match[1]
            continue
        if parts[0] == b"2" and parts[2] not in waiting:
            continue
        given = [waiting.pop(parts[2])] if parts[0] == b"2" else []
        try:
            said = pyais.decode(*given, match[1], error_if_checksum_invalid=True)
        except pyais.exceptions.MissingPayloadException:
            continue
        vessel = f"{said.mmsi:09d}"
        if said.msg_type == 5 and 1_000_000 <= said.imo <= 9_999_999:
            assert (vessel, "imo", str(said.imo)) in found
        if said.msg_type in (5, 19, 24) and getattr(said, "shipname", ""):
            assert (vessel, "name", re.sub(" +", " ", said.shipname.strip("@ "))) in found
            names += 1
    assert names == {SAMPLES[0]: 37, SAMPLES[1]: 1}[sample.name]


def test_every_line_of_a_real_file_is_accounted_for(sample):
    batch = read_raw(sample, **START)
    assert sum(batch.counts.values()) + batch.set_aside.height == len(sample.data.splitlines())
    assert (
        dict(batch.set_aside["reason"].value_counts().rows())
        == {
            SAMPLES[0]: {"position-none": 2, "position-vessel": 3},
            SAMPLES[1]: {"nmea-empty": 100, "nmea-orphan": 20, "position-none": 4},
        }[sample.name]
    )


def test_real_positions_without_any_clock_are_set_aside_until_one_ticks(shared_data):
    batch = read_raw(Raw(shared_data / "maritime" / SAMPLES[1], SAMPLES[1]))
    reasons = dict(batch.set_aside["reason"].value_counts().rows())
    assert batch.positions.height + reasons["nmea-no-time"] == 758
    assert batch.positions["at"].min().year == 2015


@pytest.mark.parametrize("size", [1, 61, 997, 65_536])
def test_what_is_read_would_depend_on_the_size_of_blocks(sample, size):
    whole = list(Nmea().batches(sample, START))
    parts = list(Nmea(size).batches(sample, START))
    for one, other in zip(whole, parts, strict=True):
        assert one.positions.equals(other.positions)
        assert one.claims.equals(other.claims)
        assert one.set_aside.equals(other.set_aside)
        assert one.counts == other.counts


FEED = b"\r\n".join(
    [
        tagged(position(1), "s:one,c:1635731889"),
        b"# a comment",
        tagged(position(18), "s:two,c:1635731890"),
        tagged(sentence(*static()), "s:two,c:1635731891"),
        b"damaged",
        b"",
    ]
)


def zipped(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        FEED,
        b"\xef\xbb\xbf" + FEED,
        FEED.replace(b"\r\n", b"\n"),
        FEED.rstrip(),
        gzip.compress(FEED),
        zstd.compress(FEED),
        zipped(feed=FEED),
        zipped(a=FEED[:200].rpartition(b"\n")[0] + b"\n", b=FEED[FEED[:200].rindex(b"\n") + 1 :]),
    ],
    ids=["crlf", "marked", "lf", "no last line feed", "gzip", "zstd", "zip", "zip of two"],
)
def test_a_feed_is_read_however_it_is_packed(data, tmp_path):
    raw = raw_of(tmp_path, data)
    assert Nmea().recognise(raw) == ""
    expected, batch = read_raw(raw_of(tmp_path, FEED, "plain")), read_raw(raw)
    assert batch.positions.equals(expected.positions)
    assert batch.claims.equals(expected.claims)
    assert batch.set_aside.rows() == expected.set_aside.rows() == [(5, "nmea-form", "damaged")]
    assert batch.positions.schema == POSITION_SCHEMA
    assert batch.claims.schema == CLAIM_SCHEMA
    assert batch.set_aside.schema == SET_ASIDE_SCHEMA


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b"vessel_id,timestamp,lat,lon\n440123456,2021-11-01,37,126\n",
        b"<html><p>An AIS sentence is</p>\n" + position() + b"\n<p>so.</p>\n<p>It</p></html>\n",
        b"$GPGGA,092750.000,5321.6802,N,00630.3372,W,1,8,1.03,61.7,M,55.2,M,,*76\n",
        b"PK\x03\x04 broken",
        b"\x1f\x8b broken",
        bytes(range(256)) * 9,
    ],
)
def test_what_is_no_feed_would_be_claimed(data, tmp_path):
    assert Nmea().recognise(raw_of(tmp_path, data)) is None


@pytest.mark.parametrize(
    ("data", "options", "code"),
    [
        (b"", {}, "nmea-no-sentence"),
        (b"# nothing\n$GPGGA,1*00\n", {}, "nmea-no-sentence"),
        (FEED, {"start": "yesterday"}, "nmea-start-unreadable"),
        (FEED, {"begin": "2021-11-01"}, "position-option-unknown"),
        (gzip.compress(FEED)[:-9], {}, "stream-damaged"),
        (zstd.compress(FEED)[:-9], {}, "stream-damaged"),
        (zipped(feed=FEED)[:-9], {}, "stream-damaged"),
    ],
)
def test_a_refusal_can_be_understood(data, options, code, tmp_path):
    with pytest.raises(SourceError) as refused:
        list(Nmea().batches(raw_of(tmp_path, data), options))
    assert refused.value.code == code
    assert_readable(refused.value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_could_not_be_read(language):
    own = {"nmea-orphan", "nmea-no-time", "nmea-imo", "position-future"}
    assert all(text(f"reject-{reason}", language) for reason in own | set(_REASONS.values()))
    assert text(Nmea.title, language)


def test_the_source_is_read_as_a_stream_and_as_a_whole(tmp_path):
    raw = raw_of(tmp_path, FEED)
    source = Nmea()
    assert isinstance(source, Streaming)
    assert source.dataset(raw) == "feed.nm4"
    reading = source.read({"": raw}, {})
    assert reading.frames["positions"].height == 2
    assert [reject.reason for reject in reading.rejects] == ["nmea-form"]
    assert len(COUNTED) == 11


def test_a_feed_cut_off_anywhere_would_say_what_the_whole_does_not(tmp_path):
    fixture = Path(__file__).resolve().parents[1] / "fixtures" / "nmea" / "example.nm4"
    raw = Raw(fixture, fixture.name)
    assert Nmea().recognise(raw) == ""
    whole = read_raw(raw)
    said = set(whole.claims.select(pl.nth(0, 1, 2)).rows())
    for length in range(100, len(raw.data), 13):
        part = read_raw(raw_of(tmp_path, raw.data[:length]))
        assert part.positions.equals(whole.positions.head(part.positions.height))
        assert set(part.claims.select(pl.nth(0, 1, 2)).rows()) <= said
