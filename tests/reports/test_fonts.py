"""The carried fonts: found where they lie, and asked for every character before printing."""

import shutil

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from tests.reports.examples import every_block

from tricord.errors import ReportError
from tricord.locale import LANGUAGES
from tricord.reports.document import SHAPES, texts
from tricord.reports.fonts import FAMILIES, _characters, carried


def a_font(file, family, characters, weight=400):
    """A font file of a few glyphs, all squares."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((500, 0), (500, 500), (0, 500)):
        pen.lineTo(point)
    pen.closePath()
    names = [".notdef", *(f"uni{ord(c):04X}" for c in characters)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(c): f"uni{ord(c):04X}" for c in characters})
    builder.setupGlyf(dict.fromkeys(names, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    builder.setupOS2(usWeightClass=weight)
    builder.setupPost()
    builder.save(file)


def test_the_ranges_read_from_a_font_are_those_fonttools_reads():
    for _, file in carried().files:
        assert _characters(file) == frozenset(TTFont(file).getBestCmap())


def test_each_language_asks_its_own_font_first():
    fonts = carried()
    first = {tag: fonts.order(tag)[0] for tag in ("en", "ko", "ja", "zh-Hans", "zh-Hant")}
    assert first == {
        "en": "Noto Sans KR",
        "ko": "Noto Sans KR",
        "ja": "Noto Sans JP",
        "zh-Hans": "Noto Sans SC",
        "zh-Hant": "Noto Sans SC",
    }
    assert all(set(fonts.order(tag)) >= set(FAMILIES) for tag in first)


@pytest.mark.parametrize(
    "text",
    [
        "华东贸易发展有限公司",
        "동남해운 뷁",
        "髙﨑 クムガン 3 号 ｶﾅ",
        "Société Générique “Ünïcødé”",
        "Пхеньян",
        "Ngân hàng Việt Nam",
        "‹U+202E›",
        "".join(SHAPES.values()),
    ],
)
def test_the_names_of_the_field_can_be_printed(text):
    assert carried().missing(text) is None


def test_a_missing_character_is_named_with_its_place():
    with pytest.raises(ReportError) as caught:
        carried().check([("Findings", "KIM"), ("Evidence", "MV สมชาย")])
    error = caught.value
    assert error.code == "glyph-missing"
    assert (error.params["character"], error.params["code_point"]) == ("ส", "U+0E2A")
    for language in LANGUAGES:
        sentence = error.sentence(language)
        assert "U+0E2A" in sentence
        assert "Evidence" in sentence
        assert "HTML" in error.hint(language)


def test_every_string_of_the_example_can_be_printed():
    carried().check(texts(every_block("ko")))


def test_missing_fonts_say_where_they_were_looked_for_and_how_to_get_them(tmp_path, monkeypatch):
    monkeypatch.setenv("TRICORD_FONTS", str(tmp_path / "none"))
    with pytest.raises(ReportError) as caught:
        carried()
    assert caught.value.code == "fonts-missing"
    for language in LANGUAGES:
        assert str(tmp_path / "none") in caught.value.sentence(language)
        assert "dev.py" in caught.value.hint(language)


def test_a_family_without_its_bold_is_missing(tmp_path):
    for file in carried().folder.glob("*.ttf"):
        if file.name != "NotoSansSC-700Bold.ttf":
            (tmp_path / file.name).symlink_to(file)
    with pytest.raises(ReportError) as caught:
        carried(tmp_path)
    assert caught.value.params["families"] == "Noto Sans SC"


def test_further_fonts_in_the_folder_are_used_for_what_the_others_lack(tmp_path):
    for file in carried().folder.glob("*.ttf"):
        (tmp_path / file.name).symlink_to(file)
    assert carried(tmp_path).missing("สมชาย") == "ส"
    a_font(tmp_path / "Added.ttf", "Added Thai", "สมชาย")
    fonts = carried(tmp_path)
    assert fonts.missing("สมชาย") is None
    assert "Added Thai" in fonts.order("ko")[len(FAMILIES) :]


def test_the_environment_names_the_folder(tmp_path, monkeypatch):
    folder = tmp_path / "fonts"
    shutil.copytree(carried().folder, folder)
    monkeypatch.setenv("TRICORD_FONTS", str(folder))
    assert carried().folder == folder
