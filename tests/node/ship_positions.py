"""Small files of ship positions for the tests of the node."""

from collections.abc import Iterable
from pathlib import Path

HEADINGS = "vessel_id,timestamp,lat,lon,speed_kn,course_deg,receiver,imo,name"


def line(vessel: int, minute: int, lat: float = 35.0, *, lon: float = 129.0, name: str = "") -> str:
    """One position: the ship's number beyond 440000000, and a minute of 2026-03-01."""
    at = f"2026-03-{1 + minute // 1440:02d}T{minute // 60 % 24:02d}:{minute % 60:02d}:00Z"
    return f"{440_000_000 + vessel},{at},{lat},{lon},7.5,90.0,coast,,{name or f'SHIP {vessel}'}"


def table(path: Path, lines: Iterable[str], headings: str = HEADINGS) -> Path:
    """A CSV file of such lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([headings, *lines, ""]), encoding="utf-8")
    return path
