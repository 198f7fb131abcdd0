"""Delimited text in blocks, held against Python's module csv."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st
from tests.sources.ais.position_files import raw_of

from tricord.sources.ais.csv_blocks import QUOTE_IN_CELL, SEPARATOR_IN_CELL, records


def rows(folder, data, size=1 << 24, separator=","):
    """Line and cells of every record, and the lines that are none."""
    found, broken = [], []
    for block in records(raw_of(folder, data), separator, size=size):
        lines = block.data.decode().split("\n")
        assert lines.pop() == ""
        for number, line in zip(block.numbered(len(lines)).tolist(), lines, strict=True):
            cells = [
                cell.replace(SEPARATOR_IN_CELL, separator).replace(QUOTE_IN_CELL, '"')
                for cell in line.split(separator)
            ]
            if line:
                found.append((number, cells))
        broken += block.broken
    return found, broken


CELLS = st.text(st.sampled_from('ab,"\n é'), max_size=6)


@given(
    table=st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=12), size=st.integers(1, 40)
)
def test_what_csv_writes_is_read_back_with_line_feeds_as_spaces(tmp_path_factory, table, size):
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(table)
    folder = tmp_path_factory.mktemp("csv")
    found, broken = rows(folder, file.getvalue(), size)
    assert broken == []
    assert [cells for _, cells in found] == [[c.replace("\n", " ") for c in row] for row in table]
    starts, line = [], 1
    for row in table:
        starts.append(line)
        line += 1 + sum(cell.count("\n") for cell in row)
    assert [number for number, _ in found] == starts


@given(text=st.text(st.sampled_from('a,"\n'), max_size=60), size=st.integers(1, 20))
def test_stray_marks_are_read_as_csv_reads_them_in_any_block(tmp_path_factory, text, size):
    folder = tmp_path_factory.mktemp("stray")
    whole = rows(folder, text)
    assert rows(folder, text, size) == whole
    found, broken = whole
    if not broken:
        reader = csv.reader(io.StringIO(text, newline=""))
        plain = [[cell.replace("\n", " ") for cell in cells] for cells in reader if any(cells)]
        assert [cells for _, cells in found if any(cells)] == plain


def test_an_open_mark_costs_its_line_and_not_the_rest_of_the_file(tmp_path):
    text = 'a,b\n"c,d\n' + "e,f\n" * 50_000
    found, broken = rows(tmp_path, text, 1 << 16)
    assert broken == [(2, '"c,d')]
    assert len(found) == 50_001
    assert found[-1] == (50_002, ["e", "f"])


def test_bytes_that_are_no_utf_8_cost_no_line(tmp_path):
    found, _ = rows(tmp_path, b"a,b\n\xff\xfe\xfd,d\n", 3)
    assert [number for number, _ in found] == [1, 2]
    assert found[1][1][1] == "d"
