"""Chance that always falls the same way: seeded draws, and halves by cluster."""

from __future__ import annotations

import hashlib
import random


def seeded(*parts: str) -> random.Random:
    """A source of chance that depends on these words alone."""
    return random.Random("\n".join(parts))  # noqa: S311  # test data, no secret


def held_out(cluster: str) -> bool:
    """Whether a cluster of names belongs to the half that thresholds are never fixed on.

    Whole clusters are held out, not pairs: two aliases of one person on both sides would tell
    the answer.
    """
    return bool(hashlib.sha256(cluster.encode()).digest()[0] & 1)
