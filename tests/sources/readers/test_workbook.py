import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.refusals import assert_readable
from tests.sources.workbooks import members, ods, ods_table, with_member, xlsx

from tricord.errors import SourceError
from tricord.sources.base import Raw
from tricord.sources.readers import workbook
from tricord.sources.readers.workbook import read_sheet

SOUND = xlsx({"Ships": [["name", "imo"], ["푸른별", 9074729]]})


@pytest.fixture
def read(tmp_path):
    def reader(data, sheet=""):
        path = tmp_path / "table.xlsx"
        path.write_bytes(data)
        return read_sheet(Raw(path, path.name), sheet)

    return reader


def cells(sheet):
    return [(row.number, row.cells) for row in sheet.rows]


def test_cells_of_every_kind_come_back_as_a_person_reads_them(read):
    moment = datetime(2026, 1, 2, 3, 4, tzinfo=UTC).replace(tzinfo=None)
    row = ["青い星丸", 9074729, 0.25, True, date(1970, 3, 2), moment, "00123", ""]
    sheet = read(xlsx({"S": [row]}))
    assert cells(sheet) == [
        (
            1,
            ("青い星丸", "9074729", "0.25", "true", "1970-03-02", "2026-01-02T03:04", "00123"),
        )
    ]


@pytest.mark.parametrize("date_1904", [False, True])
def test_days_are_right_in_both_calendars_a_sheet_may_use(read, date_1904):
    days = [[date(1904, 1, 2)], [date(1970, 3, 2)], [date(2026, 12, 31)]]
    sheet = read(xlsx({"S": days}, default_date_format="yyyy/mm/dd", date_1904=date_1904))
    assert [row.cells[0] for row in sheet.rows] == ["1904-01-02", "1970-03-02", "2026-12-31"]


def test_rows_keep_their_numbers_and_blank_ones_are_left_out(read):
    sheet = read(xlsx({"Ships": [["name"], [""], ["", "B"]]}))
    assert [(row.number, row.place, row.cells) for row in sheet.rows] == [
        (1, "Ships!1", ("name",)),
        (3, "Ships!3", ("", "B")),
    ]


def test_the_first_visible_sheet_is_read_and_the_others_are_named(read):
    data = xlsx({"hidden:Old": [["a"]], "Ships": [["b"]], "People": [["c"]]})
    assert (read(data).name, read(data).others) == ("Ships", ("People",))
    assert cells(read(data, "Old")) == [(1, ("a",))]
    with pytest.raises(SourceError) as refused:
        read(data, "Planes")
    assert refused.value.code == "workbook-sheet-missing"
    assert refused.value.params["known"] == "Old, Ships, People"


def test_readings_above_japanese_names_are_not_part_of_them(read):
    texts = b"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <si><r><t>\xe5\xb1\xb1</t></r><r><t>\xe7\x94\xb0_x000D_</t></r>
      <rPh sb="0" eb="2"><t>\xe3\x83\xa4\xe3\x83\x9e\xe3\x83\x80</t></rPh></si></sst>"""
    data = with_member(xlsx({"S": [["x"]]}), "xl/sharedStrings.xml", texts)
    assert cells(read(data)) == [(1, ("山田\r",))]


def test_a_sheet_with_an_inline_text_and_no_references_is_read(read):
    sheet = b"""<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData>
      <row><c t="inlineStr"><is><t>name</t></is></c><c t="str"><f>A1</f><v>x</v></c></row>
      <row r="4"><c r="C4" t="e"><v>#N/A</v></c></row></sheetData></worksheet>"""
    assert cells(read(with_member(SOUND, "xl/worksheets/sheet1.xml", sheet))) == [
        (1, ("name", "x")),
        (4, ("", "", "#N/A")),
    ]


def test_an_ods_sheet_is_read_with_repeats_comments_and_typed_values(read):
    rows = """
      <table:table-header-rows><table:table-row>
        <table:table-cell office:value-type="string"><text:p>name</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="2"/>
        <table:table-cell office:value-type="string"><text:p>born</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="16380"/>
      </table:table-row></table:table-header-rows>
      <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
      <table:table-row table:number-rows-repeated="2">
        <table:table-cell office:value-type="string">
          <office:annotation><text:p>a comment</text:p></office:annotation>
          <text:p>A<text:s text:c="2"/>B<text:span>C</text:span></text:p><text:p>D</text:p>
        </table:table-cell>
        <table:table-cell office:value-type="float" office:value="9074729">
          <text:p>9 074 729</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="1970-03-02T00:00:00"/>
      </table:table-row>"""
    data = ods(ods_table("One", rows), ods_table("Two", ""))
    values = ("A  BC\nD", "9074729", "1970-03-02")
    assert cells(read(data)) == [(1, ("name", "", "", "born")), (5, values), (6, values)]
    assert read(data).others == ("Two",)


def test_a_real_index_of_a_list_is_read_whole(shared_data):
    path = shared_data / "screening/lists/uk_fcdo_sanctions_list_2025-08-11.ods"
    sheet = read_sheet(Raw(path, path.name))
    assert len(sheet.rows) == 5303
    assert sheet.rows[0].cells[:3] == ("Unique ID", "OFSI Group ID", "Name")


