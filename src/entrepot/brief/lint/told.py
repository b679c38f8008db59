"""A sentence of a brief taken apart as text: its own words, what it quotes, and whom it names as speaking."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from entrepot.brief.lint.word_classes import words_of_class
from entrepot.entities.names import tokens
from entrepot.findings.speakers import same_name, share_a_name, speaker_of
from entrepot.model.brief import Maker, Note, Sentence, SourceEntry, Wording
from entrepot.model.claims import Claim

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
# Up to the comma; a name beside the words for somebody ("its minister, Ann Lee, ...") belongs to them.
_ACCORDING = re.compile(
    r"\b(?:according to|citing|denial by|as told by)\s+"
    r"((?:\([^)]*\)|[^,;:“(])*(?:,\s+(?:(?-i:[A-Z])[\w.’'-]*\s?){1,4}(?=,))?)",
    re.IGNORECASE,
)
_OWN_ACCOUNT = re.compile(r"\bby (?:its|his|her|their) own account\b", re.IGNORECASE)
_LEAST_WORD = 4
_POINTS = re.compile(r"(?:the|its|his|her|their|this|that) [^A-ZÀ-ÞА-ЯЁ]*$")
_USUAL = frozenset("that said says with from their this which have were been will according".split())


@dataclass(frozen=True)
class Told:
    """A sentence with the claims and footnotes that it cites, as far as they are there.

    `where` is the section and finding, `slot` the part of the statement in which it stands.
    """

    sentence: Sentence
    where: str
    slot: str
    claims: tuple[Claim, ...]
    notes: tuple[Note | None, ...]
    sources: Mapping[str, SourceEntry]

    @cached_property
    def quoted(self) -> tuple[str, ...]:
        """What stands in quotation marks."""
        return tuple(match[0][1:-1] for match in _QUOTED.finditer(self.sentence.text))

    @cached_property
    def own(self) -> str:
        """The sentence's own words: what it quotes is blanked."""
        return _QUOTED.sub(" “” ", self.sentence.text)

    @property
    def is_quotation(self) -> bool:
        """True for a sentence that gives a document's own words."""
        return self.sentence.wording is Wording.QUOTATION

    @cached_property
    def tells(self) -> bool:
        """True if the sentence says what its claims say: it names their parties. A person may add something else."""
        if self.sentence.wording is not Wording.COMPUTED and self.sentence.made_by is not Maker.PERSON:
            return True
        return any(self._names_parties(claim) for claim in self.claims)

    def _names_parties(self, claim: Claim) -> bool:
        here = speaker_of(self.own)
        named = [speaker_of(argument.quote.text) for argument in claim.arguments]
        named = [one for one in named if one.states or one.names]
        found = sum(bool(one.states & here.states) or share_a_name(one, here) for one in named)
        return bool(named) and found >= min(2, len(named))

    @cached_property
    def voices(self) -> tuple[str, ...]:
        """The stretches in which somebody is named as speaking; of a quotation, only those of the words around it."""
        words = self.own if self.is_quotation else re.sub('[“”"]', "", self.sentence.text)
        found = [match[1] for match in _ACCORDING.finditer(words)]
        if _OWN_ACCOUNT.search(words):
            found.append(words)
        for match in words_of_class("speech").finditer(words):
            found.append(re.split(r"[;:.]\s|, (?!\w+ ?\w* ?,)", words[: match.start()])[-1])
        return tuple(voice for voice in found if voice.strip())


def names_source(who: str, words: str) -> bool:
    """True if the words name a source that a document calls `who`: by name, state, or a telling word.

    A source that is only a pronoun, or only pointed at ("the company"), is named by anything.

    >>> names_source("Ukraine's defence ministry", "the Ukrainian Defence Ministry"), names_source("Kyiv", "Minsk")
    (True, False)
    """
    speaker, here = speaker_of(who if who != who.lower() else who.title()), speaker_of(words)
    telling = {word for word in tokens(who) if len(word) >= _LEAST_WORD and word not in _USUAL}
    is_pointed_at = bool(_POINTS.match(who)) and not speaker.states
    if speaker.is_pronoun or is_pointed_at or not (telling or speaker.states or speaker.names):
        return True
    if speaker.names and (
        share_a_name(speaker, here) or any(same_name(n, t) for n in speaker.names for t in tokens(words))
    ):
        return True
    if speaker.states & here.states:
        return True
    return any(same_name(word, other) for word in telling for other in tokens(words))
