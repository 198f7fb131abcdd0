"""`tricord supply alternatives` and `tricord supply projects`, over a node."""

import csv
import io
import json
import re

import pytest

from tricord.locale import LANGUAGES

TRADE = {
    "KOR": {"CHN": 90, "MOZ": 10},
    "USA": {"CHN": 60, "CAN": 40},
    "JPN": {"CHN": 30, "MDG": 30},
    "DEU": {"CHN": 20, "BRA": 20},
}
MORE = ("AUS", "VNM", "THA", "IDN", "MYS", "PHL", "CHL", "PER", "ARG")
PROJECTS = """project_id,name,item_id,place,stage,capacity_t,starts_on,offtake,next_step,next_on
P1,Example Hill,natural_graphite,TZA,construction,50,2027-06-30,KOR 50,mine opened,2026-12-31
P2,Example Deep,natural_graphite,MOZ,paused,50,2026-01-31,USA 30,restart,
P3,Example River,natural_graphite,CAN,study,,2028-01-31,USA 10,,
"""
STOCKS = "partner,item_id,held_on,stock_t\nKOR,natural_graphite,2026-01-31,2\n"


@pytest.fixture(scope="session")
def held(tmp_path_factory):
    """A node with made-up trade, stocks and projects; nobody writes to it."""
    from tricord.cli import main

    folder = tmp_path_factory.mktemp("alternatives")
    lines = ["reporter,partner,flow,period,hs,hs_edition,net_kg,value_usd"]
    for reporter, origins in TRADE.items():
        for partner, t in origins.items():
            lines.append(f"{reporter},{partner},import,2024,250410,2022,{t}000,{t}000")
        lines += [f"{reporter},{other},import,2024,870323,2022,1,1" for other in MORE]
    for name, content in (
        ("trade.csv", "\n".join(lines)),
        ("projects.csv", PROJECTS),
        ("stocks.csv", STOCKS),
    ):
        (folder / name).write_text(content, "utf-8")
    node = folder / "node"
    given = [str(folder / name) for name in ("trade.csv", "projects.csv", "stocks.csv")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRICORD_NOW", "2026-03-01T12:00:00Z")
        assert main(["init", str(node)]) == 0
        published = ["--published", "2026-02-01", "--path", str(node)]
        assert main(["ingest", given[0], "--marking", "TLP:CLEAR", *published]) == 0
        assert main(["ingest", given[1], "--marking", "TLP:GREEN", *published]) == 0
        assert main(["ingest", given[2], *published]) == 0
    return node


@pytest.fixture
def asked(call, held):
    """The command on graphite."""
    return lambda *more: call("supply", "alternatives", "natural_graphite", *more, "--path", held)


FAILURE = ("--lost", "China", "--share", "0.5", "--days", "90", "--spare", "0.1")


def rows(ended):
    assert ended.status == 0, ended.err
    return list(csv.DictReader(io.StringIO(ended.out)))


def test_origins_makers_collision_shock_and_projects_stand_on_one_page(asked):
    ended = asked(*FAILURE)
    assert ended.status == 0, ended.err
    for part in (
        "natural graphite (natural_graphite): where else it could come from, as of 2026-03-01",
        "TLP:RED//REL ROK",
        "Republic of Korea, 2024, its own statistics (trade): 100 t; HHI 0.82",
        "If China failed, they would look for 180 t a year together elsewhere.",
        "If 50 % of what China sells were lost for 90 days",
        "c = 1, from stock π = 2, short ω = 10",
        "r = 1.5 times",
        "k = 10 % of what they sell, where their spare capacity is not known: ",
        "Stocks, as given to this node: Republic of Korea 2 t (2026-01-31).",
        "Stock not known, counted as none: Japan, United States.",
        "Other importers beside the partners, who want the same tonnes: 1.",
        "artificial graphite (artificial_graphite)",
        "Example Hill: Republic of Korea: 50 t a year would ease its dependence, not end it: China",
        "China 90 % → largest Tanzania 50 %, HHI 0.82 → 0.42, by weight.",
        "Example Deep: paused, not counted.",
        "Example River: no capacity is given",
        "? stands for what is not known",
    ):
        assert part in ended.out, part
    assert re.search(r"Republic of Korea +24\.7 +11\.1 +2 +16 ", ended.out)


def test_without_a_failure_no_stock_is_shown_and_the_marking_is_lower(asked):
    ended = asked()
    assert "TLP:GREEN" in ended.out
    assert "Days to stop" not in ended.out
    assert "China is the largest origin by weight of: Republic of Korea, United States, Japan." in (
        ended.out
    )


def test_origins_of_one_partner_alone_are_told_and_the_rest_is_about_all(asked):
    ended = asked("--partner", "ROK", *FAILURE)
    assert "Republic of Korea, 2024" in ended.out
    assert "Japan, 2024" not in ended.out
    assert re.search(r"\nJapan +14\.8", ended.out)


def test_programs_get_one_row_for_each_thing_with_both_bounds(asked):
    told = rows(asked(*FAILURE, "--format", "csv"))
    sheets = {row["partner"]: row for row in told if row["part"] == "sheet"}
    assert set(sheets) == {"KOR", "USA", "JPN"}
    assert float(sheets["KOR"]["loss_t"]) == pytest.approx(45 * 90 / 365)
    assert float(sheets["KOR"]["lower_t"]) <= float(sheets["KOR"]["upper_t"])
    assert sheets["JPN"]["days"] == ""
    assert {row["marking"] for row in told} == {"TLP:RED//REL ROK"}
    terms = {row["name"]: row["value"] for row in told if row["part"] == "term"}
    assert (terms["shortage_cost"], terms["stretch"], terms["spare"]) == ("10.0", "1.5", "0.1")
    asks = [row for row in told if row["part"] == "ask" and row["place"] == "MOZ"]
    assert [(row["asked_t"], row["spare_t"], row["ratio"]) for row in asks] == [("180.0", "", "")]
    as_json = json.loads(asked(*FAILURE, "--format", "json").out)
    assert len(as_json) == len(told)


def test_the_same_question_gives_the_same_bytes_and_a_file_holds_them(asked, tmp_path):
    out = tmp_path / "rows.csv"
    ended = asked(*FAILURE, "--out", out)
    assert (ended.status, ended.out) == (0, "")
    assert "Rows written to" in ended.err
    assert out.read_text("utf-8") == asked(*FAILURE, "--format", "csv").out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_told_in_the_readers_language(asked, monkeypatch, language):
    monkeypatch.setenv("TRICORD_LANGUAGE", language)
    ended = asked(*FAILURE)
    assert ended.status == 0, ended.err
    said = {"en": "Origins today", "ko": "현재의 수입선", "ja": "現在の調達先"}
    assert [name for name, words in said.items() if words in ended.out] == [language]


def test_an_empty_node_says_what_to_take_in(call, tmp_path):
    node = tmp_path / "node"
    call("init", node)
    ended = call("supply", "alternatives", "gallium_metal", "--lost", "CHN", "--path", node)
    assert ended.status == 0
    for part in (
        "This node holds no trade statistics. Take some in with tricord ingest",
        "Shares of the world’s refining stand in for those of origins: China",
        "811292 holds other goods beside gallium metal",
        "Nothing can be worked out without tonnes of any partner.",
        "The register has no project for it.",
    ):
        assert part in ended.out, part
    assert "The register is empty." in call("supply", "projects", "--path", node).out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["natural_grafite"], "item-unknown"),
        (["natural_graphite", "--partner", "FRA"], "alternatives-partner"),
        (["natural_graphite", "--lost", "Korea"], "alternatives-origin"),
        (["natural_graphite", "--lost", "CHN", "--share", "0"], "alternatives-share"),
        (["natural_graphite", "--lost", "CHN", "--share", "nan"], "alternatives-share"),
        (["natural_graphite", "--lost", "CHN", "--days", "-1"], "alternatives-days"),
        (["natural_graphite", "--lost", "CHN", "--days", "inf"], "alternatives-days"),
        (["natural_graphite", "--lost", "CHN", "--spare", "-1"], "alternatives-spare"),
        (["natural_graphite", "--days", "30"], "alternatives-lost"),
        (["natural_graphite", "--out", "rows.doc"], "usage-ending"),
        (["natural_graphite", "--as-of", "soon"], "date-not-iso"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_a_sentence(call, held, arguments, code):
    ended = call("supply", "alternatives", *arguments, "--path", held)
    assert (ended.status, ended.out) == (2, "")
    assert f"[{code}]" in ended.err


def test_an_item_nobody_knows_is_refused_with_those_like_it(call, held):
    ended = call("supply", "alternatives", "natural_grafite", "--path", held)
    assert "natural_graphite" in ended.err


def test_the_register_is_shown_with_what_each_project_would_change(call, held):
    ended = call("supply", "projects", "--path", held)
    assert ended.status == 0, ended.err
    assert "TLP:GREEN" in ended.out
    assert re.search(r"Example Deep +Mozambique +paused", ended.out)
    assert ended.out.index("Example Deep") < ended.out.index("Example Hill")
    assert "All that count together, Republic of Korea: 50 t a year" in ended.out
    told = rows(
        call("supply", "projects", "--item", "natural_graphite", "--format", "csv", "--path", held)
    )
    assert [(row["project_id"], row["detail"]) for row in told if row["part"] == "project"] == [
        ("P2", "not_counted:paused"),
        ("P1", "counted"),
        ("P3", "not_counted:capacity"),
    ]
    none = call("supply", "projects", "--item", "gallium_metal", "--path", held)
    assert "The register has no project for it." in none.out
