"""Pictures of tracks: what stands on them, where, and that every printer takes them."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pypdfium2
import pytest
import typst
from lxml import etree

from tricord.geo import coast
from tricord.geo.harbours import Harbour, made
from tricord.reports.fonts import carried
from tricord.reports.sea_map import MARKS, Mark, SeaMap, TrackLine, description, svg
from tricord.reports.sea_map.frame import angle, around
from tricord.reports.sea_map.labels import Labels, lines_of, width_of
from tricord.reports.sea_map.markup import COLOURS
from tricord.reports.typst_pdf import STANDARDS

UNIT = 600_000
HOUR = 3_600_000_000
START = int(datetime(2026, 11, 20, 18, tzinfo=UTC).timestamp()) * 1_000_000
SVG = "{http://www.w3.org/2000/svg}"
BOX = (58.0, 12.0, 650.0, 430.0)


def line(label: str, *places: tuple[float, float, float], step_h: float = 0.25) -> TrackLine:
    """A track through places: hour, latitude, longitude."""
    hours, lat, lon = (np.array(each, np.float64) for each in zip(*places, strict=True))
    lon = np.unwrap(lon, period=360)
    at = np.arange(hours[0], hours[-1] + 1e-9, step_h)
    turned = (np.interp(at, hours, lon) + 180) % 360 - 180
    return TrackLine(
        label,
        START + np.rint(at * HOUR).astype(np.int64),
        np.rint(np.interp(at, hours, lat) * UNIT).astype(np.int32),
        np.rint(turned * UNIT).astype(np.int32),
    )


def without(track: TrackLine, first_h: float, last_h: float) -> TrackLine:
    hours = (track.at - START) / HOUR
    kept = (hours <= first_h) | (hours >= last_h)
    return TrackLine(track.label, track.at[kept], track.lat[kept], track.lon[kept])


YELLOW_SEA = SeaMap(
    "Apparent encounter",
    (
        line("FIRST", (0, 38.45, 124.55), (16, 36.2, 123.4), (20, 36.2, 123.42), (38, 38.5, 124.6)),
        without(line("SECOND", (0, 34.0, 125.3), (15, 36.2, 123.4), (44, 32.2, 122.6)), 24, 33),
    ),
    (Mark("encounter", 36.2, 123.41, "2026-11-21 10:00"), Mark("gap_start", 34.9, 123.2)),
)
DATELINE = SeaMap("Dateline", (line("SHIP", (0, 64.5, 178), (40, 62.5, -176)),), identifier="two")
IN_PORT = SeaMap("In port", (line("SHIP", (0, 38.7, 125.2), (9, 38.71, 125.39)),))
AT_REST = SeaMap("At rest", (line("SHIP", (0, 35.09, 129.05), (30, 35.09, 129.05)),))
ONE_FIX = SeaMap("One fix", (line("SHIP", (0, -70.0, 20.0)),))
PICTURES = [YELLOW_SEA, DATELINE, IN_PORT, AT_REST, ONE_FIX]


def parsed(picture: SeaMap, language: str = "en") -> etree._Element:
    return etree.fromstring(svg(picture, language).encode())


def words(root: etree._Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def drawn(root: etree._Element, colour: str, **attributes: str) -> list[np.ndarray]:
    """Points of every line of a colour."""
    found = []
    for each in root.find(f"{SVG}g").iter(f"{SVG}path"):
        if each.get("stroke") == colour and all(
            (each.get(name.replace("_", "-")) or "") == value for name, value in attributes.items()
        ):
            for run in each.get("d", "").split("M")[1:]:
                pairs = [list(map(float, pair.split())) for pair in run.strip("Z").split("L")]
                found.append(np.array(pairs))
    return found


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.title)
def test_a_picture_is_well_formed_closed_in_itself_and_said_in_words(picture, language: str):
    made_once = svg(picture, language)
    assert made_once == svg(picture, language)
    root = etree.fromstring(made_once.encode())
    assert root[0].tag == f"{SVG}title"
    assert root[0].text == picture.title
    assert root[1].text == description(picture, language)
    labelled = root.get("aria-labelledby").split()
    assert labelled == [root[0].get("id"), root[1].get("id")]
    assert all(line.label in root[1].text for line in picture.tracks)
    links = re.findall(r'(?:href|src|url)[=(]"?([^")]+)', made_once)
    assert links == [f"#{picture.identifier}-frame"]
    assert "Natural Earth" in " ".join(words(root))
    carried().check((picture.title, said) for said in (*words(root), root[1].text))
    assert not re.search(r"nan|inf|-0[ \"L]", made_once.partition("<clipPath")[2])


def test_what_a_ship_calls_itself_is_no_markup():
    picture = SeaMap("<b>", (line('A<script>"&', (0, 38.0, 124.0), (9, 37.0, 124.0)),))
    root = parsed(picture)
    assert 'A<script>"&' in words(root)
    assert not list(root.iter(f"{SVG}script"))


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.title)
def test_every_position_stands_within_the_frame(picture):
    root = parsed(picture)
    for nth in range(len(picture.tracks)):
        for run in drawn(root, COLOURS[nth]):
            assert (run[:, 0] > BOX[0]).all()
            assert (run[:, 0] < BOX[0] + BOX[2]).all()
            assert (run[:, 1] > BOX[1]).all()
            assert (run[:, 1] < BOX[1] + BOX[3]).all()


def test_a_track_across_the_dateline_is_one_line():
    root = parsed(DATELINE)
    (way,) = drawn(root, COLOURS[0], stroke_width="2")
    assert (np.diff(way[:, 0]) > 0).all()
    assert "180°" in words(root)
    assert any(each.endswith("°W") for each in words(root))
    assert any(each.endswith("°E") for each in words(root))


def test_where_nothing_was_received_the_line_is_dashed_and_has_no_times():
    root = parsed(YELLOW_SEA)
    (gap,) = drawn(root, COLOURS[1], stroke_dasharray="5 5")
    assert len(gap) == 2
    before, after = drawn(root, COLOURS[1], stroke_width="2")
    np.testing.assert_allclose(before[-1], gap[0], atol=0.11)
    np.testing.assert_allclose(after[0], gap[1], atol=0.11)
    ticks = [
        float(each.get("d")[1:].split("L")[0].split()[1]) + 3
        for each in root.iter(f"{SVG}path")
        if each.get("fill") == COLOURS[1] and each.get("stroke-width") == "1"
    ]
    in_map = [y for y in ticks if y < BOX[1] + BOX[3]]
    # Every six hours over 44 hours are eight, of which one lies in the gap.
    assert len(in_map) == 7
    assert "no position for more than 6 h" in " ".join(words(root))


def test_land_is_drawn_where_there_is_land():
    for picture in (YELLOW_SEA, DATELINE):
        bitmap, per_px = rendered(svg(picture, "en"))
        lines = [each.degrees() for each in picture.tracks]
        marks = [(np.array([m.lat_deg]), np.array([m.lon_deg])) for m in picture.marks]
        frame = around(*zip(*(lines + marks), strict=True), BOX)
        rng = np.random.default_rng(4)
        lat = rng.uniform(frame.south, frame.north, 600)
        lon = rng.uniform(frame.west, frame.east, 600)
        units = [np.rint(each * UNIT).astype(np.int32) for each in (lat, (lon + 180) % 360 - 180)]
        clear = coast.nearest_shore(*units).metres > 4 * 1852 / frame.pixels_per_nm
        x, y = (np.rint(each * per_px).astype(int) for each in (frame.x(lon), frame.y(lat)))
        colour = bitmap[y, x].astype(int)
        is_land = np.abs(colour - (0xE3, 0xDD, 0xCC)).max(axis=1) < 4
        is_sea = np.abs(colour - (0xF3, 0xF7, 0xFA)).max(axis=1) < 4
        told = clear & (is_land | is_sea)
        assert told.sum() > 250
        assert (is_land[told] == coast.on_land(*units)[told]).all()


def rendered(picture: str) -> tuple[np.ndarray, float]:
    """Pixels of a picture, and how many stand for one of its own."""
    made_pdf = pdf(picture)
    page = pypdfium2.PdfDocument(made_pdf)[0]
    bitmap = page.render(scale=1.0).to_numpy()[:, :, 2::-1]
    return bitmap, bitmap.shape[1] / 720


def pdf(picture: str) -> bytes:
    quoted = picture.replace("\\", "\\\\").replace('"', '\\"')
    source = (
        "#set page(width: 1440pt, height: auto, margin: 0pt)\n"
        '#set document(title: "Map", date: datetime(year: 2026, month: 11, day: 22))\n'
        '#set text(lang: "en")\n'
        f'#image(bytes("{quoted}"), format: "svg", width: 100%, alt: "Map")\n'
    )
    compiler = typst.Compiler(font_paths=[str(carried().folder)], ignore_system_fonts=True)
    return compiler.compile(input=source.encode(), format="pdf", pdf_standards=list(STANDARDS))


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_a_picture_goes_into_an_accessible_pdf(language: str):
    assert pdf(svg(YELLOW_SEA, language)).startswith(b"%PDF")


def test_the_scale_bar_is_true_in_the_middle_of_the_map():
    lat, lon = np.array([36.0, 38.0]), np.array([123.0, 126.0])
    frame = around([lat], [lon], BOX)
    middle = BOX[1] + BOX[3] / 2
    candidates = np.linspace(frame.south, frame.north, 20_001)
    parallel = np.radians(candidates[np.argmin(np.abs(frame.y(candidates) - middle))])
    bar = frame.bar_nm(150)
    turn = bar * frame.pixels_per_nm / BOX[2] * (frame.east - frame.west)
    half = np.cos(parallel) * np.sin(np.radians(turn) / 2)
    assert 2 * 6371.0 * np.arcsin(half) / 1.852 == pytest.approx(bar, rel=0.005)
    assert f"{parsed_bar(lat, lon)} nm" == f"{bar:g} nm"


def parsed_bar(lat: np.ndarray, lon: np.ndarray) -> str:
    places = [(float(n), float(a), float(o)) for n, (a, o) in enumerate(zip(lat, lon, strict=True))]
    said = words(parsed(SeaMap("x", (line("x", *places),))))
    return next(each for each in said if each.endswith(" nm")).removesuffix(" nm")


def test_events_are_numbered_and_explained_in_order():
    marks = tuple(Mark(kind, 36 + n / 3, 123.0, f"number {n}") for n, kind in enumerate(MARKS))
    root = parsed(SeaMap("Events", (line("SHIP", (0, 36, 124), (9, 37, 124)),), marks))
    said = words(root)
    for nth in range(1, len(MARKS) + 1):
        assert said.count(str(nth)) == 2
        assert any(f"number {nth - 1}" in each for each in said)


def test_only_ports_near_a_track_are_named():
    listed = made(
        [
            Harbour("Near", 37.0, 124.1),
            Harbour("Far", 37.0, 129.0),
            Harbour("Buoy", 36.8, 124.1, kind="buoy"),
        ],
        "test",
    )
    tracks = (line("A", (0, 36.0, 124.0), (9, 38.0, 124.0)), line("B", (0, 37, 121), (9, 37, 120)))
    said = words(parsed(SeaMap("Ports", tracks, harbours=listed)))
    assert "Near" in said
    assert not {"Far", "Buoy"} & set(said)
    assert any(each.startswith("port") for each in said)


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Nampho"), ("ko", "남포"), ("ja", "南浦(ナムポ)")]
)
def test_ports_of_the_dprk_are_named_for_the_reader(language: str, name: str):
    assert name in words(parsed(IN_PORT, language))


def test_tracks_are_told_apart_without_colour():
    tracks = tuple(
        line(f"SHIP {n}", (0, 36 + n / 2, 124.0), (9, 36 + n / 2, 125.0)) for n in range(4)
    )
    root = parsed(SeaMap("Four", tracks))
    shapes = {len(each.get("d", "").split("L")) for each in root.iter(f"{SVG}path")}
    assert {3, 4} <= shapes
    light = [
        sum(w * int(c[at : at + 2], 16) for w, at in ((0.3, 1), (0.59, 3), (0.11, 5)))
        for c in COLOURS
    ]
    assert min(np.diff(sorted(light))) > 5


@pytest.mark.parametrize(
    ("degrees", "signs", "said"),
    [
        (38.5, "NS", "38°30′N"),
        (-0.125, "NS", "0°07.5′S"),
        (0.0, "NS", "0°"),
        (124.0, "EW", "124°E"),
        (180.0, "EW", "180°"),
        (181.5, "EW", "178°30′W"),
        (-181.5, "EW", "178°30′E"),
        (59.9999, "EW", "60°E"),
    ],
)
def test_angles_are_written_as_on_a_chart(degrees: float, signs: str, said: str):
    assert angle(degrees, signs) == said


@pytest.mark.parametrize("lat", [0.0, 60.0, 84.0, 89.9, -89.9])
def test_a_frame_holds_its_line_at_every_latitude(lat: float):
    frame = around([np.array([lat, lat + 0.02])], [np.array([10.0, 10.1])], BOX)
    assert frame.west < 10.0
    assert frame.east > 10.1
    assert -85.01 <= frame.south < frame.north <= 85.01
    assert BOX[1] - 0.01 <= float(frame.y(lat)) <= BOX[1] + BOX[3] + 0.01


def test_labels_do_not_stand_on_each_other():
    labels = Labels(BOX)
    placed = [labels.place("label", 300.0, 200.0) for _ in range(12)]
    assert placed[0]
    assert not placed[-1]
    assert len(set(filter(None, placed))) == sum(map(bool, placed))
    assert labels.place("12", 300.0, 200.0, must=True)


@pytest.mark.parametrize(
    "said", ["one two three four five", "육지는 자연의 땅이다", "陸地:小島や岸壁。"]
)
def test_lines_are_no_wider_than_asked_and_lose_nothing(said: str):
    lines = lines_of(said, 70.0)
    assert len(lines) > 1
    assert all(width_of(each) <= 70.0 + 11.0 for each in lines)
    assert "".join(lines).replace(" ", "") == said.replace(" ", "")
    assert not any(each.startswith(("。", "、")) for each in lines)


def test_ten_thousands_of_positions_make_a_small_picture():
    track = line("LONG", (0, 34, 123), (400, 36, 124), (800, 34, 123), step_h=0.01)
    assert len(track.at) == 80_001
    assert len(svg(SeaMap("Long", (track,)), "en")) < 400_000


FAR_APART = SeaMap(
    "Events alone",
    (),
    (
        Mark("encounter", 36.0, 123.0, number=12),
        Mark("encounter", 36.001, 123.0, number=13),
        Mark("encounter", 36.0, 123.001, number=17),
        Mark("port_call", 38.0, 125.0, number=14),
    ),
    table=True,
    others=((37.0, 124.0),),
    height=300.0,
)


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_events_without_tracks_bear_the_numbers_of_the_table_below(language: str):
    root = parsed(FAR_APART, language)
    said = words(root)
    assert said.count("12–13, 17") == 1
    assert said.count("14") == 1
    assert root[1].text == description(FAR_APART, language)
    tall = parsed(replace(FAR_APART, height=430.0), language)
    heights = [float(each.get("viewBox").split()[3]) for each in (tall, root)]
    assert heights[0] - heights[1] == pytest.approx(130.0)
    assert pdf(svg(FAR_APART, language)).startswith(b"%PDF")
    carried().check((FAR_APART.title, each) for each in (*said, root[1].text))


def test_the_signs_of_events_are_explained_once_and_further_ones_as_well():
    said = " ".join(words(parsed(FAR_APART)))
    assert said.count("apparent encounter, numbered as in the table below") == 1
    assert said.count("further leads, not in the table") == 1
    assert "time, every" not in said


def test_of_many_events_at_one_place_the_label_stays_short():
    marks = tuple(Mark("other", 36.0, 123.0, number=2 * n + 1) for n in range(30))
    said = words(parsed(SeaMap("Many", (), marks, table=True)))
    assert "1, 3, …" in said


def test_positions_that_are_not_joined_are_dots_without_direction_or_time():
    way = line("SHIP", (0, 36.0, 124.0), (9, 37.0, 124.0))
    loose = TrackLine(way.label, way.at, way.lat, way.lon, joined=False)
    root = parsed(SeaMap("Dots", (loose,)))
    (dots,) = [
        each.get("d")
        for each in root.find(f"{SVG}g").iter(f"{SVG}path")
        if each.get("stroke-width") == "2.6"
    ]
    assert dots.count("h0") == len(way.at)
    assert drawn(root, COLOURS[0], stroke_width="2") == []
    said = " ".join(words(root))
    assert "direction of travel" not in said
    assert "time, every" not in said
