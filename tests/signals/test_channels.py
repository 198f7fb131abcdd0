"""What each channel says of an item: what counts, from when, and what is left out."""

from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest
from tests.signals.filled import frame, imports, prices, steady

from tricord.items import items
from tricord.signals.gathering import TABLES, course, gathered
from tricord.signals.missions import mission_signals
from tricord.signals.policy import policy_signals
from tricord.signals.prices import price_signals
from tricord.signals.signal import Channel
from tricord.signals.stages import Cuts
from tricord.signals.structure import structure_signals
from tricord.signals.trade import How, trade_signals
from tricord.signals.transits import transit_signals
from tricord.signals.weights import weights
from tricord.trade.editions import converted, is_known

PARTNERS = ("KOR", "USA", "JPN")
END = date(2024, 12, 31)
OF = weights().channels
UREA = next(
    (item_id, price.series)
    for item_id, item in items().items()
    for price in item.prices
    if item_id == "urea" and price.dataset == "world-bank-prices"
)


def risen():
    """Nineteen quiet years and a rise in the last months of 2023."""
    quiet = steady(12 * 18 + 9)
    return [*quiet, 140, 190, 240]


@pytest.fixture(scope="module")
def told():
    rows = [*prices(UREA[1], risen()), *prices("Something", steady(240, seed=2))]
    return frame("observations", rows)


def test_a_price_is_a_signal_for_its_item_with_the_row_of_its_month(told):
    said, looked = price_signals(told, items(), END, OF[Channel.PRICE])
    of_urea = [each for each in said.signals if each.item_id == UREA[0]]
    assert looked.series == 2
    assert of_urea
    first = of_urea[0]
    assert first.known_on > date.fromisoformat(str(first.terms["period"]))
    assert [str(row["first_day"]) for row in first.rows] == [first.terms["period"]]
    assert first.emulated


def test_prices_are_silent_no_longer_than_figures_are_due(told):
    said, _ = price_signals(told, items(), date(2024, 12, 31), OF[Channel.PRICE])
    last = next(each.last for each in said.heard if each.item_id == UREA[0])
    assert last == date(2023, 12, 1) + timedelta(days=OF[Channel.PRICE].due_days)


def test_signals_as_of_a_day_are_the_beginning_of_those_of_a_later_one(told):
    whole, _ = price_signals(told, items(), END, OF[Channel.PRICE])
    early, _ = price_signals(told, items(), date(2023, 12, 20), OF[Channel.PRICE])
    assert early.signals == tuple(s for s in whole.signals if s.known_on <= date(2023, 12, 20))


STOPPED = [*steady(45, noise=0.1, level=1000), 1, 1, 1]


def trade(rows):
    return trade_signals(
        frame("trade_flows", rows), items(), PARTNERS, END, How(OF[Channel.TRADE])
    )[0]


def test_a_stop_of_a_partners_imports_counts_by_the_share_of_the_origin():
    large = trade([*imports(STOPPED), *imports(steady(48, level=100), origin="MOZ")])
    small = trade([*imports(STOPPED), *imports(steady(48, level=19000), origin="MOZ")])
    [of_large], [of_small] = (
        [s for s in said.signals if s.kind == "stop"] for said in (large, small)
    )
    assert (of_large.partner, of_large.item_id) == ("KOR", "natural_graphite")
    assert of_large.strength == 1.0
    assert of_small.strength == pytest.approx(0.1, abs=0.02)
    assert of_large.terms["mirror"] == "no"


def test_exports_of_the_origin_stand_in_only_where_the_partner_reports_no_month():
    mirror = imports(STOPPED, reporter="CHN", origin="KOR", flow="export")
    alone = trade(mirror)
    assert {(s.partner, s.terms["origin"], s.terms["mirror"]) for s in alone.signals} == {
        ("KOR", "CHN", "yes")
    }
    own = trade([*mirror, *imports(steady(48, noise=0.1, level=1000), origin="AUS")])
    assert [s for s in own.signals if s.terms["mirror"] == "yes"] == []


def test_a_mixed_line_is_abstained_from_with_its_reason():
    said = trade(imports(STOPPED, hs="811292"))
    assert said.signals == ()
    assert "KOR 811292" in said.abstained


def test_groups_of_countries_and_the_world_are_no_origins():
    assert trade(imports(STOPPED, origin="W00")).signals == ()
    assert trade(imports(STOPPED, origin="[0003]")).signals == ()


def test_an_estimated_weight_is_no_quantity():
    assert trade(imports(STOPPED, estimated=True)).signals == ()


def test_a_code_that_meant_other_goods_in_an_earlier_edition_is_left_out():
    changed = next(
        line.code
        for item in items().values()
        for line in item.lines
        if line.sole
        and is_known(line.code, 2017)
        and converted(line.code, 2017, 2022) != {line.code}
    )
    rows = imports(STOPPED, hs=changed)
    assert trade(rows).signals
    older = [{**row, "hs_edition": 2017} for row in rows[:24]]
    said = trade([*older, *rows[24:]])
    assert said.signals == ()
    assert said.abstained == {f"KOR {changed}": "edition"}


def test_a_loss_of_passage_concerns_items_that_pass_there():
    routed = next(item for item in items().values() if "suez" in item.routes)
    days = pl.date_range(date(2022, 1, 1), date(2023, 12, 31), "1d", eager=True).to_list()
    rows = [
        {
            "dataset": "portwatch",
            "series": "suez",
            "place": "suez",
            "measure": "calls",
            "first_day": day,
            "months": 0,
            "value": 70.0 + day.day % 5 if day < date(2023, 12, 10) else 30.0,
        }
        for day in days
    ]
    said, _ = transit_signals(frame("observations", rows), items(), END, OF[Channel.TRANSIT])
    of = [each for each in said.signals if each.item_id == routed.item_id]
    assert [each.series for each in of] == ["suez"]
    assert date(2023, 12, 12) <= of[0].known_on <= date(2023, 12, 18)
    assert of[0].rows


