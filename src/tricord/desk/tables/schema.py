"""The one schema the tables of the desk stand in, and how they say when."""

from __future__ import annotations

from typing import Final

from sqlalchemy import DateTime, MetaData

METADATA: Final = MetaData(schema="desk")

MOMENT: Final = DateTime(timezone=True)
"""Type of a column that holds a moment, UTC."""
