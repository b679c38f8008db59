"""Records of the model as plain values for JSON, and back: by their types, so that every record has the same form.

A field that has its default value is left out. So a field that a later version adds, with a default, changes neither
what is stored already nor its digest, and an older record reads as if it had the default.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
PLAIN = (str, int, float, bool, NoneType)


def to_plain(value: Any) -> Any:
    """A record as dictionaries, lists and plain values.

    >>> from entrepot.model.documents import Notice, NoticeKind
    >>> to_plain(Notice(NoticeKind.TEXT_CUT, 1, "after page 9"))
    {'kind': 'text_cut', 'count': 1, 'detail': 'after page 9'}
    """
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if is_dataclass(value):
        return {
            name: to_plain(told)
            for name, default in _defaults(cast(Any, type(value)))
            if (told := getattr(value, name)) != default
        }
    return value


def from_plain(kind: type[Record], value: Any) -> Record:
    """The record of a kind that plain values tell. Raises TypeError or ValueError where they tell none.

    >>> from entrepot.model.spans import Quote
    >>> from_plain(Quote, {"start": 0, "end": 4, "text": "Iran"})
    Quote(start=0, end=4, text='Iran')
    """
    hint: Any = kind
    record: Record = _maker(hint)(value)
    return record


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(kind))


@cache
def _maker(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of a type from plain values."""
    maker: Callable[..., Any] = hint
    if hint in PLAIN:
        return lambda value: value
    if get_origin(hint) is UnionType:
        (told,) = (_maker(choice) for choice in get_args(hint) if choice is not NoneType)
        return lambda value: None if value is None else told(value)
    if get_origin(hint) is tuple:
        item = _maker(get_args(hint)[0])
        return lambda value: tuple(map(item, value))
    if is_dataclass(hint):
        makers = {name: _maker(told) for name, told in get_type_hints(hint).items()}
        return lambda value: maker(**{name: makers[name](told) for name, told in value.items()})
    return maker  # an enum
