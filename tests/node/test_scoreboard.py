"""The scoreboard: from what ships, and from files that are given."""

import json
from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest
from tests.sources.event_lists import LIST, PASSAGE, PRICE, TRADE

from tricord.errors import RunError, SourceError
from tricord.node.scoreboard import SHIPPED_PRICES, scoreboard
from tricord.node.scoreboard_rows import FIGURES, SCHEMA, flat
from tricord.series.detector import Detector, Watched
from tricord.sources.figure_tables import PRICES, read_figures


@pytest.fixture(scope="module")
def shipped():
    """The scoreboard of a clean checkout."""
    return scoreboard()


def events_file(folder, **change):
    file = folder / "events.json"
    file.write_text(json.dumps(LIST | change), "utf-8")
    return file


def prices_file(folder):
    """Copper, which rises by half each month from autumn 2010, and two goods that do not."""
    months = pl.date_range(date(1995, 1, 1), date(2014, 12, 1), "1mo", eager=True).to_list()
    lines = ["series,period_start,value"]
    for number, name in enumerate(("Copper", "Salt", "Sand")):
        for n, month in enumerate(months):
            value = 100 + (n * (5 + number) + n * n * 3) % 13
            rise = (month.year - 2010) * 12 + month.month - 9
            if name == "Copper" and rise > 0:
                value *= 1.5 ** min(6, rise)
            lines.append(f"{name},{month},{value}")
    file = folder / "prices.csv"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def transits_file(folder, name="The  strait"):
    days = [date(2010, 1, 1) + timedelta(days=n) for n in range(1500)]
    lines = ["place,date,calls,capacity"]
    for day in days:
        calls = 40 if date(2012, 2, 1) <= day <= date(2012, 4, 1) else 100 + day.toordinal() % 3
        lines.append(f"{name},{day},{calls},")
        lines.append(f"Sound,{day},{50 + day.toordinal() % 2},")
    file = folder / "transits.csv"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def trade_file(folder):
    months = pl.date_range(date(2009, 1, 1), date(2014, 6, 1), "1mo", eager=True).to_list()
    lines = ["reporter,partner,item,period_start,value_usd,net_kg"]
    for n, month in enumerate(months):
        usual = 1000 + 20 * (n % 4)
        kilograms = {date(2013, 3, 1): 4 * usual, date(2013, 2, 1): 2 * usual}.get(month, usual)
        if date(2013, 4, 1) <= month <= date(2013, 6, 1):
            kilograms = 10
        lines.append(f"China,Japan,250100,{month},{kilograms * 2},{kilograms}")
        lines.append(f"China,Japan,811292,{month},{usual * 5},{usual}")
    file = folder / "trade.csv"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    return file


def test_a_clean_checkout_gives_the_known_figures_on_prices(shipped):
    ours = shipped.prices.rows[0]
    assert (ours.detector, ours.began.events, len(ours.began.found)) == ("price_shock", 14, 8)
    assert ours.began.lead_days == 147.5
    assert ours.began.onsets_per_series_year < 0.05
    assert ours.began.hit_rate - ours.began.random_rate > 0.45
    assert ours.began.random_rate < 0.12
    assert shipped.known.key
    assert shipped.prices.series == 71
    assert shipped.prices.missing == ()


def test_the_rules_of_the_field_note_are_found_as_it_has_them(shipped):
    rows = {row.detector: row for row in shipped.prices.rows}
    found = {name: len(row.standing.found) for name, row in rows.items() if name != "price_shock"}
    assert found == {"year_25": 10, "z3_2": 10, "z3_3": 6, "sum_12": 6}
    onsets = {name: round(row.began.onsets_per_series_year, 2) for name, row in rows.items()}
    assert onsets["z3_3"] == pytest.approx(0.13, abs=0.011)
    assert onsets["sum_12"] == pytest.approx(0.05, abs=0.011)


