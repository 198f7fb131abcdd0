import pytest
from tests.sources import pdfs
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.model.listing import ListedName, NameKind, Schema
from tricord.sources.base import Raw
from tricord.sources.rok_notices import KoreaFinanceMinistry, KoreaFinancialServices

FSC, MOEF = KoreaFinancialServices(), KoreaFinanceMinistry()


@pytest.fixture
def raw(tmp_path):
    def write(data):
        path = tmp_path / "notice.pdf"
        path.write_bytes(data)
        return Raw(path, path.name)

    return write


def read(raw):
    return {e.names[0].text: e for e in FSC.read({"": raw}, {}).entries}


def refused(raw):
    with pytest.raises(SourceError) as refusal:
        FSC.read({"": raw}, {})
    assert_readable(refusal.value)
    return refusal.value


def test_each_ministry_claims_its_own_notice(raw):
    notice = raw(pdfs.rok())
    assert (FSC.recognise(notice), MOEF.recognise(notice)) == ("", None)
    notice = raw(pdfs.rok("금융제재대상자"))
    assert (FSC.recognise(notice), MOEF.recognise(notice)) == (None, "")
    assert FSC.recognise(raw(pdfs.meti())) is None
    assert FSC.recognise(raw(b"%PDF-1.7")) is None


def test_a_person_is_read_in_hangul_and_latin_letters(raw):
    person = read(raw(pdfs.rok()))["김보기"]
    assert person.schema is Schema.PERSON
    assert person.names == (
        ListedName("김보기"),
        ListedName("KIM Po Gi"),
        ListedName("Kim Bo Gi", NameKind.ALIAS),
        ListedName("보기", NameKind.ALIAS),
    )
    assert person.birth_dates == ("1970-03-02",)
    assert person.countries == ("KP",)
    assert [(i.kind, i.value) for i in person.identifiers] == [("passport", "654000001")]
    assert person.remarks == "가상의 은행 대표"


def test_a_body_has_a_column_for_each_script_and_no_nationality(raw):
    body = read(raw(pdfs.rok()))["조선견본무역회사"]
    assert body.schema is Schema.ORGANIZATION
    assert body.names[1] == ListedName("Korea Kyonbon Trading Corporation")


def test_the_running_number_is_no_key_and_no_fact(raw):
    before = read(raw(pdfs.rok()))["리견본"]
    after = read(raw(pdfs.rok(people=(("1", *pdfs.ROK_PERSON_ROWS[1][1:]),))))["리견본"]
    assert (after.entry_id, after.version) == (before.entry_id, before.version)


def test_a_ship_and_a_reference_of_the_united_nations_are_keys(raw):
    headings = ("연번", "선박명", "IMO 번호", "유엔 참조번호", "지정일")
    rows = (("1", "견본호 (KYON BON)", "9990014", "KPv.901", "2016. 3. 2."),)
    [ship] = FSC.read({"": raw(pdfs.pdf((headings, rows)))}, {}).entries
    assert (ship.entry_id, ship.schema) == ("KPv.901", Schema.VESSEL)
    assert [(i.kind, i.value) for i in ship.identifiers] == [("imo", "9990014")]
    assert str(ship.listed_on) == "2016-03-02"


def test_an_unknown_heading_must_be_learnt_first(raw):
    fault = refused(raw(pdfs.pdf((("번호", "성명", "혈액형"), (("1", "김보기", "A"),)))))
    assert (fault.code, fault.params["column"]) == ("list-column-unknown", "혈액형")


def test_a_row_without_a_name_is_refused(raw):
    fault = refused(raw(pdfs.pdf((("번호", "성명"), (("1", "-"),)))))
    assert fault.code == "list-value-unknown"


def test_a_notice_in_prose_is_not_read_as_a_list(raw):
    assert refused(raw(pdfs.pdf("금융거래등제한대상자 지정"))).code == "list-headings-missing"
