"""What an incident was: read off types, names and words, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.model.incident import IncidentKind as K
from tricord.sources.launches.kinds import kind_of, known


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        *((printed, K.BALLISTIC) for printed in ("SRBM", "MRBM", "irbm", "SLBM", "HGV", "CRBM")),
        ("ICBM", K.LONG_RANGE),
        ("Intercontinental ballistic missile", K.LONG_RANGE),
        ("SLV", K.SPACE_LAUNCH),
        ("short-range ballistic missile", K.BALLISTIC),
        ("cruise missile", K.CRUISE_MISSILE),
        ("long_range", K.LONG_RANGE),
        ("탄도미사일", K.BALLISTIC),
        ("단거리 탄도미사일", K.BALLISTIC),
        ("대륙간탄도미사일", K.LONG_RANGE),
        ("순항 미사일", K.CRUISE_MISSILE),
        ("방사포", K.ARTILLERY),
        ("초대형 방사포", K.BALLISTIC),
        ("오물 풍선", K.BALLOON),
        ("GPS 교란", K.JAMMING),
        ("핵실험", K.NUCLEAR_TEST),
        ("弾道ミサイル", K.BALLISTIC),
        ("巡航ミサイル", K.CRUISE_MISSILE),
        ("衛星打ち上げ", K.SPACE_LAUNCH),
        ("核実験", K.NUCLEAR_TEST),
        ("GPS jamming", K.JAMMING),
        ("Nuclear test", K.NUCLEAR_TEST),
        ("anti-ship cruise missile", K.CRUISE_MISSILE),
        ("surface-to-air missile", K.AIR_DEFENCE),
        ("static engine test", K.PROGRAMME_TEST),
        ("MLRS", K.ARTILLERY),
    ],
)
def test_a_type_decides(type_, kind):
    told = kind_of(type_, "Hwasal-1", "A satellite launch.", K.LONG_RANGE)
    assert (told.kind, told.by) == (kind, "type")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("KN-25", K.BALLISTIC),
        ("Scud-B MaRV", K.BALLISTIC),
        ("Hwasong-11A (KN-23)", K.BALLISTIC),
        ("Hwasong-15", K.LONG_RANGE),
        ("화성-17형", K.LONG_RANGE),
        ("火星12", K.BALLISTIC),
        ("Hwasal-2", K.CRUISE_MISSILE),
        ("Unha-3", K.SPACE_LAUNCH),
        ("천리마-1형", K.SPACE_LAUNCH),
    ],
)
def test_where_no_type_is_given_the_name_decides(name, kind):
    for none in ("", "Unknown", "미상", "-", "n/a"):
        told = kind_of(none, name, "", None)
        assert (told.kind, told.by) == (kind, "description")


@pytest.mark.parametrize(
    ("description", "kind", "by"),
    [
        ("One short-range ballistic missile was detected.", K.BALLISTIC, "description"),
        ("An apparent SLBM test.", K.BALLISTIC, "description"),
        ("It attempted to launch a reconnaissance satellite into orbit.", K.SPACE_LAUNCH, None),
        ("A ballistic missile; the payload tested parts for a satellite.", K.BALLISTIC, None),
        ("An ICBM was launched on a lofted trajectory.", K.LONG_RANGE, None),
        # Which of the three the ICBM was, is not said.
        ("Three missile launches; the first was a failed ICBM test.", K.BALLISTIC, None),
        ("Six more ballistic missiles, the first an ICBM.", K.BALLISTIC, None),
        ("A long-range cruise missile, not a ballistic missile.", K.CRUISE_MISSILE, None),
        ("탄도미사일이 아닌 순항미사일", K.CRUISE_MISSILE, None),
        ("Both ballistic and cruise missiles were fired.", K.UNIDENTIFIED, ""),
        ("Both ballistic and surface-to-air missiles.", K.UNIDENTIFIED, ""),
        ("Three unidentified projectiles.", K.UNIDENTIFIED, ""),
        ("22 minutes after the satellite launch an unidentified missile failed.", None, ""),
        ("It is not clear exactly what that is.", K.UNIDENTIFIED, ""),
        ("ミサイル防衛演習", K.UNIDENTIFIED, ""),
        ("A solid-fuel engine test for a ballistic missile.", K.PROGRAMME_TEST, None),
        ("The underground nuclear test", K.NUCLEAR_TEST, None),
        ("A nuclear-capable missile", K.UNIDENTIFIED, ""),
        ("", K.UNIDENTIFIED, ""),
    ],
)
def test_words_of_a_description_decide_only_where_they_agree(description, kind, by):
    told = kind_of("Unknown", "Unknown", description)
    assert told.kind is (kind or K.UNIDENTIFIED)
    assert told.by == ("description" if by is None else by)


def test_the_scope_of_a_ledger_decides_last_and_never_against_its_own_words():
    def scoped(description):
        told = kind_of("Unknown", "Unknown", description, K.BALLISTIC)
        return told.kind, told.by

    assert scoped("1 of 2") == (K.BALLISTIC, "scope")
    assert scoped("Both ballistic and surface-to-air missiles.") == (K.BALLISTIC, "scope")
    assert scoped("An unidentified missile.") == (K.UNIDENTIFIED, "")
    assert scoped("The type of missile is still unknown.") == (K.UNIDENTIFIED, "")
    # A type that is printed and not known is no silence.
    assert kind_of("Quux", "", "", K.BALLISTIC).kind is K.UNIDENTIFIED


def test_a_row_that_speaks_of_an_icbm_among_several_says_so():
    assert kind_of("", "", "Three missile launches, one a failed ICBM.").longer
    assert not kind_of("", "", "An ICBM.").longer


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=200))
def test_any_text_has_a_kind_and_unidentified_rests_on_nothing(type_, name, description):
    told = kind_of(type_, name, description, K.BALLISTIC)
    assert (told.by == "") == (told.kind is K.UNIDENTIFIED)


def test_words_for_nothing_are_nothing():
    assert [known(word) for word in ("Unknown", "N/A", "미상", "不明", "-", "")] == [""] * 6
    assert known("Unknown Island") == "Unknown Island"
