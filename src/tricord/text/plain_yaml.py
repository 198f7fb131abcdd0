"""YAML as people mean it: ``on`` is a key, ``NO`` is Norway, and neither is yes or no.

YAML 1.1 reads ``on``, ``off``, ``yes``, ``no`` and the like as truth values; hand-written files of
facts mean the words. Days and numbers are read as such.
"""

from __future__ import annotations

from typing import Any, Final

import yaml

_BOOL: Final = "tag:yaml.org,2002:bool"
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Words(_Base):  # type: ignore[misc]  # the C loader where there is one
    """A safe loader without truth values."""

    yaml_implicit_resolvers = {  # noqa: RUF012  # as PyYAML declares it
        first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def load(text: str) -> Any:
    """What a text says in YAML.

    Raises:
        yaml.YAMLError: It is none.
        ValueError: It holds a day that no calendar has.
    """
    return yaml.load(text, Loader=_Words)  # noqa: S506  # a safe loader: it makes plain values only
