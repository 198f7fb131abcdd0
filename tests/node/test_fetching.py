import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import pytest
from tests.node.ofac_files import alt, sdn
from tests.node.publisher import Answer, Publisher

from tricord.errors import FetchError
from tricord.lake import Lake
from tricord.model.marking import CLEAR
from tricord.node.bundles import Given
from tricord.node.downloading import ATTEMPTS, LONGEST_WAIT_S, Downloader
from tricord.node.fetching import fetch
from tricord.node.storing import Outcome
from tricord.sources.base import Source
from tricord.sources.ofac.sdn import OfacSdn

LIST = sdn((36, "AEROCARIBBEAN AIRLINES"), (306, "BANCO NACIONAL DE CUBA"))
MONDAY = "Mon, 02 Mar 2026 09:00:00 GMT"
TUESDAY = "Tue, 03 Mar 2026 10:00:00 GMT"


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("TRICORD_NOW", "2026-03-05T00:00:00Z")


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with Publisher() as running:
        yield running


class Fetcher:
    """A node's folder and lake, and a publisher to fetch from."""

    def __init__(self, folder: Path, publisher: Publisher) -> None:
        self.lake = Lake(folder / "lake")
        self.folder = folder / "downloads"
        self.publisher = publisher
        self.pauses: list[float] = []
        self.progress: list[tuple[str, int, int]] = []

    def source(self, *parts: str) -> Source:
        class Here(OfacSdn):
            address: ClassVar = {part: f"{self.publisher.address}/{part}.csv" for part in parts}

        return Here()

    def outcomes(self, *parts: str, limit: int = 10_000) -> list[Outcome]:
        told = self.progress.append
        with Downloader(
            self.folder,
            "ops@node.example",
            lambda *said: told(said),
            self.pauses.append,
            limit,
        ) as downloader:
            source = self.source(*(parts or ("sdn",)))
            return fetch(self.lake, [source], downloader, Given(operator="kim"), CLEAR)

    def one(self, *parts: str, limit: int = 10_000) -> Outcome:
        [outcome] = self.outcomes(*parts, limit=limit)
        return outcome

    def refusal(self) -> FetchError:
        before = self.lake.version
        refused = self.one().refused
        assert isinstance(refused, FetchError)
        assert refused.sentence()
        assert refused.hint()
        assert self.lake.version == before
        return refused

    def memory(self) -> dict[str, dict[str, str]]:
        return json.loads((self.folder / "fetched.json").read_text())


@pytest.fixture
def fetcher(tmp_path: Path, publisher: Publisher) -> Fetcher:
    return Fetcher(tmp_path, publisher)


def test_a_fetched_file_is_in_the_lake_with_its_address_its_date_and_its_operator(
    fetcher: Fetcher, publisher: Publisher
):
    publisher.publish("/sdn.csv", LIST, **{"Last-Modified": MONDAY})
    outcome = fetcher.one()
    assert outcome.refused is None
    assert outcome.rows["list_entries"] == 2
    [file] = fetcher.lake.read("files").to_dicts()
    assert file["origin"] == f"{publisher.address}/sdn.csv"
    assert file["operator"] == "kim"
    assert file["published_from"] == "server"
    assert file["published_at"] == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert fetcher.progress[-1] == ("sdn.csv", len(LIST), len(LIST))


def test_publishers_are_told_who_asks(fetcher: Fetcher, publisher: Publisher):
    publisher.publish("/sdn.csv", LIST)
    fetcher.one()
    agent = publisher.asked[0].headers["User-Agent"]
    assert agent.startswith("Tricord/")
    assert "ops@node.example" in agent


@pytest.mark.parametrize("mark", [{"ETag": '"v1"'}, {"ETag": '"v1"', "Last-Modified": MONDAY}])
def test_a_file_that_did_not_change_is_not_sent_again_and_writes_nothing_but_counts_as_checked(
    fetcher: Fetcher, publisher: Publisher, mark: dict[str, str], monkeypatch: pytest.MonkeyPatch
):
    publisher.publish("/sdn.csv", LIST, **mark)
    fetcher.one()
    version, [before] = fetcher.lake.version, fetcher.memory().values()
    monkeypatch.setenv("TRICORD_NOW", "2026-03-06T00:00:00Z")
    again = fetcher.one()
    assert publisher.asked[-1].headers["If-None-Match"] == '"v1"'
    assert again.known
    assert fetcher.lake.version == version
    [after] = fetcher.memory().values()
    assert after["checked_at"] > before["checked_at"]
    assert after["received_at"] == before["received_at"]


