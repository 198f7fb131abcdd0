"""Petroleum reported and claimed: what rows and notes say, what is set aside, nothing guessed."""

from datetime import date
from decimal import Decimal

import pytest
from tests.sources.refusals import assert_readable
from tests.sources.workbooks import xlsx

from tricord.claims.rows import claims
from tricord.errors import SourceError
from tricord.locale import LANGUAGES, text
from tricord.model.claim import Measured, Reporting, SourceClass, Standing, Topic, Unit
from tricord.sources.petroleum.notes import half_laden, said_on, wrong_third
from tricord.sources.petroleum_reports import PetroleumReports

REPORTED = "supplier,period_start,period_end,barrels,tonnes,product,source,check_note\n"
CLAIMED = "claimant,period_start,period_end,barrels_low,barrels_high,deliveries,basis,source\n"

FILE = "reported.csv"
"""What a table of these tests is called, where it has no other name."""


@pytest.fixture
def read(raw_of):
    return lambda content, **options: PetroleumReports().read(
        {"": raw_of(content)}, {k.replace("__", "."): v for k, v in options.items()}
    )


@pytest.fixture
def told(read):
    """The claims of a table, as objects."""

    def claims_of(content):
        return objects(read(content))

    return claims_of


def objects(reading):
    import polars as pl

    frame = reading.frames["claims"].with_columns(
        dataset=pl.lit("x"), file_sha256=pl.lit("aa"), marking=pl.lit("TLP:CLEAR")
    )
    # In the order of the table, not of their identifiers.
    by_id = {claim.claim_id: claim for claim in claims(frame)}
    return [by_id[key] for key in frame["claim_id"]]


def test_a_figure_becomes_a_claim_with_its_span_source_and_day(told):
    [claim] = told(REPORTED + "CHN,2031-09-01,2031-09-30,41973,,,News AEN20311005004600325,x\n")
    assert (claim.topic, claim.standing) == (Topic.REFINED_PETROLEUM, Standing.NOTIFIED)
    assert (claim.low, claim.high, claim.unit) == (41973, 41973, Unit.BARRELS)
    assert (claim.first_day, claim.last_day) == (date(2031, 9, 1), date(2031, 9, 30))
    assert (claim.state, claim.other_state, claim.claimant) == ("CHN", "PRK", "CHN")
    assert (claim.reporting, claim.measured) == (Reporting.AMOUNT, Measured.DELIVERED)
    assert (claim.as_of, claim.caveat) == (date(2031, 10, 5), "x")


def test_blank_is_not_reported_and_zero_is_a_report(told):
    rows = [
        "CHN,2031-01-01,2031-01-31,,,,A,",
        "CHN,2031-02-01,2031-02-28,0,,,A,",
        "CHN,2031-03-01,2031-03-31,0,,,A,treat as not reported",
    ]
    blank, nil, doubted = told(REPORTED + "\n".join(rows) + "\n")
    assert (blank.reporting, blank.low, blank.unit) == (Reporting.NOT_REPORTED, None, None)
    assert (nil.reporting, nil.low) == (Reporting.NIL_REPORTED, 0)
    assert (doubted.reporting, doubted.low) == (Reporting.NOT_REPORTED, None)
    assert blank.standing is Standing.STATED


def test_barrels_and_tonnes_of_one_supply_are_two_claims(told):
    barrels, tonnes = told(REPORTED + "RUS,2031-01-01,2031-12-31,277365,30180,,A,\n")
    assert [(c.low, c.unit) for c in (barrels, tonnes)] == [
        (277365, Unit.BARRELS),
        (30180, Unit.TONNES),
    ]
    assert barrels.claim_id != tonnes.claim_id


def test_identifiers_do_not_depend_on_where_a_row_stands(told):
    one = "CHN,2031-04-01,2031-04-30,92,,,A,\n"
    other = "RUS,2031-04-01,2031-04-30,15,,,A,\n"
    assert {c.claim_id for c in told(REPORTED + one + other)} == {
        c.claim_id for c in told(REPORTED + other + one)
    }


def test_a_note_that_implies_a_figure_makes_a_claim_marked_as_inferred(told):
    note = "as displayed 2031-12-04; implies CHN Jan-Aug 153400"
    whole, implied = told(REPORTED + f'ALL,2031-01-01,2031-12-04,168679,,,A,"{note}"\n')
    assert (whole.state, whole.claimant) == ("ALL", "1718 Committee")
    assert whole.source_class is SourceClass.UN_BODY
    assert (implied.state, implied.low) == ("CHN", 153400)
    assert (implied.first_day, implied.last_day) == (date(2031, 1, 1), date(2031, 8, 31))
    assert implied.caveat.startswith("inferred")
    assert whole.as_of == implied.as_of == date(2031, 12, 4)


