"""Lines that hold several materials: what a control on one of them would not show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

_DATA: Final = Path(__file__).parent / "data" / "mixed_lines.yaml"


@dataclass(frozen=True, slots=True)
class NationalLine:
    """A line of a State's tariff that tells one material apart.

    Attributes:
        scheme: Whose tariff: ``HTS-10``, ``HSK-10``, ``JP-9``, ``CN-10``.
        line: As printed.
        material: What it holds.
    """

    scheme: str
    line: str
    material: str


@dataclass(frozen=True, slots=True)
class MixedLine:
    """A line of the Harmonized System that holds several materials.

    Attributes:
        hs6: Its code.
        materials: What it holds.
        purity: Share of its value that is a material, where it was measured.
        national: Lines that would see each.
        source: Where that is from.
    """

    hs6: str
    materials: tuple[str, ...]
    purity: Mapping[str, float]
    national: tuple[NationalLine, ...]
    source: str


def mixed_line(code: str) -> MixedLine | None:
    """The mixed line a code is; ``None`` where it is none, or a finer line that tells apart.

    Args:
        code: A code of six digits, dots allowed.
    """
    return _lines().get(code.replace(".", ""))


@cache
def _lines() -> Mapping[str, MixedLine]:
    data: Mapping[str, Mapping[str, Any]] = yaml.safe_load(_DATA.read_text("utf-8"))
    return {
        code: MixedLine(
            code,
            tuple(row["materials"]),
            dict(row.get("purity", {})),
            tuple(NationalLine(**each) for each in row["national"]),
            row["source"],
        )
        for code, row in data.items()
    }
