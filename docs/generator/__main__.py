"""`python -m docs.generator`: write the reference pages."""

from __future__ import annotations

import sys

from docs.generator import write
from docs.generator.commands import print_commands

if __name__ == "__main__":
    if sys.argv[1:] == ["--commands"]:
        print_commands()
    else:
        sys.stdout.write(f"reference pages changed: {write()}\n")
