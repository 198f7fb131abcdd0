from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.model.listing import Authority, ListedName, NameKind, Schema
from tricord.sources.base import Raw
from tricord.sources.ofac.advanced import OfacAdvanced
from tricord.sources.ofac.plain import OfacXml

FIXTURE = Path(__file__).parents[1] / "fixtures" / "ofac-advanced" / "sdn_advanced.xml"
PLAIN = FIXTURE.parents[1] / "ofac-xml" / "sdn.xml"
DATA = FIXTURE.read_bytes()
SOURCE = OfacAdvanced()
# Before May 2024 the standard's own namespace stood there.
NAMESPACE = (
    b"https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML"
)
OLD_NAMESPACE = b"http://www.un.org/sanctions/1.0"
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE Sanctions [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
    + b"]><Sanctions><ReferenceValueSets>&j;</ReferenceValueSets></Sanctions>"
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


def test_the_day_of_issue_is_the_day_of_publication(changed):
    assert SOURCE.published(Raw(FIXTURE, FIXTURE.name)) == datetime(2026, 2, 27, tzinfo=UTC)
    assert SOURCE.published(changed(b"<Month>2</Month>", b"<Month>22</Month>")) is None
    assert SOURCE.published(changed(b"<Year>2026</Year>", b"")) is None
    assert SOURCE.published(Raw(PLAIN, PLAIN.name)) is None


def test_the_namespace_of_another_year_is_no_other_list(changed, entries):
    raw = changed(NAMESPACE, OLD_NAMESPACE)
    assert SOURCE.recognise(raw) == ""
    assert SOURCE.dataset(raw) == "ofac-sdn"
    assert entries_of(raw) == entries


def test_a_list_is_told_by_what_most_of_its_entries_are_on(changed):
    assert SOURCE.dataset(Raw(FIXTURE, FIXTURE.name)) == "ofac-sdn"
    raw = changed(b' ListID="1550"', b' ListID="91512"', 2)
    assert SOURCE.dataset(raw) == "ofac-cons"
    assert entries_of(raw)["9"].listed_on == date(2010, 1, 2)


def test_a_file_that_could_be_either_list_is_refused(changed, refusal):
    old, new = b' ListID="1550"', b' ListID="91512"'
    with pytest.raises(SourceError) as refused:
        SOURCE.dataset(changed(old, new))
    assert refused.value.code == "ofac-list-unclear"
    assert refusal(old, new).code == "ofac-list-unclear"


def test_the_primary_name_comes_first_wherever_it_stands(entries):
    assert entries["9"].names == (
        ListedName("Person INVENTED"),
        ListedName("WEAK ONCE", NameKind.ALIAS, weak=True),
        ListedName("虚构某", NameKind.ORIGINAL_SCRIPT),
    )


def test_names_in_other_scripts_are_kept_as_such(entries):
    assert entries["11"].names == (
        ListedName("INVENTED TRADING CO., LTD."),
        ListedName("ВЫДУМАННАЯ ТОРГОВЛЯ", NameKind.ORIGINAL_SCRIPT),
        ListedName("FORMERLY TRADING", NameKind.FORMER),
    )


def test_each_type_of_party_becomes_its_kind_of_thing(entries):
    assert {key: entry.schema for key, entry in entries.items()} == {
        "11": Schema.ORGANIZATION,
        "7": Schema.VESSEL,
        "9": Schema.PERSON,
    }


def test_documents_and_features_are_joined_to_their_party(entries):
    assert {key: [(i.kind, i.value) for i in e.identifiers] for key, e in entries.items()} == {
        "11": [("tax", "100036386")],
        "7": [("imo", "9074729"), ("mmsi", "572469210"), ("call_sign", "5IM592")],
        "9": [("passport", "A374184"), ("wallet", "1AbCdEfGhIjKlMnOpQrStUvWxYz123")],
    }


def test_a_whole_year_is_a_year_and_no_first_of_january(entries):
    assert entries["9"].birth_dates == ("1964",)


def test_countries_come_from_nationality_and_flag_else_from_addresses(entries):
    assert {key: entry.countries for key, entry in entries.items()} == {
        "11": ("CN",),
        "7": ("PA",),
        "9": ("KP",),
    }


def test_programmes_and_the_first_day_on_this_list_come_from_the_listings(entries):
    assert {key: (e.programmes, e.listed_on) for key, e in entries.items()} == {
        "11": (("DPRK4",), date(2015, 1, 2)),
        "7": (("DPRK4",), date(2018, 3, 30)),
        # On the other list since 2010.
        "9": (("NPWMD", "NS-PLC"), date(2016, 12, 2)),
    }


def test_what_words_stand_for_is_the_fact_and_no_number_is(changed, entries):
    facts = entries["9"].facts
    assert ("Feature", "FeatureType=Gender; VersionDetail=Male") in facts
    assert ("Feature", "DatePeriod=1964; FeatureType=Birthdate; Reliability=Confirmed") in facts
    assert (
        "Alias",
        "AliasType=A.K.A.; Last Name=WEAK ONCE; LowQuality=true; Script=Latin",
    ) in facts
    relation = "RelationQuality=Unknown; RelationType=Owned or Controlled By; To-ProfileID=11"
    assert ("ProfileRelationship", relation) in entries["7"].facts
    document = next(said for path, said in facts if path == "IDRegDocument")
    assert document.startswith(
        "Comment=Expired; IDRegDocType=Passport; IDRegistrationNo=A-374 184; "
        "Issue Date=2000-01-01; IssuedBy=Korea, North; IssuedIn=ADDRESS1=1 Nowhere Street"
    )
    assert document.endswith("Validity=Fraudulent")
    for number in (b"4009", b"200031", b"150003", b"9001", b"5001", b"304"):
        again = entries_of(
            changed(b'"%s"' % number, b'"77%s"' % number, DATA.count(b'"%s"' % number))
        )
        assert {k: e.version for k, e in again.items()} == {
            k: e.version for k, e in entries.items()
        }


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        (b">1 Nowhere Street<", b">2 Nowhere Street<", {"9", "11"}),
        (b">General Cargo<", b">Tanker<", {"7"}),
        (b">Owned or Controlled By<", b">Associate Of<", {"7"}),
        (b"Member of a made-up bureau", b"Nobody", {"9"}),
        (b"<Year>2015</Year>", b"<Year>2014</Year>", {"11"}),
        (b"Made-up Bureau", b"Other Bureau", {"11"}),
        (b'LowQuality="true"', b'LowQuality="false"', {"9"}),
    ],
)
def test_a_changed_word_changes_the_entries_it_is_said_of(changed, entries, old, new, keys):
    again = entries_of(changed(old, new))
    assert {k for k in again if again[k].version != entries[k].version} == keys


