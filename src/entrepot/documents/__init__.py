"""Bytes to documents: canonical text with blocks, anchors to the original, metadata and language."""
