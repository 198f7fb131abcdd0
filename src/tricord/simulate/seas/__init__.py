"""Ships on the seas around Korea and Japan, what is heard of them by AIS, and the truth.

Layers, each with chance of its own: hulls, motion, transponders, reception, corruption. Nothing
here knows how a watch works: the truth comes from what hulls did. Everything says that it is
simulated: names begin with SIM, serial parts of MMSIs with 9, files carry a mark.
"""

from tricord.simulate.seas.places import ports, write_ports
from tricord.simulate.seas.writing import Summary, simulate, write_positions

__all__ = ["Summary", "ports", "simulate", "write_ports", "write_positions"]
