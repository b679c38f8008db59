"""The pictures of a brief for paper, each with the table that says the same: one record for Word and PDF."""

from __future__ import annotations

from dataclasses import dataclass

from entrepot.brief.print_picture import plain_svg
from entrepot.brief.safe_text import storable, without_hidden
from entrepot.model.brief import Brief, Picture, PictureRow, Timeline, TimelineRow


@dataclass(frozen=True, slots=True)
class PlateRow:
    """One row of a table: its cells in words, without the last, which holds the footnotes."""

    cells: tuple[str, ...]
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture and its table. `svg` is plain; `widths` are those of the columns, as shares of their sum."""

    title: str
    svg: str
    caption: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[PlateRow, ...]

    @property
    def meaning(self) -> str:
        """What the picture is, for those who cannot see it."""
        return f"{self.title}: everything that is drawn is a row of the table that follows."


def plates_of(brief: Brief) -> tuple[Plate, ...]:
    """The plates in the order in which the brief cites their notes."""
    network = (_network(brief.picture),) if brief.picture else ()
    return (*network, _timeline(brief.timeline)) if brief.timeline else network


def _network(picture: Picture) -> Plate:
    return Plate(
        "The network",
        _plain(picture.wide),
        "Every line of the picture, with what it rests on",
        ("No.", "From", "Through", "To", "What", "Status", "Said by", "Notes"),
        (11, 37, 30, 37, 40, 46, 40, 26),
        tuple(PlateRow(_network_cells(row), row.notes) for row in picture.rows),
    )


def _network_cells(row: PictureRow) -> tuple[str, ...]:
    said = ", ".join(row.said_by)
    return (str(row.number), row.source, ", ".join(row.via), row.target, row.what, _status(row), said)


def _timeline(timeline: Timeline) -> Plate:
    return Plate(
        "What was said when",
        _plain(timeline.wide),
        "Every row of the picture, with what it rests on",
        ("No.", "What is said", "About when", "Said on", "Status", "Notes"),
        (11, 110, 35, 45, 40, 26),
        tuple(PlateRow(_timeline_cells(row), row.notes) for row in timeline.rows),
    )


def _timeline_cells(row: TimelineRow) -> tuple[str, ...]:
    denied = f"; denied on {'; '.join(row.denied)}" if row.denied else ""
    said = f"{'; '.join(row.said) or 'no date'}{denied}"
    return (str(row.number), row.text, "; ".join(row.about) or "not told", said, _status(row))


def _status(row: PictureRow | TimelineRow) -> str:
    denied = f"denied by {', '.join(row.denied_by)}" if row.denied_by else ""
    return "; ".join(filter(None, (row.status, denied)))


def _plain(svg: str) -> str:
    return plain_svg(without_hidden(storable(svg)))
