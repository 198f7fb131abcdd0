"""Development pairs and hard cases: complete, labelled, without contradiction among themselves."""

import unicodedata
from collections import Counter

import pytest
from bench.contest import pair_sets

SCHEMAS = {"Person", "Organization", "Company", "Vessel"}


@pytest.fixture(scope="module")
def cases():
    return pair_sets.rows(pair_sets.HARD_CASES)


def test_every_hard_case_is_whole(cases):
    for row in cases:
        assert row["name_a"].strip(), row
        assert row["name_b"].strip(), row
        assert row["schema"] in SCHEMAS, row
        assert row["label"] in {"0", "1"}, row
        assert row["why"], row
        assert row["name_a"] != row["name_b"], row


def test_no_pair_of_names_is_asked_twice_or_with_two_answers(cases):
    asked = Counter(frozenset((row["name_a"], row["name_b"])) for row in cases)
    assert [pair for pair, times in asked.items() if times > 1] == []


def test_every_category_but_those_of_spelling_alone_has_both_answers(cases):
    answers = {row["category"]: set() for row in cases}
    for row in cases:
        answers[row["category"]].add(row["label"])
    assert {category for category, both in answers.items() if "1" not in both} == {"generic", "kin"}
    assert {category for category, both in answers.items() if "0" not in both} == set()


def test_the_hard_cases_cover_the_scripts_of_the_field(cases):
    letters = "".join(row["name_a"] + row["name_b"] for row in cases)
    scripts = {unicodedata.name(letter, "").split()[0] for letter in letters}
    wanted = {"LATIN", "CYRILLIC", "HANGUL", "CJK", "KATAKANA", "HIRAGANA", "ARABIC", "GREEK"}
    assert wanted | {"HEBREW", "GEORGIAN", "ARMENIAN", "THAI", "DEVANAGARI"} <= scripts


@pytest.fixture
def japanese(tmp_path):
    file = tmp_path / "list.tsv"
    file.write_text(
        "sect_no\tschema\tname_ja\tname_en\talias_ja\talias_en\n"
        "1\tPerson\tキム・ギュ\tKIM KYU\tキム・キュ\tKim Kyu\n"
        "2\tPerson\tカン・ミン\tKang Min\tエー;ビー\tA\n"
        "3\tCompany\tパルセック\tParsek LLC\t\t\n",
        encoding="utf-8",
    )
    return pair_sets.japanese(file)


def test_every_kana_name_is_crossed_with_the_other_entries_of_its_kind_alone(japanese):
    pairs = list(pair_sets.crossed(japanese, persons=True))
    assert {(p.a, p.b) for p in pairs if p.same} == {
        ("キム・ギュ", "KIM KYU"),
        ("キム・キュ", "Kim Kyu"),
        ("カン・ミン", "Kang Min"),
    }
    assert {(p.a, p.b) for p in pairs if not p.same} == {
        ("キム・ギュ", "Kang Min"),
        ("カン・ミン", "KIM KYU"),
    }


def test_kana_is_asked_for_and_only_latin_names_are_listed(japanese):
    assert [query.name for query in pair_sets.kana_queries(japanese)] == [
        "キム・ギュ",
        "キム・キュ",
        "カン・ミン",
        "パルセック",
    ]
    text = pair_sets.latin_list(japanese)
    assert "KIM KYU" in text
    assert not any("KATAKANA" in unicodedata.name(letter, "") for letter in text)


def test_a_token_is_never_crossed_with_another_spelling_of_itself(tmp_path):
    file = tmp_path / "tokens.csv"
    rows = "".join(f"latin{n},{n // 2}\n" for n in range(20))
    file.write_text("name_latin,name_native\n" + rows, encoding="utf-8")
    pairs = pair_sets.tokens(file)
    right = {(p.a, p.b) for p in pairs if p.same}
    assert len(right) == 20
    assert right & {(p.a, p.b) for p in pairs if not p.same} == set()
