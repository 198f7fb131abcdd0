"""Data releases of the Mineral Commodity Summaries of the US Geological Survey, in two shapes.

The release of 2025, ``MCS2025_World_Data.csv``, is wide: a line per commodity, country and kind of
output, with columns ``PROD_2023``, ``PROD_EST_ 2024``, ``CAP_...``, ``RESERVES_2024`` and footnotes
beside them (`tricord.sources.figures.usgs_wide`). The release of 2026,
``MCS2026_Commodities_Data.csv``, is long: a line per figure, in Windows-1252
(`tricord.sources.figures.usgs_long`). Years in headings change with the release.

A series is ``commodity|detail|place|unit``: ``Gallium|Primary production|CHN|kilograms``. The same
detail in two units, tons and dollars, is two series. ``World total`` is ``W00``, with "rounded" as
a footnote; ``Other countries`` has no place. Neither shape says the day it was published on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from tricord.model.marking import CLEAR, Marking
from tricord.sources.base import Raw, Reading, Source
from tricord.sources.figures import usgs_long, usgs_wide
from tricord.sources.figures.published_lines import first_headings


class MineralCommoditySummaries(Source):
    """Source ``usgs-mcs``: output, trade and reserves of minerals by country and year (USGS)."""

    name: ClassVar[str] = "usgs-mcs"
    title: ClassVar[str] = "source-usgs-mcs"
    tables: ClassVar[tuple[str, ...]] = ("observations",)
    address: ClassVar[Mapping[str, str]] = {
        "": "https://www.usgs.gov/centers/national-minerals-information-center/"
        "mineral-commodity-summaries"
    }
    licence: ClassVar[str] = "US public domain"
    cadence_days: ClassVar[int | None] = 400
    marking: ClassVar[Marking | None] = CLEAR
    dated_by_name: ClassVar[bool] = False

    def recognise(self, raw: Raw) -> str | None:
        """``""`` for a file headed as either release."""
        found = first_headings(raw)
        return "" if usgs_wide.heads(found) or usgs_long.heads(found) else None

    def dataset(self, raw: Raw) -> str:  # noqa: ARG002  # releases follow one another
        """``usgs-mcs``."""
        return self.name

    def read(self, files: Mapping[str, Raw], options: Mapping[str, str]) -> Reading:  # noqa: ARG002  # nothing is to choose
        """Every figure, and every sign that there is none.

        Raises:
            SourceError: It cannot be read as a table, or lacks or has a column its publisher
                prints or does not.
        """
        raw = files[""]
        is_wide = usgs_wide.heads(first_headings(raw))
        return usgs_wide.read(raw) if is_wide else usgs_long.read(raw)
