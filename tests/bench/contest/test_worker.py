"""The process of an engine: asks in the right order, spares slow ones, and names nobody else."""

import ast
from pathlib import Path

from bench.contest import worker
from bench.contest.engines.base import Asked, Listed
from bench.contest.engines.ratios import TokenSortRatio, Trigrams, UniqueNames

QUERIES = [Asked(f"name {n}", "Person") for n in range(10)]


class Echo:
    version, reads_lake, most, block = "echo", True, 3, 2

    def __init__(self):
        self.asked = []

    def screen(self, queries):
        self.asked += [query.name for query in queries]
        return [[("list", query.name)] for query in queries]


def test_a_slow_engine_is_asked_an_even_sample_and_the_rest_stays_open():
    engine = Echo()
    hits = worker.screened(engine, QUERIES)
    assert engine.asked == ["name 0", "name 4", "name 8"]
    assert [at for at, hit in enumerate(hits) if hit is not None] == [0, 4, 8]
    assert hits[8] == [("list", "name 8")]


def test_a_fast_engine_is_asked_everything_in_order():
    engine = Echo()
    engine.most = None
    assert worker.screened(engine, QUERIES) == [[("list", query.name)] for query in QUERIES]


def test_a_listed_name_leads_to_all_its_entries_of_a_fitting_kind():
    entries = [
        Listed(("a", "1"), "Person", ["Kim Chol", "Kim, Ch'ol"]),
        Listed(("b", "2"), "Vessel", ["KIM CHOL"]),
        Listed(("c", "3"), "LegalEntity", ["Kim-Chol"]),
    ]
    unique = UniqueNames(entries)
    position = unique.names.index("kim chol")
    assert unique.carriers([position], "Person") == [("a", "1"), ("c", "3")]
    assert unique.carriers([position], "Vessel") == [("b", "2")]


class Given:
    entries = (
        Listed(("a", "1"), "Person", ["Konstantin Bogatyrev"]),
        Listed(("a", "2"), "Person", ["Theodore Blankenship"]),
    )


def test_the_ratios_and_the_trigrams_find_a_name_with_a_typing_error():
    for engine in (TokenSortRatio(), Trigrams()):
        engine.index(Given())
        asked = [Asked("Bogatyerv Konstantin", "Person"), Asked("Somebody Else", "Person")]
        assert engine.screen(asked) == [[("a", "1")], []]


def test_what_runs_among_the_peers_imports_nothing_of_tricord():
    folder = Path(worker.__file__).parent
    files = (folder / "worker.py", *(folder / "engines").glob("[!a]*.py"))
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            modules = [alias.name for alias in getattr(node, "names", [])]
            modules.append(getattr(node, "module", None) or "")
            assert not any(name.split(".")[0] == "tricord" for name in modules), file
