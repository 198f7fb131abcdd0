"""The fixtures stand in tests/desks.py: tests of the node and the command line use them too."""

from tests.desks import PASSWORD, administrator

__all__ = ["PASSWORD", "administrator"]
