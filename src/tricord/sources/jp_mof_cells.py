"""What the cells of Japan's asset-freeze list say: names, days of birth, numbers.

Several values share a cell, parted by semicolons of either width; but a semicolon may also stand
inside parentheses, which carry data of birth and the like, and parts no names there. Older sheets
number the values, ``(a)…(b)…`` or ``（a）…``. 不明 means that it is not known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Final

from tricord.model.listing import ListedIdentifier, ListedName, NameKind, Schema, squeeze
from tricord.names.identifiers import identifier, in_prose, is_company_number, is_ship_number
from tricord.sources.document_numbers import document_number

UNKNOWN: Final = frozenset({"", "不明", "なし", "-", "－", "unknown", "na"})
"""Cells and values that say nothing."""

_CARRIAGE_RETURN: Final = re.compile("_x000D_|\r")
_LIST_BEGINS: Final = re.compile(r"\s*[(（][ai][)）]")
_ITEM: Final = re.compile(r"[(（](?:[a-z]|[ivx]{1,4})[)）]")
# Only with its dots: "aka" stands inside many names.
_ALSO: Final = re.compile(r"[,，、]?\s*\b([af])\.k\.a\.?\s*[:：]?\s*", re.IGNORECASE)
_LAST_ASIDE: Final = re.compile(r"(.*\S)\s*[(（]([^()（）]*)[)）]", re.DOTALL)
_ALSO_ASIDE: Final = re.compile(
    r"\s*(別名・?別称|別名|別称|旧称|[af]\.k\.a\.)[、:：]?(.*)", re.DOTALL
)
_SCRIPT: Final = re.compile(r"orig\w*\s*l?script\s*[:：]\s*([^()（）]+)", re.IGNORECASE)
_NO_NAME: Final = re.compile(
    r"生年月日|出生地|国籍|住所|旅券|性別|死亡|以前|born\b|DOB\b|formerly listed|previously listed",
    re.IGNORECASE,
)
_ASIAN: Final = re.compile("[\u3400-\u9fff\uac00-\ud7a3 ]+")
_QUOTED: Final = re.compile(r"[\"“”„‟「『](.+)[\"“”„‟」』]")


def clean(cell: str) -> str:
    """A cell without what a spreadsheet left in it; line breaks are kept."""
    return "\n".join(filter(None, map(squeeze, _CARRIAGE_RETURN.sub("\n", cell).split("\n"))))


def values(cell: str) -> list[str]:
    """Values of a cell that are known: cut at semicolons, line ends and ``(a)``, ``(b)``."""
    parts = _ITEM.split(cell) if _LIST_BEGINS.match(cell) else [cell]
    found = (value.strip(" ,、") for part in parts for value in _cut(part))
    return [squeeze(value) for value in found if value.casefold() not in UNKNOWN]


def _cut(text: str) -> Iterator[str]:
    """Parts between semicolons and line ends outside parentheses."""
    balanced = _balanced(text)
    depth = start = 0
    for at, char in enumerate(f"{text};"):
        depth += (char in "(（") - (char in ")）")
        if char in ";；\n" and (depth <= 0 or not balanced or at == len(text)):
            yield text[start:at]
            start = at + 1


def _balanced(text: str) -> bool:
    """Whether as many parentheses are closed as opened."""
    return len(re.findall("[(（]", text)) == len(re.findall("[)）]", text))


def names(cell: str, kind: NameKind, *, weak: bool = False) -> Iterator[ListedName]:
    """Names in a cell.

    Args:
        cell: The cell, cleaned.
        kind: What its column says they are.
        weak: Its column says that they are not enough to identify anybody.
    """
    for value in values(cell):
        start, of_kind = 0, kind
        for also in _ALSO.finditer(value):
            if _balanced(value[: also.start()]):
                yield from _name(value[start : also.start()], of_kind, weak)
                start = also.end()
                of_kind = NameKind.FORMER if also[1] in "fF" else NameKind.ALIAS
        yield from _name(value[start:], of_kind, weak)


def _name(printed: str, kind: NameKind, weak: bool) -> Iterator[ListedName]:
    """A name, and those an aside in parentheses at its end adds."""
    text, asides = printed.strip(" ,、;；"), []
    while found := _LAST_ASIDE.fullmatch(text):
        aside = found[2]
        if also := _ALSO_ASIDE.fullmatch(aside):
            former = also[1].startswith(("旧称", "f", "F"))
            asides.append((also[2], NameKind.FORMER if former else NameKind.ALIAS))
        elif script := _SCRIPT.search(aside):
            asides.append((script[1], NameKind.ORIGINAL_SCRIPT))
        elif _ASIAN.fullmatch(aside) and found[1].isascii():
            asides.append((aside, NameKind.ORIGINAL_SCRIPT))
        elif not _NO_NAME.search(aside):
            break
        text = found[1]
    if quoted := _QUOTED.fullmatch(text):
        text = quoted[1].strip()
    if text.casefold() not in UNKNOWN and not _NO_NAME.match(text):
        yield ListedName(squeeze(text), kind, weak)
    for aside, aside_kind in asides:
        yield from names(aside, aside_kind, weak=weak)


def original_script(prose: str) -> Iterator[ListedName]:
    """Names in their own script, which stand in the prose as ``(original script: …)``."""
    for found in _SCRIPT.findall(prose):
        if (text := squeeze(found)) not in UNKNOWN:
            yield ListedName(text, NameKind.ORIGINAL_SCRIPT)


_RANGE: Final = re.compile(r"(\d{4})年?(?:から|[-~〜～])(\d{4})年?")
_DAY: Final = re.compile(r"(\d{4})(?:[年/.-](\d{1,2})(?:[月/.-](\d{1,2}))?)?")


def birth_dates(cell: str) -> Iterator[str]:
    """Days, months, years or ranges of years in a cell: ``1963年頃; 1972/1/30``.

    Approximate years are given as years. Years before 1850 are of another calendar.
    """
    text = unicodedata.normalize("NFKC", cell)
    for value in re.split("又は|または|及び|[;\n、]", text):
        value_ = re.sub(r"\s", "", value)
        if span := _RANGE.search(value_):
            yield f"{span[1]}/{span[2]}"
        elif (found := _DAY.search(value_)) and 1850 <= int(found[1]) <= 2100:
            yield _dated(*found.groups())


def _dated(year: str, month: str | None, day: str | None) -> str:
    if month is None or not 1 <= int(month) <= 12:
        return year
    if day is None or not 1 <= int(day) <= 31:
        return f"{year}-{int(month):02}"
    return f"{year}-{int(month):02}-{int(day):02}"


_NOTICE_DAY: Final = re.compile(
    # Revisions may follow without a space: 2016.12.92022.8.3改訂.
    r"(\d{4})[./年](1[0-2]|0?[1-9])[./月](3[01]|[12]\d|0?[1-9])(?=\d{4}[./年]|\D|$)"
)


def first_day(cell: str) -> date | None:
    """The first day in a cell of days: that of listing; the days of revisions follow."""
    if found := _NOTICE_DAY.search(re.sub(r"\s", "", unicodedata.normalize("NFKC", cell))):
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            return None
    return None


_IMO: Final = re.compile(r"\bIMO\s*:?\s*(\d{7})\b")
_SWIFT: Final = re.compile(r"SWIFT(?:/BIC)?(?:コード)?\s*:?\s*([A-Z0-9]{8}(?:[A-Z0-9]{3})?)\b")
_WALLETS: Final = re.compile(
    r"(?:暗号資産|仮想通貨)\w*アドレス\s*:\s*((?:[0-9A-Za-z]{20,}\s*[;,、]?\s*)+)"
)
_REGISTERED: Final = re.compile("登録番号|識別番号")


def documents(kind: str, cell: str) -> Iterator[ListedIdentifier]:
    """Numbers of passports or other documents; those of bodies are registrations."""
    for printed in values(cell):
        of_kind = "registration" if _REGISTERED.search(printed) else kind
        if found := identifier(of_kind, document_number(printed)):
            yield ListedIdentifier(of_kind, found.value, printed)


def in_remarks(prose: str, schema: Schema) -> Iterator[ListedIdentifier]:
    """Identifiers in 「その他の情報」: IMO numbers, SWIFT codes, wallets, registrations."""
    text = unicodedata.normalize("NFKC", prose)
    found: list[ListedIdentifier | None] = []
    for number in _IMO.findall(text) if schema is not Schema.PERSON else ():
        if schema is Schema.VESSEL and is_ship_number(number):
            found.append(identifier("imo", number))
        elif schema is not Schema.VESSEL and is_company_number(number):
            found.append(identifier("imo_company", number))
    found += [identifier("swift", code) for code in _SWIFT.findall(text)]
    for listed in _WALLETS.findall(text):
        found += [identifier("wallet", wallet) for wallet in re.findall("[0-9A-Za-z]{20,}", listed)]
    for value in values(prose):
        if _REGISTERED.search(value):
            found += documents("registration", value)
    found += in_prose(text, of_company=schema is not Schema.PERSON)
    yield from (each for each in found if each)
