"""Ways in which a template, a model or an editor can make a sentence say more than its claims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from entrepot.model.brief import Sentence, Wording
from entrepot.model.claims import Claim

QUOTED = re.compile(r"“[^”]*”")
NUMBER = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-]*[A-Za-z])")
STAGES = (
    (re.compile(r"\b(?:has|have) (\w+ly )?ordered\b"), "received"),
    (re.compile(r"\b(?:is|are) exploring\b"), "started"),
    (re.compile(r"\b(?:is|are|was|were) (?:\w+ly )?to (?:supply|sell|deliver)\b"), "has supplied"),
    (re.compile(r"\b(?:plans?|intends?|planned) to (?:supply|sell|deliver|buy|produce|build|make)\b"), "has built"),
    (re.compile(r"\bcould (?:supply|sell|deliver|be used|use|make|produce)\b"), "delivered"),
)


def change_text(pattern: str, put: str, flags: int = 0):
    """A mutation that changes the own words of a sentence once."""

    def mutate(sentence: Sentence) -> Iterator[Sentence]:
        if sentence.wording is Wording.QUOTATION:
            return
        text = re.sub(pattern, put, sentence.text, count=1, flags=flags)
        if text != sentence.text:
            yield replace(sentence, text=f"{text[0].upper()}{text[1:]}")

    return mutate


def drop_notes(sentence: Sentence) -> Iterator[Sentence]:
    yield replace(sentence, notes=())


def drop_claims(sentence: Sentence) -> Iterator[Sentence]:
    yield replace(sentence, claims=())


def wrong_note(sentence: Sentence) -> Iterator[Sentence]:
    """The footnotes of some other sentence."""
    yield replace(sentence, notes=tuple(number + 1000 for number in sentence.notes))


def change_number(sentence: Sentence) -> Iterator[Sentence]:
    """Each number in turn, told as another."""
    if sentence.wording is Wording.QUOTATION:
        return
    blanked = QUOTED.sub(lambda match: " " * len(match[0]), sentence.text)
    for match in NUMBER.finditer(blanked):
        other = f"{float(match[0].replace(',', '')) * 3 + 7:g}"
        yield replace(sentence, text=f"{sentence.text[: match.start()]}{other}{sentence.text[match.end() :]}")


def raise_status(sentence: Sentence) -> Iterator[Sentence]:
    if sentence.wording is Wording.QUOTATION:
        return
    for pattern, put in STAGES:
        if pattern.search(sentence.text):
            yield replace(sentence, text=pattern.sub(put, sentence.text, count=1))


def change_quotation(sentence: Sentence) -> Iterator[Sentence]:
    """A quotation with a word that nobody said."""
    if sentence.wording is Wording.QUOTATION:
        at = sentence.text.rfind("“") + 1
        yield replace(sentence, text=f"{sentence.text[:at]}Certainly, {sentence.text[at:]}")


def hide_quoted(sentence: Sentence) -> Iterator[Sentence]:
    """A quotation that does not say who is quoted."""
    if sentence.wording is Wording.QUOTATION:
        yield replace(sentence, text=f"It is known: {sentence.text[sentence.text.rfind('“') :]}")


MUTATIONS = {
    "no footnote": drop_notes,
    "no claim": drop_claims,
    "a footnote that is not there": wrong_note,
    "hedge cut": change_text(r" (?:reportedly|allegedly|probably|possibly)\b", ""),
    "attribution cut": change_text(
        r"\b(?:According to .+?, (?=[A-Z0-9“a-z][^,]* \w)|[A-Z][\w .’']*? reports that )", ""
    ),
    "source swapped": change_text(r"\bAccording to [^,]+,", "According to Norway,"),
    "own account cut": change_text(r", by (?:its|his|her|their) own account", ""),
    "status raised": raise_status,
    "denies turned into confirms": change_text(r"\bden(ies|y)\b", "confirms"),
    "a not cut": change_text(r" (?:do|does|did|has|have|is|are|was|were) not\b", ""),
    "a not added": change_text(r" (has|have|is|are|was|were) (?!not )", r" \1 not "),
    "number changed": change_number,
    "evades added": change_text(r"\.$", ", which evades sanctions."),
    "illegally added": change_text(r"\.$", " illegally."),
    "proves added": change_text(r"^", "This proves that "),
    "quotation changed": change_quotation,
    "quoted document hidden": hide_quoted,
}


def is_open_to(name: str, sentence: Sentence, claims: Mapping[str, Claim]) -> bool:
    """Whether a mutation makes the sentence wrong: what has two supports may lose one."""
    cited = [claims[one] for one in sentence.claims]
    if name in ("attribution cut", "source swapped", "own account cut"):
        return all(any(source.who for source in claim.sources) for claim in cited)
    if name == "a not added":
        return all(c.factuality.polarity != "-" and not c.is_denied and c.kind.value != "unknown" for c in cited)
    if name == "a not cut":
        return all(claim.factuality.polarity == "-" for claim in cited)
    return True
