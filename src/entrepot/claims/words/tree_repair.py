"""English trees put right in six places.

"OFAC designated Volta Ltd for selling shells" comes out as a noun phrase around "Ltd", the verb an adjective; headlines
and names in capitals do that. "After OFAC designated two firms" comes out as firms that are designated,
"Volta Trading acts for Chad" as acts of Volta Trading, "gave the army ten tanks" as army tanks. "Oman, the ministry
says, shipped tanks" comes out with Oman speaking, "Volta, which the ministry says sold tanks" with Volta sold. Nothing
else is touched.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entrepot.claims.frames import frames_by_word
from entrepot.claims.names.mention import Mention
from entrepot.claims.reading_model.analysis import ROOT, Analysis
from entrepot.claims.words.hearsay_participles import with_hearsay_below
from entrepot.claims.words.lemmas import lemma

_NOMINALS = ("NOUN", "PROPN", "PRON")
# What a phrase is to the word above it once a verb is on top of it.
_AS_CLAUSE = {"root": "root", "obl": "advcl", "nmod": "acl", "conj": "conj", "parataxis": "parataxis", "obj": "ccomp"}


def repaired(words: list[str], analysis: Analysis, mentions: tuple[Mention, ...]) -> Analysis:
    """The analysis with a verb at the root where it stood as an adjective between two names, and each aside apart."""
    analysis = _with_receivers(_with_verbs_before_numbers(with_hearsay_below(words, analysis), mentions))
    analysis = _with_verb_for_noun(words, _with_own_subjects(analysis), mentions)
    for verb, upos in enumerate(analysis.upos):
        noun = analysis.heads[verb]
        if upos != "VERB" or analysis.deprels[verb] != "amod" or noun < verb or analysis.heads[noun] != ROOT:
            continue
        before = _name(mentions, verb - 1)
        if before is None or before.end != verb or _name(mentions, verb + 1) is None:
            continue
        return _with_verb_on_top(analysis, before.head, verb, noun)
    return analysis


def _with_verbs_before_numbers(analysis: Analysis, mentions: tuple[Mention, ...]) -> Analysis:
    """The analysis with a verb where a participle between a name and a number or article stood as an adjective."""
    heads, relations = list(analysis.heads), list(analysis.deprels)
    for verb, upos in enumerate(analysis.upos):
        noun, before = heads[verb], _name(mentions, verb - 1)
        follows = analysis.upos[verb + 1 : verb + 2] in (("NUM",), ("DET",))
        if upos != "VERB" or relations[verb] != "amod" or noun < verb or not follows or before is None:
            continue
        if before.end != verb or heads[before.head] != noun or relations[noun] not in _AS_CLAUSE:
            continue
        relation = _AS_CLAUSE[relations[noun]]
        for word in range(before.first):
            if heads[word] == noun:  # "after" opens the clause, "the" belongs to the name
                heads[word] = before.head if analysis.upos[word] == "DET" else verb
                relations[word] = "mark" if relations[word] == "case" else relations[word]
        heads[verb], relations[verb] = heads[noun], relation
        heads[before.head], relations[before.head] = verb, "nsubj"
        heads[noun], relations[noun] = verb, "obj"
    changed = tuple(relations) != analysis.deprels
    return replace(analysis, heads=tuple(heads), deprels=tuple(relations)) if changed else analysis


def _with_receivers(analysis: Analysis) -> Analysis:
    """The analysis with a noun before a number as who receives what the number counts: "gave the army ten tanks"."""
    heads, relations = list(analysis.heads), list(analysis.deprels)
    for word, thing in enumerate(analysis.heads):
        if relations[word] != "compound" or relations[thing] != "obj" or thing < word:
            continue
        counted = any(heads[at] == thing and relations[at] in ("nummod", "det") for at in range(word + 1, thing))
        verb = heads[thing]
        if not counted or verb > word or analysis.upos[verb] != "VERB":
            continue
        for at in range(verb + 1, word):
            heads[at] = word if heads[at] == thing else heads[at]
        heads[word], relations[word] = verb, "iobj"
    changed = tuple(relations) != analysis.deprels
    return replace(analysis, heads=tuple(heads), deprels=tuple(relations)) if changed else analysis


def _with_verb_for_noun(words: list[str], analysis: Analysis, mentions: tuple[Mention, ...]) -> Analysis:
    """The analysis with a verb at the root where it stood as a plural noun right behind a name: "Volta acts for"."""
    root = next((at for at, head in enumerate(analysis.heads) if head == ROOT), 0)
    before = _name(mentions, root - 1) if analysis.upos[root : root + 1] == ("NOUN",) else None
    if before is None or before.end != root or ("verb", lemma(words[root], "VERB")) not in frames_by_word():
        return analysis
    kids = {analysis.deprels[at] for at, head in enumerate(analysis.heads) if head == root}
    follows = analysis.upos[root + 1 : root + 2]
    if kids & {"det", "cop", "case", "nsubj", "nmod:poss", "nummod"} or follows not in (("ADP",), ("DET",)):
        return analysis
    heads, upos, relations = list(analysis.heads), list(analysis.upos), list(analysis.deprels)
    as_of_verb = {"nmod": "obl", "appos": "obj", "nmod:unmarked": "obl:unmarked", "acl": "advcl"}
    for word, head in enumerate(analysis.heads):
        if head == root and word > root:
            relations[word] = as_of_verb.get(relations[word], relations[word])
    upos[root], heads[before.head], relations[before.head] = "VERB", root, "nsubj"
    return replace(analysis, heads=tuple(heads), upos=tuple(upos), deprels=tuple(relations))


def _with_own_subjects(analysis: Analysis) -> Analysis:
    """The analysis with subjects given to the verbs of saying or of what is said that they belong to."""
    return _with_speakers_behind(_with_subjects_asked_for(_with_asides_apart(analysis)))


def _with_speakers_behind(analysis: Analysis) -> Analysis:
    """The analysis with a second subject of what is said given to the verb behind: "Oman sold tanks, Roe told us"."""
    heads = list(analysis.heads)
    for said, verb in enumerate(analysis.heads):
        if analysis.deprels[said] != "ccomp" or verb <= said or analysis.upos[verb] != "VERB":
            continue
        subjects = [at for at, head in enumerate(heads) if head == said and analysis.deprels[at] == "nsubj"]
        has_own = any(head == verb and analysis.deprels[at].startswith("nsubj") for at, head in enumerate(heads))
        if len(subjects) > 1 and said < subjects[-1] < verb and not has_own:
            heads[subjects[-1]] = verb
    return analysis if tuple(heads) == analysis.heads else replace(analysis, heads=tuple(heads))


def _with_asides_apart(analysis: Analysis) -> Analysis:
    """The analysis with the first of two subjects of a verb, set off by commas, given to the clause behind it."""
    heads = list(analysis.heads)
    for verb, upos in enumerate(analysis.upos):
        subjects = [at for at, head in enumerate(heads) if head == verb and analysis.deprels[at] == "nsubj"]
        said = [at for at, head in enumerate(heads) if head == verb and analysis.deprels[at] == "ccomp" and at > verb]
        if upos != "VERB" or len(subjects) != 2 or len(said) != 1 or subjects[1] > verb:
            continue
        has_own = any(head == said[0] and relation.startswith("nsubj") for head, relation in _arcs(analysis))
        opens = "PUNCT" in analysis.upos[subjects[0] + 1 : subjects[1]]
        closes = "PUNCT" in analysis.upos[verb + 1 : said[0]]
        if opens and closes and not has_own:
            heads[subjects[0]] = said[0]
    return analysis if tuple(heads) == analysis.heads else replace(analysis, heads=tuple(heads))


def _with_subjects_asked_for(analysis: Analysis) -> Analysis:
    """The analysis with what stands before a verb as its subject, where the verb has another object and no subject."""
    relations = list(analysis.deprels)
    for verb, upos in enumerate(analysis.upos):
        if upos != "VERB" or analysis.deprels[verb] not in ("ccomp", "root", "conj", "advcl", "parataxis"):
            continue
        kids = [at for at, head in enumerate(analysis.heads) if head == verb]
        objects = [at for at in kids if relations[at] == "obj"]
        has_subject = any(relations[at].startswith("nsubj") for at in kids)
        behind = [at for at in objects if at > verb]
        if behind and objects[0] < verb and analysis.upos[objects[0]] in _NOMINALS and not has_subject:
            relations[objects[0]] = "nsubj"
    return analysis if tuple(relations) == analysis.deprels else replace(analysis, deprels=tuple(relations))


def _arcs(analysis: Analysis) -> Iterator[tuple[int, str]]:
    return zip(analysis.heads, analysis.deprels, strict=True)


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
