"""SVG elements as text, with numbers and attributes written the same way each time."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise

Point = tuple[float, float]


def element(name: str, *children: str, **attributes: object) -> str:
    """An element; underscores in attribute names become hyphens, a trailing one falls off, None leaves it out.

    >>> element("text", "A &amp; B", x=1.50, class_="name", dx=None)
    '<text x="1.5" class="name">A &amp; B</text>'
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    inside = "".join(children)
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>"


def words(text: str) -> str:
    """Text as it stands between tags."""
    return escape(text, quote=False)


def number(value: float) -> str:
    """A number with at most one decimal place.

    >>> number(12.04), number(-0.01), number(3.25)
    ('12', '0', '3.2')
    """
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def curve(points: Sequence[Point], *, down: bool = False) -> str:
    """Path data through points: straight where two agree across the flow, an S-curve where they do not.

    The flow runs to the right, or `down`.

    >>> curve([(0, 0), (10, 0), (30, 20)])
    'M0 0L10 0C20 0 20 20 30 20'
    """
    parts = [f"M{number(points[0][0])} {number(points[0][1])}"]
    for (x, y), (to_x, to_y) in pairwise(points):
        if abs(to_x - x if down else to_y - y) < 0.05:
            parts.append(f"L{number(to_x)} {number(to_y)}")
            continue
        middle = ((x + to_x) / 2, (y + to_y) / 2)
        pulls = ((x, middle[1]), (to_x, middle[1])) if down else ((middle[0], y), (middle[0], to_y))
        numbers = " ".join(f"{number(a)} {number(b)}" for a, b in (*pulls, (to_x, to_y)))
        parts.append(f"C{numbers}")
    return "".join(parts)


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else escape(str(value))
