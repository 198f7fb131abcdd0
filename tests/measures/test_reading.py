"""The data files: what they must hold, and how a bad one is refused."""

import re
import shutil
from pathlib import Path

import pytest

from tricord.errors import SourceError
from tricord.measures import load
from tricord.measures.reading import DATA, edition_on, paragraph_numbers, read

HANGUL = re.compile("[가-힣]")
KANA_OR_KANJI = re.compile("[ぁ-んァ-ヶ一-龯]")


def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def change(directory: Path, name: str, old: str, new: str) -> None:
    file = directory / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("8(a)(ii)", (8, 8)),
        ("12(a)-(d)", (12, 12)),
        ("11-16", (11, 16)),
        ("13, 21", (13, 21)),
        ("6,7,12", (6, 12)),
        ("23 + Annex IV", (23, 23)),
        ("39 + Annex IV/V", (39, 39)),
        ("all", (None, None)),
    ],
)
def test_paragraphs_as_printed_keep_their_first_and_last_number(printed, numbers):
    assert paragraph_numbers(printed) == numbers


def test_every_text_stands_in_all_three_languages():
    for m in load():
        texts = [m.label, m.statement, *m.doubts, *m.notes, *m.conditions]
        texts += [goods.names for goods in m.goods]
        texts += [e.what for e in m.exemptions] + [w.condition for w in m.wind_downs]
        texts += [reading for w in m.wind_downs for reading in w.readings]
        texts += [m.reporting] if m.reporting else []
        for text in texts:
            assert not HANGUL.search(text.en), (m.measure_id, text.en)
            assert not KANA_OR_KANJI.search(text.en), (m.measure_id, text.en)
            assert HANGUL.search(text.ko), (m.measure_id, text.ko)
            assert KANA_OR_KANJI.search(text.ja), (m.measure_id, text.ja)


def test_sentences_end_as_sentences_and_labels_do_not():
    for m in load():
        sentences = [m.statement, *m.doubts, *m.notes, *(e.what for e in m.exemptions)]
        for said in sentences:
            assert said.en.endswith("."), said.en
            assert re.sub(r"\([^)]*\)\.$", ".", said.ko).endswith("다."), said.ko
            assert said.ja.endswith("。"), said.ja
        assert not m.label.en.endswith("."), m.label.en
        assert not m.label.ko.endswith("다."), m.label.ko
        assert not m.label.ja.endswith("。"), m.label.ja


def test_every_code_is_digits_with_its_leading_zero():
    codes = {code.code for m in load() for goods in m.goods for code in goods.codes}
    assert all(re.fullmatch(r"\d{2,8}", code) for code in codes)
    assert {"03", "07", "08"} <= codes
    assert "77" not in codes


def test_a_candidate_says_who_chose_it_and_a_printed_code_needs_nobody():
    for m in load():
        for goods in m.goods:
            for code in goods.codes:
                assert bool(code.chosen_by) != code.printed, (m.measure_id, code)


def test_2397_paragraph_14_prints_no_code():
    (vessels,) = load()["M2397-14"].goods
    assert [(code.code, code.printed) for code in vessels.codes] == [("89", False)]


def test_editions_follow_the_calendar():
    assert [edition_on(load()[m].adopted) for m in ("M2270-30", "M2397-6a", "M2664")] == [
        2012,
        2017,
        2022,
    ]


def test_a_bare_code_is_refused_because_yaml_eats_its_zero(tmp_path):
    data = copy(tmp_path)
    change(data, "2397.yaml", '["07", "08", "12"]', '[07, "08", "12"]')
    with pytest.raises(SourceError) as caught:
        read(data)
    assert caught.value.code == "measures-file-invalid"
    assert caught.value.params["file"] == "2397.yaml"


def test_a_count_of_days_that_misses_its_printed_day_is_refused(tmp_path):
    data = copy(tmp_path)
    change(data, "2375.yaml", "last_day: 2017-12-10", "last_day: 2017-12-11")
    with pytest.raises(SourceError, match="do not agree"):
        read(data)


def test_2664_cannot_be_attached_to_a_ban_on_goods(tmp_path):
    data = copy(tmp_path)
    change(
        data,
        "2397.yaml",
        "    exemptions: [aircraft-spare-parts]",
        "    exemptions: [humanitarian-carve-out]",
    )
    with pytest.raises(SourceError, match="asset freezes only"):
        read(data)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("2371.yaml", "superseded_by: [M2375-18]", "superseded_by: [M9999-1]"),
        ("2371.yaml", "clarified_by: [M2397-6f]", "clarified_by: [M9999-1]"),
        ("2371.yaml", "goods: [seafood]", "goods: [sea-food]"),
        ("2371.yaml", "exemptions: [coal-rajin-2371]", "exemptions: [coal-rajin]"),
        ("2371.yaml", "evidence: [R, FNK, CA10]", "evidence: [R, FKN, CA10]"),
        ("2371.yaml", "confidence: H", "confidence: X"),
        ("2371.yaml", "direction: vessels", "directions: vessels"),
        ("2371.yaml", "id: M2371-9", "id: M2371-8"),
        ("goods.yaml", "chosen_by: [compilation]", "chosen_by: [nobody]"),
        ("2397.yaml", "measures:", "measures: ["),
    ],
)
def test_a_slip_in_a_data_file_is_refused_with_its_place(tmp_path, name, old, new):
    data = copy(tmp_path)
    change(data, name, old, new)
    with pytest.raises(SourceError) as caught:
        read(data)
    assert caught.value.code == "measures-file-invalid"
    for language in ("en", "ko", "ja"):
        assert caught.value.sentence(language)
        assert caught.value.hint(language)


def test_a_missing_file_is_named(tmp_path):
    data = copy(tmp_path)
    (data / "goods.yaml").unlink()
    with pytest.raises(SourceError, match=r"goods\.yaml"):
        read(data)
