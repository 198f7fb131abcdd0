"""What the partners watch, and which tariff lines see it."""

from tricord.items.mixed_lines import MixedLine, mixed_line

__all__ = ["MixedLine", "mixed_line"]
