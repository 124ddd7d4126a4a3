from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from provenance.lexicon import names, reuse
from provenance.resolve.spelling import latin, skeleton

TABLE = tomllib.loads(files("provenance.lexicon").joinpath("names.toml").read_text("utf-8"))
REUSE = tomllib.loads(files("provenance.lexicon").joinpath("reuse.toml").read_text("utf-8"))


@pytest.mark.parametrize(("letters", "examples"), [(d[0], d[2]) for d in names.digraphs()])
def test_each_digraph_levels_its_two_spellings(letters: str, examples: tuple[str, str]) -> None:
    one, other = (latin(word) for word in examples)
    assert letters in one + other
    assert skeleton(one) == skeleton(other)


def test_silent_letters_level_their_spellings() -> None:
    one, other = TABLE["skeleton"]["silent"]["examples"]
    assert skeleton(latin(one)) == skeleton(latin(other))


@pytest.mark.parametrize(
    "groups",
    [
        TABLE["people"]["variants"],
        TABLE["bodies"]["spellings"],
        TABLE["bodies"]["phrases"],
        TABLE["agencies"]["names"],
    ],
)
def test_no_word_stands_in_two_groups(groups: list[list[str]]) -> None:
    count = Counter(word.casefold() for group in groups for word in group)
    assert [word for word, n in count.items() if n > 1] == []


def test_common_names_are_given_by_the_form_that_stands_for_all() -> None:
    table = names.variants()
    assert [w for w in names.person_words("common") if table.get(w, w) != w] == []


@pytest.mark.parametrize(
    ("ending", "word", "stem"), [(r["ending"], *r["examples"]) for r in REUSE["endings"]]
)
def test_each_ending_is_taken_off_its_example(ending: str, word: str, stem: str) -> None:
    assert word.endswith(ending)
    assert reuse.stem(word) == reuse.stem(stem)


def test_stop_words_are_lower_case_and_listed_once() -> None:
    assert all(word == word.lower() for word in REUSE["stop"])
    assert len(REUSE["stop"]) == len(set(REUSE["stop"]))
