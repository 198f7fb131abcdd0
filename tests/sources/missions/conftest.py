"""Reports of missions; everything in them is made up."""

import pytest

from tricord.sources.base import Raw
from tricord.sources.missions.mission_reports import MissionReports

FIELDS = {
    "Report": "SYN-1",
    "Partner": "KOR",
    "Mission": "Embassy in Examplia",
    "Host country": "CHN",
    "Item": "natural graphite",
    "Signal": "policy",
    "Observed": "2024-03-02",
    "Reliability": "B",
    "Credibility": "2",
    "Marking": "TLP:AMBER//REL JPN,ROK",
    "Text": "Synthetic: licences take longer.",
}
"""A report as a mission words it in English."""


@pytest.fixture(autouse=True)
def one_day(monkeypatch):
    monkeypatch.setenv("TRICORD_NOW", "2024-06-01T12:00:00Z")


@pytest.fixture
def read(tmp_path):
    """Reads a file of some bytes."""

    def of(data, name="reports.csv", **options):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        given = {key.replace("__", "."): value for key, value in options.items()}
        return MissionReports().read({"": Raw(path, name)}, given)

    return of


@pytest.fixture
def rows():
    return lambda reading: reading.frames["mission_reports"].to_dicts()


@pytest.fixture
def table():
    """A table of reports given as dicts, each over the usual one, tabs between cells."""

    def of(*reports):
        told = [FIELDS | report for report in reports]
        heads = list(dict.fromkeys(key for row in told for key in row))
        lines = [heads, *([row.get(head, "") for head in heads] for row in told)]
        return "".join("\t".join(line) + "\n" for line in lines)

    return of


@pytest.fixture
def reason(read, table):
    """Why the last of some reports is set aside; empty where it is not."""

    def of(*reports):
        rejects = read(table(*reports), "ours.tsv").rejects
        return rejects[-1].reason if rejects else ""

    return of
