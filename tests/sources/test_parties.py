import csv
import io
import json
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.refusals import assert_readable
from tests.sources.workbooks import ods, ods_table, with_member, xlsx

from tricord.errors import SourceError
from tricord.locale import LANGUAGES
from tricord.sources.base import Raw
from tricord.sources.parties import Parties
from tricord.sources.readers import workbook

SHIPS = "name,imo,mmsi,call_sign,flag\nEXAMPLE STAR,9074729,440123456,DS9999,KR\n"


@pytest.fixture
def read(tmp_path):
    def reader(content, name="table.csv", **options):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return Parties().read(
            {"": Raw(path, name)}, {k.replace("__", "."): v for k, v in options.items()}
        )

    return reader


@pytest.fixture
def rows(read):
    return lambda *content, **options: read(*content, **options).frames["parties"].to_dicts()


def test_a_ship_is_read_with_all_its_numbers(rows):
    assert rows(SHIPS) == [
        {
            "party_id": "2",
            "schema": "Vessel",
            "name": "EXAMPLE STAR",
            "other_names": [],
            "imo": "9074729",
            "mmsi": "440123456",
            "call_sign": "DS9999",
            "identifiers": [],
            "birth_date": "",
            "countries": ["KR"],
            "remarks": "",
            "simulated": False,
            "record": "2",
        }
    ]


def test_the_real_table_of_ships_and_agents_is_read_whole(shared_data):
    path = shared_data / "screening/parties_ships_and_agents.csv"
    raw = Raw(path, path.name)
    assert Parties().recognise(raw) == ""
    reading = Parties().read({"": raw}, {})
    parties = reading.frames["parties"]
    with path.open(encoding="utf-8", newline="") as file:
        given = list(csv.DictReader(file))
    assert reading.rejects == ()
    assert parties["name"].to_list() == [" ".join(row["name"].split()) for row in given]
    kinds = Counter(row["type"] for row in given)
    assert Counter(parties["schema"]) == {"Vessel": kinds["ship"], "Company": kinds["company"]}
    assert reading.mapping == {
        "name": "name",
        "schema": "type",
        "imo": "imo",
        "mmsi": "mmsi",
        "call_sign": "call_sign",
        "countries": "flag",
    }
    for ours, row in zip(parties.iter_rows(named=True), given, strict=True):
        sevens = [int(digit) for digit in row["imo"]] if len(row["imo"]) == 7 else []
        weighed = sum(
            digit * weight for digit, weight in zip(sevens, range(7, 1, -1), strict=False)
        )
        passes = bool(sevens) and any(sevens) and weighed % 10 == sevens[-1]
        assert ours["imo"] == (row["imo"] if passes else "")
        kept = any(text.startswith("imo_invalid:") for text in ours["identifiers"])
        assert kept == (bool(row["imo"].strip("0")) and not passes)


def test_a_person_is_read_from_a_japanese_table(rows):
    person = rows(
        "氏名,カナ,生年月日,国籍,旅券番号\n山田太郎,ヤマダ,昭和45年3月2日,日本,TK 1234567\n"
    )[0]
    assert (person["schema"], person["name"], person["other_names"]) == (
        "Person",
        "山田太郎",
        ["ヤマダ"],
    )
    assert (person["birth_date"], person["countries"]) == ("1970-03-02", ["JP"])
    assert person["identifiers"] == ["passport:TK1234567"]


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("Surname,First name\nHong,Gil-dong\n", "Gil-dong Hong"),
        ("姓,名\n山田,太郎\n", "山田太郎"),
        ("Surname,First name\nHong,\n", "Hong"),
    ],
)
def test_a_name_in_two_columns_becomes_one(rows, table, name):
    assert [row["name"] for row in rows(table)] == [name]


def test_a_company_bears_its_own_number_and_not_a_ships(read):
    table = "type,name,imo\ncompany,Example Co.,1234565\nship,EXAMPLE,1234565\nship,ZERO,0000000\n"
    reading = read(table)
    assert [(r["imo"], r["identifiers"]) for r in reading.frames["parties"].to_dicts()] == [
        ("1234565", []),
        ("", ["imo_invalid:1234565"]),
        ("", []),
    ]
    assert reading.notes == (("note-table-numbers-invalid", {"count": "1", "first": "3"}),)


