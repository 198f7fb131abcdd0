"""The language a command speaks."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tricord.locale import LANGUAGES

SETTINGS: Final = "tricord.toml"
"""As `tricord.config.FILE`, which would bring pydantic with it: too slow before ``--help``."""


def settle(arguments: Sequence[str]) -> None:
    """Speak as the node's settings say, unless ``TRICORD_LANGUAGE`` says otherwise.

    Help texts are put into words while the commands are imported, before any of them reads
    its arguments, so the node is looked for here. Settings that cannot be read are left to
    the command to complain about.
    """
    if os.environ.get("TRICORD_LANGUAGE"):
        return
    node = _path(arguments) or os.environ.get("TRICORD_NODE") or "."
    try:
        written = tomllib.loads((Path(node) / SETTINGS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return
    if written.get("language") in LANGUAGES:
        os.environ["TRICORD_LANGUAGE"] = written["language"]


def _path(arguments: Sequence[str]) -> str:
    for at, option in enumerate(arguments):
        if option == "--path":
            return "".join(arguments[at + 1 : at + 2])
        if option.startswith("--path="):
            return option.removeprefix("--path=")
    return ""
