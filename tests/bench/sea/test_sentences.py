"""Sentences of our own: pyais reads them, and they are of as many ships as was asked."""

from collections import Counter

import pyais
import pytest
from bench.sea.sentences import sentences

COUNT = 400


@pytest.fixture(params=[False, True], ids=["plain", "tagged"])
def lines(request):
    return sentences(COUNT, 20, 7, tagged=request.param).splitlines()


def test_a_sentence_is_damaged_or_of_another_kind(lines):
    assert len(lines) == COUNT
    kinds = Counter()
    for line in lines:
        said = pyais.decode(line[line.index(b"!") :], error_if_checksum_invalid=True)
        kinds[said.msg_type] += 1
        assert 20 <= said.lat <= 46
        assert 110 <= said.lon <= 150
        assert said.speed < 40
        assert said.course <= 360
        assert said.heading < 360
    assert set(kinds) == {1, 3, 18}
    assert kinds[1] > kinds[18] > COUNT / 10


def test_ships_are_more_than_were_asked_for(lines):
    found = {pyais.decode(line[line.index(b"!") :]).mmsi for line in lines}
    assert len(found) == 20


def test_a_tag_block_is_damaged():
    for line in sentences(50, 5, 7, tagged=True).splitlines():
        block = pyais.messages.TagBlock(line.split(b"\\")[1])
        block.init()
        assert block.is_valid
        assert int(block.receiver_timestamp) >= 1_635_731_889
        assert block.source_station.startswith("r0036")


def test_the_same_seed_gives_other_bytes():
    assert sentences(50, 5, 7, tagged=True) == sentences(50, 5, 7, tagged=True)
    assert sentences(50, 5, 7, tagged=True) != sentences(50, 5, 8, tagged=True)
