"""The shared corpus: 167 English texts of the White House, and two files of a foreign ministry.

What each text is was read by a person and stands in ``corpus.yaml``; the day is that of its name.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tricord.sources.statements import read_statement
from tricord.sources.statements.akoma_ntoso import read, write
from tricord.text import plain_yaml

MET = {True: "room", False: "call", None: "none"}


@pytest.fixture(scope="module")
def corpus(shared_data):
    folder = shared_data / "statements"
    if not folder.is_dir():
        pytest.skip("the statements of the shared data are missing")
    truth = plain_yaml.load(Path(__file__).with_name("corpus.yaml").read_text("utf-8"))
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    return {
        next(name for name in files if name.startswith(begins)): told.split()
        for begins, told in truth.items()
    }, files


def right(truth, found):
    """How many texts are read as a person read them: by field."""
    counts = Counter()
    for name, statement in found.items():
        forum, level, kind, met = (set(told.split("|")) for told in truth[name])
        counts["forum"] += statement.forum.value in forum
        counts["level"] += statement.level.value in level
        counts["kind"] += statement.kind.value in kind
        counts["judged"] += "?" not in met
        counts["met"] += "?" not in met and MET[statement.in_person] in met
    return counts


def without_line(raw):
    """A text as it would be pasted: without the line of its collector and the mark of its title."""
    return raw.split(b"\n", 1)[1].removeprefix(b"TITLE: ")


def test_every_text_is_one_statement_of_its_day_forum_level_and_kind(corpus):
    truth, files = corpus
    found = {}
    for name, raw in files.items():
        [found[name]] = read_statement(raw, name)
        assert found[name].dated.value == date.fromisoformat(name.split("_")[1])
        assert found[name].issuer == "USA"
    counts = right(truth, found)
    assert len(found) == 167
    assert counts["forum"] >= 165
    assert counts["level"] >= 164
    assert counts["kind"] >= 165
    assert counts["met"] >= 0.97 * counts["judged"]
    none = [name for name, each in found.items() if "no-statement" in each.codes]
    assert [name[:13] for name in none] == ["g7_2023-06-27"]
    told = {code for each in found.values() for code in each.codes}
    assert told == {"collector-line", "no-statement"}


def test_without_the_line_of_the_collector_little_is_lost_and_no_day_is_made_up(corpus):
    truth, files = corpus
    found = {}
    far = []
    for name, raw in files.items():
        [found[name]] = read_statement(without_line(raw), name)
        dated = found[name].dated
        if dated and abs((dated.value - date.fromisoformat(name.split("_")[1])).days) > 1:
            far.append(name[:15])
    counts = right(truth, found)
    assert counts["forum"] >= 160
    assert counts["level"] >= 164
    assert counts["kind"] >= 165
    # It tells of a meeting two days before it was published, and prints that day.
    assert far == ["quad_2023-02-02"]


def test_two_texts_in_one_file_are_parted_where_the_second_begins(corpus):
    _, files = corpus
    texts = [without_line(raw).decode() for name, raw in files.items() if "2023-06-27" not in name]
    wrong = 0
    for first, second in zip(texts[::7], texts[3::7], strict=False):
        found = read_statement(f"{first}\n\n{second}".encode(), "pasted.txt")
        wrong += [each.offset for each in found] != [0, len(first) + 2]
    # The title of one says neither what kind of text it is nor that States speak.
    assert wrong <= 1


def test_every_text_comes_back_from_akoma_ntoso(corpus):
    _, files = corpus
    for name, raw in list(files.items())[::8]:
        [statement] = read_statement(raw, name)
        assert read(write(statement)) == statement


def test_both_files_of_the_ministry_hold_a_summary_and_the_joint_text(shared_data):
    folder = shared_data / "seeds"
    if not folder.is_dir():
        pytest.skip("the seeds of the shared data are missing")
    found = [read_statement(path.read_bytes(), path.name) for path in sorted(folder.iterdir())]
    [[first], [second]] = found
    for statement, level in ((first, "vice_ministers"), (second, "ministers")):
        assert [kind.value for kind in statement.kinds] == ["national_summary", "joint_text"]
        assert statement.languages == ("ja", "en")
        assert (statement.forum.value, statement.level.value) == ("kor-usa-jpn", level)
        assert statement.parties == ("KOR", "USA", "JPN")
        assert statement.authoritative is True
    assert first.dated.value == date(2024, 10, 16)
    assert (first.in_person, second.in_person) == (True, False)
    # The second prints no year anywhere; it is told, not guessed.
    assert second.dated is None
    assert second.codes == ("year-not-printed",)
