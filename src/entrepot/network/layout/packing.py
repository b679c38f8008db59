"""Rectangles side by side on a page of a wanted shape: each as high up, then as far left, as others leave room.

The edge of what is placed so far is kept as a skyline, turned upside down. Source: Burke, Kendall and Whitwell (2004),
"A new placement heuristic for the orthogonal stock-cutting problem"; pages of several widths are tried.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt

from entrepot.network.layout.records import Size, Spacing

_WIDTHS, _WIDER = 24, 1.06  # how many widths of a page are tried, and how much wider each is than the last

Corner = tuple[float, float]
_Skyline = list[tuple[float, float]]  # steps from left to right: where each begins, and how far down it is filled


def pack(sizes: Sequence[Size], spacing: Spacing) -> tuple[list[Corner], Size]:
    """Left upper corners in the order of the sizes, and the page that holds all.

    >>> pack([Size(40, 30), Size(20, 10), Size(20, 10)], Spacing(between_parts=10, ratio=2))
    ([(0.0, 0.0), (50.0, 0.0), (50.0, 20.0)], Size(width=70.0, height=30.0))
    """
    if not sizes:
        return [], Size(0.0, 0.0)
    gap = spacing.between_parts
    area = sum((size.width + gap) * (size.height + gap) for size in sizes)
    least = max(max(size.width for size in sizes), 0.7 * sqrt(area * spacing.ratio))
    tried = [_on_page(sizes, least * _WIDER**step, spacing) for step in range(_WIDTHS)]
    return min(tried, key=lambda found: max(found[1].width / spacing.ratio, found[1].height))


def _on_page(sizes: Sequence[Size], width: float, spacing: Spacing) -> tuple[list[Corner], Size]:
    skyline: _Skyline = [(0.0, 0.0)]
    gap = spacing.between_parts
    corners = [
        _place(skyline, _in_columns(size.width + gap, spacing), size.height + gap, width + gap) for size in sizes
    ]
    right = max(x + size.width for (x, _), size in zip(corners, sizes, strict=True))
    bottom = max(y + size.height for (_, y), size in zip(corners, sizes, strict=True))
    return corners, Size(right, bottom)


def _in_columns(width: float, spacing: Spacing) -> float:
    """The width in whole columns."""
    return ceil(width / spacing.column - 0.001) * spacing.column if spacing.column else width


def _place(skyline: _Skyline, wide: float, high: float, page: float) -> Corner:
    """The best corner for a part of a width and height; the skyline is brought up to date."""
    fitting = [x for x, _ in skyline if x + wide <= page + 0.001] or [0.0]
    y, x = min((max(_levels(skyline, x, x + wide)), x) for x in fitting)
    after = [level for start, level in skyline if start <= x + wide + 0.001][-1]
    kept = [step for step in skyline if not x <= step[0] <= x + wide + 0.001]
    skyline[:] = sorted([*kept, (x, y + high), (x + wide, after)])
    return x, y


def _levels(skyline: _Skyline, start: float, end: float) -> list[float]:
    """How far down the page is filled between two places."""
    ends = [step[0] for step in skyline[1:]] + [float("inf")]
    return [level for (begin, level), stop in zip(skyline, ends, strict=True) if begin < end - 0.001 and stop > start]
