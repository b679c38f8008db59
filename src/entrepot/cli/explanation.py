"""An explained sentence for a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from entrepot.cli.output import counted

if TYPE_CHECKING:
    from rich.tree import Tree

    from entrepot.claims.why import Cue, Fired, NotTaken, Why
    from entrepot.model.claims import Source
    from entrepot.model.documents import Document
    from entrepot.model.spans import Quote

ROOT = -1


def print_explanation(document: Document, sentences: list[Why]) -> None:
    """Print sentences with their frames, cues, rejections and trees."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    console.print(Text(f"{document.name}: {counted(len(sentences), 'sentence')}", style="bold"))
    for each in sentences:
        console.print()
        console.print(Text(_line(each.sentence), style="italic"))
        for line, style in _lines(each):
            console.print(Text(line, style=style), soft_wrap=True)
        if each.words:
            console.print(_tree(each))


def _lines(each: Why) -> Iterator[tuple[str, str]]:
    if not each.fired:
        yield "  no claim", "dim"
    for fired in each.fired:
        yield from _claim_lines(fired)
    for rejected in each.not_taken:
        yield f"  not taken: {_rejection(rejected)}", "dim"


def _claim_lines(fired: Fired) -> Iterator[tuple[str, str]]:
    claim = fired.claim
    yield f"  {claim.kind.value}  by frame {fired.frame}", "bold"
    for argument in claim.arguments:
        key = f"  [{argument.entity}]" if argument.entity else ""
        basis = f"  ({argument.basis.value})" if argument.basis else ""
        yield f"    {argument.role.value}: {_line(argument.quote)}{key}{basis}", ""
    for cue in fired.cues:
        beside = f" with “{' '.join(_line(word) for word in cue.beside)}”" if cue.beside else ""
        yield f"    at “{_line(cue.word)}”{beside}: {_standing(cue)}", "cyan"
    if len(claim.evidence) > 1:
        yield f"    said {len(claim.evidence)} times in this document", ""


def _standing(cue: Cue) -> str:
    status = cue.status.value if cue.status else "status not told yet"
    return ", ".join([status, cue.factuality.value, *map(_voice, cue.sources)])


def _voice(source: Source) -> str:
    return f"{_line(source.who) if source.who else 'somebody unnamed'} {source.stance.value}"


def _rejection(rejected: NotTaken) -> str:
    roles = ", ".join(f"{role} {' '.join(words.split())}" for role, words in rejected.roles)
    found = f" (found: {roles})" if roles else ""
    return f"“{_line(rejected.word)}” as {rejected.kind.value}, frame {rejected.frame}: {rejected.reason}{found}"


def _tree(each: Why) -> Tree:
    """The parse, each word under the one that it depends on."""
    from rich.tree import Tree

    below: dict[int, list[int]] = {}
    for place, word in enumerate(each.words):
        below.setdefault(word.head, []).append(place)
    top = Tree("parse", style="dim", guide_style="dim")
    waiting = [(place, top) for place in reversed(below.get(ROOT, []))]
    while waiting:
        place, parent = waiting.pop()
        branch = parent.add(_word(each, place))
        waiting += [(child, branch) for child in reversed(below.get(place, []))]
    return top


def _word(each: Why, place: int) -> str:
    from rich.markup import escape

    word = each.words[place]
    name = f" {word.entity}" if word.entity else ""
    return escape(f"{word.quote.text}  {word.part_of_speech} {word.relation}{name}")


def _line(quote: Quote) -> str:
    return " ".join(quote.text.split())


def explanation_as_json(document: Document, each: Why) -> dict[str, Any]:
    """One explained sentence as an object; offsets are code points of the document's text."""
    return {
        "document": document.name,
        "sentence": _quote(each.sentence),
        "claims": [
            {
                "id": fired.claim.claim_id,
                "kind": fired.claim.kind.value,
                "frame": fired.frame,
                "arguments": [
                    {"role": argument.role.value, "entity": argument.entity, **_quote(argument.quote)}
                    for argument in fired.claim.arguments
                ],
                "cues": [_cue(cue) for cue in fired.cues],
            }
            for fired in each.fired
        ],
        "not_taken": [
            {
                "word": _quote(rejected.word),
                "kind": rejected.kind.value,
                "frame": rejected.frame,
                "found": [{"role": role, "text": words} for role, words in rejected.roles],
                "reason": rejected.reason,
            }
            for rejected in each.not_taken
        ],
        "parse": [
            {
                **_quote(word.quote),
                "lemma": word.lemma,
                "part_of_speech": word.part_of_speech,
                "head": word.head,
                "relation": word.relation,
                "entity": word.entity,
            }
            for word in each.words
        ],
    }


def _cue(cue: Cue) -> dict[str, Any]:
    return {
        "word": _quote(cue.word),
        "beside": [_quote(word) for word in cue.beside],
        "status": cue.status.value if cue.status else None,
        "factuality": cue.factuality.value,
        "sources": _sources(cue.sources),
    }


def _sources(sources: Iterable[Source]) -> list[dict[str, Any]]:
    return [
        {"who": source.who.text if source.who else None, "stance": source.stance.value, "factuality": source.factuality}
        for source in sources
    ]


def _quote(quote: Quote) -> dict[str, Any]:
    return {"start": quote.start, "end": quote.end, "text": quote.text}
