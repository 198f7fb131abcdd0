"""Port calls in Finland: two answers of the service, told apart only where they truly differ."""

import json
from datetime import UTC, datetime, timedelta

import polars as pl
import pytest
from tests.sources.ais.position_files import raw_of

from tricord.errors import SourceError
from tricord.sources.ais.digitraffic_port_calls import PORT_CALL_SCHEMA, DigitrafficPortCalls
from tricord.sources.base import Raw

SOURCE = DigitrafficPortCalls()
AREA = {
    "eta": "2025-03-03T04:45:00.000+00:00",
    "ata": "2025-03-03T04:25:00.000+00:00",
    "ataTimestamp": "2025-03-03T05:26:00.000+00:00",
    "ataSource": "Agent",
    "arrivalDraught": 0.0,
    "departureDraught": 7.5,
    "portAreaCode": "VUOS",
    "berthCode": "VE1",
}
CALL = {
    "portCallId": 7,
    "portCallTimestamp": "2025-03-03T07:19:46.000+00:00",
    "portToVisit": "FIHEL",
    "prevPort": "FIHKO",
    "nextPort": " ",
    "vesselName": "Example II",
    "radioCallSign": "OJXX",
    "radioCallSignType": "real",
    "imoLloyds": 9074729,
    "mmsi": 0,
    "nationality": "FI",
    "agentInfo": [{"name": "B Oy"}, {"name": "A Oy"}, {"name": "A Oy"}],
    "portAreaDetails": [AREA, AREA | {"portAreaCode": "WEST"}],
}


def answer(minute, *calls):
    return {"dataUpdatedTime": f"2025-03-03T11:{minute:02}:00Z", "portCalls": list(calls)}


def reports(tmp_path, *answers):
    raw = raw_of(tmp_path, json.dumps(answers), "calls.json")
    assert SOURCE.recognise(raw) == ""
    reading = SOURCE.read({"": raw}, {})
    assert reading.frames["port_call_reports"].schema == PORT_CALL_SCHEMA
    return reading


def test_a_call_is_a_row_per_area_with_what_was_reported_and_when(tmp_path):
    frame = reports(tmp_path, answer(2, CALL)).frames["port_call_reports"]
    assert frame["port_area"].to_list() == ["VUOS", "WEST"]
    first = frame.to_dicts()[0]
    assert first["agents"] == ["A Oy", "B Oy"]
    assert (first["imo"], first["mmsi"], first["next_port"]) == ("9074729", "", "")
    assert (first["arrival_draught_m"], first["departure_draught_m"]) == (None, 7.5)
    assert first["ata_reported_at"] - first["ata"] == timedelta(hours=1, minutes=1)
    assert first["atd"] is None


def test_the_order_inside_a_call_makes_no_second_report(tmp_path):
    turned = CALL | {
        "agentInfo": CALL["agentInfo"][::-1],
        "portAreaDetails": CALL["portAreaDetails"][::-1],
    }
    frame = reports(tmp_path, answer(2, CALL), answer(8, turned)).frames["port_call_reports"]
    assert frame.height == 2
    assert frame["last_given_at"].unique().to_list() == [datetime(2025, 3, 3, 11, 8, tzinfo=UTC)]


def test_a_changed_call_is_a_second_report_and_a_vanished_one_keeps_its_last_answer(tmp_path):
    changed = CALL | {"nextPort": "SESTO"}
    gone = CALL | {"portCallId": 8, "radioCallSignType": "fake"}
    frame = reports(tmp_path, answer(2, CALL, gone), answer(8, changed)).frames["port_call_reports"]
    assert frame.filter(pl.col("port_call_id") == "7").height == 4
    vanished = frame.filter(pl.col("port_call_id") == "8")
    assert vanished["last_given_at"].dt.minute().to_list() == [2, 2]
    assert vanished["call_sign"].to_list() == ["", ""]


def test_what_is_no_call_is_set_aside_with_its_place(tmp_path):
    reading = reports(tmp_path, answer(2, 5, {"portCallId": None}, CALL))
    assert [(r.record, r.reason) for r in reading.rejects] == [
        ("1/1", "port-call-nameless"),
        ("1/2", "port-call-nameless"),
    ]
    assert reading.frames["port_call_reports"].height == 2


@pytest.mark.parametrize("text", ["{}", "[7]", '[{"portCalls": {}}]'])
def test_another_shape_is_refused(tmp_path, text):
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": raw_of(tmp_path, text)}, {})
    assert refused.value.code == "digitraffic-shape"


def test_of_the_real_two_answers_only_true_changes_are_kept(shared_data):
    path = shared_data / "maritime/fintraffic_port_call_data.json"
    raw = Raw(path, path.name)
    assert SOURCE.recognise(raw) == ""
    assert SOURCE.published(raw) == datetime(2025, 3, 3, 11, 8, 0, 76_848, tzinfo=UTC)
    reading = SOURCE.read({"": raw}, {})
    frame = reading.frames["port_call_reports"]
    assert reading.rejects == ()
    assert frame["port_call_id"].n_unique() == 314
    per_call = frame.group_by("port_call_id", "area").agg(pl.len())
    assert per_call.filter(pl.col("len") > 1).height == 2
    newest = frame["last_given_at"].max()
    of_call = frame.group_by("port_call_id").agg(pl.col("last_given_at").max())
    assert of_call.filter(pl.col("last_given_at") < newest).height == 1
    late = frame.drop_nulls("ata").select(pl.col("ata_reported_at") - pl.col("ata")).to_series()
    assert late.median() > timedelta(minutes=30)
