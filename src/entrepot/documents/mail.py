"""Mail: headers tell who and when, the body is the text, attachments are further files."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.utils import parseaddr

from entrepot.documents.archives import member_path
from entrepot.documents.assembly import Composer, Member, Metadata, Reading, Source
from entrepot.documents.dates import mail_date
from entrepot.documents.encodings import decode
from entrepot.documents.html import read_html_text
from entrepot.documents.plain_text import structure, with_plain_line_ends
from entrepot.errors import DocumentRefused
from entrepot.model.documents import Anchor, Block, BlockKind, Place, RefusalReason

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
# The parser's own errors for headers and bodies that break the rules; it has no base class for them.
_FAULTS = (LookupError, ValueError, TypeError, AttributeError, RecursionError)


def read_mail(source: Source) -> Reading:
    """The headers as furniture and the body with its own structure; offsets of anchors count in the decoded body.

    Raises DocumentRefused where the message cannot be taken apart.
    """
    if source.depth > source.limits.archive_depth:
        detail = f"messages are nested more than {source.limits.archive_depth} deep; save the inner one and add that"
        raise DocumentRefused(source.name, RefusalReason.TOO_LARGE, detail)
    try:
        message = email.message_from_bytes(source.content, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        headers = {name: " ".join(str(message.get(name, "")).split()) for name in _SHOWN}
        body = _body(message, source)
        attachments = tuple(_attachments(message))
    except _FAULTS as error:
        detail = f"the mail is not built as mails are ({error}); open it and save it anew"
        raise DocumentRefused(source.name, RefusalReason.DAMAGED, detail) from error
    composer = Composer(source.limits.text_characters)
    for name, value in headers.items():
        if value:
            composer.add(BlockKind.FURNITURE, [(f"{name}: {value}", Place(part="headers"))])
    return replace(_appended(composer, body), metadata=_metadata(headers, body), members=attachments)


def _metadata(headers: dict[str, str], body: Reading) -> Metadata:
    sender, address = parseaddr(headers["From"])
    told = Metadata(
        title=headers["Subject"] or None,
        author=sender or address or None,
        published=mail_date(headers["Date"]) if headers["Date"] else None,
    )
    return told.completed_by(replace(body.metadata, title=None))


def _body(message: EmailMessage, source: Source) -> Reading:
    """The plain body, else the HTML body."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return Reading("")
    content = part.get_payload(decode=True)
    decoded = decode(content if isinstance(content, bytes) else b"", part.get_content_charset())
    if part.get_content_subtype() == "html":
        reading = read_html_text(decoded.text, source.limits.text_characters)
    else:
        text, anchors = with_plain_line_ends(decoded.text)
        blocks, metadata = structure(text)
        reading = Reading(text, blocks, anchors, metadata=metadata)
    return replace(reading, encoding=decoded.encoding, notices=decoded.notices() + reading.notices)


def _attachments(message: EmailMessage) -> Iterator[Member]:
    for number, part in enumerate(message.iter_attachments(), 1):
        if part.get_content_type() == "message/rfc822":
            inner = part.get_content()
            yield Member(f"message-{number}.eml", inner.as_bytes())
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content:
            yield Member(member_path(part.get_filename() or f"attachment-{number}"), content)


def _appended(composer: Composer, body: Reading) -> Reading:
    """Headers and body as one text, the body's blocks and anchors moved behind the headers."""
    head = composer.reading()
    room = composer.limit - composer.length - 2
    gap = "\n\n" if head.text and body.text else ""
    shift = len(head.text) + len(gap)
    blocks = tuple(Block(b.start + shift, b.end + shift, b.kind) for b in body.blocks if b.end <= room)
    anchors = tuple(
        Anchor(a.start + shift, a.end + shift, replace(a.place, part="body")) for a in body.anchors if a.end <= room
    )
    return Reading(
        head.text + gap + body.text[: max(0, room)],
        head.blocks + blocks,
        head.anchors + anchors,
        body.notices + head.notices,
        encoding=body.encoding,
    )
