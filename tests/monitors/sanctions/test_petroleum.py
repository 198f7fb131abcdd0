"""Findings about petroleum: two meters, their gaps, their doubt, the law of their own period."""

from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal

import polars as pl
import pytest
from tests.claims.petroleum_claims import day, estimate, month, told

from tricord.claims.meters import Reach
from tricord.claims.periods import named
from tricord.claims.rows import claims, frame
from tricord.locale import LANGUAGES, text
from tricord.measures import load
from tricord.model.claim import Standing, Topic, Unit
from tricord.model.finding import Grade
from tricord.model.marking import Marking
from tricord.model.tables import TABLES
from tricord.monitors.sanctions import petroleum
from tricord.monitors.sanctions.petroleum import Params, caps, find, meters
from tricord.sources.base import Raw
from tricord.sources.petroleum_reports import PetroleumReports

SEEN = datetime(2031, 1, 1, tzinfo=UTC)
LATE = date(2031, 12, 31)


def table(*told_of):
    """Claims as rows of the lake."""
    rows = frame(told_of).with_columns(
        dataset=pl.Series([c.dataset for c in told_of], dtype=pl.String()),
        marking=pl.Series([str(c.marking) for c in told_of], dtype=pl.String()),
        file_sha256=pl.lit("aa"),
        published_at=pl.lit(SEEN),
    )
    return rows.select(TABLES["claims"].schema.names())


def act(act_id, **said):
    row = dict.fromkeys(TABLES["acts"].schema.names(), "") | {
        "dataset": "cases",
        "act_id": act_id,
        "act": "supply",
        "direction": "to_dprk",
        "goods": "diesel",
        "goods_ids": [],
        "first_day": day("2030-05-01"),
        "last_day": day("2030-05-03"),
        "lasting": False,
        "low": 1000.0,
        "high": 1000.0,
        "unit": "t",
        "actors": [],
        "parties": [],
        "exempt": [],
        "source": "A",
        "published_at": SEEN,
        "marking": "TLP:CLEAR",
    }
    return row | said


def acts(*rows):
    return pl.DataFrame([*rows], schema=TABLES["acts"].schema, orient="row")


def found(*told_of, carried=(), on=LATE, **more):
    tables = {"claims": table(*told_of), "acts": acts(*carried)}
    return find(tables, Params(on, **more))


def by_kind(*told_of, start=None, **more):
    """Findings by their kind; of one period where its first day is given."""
    findings = [
        f for f in found(*told_of, **more).findings if start is None or f.start == day(start)
    ]
    kinds = {f.kind: f for f in findings}
    assert len(kinds) == len(findings)
    return kinds


def said(finding, language="en"):
    return " ".join(
        [
            text(finding.message, language, **finding.params),
            text(finding.score_meaning, language),
            text(f"finding-kind-{finding.kind}", language),
            *(text(doubt, language, **finding.params) for doubt in finding.doubts),
        ]
    )


def full_year(amount=100):
    return [month("CHN", which, amount) for which in range(1, 13)]


def everything():
    return [
        *full_year()[:9],
        month("RUS", 1, 100_000, unit=Unit.TONNES),
        told("RUS", "2030-02-01", "2030-12-31", source="News"),
        estimate("US", "2030-01-01", "2030-06-30", 600_000, None),
        estimate("OSC", "2030-03-01", "2030-09-30", 900_000, None, state="RUS"),
        told("CHN", "2030-12-22", "2031-12-21", 600_000, unit=Unit.TONNES, topic=Topic.CRUDE_OIL),
    ]


def test_the_module_is_what_a_monitor_must_be():
    assert (petroleum.NAME, petroleum.TABLES) == ("petroleum", ("claims", "acts"))
    assert "law_day" in {field.name for field in fields(Params)}
    assert set(petroleum.TABLES) <= set(TABLES)


def test_each_meter_of_a_period_is_a_finding_of_its_own():
    told_of = [(f.kind, f.subjects[0].name) for f in found(*everything()).findings]
    assert sorted(told_of) == [
        ("crude_reported", "M2397-4 2031"),
        ("petroleum_estimated", "M2397-5 2030"),
        ("petroleum_reported", "M2397-5 2030"),
        ("petroleum_unreported", "CHN"),
        ("petroleum_unreported", "RUS"),
    ]


