"""What every source must do; a new one joins by standing in `tricord.sources.registry`.

Each source has an invented, complete publication in `tests/sources/fixtures/<name>/`: small
files in the shape its publisher uses.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tricord.errors import NotFound, SourceError
from tricord.locale import LANGUAGES, text
from tricord.model.listing import LISTS, Authority
from tricord.model.marking import Marking
from tricord.model.positions import CLAIM_FIELDS, CLAIM_SCHEMA, POSITION_SCHEMA
from tricord.model.tables import TABLES
from tricord.sources import registry
from tricord.sources.base import Raw, Reading, Source, Streaming
from tricord.sources.registry import SOURCES

FIXTURES = Path(__file__).resolve().parents[1] / "sources" / "fixtures"
FILLED_BY_THE_LAKE = {"dataset", "published_at", "file_sha256", "marking"}
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00"
FOREIGN = {
    "empty": b"",
    "png": PNG,
    "zip": b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + b"\x00" * 40,
    "random": hashlib.shake_256(b"noise").digest(4096),
    "web page": b"<!DOCTYPE html>\n<html><head><title>403</title></head><body>No.</body></html>\n",
}

# What a reading says is tested here, not how long a busy machine takes for it.
untimed = settings(deadline=None)
SAID = {
    "trade-by-period": {
        "reporter": "CHN",
        "partner": "PRK",
        "flow": "import",
        "figure": "value_usd",
    }
}
"""What the user says of a publication that does not say it itself, by source."""

every_source = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def publication(source: Source) -> Mapping[str, Raw]:
    """The invented publication of a source, by part; recognised once, as a PDF takes a while."""
    files = [p for p in sorted((FIXTURES / source.name).glob("*")) if p.name[0] != "."]
    raws = {source.recognise(raw): raw for raw in (Raw(path, path.name) for path in files)}
    assert set(source.required) <= set(raws), f"no fixture in tests/sources/fixtures/{source.name}"
    assert len(raws) == len(files)
    return {part: raw for part, raw in raws.items() if part is not None}


def said(source: Source) -> Mapping[str, str]:
    return SAID.get(source.name, {})


def raw_of(directory: str | Path, name: str, data: bytes) -> Raw:
    path = Path(directory) / name
    path.write_bytes(data)
    return Raw(path, name)


@every_source
@every_language
def test_a_source_without_a_title_could_not_be_named_in_a_report(source, language):
    assert text(source.title, language)


@every_source
def test_a_source_says_who_speaks_where_it_is_published_and_on_what_terms(source):
    assert source.licence
    assert set(source.required) <= set(source.parts)
    assert set(source.address) <= set(source.parts)
    assert all(address.startswith("https://") for address in source.address.values())
    assert set(source.tables) <= set(TABLES)
    assert isinstance(source.authority, Authority) or source.authority is None
    assert isinstance(source.marking, Marking) or source.marking is None
    assert source.cadence_days is None or source.cadence_days > 0


def test_two_sources_of_one_name_would_hide_each_other():
    names = [source.name for source in SOURCES]
    assert len(set(names)) == len(names)
    assert [registry.source(name).name for name in names] == names


def test_a_mistyped_source_is_answered_with_those_that_sound_alike():
    with pytest.raises(NotFound) as refused:
        registry.source("un_sc")
    assert refused.value.params["known"] == "un-sc"


@every_source
def test_each_file_of_a_publication_is_claimed_by_its_own_source_alone(source):
    for part, raw in publication(source).items():
        # The last is offered only what nobody else claims, and may claim any table.
        rivals = [s for s in SOURCES[:-1] if s is not source]
        assert [rival.name for rival in rivals if rival.recognise(raw) is not None] == []
        assert registry.recognise(raw) == (source, part)


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_no_list_and_no_table_is_claimed_by_nobody(kind, tmp_path):
    raw = raw_of(tmp_path, "file.xml", FOREIGN[kind])
    with pytest.raises(SourceError) as refused:
        registry.recognise(raw)
    assert refused.value.code == "file-not-recognised"


@untimed
@given(data=st.binary(max_size=400))
def test_recognising_never_fails_whatever_the_bytes(data):
    with tempfile.TemporaryDirectory() as directory:
        raw = raw_of(directory, "file.csv", data)
        for source in SOURCES:
            part = source.recognise(raw)
            assert part is None or part in source.parts
            moment = source.published(raw)
            assert moment is None or moment.utcoffset() == timedelta(0)


@every_source
def test_a_file_belongs_to_a_data_set_a_list_to_its_own(source):
    for raw in publication(source).values():
        dataset = source.dataset(raw)
        assert dataset.strip() == dataset != ""
        # Another form of an official list is a source of its own with the list's name in front.
        form_of = f"{dataset}-" if LISTS.get(dataset) is source.authority else source.name
        assert source.authority is None or f"{source.name}-".startswith(form_of)


@every_source
def test_reading_twice_gives_the_same(source):
    first, second = (source.read(publication(source), said(source)) for _ in range(2))
    assert first.entries == second.entries
    assert first.rejects == second.rejects
    assert first.notes == second.notes
    assert first.frames.keys() == second.frames.keys()
    assert all(first.frames[table].equals(second.frames[table]) for table in first.frames)
    assert first.entries or any(frame.height for frame in first.frames.values())


@every_source
def test_an_entry_without_name_or_place_could_not_be_screened_or_looked_up(source):
    entries = source.read(publication(source), said(source)).entries
    assert [e.entry_id for e in entries] == sorted({e.entry_id for e in entries})
    for entry in entries:
        assert entry.names
        assert all(name.text.strip() == name.text != "" for name in entry.names)
        assert entry.record
        assert list(entry.facts) == sorted(set(entry.facts))
        assert all(path and said for path, said in entry.facts)
        assert all(found.value for found in entry.identifiers)


@every_source
def test_versions_tell_entries_apart_exactly_where_their_facts_do(source):
    entries = source.read(publication(source), said(source)).entries
    assert len({e.version for e in entries}) == len({e.facts for e in entries})


@every_source
@every_language
def test_what_was_set_aside_or_noted_can_be_read(source, language):
    reading = source.read(publication(source), said(source))
    for reject in reading.rejects:
        assert text(f"reject-{reject.reason}", language)
        assert reject.part in source.parts
        assert reject.record
        assert len(reject.detail) <= 200
    for key, params in reading.notes:
        assert text(key, language, **params)


@every_source
def test_rows_have_the_declared_columns_and_types(source):
    reading = source.read(publication(source), said(source))
    assert set(reading.frames) <= set(source.tables)
    for name, frame in reading.frames.items():
        # A row may bear a marking of its own; where it does not, the lake fills it in.
        filled = FILLED_BY_THE_LAKE - ({"marking"} & set(frame.columns))
        declared = {c: t for c, t in TABLES[name].schema.items() if c not in filled}
        assert dict(frame.schema) == declared


@pytest.mark.parametrize(
    "source", [s for s in SOURCES if isinstance(s, Streaming)], ids=lambda source: source.name
)
def test_a_source_that_streams_says_batch_by_batch_what_it_says_at_once(source):
    [raw] = publication(source).values()
    batches, reading = list(source.batches(raw, {})), source.read({"": raw}, {})
    assert source.parts == ("",)
    assert set(source.tables) == {"positions", "ship_claims"}
    assert pl.concat([b.positions for b in batches]).equals(reading.frames["positions"])
    aside = [row for batch in batches for row in batch.set_aside.rows()]
    assert [(int(r.record), r.reason, r.detail) for r in reading.rejects] == aside
    for batch in batches:
        assert batch.positions.schema == POSITION_SCHEMA
        assert batch.claims.schema == CLAIM_SCHEMA
        assert set(batch.claims["field"]) <= set(CLAIM_FIELDS)
        assert batch.claims.select("vessel_id", "field", "value").is_unique().all()


def cuts(source: Source, step: int) -> Iterator[tuple[str, bytes]]:
    """Every part of a publication cut off after every `step` bytes; a long one 500 times."""
    for part, raw in publication(source).items():
        for length in range(0, len(raw.data) - 1, max(step, len(raw.data) // 500)):
            yield part, raw.data[:length]


def is_within(part: Reading, whole: Reading, lines: int) -> bool:
    """Whether a reading says nothing that the whole does not say.

    A source that streams reads files whose last line commonly has no line feed: what a line says
    that was cut it may say.
    """
    entries = {entry.entry_id: set(entry.facts) for entry in whole.entries}
    return all(set(e.facts) <= entries.get(e.entry_id, set()) for e in part.entries) and all(
        is_beginning(frame, whole.frames[table], lines) for table, frame in part.frames.items()
    )


def is_beginning(frame: pl.DataFrame, whole: pl.DataFrame, lines: int) -> bool:
    if "row" not in frame.columns:
        return frame.equals(whole.head(frame.height))
    ended = frame.filter(pl.col("row") < lines)
    if "times" not in frame.columns:
        return ended.equals(whole.head(ended.height))
    # The more lines there are, the more often a ship has said the same.
    said = ["vessel_id", "field", "value", "first_at"]
    return ended.join(whole, on=said, how="anti", nulls_equal=True).is_empty()


@every_source
def test_a_file_cut_off_anywhere_is_refused_or_read_up_to_a_whole_record(source, tmp_path):
    whole = source.read(publication(source), said(source))
    for part, data in cuts(source, step=7):
        files = {**publication(source), part: raw_of(tmp_path, f"cut{len(data)}", data)}
        try:
            reading = source.read(files, said(source))
        except SourceError as refused:
            assert_readable(refused)
        else:
            lines = data.count(b"\n") + 1
            assert is_within(reading, whole, lines), f"{part!r} cut after {len(data)} bytes"


def assert_readable(refused: SourceError) -> None:
    for language in LANGUAGES:
        assert refused.sentence(language)
        assert refused.hint(language)


@every_source
@untimed
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_but_nothing_else_happens(source, data):
    files: Mapping[str, Raw] = publication(source)
    part = data.draw(st.sampled_from(sorted(files)))
    whole = files[part].data
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    damaged = whole[:start] + data.draw(st.binary(max_size=20)) + whole[end:]
    with tempfile.TemporaryDirectory() as directory:
        try:
            source.read({**files, part: raw_of(directory, files[part].name, damaged)}, said(source))
        except SourceError as refused:
            assert_readable(refused)
