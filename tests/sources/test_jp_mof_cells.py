from datetime import date

import pytest

from tricord.model.listing import ListedName, NameKind, Schema
from tricord.sources import jp_mof_cells as cells

ALIAS, FORMER, SCRIPT = NameKind.ALIAS, NameKind.FORMER, NameKind.ORIGINAL_SCRIPT


def named(cell, kind=ALIAS):
    return [(name.kind, name.text) for name in cells.names(cell, kind)]


@pytest.mark.parametrize(
    ("cell", "texts"),
    [
        ("アルファ・一; ベータ・二", ["アルファ・一", "ベータ・二"]),
        ("アルファ；ベータ", ["アルファ", "ベータ"]),
        (
            "アルファ(生年月日1960/4/11； 1963/4/11、出生地エジプト、国籍エジプト); ベータ",
            ["アルファ", "ベータ"],
        ),
        ("(a)Alpha (b)Beta(c) Gamma", ["Alpha", "Beta", "Gamma"]),
        ("（a）アルファ（b）ベータ", ["アルファ", "ベータ"]),
        ("Warehouse(s) Example", ["Warehouse(s) Example"]),
        ("Abdifatah Abubakar; Makara", ["Abdifatah Abubakar", "Makara"]),
        ("“JSC ALPHA”; 「株式会社アルファ」", ["JSC ALPHA", "株式会社アルファ"]),
        ("不明", []),
        ("Alpha; 不明", ["Alpha"]),
        ("Alpha (Proprietary) Limited", ["Alpha (Proprietary) Limited"]),
        ("Alpha (formerly listed as)", ["Alpha"]),
        ("Alpha (Beta; Gamma", ["Alpha (Beta", "Gamma"]),
        ("Alpha,", ["Alpha"]),
        ("", []),
    ],
)
def test_names_are_cut_where_they_end_and_nowhere_else(cell, texts):
    assert [text for _, text in named(cell)] == texts


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Alpha a.k.a. Beta", [(NameKind.PRIMARY, "Alpha"), (ALIAS, "Beta")]),
        (
            "アルファ（別名：ベータ; ガンマ）",
            [(NameKind.PRIMARY, "アルファ"), (ALIAS, "ベータ"), (ALIAS, "ガンマ")],
        ),
        (
            "Alpha（a.k.a. Beta; f.k.a. Gamma）",
            [(NameKind.PRIMARY, "Alpha"), (ALIAS, "Beta"), (FORMER, "Gamma")],
        ),
        ("Alpha (f.k.a. Beta)", [(NameKind.PRIMARY, "Alpha"), (FORMER, "Beta")]),
        ("Alpha (金一)", [(NameKind.PRIMARY, "Alpha"), (SCRIPT, "金一")]),
        ("Alpha (original script: مثال)", [(NameKind.PRIMARY, "Alpha"), (SCRIPT, "مثال")]),
        ("Alpha (original script：不明)", [(NameKind.PRIMARY, "Alpha")]),
    ],
)
def test_names_inside_an_aside_are_names_of_their_own_kind(cell, names):
    assert named(cell, NameKind.PRIMARY) == names


def test_a_weak_alias_stays_weak():
    assert list(cells.names("将軍", ALIAS, weak=True)) == [ListedName("将軍", ALIAS, weak=True)]


def test_what_a_spreadsheet_left_in_a_cell_is_no_text():
    assert cells.clean(" アルファ_x000D_\n ベータ\r\n") == "アルファ\nベータ"


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("1941/8/20", ["1941-08-20"]),
        ("1970年", ["1970"]),
        ("１９６８年頃; 1967/11/12", ["1968", "1967-11-12"]),
        ("1955年から1958年の間; 1945年から1950年の間", ["1955/1958", "1945/1950"]),
        ("1957年4月15日又は1958年2月22日", ["1957-04-15", "1958-02-22"]),
        ("おおよそ1964年", ["1964"]),
        ("1940年-1941年", ["1940/1941"]),
        ("1962年10月", ["1962-10"]),
        ("1965/13/40", ["1965"]),
        ("1965/12/40", ["1965-12"]),
        ("1402-06-24", []),
        ("不明", []),
    ],
)
def test_days_of_birth_are_read_as_far_as_they_are_told(cell, days):
    assert list(cells.birth_dates(cell)) == days


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2001.9.22 2008.6.25改訂", date(2001, 9, 22)),
        ("2016.3.112022.8.3改訂2023.8.24改訂", date(2016, 3, 11)),
        ("2016.12.92022.8.3改訂", date(2016, 12, 9)),
        ("２０１９年２月２８日", date(2019, 2, 28)),
        ("2019.2.31", None),
        ("", None),
    ],
)
def test_the_first_day_of_notice_is_told_from_revisions_glued_to_it(cell, day):
    assert cells.first_day(cell) == day


def test_numbers_in_remarks_are_of_the_kind_their_words_say():
    prose = "船舶登録証明：IMO9990003；SWIFT/BIC：KYBNKPPYXXX ; ロシア国家登録番号：1000000004253"
    found = [(i.kind, i.value) for i in cells.in_remarks(prose, Schema.ORGANIZATION)]
    assert found == [
        ("imo_company", "9990003"),
        ("swift", "KYBNKPPY"),
        ("registration", "1000000004253"),
    ]
    assert list(cells.in_remarks("IMO9990003", Schema.PERSON)) == []
    assert [i.kind for i in cells.in_remarks("IMO9990014", Schema.VESSEL)] == ["imo"]


def test_a_wallet_keeps_its_case():
    one, two = "0xEXAMPLE00000000000000aBcD", "0xEXAMPLE00000000000000EfGh"
    found = cells.in_remarks(f"暗号資産アドレス：{one}; {two}; ", Schema.ORGANIZATION)
    assert [(i.kind, i.value) for i in found] == [("wallet", one), ("wallet", two)]
