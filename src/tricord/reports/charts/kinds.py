"""Kinds of incidents as charts of bars show them: their words, their patterns, their legend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from tricord.locale import text
from tricord.model.incident import IncidentKind
from tricord.reports.charts.style import LOOKS, fill, pattern

ORDER: Final = tuple(LOOKS)
"""The order of kinds in legends and in stacks, from the bottom."""


def label(kind: IncidentKind, language: str) -> str:
    """What a kind is called."""
    return text(f"incident-kind-{kind}", language)


def shares(counted: Mapping[IncidentKind, int], language: str) -> str:
    """How many of each kind, in words; kinds of which there are none are left out."""
    return ", ".join(f"{label(kind, language)} {n}" for kind, n in counted.items() if n)


def patterns(identifier: str, kinds: Iterable[IncidentKind]) -> str:
    """Patterns of kinds as SVG."""
    return "".join(pattern(identifier, LOOKS[kind], kind) for kind in kinds)


def fills(identifier: str, kinds: Iterable[IncidentKind], language: str) -> dict[str, Any]:
    """Encoding of fill and outline by kind, with one legend."""
    chosen = list(kinds)
    names = [label(kind, language) for kind in chosen]
    legend = {"title": None, "columns": 4, "symbolType": "square", "symbolSize": 140}
    return {
        "fill": {
            "field": "kind",
            "type": "nominal",
            "scale": {
                "domain": names,
                "range": [fill(identifier, LOOKS[kind], kind) for kind in chosen],
            },
            "legend": legend,
        },
        "stroke": {
            "field": "kind",
            "type": "nominal",
            "scale": {"domain": names, "range": [LOOKS[kind].colour for kind in chosen]},
            "legend": legend,
        },
    }
