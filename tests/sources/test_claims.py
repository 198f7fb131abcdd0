"""Claims as analysts write them: words of three languages, ranges, days, and nothing guessed."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from tests.sources.workbooks import xlsx

from tricord.claims.labels import label
from tricord.claims.rows import claims
from tricord.errors import SourceError
from tricord.locale import LANGUAGES, text
from tricord.model.claim import Measured, SourceClass, Standing, Topic, Unit
from tricord.model.tables import TABLES
from tricord.sources.base import Raw
from tricord.sources.claims import Claims

FIXTURE = Path(__file__).parent / "fixtures" / "claims" / "claims.csv"
HEAD = "id,topic,standing,statement,state,measured,quantity,unit,when,claimant,class,source,cites,"
ROW = {
    "topic": "workers",
    "standing": "estimated",
    "statement": "they work",
    "state": "RUS",
    "measured": "stock",
    "quantity": "100",
    "unit": "persons",
    "when": "2031",
    "claimant": "A team",
    "class": "monitoring team",
    "source": "report",
}

FILE = "ours.csv"
"""What a table of these tests is called, where it has no other name."""


@pytest.fixture
def read(raw_of):
    """Reads rows given as dicts, each over the usual one."""

    def of(*rows, **options):
        told = [ROW | row for row in rows]
        heads = list(dict.fromkeys(key for row in told for key in row))
        lines = [heads, *([row.get(head, "") for head in heads] for row in told)]
        cells = ["\t".join(line) for line in lines]
        raw = raw_of("\n".join(cells) + "\n", "ours.tsv")
        return Claims().read({"": raw}, {k.replace("__", "."): v for k, v in options.items()})

    return of


@pytest.fixture
def only(read):
    def of(**row):
        reading = read(row)
        assert reading.rejects == ()
        [claim] = objects(reading)
        return claim

    return of


@pytest.fixture
def reason(read):
    """Why the last of some rows is set aside."""

    def of(*rows):
        return read(*rows).rejects[-1].reason

    return of


def objects(reading):
    frame = reading.frames["claims"].with_columns(
        dataset=pl.lit("x"), file_sha256=pl.lit("aa"), marking=pl.lit("TLP:CLEAR")
    )
    by_id = {claim.claim_id: claim for claim in claims(frame)}
    return [by_id[key] for key in frame["claim_id"]]


def test_every_reason_of_the_fixture_can_be_said():
    reading = Claims().read({"": Raw(FIXTURE, FIXTURE.name)}, {})
    assert len(reading.rejects) == 16
    for language in LANGUAGES:
        for reject in reading.rejects:
            assert text(f"reject-{reject.reason}", language)
        for key, params in reading.notes:
            assert text(key, language, **params)


def test_a_table_by_the_names_of_the_lake_is_read_as_it_is(raw_of):
    names = [c.name for c in TABLES["claims"].columns if c.name in ("topic", "claimant")]
    assert names == ["topic", "claimant"]
    columns = [c.name for c in TABLES["claims"].columns]
    shown = Claims().read({"": Raw(FIXTURE, FIXTURE.name)}, {}).frames["claims"]
    table = shown.select(
        pl.col(c).list.join(";") if c in ("cites", "disputes") else pl.col(c).cast(pl.String)
        for c in columns
        if c in shown.columns
    )
    raw = raw_of(table.write_csv())
    assert Claims().recognise(raw) == ""
    again = Claims().read({"": raw}, {})
    assert again.rejects == ()
    # Where in the file a row stands is the file's own.
    assert again.frames["claims"].drop("record").equals(shown.drop("record"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_by_the_labels_of_a_language_is_read(raw_of, language):
    labels = {c.name: c.labels[language] for c in TABLES["claims"].columns}
    said = {
        "topic": label(Topic.WORKERS, language),
        "standing": label(Standing.OBSERVED, language),
        "statement": "x",
        "state": "RUS",
        "measured": label(Measured.STOCK, language),
        "low": "5",
        "unit": label(Unit.PERSONS, language),
        "first_day": "2031-01-01",
        "last_day": "2031-02-28",
        "claimant": "A team",
        "source_class": label(SourceClass.IMAGERY, language),
        "source": "report",
    }
    rows = [[labels[name] for name in said], list(said.values())]
    raw = raw_of("\n".join(",".join(row) for row in rows) + "\n")
    assert Claims().recognise(raw) == ""
    [claim] = objects(Claims().read({"": raw}, {}))
    assert (claim.topic, claim.standing) == (Topic.WORKERS, Standing.OBSERVED)
    assert (claim.measured, claim.unit) == (Measured.STOCK, Unit.PERSONS)
    assert (claim.low, claim.high) == (Decimal(5), None)
    assert (claim.first_day, claim.last_day) == (date(2031, 1, 1), date(2031, 2, 28))
    assert claim.source_class is SourceClass.IMAGERY


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"topic": "weather"}, "claims-topic"),
        ({"topic": ""}, "claims-topic"),
        ({"class": "wizard"}, "claims-source-class"),
        ({"standing": "maybe"}, "claims-standing"),
        ({"measured": "vibes"}, "claims-measured"),
        ({"measured": ""}, "claims-measured-open"),
        ({"unit": "bushels"}, "claims-unit"),
        ({"unit": "barrels"}, "claims-unit-measured"),
        ({"quantity": "5 t"}, "claims-unit-twice"),
        ({"low": "1", "high": "9"}, "claims-quantity-twice"),
        ({"quantity": "", "low": "9", "high": "1"}, "claims-ends-reversed"),
        ({"topic": "goods", "measured": "", "unit": "bbl"}, "claims-barrels-productless"),
        ({"topic": "goods", "measured": "", "unit": ""}, "claims-unitless"),
        ({"state": "Korea"}, "claims-state"),
        ({"claimant": ""}, "claims-claimantless"),
        ({"source": ""}, "claims-sourceless"),
        ({"when": "", "first_day": "2031-05-02", "last_day": "2031-05-01"}, "claims-days-reversed"),
        ({"imo": "9074720"}, "claims-imo"),
        ({"imo": "9074729", "subject_id": "imo:8518780"}, "claims-imo"),
        ({"includes_reported": "perhaps"}, "claims-includes-reported"),
        ({"cites": "nobody"}, "claims-cites-unknown"),
        ({"disputes": "nobody"}, "claims-disputes-unknown"),
        ({"id": "a", "cites": "a"}, "claims-cites-itself"),
        ({"statement": "damaged \x01"}, "table-row-unprintable"),
    ],
)
def test_a_row_that_cannot_stand_is_set_aside_with_its_reason(read, row, reason):
    reading = read(row, {"claimant": "B office"})
    assert [reject.reason for reject in reading.rejects] == [reason]
    assert len(objects(reading)) == 1
    for language in LANGUAGES:
        assert text(f"reject-{reason}", language)


def test_persons_may_be_a_stock_or_a_flow_and_are_not_guessed(reason):
    assert reason({"measured": ""}) == "claims-measured-open"


def test_containers_say_by_themselves_what_is_counted(only):
    claim = only(topic="arms", measured="", unit="containers")
    assert (claim.measured, claim.unit) == (Measured.CONTAINERS, Unit.CONTAINERS)


def test_barrels_of_refined_petroleum_need_no_product(only):
    claim = only(topic="refined petroleum", measured="", unit="barrels")
    assert (claim.measured, claim.unit) == (Measured.DELIVERED, Unit.BARRELS)


def test_a_number_of_a_ship_becomes_its_identifier(only):
    assert only(imo="IMO 9074729").subject_id == "imo:9074729"


def test_a_second_claim_of_one_identifier_is_set_aside(read):
    reading = read({"id": "a"}, {"id": "a", "quantity": "7"})
    assert [claim.low for claim in objects(reading)] == [Decimal(100)]
    assert [reject.reason for reject in reading.rejects] == ["claims-id-twice"]


def test_who_repeats_what_was_set_aside_is_set_aside_too(read):
    reading = read(
        {"id": "a", "quantity": "-1"}, {"id": "b", "cites": "a"}, {"id": "c", "cites": "b"}
    )
    assert [r.reason for r in reading.rejects] == ["claims-negative", *["claims-cites-unknown"] * 2]
    assert objects(reading) == []


def test_two_figures_of_one_source_on_one_thing_are_both_kept_and_disputed(read):
    reading = read({"id": "a"}, {"id": "b", "quantity": "300"}, {"id": "c", "claimant": "B office"})
    assert [claim.disputes for claim in objects(reading)] == [("b",), ("a",), ()]
    assert [key for key, _ in reading.notes] == ["note-claims-contradictory"]


def test_a_later_figure_is_a_revision_and_no_contradiction(read):
    days = ({"as_of": "2031-05-01"}, {"as_of": "2031-06-01", "quantity": "300"})
    assert [claim.disputes for claim in objects(read(*days))] == [(), ()]


def test_the_same_row_twice_is_one_claim(read):
    reading = read({}, {})
    assert len(objects(reading)) == 1
    assert [reject.reason for reject in reading.rejects] == ["claims-row-repeats"]


def test_identifiers_do_not_depend_on_where_a_row_stands(read):
    one = {claim.claim_id for claim in objects(read({}, {"quantity": "7", "claimant": "B"}))}
    other = {claim.claim_id for claim in objects(read({"quantity": "7", "claimant": "B"}, {}))}
    assert one == other


def test_a_claim_without_days_or_standing_is_kept_and_told(read):
    reading = read({"when": "", "standing": ""})
    [claim] = objects(reading)
    assert (claim.first_day, claim.standing) == (None, Standing.STATED)
    assert {key for key, _ in reading.notes} == {"note-claims-undated", "note-claims-standing"}


def test_a_claim_without_words_says_its_figures(only):
    assert only(statement="").statement == "RUS, 2031-01-01–2031-12-31, 100 persons"


def test_a_month_of_saying_is_known_by_its_end(only):
    assert only(as_of="2031-05").as_of == date(2031, 5, 31)


def test_a_workbook_is_read_with_its_days(raw_of):
    heads = [*ROW, "as_of"]
    rows = [["Claims of ours"], heads, [*ROW.values(), date(2031, 5, 2)]]
    raw = raw_of(xlsx({"Sheet1": rows}), "ours.xlsx")
    assert Claims().recognise(raw) == ""
    [claim] = objects(Claims().read({"": raw}, {}))
    assert claim.as_of == date(2031, 5, 2)


YAML = """
marking: TLP:GREEN
claims:
  - {topic: 노동자, 성격: 추정, who: "07", class: press, state: NO, measured: stock,
     quantity: 5, unit: persons, when: 2031-05-02, source: report, cites: []}
  - topic: workers
    who: A team
    class: un
    source: report
    quantity: over 300
    measured: entries
    when: null
  - topic: {a: b}
  - topic: workers
    topic: visas
