"""Write the hashes of the charts anew, after looking at the pictures.

Run it as ``python -m tests.reports.charts.accept``.
"""

import hashlib
from pathlib import Path

from tests.reports.charts.chart_examples import charts

from tricord.locale import LANGUAGES
from tricord.reports.charts import svg

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "reports" / "charts.sha256"


def hashes() -> str:
    """SHA-256 of every chart in every language, one a line."""
    made = (
        (hashlib.sha256(svg(chart, language).encode()).hexdigest(), language, chart.identifier)
        for language in LANGUAGES
        for chart in charts(language)
    )
    return "".join(f"{' '.join(line)}\n" for line in made)


if __name__ == "__main__":
    GOLDEN.write_text(hashes(), encoding="utf-8")
