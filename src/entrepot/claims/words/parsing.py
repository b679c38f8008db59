"""The sentences of a document as the readers of claims take them: words, tree, names."""

from __future__ import annotations

from collections.abc import Iterator

from entrepot.claims.cues import cue_list
from entrepot.claims.languages import NAMED_ONLY, sentence_languages, unread_notice
from entrepot.claims.names.entity_keys import EntityKeys
from entrepot.claims.names.mention import Mention
from entrepot.claims.names.mentions import find_mentions
from entrepot.claims.reading_model import Analysis, ReadingModel
from entrepot.claims.speakers.turns import speaker_turns, turn_at, with_names
from entrepot.claims.words.parsed import ParsedSentence, SentencePlace, parsed_sentence
from entrepot.claims.words.running_words import running_sentences
from entrepot.claims.words.tokens import Token, tokenise
from entrepot.claims.words.tree_repair import repaired
from entrepot.claims.words.usual_case import in_usual_case
from entrepot.documents.plain_text import structure
from entrepot.model.documents import BlockKind, Document
from entrepot.model.spans import Span

_Read = tuple[list[Token], Analysis, tuple[Mention, ...]]


def parse(document: Document) -> Iterator[ParsedSentence]:
    """The sentences of a document with words, trees and names; of tables only cells that hold prose.

    All are analysed before the first is given, because names are resolved over the whole document; the records of each
    are made when it is asked for, so that a long document needs little memory.
    """
    turns = speaker_turns(document.text, document.blocks or structure(document.text)[0])
    running = list(running_sentences(document, turns))
    places = [sentence for sentence, _ in running]
    read = _read(document, [Span(start, sentence.end) for sentence, start in running])
    keys = EntityKeys.of(document.text, [mention for _, _, found in read for mention in found])
    turns = with_names(turns, keys)
    for number, (place, (tokens, analysis, found)) in enumerate(zip(places, read, strict=True)):
        if tokens:
            yield parsed_sentence(
                document.text,
                SentencePlace(
                    place,
                    place.block.kind if place.block else BlockKind.PARAGRAPH,
                    place.block.start if place.block else place.start,
                    number,
                    turn_at(turns, place.start),
                ),
                tokens,
                analysis,
                tuple(keys.resolved(mention) for mention in found if _is_name(mention, tokens, analysis)),
            )


def names_in(document: Document) -> Iterator[Mention]:
    """The names in a document: those of its sentences where claims are read, those that are found in Ukrainian.

    Nothing in any other language. Names in Ukrainian have keys only where the tables know them.
    """
    if unread_notice(document) is None:
        yield from (mention for sentence in parse(document) for mention in sentence.mentions)
    elif document.language in NAMED_ONLY:
        from entrepot.claims.russian import RussianParser, find_ukrainian_names, russian_words

        spans = [Span(start, sentence.end) for sentence, start in running_sentences(document, ())]
        words = [russian_words(document.text, span.start, span.end) for span in spans]
        analyses = RussianParser.load().analyse([[token.text for token in tokens] for tokens in words])
        for each in zip(words, analyses, strict=True):
            yield from find_ukrainian_names(document.text, *each)


def _read(document: Document, spans: list[Span]) -> list[_Read]:
    """Words, analysis and mentions of the sentences at these spans, each in its own language."""
    languages = sentence_languages(document, spans)
    read: dict[Span, _Read] = {}
    for language, reading in (("en", _read_english), ("ru", _read_russian)):
        chosen = [span for span, code in zip(spans, languages, strict=True) if code == language]
        if chosen:
            read |= zip(chosen, reading(document.text, chosen), strict=True)
    return [read[span] for span in spans]


def _read_english(text: str, spans: list[Span]) -> Iterator[_Read]:
    words = in_usual_case([tokenise(text, span.start, span.end) for span in spans])
    analyses = ReadingModel.load().analyse([[token.text for token in tokens] for tokens in words])
    for tokens, analysis in zip(words, analyses, strict=True):
        found = find_mentions(text, tokens, analysis)
        yield tokens, repaired([token.text for token in tokens], analysis, found), found


def _read_russian(text: str, spans: list[Span]) -> Iterator[_Read]:
    # Loading the Russian parts takes a second, which English documents need not wait for.
    from entrepot.claims import russian

    words = russian.in_usual_russian_case([russian.russian_words(text, span.start, span.end) for span in spans])
    analyses = russian.RussianParser.load().analyse([[token.text for token in tokens] for tokens in words])
    read = [
        (tokens, analysis, russian.find_russian_mentions(text, tokens, analysis))
        for tokens, analysis in zip(words, analyses, strict=True)
    ]
    yield from russian.with_one_name(text, read)


def _is_name(mention: Mention, tokens: list[Token], analysis: Analysis) -> bool:
    """False for what the name finder takes for a name only because it begins a sentence: "We", "Smugglers"."""
    if mention.entity is None or not mention.entity.startswith(("org:", "person:", "place:")):
        return True
    if mention.end == mention.first + 1 and mention.quote.text.lower() in cue_list("nouns", "abstract"):
        return False  # "May"
    upos = analysis.upos[mention.head]
    is_first_noun = upos == "NOUN" and mention.first == 0 and mention.end == 1
    is_russian = bool(analysis.features)  # its finder tells names from common nouns itself: "Хуситы"
    return upos not in ("PRON", "DET") and (is_russian or not is_first_noun)