def test_a_call_sign_with_a_broken_letter_is_not_taken_for_another(rows):
    ship = rows("name,call_sign\nA SHIP,WDK621[\nB SHIP,WDK-6211\n")
    assert [(s["call_sign"], s["identifiers"]) for s in ship] == [
        ("", ["call_sign_invalid:WDK621["]),
        ("WDK6211", []),
    ]


def test_columns_nobody_knows_stay_with_the_row(rows):
    row = rows("name,부서,memo\nEXAMPLE,해무과,\n")[0]
    assert json.loads(row["remarks"]) == {"부서": "해무과"}


def test_a_birth_date_that_cannot_be_read_in_full_is_kept_and_noted(read):
    reading = read("name,born\nHONG GIL,02/03/1970\nKIM AN,long ago\n")
    people = reading.frames["parties"].to_dicts()
    assert [p["birth_date"] for p in people] == ["1970", ""]
    assert [json.loads(p["remarks"]) for p in people] == [
        {"born": "02/03/1970"},
        {"born": "long ago"},
    ]
    assert reading.notes[0][0] == "note-table-birth-dates-unread"


def test_ids_of_the_table_are_kept_and_a_missing_one_is_the_row_number(rows):
    assert [r["party_id"] for r in rows("id,name\nA-1,X ONE\n,X TWO\n")] == ["A-1", "3"]


def test_an_id_that_stands_twice_is_refused_with_both_rows(read):
    with pytest.raises(SourceError) as refused:
        read("id,name\nA-1,X ONE\nA-2,X TWO\nA-1,X THREE\n")
    assert refused.value.code == "table-id-repeats"
    assert refused.value.params | {"file": ""} == {
        "file": "",
        "id": "A-1",
        "first": "2",
        "second": "4",
    }
    assert read("id,name\nA-1,X ONE\nA-1,X TWO\n", map__party_id="").frames["parties"].height == 2


def test_rows_that_cannot_be_screened_are_set_aside_with_their_reason(read):
    table = "name,imo,x\nGOOD ONE,,1\n,,only a remark\nSHORT\nTOO,,LONG,ROW\n"
    reading = read(f"{table}BAD\bNAME,,1\n,,\nLONG,,1,\n")
    assert [(r.record, r.reason) for r in reading.rejects] == [
        ("4", "table-row-ragged"),
        ("5", "table-row-ragged"),
        ("3", "table-row-nameless"),
        ("6", "table-row-unprintable"),
    ]
    assert reading.frames["parties"]["name"].to_list() == ["GOOD ONE", "LONG"]


@pytest.mark.parametrize(
    ("table", "simulated"),
    [
        ("# SIMULATED for a demonstration\nname\nA SHIP\nB SHIP\n", [True, True]),
        ("name,simulated\nA SHIP,true\nB SHIP,\n", [True, False]),
        ("name,모의\nA SHIP,예\nB SHIP,아니요\n", [True, False]),
        ("# from our desk\nname\nA SHIP\nB SHIP\n", [False, False]),
    ],
)
def test_what_is_made_up_says_so(rows, table, simulated):
    assert [row["simulated"] for row in rows(table)] == simulated


def test_the_same_table_is_read_alike_from_text_and_from_workbooks(rows):
    table = [["선박명", "IMO", "생년월일"], ["푸른별", 9074729, ""], ["青い星丸", "", ""]]
    text = "\n".join(",".join(map(str, row)) for row in table) + "\n"
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{said}</text:p>'
            "</table:table-cell>"
            for said in row
        )
        + "</table:table-row>"
        for row in table
    )
    readings = [
        rows(text.encode(encoding), "t.csv") for encoding in ("utf-8", "utf-8-sig", "utf-16")
    ]
    readings.append(rows(text.replace(",", "\t"), "t.tsv"))
    readings.append(rows(text.replace(",", ";"), "t.csv"))
    readings.append(rows(xlsx({"Ships": table}), "t.xlsx"))
    readings.append(rows(ods(ods_table("Ships", cells)), "t.ods"))
    for reading in readings:
        for row in reading:
            row["record"] = row["record"].removeprefix("Ships!")
        assert reading == readings[0]
    assert readings[0][0]["imo"] == "9074729"


