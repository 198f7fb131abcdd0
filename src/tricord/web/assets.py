"""Style sheets, scripts and fonts of the pages, as `dev.py` built them."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tricord.errors import ConfigError

PLACES: Final = (
    Path(__file__).parent / "static",
    Path(sys.prefix) / "share" / "tricord" / "pages",
)
"""Where they may lie: in a wheel, and where `dev.py` built them."""

_NEEDED: Final = ("tricord.css", "fonts.css", "main.js")


@dataclass(frozen=True)
class Assets:
    """What was built.

    Attributes:
        folder: Where it lies.
        stamp: Hash of all of it; stands in every address, so that browsers keep what they have.
    """

    folder: Path
    stamp: str

    def address(self, name: str) -> str:
        """Address of a file: ``/static/<stamp>/main.js``."""
        return f"/static/{self.stamp}/{name}"


def assets(places: Sequence[Path] = PLACES) -> Assets:
    """The assets of this installation.

    Args:
        places: Where they may lie; the first that has them counts.

    Raises:
        ConfigError: ``assets-missing``: they are nowhere.
    """
    folder = next((each for each in places if _is_whole(each)), None)
    if folder is None:
        raise ConfigError("assets-missing", places=", ".join(map(str, places)))
    total = hashlib.sha256()
    for file in sorted(f for f in folder.rglob("*") if f.is_file()):
        total.update(str(file.relative_to(folder)).encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return Assets(folder, total.hexdigest()[:12])


def _is_whole(folder: Path) -> bool:
    return all((folder / name).is_file() for name in _NEEDED)
