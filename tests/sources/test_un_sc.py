import itertools
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tricord.errors import SourceError
from tricord.model.listing import ListedIdentifier, ListedName, NameKind, Schema
from tricord.names.identifiers import is_company_number
from tricord.sources.base import Raw
from tricord.sources.un_sc import UnSecurityCouncil

FIXTURE = Path(__file__).parent / "fixtures" / "un-sc" / "consolidated.xml"
SOURCE = UnSecurityCouncil()
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
    + b"]><CONSOLIDATED_LIST><INDIVIDUALS>&j;</INDIVIDUALS></CONSOLIDATED_LIST>"
)


def entries_of(raw):
    return {entry.entry_id: entry for entry in SOURCE.read({"": raw}, {}).entries}


@pytest.fixture
def fixture_entries():
    return entries_of(Raw(FIXTURE, FIXTURE.name))


@pytest.fixture
def refusal(tmp_path):
    """The refusal of a file with these bytes."""

    def refuse(data: bytes) -> SourceError:
        path = tmp_path / "list.xml"
        path.write_bytes(data)
        with pytest.raises(SourceError) as refused:
            SOURCE.read({"": Raw(path, path.name)}, {})
        assert refused.value.params["file"] == "list.xml"
        assert refused.value.sentence("ko")
        assert refused.value.hint("ja")
        return refused.value

    return refuse


@pytest.fixture
def refusal_of_change(refusal):
    """The refusal of the fixture with one thing changed."""

    def refuse(old: str, new: str) -> SourceError:
        whole = FIXTURE.read_text("utf-8")
        assert old in whole
        return refusal(whole.replace(old, new, 1).encode())

    return refuse


def test_the_moment_stated_inside_the_file_is_the_moment_of_publication():
    raw = Raw(FIXTURE, FIXTURE.name)
    assert SOURCE.published(raw) == datetime(2030, 1, 2, 3, 4, 5, 678000, tzinfo=UTC)


def test_a_reference_number_is_the_same_with_and_without_a_trailing_space(fixture_entries):
    assert list(fixture_entries) == ["ZZe.001", "ZZi.001", "ZZi.002"]


def test_a_persons_name_is_joined_as_printed_without_the_word_for_nothing(fixture_entries):
    assert fixture_entries["ZZi.002"].names == (
        ListedName("INVENTED PERSON TWO"),
        ListedName("가상 인물", NameKind.ORIGINAL_SCRIPT),
        ListedName("Made Up", NameKind.ALIAS, weak=True),
        ListedName("Madé Up (by nobody; at all)", NameKind.ALIAS, weak=True),
    )


def test_what_a_person_is_known_by_is_read_from_fields_and_prose(fixture_entries):
    person = fixture_entries["ZZi.002"]
    assert person.schema is Schema.PERSON
    assert person.record == "INDIVIDUALS/INDIVIDUAL[1]"
    assert person.listed_on == date(2015, 7, 1)
    assert person.countries == ("IQ",)
    assert person.birth_dates == ("1956/1957", "1958-12", "1959", "1958-02-22")
    assert person.identifiers == (
        ListedIdentifier("passport", "TRP614166", "TR-P 614 166"),
        ListedIdentifier(
            "passport", "8208555627", "Nowhere passport No. 8208 No. 555627 (expired)"
        ),
        ListedIdentifier("passport", "000000123", "000000123"),
    )


def test_a_companys_number_is_its_own_and_its_tankers_is_not(fixture_entries):
    company = fixture_entries["ZZe.001"]
    assert company.schema is Schema.ORGANIZATION
    assert company.names[1] == ListedName('"IMAGINED SHIPPING"', NameKind.FORMER)
    assert company.countries == ("HK",)
    assert company.identifiers == (
        ListedIdentifier("imo_company", "2041999", "2041999"),
        ListedIdentifier("swift", "AAAAKPPY", "AAAAKPPY"),
    )


def test_a_person_without_nationality_is_placed_by_address(fixture_entries):
    assert fixture_entries["ZZi.001"].countries == ("KP",)


def test_facts_hold_what_belongs_together_and_nothing_that_says_nothing(fixture_entries):
    facts = fixture_entries["ZZi.002"].facts
    assert ("LAST_DAY_UPDATED", "2017-08-05") in facts
    assert ("LAST_DAY_UPDATED", "2018-03-30") in facts
    assert (
        "INDIVIDUAL_ALIAS",
        "ALIAS_NAME=Made Up; Madé Up (by nobody; at all); DATE_OF_BIRTH=1958-02-22; QUALITY=Low",
    ) in facts
    assert not {path for path, _ in facts} & {"DATAID", "VERSIONNUM", "SORT_KEY"}
    assert all(said for _, said in facts)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<DATAID>1</DATAID>", "<DATAID>77</DATAID>"),
        ("<VERSIONNUM>1<", "<VERSIONNUM>9<"),
        ("<COMMENTS1>New AKA", "<COMMENTS1>\n   New    AKA"),
        ("ZZi.002 <", "ZZi.002<"),
        ("<VALUE>2018-03-30</VALUE>\n        <VALUE>2017", "<VALUE>2018-03-30</VALUE><VALUE>2017"),
        ("<INDIVIDUAL_DOCUMENT/>", ""),
    ],
)
def test_another_copy_of_the_same_words_is_no_change(old, new, tmp_path, fixture_entries):
    whole = FIXTURE.read_text("utf-8")
    assert old in whole
    path = tmp_path / "copy.xml"
    path.write_text(whole.replace(old, new, 1), "utf-8")
    again = entries_of(Raw(path, path.name))
    assert {k: e.version for k, e in again.items()} == {
        k: e.version for k, e in fixture_entries.items()
    }


