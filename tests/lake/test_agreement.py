"""What two entries share, and what speaks against their being one."""

import polars as pl
import pytest
from tests.lake.several_lists import DAY, listed, person

from tricord.lake.agreement import by_name, by_number, latest
from tricord.lake.folding import Publication, Timeline
from tricord.lake.list_rows import entry_rows, identifier_rows, name_rows
from tricord.model.listing import Authority, ListedName, ListEntry, NameKind, Schema
from tricord.model.subject import Basis

PASSPORT = ("passport", "A1234567")
SWIFT = ("swift", "AAAAKPPY")


def tables(**lists: ListEntry | list[ListEntry]) -> dict[str, pl.DataFrame]:
    """Rows of entries, names and identifiers; underscores in the name of a list are dashes."""
    rows: dict[str, list[pl.DataFrame]] = {"entries": [], "names": [], "identifiers": []}
    for name, entries in lists.items():
        timeline, list_name = Timeline(), name.replace("_", "-")
        taken = tuple(entries if isinstance(entries, list) else [entries])
        timeline.fold(
            Publication(list_name, "s", DAY, Authority.NATIONAL, "TLP:CLEAR", {"": "s"}, taken)
        )
        opened = list(timeline.standing.values())
        rows["entries"].append(entry_rows(list_name, timeline))
        rows["names"].append(name_rows(list_name, opened))
        rows["identifiers"].append(identifier_rows(list_name, opened))
    return {table: pl.concat(parts) for table, parts in rows.items()}


def numbered(**lists):
    made = tables(**lists)
    return by_number(latest(made["entries"].lazy()), made["identifiers"].lazy())


def named(**lists):
    made = tables(**lists)
    return by_name(latest(made["entries"].lazy()).collect(), made["names"])


def test_each_pair_comes_once_with_its_strongest_number():
    both = [("imo_company", "2041999"), SWIFT]
    [found] = numbered(un_sc=listed("KPe.1", *both), ofac_sdn=listed("1", *both))
    assert (found.basis, found.value) == (Basis.IMO_COMPANY, "2041999")
    assert (found.first, found.second) == (("un-sc", "KPe.1"), ("ofac-sdn", "1"))
    assert found.against == ()


def test_the_uns_own_key_is_a_un_reference_however_it_is_spaced():
    reference = ("un_reference", "KPi.033")
    [found] = numbered(un_sc=person("KPi. 033"), uk_sl=person("DPR1", reference))
    assert (found.basis, found.value) == (Basis.UN_REFERENCE, "KPi.033")


def test_three_lists_make_three_pairs():
    made = numbered(un_sc=listed("1", SWIFT), eu_fsf=listed("2", SWIFT), watch=listed("3", SWIFT))
    assert [(a.first[0], a.second[0]) for a in made] == [
        ("un-sc", "eu-fsf"),
        ("un-sc", "watch"),
        ("eu-fsf", "watch"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ({"birth_dates": ("1965",)}, {"birth_dates": ("1966-05-01",)}, ()),
        ({"birth_dates": ("1965",)}, {"birth_dates": ("1967",)}, ("against-birth",)),
        ({"birth_dates": ("1955/1960",)}, {"birth_dates": ("1961",)}, ()),
        ({"birth_dates": ("1955", "1965")}, {"birth_dates": ("1965-03-01",)}, ()),
        ({"birth_dates": ()}, {"birth_dates": ("1967",)}, ()),
        ({"countries": ("KP",)}, {"countries": ("SY",)}, ()),
        ({"printed": "A1234567 (Iran)"}, {"printed": "A1234567 (Syria)"}, ("against-country",)),
        ({"printed": "A1234567 (Iran)"}, {"printed": "A1234567"}, ()),
        ({"printed": "A1234567 (IR)"}, {"printed": "A1234567 (Iran)"}, ()),
    ],
)
def test_two_persons_with_one_passport(one, other, against):
    [found] = numbered(un_sc=person("1", PASSPORT, **one), eu_fsf=person("2", PASSPORT, **other))
    assert found.against == against


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        (Schema.ORGANIZATION, Schema.COMPANY, ()),
        (Schema.LEGAL_ENTITY, Schema.COMPANY, ()),
        (Schema.LEGAL_ENTITY, Schema.PERSON, ()),
        (Schema.VESSEL, Schema.VESSEL, ()),
        (Schema.VESSEL, Schema.COMPANY, ("against-schema",)),
        (Schema.PERSON, Schema.COMPANY, ("against-schema",)),
    ],
)
def test_kinds_that_cannot_be_one_speak_against_it(one, other, against):
    number = ("imo", "9074729")
    made = numbered(un_sc=listed("1", number, schema=one), watch=listed("2", number, schema=other))
    assert [found.against for found in made] == [against]


