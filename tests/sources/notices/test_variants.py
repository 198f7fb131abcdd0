"""Invented notices in the forms of many authorities: their days, lines, numbers and issuers."""

import hashlib
from pathlib import Path

import pytest

from tricord.sources.notices import read_notices
from tricord.text import plain_yaml

HERE = Path(__file__).parent
VARIANTS = plain_yaml.load((HERE / "variants.yaml").read_text(encoding="utf-8"))
ROUNDS = plain_yaml.load((HERE / "rounds.yaml").read_text(encoding="utf-8"))
FIELDS = ("issued", "effective", "lines", "authority", "number")
# Of the held half what the rules reached when they first saw it; they have seen the other.
FLOORS = {"dev": dict.fromkeys(FIELDS, 1.0), "held": dict.fromkeys(FIELDS, 1.0)}
FLOORS["held"] |= {"issued": 0.98, "effective": 0.98, "number": 0.85}


def said(text):
    notice = read_notices(text, "n.md")[0]
    found = {name: getattr(notice, name) for name in FIELDS if name != "lines"}
    values = {name: each and each.value for name, each in found.items()}
    return values | {"lines": [line.value for line in notice.hs_lines]}


def half(name):
    return "held" if hashlib.sha256(name.encode()).digest()[0] % 2 else "dev"


def test_the_halves_are_those_of_the_names():
    assert [row["half"] for row in VARIANTS] == [half(row["id"]) for row in VARIANTS]
    assert len({row["id"] for row in VARIANTS}) == len(VARIANTS) >= 120


@pytest.mark.parametrize("which", FLOORS)
@pytest.mark.parametrize("field", FIELDS)
def test_variants_are_read_as_well_as_they_were(which, field):
    rows = [row for row in VARIANTS if row["half"] == which and field in row]
    wrong = [row["id"] for row in rows if said(row["text"])[field] != row[field]]
    assert 1 - len(wrong) / len(rows) >= FLOORS[which][field], wrong


@pytest.mark.parametrize("row", ROUNDS, ids=[row["id"] for row in ROUNDS])
def test_what_was_learnt_from_a_notice_stays_known(row):
    found = said(row["text"])
    told = [name for name in FIELDS if name in row]
    assert {name: found[name] for name in told} == {name: row[name] for name in told}


def test_a_notice_of_another_states_ministry_is_not_chinas():
    [thai] = [row for row in VARIANTS if row["id"] == "th-notification"]
    assert said(thai["text"])["authority"] == "Ministry of Commerce of Thailand"
