"""Delimited text as it really comes: encodings, archives, other headers, any size of blocks."""

import gzip
import zipfile

import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.ais.position_files import (
    HEADER,
    ROW,
    raw_of,
    read,
    read_table,
)

from tricord.errors import SourceError
from tricord.sources.ais.positions_table import PositionTable
from tricord.sources.base import Raw

TABLE = PositionTable()


@pytest.mark.parametrize(
    ("encode", "name"),
    [
        (lambda text: b"\xef\xbb\xbf" + text.encode(), "p.csv"),
        (lambda text: text.encode("utf-16"), "p.csv"),
        (lambda text: text.encode("utf-16-be"), "p.csv"),
        (lambda text: text.replace("\n", "\r\n").encode(), "p.csv"),
        (lambda text: text.removesuffix("\n").encode(), "p.csv"),
        (lambda text: text.replace(",", ";").replace(".", ",").encode(), "p.csv"),
        (lambda text: text.replace(",", "\t").encode(), "p.tsv"),
        (lambda text: text.replace(",", "|").encode(), "p.txt"),
        (lambda text: f"Positions of example ships\n\n{text}".encode(), "p.csv"),
        (lambda text: gzip.compress(text.encode()), "p.csv.gz"),
        (lambda text: zstd.compress(text.encode()), "p.csv.zst"),
    ],
    ids=(
        *("byte-order mark", "utf-16", "utf-16 unmarked", "crlf", "last line open"),
        *("decimal comma", "tab", "bar", "title", "gzip", "zstd"),
    ),
)
@pytest.mark.parametrize("block_bytes", [16, 1 << 24])
def test_the_same_table_is_read_however_it_was_saved(tmp_path, encode, name, block_bytes):
    text = f"{HEADER},name\n{ROW},부산\n{ROW.replace('05Z', '06Z')},東京\n"
    plain = read_table(tmp_path, text)
    raw = raw_of(tmp_path, encode(text), name)
    assert TABLE.recognise(raw) == ""
    found = read(PositionTable(block_bytes=block_bytes), raw)
    assert found.positions.drop("row").equals(plain.positions.drop("row"))
    assert found.claims["value"].to_list() == ["부산", "東京"]


def test_each_member_of_an_archive_is_read_under_its_own_headings(tmp_path):
    path = tmp_path / "days.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("2.csv", "lon,lat,mmsi,t\n2,1,440123456,2023-01-02T00:00:00Z\n")
        archive.writestr("1.csv", f"{HEADER}\n{ROW}\n")
    found = read(TABLE, Raw(path, path.name))
    assert found.positions["lat_600k"].to_list() == [21_300_000, 600_000]


def test_a_header_in_the_middle_is_understood_as_the_first_was(tmp_path):
    text = f"{HEADER}\n{ROW}\n{HEADER}\nlon,lat,time,vessel\n1,2,3,4\n"
    text += "time,mmsi,latitude,longitude,sog,cog\n2023-01-02T03:04:06Z,440123456,35,129,1,2\n"
    for size in (16, 1 << 24):
        found = read_table(tmp_path, text, block_bytes=size)
        assert found.positions["row"].to_list() == [2, 7]
        assert found.positions["course_deg"].to_list() == [None, 2]
        assert found.reasons == {4: "position-fields", 5: "position-fields"}


def test_lines_of_another_width_without_headings_are_set_aside_one_by_one(tmp_path):
    others = [f"440123456,2023-01-02T03:05:{n:02}Z,extra,35,129,1" for n in range(50)]
    text = "\n".join([HEADER, ROW, *others, ""])
    found = read_table(tmp_path, text, block_bytes=100)
    assert found.positions.height == 1
    assert set(found.reasons.values()) == {"position-fields"}
    assert len(found.reasons) == 50


def test_a_cell_with_line_feeds_is_one_cell_and_lines_are_counted_on(tmp_path):
    text = f'{HEADER},name\n{ROW},"AB\nCD, ""EF"""\n{ROW.replace("05Z", "06Z")},G\n'
    for size in (1, 7, 1 << 24):
        found = read_table(tmp_path, text, block_bytes=size)
        assert found.positions["row"].to_list() == [2, 4]
        assert found.claims["value"].to_list() == ['AB CD, "EF"', "G"]


@given(data=st.data())
def test_how_a_file_is_cut_into_blocks_makes_no_difference(tmp_path_factory, data):
    pieces = st.sampled_from(
        [
            ROW,
            f'"{ROW[:9]}"{ROW[9:]}',
            '"',
            '"a',
            "a,b",
            "",
            ",,,,",
            HEADER,
            f"{ROW},x",
            "0,0,0,0,0",
        ]
        + [f'x{n},2023-01-01T00:0{n}:00,{n},"{n}",1' for n in range(4)]
        + [f"x{n},0{n + 1}.02.2023 00:00:00,{n},{n},1" for n in range(3)]
        + [f"x{n},167262864{n},{n},{n},1" for n in range(3)]
        + ["vessel_id,lat,lon,timestamp,speed_kn", "mmsi,lat,lon,t", '"a\n"']
    )
    lines = data.draw(st.lists(pieces, max_size=25))
    end = data.draw(st.sampled_from(["", "\n"]))
    text = "\n".join([HEADER, "y,13.02.2023 00:00:00,1,2,3", *lines]) + end
    folder = tmp_path_factory.mktemp("cut")
    whole = read_table(folder, text)
    parts = read_table(folder, text, block_bytes=data.draw(st.integers(1, 200)))
    assert parts.positions.equals(whole.positions)
    assert parts.set_aside.equals(whole.set_aside)
    assert parts.claims.equals(whole.claims)


@given(data=st.binary(max_size=300))
def test_whatever_stands_beneath_the_headings_every_line_is_accounted_for(tmp_path_factory, data):
    body = data.replace(b'"', b"'").replace(b"\r", b"").replace(b"\n\n", b"\n").strip(b"\n")
    folder = tmp_path_factory.mktemp("noise")
    options = {"date": "2023-01-01", "date_order": "dmy"}
    found = read_table(folder, HEADER.encode() + b"\n" + body + b"\n", options)
    lines = len(body.split(b"\n")) if body else 0
    assert found.positions.height + found.set_aside.height == lines


def test_a_header_of_the_users_own_words_that_comes_again_is_no_record(tmp_path):
    text = "a,b,c,d\nx,2023-01-01T00:00:00,1,2\na,b,c,d\nx,2023-01-01T00:00:01,1,2\n"
    options = {"map.vessel_id": "a", "map.timestamp": "b", "map.lat": "c", "map.lon": "d"}
    found = read_table(tmp_path, text, options)
    assert found.positions["row"].to_list() == [2, 4]
    assert found.set_aside.height == 0


def test_a_packed_file_that_is_cut_off_is_refused(tmp_path):
    packed = gzip.compress(f"{HEADER}\n{ROW}\n".encode() * 500)
    raw = raw_of(tmp_path, packed[: len(packed) - 9], "p.csv.gz")
    with pytest.raises(SourceError) as refused:
        read(TABLE, raw)
    assert refused.value.code == "stream-damaged"