def test_a_note_that_a_supplier_stopped_covers_the_rest_of_that_year(told):
    note = "Russia stopped reporting from Feb 2031"
    _, silence = told(REPORTED + f"RUS,2031-01-01,2031-01-31,15279,,,A,{note}\n")
    assert (silence.state, silence.reporting) == ("RUS", Reporting.NOT_REPORTED)
    assert (silence.first_day, silence.last_day) == (date(2031, 2, 1), date(2031, 12, 31))


def test_a_total_printed_beside_its_parts_is_kept_as_a_claim_of_the_year_so_far(told):
    note = "sum 105844; article says 105845 (source rounding)"
    part, whole = told(REPORTED + f"RUS,2031-03-01,2031-12-31,50523,,,A,{note}\n")
    assert (part.low, whole.low) == (50523, 105845)
    assert (whole.first_day, whole.last_day) == (date(2031, 1, 1), date(2031, 12, 31))


def test_two_figures_of_one_source_on_one_period_are_both_kept_and_disputed(read):
    rows = "RUS,2031-01-01,2031-01-31,10,,,A,\nRUS,2031-01-01,2031-01-31,20,,,A,\n"
    reading = read(REPORTED + rows)
    one, other = objects(reading)
    assert (one.low, other.low) == (10, 20)
    assert other.disputes == (one.claim_id,)
    assert "note-petroleum-contradictory" in dict(reading.notes)
    assert reading.rejects == ()


def test_other_sources_other_products_and_other_days_of_saying_contradict_nothing(told):
    rows = [
        "RUS,2031-01-01,2031-01-31,10,,,A,",
        "RUS,2031-01-01,2031-01-31,20,,,B,",
        "RUS,2031-01-01,2031-01-31,30,,diesel,A,",
        "RUS,2031-01-01,2031-01-31,40,,,A,displayed 2031-06-01",
    ]
    assert [claim.disputes for claim in told(REPORTED + "\n".join(rows) + "\n")] == [()] * 4


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",2031-01-01,2031-01-31,1,,,A,", "petroleum-supplierless"),
        ("Atlantis,2031-01-01,2031-01-31,1,,,A,", "petroleum-supplier-unknown"),
        ("Korea,2031-01-01,2031-01-31,1,,,A,", "petroleum-supplier-unknown"),
        ("CHN,,,1,,,A,", "petroleum-dayless"),
        ("CHN,2031-01-01,,1,,,A,", "petroleum-dayless"),
        ("CHN,Jun 5,Jun 30,1,,,A,", "petroleum-day-yearless"),
        ("CHN,5/6,30/6,1,,,A,", "petroleum-day-yearless"),
        ("CHN,2031-02-30,2031-03-01,1,,,A,", "petroleum-day"),
        ("CHN,2031-13,2031-13,1,,,A,", "petroleum-day"),
        ("CHN,2/3/2031,4/3/2031,1,,,A,", "petroleum-day"),
        ("CHN,2031-02-02,2031-02-01,1,,,A,", "petroleum-days-reversed"),
        ("CHN,2031-01-01,2031-01-31,-1,,,A,", "petroleum-negative"),
        ("CHN,2031-01-01,2031-01-31,−1,,,A,", "petroleum-negative"),
        ("CHN,2031-01-01,2031-01-31,(1),,,A,", "petroleum-negative"),
        ("CHN,2031-01-01,2031-01-31,,-7,,A,", "petroleum-negative"),
        ("CHN,2031-01-01,2031-01-31,~500,,,A,", "petroleum-amount"),
        ('CHN,2031-01-01,2031-01-31,"1,50",,,A,', "petroleum-amount"),
        ("CHN,2031-01-01,2031-01-31,1e99,,,A,", "petroleum-amount"),
        ("CHN,2031-01-01,2031-01-31,nan,,,A,", "petroleum-amount"),
        ("CHN,2031-01-01,2031-01-31,9999999999,,,A,", "petroleum-amount"),
        ("CHN,2031-01-01,2031-01-31,1,,,A", "table-row-ragged"),
        ("CHN,2031-01-01,2031-01-31,1,,,A\x01,", "table-row-unprintable"),
    ],
)
def test_a_row_that_cannot_be_read_is_set_aside_with_its_reason(read, row, reason):
    reading = read(REPORTED + row + "\nRUS,2031-01-01,2031-01-31,1,,,A,\n")
    [reject] = reading.rejects
    assert (reject.record, reject.reason) == ("2", reason)
    assert len(objects(reading)) == 1
    for language in LANGUAGES:
        assert text(f"reject-{reason}", language)