def test_a_real_price_table_shows_the_same_as_another_reader(shared_data):
    calamine = pytest.importorskip("python_calamine", reason="compares with python-calamine")
    path = shared_data / "supply/prices/CMO-Historical-Data-Monthly_to_2024.xlsx"
    other = calamine.CalamineWorkbook.from_path(path).get_sheet_by_name("Monthly Prices")
    theirs = other.to_python(skip_empty_area=False)
    sheet = read_sheet(Raw(path, path.name), "Monthly Prices")
    ours = {row.number: row.cells for row in sheet.rows}
    for number, row in enumerate(theirs, 1):
        for at, value in enumerate(row):
            cell = (*ours.get(number, ()), *[""] * len(row))[at].strip()
            same = float(cell) == value if isinstance(value, float) else cell == str(value).strip()
            assert same, (number, at, value, cell)


def test_an_entity_bomb_in_a_sheet_is_never_expanded(read):
    bomb = b"""<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>"""
    with pytest.raises(SourceError) as refused:
        read(with_member(SOUND, "xl/worksheets/sheet1.xml", bomb))
    assert refused.value.code == "workbook-broken"


def test_a_bomb_is_refused_by_its_declared_size_before_it_is_unpacked(read, monkeypatch):
    monkeypatch.setattr(workbook, "BYTES_LIMIT", 1 << 20)
    bomb = with_member(SOUND, "xl/media/image.bin", b"\0" * (2 << 20))
    assert len(bomb) < 20_000
    with pytest.raises(SourceError) as refused:
        read(bomb)
    assert refused.value.code == "workbook-too-large"


def test_a_bomb_that_lies_about_its_size_is_refused_too(read):
    bomb = with_member(SOUND, "xl/media/image.bin", b"\0" * 1000)
    assert bomb.count((1000).to_bytes(4, "little")) == 2
    with pytest.raises(SourceError) as refused:
        read(bomb.replace((1000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    assert refused.value.code == "workbook-broken"


@pytest.mark.parametrize(
    "row",
    [
        """<table:table-row table:number-rows-repeated="1000000000"><table:table-cell
         office:value-type="float" office:value="1"/></table:table-row>""",
        """<table:table-row><table:table-cell table:number-columns-repeated="1000000000"
         office:value-type="float" office:value="1"/></table:table-row>""",
    ],
    ids=["rows", "columns"],
)
def test_a_billion_repeated_cells_are_refused(read, row, monkeypatch):
    monkeypatch.setattr(workbook, "CELLS_LIMIT", 10_000)
    with pytest.raises(SourceError) as refused:
        read(ods(ods_table("S", row)))
    assert refused.value.code in ("workbook-too-many-cells", "workbook-broken")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (SOUND[:-30], "workbook-broken"),
        (SOUND[: len(SOUND) // 2], "workbook-broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "workbook-encrypted"),
        (with_member(SOUND, "xl/vbaProject.bin", b"macro"), "workbook-macros"),
        (with_member(SOUND, "xl/worksheets/sheet1.xml", b"<worksheet>"), "workbook-broken"),
        (
            with_member(
                SOUND,
                "xl/worksheets/sheet1.xml",
                b'<worksheet><sheetData><row><c t="s"><v>99</v></c></row></sheetData></worksheet>',
            ),
            "workbook-broken",
        ),
        (
            ods(**{"META-INF/manifest.xml": b"<m><manifest:encryption-data/></m>"}),
            "workbook-encrypted",
        ),
        (ods(**{"Basic/Standard/script.xml": b"<x/>"}), "workbook-macros"),
        (with_member(ods(), "mimetype", b"application/epub+zip"), "workbook-kind"),
        (ods(), "workbook-sheet-missing"),
    ],
)
def test_a_workbook_a_stranger_might_send_is_refused(read, data, code):
    with pytest.raises(SourceError) as refused:
        read(data)
    assert refused.value.code == code
    assert refused.value.hint()


def test_an_encrypted_member_is_refused(read):
    flagged = bytearray(SOUND)
    central = flagged.index(b"PK\x01\x02")
    flagged[6] |= 1
    flagged[central + 8] |= 1
    with pytest.raises(SourceError) as refused:
        read(bytes(flagged))
    assert refused.value.code == "workbook-encrypted"


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_damaged_sheet_is_rows_or_refused(data):
    sound = data.draw(st.sampled_from([SOUND, ods(ods_table("S", "<table:table-row/>"))]))
    name = data.draw(st.sampled_from(sorted(n for n in members(sound) if n.endswith("ml"))))
    whole = members(sound)[name]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 20)))
    damaged = whole[:start] + data.draw(st.binary(max_size=10)) + whole[end:]
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "t.xlsx"
        path.write_bytes(with_member(sound, name, damaged))
        try:
            read_sheet(Raw(path, path.name))
        except SourceError as refused:
            assert_readable(refused)
