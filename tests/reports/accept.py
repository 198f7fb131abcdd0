"""Write the golden files anew, after looking at the difference: python -m tests.reports.accept."""

import re
from pathlib import Path

from tests.reports.examples import every_block

from tricord.reports.html import html
from tricord.reports.typst_source import body

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "reports"


def golden() -> dict[str, str]:
    """What the golden files must hold, by file name; the style sheet is left out."""
    return {
        "every-block-en.typ": body(every_block("en")),
        "every-block-ko.typ": body(every_block("ko")),
        "every-block-en.html": re.sub(
            "(?s)<style>.*</style>", "<style></style>", html(every_block())
        ),
    }


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name, text in golden().items():
        (GOLDEN / name).write_text(text, encoding="utf-8")
