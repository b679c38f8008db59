"""Trees in which "a firm believed to sell chips" came out as a firm that believes.

A participle of saying or thinking with nothing before it and "to" right behind it has no speaker: "believed to",
"reported to". It belongs to the noun before it, and the finite verb behind it is the main one.
"""

from __future__ import annotations

from dataclasses import replace

from entrepot.claims.cues import cue_list
from entrepot.claims.reading_model.analysis import Analysis

_MAIN = frozenset(("xcomp", "ccomp", "parataxis", "conj", "dep", "advcl"))


def with_hearsay_below(words: list[str], analysis: Analysis) -> Analysis:
    """The analysis with each bare "believed to" as a participle, below the finite verb behind it if there is one."""
    for at, word in enumerate(words[:-1]):
        is_bare = word.lower() in cue_list("governors", "hearsay_participles") and words[at + 1].lower() == "to"
        if is_bare and analysis.upos[at] == "VERB" and not _kids(analysis, at, "aux", "aux:pass", "cop"):
            analysis = _set_below(words, analysis, at)
    return analysis


def _kids(analysis: Analysis, head: int, *relations: str) -> list[int]:
    arcs = enumerate(zip(analysis.heads, analysis.deprels, strict=True))
    return [at for at, (above, relation) in arcs if above == head and relation in relations]


def _set_below(words: list[str], analysis: Analysis, participle: int) -> Analysis:
    """The analysis with one participle below the finite verb behind it, its subject acted upon."""
    heads, relations = list(analysis.heads), list(analysis.deprels)
    subjects = [at for at in _kids(analysis, participle, "nsubj", "nsubj:pass") if at < participle]
    for subject in subjects:
        relations[subject] = "nsubj:pass"
    main = _main_verb(words, analysis, participle)
    if main is None or relations[participle] in ("acl", "acl:relcl"):
        return replace(analysis, deprels=tuple(relations))
    heads[main], relations[main] = heads[participle], relations[participle]
    for subject in subjects:
        passive = bool(_kids(analysis, main, "aux:pass"))
        heads[subject], relations[subject] = main, "nsubj:pass" if passive else "nsubj"
    heads[participle], relations[participle] = (subjects[-1], "acl") if subjects else (main, "advcl")
    for at, head in enumerate(analysis.heads):
        if head == participle and (at > main or (relations[at] == "punct" and not subjects)):
            heads[at] = main
    return replace(analysis, heads=tuple(heads), deprels=tuple(relations))


def _main_verb(words: list[str], analysis: Analysis, participle: int) -> int | None:
    """The last verb on a participle that no "to" opens and that has an auxiliary or a subject of its own."""
    for verb in reversed(_kids(analysis, participle, *_MAIN)):
        opens = {words[at].lower() for at in _kids(analysis, verb, "mark")}
        is_finite = bool(_kids(analysis, verb, "aux", "aux:pass", "nsubj", "nsubj:pass", "cop"))
        if verb > participle and not opens and is_finite:
            return verb
    return None
