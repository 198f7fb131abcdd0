"""The pages: every kind of page, by twenty people at once, on ten times the demo's data.

    python3 dev.py bench web [--node DIR] [--times 10] [--users 20] [--seconds 60]

- A node with ten times the demo's data is built in DIR, unless it is there (that takes long).
- The node is served as people serve it, by a process of its own. Some pages of every kind are found
  by following links; each is asked for once, and that is its first time.
- Twenty users then go through them in orders of their own, each asking for the next page as soon as
  the last has come: no time to read. What is measured is what a user waits for a page.
- The same with a second of reading between two pages.
- First paint, by Chromium, of one page of each kind on a new visit; skipped where there is none.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import statistics
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from figures import ROOT, Figure, show

sys.path.insert(0, str(ROOT))

Times = dict[str, list[float]]
_OF_A_KIND = 3
_PAINT_S = 1.0
_SERVER_MS = 200.0


def main() -> int:
    """Measure, and print the figures beside their targets."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("--node", type=Path, default=ROOT / "demo-node-large")
    asked.add_argument("--times", type=int, default=10)
    asked.add_argument("--users", type=int, default=20)
    asked.add_argument("--seconds", type=int, default=60)
    given = asked.parse_args()
    word = account(given.node, given.times)
    with served(given.node) as address:
        user = User(address, *word)
        pages = dict(found(user))
        first = {page: user.get(page) for page in pages}
        figures = [cold(first, pages)]
        for reading in (0.0, 1.0):
            figures += crowd(address, word, pages, given, reading)
        figures += paint(address, word, pages)
        return show(figures)


def account(folder: Path, times: int) -> tuple[str, str]:
    """The first account of the node, which is built where it is not there."""
    from tricord.node.demo import build
    from tricord.node.demo_desk import FILE

    file = folder / "desk" / FILE
    if not file.is_file():
        build(folder, lambda step: print(step, file=sys.stderr), times=times)
    name, password = next(iter(json.loads(file.read_text("utf-8")).items()))
    return name, password


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The node's address, while a process serves it."""
    command = [sys.executable, "-m", "tricord", "serve", "--no-work", "--port", "0"]
    command += ["--path", str(folder)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            said = server.stderr.readline()
            yield next(word for word in said.split() if word.startswith("http"))
        finally:
            server.terminate()


class User:
    """Somebody with a browser that keeps its connection.

    Args:
        address: Address of the node.
        name: Account.
        password: Its password.
    """

    def __init__(self, address: str, name: str, password: str) -> None:
        self._host = urlsplit(address).netloc
        self._wire = http.client.HTTPConnection(self._host, timeout=120)
        form = urlencode({"name": name, "password": password})
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": address}
        self._wire.request("POST", "/login", form, headers)
        answer = self._wire.getresponse()
        answer.read()
        cookies = [value for key, value in answer.getheaders() if key.lower() == "set-cookie"]
        self._cookie = "; ".join(each.partition(";")[0] for each in cookies)
        self.body = b""

    def get(self, page: str) -> float:
        """Seconds until a page has come."""
        started = time.perf_counter()
        self._wire.request("GET", page, headers={"Cookie": self._cookie})
        answer = self._wire.getresponse()
        self.body = answer.read()
        took = time.perf_counter() - started
        if answer.status != 200:
            raise RuntimeError(f"{page}: {answer.status}")
        return took

    @property
    def cookie(self) -> str:
        """Its cookies, as it sends them."""
        return self._cookie


def found(user: User) -> Iterator[tuple[str, str]]:
    """Some pages of every kind, with the kind, by following links."""
    from lxml import html
    from tests.web.walking import is_page, kind_of

    waiting, known = ["/overview"], {"/overview"}
    count: dict[str, int] = defaultdict(int)
    while waiting:
        page = waiting.pop(0)
        kind = kind_of(page)
        if count[kind] >= _OF_A_KIND or not kind:
            continue
        count[kind] += 1
        user.get(page)
        yield page, kind
        for link in html.fromstring(user.body).iterfind(".//a"):
            to = link.get("href", "").partition("#")[0]
            if is_page(to) and to not in known:
                known.add(to)
                waiting.append(to)


def cold(first: dict[str, float], pages: dict[str, str]) -> Figure:
    """The slowest page the first time it is asked for after it was found once."""
    slowest = max(first, key=lambda page: first[page])
    print(f"slowest alone: {slowest} {1000 * first[slowest]:.0f} ms", file=sys.stderr)
    return Figure("kinds of pages found", len(set(pages.values())), "", least=20)


def crowd(
    address: str,
    word: tuple[str, str],
    pages: dict[str, str],
    given: argparse.Namespace,
    reading: float,
) -> list[Figure]:
    """What many users wait for a page, all at once."""
    times: Times = defaultdict(list)
    lock, ends = threading.Lock(), time.monotonic() + given.seconds

    def use(seed: int) -> None:
        user, order = User(address, *word), list(pages)
        draw = random.Random(seed)  # noqa: S311  # an order, no secret
        while True:
            draw.shuffle(order)
            for page in order:
                if time.monotonic() > ends:
                    return
                took = user.get(page)
                with lock:
                    times[pages[page]].append(took)
                time.sleep(reading * draw.uniform(0.5, 1.5))

    users = [threading.Thread(target=use, args=(seed,)) for seed in range(given.users)]
    for each in users:
        each.start()
    for each in users:
        each.join()
    print(f"\n{given.users} users, {reading:g} s to read", file=sys.stderr)
    for kind in sorted(times, key=lambda kind: -_high(times[kind])):
        middle, high = statistics.median(times[kind]), _high(times[kind])
        told = f"{1000 * middle:7.0f} {1000 * high:7.0f} ms  {len(times[kind]):6} {kind}"
        print(told, file=sys.stderr)
    whole = [took for each in times.values() for took in each]
    how = f"{given.users} users, {reading:g} s to read"
    worst = max(_high(each) for each in times.values())
    return [
        Figure(f"pages a second, {how}", len(whole) / given.seconds, ""),
        Figure(f"95 of 100 pages, {how}", 1000 * _high(whole), "ms", most=_SERVER_MS),
        Figure(f"95 of 100 of the slowest kind, {how}", 1000 * worst, "ms", most=_SERVER_MS),
    ]


def _high(times: list[float]) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def paint(address: str, word: tuple[str, str], pages: dict[str, str]) -> list[Figure]:
    """First paint of one page of each kind, each on a new visit."""
    import shutil

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("no Chromium: first paint is not measured", file=sys.stderr)
        return []
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader"]
    one = {kind: page for page, kind in reversed(pages.items())}
    took = {}
    user = User(address, *word)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=flags)
        for kind, page in one.items():
            context = browser.new_context(viewport={"width": 1360, "height": 900})
            names = [each.partition("=")[::2] for each in user.cookie.split("; ")]
            context.add_cookies([{"name": n, "value": v, "url": address} for n, v in names])
            tab = context.new_page()
            tab.goto(address + page, wait_until="load")
            said = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"
            took[kind] = float(
                tab.evaluate(
                    f"async () => {{ await new Promise(requestAnimationFrame); return {said}; }}"
                )
                or 0
            )
            context.close()
        browser.close()
    slowest = max(took, key=lambda kind: took[kind])
    print(f"slowest to paint: {slowest}, {took[slowest]:.0f} ms", file=sys.stderr)
    return [
        Figure("first paint, middle kind", statistics.median(took.values()), "ms"),
        Figure("first paint, slowest kind", took[slowest], "ms", most=1000 * _PAINT_S),
    ]


if __name__ == "__main__":
    sys.exit(main())
