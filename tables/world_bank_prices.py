"""Write `src/tricord/facts/prices_world_bank_2024-12.csv.zst`: monthly prices of commodities.

usage: python tables/world_bank_prices.py FILE

FILE is ``CMO-Historical-Data-Monthly.xlsx``, the World Bank's Commodity Price Data (The Pink
Sheet), licensed CC BY 4.0. Carried over are the figures of the sheet ``Monthly Prices`` to
December 2024, as they stand there, in a table that ``tricord run price_shock --series`` reads. A
month that the sheet leaves open is no row. The heading is found by its content, since copies that
were saved anew may have lost the lines above it.
"""

from __future__ import annotations

import re
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

TARGET = Path("src/tricord/facts/prices_world_bank_2024-12.csv.zst")
SHEET = "Monthly Prices"
LAST = date(2024, 12, 1)
MONTH = re.compile(r"(\d{4})M(\d{2})")
HEAD = """\
# Monthly prices of commodities in nominal US dollars, {first} to {last}: {series} series.
# Source: World Bank, Commodity Price Data (The Pink Sheet), sheet "{sheet}", updated on {updated}.
# Licence: Creative Commons Attribution 4.0 International (CC BY 4.0). Attribution: World Bank.
# Changed: laid out one figure a line; marks after names left out; months after {last} left out;
# open months are no rows. These are the figures of that day, not those the world first saw.
# Made by tables/world_bank_prices.py.
series,unit,period_start,value
"""


def prices(file: Path) -> list[tuple[str, str, date, float]]:
    """Name, unit, month and figure of every price of the sheet, by series and month."""
    rows = CalamineWorkbook.from_path(file).get_sheet_by_name(SHEET).to_python()
    begin = next(at for at, row in enumerate(rows) if MONTH.fullmatch(str(row[0])))
    units, names = rows[begin - 1], rows[begin - 2]
    months = [_month(row[0]) for row in rows[begin:]]
    return [
        (_name(name), str(unit).strip(" ()"), month, float(row[at]))
        for at, (name, unit) in enumerate(zip(names, units, strict=True))
        if _name(name)
        for month, row in zip(months, rows[begin:], strict=True)
        if month is not None and month <= LAST and isinstance(row[at], int | float)
    ]


def updated(file: Path) -> date:
    """The day the sheet says it was updated on."""
    rows = CalamineWorkbook.from_path(file).get_sheet_by_name(SHEET).to_python()
    said = next(str(row[0]) for row in rows if str(row[0]).startswith("Updated on"))
    return datetime.strptime(said, "Updated on %B %d, %Y").date()  # noqa: DTZ007  # a day alone


def _name(printed: Any) -> str:
    return str(printed).replace("*", "").strip()


def _month(printed: Any) -> date | None:
    found = MONTH.fullmatch(str(printed).strip())
    return date(int(found[1]), int(found[2]), 1) if found else None


def main(file: Path) -> None:
    """Read and write."""
    found = prices(file)
    months = [month for _, _, month, _ in found]
    head = HEAD.format(
        first=f"{min(months):%Y-%m}",
        last=f"{max(months):%Y-%m}",
        series=len({name for name, *_ in found}),
        sheet=SHEET,
        updated=updated(file),
    )
    lines = [
        f"{_cell(name)},{_cell(unit)},{month},{value!r}\n" for name, unit, month, value in found
    ]
    content = zstd.compress((head + "".join(lines)).encode(), 19)
    TARGET.write_bytes(content)
    print(len(found), "prices in", len(content), "bytes")


def _cell(text: str) -> str:
    return f'"{text}"' if "," in text else text


if __name__ == "__main__":
    main(Path(sys.argv[1]))
