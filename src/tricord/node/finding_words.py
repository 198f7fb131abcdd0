"""Findings in words, for whoever reads: their kind, what they say, what brought them about."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from tricord.locale import text
from tricord.model.listing import LISTS, Authority
from tricord.node.cause import Cause
from tricord.node.finding_rows import params_of

_KINDS: Final = frozenset(map(str, Authority))


def kind_said(kind: str, language: str | None = None) -> str:
    """The kind of a finding in words: an authority, or what was found at sea."""
    return text(f"authority-{kind}" if kind in _KINDS else f"finding-kind-{kind}", language)


def causes_said(causes: Sequence[Cause], language: str) -> list[str]:
    """Causes in the reader's language."""
    messages = (cause.message for cause in causes)
    return [text(key, language, **params) for key, params in messages]


def alert_said(message: str, params: Mapping[str, Any], language: str | None = None) -> str:
    """What the strongest finding of an alert says.

    Args:
        message: Its message key.
        params: Its parameters, as the finding keeps them.
        language: ``en``, ``ko`` or ``ja``; the reader's own by default.
    """
    return text(message, language, **params_of(json.dumps(dict(params))))


def subject_place(key: str, language: str | None = None) -> str:
    """What kind of thing a subject is, or where it is listed: ``UN Security Council, KPe.020``.

    Args:
        key: Key of a subject of a finding.
        language: ``en``, ``ko`` or ``ja``; the reader's own by default.
    """
    kind, name, *rest = key.split("|", 2)
    if kind == "ships":
        return f"MMSI {name}"
    title = text(f"list-{name}", language) if kind == "list" and name in LISTS else name
    return ", ".join([title, *rest])
