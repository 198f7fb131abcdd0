"""Rows of the lake as these tests need them; all figures are made up."""

import json
from datetime import UTC, date, datetime

import polars as pl

from tricord.items import item
from tricord.model.tables import TABLES
from tricord.scenarios.alternatives import Coverage, coverage, purchases, trade

PUBLISHED = datetime(2025, 3, 1, tzinfo=UTC)
GRAPHITE = "natural_graphite"
WHOLE = ("AUS", "BRA", "CAN", "CHL", "DEU", "FRA", "GBR", "IND", "MEX", "NOR", "THA")
"""Enough partners over all goods for statistics to be no extract."""


def frame(table, rows):
    """Rows of a table, with what they do not say left empty."""
    usual = {"dataset": "made-up", "published_at": PUBLISHED, "marking": "TLP:CLEAR"}
    schema = TABLES[table].schema
    return pl.DataFrame(
        [dict.fromkeys(schema) | usual | row for row in rows], schema=schema, orient="row"
    )


def flow(reporter, partner, tonnes, **more):
    """What a State says it bought of natural graphite in 2024; at 1,000 dollars a tonne."""
    return {
        "reporter": reporter,
        "partner": partner,
        "flow": "import",
        "first_day": date(2024, 1, 1),
        "months": 12,
        "hs_edition": 2022,
        "hs": "250410",
        "part": "",
        "unit": "",
        "currency": "",
        "net_kg": None if tonnes is None else 1000.0 * tonnes,
        "value_usd": 1000.0 * (tonnes or 0),
        "estimated": False,
    } | more


def flows(*rows):
    """Rows of ``trade_flows``."""
    return frame("trade_flows", rows)


def of_whole(reporter, dataset="made-up"):
    """Other goods from many partners, so that a State's statistics are no extract."""
    return [flow(reporter, each, 1, hs="870323", dataset=dataset) for each in WHOLE]


def read(rows, item_id=GRAPHITE, held=None):
    """What trade statistics say of an item."""
    codes = [line.code for line in item(item_id).lines]
    of = rows.filter(pl.col("hs").str.slice(0, 6).is_in(codes))
    return trade(of, item(item_id), held or coverage(rows.lazy()))


def bought(rows, importer, item_id=GRAPHITE, held=None):
    """What one importer buys."""
    return purchases(read(rows, item_id, held), importer)


def of_partners(flows_by_partner, whole=True):
    """What each partner buys, of tonnes by partner and origin."""
    rows = flows(
        *(flow(who, place, t) for who, of in flows_by_partner.items() for place, t in of.items())
    )
    partners = {("made-up", who): 20 if whole else 5 for who in flows_by_partner}
    goods = dict.fromkeys(partners, 500)
    told = read(rows, held=Coverage(partners, goods))
    return told, {who: purchases(told, who) for who in ("KOR", "USA", "JPN")}


def output(goods, detail, places, measure="production", **more):
    """Rows of ``observations`` as the Mineral Commodity Summaries give them."""
    unit = more.pop("unit", "metric tons")
    return [
        {
            "dataset": "usgs-mcs",
            "series": f"{goods}|{detail}|{place}|{unit}",
            "measure": measure,
            "goods": goods,
            "place": place,
            "first_day": date(2024, 1, 1),
            "months": 12,
            "value": value,
            "unit": unit,
            "standing": "withheld" if value is None else "reported",
        }
        | more
        for place, value in places.items()
    ]


def figures(*some):
    """Rows of ``observations``."""
    return frame("observations", [row for rows in some for row in rows])


def project(project_id, place, capacity, offtake, **more):
    """One row of ``projects``."""
    return {
        "project_id": project_id,
        "name": f"Project {project_id}",
        "item_id": GRAPHITE,
        "place": place,
        "stage": "construction",
        "capacity_t": capacity,
        "starts_on": date(2027, 1, 1),
        "offtake": json.dumps(offtake) if offtake else "",
        "next_step": "",
    } | more
