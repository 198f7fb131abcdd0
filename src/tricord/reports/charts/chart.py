"""What every chart is: frozen data that says what it shows, in a picture and in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from tricord.reports.charts.rendering import rendered
from tricord.reports.document import Figure


class Chart(Protocol):
    """A frozen dataclass: the same data give the same picture, byte for byte."""

    @property
    def title(self) -> str:
        """What it shows, in a few words; read out by screen readers."""
        ...

    @property
    def identifier(self) -> str:
        """Begins the ids within the picture: another one for each picture of a document."""
        ...

    def spec(self, language: str) -> Mapping[str, Any]:
        """Its Vega-Lite specification, without configuration."""
        ...

    def patterns(self) -> str:
        """Patterns it fills shapes with, as SVG."""
        ...

    def description(self, language: str) -> str:
        """What it shows, in words, for those who do not see it."""
        ...


def svg(chart: Chart, language: str) -> str:
    """A chart as SVG, with real text in the carried fonts, no script and no outside reference.

    Args:
        chart: What it shows.
        language: ``en``, ``ko`` or ``ja``: that of axes, legends and numbers.

    Raises:
        ReportError: ``fonts-missing``.
    """
    return rendered(
        chart.spec(language),
        language,
        identifier=chart.identifier,
        title=chart.title,
        description=chart.description(language),
        patterns=chart.patterns(),
    )


def figure(chart: Chart, language: str, caption: str = "") -> Figure:
    """A chart as a figure of a document.

    Args:
        chart: What it shows.
        language: Language of the document.
        caption: What stands above it; its title by default.
    """
    return Figure(caption or chart.title, svg(chart, language), chart.description(language))
