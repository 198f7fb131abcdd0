from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tricord.sources.ais.kernel.layout import NONE
from tricord.sources.ais.nmea_parts import PART_LINES, PART_SECONDS, Part, Waiting


def part(row: int, number: int, parts: int = 2, said: int = NONE, **key: object) -> Part:
    known = {"receiver": "", "sequence": 3, "channel": 65} | key
    letters = f"{number}".encode()
    return Part(
        row, said, said, parts=parts, number=number, payload=letters, fill=0, line=b"", **known
    )


def test_parts_of_one_message_come_in_any_order():
    waiting = Waiting()
    for number in (3, 1):
        assert waiting.add(part(number, number, 3)) == ([], [])
    joined, orphans = waiting.add(part(9, 2, 3))
    assert [p.number for p in joined] == [1, 2, 3]
    assert orphans == waiting.rest() == []


def test_parts_of_other_receivers_sequences_or_channels_would_be_joined():
    for key in ({"receiver": "other"}, {"sequence": 4}, {"channel": 66}):
        waiting = Waiting()
        waiting.add(part(1, 1))
        assert waiting.add(part(2, 2, **key)) == ([], [])
        assert [p.row for p in waiting.rest()] == [1, 2]


def test_the_next_message_of_the_same_number_would_take_parts_of_the_last():
    waiting = Waiting()
    first, again = part(1, 1), part(2, 1)
    waiting.add(first)
    assert waiting.add(again) == ([], [first])
    assert waiting.add(part(3, 2)) == ([again, part(3, 2)], [])
    other = part(4, 1, 3)
    waiting.add(other)
    assert waiting.add(part(5, 2, 2)) == ([], [other])


def test_a_message_is_given_up_after_its_time():
    waiting = Waiting()
    first, late = part(1, 1, said=0), part(2, 2, said=PART_SECONDS * 1_000_000 + 1)
    waiting.add(first)
    assert waiting.add(late) == ([], [first])
    assert waiting.add(part(3, 1, said=late.said)) == ([part(3, 1, said=late.said), late], [])


def test_a_message_is_given_up_after_its_lines():
    waiting = Waiting()
    first = part(1, 1)
    waiting.add(first)
    assert waiting.add(part(1 + PART_LINES, 1, sequence=4)) == ([], [])
    assert waiting.add(part(2 + PART_LINES, 1, sequence=5)) == ([], [first])


@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.integers(2, 3), st.integers(0, 2), st.integers(1, 6_000)),
        max_size=40,
    )
)
def test_a_part_would_be_lost_or_used_twice(given_):
    waiting, row, back = Waiting(), 0, []
    for number, parts, sequence, lines in given_:
        row += lines
        joined, orphans = waiting.add(part(row, min(number, parts), parts, sequence=sequence))
        assert [p.number for p in joined] == list(range(1, len(joined) + 1))
        back += [p.row for p in (*joined, *orphans)]
    back += [p.row for p in waiting.rest()]
    assert len(back) == len(set(back)) == len(given_)
