import numpy as np
import polars as pl
import pytest

from tricord.simulate.seas.contacts import contacts
from tricord.simulate.seas.kernel.position import states
from tricord.simulate.seas.places import all_ports
from tricord.simulate.seas.rows import HULL, LAT, LON, RECEIVER, SENT, STAMP
from tricord.simulate.seas.stage import START
from tricord.simulate.seas.truth import TRUTH_SCHEMA

KINDS = {
    *("contact", "transfer", "meeting", "off", "unheard", "port_stay", "fishing", "loiter"),
    *("identity", "identity_event", "shared_mmsi", "dark_call", "frozen", "replay", "on_land"),
    *("clock_offset", "outage", "jamming"),
}
PLANS = {
    *("adrift", "at anchor", "midnight", "one dark", "both dark", "gap inside", "sparse"),
    *("490 m", "510 m", "115 min", "125 min", "dateline", "high latitude", "short"),
    *("coal to barges", "fishing then transfer", "dark tanker of the DPRK"),
}
ACTIVITIES = {
    *("pair_trawling", "rafted", "convoy", "towage", "pilotage", "bunkering", "weather", "net"),
    *("lay_up", "transfer"),
}


def seconds(row, key):
    return (row[key] - START).total_seconds()


def metres_between(lat_1, lon_1, lat_2, lon_2):
    up = np.sin(np.radians(lat_2 - lat_1) / 2.0) ** 2
    across = np.sin(np.radians(lon_2 - lon_1) / 2.0) ** 2
    chord = up + np.cos(np.radians(lat_1)) * np.cos(np.radians(lat_2)) * across
    return 2.0 * 6_371_000.0 * np.arcsin(np.sqrt(chord))


def plan():
    return pl.col("note").str.extract("plan=([^;]*)").alias("plan")


def test_every_kind_of_truth_is_there_with_two_hundred_vessels(told):
    assert told.truth.schema == TRUTH_SCHEMA
    assert set(told.truth["kind"]) == KINDS
    planted = told.truth.filter(pl.col("kind").is_in(["transfer", "meeting"])).select(plan())
    assert set(planted["plan"]) == PLANS
    what = told.truth.filter(kind="identity_event")["note"].str.extract("what=([^;]*)")
    assert set(what) == {
        *("re-flagging", "direct laundering", "indirect laundering", "handover in port"),
    }
    assert set(told.truth.filter(kind="shared_mmsi")["note"]) == {
        "how=far",
        "how=near",
        "how=crossing",
    }
    assert set(told.truth.filter(kind="off")["note"]) >= {"intent", "fault", "port", "lay-up"}
    said = told.truth.filter(kind="contact")["note"].str.extract("activity_1=([^;]*)")
    assert set(said) >= ACTIVITIES


def test_contacts_are_what_a_search_through_all_pairs_finds(told):
    end = told.world.end
    at = np.arange(0.0, end + 1.0, 60.0)
    tracks = np.stack([states(*told.world.manned.motion, h, at)[:, :2] for h in range(200)])
    ports = np.array([(port.lat, port.lon) for port in all_ports()])
    found = set()
    for one in range(200):
        rest = tracks[one + 1 :]
        lon = (rest[:, :, 1] - tracks[one, :, 1] + 180.0) % 360.0 - 180.0 + tracks[one, :, 1]
        near = metres_between(tracks[one, :, 0], tracks[one, :, 1], rest[:, :, 0], lon) <= 500.0
        for other in np.flatnonzero(near.any(axis=1)):
            edges = np.flatnonzero(np.diff(np.concatenate([[0], near[other].astype(int), [0]])))
            for begun, beyond in edges.reshape(-1, 2).tolist():
                middle = begun + (beyond - begun) // 2
                here = 0.5 * (
                    tracks[one, middle] + np.array([rest[other, middle, 0], lon[other, middle]])
                )
                away = metres_between(here[0], here[1], ports[:, 0], ports[:, 1]).min()
                if beyond - 1 - begun >= 20 and away >= 10_000.0:
                    found.add((one, one + 1 + int(other), 60.0 * begun, 60.0 * (beyond - 1)))
    told_of = {(*c.hulls, c.start, c.end) for c in contacts(told.world)}
    assert told_of == found
    assert len(found) > 50


def test_every_planted_transfer_is_a_contact_of_its_hulls(told):
    touching = told.truth.filter(kind="contact")
    for row in told.truth.filter(kind="transfer").iter_rows(named=True):
        pair = sorted((row["hull_1"], row["hull_2"]))
        part = touching.filter(
            (pl.col("hull_1") == pair[0])
            & (pl.col("hull_2") == pair[1])
            & (pl.col("start") < row["end"])
            & (pl.col("end") > row["start"])
        )
        assert part.height == (0 if "plan=510 m" in row["note"] else 1), row


def test_transfers_keep_to_what_is_planted(told):
    transfers = told.truth.filter(kind="transfer").with_columns(plan())
    hours = (transfers["end"] - transfers["start"]).dt.total_minutes() / 60.0
    assert hours.min() > 1.9
    assert hours.max() <= 14.1
    assert hours.max() > 8.0
    near = transfers.filter("near_threshold")["plan"]
    assert set(near) == {"490 m", "510 m", "115 min", "125 min"}
    start = START.date()
    over = transfers.filter(
        (pl.col("start").dt.date() == start) & (pl.col("end").dt.date() > start)
    )
    assert "midnight" in set(over["plan"])  # also the end of a month
    assert set(transfers.filter(pl.col("lat") > 55.0)["plan"]) >= {"high latitude", "dateline"}
    heard = transfers["note"].str.contains("heard=yes")
    assert (heard == (transfers["value"] >= 0.8)).all()
    assert 0.35 < heard.mean() < 0.95


