"""The picture as Chromium draws it: no words over other words or boxes, none cut off, in light, dark and narrow."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from entrepot.brief.network_picture import NARROW, PictureOptions, network_picture
from entrepot.brief.pictures.subject import Subject
from entrepot.entities import join_entities
from entrepot.model.exchange import from_exchange
from entrepot.network import supply_network

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.json"))
MEASURE = """() => {
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
  const texts = [...document.querySelectorAll('svg text')].map(text => [text, text.getBoundingClientRect()]);
  const boxes = [...document.querySelectorAll('svg .box')].map(box => [box.parentElement, box.getBoundingClientRect()]);
  const paper = document.querySelector('svg').getBoundingClientRect();
  const found = [];
  texts.forEach(([text, place], number) => {
    texts.slice(number + 1).forEach(([other, room]) => {
      if (over(place, room)) found.push([text.textContent, 'over', other.textContent]);
    });
    boxes.forEach(([node, room]) => {
      if (node !== text.parentElement && over(place, room)) found.push([text.textContent, 'over a box']);
      if (node === text.parentElement && place.right > room.right) found.push([text.textContent, 'out of its box']);
    });
    if (place.right > paper.right || place.bottom > paper.bottom) found.push([text.textContent, 'cut off']);
  });
  return found;
}"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian: apt-get install chromium)")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=CHROMIUM, args=quiet)
        yield running
        running.close()


def pictures(options: PictureOptions) -> Iterator[str]:
    """The picture of each annotated document with a network, and of all of them together."""
    read = [from_exchange(json.loads(path.read_text(encoding="utf-8"))) for path in CORPUS]
    everything = [claim for _, claims in read for claim in claims]
    for claims in [*(list(claims) for _, claims in read), everything]:
        entities = join_entities([document for document, _ in read], claims)
        network = supply_network(entities, claims)
        if network.edges:
            yield network_picture(Subject(network, entities, claims), options)


@pytest.mark.parametrize(("options", "width"), [(PictureOptions(), 1400), (NARROW, 360)], ids=["wide", "narrow"])
def test_no_words_stand_over_others_or_are_cut_off(browser: Browser, options: PictureOptions, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    for svg in pictures(options):
        page.set_content(f"<body style='margin:0'>{svg}")
        assert page.evaluate(MEASURE) == []
    page.close()


def test_words_are_large_enough_to_read_on_a_telephone(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    for svg in pictures(NARROW):
        page.set_content(f"<body style='margin:0'>{svg}")
        heights = page.evaluate(
            "[...document.querySelectorAll('svg .name')].map(e => e.getBoundingClientRect().height)"
        )
        assert min(heights) >= 10
    page.close()


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(18, 24, 31)")])
def test_the_paper_follows_the_reader(browser: Browser, scheme: str, paper: str) -> None:
    page = browser.new_page(color_scheme=scheme)
    page.set_content(next(pictures(PictureOptions())))
    colour = "getComputedStyle(document.querySelector('svg .paper')).fill"
    assert page.evaluate(colour) == paper
    page.emulate_media(media="print")
    assert page.evaluate(colour) == "rgb(255, 255, 255)"
    page.close()
