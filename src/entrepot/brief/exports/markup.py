"""XML elements as text, with attributes in the order in which they are given."""

from __future__ import annotations

from html import escape

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

# A program that reads XML turns a bare line end in an attribute into a blank, and a carriage return into a line end.
_KEPT = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def opening(name: str, **attributes: object) -> str:
    """The tag that opens an element; None leaves an attribute out, underscores at the end of names fall off.

    >>> opening("key", id="k1", for_="node", none=None)
    '<key id="k1" for="node">'
    """
    return f"<{name}{_written(attributes)}>"


def empty(name: str, **attributes: object) -> str:
    """An element without content.

    >>> empty("node", label='a "b" & c')
    '<node label="a &quot;b&quot; &amp; c"/>'
    """
    return f"<{name}{_written(attributes)}/>"


def words(text: str) -> str:
    """Text as it stands between tags."""
    return escape(text, quote=False).replace("\r", "&#13;")


def value(told: str | int | bool) -> str:
    """A value as XML Schema writes it.

    >>> value(True), value(3)
    ('true', '3')
    """
    return str(told).lower() if isinstance(told, bool) else str(told)


def _written(attributes: dict[str, object]) -> str:
    told = ((name.rstrip("_"), text) for name, text in attributes.items() if text is not None)
    return "".join(f' {name}="{escape(str(text)).translate(_KEPT)}"' for name, text in told)
