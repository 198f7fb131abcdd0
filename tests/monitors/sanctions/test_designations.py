from datetime import date
from itertools import product

import pytest
from tests.monitors.sanctions.rows import LAW_DAY, entry, found, one, party

from tricord.measures import load
from tricord.model.finding import Grade
from tricord.model.listing import Schema
from tricord.monitors.sanctions import designations
from tricord.monitors.sanctions.designations import SCORES
from tricord.names.screening import STRENGTH

PERSON, COMPANY, LEGAL = Schema.PERSON, Schema.COMPANY, Schema.LEGAL_ENTITY


def none(ours, theirs, **params) -> None:
    assert found(ours, theirs, **params).findings == ()


# Identifiers


def holder(kind: str, value: str, schema: str) -> dict:
    if kind in ("imo", "imo_company"):
        return {"imo": value}
    if kind in ("mmsi", "call_sign"):
        return {kind: value}
    return {"identifiers": [f"{kind}:{value}"]}


SCHEMA_OF = {"imo": Schema.VESSEL, "mmsi": Schema.VESSEL, "call_sign": Schema.VESSEL}


@pytest.mark.parametrize("kind", STRENGTH)
def test_an_equal_identifier_of_every_kind_is_found_under_another_name(kind: str):
    schema = SCHEMA_OF.get(kind, COMPANY if kind == "imo_company" else PERSON)
    ours = party("BRIGHT DAWN", schema, **holder(kind, "1234567", schema))
    finding = one(ours, entry("KUM SONG", schema=schema, identifiers=(f"{kind}:1234567",)))
    assert finding.grade is (Grade.LEAD if kind == "call_sign" else Grade.INDICATION)
    assert finding.score == SCORES[kind]
    assert "doubt-name-differs" in finding.doubts
    assert ("doubt-reused" in finding.doubts) == (kind in designations.REUSED)


@pytest.mark.parametrize(("ours", "theirs"), list(product(STRENGTH[2:], STRENGTH[2:])))
def test_the_same_number_of_another_kind_is_no_match(ours: str, theirs: str):
    schema = Schema.VESSEL if {ours, theirs} & {"mmsi", "call_sign"} else PERSON
    mine = party("BRIGHT DAWN", schema, **holder(ours, "123456789", schema))
    result = found(mine, entry("X", schema=schema, identifiers=(f"{theirs}:123456789",)))
    assert len(result.findings) == (ours == theirs)


def test_the_imo_number_of_a_company_is_not_that_of_a_ship():
    ship, company = party("A", imo="1234567"), party("A", COMPANY, imo="1234567")
    listed_ship = entry("KUM SONG", identifiers=("imo:1234567",))
    listed_company = entry("KUM SONG", schema=COMPANY, identifiers=("imo_company:1234567",))
    one(ship, listed_ship)
    one(company, listed_company)
    none(ship, listed_company)
    none(company, listed_ship)
    # A number in the other kind of entry is a typing error of the publisher, and no match.
    none(ship, entry("KUM SONG", identifiers=("imo_company:1234567",)))


def test_the_strongest_of_several_equal_identifiers_is_named():
    ours = party("BRIGHT DAWN", imo="1234567", mmsi="445000000", call_sign="HMAB")
    theirs = entry("X", identifiers=("call_sign:HMAB", "mmsi:445000000", "imo:1234567"))
    finding = one(ours, theirs)
    assert finding.params["identifier_kind"].endswith("identifier-imo")
    assert finding.score == SCORES["imo"]


def test_an_empty_identifier_equals_no_other():
    none(party("BRIGHT DAWN"), entry("KUM SONG", identifiers=("imo:",)))


# Names


def test_a_name_alone_is_a_lead_with_its_doubt():
    finding = one(party("KUM SONG 7"), entry("Kum-Song 7"))
    assert finding.grade is Grade.LEAD
    assert finding.doubts == ("doubt-name-alone",)
    assert finding.score > 0.99


def test_another_imo_number_rules_out_a_ship_of_the_same_name():
    ours = party("KUM SONG", imo="1234567")
    result = found(ours, entry("KUM SONG", identifiers=("imo:7654321",)))
    assert result.findings == ()
    assert result.coverage["coverage-ruled-out"] == 1
    one(ours, entry("KUM SONG"))
    one(ours, entry("KUM SONG", identifiers=("imo:7654321", "imo:1234567")))


@pytest.mark.parametrize(("kind", "grade"), [("mmsi", Grade.LEAD), ("call_sign", Grade.LEAD)])
def test_another_imo_number_leaves_a_reused_number_only_a_lead_even_under_the_same_name(
    kind: str, grade: Grade
):
    ours = party("KUM SONG", imo="1234567", **holder(kind, "445000000", Schema.VESSEL))
    theirs = entry("KUM SONG", identifiers=("imo:7654321", f"{kind}:445000000"))
    finding = one(ours, theirs)
    assert finding.grade is grade
    assert "doubt-imo-differs" in finding.doubts
    assert finding.score == SCORES[kind]


