"""Doubts that hold for all findings of a table are told once, and only those."""

from dataclasses import replace

import pytest

from tests.reports.monitoring.makes import finding
from tricord.reports.doubts import SHARED_FROM, shared_doubts, shared_note
from tricord.reports.wording import Wording
