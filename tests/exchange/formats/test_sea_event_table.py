"""Events as exports tell them: the score findings have, no false digits, words in each language."""

import polars as pl
import pytest
from tests.node.sea_rows import CALL, ENCOUNTER, GAP, HULLS, OTHER, SHIP, at, claim, event, frame

from tricord.exchange.formats.sea_event_table import SCHEMA, sea_event_table
from tricord.locale import LANGUAGES
from tricord.model.marking import Marking
from tricord.model.tables import TABLES
from tricord.monitors.sea_events import DOUBTS
from tricord.monitors.sea_leads import leads, score
from tricord.monitors.ships import Ships

RED = Marking.parse("TLP:RED")
SHIPS = Ships(frame("ship_claims", [claim(SHIP, "name", "HAN BIT")]))
IDENTITY = [
    kind for kind in DOUBTS if kind not in ("encounters", "gaps", "loitering", "port_calls")
]
PLACES = {"lat_deg": 35.0, "lon_deg": 129.0, "end_lat_deg": 36.0, "end_lon_deg": 130.5}
FIGURES = {"distance_m": 176_543.2, "speed_kn": 95.4, "alternations": 9, "imo": "9074729"}
CONFLICT = {**PLACES, **FIGURES, "imo_2": "9166778", "vessel_2": OTHER, "shown_at": at(1, 5)}
LOITERING = event("loitering", seen_h=15.0, duration_h=30.0, lat_deg=35.0, lon_deg=129.0)


def table(*rows, language="en"):
    return sea_event_table(frame("sea_events", list(rows)), SHIPS, RED, language)


@pytest.mark.parametrize(
    "row",
    [
        ENCOUNTER,
        GAP,
        CALL,
        LOITERING,
        *(event("identity", kind=kind, **CONFLICT) for kind in IDENTITY),
    ],
    ids=lambda row: row["kind"],
)
def test_an_event_has_the_score_and_the_words_of_the_finding_made_of_it(row):
    (told,) = frame("sea_events", [row]).to_dicts()
    (finding,) = leads(row["monitor"], 1, [told], {}, SHIPS)
    (made,) = table(row).to_dicts()
    assert made["score"] == pytest.approx(finding.score, abs=1e-4)
    assert score(told) == pytest.approx(finding.score, abs=1e-4)
    from tricord.locale import text

    assert made["statement"] == text(finding.message, "en", **finding.params)
    assert made["score_meaning"] == text(finding.score_meaning, "en")
    assert made["doubts"] == [text(doubt, "en", **finding.params) for doubt in finding.doubts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_monitor_did_not_reckon_is_said_to_be_unknown(language):
    bare = {"lat_deg": None, "lon_deg": None, "p_disabled": None, "confidence": None}
    rows = [{**row, **bare} for row in (GAP, CALL, ENCOUNTER)]
    made = table(*rows, language=language)
    assert made.get_column("score").to_list()[:2] == [None, None]
    assert "–" in made.get_column("statement")[0]
    bare = table(*(event("identity", kind=kind) for kind in IDENTITY), language=language)
    assert all(bare.get_column("statement").str.len_chars() > 20)


def test_numbers_have_the_digits_that_mean_something():
    (met,) = table(ENCOUNTER).to_dicts()
    assert (met["lat_deg"], met["distance_m"], met["speed_kn"]) == (35.123457, 123.46, 0.33)


def test_every_column_of_the_lake_is_there_and_every_row_bears_the_upper_bound():
    made = table(ENCOUNTER, *HULLS)
    assert made.schema == SCHEMA
    assert set(TABLES["sea_events"].schema.names()) <= set(SCHEMA.names())
    assert made.get_column("marking").unique().to_list() == ["TLP:RED"]
    assert made.select("name_1", "name_2").row(0) == (OTHER, "HAN BIT")


def test_no_events_make_an_empty_table():
    made = table()
    assert made.is_empty()
    assert made.schema["doubts"] == pl.List(pl.String)
