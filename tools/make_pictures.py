"""Take the pictures of the documentation anew from a real run on the bundled case.

python -m tools.make_pictures

Needs Chromium (Debian: apt-get install chromium). Look at what it made before committing.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import sync_playwright

from entrepot.brief.claims_page import claims_page
from entrepot.pipeline import brief_of_files, explanations_of_files, write_files, write_whole

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
DOCUMENTS = ROOT / "examples" / "belarus" / "documents"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]


def main() -> int:
    """Write the pictures; the result is the exit status."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        print("Chromium is not installed (Debian: apt-get install chromium)", file=sys.stderr)
        return 1
    PICTURES.mkdir(exist_ok=True)
    brief = replace(brief_of_files([DOCUMENTS]), title="Belarus, Russia and Iran")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        page_address = write_files(brief, folder)[0].as_uri()
        browser = play.chromium.launch(executable_path=chromium, args=QUIET)
        page = browser.new_page(viewport={"width": 1180, "height": 1000}, device_scale_factor=1.5)
        page.goto(page_address)
        page.screenshot(path=PICTURES / "belarus-brief.png")
        page.locator("#network svg:visible").first.screenshot(path=PICTURES / "belarus-network.png")
        page.goto(f"{page_address}#n1")
        page.evaluate("window.scrollTo(0, 0)")
        page.screenshot(path=PICTURES / "belarus-note.png")
        claims = Path(folder, "claims.html")
        write_whole(claims, claims_page(explanations_of_files([DOCUMENTS / "01-drones.txt"]).documents).encode())
        page.goto(claims.as_uri())
        page.locator(".card details").nth(2).evaluate("details => details.open = true")
        page.screenshot(path=PICTURES / "belarus-claims.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
