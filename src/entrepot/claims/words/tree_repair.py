"""English trees put right where the parser takes a finite verb between two names for an adjective.

"OFAC designated Volta Ltd for selling shells" comes out as a noun phrase around "Ltd"; headlines and names in capitals
do that. Nothing else is touched.
"""

from __future__ import annotations

from dataclasses import replace

from entrepot.claims.names.mention import Mention
from entrepot.claims.reading_model.analysis import ROOT, Analysis


def repaired(analysis: Analysis, mentions: tuple[Mention, ...]) -> Analysis:
    """The analysis with a verb at the root where it stood as an adjective between two names."""
    for verb, upos in enumerate(analysis.upos):
        noun = analysis.heads[verb]
        if upos != "VERB" or analysis.deprels[verb] != "amod" or noun < verb or analysis.heads[noun] != ROOT:
            continue
        before = _name(mentions, verb - 1)
        if before is None or before.end != verb or _name(mentions, verb + 1) is None:
            continue
        return _with_verb_on_top(analysis, before.head, verb, noun)
    return analysis


def _name(mentions: tuple[Mention, ...], word: int) -> Mention | None:
    """The mention of somebody that covers a word; adjectives of countries and goods do not count."""
    for mention in mentions:
        acts = (mention.entity or "").startswith(("org:", "person:", "country:", "group:"))
        if acts and mention.basis is None and mention.first <= word < mention.end:
            return mention
    return None


def _with_verb_on_top(analysis: Analysis, subject: int, verb: int, noun: int) -> Analysis:
    """The analysis with the verb as root, the name before it as its subject, the noun after it as its object."""
    heads, relations = list(analysis.heads), list(analysis.deprels)
    upper = {"punct": "punct", "acl": "advcl", "parataxis": "parataxis", "advcl": "advcl"}
    for word, head in enumerate(analysis.heads):
        if head == noun and word > noun and relations[word] in upper:
            heads[word], relations[word] = verb, upper[relations[word]]
    heads[verb], relations[verb] = ROOT, "root"
    heads[subject], relations[subject] = verb, "nsubj"
    heads[noun], relations[noun] = verb, "obj"
    return replace(analysis, heads=tuple(heads), deprels=tuple(relations))