def test_an_unchanged_file_of_a_server_without_conditional_answers_writes_nothing(
    fetcher: Fetcher, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
):
    publisher.serve("/sdn.csv", Answer(LIST))
    fetcher.one()
    version = fetcher.lake.version
    monkeypatch.setenv("TRICORD_NOW", "2026-03-06T00:00:00Z")
    assert fetcher.one().known
    assert fetcher.lake.version == version


def test_a_file_lost_from_the_folder_is_asked_for_whole(fetcher: Fetcher, publisher: Publisher):
    publisher.publish("/sdn.csv", LIST, ETag='"v1"')
    fetcher.one()
    (fetcher.folder / "ofac-sdn" / "sdn.csv").write_bytes(b"changed by somebody")
    assert fetcher.one().known
    assert "If-None-Match" not in publisher.asked[-1].headers
    assert (fetcher.folder / "ofac-sdn" / "sdn.csv").read_bytes() == LIST


def test_a_new_publication_is_compared_with_the_one_before(fetcher: Fetcher, publisher: Publisher):
    publisher.publish("/sdn.csv", LIST, ETag='"v1"', **{"Last-Modified": MONDAY})
    fetcher.one()
    more = sdn((36, "AEROCARIBBEAN AIRLINES"), (306, "BANCO NACIONAL DE CUBA"), (400, "KOMID"))
    publisher.publish("/sdn.csv", more, ETag='"v2"', **{"Last-Modified": TUESDAY})
    assert fetcher.one().changes == {"add": 1}


def test_a_set_of_files_counts_from_its_newest_and_is_one_publication(
    fetcher: Fetcher, publisher: Publisher
):
    publisher.publish("/sdn.csv", LIST, **{"Last-Modified": TUESDAY})
    publisher.publish("/alt.csv", alt((36, 1, "AERO-CARIBBEAN")), **{"Last-Modified": MONDAY})
    outcome = fetcher.one("sdn", "alt")
    assert outcome.refused is None
    assert outcome.rows == {"list_entries": 2, "list_names": 3}
    assert fetcher.lake.read("list_snapshots").height == 1
    origins = set(fetcher.lake.read("files").get_column("origin"))
    assert origins == {f"{publisher.address}/"}
    assert fetcher.pauses == [1.0], "a pause between two requests to one host"


def test_a_set_of_which_one_file_cannot_be_had_is_left_alone(
    fetcher: Fetcher, publisher: Publisher
):
    publisher.publish("/sdn.csv", LIST)
    publisher.serve("/alt.csv", Answer(status=404))
    outcome = fetcher.one("sdn", "alt")
    assert outcome.refused is not None
    assert outcome.refused.code == "fetch-refused"
    assert fetcher.lake.version == 0


def test_a_connection_that_breaks_is_resumed_where_it_broke(fetcher: Fetcher, publisher: Publisher):
    publisher.publish("/sdn.csv", LIST, ETag='"v1"')
    whole = publisher.scripts["/sdn.csv"]
    publisher.scripts["/sdn.csv"] = lambda asked: (
        Answer(LIST, headers={"ETag": '"v1"'}, cut=50)
        if len(publisher.asked) == 1
        else whole(asked)
    )
    assert fetcher.one().rows["list_entries"] == 2
    second = publisher.asked[1].headers
    assert (second["Range"], second["If-Range"]) == ("bytes=50-", '"v1"')
    assert (fetcher.folder / "ofac-sdn" / "sdn.csv").read_bytes() == LIST


def test_a_file_that_changed_while_half_of_it_was_here_is_never_glued_together(
    fetcher: Fetcher, publisher: Publisher
):
    publisher.serve("/sdn.csv", Answer(LIST, headers={"ETag": '"v1"'}, cut=50))
    assert fetcher.refusal().code == "fetch-cut"
    assert len(publisher.asked) == ATTEMPTS
    newer = sdn((400, "KOMID"))
    publisher.publish("/sdn.csv", newer, ETag='"v2"')
    assert fetcher.one().rows["list_entries"] == 1
    assert publisher.asked[-1].headers["If-Range"] == '"v1"'
    assert (fetcher.folder / "ofac-sdn" / "sdn.csv").read_bytes() == newer


