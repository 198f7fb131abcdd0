"""The monitoring report: what was found in a year, by family of measures.

It is made as the expert groups of the Council made theirs: findings with evidence, claims side by
side with their scope, recommendations by people, a method, and a page on what is not covered. The
published reports of the Multilateral Sanctions Monitoring Team state no standard of evidence; the
one used here is that of the Council's Informal Working Group (December 2006).
"""

from tricord.reports.monitoring.document import monitoring_document
from tricord.reports.monitoring.report import (
    Family,
    Incidents,
    MonitoringReport,
    Ran,
    Recommendation,
)

__all__ = [
    "Family",
    "Incidents",
    "MonitoringReport",
    "Ran",
    "Recommendation",
    "monitoring_document",
]
