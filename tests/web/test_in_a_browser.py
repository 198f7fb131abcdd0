"""Every kind of page in a real browser: three languages, light and dark, by keyboard alone.

Chromium of the system is used; without it these tests are skipped, and say so.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.walking import walk

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
AXE = Path(sys.prefix) / "share" / "tricord" / "axe.min.js"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--enable-unsafe-swiftshader"]
LANGUAGES = ("en", "ko", "ja")
SERIOUS = {"serious", "critical"}
_AXE = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations.map(
    v => [v.impact, v.id, v.nodes.slice(0, 3).map(
        n => n.html.slice(0, 200) + n.any.map(a => a.message))])"""
_REACHED = """() => {
    const able = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
    const seen = e => e.checkVisibility() && !e.disabled;
    return [...document.querySelectorAll(able)].filter(seen).filter(e => e.tabIndex < 0).length;
}"""

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: set CHROMIUM to where it is"),
    # Playwright leaves its pipe to the garbage collector.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A browser without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def one_of_each(client) -> dict[str, str]:
    """A page of every kind that links lead to."""
    found = {seen.kind: seen.address for seen in walk(client("kim"), of_a_kind=1)}
    return {kind: address for kind, address in found.items() if kind}


@pytest.fixture
def tab(chromium, served, secrets) -> Iterator[Any]:
    """Opens tabs in a language and a theme, and hears what goes wrong in them."""
    opened = []

    def made(language: str, width: int = 1360) -> Any:
        context = chromium.new_context(viewport={"width": width, "height": 900}, locale=language)
        opened.append(context)
        cookies = {
            "tricord-session": secrets["kim"],
            "tricord-looks": f"{language}.system.roomy.on",
        }
        context.add_cookies(
            [{"name": name, "value": value, "url": served} for name, value in cookies.items()]
        )
        page = context.new_page()
        page.faults = []
        page.on("console", lambda said: _heard(page, said))
        page.on("pageerror", lambda fault: page.faults.append(str(fault)))
        page.on("request", lambda asked: _asked(page, asked.url, served))
        page.on("response", lambda had: had.status >= 400 and page.faults.append(had.url))
        return page

    yield made
    for context in opened:
        context.close()


def _heard(page: Any, said: Any) -> None:
    # What a machine without a graphics card says of itself.
    if said.type in {"error", "warning"} and "GPU stall" not in said.text:
        page.faults.append(said.text)


def _asked(page: Any, address: str, served: str) -> None:
    if not address.startswith((served, "data:", "about:")):
        page.faults.append(f"asked elsewhere: {address}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_sound_in_each_language_light_and_dark(tab, served, one_of_each, language):
    page, faults = tab(language), []
    script = AXE.read_text("utf-8")
    for kind, address in one_of_each.items():
        page.goto(served + address)
        page.wait_for_selector("body[data-ready]", state="attached")
        faults += [(kind, fault) for fault in page.faults]
        page.faults.clear()
        assert page.get_attribute("html", "lang") == language
        page.evaluate(script)
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            for impact, rule, nodes in page.evaluate(_AXE):
                if impact in SERIOUS:
                    faults.append((kind, theme, rule, *nodes))
        if page.evaluate(_REACHED):
            faults.append((kind, "something cannot be reached by the keyboard"))
    assert faults == [], "\n".join(map(str, faults))


def test_a_row_is_found_and_opened_by_keys_alone(tab, served):
    page = tab("en")
    page.goto(f"{served}/alerts")
    page.wait_for_selector("body[data-ready]", state="attached")
    page.keyboard.press("j")
    page.keyboard.press("j")
    wanted = page.locator("tr.at").get_attribute("data-open")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{wanted}")
    page.keyboard.press("/")
    page.keyboard.type("jk")
    assert page.url.endswith(wanted)
    assert page.faults == []


def test_a_heading_sorts_its_table(tab, served):
    page = tab("en")
    page.goto(f"{served}/findings")
    page.wait_for_selector("body[data-ready]", state="attached")
    heading = page.locator("table[data-grid] thead button").nth(3)
    heading.click()
    scores = page.locator("table[data-grid] tbody tr").evaluate_all(
        "rows => rows.map(row => Number(row.cells[3].dataset.sort))"
    )
    assert scores == sorted(scores)
    heading.click()
    assert page.locator("th[aria-sort=descending]").count() == 1


def test_on_a_phone_nothing_is_wider_than_the_screen(tab, served, one_of_each):
    page, wide = tab("ko", width=390), []
    for kind, address in one_of_each.items():
        page.goto(served + address)
        page.wait_for_selector("body[data-ready]", state="attached")
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if over > 1:
            wide.append((kind, over))
    assert wide == []
