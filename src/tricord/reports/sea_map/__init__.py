"""Tracks on a map, as SVG: for a page of a report and for HTML alike.

Land is Natural Earth's, in one colour and without names or boundaries: a map of a report takes no
side. Named are only ports of the list of harbours that stand near a track. What is told apart by
colour is told apart by form as well, and the picture can be read in greyscale. A stretch without
positions is a dashed straight line: nobody knows the way the ship took. The picture is the same
bytes for the same content; no tile, font or script is fetched.
"""

from tricord.reports.sea_map.drawing import svg
from tricord.reports.sea_map.picture import MARKS, Mark, SeaMap, TrackLine, description

__all__ = ["MARKS", "Mark", "SeaMap", "TrackLine", "description", "svg"]
