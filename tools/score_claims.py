#!/usr/bin/env python3
"""Score claims read by a program against gold claims, as `claims/SPEC.md` says.

    score_claims.py GOLD_DIR PRED_DIR            a table
    score_claims.py GOLD_DIR PRED_DIR --json     the same numbers for a program
    score_claims.py GOLD_DIR PRED_DIR --floor 60 exit 1 if claim F1 < 60 (percent) or a span is not in the text
    score_claims.py --selftest                   check the scorer itself

Both folders hold `NAME.json` files; a gold file without a prediction counts as read with no claims found.
Standard library only. All shares are percentages; "-" means that there was nothing to measure (n = 0).

How a claim is judged
1. A predicted claim can match a gold claim of the same document if the family is the same, their evidence overlaps,
   and they share two argument entities (one, where gold has fewer than two) or the predicate.
2. Matching is one to one and greedy: the best pair first (`affinity` says what is better).
3. Everything else (roles, status, numbers ...) is measured on matched claims only, so read it beside claim recall.
4. An accuracy of an optional field (quantity, money, change, time, source) counts the matched claims where gold or
   prediction has a value: leaving the field empty everywhere earns nothing. A time without dates is no value.
5. Offsets count code points of the GOLD text. A span whose stored words are not the text's own words is a bad span.
"""

from __future__ import annotations

import argparse
import copy
import doctest
import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Record = dict[str, Any]  # a piece of a claims file, as SPEC.md describes it

FAMILIES = {
    "transfer": "supply order sale aid transport re_export",
    "production": "produce set_up_production maintain tech_transfer",
    "equipment": "part_of display use",
    "money": "payment trade_level trade_change",
    "structure": "intermediate own control direct employ partner",
    "politics": "agree consult support request oppose",
    "restriction": "sanction evade",
    "unknown": "unknown",
}
FAMILY_OF = {kind: family for family, kinds in FAMILIES.items() for kind in kinds.split()}
ACCURACIES = (
    "kind", "status", "polarity", "factuality", "source_who", "source_stance", "quantity", "money", "change", "time",
)  # fmt: skip
DETERMINERS = frozenset("a an the this that these those its his her their our my your such some any".split())
HAPPENED = frozenset("occurred ongoing habitual".split())  # any other status told as one of these misleads
RELATIVE_TOLERANCE = 0.005  # two thirds may be written 66.7 or 66.67
# Two guards against a reader that hands in whole sentences as mentions or triggers and so "contains" every gold span.
EXTRA_WORDS = 5  # by which the longer of two overlapping mentions may exceed the shorter
PREDICATE_SHARE = 0.25  # of the longer trigger span that both triggers must have in common


# ---------------------------------------------------------------- comparing parts of claims


def normalised(text: str | None) -> tuple[str, ...]:
    """Words of a mention, case-folded, without punctuation, possessive endings and determiners.

    >>> normalised("the Plant's “MZKT-791300” truck")
    ('plant', 'mzkt', '791300', 'truck')
    """
    words = re.findall(r"\w+", re.sub(r"['’]s\b", " ", (text or "").casefold()))
    return tuple(word for word in words if word not in DETERMINERS)


def overlap_as_names(left: str | None, right: str | None) -> bool:
    """True if the words of one mention stand, in order and side by side, inside the other, which is not much longer.

    >>> overlap_as_names("the Bavar-373", "Bavar-373 anti-aircraft missile system")
    True
    >>> overlap_as_names("Iran", "Iranian drones")
    False
    """
    short, long = sorted((normalised(left), normalised(right)), key=len)
    width = len(short)
    return width >= max(1, len(long) - EXTRA_WORDS) and any(
        long[at : at + width] == short for at in range(len(long) - width + 1)
    )


def key_words(entity: str | None) -> frozenset[str]:
    """Words of an entity key without its type, so that slugs in another form still meet.

    >>> key_words("org:minsk_wheeled-tractor-plant") == key_words("org:plant-minsk-wheeled-tractor")
    True
    """
    return frozenset(re.findall(r"\w+", (entity or "").split(":", 1)[-1].casefold().replace("_", "-")))


