"""Invented statements of the three, put into a lake as a source reads them."""

from datetime import UTC, datetime
from typing import Any

import polars as pl

from tricord.lake import Lake
from tricord.model.tables import TABLES
from tricord.sources.statements.reading import read_statement
from tricord.sources.statements.rows import row_of

FIRST = """Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2030

The leaders of Japan, the Republic of Korea and the United States met in Examplia on June 3, 2030.

They decided to launch the Trilateral Example Data Dialogue by the end of 2031.
They decided to build a joint seed library for cold regions. They recalled the UN Charter.
"""

SECOND = """Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2032

The leaders of Japan, the Republic of Korea and the United States met in Examplia on June 3, 2032.

They applauded the successful launch of the Trilateral Example Data Dialogue.
They decided to continue to build the joint seed library for cold regions.
They welcomed the establishment of the Trilateral Example Secretariat.
"""

BEFORE = """Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2028

The leaders of Japan, the Republic of Korea and the United States met in Examplia on June 3, 2028.

They decided to build a joint seed library for cold regions.
"""

SUMMARY = """日米韓外相会合（概要）
令和12年6月3日

三者は、日米韓見本対話を立ち上げることで一致しました。
"""

OF_TWO = """Joint Statement of Japan and the United States
June 3, 2030

The leaders of Japan and the United States met in Examplia on June 3, 2030.

They decided to open the Example Bilateral Academy by the end of 2031.
"""


def tell(lake: Lake, words: str, name: str = "a.txt", marking: str = "TLP:CLEAR") -> str:
    """Put the statement of a text into a lake; its identifier."""
    [statement] = read_statement(words.encode(), name)
    row: dict[str, Any] = dict.fromkeys(TABLES["statements"].schema) | row_of(statement)
    row |= {
        "dataset": "made-up",
        "published_at": datetime(2026, 1, 1, tzinfo=UTC),
        "file_sha256": "0" * 64,
        "marking": marking,
    }
    with lake.transaction("tell") as transaction:
        rows = pl.DataFrame([row], schema=TABLES["statements"].schema)
        transaction.append("statements", rows)
    return str(row["statement_id"])
