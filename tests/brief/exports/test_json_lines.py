"""The JSON lines give back the documents and claims, and are lines to every program."""

import json
from dataclasses import replace
from pathlib import Path

from entrepot.brief.exports.contents import Contents
from entrepot.brief.exports.json_lines import json_text
from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Notice, NoticeKind
from entrepot.model.exchange import from_exchange

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.json"))


def readings() -> list[tuple[Document, tuple[Claim, ...]]]:
    return [from_exchange(json.loads(path.read_text(encoding="utf-8"))) for path in CORPUS]


def lines(documents: list[tuple[Document, tuple[Claim, ...]]]) -> list[str]:
    return list(json_text(Contents(documents, entities=tuple)))


def test_every_document_comes_back_with_its_claims() -> None:
    for line, (document, claims) in zip(lines(readings()), readings(), strict=True):
        again, claims_again = from_exchange(json.loads(line))
        assert (again.document_id, again.text, again.language) == (
            document.document_id,
            document.text,
            document.language,
        )
        assert claims_again == claims


def test_what_the_file_tells_of_itself_is_kept() -> None:
    document, claims = readings()[0]
    notice = Notice(NoticeKind.PAGE_WITHOUT_TEXT, 1, "a scan", page=3)
    document = replace(document, name="a.pdf", title="On arms", published="2024-03", pages=3, notices=(notice,))
    told = json.loads(lines([(document, claims)])[0])["doc"]
    assert (told["name"], told["title"], told["published"], told["pages"]) == ("a.pdf", "On arms", "2024-03", 3)
    assert told["notices"] == [{"kind": "page_without_text", "count": 1, "detail": "a scan", "page": 3}]


def test_a_line_is_one_line_whatever_the_text_holds() -> None:
    document, _ = readings()[0]
    odd = replace(document, text="one\u2028two\u2029three\x85four\nfive\x1csix")
    (line,) = lines([(odd, ())])
    assert line.splitlines() == [line.removesuffix("\n")]
    assert json.loads(line)["doc"]["text"] == odd.text