def test_barrels_without_a_product_are_fine_and_so_are_tonnes(told):
    rows = "CHN,2031-01-01,2031-01-31,7,,,A,\nCHN,2031-02-01,2031-02-28,,7,,A,\n"
    assert [(c.unit, c.product) for c in told(REPORTED + rows)] == [
        (Unit.BARRELS, ""),
        (Unit.TONNES, ""),
    ]


def test_a_product_no_table_has_is_kept_and_told(read):
    reading = read(REPORTED + "CHN,2031-01-01,2031-01-31,,7,bitumen,A,\n")
    assert objects(reading)[0].product == "bitumen"
    assert dict(reading.notes)["note-petroleum-product-unknown"]["count"] == "1"


def test_months_and_years_are_spans_as_they_are_written(told):
    rows = [
        "CHN,2031-02,2031-03,1,,,A,",
        "CHN,2031,2031,2,,,A,",
        "CHN,2031년 4월,2031년 4월,3,,,A,",
        "CHN,令和13年5月1日,令和13年5月31日,4,,,A,",
    ]
    assert [(c.first_day, c.last_day) for c in told(REPORTED + "\n".join(rows) + "\n")] == [
        (date(2031, 2, 1), date(2031, 3, 31)),
        (date(2031, 1, 1), date(2031, 12, 31)),
        (date(2031, 4, 1), date(2031, 4, 30)),
        (date(2031, 5, 1), date(2031, 5, 31)),
    ]


def test_an_amount_with_its_unit_and_a_unit_nobody_knows(read):
    head = "공급국,기간,수량,단위,구분\n"
    reading = read(
        head
        + "러시아,2031-01,5.5,킬로리터,정제유\n러시아,2031-02,5,bushel,\n러시아,2031-03,5,t,석탄\n"
    )
    [claim] = objects(reading)
    assert (claim.low, claim.unit) == (Decimal("5.5"), Unit.KILOLITRES)
    assert [r.reason for r in reading.rejects] == ["petroleum-unit", "petroleum-topic"]


def test_crude_is_told_from_refined(told):
    head = "supplier,period,barrels,topic\n"
    crude, refined = told(head + "CHN,2031,7,crude oil\nCHN,2031,7,\n")
    assert (crude.topic, refined.topic) == (Topic.CRUDE_OIL, Topic.REFINED_PETROLEUM)


def test_an_estimate_keeps_its_ends_its_deliveries_and_its_scope(told):
    row = 'OSC/BBC,2031-03-07,2031-11-05,1000000,,43,"tankers at Vostochny",A 2031-12-01\n'
    amount, deliveries = told(CLAIMED + row)
    assert (amount.standing, amount.source_class) == (Standing.ESTIMATED, SourceClass.NGO)
    assert (amount.low, amount.high, amount.unit) == (1_000_000, None, Unit.BARRELS)
    assert (amount.state, amount.place, amount.mode) == ("RUS", "Vostochny", "sea")
    assert amount.includes_reported == "unknown"
    assert (deliveries.measured, deliveries.low) == (Measured.DELIVERIES, 43)
    assert amount.as_of == date(2031, 12, 1)


@pytest.mark.parametrize(
    ("claimant", "kind"),
    [
        ("US", SourceClass.STATE),
        ("US (Kirby)", SourceClass.STATE),
        ("US+25", SourceClass.STATE),
        ("43 states", SourceClass.STATE),
        ("MSMT-1", SourceClass.MONITORING_TEAM),
        ("RUSI/FT", SourceClass.NGO),
        ("1718 Committee", SourceClass.UN_BODY),
    ],
)
def test_claimants_are_known_for_what_they_are(told, claimant, kind):
    [claim] = told(CLAIMED + f"{claimant},2031-01-01,2031-05-31,1,,,,A\n")
    assert claim.source_class is kind


