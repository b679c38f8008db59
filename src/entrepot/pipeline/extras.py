"""Whether what a form needs beyond the core is installed."""

from __future__ import annotations

from importlib.util import find_spec

from entrepot.errors import MissingExtra
from entrepot.model.formats import Format


def require(form: Format) -> None:
    """Pass if everything that the form needs is installed. Raises MissingExtra, which says how to get it."""
    if extra := lacking(form):
        raise MissingExtra(form.name, extra)


def lacking(form: Format) -> str | None:
    """The extra that the form needs and that is not installed; None where nothing is lacking."""
    return form.extra if any(find_spec(library) is None for library in form.libraries) else None
