"""Parts of an Office Open XML package, with caps on size and without entities; and what its properties tell."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError
from zipfile import ZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from entrepot.documents.archives import damaged, open_package, unpacked
from entrepot.documents.assembly import Metadata, Source
from entrepot.documents.dates import edtf_date
from entrepot.errors import DocumentRefused
from entrepot.model.documents import RefusalReason

_CORE = "docProps/core.xml"
_RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Package:
    """The parts of one office file. Raises DocumentRefused where it or a part is damaged."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._zip: ZipFile = open_package(source)
        self._names = set(self._zip.namelist())

    def part(self, path: str) -> Element | None:
        """The root of a part, None if there is no such part."""
        if path not in self._names:
            return None
        content = unpacked(self._zip, self._zip.getinfo(path), self._source)
        try:
            root: Element = fromstring(content, forbid_dtd=True)
        except DefusedXmlException as error:
            detail = "its XML declares entities, as only hostile files do; save it anew from the program that made it"
            raise DocumentRefused(self._source.name, RefusalReason.DAMAGED, detail) from error
        except (ParseError, ValueError, LookupError) as error:
            raise damaged(self._source.name, error) from error
        return root

    def required_part(self, path: str) -> Element:
        """The root of a part that no such file is without."""
        root = self.part(path)
        if root is None:
            raise damaged(self._source.name, f"no {path} in it")
        return root

    def relations(self, path: str) -> dict[str, str]:
        """Relation id to path for what a part refers to within the package."""
        folder, name = posixpath.split(path)
        root = self.part(f"{folder}/_rels/{name}.rels")
        targets = {} if root is None else {each.get("Id", ""): each.get("Target", "") for each in root}
        return {
            key: target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            for key, target in targets.items()
        }

    def metadata(self) -> Metadata:
        """Title, author and day of creation from the core properties."""
        root = self.part(_CORE)
        told = {} if root is None else {local_name(each): (each.text or "").strip() for each in root}
        return Metadata(
            title=told.get("title") or None,
            author=told.get("creator") or None,
            published=edtf_date(told.get("created", "")),
        )


def local_name(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """The value of an attribute by its name without namespace."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)


def relation_id(element: Element) -> str:
    """The relation id that an element bears."""
    return element.get(_RELATION_ID, "")


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The direct children of one name."""
    yield from (child for child in (() if element is None else element) if local_name(child) == name)


def child(element: Element | None, name: str) -> Element | None:
    """The first direct child of one name."""
    return next(children(element, name), None)
