"""A measure as a noun: its interval, its doubt, its version."""

from dataclasses import FrozenInstanceError, replace
from datetime import date

import pytest

from tricord.measures import load
from tricord.model.measure import Nature, Wording, fingerprint


def test_the_end_of_a_measure_is_not_a_day_in_force():
    coal_cap = load()["M2321-26"]
    assert coal_cap.in_force(date(2016, 11, 30))
    assert coal_cap.in_force(date(2017, 8, 4))
    assert not coal_cap.in_force(date(2017, 8, 5))
    assert not coal_cap.in_force(date(2016, 11, 29))


def test_a_measure_cannot_be_changed_after_it_was_read():
    with pytest.raises(FrozenInstanceError):
        load()["M2371-8"].paragraph = "9"


def test_another_word_in_a_measure_is_another_version():
    measure = load()["M2371-8"]
    said = replace(measure.label, en=measure.label.en + ".")
    assert replace(measure, label=said).version != measure.version
    assert replace(measure).version == measure.version


def test_a_fingerprint_does_not_hang_on_the_order_of_keys():
    assert fingerprint({"a": 1, "b": date(2017, 8, 5)}) == fingerprint(
        {"b": date(2017, 8, 5), "a": 1}
    )


def test_a_text_is_read_in_the_language_asked_for():
    wording = Wording("coal", "석탄", "石炭")
    assert [wording.said(language) for language in ("en", "ko", "ja")] == ["coal", "석탄", "石炭"]


def test_a_trigger_or_an_indicator_is_never_a_breach():
    law = load()
    assert law["M2371-8"].breachable
    assert law["M2397-5"].breachable
    assert law["M2397-28"].nature is Nature.TRIGGER
    assert not law["M2397-28"].breachable
    assert law["M2397-13"].nature is Nature.INDICATOR
    assert not law["M2397-13"].breachable


def test_memory_alone_means_no_other_evidence_at_all():
    law = load()
    assert law["M1718-2"].recalled
    assert not law["M1718-8d"].recalled
