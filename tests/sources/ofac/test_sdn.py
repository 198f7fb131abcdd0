import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from tricord.errors import SourceError
from tricord.model.listing import ListedIdentifier, ListedName, NameKind, Schema
from tricord.names.identifiers import is_company_number, is_ship_number
from tricord.sources.base import Raw
from tricord.sources.ofac.sdn import OfacSdn

FIXTURES = Path(__file__).parents[1] / "fixtures" / "ofac-sdn"
FILES = {"sdn": "sdn.csv", "alt": "alt.csv", "add": "add.csv", "comments": "sdn_comments.csv"}
HEADER = b"ID,Name,Type,Country,Title,Col_F,Col_G,Col_H,Col_I,Col_J,Col_K,Details\r\n"
SOURCE = OfacSdn()


@pytest.fixture
def publication():
    return {part: Raw(FIXTURES / name, name) for part, name in FILES.items()}


@pytest.fixture
def entries(publication):
    return {entry.entry_id: entry for entry in SOURCE.read(publication, {}).entries}


@pytest.fixture
def republished(publication, tmp_path):
    """The publication with one file replaced."""

    def replace(part: str, data: bytes) -> dict[str, Raw]:
        path = tmp_path / f"new_{FILES[part]}"
        path.write_bytes(data)
        return {**publication, part: Raw(path, path.name)}

    return replace


@pytest.fixture
def refusal(republished):
    """The refusal of the publication with one file replaced."""

    def refuse(part: str, data: bytes) -> SourceError:
        with pytest.raises(SourceError) as refused:
            SOURCE.read(republished(part, data), {})
        assert refused.value.params["file"] == f"new_{FILES[part]}"
        assert refused.value.sentence("ko")
        assert refused.value.hint("ja")
        return refused.value

    return refuse


def test_the_parts_are_told_apart_by_content_whatever_they_are_called(publication, tmp_path):
    for part, raw in publication.items():
        path = tmp_path / "download.csv"
        path.write_bytes(raw.data)
        assert SOURCE.recognise(Raw(path, path.name)) == part
        assert SOURCE.published(raw) is None


def test_names_of_persons_are_turned_round_and_those_of_companies_are_not(entries):
    assert entries["9"].names == (
        ListedName("Person INVENTED Jr."),
        ListedName("Person NEWNAME", NameKind.NEW),
        ListedName("Weak MADE-UP", NameKind.ALIAS, weak=True),
        ListedName("WEAK ONCE", NameKind.FORMER, weak=True),
    )
    assert entries["11"].names == (
        ListedName("INVENTED TRADING CO., LTD."),
        ListedName("IMAGINED TRADING", NameKind.ALIAS),
        ListedName("FORMERLY TRADING", NameKind.FORMER),
        ListedName("ITC", NameKind.ALIAS, weak=True),
    )
    assert ("sdn/name", "INVENTED, Person, Jr.") in entries["9"].facts


def test_each_type_becomes_its_kind_of_thing(entries):
    assert {key: entry.schema for key, entry in entries.items()} == {
        "10": Schema.PERSON,
        "11": Schema.ORGANIZATION,
        "7": Schema.VESSEL,
        "8": Schema.AIRPLANE,
        "9": Schema.PERSON,
    }


def test_a_vessel_has_its_numbers_call_sign_and_flag(entries):
    vessel = entries["7"]
    assert vessel.record == "sdn.csv:2"
    assert vessel.countries == ("PA",)
    assert [(each.kind, each.value) for each in vessel.identifiers] == [
        ("call_sign", "5IM592"),
        ("imo", "9074729"),
        ("mmsi", "572469210"),
    ]


def test_a_company_is_seated_by_its_addresses_and_a_person_by_nationality(entries):
    assert entries["11"].countries == ("CN",)
    assert entries["9"].countries == ("KP", "possibly Palestinian")


def test_programmes_are_taken_apart(entries):
    assert entries["11"].programmes == ("DPRK4", "NPWMD")


def test_what_a_person_is_known_by_stands_in_the_remarks(entries):
    person = entries["9"]
    assert person.birth_dates == ("1960", "1961/1963", "1964-02-04", "1965-03")
    assert [(each.kind, each.value) for each in person.identifiers[:2]] == [
        ("passport", "A374184"),
        ("national_id", "00012"),
    ]


