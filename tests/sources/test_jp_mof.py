import csv
import io
from datetime import date
from pathlib import Path

import pytest
from tests.sources.refusals import assert_readable
from tests.sources.workbooks import xlsx

from tricord.errors import SourceError
from tricord.model.listing import ListedIdentifier, ListedName, NameKind, Schema
from tricord.sources.base import Raw
from tricord.sources.jp_mof import CSV_COLUMNS, JapanAssetFreezes

FIXTURE = Path(__file__).parent / "fixtures/jp-mof/shisantouketsu20260105.csv"
SOURCE = JapanAssetFreezes()
PERSON = {
    "区分": "17",
    "番号": "017-000001",
    "告示日付": "2016.12.9",
    "告示番号": "1",
    "個人・団体": "個人",
    "氏名（日本語）": "キョン・ボン",
    "氏名（英語）": "KYON BON",
    "外務省告示情報": "1. キョン・ボン",
}


def table(*rows, columns=CSV_COLUMNS, end="\r\n"):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    return text.getvalue().removesuffix("\r\n") + end


@pytest.fixture
def read(tmp_path):
    def reader(data, name="shisantouketsu20260105.csv"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        raw = Raw(path, path.name)
        return SOURCE.read({"": raw}, {})

    return reader


def refused(read, data):
    with pytest.raises(SourceError) as refusal:
        read(data)
    assert_readable(refusal.value)
    return refusal.value


def by_name():
    entries = SOURCE.read({"": Raw(FIXTURE, FIXTURE.name)}, {}).entries
    return {entry.names[0].text: entry for entry in entries}


def test_a_person_with_a_un_reference_goes_by_it():
    person = by_name()["レイ・エグザンプル"]
    assert (person.entry_id, person.schema) == ("XXi.901", Schema.PERSON)
    assert person.birth_dates == ("1955/1958", "1963")
    assert person.listed_on == date(2001, 9, 22)
    assert person.countries == ("EG",)
    assert person.identifiers[-1] == ListedIdentifier("un_reference", "XXi.901", "XXi.901")
    assert ListedName("مثال", NameKind.ORIGINAL_SCRIPT) in person.names


def test_titles_and_posts_are_no_names_but_facts():
    person = by_name()["レイ・エグザンプル"]
    assert not {"ムラー", "Mullah", "架空の大臣"} & {name.text for name in person.names}
    assert dict(person.facts)["称号(英語)"] == "Mullah; Haji"


def test_a_body_is_read_with_former_names_seats_and_numbers():
    body = by_name()["キョンボン・バンク（プロプライエタリー）リミテッド"]
    assert body.schema is Schema.ORGANIZATION
    assert ListedName("Kyongpon Bank", NameKind.FORMER) in body.names
    assert body.countries == ("KP", "CN")
    assert [i.kind for i in body.identifiers] == ["imo_company", "swift", "wallet"]


def test_weak_aliases_and_documents_are_kept_apart():
    person = by_name()["キョン・ボン"]
    assert ListedName("General Bon", NameKind.ALIAS, weak=True) in person.names
    assert [(i.kind, i.value) for i in person.identifiers] == [
        ("passport", "654000019"),
        ("passport", "563000035"),
        ("national_id", "210000196901200000"),
    ]


def test_a_section_put_in_between_changes_nothing(read):
    [before] = read(table(PERSON)).entries
    [after] = read(table({**PERSON, "区分": "20", "番号": "020-000001"})).entries
    assert (after.entry_id, after.version) == (before.entry_id, before.version)


def test_one_name_in_two_sections_is_two_entries(read):
    other = {**PERSON, "区分": "15", "告示日付": "2017.6.9"}
    assert len(read(table(PERSON, other)).entries) == 2
    assert len(read(table(PERSON, PERSON)).entries) == 2


@pytest.mark.parametrize("encoding", ["cp932", "utf-8", "utf-8-sig"])
def test_either_encoding_of_the_publisher_gives_the_same(tmp_path, read, encoding):
    text = table({**PERSON, "その他の情報": "架空の人物であり、どこにも存在しない。"})
    assert read(text.encode(encoding)).entries == read(text).entries
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    assert SOURCE.recognise(Raw(path, path.name)) == ""


def test_headings_may_vary_in_their_spaces(read):
    columns = [c.replace("番号", " 番 号") for c in CSV_COLUMNS]
    row = {c: PERSON.get(c.replace(" 番 号", "番号"), "") for c in columns}
    assert read(table(row, columns=columns)).entries == read(table(PERSON)).entries


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (table(PERSON, columns=(*CSV_COLUMNS, "新しい列")), "list-column-unknown"),
        (table(PERSON, columns=CSV_COLUMNS[:-1]), "list-column-missing"),
        (table({**PERSON, "個人・団体": "国"}), "list-value-unknown"),
        (table(PERSON) + "17,short\r\n", "csv-columns-differ"),
        (table(PERSON, end=""), "file-truncated"),
        (table(), "list-empty"),
        (b"", "list-empty"),
        (table(PERSON).encode("cp932") + b"\xff\xff\x81", "table-encoding-unknown"),
        (table(PERSON).encode() + b"\0", "table-nul"),
    ],
)
def test_what_the_publisher_never_prints_is_refused(read, data, code):
    assert refused(read, data).code == code