def test_each_supplier_with_gaps_is_told_by_itself():
    findings = found(month("CHN", 1, 5), month("RUS", 1, 5)).findings
    gaps = [f for f in findings if f.kind == "petroleum_unreported"]
    assert {f.subjects[0].name for f in gaps} == {"CHN", "RUS"}
    assert len({f.lineage_id for f in gaps}) == 2
    assert gaps[0].params["missing"] == "2030-02–2030-12"


def test_a_supplier_of_whom_nothing_is_known_in_a_year_makes_no_finding_of_that_year():
    elsewhere = told("RUS", "2029-01-01", "2029-12-31", 5)
    assert set(by_kind(*full_year(), elsewhere, start="2030-01-01")) == {"petroleum_reported"}


def test_reported_says_amount_share_coverage_and_missing_months():
    finding = by_kind(month("RUS", 1, 15279), told("RUS", "2030-02-01", "2030-12-31"))[
        "petroleum_reported"
    ]
    words = said(finding)
    for part in ("15,279", "3.06", "Russian Federation 1/12", "2030-02–2030-12", "lower bound"):
        assert part in words
    assert "not a breach as such" in words
    assert finding.score == round(1 / 12, 4)


def test_silence_that_somebody_tells_of_is_more_than_a_report_that_is_missing_here():
    told_of = by_kind(month("RUS", 1, 5), told("RUS", "2030-02-01", "2030-12-31"))
    bare = by_kind(month("RUS", 1, 5))
    assert told_of["petroleum_unreported"].grade is Grade.INDICATION
    assert bare["petroleum_unreported"].grade is Grade.LEAD
    assert "doubt-petroleum-absence" in bare["petroleum_unreported"].doubts


def test_reported_is_corroborated_only_where_the_documents_were_seen():
    assert by_kind(*full_year())["petroleum_reported"].grade is Grade.INDICATION
    seen = [month("CHN", which, 100, document_verified=True) for which in range(1, 13)]
    finding = by_kind(*seen)["petroleum_reported"]
    assert finding.grade is Grade.CORROBORATED
    assert "doubt-petroleum-unseen" not in finding.doubts


def test_two_independent_estimates_above_the_cap_corroborate_each_other_two_of_one_origin_do_not():
    span = ("2030-01-01", "2030-06-30", 600_000, None)
    one, other = estimate("US", *span, basis="tanker calls"), estimate("OSC", *span)
    seen = estimate("OSC", *span, standing=Standing.OBSERVED)
    assert by_kind(one)["petroleum_estimated"].grade is Grade.INDICATION
    assert by_kind(other)["petroleum_estimated"].grade is Grade.LEAD  # without a basis
    assert by_kind(one, other)["petroleum_estimated"].grade is Grade.INDICATION  # nobody saw it
    assert by_kind(one, seen)["petroleum_estimated"].grade is Grade.CORROBORATED
    repeated = estimate("FT", *span, origin="US", basis="tanker calls")
    assert by_kind(one, repeated)["petroleum_estimated"].grade is Grade.INDICATION
    only_most = estimate("US", "2030-01-01", "2030-06-30", None, 600_000)
    assert by_kind(only_most)["petroleum_estimated"].grade is Grade.LEAD


def test_conversions_inferences_and_disputes_are_doubts():
    tonnes = month("CHN", 1, 5, unit=Unit.TONNES)
    assert "doubt-petroleum-converted" in by_kind(tonnes)["petroleum_reported"].doubts
    inferred = month("CHN", 1, 5, caveat="inferred: x")
    assert "doubt-petroleum-inferred" in by_kind(inferred)["petroleum_reported"].doubts
    pair = (month("CHN", 1, 5, claim_id="a"), month("CHN", 1, 6, claim_id="b"))
    finding = by_kind(*pair)["petroleum_reported"]
    assert "doubt-petroleum-disputed" in finding.doubts
    assert finding.params["amount"] == "5–6"