def test_a_guessed_encoding_is_said_aloud(read):
    korean = "선박명,비고\n푸른별호,부산항 정박\n"
    assert read(korean.encode("cp949")).notes == (("note-table-encoding", {"encoding": "CP949"}),)
    assert read(korean.encode("cp949"), encoding="cp949").notes == ()


def test_a_table_of_values_alone_loses_no_row(rows):
    ships = rows("EXAMPLE,9074729\nOTHER,9056806\n")
    assert [(ship["name"], ship["imo"]) for ship in ships] == [
        ("EXAMPLE", "9074729"),
        ("OTHER", "9056806"),
    ]


def test_options_settle_what_a_guess_cannot(rows):
    assert rows("who;since\nA SHIP;1\n", map__name="who", schema="선박")[0]["schema"] == "Vessel"
    assert [r["name"] for r in rows("A SHIP,x\nB SHIP,y\n", heading="0")] == ["A SHIP", "B SHIP"]
    assert rows("nothing\nname\nA SHIP\nname\n", heading="2")[1]["name"] == "name"
    book = xlsx({"People": [["name"], ["HONG GIL"]], "Ships": [["선박명"], ["푸른별"]]})
    assert rows(book, "t.xlsx", sheet="Ships")[0]["schema"] == "Vessel"


@pytest.mark.parametrize(
    ("name", "dataset"),
    [
        ("ships 2026.03.csv", "ships 2026.03"),
        ("선박|목록.xlsx", "선박-목록"),
        (".csv", ".csv"),
        (" .x", "table"),
    ],
)
def test_a_table_is_called_after_its_file(tmp_path, name, dataset):
    assert Parties().dataset(Raw(tmp_path, name)) == dataset


BAD = {
    "empty": (b"", "table-empty"),
    "headings alone": (b"name,imo\n", "table-empty"),
    "cut in a row": (SHIPS.encode()[:-9], "table-cut"),
    "cut after a delimiter": (b"name,x\nA SHIP,\nB SHIP,", "table-cut"),
    "cut in a character": ("name\n푸른별 동해 바다\n".encode()[:-2], "file-truncated"),
    "wrong encoding": (
        "nom,pays\nSociété Générale Égée,FR\n".encode("cp1252"),
        "table-encoding-unknown",
    ),
    "damaged UTF-8": (
        "name\n푸른별 동해 바다 배\n".encode().replace(b"\xed", b"\xff", 1),
        "table-encoding-damaged",
    ),
    "unknown columns": (b"foo,bar\nA SHIP,KR\n", "table-columns-unknown"),
    "no column of names": (b"flag,bar\nKR,2\n", "table-columns-unknown"),
    "gigantic line": (b"name,x\nA," + b"9" * (1 << 20) + b"\n", "line-too-long"),
    "gigantic cell": (b'name,x\nA,"' + b"9\n" * 100_000 + b'"\n', "table-cell-gigantic"),
    "open quotation mark": (b'name,x\nA,"9\nB,1\n', "table-quote-open"),
    "broken quotation marks": (b'name,x\nA,"9"9\nB,1\n', "table-quotes-broken"),
    "duplicate id": (b"id,name\n1,A SHIP\n1,B SHIP\n", "table-id-repeats"),
    "zero bytes": (b"name\nA\0B\n", "table-nul"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "table-nul"),
    "old workbook": (b"\xd0\xcf\x11\xe0" + b"\0" * 512, "workbook-encrypted"),
    "other archive": (with_member(ods(), "mimetype", b"application/zip"), "workbook-kind"),
    "macros": (with_member(xlsx({"S": [["name"]]}), "xl/vbaProject.bin", b"x"), "workbook-macros"),
    "empty sheet": (xlsx({"S": []}), "table-empty"),
    "cut workbook": (xlsx({"S": [["name"], ["A"]]})[:-100], "workbook-broken"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_ends_in_one_sentence_with_a_hint(read, kind):
    data, code = BAD[kind]
    with pytest.raises(SourceError) as refused:
        read(data)
    assert refused.value.code == code
    assert_readable(refused.value)
    assert len({refused.value.sentence(language) for language in LANGUAGES}) == len(LANGUAGES)


def test_a_zip_bomb_is_refused_unopened(read, monkeypatch):
    monkeypatch.setattr(workbook, "BYTES_LIMIT", 1 << 20)
    bomb = with_member(xlsx({"S": [["name"], ["A"]]}), "xl/media/x.bin", b"\0" * (3 << 20))
    with pytest.raises(SourceError) as refused:
        read(bomb, "t.xlsx")
    assert refused.value.code == "workbook-too-large"


@pytest.mark.parametrize(
    "options",
    [
        {"schema": "planet"},
        {"delimiter": "x"},
        {"encoding": "klingon"},
        {"heading": "99"},
        {"map.name": "nowhere"},
        {"map.nowhere": "name"},
    ],
)
def test_an_option_that_cannot_be_is_refused_with_what_can(read, options):
    with pytest.raises(SourceError) as refused:
        read(SHIPS, **{k.replace(".", "__"): v for k, v in options.items()})
    assert refused.value.params["known"]


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=15)


@settings(deadline=None)
@given(cells=st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=6))
def test_every_row_of_any_table_comes_back_or_is_set_aside(cells):
    filled = [("EXAMPLE", ""), *(cell for cell in cells if any(part.strip() for part in cell))]
    text = io.StringIO()
    csv.writer(text).writerows([("name", "remark"), ("EXAMPLE", ""), *cells])
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "t.csv"
        path.write_bytes(text.getvalue().encode())
        options = {"delimiter": ",", "heading": "1", "schema": "person"}
        reading = Parties().read({"": Raw(path, "t.csv")}, options)
    parties = reading.frames["parties"].to_dicts()
    assert len(parties) + len(reading.rejects) == len(filled)
    kept = {row["record"]: row for row in parties}
    for row in kept.values():
        whole = [row["name"], *row["other_names"]]
        assert any(all(name in " ".join(n.split()) for name in whole) for n, _ in filled)
        assert not row["remarks"] or json.loads(row["remarks"])["remark"] in [r for _, r in filled]