def test_a_weak_alias_ranks_below_a_good_one_and_says_so():
    good = one(party("BRIGHT DAWN"), entry("X1", "BRIGHT DAWN"))
    weak = one(party("BRIGHT DAWN"), entry("X1", "BRIGHT DAWN", weak=("BRIGHT DAWN",)))
    assert weak.score < good.score
    assert "doubt-weak-alias" in weak.doubts
    assert "doubt-weak-alias" not in good.doubts


def test_a_good_name_is_named_before_a_weak_one_that_reads_the_same():
    theirs = entry("X1", "BRIGHT DAWN", "Bright Dawn", weak=("BRIGHT DAWN",))
    finding = one(party("BRIGHT DAWN"), theirs)
    assert finding.params["matched"] == "Bright Dawn"
    assert "doubt-weak-alias" not in finding.doubts
    theirs = entry("BRIGHT DAWNING STAR", "BRIGHT DAWNING STARS", weak=("BRIGHT DAWNING STARS",))
    near = one(party("BRIGHT DAWNING STARS"), theirs)
    assert near.params["matched"] == "BRIGHT DAWNING STAR"


@pytest.mark.parametrize(
    ("ours", "theirs", "alike"),
    [
        ("CHON MA SAN 2", "CHON MA SAN 3", False),
        ("CHON MA SAN 2", "CHON MA SAN 02", True),
        ("CHON MA SAN", "CHON MA SAN 2", False),
        ("CHONMASAN NO. 12", "CHONMASAN NO 12", True),
        ("Banco do Brasíl", "BANCO DO BRASIL", True),
        ("ＫＯＲＥＡ ＵＮＨＡ", "KOREA UNHA", True),
        ("조선금성", "조선금송", False),
        ("조선금성무역회사", "조선금성무역회사", True),
        ("HANA", "HAMA", False),
        ("KOREA MINING DEVELOPMENT", "DEVELOPMENT KOREA MINING", True),
        ("KOREA MINING DEVELOPMENT TRADING", "KOREA MINING DEVELOPMENT TRADNG", True),
        ("OCEAN MARITIME", "OCEANIC MARINE", False),
    ],
)
def test_names_agree_and_differ_as_people_read_them(ours: str, theirs: str, alike: bool):
    result = found(party(ours, COMPANY), entry(theirs, schema=COMPANY))
    assert len(result.findings) == alike


def test_other_names_of_a_party_count_too():
    one(party("BRIGHT DAWN", other_names=["KUM SONG"]), entry("KUM SONG"))


def test_a_person_is_held_against_no_ship_and_no_company_but_a_legal_entity_against_both():
    for ours, theirs in product(Schema, Schema):
        result = found(party("KUM SONG", ours), entry("KUM SONG", schema=theirs))
        thing = {Schema.VESSEL, Schema.AIRPLANE}
        may_be = (
            ours == theirs if ours in thing or theirs in thing or PERSON in (ours, theirs) else True
        )
        if LEGAL in (ours, theirs) and PERSON in (ours, theirs):
            may_be = True
        assert len(result.findings) == may_be, (ours, theirs)


def test_a_country_neither_finds_nor_raises_anything():
    ours = party("KUM SONG", countries=["KP"])
    with_country = one(ours, entry("KUM SONG", countries=["KP"]))
    without = one(party("KUM SONG"), entry("KUM SONG"))
    assert (with_country.grade, with_country.score) == (without.grade, without.score)
    none(party("BRIGHT DAWN", countries=["KP"]), entry("KUM SONG", countries=["KP"]))


# Birth dates


@pytest.mark.parametrize(
    ("ours", "theirs", "grade", "doubts"),
    [
        ("1962-04-11", ("1962-04-11",), Grade.INDICATION, ()),
        ("1962", ("1962-04-11",), Grade.INDICATION, ()),
        ("1962-04-11", ("1962",), Grade.INDICATION, ()),
        ("1962-04", ("1962-04-11", "1970"), Grade.INDICATION, ()),
        ("1962-04-11", ("1960/1964",), Grade.INDICATION, ()),
        ("1962-04-11", ("1962-11-04",), Grade.LEAD, ("doubt-birth-date-differs",)),
        ("1962-04-11", ("1963",), Grade.LEAD, ("doubt-birth-date-differs",)),
        ("1965-04-11", ("1960/1964",), Grade.LEAD, ("doubt-birth-date-differs",)),
        ("", ("1962",), Grade.LEAD, ("doubt-birth-date-unknown",)),
        ("1962-04-11", (), Grade.LEAD, ("doubt-birth-date-unknown",)),
        ("1962-04-11", ("1964",), None, ()),
        ("1966", ("1960/1964",), None, ()),
    ],
)
def test_birth_dates_agree_differ_or_contradict(ours, theirs, grade, doubts):
    mine = party("RI Won Ho", PERSON, birth_date=ours)
    result = found(mine, entry("Ri Won Ho", schema=PERSON, birth_dates=list(theirs)))
    if grade is None:
        assert result.findings == ()
        assert result.coverage["coverage-ruled-out"] == 1
        return
    [finding] = result.findings
    assert finding.grade is grade
    alone = () if grade is Grade.INDICATION else ("doubt-name-alone",)
    assert finding.doubts == (*alone, *doubts)


