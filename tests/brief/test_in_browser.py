"""The brief of the bundled case in a browser: nothing from elsewhere, nothing clipped, every footnote opens."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tools.measure_picture import flaws

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
CASE = Path(__file__).parents[2] / "examples" / "belarus" / "documents"

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian: apt-get install chromium)")


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> str:
    from entrepot import write_brief

    return write_brief([CASE], tmp_path_factory.mktemp("brief"))[0].as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", *quiet])
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()


def test_it_loads_nothing_but_itself_and_says_nothing_on_the_console(page: Page, brief: str) -> None:
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.goto(brief)
    assert asked == [brief]
    assert told == []


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_width_needs_sideways_scrolling(page: Page, brief: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(brief)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_link_inside_the_page_leads_somewhere(page: Page, brief: str) -> None:
    page.goto(brief)
    dangling = page.evaluate(
        "[...document.querySelectorAll('a')].map(link => link.getAttribute('href'))"
        ".filter(to => to.startsWith('#') && to !== '#closed' && !document.getElementById(to.slice(1)))"
    )
    assert dangling == []


def test_a_footnote_shows_the_words_that_it_cites(page: Page, brief: str) -> None:
    page.goto(brief)
    link = page.locator("main a.ref").first
    target = page.locator(str(link.get_attribute("href")))
    link.click()
    assert target.is_visible()
    assert target.locator("mark").inner_text().strip()


def test_nothing_overlaps_in_its_pictures(brief: str) -> None:
    html = Path(brief.removeprefix("file://")).read_text(encoding="utf-8")
    pictures = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    assert len(pictures) == 4
    assert [flaws(svg).total for svg in pictures] == [0, 0, 0, 0]


def test_the_page_does_not_restyle_its_pictures(page: Page, brief: str) -> None:
    """A class of the page that a picture has too would change its letters, which are measured before."""
    page.goto(brief)
    letters = page.evaluate(
        "[...new Set([...document.querySelectorAll('svg .small')].map(e => getComputedStyle(e))"
        ".map(style => `${style.fontWeight} ${style.letterSpacing} ${style.textTransform}`))]"
    )
    assert letters == ["400 normal none"]


@pytest.mark.parametrize("width", [360, 1366])
def test_words_of_its_pictures_touch_no_others_as_they_are_drawn(page: Page, brief: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(brief)
    drawn, touching = page.evaluate(TOUCHING)
    assert drawn > 100
    assert touching == []


def test_on_paper_a_wide_picture_has_a_page_of_its_own_across(page: Page, brief: str) -> None:
    page.goto(brief)
    sheet = page.pdf(prefer_css_page_size=True)
    sizes = {(round(float(w)), round(float(h))) for w, h in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", sheet)}
    assert sizes == {(595, 842), (842, 595)}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(page: Page, brief: str, scheme: str) -> None:
    """WCAG 2.2 AA asks for a contrast of 4.5 in text of this size."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(brief)
    assert page.evaluate(CONTRAST) >= 4.5


TOUCHING = """() => {
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
  const svgs = [...document.querySelectorAll('.picture svg')].filter(svg => svg.getClientRects().length);
  const found = [];
  let drawn = 0;
  svgs.forEach(svg => {
    const places = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
    const paper = svg.getBoundingClientRect();
    drawn += places.length;
    places.forEach(([words, place], number) => {
      places.slice(number + 1).forEach(([other, room]) => { if (over(place, room)) found.push([words, other]); });
      if (place.right > paper.right || place.left < paper.left) found.push([words, 'cut off']);
    });
  });
  return [drawn, found];
}"""

CONTRAST = """() => {
  const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = e => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  };
  const texts = [...document.querySelectorAll('p, li, td, th, h1, h2, h3, a, summary, figcaption, small')]
    .filter(e => !e.closest('svg') && e.offsetParent && e.innerText.trim());
  return Math.min(...texts.map(e => {
    const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  }));
}"""