def test_a_row_without_a_name_is_set_aside(read):
    reading = read(table(PERSON, {"番号": "017-000002", "個人・団体": "個人"}))
    assert len(reading.entries) == 1
    assert [(r.record, r.reason) for r in reading.rejects] == [("3", "list-row-nameless")]


SHEETS = {
    "北朝鮮": [
        ["北朝鮮のミサイル等に関連する者（個人）"],
        [
            "告示 日付",
            "告示 番号",
            "日 本 語 表 記",
            "英 語 表 記",
            "別 名",
            "役 職",
            "生 年 月 日",
        ],
        [
            "2016.12.9",
            "1",
            "キョン・ボン",
            "KYON BON",
            "（a）キョン・ポン（b）ボン",
            "代表者",
            "1964年",
        ],
        ["2016.12.9", "2", "不明_x000D_", "EXAMPLE HILL", "", "", ""],
    ],
    "団体": [
        ["資産凍結等の措置の対象となる団体"],
        ["告示日付", "日本語表記", "英語表記", "所在地", "その他の情報"],
        ["2017.11.7", "キョンボン・バンク", "Kyonbon Bank", "平壌", ""],
    ],
    "目次": [["一覧"]],
}


def test_a_workbook_is_read_sheet_by_sheet_under_its_titles(read):
    entries = {e.names[0].text: e for e in read(xlsx(SHEETS), "list.xlsx").entries}
    person = entries["キョン・ボン"]
    assert [name.text for name in person.names] == [
        "キョン・ボン",
        "KYON BON",
        "キョン・ポン",
        "ボン",
    ]
    assert person.programmes == ("北朝鮮のミサイル等に関連する者（個人）",)
    assert person.schema is Schema.PERSON
    assert entries["キョンボン・バンク"].schema is Schema.ORGANIZATION
    assert entries["EXAMPLE HILL"].names == (ListedName("EXAMPLE HILL"),)


def test_an_entry_goes_by_one_key_in_both_forms(read):
    [from_csv] = read(table(PERSON)).entries
    from_sheet = {e.entry_id for e in read(xlsx(SHEETS), "list.xlsx").entries}
    assert from_csv.entry_id in from_sheet


def test_a_workbook_is_recognised_and_another_is_not(tmp_path):
    path = tmp_path / "list.xlsx"
    path.write_bytes(xlsx(SHEETS))
    assert SOURCE.recognise(Raw(path, path.name)) == ""
    path.write_bytes(xlsx({"x": [["name"], ["Alpha"]]}))
    assert SOURCE.recognise(Raw(path, path.name)) is None
    path.write_bytes(b"PK\x03\x04broken")
    assert SOURCE.recognise(Raw(path, path.name)) is None


@pytest.mark.parametrize(
    ("sheets", "code"),
    [
        ({"x": [["名前"], ["Alpha"]]}, "list-headings-missing"),
        ({"x": [["告示日付", "英語表記", "血液型"], ["1", "A", "B"]]}, "list-column-unknown"),
        ({"x": [["告示日付", "英語表記"], ["2016.1.1", "A", "beyond"]]}, "list-row-ragged"),
    ],
)
def test_a_workbook_that_has_drifted_is_refused(read, sheets, code):
    assert refused(read, xlsx(sheets)).code == code
