"""Tariff codes a notice prints.

Digits are a tariff code only where the text says so: behind 参考海关商品编号, "HS codes", HTS,
HSコード or HSK, in a list that follows, or in the column of a table headed so; in the forms only a
tariff has, 第2504.10号 and 8112.92-3000; or alone in brackets behind a word, in groups as codes are
printed: "antimony metal (8110 10 00)". ECCN (3A001), CAS numbers and sums are none.

The value is digits alone, as many as were printed, 4 (a heading) to 10, whatever stands between
them: points, spaces or the hyphen of a national line. "ex" before a code is no part of it; of
"2504.10 to 2504.90" both ends are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tricord.sources.notices.days import whole
from tricord.sources.notices.sections import Record
from tricord.text.found import Found
from tricord.text.pages import Page

_HAN: Final = "[〇○零一二三四五六七八九]"
_GAP: Final = "[.\u00a0 ]"
# Longer forms first: Korean and Japanese lines, ten digits in other groups, pairs, headings.
_CODE: Final = (
    rf"(?:\d{{4}}{_GAP}?\d{{2}}-\d{{3,4}}(?!\d)"
    r"|\d{4}\.\d{2}\.\d{3}(?!\d)"
    rf"|\d{{4}}{_GAP}\d{{2}}{_GAP}\d{{3}}{_GAP}\d(?!\d)"
    rf"|\d{{4}}{_GAP}?\d{{2}}{_GAP}\d{{4}}(?!\d)"
    rf"|\d{{4}}{_GAP}\d{{4}}{_GAP}\d{{2}}(?!\d)|\d{{4}}\.\d{{4}}(?!\d)"
    rf"|\d{{4}}{_GAP}\d{{2}}(?:{_GAP}?\d{{2}}){{0,2}}(?!\d)(?:-\d(?!\d))?"
    r"|\d{8}\.\d{2}(?!\d)|\d{10}|\d{9}|\d{8}|\d{6}|\d{4}"
    r"|\d{2}\.\d{2}(?:\.\d{2}){0,3}"
    rf"|{_HAN}{{4}}[・.]{_HAN}{{2}}|{_HAN}{{2}}[・.]{_HAN}{{2}})"
)
_EAST_ASIAN_NAMES: Final = (
    r"(?:参考)?海关(?:商品)?(?:编号|编码)|商品(?:编码|编号|編號)|税则(?:号列?|税目)?|税目(?:号列?)?|税号|稅則號列|"
    r"貨品(?:分類)?號列|HS\s*编码|HS\s*(?:コード|番号)|輸出?統計品目(?:番号|表)?|統計(?:品目)?番号|税番|"
    r"関税率表(?:の|番号)?|関税定率法別表(?:の)?|HS\s*(?:코드|번호|부호)|HSK(?:\s*(?:코드|번호))?|"
    r"품목(?:분류)?\s*번호|품목분류|관세율표(?:상|의)?|세번(?:부호)?"
)
# How tariff codes are announced.
CODE_NAMES: Final = (
    rf"{_EAST_ASIAN_NAMES}|"
    r"(?<![A-Za-z\d])(?:reference\s+)?(?:(?:customs\s+)?(?:commodity|tariff|customs|statistical)\s+"
    r"(?:codes?|numbers?|nos?\.|lines?|headings?|subheadings?|items?|classifications?)|"
    r"customs\s+tariff(?:\s+(?:nos?\.|numbers?|items?))?|"
    r"(?:HS|H\.\s?S\.?)(?:\s*(?:reference\s+)?(?:codes?|lines?|headings?|subheadings?|numbers?|nos?\.|(?:6|8|10)(?!\d)))?|"
    r"(?:HTS(?:US|A)?|H\.\s?T\.\s?S\.?(?:U\.S\.)?)(?:\s*(?:codes?|numbers?|nos?\.|subheadings?|headings?))?|"
    r"AHECC(?:\s*codes?)?|ITC[\s-]?\(?HS\)?(?:\s*codes?)?|Schedule\s+B(?:\s+(?:codes?|numbers?))?|"
    r"(?:Combined\s+Nomenclature|CN|TARIC|NCM|AHTN|TN\s+VED(?:\s+EAEU)?)"
    r"(?:\s*(?:codes?|numbers?)|(?=[:\s]+(?:ex\s*)?\d{4}[. ]?\d{2}))|"
    r"Harmoni[sz]ed\s+System(?:\s+codes?)?|(?:sub)?headings?)(?![A-Za-z])"
)
_EX: Final = r"(?:ex\.?\s*|第\s*|제\s*)?"
_TRIGGER: Final = re.compile(
    rf"(?:{CODE_NAMES})\s*(?:(?:referenced|involved|concerned|affected|covered|listed)\s*)?"
    r"(?:\([^()\d]{0,30}\)\s*)?(?:\(?\d{1,2}\s*(?:단위|digits?|位|桁)\)?\s*)?"
    rf"(?:are|is|为|의|No\.?s?)?\s*[:#)\]]?\s*{_EX}",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(rf"(?<![\d.])({_CODE})(?!\d|\.\d)")
_BETWEEN: Final = re.compile(
    r"\s*(?:[号項号호항목]\s*)?(?:\([^()\d]{0,60}\)\s*)?"
    r"(?:[,、;/|·~〜—–-]|and|or|to|through|及び?|和|以及|或|到|至|から|又は|並びに|と|및|와|과|이나|또는|내지|부터|에서)?"
    rf"\s*(?:and\s+|or\s+|或|和|及び?|및\s*)?(?:(?:{CODE_NAMES})\s*:?\s*)?{_EX}",
    re.IGNORECASE,
)
# What nothing but a tariff prints so.
_OF_A_TARIFF: Final = re.compile(
    r"第\s*(\d{4}\.\d{2}(?:[.-]\d{2,4}){0,2}|[〇一二三四五六七八九]{4}[・.][〇一二三四五六七八九]{2})\s*号"
    r"|第\s*(\d{2}\.\d{2}|[〇一二三四五六七八九]{2}[・.][〇一二三四五六七八九]{2})\s*項"
    r"|제\s*(\d{4}\.\d{2}(?:[.-]\d{2,4}){0,2})\s*호"
    r"|(?<![\d.-])(\d{4}\.\d{2}-\d{3,4})(?![\d-])"
)
# Alone in brackets right behind a word, in groups: (8110 10 00), (2825.80, 8110.10).
_GROUPED: Final = r"(?:\d{4}\.\d{4}|\d{4}\.\d{2}(?:[.-]\d{2,4}){0,2}|\d{4} \d{2} \d{2}(?: \d{2})?)"
_BRACKETED: Final = re.compile(
    rf"(?<=[^\W\d_])[ \t]?\(\s*((?:ex\s*)?{_GROUPED}"
    rf"(?:\s*(?:[,;、/]|and|및|及び?|和)\s*(?:ex\s*)?{_GROUPED})*)\s*\)"
)
_MONEY: Final = re.compile(r"(?:USD|EUR|KRW|JPY|CNY|RMB|US)\s?\(\Z")
_HEAD_CELL: Final = re.compile(CODE_NAMES, re.IGNORECASE)
_KANJI: Final = re.compile("[〇○零一二三四五六七八九]")


def hs_lines(record: Record) -> tuple[Found[str], ...]:
    """Tariff codes of an announcement, in the order of the text.

    A code a summary repeats from the provisions is given once; one the provisions print twice,
    below two items, is given twice.

    Args:
        record: The announcement.
    """
    found: list[Found[str]] = []
    for kind in ("provisions", "body", "title", "details", "summary", "head"):
        known = {line.value for line in found}
        for section in record.sections:
            if section.kind != kind:
                continue
            for line in sorted(
                (
                    *_lists(record.page, section.start, section.end),
                    *_columns(record.page, section.start, section.end),
                    *_unnamed(record.page, section.start, section.end),
                ),
                key=lambda each: each.start,
            ):
                again = line.value in known or any(_overlap(line, each) for each in found)
                if not again:
                    found.append(line)
    return tuple(sorted(found, key=lambda line: line.start))


def _overlap(one: Found[str], other: Found[str]) -> bool:
    return one.start < other.end and other.start < one.end


def _lists(page: Page, first: int, last: int) -> Iterator[Found[str]]:
    for trigger in _TRIGGER.finditer(page.plain, first, last):
        at = trigger.end()
        while True:
            code = _LISTED.match(page.plain, at, last)
            if code is None or not _is_code(code[1]):
                break
            cut = (
                page.plain[code.end(1) : code.end(1) + 3] == "..."
                or page.plain[code.end(1) : code.end(1) + 1] == "…"
            )
            if cut:
                break
            yield page.found(_digits(code[1]), code.start(1), code.end(1), "listed-behind-name")
            gap = _BETWEEN.match(page.plain, code.end(1), last)
            if gap is None or not gap[0].strip():
                break
            at = gap.end()


def _unnamed(page: Page, first: int, last: int) -> Iterator[Found[str]]:
    for hit in _OF_A_TARIFF.finditer(page.plain, first, last):
        group = hit.lastindex or 0
        if _is_code(hit[group]):
            yield page.found(
                _digits(hit[group]), hit.start(group), hit.end(group), "form-of-a-tariff"
            )
    for hit in _BRACKETED.finditer(page.plain, first, last):
        if _MONEY.search(page.plain[max(first, hit.start() - 6) : hit.start(1)]):
            continue
        for code in re.compile(_GROUPED).finditer(page.plain, hit.start(1), hit.end(1)):
            if _is_code(code[0]):
                yield page.found(_digits(code[0]), code.start(), code.end(), "in-brackets")


def _columns(page: Page, first: int, last: int) -> Iterator[Found[str]]:
    """Cells of the column a table heads so; cells are divided by bars or tabs."""
    column: tuple[str, int] | None = None
    for begin, end in page.lines(first, last):
        # A line of a table keeps its first tab, which `lines` takes for a margin.
        start = page.plain.rfind("\n", 0, begin) + 1
        line = page.plain[start:end]
        sign = "|" if line.count("|") > 1 else "\t" if "\t" in line else ""
        if not sign:
            column = column if re.fullmatch(r"[\s|:-]*", line) else None
            continue
        cells = list(re.finditer(rf"[^{re.escape(sign)}]+", line))
        heads = [index for index, cell in enumerate(cells) if _HEAD_CELL.search(cell[0])]
        if heads and not re.search(r"\d{6}", line):
            column = (sign, heads[0])
        elif column and column[0] == sign and column[1] < len(cells):
            cell = cells[column[1]]
            for code in _LISTED.finditer(cell[0]):
                if _is_code(code[1]):
                    at = start + cell.start()
                    yield page.found(
                        _digits(code[1]), at + code.start(1), at + code.end(1), "column-of-table"
                    )


def _digits(printed: str) -> str:
    """A code as digits alone; the check digit Taiwan prints behind a code (-4) is none of it."""
    if _KANJI.search(printed):
        printed = "".join(str(whole(sign)) if _KANJI.match(sign) else sign for sign in printed)
    return re.sub(r"\D", "", re.sub(r"-\d\Z", "", printed))


def _is_code(printed: str) -> bool:
    """Whether digits can be a code of the Harmonized System: chapters 01 to 97, but not 77.

    A year on its own is four digits too, and no heading; 98 and 99 are chapters nations use.
    """
    digits = _digits(printed)
    chapter = int(digits[:2])
    year = len(digits) == 4 and digits[:2] in {"19", "20"} and printed.isdigit()
    return 1 <= chapter <= 99 and chapter != 77 and len(digits) in {4, 6, 8, 9, 10} and not year
