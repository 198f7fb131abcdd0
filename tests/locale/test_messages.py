import ast
from functools import cache
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax.ast import Message
from fluent.syntax.serializer import FluentSerializer

from tricord.locale import (
    LANGUAGES,
    Phrase,
    Term,
    in_phrase,
    josa,
    keys,
    language_of,
    messages,
    named,
    text,
)

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "tricord"


@cache
def nodes(kind: type) -> tuple:
    """Every node of a kind in the code."""
    return tuple(node for node in all_nodes() if isinstance(node, kind))


@cache
def all_nodes() -> tuple[ast.AST, ...]:
    files = [*SOURCE.rglob("*.py"), *(ROOT / "docs").rglob("*.py")]
    kinds = (ast.Call, ast.ClassDef, ast.Constant, ast.JoinedStr)
    trees = (ast.parse(file.read_text("utf-8")) for file in files)
    return tuple(node for tree in trees for node in ast.walk(tree) if isinstance(node, kinds))


@cache
def error_classes() -> frozenset[str]:
    """Names of `TricordError` and of every class that descends from it."""
    found, before = {"TricordError"}, 0
    classes = [
        (node.name, {base.id for base in node.bases if isinstance(base, ast.Name)})
        for node in nodes(ast.ClassDef)
    ]
    while len(found) > before:
        before = len(found)
        found |= {name for name, bases in classes if bases & found}
    return frozenset(found)


@cache
def strings() -> frozenset[str]:
    """Every text constant of the product, templates included."""
    constants = {node.value for node in nodes(ast.Constant) if isinstance(node.value, str)}
    return frozenset(constants)


@cache
def beginnings() -> tuple[str, ...]:
    """What keys that are put together begin with: ``list-`` of ``f"list-{name}"``."""
    found = {
        node.values[0].value
        for node in nodes(ast.JoinedStr)
        if isinstance(node.values[0], ast.Constant)
    }
    return tuple(sorted(f for f in found if isinstance(f, str) and f.endswith(("-", "."))))


def raised() -> dict[str, str]:
    """Codes of errors that are raised with a constant, and the class that raises them."""
    found = {}
    for node in nodes(ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if node.args and name in error_classes() and isinstance(node.args[0], ast.Constant):
            found[str(node.args[0].value)] = name
    return found


def in_templates() -> str:
    return "\n".join(
        file.read_text("utf-8")
        for file in SOURCE.rglob("*")
        if file.suffix in (".j2", ".typ", ".html", ".toml", ".yaml")
    )


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_every_message_stands_in_every_language_with_the_same_parameters(language: str):
    english, other = keys("en"), keys(language)
    assert english.keys() - other.keys() == set(), "not translated"
    assert other.keys() - english.keys() == set(), "no longer used"
    assert {k: v for k, v in other.items() if v != english[k]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_says_what_to_do_next(language: str):
    known = keys(language)
    errors = [key for key in known if key.startswith("error-") and "." not in key]
    assert errors
    assert [key for key in errors if f"{key}.hint" not in known] == []


def test_every_error_that_is_raised_has_its_sentence():
    known, codes = keys("en"), raised()
    assert len(codes) > 50, "errors are no longer seen"
    assert {code: by for code, by in codes.items() if f"error-{code}" not in known} == {}


def test_every_error_that_is_raised_gives_what_its_sentence_names():
    named = keys("en")
    lacking = []
    for call in nodes(ast.Call):
        called = getattr(call.func, "id", getattr(call.func, "attr", ""))
        if called not in error_classes() or not call.args:
            continue
        given = {keyword.arg for keyword in call.keywords}
        code = getattr(call.args[0], "value", None)
        if isinstance(code, str) and None not in given:
            wanted = named[f"error-{code}"] | named[f"error-{code}.hint"]
            lacking += [(code, name) for name in sorted(wanted - given)]
    assert lacking == []


def test_no_sentence_of_an_error_is_left_behind():
    codes = [
        k.removeprefix("error-") for k in keys("en") if k.startswith("error-") and "." not in k
    ]
    assert [code for code in codes if code not in strings()] == []


def test_no_message_is_left_behind():
    templates = in_templates()
    unused = [
        key
        for key in keys("en")
        if key.partition(".")[0] not in strings()
        and not key.startswith(beginnings())
        and key not in templates
    ]
    assert [key for key in unused if not key.startswith("error-")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str):
    for key, names in keys(language).items():
        said = text(key, language, **dict.fromkeys(names, "7"))
        assert said.strip()
        assert "{" not in said, key
        assert "\n\n" not in said, key


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_sentences_of_errors_are_not_left_in_english(language: str):
    english, other = keys("en"), keys(language)
    same = [
        key
        for key, names in other.items()
        if key.startswith("error-")
        and text(key, language, **dict.fromkeys(names, "x"))
        == text(key, "en", **dict.fromkeys(english[key], "x"))
    ]
    assert same == []


@pytest.mark.parametrize(
    ("word", "pair", "said"),
    [
        ("목록", "을/를", "목록을"),
        ("회사", "을/를", "회사를"),
        ("서울", "으로/로", "서울로"),
        ("부산", "으로/로", "부산으로"),
        ("여수", "으로/로", "여수로"),
        ("선박", "이/가", "선박이"),
        ("금성", "과/와", "금성과"),
        ("9074729", "을/를", "9074729를"),
        ("7", "으로/로", "7로"),
        ("10", "으로/로", "10으로"),
        ("3", "이/가", "3이"),
        ("2", "은/는", "2는"),
        ("금성(주)", "은/는", "금성(주)는"),
        ("「금성」", "은/는", "「금성」은"),
        ("KOMID", "은/는", "KOMID은(는)"),
        ("銀行", "을/를", "銀行을(를)"),
        ("", "을/를", "을(를)"),
        ("!", "을/를", "!을(를)"),
        (404, "으로/로", "404로"),
    ],
)
def test_a_korean_particle_follows_the_last_sound(word: object, pair: str, said: str):
    assert josa(word, pair) == said


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ja_JP.UTF-8", "TRICORD_LANGUAGE": "ko"}, "ko"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "ko_KR", "LC_MESSAGES": "ja_JP"}, "ja"),
        ({"TRICORD_LANGUAGE": "", "LANG": "ja"}, "ja"),
    ],
)
def test_the_readers_language_is_found(environment: dict[str, str], language: str):
    assert language_of(environment) == language


