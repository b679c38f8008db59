"""Who is on stage: the two that "both countries" mean, and who does what a bullet tells without a subject."""

from __future__ import annotations

from dataclasses import dataclass, field

from entrepot.claims.cues import cue_table
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.documents import BlockKind
from entrepot.model.spans import Quote

Named = tuple[str, Quote]  # a key, and the last words that name it

_KINDS = ("country", "org", "person")
_HEADS = (BlockKind.HEADING, BlockKind.TITLE)
_MEMORY = 2  # sentences back in which the two may have been named
_PAIR = 2


@dataclass(slots=True)
class Cast:
    """Pairs named together, by kind, with the number of the sentence; `lead` is the subject of what precedes a list."""

    pairs: dict[str, tuple[int, tuple[Named, ...]]] = field(default_factory=dict)
    lead: Named | None = None

    def hear(self, sentence: ParsedSentence) -> None:
        """Remember whom a sentence named."""
        for kind in _KINDS:
            named = _named(sentence, kind, len(sentence.tokens))
            if len(named) == _PAIR:
                self.pairs[kind] = (sentence.number, named)
            elif named:
                self.pairs.pop(kind, None)
        if sentence.block is not BlockKind.LIST_ITEM:
            self.lead = _lead(sentence)

    def pair(self, sentence: ParsedSentence, head: int) -> tuple[Named, ...]:
        """The two that "both countries", "the two firms" mean; nothing where not exactly two were named before."""
        kind = cue_table("nouns", "pairs").get(sentence.lemmas[head])
        if kind is None or not _counts_two(sentence, head):
            return ()
        here = _named(sentence, kind, head)
        if here:
            return here if len(here) == _PAIR else ()
        number, named = self.pairs.get(kind, (-1, ()))
        return named if named and sentence.number - number <= _MEMORY else ()

    def subject_left_out(self, sentence: ParsedSentence, verb: int) -> Named | None:
        """Who does what a bullet tells without a subject ("- Supplies tanks to Chad"): the subject before the list."""
        is_bare = sentence.heads[verb] < 0 and sentence.upos[verb] == "VERB"
        is_told = sentence.word(verb) != sentence.lemmas[verb] and not sentence.word(verb).endswith("ing")
        helped = sentence.kids(verb, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark")
        if not is_bare or not is_told or helped or sentence.block is not BlockKind.LIST_ITEM:
            return None
        return self.lead


def _named(sentence: ParsedSentence, kind: str, before: int) -> tuple[Named, ...]:
    """The different ones of a kind that a sentence names before a word, by name and not as a nationality."""
    found = {
        mention.entity: mention.quote
        for mention in sentence.mentions
        if mention.entity and mention.basis is None and mention.end <= before
        if mention.entity.startswith(f"{kind}:")
    }
    return tuple(found.items())


def _counts_two(sentence: ParsedSentence, head: int) -> bool:
    """True for "both countries", "the two firms", "these two states"."""
    words = {sentence.word(kid) for kid in sentence.kids(head, "det", "nummod", "det:predet", "amod")}
    return "both" in words or ("two" in words and bool(words & {"the", "these", "those"}))


def _lead(sentence: ParsedSentence) -> Named | None:
    """The only one who acts as subject of a sentence, or whom a heading or a line that opens a list names."""
    opens = sentence.block in _HEADS or sentence.evidence.text.rstrip().endswith(":")
    acting = {
        mention.entity: mention.quote
        for mention in sentence.mentions
        if mention.entity and mention.basis is None and mention.entity.startswith(("country:", "org:", "person:"))
        if opens or _is_subject(sentence, mention.head)
    }
    return next(iter(acting.items())) if len(acting) == 1 else None


def _is_subject(sentence: ParsedSentence, head: int) -> bool:
    """True for a subject, and for what is coordinated with one."""
    first = sentence.heads[head] if sentence.deprels[head] == "conj" else head
    return first >= 0 and sentence.deprels[first] in ("nsubj", "nsubj:pass")
