"""The few words on a line of the picture and in a row of its table: what, how far, how sure, who denies it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from entrepot.brief.pictures.standing import standing, table
from entrepot.brief.pictures.strands import Strand, documents
from entrepot.entities.labels import goods_names
from entrepot.model.claims import Change, Claim, Kind, Quantity, Role, Stance
from entrepot.model.entities import Entity
from entrepot.model.network import Certainty, Edge
from entrepot.network.certainty import claim_certainty, is_denial

# No-break spaces keep a figure and its unit in one row of a label.
_UNITS = {"1": "", "t": "\u00a0t", "t/a": "\u00a0t a\u00a0year", "bbl/d": "\u00a0bbl/d"}
_UNITS |= {"1/a": " a\u00a0year", "1/mo": " a\u00a0month", "%": "\u00a0%"}
CERTAINTY_WORDS = {Certainty.STATED: "told as a fact", Certainty.DENIED: "only denied"}
_CATCH_ALL = ("class:other", "class:goods")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^(?:its|his|her|their|our)\s+", re.IGNORECASE)
_LONGEST = 46  # letters of a phrase out of a document


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for strands; claims by id, entities by key, and the ids of claims that others contradict or doubt."""

    claims: Mapping[str, Claim]
    entities: Mapping[str, Entity]
    disputed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, entities: Iterable[Entity], claims: Iterable[Claim], disputed: frozenset[str] = frozenset()) -> Wording:
        """Words for the strands of one case."""
        return cls({claim.claim_id: claim for claim in claims}, {entity.key: entity for entity in entities}, disputed)

    def name(self, key: str) -> str:
        """What readers call a node."""
        entity = self.entities.get(key)
        return entity.label if entity else key.partition(":")[2].replace("-", " ")

    def path(self, strand: Strand) -> str:
        """Who to whom, in one phrase."""
        edge = strand.first
        joint = " to " if edge.directed else " and "
        through = f" through {_listing(map(self.name, edge.via))}" if edge.via else ""
        return f"{self.name(edge.source)}{joint}{self.name(edge.target)}{through}"

    def what(self, strand: Strand) -> str:
        """What passes or ties them: goods with an amount, or the word for the tie."""
        goods: dict[str, list[str]] = {}
        for edge in strand.edges:
            words = self._goods(edge)
            for kind in _most_told(self.claims[claim_id] for claim_id in edge.claims):
                goods.setdefault(_template(kind, bool(words)), []).extend(words)
        phrases = [template.replace("{goods}", _some(words)) for template, words in goods.items()]
        return ", ".join([*phrases[:2], *self._figures(strand)])

    def status(self, strand: Strand) -> str:
        """How far it has got, how sure that is, and whether it is disputed; empty for a plain fact."""
        disputed = "disputed" if self.disputed.intersection(strand.claims) else ""
        return ", ".join(filter(None, [standing(strand.first, self.claims), disputed]))

    def denial(self, strand: Strand) -> str:
        """Who denies it, in a few words; empty if nobody does."""
        return denial_words(self.deniers(strand))

    def deniers(self, strand: Strand) -> tuple[str, ...]:
        """Everybody who denies it, as the documents name them."""
        return deniers_of(self.claims[claim_id] for claim_id in strand.denied_by)

    def tellers(self, strand: Strand) -> tuple[str, ...]:
        """Everybody who says it, as the documents name them; the author where no source is told."""
        told = [self.claims[claim_id] for claim_id in strand.claims]
        found = [name for claim in told if not is_denial(claim) for name in _sources(claim)]
        return tuple(dict.fromkeys(found))

    def count(self, strand: Strand) -> str:
        """How many documents tell it, where more than one does."""
        count = len(documents((*strand.claims, *strand.denied_by), self.claims))
        return f"{count}\u00a0documents" if count > 1 else ""

    def _goods(self, edge: Edge) -> list[str]:
        """The goods of an edge in plain words; the document's own where the class says nothing."""
        return [word for key in edge.goods for word in self._goods_words(key, edge)]

    def _goods_words(self, key: str, edge: Edge) -> list[str]:
        if key not in _CATCH_ALL:
            return [self.name(key)]
        told = (self.claims[claim_id] for claim_id in edge.claims)
        quotes = (
            argument.quote.text
            for claim in told
            for argument in claim.filling(Role.GOODS, Role.COMPONENT)
            if argument.entity == key and not argument.is_implicit and argument.quote.text.isascii()
        )
        return [_plain(text) for text in quotes] or [goods_names()[key.partition(":")[2]]]

    def _figures(self, strand: Strand) -> list[str]:
        """The amount or the change, if one edge of one sort of goods is drawn and one is told: sums would be ours."""
        told = (self.claims[claim_id] for claim_id in strand.claims)
        surest = [claim for claim in told if claim_certainty(claim) is strand.first.certainty]
        countable = len(strand.edges) == 1 and len(strand.goods) < 2
        amounts = {short_amount(quantity) for claim in surest for quantity in claim.quantities if countable}
        changes = {short_change(claim.change) for claim in surest if claim.change}
        return [values.pop() for values in (amounts, changes) if len(values) == 1]


