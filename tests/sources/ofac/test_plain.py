from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.model.listing import Authority, ListedIdentifier, ListedName, NameKind, Schema
from tricord.sources.base import Raw
from tricord.sources.ofac.plain import OfacXml
from tricord.sources.ofac.sdn import OfacSdn

FIXTURE = Path(__file__).parents[1] / "fixtures" / "ofac-xml" / "sdn.xml"
DATA = FIXTURE.read_bytes()
NAMESPACE = b"https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"
CSV = FIXTURE.parents[1] / "ofac-sdn"
REAL = "ofac_consolidated_nonSDN_2026-01-08.xml"
SOURCE = OfacXml()
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE sdnList [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
    + b"]><sdnList><sdnEntry><uid>&j;</uid></sdnEntry></sdnList>"
)


def entries_of(raw):
    return {entry.entry_id: entry for entry in SOURCE.read({"": raw}, {}).entries}


@pytest.fixture
def entries():
    return entries_of(Raw(FIXTURE, FIXTURE.name))


@pytest.fixture
def changed(tmp_path):
    """The publication with some bytes replaced."""

    def change(old: bytes, new: bytes, count: int = 1) -> Raw:
        assert DATA.count(old) >= count
        path = tmp_path / "list.xml"
        path.write_bytes(DATA.replace(old, new, count))
        return Raw(path, path.name)

    return change


@pytest.fixture
def refusal(changed):
    """The refusal of the publication with some bytes replaced."""

    def refuse(old: bytes, new: bytes, count: int = 1) -> SourceError:
        with pytest.raises(SourceError) as refused:
            SOURCE.read({"": changed(old, new, count)}, {})
        assert_readable(refused.value)
        assert refused.value.params["file"] == "list.xml"
        return refused.value

    return refuse


def test_the_day_of_publication_is_month_day_year(changed):
    assert SOURCE.published(Raw(FIXTURE, FIXTURE.name)) == datetime(2026, 2, 27, tzinfo=UTC)
    assert SOURCE.published(changed(b"02/27/2026", b"27/02/2026")) is None
    assert SOURCE.published(changed(b"<Publish_Date>02/27/2026</Publish_Date>", b"")) is None


@pytest.mark.parametrize("namespace", [b"http://tempuri.org/sdnList.xsd", b""])
def test_the_namespace_of_another_year_is_no_other_list(changed, entries, namespace):
    raw = changed(b' xmlns="' + NAMESPACE + b'"', b' xmlns="' + namespace + b'"')
    assert SOURCE.recognise(raw) == ""
    assert SOURCE.dataset(raw) == "ofac-sdn"
    assert entries_of(raw) == entries


def test_a_list_is_told_by_the_programmes_that_only_it_has(changed):
    assert SOURCE.dataset(Raw(FIXTURE, FIXTURE.name)) == "ofac-sdn"
    assert SOURCE.dataset(changed(b">DPRK4<", b">NS-PLC<", 3)) == "ofac-cons"
    # A person on both lists bears a programme of the other.
    assert SOURCE.dataset(changed(b">DPRK3<", b">NS-PLC<")) == "ofac-sdn"


def test_an_excerpt_that_could_be_of_either_list_is_refused(changed):
    raw = changed(b">DPRK4<", b">RUSSIA-EO14024<", 3)
    raw.path.write_bytes(raw.data.replace(b">NPWMD<", b">NS-MBS<"))
    with pytest.raises(SourceError) as refused:
        SOURCE.dataset(Raw(raw.path, raw.name))
    assert refused.value.code == "ofac-list-unclear"
    assert_readable(refused.value)


def test_names_are_said_in_order_and_weak_ones_are_marked(entries):
    assert entries["9"].names == (
        ListedName("Person INVENTED"),
        ListedName("Person NEWNAME", NameKind.ALIAS),
        ListedName("WEAK ONCE", NameKind.ALIAS, weak=True),
        ListedName("Person LATER Jr.", NameKind.NEW),
    )
    assert entries["11"].names == (
        ListedName("INVENTED TRADING CO., LTD."),
        ListedName("FORMERLY TRADING", NameKind.FORMER),
        ListedName("ITC", NameKind.ALIAS, weak=True),
    )