@pytest.mark.parametrize(
    ("old", "new", "code", "path"),
    [
        ("<GENDER>", "<SEX/><GENDER>", "xml-element-unknown", "INDIVIDUAL[1]/SEX"),
        ("<ENTITIES>", "<VESSELS/><ENTITIES>", "xml-element-unknown", "VESSELS"),
        ("<ENTITY>", "<ENTITY2/><ENTITY>", "xml-element-unknown", "ENTITIES/ENTITY2"),
        ("<QUALITY>Low", "<GRADE/><QUALITY>Low", "xml-element-unknown", "INDIVIDUAL_ALIAS/GRADE"),
        ("<COMMENTS1/>", "<COMMENTS1><B/></COMMENTS1>", "xml-element-unknown", "COMMENTS1/B"),
        ("<GENDER>", "<GENDER/><GENDER>", "xml-element-repeated", "INDIVIDUAL[1]/GENDER"),
        ("<COUNTRY/>", "<COUNTRY/><COUNTRY/>", "xml-element-repeated", "ADDRESS/COUNTRY"),
        (">ZZi.001<", "> <", "xml-element-missing", "INDIVIDUAL[2]/REFERENCE_NUMBER"),
        ("<FIRST_NAME>INVENTED PERSON ONE</FIRST_NAME>", "", "xml-element-missing", "FIRST_NAME"),
        ("<NATIONALITY>", "<NATIONALITY>Iraq", "xml-text-unexpected", "NATIONALITY"),
        (">DPRK<", ">DPRQ<", "xml-value-unknown", "INDIVIDUAL[1]/UN_LIST_TYPE"),
        (">Male<", ">M<", "xml-value-unknown", "GENDER"),
        (">Low<", ">Poor<", "xml-value-unknown", "INDIVIDUAL_ALIAS/QUALITY"),
        (">BETWEEN<", ">ABOUT<", "xml-value-unknown", "INDIVIDUAL_DATE_OF_BIRTH/TYPE_OF_DATE"),
        (">UN List<", ">Other List<", "xml-value-unknown", "LIST_TYPE/VALUE"),
        (">2016-11-30<", ">30/11/2016<", "xml-value-invalid", "INDIVIDUAL[2]/LISTED_ON"),
        (">1957-04-15<", ">1957-04-31<", "xml-value-invalid", "INDIVIDUAL_DATE_OF_BIRTH/DATE"),
        (">1956<", ">56<", "xml-value-invalid", "INDIVIDUAL_DATE_OF_BIRTH/FROM_YEAR"),
    ],
)
def test_a_drifted_file_is_refused_at_its_first_strange_place(
    refusal_of_change, old, new, code, path
):
    refused = refusal_of_change(old, new)
    assert refused.code == code
    assert refused.params["path"].endswith(path)
    assert refused.params["line"] > 1
    assert path in refused.sentence("en")


def test_a_reference_number_given_twice_is_refused_with_both_places(refusal_of_change):
    refused = refusal_of_change(">ZZi.001<", ">ZZi.002<")
    assert refused.code == "record-duplicated"
    assert refused.params["entry"] == "ZZi.002"
    assert refused.params["first"] == "INDIVIDUALS/INDIVIDUAL[1]"