def test_what_belongs_to_no_party_is_set_aside(changed):
    raw = changed(b'From-ProfileID="7"', b'From-ProfileID="70"')
    rejects = SOURCE.read({"": raw}, {}).rejects
    assert [(each.record, each.reason) for each in rejects] == [
        ("ProfileRelationships/ProfileRelationship[1]", "ofac-party-missing"),
        ("IDRegDocuments/IDRegDocument[5]", "ofac-party-missing"),
    ]
    assert rejects[1].detail == "IDRegDocType=Passport; IDRegistrationNo=OF NOBODY HERE"


def test_the_same_things_stand_in_the_plain_xml(entries):
    plain = {e.entry_id: e for e in OfacXml().read({"": Raw(PLAIN, "sdn.xml")}, {}).entries}
    for key in ("7", "11"):
        assert entries[key].names[0] == plain[key].names[0]
        assert entries[key].countries == plain[key].countries
        assert entries[key].programmes == plain[key].programmes
    seven = [{(i.kind, i.value) for i in e["7"].identifiers} for e in (entries, plain)]
    assert seven[0] == seven[1]


def test_who_speaks_stands_in_the_reading():
    assert SOURCE.read({"": Raw(FIXTURE, "x")}, {}).authority is Authority.NATIONAL


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"<Comment>Expired</Comment>", b"<Comment>Expired", "xml-not-well-formed"),
        (b"<Comment>Expired</Comment>", b"<Remark>x</Remark>", "xml-element-unknown"),
        (b"<Comment>Expired</Comment>", b"<Comment>\xe9</Comment>", "xml-not-well-formed"),
        (b' LowQuality="true"', b' Quality="low"', "xml-element-unknown"),
        (
            b'<DistinctParty FixedRef="7"',
            b'<DistinctParty DeltaAction="removed"',
            "xml-element-unknown",
        ),
        (b'<DistinctParty FixedRef="7"', b"<DistinctParty", "xml-element-missing"),
        (b'<DistinctParty FixedRef="7"', b'<DistinctParty FixedRef="9"', "record-duplicated"),
        (b'FeatureTypeID="344"', b'FeatureTypeID="345"', "xml-reference-unknown"),
        (b'LocationID="80"', b'LocationID="81"', "xml-reference-unknown"),
        (b'NamePartGroupID="301"', b'NamePartGroupID="399"', "xml-reference-unknown"),
        (b'IssuedIn-LocationID="25"', b'IssuedIn-LocationID="26"', "xml-reference-unknown"),
        (b'PartyTypeID="2"', b'PartyTypeID="9"', "xml-reference-unknown"),
        (b'PartySubTypeID="1"', b"", "xml-element-missing"),
        (b">Vessel</PartySubType>", b">Ship</PartySubType>", "xml-value-unknown"),
        (b">A.K.A.</AliasType>", b">Also</AliasType>", "xml-value-unknown"),
        (b">Primary Latin<", b">First<", "xml-element-missing"),
        (b"<Month>3</Month>", b"<Month>13</Month>", "xml-value-invalid"),
        (b"<Year>2018</Year>", b"", "xml-value-invalid"),
        (b"<Year>1964</Year>", b"<Year>1974</Year>", "xml-value-invalid"),
        (b"<Year>2026</Year>", b"<Year>x</Year>", "xml-value-invalid"),
        (b"<SanctionsEntryLinks />", b"", "xml-element-missing"),
        (
            b"<SanctionsEntryLinks />",
            b"<SanctionsEntryLinks><A/></SanctionsEntryLinks>",
            "xml-element-unknown",
        ),
        (b"<ReferenceValueSets>", b"<DateOfIssue/><ReferenceValueSets>", "xml-element-repeated"),
        (b">Member of", b">" + b"x" * 100_001 + b"Member of", "xml-too-large"),
        (
            b'<VersionDetail DetailTypeID="1430" />',
            b"<VersionDetail>a</VersionDetail>" * 2,
            "xml-element-repeated",
        ),
    ],
)
def test_what_is_not_as_published_is_refused_and_named(refusal, old, new, code):
    assert refusal(old, new).code == code


def test_a_party_with_two_profiles_is_refused_since_neither_could_be_chosen(refusal):
    start, end = DATA.index(b'<Profile ID="7"'), DATA.rindex(b"</Profile>") + len(b"</Profile>")
    profile = DATA[start:end]
    assert refusal(profile, profile * 2).code == "xml-element-repeated"
    assert refusal(profile, b"").code == "xml-element-missing"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (BOMB, "xml-doctype"),
        (b"<Sanctions/>", "xml-element-missing"),
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


def test_a_file_without_a_party_would_delist_everybody(refusal):
    start = DATA.index(b"<DistinctParty ")
    parties = DATA[start : DATA.index(b"</DistinctParties>")]
    assert refusal(parties, b"").code == "list-empty"


def test_a_file_far_larger_than_ever_published_is_refused(monkeypatch):
    monkeypatch.setattr("tricord.sources.ofac.advanced.FILE_BYTES", 1000)
    with pytest.raises(SourceError) as refused:
        SOURCE.read({"": Raw(FIXTURE, "list.xml")}, {})
    assert refused.value.code == "file-too-large"
