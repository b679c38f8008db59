"""From documents, claims, entities and network to the brief as records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from entrepot import __version__
from entrepot.brief.by_persons import with_judgements
from entrepot.brief.leads import leads
from entrepot.brief.notes import Notebook
from entrepot.brief.picture import picture_of, timeline_of
from entrepot.brief.pictures.subject import Subject, disputed_claims
from entrepot.brief.provenance import disagreements, with_provenance
from entrepot.brief.renumber import renumbered
from entrepot.brief.replies import Answers, reply_documents, reply_sources
from entrepot.brief.sections import SECTIONS, SHOWN_OPEN, SectionRule, section_of, subheadings
from entrepot.brief.sentences.naming import Naming
from entrepot.brief.sources import source_entries, unread
from entrepot.brief.statements import Writer
from entrepot.brief.summary import in_short
from entrepot.claims import LANGUAGES, UNDETERMINED
from entrepot.findings import gather_findings, in_reading_order, joined_claims
from entrepot.model.brief import Brief, Group, Section, Statement, Wording
from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Refusal
from entrepot.model.entities import Entity
from entrepot.model.findings import Finding, FindingKind
from entrepot.model.judgements import Judgement
from entrepot.model.network import Network
from entrepot.model.replies import Reply

# How many deliveries the section on what is not known goes through; the findings hold the gaps of all.
MOST_GAPS_TOLD = 10


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """What a caller may choose: the title, the languages that were read for claims, and what persons judged.

    Claims in `only_quoted`, by id, are told in the document's own words and never by a sentence of ours.
    """

    title: str = "Who supplies whom"
    languages: tuple[str, ...] = LANGUAGES
    judgements: tuple[Judgement, ...] = ()
    replies: tuple[Reply, ...] = ()
    only_quoted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Draft:
    """A brief with the claims, by id, and the findings that it was made from."""

    brief: Brief
    claims: Mapping[str, Claim]
    findings: tuple[Finding, ...]


def compose(
    documents: Sequence[Document],
    refusals: Sequence[Refusal],
    claims: Iterable[Claim],
    entities: Sequence[Entity],
    network: Network,
    options: BriefOptions = BriefOptions(),
) -> Brief:
    """The brief of a case. The same for any order of documents and claims: no clock, no chance, no paths."""
    return draft(documents, refusals, claims, entities, network, options).brief


def draft(
    documents: Sequence[Document],
    refusals: Sequence[Refusal],
    claims: Iterable[Claim],
    entities: Sequence[Entity],
    network: Network,
    options: BriefOptions = BriefOptions(),
) -> Draft:
    """The brief of a case with the claims and findings that it tells, which a linter holds it against."""
    listed = joined_claims(claims, entities)
    ordered = sorted(documents, key=lambda one: (one.name, one.document_id))
    by_id = {claim.claim_id: claim for claim in in_reading_order(listed, [one.document_id for one in ordered])}
    findings = gather_findings(by_id.values(), ordered, options.judgements)
    quotable = (*documents, *reply_documents(options.replies))
    notebook = Notebook({document.document_id: document for document in quotable})
    pages = {document.document_id: document for document in documents}
    writer = Writer(pages, by_id, Naming.of(entities), notebook, options.only_quoted)
    not_read = unread(documents, refusals, listed, options.languages)
    told_of = [one for one in documents if one.language in (*options.languages, UNDETERMINED)]
    summary = _summary(told_of, findings, writer)
    sections = _without_repeats(_sections(findings, writer, {entity.key: entity for entity in entities}))
    subject = Subject(network, entities, tuple(by_id.values()), documents, disputed_claims(findings))
    picture = picture_of(subject, notebook)
    timeline = timeline_of(findings, documents, writer)
    answers = Answers.of(options.replies, entities, by_id, notebook)
    brief = Brief(
        title=options.title,
        subtitle=_subtitle(documents, by_id, findings),
        summary=answers.beside(summary),
        sections=(*map(answers.beside, sections), *answers.sections()),
        notes=notebook.notes(),
        sources=(*source_entries(documents, listed), *reply_sources(options.replies)),
        refusals=tuple(sorted(refusals, key=lambda refusal: (refusal.name, refusal.reason.value))),
        unread=not_read,
        method=_method(documents, by_id, findings),
        version=__version__,
        picture=picture,
        timeline=timeline,
        replies=answers.replies,
    )
    return Draft(renumbered(brief), by_id, findings)


def _summary(documents: Sequence[Document], findings: Sequence[Finding], writer: Writer) -> Section:
    statements = in_short(findings, writer)
    lead = ""
    if not findings:
        lead = f"Nothing about supply was found in {_counted(len(documents), 'document')}."
        lead = lead if documents else "No document was read for claims."
    elif not statements:
        lead = "The findings are few and stand in the sections below."
    groups = (Group(None, statements, len(statements)),) if statements else ()
    return Section("in-short", "In short", lead, groups)


def _sections(findings: Sequence[Finding], writer: Writer, entities: Mapping[str, Entity]) -> tuple[Section, ...]:
    held: dict[str, list[Finding]] = {rule.anchor: [] for rule in SECTIONS}
    for finding in findings:
        held[section_of(finding, writer.claims[finding.claims[0]])].append(finding)
    return tuple(
        section
        for rule in SECTIONS
        if (section := _section(rule, held[rule.anchor], findings, writer, entities)) is not None
    )


def _section(
    rule: SectionRule,
    held: Sequence[Finding],
    findings: Sequence[Finding],
    writer: Writer,
    entities: Mapping[str, Entity],
) -> Section | None:
    groups = tuple(
        Group(
            title,
            _own_words_last(_in_full(finding, writer) for finding in listed),
            SHOWN_OPEN if title else len(listed),
        )
        for title, listed in _grouped(rule, held, writer, entities)
    )
    if rule.anchor == "unknown":
        groups = (*_asked_in_vain(findings, writer), *groups)
    if rule.anchor == "disagreements" and (pairs := tuple(disagreements(findings, writer))):
        groups = (Group(None, pairs, SHOWN_DISAGREEMENTS),)
    return Section(rule.anchor, rule.title, rule.lead, groups) if groups else None


def _in_full(finding: Finding, writer: Writer) -> Statement:
    """The finding with how it stands, where it comes from, and what persons say of it."""
    return with_judgements(with_provenance(writer.statement(finding), finding, writer), finding, writer)


def _grouped(
    rule: SectionRule, held: Sequence[Finding], writer: Writer, entities: Mapping[str, Entity]
) -> tuple[tuple[str | None, tuple[Finding, ...]], ...]:
    if rule.anchor == "unknown":
        return ((_SAID_UNKNOWN, tuple(held)),) if held else ()
    return subheadings(held, writer.claims, entities)


_SAID_UNKNOWN = "Said to be unknown"
_NOT_GIVEN = "Not given by any document read"
_LOOK_FOR = "What to look for next, by kind of source"
SHOWN_DISAGREEMENTS = 8


def _asked_in_vain(findings: Sequence[Finding], writer: Writer) -> tuple[Group, ...]:
    """What no document gives for the weightiest deliveries."""
    told = [finding for finding in findings if finding.kind is FindingKind.TOLD and finding.gaps]
    lines: dict[str, Statement] = {}
    for finding in told:
        if len(lines) < MOST_GAPS_TOLD and (sentence := writer.missing(finding)) is not None:
            lines[finding.finding_id] = Statement(finding.finding_id, (sentence,), writer.denials(finding)[:1])
    if not lines:
        return ()
    sought = leads([finding for finding in told if finding.finding_id in lines], writer)
    return Group(_NOT_GIVEN, tuple(lines.values()), SHOWN_OPEN), Group(_LOOK_FOR, sought, len(sought))


def _own_words_last(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Sentences before quotations; within each, the weightiest first as they come."""
    return tuple(sorted(statements, key=lambda one: one.sentences[0].wording is Wording.QUOTATION))


