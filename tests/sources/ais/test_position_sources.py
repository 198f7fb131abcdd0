"""What holds for every source of ship positions in a table: whose file is whose, and no crash."""

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.ais.position_files import raw_of, read

from tricord.errors import SourceError
from tricord.locale import LANGUAGES, text
from tricord.sources.ais.digitraffic import Digitraffic
from tricord.sources.ais.digitraffic_port_calls import DigitrafficPortCalls
from tricord.sources.ais.dma import DanishMaritimeAuthority
from tricord.sources.ais.gfw_anchorages import GfwAnchorages
from tricord.sources.ais.marinecadastre import MarineCadastre
from tricord.sources.ais.positions_table import PositionTable
from tricord.sources.base import Raw, Streaming
from tricord.sources.registry import SOURCES

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
NEW = (
    MarineCadastre(),
    DanishMaritimeAuthority(),
    Digitraffic(),
    DigitrafficPortCalls(),
    GfwAnchorages(),
    PositionTable(),
)
STREAMING = tuple(source for source in NEW if isinstance(source, Streaming))
every_source = pytest.mark.parametrize("source", NEW, ids=lambda source: source.name)
every_stream = pytest.mark.parametrize("source", STREAMING, ids=lambda source: source.name)


def fixture(source):
    (path,) = (FIXTURES / source.name).iterdir()
    return Raw(path, path.name)


@every_source
def test_each_file_is_claimed_by_its_own_source_alone(source):
    raw = fixture(source)
    known = {each.name: each for each in (*SOURCES, *NEW) if each.name != "parties"}
    assert [name for name, each in known.items() if each.recognise(raw) is not None] == [
        source.name
    ]
    assert source.dataset(raw)
    assert all(text(source.title, language) for language in LANGUAGES)


@every_stream
def test_reading_twice_gives_the_same_and_every_reason_can_be_read(source):
    first, second = (read(source, fixture(source)) for _ in range(2))
    assert first.positions.equals(second.positions)
    assert first.claims.equals(second.claims)
    assert first.set_aside.equals(second.set_aside)
    assert first.positions.height
    assert first.reasons
    for reason in first.reasons.values():
        assert all(text(f"reject-{reason}", language) for language in LANGUAGES)


@every_source
def test_what_is_read_at_once_is_what_is_read_in_batches(source):
    raw = fixture(source)
    reading = source.read({"": raw}, {})
    assert reading.rejects
    if isinstance(source, Streaming):
        found = read(source, raw)
        assert reading.frames["positions"].equals(found.positions)
        assert len(reading.rejects) == found.set_aside.height


@given(
    data=st.binary(max_size=400),
    start=st.sampled_from([b"", b"PAR1", b"PK\x03\x04", b"[{", b"\x1f\x8b"]),
)
def test_recognising_never_fails_whatever_the_bytes(data, start):
    with tempfile.TemporaryDirectory() as directory:
        raw = raw_of(Path(directory), start + data)
        for source in NEW:
            assert source.recognise(raw) in {None, ""}
            moment = source.published(raw)
            assert moment is None or moment.utcoffset() == timedelta(0)


@every_source
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_but_nothing_else_happens(source, data):
    whole = fixture(source).data
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    damaged = whole[:start] + data.draw(st.binary(max_size=20)) + whole[end:]
    with tempfile.TemporaryDirectory() as directory:
        try:
            source.read({"": raw_of(Path(directory), damaged, fixture(source).name)}, {})
        except SourceError as refused:
            assert_readable(refused)


def assert_readable(refused):
    for language in LANGUAGES:
        assert refused.sentence(language)
        assert refused.hint(language)


@every_stream
def test_a_file_cut_off_anywhere_adds_nothing_but_its_last_line(source, tmp_path):
    raw = fixture(source)
    whole = read(source, raw).positions
    for length in range(0, len(raw.data), 11):
        try:
            found = read(source, raw_of(tmp_path, raw.data[:length], raw.name)).positions
        except SourceError:
            continue
        last = raw.data[:length].count(b"\n") + 1
        ended = found.filter(found["row"] < last)
        assert ended.equals(whole.head(ended.height))