def test_the_law_is_that_of_the_period():
    span = ("2017-10-01", "2017-12-31")
    kinds = by_kind(told("CHN", *span, 5), on=day("2018-06-01"))
    finding = kinds["petroleum_reported"]
    assert finding.measures == ("M2375-14",)
    assert finding.params["replaced"] == "2017-12-22"
    assert "doubt-petroleum-replaced" in finding.doubts
    later = by_kind(told("CHN", "2018-01-01", "2018-12-31", 5), on=day("2019-06-01"))
    assert later["petroleum_reported"].measures == ("M2397-5",)
    assert not found(told("CHN", "2016-01-01", "2016-12-31", 5), on=day("2017-06-01")).findings


def test_caps_are_those_of_the_measures():
    assert caps(2016) == ()
    [only] = caps(2017)
    assert (only.measure_id, only.barrels, only.announced) == ("M2375-14", 500_000, ())
    refined, crude = caps(2024)
    assert (refined.measure_id, refined.announced, refined.stop) == ("M2397-5", (75, 90, 95), 95)
    assert (crude.first_day, crude.last_day) == (day("2023-12-22"), day("2024-12-21"))
    assert (crude.barrels, crude.tonnes, crude.every_days) == (4_000_000, 525_000, 90)


def test_cargoes_are_told_one_by_one_and_added_to_nothing():
    rows = [
        act("1"),
        act("2", source="B", low=None, high=None),
        act("3", goods="coal"),
        act("4", direction="from_dprk"),
        act("5", first_day=day("2029-05-01"), last_day=day("2029-05-01")),
        act("6", goods="fuel", goods_ids=["refined_petroleum"], actors=["designated_vessel"]),
    ]
    kinds = by_kind(*full_year(), carried=rows, start="2030-01-01")
    cargoes = kinds["petroleum_cargoes"]
    assert (cargoes.params["count"], cargoes.params["known"]) == ("3", "2")
    # 1,000 t of diesel, and 1,000 t of a fuel nobody names.
    assert cargoes.params["amount"] == "13,810–15,810"
    assert cargoes.params["designated"] == "1"
    assert str(cargoes.params["parties"]) == "petroleum-kept-not_kept"
    assert kinds["petroleum_reported"].params["amount"] == "1,200"
    assert "petroleum_estimated" not in kinds
    assert {e.row_key for e in cargoes.evidence if e.table == "acts"} == {
        f"cases|{n}" for n in "126"
    }


def test_a_finding_says_of_conditions_only_what_its_own_evidence_shows():
    above = estimate("US", "2030-01-01", "2030-06-30", 600_000, None)
    cargo = act("1", actors=["designated"])
    kinds = by_kind(*full_year(), above, carried=[cargo])
    told_of = {
        kind: tuple(str(f.params[name])[15:] for name in ("notified", "parties", "cap_kept"))
        for kind, f in kinds.items()
    }
    assert told_of == {
        "petroleum_reported": ("unknown", "unknown", "unknown"),
        "petroleum_estimated": ("not_kept", "unknown", "not_kept"),
        "petroleum_cargoes": ("unknown", "not_kept", "unknown"),
    }


def test_everything_a_finding_rests_on_is_evidence_down_to_the_file():
    finding = by_kind(*full_year())["petroleum_reported"]
    rows = [e for e in finding.evidence if e.table == "claims"]
    assert len(rows) == 12
    assert {e.file_sha256 for e in rows} == {"aa"}
    assert [e.row_key for e in finding.evidence if e.table == "measures"] == ["M2397-5"]


def test_the_marking_is_the_strictest_of_what_went_in():
    amber = month("CHN", 1, 100, marking=Marking.parse("TLP:AMBER"))
    assert str(by_kind(amber, *full_year()[1:])["petroleum_reported"].marking) == "TLP:AMBER"


def test_what_was_said_after_the_day_is_hidden():
    late = month("CHN", 3, 7, as_of=day("2031-03-01"))
    kinds = by_kind(month("CHN", 1, 5), late, on=day("2030-12-31"))
    assert kinds["petroleum_reported"].params["amount"] == "5"
    assert by_kind(month("CHN", 1, 5), late)["petroleum_reported"].params["amount"] == "12"