def test_what_a_user_wrote_is_never_looked_up_as_a_message():
    assert "@list-un-sc" in text("error-list-unknown", "en", list="@list-un-sc", known="-")
    assert "{ $x }" in text("error-list-unknown", "en", list="{ $x }", known="-")


def test_numbers_are_not_grouped_and_nothing_is_isolated():
    said = text("error-lake-version-unknown", "en", version=1234567)
    assert "1234567" in said
    assert said.isascii()


def test_a_message_that_does_not_exist_or_lacks_a_parameter_is_a_fault_of_the_program():
    for key, params in (("no-such-message", {}), ("error-list-unknown.no", {}), ("list", {})):
        with pytest.raises(KeyError):
            text(key, "en", **params)
    with pytest.raises(KeyError):
        text("error-list-unknown", "en")


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("state|CHN", ("China", "중국", "中国")),
        ("state|XEX", ("as written",) * 3),
        ("cap|M2397-5|2024-reported", ("Refined petroleum, cap of 2024", "정제유", "石油精製品")),
        ("cap|M2397-4|2021-reported", ("Crude oil, cap of 2021", "원유", "原油")),
        ("act|transfer_at_sea|book-1", ("ship-to-ship transfer", "선박 간", "")),
        ("imo|9074729", ("as written",) * 3),
    ],
)
def test_states_caps_and_acts_are_named_in_words(key: str, said: tuple[str, str, str]):
    for language, begins in zip(LANGUAGES, said, strict=True):
        assert named(key, "as written", language).startswith(begins)


def test_a_name_with_braces_in_a_phrase_is_shown_as_it_was_given():
    odd = "Team {country-RUS} {9} {{x}}"
    told = Phrase(f"{in_phrase(odd)} {in_phrase(Term('country-RUS'))}")
    said = text("cli-run-running", "en", monitor=told)
    assert f"{odd} {text('country-RUS', 'en')}" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_parsed_by_itself_is_the_one_its_whole_file_gives(language):
    whole = {}
    for file in sorted((SOURCE / "locale" / language).glob("*.ftl")):
        for entry in FluentResource(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, Message):
                entry.comment = None
                whole[entry.id.name] = FluentSerializer().serialize_entry(entry)
    alone = {
        key: FluentSerializer().serialize_entry(*FluentResource(source).body)
        for key, source in messages._Messages(language)._sources.items()
    }
    assert alone == whole


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("length", [1, 1_999, 2_001, 20_000])
def test_a_page_of_words_is_said_whole(language, length):
    page = ("\ue0000\ue001 {x} " + "말 " * length)[: length - 1] + "권"
    said = text("error-desk-case-unknown", language, number=page)
    assert page in said
    if language == "ko":
        assert f"{page}이 " in said
    both = text("desk-cases-recommendation", language, to=page, said=page)
    assert both.count(page) == 2