def same_entity(gold: Record, predicted: Record) -> bool:
    """True if two arguments name the same thing: equal key, equal words in the key, or overlapping mention text.

    Country keys are ISO codes and have one form only, so against any other key they never match by text:
    "Iran" is not "Iran's Ministry of Defence".
    """
    left, right = gold.get("entity"), predicted.get("entity")
    if left and right:
        if left == right:
            return True
        if "country" in (left.split(":")[0], right.split(":")[0]):
            return False
        if key_words(left) == key_words(right):
            return True
    same_words = bool(gold.get("text")) and gold.get("text") == predicted.get("text")  # "those" has no other words
    return same_words or overlap_as_names(gold.get("text"), predicted.get("text"))


def pairs_one_to_one(gold: list[Record], predicted: list[Record], fits: Callable[[Record, Record], bool]) -> int:
    """The largest number of items of two short lists that can be paired, each used once.

    Augmenting paths (Kuhn): an item that finds its partner taken may move the one who took it to another.
    """
    owner: dict[int, int] = {}

    def place(item: int, tried: set[int]) -> bool:
        for candidate in range(len(predicted)):
            if candidate in tried or not fits(gold[item], predicted[candidate]):
                continue
            tried.add(candidate)
            if candidate not in owner or place(owner[candidate], tried):
                owner[candidate] = item
                return True
        return False

    return sum(place(item, set()) for item in range(len(gold)))


def distinct_entities(arguments: list[Record]) -> list[Record]:
    """The arguments without repetitions: one who fills two roles is one entity."""
    kept: list[Record] = []
    for argument in arguments:
        if not any(same_entity(argument, other) for other in kept):
            kept.append(argument)
    return kept


def spans_overlap(left: Record | None, right: Record | None) -> bool:
    """True if two half-open spans share at least one character."""
    if not left or not right or None in (left.get("start"), left.get("end"), right.get("start"), right.get("end")):
        return False
    return bool(left["start"] < right["end"] and right["start"] < left["end"])


def same_trigger(gold: Record, predicted: Record) -> bool:
    """True if two predicate spans have a good part in common."""
    if not spans_overlap(gold, predicted):
        return False
    common = min(gold["end"], predicted["end"]) - max(gold["start"], predicted["start"])
    longer = max(gold["end"] - gold["start"], predicted["end"] - predicted["start"])
    return bool(common >= PREDICATE_SHARE * longer)


def evidence_overlaps(gold: Record, predicted: Record) -> bool:
    """True if any piece of evidence of one claim overlaps any of the other."""
    return any(spans_overlap(left, right) for left in gold["evidence"] for right in predicted["evidence"])


def same_number(left: float | None, right: float | None) -> bool:
    """True if both are unknown, or equal within half a per cent."""
    if left is None or right is None:
        return left is right
    return abs(left - right) <= RELATIVE_TOLERANCE * max(abs(left), abs(right))


def same_numbers(gold: Record | None, predicted: Record | None, numbers: str, words: str) -> bool:
    """True if two records agree in the named number fields and the named word fields."""
    if not gold or not predicted:
        return not gold and not predicted
    return all(same_number(gold.get(name), predicted.get(name)) for name in numbers.split()) and all(
        (gold.get(name) or None) == (predicted.get(name) or None) for name in words.split()
    )


def same_list(gold: list[Record], predicted: list[Record], numbers: str, words: str) -> bool:
    """True if two lists hold the same records, in any order."""

    def fits(left: Record, right: Record) -> bool:
        return same_numbers(left, right, numbers, words)

    return len(gold) == len(predicted) == pairs_one_to_one(gold, predicted, fits)


def polarity(factuality: str | None) -> str:
    """Sign of a FactBank value: "+", "-" or "u" (uncommitted).

    >>> polarity("PR-"), polarity("Uu")
    ('-', 'u')
    """
    sign = (factuality or "Uu")[-1]
    return sign if sign in "+-" else "u"


