"""Statements as ministries publish them: pages, Word documents and PDF."""

import io

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sources import pdfs
from tests.sources.statements.texts import (
    JOINT_EN,
    MOFA_JAPAN,
    MOFA_KOREA,
    RELEASE_KO,
    STATE,
    SUMMARY_JA,
    only,
    packed,
    word,
    word_of,
)

from tricord.errors import SourceError
from tricord.sources.statements import Kind, docx_text, pdf_text, read_statement

FIRST_JA = (
    "3月4日、福岡において、見本太郎外務大臣は、エグザンプル米国国務長官及び韓韓国外交部長官との間で、"
    "日米韓外相会合を行ったところ、概要は以下のとおりです。"
)


def page(html, encoding="utf-8"):
    return only(read_statement(html.encode(encoding), "page.html"))


def refused(raw):
    with pytest.raises(SourceError) as fault:
        read_statement(raw, "x")
    return fault.value.code


def test_of_a_page_only_what_the_ministry_says_is_kept():
    assert page(MOFA_JAPAN).text.split("\n\n")[:3] == [
        "日米韓外相会合",
        "令和13年3月4日",
        FIRST_JA,
    ]
    for html, gone in (
        (
            MOFA_JAPAN,
            ("検索", "会見", "トップページ", "ポスト", "印刷", "関連リンク", "Copyright", "var a"),
        ),
        (MOFA_KOREA, ("바로가기", "소개", "공유", "목록", "서울특별시")),
        (STATE, ("Home", "Share", "Facebook", "Related", "March 9")),
    ):
        text = page(html, "cp949" if html is MOFA_KOREA else "utf-8").text
        assert [words for words in gone if words in text] == []


def test_a_page_says_its_day_forum_and_issuer():
    found = [page(MOFA_JAPAN), page(MOFA_KOREA, "cp949"), page(STATE)]
    assert [each.dated.value.isoformat() for each in found] == ["2031-03-04"] * 3
    assert [each.dated.text for each in found] == ["令和13年3月4日", "3.4.(화)", "March 4, 2031"]
    assert {each.forum.value for each in found} == {"kor-usa-jpn"}
    assert {each.level.value for each in found} == {"ministers"}
    assert [each.issuer for each in found] == ["JPN", "KOR", "USA"]
    assert [each.kind for each in found] == [
        Kind.NATIONAL_SUMMARY,
        Kind.NATIONAL_SUMMARY,
        Kind.JOINT_TEXT,
    ]


@pytest.mark.parametrize(
    ("html", "words", "printed"),
    [
        (STATE, "strongly condemned", "strongly condemned"),
        (STATE, "Begin Text", "Begin&nbsp;Text"),
        (
            STATE,
            ["Japan, the United States, and the Republic of Korea.", ""][0],
            None,
        ),
        (MOFA_JAPAN, "3月4日、福岡", "３月４日、福岡"),
        (MOFA_JAPAN, "日米韓外相会合を行った", "日米韓外相会合</b>を行った"),
    ],
)
def test_words_of_a_page_lead_back_to_the_file(html, words, printed):
    statement = page(html)
    at = statement.text.index(words)
    start, end = statement.in_file(at, at + len(words))
    assert html[start:end].split() == (printed or html[start:end]).split()
    assert html[start] in (words[0], "３")


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "<p>",
                    "</p>",
                    "<div class='share'>",
                    "</div>",
                    "<footer>",
                    "</footer>",
                    "<main>",
                ),
                *("</main>", "<br>", "<h1>", "</h1>", "&amp;", "&nbsp;", "<!-- x -->", "<b>", "\n"),
                *(
                    "</article>",
                    "<article>",
                    "<header>",
                    "</header>",
                    "<li hidden>",
                    "<![CDATA[x]]>",
                ),
                *(
                    "Joint Statement",
                    "We, the leaders of Japan, met.",
                    "３月４日",
                    "한미일 회담",
                    " ",
                    "<",
                ),
            ]
        ),
        max_size=40,
    ).map("".join)
)
def test_no_page_whatever_its_mark_up_breaks_the_reader_or_the_map(body):
    html = f"<!doctype html><html><body>{body}"
    try:
        statements = read_statement(html.encode(), "x")
    except SourceError as fault:
        statements = ()
        code = fault.code
    else:
        code = ""
    assert code in {"", "statement-empty", "statement-damaged"}
    for each in statements:
        assert len(each.page.plain) == len(each.page.starts) == len(each.page.ends)
        for at, sign in enumerate(each.text):
            if sign.isalnum():
                start, end = each.in_file(at, at + 1)
                assert html[start:end]


def test_a_page_of_nothing_but_menus_keeps_its_title_part():
    html = "<html><body><nav>a</nav><div class='share'><h1>Joint Statement</h1><p>We, the leaders"
    html += " of Japan and the United States, met in Osaka. </p></div></body></html>"
    assert page(html).text.startswith("Joint Statement")


