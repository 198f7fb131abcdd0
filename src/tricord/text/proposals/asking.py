"""What a language model is asked: the body of one request of the OpenAI chat completions form.

The prompt stands in ``data/prompt.txt``. The clause goes into a message of its own, as a string of
a JSON object, so that what it says cannot be taken for the prompt's own words.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any, Final

from tricord.text.clauses import Act, Clause

SEED: Final = 1
"""Seed of every request; with a temperature of 0 the same model should give the same answer."""

KEYS: Final = ("type", "actors", "target", "hedge", "due_text", "programmes")
"""Members an answer has, no more and no fewer."""

UNSURE: Final = "unknown"
"""Type a model gives that does not know."""

_MOST_TOKENS: Final = 800
_LISTS: Final = frozenset({"actors", "programmes"})
# Signs that marks of chat templates are made of: <|im_start|>, [INST], </s>.
_OF_TEMPLATES: Final = {ord("<"): "\\u003c", ord("["): "\\u005b"}


def request(model: str, clause: Clause, reference: str) -> bytes:
    """The body of a request about one clause, in ASCII.

    Args:
        model: Name of the model.
        clause: The clause.
        reference: What names it: the statement and the characters it covers.
    """
    fixed = _fixed()
    asked = {"id": reference, "language": clause.language, "clause": clause.text}
    # Escaped within its string, so that no model reads a mark of its own template in a clause.
    said = json.dumps(asked, ensure_ascii=False).translate(_OF_TEMPLATES)
    messages = [*fixed["messages"], {"role": "user", "content": said}]
    return json.dumps(fixed | {"model": model, "messages": messages}).encode("ascii")


@cache
def prompt_sha256() -> str:
    """SHA-256 of all that is sent beside the clause and the name of the model."""
    return hashlib.sha256(json.dumps(_fixed(), sort_keys=True).encode("ascii")).hexdigest()


@cache
def _fixed() -> dict[str, Any]:
    prompt = Path(__file__).parent / "data" / "prompt.txt"
    system = prompt.read_text(encoding="utf-8")
    return {
        "messages": [{"role": "system", "content": system}],
        "temperature": 0,
        "seed": SEED,
        "max_tokens": _MOST_TOKENS,
        "stream": False,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "clause", "strict": True, "schema": _schema()},
        },
    }


def _schema() -> dict[str, Any]:
    """The answer as a JSON schema, for servers that hold a model to one."""
    words = {"type": "string"}
    kinds: dict[str, Any] = {
        key: {"type": "array", "items": words} if key in _LISTS else words for key in KEYS
    }
    kinds["type"] = {"type": "string", "enum": [*map(str, Act), UNSURE]}
    return {
        "type": "object",
        "properties": kinds,
        "required": list(KEYS),
        "additionalProperties": False,
    }
