"""Scans read by tesseract, where it is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass

# The package has no types of its own.
import pypdfium2  # type: ignore[import-untyped]

_DOTS_PER_INCH = 300
# Posters and maps are drawn smaller: a picture takes one byte for each of these.
_MOST_PIXELS = 40_000_000
_LANGUAGES = ("eng", "rus")
# One thread: faster for single pages, and less memory.
_ENVIRONMENT = {"OMP_THREAD_LIMIT": "1"}
_QUESTION_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The installed tesseract: its program, version and the languages it will read."""

    program: str
    version: str
    languages: tuple[str, ...]

    def read(self, page: pypdfium2.PdfPage, seconds: float) -> list[str]:
        """The paragraphs that it finds on a page, drawn at 300 dots per inch; none where it fails or takes too long."""
        command = [self.program, "stdin", "stdout", "--dpi", str(_DOTS_PER_INCH), "-l", "+".join(self.languages)]
        try:
            done = subprocess.run(
                command, input=_picture(page), capture_output=True, timeout=seconds, env={**os.environ, **_ENVIRONMENT}
            )
        except (subprocess.TimeoutExpired, OSError):
            return []
        return joined_paragraphs(done.stdout.decode("utf-8", "replace")) if done.returncode == 0 else []


def find_tesseract() -> Tesseract | None:
    """The tesseract on the search path, None if there is none or it lacks English and Russian."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        told = subprocess.run([program, "--list-langs"], capture_output=True, timeout=_QUESTION_SECONDS, text=True)
        version = subprocess.run([program, "--version"], capture_output=True, timeout=_QUESTION_SECONDS, text=True)
    except (subprocess.TimeoutExpired, OSError):
        return None
    languages = tuple(language for language in _LANGUAGES if language in told.stdout.split())
    first_line = (version.stdout or version.stderr).partition("\n")[0].strip()
    return Tesseract(program, first_line or "tesseract", languages) if languages else None


def joined_paragraphs(text: str) -> list[str]:
    r"""The paragraphs of recognised text, their lines joined and words that were broken at a hyphen whole again.

    >>> joined_paragraphs("The plant in Bela-\nrus repairs\ntanks.\n\nNext.\n")
    ['The plant in Belarus repairs tanks.', 'Next.']
    """
    paragraphs = re.split(r"\n\s*\n", text.replace("\f", "\n\n"))
    whole = (re.sub(r"(?<=[^\W\d_])[-¬]\n(?=[a-zа-яё])", "", paragraph) for paragraph in paragraphs)
    return [" ".join(paragraph.split()) for paragraph in whole if paragraph.strip()]


def _picture(page: pypdfium2.PdfPage) -> bytes:
    """The page as a grey picture in the PGM format, which needs no library."""
    area = max(1.0, page.get_width() * page.get_height())
    scale = min(_DOTS_PER_INCH / 72, (_MOST_PIXELS / area) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    pixels, stride, width, height = bytes(bitmap.buffer), bitmap.stride, bitmap.width, bitmap.height
    bitmap.close()
    rows = (pixels[row * stride : row * stride + width] for row in range(height))
    return b"P5 %d %d 255\n" % (width, height) + b"".join(rows)
