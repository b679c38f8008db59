"""What parties that were asked answered, beside the findings about them and at equal size (docs/method/brief.md)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from entrepot.brief.notes import Notebook
from entrepot.brief.sentences.nouns import opens_sentence, with_article
from entrepot.brief.sentences.times import date_in_words
from entrepot.entities.parties import party_named
from entrepot.errors import UnknownParty
from entrepot.findings.asked import is_party
from entrepot.model.brief import Group, Section, Sentence, SourceEntry, Statement, Wording
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Entity
from entrepot.model.replies import Reply
from entrepot.model.spans import Quote

# Letters of an answer that are quoted beside a finding; its footnote and the section on answers have all of it.
LONGEST_BESIDE = 600
ANCHOR = "replies"


def in_force(replies: Iterable[Reply]) -> tuple[Reply, ...]:
    """The replies that count: not withdrawn, and no silence of a party that answered after it.

    An answer without a day of asking takes that of the silence before it.
    """
    kept: list[Reply] = []
    for reply in replies:
        if reply.withdrawn_by is not None:
            continue
        silent = [one for one in kept if one.text is None and set(one.keys) & set(reply.keys)]
        if reply.text is not None and silent:
            kept = [one for one in kept if one not in silent]
            reply = replace(reply, asked=reply.asked or silent[-1].asked, put=reply.put or silent[-1].put)
        kept.append(reply)
    return tuple(kept)


def reply_documents(replies: Iterable[Reply]) -> tuple[Document, ...]:
    """Each reply as a text that footnotes can quote: the words of the answer, or that none came."""
    return tuple(
        Document(
            document_id=_id(reply),
            name=f"journal of the case, entry {reply.number}",
            sha256="",
            media_type="text/plain",
            text=reply.text if reply.text is not None else _silence(reply),
            title=f"{'Answer' if reply.text is not None else 'No answer'} of {reply.party}",
            published=reply.received or reply.due,
        )
        for reply in in_force(replies)
    )


def reply_sources(replies: Iterable[Reply]) -> tuple[SourceEntry, ...]:
    """The entries of the replies in the list of sources."""
    return tuple(
        SourceEntry(
            document_id=one.document_id,
            title=one.title or one.name,
            name=one.name,
            publisher=None,
            published=one.published,
            url=None,
            language=one.language,
            media_type=one.media_type,
            pages=None,
            claims=0,
            notices=("noted when the party was asked; not read for claims",),
        )
        for one in reply_documents(replies)
    )


@dataclass(slots=True)
class Answers:
    """Puts replies beside the statements about the parties that were asked."""

    replies: tuple[Reply, ...]
    keys: Mapping[int, frozenset[str]]
    claims: Mapping[str, Claim]
    notebook: Notebook
    _told: set[int] = field(default_factory=set)

    @classmethod
    def of(
        cls, replies: Iterable[Reply], entities: Sequence[Entity], claims: Mapping[str, Claim], notebook: Notebook
    ) -> Answers:
        """The replies in force; parties are found by key, or by name where names are joined otherwise by now."""
        kept = in_force(replies)
        return cls(kept, {reply.number: _keys(reply, entities) for reply in kept}, claims, notebook)

    def beside(self, section: Section) -> Section:
        """The section with each reply where it belongs: in full at the first place, then as a reference to it."""
        if not self.replies:
            return section
        self._told.clear()
        groups = (replace(g, statements=tuple(map(self._answered, g.statements))) for g in section.groups)
        return replace(section, groups=tuple(groups))

    def sections(self) -> tuple[Section, ...]:
        """A section of all replies in full, whether anything is still said of the party or not; none without any."""
        if not self.replies:
            return ()
        told = tuple(
            Statement(_id(reply), (self._sentence(reply, _words(reply, None), (*reply.claims, *reply.put)),))
            for reply in self.replies
        )
        lead = "Who was asked about what the documents say, and what they answered, in full."
        return (Section(ANCHOR, "Asked for comment", lead, (Group(None, told, len(told)),)),)

    def _answered(self, statement: Statement) -> Statement:
        """The statement with what was answered to it; what only counts what is missing tells nothing of anybody."""
        if statement.sentences[0].wording is Wording.COMPUTED:
            return statement
        ids = [claim_id for one in statement.sentences for claim_id in one.claims]
        told = [sentence for reply in self.replies if (sentence := self._beside(reply, ids)) is not None]
        return replace(statement, replies=tuple(told)) if told else statement

    def _beside(self, reply: Reply, claim_ids: Sequence[str]) -> Sentence | None:
        """What a reply says to a statement with these claims; None where it was not put to the party."""
        mine = [one for one in claim_ids if one in self.claims and is_party(self.claims[one], self.keys[reply.number])]
        put = self._known(reply.put)
        if not mine or (put and not put & set(claim_ids)):
            return None
        about = self._known(reply.claims)
        if about and not about & set(claim_ids):
            words = _reference(reply, "about other points")
        elif reply.number in self._told and not about:
            words = _reference(reply, "as told above")
        else:
            self._told.add(reply.number)
            words = _words(reply, LONGEST_BESIDE)
        return self._sentence(reply, words, mine)

    def _known(self, claim_ids: Iterable[str]) -> set[str]:
        """The claims that are still read; where none is, a reply counts for all that is said of the party."""
        return {one for one in claim_ids if one in self.claims}

    def _sentence(self, reply: Reply, words: str, claim_ids: Iterable[str]) -> Sentence:
        text = reply_documents((reply,))[0].text
        number = self.notebook.cite_words(_id(reply), Quote(0, len(text), text))
        wording = Wording.COMPUTED if reply.text is None else Wording.QUOTATION
        return Sentence(words, tuple(one for one in dict.fromkeys(claim_ids) if one in self.claims), (number,), wording)


def _keys(reply: Reply, entities: Sequence[Entity]) -> frozenset[str]:
    known = {entity.key for entity in entities} & set(reply.keys)
    if known:
        return frozenset(known)
    try:
        return frozenset(party_named(reply.party, entities).keys)
    except UnknownParty:
        return frozenset(reply.keys)


def _id(reply: Reply) -> str:
    return f"reply-{reply.number}"


def _words(reply: Reply, longest: int | None) -> str:
    """Who was asked and what came of it; the answer in quotation marks, cut at a word where it is too long."""
    if reply.text is None:
        return _silence(reply)
    answer = " ".join(reply.text.split()).replace("“", "‘").replace("”", "’")
    if longest is not None and len(answer) > longest:
        answer = (
            f"{answer[: answer.rfind(' ', 0, longest) if ' ' in answer[:longest] else longest]} … [more in the note]"
        )
    return f"{_opening(reply)}: “{answer}”"


def _reference(reply: Reply, how: str) -> str:
    return _silence(reply) if reply.text is None else f"{_opening(reply)}, {how}."


def _opening(reply: Reply) -> str:
    asked = f"was asked{_on(reply.asked)} and " if reply.asked else ""
    return opens_sentence(f"{with_article(reply.party)} {asked}answered{_on(reply.received)}")


def _silence(reply: Reply) -> str:
    end = f"did not answer by {date_in_words(reply.due)}." if reply.due else "no answer is noted."
    joint = " and " if reply.due else "; "
    return opens_sentence(f"{with_article(reply.party)} was asked{_on(reply.asked)}{joint}{end}")


def _on(day: str | None) -> str:
    return f" on {date_in_words(day)}" if day else ""
