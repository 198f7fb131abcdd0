"""The one schema the tables of the desk stand in."""

from __future__ import annotations

from typing import Final

from sqlalchemy import MetaData

METADATA: Final = MetaData(schema="desk")
