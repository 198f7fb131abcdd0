from collections import Counter
from importlib import resources

import pytest

from tricord.names.folding import fold
from tricord.names.vocabulary.lexicon import key, lexicon
from tricord.names.vocabulary.numerals import han, roman

DATA = sorted(
    path
    for path in resources.files("tricord.names.vocabulary").joinpath("data").iterdir()
    if path.name.endswith(".tsv")
)


def items(path) -> list[tuple[str, str]]:
    """The items of a data file with the concepts of their line."""
    found = []
    concept = ""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            head, _, rest = line.partition("\t")
            concept = head or concept
            found += [(concept, item) for item in rest.split(", ")]
    return found


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_data_are_written_as_names_are_folded(path):
    unfolded = [
        item
        for _, item in items(path)
        for part in item.removesuffix("?").replace(".", " ").replace("/", " ").split("|")
        if " ".join(part.split()) != fold(part) or not fold(part)
    ]
    assert unfolded == []


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_no_word_stands_twice_in_a_file(path):
    shared = path.name == "nicknames.tsv"
    counts = Counter(entry if shared else entry[1].removesuffix("?") for entry in items(path))
    assert [entry for entry, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_every_file_says_where_its_words_come_from(path):
    head = path.read_text("utf-8").split("\n\n")[0]
    assert all(line.startswith("#") for line in head.splitlines())
    assert "Own compilation" in head


def test_compounds_have_a_part_for_each_concept():
    for path in DATA:
        for concepts, item in items(path):
            assert item.count("|") == concepts.count(" "), (path.name, concepts, item)


def test_an_unknown_schema_is_read_as_a_legal_entity():
    assert lexicon("Thing") is lexicon("LegalEntity")


def test_kana_are_looked_up_without_the_long_mark():
    assert key("コンピューター") == key("コンピュータ")
    assert key("ー") == "ー"


def test_numerals_are_read_up_to_their_limits():
    assert [word and word.concept for word in map(han, ["十", "二十", "三十九", "一二"])] == [
        "number:10",
        "number:20",
        "number:39",
        "number:12",
    ]
    assert han("十十十") is None
    assert han("金") is None
    assert roman("xx", last=False).concept == "number:20"
    assert roman("xxi", last=True) is None
    assert roman("vi", last=False) is None
