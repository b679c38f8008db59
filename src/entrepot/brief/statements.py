"""A finding as sentences: each way of telling it once, with all who tell it that way, its denials, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from entrepot.brief.notes import Notebook
from entrepot.brief.sentences.naming import Naming
from entrepot.brief.sentences.nouns import Noun, listing
from entrepot.brief.sentences.tell import Told, quoted, tell
from entrepot.findings.parties import PARTY_ROLES, filler_keys
from entrepot.model.brief import Sentence, Statement, Wording
from entrepot.model.claims import Claim, Derivation, Role
from entrepot.model.documents import Document
from entrepot.model.findings import Finding, Gap

MOST_DENIALS_BESIDE = 3
GAP_WORDS: Mapping[Gap, str] = {
    Gap.PRICE: "the price",
    Gap.ROUTE: "the route",
    Gap.CARRIER: "the carrier",
    Gap.DATE: "the date",
    Gap.END_USER: "the end user",
}


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes statements; knows all claims and documents of the case, and the footnotes given so far.

    Claims in `only_quoted`, by id, are told in the document's own words.
    """

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    naming: Naming
    notebook: Notebook
    only_quoted: frozenset[str] = frozenset()
    _told: dict[str, Told] = field(default_factory=dict)

    def told(self, claim_id: str) -> Told:
        """The sentence of one claim, without footnotes."""
        if claim_id not in self._told:
            claim = self.claims[claim_id]
            put = quoted if claim_id in self.only_quoted else tell
            self._told[claim_id] = put(claim, self.documents[claim.document_id], self.naming)
        return self._told[claim_id]

    def statement(self, finding: Finding) -> Statement:
        """The finding told in full."""
        sentences = self.sentences(finding.claims)
        return Statement(finding.finding_id, sentences, self.denials(finding), self.gaps(finding, sentences[0]))

    def sentences(self, claim_ids: Iterable[str]) -> tuple[Sentence, ...]:
        """One sentence for each way in which the claims tell it; nobody is cited for more than they say."""
        ways: list[tuple[Told, list[Claim]]] = []
        for claim_id in claim_ids:
            claim, told = self.claims[claim_id], self.told(claim_id)
            same = next((way for way in ways if _says_no_more(way, told, claim)), None)
            if same is None:
                ways.append((told, [claim]))
            else:
                same[1].append(claim)
        fewer = [way for way in ways[1:] if _is_part_of(way, ways[0])]
        sentences = [self._sentence(told, claims) for told, claims in ways if (told, claims) not in fewer]
        return (*sentences, *self._told_in_part([claim for _, claims in fewer for claim in claims]))

    def _told_in_part(self, claims: list[Claim]) -> tuple[Sentence, ...]:
        if not claims:
            return ()
        ids = tuple(claim.claim_id for claim in claims)
        words = "Part of this is told in another place too."
        return (Sentence(words, ids, self.notebook.cite(claims), Wording.COMPUTED),)

    def denials(self, finding: Finding) -> tuple[Sentence, ...]:
        """Who denies it, each denier once; every denial in full stands in the section on denials."""
        by_denier: dict[str, list[str]] = {}
        for claim_id in finding.denials:
            by_denier.setdefault(_denier(self.claims[claim_id]), []).append(claim_id)
        told = [
            max(self.sentences(ids), key=lambda one: (len(one.claims), len(one.text), one.text))
            for ids in by_denier.values()
        ]
        return tuple(told[:MOST_DENIALS_BESIDE])

    def gaps(self, finding: Finding, lead: Sentence) -> tuple[Sentence, ...]:
        """Only what must not be overlooked: an order whose delivery nothing shows, and what only a digest sums up."""
        told = self.claims[finding.claims[0]].status.value
        words = []
        if Gap.DELIVERY in finding.gaps and told in ("ordered", "agreed"):
            words.append("Delivery is not shown.")
        if all(self.claims[claim_id].derivation is Derivation.SUMMARY for claim_id in finding.claims):
            words.append("Only the closing summary of a digest says so, which goes beyond the parts that it sums up.")
        return tuple(Sentence(each, lead.claims, lead.notes, Wording.COMPUTED) for each in words)

    def missing(self, finding: Finding) -> Sentence | None:
        """What none of the finding's claims gives, in one sentence; None where nothing is missing."""
        asked = asked_of(finding)
        lead = self.sentences(finding.claims)[0]
        if not asked or lead.wording is not Wording.RULE or ". " in lead.text:
            return None
        delivery = "; delivery is not shown" if Gap.DELIVERY in finding.gaps else ""
        words = f"{lead.text.rstrip('.')}: no document read gives {asked}{delivery}."
        return Sentence(words, lead.claims, lead.notes, Wording.COMPUTED)

    def missing_of_first(self, finding: Finding) -> Sentence | None:
        """The same for the finding that leads the summary, which need not be told again."""
        asked = asked_of(finding)
        if not asked:
            return None
        lead = self.sentences(finding.claims)[0]
        words = f"On the first point, no document read gives {asked}."
        return Sentence(words, lead.claims, lead.notes, Wording.COMPUTED)

    def _sentence(self, told: Told, claims: list[Claim]) -> Sentence:
        return Sentence(told.text, tuple(claim.claim_id for claim in claims), self.notebook.cite(claims), told.wording)


def asked_of(finding: Finding) -> str:
    """What no claim of a finding gives, but for delivery: "the price or the route"; empty where nothing is missing."""
    asked = [Noun(GAP_WORDS[gap]) for gap in finding.gaps if gap in GAP_WORDS]
    return listing(asked, "or").text if asked else ""


def _says_no_more(way: tuple[Told, list[Claim]], told: Told, claim: Claim) -> bool:
    """True if the sentence of `way` may cite the claim too: the same words, or the same voice and nothing beyond."""
    return way[0].text == told.text or (told.wording is Wording.RULE and _covers(claim, way[1][0]))


def _is_part_of(way: tuple[Told, list[Claim]], lead: tuple[Told, list[Claim]]) -> bool:
    """True if the sentence of `way` only repeats a part of the lead's, in the same voice."""
    by_rule = way[0].wording is Wording.RULE and lead[0].wording is Wording.RULE
    return by_rule and _covers(lead[1][0], way[1][0])


def _denier(claim: Claim) -> str:
    return "|".join(source.who.text.casefold() if source.who else "" for source in claim.sources) or claim.claim_id


def _covers(claim: Claim, lead: Claim) -> bool:
    """True if everything that the lead says is in the claim, told as surely and by the same voice."""
    return (
        _voice(claim) == _voice(lead)
        and _parts(lead) <= _parts(claim)
        and set(lead.quantities) <= set(claim.quantities)
        and set(lead.money) <= set(claim.money)
        and (lead.time is None or lead.time == claim.time)
        and lead.change == claim.change
    )


def _voice(claim: Claim) -> tuple[object, ...]:
    speakers = tuple((s.who.text.casefold() if s.who else None, s.stance, s.factuality) for s in claim.sources)
    return claim.kind, claim.status, claim.factuality, speakers


def _parts(claim: Claim) -> set[tuple[Role, str]]:
    roles = (*PARTY_ROLES, Role.GOODS, Role.COMPONENT, Role.PLATFORM, Role.ORIGIN, Role.PURPOSE)
    return {(role, key) for role in roles for key in filler_keys(claim, role)}