"""


def test_yaml_is_read_as_it_is_written(raw_of):
    raw = raw_of(YAML, "ours.yaml")
    assert Claims().recognise(raw) == ""
    reading = Claims().read({"": raw}, {})
    first, second = objects(reading)
    # Neither "07" nor the State of Norway is a number or a no.
    assert (first.claimant, first.state, first.last_day) == ("07", "NOR", date(2031, 5, 2))
    assert (second.low, second.high, second.first_day) == (Decimal(300), None, None)
    assert second.source_class is SourceClass.UN_BODY
    assert reading.marking == "TLP:GREEN"
    aside = [(r.record, r.reason) for r in reading.rejects]
    assert aside == [("13", "yaml-entry-shape"), ("14", "yaml-key-twice")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("claims:\n  - topic: [a\n    claimant: b\n", "yaml-table-unreadable"),
        ("topic: workers\nclaimant: A\nclaims: none\n", "yaml-table-shape"),
        ("- topic: workers\n  claimant: A\n", "claims-columns-missing"),
        ("topic,claimant\nworkers,A\n", "claims-columns-missing"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(raw_of, content, code):
    with pytest.raises(SourceError) as refused:
        Claims().read({"": raw_of(content)}, {})
    assert refused.value.code == code


def test_columns_are_overruled_by_options(read):
    reading = read({"claimant": "", "ours": "C desk"}, map__claimant="ours")
    assert [claim.claimant for claim in objects(reading)] == ["C desk"]
    with pytest.raises(SourceError) as refused:
        read({}, map__weather="ours")
    assert refused.value.code == "table-target-unknown"


@pytest.mark.parametrize(
    "content",
    [
        "supplier,period_start,period_end,barrels\nCHN,2031-01-01,2031-01-31,5\n",
        "claimant,topic,source class,period,barrels low\nA,refined,press,2031-01,5\n",
        "name,imo,mmsi\nEXAMPLE STAR,9074729,\n",
        "- id: case\n  what: something\n  breach: []\n",
        "{}",
        "",
    ],
)
def test_a_table_of_something_else_is_not_claimed(raw_of, content):
    assert Claims().recognise(raw_of(content)) is None
