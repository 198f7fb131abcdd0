"""Write `src/tricord/geo/data/harbours.tsv`: the ports of the world, in short.

usage: python tables/harbours.py FILE

FILE is ``UpdatedPub150.csv``, the World Port Index (Pub. 150) of the US National
Geospatial-Intelligence Agency, a work of the US government in the public domain. The file does
not say of which day it is. Carried over are number, name, country, UN/LOCODE and position, facts
only. Left out are ports of the DPRK, which stand in ``dprk_harbours.toml`` with all they need,
harbours the Index calls military, and the second record of a number that stands twice.
"""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

from tricord.geo.countries import alpha2

TARGET = Path("src/tricord/geo/data/harbours.tsv")
HEAD = """\
# Ports of the world: facts from the World Port Index (NGA Pub. 150, US public domain).
# Made by tables/harbours.py from a copy obtained in {obtained}; the file itself has no date.
number\tname\tcountry\tlocode\tlat\tlon
"""


def main(file: Path, obtained: str = "2026-11") -> None:
    """Read and write."""
    ports: dict[str, tuple[str, ...]] = {}
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            number, country = row["World Port Index Number"], alpha2(row["Country Code"]) or ""
            if country == "KP" or row["Harbor Use"] == "Military" or number in ports:
                continue
            locode = re.sub(r"[^A-Z0-9]", "", row["UN/LOCODE"])
            name = " ".join(row["Main Port Name"].split())
            place = (str(round(float(row[axis]), 7)) for axis in ("Latitude", "Longitude"))
            ports[number] = (name, country, locode if len(locode) == 5 else "", *place)
    with TARGET.open("w", encoding="utf-8", newline="\n") as out:
        out.write(HEAD.format(obtained=obtained))
        for number, facts in sorted(ports.items(), key=lambda port: float(port[0])):
            out.write("\t".join((number, *facts)) + "\n")
    print(len(ports), "ports,", TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
