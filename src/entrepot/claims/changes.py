"""Growth and fall in text: "tripled", "rose by 45 percent", "fell by almost a third", "grew twelvefold", "was flat"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from entrepot.claims.numerals import find_numerals
from entrepot.model.spans import Span


@dataclass(frozen=True, slots=True)
class FoundChange(Span):
    """A change in the text: the verb or noun with its amount.

    `direction` is up, down or flat. `factor` is the new value over the old ("tripled" is 3), `percent` unsigned,
    `delta` an absolute difference; each None where the words do not give it.
    """

    direction: str
    factor: float | None = None
    percent: float | None = None
    delta: float | None = None

    @property
    def span(self) -> Span:
        """The words as a plain span."""
        return Span(self.start, self.end)


_UP = (
    r"r(?:o|i)se[sn]?|rising|gr(?:e|o)w(?:s|n|ing)?|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|"
    r"surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|expand(?:s|ed|ing)?|skyrocket(?:s|ed|ing)?|swell(?:s|ed|ing)?|"
    r"balloon(?:s|ed|ing)?|rocketed|leapt|shot\s+up|went\s+up|gone\s+up"
)
_DOWN = (
    r"f(?:a|e)ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr(?:i|a|u)nk(?:s|ing)?|"
    r"plung(?:e|es|ed|ing)|slump(?:s|ed|ing)?|plummet(?:s|ed|ing)?|tumbl(?:e|es|ed|ing)|contract(?:ed|ing)|"
    r"collaps(?:e|es|ed|ing)|dwindl(?:e|es|ed|ing)|slid|went\s+down|gone\s+down"
)
_UP_NOUN = r"increase|rise|growth|jump|surge|gain|climb|leap"
_DOWN_NOUN = r"decrease|fall|drop|decline|slump|plunge|reduction|contraction"
_HEDGE = (
    r"(?:about|around|some|nearly|almost|roughly|approximately|more\s+than|over|at\s+least|up\s+to|less\s+than|just|"
    r"only|an?\s+estimated|as\s+much\s+as|another|a\s+further)"
)
_NUMBER = r"(?:\d{1,12}(?:[.,]\d{1,3}){0,4}|[a-z]+(?:-[a-z]+)?)"
_PERCENT = rf"(?P<percent>{_NUMBER})(?:\s|-)?(?:%|per\s?cent\b)"
_FRACTION = r"(?P<fraction>(?:a|one|two|three|four)[\s-](?:thirds?|quarters?|fifths?|tenths?|half)|half)\b"
_TIMES = rf"(?P<times>{_NUMBER}|a\s+hundred)\s+times\b"
_FOLD = r"(?P<fold>\d+(?:\.\d+)?|[a-z]+?)[\s-]?fold\b"
_AMOUNT = rf"(?:by\s+)?(?:{_HEDGE}\s+)*(?:{_PERCENT}|{_FRACTION}|{_TIMES}|{_FOLD})"
_TO_AMOUNT = (
    rf"(?=\s+(?:slightly\s+|sharply\s+)?(?:to|from)\s+(?:{_HEDGE}\s+|under\s+|a\s+record\s+)*"
    r"(?:[A-Za-z]{0,3}[$€£¥₽]|(?-i:[A-Z]{3})\s|\d|one\b|two|three|four|five|six|seven|eight|nine|ten\b|half|zero))"
)
_MULTIPLE = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "quintuple": 5.0}
_PART = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}

Reading = Callable[[re.Match[str]], FoundChange | None]


def find_changes(text: str, start: int, end: int) -> list[FoundChange]:
    """Changes between two offsets, in order; none overlaps another.

    A third is 33 percent and two thirds 66.7, as the annotation guidelines round them.

    >>> [(c.direction, c.factor, c.percent) for c in find_changes("Trade tripled, then fell by a third.", 0, 36)]
    [('up', 3.0, None), ('down', None, 33.0)]
    """
    found = [
        change
        for pattern, read in RULES
        for match in pattern.finditer(text, start, end)
        if (change := read(match)) is not None
    ]
    found.sort(key=lambda change: (change.start, -change.end))
    changes: list[FoundChange] = []
    for change in found:
        if not changes or change.start >= changes[-1].end:
            changes.append(change)
    return changes


def fraction_percent(words: str) -> float:
    """The percentage that a fraction in words is: thirds as 33 and 66.7, the others exact.

    >>> fraction_percent("a third"), fraction_percent("two thirds"), fraction_percent("three-quarters")
    (33.0, 66.7, 75.0)
    """
    part = next(size for name, size in _PART.items() if name in words.lower())
    count = _value(re.split(r"[\s-]", words)[0]) or 1.0
    return 33.0 if (count, part) == (1.0, 3) else round(100 * count / part, 1)


def _multiple(match: re.Match[str]) -> FoundChange:
    stem = match["multiple"].lower().rstrip("dgins")
    factor = next(value for word, value in _MULTIPLE.items() if word.rstrip("e").startswith(stem.rstrip("e")))
    return FoundChange(*match.span(), "up", factor=factor)


def _halved(match: re.Match[str]) -> FoundChange:
    return FoundChange(*match.span(), "down", percent=50.0)


def _up(match: re.Match[str]) -> FoundChange | None:
    return _moved(match, "up")


def _down(match: re.Match[str]) -> FoundChange | None:
    return _moved(match, "down")


def _moved(match: re.Match[str], direction: str) -> FoundChange | None:
    """A change with its amount; None where what looks like an amount is no number."""
    amounts = {name: words for name, words in match.groupdict().items() if words}
    if "fraction" in amounts:
        return FoundChange(*match.span(), direction, percent=fraction_percent(amounts["fraction"]))
    for name, words in amounts.items():
        value = _value(words)
        if value is None:
            return None
        if name == "percent":
            return FoundChange(*match.span(), direction, percent=value)
        return FoundChange(*match.span(), direction, factor=value)
    return FoundChange(*match.span(), direction)


def _flat(match: re.Match[str]) -> FoundChange:
    return FoundChange(*match.span(), "flat")


def _value(words: str) -> float | None:
    numerals = find_numerals(words, 0, len(words))
    return numerals[0].value if numerals and numerals[0].end == len(words) else None


def _rule(pattern: str, read: Reading) -> tuple[re.Pattern[str], Reading]:
    return re.compile(rf"(?<![\w-])(?:{pattern})", re.IGNORECASE), read


_MOST = r"(?:more\s+than|nearly|almost|about|roughly|over)\s+"
RULES: tuple[tuple[re.Pattern[str], Reading], ...] = (
    _rule(rf"(?:{_MOST})?(?P<multiple>(?:doubl|tripl|trebl|quadrupl|quintupl)(?:e|es|ed|ing))\b(?!-)", _multiple),
    _rule(rf"(?:{_MOST})?halv(?:e|es|ed|ing)\b", _halved),
    _rule(rf"(?:{_UP})\s+{_AMOUNT}", _up),
    _rule(rf"(?:{_DOWN})\s+{_AMOUNT}", _down),
    _rule(rf"(?:{_UP})\b{_TO_AMOUNT}", _up),
    _rule(rf"(?:{_DOWN})\b{_TO_AMOUNT}", _down),
    _rule(rf"up\s+{_AMOUNT}", _up),
    _rule(rf"down\s+{_AMOUNT}", _down),
    _rule(r"(?:was|were|is|are|been)\s+up\b(?=\s+(?:to|from|on)\b)", _up),
    _rule(r"(?:was|were|is|are|been)\s+down\b(?=\s+(?:to|from|on)\b)", _down),
    _rule(
        rf"growth\s+(?:\w+\s+)?(?:slowed|accelerated|fell|rose|eased|reached|stood)?\s*(?:to|of|at)\s+(?:{_HEDGE}\s+)?{_PERCENT}",
        _up,
    ),
    _rule(rf"{_PERCENT}\s+(?:\w+\s+)?(?:{_UP_NOUN})\b", _up),
    _rule(rf"{_PERCENT}\s+(?:\w+\s+)?(?:{_DOWN_NOUN})\b", _down),
    _rule(rf"(?:{_UP_NOUN})\s+of\s+(?:{_HEDGE}\s+)?(?:{_PERCENT}|{_FRACTION})", _up),
    _rule(rf"(?:{_DOWN_NOUN})\s+of\s+(?:{_HEDGE}\s+)?(?:{_PERCENT}|{_FRACTION})", _down),
    _rule(rf"(?:{_FOLD}|{_PERCENT})\s+(?:more|higher|larger|increase|rise|growth|jump)\b", _up),
    _rule(rf"{_PERCENT}\s+(?:less|lower|fewer|smaller)\b", _down),
    _rule(rf"{_TIMES}\s+(?:higher|more|larger|greater|as\s+(?:much|many|high))\b", _up),
    _rule(
        r"(?:was|were|is|are|been|remained|stayed|held|stood)\s+(?:broadly\s+|largely\s+|almost\s+)?(?:flat|unchanged|stable|steady)\b",
        _flat,
    ),
    _rule(r"(?:plateaued|stagnated|levelled\s+off|leveled\s+off)\b", _flat),
    _rule(
        r"(?:has|have|had)\s+[\"“'‘]?(?:almost|nearly|virtually|all\s+but|practically)\s+(?:ceased|stopped|dried\s+up)\b",
        _down,
    ),
)
