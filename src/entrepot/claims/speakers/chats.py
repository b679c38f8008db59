"""Messages of chats and logs: "[12.03.24, 10:14] Marek: ...", "<marek> ...", "Marek, [12.03.2024 10:14]"."""

from __future__ import annotations

import re
from collections import Counter

from entrepot.model.spans import Quote, Span

_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?"
_NAME = r"(?P<name>[^\s:<>\[\]()][^:<>\[\]()\n]{0,38}?)"
_FORMS = tuple(
    re.compile(form, re.MULTILINE | re.IGNORECASE)
    for form in (
        rf"^[ \t]*\[(?:{_DATE},?[ ]+)?{_CLOCK}(?:,?[ ]+{_DATE})?\][ ]*{_NAME}[ ]?:[ ]+(?=\S)",
        rf"^[ \t]*{_DATE},?[ ]+{_CLOCK}[ ]+[-–—][ ]+{_NAME}[ ]?:[ ]+(?=\S)",
        rf"^[ \t]*(?:[\[(]?{_CLOCK}[\])]?[ ]+)?<[@+ ]?(?P<name>[^\s<>][^<>\n]{{0,38}})>[ ]+(?=\S)",
        rf"^[ \t]*{_NAME},?[ ]+[\[(](?:{_DATE},?[ ]+)?{_CLOCK}(?:,?[ ]+{_DATE})?[\])][ ]?:?\s+(?=\S)",
    )
)
_FEWEST = 3  # messages that show that a text holds a chat
_FEWEST_SPEAKERS = 2
_LONGEST_NAME = 4  # words


def messages(text: str) -> list[tuple[Span, int, Quote]]:
    r"""Each message of a chat with where its words begin and the name of who wrote it; none in any other text.

    A message ends where the next one begins, the last at the first empty line.

    >>> log = "[10:14] marek: Chad bought tanks\n[10:15] ola: who paid?\n[10:17] marek: Mali did\n"
    >>> [(name.text, log[words : message.end].strip()) for message, words, name in messages(log)]
    [('marek', 'Chad bought tanks'), ('ola', 'who paid?'), ('marek', 'Mali did')]
    """
    for form in _FORMS:
        found = [each for each in form.finditer(text) if len(each["name"].split()) <= _LONGEST_NAME]
        times = Counter(each["name"].casefold() for each in found)
        if len(found) >= _FEWEST and len(times) >= _FEWEST_SPEAKERS and max(times.values()) > 1:
            gap = text.find("\n\n", found[-1].end())
            ends = [each.start() for each in found[1:]] + [len(text) if gap < 0 else gap]
            names = [Quote.cut(text, *each.span("name")) for each in found]
            return [
                (Span(each.start(), end), each.end(), name) for each, end, name in zip(found, ends, names, strict=True)
            ]
    return []