def test_a_claimant_nobody_knows_is_told(read):
    reading = read(CLAIMED + "Somebody,2031-01-01,2031-05-31,1,,,,A\n")
    assert "note-petroleum-class-unknown" in dict(reading.notes)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",2031-01-01,2031-05-31,1,2,3,,A", "petroleum-claimantless"),
        ("US,2031-01-01,2031-05-31,,,,,A", "petroleum-nothing-claimed"),
        ("US,2031-01-01,2031-05-31,5,2,,,A", "petroleum-ends-reversed"),
        ("US,2031-01-01,2031-05-31,,,-2,,A", "petroleum-negative"),
        ("US,May 1,May 31,1,,,,A", "petroleum-day-yearless"),
    ],
)
def test_an_estimate_that_says_nothing_is_set_aside(read, row, reason):
    assert [r.reason for r in read(CLAIMED + row + "\n").rejects] == [reason]


def test_the_half_laden_figure_of_2018_is_not_called_the_one_third_case(read):
    basis = "DPRK tanker port calls; low = one-third laden, high = about 90% laden"
    reading = read(CLAIMED + f'US,2018-01-01,2018-05-30,759793,1367628,89,"{basis}",A\n')
    claim = objects(reading)[0]
    assert claim.basis == "DPRK tanker port calls; low = half laden, high = about 90% laden"
    assert basis in claim.correction
    assert "note-petroleum-basis-corrected" in dict(reading.notes)
    assert not wrong_third(basis, Decimal(506500), Decimal(1367628))
    assert half_laden("one third") == "half"
    assert half_laden("1/3 laden") == "half laden"


def test_a_basis_that_says_more_than_the_most_is_a_caveat(read):
    reading = read(CLAIMED + "US+25,2019-01-01,2019-10-31,,3890000,,citing US; >3.89m,A\n")
    assert "note-petroleum-more-than-most" in dict(reading.notes)
    assert objects(reading)[0].caveat


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        (("koreaherald 20320323000668",), date(2032, 3, 23)),
        (("1718 site 2032-06-09",), date(2032, 6, 9)),
        (("AFP 13 Jul 2032",), date(2032, 7, 13)),
        (("koreaherald 10382149",), None),
        (("id=5537",), None),
        (("seen 2031-01-01",), None),
        (("2032-05-05", "2032-04-04"), date(2032, 4, 4)),
        (("2032-05-05", "as displayed 2031-12-04"), date(2031, 12, 4)),
    ],
)
def test_the_day_a_figure_was_said_is_read_where_its_source_names_one(texts, day):
    assert said_on(date(2031, 12, 31), *texts) == day


def test_a_workbook_with_a_title_above_is_read(raw_of):
    sheet = [
        ["Reported to the Committee"],
        ["supplier", "period start", "period end", "barrels", "tonnes"],
        ["CHN", date(2031, 3, 1), date(2031, 3, 31), 4893, ""],
        ["CHN", date(2031, 4, 1), date(2031, 4, 30), "", 11.5],
    ]
    raw = raw_of(xlsx({"2031": sheet}), "reported.xlsx")
    assert PetroleumReports().recognise(raw) == ""
    first, second = objects(PetroleumReports().read({"": raw}, {}))
    assert (first.low, first.first_day, first.record) == (4893, date(2031, 3, 1), "2031!3")
    assert (second.low, second.unit) == (Decimal("11.5"), Unit.TONNES)


@pytest.mark.parametrize(
    "headings",
    [
        "name,imo,mmsi",
        "supplier,invoice,amount",
        "supplier,from,to,tonnes",
        "country,period,value",
        "barrels,tonnes",
    ],
)
def test_a_table_of_something_else_is_not_claimed(raw_of, headings):
    assert PetroleumReports().recognise(raw_of(f"{headings}\n1,2,3\n")) is None


def test_a_table_without_what_it_needs_is_refused_and_says_what_is_missing(read):
    with pytest.raises(SourceError) as refused:
        read("supplier,barrels\nCHN,7\n")
    assert refused.value.code == "petroleum-columns-missing"
    assert "period_start" in refused.value.params["wanted"]
    assert_readable(refused.value)


def test_columns_are_overruled_by_options(told, read):
    reading = read(
        "wer,wann,barrels,period\nCHN,2031-03,5,\n", map__supplier="wer", map__period="wann"
    )
    [claim] = objects(reading)
    assert (claim.state, claim.first_day) == ("CHN", date(2031, 3, 1))
