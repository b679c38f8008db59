"""Document -> claims: who does what with whom, how far it has got, who says so, who denies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrepot.claims.version import LANGUAGES, READER_VERSION, UNDETERMINED

if TYPE_CHECKING:
    from entrepot.model.claims import Claim
    from entrepot.model.documents import Document

__all__ = ["LANGUAGES", "READER_VERSION", "UNDETERMINED", "read_claims"]


def read_claims(document: Document) -> tuple[Claim, ...]:
    """The claims of one document in text order; see `entrepot.claims.reader.read_claims`.

    The reader and its model are loaded with the first document.
    """
    from entrepot.claims import reader

    return reader.read_claims(document)
