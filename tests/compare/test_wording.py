"""How items are headed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from compare_builders import figure, occurrence, slot, source, statement, voice

from provenance.compare.events import wording
from provenance.compare.events.groups import Group
from provenance.compare.terms import phrases
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.positions import label
from provenance.model.finding import Position


def test_a_headline_names_who_wages_a_war_and_nobody_for_a_crime():
    said = statement("News.", source("A"))
    kinds = (
        ("shooting", "Ivo Rehn", "shootings"),
        ("shooting", "Harbour Police", "shootings"),
        ("strike", "Red Front", "strikes by Red Front"),
        ("strike", "Anna Berg", "strikes"),
        ("strike", "Peru", "Peruvian strikes"),
    )
    for kind, actor, title in kinds:
        assert wording.by_whom([occurrence(kind, said, slot("actor", actor, said)).event]) == title


def test_a_headline_names_nobody_whom_few_accounts_name():
    said = statement("News.", source("A"))
    told = occurrence("strike", said, slot("actor", "Peru", said)).event
    bare = occurrence("strike", said).event
    assert wording.by_whom([told, bare]) == "Peruvian strikes"
    assert wording.by_whom([told, bare, bare]) == "strikes"


@pytest.mark.parametrize(
    ("counted", "headed"),
    [("injuries", "3 injured"), ("bodies", "3 injured"), ("guards", "3 guards injured")],
)
def test_a_version_says_once_that_they_were_hit(counted, headed):
    said = statement("Three.", source("A"))
    assert label(figure(3.0, said, measure="injured", counted=counted)) == headed


def test_the_question_on_one_event_is_of_that_event():
    said = statement("News.", source("A"))
    one = Group((occurrence("strike", said, slot("place", "Karesh", said)),))
    asked = wording.toll_question([one], "killed", Knowledge())
    assert asked == "How many people were killed in the strike in Karesh?"


@pytest.mark.parametrize(("who", "verb"), [("a nurse", "says"), ("officials", "say")])
def test_one_voice_says_and_several_say(who, verb):
    told = voice(who, named=False)
    told = told if verb == "say" else replace(told, kind="person")
    said = statement("Eight died.", source("A"), told)
    position = Position("p", "8 killed", (said,), 1)
    assert f", {verb}: 8 killed (strike)." in phrases.safe(position, "strike")