def same_who(gold: list[Record], predicted: list[Record]) -> bool:
    """True if two chains of sources name the same speakers in the same order (an unnamed one matches only itself)."""
    return len(gold) == len(predicted) and all(
        (left.get("who") is None and right.get("who") is None) or overlap_as_names(left.get("who"), right.get("who"))
        for left, right in zip(gold, predicted, strict=True)
    )


def same_stance(gold: list[Record], predicted: list[Record]) -> bool:
    """True if two chains of sources take the same stances in the same order."""
    return [source.get("stance") for source in gold] == [source.get("stance") for source in predicted]


def dates(claim: Record) -> tuple[str | None, str | None] | None:
    """First and last date of a claim, or None if neither is known ("nine days later" with nothing to count from)."""
    time = claim.get("time") or {}
    first_and_last = (time.get("start") or None, time.get("end") or None)
    return first_and_last if any(first_and_last) else None


# ---------------------------------------------------------------- matching claims


@dataclass(frozen=True, slots=True)
class Affinity:
    """How well a predicted claim fits a gold claim; `rank` puts the best pair first."""

    shared_entities: int
    same_predicate: bool
    same_kind: bool
    same_roles: int

    @property
    def rank(self) -> tuple[int, int, int]:
        """Predicate and kind weigh as much as one shared entity each; ties go to the pair with more equal roles."""
        total = self.shared_entities + self.same_predicate + self.same_kind
        return (total, self.same_roles, self.shared_entities)


def equal_roles(gold: Record, predicted: Record) -> int:
    """Number of arguments that agree in role and entity."""

    def fits(left: Record, right: Record) -> bool:
        return left["role"] == right["role"] and same_entity(left, right)

    return pairs_one_to_one(gold["args"], predicted["args"], fits)


def affinity(gold: Record, predicted: Record) -> Affinity | None:
    """How well two claims of one document fit, or None if they may not match (SPEC.md, "What counts as right")."""
    if FAMILY_OF.get(gold["kind"]) != FAMILY_OF.get(predicted["kind"]) or not evidence_overlaps(gold, predicted):
        return None
    entities = distinct_entities(gold["args"])
    shared = pairs_one_to_one(entities, distinct_entities(predicted["args"]), same_entity)
    same_predicate = same_trigger(gold["predicate"], predicted["predicate"])
    if not same_predicate and shared < min(2, max(1, len(entities))):
        return None
    return Affinity(shared, same_predicate, gold["kind"] == predicted["kind"], equal_roles(gold, predicted))


def match(gold: list[Record], predicted: list[Record]) -> list[tuple[Record, Record]]:
    """One-to-one pairs of claims, taken greedily from the best fitting pair down."""
    candidates = [
        (fit.rank, g, p)
        for g, gold_claim in enumerate(gold)
        for p, predicted_claim in enumerate(predicted)
        if (fit := affinity(gold_claim, predicted_claim))
    ]
    best_first = sorted(candidates, key=lambda candidate: candidate[0], reverse=True)  # stable: ties in text order
    pairs: list[tuple[Record, Record]] = []
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    for _, g, p in best_first:
        if g not in used_gold and p not in used_predicted:
            used_gold.add(g)
            used_predicted.add(p)
            pairs.append((gold[g], predicted[p]))
    return pairs


# ---------------------------------------------------------------- grounding


def spans_of(claim: Record) -> list[tuple[str, Record, str | None]]:
    """Every span that a claim stores, with a label and the words that it is said to hold."""
    found = [("predicate", claim["predicate"], claim["predicate"].get("text"))]
    found += [(f"args.{item['role']}", item, item.get("text")) for item in claim["args"]]
    found += [("sources", item, item.get("who")) for item in claim.get("sources", []) if item.get("who") is not None]
    found += [("evidence", item, item.get("text")) for item in claim["evidence"]]
    return found


def bad_spans(document: str, text: str, claims: list[Record]) -> tuple[int, list[str]]:
    """Number of spans checked, and a line for each one whose words are not the words of the text at that place."""
    checked, bad = 0, []
    for claim in claims:
        for label, span, words in spans_of(claim):
            checked += 1
            start, end = span.get("start"), span.get("end")
            if start is None or end is None or not 0 <= start < end <= len(text) or text[start:end] != words:
                bad.append(f"{document} {claim.get('id')} {label} [{start}:{end}] {words!r}")
        words = (claim.get("time") or {}).get("text")
        if words:
            checked += 1
            if words not in text:
                bad.append(f"{document} {claim.get('id')} time {words!r}")
    return checked, bad