def deniers_of(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Everybody who denies in these claims, as the documents name them, each once."""
    return tuple(dict.fromkeys(name for claim in claims for name in _deniers(claim)))


def denial_words(deniers: Sequence[str]) -> str:
    """Who denies it, in a few words; empty if nobody does.

    >>> denial_words(["Iran", "the foreign minister"])
    'denied by Iran and 1 more'
    """
    if not deniers:
        return ""
    more = f" and {len(deniers) - 1} more" if len(deniers) > 1 else ""
    return f"denied by {_shortened(deniers[0])}{more}"


def _deniers(claim: Claim) -> list[str]:
    who = [source.who for source in claim.sources if source.stance is Stance.DENIES]
    named = [_plain(quote.text) for quote in who if quote]
    return named or (["an unnamed source"] if who else _sources(claim))


def _most_told(claims: Iterable[Claim]) -> list[Kind]:
    counted = Counter(claim.kind for claim in claims)
    return sorted(counted, key=lambda kind: (-counted[kind], kind))


def _template(kind: Kind, with_goods: bool) -> str:
    row = _kind_words().get(kind, {"bare": kind.value.replace("_", " "), "goods": "{goods}"})
    return row["goods"] if with_goods else row["bare"]


def _some(words: Iterable[str]) -> str:
    """The first three things of a list, and how many more there are."""
    unique = list(dict.fromkeys(words))
    return ", ".join(unique[:3]) + (f" and {len(unique) - 3} more" if len(unique) > 3 else "")


def short_amount(quantity: Quantity) -> str:
    """An amount as a label shows it.

    >>> short_amount(Quantity("drones", 2400, None, "1")), short_amount(Quantity(None, 200, 220, "1"))
    ('2,400+', '200–220')
    """
    low, high = quantity.low, quantity.high
    unit = _UNITS.get(quantity.unit, f" {quantity.unit}")
    if low is not None and high is not None:
        return f"{_figure(low)}{unit}" if low == high else f"{_figure(low)}–{_figure(high)}{unit}"
    return f"{_figure(low)}+{unit}" if low is not None else f"up to\u00a0{_figure(high or 0)}{unit}"


def _figure(value: float) -> str:
    """A number with separators; exact millions in short."""
    millions = value / 1e6
    return f"{millions:,g}m" if millions >= 1 and round(millions, 2) == millions else f"{value:,.10g}"


def short_change(change: Change) -> str:
    r"""A growth or fall as a label shows it.

    >>> short_change(Change("trade", "up", factor=3)), short_change(Change("trade", "down", percent=12.5))
    ('×3', '−12.5\xa0%')
    """
    if change.factor is not None and change.direction != "down":
        return f"×{change.factor:g}"
    if change.percent is not None:
        return f"{'−' if change.direction == 'down' else '+'}{change.percent:g}\u00a0%"
    return {"up": "rising", "down": "falling"}.get(change.direction, "unchanged")


def _sources(claim: Claim) -> list[str]:
    named = [_plain(source.who.text) if source.who else "an unnamed source" for source in claim.sources]
    return named or ["the author"]


def _plain(words: str) -> str:
    return _ARTICLE.sub("", " ".join(words.split()))


def _shortened(words: str) -> str:
    """The words for a label, which cannot show whom a possessive means: the table and the brief do."""
    words = _POSSESSIVE.sub("", words)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _listing(names: Iterable[str]) -> str:
    listed = list(names)
    return " and ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else "".join(listed)


@cache
def _kind_words() -> Mapping[Kind, dict[str, str]]:
    return {Kind(row["kind"]): row for row in table("kind_words.csv")}
