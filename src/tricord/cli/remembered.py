"""What one command leaves for the next: small files where programs of this user keep their state.

Each holds what is known by a place, and is readable by this user alone.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from tricord.arriving import arriving


def remembered(file: str) -> dict[str, dict[str, Any]]:
    """What was left, by place; nothing where the file is missing or damaged.

    Args:
        file: Name of the file.
    """
    try:
        read: Any = json.loads((_folder() / file).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def leave(file: str, everything: dict[str, dict[str, Any]]) -> None:
    """Leave something for later commands, in place of what was left before.

    Args:
        file: Name of the file.
        everything: What to leave, by place.

    Raises:
        OSError: It cannot be written.
    """
    from tricord.desk.database.passwords import write_secret

    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with arriving(folder / file) as passing:
        write_secret(passing, json.dumps(everything, indent=1))


def _folder() -> Path:
    home = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(home) if home else Path.home() / ".local" / "state") / "tricord"
