"""Where the weights of the Russian reader lie: in the installed package natasha, which is never imported.

natasha 1.6 carries the weights of slovnet and navec but imports pymorphy2, which does not work on Python 3.11 and
later; only its files are used.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from entrepot.errors import EntrepotError

WORD_VECTORS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
MORPHOLOGY = "model/slovnet_morph_news_v1.tar"
SYNTAX = "model/slovnet_syntax_news_v1.tar"
NAMES = "model/slovnet_ner_news_v1.tar"


class RussianWeightsMissing(EntrepotError):
    """The package that carries the weights is not installed, or without them."""


def weights_file(name: str) -> Path:
    """The path of one file of weights; raises RussianWeightsMissing.

    >>> weights_file(SYNTAX).name
    'slovnet_syntax_news_v1.tar'
    """
    package = find_spec("natasha")
    folders = (package.submodule_search_locations if package else None) or []
    for folder in folders:
        if (path := Path(folder) / "data" / name).is_file():
            return path
    raise RussianWeightsMissing(f"the Russian reader lacks {name}: install the package natasha (1.6 or newer) again")
