"""The pictures of a brief as SVG, written in Python: the same input gives the same bytes."""
