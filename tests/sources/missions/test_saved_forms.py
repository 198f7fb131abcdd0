"""Files the offline form saves: its version is said, and nothing of another shape is taken."""

import copy
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.missions.mission_reports import MissionReports
from tricord.sources.missions.saved import FORMAT, VERSION, is_saved, read_saved

SAVED = {
    "format": FORMAT,
    "version": VERSION,
    "saved_at": "2024-03-03T09:30:00+09:00",
    "language": "ko",
    "report": {
        "report_id": "SYN-9",
        "partner": "KOR",
        "mission": "Embassy in Examplia",
        "host": "CHN",
        "item": "천연흑연",
        "item_id": "natural_graphite",
        "hs": ["250410", "2504101000"],
        "origin": "CHN",
        "signal": "policy",
        "direction": "worse",
        "volume": "1200.5",
        "unit": "t",
        "observed_on": "2024-03-02",
        "expected_on": "",
        "reliability": "B",
        "credibility": "2",
        "claim_origin": "a newspaper",
        "words": "Synthetic: two lines,\nthe second.",
        "attachments": [{"name": "gate, north; east.jpg", "sha256": "a" * 64}],
        "marking": "TLP:AMBER+STRICT//REL JPN,ROK",
    },
}


def as_bytes(saved):
    return json.dumps(saved, ensure_ascii=False, indent=2).encode() + b"\n"


@pytest.fixture
def refused(read):
    def of(data):
        with pytest.raises(SourceError) as refusal:
            read(data if isinstance(data, bytes) else as_bytes(data), "x.json")
        return refusal.value

    return of


def test_everything_that_was_filled_in_is_read(read, rows):
    reading = read(as_bytes(SAVED), "SYN-9.json")
    assert reading.rejects == ()
    assert reading.notes == ()
    [row] = rows(reading)
    report = SAVED["report"]
    for name in ("report_id", "partner", "mission", "host", "item", "item_id", "hs", "origin"):
        assert row[name] == report[name]
    for name in ("signal", "direction", "unit", "reliability", "claim_origin", "words", "marking"):
        assert row[name] == report[name]
    assert (row["volume"], row["credibility"]) == (1200.5, 2)
    assert row["expected_on"] is None
    assert row["attachments"] == [f"{'a' * 64} gate, north; east.jpg"]
    assert row["reported_at"] == datetime(2024, 3, 3, 0, 30, tzinfo=UTC)


def test_a_saved_report_is_known_from_when_it_was_saved(tmp_path):
    path = tmp_path / "SYN-9.json"
    path.write_bytes(as_bytes(SAVED))
    raw = Raw(path, path.name)
    assert MissionReports().recognise(raw) == ""
    assert MissionReports().published(raw) == datetime(2024, 3, 3, 0, 30, tzinfo=UTC)


def test_what_the_form_would_not_have_let_pass_is_set_aside_all_the_same(read):
    saved = copy.deepcopy(SAVED)
    saved["report"]["signal"] = "rumour"
    assert [reject.reason for reject in read(as_bytes(saved), "x.json").rejects] == [
        "mission-signal"
    ]


def test_a_file_cut_anywhere_is_refused(refused):
    whole = as_bytes(SAVED)
    for length in range(60, len(whole) - 2, 13):
        assert refused(whole[:length]).code == "mission-form-broken"


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        (lambda saved: saved.update(version=2), "mission-form-version", None),
        (lambda saved: saved.update(extra="x"), "mission-form-field", "extra"),
        (lambda saved: saved.update(saved_at="yesterday"), "mission-form-field", "saved_at"),
        (lambda saved: saved.update(language="fr"), "mission-form-field", "language"),
        (lambda saved: saved.pop("report"), "mission-form-field", "report"),
        (lambda saved: saved["report"].pop("words"), "mission-form-field", "report.words"),
        (
            lambda saved: saved["report"].update(person="A Person"),
            "mission-form-field",
            "report.person",
        ),
        (lambda saved: saved["report"].update(volume=7), "mission-form-field", "report.volume"),
        (lambda saved: saved["report"].update(hs="2504"), "mission-form-field", "report.hs"),
    ],
)
def test_a_file_of_another_shape_is_refused_by_its_first_place(refused, change, code, field):
    saved = copy.deepcopy(SAVED)
    change(saved)
    refusal = refused(saved)
    assert refusal.code == code
    assert refusal.params.get("field") == field


def test_a_key_that_stands_twice_is_refused(refused):
    twice = as_bytes(SAVED).replace(
        b'"signal": "policy",', b'"signal": "policy", "signal": "price",'
    )
    assert refused(twice).code == "mission-form-broken"


def test_a_file_without_the_mark_in_its_first_place_is_not_claimed():
    assert is_saved(as_bytes(SAVED))
    assert not is_saved(b'{"version": 1, "format": "tricord-mission-report"}')
    assert not is_saved(b'{"format": "something-else"}')


@given(
    st.recursive(
        st.none() | st.text() | st.integers(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_no_json_breaks_the_reader(found):
    try:
        read_saved(json.dumps(found).encode(), "x.json")
    except SourceError as refusal:
        assert_readable(refusal)
