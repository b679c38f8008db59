"""The picture of the network for paper: programs that know plain SVG and no style variables can draw it."""

from __future__ import annotations

import re

_SCREEN_ONLY = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_VARIABLE = re.compile(r"(--[\w-]+):\s*([^;{}]+);")
_USE = re.compile(r"var\((--[\w-]+)\)")
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def plain_svg(svg: str) -> str:
    """The picture in its light colours, each written out where it is used.

    >>> plain_svg("<style>.a { --ink: #123; } @media screen { .a { --ink: #fff; } } .b { fill: var(--ink); }</style>")
    '<style>.a {  }  .b { fill: #123; }</style>'
    """
    light = _SCREEN_ONLY.sub("", svg)
    values = dict(_VARIABLE.findall(light))
    return _USE.sub(lambda used: values.get(used[1], "none"), _VARIABLE.sub("", light))


def aspect_ratio(svg: str) -> float:
    """Width of the picture divided by its height; 1 where it does not tell.

    >>> aspect_ratio('<svg viewBox="0 0 300 200">')
    1.5
    """
    found = _SIZE.search(svg)
    return float(found[1]) / float(found[2]) if found else 1.0