def _without_repeats(sections: Sequence[Section]) -> tuple[Section, ...]:
    """A quotation that stands for several findings is printed once, where it comes first."""
    seen: set[str] = set()
    kept = []
    for section in sections:
        if section.anchor == "disagreements":  # one side alone would be no disagreement
            kept.append(section)
            continue
        groups = tuple(g for group in section.groups if (g := _without_seen(group, seen)).statements)
        if groups:
            kept.append(replace(section, groups=groups))
    return tuple(kept)


def _without_seen(group: Group, seen: set[str]) -> Group:
    statements = []
    for statement in group.statements:
        fresh = tuple(
            one for one in statement.sentences if one.wording is not Wording.QUOTATION or one.text not in seen
        )
        seen.update(one.text for one in fresh if one.wording is Wording.QUOTATION)
        if fresh or statement.remarks:
            statements.append(replace(statement, sentences=fresh))
    return replace(group, statements=tuple(statements))


def _subtitle(documents: Sequence[Document], claims: Mapping[str, Claim], findings: Sequence[Finding]) -> str:
    return (
        f"{_counted(len(documents), 'document')}, {_counted(len(claims), 'claim')}, "
        f"{_counted(len(findings), 'finding')}"
    )


def _method(documents: Sequence[Document], claims: Mapping[str, Claim], findings: Sequence[Finding]) -> tuple[str, ...]:
    engines = sorted({f"{claim.extractor.name} {claim.extractor.version}" for claim in claims.values()})
    read = f"Claims were read by {', '.join(engines)}. " if engines else ""
    return (
        f"Made by Entrepot {__version__} from {_subtitle(documents, claims, findings)}. {read}No person has checked it "
        "unless somebody says so.",
        "Every sentence is made by rule from the fields of the claims it cites, or quotes them. A claim is what a "
        "document says, not what is so. A claim that several documents tell is told once, with all of them cited; "
        "the wording is never surer than the claim it cites.",
        "Before publication, open each footnote and read it in the original. Reading by rule makes mistakes. "
        "“Reportedly” is no defence against libel: who repeats a charge answers for it.",
    )


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
