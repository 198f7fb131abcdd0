"""Names of programmes and bodies in the reader's language, where governments have printed one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tricord.model.statement import Forum
from tricord.text import plain_yaml


def programme_name(printed: str, language: str, forum: Forum) -> str:
    """A programme as readers of a language know it; as printed where no name is known.

    Args:
        printed: Its name in a statement.
        language: ``en``, ``ko`` or ``ja``.
        forum: Whose statement prints it: "the Trilateral Summit" is another in another forum.
    """
    bare = re.sub(r"\s*\([A-Z][\w&-]+\)$", "", printed)
    for row, pattern in _names():
        if row.get("forum", forum) == forum and pattern.fullmatch(bare):
            return str(row.get(language, printed))
    return printed


@cache
def _names() -> tuple[tuple[Mapping[str, Any], re.Pattern[str]], ...]:
    path = Path(__file__).parent / "data" / "programme_names.yaml"
    rows = plain_yaml.load(path.read_text(encoding="utf-8"))
    return tuple(
        (row, re.compile(rf"(?:the )?(?:new )?(?:{row['match']})", re.IGNORECASE)) for row in rows
    )
