from datetime import UTC, date, datetime

import pytest
from tests.sources.national_lists import changed, entries_of, fixture_of, read, refusal

from tricord.model.listing import ListedIdentifier, ListedName, NameKind, Schema
from tricord.sources.registry import source

FORMS = ("eu-fsf", "eu-fsf-csv")


@pytest.mark.parametrize("form", FORMS)
def test_the_primary_name_is_the_first_the_publisher_does_not_annotate(form):
    names = entries_of(form)["EU.9001.1"].names
    assert names[0] == ListedName("Invented PERSON")
    assert ListedName("Weak Made-Up", NameKind.ALIAS, weak=True) in names


def test_names_are_weak_or_former_by_attribute_or_by_remark_alone():
    assert entries_of("eu-fsf")["EU.9001.1"].names[2:] == (
        ListedName("Imagined Middle PERSONNE", NameKind.ALIAS, weak=True),
        ListedName("Other PERSON", NameKind.FORMER),
    )


@pytest.mark.parametrize(
    ("remark", "weak"),
    [
        ("Low quality alias", True),
        ("(low-quality a.k.a.)", True),
        ("Low qualtiy aka", True),
        ("Good quality a.k.a.", False),
        ("99 % owned by a body of low quality", False),
    ],
)
def test_a_remark_counts_where_it_begins_with_the_quality(remark, weak, tmp_path):
    raw = changed("eu-fsf", tmp_path, ("Lo quality a.k.a.", remark))
    names = {name.text: name.weak for name in entries_of("eu-fsf", raw)["EU.9001.1"].names}
    assert names["Weak Made-Up"] is weak


def test_what_a_person_is_known_by_is_read_and_another_calendar_is_not():
    person = entries_of("eu-fsf")["EU.9001.1"]
    assert person.schema is Schema.PERSON
    assert person.countries == ("KP",)
    assert person.birth_dates == ("1956-04-24", "1957-05", "1955/1957")
    assert person.identifiers == (
        ListedIdentifier("passport", "A374184", "A-374 184"),
        ListedIdentifier("un_reference", "ZZi.002", "ZZi.002"),
    )
    assert person.programmes == ("PRK",)
    assert person.listed_on == date(2016, 8, 5)
    facts = dict(person.facts)
    assert "unitedNationId=ZZi.002" in facts["sanctionEntity"]
    assert "nameLanguage=FR" in next(s for _, s in person.facts if "PERSONNE" in s)


def test_an_enterprise_without_reference_goes_by_its_logical_id_and_its_seat():
    body = entries_of("eu-fsf")["9002"]
    assert body.schema is Schema.ORGANIZATION
    assert body.countries == ("KP",)
    assert {(found.kind, found.value) for found in body.identifiers} == {
        ("imo_company", "2041999"),
        ("email", "nobody@example.test"),
        ("email", "other@example.test"),
        ("swift", "AAAAKPPY"),
    }


def test_the_csv_puts_rows_of_one_subject_together():
    person, body = (entries_of("eu-fsf-csv")[key] for key in ("EU.9001.1", "9002"))
    assert person.birth_dates == ("1956-04-24", "1957-05")
    assert person.identifiers == (
        ListedIdentifier("passport", "A374184", "A-374 184"),
        ListedIdentifier("un_reference", "ZZi.002", "ZZi.002"),
    )
    assert (person.countries, person.listed_on) == (("KP",), date(2016, 8, 5))
    assert (body.schema, body.countries) == (Schema.ORGANIZATION, ("KP",))


@pytest.mark.parametrize("form", FORMS)
def test_a_subject_without_a_name_is_set_aside_and_the_moment_read(form):
    (reject,) = read(form).rejects
    assert (reject.reason, "EU.9003.3" in reject.detail) == ("list-entry-nameless", True)
    moment = source(form).published(fixture_of(form))
    assert moment.replace(hour=0, minute=0, second=0, microsecond=0) == datetime(
        2030, 1, 2, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('function="', 'role="x" function="', "xml-element-unknown"),
        ("<citizenship ", "<nationality/><citizenship ", "xml-element-unknown"),
        ('code="person"', 'code="robot"', "xml-value-unknown"),
        ('<subjectType code="person" classificationCode="P"/>', "", "xml-element-missing"),
        ("EU.9003.3", "EU.9001.1", None),
        ("</export>", "", "xml-not-well-formed"),
        ("<export", "<!DOCTYPE export><export", "xml-doctype"),
        ("<remark>expired", "<remark>e<b/>", "xml-text-unexpected"),
    ],
)
def test_a_drifted_or_damaged_file_is_refused_at_its_place(old, new, code, tmp_path):
    raw = changed("eu-fsf", tmp_path, (old, new))
    if code is None:
        raw = changed("eu-fsf", tmp_path, ('logicalId="9002"', 'logicalId="EU.9001.1"'))
        code = "record-duplicated"
    assert refusal("eu-fsf", raw).code == code


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("NameAlias_WholeName", "NameAlias_FullName", "table-column-unknown"),
        ("NameAlias_Gender", "NameAlias_Title", "table-column-unknown"),
        (";P;person;", ";R;robot;", "csv-value-unknown"),
        ("01/2030;9002;", "01/2030;9002", "csv-columns-differ"),
        ("9003;EU.9003.3", '9003;"EU.9003.3', "table-quote-open"),
    ],
)
def test_a_drifted_or_damaged_table_is_refused_at_its_place(old, new, code, tmp_path):
    assert refusal("eu-fsf-csv", changed("eu-fsf-csv", tmp_path, (old, new))).code == code


def test_a_table_cut_inside_its_last_cell_is_refused(tmp_path):
    whole = fixture_of("eu-fsf-csv").data
    raw = changed("eu-fsf-csv", tmp_path)
    raw.path.write_bytes(whole[:-2])
    assert refusal("eu-fsf-csv", raw).code == "table-cut"


def test_an_attribute_whose_name_no_attribute_can_have_is_refused_and_no_fault(tmp_path):
    raw = changed("eu-fsf", tmp_path, (" euReferenceNumber=", " :euReferenceNumber="))
    assert refusal("eu-fsf", raw).code in {"xml-element-unknown", "xml-malformed"}
