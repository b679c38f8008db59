"""The timeline as a picture: SVG with a row for each event, the same bytes for the same input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from entrepot.brief.pictures.forms import A3, A4
from entrepot.brief.pictures.legend import MARK_SAMPLE, Entry
from entrepot.brief.pictures.lettering import wrap
from entrepot.brief.pictures.lines import chip_half, sample_cross
from entrepot.brief.pictures.resting import counted, provenance
from entrepot.brief.pictures.sheet import Sheet
from entrepot.brief.pictures.standing import look_words
from entrepot.brief.pictures.svg import element, words
from entrepot.brief.pictures.time_axis import Axis
from entrepot.brief.timeline import Event, Said, Told
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.network.layout import Size

_SIZE, _SMALL = 11.5, 10.5
_LINE, _AFTER = 13.5, 9.0  # height of a line of words, and what follows the last of a row
_LANE, _BAR, _RADIUS = 14.0, 7.0, 4.5  # height of a lane and of a bar in it; radius of a document's mark
_LEAST, _HEAD = 9.0, 8.0  # width of the shortest bar; length of the head of one that goes on
_SCALE = 22.0  # height of the words of the scale
_FURNITURE, _MARGIN = 96.0, 14.0
_GAP = 20.0
_GOES_ON = "goes on, or began before the scale"


@dataclass(frozen=True, slots=True)
class TimelineOptions:
    """How a timeline is drawn: as many of the weightiest events as the first of the `papers` holds that holds all.

    With `words_width` None the words of a row stand above its times, for narrow pages.
    """

    title: str = "What was said when, and about when"
    papers: tuple[Size, ...] = (A4, A4.turned())
    words_width: float | None = 400
    most_lines: int = 2
    link: str = "#"
    prefix: str = "timeline"


LONG_TIMELINE = TimelineOptions(papers=(A4, A4.turned(), A3, A3.turned()))
NARROW_TIMELINE = TimelineOptions(papers=(Size(360, 1600),), words_width=None, most_lines=3, prefix="timeline-narrow")


@dataclass(frozen=True, slots=True)
class _Row:
    """The words of an event in lines, each with class and size, and its times in lanes that they do not share."""

    event: Event
    lines: tuple[tuple[str, str, float], ...]
    lanes: tuple[tuple[Told | Said, ...], ...]
    beside: bool

    @property
    def words_high(self) -> float:
        """Height of the words."""
        return len(self.lines) * _LINE

    @property
    def high(self) -> float:
        """Height of words and times, side by side or below each other, and of what follows."""
        times = len(self.lanes) * _LANE
        return (max(self.words_high, times) if self.beside else self.words_high + 4 + times) + _AFTER


def timeline_picture(
    events: Sequence[Event],
    claims: Mapping[str, Claim],
    documents: Sequence[Document],
    options: TimelineOptions = TimelineOptions(),
) -> str:
    """The picture as one `svg` element; the caption says what it leaves out, or that there is nothing to draw."""
    if not events:
        return _empty(options).draw()
    for paper in options.papers:
        axis = _axis(events, paper, options)
        rows = _fitting(events, axis, paper, options)
        if len(rows) == len(events):
            break
    shown = sorted(rows, key=lambda row: row.event.number)
    told = dict.fromkeys(name for row in shown for name in row.event.claims)
    left = len(events) - len(shown)
    caption = [
        provenance([claims[name] for name in told], documents),
        f"{counted(left, 'finding')} with less weight are in the table only." if left else "",
        "Numbers are the rows of the table.",
    ]
    return _sheet(shown, axis, " ".join(filter(None, caption)), options).draw()


def _empty(options: TimelineOptions) -> Sheet:
    extent = Size(options.words_width or options.papers[0].width - 2 * _MARGIN, 0.0)
    return Sheet((), extent, (), "No finding tells when.", options.title, "", options.prefix)


def _axis(events: Sequence[Event], paper: Size, options: TimelineOptions) -> Axis:
    left = options.words_width + _GAP if options.words_width else 0.0
    return Axis.around((time for event in events for time in event.times), left, paper.width - 2 * _MARGIN)


def _fitting(events: Sequence[Event], axis: Axis, paper: Size, options: TimelineOptions) -> list[_Row]:
    """The rows of the weightiest events that the paper holds."""
    free = paper.height - _FURNITURE - 2 * _MARGIN - _SCALE
    rows: list[_Row] = []
    for event in events:
        row = _row(event, axis, options)
        if row.high <= free:
            rows.append(row)
            free -= row.high
    return rows


def _row(event: Event, axis: Axis, options: TimelineOptions) -> _Row:
    room = (options.words_width or axis.right) - _words_left(event)
    lines = [(line, "what", _SIZE) for line in wrap(event.sentence.text, _SIZE, room, options.most_lines)]
    dates = " · ".join(filter(None, [event.status, *_dates(event)]))
    lines += [(line, "small", _SMALL) for line in wrap(dates, _SMALL, room, 1)]
    lines += [(line, "denial", _SMALL) for line in wrap(event.denial, _SMALL, room, 1)]
    return _Row(event, tuple(lines), _lanes((*event.told, *event.said), axis), options.words_width is not None)


def _dates(event: Event) -> Iterator[str]:
    """The dates in words: of what is told, and of the documents that tell it."""
    if told := tuple(dict.fromkeys(one.words for one in event.told if one.words)):
        yield _first_of(told)
    if said := tuple(dict.fromkeys(one.words for one in event.said if not one.denies)):
        yield f"said {_first_of(said)}"


def _first_of(found: Sequence[str]) -> str:
    return found[0] if len(found) == 1 else f"{found[0]} and {counted(len(found) - 1, 'other time')}"


def _words_left(event: Event) -> float:
    return 2 * chip_half(event.number) + 6


def _lanes(items: Iterable[Told | Said], axis: Axis) -> tuple[tuple[Told | Said, ...], ...]:
    """Each item in the first lane where it touches no other."""
    lanes: list[list[Told | Said]] = []
    for item in items:
        start, end = _extent(item, axis)
        free = (
            lane for lane in lanes if all(end + 2 < a or b + 2 < start for a, b in (_extent(i, axis) for i in lane))
        )
        lane = next(free, None)
        if lane is None:
            lanes.append([item])
        else:
            lane.append(item)
    return tuple(map(tuple, lanes))


def _extent(item: Told | Said, axis: Axis) -> tuple[float, float]:
    """From where to where an item is drawn."""
    time = item.time
    start = axis.left if time.first is None or axis.is_before(time.first) else axis.x(time.first)
    end = axis.right if time.last is None else axis.x(time.last + 1)
    least = 2 * _RADIUS if isinstance(item, Said) else _LEAST
    middle = (start + end) / 2
    return (start, end) if end - start >= least else (middle - least / 2, middle + least / 2)


def _sheet(rows: Sequence[_Row], axis: Axis, caption: str, options: TimelineOptions) -> Sheet:
    body: list[str] = [_scale(axis)]
    top = _SCALE
    for row in rows:
        body.append(_draw(row, axis, top, options))
        top += row.high
    meanings = (f"{row.event.number}. {row.event.sentence.text} {'; '.join(row_words(row.event))}" for row in rows)
    return Sheet(
        body=tuple(body),
        extent=Size(axis.right, top),
        legend=_legend(rows, axis),
        caption=caption,
        title=options.title,
        description=" ".join(meanings),
        prefix=options.prefix,
    )


def row_words(event: Event) -> Iterator[str]:
    """Status, times and denial of an event, a phrase each."""
    yield from filter(None, [event.status])
    yield from (f"about: {one.words}" for one in event.told if one.words)
    yield from (f"{'denied' if one.denies else 'said'}: {one.words}" for one in event.said)
    yield from filter(None, [event.denial])


def _scale(axis: Axis) -> str:
    ticks = [
        element("text", words(tick.words), class_="small", x=tick.words_x, y=11.0)
        for tick in axis.ticks()
        if tick.words
    ]
    return element("g", *ticks, class_="scale", font_size=_SMALL)


def _draw(row: _Row, axis: Axis, top: float, options: TimelineOptions) -> str:
    """A row: rule above, marks of the scale, number and words, times; all of it a link to the row of the table."""
    event, bottom = row.event, top + row.high
    above = top if row.beside else top + row.words_high + 4
    marks = [element("path", class_="grid", d=f"M{tick.x:.1f} {above:.1f}V{bottom:.1f}") for tick in axis.ticks()]
    rule = element("path", class_="rule", d=f"M0 {top:.1f}H{axis.right:.1f}")
    half = chip_half(event.number)
    chip = element("rect", class_="chip", x=0.7, y=top + 3.0, width=2 * half - 1.4, height=15.6, rx=7.8)
    number = element(
        "text", str(event.number), class_="number", x=half, y=top + 14.2, text_anchor="middle", font_size=9.5
    )
    told = [
        element("text", words(text), class_=kind, x=_words_left(event), y=top + 14 + _LINE * place, font_size=size)
        for place, (text, kind, size) in enumerate(row.lines)
    ]
    lanes = [
        _item(item, axis, above + _LANE * (place + 0.5) + 3) for place, lane in enumerate(row.lanes) for item in lane
    ]
    title = element("title", words("; ".join([event.sentence.text, *row_words(event)])))
    link = element(
        "a", title, chip, number, *told, *lanes, class_=f"line {event.look.value}", href=f"{options.link}{event.anchor}"
    )
    return rule + "".join(marks) + link


def _item(item: Told | Said, axis: Axis, y: float) -> str:
    start, end = _extent(item, axis)
    if isinstance(item, Said):
        return _said(start, end, y, denies=item.denies)
    heads = ""
    if item.time.first is None or axis.is_before(item.time.first):
        heads += element("path", class_="head", d=f"M{start:.1f} {y:.1f}l{_HEAD:.0f} -6v12z")
        start += _HEAD
    if item.time.last is None:
        heads += element("path", class_="head", d=f"M{end:.1f} {y:.1f}l-{_HEAD:.0f} -6v12z")
        end -= _HEAD
    bar = _bar(start, max(end, start + 1), y)
    return element("g", bar, heads, class_=f"line {item.look.value}")


def _bar(start: float, end: float, y: float) -> str:
    place = {"x": start, "y": y - _BAR / 2, "width": end - start, "height": _BAR}
    return element("rect", class_="bar", **place)


def _said(start: float, end: float, y: float, *, denies: bool) -> str:
    """A document's mark in the middle of its date, with the whole of a date that is not a day."""
    middle = (start + end) / 2
    whole = end - start > 2 * _RADIUS + 4
    span = element("path", class_="span", d=f"M{start:.1f} {y:.1f}H{end:.1f}") if whole else ""
    mark = sample_cross(middle, y) if denies else element("circle", class_="said", cx=middle, cy=float(y), r=_RADIUS)
    return span + mark


def _legend(rows: Sequence[_Row], axis: Axis) -> tuple[Entry, ...]:
    told = [one for row in rows for one in row.event.told]
    said = [one for row in rows for one in row.event.said]
    looks = {one.look for one in told}
    found = [
        Entry(element("g", _bar(6, 40, 0), class_=f"line {look.value}"), f"about then: {text}")
        for look, text in look_words().items()
        if look in looks
    ]
    says, denies = (element("g", _said(6, 16, 0, denies=each), class_="line") for each in (False, True))
    marks = [
        (any(not one.denies for one in said), says, "date of a document that says so"),
        (any(one.denies for one in said), denies, "date of a document that denies it"),
        (any(_goes_on(one, axis) for one in told), element("path", class_="head", d="M15 0l-8 -6v12z"), _GOES_ON),
    ]
    found += [Entry(mark, text, MARK_SAMPLE) for is_drawn, mark, text in marks if is_drawn]
    return tuple(found)


def _goes_on(told: Told, axis: Axis) -> bool:
    """True for a time without a beginning or an end on the scale."""
    return told.time.first is None or told.time.last is None or axis.is_before(told.time.first)
