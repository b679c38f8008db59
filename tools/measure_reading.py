"""How well the reader reads the annotated corpus, by set and language; the errors of documents that are open.

    python -m tools.measure_reading                   one line per set and language
    python -m tools.measure_reading --documents       one line per open document too
    python -m tools.measure_reading --families        precision and recall per family of claims, all sets of a language
    python -m tools.measure_reading --errors wire-shells ru-news
                                                      what was missed, made up or misread there
    python -m tools.measure_reading --json

A document that is set aside or unread is measured but never shown: rules written after its errors would learn it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from entrepot.claims import read_claims
from entrepot.model.exchange import from_exchange, to_exchange
from tools.score_claims import (
    Record,
    dates,
    match,
    misleads,
    read_file,
    report,
    same_entity,
    same_list,
    same_numbers,
    same_stance,
    same_who,
    score,
)

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
CLOSED = ("set_aside", "unread")
COLUMNS = ("status", "polarity", "factuality", "source_who", "source_stance", "quantity", "money", "change", "time")


def corpus() -> dict[str, dict[str, Record]]:
    """Gold documents by set and name, in the order developed_on, set_aside, further, opened, unread."""
    aside = set(yaml.safe_load((CORPUS / "sets.yml").read_text(encoding="utf-8"))["set_aside"])
    development = _folder(CORPUS)
    return {
        "developed_on": {name: gold for name, gold in development.items() if name not in aside},
        "set_aside": {name: gold for name, gold in development.items() if name in aside},
        "further": _folder(CORPUS / "further"),
        "opened": _folder(CORPUS / "opened"),
        "unread": _folder(CORPUS / "unread"),
    }


def _folder(folder: Path) -> dict[str, Record]:
    return {path.stem: read_file(path) for path in sorted(folder.glob("*.json"))}


def read_again(gold: Record) -> Record:
    """What the reader makes of a gold document's text, in the exchange format."""
    document, _ = from_exchange(gold)
    read: Record = json.loads(json.dumps(to_exchange(document, read_claims(document))))
    return read


def measured(gold: dict[str, Record]) -> dict[str, Any]:
    """The scorer's report on the reader's claims for some gold documents."""
    return report(score(gold, {name: read_again(record) for name, record in gold.items()}))


def by_set_and_language() -> dict[str, dict[str, Any]]:
    """Reports by "set language"; sets or languages without documents are left out."""
    found = {}
    for name, documents in corpus().items():
        for language in sorted({record["doc"]["lang"] for record in documents.values()}):
            chosen = {key: record for key, record in documents.items() if record["doc"]["lang"] == language}
            found[f"{name} {language}"] = measured(chosen)
    return found


def line(name: str, result: dict[str, Any]) -> str:
    """One line of numbers, all in percent."""
    claims, roles, fields = result["claims"], result["roles"], result["accuracy"]
    shares = " ".join(f"{_number(fields[column]['share']):>6}" for column in ("kind", *COLUMNS))
    return (
        f"{name:24} {claims['gold']:5} {_number(claims['precision']):>6} {_number(claims['recall']):>6} "
        f"{_number(claims['f1']):>6} {_number(roles['f1']):>6} {shares} {_number(result['misleading']['share']):>6}"
    )


HEADING = f"{'':24} {'gold':>5} {'P':>6} {'R':>6} {'F1':>6} {'roles':>6} " + " ".join(
    f"{name:>6}" for name in ("kind", "status", "polar", "fact", "who", "stance", "quant", "money", "change", "time")
)


def _number(share: float | None) -> str:
    return "-" if share is None else f"{share:.1f}"


def errors(gold: Record) -> Iterable[str]:
    """What was missed, made up and misread in one document, a line each."""
    predicted = read_again(gold)["claims"]
    pairs = match(gold["claims"], predicted)
    matched_gold, matched_read = [id(g) for g, _ in pairs], [id(p) for _, p in pairs]
    for claim in gold["claims"]:
        if id(claim) not in matched_gold:
            yield f"MISSED  {told(claim)}"
    for claim in predicted:
        if id(claim) not in matched_read:
            yield f"EXTRA   {told(claim)}"
    for right, read in pairs:
        if wrong := list(differences(right, read)):
            yield f"MISREAD {told(right)}\n     as {told(read)}\n        " + "; ".join(wrong)


