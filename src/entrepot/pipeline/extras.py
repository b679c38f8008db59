"""Whether what a form needs beyond the core is installed."""

from __future__ import annotations

from importlib.util import find_spec

from entrepot.errors import MissingExtra
from entrepot.model.formats import Format


def require(form: Format) -> None:
    """Pass if everything that the form needs is installed. Raises MissingExtra, which says how to get it."""
    if form.library and form.extra and find_spec(form.library) is None:
        raise MissingExtra(form.name, form.extra)