def test_a_wallet_cut_in_two_is_joined_before_it_is_read(entries):
    wallets = [each for each in entries["9"].identifiers if each.kind == "wallet"]
    assert wallets == [
        ListedIdentifier("wallet", w, f"{currency} {w}")
        for currency, w in (
            ("XBT", "1AbCdEfGhIjKlMnOpQrStUvWxYz123"),
            ("ETH", "0x00000000000000000000000000000000000000Aa"),
        )
    ]


@pytest.mark.parametrize(
    "options",
    [
        {"comments_current": "no"},
        {"published.sdn": "2023-01-01", "published.comments": "2025-02-01"},
    ],
)
def test_the_rest_of_another_publications_remarks_is_not_glued_on(publication, options):
    reading = SOURCE.read(publication, options)
    person = next(entry for entry in reading.entries if entry.entry_id == "9")
    assert "wallet" not in {each.kind for each in person.identifiers}
    assert ("note-remarks-cut", {"count": "1"}) in reading.notes
    assert [r.reason for r in reading.rejects if r.part == "comments"] == ["other-publication"] * 2


def test_rows_that_belong_to_nothing_are_set_aside_and_counted(publication):
    rejects = SOURCE.read(publication, {}).rejects
    assert [(r.record, r.reason) for r in rejects] == [
        ("alt.csv:4", "no-primary-record"),
        ("sdn_comments.csv:2", "remark-not-cut"),
    ]
    assert rejects[0].detail == "99, 4, aka, OF NOBODY HERE"


def test_the_number_of_a_name_or_address_is_no_fact(publication, republished, entries):
    renumbered = publication["alt"].data.replace(b"11,1,", b"11,77,")
    again = SOURCE.read(republished("alt", renumbered), {}).entries
    assert {e.entry_id: e.version for e in again} == {k: e.version for k, e in entries.items()}
    assert ("alt", "name=IMAGINED TRADING; type=aka") in entries["11"].facts
    assert (
        "add",
        "address=1 Nowhere Street; city=Dandong; country=China",
    ) in entries["11"].facts


def test_the_republished_variant_with_headings_says_the_same(publication, republished, entries):
    data = publication["sdn"].data
    variant = republished("sdn", HEADER + data.replace(b'"Iran"', b"Iran") + b",,,,,,,,,,,")
    assert SOURCE.recognise(variant["sdn"]) == "sdn"
    again = {entry.entry_id: entry for entry in SOURCE.read(variant, {}).entries}
    assert {k: e.version for k, e in again.items()} == {k: e.version for k, e in entries.items()}
    assert again["7"].record == "sdn.csv:3"


def test_a_wrong_encoding_does_not_hide_what_the_file_is(publication, republished):
    data = publication["sdn"].data.replace(b"MADE UP", b"MAD\xc9 UP")
    assert SOURCE.recognise(republished("sdn", data)["sdn"]) == "sdn"


def test_line_feeds_alone_and_a_byte_order_mark_are_no_damage(publication, republished, entries):
    data = b"\xef\xbb\xbf" + publication["sdn"].data.replace(b"\r\n", b"\n")
    again = SOURCE.read(republished("sdn", data), {}).entries
    assert {e.entry_id: e.version for e in again} == {k: e.version for k, e in entries.items()}


def test_a_missing_end_mark_is_said_since_whole_lines_may_be_missing(publication, republished):
    files = republished("alt", publication["alt"].data.rstrip(b"\x1a"))
    assert ("note-end-mark-missing", {"file": "new_alt.csv"}) in SOURCE.read(files, {}).notes
    assert SOURCE.read(publication, {}).notes == ()


def test_the_main_file_must_be_there(publication):
    del publication["sdn"]
    with pytest.raises(SourceError) as refused:
        SOURCE.read(publication, {})
    assert refused.value.code == "part-missing"
    assert "sdn" in refused.value.sentence("ja")


