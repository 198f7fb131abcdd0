import pytest

from tricord.names.folding import fold
from tricord.names.vocabulary import Role, words


def persons(name: str) -> list[str]:
    """Each word of a person with the first letter of its role: N, T, P, S."""
    return [f"{word.text}/{word.role.value[0].upper()}" for word in words(fold(name), "Person")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kim Do Hun", "kim/N do/N hun/N"),
        ("Ri Ul Sol", "ri/N ul/N sol/N"),
        ("Kim Yong Bin", "kim/N yong/N bin/N"),
        ("Min Young Ki", "min/N young/N ki/N"),
        ("Jo Yon Jun", "jo/N yon/N jun/N"),
        ("Do Kyung Soo", "do/N kyung/N soo/N"),
        ("Marshal Kim Jong Un", "marshal/T kim/N jong/N un/N"),
        ("Usama bin Ladin", "usama/N bin/P ladin/N"),
        ("Bin Laden", "bin/P laden/N"),
        ("Ben Smith", "ben/N smith/N"),
        ("Ahmed ben Bella", "ahmed/N ben/P bella/N"),
        ("Maria da Silva", "maria/N da/P silva/N"),
        ("John E Smith", "john/N e/N smith/N"),
        ("van Gogh", "van/P gogh/N"),
        ("AL-ZAWAHIRI, Dr. Ayman", "al/P zawahiri/N dr/T ayman/N"),
        ("Haji Mohammed Ali", "haji/T mohammed/N ali/N"),
        ("Sayyid Ahmad", "sayyid/N ahmad/N"),
        ("Sheikh", "sheikh/N"),
        ("Bob Smith Jr.", "bob/N smith/N jr/S"),
        ("Junior Smith", "junior/N smith/N"),
        ("John Paul III", "john/N paul/N iii/S"),
        ("김정은 동지", "김정은/N 동지/T"),
        ("金正恩 同志", "金正恩/N 同志/T"),
    ],
)
def test_place_decides_between_name_title_particle_and_suffix(name, expected):
    assert persons(name) == expected.split()


def test_a_person_is_never_cut_into_generic_words():
    for name in ("은행", "조선무역", "銀行", "コリア", "bank", "llc", "Korea"):
        assert [word.role for word in words(fold(name), "Person")] == [Role.NAME]


@pytest.mark.parametrize(
    "spellings",
    [
        [
            "Muhammad",
            "Mohammed",
            "Mohamed",
            "Mohamad",
            "Muhammed",
            "Мухаммад",
            "محمد",
            "ムハンマド",
        ],
        ["Yusuf", "Yousef", "Youssef", "يوسف"],
        ["Abdul Rahman", "Abdulrahman", "Abd al-Rahman", "Abdurrahman", "عبد الرحمن"],
        ["Sergei", "Sergey", "Serguei", "Сергей"],
        ["Alexander", "Aleksandr", "Александр"],
    ],
)
def test_spellings_of_a_given_name_are_one_concept(spellings):
    concepts = {tuple(word.concept for word in words(fold(name), "Person")) for name in spellings}
    assert len(concepts) == 1
    assert concepts.pop()[0].startswith("given:")


@pytest.mark.parametrize(
    ("name", "other", "group"),
    [
        ("Robert", "Bob", "robert"),
        ("Sasha", "Alexander", "alexander"),
        ("Sasha", "Alexandra", "alexandra"),
        ("Yusuf", "Joseph", "joseph"),
        ("Ivan", "John", "john"),
        ("Pepe", "José", "joseph"),
        ("Саша", "Alexander", "alexander"),
        ("Hans", "Johann", "john"),
        ("Moshe", "Moses", "moses"),
    ],
)
def test_names_that_correspond_share_a_group_and_not_a_concept(name, other, group):
    (one,), (two,) = words(fold(name), "Person"), words(fold(other), "Person")
    assert group in one.given
    assert group in two.given
    assert one.concept != two.concept or not one.concept


def test_a_korean_syllable_is_no_nickname():
    assert all(not word.given for word in words("jo yong chol", "Person"))
