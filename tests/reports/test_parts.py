"""A part in another language: its pages, its numbers and its shapes are its own."""

import io
import zipfile
from datetime import date

from tests.reports.examples import every_block

from tricord.model.marking import CLEAR
from tricord.reports.document import Document, Heading, Paragraph, Part, Run, outline, texts
from tricord.reports.docx import docx
from tricord.reports.html import html
from tricord.reports.typst_pdf import pdf
from tricord.reports.typst_source import body


def parts() -> Document:
    return Document(
        title="Two parts",
        subtitle="One of each",
        language="en",
        day=date(2030, 1, 1),
        marking=CLEAR,
        identifier="parts",
        simulated=False,
        blocks=(
            Paragraph((Run("before"),)),
            *(
                Part(
                    language,
                    Heading(1, (Run(title),), language),
                    (
                        Heading(2, (Run(first),), f"{language}-first"),
                        Paragraph((Run(words),)),
                        Heading(2, (Run(second),), f"{language}-second"),
                    ),
                )
                for language, title, first, words, second in (
                    ("ko", "한국어", "첫째", "가나다라마바사", "둘째"),
                    ("ja", "日本語", "一", "直ちに", "二"),
                )
            ),
        ),
    )


def test_headings_of_a_part_are_numbered_anew_and_its_title_is_not():
    assert [(number, heading.anchor) for number, heading in outline(parts())] == [
        ("", "ko"),
        ("1", "ko-first"),
        ("2", "ko-second"),
        ("", "ja"),
        ("1", "ja-first"),
        ("2", "ja-second"),
    ]


def test_no_text_of_a_part_escapes_the_glyph_check():
    assert {"before", "가나다라마바사", "直ちに", "一"} <= {words for _, words in texts(parts())}


def test_every_form_says_which_language_a_part_is_in():
    page = html(parts())
    assert page.count('<section lang="ko">') == page.count('<section lang="ja">') == 1
    assert page.index('id="ko-first"') < page.index('<section lang="ja">')
    source = body(parts())
    assert "#part-ko[" in source
    assert "#part-ja[" in source
    # Korean is broken at spaces only, in a part as in a document.
    assert "#w[" in source.partition("#part-ja[")[0]
    assert "#w[" not in source.partition("#part-ja[")[2]
    with zipfile.ZipFile(io.BytesIO(docx(parts()))) as word:
        written = word.read("word/document.xml").decode()
    assert 'w:eastAsia="ko-KR"' in written
    assert 'w:eastAsia="ja-JP"' in written


def test_parts_are_printed():
    assert pdf(parts())[:5] == b"%PDF-"


def test_a_document_without_parts_is_numbered_as_before():
    assert all(number for number, _ in outline(every_block()))
