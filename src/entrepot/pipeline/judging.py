"""What a person decides about the findings of a case: checked, put in the journal, and shown with its effect."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from entrepot.errors import JudgementRefused, UnknownId
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.findings import Finding
from entrepot.model.judgements import Decision, Ruling
from entrepot.pipeline.gathering import Gathered, findings_of_case
from entrepot.store import Case


def join_findings(case: Case, ids: Sequence[str], why: str) -> int:
    """Record that claims, or all claims of findings, say the same; the number of the judgement.

    Ids may be cut short as long as they are the only ones that begin so. Raises UnknownId, JudgementRefused.
    """
    found = findings_of_case(case)
    claims = claims_named(found, ids)
    findings = _holding(found, claims)
    if len(findings) < 2:
        raise JudgementRefused("these claims are one finding already; name claims of two findings or more")
    if len({finding.kind for finding in findings}) > 1:
        raise JudgementRefused("a denial cannot be joined with what it denies; the brief shows them beside each other")
    return _judge(case, Ruling.JOIN, why, claims)


def split_claims(case: Case, ids: Sequence[str], why: str) -> int:
    """Record that claims of one finding say something of their own; the number of the judgement.

    Raises UnknownId, JudgementRefused.
    """
    found = findings_of_case(case)
    claims = claims_named(found, ids)
    findings = _holding(found, claims)
    if len(findings) > 1:
        raise JudgementRefused("these claims are of several findings; split each from its own finding")
    if len(claims) == len(findings[0].claims):
        raise JudgementRefused(
            "these are all claims of the finding; name some of them, to take them apart from the rest"
        )
    return _judge(case, Ruling.SPLIT, why, claims)


def judge_origin(case: Case, names: tuple[str, str], *, is_same: bool, why: str) -> int:
    """Record that two documents have what they tell from one origin, or from two; the number of the judgement.

    A document is named by its id, cut short or not, or by its name. Raises UnknownId, JudgementRefused.
    """
    found = findings_of_case(case)
    one, other = (_document_named(found, name).document_id for name in names)
    if one == other:
        raise JudgementRefused("this is one document, named twice; name two")
    ruling = Ruling.SAME_ORIGIN if is_same else Ruling.INDEPENDENT
    return case.judge(Decision(ruling, _reason(why), documents=tuple(sorted((one, other)))))


def note_on(case: Case, finding_id: str, text: str, why: str) -> int:
    """Record a person's sentence beside a finding, which cites the finding's claims; the number of the judgement.

    Raises UnknownId, and JudgementRefused where the linter complains of the sentence.
    """
    from entrepot.brief.lint import lint_note

    found = findings_of_case(case)
    text = " ".join(text.split())
    if not text:
        raise JudgementRefused("the note is empty; give its sentence with --text")
    claims = claims_named(found, [finding_id])
    if complaints := lint_note(text, claims, found.findings):
        told = "; ".join(f"{one.rule.value}: {one.what} (to do: {one.remedy})" for one in complaints)
        raise JudgementRefused(f"the note says more than the finding's claims. {told}")
    return _judge(case, Ruling.NOTE, why, claims, text)


def claims_named(found: Gathered, ids: Iterable[str]) -> tuple[Claim, ...]:
    """The claims of ids of claims and findings, which may be cut short. Raises UnknownId."""
    by_finding = {finding.finding_id: finding.claims for finding in found.findings}
    known = {**{claim_id: (claim_id,) for claim_id in found.claims}, **by_finding}
    wanted = (claim_id for name in ids for claim_id in known[_only(name, known, "claim or finding")])
    return tuple(found.claims[claim_id] for claim_id in dict.fromkeys(wanted))


def _document_named(found: Gathered, name: str) -> Document:
    named = [document for document in found.documents.values() if document.name == name]
    named = named or [document for document in found.documents.values() if document.name.endswith(f"/{name}")]
    if len(named) == 1:
        return named[0]
    return found.documents[_only(name, found.documents, "document")]


def _only(name: str, known: Iterable[str], thing: str) -> str:
    """The one id that begins so."""
    fitting = [one for one in known if one.startswith(name)]
    if name in fitting:
        return name
    if not fitting or not name:
        raise UnknownId(f"{name}: no {thing} has this id; see them with: entrepot findings CASE")
    if len(fitting) > 1:
        raise UnknownId(f"{name}: {len(fitting)} ids begin so ({', '.join(sorted(fitting)[:4])}); give more of it")
    return fitting[0]


def _holding(found: Gathered, claims: Sequence[Claim]) -> list[Finding]:
    ids = {claim.claim_id for claim in claims}
    return [finding for finding in found.findings if ids & set(finding.claims)]


def _judge(case: Case, ruling: Ruling, why: str, claims: Sequence[Claim], text: str = "") -> int:
    from entrepot.findings import mark_of

    return case.judge(Decision(ruling, _reason(why), tuple(map(mark_of, claims)), text=text))


def _reason(why: str) -> str:
    if not why.strip():
        raise JudgementRefused("a judgement needs a reason that others can weigh; give it with --why")
    return " ".join(why.split())