# ---------------------------------------------------------------- counting


@dataclass
class Tally:
    """Counts of one run; `report` turns them into percentages."""

    documents: int = 0
    words: int = 0
    gold: Counter[str] = field(default_factory=Counter)  # claims by family
    predicted: Counter[str] = field(default_factory=Counter)
    matched: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)  # gold, predicted, right
    right: Counter[str] = field(default_factory=Counter)  # by accuracy
    judged: Counter[str] = field(default_factory=Counter)
    spans: int = 0
    bad: list[str] = field(default_factory=list)
    missing_files: list[str] = field(default_factory=list)
    misleading: Counter[str] = field(default_factory=Counter)  # by way, see `misleads`
    misleading_claims: int = 0
    false_alarms: int = 0  # claims predicted in documents that have none

    def judge(self, name: str, is_right: bool) -> None:
        """Count one judgement of an accuracy."""
        self.judged[name] += 1
        self.right[name] += is_right


def misleads(gold: Record, predicted: Record) -> list[str]:
    """The ways in which a matched claim would mislead a reader of the brief: the worst errors of a reader.

    `raised`: a plan, order, possibility or denied thing told as having happened; `flipped`: asserted against negated;
    `unattributed`: a claim that the text gives to somebody told as the author's own, or a denial lost; `surer`: a hedge
    lost (PS+ or Uu read as CT+); `reversed`: giver and recipient swapped; `number`: a number that differs from the
    text's (a missing one does not mislead).
    """
    ways = []
    if gold["status"] not in HAPPENED and predicted.get("status") in HAPPENED:
        ways.append("raised")
    if polarity(gold["factuality"]) != polarity(predicted.get("factuality")):
        ways.append("flipped")
    stances = [{source.get("stance") for source in claim.get("sources") or []} for claim in (gold, predicted)]
    if stances[0] and (not stances[1] or ("denies" in stances[0]) != ("denies" in stances[1])):
        ways.append("unattributed")
    if gold["factuality"] in ("PS+", "Uu") and predicted.get("factuality") == "CT+":
        ways.append("surer")
    ends = [
        {role: distinct_entities([a for a in claim["args"] if a["role"] == role]) for role in ("giver", "recipient")}
        for claim in (gold, predicted)
    ]
    if any(same_entity(g, r) for g in ends[0]["giver"] for r in ends[1]["recipient"]) and any(
        same_entity(r, g) for r in ends[0]["recipient"] for g in ends[1]["giver"]
    ):
        ways.append("reversed")
    if (
        gold.get("quantities")
        and predicted.get("quantities")
        and not same_list(gold["quantities"], predicted["quantities"], "low high", "unit")
    ):
        ways.append("number")
    return ways


def judge_pair(tally: Tally, gold: Record, predicted: Record) -> None:
    """Add the role and field judgements of one matched pair."""
    tally.roles.update(gold=len(gold["args"]), predicted=len(predicted["args"]), right=equal_roles(gold, predicted))
    ways = misleads(gold, predicted)
    tally.misleading.update(ways)
    tally.misleading_claims += bool(ways)
    tally.judge("kind", gold["kind"] == predicted["kind"])
    tally.judge("status", gold["status"] == predicted.get("status"))
    tally.judge("polarity", polarity(gold["factuality"]) == polarity(predicted.get("factuality")))
    tally.judge("factuality", gold["factuality"] == predicted.get("factuality"))

    def either(name: str) -> tuple[list[Record], list[Record]]:
        return gold.get(name) or [], predicted.get(name) or []

    sources = either("sources")
    if any(sources):
        tally.judge("source_who", same_who(*sources))
        tally.judge("source_stance", same_stance(*sources))
    if any(either("quantities")):
        tally.judge("quantity", same_list(*either("quantities"), "low high", "unit"))
    if any(either("money")):
        tally.judge("money", same_list(*either("money"), "low high", "currency per"))
    if gold.get("change") or predicted.get("change"):
        same = same_numbers(gold.get("change"), predicted.get("change"), "factor percent delta", "direction")
        tally.judge("change", same)
    if dates(gold) or dates(predicted):
        tally.judge("time", dates(gold) == dates(predicted))