def test_each_type_becomes_its_kind_of_thing(entries):
    assert {key: entry.schema for key, entry in entries.items()} == {
        "11": Schema.ORGANIZATION,
        "7": Schema.VESSEL,
        "8": Schema.AIRPLANE,
        "9": Schema.PERSON,
    }


def test_a_person_has_documents_wallets_dates_and_nationalities(entries):
    person, wallet = entries["9"], "1AbCdEfGhIjKlMnOpQrStUvWxYz123"
    assert person.identifiers == (
        ListedIdentifier("passport", "A374184", "A-374 184"),
        ListedIdentifier("national_id", "00012", "0001-2"),
        ListedIdentifier("wallet", wallet, f"XBT {wallet}"),
    )
    assert person.birth_dates == ("1964-02-04", "1960", "1961/1963")
    assert person.countries == ("KP", "IR")
    assert person.programmes == ("DPRK4", "NPWMD")
    assert person.remarks == "(Linked To: INVENTED TRADING CO., LTD.)"
    assert person.record == "sdnEntry[1]"


def test_a_vessel_has_its_numbers_call_sign_and_flag(entries):
    vessel = entries["7"]
    assert [(each.kind, each.value) for each in vessel.identifiers] == [
        ("call_sign", "5IM592"),
        ("imo", "9074729"),
        ("mmsi", "572469210"),
    ]
    assert vessel.countries == ("PA",)


def test_a_company_is_seated_by_its_addresses_and_has_its_numbers(entries):
    assert entries["11"].countries == ("CN",)
    assert [(each.kind, each.value) for each in entries["11"].identifiers] == [
        ("swift", "AAAAKPPY"),
        ("imo_company", "2041999"),
        ("tax", "100036386"),
        ("website", "example.test"),
    ]


def test_the_same_things_stand_in_the_plain_xml_as_in_the_csv_files(entries):
    files = {"sdn": "sdn.csv", "alt": "alt.csv", "add": "add.csv"}
    parts = {part: Raw(CSV / name, name) for part, name in files.items()}
    others = {entry.entry_id: entry for entry in OfacSdn().read(parts, {}).entries}
    assert entries["11"].names[0] == others["11"].names[0]
    ours, theirs = ({(i.kind, i.value) for i in e["7"].identifiers} for e in (entries, others))
    assert ours == theirs


def test_the_number_of_a_name_document_or_address_is_no_fact(changed, entries):
    again = entries_of(changed(b"<uid>5</uid>", b"<uid>777</uid>"))
    assert {k: e.version for k, e in again.items()} == {k: e.version for k, e in entries.items()}
    assert ("aka", "category=weak; lastName=WEAK ONCE; type=a.k.a.") in entries["9"].facts


def test_every_other_word_is_a_fact(changed, entries):
    for old, key in ((b"01 Jan 2010", "9"), (b"118000", "11"), (b"2595", "7"), (b"DPRK3", "8")):
        again = entries_of(changed(old, b"1234"))
        assert [k for k in again if again[k].version != entries[k].version] == [key]


