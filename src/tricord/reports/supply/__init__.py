"""The supply bulletin: proposed warnings for three partners side by side, with their reasons.

It puts into words what `tricord.signals` came to as of a day: which stage is proposed for each
item and partner, what it rests on term by term, what would lower it, what nobody looked at and whom
to ask. The form of notification of Article 12 of the IPEF Supply Chain Agreement is filled from it.
"""

from tricord.reports.supply.bulletin import SupplyBulletin
from tricord.reports.supply.document import supply_document
from tricord.reports.supply.notification import Notification, notification_document
from tricord.reports.supply.plain_data import plain_data
from tricord.reports.supply.watched import Watched

__all__ = [
    "Notification",
    "SupplyBulletin",
    "Watched",
    "notification_document",
    "plain_data",
    "supply_document",
]