def score_document(tally: Tally, name: str, gold: Record, predicted: Record) -> None:
    """Add one document to the tally."""
    text = gold["doc"]["text"]
    tally.documents += 1
    tally.words += len(text.split())
    tally.gold.update(FAMILY_OF[claim["kind"]] for claim in gold["claims"])
    tally.predicted.update(FAMILY_OF.get(claim["kind"], "?") for claim in predicted["claims"])
    if not gold["claims"]:
        tally.false_alarms += len(predicted["claims"])
    checked, bad = bad_spans(name, text, predicted["claims"])
    tally.spans += checked
    tally.bad += bad
    for gold_claim, predicted_claim in match(gold["claims"], predicted["claims"]):
        tally.matched[FAMILY_OF[gold_claim["kind"]]] += 1
        judge_pair(tally, gold_claim, predicted_claim)


def score(gold_files: dict[str, Record], predicted_files: dict[str, Record]) -> Tally:
    """Tally of all gold documents; predictions for other documents are left out."""
    tally = Tally()
    for name, gold in sorted(gold_files.items()):
        if name not in predicted_files:
            tally.missing_files.append(name)
        score_document(tally, name, gold, predicted_files.get(name, {"claims": []}))
    return tally


# ---------------------------------------------------------------- reporting


def percent(part: float, whole: float) -> float | None:
    """Share in percent, or None if there is nothing to share."""
    return 100 * part / whole if whole else None


def precision_recall_f1(gold: int, predicted: int, right: int) -> dict[str, float | int | None]:
    """The three shares in percent with the counts they come from."""
    return {
        "gold": gold,
        "predicted": predicted,
        "matched": right,
        "precision": percent(right, predicted),
        "recall": percent(right, gold),
        "f1": percent(2 * right, gold + predicted),
    }


def report(tally: Tally) -> Record:
    """All numbers of a run as one JSON-ready object."""
    totals = (sum(tally.gold.values()), sum(tally.predicted.values()), sum(tally.matched.values()))
    seen = [family for family in [*FAMILIES, "?"] if tally.gold[family] or tally.predicted[family]]
    return {
        "documents": tally.documents,
        "words": tally.words,
        "claims_per_1000_words": {
            "gold": 1000 * totals[0] / max(1, tally.words),
            "predicted": 1000 * totals[1] / max(1, tally.words),
        },
        "claims": precision_recall_f1(*totals),
        "families": {
            family: precision_recall_f1(tally.gold[family], tally.predicted[family], tally.matched[family])
            for family in seen
        },
        "roles": precision_recall_f1(tally.roles["gold"], tally.roles["predicted"], tally.roles["right"]),
        "accuracy": {
            name: {"share": percent(tally.right[name], tally.judged[name]), "n": tally.judged[name]}
            for name in ACCURACIES
        },
        "misleading": {
            "share": percent(tally.misleading_claims, totals[2]),
            "n": tally.misleading_claims,
            "ways": dict(sorted(tally.misleading.items())),
        },
        "grounding": {"share": percent(tally.spans - len(tally.bad), tally.spans), "n": tally.spans, "bad": tally.bad},
        "claims_in_documents_without_any": tally.false_alarms,
        "documents_not_predicted": tally.missing_files,
    }


def cell(value: float | None) -> str:
    """A share for the table: one decimal, or "-" for nothing measured."""
    return f"{'-':>6}" if value is None else f"{value:6.1f}"