def test_an_equal_passport_is_found_against_another_birth_date_but_not_called_corroborated():
    ours = party("RI Won Ho", PERSON, birth_date="1990", identifiers=["passport:381310014"])
    theirs = entry(
        "Ri Won Ho", schema=PERSON, birth_dates=["1962"], identifiers=("passport:381310014",)
    )
    finding = one(ours, theirs)
    assert finding.grade is Grade.INDICATION
    assert "doubt-birth-date-differs" in finding.doubts
    assert finding.score == SCORES["passport"]


# Grades


@pytest.mark.parametrize("kind", STRENGTH)
@pytest.mark.parametrize("named", [False, True])
def test_the_table_of_grades(kind: str, named: bool):
    schema = SCHEMA_OF.get(kind, COMPANY if kind == "imo_company" else PERSON)
    ours = party("KUM SONG" if named else "BRIGHT DAWN", schema, **holder(kind, "1234567", schema))
    finding = one(ours, entry("KUM SONG", schema=schema, identifiers=(f"{kind}:1234567",)))
    grades = (Grade.LEAD, Grade.INDICATION, Grade.CORROBORATED)
    assert finding.grade is grades[(kind != "call_sign") + named]
    assert (finding.score > SCORES[kind]) == named
    assert finding.score <= 1


def test_a_score_never_falls_when_more_agrees():
    both = one(party("KUM SONG", imo="1234567"), entry("KUM SONG", identifiers=("imo:1234567",)))
    number = one(party("DAWN", imo="1234567"), entry("KUM SONG", identifiers=("imo:1234567",)))
    assert both.score > number.score


# Who listed it, and the law


def test_who_listed_it_is_kept_apart_even_for_the_same_ship():
    entries = [
        entry("KUM SONG", list_name=name, entry_id=key, identifiers=("imo:1234567",))
        for name, key in (("un-1718-vessels", "1"), ("ofac-sdn", "2"), ("watch", "3"))
    ]
    findings = found(party("KUM SONG", imo="1234567"), entries).findings
    assert sorted(f.kind for f in findings) == ["analyst", "national", "un"]
    assert len({f.lineage_id for f in findings}) == 3
    for finding in findings:
        assert bool(finding.measures) == (finding.kind == "un")


def test_measures_follow_only_from_dprk_entries_of_the_councils_own_list():
    def measures(**said) -> tuple[str, ...]:
        theirs = entry("Ri Won Ho", schema=PERSON, **said)
        return one(party("Ri Won Ho", PERSON), theirs).measures

    assert "M1718-8d" in measures(list_name="un-sc", entry_id="KPi.001")
    assert measures(list_name="un-sc", entry_id="QDi.001") == ()
    assert measures(list_name="ofac-sdn", entry_id="KPi.001") == ()
    assert measures(list_name="watch", entry_id="KPi.001") == ()


def test_a_listed_ship_bears_the_paragraphs_its_own_list_prints_and_no_others():
    def measures(*bases: str, **said) -> tuple[str, ...]:
        known = {"list_name": "un-1718-vessels", "entry_id": "9074729", "programmes": list(bases)}
        return one(party("KUM SONG"), entry("KUM SONG", **known | said)).measures

    freeze = measures(
        "Paragraph 8 (d) of resolution 1718 (2006) and paragraph 12 of resolution 2270 (2016)"
    )
    ports = measures(
        "Paragraph 6 of resolution 2371 (2017) and paragraph 6 of resolution 2375 (2017)"
    )
    assert {"M1718-8d", "M2270-12"} <= set(freeze)
    assert "M2371-6" in ports
    assert not set(freeze) & set(ports)
    unknown = measures()
    assert "M2371-6" in unknown  # what follows stays open
    assert measures("Paragraph 6 of resolution 2371 (2017)", list_name="ofac-sdn") == ()


def test_measures_are_those_in_force_on_the_day_of_the_law_and_not_before_the_designation():
    theirs = entry("KOMID", schema=COMPANY, list_name="un-sc", entry_id="KPe.001")

    def measures(day: date, **said) -> set[str]:
        return set(one(party("KOMID", COMPANY), theirs | said, law_day=day).measures)

    today = measures(LAW_DAY)
    assert today
    assert all(load()[m].in_force(LAW_DAY) for m in today)
    early = {"listed_on": date(2009, 4, 24)}
    assert measures(date(2010, 1, 1), **early) < today | {"M2270-13"}
    assert "M2270-13" not in measures(date(2010, 1, 1), **early)
    assert measures(date(2009, 4, 23), **early) == set()