def test_the_order_of_rows_and_a_second_run_change_nothing():
    rows = everything()
    first, second = found(*rows), found(*reversed(rows))
    assert first == second
    assert [f.finding_id for f in first.findings] == sorted(f.finding_id for f in first.findings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said_in_every_language(language):
    findings = found(*everything(), carried=[act("1")]).findings
    assert len(findings) >= 6
    for finding in findings:
        words = said(finding, language)
        assert "{" not in words
        assert set(finding.measures) <= {measure.measure_id for measure in load()}
    reported = next(f for f in findings if f.kind == "petroleum_reported")
    assert ("refined" in said(reported, language)) == (language == "en")


def test_what_was_looked_at_is_counted():
    coverage = found(month("CHN", 1, 5), month("CHN", 2, 5, last_day=None)).coverage
    assert coverage["coverage-petroleum-claims"] == 2
    assert coverage["coverage-petroleum-undated"] == 1
    # 2017 to 2031 refined, 2018 to 2032 crude; one of them is spoken of.
    assert coverage["coverage-petroleum-periods"] == 30
    assert coverage["coverage-petroleum-periods-empty"] == 29


@pytest.fixture(scope="module")
def shared_claims(shared_data):
    read = PetroleumReports()
    made = []
    for name in ("reported_to_1718", "alleged_deliveries"):
        path = shared_data / "regime" / "petroleum" / f"{name}.csv"
        raw = Raw(path, path.name)
        assert read.recognise(raw) == ""
        reading = read.read({"": raw}, {})
        assert reading.rejects == ()
        made.append(
            reading.frames["claims"].with_columns(
                dataset=pl.lit(name), file_sha256=pl.lit("aa"), marking=pl.lit("TLP:CLEAR")
            )
        )
    return claims(pl.concat(made))


@pytest.mark.parametrize(
    ("on", "low", "percent", "missing"),
    [
        ((2021, "2026-01-01"), 91909, "18.38", {"CHN": "2021-01–2021-02"}),
        ((2021, "2021-10-05"), 38334, "7.67", None),
        ((2023, "2026-01-01"), 105844, "21.17", {"CHN": "2023-01–2023-12"}),
        (
            *((2024, "2024-12-04"), 168679, "33.74"),
            {"CHN": "2024-09–2024-11", "RUS": "2024-02–2024-12"},
        ),
        ((2018, "2026-01-01"), 241114, "48.22", None),
        ((2022, "2026-01-01"), 20342, "4.07", None),
    ],
)
def test_published_figures_are_reproduced_to_the_barrel(shared_claims, on, low, percent, missing):
    year, as_of = on
    told_of = meters(shared_claims, year, day(as_of))[0].reported
    assert (told_of.low, told_of.high, told_of.percent) == (low, low, Decimal(percent))
    if missing is not None:
        assert {state: named(periods) for state, periods in told_of.missing} == missing


def test_published_sums_and_their_traps(shared_claims):
    china_2020 = meters(shared_claims, 2020, LATE)[0].reported.accounts[0]
    assert (china_2020.supplier, china_2020.low) == ("CHN", 37152)
    assert china_2020.periods[6].low == 12479
    russia_2023 = meters(shared_claims, 2023, LATE)[0].reported.accounts[1]
    [difference] = russia_2023.differences
    assert (difference.whole.low, difference.low) == (105845, 105844)
    china_2019, russia_2019 = meters(shared_claims, 2019, LATE)[0].reported.accounts
    assert (russia_2019.low, russia_2019.lpg_shown) == (277365, True)
    assert (round(china_2019.low, -3), round(china_2019.high, -3)) == (144_000, 190_000)
    russia_2021 = meters(shared_claims, 2021, LATE)[0].reported.accounts[1]
    assert {str(each.state) for each in russia_2021.periods} == {"nil_reported"}


def test_russia_had_declared_nothing_for_2021_when_the_press_looked_in_october(shared_claims):
    early, late = (
        meters(shared_claims, 2021, day(on))[0].reported.accounts[1]
        for on in ("2021-10-05", "2022-03-23")
    )
    assert (early.low, late.low) == (None, 0)
    assert len(early.missing) == 9


def test_the_estimates_of_2018_stand_as_a_range_beyond_what_was_reported(shared_claims):
    made = meters(shared_claims, 2018, LATE)[0]
    [one] = made.estimated.estimates
    assert (one.low, one.high, one.deliveries) == (759_793, 1_367_628, 89)
    assert "half" in one.claim.basis
    assert [each.reach for each in made.estimated.thresholds] == [Reach.REACHED] * 4
    assert made.beyond_reported == 759_793 - 241_114
