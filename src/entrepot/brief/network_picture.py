"""The network as a picture: SVG with a link from every line and box to its row, the same bytes for the same input."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product

from entrepot.brief.network_table import entity_anchor
from entrepot.brief.pictures.cards import Card
from entrepot.brief.pictures.forms import A2, A3, A4, DENSE, DENSEST, GATHERED, SPACIOUS, Form
from entrepot.brief.pictures.gathering import gather
from entrepot.brief.pictures.legend import entries
from entrepot.brief.pictures.lines import LinePicture, draw_line, inside_boxes
from entrepot.brief.pictures.nodes import NodePicture, name_lines
from entrepot.brief.pictures.resting import counted, provenance
from entrepot.brief.pictures.sheet import Sheet
from entrepot.brief.pictures.standing import look
from entrepot.brief.pictures.strands import Strand, weightiest
from entrepot.brief.pictures.subject import Subject
from entrepot.brief.pictures.wording import CERTAINTY_WORDS, Wording
from entrepot.model.entities import Entity, EntityKind
from entrepot.model.network import EdgeKind
from entrepot.network.layout import Direction, Drawing, Size, Spacing, lay_out

_BEYOND = 5  # numbers of lines beyond the most that was found to fit which are tried as well
_FURNITURE = 80.0  # pixels of a page that legend and caption take, about
_WEIGHTS = {EdgeKind.SUPPLY: 4, EdgeKind.BROKERAGE: 3, EdgeKind.TRADE: 2}
_THROUGH = 4  # how much more it matters that a go-between stands between than that a line runs forwards
_FLOWS = (EdgeKind.SUPPLY, EdgeKind.TRADE)
_BROKERED = (EdgeKind.SUPPLY, EdgeKind.BROKERAGE, EdgeKind.PAYMENT)


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How a picture is drawn.

    Of more than `most_nodes` nodes or `most_lines` lines the weightiest are drawn, on the first of the `papers` and in
    the first of the `forms` that holds them all; where none does, as many as the last paper holds in the last form.
    Paper lies or stands where the flow runs to the right, and is as it is where the flow runs down.
    Boxes and lines link to `entity_link` and `edge_link` followed by the id that
    `entity_anchor` and the rows of `network_table` give.
    """

    title: str = "Who supplies whom, and through whom"
    direction: Direction = Direction.RIGHT
    papers: tuple[Size, ...] = (A4,)
    forms: tuple[Form, ...] = (SPACIOUS, GATHERED, DENSE, DENSEST)
    most_nodes: int = 80
    most_lines: int = 120
    least_width: float = 620
    edge_link: str = "#"
    entity_link: str = "#"
    prefix: str = "network"


NARROW = PictureOptions(
    direction=Direction.DOWN,
    papers=(Size(430, 1500),),
    forms=(
        Form(
            box_width=126,
            label_width=0,
            spacing=Spacing(between_boxes=12, between_layers=20, port=14, most_layers=12, most_across=360),
        ),
    ),
    most_nodes=12,
    most_lines=16,
    least_width=332,
    prefix="network-narrow",
)
POSTER = PictureOptions(
    papers=(A4, A3, A2),
    most_nodes=300,
    most_lines=600,
    prefix="network-poster",
)


def network_picture(subject: Subject, options: PictureOptions = PictureOptions()) -> str:
    """The picture as one `svg` element, to stand in a page or a file by itself; the caption says what it leaves out."""
    return _Artist.of(subject, options).drawn_to_fit().picture()


def network_drawing(subject: Subject, options: PictureOptions = PictureOptions()) -> Drawing:
    """Where everything in the picture stands: boxes by entity key, lines by the number of their row."""
    return _Artist.of(subject, options).drawn_to_fit().drawing


