"""A file may hold the same trade several times; a line counts it once."""

from datetime import UTC, datetime

import polars as pl
from hypothesis import given
from hypothesis import strategies as st
from tests.monitors.sanctions.goods.flows import Row, flow, frame, month

from tricord.monitors.sanctions.goods.lines import chosen, lines, ordered
from tricord.monitors.sanctions.goods.narrowing import narrow


def made(*rows: Row) -> pl.DataFrame:
    return lines(ordered(frame("trade_flows", list(rows))), ("gacc",))


def test_the_whole_goes_before_its_parts():
    whole = made(flow(value=10.0), flow(value=4.0, part="by sea"), flow(value=6.0, part="by air"))
    assert whole["value"].to_list() == [10.0]


def test_parts_stand_for_a_whole_that_is_not_there():
    assert made(flow(value=4.0, part="sea"), flow(value=6.0, part="air"))["value"].to_list() == [
        10.0
    ]


def test_chapters_do_not_count_what_their_lines_count():
    found = made(
        flow(hs="84", value=100.0), flow(hs="8471", value=60.0), flow(hs="847130", value=60.0)
    )
    assert found.sort("hs6")["hs6"].to_list() == ["847130"]


def test_a_chapter_without_lines_stands_for_itself():
    found = made(flow(hs="61", value=100.0), flow(hs="847130", value=60.0), flow(hs="TOTAL"))
    assert found.sort("hs6")["hs6"].to_list() == ["61", "847130"]


def test_national_lines_are_summed_to_six_digits_unless_those_are_there():
    long = [flow(hs="84713000", value=3.0), flow(hs="84713090", value=4.0)]
    assert made(*long)["value"].to_list() == [7.0]
    assert made(*long, flow(hs="847130", value=7.5))["value"].to_list() == [7.5]


def test_what_was_not_reported_is_null_and_not_zero():
    found = made(flow(value=4.0, net_kg=None))
    assert found["kg"].to_list() == [None]
    assert found["quantity"].to_list() == [None]


def test_the_last_publication_counts_and_the_first_is_remembered():
    late = datetime(2026, 1, 1, tzinfo=UTC)
    found = made(flow(value=4.0), flow(value=0.0, published_at=late))
    assert found["value"].to_list() == [0.0]
    assert found["first_value"].to_list() == [4.0]
    assert len(found["at"][0]) == 2


def test_two_editions_of_one_publication_are_not_added():
    assert made(flow(value=4.0, hs_edition=2017), flow(value=4.0))["value"].to_list() == [4.0]


def test_months_go_before_the_year_of_the_same_publication():
    counts, _ = chosen(
        made(flow(value=12.0), flow(value=4.0, **month(3)), flow(value=5.0, **month(4)))
    )
    assert sorted(counts["value"]) == [4.0, 5.0]


def test_of_two_publications_one_counts_and_the_other_stands_beside():
    counts, beside = chosen(made(flow(value=12.0), flow(value=11.0, dataset="gacc", **month(3))))
    assert counts["dataset"].to_list() == ["gacc"]
    assert beside["dataset"].to_list() == ["comtrade"]


def test_narrowing_keeps_what_tells_and_leaves_the_rest():
    rows = frame(
        "trade_flows",
        [
            flow("FRA", "PRK", "847130"),
            flow("FRA", "KOR", "847130"),
            flow("KOR", "FRA", "847130", way="import"),
            flow("DEU", "FRA", "847130"),
            flow("KOR", "USA", "847130"),
            flow("FRA", "[Korea]", "010121"),
            flow("DEU", "USA", "847130"),
            flow("FRA", "KOR", "010121"),
        ],
    )
    kept = narrow("trade_flows", rows.lazy()).collect()
    assert (
        kept.select("reporter", "partner", "hs").rows()
        == rows.head(6).select("reporter", "partner", "hs").rows()
    )
    assert narrow("trade_flows", kept.lazy()).collect().equals(kept)
    assert narrow("trade_replies", rows.lazy()).collect().equals(rows)


levels = st.sampled_from(["84", "8471", "847130", "84713000", "84713011", "847141", "8542"])


@given(
    st.lists(st.tuples(levels, st.integers(1, 9)), min_size=1, max_size=7, unique_by=lambda x: x[0])
)
def test_no_value_is_ever_counted_at_two_levels(given_levels: list[tuple[str, int]]):
    found = made(*(flow(hs=hs, value=float(value)) for hs, value in given_levels))
    codes = found["hs6"].to_list()
    assert not any(a != b and a.startswith(b) for a in codes for b in codes)
    assert found["value"].sum() <= sum(value for _, value in given_levels)