def test_a_range_that_was_not_asked_for_is_thrown_away(fetcher: Fetcher, publisher: Publisher):
    wrong = {"ETag": '"v1"', "Content-Range": "bytes 7-9/200"}
    publisher.serve(
        "/sdn.csv",
        Answer(LIST, headers={"ETag": '"v1"'}, cut=50),
        Answer(LIST[7:], 206, wrong),
        Answer(LIST, headers={"ETag": '"v1"'}),
    )
    assert fetcher.one().rows["list_entries"] == 2


def test_what_was_kept_of_a_file_that_became_shorter_is_thrown_away(
    fetcher: Fetcher, publisher: Publisher
):
    publisher.serve(
        "/sdn.csv",
        Answer(LIST, headers={"ETag": '"v1"'}, cut=50),
        Answer(status=416),
        Answer(LIST),
    )
    assert fetcher.one().rows["list_entries"] == 2
    assert "Range" not in publisher.asked[-1].headers


def test_a_weak_mark_is_not_used_to_resume(fetcher: Fetcher, publisher: Publisher):
    publisher.serve("/sdn.csv", Answer(LIST, headers={"ETag": 'W/"v1"'}, cut=50), Answer(LIST))
    fetcher.one()
    assert "Range" not in publisher.asked[1].headers


def test_a_busy_publisher_gets_the_time_it_asks_for(fetcher: Fetcher, publisher: Publisher):
    publisher.serve("/sdn.csv", Answer(status=503, headers={"Retry-After": "40"}), Answer(LIST))
    assert fetcher.one().refused is None
    assert 40.0 in fetcher.pauses


def test_a_busy_publisher_may_name_a_date(fetcher: Fetcher, publisher: Publisher):
    later = {"Retry-After": "Thu, 05 Mar 2026 00:02:00 GMT"}
    publisher.serve("/sdn.csv", Answer(status=429, headers=later), Answer(LIST))
    assert fetcher.one().refused is None
    assert 120.0 in fetcher.pauses


def test_a_publisher_who_asks_for_too_much_patience_is_asked_another_day(
    fetcher: Fetcher, publisher: Publisher
):
    headers = {"Retry-After": str(int(LONGEST_WAIT_S) + 1)}
    publisher.serve("/sdn.csv", Answer(status=503, headers=headers))
    assert fetcher.refusal().code == "fetch-refused"
    assert len(publisher.asked) == 1


def test_bursts_of_errors_are_met_with_longer_and_longer_pauses_and_not_for_ever(
    fetcher: Fetcher, publisher: Publisher
):
    publisher.serve("/sdn.csv", Answer(status=500), Answer(status=500), Answer(LIST))
    assert fetcher.one().refused is None
    assert fetcher.pauses == [1.0, 1.0, 2.0, 1.0], "the pause between requests, and 1, 2 s more"
    publisher.serve("/sdn.csv", Answer(status=500))
    fetcher.refusal()
    assert len(publisher.asked) == 3 + ATTEMPTS


def test_a_publisher_who_turns_programs_away_is_not_asked_twice(
    fetcher: Fetcher, publisher: Publisher
):
    publisher.serve("/sdn.csv", Answer(b"go away", status=403))
    refused = fetcher.refusal()
    assert refused.params["status"] == 403
    assert "browser" in refused.hint()
    assert len(publisher.asked) == 1


@pytest.mark.parametrize(
    "page", [b"<!DOCTYPE html><html><body>Service unavailable", b"\xef\xbb\xbf\r\n <HTML lang=en>"]
)
def test_a_web_page_in_the_place_of_the_file_is_refused_and_the_last_good_file_stays(
    fetcher: Fetcher, publisher: Publisher, page: bytes
):
    publisher.publish("/sdn.csv", LIST)
    fetcher.one()
    publisher.serve("/sdn.csv", Answer(page))
    assert fetcher.refusal().code == "fetch-web-page"
    assert (fetcher.folder / "ofac-sdn" / "sdn.csv").read_bytes() == LIST


