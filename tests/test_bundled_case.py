"""The bundled case: what its documents promise, and that a brief follows them when names and figures are swapped."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from entrepot.brief import render_html, render_json, render_markdown
from entrepot.model.brief import Brief, Sentence
from entrepot.pipeline import brief_of_files
from tools.make_example import EXAMPLE, build

DOCUMENTS = EXAMPLE / "documents"
SOURCES = EXAMPLE / "sources"
TABLE = "belarus_iran_reported_values.csv"
BUILT = {
    "04-chassis.pdf": "04-chassis.md",
    "05-trade.docx": "05-trade.md",
    "06-trade-figures.xlsx": "06-trade-figures.csv",
}
MARK = "Retold in our own words for the Entrepot example; not a publication."
RUSSIAN = "09-vizit.txt"
RUSSIAN_MARK = "Пересказано своими словами для примера Entrepot; не публикация."

FACTS = [
    ("01-drones.txt", "reportedly ordered over 2,400 Iranian “kamikaze” drones through Belarus"),
    ("01-drones.txt", "Iran denies supplying weapons to Russia"),
    ("02-notes.md", "Belarus acts as an intermediary between Russia and Iran"),
    ("02-notes.md", "Russia is exploring the production of Iranian Shahed-type drones in Belarus"),
    ("03-denials.html", "He admitted that Iran had supplied a small number of drones"),
    ("04-chassis.pdf", "mounted on the MZKT-791300"),
    ("05-trade.docx", "Trade between Belarus and Iran tripled between 2021 and 2022"),
    ("05-trade.docx", "The value of arms traded between Belarus and Iran is not publicly known"),
    ("06-trade-figures.xlsx", "16.813541"),
    ("07-digest.eml", "ordered about 2,000 Shahed drones"),
    ("08-tehran-visit.txt", "signed a road map"),
    (RUSSIAN, "Иран отрицает поставки оружия России"),
    ("10-listings.csv", "MZKT develops and produces military vehicles in Belarus"),
]


def text_of(name: str, folder: Path = EXAMPLE) -> str:
    """The text of a document, from its source where it is built from one."""
    path = folder / "sources" / BUILT[name] if name in BUILT else folder / "documents" / name
    return path.read_text(encoding="cp1251" if name == RUSSIAN else "utf-8")


NAMES = sorted(path.name for path in DOCUMENTS.iterdir())


def test_there_are_ten_documents_and_the_table():
    assert len(NAMES) == 11
    assert {Path(name).suffix for name in NAMES} == {".txt", ".md", ".html", ".pdf", ".docx", ".xlsx", ".eml", ".csv"}


@pytest.mark.parametrize("name", [name for name in NAMES if name != TABLE])
def test_each_document_says_that_it_is_retold(name):
    assert (RUSSIAN_MARK if name == RUSSIAN else MARK) in text_of(name)


@pytest.mark.parametrize("name", [name for name in NAMES if name != TABLE])
def test_only_the_table_gives_addresses(name):
    assert not re.search(r"https?://|www\.", text_of(name))


@pytest.mark.parametrize(("name", "words"), FACTS)
def test_each_fact_is_said_plainly(name, words):
    assert words in " ".join(re.sub(r"[*_]", "", text_of(name)).split())


def test_the_list_of_documents_names_them_all():
    readme = (EXAMPLE / "README.md").read_text(encoding="utf-8")
    assert set(NAMES) == set(re.findall(r"^\| `([^`]+)`", readme, re.MULTILINE))


@pytest.mark.parametrize("name", BUILT)
def test_built_documents_follow_their_texts_byte_for_byte(name, tmp_path):
    build(SOURCES, tmp_path)
    assert (tmp_path / name).read_bytes() == (DOCUMENTS / name).read_bytes()


def test_the_figures_of_the_workbook_are_those_of_the_table():
    values = {float(row["usd_million"]) for row in csv.DictReader(io.StringIO(text_of(TABLE)))}
    assert {
        float(row["USD million"])
        for row in csv.DictReader(io.StringIO(text_of("06-trade-figures.xlsx")))
        if row["USD million"]
    } <= values


# ---- The swap ----------------------------------------------------------------------------------------------------

with (Path(__file__).parent / "bundled_case" / "names.csv").open(encoding="utf-8") as table:
    SWAPPED_NAME = {row["original"]: row["swapped"] for row in csv.DictReader(table)}
NAME = re.compile(rf"(?<!\w)({'|'.join(sorted(map(re.escape, SWAPPED_NAME), key=len, reverse=True))})(?!\w)")
MONTH = "January|February|March|April|May|June|July|August|September|October|November|December|Nov|марта"
# Figures, but no years, days of a month, dates, clock times, numbers of acts or lists, designators or footnote marks.
FIGURE = re.compile(
    r"(?<![\w.:/×\[])(?<!\w-)(?<!\d,)(?!(?:1[34]|19|20)\d\d\b(?![.,]\d))"
    rf"(?!\d{{1,2}}(?: (?:и|and) \d+)? (?:{MONTH}))"
    r"(?!\d\. [A-Z])\d+(?:,\d{3})*(?:[.,]\d+)?(?![\w/×:\]]|-(?!fold)|[.,]\d)"
)
NEXT_DIGIT, PREVIOUS_DIGIT = str.maketrans("123456789", "234567891"), str.maketrans("234567891", "123456789")
ADDRESS = re.compile(r"https?://\S+|[\w.]*sb\.by|Sputnik/BelTA")


def swapped(text: str) -> str:
    """The same text about other countries and people, with other figures: each digit but 0 is the next one.

    >>> swapped("On 11 October 2022 Russia ordered 2,400 Shahed-136 drones from Iran.")
    'On 11 October 2022 Morocco ordered 3,500 Shahed-136 drones from Indonesia.'
    """
    other_figures = FIGURE.sub(lambda figure: figure[0].translate(NEXT_DIGIT), text)
    return NAME.sub(lambda name: SWAPPED_NAME[name[0]], other_figures)


def swapped_file(name: str, text: str) -> str:
    """The swapped text of a document or source: a table cell by cell, a mail without its head but for the subject."""
    if name.endswith((".csv", ".xlsx")):
        rows = io.StringIO()
        csv.writer(rows, lineterminator="\n").writerows(map(swapped, row) for row in csv.reader(io.StringIO(text)))
        return rows.getvalue()
    if name.endswith(".eml"):
        head, _, body = text.partition("\n\n")
        head = re.sub("(?m)^Subject: .*", lambda line: swapped(line[0]), head)
        return f"{head}\n\n{swapped(body)}"
    return swapped(text)


def write_swapped_case(folder: Path) -> Path:
    """A folder with all documents swapped, the built ones built again from their swapped texts."""
    sources, documents = folder / "sources", folder / "documents"
    sources.mkdir(parents=True)
    documents.mkdir()
    for name in NAMES:
        target, encoding = documents / name, "cp1251" if name == RUSSIAN else "utf-8"
        if name in BUILT:
            target, encoding = sources / BUILT[name], "utf-8"
        target.write_text(swapped_file(name, text_of(name)), encoding=encoding)
    build(sources, documents)
    return documents


def test_the_swapped_case_speaks_of_the_original_nowhere(tmp_path):
    write_swapped_case(tmp_path)
    for name in NAMES:
        left = ADDRESS.sub("", text_of(name, tmp_path))
        assert not NAME.search(left), name


def test_figures_are_swapped_but_not_dates_and_designators():
    figures = {figure for name in NAMES for figure in FIGURE.findall(text_of(name))}
    assert {"2,400", "2,000", "306", "63.6", "16.813541", "41.8"} <= figures
    assert not {"2022", "11", "136", "373", "791300", "765", "1402"} & figures


# ---- The brief ---------------------------------------------------------------------------------------------------

TOLD = [
    ("the order, as a report and through Belarus", r"Russia reportedly ordered over 2,400 .*drones.* through Belarus"),
    ("the denial", r"Iran denies (supplying|providing)"),
    ("the other number", r"about 2,000 .*drones"),
    ("production as a possibility", r"Russia is (reportedly )?exploring .*Belarus"),
    ("the chassis", r"(?=.*Bavar-373).*MZKT-791300"),
    ("the growth of trade", r"(?=.*Belarus)(?=.*Iran).*(tripled|threefold|factor of 3)"),
    ("what is not known", r"(?=.*[Vv]alue).*not (publicly )?known"),
]


def sentences(brief: Brief) -> list[Sentence]:
    """All sentences of a brief, in order, denials and gaps included."""
    statements = [statement for section in (brief.summary, *brief.sections) for statement in section.statements]
    return [sentence for told in statements for sentence in (*told.sentences, *told.denials, *told.gaps)]


@pytest.fixture(scope="module")
def brief() -> Brief:
    return brief_of_files([DOCUMENTS])


@pytest.fixture(scope="module")
def swapped_brief(tmp_path_factory: pytest.TempPathFactory) -> Brief:
    return brief_of_files([write_swapped_case(tmp_path_factory.mktemp("swapped"))])


@pytest.mark.parametrize(
    ("what", "pattern"), TOLD, ids=lambda value: value.replace(" ", "-") if "(" not in value else ""
)
def test_the_brief_tells_with_citations(brief, what, pattern):
    found = [sentence for sentence in sentences(brief) if re.search(pattern, sentence.text)]
    assert found, what
    assert all(sentence.notes for sentence in found)


def test_no_order_is_told_as_a_purchase_or_delivery(brief):
    assert not [told.text for told in sentences(brief) if re.search(r"Russia (bought|purchased|received)", told.text)]


def test_the_same_case_gives_the_same_bytes(brief):
    again = brief_of_files([DOCUMENTS])
    for render in (render_html, render_markdown, render_json):
        assert render(again) == render(brief)


# The reader is a trained model and reads a few sentences otherwise when their names are others; all other sentences
# follow exactly. Measured on 23 November 2026: 0.996. Run with `pytest -s` to see which sentences differ.
SHARE_THAT_FOLLOWS = 0.97


def test_the_brief_follows_swapped_names_and_figures(brief, swapped_brief):
    expected = {swapped(sentence.text) for sentence in sentences(brief)}
    found = {sentence.text for sentence in sentences(swapped_brief)}
    for text in sorted(expected ^ found):
        print("-" if text in expected else "+", text)
    share = 2 * len(expected & found) / (len(expected) + len(found))
    print(f"{share:.3f} of {len(expected)} sentences follow")
    assert share >= SHARE_THAT_FOLLOWS


def test_the_swapped_brief_speaks_of_the_original_nowhere(swapped_brief):
    for render in (render_html, render_markdown, render_json):
        assert not NAME.search(ADDRESS.sub("", render(swapped_brief)))


def test_no_figure_of_the_original_is_left(brief, swapped_brief):
    told = {figure for sentence in sentences(brief) for figure in FIGURE.findall(sentence.text) if len(figure) > 1}
    assert told, "the brief tells no figure"
    left = {figure for sentence in sentences(swapped_brief) for figure in FIGURE.findall(sentence.text)}
    assert {figure for figure in told & left if figure.translate(PREVIOUS_DIGIT) not in told} == set()


def test_the_denial_goes_with_who_denies(tmp_path):
    documents = tmp_path / "documents"
    documents.mkdir()
    for name in ("01-drones.txt", "02-notes.md", "07-digest.eml"):
        (documents / name).write_text(text_of(name).replace("Iran denies", "Syria denies"), encoding="utf-8")
    told = [sentence.text for sentence in sentences(brief_of_files([documents]))]
    assert any("Syria denies" in text for text in told)
    assert not any("Iran denies" in text for text in told)


def test_what_the_documents_only_ask_is_not_told(brief):
    """The chassis notes say that a sale by MZKT to Iran cannot be established."""
    assert not [sentence.text for sentence in sentences(brief) if re.match(r"MZKT (has )?sold", sentence.text)]
