"""Two names compared: every view and rule, any script against any script."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tricord.model.listing import Schema
from tricord.names.comparing import Comparison, compare, compare_names
from tricord.names.name import LONGEST, MOST_WORDS, read
from tricord.names.scoring import THRESHOLD

ALIKE = [
    # The Korean view, any script against any script.
    ("Kim Yong Chol", "김영철", "Person", "korean"),
    ("Kim Yong Chol", "キム・ヨンチョル", "Person", "korean"),
    ("Kim Yong Chol", "Ким Ён Чхоль", "Person", "korean"),
    ("Kim Yong Chol", "金英哲", "Person", "korean"),
    ("キム・ヨンチョル", "Ким Ён Чхоль", "Person", "korean"),
    ("金英哲", "キム・ヨンチョル", "Person", "korean"),
    ("Kim Yong-chol", "Gim Yeong-cheol", "Person", "korean"),
    ("Ri Su Yong", "이수영", "Person", "korean"),
    ("Ri Su Yong", "리수용", "Person", "korean"),
    ("Steven Kwangshin Kim", "김광신", "Person", "korean"),
    ("Yong Chol", "김영철", "Person", "given"),
    ("Feng Ke'an", "풍극안", "Person", "chinese"),
    ("Li Xiaoming", "이효명", "Person", "chinese"),
    # The general view of people.
    ("Владимир Путин", "Vladimir Putin", "Person", "words"),
    ("محمد علي", "Mohammed Ali", "Person", "words"),
    ("Χρήστος Παπαδόπουλος", "Christos Papadopoulos", "Person", "words"),
    ("משה כהן", "Moshe Cohen", "Person", "words"),
    ("马晓红", "Ma Xiaohong", "Person", "words"),
    ("Putin Vladimir", "Vladimir Putin", "Person", "words"),
    ("Vladmir Putin", "Vladimir Putin", "Person", "words"),
    ("Abdul Rahman", "Abdulrahman", "Person", "words"),
    ("Bob Smith", "Robert Smith", "Person", "words"),
    ("J Smith", "John Smith", "Person", "words"),
    ("John Smith Jr", "John Smith", "Person", "words"),
    ("François", "Francois", "Person", "same"),
    # Bodies and ships.
    ("Tanchon Commercial Bank", "단천상업은행", "Company", "words"),
    ("Tanchon Commercial Bank", "Danchon Commercial Bank", "Company", "words"),
    ("タンチョン商業銀行", "단천상업은행", "Company", "words"),
    ("Frost Ltd", "フロスト 株式会社", "Company", "words"),
    ("Green Pine Associated Corp", "Green Pine Associated Corporation", "Company", "words"),
    ("Банк Восток", "Bank Vostok", "Company", "words"),
    ("中国银行", "Bank of China", "Company", "words"),
    ("北京大学", "Beijing University", "Company", "words"),
    ("Chon Song II", "Chon Song No. 2", "Vessel", "words"),
    ("Chong Chon Gang", "청천강", "Vessel", "words"),
    ("Chong Chon Gang", "Chongchongang", "Vessel", "words"),
    ("Chong Chon Gang", "チョンチョンガン", "Vessel", "words"),
    ("Lucky Star", "Luky Star", "Vessel", "words"),
]
APART = [
    # Two Koreans, however alike the letters are.
    ("전명국", "정명국", "Person"),
    ("김정은", "김정일", "Person"),
    ("Kim Jong Un", "Kim Jong Il", "Person"),
    ("김영철", "박영철", "Person"),
    ("Kim Yong Chol", "金正恩", "Person"),
    # Other people.
    ("John Smith", "Jane Doe", "Person"),
    ("John Smith Jr", "John Smith III", "Person"),
    ("Smith", "John Smith", "Person"),
    ("Kim", "Kim Yong Chol", "Person"),
    ("Feng Ke'an", "김극안", "Person"),
    ("Anna Schmidt", "Green Forest", "Person"),
    # Generic words, legal forms and numbers alone.
    ("Kumsong Trading Company", "Ryonbong Trading Company", "Company"),
    ("Korea Trading Bank", "Foreign Trading Bank", "Company"),
    ("Kumsong Trading", "Kumsong Bank", "Company"),
    ("Kumsong Ltd", "Ryonbong Ltd", "Company"),
    ("단천상업은행", "려명상업은행", "Company"),
    ("ZTE", "ZTF", "Company"),
    ("Kumsong Trading 2", "Kumsong Trading 3", "Company"),
    ("Kumsong Trading 2", "Kumsong Trading", "Company"),
    ("Chon Song 2", "Chon Song 3", "Vessel"),
    ("Chon Song", "Chon Song 3", "Vessel"),
    ("Ocean Star", "Bright Star", "Vessel"),
]
LATIN = "vladimir vladmir putin abdul al von mohammed muhamad bob robert jr iii j a smith smyth"
LATIN += " alexander aleksandr jean marie dr van vanderberg der berg abdulrahman rahman"
BODIES = "korea kumsong kum song trading tradng general corporation co ltd the of bank no 2 3 ii"
BODIES += " tanchon danchon 단천 상업 은행 무역 회사 frost and marine maritime 银行 北京 beijing"
SHIPS = (
    "chon song chonsong ma ryong gang 1 2 no star bright ocean mv chongchongang 청천강 호 paek san"
)


def pairs_of(words: str) -> st.SearchStrategy[tuple[str, str]]:
    """Two names of some words; often the same words in another order or written as one."""
    name = st.lists(st.sampled_from(words.split()), min_size=1, max_size=4)
    turned = name.flatmap(lambda x: st.tuples(st.just(x), st.permutations(x)))
    spaced = st.tuples(st.tuples(name, name) | turned, st.sampled_from([" ", " ", "", "-"]))
    return spaced.map(lambda x: (" ".join(x[0][0]), x[1].join(x[0][1])))


def told(found: Comparison) -> tuple[int, str, tuple[str, ...], int]:
    return found.value, found.view, found.against, found.rarity


@pytest.mark.parametrize(("one", "other", "schema", "view"), ALIKE)
def test_one_name_in_two_scripts_spellings_or_orders_is_found_alike(one, other, schema, view):
    for found in (compare(one, other, schema), compare(other, one, schema)):
        assert found.match
        assert found.view == view


@pytest.mark.parametrize(("one", "other", "schema"), APART)
def test_names_of_two_bearers_are_not_taken_for_one(one, other, schema):
    assert not compare(one, other, schema).match
    assert not compare(other, one, schema).match


@pytest.mark.parametrize(
    ("one", "other", "schema", "rule"),
    [
        ("Vladimir Putin", "Putin Vladimir", "Person", "same"),
        ("Chon Song II", "Chon Song 2", "Vessel", "number"),
        ("Green Pine Corp", "Green Pine Corporation", "Company", "form"),
        ("Банк Восток", "Bank Vostok", "Company", "translation"),
        ("Bob Smith", "Robert Smith", "Person", "nickname"),
        ("Lucky Star", "Luky Star", "Vessel", "spelling"),
        ("Tanchon Bank", "단천은행", "Company", "korean"),
        ("Frost Ltd", "フロスト 株式会社", "Company", "sound"),
        ("Vladmir Putin", "Vladimir Putin", "Person", "typo"),
        ("J Smith", "John Smith", "Person", "initial"),
    ],
)
def test_every_rule_is_named_where_it_made_two_words_one(one, other, schema, rule):
    assert rule in {pair.rule for pair in compare(one, other, schema).pairs}


@pytest.mark.parametrize(
    ("one", "other", "schema", "key"),
    [
        ("Kim Jong Un", "Kim Jong Il", "Person", "against-words-disagree"),
        ("John Smith", "John Albert Smith", "Person", "against-words-missing"),
        ("Frost Ltd", "フロスト 株式会社", "Company", "against-common-words"),
        ("Kumsong Trading Bank", "Ryonbong Trading Bank", "Company", "against-no-distinctive-word"),
        ("Chon Song 2", "Chon Song 3", "Vessel", "against-number"),
        ("John Smith Jr", "John Smith III", "Person", "against-generation"),
        ("Smith", "John Smith", "Person", "against-one-word-of-many"),
        ("Jong Chol", "Jon Chol", "Person", "against-possible-spelling"),
        ("Yong Chol", "김영철", "Person", "against-no-surname"),
    ],
)
def test_what_speaks_against_a_match_is_said(one, other, schema, key):
    assert key in compare(one, other, schema).against


def test_letters_that_agree_do_not_outvote_syllables_that_do_not():
    """Jon and Jong are one letter apart; 전 and 정 are two surnames."""
    assert compare("전명국", "정명국", "Person").value == 0
    near = compare("Jon Myong Guk", "Jong Myong Guk", "Person")
    assert near.value < compare("Jong Myong Guk", "Jong Myong Guk", "Person").value


def test_a_rarer_name_stands_above_a_common_one():
    common = compare("Kim Yong Chol", "김영철", "Person")
    rare = compare("Namgung Pyol", "남궁별", "Person")
    assert rare.rarity > common.rarity
    assert rare.value > common.value


def test_among_many_names_a_common_agreement_falls_and_a_rare_one_stays():
    loose = compare("Li Xiaoming", "이효명", "Person")
    assert loose.match
    assert not loose.in_search().match
    assert "against-chance" in loose.in_search().against
    firm = compare("Vladimir Putin", "Putin Vladimir", "Person")
    assert firm.in_search() == firm


@settings(max_examples=150, deadline=None)
@given(pairs_of(LATIN), st.sampled_from(["Person", "LegalEntity"]))
def test_people_are_as_alike_one_way_as_the_other(pair, schema):
    assert told(compare(*pair, schema)) == told(compare(*reversed(pair), schema))


@settings(max_examples=150, deadline=None)
@given(pairs_of(BODIES))
def test_bodies_are_as_alike_one_way_as_the_other(pair):
    assert told(compare(*pair, "Company")) == told(compare(*reversed(pair), "Company"))


@settings(max_examples=150, deadline=None)
@given(pairs_of(SHIPS))
def test_ships_are_as_alike_one_way_as_the_other(pair):
    assert told(compare(*pair, "Vessel")) == told(compare(*reversed(pair), "Vessel"))


@pytest.mark.parametrize("schema", ["Person", "Company", "LegalEntity"])
@settings(max_examples=80, deadline=None)
@given(name=st.text(st.characters(categories=("L",)), min_size=1, max_size=30))
@example(name="ltd")
@example(name="Ли")
@example(name="ㅋ")
@example(name="ー")
def test_a_name_of_any_letters_is_itself(name, schema):
    read_ = read(name, schema)
    if any(word.role != "title" for word in read_.words):
        assert compare(name, name, schema).match
        assert compare(name, name, schema).view == "same"


@pytest.mark.parametrize("name", ["", " ", "😀", "!?", "\u202e\u200b", "<br>", "&nbsp;"])
def test_what_holds_no_letter_is_nobody(name):
    for schema in Schema:
        assert compare(name, name, schema).value == 0
        assert compare(name, "Kim Yong Chol", schema).value == 0


ODD = [
    "Kim",
    "김",
    "ㄱㅣㅁ",
    "ﾡ",
    "キ",
    "محمد",
    "金",
    "々",
    "😀",
    "🇰🇵",
    "<b>",
    "<",
    "&amp;",
    "&#x1F600;",
    "２",
    "Ⅷ",
    "١٢",
    "ß",
    "İ",
    "-",
    " ",
]
ODD += ["\u202e", "\u200b", "\u0301", "\ufeff", "\x00", "\ud7ff", "9" * 30]
hostile = st.text(max_size=60) | st.lists(st.sampled_from(ODD), max_size=12).map("".join)


@settings(max_examples=250, deadline=None)
@given(hostile, hostile, st.sampled_from(Schema))
def test_no_text_breaks_the_comparison(one, other, schema):
    found = compare(one, other, schema)
    assert 0 <= found.value <= 1000
    assert 0 <= found.in_search().value <= found.value
    assert found.match == (found.value >= THRESHOLD)
    assert told(compare_names(read(one, schema), read(other, schema))) == told(found)


@pytest.mark.parametrize(
    "part", ["a", "Kim ", "김", "金", "キ", "<b>&amp;", "\u202e", "😀 ", "1 ", "ㄱㅣ"]
)
def test_ten_thousand_characters_are_compared_by_their_first_words(part):
    long = (part * 10_000)[:10_000]
    for schema in (Schema.PERSON, Schema.COMPANY):
        name = read(long, schema)
        assert name.cut
        assert len(name.words) <= MOST_WORDS
        assert len(name.folded) <= 4 * LONGEST
        assert 0 <= compare(long, long, schema).value <= 1000
        assert not compare(long, "Vladimir Putin", schema).match


def test_another_process_with_another_hash_seed_finds_the_same():
    asked = [[one, other, schema] for one, other, schema, *_ in [*ALIKE, *APART]]
    code = (
        "import json, sys\n"
        "from tricord.names.comparing import compare\n"
        "found = [compare(*each) for each in json.load(sys.stdin)]\n"
        "json.dump([[f.value, f.view, f.against, f.rarity, f.pairs] for f in found], sys.stdout)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(asked),
        env={**os.environ, "PYTHONHASHSEED": "4711", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    here = [[*told(found), found.pairs] for found in (compare(*each) for each in asked)]
    assert json.loads(done.stdout) == json.loads(json.dumps(here))


def test_a_korean_name_that_lacks_a_word_of_another_is_not_a_mistyped_one():
    found = compare("Jo So-ang", "JO CHOL SONG", "Person")
    assert not found.match
    assert "against-two-korean-names" in found.against
