"""Russian: words, trees, features and names by slovnet, dictionary forms by pymorphy3; no other folder imports them."""

from entrepot.claims.russian.known_names import country_named
from entrepot.claims.russian.mentions import find_russian_mentions
from entrepot.claims.russian.one_name import with_one_name
from entrepot.claims.russian.parser import RussianParser
from entrepot.claims.russian.ukrainian import find_ukrainian_names
from entrepot.claims.russian.usual_case import in_usual_case as in_usual_russian_case
from entrepot.claims.russian.words import russian_words

__all__ = [
    "RussianParser",
    "country_named",
    "find_russian_mentions",
    "find_ukrainian_names",
    "in_usual_russian_case",
    "russian_words",
    "with_one_name",
]
