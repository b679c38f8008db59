"""Bring the hashes in manifest.yml up to date with the tables beside it. Run from the repository root.

A table that the manifest does not name is an error: its source, licence and date must be written by hand.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import yaml

TABLES = Path("src/entrepot/reference/tables")


def main() -> None:
    """Rewrite manifest.yml in place."""
    path = TABLES / "manifest.yml"
    manifest = yaml.safe_load(path.read_text(encoding="utf-8"))
    unnamed = {file.name for file in TABLES.iterdir()} - manifest.keys() - {path.name}
    if unnamed:
        raise SystemExit(f"write source, licence and date of {sorted(unnamed)} into {path} first")
    for name, entry in manifest.items():
        entry["sha256"] = sha256((TABLES / name).read_bytes()).hexdigest()
    path.write_text(yaml.safe_dump(manifest, allow_unicode=True, width=110), encoding="utf-8")


if __name__ == "__main__":
    main()
