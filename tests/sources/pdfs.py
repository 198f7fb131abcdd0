"""PDFs for tests, in the layout of lists that are published as PDF and nothing else.

``python -m tests.sources.pdfs`` writes those of the contract suite anew. All names are invented.
"""

from pathlib import Path

import typst

from tricord.reports.fonts import carried

FIXTURES = Path(__file__).with_name("fixtures")
PAGE = "#set page(width: 29.7cm, height: {height}, margin: 1cm)\n"
TEXT = '#set text(size: 8pt, font: ("Noto Sans KR", "Noto Sans JP"))\n'

METI_HEADINGS = (
    *("No.", "国名、地域名\nCountry or Region", "企業名､組織名\nCompany or Organization"),
    *("別名\nAlso Known As", "懸念区分\nType of WMD", "通常兵器\nConventional\nWeapons"),
)
METI_ROWS = (
    (
        *("1", "イラン\nIslamic Republic of Iran", "Zagros Invented Industries (ZII)"),
        "・Zagros Industries\n・Zagros Invented Industries and Machine Works North\n・ZI Co.; and",
        *("生物、化学、ミサイル、核\nB,C,M,N", "通常兵器\nCW"),
    ),
    (
        *("2", "北朝鮮\nDemocratic People's Republic of Korea", "Example Hill Trading Corporation"),
        *("・Nauchno-\nExample Hill", "ミサイルM", ""),
    ),
    (
        "3",
        "中国\nPeople's Republic of China",
        "Sample River Co. (样品河公司)",
        "",
        "",
        "通常兵器\nCW",
    ),
)
ROK_PEOPLE = ("번호", "성명", "별칭", "생년월일", "국적", "여권번호", "지정사유")
ROK_PERSON_ROWS = (
    (
        *("1", "김보기\n(KIM Po Gi)", "- Kim Bo Gi\n- 보기", "1970.3.2.", "북한"),
        *("654000001", "가상의 은행 대표"),
    ),
    ("2", "리견본 (RI Kyon Bon)", "-", "1965년", "북한", "-", "가상의 회사 직원"),
)
ROK_BODIES = ("번호", "단체명", "영문명", "소재지", "비고")
ROK_BODY_ROWS = (("1", "조선견본무역회사", "Korea Kyonbon Trading Corporation", "평양", "-"),)
VESSELS = (
    *("#", "Vessel Name", "IMO Number", "MMSI", "Flag", "Call Sign", "Type", "Other Information"),
    *("Date of Designation", "Designated Owner"),
    "Paragraph 8 (d) of resolution 1718 (2006) and paragraph 12 of resolution 2270 (2016)",
    "Paragraph 12 (a) of resolution 2321 (2016)",
    "Paragraph 6 of resolution 2371 (2017) and paragraph 6 of resolution 2375 (2017)",
)


def pdf(*blocks, height="21cm"):
    """A PDF of paragraphs and ruled tables; a table is its headings and its rows."""
    written = (_paragraph(b) if isinstance(b, str) else _table(*b) for b in blocks)
    source = PAGE.format(height=height) + TEXT + "\n\n".join(written)
    return typst.compile(source.encode(), font_paths=[carried().folder])


def _paragraph(text):
    return f"#{_quoted(text)}"


def _table(headings, rows):
    cells = ", ".join(_quoted(cell) for row in rows for cell in row)
    head = ", ".join(map(_quoted, headings))
    columns = f"({', '.join(['auto'] + ['1fr'] * (len(headings) - 1))})"
    return f"#table(columns: {columns}, stroke: 0.5pt, table.header({head}), {cells})"


def _quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def meti(rows=METI_ROWS, headings=METI_HEADINGS, **layout):
    """An end-user list."""
    return pdf((headings, rows), **layout)


def rok(term="금융거래등제한대상자", people=ROK_PERSON_ROWS, bodies=ROK_BODY_ROWS):
    """An annex of a Korean notice: people, then bodies."""
    title = f"[별표] {term} 명단"
    return pdf(title, (ROK_PEOPLE, people), "단체", (ROK_BODIES, bodies))


if __name__ == "__main__":
    for name, data in (
        ("jp-meti-eul/example_20260105.pdf", meti()),
        ("kr-fsc/example_20260105.pdf", rok()),
        ("kr-moef/example_20260105.pdf", rok("금융제재대상자")),
    ):
        (FIXTURES / name).parent.mkdir(exist_ok=True)
        (FIXTURES / name).write_bytes(data)
