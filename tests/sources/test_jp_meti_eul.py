import pytest
from tests.sources import pdfs
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.model.listing import ListedName, NameKind
from tricord.sources.base import Raw
from tricord.sources.jp_meti_eul import JapanEndUserList

SOURCE = JapanEndUserList()


@pytest.fixture
def read(tmp_path):
    def reader(*rows, **layout):
        path = tmp_path / "list.pdf"
        path.write_bytes(pdfs.meti(rows or pdfs.METI_ROWS, **layout))
        raw = Raw(path, path.name)
        return {e.names[0].text: e for e in SOURCE.read({"": raw}, {}).entries}

    return reader


def row(number="1", **said):
    usual = {"country": "イラン\nIslamic Republic of Iran", "name": "Example", "also": ""}
    return (number, *(usual | {"kinds": "核\nN", "cw": ""} | said).values())


def refused(read, *rows, **layout):
    with pytest.raises(SourceError) as refusal:
        read(*rows, **layout)
    assert_readable(refusal.value)
    return refusal.value


def test_a_body_is_read_with_its_names_country_and_kinds_of_weapon(read):
    body = read()["Zagros Invented Industries"]
    assert body.names == (
        ListedName("Zagros Invented Industries"),
        ListedName("ZII", NameKind.ALIAS, weak=True),
        ListedName("Zagros Industries", NameKind.ALIAS),
        ListedName("Zagros Invented Industries and Machine Works North", NameKind.ALIAS),
        ListedName("ZI Co.", NameKind.ALIAS),
    )
    assert body.programmes == ("B", "C", "M", "N", "CW")
    assert body.countries == ("IR",)
    assert dict(body.facts)["company"] == "Zagros Invented Industries (ZII)"


def test_a_name_in_another_script_stands_beside_the_latin_one(read):
    assert read()["Sample River Co."].names[1] == ListedName("样品河公司", NameKind.ORIGINAL_SCRIPT)


def test_the_running_number_is_no_key_and_no_fact(read):
    before = read(row(name="Beta"))["Beta"]
    after = read(row(name="Alpha"), row("2", name="Beta"))["Beta"]
    assert (after.entry_id, after.version) == (before.entry_id, before.version)


def test_two_bodies_of_one_name_and_country_stay_two(read, tmp_path):
    path = tmp_path / "list.pdf"
    path.write_bytes(pdfs.meti((row(), row("2"))))
    entries = SOURCE.read({"": Raw(path, path.name)}, {}).entries
    assert [e.entry_id.endswith("-2") for e in entries] == [False, True]


def test_rows_on_many_pages_are_one_list(read):
    rows = [row(str(n), name=f"Example {n}") for n in range(1, 40)]
    assert len(read(*rows, height="12cm")) == 39


def test_a_row_left_out_shows_by_its_number(read):
    fault = refused(read, row(), row("3", name="Gamma"))
    assert (fault.code, fault.params["expected"], fault.params["found"]) == (
        "list-number-gap",
        2,
        "3",
    )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"kinds": "宇宙\nS"}, "list-value-unknown"),
        ({"name": ""}, "list-value-unknown"),
    ],
)
def test_what_the_list_never_prints_is_refused(read, change, code):
    assert refused(read, row(**change)).code == code


def test_a_new_column_must_be_learnt_first(read):
    headings = (*pdfs.METI_HEADINGS, "Risk")
    assert refused(read, (*row(), "x"), headings=headings).code == "list-column-unknown"


def test_an_older_list_without_conventional_weapons_is_read(read):
    found = read(row()[:-1], headings=pdfs.METI_HEADINGS[:-1])
    assert found["Example"].programmes == ("N",)


def test_a_country_without_a_code_is_kept_as_printed(read):
    assert read(row(country="Nowhere"))["Example"].countries == ("Nowhere",)


def test_another_pdf_is_not_taken_for_the_list(tmp_path):
    path = tmp_path / "list.pdf"
    for data in (pdfs.rok(), pdfs.meti()[:2000], b"%PDF-1.7"):
        path.write_bytes(data)
        assert SOURCE.recognise(Raw(path, path.name)) is None