ROW = b'6,"NAME",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "file-empty", None),
        (b"\x1a", "list-empty", None),
        (HEADER + b"\x1a", "list-empty", None),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "encoding-not-utf8", 1),
        (b"PK\x03\x04\x14\x00\x06\x00\n", "csv-header-unknown", None),
        (ROW + ROW.replace(b"6,", b"7,").replace(b"NAME", b"CAF\xc9"), "encoding-not-utf8", 2),
        (ROW.decode().encode("utf-16"), "encoding-not-utf8", 1),
        (ROW + ROW.replace(b"6,", b"7,")[:-2], "file-truncated", 2),
        (ROW + b'7,"NA', "file-truncated", 2),
        (ROW + b'7,"NA\r\n', "csv-quotes-unbalanced", 2),
        (b"\r" + ROW, "csv-quotes-unbalanced", 1),
        (ROW + b"7,NAME,-0- \r\n" + ROW, "csv-columns-differ", 2),
        (ROW + b"\r\n" + ROW.replace(b"6,", b"7,"), "csv-columns-differ", 2),
        (ROW + ROW.replace(b"6,", b"7,,"), "csv-columns-differ", 2),
        (ROW + ROW, "record-duplicated", None),
        (ROW + ROW.replace(b"NAME", b"OTHER"), "record-duplicated", None),
        (ROW + ROW.replace(b"6,", b"x6,"), "csv-value-unknown", 2),
        (ROW + ROW.replace(b"6,", b"7,").replace(b'"NAME"', b"-0- "), "csv-value-unknown", 2),
        (ROW + ROW.replace(b"6,", b"7,").replace(b"-0- ", b"ship", 1), "csv-value-unknown", 2),
        (ROW + b"\x1a" + ROW.replace(b"6,", b"7,"), "line-after-end", 2),
        (ROW.replace(b"NAME", b"N" * 200_000), "line-too-long", 1),
        (HEADER.replace(b"Details", b"Remarks") + ROW, "csv-header-unknown", None),
        (b"ent_num,SDN_Name\r\n" + ROW, "csv-header-unknown", None),
    ],
)
def test_bad_input_is_refused_and_its_first_place_named(refusal, data, code, line):
    refused = refusal("sdn", data)
    assert refused.code == code
    assert refused.params.get("line") == line


@pytest.mark.parametrize(
    ("part", "change", "code"),
    [
        ("alt", (b'"aka"', b'"AKA"'), "csv-value-unknown"),
        ("alt", (b'"IMAGINED TRADING"', b'""'), "csv-value-unknown"),
        ("alt", (b"11,2,", b"11,1,"), "record-duplicated"),
        ("add", (b"11,2,", b"11,1,"), "record-duplicated"),
        ("add", (b"11,2,", b"11,two,"), "csv-value-unknown"),
        ("add", (b"11,2,-0- ", b"11,2"), "csv-columns-differ"),
        ("comments", (b'9,"', b'9,"x","'), "csv-columns-differ"),
        ("comments", (b"11,", b"9,"), "record-duplicated"),
        ("alt", (b"11,1,", b"ent_num,alt_no,type,name,remarks\r\n11,1,"), "csv-header-unknown"),
    ],
)
def test_the_other_parts_are_held_to_their_shape_too(refusal, publication, part, change, code):
    data = publication[part].data
    assert change[0] in data
    assert refusal(part, data.replace(*change, 1)).code == code


def test_a_renamed_heading_is_claimed_and_named_instead_of_guessed(refusal, republished):
    data = HEADER.replace(b"Name", b"Full name") + ROW
    assert SOURCE.recognise(republished("sdn", data)["sdn"]) == "sdn"
    refused = refusal("sdn", data)
    assert refused.params["found"] == "Full name"
    assert refused.params["expected"] == "Name"
    assert refused.params["column"] == 2


def test_a_gigantic_file_is_refused_without_being_read(refusal, monkeypatch):
    monkeypatch.setattr("tricord.sources.ofac.rows.FILE_BYTES", 1000)
    assert refusal("sdn", ROW * 100).code == "file-too-large"


@pytest.mark.parametrize(
    "line",
    [
        b"id,name\r\n1,Somebody\r\n",
        b'1,"Somebody"\r\n2,"Somebody else"\r\n',
        b"1,2,3,4,5,6\r\n1,2,3,4,5,6\r\n",
        b"id,name,type,a,b,c,d,e,f,g,h,i\r\n1,Somebody,,,,,,,,,,\r\n",
        b"type,name,imo,mmsi,call_sign,flag\r\nship,X,9074729,230697000,OJTP,FI\r\n",
    ],
)
def test_somebodys_own_table_is_not_taken_for_a_part_of_the_list(line, tmp_path):
    path = tmp_path / "sdn.csv"
    path.write_bytes(line)
    assert SOURCE.recognise(Raw(path, path.name)) is None


