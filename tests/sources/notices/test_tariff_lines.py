"""Tariff codes as notices of each language print them, and digits that are none."""

import pytest

from tricord.sources.notices import read_notices

NOTATIONS = {
    "8104.11": "810411",
    "810411": "810411",
    "8104.11.00": "81041100",
    "8104 11 00": "81041100",
    "8104.1100": "81041100",
    "8104110090": "8104110090",
    "8104.11.00.90": "8104110090",
    "8104.11.0090": "8104110090",
    "8104 1100 90": "8104110090",
    "8104.11-0000": "8104110000",
    "8104.11-000": "810411000",
    "8104.11.000": "810411000",
    "81041100.90": "8104110090",
    "8104 11 000 0": "8104110000",
    "81.04": "8104",
    "8104": "8104",
    "ex 8104.11": "810411",
    "８１０４．１１": "810411",
}
NAMES = {
    "en": (
        "HS code {}",
        "H.S. {}",
        "AHECC {}",
        "HS Reference Code: {}",
        "HSK {}",
        "CN code {}",
        "tariff heading {}",
    ),
    "zh": ("（参考海关商品编号：{}）", "（税目：{}）", "税则号列{}"),
    "ja": ("（HSコード：{}）", "統計品目番号{}", "マグネシウムHS {}"),
    "ko": ("(HS {})", "품목번호 {}", "세번 {}"),
}
SEPARATORS = {"en": (", ", " and "), "zh": ("、", "和"), "ja": ("、", "及び"), "ko": (", ", " 및 ")}
FRAMES = {
    "en": "Ministry of Trade, Notice No. 5 of 2031\nExport control of magnesium {}.\n",
    "zh": "商务部公告2031年第5号\n对镁{}实施出口管制。\n",
    "ja": "経済産業省告示第五号\nマグネシウム{}の輸出管理\n",
    "ko": "산업통상자원부고시 제2031-5호\n마그네슘 {}의 수출통제\n",
}


def lines(text):
    return [line.value for line in read_notices(text, "n.md")[0].hs_lines]


@pytest.mark.parametrize("language", NAMES)
@pytest.mark.parametrize("printed", NOTATIONS)
def test_a_code_is_read_behind_every_name_in_every_notation(language, printed):
    for name in NAMES[language]:
        text = FRAMES[language].format(name.format(printed))
        assert lines(text) == [NOTATIONS[printed]], text


@pytest.mark.parametrize("language", NAMES)
def test_a_list_goes_on_behind_every_word_that_joins_codes(language):
    for between in SEPARATORS[language]:
        for printed, digits in NOTATIONS.items():
            listed = NAMES[language][0].format(f"{printed}{between}2825.80")
            assert lines(FRAMES[language].format(listed)) == [digits, "282580"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("別表第2841.80号の輸出", ["284180"]),
        ("第二八四一・八〇号の貨物", ["284180"]),
        ("第28.41項の輸出", ["2841"]),
        ("제2841.80호의 수출통제", ["284180"]),
        ("관세율표 제2841호", ["2841"]),
        ("アンチモン 8110.10-000 の輸出", ["811010000"]),
        ("antimony metal (8110 10 00) and oxides (2825.80)", ["81101000", "282580"]),
        ("안티모니(8110.10)의 수출", ["811010"]),
        ("headings 28.44 to 28.46", ["2844", "2846"]),
        ("HS codes 8104.11-8104.19", ["810411", "810419"]),
        ("貨品分類號列 8112.92.90.00-1", ["8112929000"]),
        ("酸化マンガン（2820.1000）", ["28201000"]),
        ("HS 2804.29 및 2811.11", ["280429", "281111"]),
    ],
)
def test_forms_only_a_tariff_has_need_no_name(text, found):
    assert lines(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "price USD 2504.10 per tonne, 2504 tonnes",
        "call 8610-65197777 or 2504.10",
        "ECCN 1C240, 3A090, CAS 7440-55-3",
        "제2846호 법률",
        "第2846号",
        "the fee of EUR (2504.10)",
    ],
)
def test_digits_without_a_word_for_it_are_no_code(text):
    assert lines(text) == []
