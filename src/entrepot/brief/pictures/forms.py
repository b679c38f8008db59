"""How densely a picture is drawn, and how much paper there is: forms from spacious to dense, pages from A4 to A3."""

from __future__ import annotations

from dataclasses import dataclass, field

from entrepot.network.layout import Size, Spacing


@dataclass(frozen=True, slots=True)
class Form:
    """Widths in pixels.

    A box with `rows_from` partners or more who deal with nobody else has them in rows beneath it, None never; the rows
    stand in columns of `column_width`, about `most_down` high. `label_width` 0 leaves the words of lines to the table.
    `padding` is the room around the name in a box.
    """

    box_width: float = 168
    label_width: float = 132
    label_rows: int = 2
    rows_from: int | None = None
    column_width: float = 264
    most_down: float = 380
    padding: float = 9
    spacing: Spacing = field(default_factory=Spacing)


# Landscape; on paper within margins of 15 mm, the smallest letters of such a picture are 6 points high.
A4 = Size(1320, 890)
A3 = Size(1980, 1370)
A2 = Size(2860, 1990)

_CLOSE = Spacing(between_boxes=14, between_lines=5, between_layers=24, between_parts=20, port=12, column=134)
_CLOSEST = Spacing(between_boxes=12, between_lines=4, between_layers=18, between_parts=12, port=11, column=120)

SPACIOUS = Form()
GATHERED = Form(rows_from=3, spacing=Spacing(between_parts=34))
DENSE = Form(box_width=140, label_width=104, rows_from=1, column_width=248, most_down=500, padding=7, spacing=_CLOSE)
DENSEST = Form(box_width=126, label_width=96, rows_from=1, column_width=228, most_down=560, padding=3, spacing=_CLOSEST)
