"""Mail: who and when from the headers, the body as text, attachments as further documents."""

from __future__ import annotations

from email.message import EmailMessage

from entrepot.documents import read_bytes
from entrepot.documents.places import describe_place, place_of
from entrepot.model.documents import Document


def read(message: EmailMessage | bytes) -> list[Document]:
    documents = read_bytes("m.eml", message if isinstance(message, bytes) else message.as_bytes())
    assert all(isinstance(document, Document) for document in documents), documents
    return [document for document in documents if isinstance(document, Document)]


def test_headers_body_and_attachment(mail_file: bytes) -> None:
    mail, report = read(mail_file)
    assert (mail.title, mail.author, mail.published) == ("The shipment", "Jane Roe", "2024-02-28")
    assert [block.kind.value for block in mail.blocks] == [*["furniture"] * 4, "paragraph", "paragraph"]
    assert mail.text.endswith("Dear all,\n\nThe goods left Minsk on Monday. They are for Iran.\n")
    assert describe_place(place_of(mail, mail.text.index("The goods"))) == "body, line 3"
    assert describe_place(place_of(mail, 3)) == "headers"
    assert (report.name, report.title) == ("m.eml/report.docx", "Trade report")
    assert report.sha256 == mail.sha256
    assert report.document_id != mail.document_id


def test_an_html_body_is_read_where_there_is_no_plain_one() -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "b@example.org", "Завод"
    message.set_content("<p>Завод <b>продал</b> танки.</p>", subtype="html", charset="cp1251", cte="8bit")
    (mail,) = read(message)
    assert mail.text.endswith("Subject: Завод\n\nЗавод продал танки.")
    assert (mail.author, mail.published) == ("b@example.org", None)


def test_a_forwarded_message_is_a_document_of_its_own(mail_file: bytes) -> None:
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "c@example.org", "Inner"
    inner.set_content("The inner text.\n")
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "d@example.org", "Outer"
    outer.set_content("See below.\n")
    outer.add_attachment(inner)
    assert [mail.name for mail in read(outer)] == ["m.eml", "m.eml/message-1.eml"]


def test_a_mail_without_body_keeps_its_headers() -> None:
    (mail,) = read(b"From: a@example.org\r\nSubject: Empty\r\nMIME-Version: 1.0\r\n\r\n")
    assert mail.text == "From: a@example.org\n\nSubject: Empty"
