"""Figures by period, before anything is made of them."""

from __future__ import annotations

from typing import Final

import polars as pl

SET_ASIDE: Final = pl.Schema({"record": pl.String, "reason": pl.String, "detail": pl.String})
"""Rows that were not used: line, reason (``reject-<reason>`` in the locale), what stood there."""
