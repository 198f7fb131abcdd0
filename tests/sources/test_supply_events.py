"""Lists of dated events: taken whole, or refused in a sentence."""

import json
from datetime import date

import pytest
from tests.sources.event_lists import LIST, PASSAGE, PRICE, TRADE

from tricord.errors import SourceError
from tricord.sources.supply_events import read_events


def written(tmp_path, told):
    file = tmp_path / "events.json"
    file.write_text(told if isinstance(told, str) else json.dumps(told), "utf-8")
    return file


def test_a_list_is_read_with_its_days(tmp_path):
    events, told = read_events(written(tmp_path, LIST))
    assert told == LIST
    assert events.prices[0].onset == date(2011, 3, 1)
    assert events.passage[0].also_called == ("The Strait",)
    assert events.trade[0].line == "250100"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"tricord_events": "2"}, "tricord_events"),
        ({"scored_to": "2009-12-31"}, "-"),
        ({"colour": "blue"}, "colour"),
        ({"prices": [], "passage": [], "trade": []}, "-"),
        ({"prices": [PRICE, PRICE]}, "-"),
        ({"prices": [PRICE | {"onset": "soon"}]}, "prices.0.onset"),
        ({"prices": [PRICE | {"onset": 1300000000}]}, "prices.0.onset"),
        ({"prices": [PRICE | {"onset": "2015-01-01", "exclude_until": "2015-07-01"}]}, "-"),
        ({"prices": [PRICE | {"exclude_until": "2011-02-28"}]}, "prices.0"),
        ({"prices": [PRICE | {"series": " "}]}, "prices.0.series"),
        ({"passage": [PASSAGE | {"first_sign": "2012-02-02"}]}, "passage.0"),
        ({"trade": [TRADE | {"line": "2501"}]}, "trade.0.line"),
        ({"trade": [TRADE | {"expected": "hoped"}]}, "trade.0.expected"),
        ({"trade": [TRADE | {"partner": "Japan"}]}, "trade.0.partner"),
    ],
)
def test_a_list_with_one_fault_is_refused_whole_and_the_place_is_named(tmp_path, change, place):
    with pytest.raises(SourceError) as caught:
        read_events(written(tmp_path, LIST | change))
    assert caught.value.code == "events-invalid"
    assert caught.value.params["place"] == place
    assert caught.value.sentence("ja")


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '{"a": "1", "a": "2"}'])
def test_what_is_no_json_or_says_a_thing_twice_is_refused(tmp_path, text):
    with pytest.raises(SourceError) as caught:
        read_events(written(tmp_path, text))
    assert caught.value.code == "events-unreadable"


def test_a_list_of_another_shape_is_refused(tmp_path):
    with pytest.raises(SourceError) as caught:
        read_events(written(tmp_path, "[]"))
    assert caught.value.code == "events-invalid"


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SourceError) as caught:
        read_events(tmp_path / "none.json")
    assert caught.value.code == "file-missing"