def test_a_file_larger_than_the_limit_is_refused_announced_or_not(
    fetcher: Fetcher, publisher: Publisher
):
    publisher.serve("/sdn.csv", Answer(LIST))
    assert fetcher.one(limit=100).refused.code == "fetch-too-large"
    publisher.serve("/sdn.csv", Answer(LIST, length=10**12))
    assert fetcher.refusal().code == "fetch-too-large"
    assert list((fetcher.folder / "ofac-sdn").iterdir()) == []


def test_a_redirect_at_the_publisher_is_followed_and_one_away_from_it_is_not(
    fetcher: Fetcher, publisher: Publisher
):
    publisher.serve("/sdn.csv", Answer(status=302, headers={"Location": "/new/sdn.csv"}))
    publisher.publish("/new/sdn.csv", LIST)
    assert fetcher.one().refused is None
    away = "https://elsewhere.example/sdn.csv?X-Signature=secret"
    publisher.serve("/sdn.csv", Answer(status=302, headers={"Location": away}))
    refused = fetcher.refusal()
    assert refused.params["host"] == "elsewhere.example"
    assert "secret" not in str(refused) + refused.hint()


@pytest.mark.parametrize("to", ["/sdn.csv", "", "https://[/", "ftp://127.0.0.1/sdn.csv"])
def test_a_redirect_to_nowhere_ends(fetcher: Fetcher, publisher: Publisher, to: str):
    publisher.serve("/sdn.csv", Answer(status=301, headers={"Location": to}))
    assert fetcher.refusal().code == "fetch-redirected"


def test_without_a_network_one_sentence_names_what_to_download_by_hand(fetcher: Fetcher):
    class Gone(OfacSdn):
        address: ClassVar = {part: f"http://127.0.0.1:1/{part}.csv" for part in ("sdn", "alt")}

    with (
        Downloader(fetcher.folder, sleep=fetcher.pauses.append) as downloader,
        pytest.raises(FetchError) as refused,
    ):
        fetch(fetcher.lake, [Gone()], downloader, Given(), CLEAR)
    assert refused.value.code == "fetch-no-network"
    assert all(address in refused.value.hint() for address in Gone.address.values())
    assert "tricord ingest" in refused.value.hint()
    assert fetcher.lake.version == 0


def test_one_publisher_who_cannot_be_reached_leaves_the_others_alone(
    fetcher: Fetcher, publisher: Publisher
):
    class Elsewhere(OfacSdn):
        name = "elsewhere"
        address: ClassVar = {"sdn": "http://127.0.0.1:1/sdn.csv"}

    publisher.publish("/sdn.csv", LIST)
    with Downloader(fetcher.folder, sleep=fetcher.pauses.append) as downloader:
        sources = [Elsewhere(), fetcher.source("sdn")]
        lost, had = fetch(fetcher.lake, sources, downloader, Given(), CLEAR)
    assert lost.refused.code == "fetch-unreachable"
    assert had.refused is None


def test_a_source_without_an_address_says_so(fetcher: Fetcher):
    class Nowhere(OfacSdn):
        address: ClassVar = {}

    with Downloader(fetcher.folder) as downloader:
        [outcome] = fetch(fetcher.lake, [Nowhere()], downloader, Given(), CLEAR)
    assert outcome.refused.code == "fetch-no-address"


def test_a_damaged_memory_costs_a_download_and_nothing_else(fetcher: Fetcher, publisher: Publisher):
    publisher.publish("/sdn.csv", LIST, ETag='"v1"', **{"Last-Modified": MONDAY})
    fetcher.one()
    for damaged in ("", "{", "[]", '{"a": 1}', '{"a": {"b": "c"}}'):
        (fetcher.folder / "fetched.json").write_text(damaged)
        assert fetcher.one().known


def test_a_server_clock_in_the_future_does_not_date_a_file_after_its_arrival(
    fetcher: Fetcher, publisher: Publisher
):
    publisher.publish("/sdn.csv", LIST, **{"Last-Modified": "Fri, 01 Jan 2027 00:00:00 GMT"})
    fetcher.one()
    [moment] = fetcher.lake.read("files").get_column("published_at")
    assert moment == datetime(2026, 3, 5, tzinfo=UTC)