def test_what_nobody_gave_a_file_for_is_not_scored(shipped):
    assert shipped.passage is None
    assert shipped.trade is None


def test_the_prices_that_ship_are_those_of_the_sheet(shared_data):
    calamine = pytest.importorskip("python_calamine")
    [file] = (shared_data / "supply" / "prices").glob("CMO*.xlsx")
    sheet = (
        calamine.CalamineWorkbook.from_path(file).get_sheet_by_name("Monthly Prices").to_python()
    )
    begin = next(at for at, row in enumerate(sheet) if row[0] == "1960M01")
    wanted = {
        (str(name).replace("*", "").strip(), f"{row[0][:4]}-{row[0][5:]}-01"): float(value)
        for row in sheet[begin:]
        for name, value in zip(sheet[begin - 2][1:], row[1:], strict=True)
        if isinstance(value, int | float)
    }
    read = read_figures(SHIPPED_PRICES, PRICES)
    assert read.set_aside.is_empty()
    told = {
        (series, str(month)): value
        for series, month, value in read.rows.select("series", "period_start", "value").iter_rows()
    }
    assert told == wanted


def test_no_price_of_2025_or_later_ships():
    assert read_figures(SHIPPED_PRICES, PRICES).rows.get_column("period_start").max() == date(
        2024, 12, 1
    )
    assert SHIPPED_PRICES.stat().st_size < 400_000


def test_every_figure_has_its_definition_and_every_row_its_figure(shipped):
    rows = flat(shipped)
    assert rows.schema == SCHEMA
    told = rows.filter(pl.col("part") != "run")
    assert set(told.get_column("figure")) <= set(FIGURES)
    assert told.get_column("definition").null_count() == 0
    assert told.filter(pl.col("figure") == "found").get_column("to_beat").to_list() == [6.0] * 5
    leads = told.filter(pl.col("figure") == "lead-days")
    assert len(leads) == 14 * 5


def test_files_and_a_list_that_are_given_are_scored(tmp_path):
    board = scoreboard(
        events=events_file(tmp_path),
        prices=prices_file(tmp_path),
        transits=transits_file(tmp_path),
        trade=trade_file(tmp_path),
    )
    assert board.known.key == ""
    rows = {row.detector: row for row in board.prices.rows}
    assert rows["z3_3"].began.found.keys() == {0}
    ours = board.passage.scores["chokepoint"]
    assert (ours.found, ours.in_vain, ours.repeated) == (1, 0, 0)
    assert ours.flagged[0].after_onset < 10
    [shown] = board.trade.shown
    assert shown.surge_at_once
    assert shown.drop_at_once
    assert shown.surge.onset > shown.control.effective
    assert flat(board).filter(pl.col("part") == "trade").height


def test_of_a_line_that_mixes_materials_nothing_is_said(tmp_path):
    mixed = TRADE | {"name": "gallium", "line": "811292", "expected": "abstain"}
    board = scoreboard(
        events=events_file(tmp_path, trade=[TRADE, mixed]), trade=trade_file(tmp_path)
    )
    assert board.trade.abstained == ("gallium",)
    assert board.trade.spoken_of == ()
    assert "811292" not in str([each.control.series for each in board.trade.shown])


def test_what_the_file_lacks_is_named_and_not_scored(tmp_path):
    other = PRICE | {"name": "silk-2011", "series": "Silk"}
    elsewhere = PASSAGE | {"name": "sound-2012", "place": "other sound", "also_called": []}
    none = TRADE | {"name": "tea-2013", "line": "090210"}
    board = scoreboard(
        events=events_file(
            tmp_path, prices=[PRICE, other], passage=[PASSAGE, elsewhere], trade=[TRADE, none]
        ),
        prices=prices_file(tmp_path),
        transits=transits_file(tmp_path),
        trade=trade_file(tmp_path),
    )
    assert board.prices.missing == ("silk-2011",)
    assert board.prices.rows[0].began.events == 1
    assert board.passage.missing == ("sound-2012",)
    assert board.trade.missing == ("tea-2013",)


