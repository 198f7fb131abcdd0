"""Charts of reports: data in, SVG out, in the language of the report.

A chart is a frozen dataclass. `svg` makes a picture of it, `figure` a figure of a document, for
print, HTML and DOCX alike::

    from tricord.reports.charts import Dot, Timeline, figure

    block = figure(Timeline("Launches, 2022", dots, identifier="launches-2022"), "ko")

Specifications are Vega-Lite, drawn by vl-convert without any network. Text is real text in the
carried fonts; colour never stands alone; the same data give the same bytes.
"""

from tricord.reports.charts.chart import Chart, figure, svg
from tricord.reports.charts.counts import SiteCounts, YearCounts
from tricord.reports.charts.meters import Column, Level, MetersChart, Span
from tricord.reports.charts.ranges import Claimed, RangesChart
from tricord.reports.charts.timeline import Dot, Timeline

__all__ = [
    "Chart",
    "Claimed",
    "Column",
    "Dot",
    "Level",
    "MetersChart",
    "RangesChart",
    "SiteCounts",
    "Span",
    "Timeline",
    "YearCounts",
    "figure",
    "svg",
]
