"""The picture of the network for paper: programs that know plain SVG and no style variables can draw it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

_STYLE = re.compile(r"(?<=<style>).*?(?=</style>)", re.DOTALL)
_SCREEN_ONLY = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_VARIABLE = re.compile(r"(--[\w-]+):\s*([^;{}]+);?")
_USE = re.compile(r"var\((--[\w-]+)\)")
_HALO = re.compile(r"(?:paint-order|stroke[\w-]*):[^;]*;?")
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')

# Who sets a variable and to what: the class that an element or one of its ancestors has, None for the picture itself.
Setting = tuple[str | None, str]


def plain_svg(svg: str) -> str:
    """The picture in its light colours, each written out where it is used.

    >>> plain_svg("<style>.a { --ink: #123; } @media screen { .a { --ink: #fff; } } .a b { fill: var(--ink); }</style>")
    '<style>.a b { fill: #123; }</style>'
    """
    return _STYLE.sub(lambda style: _plain_rules(style[0]), svg)


def aspect_ratio(svg: str) -> float:
    """Width of the picture divided by its height; 1 where it does not tell.

    >>> aspect_ratio('<svg viewBox="0 0 300 200">')
    1.5
    """
    found = _SIZE.search(svg)
    return float(found[1]) / float(found[2]) if found else 1.0


def _plain_rules(style: str) -> str:
    given = [(_selectors(rule[1]), rule[2]) for rule in _RULE.finditer(_SCREEN_ONLY.sub("", style))]
    rules = list(_without_halos(given))
    settings = _settings(rules)
    return "\n".join(rule for selectors, body in rules for rule in _plain_rule(selectors, body, settings))


def _selectors(written: str) -> list[str]:
    """The selectors of a rule that mean something on paper, where nothing is pointed at."""
    return [one.strip() for one in written.split(",") if ":" not in one]


def _without_halos(rules: list[tuple[list[str], str]]) -> Iterator[tuple[list[str], str]]:
    """The rules without the edges around names: Typst draws letter by letter, each edge over the letter before."""
    edged = {one.split()[-1] for selectors, body in rules if "paint-order" in body for one in selectors}
    for selectors, body in rules:
        is_edge = bool(selectors) and all(one.split()[-1] in edged for one in selectors)
        yield selectors, _HALO.sub("", body) if is_edge else body


def _settings(rules: Iterable[tuple[list[str], str]]) -> Mapping[str, list[Setting]]:
    """By variable who sets it, the picture itself first."""
    found: dict[str, list[Setting]] = {}
    for selectors, body in rules:
        for name, value in _VARIABLE.findall(body):
            for selector in selectors:
                parts = selector.split()
                found.setdefault(name, []).append((parts[-1] if len(parts) > 1 else None, value.strip()))
    return {name: sorted(settings, key=lambda one: one[0] is not None) for name, settings in found.items()}


def _plain_rule(selectors: list[str], body: str, settings: Mapping[str, list[Setting]]) -> Iterator[str]:
    """The rule for each value of its variable, under the class that sets it; variables of the picture filled in."""
    told = _filled(_VARIABLE.sub("", body), settings).strip()
    used = _USE.search(told)
    if used is None:
        if told and selectors:
            yield f"{', '.join(selectors)} {{ {told} }}"
        return
    for setter, value in settings.get(used[1], [(None, "none")]):
        under = [one for selector in selectors for one in _under(selector, setter)]
        yield from _plain_rule(under, told.replace(used[0], value), settings)


def _filled(body: str, settings: Mapping[str, list[Setting]]) -> str:
    """The body with every variable that has one value for the whole picture."""

    def value(used: re.Match[str]) -> str:
        known = settings.get(used[1], [])
        return known[0][1] if len(known) == 1 and known[0][0] is None else used[0]

    return _USE.sub(value, body)


def _under(selector: str, setter: str | None) -> Iterator[str]:
    """The selector for elements that have the class or stand in one that has it.

    >>> list(_under(".net .line path", ".denied"))[:3]
    ['.net.denied .line path', '.net .denied .line path', '.net .line.denied path']
    """
    parts = selector.split()
    if setter is None:
        yield selector
        return
    for place, part in enumerate(parts):
        yield " ".join([*parts[:place], f"{part}{setter}", *parts[place + 1 :]])
        if place + 1 < len(parts):
            yield " ".join([*parts[: place + 1], setter, *parts[place + 1 :]])
