"""Reading begins at the first running word; what only marks or heads a sentence stays in its evidence."""

import pytest

from entrepot.claims.words.running_words import first_word, running_sentences
from entrepot.documents import read_bytes
from entrepot.documents.sentences import Sentence
from entrepot.model.documents import Block, BlockKind, Document


def document(name: str, text: str) -> Document:
    (piece,) = read_bytes(name, text.encode())
    assert isinstance(piece, Document)
    return piece


@pytest.mark.parametrize(
    ("text", "kind", "running"),
    [
        ("* Drone procurement: Peru ordered ten drones.", BlockKind.LIST_ITEM, "Peru ordered ten drones."),
        ("- * Liaison: Chad acts as a broker.", BlockKind.LIST_ITEM, "Chad acts as a broker."),
        ("2. The route is not known.", BlockKind.LIST_ITEM, "The route is not known."),
        ("**Procurement.** Peru ordered ten drones.", BlockKind.PARAGRAPH, "Peru ordered ten drones."),
        ("LIMA - Peru ordered ten drones.", BlockKind.PARAGRAPH, "Peru ordered ten drones."),
        ("LIMA, 3 March (Agency) — Peru ordered ten drones.", BlockKind.PARAGRAPH, "Peru ordered ten drones."),
        ("14:05 - Peru ordered ten drones.", BlockKind.PARAGRAPH, "Peru ordered ten drones."),
        ("9:36 p.m.: Peru ordered ten drones.", BlockKind.PARAGRAPH, "Peru ordered ten drones."),
        ("10.32am GMT Peru ordered ten drones.", BlockKind.PARAGRAPH, "Peru ordered ten drones."),
        ("UPDATE: Peru ordered ten drones.", BlockKind.PARAGRAPH, "Peru ordered ten drones."),
        ("(Adds details) LIMA, March 3 (Agency) - Peru ordered them.", BlockKind.PARAGRAPH, "Peru ordered them."),
        ("My Lords, Peru ordered ten drones.", BlockKind.PARAGRAPH, "Peru ordered ten drones."),
        ("Уважаемые коллеги, Перу купило дроны.", BlockKind.PARAGRAPH, "Перу купило дроны."),
        ("LIMA: no drones ordered by Peru", BlockKind.TITLE, "LIMA: no drones ordered by Peru"),
        ("Peru - and not Chad - ordered ten drones.", BlockKind.PARAGRAPH, "Peru - and not Chad - ordered ten drones."),
        ("The minister: Peru ordered ten drones.", BlockKind.PARAGRAPH, "The minister: Peru ordered ten drones."),
        ("MZKT-791300 trucks carry it.", BlockKind.PARAGRAPH, "MZKT-791300 trucks carry it."),
    ],
)
def test_marks_labels_and_datelines_are_passed_over(text: str, kind: BlockKind, running: str) -> None:
    sentence = Sentence(0, len(text), Block(0, len(text), kind))
    assert text[first_word(text, sentence) :] == running


@pytest.mark.parametrize("text", ["Did Peru order ten drones?", "“Did Peru order drones?”", "# Who makes the trucks\n"])
def test_questions_and_headings_that_ask_are_not_read(text: str) -> None:
    assert list(running_sentences(document("a.md", text), ())) == []


def test_prose_in_a_table_cell_is_read_and_names_and_figures_are_not() -> None:
    table = document(
        "t.csv", 'firm,year,remark\nVolta,2021,"Volta sold ten trucks to Chad. It made them in Peru."\nOhm,2022,none\n'
    )
    read = [sentence.quote(table.text) for sentence, _ in running_sentences(table, ())]
    assert read == ["Volta sold ten trucks to Chad.", "It made them in Peru."]
