"""`tricord claims`: ranges with their scope, and one claim with what speaks against it."""

import csv
import io
import json
from datetime import date

import pytest
from tests.monitors.sanctions.claim_worlds import claim, frame
from typer.testing import CliRunner

import tricord
from tricord.cli.claims import claims
from tricord.errors import NotFound

YEAR = (date(2024, 1, 1), date(2024, 12, 31))
COUNTED = {"state": "RUS", "measured": "stock", "unit": "persons"}


class Node:
    """Claims, in the place of a node."""

    def __init__(self, rows):
        self.rows = frame("claims", rows)

    def table(self, name, _as_of=None):
        assert name == "claims"
        return self.rows


@pytest.fixture
def shown(monkeypatch):
    theirs = COUNTED | {"state": "CHN"}
    rows = [
        claim("w1", "workers", *YEAR, **COUNTED, figure=(10000, 15000), claimant="A team"),
        claim("w2", "workers", *YEAR, **COUNTED, figure=(20000, None), claimant="B office"),
        claim("w3", "workers", *YEAR, **COUNTED, figure=(10000, 15000), cites=["w1"]),
        claim("v1", "visas", *YEAR, state="RUS", measured="visas", unit="persons", figure=(5, 5)),
        claim("o1", "ownership", date(2023, 1, 1), subject="EXAMPLE STAR", dissent="one member"),
        claim("d1", "workers", *YEAR, **COUNTED, standing="denied", disputes=["w1"]),
        claim("w1", "workers", *YEAR, **theirs, dataset="theirs", figure=(1, 1)),
    ]
    monkeypatch.setattr(tricord, "open", lambda _path: Node(rows))

    def run(*words):
        ended = CliRunner().invoke(claims, list(words))
        if ended.exception and not isinstance(ended.exception, SystemExit):
            raise ended.exception
        return ended.stdout

    return run


def listed(shown, *words):
    return list(csv.DictReader(io.StringIO(shown("list", "--format", "csv", *words))))


def test_claims_of_one_scope_are_one_range_with_its_independent_origins(shown):
    [row] = listed(shown, "--topic", "workers", "--state", "Russia")
    assert (row["low"], row["high"]) == ("10000.0", "")
    assert row["origins"] == "2"
    assert row["disputed"] == "true"
    assert row["claims"].count("w") == 3


def test_a_claim_without_a_figure_is_listed_too(shown):
    [row] = listed(shown, "--topic", "ownership")
    assert (row["low"], row["subject"], row["disputed"]) == ("", "EXAMPLE STAR", "true")


def test_claims_are_chosen_by_year_state_and_topic(shown):
    assert len(listed(shown)) == 4
    assert len(listed(shown, "--year", "2023")) == 1
    assert len(listed(shown, "--state", "CN")) == 1
    assert len(listed(shown, "--topic", "사증")) == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("list", "--topic", "weather"), "claim-topic-unknown"),
        (("list", "--state", "Atlantis"), "claim-state-unknown"),
        (("show", "w9"), "claim-unknown"),
        (("show", "w1"), "claim-several"),
    ],
)
def test_what_is_not_there_is_said(shown, words, code):
    with pytest.raises(NotFound) as refused:
        shown(*words)
    assert refused.value.code == code


def test_the_table_says_ranges_in_words_and_that_nothing_is_averaged(shown):
    out = shown("list")
    assert "≥ 10,000 persons" in out
    assert "averaged" in out


def test_a_claim_is_shown_with_those_that_repeat_and_contradict_it(shown):
    out = shown("show", "ours/w1")
    assert "10,000–15,000 persons" in out
    assert "Repeated by" in out
    assert "Contradicted by" in out
    assert "B office" in out


def test_a_dissent_stays_with_the_claim(shown):
    assert "one member" in shown("show", "o1")


def test_one_claim_for_a_program_holds_every_column(shown):
    [row] = json.loads(shown("show", "v1", "--format", "json"))
    assert (row["claim_id"], row["low"], row["file_sha256"]) == ("v1", 5.0, "ab")