def notice(**given):
    row = {
        "notice_id": "CHN 2023 No. 39",
        "title": "Announcement on graphite",
        "state": "CHN",
        "number": "2023 No. 39",
        "issued_on": date(2023, 10, 20),
        "effective_on": date(2023, 12, 1),
        "hs_lines": ["2504101000"],
        **given,
    }
    return frame("notices", [row])


def policy(table, moment=END):
    return policy_signals(table, items(), PARTNERS, moment, OF[Channel.POLICY]).signals


def test_a_notice_that_prints_the_line_of_an_item_bears_on_it_from_its_day_of_issue():
    [found] = [s for s in policy(notice()) if s.item_id == "natural_graphite"]
    assert (found.kind, found.known_on) == ("line_printed", date(2023, 10, 20))
    assert found.until == date(2023, 12, 1) + timedelta(days=OF[Channel.POLICY].days)
    assert policy(notice(), date(2023, 10, 19)) == ()


def test_a_notice_whose_day_nobody_prints_is_known_when_it_came():
    when = datetime(2024, 2, 1, tzinfo=UTC)
    undated = notice(issued_on=None, published_at=when)
    assert {s.known_on for s in policy(undated)} == {date(2024, 2, 1)}


def test_a_notice_a_partner_issues_concerns_the_others():
    own = notice(state="JPN", hs_lines=[], items=["natural graphite"])
    assert {s.partner for s in policy(own)} == {"KOR", "USA"}


def test_a_notice_whose_title_names_a_partner_concerns_that_one():
    aimed = notice(title="关于加强相关两用物项对美国出口管制的公告")
    assert {s.partner for s in policy(aimed)} == {"USA"}


def report(**given):
    row = {
        "report_id": "1",
        "partner": "KOR",
        "mission": "A mission",
        "item_id": "urea",
        "signal": "policy",
        "direction": "worse",
        "origin": "CHN",
        "observed_on": date(2021, 10, 10),
        "reliability": "B",
        "credibility": 2,
        "reported_at": datetime(2021, 10, 11, tzinfo=UTC),
        "published_at": datetime(2021, 10, 12, tzinfo=UTC),
        **given,
    }
    return frame("mission_reports", [row])


def test_a_report_is_weighed_by_its_admiralty_code():
    strong = mission_signals(report(), items(), END, weights()).signals[0]
    weak = mission_signals(report(reliability="E"), items(), END, weights()).signals[0]
    assert strong.strength == pytest.approx(0.85 * 0.85)
    assert weak.strength < strong.strength
    assert strong.known_on == date(2021, 10, 11)


def test_a_report_on_nothing_watched_says_nothing():
    assert mission_signals(report(item_id=""), items(), END, weights()).signals == ()


def test_imports_of_one_origin_are_concentrated_and_many_are_not():
    def structure(shares):
        rows = [
            row
            for origin, share in shares.items()
            for row in imports([share] * 12, origin=origin, first=date(2023, 1, 1))
        ]
        said = structure_signals(
            frame("trade_flows", rows), items(), PARTNERS, END, OF[Channel.STRUCTURE]
        )
        [found] = [s for s in said.signals if (s.item_id, s.partner) == ("natural_graphite", "KOR")]
        return found

    one = structure({"CHN": 90, "MOZ": 10})
    assert one.kind == "dependent"
    assert one.terms["hhi"] == pytest.approx(0.82)
    assert one.known_on == date(2024, 3, 1)
    many = structure(dict.fromkeys(("CHN", "MOZ", "BRA", "IND", "AUS", "CAN"), 10))
    assert many.kind == "diversified"


def test_a_year_half_known_is_no_year():
    rows = imports([10.0] * 6, first=date(2023, 1, 1))
    said = structure_signals(
        frame("trade_flows", rows), items(), PARTNERS, END, OF[Channel.STRUCTURE]
    )
    assert [s for s in said.signals if s.terms["of"] == "trade"] == []


def test_channels_together_raise_a_stage_and_each_step_has_its_day(told):
    tables = {name: frame(name, []) for name in TABLES}
    sent = datetime(2023, 12, 15, tzinfo=UTC)
    late = report(observed_on=sent.date(), reported_at=sent, published_at=sent)
    tables |= {"observations": told, "mission_reports": late}
    heard = gathered(tables, items(), PARTNERS, END, weights())
    found = course(
        heard.signals, heard.heard, (UREA[0], "KOR"), date(2024, 2, 1), (weights(), Cuts())
    )
    assert found.steps[-1].stage.rank > found.steps[-1].before.rank
    assert found.steps[-1].odds.day in {s.known_on for s in heard.signals}
    fired = {term.channel for term in found.odds.terms if term.state == "fired"}
    assert {Channel.PRICE, Channel.MISSION} <= fired


def test_a_version_of_a_notice_that_came_later_says_nothing_of_an_earlier_day():
    first = datetime(2023, 10, 20, tzinfo=UTC)
    later = datetime(2024, 5, 1, tzinfo=UTC)
    both = pl.concat([notice(published_at=first), notice(published_at=later, hs_lines=[])])
    on = [policy(both, day) for day in (date(2023, 12, 1), date(2024, 6, 1))]
    assert [bool(signals) for signals in on] == [True, False]