def test_one_transfer_drifts_over_the_dateline(told):
    row = (
        told.truth.with_columns(plan()).filter(kind="transfer", plan="dateline").row(0, named=True)
    )
    at = np.array([seconds(row, "start"), seconds(row, "end")])
    lon = states(*told.world.manned.motion, row["hull_1"], at)[:, 1]
    assert lon[0] < 180.0 < lon[1]
    assert abs(row["lon"]) > 179.9
    rows = told.positions.filter(pl.col("vessel_id").cast(pl.String) == row["vessel_1"])
    assert rows["lon"].min() < -179.0
    assert rows["lon"].max() > 179.0


def test_what_is_heard_is_where_the_hull_was(told):
    names = told.world.reception.names
    untrue = {f.hull for f in told.world.stage.falsehoods}
    untrue |= set(told.truth.filter(kind="jamming")["hull_1"].drop_nulls())
    rows = told.messages[~np.isin(told.messages[:, HULL], sorted(untrue))]
    rows = rows[rows[:, RECEIVER] < names.index("satellite-1")]
    motion = told.world.manned.motion
    far = []
    for hull in np.unique(rows[:, HULL]):
        part = rows[rows[:, HULL] == hull]
        track = states(*motion, hull, part[:, SENT].astype(float))
        far.append(metres_between(part[:, LAT] / 6e5, part[:, LON] / 6e5, track[:, 0], track[:, 1]))
    metres = np.concatenate(far)
    assert np.median(metres) < 10.0
    assert np.quantile(metres, 0.9995) < 40.0
    assert (metres > 1000.0).any()  # bit errors
    assert (metres > 1000.0).mean() < 3e-4


@pytest.mark.parametrize("kind", ["frozen", "replay", "on_land"])
def test_transponders_that_tell_untruths_do_so_then_and_only_then(told, kind):
    row = told.truth.filter(kind=kind).row(0, named=True)
    rows = told.messages[told.messages[:, HULL] == row["hull_1"]]
    track = states(*told.world.manned.motion, row["hull_1"], rows[:, SENT].astype(float))
    metres = metres_between(rows[:, LAT] / 6e5, rows[:, LON] / 6e5, track[:, 0], track[:, 1])
    sent = rows[:, SENT]
    during = (sent > seconds(row, "start") + 3600) & (sent < seconds(row, "end"))
    outside = (sent < seconds(row, "start")) | (sent > seconds(row, "end"))
    assert during.sum() >= 5
    assert np.median(metres[during]) > 2000.0
    assert np.median(metres[outside]) < 10.0


def test_a_wrong_clock_moves_time_stamps_and_nothing_else(told):
    names = told.world.reception.names
    wrong = told.messages[told.messages[:, STAMP] != told.messages[:, SENT]]
    assert len(wrong) > 100
    offsets = told.truth.filter(kind="clock_offset")
    assert offsets["value"].abs().max() == 172_800.0
    for row in offsets.iter_rows(named=True):
        number = names.index(row["note"].removeprefix("receiver="))
        part = wrong[wrong[:, RECEIVER] == number]
        assert ((part[:, STAMP] - part[:, SENT]) == row["value"]).all()
        assert (part[:, SENT] >= seconds(row, "start")).all()
        assert (part[:, SENT] < seconds(row, "end")).all()
    assert set(wrong[:, RECEIVER]) <= {
        names.index(note.removeprefix("receiver=")) for note in offsets["note"]
    }


def test_unheard_spans_hold_no_message_and_no_silence_of_intent(told):
    off = told.truth.filter(kind="off")
    rows = told.truth.filter(kind="unheard")
    assert rows.height > 50
    for row in rows.iter_rows(named=True):
        start, end = seconds(row, "start"), seconds(row, "end")
        assert end - start > 3 * 3600
        sent = told.messages[told.messages[:, HULL] == row["hull_1"], SENT]
        assert not ((sent > start) & (sent < end)).any()
        overlap = off.filter(
            (pl.col("hull_1") == row["hull_1"])
            & (pl.col("start") < row["end"])
            & (pl.col("end") > row["start"])
        )
        assert overlap.height == 0


def test_every_message_is_sent_under_the_identity_the_truth_tells(told):
    spells = told.truth.filter(kind="identity").select("hull_1", "vessel_1", "start", "end")
    heard = pl.DataFrame(
        {
            "hull_1": told.messages[:, HULL],
            "vessel_id": told.positions["vessel_id"].cast(pl.String),
            "sent": told.messages[:, SENT],
        }
    ).with_columns(sent=START + pl.duration(seconds="sent"))
    joined = heard.join(spells, on="hull_1").filter(
        pl.col("sent").is_between("start", "end", closed="left")
    )
    assert joined.height == heard.height
    assert (joined["vessel_id"] == joined["vessel_1"]).all()


def test_two_hulls_are_heard_on_each_shared_identity(told):
    for row in told.truth.filter(kind="shared_mmsi").iter_rows(named=True):
        assert row["vessel_1"] == row["vessel_2"]
        of = told.positions["vessel_id"].cast(pl.String) == row["vessel_1"]
        assert set(told.messages[of.to_numpy(), HULL]) == {row["hull_1"], row["hull_2"]}