def differences(gold: Record, read: Record) -> Iterable[str]:
    """The fields of a matched claim that were read otherwise than annotated."""
    for name in ("kind", "status", "factuality"):
        if gold[name] != read[name]:
            yield f"{name} {gold[name]} read as {read[name]}"
    if not same_who(gold["sources"], read["sources"]) or not same_stance(gold["sources"], read["sources"]):
        yield f"sources {sources(gold)} read as {sources(read)}"
    yield from _differing_numbers(gold, read)
    for word, one, other in (("lost", gold, read), ("added", read, gold)):
        for argument in one["args"]:
            if not any(argument["role"] == each["role"] and same_entity(argument, each) for each in other["args"]):
                yield f"{word} {argument['role']}={argument['text']}[{argument['entity']}]"
    if ways := misleads(gold, read):
        yield f"MISLEADS {' '.join(ways)}"


def _differing_numbers(gold: Record, read: Record) -> Iterable[str]:
    if not same_list(gold["quantities"], read["quantities"], "low high", "unit"):
        yield "quantities"
    if not same_list(gold["money"], read["money"], "low high", "currency per"):
        yield "money"
    if not same_numbers(gold["change"], read["change"], "factor percent delta", "direction"):
        yield "change"
    if dates(gold) != dates(read):
        yield f"time {dates(gold)} read as {dates(read)}"


def told(claim: Record) -> str:
    """One claim in a line."""
    roles = "; ".join(
        f"{a['role']}={a['text']}[{a['entity']}]" + ("*" if a.get("implicit") else "") for a in claim["args"]
    )
    amounts = [f"{q['low']}-{q['high']} {q['unit']}" for q in claim["quantities"]]
    amounts += [f"{m['currency']} {m['low']}-{m['high']} per {m['per']}" for m in claim["money"]]
    rest = [
        *amounts,
        str(claim["change"] or ""),
        str(dates(claim) or ""),
        " ".join(claim["missing"] or []),
        (claim.get("extractor") or {}).get("rule") or "",
    ]
    return (
        f"{claim['kind']} «{claim['predicate']['text']}» {claim['status']} {claim['factuality']} | {roles} | "
        f"{sources(claim)} | {'; '.join(part for part in rest if part)}\n        # {claim['evidence'][0]['text']}"
    )


def sources(claim: Record) -> str:
    """The chain of sources of a claim."""
    return " < ".join(f"{s['who']}/{s['stance']}" for s in claim["sources"]) or "author"


def main(arguments: list[str] | None = None) -> int:
    """Print what was asked for; 2 for a document that is not open or not there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", action="store_true", help="one line per open document too")
    parser.add_argument("--families", action="store_true", help="precision and recall per family and language")
    parser.add_argument("--errors", nargs="+", metavar="NAME", help="show the errors of these open documents")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    if options.errors:
        return show_errors(options.errors)
    if options.families:
        print_families()
        return 0
    results = by_set_and_language()
    if options.json:
        print(json.dumps(results, indent=1))
        return 0
    print(HEADING + "  mislead")
    for name, result in results.items():
        print(line(name, result))
    if options.documents:
        for name, documents in corpus().items():
            for key, gold in documents.items() if name not in CLOSED else ():
                print(line(key, measured({key: gold})))
    return 0


def print_families() -> None:
    """Print precision, recall and F1 of each family over all sets of a language."""
    documents = {name: gold for found in corpus().values() for name, gold in found.items()}
    for language in sorted({gold["doc"]["lang"] for gold in documents.values()}):
        result = measured({name: gold for name, gold in documents.items() if gold["doc"]["lang"] == language})
        print(f"{language:24} {'gold':>5} {'P':>6} {'R':>6} {'F1':>6}")
        for family, found in {**result["families"], "all": result["claims"]}.items():
            shares = " ".join(f"{_number(found[each]):>6}" for each in ("precision", "recall", "f1"))
            print(f"{family:24} {found['gold']:5} {shares}")


def show_errors(names: list[str]) -> int:
    """Print the errors of open documents; 2 if one of the names is none."""
    still_open = {key: gold for name, found in corpus().items() if name not in CLOSED for key, gold in found.items()}
    for name in names:
        if name not in still_open:
            print(f"{name} is not an open document; these are: {', '.join(still_open)}", file=sys.stderr)
            return 2
        print(f"===== {name}")
        for each in errors(still_open[name]):
            print(each)
    return 0


if __name__ == "__main__":
    sys.exit(main())
