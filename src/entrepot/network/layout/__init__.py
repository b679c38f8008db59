"""Where everything of a network drawing stands: layered, left to right or top down, the same for the same input.

Method: docs/method/network.md, "The picture".
"""

from entrepot.network.layout.drawing import lay_out
from entrepot.network.layout.records import (
    Box,
    Direction,
    Drawing,
    DrawnLine,
    Label,
    Line,
    Rectangle,
    Segment,
    Size,
    Spacing,
)

__all__ = [
    "Box",
    "Direction",
    "Drawing",
    "DrawnLine",
    "Label",
    "Line",
    "Rectangle",
    "Segment",
    "Size",
    "Spacing",
    "lay_out",
]
