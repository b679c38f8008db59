"""Entrepot: from documents to a cited map of who supplies whom, through whom, and how we know."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from entrepot.api import open_case, read_claims, read_document, write_brief, write_export

# The model's runtime would keep a device id in the home folder, and can report to its maker. It looks at this setting
# when it is imported, which nothing of Entrepot does earlier.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

__version__ = "0.1.0"
__all__ = ["open_case", "read_claims", "read_document", "write_brief", "write_export"]


def __getattr__(name: str) -> object:
    """The functions of `entrepot.api`, imported when they are first asked for, so that `import entrepot` is quick."""
    if name in __all__:
        from entrepot import api

        return getattr(api, name)
    raise AttributeError(f"module 'entrepot' has no attribute {name!r}")
