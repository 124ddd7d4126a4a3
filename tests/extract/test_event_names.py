"""What an article calls an event, of invented sentences."""

from __future__ import annotations

import pytest

from provenance.extract.events.events import events
from provenance.extract.parse.nlp import load, parse
from provenance.lexicon import events as lexicon


def _names(text: str) -> list[str]:
    return [e.name for e in events(parse(load(), text), (), (), ())[0]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Last month Kenya launched rare air strikes inside Somalia.", "air strikes"),
        ("A deadly suicide car bomb killed nine people in the square.", "suicide car bomb"),
        ("These Kenyan airstrikes hit a depot. The military strike drew anger.", "airstrikes"),
        ("The unrest began with a Peruvian naval bombardment of the coast.", "naval bombardment"),
        ("Rebels attacked a checkpoint on the road.", "checkpoint attack"),
        ("The ferry Ana Lucia capsized off the coast.", "ferry sinking"),
        ("The loss of the ferry Sea Lark shocked the island.", "ferry sinking"),
        ("The sinking of the ferry Ana Lucia shocked the island.", "ferry sinking"),
        ("An attack on a checkpoint in the hills drew anger.", "checkpoint attack"),
        ("A cease-fire was signed in the capital.", "cease-fire"),
        ("Two drivers were killed on the road.", ""),
    ],
)
def test_the_fullest_phrase_without_who_and_where_names_an_event(text: str, name: str) -> None:
    assert _names(text) == [name]


def test_each_verb_with_a_noun_of_its_own_is_an_event_verb() -> None:
    assert set(lexicon.called()) <= set(lexicon.verbs())
