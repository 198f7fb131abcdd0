"""What the supply bulletin gathers: what was known on the day, and nothing that came later."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.signals.filled import frame, imports, months, prices, steady

import tricord
from tricord.items import items
from tricord.node.bundles import Given
from tricord.node.reporting_supply import month_before, supply_bulletin
from tricord.reports.document import texts
from tricord.reports.supply import supply_document
from tricord.signals.signal import Channel
from tricord.signals.stages import Stage

DAY = date(2024, 12, 31)
UREA = "Urea"
LATER = datetime(2025, 6, 1, tzinfo=UTC)
HORMUZ = "hormuz_strait"


def at(year, month, day):
    """A moment of publication."""
    return datetime(year, month, day, 12, tzinfo=UTC)


def lake(new_lake, **tables):
    """A lake with rows of some tables, and the register of their files."""
    made = new_lake()
    shas = {row["file_sha256"] for rows in tables.values() for row in rows}
    files = [
        {"file_sha256": sha, "name": f"{sha}.csv", "published_from": "given", "received_at": LATER}
        for sha in sorted(shas)
    ]
    with made.transaction("supply") as transaction:
        transaction.append("files", frame("files", files))
        for name, rows in tables.items():
            transaction.append(name, frame(name, rows))
    return made


def filed(rows, sha="a" * 64, **said):
    """Rows as a file brought them."""
    return [{**row, "file_sha256": sha, **said} for row in rows]


def trade(reporter="KOR", origin="CHN", hs="250410", last=100.0, **more):
    """Five steady years of imports up to November 2024, and the last month."""
    values = [*steady(58, level=1e6), last]
    return filed(imports(values, reporter=reporter, origin=origin, hs=hs), **more)


def notice(number, issued, **more):
    """A notice of China that prints the line of natural graphite."""
    told = {
        "notice_id": f"CHN EX {number}",
        "title": f"Announcement {number}",
        "state": "CHN",
        "number": f"No. {number}",
        "issued_on": issued,
        "effective_on": issued,
        "items": ["natural graphite"],
        "hs_lines": ["2504101000"],
        "published_at": datetime(issued.year, issued.month, issued.day, tzinfo=UTC),
    }
    return filed([told | more], "c" * 64)


def report(known, **more):
    """A report of a mission on natural graphite."""
    told = {
        "report_id": f"R {known:%m-%d}",
        "partner": "JPN",
        "mission": "Embassy of Example",
        "host": "CHN",
        "item_id": "natural_graphite",
        "origin": "CHN",
        "signal": "output",
        "direction": "worse",
        "observed_on": known.date(),
        "reliability": "A",
        "credibility": 1,
        "reported_at": known,
        "published_at": known,
    }
    return filed([told | more], "d" * 64)


def passage(count=400, last=date(2024, 12, 31)):
    """Ships a day through a strait, half of them gone in the last month."""
    days = [date.fromordinal(last.toordinal() - back) for back in reversed(range(count))]
    rows = [
        {
            "dataset": "straits",
            "series": HORMUZ,
            "place": HORMUZ,
            "measure": "calls",
            "first_day": day,
            "months": 0,
            "value": 40.0 if day >= date(2024, 12, 1) else 80.0 + day.toordinal() % 3,
        }
        for day in days
    ]
    return filed(rows, "e" * 64)


def gathered(of, day=DAY):
    return supply_bulletin(of, day, "en")


def shown(bulletin):
    return " ".join(part for _, part in texts(supply_document(bulletin)))


def monthly(series, values, last, **said):
    """Prices up to a month that were published in the next, one by one."""
    days = months(date(2005, 1, 1), last)[-len(values) :]
    rows = prices(series, values, first=days[0])
    told = [
        row
        | {
            "released_on": date(
                row["first_day"].year + row["first_day"].month // 12,
                row["first_day"].month % 12 + 1,
                3,
            )
        }
        for row in rows
    ]
    return filed(told, "b" * 64, **said)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_month_before_is_the_same_day_or_the_last_of_a_shorter_month(day):
    before = month_before(day)
    assert (day.year * 12 + day.month) - (before.year * 12 + before.month) == 1
    assert before.day <= day.day
    if before.day < day.day:
        assert date.fromordinal(before.toordinal() + 1).day == 1


def test_a_node_without_rows_gives_a_bulletin_that_says_so(new_lake):
    bulletin = gathered(new_lake())
    assert bulletin.empty
    assert set(bulletin.missing) >= {"observations", "trade_flows", "notices", "mission_reports"}
    assert "tricord ingest" in shown(bulletin)


def test_a_price_that_became_known_later_is_not_in_it(new_lake):
    held = lake(new_lake, observations=monthly(UREA, steady(240), date(2024, 12, 1)))
    [price] = gathered(held).prices
    assert price.figures.newest[0] == date(2024, 11, 1)
    assert price.figures.known_on == date(2024, 12, 3)
    assert not price.figures.emulated
    [later] = gathered(held, date(2025, 1, 3)).prices
    assert later.figures.newest[0] == date(2024, 12, 1)
    assert "December 2024: " not in shown(gathered(held))


def test_history_taken_in_at_once_counts_from_its_usual_lag_and_says_so(new_lake):
    held = lake(new_lake, observations=filed(prices(UREA, steady(240)), published_at=LATER))
    [price] = gathered(held).prices
    assert price.figures.newest[0] == date(2024, 11, 1)
    assert price.figures.emulated
    assert next(c for c in gathered(held).channels if c.channel is Channel.PRICE).emulated


def test_a_revision_published_later_does_not_reach_back(new_lake):
    first = monthly(UREA, [*steady(238), 100.0], date(2024, 11, 1))
    revised = first[-1] | {"value": 555.0, "released_on": date(2025, 1, 15), "published_at": LATER}
    held = lake(new_lake, observations=[*first, revised])
    assert gathered(held).prices[0].figures.newest[1] == 100.0
    assert gathered(held, date(2025, 1, 15)).prices[0].figures.newest[1] == 555.0


def test_notices_and_reports_count_from_the_day_they_could_be_known(new_lake):
    held = lake(
        new_lake,
        notices=[*notice(1, date(2024, 12, 3)), *notice(2, date(2025, 1, 9))],
        mission_reports=[*report(at(2024, 12, 20)), *report(at(2025, 1, 4))],
    )
    bulletin = gathered(held)
    assert [each.number for each in bulletin.notices] == ["No. 1"]
    graphite = bulletin.watched("natural_graphite")
    told = {signal.series for signal in graphite.signals}
    assert {"CHN EX 1", "R 12-20"} <= told
    assert not told & {"CHN EX 2", "R 01-04"}
    assert [held.rows for held in bulletin.held if held.table == "mission_reports"] == [1]
    assert "No. 2" not in shown(bulletin)


def test_a_stage_that_rose_is_told_with_the_notice_that_raised_it(new_lake):
    held = lake(new_lake, notices=notice(1, date(2024, 12, 3)))
    bulletin = gathered(held)
    assert bulletin.earlier == date(2024, 11, 30)
    moved = {each.partner: each for each in bulletin.changes if each.item_id == "natural_graphite"}
    assert set(moved) == {"KOR", "USA", "JPN"}
    assert moved["KOR"].before is Stage.NONE
    assert {(c.channel, c.what) for c in moved["KOR"].causes} == {(Channel.POLICY, "fired")}
    assert gathered(held, date(2025, 1, 31)).changes == ()


def test_items_stand_with_the_highest_probability_first(new_lake):
    bulletin = gathered(lake(new_lake, notices=notice(1, date(2024, 12, 3))))
    highest = [each.highest for each in bulletin.items]
    assert highest == sorted(highest, reverse=True)
    assert len(bulletin.items) == len(items())
    assert bulletin.told[0].item.item_id == "natural_graphite"


def test_a_month_without_a_row_is_missing_and_not_zero(new_lake):
    rows = [row for row in trade() if row["first_day"] != date(2024, 6, 1)]
    graphite = gathered(lake(new_lake, trade_flows=rows)).watched("natural_graphite")
    figures = dict(graphite.trade["KOR"].figures.points)
    assert figures[date(2024, 6, 1)] is None
    assert figures[date(2024, 5, 1)] == pytest.approx(1000, rel=0.2)
    assert len(figures) == 36
    assert graphite.trade["KOR"].year_usd is None


def test_own_imports_go_before_the_exports_of_the_origin(new_lake):
    mirror = filed(imports(steady(59, level=9e6), reporter="CHN", origin="KOR"), flow="export")
    both = lake(new_lake, trade_flows=[*trade(), *mirror])
    own = gathered(both).watched("natural_graphite").trade["KOR"]
    assert (own.origin, own.mirror) == ("CHN", False)
    assert own.figures.newest[1] < 2000
    alone = gathered(lake(new_lake, trade_flows=mirror)).watched("natural_graphite").trade["KOR"]
    assert (alone.origin, alone.mirror) == ("CHN", True)


def test_a_line_and_the_lines_beneath_it_are_not_added_up(new_lake):
    child = [row | {"hs": "2504101000", "hs_edition": 2022} for row in trade()]
    graphite = gathered(lake(new_lake, trade_flows=[*trade(), *child])).watched("natural_graphite")
    assert graphite.trade["KOR"].lines == ("250410",)
    assert graphite.trade["KOR"].figures.newest[1] == pytest.approx(0.1, rel=0.01)


def test_the_origin_shown_is_the_one_a_signal_speaks_of(new_lake):
    larger = trade(origin="BRA", last=5e6)
    held = lake(
        new_lake,
        trade_flows=[*trade(last=10.0), *[r | {"net_kg": r["net_kg"] * 5} for r in larger]],
    )
    graphite = gathered(held).watched("natural_graphite")
    assert {signal.kind for signal in graphite.signals if signal.channel is Channel.TRADE}
    assert graphite.trade["KOR"].origin == "CHN"
    rows = [r | {"net_kg": r["net_kg"] * 5} for r in larger]
    quiet = lake(new_lake, trade_flows=[*trade(last=1e6), *rows])
    assert gathered(quiet).watched("natural_graphite").trade["KOR"].origin == "BRA"


def test_a_strait_has_its_week_beside_its_quarter_and_its_signal(new_lake):
    bulletin = gathered(lake(new_lake, observations=passage()))
    [strait] = bulletin.straits
    assert strait.recent == 40.0
    assert 60 < strait.usual < 82
    assert strait.signal is not None
    assert strait.signal.known_on <= DAY
    assert set(strait.items) == {each.item_id for each in items().values() if HORMUZ in each.routes}
    assert len(strait.figures.points) == 180
    before = gathered(lake(new_lake, observations=passage()), date(2024, 11, 30))
    assert before.straits[0].signal is None
    assert before.straits[0].figures.newest[0] == date(2024, 11, 30)


def test_a_line_that_mixes_materials_is_told_with_lines_that_would_see_it(new_lake):
    held = lake(new_lake, trade_flows=[*trade(), *trade(hs="811292")])
    unseen = {each.hs6: each for each in gathered(held).unseen}
    assert "gallium_metal" in unseen["811292"].items
    assert unseen["811292"].codes == ("KOR 811292",)
    assert any(line.startswith("HTS-10 8112.92") for line in unseen["811292"].national)
    assert "natural_graphite" not in {item for each in unseen.values() for item in each.items}


def test_stocks_and_projects_are_the_newest_that_were_known(new_lake):
    def stock(held_on, known, amount):
        told = {"partner": "KOR", "item_id": "natural_graphite", "held_on": held_on}
        return filed(
            [told | {"stock_t": amount, "daily_use_t": 10.0, "published_at": known}], "f" * 64
        )

    held = lake(
        new_lake,
        notices=notice(1, date(2024, 12, 3)),
        stocks=[
            *stock(date(2024, 3, 31), at(2024, 4, 5), 500.0),
            *stock(date(2024, 9, 30), at(2024, 10, 5), 700.0),
            *stock(date(2024, 12, 30), at(2025, 1, 5), 1.0),
        ],
    )
    [told] = gathered(held).watched("natural_graphite").stocks
    assert (told.stock_t, told.held_on) == (700.0, date(2024, 9, 30))
    assert "70 days of use" in shown(gathered(held))


def test_missions_are_those_that_reported_from_where_it_comes_from(new_lake):
    held = lake(
        new_lake,
        mission_reports=[
            *report(at(2024, 12, 1)),
            *report(at(2024, 12, 2), host="BRA", mission="M"),
        ],
    )
    graphite = gathered(held).watched("natural_graphite")
    assert [(each.partner, each.mission) for each in graphite.missions] == [
        ("JPN", "Embassy of Example")
    ]


def test_the_marking_is_that_of_all_that_went_in_and_of_nothing_known_later(new_lake):
    rows = {"trade_flows": trade(), "notices": notice(1, date(2024, 12, 3), marking="TLP:GREEN")}
    assert str(gathered(lake(new_lake, **rows)).marking) == "TLP:GREEN"
    secret = report(at(2025, 1, 4), marking="TLP:RED")
    assert str(gathered(lake(new_lake, **rows, mission_reports=secret)).marking) == "TLP:GREEN"
    known = report(at(2024, 12, 4), marking="TLP:AMBER//REL JPN,ROK")
    held = lake(new_lake, **rows, mission_reports=known)
    assert str(gathered(held).marking) == "TLP:AMBER//REL JPN,ROK"


def test_stocks_of_an_item_that_is_not_shown_do_not_tighten_the_marking(new_lake):
    told = {"partner": "KOR", "item_id": "urea", "held_on": date(2024, 9, 30)}
    stock = filed([told | {"stock_t": 5.0, "published_at": at(2024, 10, 5), "marking": "TLP:RED"}])
    held = lake(new_lake, notices=notice(1, date(2024, 12, 3)), stocks=stock)
    bulletin = gathered(held)
    assert not bulletin.watched("urea").told
    assert str(bulletin.marking) == "TLP:CLEAR"


def test_every_channel_is_counted_over_all_items_and_partners(new_lake):
    held = lake(new_lake, trade_flows=trade(), observations=passage())
    for each in gathered(held).channels:
        assert each.fired + each.silent + each.missing == 3 * len(items())
    counts: Mapping[Channel, int] = {c.channel: c.missing for c in gathered(held).channels}
    assert counts[Channel.MISSION] == 3 * len(items())
    assert counts[Channel.TRADE] < 3 * len(items())


def test_figures_past_their_time_are_told_as_too_old(new_lake):
    held = lake(new_lake, trade_flows=trade())
    old = {c.channel: c for c in gathered(held, date(2026, 1, 31)).channels}[Channel.TRADE]
    assert old.stale > 0
    assert old.silent == 0


def test_files_are_those_behind_what_is_told_and_the_rest_is_counted(new_lake):
    other = notice(3, date(2020, 1, 2))
    held = lake(
        new_lake,
        trade_flows=trade(),
        notices=[
            *notice(1, date(2024, 12, 3)),
            *[row | {"file_sha256": "9" * 64} for row in other],
        ],
    )
    bulletin = gathered(held)
    assert {file.file_sha256 for file in bulletin.files} == {"a" * 64, "c" * 64}
    assert bulletin.more_files == 1


def test_the_bulletin_of_a_day_does_not_change_when_later_rows_arrive(new_lake):
    rows = {"trade_flows": trade(), "notices": notice(1, date(2024, 12, 3))}
    more = {
        "trade_flows": [
            *rows["trade_flows"],
            *filed(imports([5.0], first=date(2025, 1, 1)), published_at=LATER),
        ],
        "notices": [*rows["notices"], *notice(2, date(2025, 2, 1))],
        "mission_reports": report(at(2025, 1, 4)),
    }
    before, after = (supply_document(gathered(lake(new_lake, **t))) for t in (rows, more))
    assert before == after


def test_the_bulletin_of_december_2024_reads_from_the_shared_data(shared_data, tmp_path):
    node = tricord.init(tmp_path / "node")
    folder = shared_data / "supply"
    columns = {"partner": "partner_name", "hs": "hs6", "period": "period_dt"}
    columns |= {"value_usd": "val", "net_kg": "qty"}
    options = {f"map.{ours}": theirs for ours, theirs in columns.items()}
    options |= {"reporter": "CHN", "flow": "export"}
    file = folder / "china_exports_monthly" / "deep_dive_hs6_monthly.csv"
    outcomes = node.ingest([file], Given(source="trade-table", options=options))
    assert [outcome.refused for outcome in outcomes] == [None]
    bulletin = gathered(node.lake)
    graphite = bulletin.watched("natural_graphite")
    told = {(s.partner, s.kind) for s in graphite.signals if s.channel is Channel.TRADE}
    assert ("USA", "stop") in told
    assert graphite.trade["JPN"].figures.newest[0] == date(2024, 11, 1)
    assert "natural graphite, China → United States, December 2023: stop." in shown(bulletin)
