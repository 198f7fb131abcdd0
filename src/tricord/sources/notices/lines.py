"""Tariff codes a notice prints.

Digits are a tariff code only where the text says so: behind 参考海关商品编号, "HS codes", HTS,
HSコード or HS코드, in a list that follows, or in the column of a table headed so. ECCN (3A001) and
CAS numbers are none. The value is digits alone, as many as were printed: 4 (a heading) to 10.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tricord.sources.notices.sections import Record
from tricord.text.found import Found
from tricord.text.pages import Page

_CODE: Final = r"\d{4}(?:[.\s]?\d{2}(?:[.\s]?\d{2}(?:[.\s]?\d{2})?)?)?(?:\.\d{4})?"
# How tariff codes are announced.
CODE_NAMES: Final = (
    r"(?:参考)?海关商品(?:编号|编码)|商品编码|商品编号|税则号列?|税号|HS\s*编码|HS\s*コード|統計品目番号|"
    r"HS\s*코드|HSK|세번|"
    r"\b(?:reference\s+)?(?:(?:customs\s+)?(?:commodity|tariff|customs)\s+(?:codes?|numbers?|lines?|headings?|items?)|"
    r"HS(?:\s*(?:codes?|lines?|headings?|subheadings?|numbers?|(?:6|8|10)(?!\d)))?|"
    r"HTS(?:US)?(?:\s*(?:codes?|numbers?|subheadings?))?|subheadings?)(?![A-Za-z])"
)
_TRIGGER: Final = re.compile(
    rf"(?:{CODE_NAMES})\s*(?:(?:referenced|involved|concerned|affected|covered|listed)\s*)?"
    r"(?:\([^()\d]{0,30}\)\s*)?(?:are|is|为|No\.?s?)?\s*[:#]?\s*",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(rf"(?<![\d.])({_CODE})(?![\d]|\.\d)")
_BETWEEN: Final = re.compile(
    r"\s*(?:[,、;/|]|and|or|及|和|以及|到|-)?\s*(?:and\s+|或)?", re.IGNORECASE
)
_HEAD_CELL: Final = re.compile(CODE_NAMES, re.IGNORECASE)


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
                ),
                key=lambda each: each.start,
            ):
                again = line.value in known or any(line.start == each.start for each in found)
                if not again:
                    found.append(line)
    return tuple(sorted(found, key=lambda line: line.start))


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
    return re.sub(r"\D", "", printed)


def _is_code(printed: str) -> bool:
    """Whether digits can be a code of the Harmonized System: chapters 01 to 97, but not 77.

    A year on its own is four digits too, and no heading; 98 and 99 are chapters nations use.
    """
    digits = _digits(printed)
    chapter = int(digits[:2])
    year = len(digits) == 4 and digits[:2] in {"19", "20"} and "." not in printed
    return 1 <= chapter <= 99 and chapter != 77 and len(digits) in {4, 6, 8, 10} and not year