@pytest.fixture(scope="module")
def real(shared_data):
    folder = shared_data / "screening" / "ofac"

    def raw(path: str) -> Raw:
        return Raw(folder / path, Path(path).name)

    return {
        "2021-07": {part: raw(f"2021-07_complete/{name}") for part, name in FILES.items()},
        "2023-01": {
            "sdn": raw("sdn_2023-01_sancbook.csv"),
            "add": raw("sdn_address_2023-01_sancbook.csv"),
        },
        "2025-02": {
            part: raw(f"2025-02_partial/{name}") for part, name in FILES.items() if part != "sdn"
        },
        "2026-03": {"alt": raw("alt_2026-03_ntamimii.csv")},
    }


def counted_independently(raw):
    """``ent_num`` to the squeezed columns of its row, by the standard library alone."""
    with raw.path.open(encoding="utf-8", newline="") as file:
        rows = [[" ".join(cell.split()) for cell in row] for row in csv.reader(file)]
    return {row[0]: row for row in rows if len(row) == 12 and row[0].isdigit()}


def test_every_real_file_is_recognised_and_its_part_known(real):
    for files in real.values():
        assert {part: SOURCE.recognise(raw) for part, raw in files.items()} == {p: p for p in files}


def test_the_real_change_from_2021_to_2023_is_found_exactly(real):
    old, new = (
        {e.entry_id: dict(f for f in e.facts if f[0].startswith("sdn/")) for e in reading.entries}
        for reading in (SOURCE.read(real[month], {}) for month in ("2021-07", "2023-01"))
    )
    rows, new_rows = (counted_independently(real[month]["sdn"]) for month in ("2021-07", "2023-01"))
    assert (old.keys(), new.keys()) == (rows.keys(), new_rows.keys())
    assert (len(new.keys() - old.keys()), len(old.keys() - new.keys())) == (2982, 515)
    both = old.keys() & new.keys()
    changed = {key for key in both if old[key] != new[key]}
    assert changed == {key for key in both if rows[key] != new_rows[key]}
    assert len(changed) == 659
    assert sum(old[key]["sdn/name"] != new[key]["sdn/name"] for key in changed) == 43


def test_no_weak_alias_of_the_real_list_is_lost(real):
    raw = real["2023-01"]["sdn"]
    printed = [re.findall(r"a\.k\.a\. '", row[11]) for row in counted_independently(raw).values()]
    assert sum(map(len, printed)) == 2738
    reading = SOURCE.read(real["2023-01"], {})
    weak = [n for e in reading.entries for n in e.names if n.weak and n.kind is NameKind.ALIAS]
    # The publisher cut two remarks in the middle of an alias, and the rest is not there.
    assert len(weak) == 2738 - 2
    assert ("note-remarks-cut", {"count": "14"}) in reading.notes


def test_the_complete_real_publication_leaves_nothing_over(real):
    reading = SOURCE.read(real["2021-07"], {})
    assert len(reading.entries) == 8976
    assert reading.rejects == ()
    assert reading.notes == ()
    kinds = Counter(name.kind for entry in reading.entries for name in entry.names)
    assert kinds[NameKind.PRIMARY] == 8976
    ships = {f.value for e in reading.entries for f in e.identifiers if f.kind == "imo"}
    companies = {f.value for e in reading.entries for f in e.identifiers if f.kind == "imo_company"}
    assert len(ships) > 390
    assert all(map(is_ship_number, ships))
    assert all(map(is_company_number, companies))


def test_parts_of_a_later_publication_wait_for_their_entries(real):
    dates = {"published.sdn": "2023-01-15", "published.comments": "2025-02-05"}
    reading = SOURCE.read({**real["2025-02"], "sdn": real["2023-01"]["sdn"]}, dates)
    reasons = Counter((reject.part, reject.reason) for reject in reading.rejects)
    assert len(reading.entries) == 11443
    assert reasons[("comments", "other-publication")] == 21
    assert reasons[("alt", "no-primary-record")] > 0
    assert set(reasons) == {
        ("alt", "no-primary-record"),
        ("add", "no-primary-record"),
        ("comments", "other-publication"),
    }
