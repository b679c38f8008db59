"""Nothing is kept outside the folders that the user names."""

import os
import subprocess
import sys
from pathlib import Path

CASE = Path(__file__).parents[1] / "examples" / "belarus" / "documents"


def test_the_main_job_leaves_the_home_folder_empty(tmp_path: Path) -> None:
    home, out = tmp_path / "home", tmp_path / "out"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "ORT_"))}
    command = [sys.executable, "-m", "entrepot", "brief", str(CASE / "01-drones.txt"), "--out", str(out)]
    subprocess.run(command, env=kept | {"HOME": str(home)}, check=True, capture_output=True)
    assert [str(path.relative_to(home)) for path in home.rglob("*")] == []
    assert sorted(path.name for path in out.iterdir()) == ["brief.html", "brief.json", "brief.md"]