def test_as_of_a_day_later_events_and_figures_are_not_there(tmp_path):
    later = PRICE | {"name": "copper-2014", "onset": "2014-05-01", "exclude_until": "2014-11-01"}
    given = {
        "events": events_file(tmp_path, prices=[PRICE, later]),
        "prices": prices_file(tmp_path),
    }
    whole = scoreboard(**given)
    early = scoreboard(**given, as_of=date(2011, 12, 31))
    assert [event.name for event in whole.prices.events] == ["copper-2011", "copper-2014"]
    assert [event.name for event in early.prices.events] == ["copper-2011"]
    assert early.last == date(2011, 12, 31)
    for row in early.prices.rows:
        days = [day for found in row.watched.onsets.values() for day in found]
        assert all(day <= early.last for day in days)


def test_a_list_nothing_of_which_can_be_scored_is_refused(tmp_path):
    with pytest.raises(RunError) as caught:
        scoreboard(
            events=events_file(tmp_path), prices=prices_file(tmp_path), as_of=date(2010, 6, 1)
        )
    assert caught.value.code == "events-none"


def test_two_names_of_one_place_are_refused(tmp_path):
    file = transits_file(tmp_path)
    text = file.read_text("utf-8")
    both = text + text.partition("\n")[2].replace("The  strait", "strait")
    file.write_text(both, "utf-8")
    with pytest.raises(SourceError) as caught:
        scoreboard(events=events_file(tmp_path), transits=file)
    assert caught.value.code == "events-place-twice"


def test_another_detector_is_scored_by_the_same_protocol(tmp_path):
    def look(rows, moment):
        none = pl.DataFrame(schema={"series": pl.String, "known_on": pl.Date, "score": pl.Float64})
        return Watched(("Copper",), {"Copper": (date(2010, 12, 1),)}, none, None)

    board = scoreboard(
        events=events_file(tmp_path),
        prices=prices_file(tmp_path),
        detectors=[Detector("warning", look)],
    )
    [row] = board.prices.rows
    assert row.began.found == {0: 90}
    assert row.standing is None


def test_the_real_straits_and_graphite_are_scored(shared_data, tmp_path):
    transits, trade = _real(shared_data, tmp_path)
    board = scoreboard(transits=transits, trade=trade)
    ours, other = (board.passage.scores[name] for name in ("chokepoint", "seven_of_ninety"))
    assert (ours.found, other.found) == (4, 4)
    assert ours.in_vain / ours.place_years == pytest.approx(0.25, abs=0.01)
    assert other.in_vain > 2 * ours.in_vain
    told = {each.control.name: each for each in board.trade.shown}
    for partner in ("kor", "jpn"):
        shown = told[f"graphite-2023-{partner}"]
        assert shown.surge_at_once
        assert shown.drop_at_once
        assert shown.surge.onset > shown.control.notice
    assert told["graphite-2023-usa"].surge is None
    assert board.trade.abstained == ("gallium-2023-kor",)


def _real(shared: Path, folder: Path):
    """Shared data in the columns of Tricord, for this test alone."""
    [file] = (shared / "supply" / "chokepoints").glob("*.csv")
    transits, trade = folder / "transits.csv", folder / "trade.csv"
    pl.read_csv(file).select(
        pl.col("chokepoint").alias("place"), "date", pl.col("total").alias("calls"), capacity=None
    ).write_csv(transits)
    monthly = shared / "supply" / "china_exports_monthly" / "deep_dive_hs6_monthly.csv"
    pl.read_csv(monthly).select(
        pl.lit("CHN").alias("reporter"),
        pl.col("partner_name").alias("partner"),
        pl.col("hs6").cast(pl.String).alias("item"),
        pl.col("period_dt").alias("period_start"),
        pl.col("val").alias("value_usd"),
        pl.col("qty").alias("net_kg"),
    ).write_csv(trade)
    return transits, trade
