"""Speakers that stand beside what is said: "according to X", ", X said,", "X: ...", "... - X", "citing X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from entrepot.claims.cues import cue_list
from entrepot.claims.grammar.clauses import is_passive
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.standing.attribution import quoted_at, speaker_words
from entrepot.claims.standing.newsrooms import stance_at
from entrepot.claims.standing.russian_asides import asides_ru
from entrepot.claims.standing.walk import governor_class
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Stance
from entrepot.model.documents import BlockKind
from entrepot.model.spans import Quote

_ACCORDING = frozenset(("according to", "as per", "per", "in the words of", "in accordance with"))
CERTAINTY = {"said": "PR", "believed": "PR", "appears": "PR", "factive": "CT", "accused": "PS"}
_CITING = frozenset(("citing", "quoting"))
_DASHES = frozenset("-–—")
_BOUNDS = frozenset(",()") | _DASHES
_TAIL_WORDS = 5  # of a headline's "- two sources in Kyiv"
_ASIDE_WORDS = 14  # of ", three people who know the matter told the paper,"


@dataclass(frozen=True, slots=True)
class Voice:
    """Words for a speaker, how sure an event stays that he tells, whether others cite him, and what he does with it."""

    who: Quote
    certainty: str = "PR"
    is_cited: bool = False
    stance: Stance = Stance.ASSERTS


def said_beside(sentence: ParsedSentence, path: list[int], discourse: Discourse) -> Iterator[Voice]:
    """Speakers beside the words between a trigger and the root, nearest first; those whom others cite come last."""
    yield from _of_label(sentence, path[0], discourse)
    if sentence.language == "ru":
        yield from _russian(sentence, path, discourse)
        yield from _of_tail(sentence, path[0], discourse)
        return
    framing = [place for place in _beside(sentence, path) if _is_frame(sentence, place, path)]
    for place in framing:
        found = according(sentence, place, discourse)
        if found is not None and _reaches(sentence, place, path):
            yield found
    for place in range(len(sentence.tokens)):
        if (found := _aside(sentence, place, path, discourse)) is not None:
            yield found
    yield from _of_tail(sentence, path[0], discourse)
    yield from cited_en(sentence, path, discourse)


def _russian(sentence: ParsedSentence, path: list[int], discourse: Discourse) -> Iterator[Voice]:
    """The speakers of "по словам X", "как сообщает X", "со ссылкой на X"."""
    for aside in asides_ru(sentence, path):
        who = speaker_words(sentence, aside.speaker, discourse)
        if who is not None:
            stance = Stance.ASSERTS if aside.verb is None else stance_at(sentence, aside.verb, who)
            yield Voice(who, aside.certainty, aside.is_cited, stance)


def _beside(sentence: ParsedSentence, path: list[int]) -> Iterator[int]:
    """Words that may hold "according to X": those on the path first, then the rest of the sentence."""
    near = [kid for place in path for kid in sentence.kids(place, "obl", "nmod", "advmod", "advcl")]
    yield from near
    yield from (place for place in range(len(sentence.tokens)) if place not in near)


def _is_frame(sentence: ParsedSentence, place: int, path: list[int]) -> bool:
    """Whether a phrase hangs on the path, or opens or closes the sentence and so holds for all of it."""
    above = sentence.heads[place]
    if above >= 0 and sentence.word(above) == "far":  # "as far as can be judged from X"
        above = sentence.heads[above]
    if above in path:
        return sentence.deprels[place] in ("obl", "nmod", "advmod", "advcl") and place not in path
    if sentence.preposition(place) not in _ACCORDING or sentence.heads[place] < 0:
        return False
    below = [word for word in sentence.below(place) if sentence.upos[word] != "PUNCT"]
    closes = below[-1] >= len(sentence.tokens) - 3 and sentence.word(below[0] - 1) in _BOUNDS
    return below[0] <= 1 or closes


def according(sentence: ParsedSentence, place: int, discourse: Discourse) -> Voice | None:
    """X of "according to X", "by X's count", "as far as can be judged from X"."""
    owner = None
    if sentence.preposition(place) in _ACCORDING:
        owner = place
    elif sentence.lemmas[place] in ("judge", "record", "document") and sentence.kids(place, "mark"):
        owner = next(
            (kid for kid in sentence.kids(place, "obl") if sentence.preposition(kid) in ("from", "by", "in")), None
        )
    elif sentence.lemmas[place] in cue_list("governors", "reckonings") and sentence.preposition(place) in (
        "by",
        "in",
        "on",
        "from",
    ):
        is_view = bool(sentence.kids(place, "det", "amod"))  # not "in view of X", "on account of X"
        whose = (
            kid
            for kid in sentence.kids(place, "nmod:poss", "nmod")
            if sentence.preposition(kid) == "" or (sentence.preposition(kid) == "of" and is_view)
        )
        owner = next((kid for kid in whose if sentence.word(kid) != "our"), None)
    elif sentence.lemmas[place] == "believe" and any(
        sentence.word(kid) == "if" for kid in sentence.kids(place, "mark")
    ):
        owner = sentence.kid(place, "obj", "nsubj:pass")  # "if you believe X", "if X is to be believed"
    elif sentence.word(place) == "according":
        owner = sentence.kid(place, "obl", "nmod")
    if owner is None:
        return None
    who = speaker_words(sentence, owner, discourse)
    accuses = sentence.lemmas[owner] in cue_list("governors", "accusing")
    return None if who is None else Voice(who, "PS" if accuses else "PR")


def _aside(sentence: ParsedSentence, verb: int, path: list[int], discourse: Discourse) -> Voice | None:
    """X of ", X said," and ", as X said": a short clause between marks, wherever the tree hangs it."""
    group = "said" if _goes_on(sentence, verb) else governor_class(sentence, verb)
    if verb in path or sentence.upos[verb] != "VERB" or group not in CERTAINTY or sentence.word(verb) in _CITING:
        return None
    quoted = quoted_at(sentence, verb) if is_passive(sentence, verb) else None
    own = quoted if quoted is not None else _subject_of_aside(sentence, verb)
    path = _clause_of(sentence, verb, path)
    if own is None or sentence.word(own) in ("i", "we"):
        return None  # "as far as I can tell": the author's own, or that of whoever speaks
    if not _stands_apart(sentence, verb, own, path):
        return None
    if _is_of_other_clause(sentence, verb, path) or _is_in_other_relative(sentence, verb, path):
        return None
    who = speaker_words(sentence, own, discourse)
    stance = stance_at(sentence, verb, who) if quoted is None else Stance.ASSERTS
    return None if who is None else Voice(who, CERTAINTY[group], stance=stance)


def _goes_on(sentence: ParsedSentence, verb: int) -> bool:
    """True for ", the minister went on"."""
    words = " ".join(
        [sentence.lemmas[verb], *(sentence.word(kid) for kid in sentence.kids(verb, "compound:prt", "advmod"))]
    )
    goes = words in cue_list("governors", "asides") and not sentence.kids(verb, "xcomp", "obj")
    return goes and any(_may_go_on(sentence, subject) for subject in sentence.kids(verb, "nsubj"))


def _may_go_on(sentence: ParsedSentence, subject: int) -> bool:
    """True for who speaks, unlike the war of "as the war goes on"."""
    mention = sentence.named.get(subject)
    named = mention is not None and (mention.entity or "").startswith(("person:", "org:", "country:", "group:"))
    speaks = sentence.lemmas[subject] in cue_list("nouns", "persons") | cue_list("nouns", "voices")
    return named or speaks or sentence.upos[subject] == "PRON"


def _subject_of_aside(sentence: ParsedSentence, verb: int) -> int | None:
    """Who speaks in an aside: its subject, or behind the verb what the tree takes for an object."""
    marks = {sentence.word(kid) for kid in sentence.kids(verb, "mark")}
    if "as" in marks and not sentence.kids(verb, "nsubj", "nsubj:pass"):
        return _where_told(sentence, verb)
    subjects = [kid for kid in sentence.kids(verb, "nsubj") if sentence.word(kid) not in ("which", "who", "that")]
    if not sentence.kids(verb, "nsubj"):
        if sentence.word(verb).endswith("ing") or sentence.lemmas[verb] in cue_list("governors", "telling_somebody"):
            return None  # "sanctioned Volta, accusing it of"; "told a newspaper"
        subject = next((kid for kid in sentence.kids(verb, "iobj", "obj") if kid > verb), None)
        return subject if subject == verb + 1 or sentence.deprels[verb] == "parataxis" else None
    return subjects[-1] if subjects else None


def _where_told(sentence: ParsedSentence, verb: int) -> int | None:
    """The indictment of "as alleged in the indictment", the ministry of "as stated by the ministry"."""
    behind = sentence.kids(verb, "obl", "obl:agent")
    return next((kid for kid in behind if sentence.preposition(kid) in ("in", "by", "from")), None)


def _clause_of(sentence: ParsedSentence, verb: int, path: list[int]) -> list[int]:
    """The path as far as an aside may hold for it: not beyond "while ..." if it stands inside the main clause."""
    contrast = cue_list("governors", "contrasting")
    for rank, place in enumerate(path[:-1]):
        marks = {sentence.word(kid) for kid in sentence.kids(place, "mark")}
        if (
            sentence.deprels[place] != "advcl"
            or not marks & contrast
            or not sentence.kids(place, "nsubj", "nsubj:pass")
        ):
            continue
        words = [word for word in sentence.below(verb) if sentence.upos[word] != "PUNCT"]
        frames = words[0] <= 1 or words[-1] >= len(sentence.tokens) - 2
        return path if frames else path[: rank + 1]
    return path


def _is_of_other_clause(sentence: ParsedSentence, verb: int, path: list[int]) -> bool:
    """Whether an aside belongs to a relative clause that the event does not stand in."""
    for place in (verb, *sentence.above(verb)):
        if place in path:
            return False
        if sentence.deprels[place] == "acl:relcl" and not (place == verb and _lacks_relative(sentence, verb)):
            return True
    return False


def _reaches(sentence: ParsedSentence, place: int, path: list[int]) -> bool:
    """Whether a phrase that names a speaker may hold for an event, by the clauses in which the two stand."""
    above = sentence.heads[place]
    within = _clause_of(sentence, place, path)
    cut_off = len(within) < len(path) and above in path and above not in within
    return not cut_off and not _is_in_other_relative(sentence, place, path)


def _is_in_other_relative(sentence: ParsedSentence, place: int, path: list[int]) -> bool:
    """Whether an aside stands among the words of "that sells, X says, pumps", and the event outside of them."""
    words = [word for word in sentence.below(place) if sentence.upos[word] != "PUNCT"]
    first, last = words[0], words[-1]
    for head in range(len(sentence.tokens)):
        if head in path or head in words or not _has_relative_subject(sentence, head, first):
            continue
        rest = [word for word in sentence.below(head) if word not in words and sentence.upos[word] != "PUNCT"]
        if rest[0] < first and last < rest[-1]:
            return True
    return False


def _has_relative_subject(sentence: ParsedSentence, head: int, before: int) -> bool:
    """Whether "that", "which" or "who" opens the clause of a word, ahead of a place."""
    kids = sentence.kids(head, "nsubj", "nsubj:pass", "obj")
    return any(kid < before and sentence.word(kid) in ("that", "which", "who", "whom") for kid in kids)


def _lacks_relative(sentence: ParsedSentence, verb: int) -> bool:
    """True for "Volta, the ministry said, has sold": no word ties what stands between the commas to Volta."""
    return not any(sentence.word(word) in ("which", "who", "whom", "that", "whose") for word in sentence.below(verb))


def _stands_apart(sentence: ParsedSentence, verb: int, subject: int, path: list[int]) -> bool:
    """Whether a verb of saying is an aside: no clause of its own, between marks or begun by "as" or "so"."""
    if any(sentence.lemmas[kid] not in ("cite", "quote") for kid in sentence.kids(verb, "ccomp", "xcomp")):
        return False
    takes_hearer = sentence.lemmas[verb] in cue_list("governors", "telling_somebody")
    objects = [kid for kid in sentence.kids(verb, "obj") if kid != subject]
    marks = {sentence.word(kid) for kid in sentence.kids(verb, "mark")}
    if any(not takes_hearer and sentence.word(kid) not in ("it", "so") for kid in objects):
        return False
    if any(sentence.preposition(kid) in ("of", "about") for kid in sentence.kids(verb, "obl")):
        return False  # "the report speaks of shells" tells of nothing else
    if "as" in marks or "so" in marks:
        return True
    words = [word for word in sentence.below(verb) if sentence.upos[word] != "PUNCT"]
    inner = [word for word in words if min(subject, verb) - _ASIDE_WORDS <= word]
    if not inner or any(word in path for word in inner):
        return False
    before, after = inner[0] - 1, inner[-1] + 1
    opens = before >= 0 and (sentence.word(before) in _BOUNDS or sentence.tokens[before].text in '"”’»')
    closes = after >= len(sentence.tokens) - 1 or sentence.word(after) in _BOUNDS
    return (opens and closes) or sentence.deprels[verb] == "parataxis"


def _of_label(sentence: ParsedSentence, trigger: int, discourse: Discourse) -> Iterator[Voice]:
    """The speaker before a colon: "Tehran: no missiles sold", "Ministry: ...", "Mr Smith: ..."."""
    colon = next((place for place in range(min(trigger, _TAIL_WORDS + 1)) if sentence.word(place) == ":"), None)
    if colon is None or sentence.block is BlockKind.LIST_ITEM or colon == 0:
        return
    mention = next((m for m in sentence.mentions if m.end == colon and m.entity), None)
    if mention is not None:
        kind = (mention.entity or "").split(":")[0]
        heading = sentence.block in (BlockKind.TITLE, BlockKind.HEADING)
        if kind in ("person", "org", "group") or (
            kind in ("country", "place") and (heading or _has_rival(sentence, colon))
        ):
            yield Voice(mention.quote)
    elif sentence.lemmas[colon - 1] in cue_list("nouns", "voices"):
        who = sentence.quote(0, colon)
        yield Voice(who)


def _has_rival(sentence: ParsedSentence, colon: int) -> bool:
    """Whether somebody else acts behind the colon, or it denies: the label is who says it, not whom it is about."""
    for place in range(colon + 1, len(sentence.tokens)):
        mention = sentence.named.get(place)
        acts = mention is not None and (mention.entity or "").startswith(("country:", "org:", "person:"))
        if acts and sentence.deprels[place] in ("nsubj", "nsubj:pass"):
            return True
    return colon + 1 < len(sentence.tokens) and sentence.word(colon + 1) in ("no", "we", "not", "never", "none")


def _of_tail(sentence: ParsedSentence, trigger: int, discourse: Discourse) -> Iterator[Voice]:
    """The speaker behind the dash that ends a headline: "Iran sold missiles - sources", "... – ministry"."""
    last = len(sentence.tokens) - 1
    full_stop = sentence.word(last) == "."
    last -= 1 if full_stop else 0
    dash = next(
        (at for at in range(last - 1, trigger, -1) if sentence.word(at) in _DASHES and _is_spaced(sentence, at)), None
    )
    if (
        dash is None
        or last - dash > _TAIL_WORDS
        or any(sentence.upos[at] in ("VERB", "AUX") for at in range(dash + 1, last + 1))
    ):
        return
    words = range(dash + 1, last + 1)
    is_voice = any(sentence.lemmas[at] in cue_list("nouns", "voices") for at in words)
    named = any(m.first == dash + 1 and m.entity and not _is_goods(m.entity) for m in sentence.mentions)
    if is_voice or (named and not full_stop):
        yield Voice(sentence.quote(dash + 1, last + 1))


def _is_goods(entity: str) -> bool:
    return entity.startswith(("class:", "product:"))


def _is_spaced(sentence: ParsedSentence, at: int) -> bool:
    """True for a dash with space before it."""
    return at > 0 and sentence.tokens[at - 1].end < sentence.tokens[at].start


def cited_en(sentence: ParsedSentence, path: list[int], discourse: Discourse) -> Iterator[Voice]:
    """Whom a speaker cites: "reported, citing officials", "quoting the ministry"."""
    for place in range(len(sentence.tokens)):
        word, cited = sentence.word(place), None
        if word in _CITING and sentence.upos[place] == "VERB" and place not in path:
            cited = sentence.kid(place, "obj", "iobj", "obl")
        elif sentence.preposition(place) == "citing":
            cited = place
        elif word in ("reference", "referring") and sentence.word(place - 1) in ("with", ","):
            behind = sentence.kids(place, "nmod", "obl")
            cited = next((kid for kid in behind if sentence.preposition(kid) == "to"), None)
        who = None if cited is None else _words_cited(sentence, cited, discourse)
        if who is not None:
            yield Voice(who, is_cited=True)


def _words_cited(sentence: ParsedSentence, cited: int, discourse: Discourse) -> Quote | None:
    """The words for whom somebody cites; of "US and allied officials" the whole, not the country."""
    others = [kid for kid in sentence.kids(cited, "conj") if sentence.upos[kid] == "NOUN"]
    mention = sentence.named.get(cited)
    if others and mention is not None and (mention.entity or "").startswith("country:"):
        return sentence.quote(mention.first, others[-1] + 1)
    return speaker_words(sentence, cited, discourse)