@pytest.mark.parametrize("section", ["INDIVIDUALS", "ENTITIES"])
def test_half_a_list_would_delist_the_other_half_and_is_refused(refusal, section):
    other = "ENTITIES" if section == "INDIVIDUALS" else "INDIVIDUALS"
    whole = FIXTURE.read_text("utf-8")
    cut = whole.split(f"<{other}>")[0] + whole.split(f"</{other}>")[1]
    refused = refusal(cut.encode())
    assert (refused.code, refused.params["path"]) == ("xml-element-missing", other)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "xml-not-well-formed"),
        (b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml", "xml-not-well-formed"),
        (b"<html><body>Forbidden</body></html>", "xml-element-unknown"),
        (BOMB, "xml-doctype"),
        (b"<!DOCTYPE CONSOLIDATED_LIST SYSTEM 'http://example.test/x.dtd'><a/>", "xml-doctype"),
        (FIXTURE.read_bytes()[:-100], "xml-not-well-formed"),
        (FIXTURE.read_bytes().replace(b"Mad\xc3\xa9", b"Mad\xe9"), "xml-not-well-formed"),
        (FIXTURE.read_bytes().replace(b"Voter", b"Vote\x19"), "xml-not-well-formed"),
        (b"<CONSOLIDATED_LIST><INDIVIDUALS/><ENTITIES/></CONSOLIDATED_LIST>", "list-empty"),
        (b"<a>" * 5000, "xml-too-large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_input_is_refused(refusal, data, code):
    assert refusal(data).code == code


@pytest.mark.parametrize(
    "filling",
    [
        b"<FIRST_NAME>" + b"x" * 11_000_000 + b"</FIRST_NAME>",
        b"<COMMENTS1>" + b"x." * 60_000 + b"</COMMENTS1></INDIVIDUAL>",
        b"<INDIVIDUAL_ALIAS/>" * 20_000,
        b"<INDIVIDUAL_ALIAS>" * 400,
    ],
    ids=["gigantic text", "endless line", "endless record", "bottomless record"],
)
def test_a_record_without_end_is_refused_before_it_fills_the_memory(refusal, filling):
    start = b"<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>"
    assert refusal(start + filling).code == "xml-too-large"


def test_a_gigantic_file_is_refused_without_being_read(refusal, monkeypatch):
    monkeypatch.setattr("tricord.sources.readers.xml_records.FILE_BYTES", 1000)
    refused = refusal(b"<CONSOLIDATED_LIST>" + b" " * 1000)
    assert refused.code == "file-too-large"


SNAPSHOTS = {
    "2025-04": "UN_kebalkhadka_2025-05.xml",
    "2026-01": "UN_consolidated_2026-01-28.xml",
    "2026-02": "UN_consolidated_2026-02-27.xml",
}


@pytest.fixture(scope="module")
def snapshots(shared_data):
    folder = shared_data / "screening" / "un"
    return {month: Raw(folder / name, name) for month, name in SNAPSHOTS.items()}


def counted_independently(path):
    """Reference number to its words, by the standard library alone: path and squeezed text."""
    found = {}
    for section in ET.parse(path).getroot():
        for entry in section:
            words = sorted(
                (f"{child.tag}/{inner.tag}" if inner is not child else child.tag, text)
                for child in entry
                for inner in child.iter()
                if (text := " ".join((inner.text or "").split()))
                and child.tag not in ("DATAID", "VERSIONNUM")
            )
            found[" ".join(entry.findtext("REFERENCE_NUMBER").split())] = words
    return found


def test_the_real_list_has_every_entry_once(snapshots):
    entries = entries_of(snapshots["2026-02"])
    assert Counter(e.schema for e in entries.values()) == {
        Schema.PERSON: 730,
        Schema.ORGANIZATION: 273,
    }
    dprk = Counter(e.schema for e in entries.values() if e.programmes == ("DPRK",))
    assert dprk == {Schema.PERSON: 80, Schema.ORGANIZATION: 75}
    assert entries.keys() == counted_independently(snapshots["2026-02"].path).keys()


def test_real_changes_between_snapshots_are_found_exactly(snapshots):
    ours = {month: entries_of(raw) for month, raw in snapshots.items()}
    theirs = {month: counted_independently(raw.path) for month, raw in snapshots.items()}
    differences = []
    for old, new in itertools.pairwise(SNAPSHOTS):
        before, after = ours[old], ours[new]
        words, new_words = theirs[old], theirs[new]
        both = before.keys() & after.keys()
        changed = {key for key in both if before[key].version != after[key].version}
        assert changed == {key for key in both if words[key] != new_words[key]}
        assert after.keys() - before.keys() == new_words.keys() - words.keys()
        added, removed = len(after.keys() - before.keys()), len(before.keys() - after.keys())
        differences.append((added, removed, len(changed)))
    assert differences == [(126, 4, 16), (4, 0, 0)]


def test_a_copy_that_lost_characters_says_so(snapshots):
    notes = [SOURCE.read({"": raw}, {}).notes for raw in snapshots.values()]
    assert [dict(of).get("note-characters-lost", {}).get("entries") for of in notes] == [
        None,
        "TAi.068",
        "TAi.068",
    ]


def test_the_identifiers_of_the_real_dprk_entries_are_found(snapshots):
    dprk = [e for e in entries_of(snapshots["2026-02"]).values() if e.programmes == ("DPRK",)]
    kinds = Counter(found.kind for entry in dprk for found in entry.identifiers)
    assert kinds["imo_company"] == 16
    assert kinds["imo"] == 0
    assert kinds["swift"] == 5
    assert all(
        is_company_number(found.value)
        for entry in dprk
        for found in entry.identifiers
        if found.kind == "imo_company"
    )
    by_id = {entry.entry_id: entry for entry in dprk}
    assert "836110034" in {found.value for found in by_id["KPi.016"].identifiers}


def test_the_really_damaged_copy_is_refused_and_never_recovered(shared_data):
    name = "UN_consolidated_2025-08-16.xml"
    raw = Raw(shared_data / "screening" / "un" / name, name)
    assert SOURCE.recognise(raw) == ""
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": raw}, {})
    assert refused.value.code == "xml-not-well-formed"
    assert refused.value.params["line"] > 1
