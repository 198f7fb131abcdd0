"""Links between editions keep every code a code shares goods with, and its leading zero."""

from pathlib import Path

import pytest
from tests.sources.trade.trade_files import reasons, table
from tests.sources.workbooks import xlsx

from tricord.errors import SourceError
from tricord.sources.base import Raw, Reading
from tricord.sources.trade.hs_concordance import HsConcordance

SOURCE = HsConcordance()
STEPS = "code.after,code.before,Relationship,adjustment"
CONVERSIONS = [("From HS2022", "To HS2017"), ("010121", "010121")]
CORRELATIONS = [
    ("Between", ""),
    ("HS2022", "HS2017", "Relationship"),
    ("010121", "010121", "1:1"),
    ("854151", "854150", "n:n"),
    ("854151", "854190", "n:n"),
    (854159, 854150, "1:n"),
    ("010129", "0101", "1:1"),
]


def read(raw: Raw) -> Reading:
    assert SOURCE.recognise(raw) == ""
    return SOURCE.read({"": raw}, {})


def links(reading: Reading) -> list[tuple[object, ...]]:
    return reading.frames["hs_links"].drop("weight", "record").rows()


def steps(tmp_path: Path, *lines: str) -> Raw:
    return table(tmp_path / "steps.csv", [STEPS, *lines])


def workbook(tmp_path: Path, **sheets: list[tuple[object, ...]]) -> Raw:
    path = tmp_path / "HS2022toHS2017.xlsx"
    path.write_bytes(xlsx(sheets))
    return Raw(path, path.name)


def test_every_link_is_kept_and_leading_zeros_are_given_back(tmp_path: Path):
    reading = read(
        steps(
            tmp_path,
            "10121,10110,n:n,2012 to 2007",
            "10121,10190,n:n,2012 to 2007",
            "811231,811292,n:1,2022 to 2017",
        )
    )
    assert links(reading) == [
        (2012, "010121", 2007, "010110", "n:n"),
        (2012, "010121", 2007, "010190", "n:n"),
        (2022, "811231", 2017, "811292", "n:1"),
    ]
    frame = reading.frames["hs_links"]
    assert frame.get_column("weight").null_count() == 3
    assert frame.get_column("record").to_list() == ["2", "3", "4"]
    assert dict(reading.notes)["note-trade-zeros"] == {"count": "4"}


def test_codes_of_another_classification_would_be_taken_for_those_of_hs(tmp_path: Path):
    lines = ["11,11,1:1,1976 to 1962", "10111,11,n:n,1992 to 1988", "10111,10111,1:1,1996 to 1992"]
    reading = read(steps(tmp_path, *lines))
    assert links(reading) == [(1996, "010111", 1992, "010111", "1:1")]
    said = {"steps": "1976 to 1962, 1992 to 1988", "count": "2"}
    assert dict(reading.notes)["note-hs-concordance-others"] == said
    assert reading.rejects == ()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("10121,10121,1:1,2017 to 2013", "hs-link-editions"),
        ("10121,10121,1:1,2017", "hs-link-editions"),
        ("1012,10121,1:1,2017 to 2012", "hs-link-code"),
        ("10121,,1:1,2017 to 2012", "hs-link-code"),
        ("1012100,10121,1:1,2017 to 2012", "hs-link-code"),
        ("10121,10121,2:1,2017 to 2012", "hs-link-relationship"),
        ("10121,10121,1:1", "table-row-ragged"),
    ],
)
def test_a_link_that_cannot_be_read_is_set_aside(line, reason, tmp_path: Path):
    reading = read(steps(tmp_path, line, "250410,250410,1:1,2017 to 2012"))
    assert reasons(reading) == [("2", reason)]
    assert len(links(reading)) == 1


def test_a_link_that_stands_twice_is_kept_once_and_a_contradiction_told(tmp_path: Path):
    line = "250410,250410,1:1,2017 to 2012"
    reading = read(steps(tmp_path, line, line, line.replace("1:1", "n:n")))
    assert len(links(reading)) == 1
    assert dict(reading.notes)["note-trade-repeated"] == {"count": "1"}
    assert reasons(reading) == [("4", "hs-link-contradicts")]


@pytest.mark.parametrize("first", ["Conversions", "Correlations"])
def test_a_workbook_of_the_un_is_read_by_its_sheet_of_correlations(first, tmp_path: Path):
    sheets = {"Conversions": CONVERSIONS, "Correlations": CORRELATIONS}
    order = sorted(sheets, key=lambda name: name != first)
    reading = read(workbook(tmp_path, **{name: sheets[name] for name in order}))
    assert links(reading) == [
        (2022, "010121", 2017, "010121", "1:1"),
        (2022, "854151", 2017, "854150", "n:n"),
        (2022, "854151", 2017, "854190", "n:n"),
        (2022, "854159", 2017, "854150", "1:n"),
    ]
    assert reasons(reading) == [("Correlations!7", "hs-link-code")]
    said = {"sheet": "Correlations", "others": "Conversions"}
    assert dict(reading.notes)["note-hs-concordance-sheets"] == said


@pytest.mark.parametrize("heading", [("HS 2017", "HS 2012"), ("HS17", "HS12"), ("H5", "H4")])
def test_editions_are_known_as_the_un_heads_them(heading, tmp_path: Path):
    rows = [(*heading, "Relationship"), ("010121", "010121", "1:1")]
    assert links(read(workbook(tmp_path, Sheet=rows))) == [(2017, "010121", 2012, "010121", "1:1")]


def test_conversions_alone_would_leave_out_most_links(tmp_path: Path):
    raw = workbook(tmp_path, Conversions=CONVERSIONS)
    with pytest.raises(SourceError) as refused:
        read(raw)
    assert refused.value.code == "hs-concordance-columns"


def test_a_concordance_with_another_classification_is_not_claimed(tmp_path: Path):
    rows = [("HS2017", "SITC4", "Relationship"), ("010121", "00150", "1:1")]
    assert SOURCE.recognise(workbook(tmp_path, Sheet=rows)) is None
    assert SOURCE.dataset(Raw(tmp_path / "x", "HS2022toHS2017.xlsx")) == "HS2022toHS2017"
