"""Two statements side by side, and the language versions of one, as documents with what differs."""

from tricord.reports.statements.comparison import Comparison, comparison_document
from tricord.reports.statements.side import Side
from tricord.reports.statements.versions import Versions, versions_document

__all__ = ["Comparison", "Side", "Versions", "comparison_document", "versions_document"]
