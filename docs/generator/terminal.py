"""A terminal for examples: one process that runs `tricord` commands one after the other.

Each line of stdin is a directory and the words of a command, as JSON. What the command prints
goes to stdout, stderr included, and a null byte ends it.
"""

from __future__ import annotations

import json
import os
import sys

from tricord.cli import main

if __name__ == "__main__":
    sys.stderr = sys.stdout
    for line in sys.stdin:
        directory, *words = json.loads(line)
        os.chdir(directory)
        main(words)
        sys.stdout.write("\0")
        sys.stdout.flush()
