"""Which names are one person."""

import pytest

from entrepot.entities.persons import person_joins

HERE = frozenset({"d1"})
THERE = frozenset({"d2"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("alexander-lukashenko", "alyaksandr-lukashenka"),
        ("ivan-s-laptev", "ivan-sergeevich-laptev"),
        ("farhad-golestani", "golestani"),
        ("ivan-laptev", "i-s-laptev"),
    ],
)
def test_one_person_under_two_names_is_joined(one: str, other: str) -> None:
    joins = person_joins({f"person:{one}": HERE, f"person:{other}": THERE})
    assert {(join.main, join.other) for join in joins} in (
        {(f"person:{one}", f"person:{other}")},
        {(f"person:{other}", f"person:{one}")},
    )
    assert all(join.reason.endswith(".") for join in joins)


@pytest.mark.parametrize(
    "names",
    [
        ("ivan-petrov", "anna-petrov", "petrov"),  # two possible bearers
        ("ivan-petrov", "ivan-petrova"),
        ("i-petrov", "ivan-petrov"),  # an initial alone is too little
        ("ivan-laptev", "a-s-laptev"),
        ("ivan-laptev", "igor-laptev", "i-s-laptev"),
        ("zhang-wei", "zhang-lei"),
        ("wong-ka-yee", "wong"),  # the surname does not stand last
    ],
)
def test_different_people_stay_apart(names: tuple[str, ...]) -> None:
    assert person_joins({f"person:{name}": HERE for name in names}) == ()


def test_two_spellings_of_one_bearer_leave_a_surname_one_bearer() -> None:
    keys = {f"person:{name}": HERE for name in ("alexander-lukashenko", "alyaksandr-lukashenka", "lukashenko")}
    assert {join.other for join in person_joins(keys)} == {"person:alexander-lukashenko", "person:lukashenko"}


def test_a_name_in_initials_is_no_second_bearer_of_its_surname() -> None:
    keys = {f"person:{name}": HERE for name in ("farhad-golestani", "f-a-golestani", "golestani")}
    joins = {(join.main, join.other) for join in person_joins(keys)}
    assert joins == {("person:farhad-golestani", f"person:{other}") for other in ("f-a-golestani", "golestani")}
