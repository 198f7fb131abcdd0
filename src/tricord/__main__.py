"""``python -m tricord``: the command line."""

import sys

from tricord.cli import main

sys.exit(main())
