"""The sentences of a document as the readers of claims take them: words, tree, names."""

from __future__ import annotations

from collections.abc import Iterator

from entrepot.claims.cues import cue_list
from entrepot.claims.entity_keys import EntityKeys
from entrepot.claims.mention import Mention
from entrepot.claims.mentions import find_mentions
from entrepot.claims.parsed import ParsedSentence, SentencePlace, parsed_sentence
from entrepot.claims.reading_model import Analysis, ReadingModel
from entrepot.claims.running_words import running_sentences
from entrepot.claims.tokens import Token, tokenise
from entrepot.claims.tree_repair import repaired
from entrepot.claims.usual_case import in_usual_case
from entrepot.model.documents import BlockKind, Document
from entrepot.model.spans import Span


def parse(document: Document) -> Iterator[ParsedSentence]:
    """The sentences of a document with words, trees and names; of tables only cells that hold prose.

    All are analysed before the first is given, because names are resolved over the whole document; the records of each
    are made when it is asked for, so that a long document needs little memory.
    """
    running = list(running_sentences(document))
    places = [sentence for sentence, _ in running]
    words, analyses, mentions = _read(document, [Span(start, sentence.end) for sentence, start in running])
    keys = EntityKeys.of(document.text, [mention for found in mentions for mention in found])
    for number, (place, tokens, analysis, found) in enumerate(zip(places, words, analyses, mentions, strict=True)):
        if tokens:
            yield parsed_sentence(
                document.text,
                SentencePlace(
                    place,
                    place.block.kind if place.block else BlockKind.PARAGRAPH,
                    place.block.start if place.block else place.start,
                    number,
                ),
                tokens,
                analysis,
                tuple(keys.resolved(mention) for mention in found if _is_name(mention, tokens, analysis)),
            )


def _read(document: Document, spans: list[Span]) -> tuple[list[list[Token]], list[Analysis], list[tuple[Mention, ...]]]:
    """Words, analyses and mentions of the sentences at these spans, in the document's language."""
    text = document.text
    if document.language == "ru":
        # Loading the Russian parts takes a second, which English documents need not wait for.
        from entrepot.claims.russian import RussianParser, find_russian_mentions, russian_words

        words = [russian_words(text, span.start, span.end) for span in spans]
        analyses = RussianParser.load().analyse([[token.text for token in tokens] for tokens in words])
        return words, analyses, [find_russian_mentions(text, *each) for each in zip(words, analyses, strict=True)]
    words = in_usual_case([tokenise(text, span.start, span.end) for span in spans])
    analyses = ReadingModel.load().analyse([[token.text for token in tokens] for tokens in words])
    mentions = [find_mentions(text, *each) for each in zip(words, analyses, strict=True)]
    return words, [repaired(*each) for each in zip(analyses, mentions, strict=True)], mentions


def _is_name(mention: Mention, tokens: list[Token], analysis: Analysis) -> bool:
    """False for what the name finder takes for a name only because it begins a sentence: "We", "Smugglers"."""
    if mention.entity is None or not mention.entity.startswith(("org:", "person:", "place:")):
        return True
    if mention.end == mention.first + 1 and mention.quote.text.lower() in cue_list("nouns", "abstract"):
        return False  # "May"
    upos = analysis.upos[mention.head]
    return upos not in ("PRON", "DET") and not (upos == "NOUN" and mention.first == 0 and mention.end == 1)
