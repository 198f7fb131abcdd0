"""Aliases and strangers: true pairs are akin, false ones contradict each other."""

import pytest
from bench.contest.alias_pairs import alias_pairs, contradiction, is_akin, likest_strangers
from bench.contest.chance import held_out
from bench.contest.entries import Entry


def person(number: int, *names: str, weak: tuple[str, ...] = ()) -> Entry:
    return Entry(("list", str(number)), "Person", names, frozenset(weak))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("MOTLAQ AMER AL-MARRANI", "Mutlaq Ali Aamer Al Marrani"),
        ("ABD AL-BASET AZZOUZ", "Abdul Baset Azouz"),
        ("RI JAE IL", "RI Chae-Il"),
        ("Al Noor Trading LLC", "Alnoor Trading Ltd"),
        ("SHAFI SULTAN MOHAMMED AL-AJMI", "Shafi al-Ajmi"),
    ],
)
def test_spellings_and_omissions_are_akin(a, b):
    assert is_akin(a, b)
    assert is_akin(b, a)
    assert contradiction(a, b) == ""


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Evgeniya Vladimirovna BERNOVA", "Evgeniya Vladimirovna ARTAMANOVA"),
        ("Murad Iraklievich Margoshvili", "Zurab Iraklievich Margoshvili"),
        ("LONG XING 637", "LONG XING 607"),
        ("Hassan Ali", "Hassan"),
        ("The Company Ltd", "of the Group Inc"),
    ],
)
def test_another_name_and_a_single_common_word_are_not_akin(a, b):
    assert not is_akin(a, b)


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("LONG XING 637", "LONG XING 607", "number"),
        ("KHAMIS MUAMMAR QADHAFI", "MOHAMMED MUAMMAR QADHAFI", "word"),
        ("TUNISIAN COMBATANT GROUP", "MOROCCAN ISLAMIC COMBATANT GROUP", "word"),
        ("LONG XING 637", "LONG XING", ""),
        ("Ahmad Ali", "Ahmed Aly", ""),
        ("Vostok LLC", "Vostok OOO", ""),
        ("Kim Jong Un", "Kim Jong", ""),
    ],
)
def test_names_contradict_by_a_number_or_by_a_word_on_both_sides(a, b, why):
    assert contradiction(a, b) == contradiction(b, a) == why


def test_weak_aliases_and_other_names_are_no_positives():
    entries = [
        person(
            1, "Chang Myong Ho", "CHANG, Myong-Ho", "Chang Myo'ng Ho", weak=("Chang Myo'ng Ho",)
        ),
        person(2, "Yun Chol Su", "The Engineer"),
        person(3, "Abu Salim Karimov", "Abou Saleem Kareemov", weak=("Abou Saleem Kareemov",)),
    ]
    assert [pair.b for pair in alias_pairs(entries, 9)] == []


def some_people(count: int) -> list[Entry]:
    given = ("Ahmad", "Viktor", "Somchai", "Zoltan", "Ingrid")
    return [
        person(n, f"{given[n % 5]} Petrosyan", f"{given[n % 5]}e Petrosyan") for n in range(count)
    ]


def test_pairs_are_the_same_in_every_run_and_whole_clusters_are_held_out():
    entries = some_people(40)
    pairs = list(alias_pairs(entries, 40))
    assert pairs == list(alias_pairs(entries, 40))
    assert len(pairs) == 40
    assert sum(pair.held_out for pair in pairs) == sum(held_out(e.cluster) for e in entries)


def test_no_more_positives_than_wanted():
    assert len(list(alias_pairs(some_people(40), 7))) == 7


def test_strangers_contradict_and_stay_within_their_half():
    entries = some_people(40)
    halves = {entry.names[0]: set() for entry in entries}
    for entry in entries:
        halves[entry.names[0]].add(held_out(entry.cluster))
    pairs = list(likest_strangers(entries, 40))
    assert pairs == list(likest_strangers(entries, 40))
    assert pairs
    for pair in pairs:
        assert not pair.same
        assert contradiction(pair.a, pair.b)
        assert pair.held_out in halves[pair.a] & halves[pair.b]
    assert len({frozenset((pair.a, pair.b, pair.held_out)) for pair in pairs}) == len(pairs)
