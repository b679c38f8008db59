"""The forms in which a case can be given to other programs, and a brief to people: what each is and what it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Format:
    """A form: its name, the ending of its file ("" for a folder), and what it holds.

    `extra` is what must be installed for it, None where nothing must; `libraries` are the modules that come with that.
    """

    name: str
    suffix: str
    holds: str
    extra: str | None = None
    libraries: tuple[str, ...] = ()

    @property
    def is_folder(self) -> bool:
        """True where it is several files."""
        return not self.suffix


def _by_name(*formats: Format) -> Mapping[str, Format]:
    return MappingProxyType({form.name: form for form in formats})


EXPORT_FORMATS = _by_name(
    Format("json", ".jsonl", "documents with their claims, a line each; everything, to be read back"),
    Format("csv", ".csv", "a row for each claim, for spreadsheets"),
    Format("xlsx", ".xlsx", "claims, evidence, entities, edges, findings, documents: sheets", "xlsx", ("xlsxwriter",)),
    Format("parquet", "", "the same tables, a file each, types kept"),
    Format("ftm", ".ftm.jsonl", "FollowTheMoney entities, with schemata of the model alone"),
    Format("ftm-supply", ".ftm.jsonl", "the same, with supplies as our schema Supply"),
    Format("gexf", ".gexf", "the supply network for Gephi, with a time line"),
    Format("graphml", ".graphml", "the supply network for Cytoscape, yEd, networkx, igraph"),
    Format("geojson", ".geojson", "parties and places as points, supplies as lines, for maps"),
    Format("network", ".network.svg", "the supply network as a picture to print, up to A2"),
    Format("timeline", ".timeline.svg", "what was said when, and about when, as a picture to print, up to A3"),
)

BRIEF_FORMATS = _by_name(
    Format("html", ".html", "one page that prints well"),
    Format("md", ".md", "Markdown with footnotes"),
    Format("json", ".json", "for programs"),
    Format("pdf", ".pdf", "A4 pages with footnotes", "pdf", ("typst",)),
    Format("docx", ".docx", "a Word document with footnotes", "docx", ("docx", "typst")),
)
