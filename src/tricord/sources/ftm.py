"""FollowTheMoney entities, one JSON object per line: as our parties, or as an analyst's list.

Properties are those of the FollowTheMoney model, version 4.11 (``followthemoney/schema``).
Entities that describe another one (`Sanction`, `Passport`, `Identification`,
`CryptoWallet`) are folded into it; every other schema is counted and set aside.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, Final

import polars as pl

from tricord.errors import SourceError
from tricord.geo.countries import alpha2
from tricord.model.listing import (
    Authority,
    ListedIdentifier,
    ListedName,
    ListEntry,
    NameKind,
    Schema,
    squeeze,
)
from tricord.model.marking import Marking
from tricord.names.identifiers import identifier
from tricord.sources.base import Raw, Reading, Reject
from tricord.sources.json_lines import json_lines
from tricord.sources.parties import PARTY_SCHEMA