def as_table(result: Record) -> str:
    """The report as text for people."""
    density = result["claims_per_1000_words"]
    lines = [
        f"{result['documents']} documents, {result['words']} words; "
        f"claims per 1000 words: gold {density['gold']:.1f}, predicted {density['predicted']:.1f}",
        "",
        f"{'':14}{'gold':>6}{'pred':>6}{'match':>6}{'P':>7}{'R':>7}{'F1':>7}",
    ]
    rows = {"claims": result["claims"], **result["families"], "roles": result["roles"]}
    for name, row in rows.items():
        shares = " ".join(cell(row[share]) for share in ("precision", "recall", "f1"))
        lines.append(f"{name:14}{row['gold']:6}{row['predicted']:6}{row['matched']:6} {shares}")
    lines += ["", f"{'accuracy on matched claims':28}{'%':>6}{'n':>6}"]
    lines += [f"{name:28}{cell(item['share'])}{item['n']:6}" for name, item in result["accuracy"].items()]
    misleading = result["misleading"]
    ways = ", ".join(f"{way} {count}" for way, count in misleading["ways"].items())
    lines += ["", f"{'misleading, of matched':28}{cell(misleading['share'])}{misleading['n']:6}  {ways}"]
    grounding = result["grounding"]
    lines += [
        "",
        f"{'grounding':28}{cell(grounding['share'])}{grounding['n']:6}",
        *(f"  bad span: {line}" for line in grounding["bad"]),
        f"claims found in documents that have none: {result['claims_in_documents_without_any']}",
    ]
    if result["documents_not_predicted"]:
        lines.append("no prediction for: " + ", ".join(result["documents_not_predicted"]))
    return "\n".join(lines)


# ---------------------------------------------------------------- self-test


def example_file() -> Record:
    """A small gold file to try the scorer on: two transfers, one trade figure."""
    text = "Aland has ordered over 200 trucks from Bland. Bland sold Cland 5 tanks. Trade of Aland and Cland tripled."

    def span(words: str) -> Record:
        return {"start": text.index(words), "end": text.index(words) + len(words), "text": words}

    def claim(number: int, kind: str, predicate: str, evidence: str, args: dict[str, str], **fields: Any) -> Record:
        arguments = [{"role": role, **span(words), "entity": f"org:{words.lower()}"} for role, words in args.items()]
        empty: Record = {"quantities": [], "money": [], "change": None, "time": None, "sources": []}
        return {
            "id": f"example-{number}", "kind": kind, "predicate": span(predicate), "args": arguments,
            "evidence": [span(evidence)], "status": "occurred", "factuality": "CT+", **empty, **fields,
        }  # fmt: skip

    def number_of(low: int, high: int | None) -> list[Record]:
        return [{"of": "goods", "low": low, "high": high, "unit": "1"}]

    first, second, third = (sentence.strip() + "." for sentence in text.rstrip(".").split("."))
    order = {"recipient": "Aland", "giver": "Bland", "goods": "trucks"}
    sale = {"giver": "Bland", "recipient": "Cland", "goods": "tanks"}
    tripled = {"measure": "trade", "factor": 3, "percent": None, "delta": None, "direction": "up"}
    claims = [
        claim(1, "order", "has ordered", first, order, status="ordered", quantities=number_of(200, None)),
        claim(2, "sale", "sold", second, sale, quantities=number_of(5, 5)),
        claim(3, "trade_change", "tripled", third, {"party": "Aland"}, change=tripled),
    ]
    return {"doc": {"id": "example", "lang": "en", "text": text}, "claims": claims}


def score_changed(change: Callable[[Record], object]) -> Record:
    """Report for the example against a copy of it to which `change` has been done."""
    gold = {"example": example_file()}
    predicted = copy.deepcopy(gold)
    change(predicted["example"])
    return report(score(gold, predicted))


def swap_roles(document: Record) -> None:
    """Make givers recipients and recipients givers."""
    swap = {"giver": "recipient", "recipient": "giver"}
    for claim in document["claims"]:
        for argument in claim["args"]:
            argument["role"] = swap.get(argument["role"], argument["role"])


def shift_predicate(document: Record) -> None:
    """Move one span by a character without changing its words."""
    document["claims"][0]["predicate"]["start"] += 1
    document["claims"][0]["predicate"]["end"] += 1


