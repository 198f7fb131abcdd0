"""Tables of figures: what is used, and what is set aside with its reason."""

import sys
from datetime import UTC, date, datetime

import polars as pl
import pytest

from tricord.errors import SourceError
from tricord.sources.figure_tables import PRICES, TRADE, TRANSITS, read_figures
from tricord.trade.editions import converted, is_known

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


def table(tmp_path, text):
    file = tmp_path / "figures.csv"
    file.write_text(text, encoding="utf-8")
    return file


def aside(tmp_path, text, columns=PRICES):
    found = read_figures(table(tmp_path, text), columns).set_aside
    return dict(zip(found.get_column("record"), found.get_column("reason"), strict=True))


@pytest.mark.parametrize("printed", ["2024-03-01", "2024-03", "2024M03", "20240301", "202403"])
def test_a_month_is_read_as_people_write_it(tmp_path, printed):
    rows = read_figures(
        table(tmp_path, f'series,period_start,value\nUrea,{printed},"1,210.5"\n'), PRICES
    ).rows
    assert rows.item(0, "period_start") == date(2024, 3, 1)
    assert rows.item(0, "value") == 1210.5
    assert rows.item(0, "published_at") is None


def test_columns_stand_in_any_order_and_case_and_others_are_left_alone(tmp_path):
    rows = read_figures(
        table(
            tmp_path,
            "\ufeffNote,VALUE,Series,Period_Start,published_at\nx,5,A,2024-01,2024-02-07T09:30:00Z\n",
        ),
        PRICES,
    ).rows
    assert rows.select("series", "value").row(0) == ("A", 5.0)
    assert rows.item(0, "published_at") == datetime(2024, 2, 7, 9, 30, tzinfo=UTC)


def test_every_row_that_is_not_used_has_its_line_and_reason(tmp_path):
    assert aside(
        tmp_path,
        "series,period_start,value,published_at,unit\n"
        "A,2024-01-01,1,,t\n"
        ",2024-01-01,1,,t\n"
        "A,soon,1,,t\n"
        "A,2024-02-01,one,,t\n"
        "A,2024-03-01,-1,,t\n"
        "A,2024-04-01,,,t\n"
        "A,2024-05-01,1,yesterday,t\n"
        "A,2024-06-01,1,2024-01-01,t\n"
        "A,2024-07-01,1,,kg\n"
        "A,2024-08-01,1,,t\n"
        "A,2024-08-01,2,,t\n"
        "A,2024-09-01,nan,,t\n",
    ) == {
        "3": "figures-nameless",
        "4": "figures-day",
        "5": "figures-value",
        "6": "figures-negative",
        "7": "figures-missing",
        "8": "figures-published",
        "9": "figures-published-early",
        "10": "figures-other-unit",
        "11": "figures-contradict",
        "12": "figures-contradict",
        "13": "figures-value",
    }


def test_one_figure_printed_twice_is_one(tmp_path):
    text = "series,period_start,value\nA,2024-01,1\nA,2024-01,1\n"
    found = read_figures(table(tmp_path, text), PRICES)
    assert len(found.rows) == 1
    assert found.set_aside.is_empty()


def test_a_revision_is_kept_beside_what_it_revises(tmp_path):
    text = (
        "series,period_start,value,published_at\nA,2024-01,1,2024-02-03\nA,2024-01,2,2024-03-03\n"
    )
    assert read_figures(table(tmp_path, text), PRICES).rows.get_column("value").to_list() == [1, 2]


def test_trade_with_a_value_alone_is_read_and_a_negative_value_is_not(tmp_path):
    head = "reporter,partner,item,period_start,value_usd\n"
    text = f"{head}KOR,CHN,250410,2024-01,5\nKOR,CHN,250410,2024-02,-5\n"
    assert aside(tmp_path, text, TRADE) == {"3": "figures-negative"}


def test_parquet_is_read_as_csv_is(tmp_path):
    file = tmp_path / "calls.parquet"
    pl.DataFrame(
        {"place": ["S"], "date": [date(2024, 1, 2)], "calls": [60], "capacity": [None]},
        schema_overrides={"capacity": pl.Float64},
    ).write_parquet(file)
    rows = read_figures(file, TRANSITS).rows
    assert rows.select("place", "date", "calls", "capacity").row(0) == (
        "S",
        date(2024, 1, 2),
        60.0,
        None,
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("series,value\nA,1\n", "figures-columns-missing"),
        ("series,period_start,value\n", "figures-empty"),
        ("", "figures-empty"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_in_a_sentence(tmp_path, text, code):
    with pytest.raises(SourceError) as caught:
        read_figures(table(tmp_path, text), PRICES)
    assert caught.value.code == code
    assert caught.value.hint("ko")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SourceError) as caught:
        read_figures(tmp_path / "none.csv", PRICES)
    assert caught.value.code == "file-missing"


@pytest.mark.parametrize("ending", ["csv", "csv.zst"])
def test_remarks_before_the_heading_are_no_rows_and_lines_are_those_of_the_file(tmp_path, ending):
    text = (
        b"# of somebody\n# CC BY 4.0\nseries,period_start,value\n#1 wheat,2024-01-01,5\nA,soon,1\n"
    )
    file = tmp_path / f"figures.{ending}"
    file.write_bytes(zstd.compress(text) if ending.endswith("zst") else text)
    found = read_figures(file, PRICES)
    assert found.rows.select("series", "value").rows() == [("#1 wheat", 5.0)]
    assert found.set_aside.get_column("record").to_list() == ["5"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"no zstandard at all", "figures-unreadable"),
        (zstd.compress(b"series,period_start,value\nA,2024-01-01,5\n")[:-6], "figures-unreadable"),
        (zstd.compress(b"# remarks alone\n"), "figures-empty"),
    ],
)
def test_a_compressed_file_that_is_broken_or_empty_is_refused(tmp_path, content, code):
    file = tmp_path / "figures.csv.zst"
    file.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read_figures(file, PRICES)
    assert caught.value.code == code


def test_months_of_an_edition_in_which_the_line_meant_other_goods_are_set_aside(tmp_path):
    changed = next(
        code
        for code in ("854231", "850650", "382499", "854239", "850440", "284390", "852990")
        if is_known(code, 2002) and converted(code, 2002, 2012) != {code}
    )
    file = tmp_path / "trade.csv"
    rows = ["reporter,partner,item,period_start,value_usd,net_kg,hs_edition"]
    for code in (changed, "250410"):
        rows += [f"KOR,CHN,{code},2011-01-01,1,1,H2", f"KOR,CHN,{code},2012-01-01,1,1,2012"]
    file.write_text("\n".join(rows) + "\n", "utf-8")
    read = read_figures(file, TRADE)
    assert read.set_aside.rows() == [
        ("2", "figures-other-edition", f"KOR, CHN, {changed}, 2011-01-01, 1, 1")
    ]
    assert len(read.rows) == 3
