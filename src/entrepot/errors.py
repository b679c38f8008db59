"""The errors that Entrepot raises, one for each thing that a caller can do something about.

Every message says what happened, where, and what to do next. Nothing else is raised on purpose.
"""

from __future__ import annotations


class EntrepotError(Exception):
    """Anything that Entrepot raises on purpose; catch this to catch them all."""


class UnknownTerm(EntrepotError):
    """A word that the glossary does not explain."""


class DamagedInstallation(EntrepotError):
    """A bundled table is missing or is not what its hash says: the installation is damaged."""


class DocumentRefused(EntrepotError):
    """A file that could not be read; `reason` is one of `entrepot.model.documents.RefusalReason`."""

    def __init__(self, name: str, reason: str, detail: str) -> None:
        super().__init__(f"{name}: {detail}")
        self.name = name
        self.reason = reason
        self.detail = detail


class NothingToRead(EntrepotError):
    """None of the given paths held a document."""


class NothingToCompare(EntrepotError):
    """Two dates or versions between which nothing can be compared."""


class UnknownParty(EntrepotError):
    """A name that no party of the documents has, or that several have."""


class UnusableReply(EntrepotError):
    """A reply, or what is said of one, that cannot be stored as it is given."""


class UngroundedClaim(EntrepotError):
    """A claim whose words are not the document's own words at the stored place."""


class ExchangeError(EntrepotError):
    """A claims file that does not follow the exchange format."""


class CaseExists(EntrepotError):
    """A case, or something else, stands where a new case should go."""


class CaseNotFound(EntrepotError):
    """The folder is not a case."""


class CaseLocked(EntrepotError):
    """Another process is writing to the case."""


class CaseNotWritable(EntrepotError):
    """The system would not let the case be written: the disk is full, or the folder is read-only."""


class CaseTooNew(EntrepotError):
    """The case was written by a newer version of Entrepot, or its schema is not known."""


class CaseDamaged(EntrepotError):
    """What is stored does not agree with its hash, offsets or chain."""


class UnknownFormat(EntrepotError):
    """An export format that there is none of."""


class MissingExtra(EntrepotError):
    """Something that was asked for needs a library that is not installed."""

    def __init__(self, wanted: str, extra: str) -> None:
        super().__init__(f"{wanted} needs a library that is not installed: pip install 'entrepot[{extra}]'")
        self.extra = extra


class BriefRefused(EntrepotError):
    """A brief with sentences that do not say what they cite."""


class UnreadableBrief(EntrepotError):
    """A file that is no brief in our JSON."""


class UnknownId(EntrepotError):
    """No claim, finding or document, or more than one, has the id that was given."""


class NoSuchJudgement(EntrepotError):
    """No judgement of that number stands in the journal, or it is undone already."""


class JudgementRefused(EntrepotError):
    """A judgement that says nothing or contradicts itself."""
