"""What kind of programme or body a name is, and which names are one."""

import pytest

from tricord.model.register import EntryKind
from tricord.text.clauses import parse
from tricord.text.wording.bodies import full_names, kind_of_name, names_of, without_lead


@pytest.mark.parametrize(
    ("name", "language", "kind"),
    [
        ("Trilateral Example Dialogue", "en", "dialogue"),
        ("Trilateral Secretariat", "en", "secretariat"),
        ("Trilateral Example Leaders Training Program", "en", "training"),
        ("Trilateral Example Youth Summit", "en", "summit"),
        ("trilateral multi-domain exercise", "en", "exercise"),
        ("Partnership for Resilient Example Supply", "en", "partnership"),
        ("Trilateral Working Group on Example Activities", "en", "programme"),
        ("Next Generation Example Technology (NGET) Dialogue", "en", "dialogue"),
        ("日米韓見本対話", "ja", "dialogue"),
        ("日米韓見本事務局", "ja", "secretariat"),
        ("日米韓見本共同訓練", "ja", "exercise"),
        ("多国間見本監視チーム", "ja", "programme"),
        ("日米韓見本研修プログラム", "ja", "training"),
        ("한미일 견본대화", "ko", "dialogue"),
        ("한미일 견본사무국", "ko", "secretariat"),
        ("한미일 견본훈련", "ko", "exercise"),
        ("견본안보파트너십", "ko", "partnership"),
        ("다국적 견본 모니터링팀", "ko", "programme"),
    ],
)
def test_the_head_noun_says_what_a_name_is(name, language, kind):
    assert kind_of_name(name, language) is EntryKind(kind)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("UN Charter", "en"),
        ("ASEAN Outlook on the Indo-Pacific", "en"),
        ("East Asia Summit", "en"),
        ("National Security Secretariat", "en"),
        ("Treaty of Example Cooperation", "en"),
        ("Memorandum of Cooperation on the Trilateral Example Framework", "en"),
        ("trilateral dialogue", "en"),
        ("cyber program", "en"),
        ("国連憲章", "ja"),
        ("日米韓協議", "ja"),
        ("유엔 헌장", "ko"),
        ("한미일 협의", "ko"),
        ("", "en"),
    ],
)
def test_instruments_bodies_of_others_and_bare_words_are_no_programme_of_the_three(name, language):
    assert kind_of_name(name, language) is None


def test_an_abbreviation_stands_for_the_name_a_statement_explains_it_by():
    told = parse("We decided to launch the Trilateral Example Dialogue (TED) by the end of 2031.")
    shorts = full_names(told)
    assert names_of("TED", shorts) == ("ted", "trilateral example dialogue")
    assert names_of("TED", {}) == ("ted",)


def test_a_renaming_counts_only_where_it_was_stated():
    known = names_of("Minerals Security Partnership", {})
    assert known[-1] == "forum on resource geostrategic engagement"
    assert names_of("Mineral Security Partnerships", {})[-1] == "mineral security partnerships"


def test_small_words_that_tell_when_are_no_part_of_a_name():
    assert without_lead("new Trilateral Example Framework") == "Trilateral Example Framework"
    assert without_lead("New Example Fund") == "New Example Fund"
    assert names_of("annual Trilateral Example Dialogue", {})[-1] == "trilateral example dialogue"
