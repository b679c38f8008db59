"""Bytes to documents: canonical text with blocks, anchors to the original, metadata and language."""

from entrepot.documents.limits import Limits
from entrepot.documents.reading import read_bytes
from entrepot.documents.safe_reader import SafeReader

__all__ = ["Limits", "SafeReader", "read_bytes"]
