"""Raw files by hash, versioned tables, provenance, reading as of a date.

`Lake` is the one door: it keeps raw bytes (`raw`), commits several tables at once
(`commits`), reads them as of a moment (`reading`) and folds publications of a sanctions
list into dated rows (`folding`, `lists`).
"""

from tricord.lake.lake import Lake, Transaction

__all__ = ["Lake", "Transaction"]