def test_a_swift_code_joins_bodies_alone():
    assert numbered(un_sc=person("1", SWIFT), watch=person("2", SWIFT)) == []


def test_a_number_that_several_entries_of_a_list_carry_is_for_a_person_to_judge():
    made = numbered(
        un_sc=listed("1", SWIFT),
        ofac_sdn=[listed("2", SWIFT), listed("3", SWIFT)],
        eu_fsf=listed("4", SWIFT),
    )
    clear = [a for a in made if not a.against]
    assert [(a.first[0], a.second[0]) for a in clear] == [("un-sc", "eu-fsf")]
    assert {a.against for a in made} == {(), ("against-several",)}


def test_a_stump_of_a_passport_and_a_placeholder_decide_nothing():
    stump = ("passport", "4138")
    [found] = numbered(un_sc=person("1", stump), watch=person("2", stump))
    assert found.against == ("against-short",)
    crowd = {f"list_{at}": person("1", PASSPORT) for at in range(21)}
    assert numbered(**crowd) == []


def test_only_the_last_version_of_an_entry_counts():
    made = tables(un_sc=listed("1", SWIFT), watch=listed("2", SWIFT))
    later = (
        made["entries"]
        .filter(list="watch")
        .with_columns(
            version=pl.lit("other"),
            published_from=pl.lit(DAY.replace(day=9)).dt.cast_time_unit("us"),
        )
    )
    entries = pl.concat([made["entries"], later])
    assert by_number(latest(entries.lazy()), made["identifiers"].lazy()) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({"birth_dates": ("1965",)}, {"birth_dates": ("1965-08-07",)}, True),
        ({"birth_dates": ("1965",)}, {"birth_dates": ("1980",)}, False),
        ({}, {}, False),
        ({"programmes": ("DPRK",)}, {"programmes": ("1718 (DPRK)",)}, True),
        ({"programmes": ("DPRK",)}, {"programmes": ("PRK",)}, True),
        ({"programmes": ("DPRK",)}, {"programmes": ("Sudan",)}, False),
        ({"programmes": ("SouthSudan",)}, {"programmes": ("Sudan",)}, False),
        ({"programmes": ("Sudan",)}, {"programmes": ("The Sudan Regulations 2020",)}, True),
        (
            {"programmes": ("DPRK",), "birth_dates": ("1965",)},
            {"programmes": ("DPRK4",), "birth_dates": ("1980",)},
            False,
        ),
    ],
)
def test_a_name_needs_a_second_trait_and_no_contradiction(one, other, found):
    made = named(
        un_sc=person("1", name="RYU JIN", **one), watch=person("2", name="Ryu Jin", **other)
    )
    assert [a.value for a in made] == (["RYU JIN = Ryu Jin"] if found else [])


def test_weak_aliases_and_names_of_one_list_propose_nothing():
    weak = (ListedName("SOMEBODY"), ListedName("RYU JIN", NameKind.ALIAS, weak=True))
    born = {"birth_dates": ("1965",)}
    assert (
        named(un_sc=person("1", names=weak, **born), watch=person("2", name="RYU JIN", **born))
        == []
    )
    assert (
        named(un_sc=[person("1", name="RYU JIN", **born), person("2", name="RYU JIN", **born)])
        == []
    )
