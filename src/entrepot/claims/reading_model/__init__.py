"""The reading model: words of a sentence in, word classes, syntax and names out."""

from entrepot.claims.reading_model.analysis import Analysis, NamedSpan
from entrepot.claims.reading_model.model import ReadingModel

__all__ = ["Analysis", "NamedSpan", "ReadingModel"]
