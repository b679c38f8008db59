"""Words that show a name to be an organisation's: in it, before it, beside it."""

from __future__ import annotations

from entrepot.claims.names.mention import Sentence
from entrepot.claims.reading_model.analysis import NamedSpan
from entrepot.reference.naming import organisation_words

_TYPE_ROLES = ("type", "descriptor")


def has_organisation_word(words: list[str]) -> bool:
    """Whether the words show a legal form, or end with a capitalised type of organisation, also before "of"."""
    if any(word in organisation_words("legal_form") for word in words):
        return True
    if "of" in words[2:] and words[words.index("of", 2) - 1] in organisation_words("type"):
        return True  # "Perm District Court of Appeal"
    return len(words) > 1 and words[-1] in organisation_words("type") and words[-1][0].isupper()


def is_apposition_to_firm(sentence: Sentence, span: NamedSpan) -> bool:
    """Whether the name stands beside a noun for an organisation: "a firm in Dubai, Gulf Star"."""
    head = sentence.head_of(span.first, span.end)
    governor = sentence.word(sentence.analysis.heads[head])
    return sentence.analysis.deprels[head] == "appos" and any(
        governor in organisation_words(role) for role in _TYPE_ROLES
    )


def has_type_before(sentence: Sentence, first: int) -> bool:
    """Whether a word for a kind of organisation stands right before a name: "the airline", "the trading house"."""
    one, two = sentence.word(first - 1), f"{sentence.word(first - 2)} {sentence.word(first - 1)}"
    return any(word.islower() and word in organisation_words(role) for word in (one, two) for role in _TYPE_ROLES)
