"""The network as a picture: SVG with a link from every line and box to its row, the same bytes for the same input."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from entrepot.brief.pictures.legend import draw_caption, draw_legend, entries
from entrepot.brief.pictures.lines import LinePicture, draw_line, inside_boxes, label_rows
from entrepot.brief.pictures.nodes import NodePicture, draw_node, name_lines
from entrepot.brief.pictures.strands import Strand, documents, strands, weightiest
from entrepot.brief.pictures.svg import element, words
from entrepot.brief.pictures.wording import Wording
from entrepot.entities.names import slug
from entrepot.model.claims import Claim
from entrepot.model.entities import Entity, EntityKind
from entrepot.model.network import Certainty, EdgeKind, Network
from entrepot.network.layout import Direction, Drawing, Spacing, lay_out

_MARGIN = 14.0
_FEWEST_LINES = 4
_WEIGHTS = {EdgeKind.SUPPLY: 4, EdgeKind.BROKERAGE: 3, EdgeKind.TRADE: 2}
_FLOWS = (EdgeKind.SUPPLY, EdgeKind.TRADE)
_BROKERED = (EdgeKind.SUPPLY, EdgeKind.BROKERAGE, EdgeKind.PAYMENT)


@dataclass(frozen=True, slots=True)
class PictureOptions:
    """How a picture is drawn. Widths are in pixels.

    Of more than `most_nodes` nodes or `most_lines` lines the weightiest are drawn, and fewer lines (never
    fewer than four) where the picture would be wider than `most_width`: beyond it, words are too small on A4 paper.
    With `labelled` False the lines carry their row's number only. Boxes and lines link to `entity_link` and
    `edge_link` followed by the id that `entity_anchor` and the rows of `network_table` give.
    """

    title: str = "Who supplies whom, and through whom"
    direction: Direction = Direction.RIGHT
    labelled: bool = True
    most_nodes: int = 40
    most_lines: int = 36
    box_width: float = 168
    label_width: float = 132
    least_width: float = 620
    most_width: float = 1280
    edge_link: str = "#"
    entity_link: str = "#"
    prefix: str = "network"
    spacing: Spacing = field(default_factory=Spacing)


NARROW = PictureOptions(
    direction=Direction.DOWN,
    labelled=False,
    most_nodes=12,
    most_lines=16,
    box_width=126,
    least_width=332,
    most_width=430,
    prefix="network-narrow",
    spacing=Spacing(between_boxes=12, between_layers=20, port=14, ratio=0.6, most_layers=12, most_across=360),
)


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """One row of the table beside the picture; `number` and `anchor` are those that the picture shows and links to.

    `status` is in words ("ordered, reported"); `said_by` and `denied_by` are as the documents name them, "the author"
    where a document speaks for itself. `source`, `via` and `target` are labels, the keys stand in `path`.
    """

    number: int
    anchor: str
    source: str
    via: tuple[str, ...]
    target: str
    what: str
    status: str
    said_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    claims: tuple[str, ...]
    denials: tuple[str, ...]
    documents: tuple[str, ...]
    kind: EdgeKind
    certainty: Certainty
    path: tuple[str, ...]
    directed: bool


_STATUS = {Certainty.STATED: "told as a fact", Certainty.DENIED: "only denied"}


def network_table(network: Network, entities: Sequence[Entity], claims: Sequence[Claim]) -> tuple[NetworkRow, ...]:
    """The rows of the table: every edge of the network is in one of them, drawn or not."""
    wording = Wording.of(entities, claims)
    return tuple(_row(strand, wording) for strand in strands(network, entities, claims))


def network_picture(
    network: Network,
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    options: PictureOptions = PictureOptions(),
) -> str:
    """The picture as one `svg` element, to stand in a page or a file by itself.

    Of a network with more nodes than `options.most_nodes` the weightiest are drawn; the caption says how many are
    left out.
    """
    drawing, parts = _drawn_to_fit(network, entities, claims, options)
    by_id = {claim.claim_id: claim for claim in claims}
    return _svg(drawing, parts, network_caption(network, parts.strands, by_id), options)


def network_drawing(
    network: Network,
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    options: PictureOptions = PictureOptions(),
) -> Drawing:
    """Where everything in the picture stands: boxes by entity key, lines by the number of their row."""
    return _drawn_to_fit(network, entities, claims, options)[0]


def network_caption(network: Network, drawn: Sequence[Strand], by_id: Mapping[str, Claim]) -> str:
    """What the picture rests on and what it leaves out, in plain sentences; claims by id."""
    told = tuple(dict.fromkeys(name for strand in drawn for name in (*strand.claims, *strand.denied_by)))
    nodes = {key for strand in drawn for key in strand.path}
    sources = len(documents(told, by_id))
    sentences = [
        f"Drawn from {_count(len(told), 'claim')} of {_count(sources, 'document')}{_dates(by_id[i] for i in told)}."
    ]
    left = len(network.nodes) - len(nodes)
    if left:
        sentences.append(f"{_count(left, 'name')} with less weight or no partner of their own are in the table only.")
    if network.one_ended:
        sentences.append(f"{_count(len(network.one_ended), 'claim')} of a delivery tell one end only and draw no line.")
    sentences.append("Numbers are the rows of the table.")
    return " ".join(sentences)


def entity_anchor(key: str) -> str:
    """The id of an entity in the page.

    >>> entity_anchor("org:gomel-radio-plant")
    'entity-org-gomel-radio-plant'
    """
    return f"entity-{slug(key)}"


def _row(strand: Strand, wording: Wording) -> NetworkRow:
    edge = strand.first
    hedged = ", ".join(filter(None, [_STATUS.get(edge.certainty, ""), wording.status(strand)]))
    return NetworkRow(
        number=strand.number,
        anchor=strand.anchor,
        source=wording.name(edge.source),
        via=tuple(map(wording.name, edge.via)),
        target=wording.name(edge.target),
        what=wording.what(strand),
        status=hedged,
        said_by=wording.tellers(strand),
        denied_by=wording.deniers(strand),
        claims=strand.claims,
        denials=strand.denied_by,
        documents=documents((*strand.claims, *strand.denied_by), wording.claims),
        kind=edge.kind,
        certainty=edge.certainty,
        path=edge.path,
        directed=edge.directed,
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """What is drawn."""

    strands: tuple[Strand, ...]
    nodes: tuple[NodePicture, ...]
    lines: tuple[LinePicture, ...]


def _drawn_to_fit(
    network: Network, entities: Sequence[Entity], claims: Sequence[Claim], options: PictureOptions
) -> tuple[Drawing, _Parts]:
    """The picture with as many of the weightiest lines as its width allows."""
    wording = Wording.of(entities, claims)
    every = strands(network, entities, claims)
    for most_lines in range(options.most_lines, _FEWEST_LINES - 1, -1):
        drawn = weightiest(every, network, wording.claims, options.most_nodes, most_lines)
        lines = tuple(_line(strand, wording, options) for strand in drawn)
        parts = _Parts(drawn, _nodes(drawn, network, wording, options), lines)
        boxes = [node.box for node in parts.nodes]
        drawing = lay_out(boxes, [line.line for line in lines], options.direction, options.spacing)
        if drawing.size.width <= options.most_width:
            break
    return drawing, parts


def _line(strand: Strand, wording: Wording, options: PictureOptions) -> LinePicture:
    edge = strand.first
    what, status, denial = wording.what(strand), wording.status(strand), wording.denial(strand)
    below = " · ".join(filter(None, [status, wording.count(strand)]))
    facts = [what, _STATUS.get(edge.certainty, ""), status, denial]
    width = options.label_width if options.labelled else 0
    return LinePicture(
        key=str(strand.number),
        path=edge.path,
        number=strand.number,
        certainty=edge.certainty,
        above=label_rows(what, width, 2) if width else (),
        below=label_rows(below, width, 2, small=True) if width else (),
        denial=label_rows(denial, width, 2, small=True) if width else (),
        link=f"{options.edge_link}{strand.anchor}",
        meaning=f"{strand.number}. {wording.path(strand)}: {'; '.join(filter(None, facts))}.",
        directed=edge.directed,
        flow=edge.directed and edge.kind in _FLOWS,
        denied=bool(strand.denied_by),
        weight=_WEIGHTS.get(edge.kind, 1),
    )


def _nodes(
    drawn: Sequence[Strand], network: Network, wording: Wording, options: PictureOptions
) -> tuple[NodePicture, ...]:
    linked = {key for strand in drawn for key in strand.path}
    brokers = {key for strand in drawn if strand.first.kind in _BROKERED for key in strand.first.via}
    return tuple(_node(key, key in brokers, wording, options) for key in network.nodes if key in linked)


def _node(key: str, broker: bool, wording: Wording, options: PictureOptions) -> NodePicture:
    entity = wording.entities[key]
    lines = name_lines(entity.label, entity.kind, options.box_width)
    described = f"{entity.label} ({'described but not named, ' if entity.kind is EntityKind.UNNAMED else ''}"
    meaning = f"{described}{_count(len(entity.documents), 'document')})"
    return NodePicture(key, entity.kind, lines, f"{options.entity_link}{entity_anchor(key)}", meaning, broker)


def _svg(drawing: Drawing, parts: _Parts, caption: str, options: PictureOptions) -> str:
    width = max(drawing.size.width, options.least_width)
    legend, below = draw_legend(entries(parts.nodes, parts.lines), width, drawing.size.height + 26)
    text, bottom = draw_caption(caption, width, below + 4)
    left = (width - drawing.size.width) / 2
    picture = element("g", *_drawn(drawing, parts, options), transform=f"translate({left:.1f} 0)")
    full_width, full_height = f"{width + 2 * _MARGIN:.0f}", f"{bottom + 2 * _MARGIN:.0f}"
    ids = f"{options.prefix}-title", f"{options.prefix}-desc"
    return element(
        "svg",
        element("title", words(options.title), id=ids[0]),
        element("desc", words(" ".join([*(line.meaning for line in parts.lines), caption])), id=ids[1]),
        element("style", _style()),
        element("rect", class_="paper", width="100%", height="100%"),
        element("g", picture, legend, text, transform=f"translate({_MARGIN:.0f} {_MARGIN:.0f})"),
        xmlns="http://www.w3.org/2000/svg",
        class_="supply-network",
        role="group",
        aria_labelledby=" ".join(ids),
        viewBox=f"0 0 {full_width} {full_height}",
        width=full_width,
        height=full_height,
    )


def _drawn(drawing: Drawing, parts: _Parts, options: PictureOptions) -> Iterable[str]:
    """Lines first, then boxes; a line runs on through a go-between on its box and below its name."""
    by_key = {line.key: line for line in parts.lines}
    inside: dict[str, list[str]] = defaultdict(list)
    for line in drawing.lines:
        yield draw_line(by_key[line.key], line, options.direction)
        for key, path in inside_boxes(by_key[line.key], line, options.direction):
            inside[key].append(path)
    for node in parts.nodes:
        yield draw_node(node, drawing.boxes[node.key], inside[node.key])


@cache
def _style() -> str:
    return files("entrepot.brief.pictures").joinpath("network.css").read_text(encoding="utf-8")


def _dates(claims: Iterable[Claim]) -> str:
    """The years that the claims tell of, as an addition to a sentence; empty where none tells."""
    edges = [edge for claim in claims if claim.time for edge in (claim.time.start, claim.time.end) if edge]
    years = sorted({edge[:4] for edge in edges})
    if not years:
        return ", none with a date"
    return f", dated {years[0]}" if len(years) == 1 else f", dated {years[0]} to {years[-1]}"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