def swallow_sentence(document: Record) -> None:
    """Hand in the whole first sentence as trigger and as every mention of the first claim."""
    claim = document["claims"][0]
    sentence = claim["evidence"][0]
    claim["predicate"] = sentence
    claim["args"] = [{"role": argument["role"], **sentence, "entity": None} for argument in claim["args"]]


def rename_keys(document: Record) -> None:
    """Write entity keys in another form, as another program might."""
    for claim in document["claims"]:
        for argument in claim["args"]:
            argument["entity"] = argument["entity"].replace("org:", "product:").upper()


def selftest() -> None:
    """Check the scorer on changes whose effect is known; raises AssertionError if one is not as it should be."""
    assert doctest.testmod(sys.modules[__name__]).failed == 0
    perfect = score_changed(lambda document: None)
    assert perfect["claims"]["f1"] == perfect["roles"]["f1"] == perfect["grounding"]["share"] == 100
    assert all(item["share"] in (100, None) for item in perfect["accuracy"].values())

    swapped = score_changed(swap_roles)
    assert swapped["claims"]["f1"] == 100, "matching must not look at roles"
    assert swapped["roles"]["matched"] == 3
    assert swapped["roles"]["gold"] == 7

    dropped = score_changed(lambda document: document["claims"].pop())
    assert dropped["claims"]["precision"] == 100
    assert round(dropped["claims"]["recall"], 1) == 66.7
    assert dropped["families"]["money"]["recall"] == 0

    shifted = score_changed(shift_predicate)
    assert len(shifted["grounding"]["bad"]) == 1
    assert shifted["claims"]["f1"] == 100

    renamed = score_changed(rename_keys)
    assert renamed["claims"]["f1"] == renamed["roles"]["f1"] == 100

    swallowed = score_changed(swallow_sentence)
    assert swallowed["claims"]["matched"] == 2, "a whole sentence is neither a trigger nor a mention"

    assert perfect["misleading"]["n"] == 0
    assert swapped["misleading"]["ways"].get("reversed", 0) >= 1

    negated = score_changed(lambda document: document["claims"][1].update(factuality="CT-", status="cancelled"))
    assert (
        round(negated["accuracy"]["polarity"]["share"], 1) == round(negated["accuracy"]["status"]["share"], 1) == 66.7
    )

    emptied = score_changed(lambda document: document["claims"][0].update(quantities=[]))
    assert emptied["accuracy"]["quantity"] == {"share": 50.0, "n": 2}
    print("self-test passed")


# ---------------------------------------------------------------- command line


def read_file(path: Path) -> Record:
    """One claims file; stops with a plain message if a claim lacks what matching needs."""
    content: Record = json.loads(path.read_text(encoding="utf-8"))
    for number, claim in enumerate(content["claims"], 1):
        lacking = [name for name in ("kind", "predicate", "args", "evidence") if not claim.get(name)]
        if lacking:
            sys.exit(f"{path}: claim {claim.get('id', number)} has no {', '.join(lacking)}")
    return content


def read_folder(folder: Path) -> dict[str, Record]:
    """All claims files of a folder by file stem."""
    return {path.stem: read_file(path) for path in sorted(folder.glob("*.json"))}


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path, nargs="?", help="folder of gold files")
    parser.add_argument("predicted", type=Path, nargs="?", help="folder of predicted files with the same names")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--floor", type=float, metavar="F1", help="exit 1 below this claim F1 (percent)")
    parser.add_argument("--selftest", action="store_true", help="check the scorer itself")
    options = parser.parse_args(arguments)
    if options.selftest:
        selftest()
        return 0
    if options.gold is None or options.predicted is None:
        parser.error("two folders are needed: GOLD_DIR PRED_DIR")
    gold_files = read_folder(options.gold)
    if not gold_files:
        parser.error(f"no gold files in {options.gold}")
    result = report(score(gold_files, read_folder(options.predicted)))
    print(json.dumps(result, ensure_ascii=False, indent=1) if options.json else as_table(result))
    if options.floor is not None:
        too_low = (result["claims"]["f1"] or 0) < options.floor
        return int(too_low or bool(result["grounding"]["bad"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
