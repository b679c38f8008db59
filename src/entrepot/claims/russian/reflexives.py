"""Verbs in -ся that are passives in one use and verbs of their own in another: "дроны собираются в Ижевске"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from entrepot.claims.reading_model.analysis import Analysis
from entrepot.claims.russian.lemmas import dictionary_aspect

# With an infinitive behind it, or said of persons, the verb means something else: "собирается закупить".
_ASSEMBLED = {"собираться": "собирать"}
_PASSIVE = {"Voice": "Pass"}


def with_passives(analysis: Analysis) -> Analysis:
    """The analysis with such verbs as passives: active infinitive, feature Voice, relation of the subject."""
    verbs = [place for place, lemma in enumerate(analysis.lemmas) if lemma in _ASSEMBLED]
    passives = {verb for verb in verbs if _is_of_things(analysis, verb)}
    if not passives:
        return analysis
    return replace(
        analysis,
        deprels=tuple(
            "nsubj:pass" if relation == "nsubj" and head in passives else relation
            for head, relation in zip(analysis.heads, analysis.deprels, strict=True)
        ),
        lemmas=tuple(_ASSEMBLED[each] if at in passives else each for at, each in enumerate(analysis.lemmas)),
        features=tuple(_passive(each) if at in passives else each for at, each in enumerate(analysis.features)),
    )


def _is_of_things(analysis: Analysis, verb: int) -> bool:
    """Whether the subject is inanimate and no infinitive depends on the verb."""
    kids = [place for place, head in enumerate(analysis.heads) if head == verb]
    subjects = [place for place in kids if analysis.deprels[place].startswith("nsubj")]
    is_thing = any(analysis.features[place].get("Animacy") == "Inan" for place in subjects)
    return is_thing and not any(analysis.features[place].get("VerbForm") == "Inf" for place in kids)


def with_dictionary_aspect(word: str, upos: str, features: Mapping[str, str], written: str) -> Mapping[str, str]:
    """The features of a verb with the aspect of the dictionary; an imperfective form tells no future."""
    aspect = dictionary_aspect(word, upos, written)
    if aspect in ("", features.get("Aspect")):
        return features
    is_present = aspect == "Imp" and features.get("Tense") == "Fut"
    return MappingProxyType({**features, "Aspect": aspect, **({"Tense": "Pres"} if is_present else {})})


def _passive(features: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({**features, **_PASSIVE})
