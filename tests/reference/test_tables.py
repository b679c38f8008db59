from __future__ import annotations

import subprocess
import sys

import pytest

from entrepot.errors import DamagedInstallation
from entrepot.reference import tables
from entrepot.reference.tables import table_rows, table_sources, verify_tables


def test_every_bundled_table_is_what_its_hash_says() -> None:
    assert verify_tables() == len(table_sources())


def test_every_table_file_has_source_licence_and_date_in_the_manifest() -> None:
    named = {source.name for source in table_sources()} | {"manifest.yml"}
    assert {file.name for file in tables._folder().iterdir()} == named
    assert all(source.source and source.licence and len(source.date) == 10 for source in table_sources())


def test_a_changed_table_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    read = tables._table_bytes
    monkeypatch.setattr(tables, "_table_bytes", lambda name: read(name) + (b"x" if name == "groups.csv" else b""))
    with pytest.raises(DamagedInstallation, match=r"groups\.csv"):
        verify_tables()


def test_a_missing_table_is_named() -> None:
    with pytest.raises(DamagedInstallation, match="no_such_table"):
        list(table_rows("no_such_table.csv"))


def test_importing_the_package_reads_no_table_and_no_yaml() -> None:
    modules = "entrepot.reference.goods, entrepot.reference.gazetteer, entrepot.reference.glossary"
    code = f"import sys, {modules}; sys.exit('yaml' in sys.modules or 'babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
