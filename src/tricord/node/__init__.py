"""The node: where sources, lake, measures, monitors and reports are wired together.

`tricord.open(path)` gives a `Node`; the command line and the web application use nothing else.
"""

from tricord.node.node import Node, init

__all__ = ["Node", "init"]