def test_a_page_in_the_encoding_it_states_is_read_so():
    for encoding in ("shift_jis", "euc-jp"):
        html = MOFA_JAPAN.replace('charset="utf-8"', f'charset="{encoding}"')
        assert page(html, encoding).title.value == "日米韓外相会合"


def test_a_word_document_is_read_as_it_is_printed():
    for text in (JOINT_EN, SUMMARY_JA, RELEASE_KO):
        statement = only(read_statement(word(*text.rstrip("\n").split("\n")), "x.docx"))
        assert statement.text == text
        assert statement.page is None


def test_what_word_does_not_print_is_not_read():
    text = docx_text.docx_text(
        word_of(
            "<w:p><w:r><w:t>The </w:t></w:r><w:del><w:r><w:delText>two </w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>three</w:t></w:r></w:ins>"
            "<w:moveFrom><w:r><w:t> old</w:t></w:r></w:moveFrom>"
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r>"
            '<w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t> Ministers</w:t></w:r>'
            "<w:r><w:tab/><w:instrText> PAGE </w:instrText><w:t>met</w:t><w:br/><w:t>again</w:t>"
            "</w:r></w:p>"
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p>"
            "</w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>box</w:t></w:r></w:p></mc:Fallback>"
            "</mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p>"
            "<w:p><w:r><w:ruby><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r>"
            "<w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
        ),
        "x",
    )
    assert text == "The three Ministers\tmet\nagain\ncell\nbox\nafter\n東京\n"


def test_a_hostile_word_document_is_refused(monkeypatch):
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    assert refused(word_of("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", bomb)) == "statement-doctype"
    assert refused(word_of("<w:p><w:r>")) == "statement-damaged"
    sound = word(JOINT_EN)
    damaged = bytearray(sound)
    at = sound.index(b"word/document.xml") + 60
    damaged[at] ^= 0xFF
    assert refused(bytes(damaged)) in {"statement-damaged", "statement-format-unread"}
    monkeypatch.setattr(docx_text, "UNPACKED_LIMIT", 100)
    assert refused(sound) == "statement-too-large"


def test_an_encrypted_member_of_a_word_document_is_refused():
    raw = bytearray(packed({"word/document.xml": b"<w/>"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(mark) + at] |= 1
    assert refused(bytes(raw)) == "statement-protected"


def test_a_pdf_is_read_as_paragraphs_without_line_ends_inside_them():
    blocks = [line for line in JOINT_EN.split("\n") if line]
    statement = only(read_statement(pdfs.pdf(*blocks), "x.pdf"))
    assert [" ".join(line.split()) for line in statement.text.split("\n\n")] == blocks
    assert statement.dated.value.isoformat() == "2031-03-04"
    assert statement.codes == ()


@pytest.mark.parametrize("text", [SUMMARY_JA, RELEASE_KO])
def test_lines_of_a_pdf_in_japanese_and_korean_are_joined_as_their_writing_joins_them(text):
    blocks = [line.strip() for line in text.split("\n") if line.strip()]
    statement = only(read_statement(pdfs.pdf(*blocks), "x.pdf"))
    read = statement.text.strip().split("\n\n")
    assert ["".join(line.split()) for line in read] == ["".join(line.split()) for line in blocks]
    assert statement.languages == (("ja",) if text is SUMMARY_JA else ("ko",))
    if text is RELEASE_KO:
        assert read[-1] == blocks[-1]


def test_page_numbers_and_running_heads_of_a_pdf_are_left_out():
    body = "The Ministers reaffirmed their commitment to the Sample Dialogue and its work plan."
    source = (
        "#set page(height: 6cm, width: 16cm, header: [Ministry of Samples], "
        'footer: context [- #counter(page).display() -])\n#set text(font: "Noto Sans KR")\n'
        + "#pagebreak()\n".join([body + "\n\n"] * 4)
    )
    raw = pdfs.typst.compile(source.encode(), font_paths=[pdfs.carried().folder])
    text = pdf_text.pdf_text(raw, "x")[0]
    assert "Ministry of Samples" not in text
    assert "- 2 -" not in text
    assert text.count("reaffirmed") == 4


def test_a_scan_is_refused_and_a_page_without_text_is_told():
    scan = pdfs.typst.compile(b"#rect(width: 5cm, height: 5cm)")
    assert refused(scan) == "statement-scan"
    source = f"{pdfs.TEXT}Joint Statement\n\nWe, the leaders, met.\n#pagebreak()\n#rect(width: 5cm)"
    partly = pdfs.typst.compile(source.encode(), font_paths=[pdfs.carried().folder])
    assert only(read_statement(partly, "x")).codes == ("scan-without-text",)


def test_a_protected_or_cut_pdf_is_refused():
    sound = pdfs.pdf("Joint Statement")
    writer = pypdf.PdfWriter(pypdf.PdfReader(io.BytesIO(sound)))
    writer.encrypt("secret", "owner", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    assert refused(file.getvalue()) == "statement-protected"
    assert refused(sound[: len(sound) // 2]) == "statement-damaged"
