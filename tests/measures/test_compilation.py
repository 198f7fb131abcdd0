"""The shipped measures against the compilation they started from: nothing lost, nothing hidden."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from tricord.measures import Measures, load

DIRECTIONS = {
    "EXP": "from_dprk",
    "IMP": "to_dprk",
    "ACT": "conduct",
    "VES": "vessels",
    "PER": "persons_and_assets",
    "REP": "procedure",
}
ADDED = {"M2371-7", "M2371-13"}


@pytest.fixture(scope="module")
def compiled(shared_data: Path) -> dict[str, dict[str, Any]]:
    file = shared_data / "regime" / "rules" / "measures.yaml"
    rows = yaml.safe_load(file.read_text("utf-8"))["measures"]
    return {row["id"]: row for row in rows}


@pytest.fixture(scope="module")
def law() -> Measures:
    return load()


def test_no_row_of_the_compilation_is_lost_and_additions_are_marked(compiled, law):
    assert {m.measure_id for m in law} - set(compiled) == ADDED
    assert set(compiled) <= {m.measure_id for m in law}
    assert {m.measure_id for m in law if m.added} == ADDED


def test_evidence_confidence_paragraph_and_date_are_kept_as_given(compiled, law):
    for key, row in compiled.items():
        measure = law[key]
        assert list(measure.evidence) == row["ev"], key
        assert measure.confidence == row["conf"], key
        assert measure.paragraph == str(row["para"]), key
        assert measure.adopted == row["date"], key
        assert measure.resolution == row["res"], key
        assert measure.direction == DIRECTIONS[row["dir"]], key
        assert measure.status == row["status"], key
        assert list(measure.lists) == row.get("lists", []), key


def test_links_of_the_compilation_are_kept(compiled, law):
    for key, row in compiled.items():
        for link in ("superseded_by", "widened_by", "amended_by", "clarified_by"):
            assert set(row.get(link, [])) <= set(getattr(law[key], link)), (key, link)


def test_only_the_successor_the_compilation_left_out_was_supplied(compiled, law):
    supplied = {
        key: law[key].superseded_by
        for key, row in compiled.items()
        if list(law[key].superseded_by) != row.get("superseded_by", [])
    }
    assert supplied == {"M2094-12": ("M2270-33", "M2321-31")}


def test_quotas_of_the_compilation_are_kept_to_the_unit(compiled, law):
    for key, row in compiled.items():
        printed = [row[q] for q in ("quota", "quota2") if isinstance(row.get(q), dict)]
        if not printed:
            continue
        quotas = law[key].quotas
        assert len(quotas) == len(printed), key
        for quota, said in zip(quotas, printed, strict=True):
            units = {"usd": "usd", "tonnes": "t", "bbl": "bbl"}
            limbs = {units[unit]: said[unit] for unit in units if unit in said}
            assert {limb.unit: limb.amount for limb in quota.limbs} == limbs, key
            assert quota.first_day == said["from"], key
            assert quota.last_day == said.get("to"), key


def test_every_candidate_and_printed_code_of_the_compilation_is_there(compiled, law):
    for key, row in compiled.items():
        said = row.get("hs_candidate") or row.get("hs") or []
        if isinstance(said, dict):
            said = [code for codes in said.values() if isinstance(codes, list) for code in codes]
        held = {code.code for goods in law[key].goods for code in goods.codes}
        assert set(said) <= held, key


def test_what_the_compilation_called_printed_is_printed_save_where_the_note_corrects(compiled, law):
    for key, row in compiled.items():
        printed = {c.code for goods in law[key].goods for c in goods.codes if c.printed}
        if isinstance(row.get("hs"), list) and key != "M2397-14":
            assert printed == set(row["hs"]), key
        else:
            assert printed == set(), key


def test_the_counts_of_the_field_note_come_out_with_additions_counted_apart(law):
    kept = [measure for measure in law if not measure.added]
    assert Counter(m.direction.value for m in kept) == {
        "to_dprk": 24,
        "conduct": 24,
        "vessels": 23,
        "from_dprk": 18,
        "persons_and_assets": 12,
        "procedure": 8,
    }
    assert Counter(m.status.value for m in kept) == {"in_force": 95, "superseded": 10, "lapsed": 4}
    assert Counter(m.confidence.value for m in kept) == {"H": 94, "M": 15}
    assert sum(m.recalled for m in kept) == 27
    assert len(kept) == 109
    assert len(law) == 111