def test_who_speaks_stands_in_the_reading():
    assert SOURCE.read({"": Raw(FIXTURE, "x")}, {}).authority is Authority.NATIONAL


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"<title>", b"<post>", "xml-not-well-formed"),
        (b"<title>Director, Made-up Bureau</title>", b"<post>x</post>", "xml-element-unknown"),
        (b"<city>", b"<city>\xe9", "xml-not-well-formed"),
        (b"<city>Dandong</city>", b"<town>Dandong</town>", "xml-element-unknown"),
        (b"<city>Dandong</city>", b"<city>A</city><city>B</city>", "xml-element-repeated"),
        (b"<sdnType>Vessel</sdnType>", b"", "xml-element-missing"),
        (b"<sdnType>Vessel</sdnType>", b"<sdnType>Ship</sdnType>", "xml-value-unknown"),
        (b"<category>weak<", b"<category>low<", "xml-value-unknown"),
        (b"<akaList>", b"<akaList>some words", "xml-text-unexpected"),
        (b"<programList>", b"<programList/><programList>", "xml-element-repeated"),
        (b"<uid>8</uid>\n    <last", b"<uid>9</uid>\n    <last", "record-duplicated"),
        (b"<Record_Count>4<", b"<Record_Count>5<", "record-count-differs"),
        (b"</sdnList>", b"<sdnLeft/></sdnList>", "xml-element-unknown"),
        (b"<remarks>(Linked", b"<remarks>" + b"x" * 100_001 + b"(Linked", "xml-too-large"),
    ],
)
def test_what_is_not_as_published_is_refused_and_named(refusal, old, new, code):
    assert refusal(old, new).code == code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (BOMB, "xml-doctype"),
        (b"<sdnList><publshInformation/></sdnList>", "xml-element-missing"),
        (b"<html><body/></html>", "xml-element-unknown"),
        (DATA[: len(DATA) // 2], "xml-not-well-formed"),
        (b"\x89PNG\r\n\x1a\n", "xml-not-well-formed"),
    ],
)
def test_a_damaged_or_hostile_file_is_refused_whole(tmp_path, data, code):
    path = tmp_path / "list.xml"
    path.write_bytes(data)
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": Raw(path, path.name)}, {})
    assert refused.value.code == code
    assert_readable(refused.value)


@pytest.fixture(scope="module")
def real(shared_data):
    return Raw(shared_data / "screening" / "ofac" / REAL, REAL)


@pytest.fixture(scope="module")
def counted(real):
    """The entries of the real file, by the standard library alone."""
    space = "{" + NAMESPACE.decode() + "}"
    root = ET.parse(real.path).getroot()
    return [entry for entry in root if entry.tag == f"{space}sdnEntry"], space


def test_the_real_consolidated_list_is_recognised_as_such(real):
    assert SOURCE.recognise(real) == ""
    assert SOURCE.dataset(real) == "ofac-cons"
    assert SOURCE.published(real) == datetime(2026, 1, 8, tzinfo=UTC)


def test_the_real_list_has_every_entry_name_and_programme(real, counted):
    theirs, space = counted
    ours = SOURCE.read({"": real}, {})
    assert ours.rejects == ()
    assert len(ours.entries) == len(theirs) == 442
    kinds = Counter(str(entry.schema) for entry in ours.entries)
    assert kinds == {"Person": 79, "Organization": 363}
    by_id = {entry.entry_id: entry for entry in ours.entries}
    words = {e.findtext(f"{space}uid"): e for e in theirs}
    assert by_id.keys() == words.keys()
    for key, entry in words.items():
        aliases = entry.findall(f"{space}akaList/{space}aka")
        weak = sum(a.findtext(f"{space}category") == "weak" for a in aliases)
        assert sum(name.weak for name in by_id[key].names) == weak
        # Nothing in the file repeats a name of the same kind.
        assert len(by_id[key].names) == 1 + len(aliases)
        programmes = [p.text for p in entry.findall(f"{space}programList/{space}program")]
        assert list(by_id[key].programmes) == programmes
        assert (
            by_id[key].names[0].text.split()[-1] == entry.findtext(f"{space}lastName").split()[-1]
        )


def test_the_real_list_says_every_text_as_a_fact(real, counted):
    theirs, space = counted
    by_id = {entry.entry_id: entry for entry in SOURCE.read({"": real}, {}).entries}
    for entry in theirs:
        facts = " ".join(said for _, said in by_id[entry.findtext(f"{space}uid")].facts)
        for element in entry.iter():
            if element.tag != f"{space}uid" and (said := " ".join((element.text or "").split())):
                assert said in facts


def test_the_real_list_has_its_identifiers(real, counted):
    theirs, space = counted
    types = Counter(e.text for entry in theirs for e in entry.iter(f"{space}idType"))
    ours = SOURCE.read({"": real}, {}).entries
    kinds = Counter(found.kind for entry in ours for found in entry.identifiers)
    assert kinds["swift"] == types["SWIFT/BIC"] == 33
    assert kinds["email"] == types["Email Address"] == 125
    assert kinds["website"] == types["Website"] == 176
    assert kinds["tax"] == types["Tax ID No."] + types["V.A.T. Number"] == 223
    assert kinds["national_id"] == types["National ID No."] == 1
