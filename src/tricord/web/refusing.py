"""How a refusal reaches people and programs: a status, a sentence, a hint and a code."""

from __future__ import annotations

from typing import Final

from tricord.errors import DeskError, NotFound, ReleaseError, TricordError

_STATUS: Final = {
    "desk-session-ended": 401,
    "desk-sign-in": 401,
    "desk-identity-unknown": 401,
    "desk-wait": 429,
    "desk-role": 403,
    "desk-not-allowed": 403,
    "desk-token-session": 403,
    "web-foreign": 403,
    "desk-changed-meanwhile": 409,
    "desk-database-gone": 503,
    "desk-database-full": 507,
    "desk-committed-unheard": 500,
    "disk-full": 507,
    "web-busy": 503,
    "web-too-large": 413,
    "web-method": 405,
}
"""Status by code; whatever ends with ``-unknown`` is not there, the rest was wrongly asked."""


def status_of(refusal: TricordError) -> int:
    """The HTTP status of a refusal."""
    if refusal.code in _STATUS:
        return _STATUS[refusal.code]
    if isinstance(refusal, NotFound):
        return 404
    if isinstance(refusal, ReleaseError):
        return 403
    if isinstance(refusal, DeskError) and refusal.code.endswith("-unknown"):
        return 404
    return 400


def problem(refusal: TricordError, language: str) -> dict[str, object]:
    """A refusal as RFC 9457 (Problem Details for HTTP APIs) has it."""
    return {
        "type": f"urn:tricord:error:{refusal.code}",
        "title": refusal.sentence(language),
        "status": status_of(refusal),
        "detail": refusal.hint(language),
        "code": refusal.code,
    }
