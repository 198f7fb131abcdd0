import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sources.refusals import assert_readable

from tricord.errors import SourceError
from tricord.sources.readers.text_encoding import decode

KOREAN = "선박명,국적,비고\n푸른별호,대한민국,부산항 정박\n동해해운㈜,한국,(주)동해\n"
JAPANESE = "船名,国籍,備考\n青い星丸,日本,横浜港に停泊\n第八新栄丸,日本,ﾃｽﾄ\n"
CHINESE = "公司名称,国家\n华东贸易有限公司,中国\n大连海运集团,中国\n"
FRENCH = "nom,pays\nSociété Générale,FR\nÉlan Müller Åland,FI\nÇa Été Où,FR\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [KOREAN, JAPANESE, CHINESE, FRENCH])
def test_unicode_is_read_in_every_form_with_or_without_its_mark(text, encoding):
    assert decode(text.encode(encoding), "t.csv")[0] == text


@pytest.mark.parametrize(("text", "encoding"), [(KOREAN, "cp949"), (JAPANESE, "cp932")])
def test_old_korean_and_japanese_files_are_told_apart(text, encoding):
    assert decode(text.encode(encoding), "t.csv") == (text, encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "gb18030"),
        (JAPANESE.replace("ﾃｽﾄ", ""), "euc-jp"),
        (FRENCH, "cp1252"),
        ("названия,страна\nОАО Восток,RU\n", "cp1251"),
    ],
)
def test_an_encoding_that_cannot_be_told_is_refused_and_can_be_named(text, encoding):
    with pytest.raises(SourceError) as refused:
        decode(text.encode(encoding), "t.csv")
    assert refused.value.code == "table-encoding-unknown"
    if encoding != "cp1251":
        assert decode(text.encode(encoding), "t.csv", encoding) == (text, encoding)


def test_a_few_characters_are_not_enough_to_guess_by():
    with pytest.raises(SourceError) as refused:
        decode("name\n华东贸易\n".encode("gb18030"), "t.csv")
    assert refused.value.code == "table-encoding-unknown"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (KOREAN.encode().replace("별".encode(), b"\xeb\xb3"), "table-encoding-damaged"),
        (KOREAN.encode()[: KOREAN.encode().index("동".encode()) + 1], "file-truncated"),
        (KOREAN.encode("utf-16")[:-1], "table-encoding-wrong"),
        (b"name,imo\nA\0B,1\n", "table-nul"),
        (bytes(range(256)), "table-nul"),
    ],
)
def test_damaged_text_is_refused_at_its_line(data, code):
    with pytest.raises(SourceError) as refused:
        decode(data, "t.csv")
    assert refused.value.code == code
    assert refused.value.params["line"] >= 1


def test_a_named_encoding_is_not_silently_replaced_by_another():
    with pytest.raises(SourceError) as refused:
        decode(KOREAN.encode("cp949"), "t.csv", "utf-8")
    assert refused.value.code == "encoding-not-utf8"
    assert refused.value.params["line"] == 1
    with pytest.raises(SourceError) as refused:
        decode(b"name\n", "t.csv", "klingon")
    assert refused.value.code == "table-option-unknown"


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_no_utf8_text_is_ever_changed(text):
    assert decode(text.encode(), "t.csv")[0] == text


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data):
    try:
        text, encoding = decode(data, "t.csv")
    except SourceError as refused:
        assert_readable(refused)
    else:
        assert text.encode(encoding).lstrip(b"\xef\xbb\xbf\xff\xfe") == data.lstrip(
            b"\xef\xbb\xbf\xff\xfe"
        )
