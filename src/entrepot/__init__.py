"""Entrepot: from documents to a cited map of who supplies whom, through whom, and how we know."""

__version__ = "0.1.0"
