"""Small invented files of figures, in the shapes their publishers use, and what is read of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tricord.sources.base import Raw, Reading, Source

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


def fixture(source: Source) -> Raw:
    """The invented publication of a source."""
    (path,) = (FIXTURES / source.name).iterdir()
    return Raw(path, path.name)


def given(tmp_path: Path, name: str, data: str | bytes) -> Raw:
    """A file as a source gets it."""
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return Raw(path, name)


def read(source: Source, raw: Raw, **options: str) -> Reading:
    """What a source reads in one file it recognises."""
    assert source.recognise(raw) == ""
    return source.read({"": raw}, options)


def rows(reading: Reading) -> list[dict[str, Any]]:
    """Rows of ``observations``."""
    return reading.frames["observations"].to_dicts()


def one(reading: Reading, **wanted: Any) -> dict[str, Any]:
    """The one row that has these values."""
    found = [r for r in rows(reading) if all(r[name] == value for name, value in wanted.items())]
    assert len(found) == 1, found
    return found[0]


def aside(reading: Reading) -> list[tuple[str, str]]:
    """Where each record set aside stands, and why."""
    return [(reject.record, reject.reason) for reject in reading.rejects]


def noted(reading: Reading) -> dict[str, dict[str, str]]:
    """What a person should know."""
    return {key: dict(said) for key, said in reading.notes}


def is_unique(reading: Reading) -> bool:
    """Whether no series has two figures of one period."""
    return bool(
        reading.frames["observations"].select("series", "measure", "first_day").is_unique().all()
    )
