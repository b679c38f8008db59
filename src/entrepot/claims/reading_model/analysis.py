"""What the reading model says of a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

ROOT = -1


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A labelled run of words: indices [first, end) of the sentence."""

    first: int
    end: int
    label: str

    def shifted(self, words: int) -> NamedSpan:
        """Return the same span where the sentence begins `words` words earlier."""
        return replace(self, first=self.first + words, end=self.end + words)


@dataclass(frozen=True, slots=True)
class Analysis:
    """Word classes, dependency tree and names of one sentence, one entry of the first three per word.

    `heads` holds the index of each word's head, -1 for the root. `names` are PER, ORG and LOC;
    `details` are the finer labels of military reporting (Organisation, Weapon, Quantity, ...) and may
    overlap `names`; `other` are proper names of other things (OTH). `lemmas` and `features` (Case, Voice, ... as in
    Universal Dependencies) come with Russian only and are empty otherwise.
    """

    upos: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    deprels: tuple[str, ...] = ()
    names: tuple[NamedSpan, ...] = ()
    details: tuple[NamedSpan, ...] = ()
    other: tuple[NamedSpan, ...] = ()
    lemmas: tuple[str, ...] = ()
    features: tuple[Mapping[str, str], ...] = ()


def without_circles(heads: Sequence[int]) -> tuple[int, ...]:
    """The heads of a tree: a word that, climbing, comes back to itself hangs on the root instead.

    Where no word is the root, the first of the circle is. Rules that mend trees may close a circle unseen.

    >>> without_circles((1, ROOT, 3, 2)), without_circles((1, 0))
    ((1, -1, 1, 2), (-1, 0))
    """
    found = list(heads)
    safe: set[int] = {ROOT}
    for word in range(len(found)):
        path: dict[int, None] = {}
        place = word
        while place not in safe and place not in path:
            path[place] = None
            place = found[place]
        if place not in safe:
            found[place] = next((top for top, head in enumerate(found) if head == ROOT), ROOT)
        safe.update(path)
    return tuple(found)


def joined(parts: Sequence[Analysis]) -> Analysis:
    """One analysis for a sentence that was read in several windows.

    The root of the first window stays; the roots of the others hang on it as `parataxis`.

    >>> one = Analysis(("NOUN",), (ROOT,), ("root",))
    >>> joined([one, one]).heads
    (-1, 0)
    """
    if len(parts) == 1:
        return parts[0]
    root = parts[0].heads.index(ROOT)
    whole = parts[0]
    for part in parts[1:]:
        whole = _appended(whole, part, root)
    return whole


def _appended(left: Analysis, right: Analysis, root: int) -> Analysis:
    """The left analysis with the right one after it, its root hung on word `root`."""
    shift = len(left.upos)
    return Analysis(
        left.upos + right.upos,
        left.heads + tuple(root if head == ROOT else head + shift for head in right.heads),
        left.deprels + tuple("parataxis" if label == "root" else label for label in right.deprels),
        left.names + tuple(span.shifted(shift) for span in right.names),
        left.details + tuple(span.shifted(shift) for span in right.details),
        left.other + tuple(span.shifted(shift) for span in right.other),
        left.lemmas + right.lemmas,
        left.features + right.features,
    )
