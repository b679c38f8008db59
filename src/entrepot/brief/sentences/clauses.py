"""The clause that a template makes of a claim, and how it is put into words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from entrepot.brief.sentences.nouns import Noun
from entrepot.brief.sentences.verbs import Tense, Verb, verb_phrase


@dataclass(frozen=True, slots=True)
class Clause:
    """Who does what: a subject, a verb, what follows it, and the phrases at the end.

    `stative` is True for what holds rather than happens ("owns", "is mounted on") and takes no progressive. `timeless`
    is True for a lasting property told in passing ("Belarusian-made"), always in the present. `done` is True for a deed
    that was done once, even where what came of it lasts ("founded"): always in the past.
    """

    subject: Noun
    verb: Verb
    after: str = ""
    tail: tuple[str, ...] = ()
    passive: bool = False
    stative: bool = False
    timeless: bool = False
    done: bool = False

    @property
    def says_nothing(self) -> bool:
        """True for a passive without anything behind it: "the trucks were made"."""
        return self.passive and not self.after and not any(self.tail)

    def words(self, tense: Tense) -> str:
        """The clause with its verb in the given tense, without capital and full stop."""
        put = replace(tense, passive=self.passive)
        return _joined(self.subject.text, verb_phrase(self.verb, put, self.subject.plural), self.after, *self.tail)

    def as_gerund(self, perfect: bool) -> str:
        """What the subject does as a thing that can be denied: "supplying weapons to Russia", "having sold weapons"."""
        participle = f"been {self.verb.participle}" if self.passive else self.verb.participle
        gerund = f"being {self.verb.participle}" if self.passive else self.verb.gerund
        return _joined(f"having {participle}" if perfect else gerund, self.after, *self.tail)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
