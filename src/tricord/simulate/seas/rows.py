"""Position messages that were heard, on their way from the antenna to the file.

A message is a row of whole numbers (int32), in these columns:
"""

from __future__ import annotations

from typing import Final

HULL: Final = 0
"""Who sent it."""
IDENTITY: Final = 1
"""Number of the identity it was sent under."""
SENT: Final = 2
"""When it was sent, seconds since the start of the world."""
STAMP: Final = 3
"""What the receiver's clock said then."""
ARRIVAL: Final = 4
"""When it came to the file."""
LAT: Final = 5
"""1/600,000 degree."""
LON: Final = 6
"""1/600,000 degree."""
SPEED: Final = 7
"""1/10 knot; 1023 where none was told."""
COURSE: Final = 8
"""1/10 degree; 3600 where none was told."""
RECEIVER: Final = 9
"""Number of the receiver."""
STATIC: Final = 10
"""1 where static data were heard shortly before."""
COLUMNS: Final = 11
