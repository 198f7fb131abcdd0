"""Warnings and leads of one channel: what they say, rest on and bear."""

from datetime import date

import pytest
from tests.signals.filled import frame, imports, prices, steady
from tests.signals.test_channels import STOPPED, UREA, notice, risen

from tricord.items import items
from tricord.locale import LANGUAGES, text
from tricord.model.finding import Grade
from tricord.monitors.registry import monitor
from tricord.monitors.supply import flow_shock, warning
from tricord.signals.gathering import TABLES

END = date(2024, 6, 30)


@pytest.fixture(scope="module")
def tables():
    """Urea's price risen, graphite stopped, a notice on graphite."""
    return {
        **{name: frame(name, []) for name in TABLES},
        "observations": frame("observations", prices(UREA[1], risen())),
        "trade_flows": frame(
            "trade_flows",
            imports(STOPPED, marking="TLP:AMBER"),
        ),
        "notices": notice(),
    }


def found(tables, **given):
    return warning.find(tables, warning.Params(law_day=END, **given))


def of(findings, item_id, partner):
    keys = {f"item|{item_id}", f"state|{partner}"}
    [one] = [each for each in findings if {s.key for s in each.subjects} == keys]
    return one


def test_two_channels_beside_structure_make_an_indication_and_one_a_lead(tables):
    told = found(tables).findings
    graphite = of(told, "natural_graphite", "KOR")
    assert graphite.grade is Grade.INDICATION
    assert of(told, "natural_graphite", "JPN").grade is Grade.LEAD
    assert graphite.score > of(told, "natural_graphite", "JPN").score


def test_a_warning_bears_the_marking_of_what_it_rests_on(tables):
    told = found(tables).findings
    assert str(of(told, "natural_graphite", "KOR").marking) == "TLP:AMBER"
    assert str(of(told, "natural_graphite", "JPN").marking) == "TLP:CLEAR"


def test_a_warning_rests_on_rows_of_every_channel_that_fired(tables):
    rests = of(found(tables).findings, "natural_graphite", "KOR").evidence
    assert {each.table for each in rests} == {"trade_flows", "notices"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_warning_reads_in_every_language_without_a_key_or_a_hole(tables, language):
    for each in found(tables).findings:
        said = text(each.message, language, **each.params)
        assert items()[each.subjects[0].key.partition("|")[2]].name(language) in said
        assert "supply-" not in said
        assert "{" not in said
        for doubt in each.doubts:
            assert text(doubt, language, **each.params)


def test_a_cut_set_higher_proposes_a_lower_stage(tables):
    usual = of(found(tables).findings, "natural_graphite", "KOR")
    strict = found(tables, watch=0.3, caution=0.9, alert=0.95, serious=0.99).findings
    assert usual.kind != of(strict, "natural_graphite", "KOR").kind == "warning_watch"


def test_only_what_was_known_on_the_day_is_weighed(tables):
    early = warning.find(tables, warning.Params(law_day=date(2023, 10, 19)))
    assert [f for f in early.findings if "graphite" in f.subjects[0].key] == []


def test_coverage_says_what_was_listened_to_and_not(tables):
    counts = found(tables).coverage
    assert counts["coverage-warning-items"] == len(items())
    assert counts["coverage-warning-heard-mission"] == 0
    assert counts["coverage-warning-heard-trade"] == 1


def test_a_warning_found_twice_is_the_same_finding(tables):
    assert found(tables) == found(tables)


@pytest.mark.parametrize("name", ["price_shock", "flow_shock", "notices"])
def test_a_signal_of_one_channel_is_a_lead_that_reads_in_every_language(tables, name):
    module = monitor(name)
    told = module.find(tables, module.Params(law_day=END)).findings
    assert told
    for each in told:
        assert each.grade is Grade.LEAD
        assert 0 < each.score <= 1
        assert each.evidence
        for language in LANGUAGES:
            said = text(each.message, language, **each.params)
            assert "supply-" not in said
            assert "item-" not in said


def test_a_signal_older_than_asked_is_not_told(tables):
    params = flow_shock.Params(law_day=END, told_days=1)
    assert flow_shock.find(tables, params).findings == ()


def test_a_quiet_world_has_no_warning():
    quiet = {name: frame(name, []) for name in TABLES}
    quiet["trade_flows"] = frame(
        "trade_flows",
        [
            row
            for origin in ("CHN", "MOZ", "BRA", "IND", "AUS", "CAN")
            for row in imports(steady(48, noise=0.1, seed=len(origin)), origin=origin)
        ],
    )
    told = found(quiet).findings
    assert [f for f in told if f.subjects[0].key == "item|natural_graphite"] == []