@settings(deadline=None)
@given(text=st.text(st.sampled_from('name,imo;"\n\r\t1970-선船 |#'), max_size=80))
def test_any_text_is_parties_or_refused(text):
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "t.csv"
        path.write_text(text, encoding="utf-8", newline="")
        raw = Raw(path, "t.csv")
        assert Parties().recognise(raw) in (None, "")
        try:
            Parties().read({"": raw}, {})
        except SourceError as refused:
            assert_readable(refused)


KOREAN = "선박명,IMO,비고\n푸른별호,9074729,부산항 정박\n"


@pytest.mark.parametrize(
    "data",
    [
        *(KOREAN.encode(encoding) for encoding in ("utf-8", "utf-8-sig", "cp949", "utf-16")),
        KOREAN.encode("utf-16-le"),
        KOREAN.replace(",", "\t").encode(),
        f"# SIMULATED\n{KOREAN}".encode(),
        f"Ships of our ports;;\n{KOREAN.replace(',', ';')}".encode(),
        "船名,国籍\n青い星丸,日本\n".encode("cp932"),
        xlsx({"S": [["Ships of our ports"], ["선박명", "IMO"], ["푸른별", 9074729]]}),
    ],
)
def test_a_table_of_parties_is_recognised_in_any_encoding_and_shape(tmp_path, data):
    path = tmp_path / "table"
    path.write_bytes(data)
    assert Parties().recognise(Raw(path, path.name)) == ""


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>name,imo</body></html>",
        b'[{"name": "A"},\n{"name": "B"}]',
        b"Dear all,\nthe name of the ship, as agreed, is EXAMPLE.\n",
        b"x,y\n1,2\n",
        b"",
        xlsx({"Prices": [["year", "usd"], [2024, 1]]}),
        b"PK\x03\x04" + b"\0" * 40,
    ],
)
def test_what_is_no_table_of_parties_is_left_to_others(tmp_path, data):
    path = tmp_path / "file"
    path.write_bytes(data)
    assert Parties().recognise(Raw(path, path.name)) is None