@dataclass(frozen=True, slots=True)
class _Cast:
    """Everything that one form of a picture shows: strands, their nodes and lines, the cards and what runs between."""

    strands: tuple[Strand, ...]
    nodes: tuple[NodePicture, ...]
    lines: tuple[LinePicture, ...]
    cards: tuple[Card, ...]
    between: tuple[LinePicture, ...]

    @property
    def least_area(self) -> float:
        """Square pixels that boxes and words need before anything is placed."""
        labels = sum(each.width * (each.above + each.below) for line in self.between for each in line.line.labels)
        return labels + sum(card.box.size.width * card.box.size.height for card in self.cards)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A picture: what it shows, where everything stands, and the sheet, on which nothing is drawn before it fits."""

    cast: _Cast
    drawing: Drawing
    sheet: Sheet

    def picture(self) -> str:
        """The sheet with all that is on it."""
        return replace(self.sheet, body=tuple(_body(self.drawing, self.cast))).draw()


@dataclass(frozen=True, slots=True)
class _Artist:
    """Draws strands of one subject with one set of options."""

    subject: Subject
    wording: Wording
    every: tuple[Strand, ...]
    options: PictureOptions

    @classmethod
    def of(cls, subject: Subject, options: PictureOptions) -> _Artist:
        return cls(subject, subject.wording, subject.strands, options)

    def drawn_to_fit(self) -> _Drawn:
        """As many of the weightiest strands as allowed, as spaciously as a page has room for them."""
        wanted = self._weightiest(self.options.most_lines)
        papers, forms = self.options.papers, self.options.forms
        if whole := self._fitted(wanted, papers, forms):
            return whole
        best, few, many = None, 0, len(wanted)
        while many - few > 1:  # the most lines that fit lie from `few` to below `many`
            middle = (few + many) // 2
            if found := self._fitted(self._weightiest(middle), papers[-1:], forms[-1:]):
                best, few = found, middle
            else:
                many = middle
        for more in range(few + _BEYOND, few, -1):  # what fits does not grow evenly with the number of lines
            if more < len(wanted) and (found := self._fitted(self._weightiest(more), papers[-1:], forms[-1:])):
                return found
        return best or self._least()

    def _least(self) -> _Drawn:
        """The weightiest strand alone, whether it fits or not."""
        form = self.options.forms[-1]
        return self._drawn(self._cast(self._weightiest(1), form), form, self.options.papers[-1])

    def _weightiest(self, most_lines: int) -> tuple[Strand, ...]:
        return weightiest(self.every, self.subject.network, self.wording.claims, self.options.most_nodes, most_lines)

    def _fitted(self, drawn: Sequence[Strand], papers: Sequence[Size], forms: Sequence[Form]) -> _Drawn | None:
        """The strands in the first form and page that has room for them."""
        casts = {form: self._cast(drawn, form) for form in forms}
        for paper, form in product(papers, forms):
            if casts[form].least_area > paper.width * paper.height:
                continue
            for page in self._ways(paper):
                found = self._drawn(casts[form], form, page)
                if found.sheet.size.width <= page.width and found.sheet.size.height <= page.height:
                    return found
        return None

    def _ways(self, paper: Size) -> tuple[Size, ...]:
        return (paper, paper.turned()) if self.options.direction is Direction.RIGHT else (paper,)

    def _cast(self, drawn: Sequence[Strand], form: Form) -> _Cast:
        nodes = self._nodes(drawn, form)
        lines = tuple(_line(strand, self.wording, form, self.options) for strand in drawn)
        return _Cast(tuple(drawn), nodes, lines, *gather(nodes, lines, form))

    def _drawn(self, cast: _Cast, form: Form, page: Size) -> _Drawn:
        spacing = replace(form.spacing, ratio=page.width / (page.height - _FURNITURE))
        direction = self.options.direction
        drawing = lay_out([card.box for card in cast.cards], [line.line for line in cast.between], direction, spacing)
        sheet = Sheet(
            body=(),
            extent=drawing.size,
            legend=entries(cast.nodes, cast.lines),
            caption=_caption(self.subject, cast.strands, self.wording),
            title=self.options.title,
            description=" ".join(line.meaning for line in cast.lines),
            prefix=self.options.prefix,
            least_width=self.options.least_width,
        )
        return _Drawn(cast, drawing, sheet)

    def _nodes(self, drawn: Sequence[Strand], form: Form) -> tuple[NodePicture, ...]:
        linked = {key for strand in drawn for key in strand.path}
        brokers = {key for strand in drawn if strand.first.kind in _BROKERED for key in strand.first.via}
        return tuple(
            _node(self.wording.entities[key], key in brokers, form, self.options)
            for key in self.subject.network.nodes
            if key in linked
        )


def _body(drawing: Drawing, cast: _Cast) -> Iterable[str]:
    """Lines first, then boxes; a line runs on through a go-between on its box and below its name."""
    by_key = {line.key: line for line in cast.between}
    inside: dict[str, list[str]] = defaultdict(list)
    for line in drawing.lines:
        yield draw_line(by_key[line.key], line, drawing.direction)
        for key, path in inside_boxes(by_key[line.key], line, drawing.direction):
            inside[key].append(path)
    for card in cast.cards:
        yield card.draw(drawing.boxes[card.node.key], inside[card.node.key])


def _line(strand: Strand, wording: Wording, form: Form, options: PictureOptions) -> LinePicture:
    edge = strand.first
    what, status, denial = wording.what(strand), wording.status(strand), wording.denial(strand)
    facts = [what, CERTAINTY_WORDS.get(edge.certainty, ""), status, denial]
    return LinePicture(
        key=str(strand.number),
        path=edge.path,
        number=strand.number,
        look=look(edge, wording.claims),
        what=what,
        status=" · ".join(filter(None, [status, wording.count(strand)])),
        denial=denial,
        link=f"{options.edge_link}{strand.anchor}",
        meaning=f"{strand.number}. {wording.path(strand)}: {'; '.join(filter(None, facts))}.",
        directed=edge.directed,
        flow=edge.directed and edge.kind in _FLOWS,
        weight=_WEIGHTS.get(edge.kind, 1) * (_THROUGH if edge.via else 1),
        label_width=form.label_width,
        label_rows=form.label_rows,
    )


def _node(entity: Entity, broker: bool, form: Form, options: PictureOptions) -> NodePicture:
    lines = name_lines(entity.label, entity.kind, form.box_width)
    described = f"{entity.label} ({'described but not named, ' if entity.kind is EntityKind.UNNAMED else ''}"
    meaning = f"{described}{counted(len(entity.documents), 'document')})"
    link = f"{options.entity_link}{entity_anchor(entity.key)}"
    return NodePicture(entity.key, entity.kind, entity.label, lines, link, meaning, broker, form.padding)


def _caption(subject: Subject, drawn: Sequence[Strand], wording: Wording) -> str:
    """What the picture rests on and what it leaves out, in plain sentences."""
    if not drawn:
        return "No claim tells who deals with whom."
    told = dict.fromkeys(name for strand in drawn for name in (*strand.claims, *strand.denied_by))
    nodes = {key for strand in drawn for key in strand.path}
    sentences = [provenance([wording.claims[name] for name in told], subject.documents)]
    left = len(subject.network.nodes) - len(nodes)
    if left:
        sentences.append(f"{counted(left, 'name')} with less weight or no partner of their own are in the table only.")
    if one_ended := len(subject.network.one_ended):
        sentences.append(f"{counted(one_ended, 'claim')} of a delivery tell one end only and draw no line.")
    sentences.append("Numbers are the rows of the table.")
    return " ".join(sentences)
