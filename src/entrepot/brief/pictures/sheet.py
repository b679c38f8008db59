"""The sheet that a picture stands on: paper, title and description for assistive technology, legend and caption."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from entrepot.brief.pictures.legend import Entry, draw_caption, draw_legend
from entrepot.brief.pictures.svg import element, words
from entrepot.network.layout import Size

_MARGIN = 14.0
_ABOVE_LEGEND, _ABOVE_CAPTION = 22.0, 4.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture and what stands around it; `body` is drawn within `extent`. `prefix` begins the ids of the sheet."""

    body: tuple[str, ...]
    extent: Size
    legend: tuple[Entry, ...]
    caption: str
    title: str
    description: str
    prefix: str
    least_width: float = 0.0

    @property
    def size(self) -> Size:
        """Width and height with margins, legend and caption."""
        _, bottom = self._furniture()
        return Size(self._width + 2 * _MARGIN, bottom + 2 * _MARGIN)

    def draw(self) -> str:
        """The sheet as one `svg` element."""
        size = self.size
        width, height = f"{size.width:.0f}", f"{size.height:.0f}"
        left = (self._width - self.extent.width) / 2
        picture = element("g", *self.body, transform=f"translate({left:.1f} 0)")
        furniture, _ = self._furniture()
        ids = f"{self.prefix}-title", f"{self.prefix}-desc"
        return element(
            "svg",
            element("title", words(self.title), id=ids[0]),
            element("desc", words(f"{self.description} {self.caption}".strip()), id=ids[1]),
            element("style", style()),
            element("rect", class_="paper", width="100%", height="100%"),
            element("g", picture, furniture, transform=f"translate({_MARGIN:.0f} {_MARGIN:.0f})"),
            xmlns="http://www.w3.org/2000/svg",
            class_="supply-network" if size.width >= size.height else "supply-network upright",
            role="group",
            aria_labelledby=" ".join(ids),
            viewBox=f"0 0 {width} {height}",
            width=width,
            height=height,
        )

    @property
    def _width(self) -> float:
        return max(self.extent.width, self.least_width)

    def _furniture(self) -> tuple[str, float]:
        """Legend and caption, and their lower edge."""
        legend, below = draw_legend(self.legend, self._width, self.extent.height + _ABOVE_LEGEND)
        caption, bottom = draw_caption(self.caption, self._width, below + _ABOVE_CAPTION)
        return legend + caption, bottom


@cache
def style() -> str:
    """The style sheet of the pictures, for light and dark pages."""
    return files("entrepot.brief.pictures").joinpath("network.css").read_text(encoding="utf-8")
