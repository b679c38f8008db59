"""The frames that the documentation shows are frames that the program understands."""

import re
from pathlib import Path

import pytest

from entrepot.claims.frames.loading import read_frames

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-frame.md"
SHOWN = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)


@pytest.mark.parametrize("frame", SHOWN)
def test_a_frame_of_the_documentation_is_understood(frame):
    triggers = read_frames(frame, PAGE.name)
    assert {trigger.word for trigger in triggers} & {"unload", "offload", "pass"}


def test_the_documentation_shows_frames():
    assert len(SHOWN) == 2
