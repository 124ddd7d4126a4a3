"""Facts of parties told by phrases, relative clauses, passives and states of affairs."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.extract.dates.times import times
from provenance.extract.events.propositions import propositions
from provenance.extract.parse.nlp import load, parse
from provenance.lexicon.predicates import read_phrase
from provenance.model.extraction import Claim, Proposition
from provenance.model.spans import Span


def _read(text: str) -> tuple[Proposition, ...]:
    parsed = parse(load(), text)
    whole = Claim("c1", "k1", 0, "assertion", Span(0, len(text)), None, "positive", "certain")
    return propositions(parsed, [whole], times(parsed, date(2024, 5, 20)))


def _told(text: str, predicate: str) -> list[tuple[str, bool, str]]:
    return [(p.subject, p.negated, p.object) for p in _read(text) if p.predicate == predicate]


def test_who_takes_power_is_told_by_verbs_and_by_nouns() -> None:
    assert _told("Hezbollah came back to power in 2008.", "take_power") == [
        ("Hezbollah", False, "")
    ]
    text = "After Hezbollah's return to power, prices fell."
    assert _told(text, "take_power") == [("Hezbollah", False, "")]


def test_a_town_that_is_taken_is_no_power() -> None:
    assert _told("Hezbollah retook Tyre in 2008.", "take_power") == []


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Hezbollah bowed to French demands.", False),
        ("Hezbollah refused to bow to French demands.", True),
        ("Hezbollah has ignored France's demands to leave.", True),
        ("Hezbollah did not defy the orders of France.", False),
    ],
)
def test_whose_demand_it_was_counts_and_not_which(text: str, negated: bool) -> None:
    assert _told(text, "comply") == [("Hezbollah", negated, "France")]


def test_the_border_is_the_only_one_of_the_article() -> None:
    text = "The border between Spain and Portugal is long. Madrid never accepted the border."
    assert _told(text, "accept_border") == [("Spain", True, "Portugal and Spain")]
    two = "The border between Chile and Peru is long. " + text
    assert _told(two, "accept_border") == []


def test_like_another_joins_the_subject() -> None:
    text = "Like France, Spain did not recognise Kosovo."
    assert set(_told(text, "recognise")) == {("Spain", True, "Kosovo"), ("France", True, "Kosovo")}


def test_those_who_share_a_subject_each_do_it_and_a_choice_is_nobody_s() -> None:
    assert len(_told("France and Spain recognised Kosovo.", "recognise")) == 2
    assert ("Spain", False, "Kosovo") not in _told(
        "France or Spain recognised Kosovo.", "recognise"
    )


def test_a_relative_pronoun_is_the_noun_that_it_hangs_on() -> None:
    text = "Juan Perez, who resigned in May, was arrested on Monday."
    assert _told(text, "resign") == [("Juan Perez", False, "")]
    assert _told(text, "arrest") == [("Juan Perez", False, "")]


def test_what_is_told_of_persons_is_never_told_of_a_country() -> None:
    assert _told("Militants killed five Spanish soldiers in Spain.", "die") == []


@pytest.mark.parametrize(
    "text",
    [
        "Relations between Spain and Portugal have soured.",
        "Spain's relations with Portugal have worsened.",
        "The relationship between Spain and Portugal has been growing more and more strained.",
        "The already strained Spain-Portugal relations were of no help.",
    ],
)
def test_relations_are_those_of_two(text: str) -> None:
    assert _told(text, "relations_worsen") == [("Portugal", False, "Spain")]


def test_relations_that_improve_are_the_opposite_and_those_of_one_are_nobody_s() -> None:
    told = _told("Relations between Spain and Portugal have improved.", "relations_worsen")
    assert told == [("Portugal", True, "Spain")]
    assert _told("Relations with Portugal have soured.", "relations_worsen") == []


def test_attacks_rise_where_they_are_met_and_by_whom() -> None:
    text = "Hezbollah attacks against Spain increased sharply."
    assert _told(text, "attacks_rise_by") == [("Hezbollah", False, "")]
    assert _told(text, "attacks_rise_in") == [("Spain", False, "")]
    assert _told("Spain witnessed a spike in terror attacks.", "attacks_rise_in") == [
        ("Spain", False, "")
    ]
    assert _told("Attacks in Spain have dropped.", "attacks_rise_in") == [("Spain", True, "")]


def test_a_lead_in_the_polls_is_no_leadership() -> None:
    assert _told("Maria Lopez led the Labour Party by five points.", "lead") == []


def test_a_phrase_is_read_part_by_part() -> None:
    phrase = read_phrase("give in to @demand")
    assert (phrase.head, [part.slot for part in phrase.parts]) == ("give", ["", "@demand"])
    assert phrase.parts[0].words == {"in"}
    assert phrase.parts[1].leads == {"to"}


def test_who_tries_to_build_ties_seeks_them_and_who_might_does_not() -> None:
    told = [("France", False, "Spain")]
    assert _told("France is seeking to establish ties with Spain.", "deal") == told
    assert _told("France led efforts to build relations with Spain.", "deal") == told
    assert _told("France would seek to establish ties with Spain.", "deal") == []
    assert _told("France did not try to build relations with Spain.", "deal") == []


def test_the_cases_that_a_noun_names_do_what_it_does() -> None:
    text = "Neighbours such as Peru and Chile recognised Kosovo."
    assert {t[0] for t in _told(text, "recognise")} == {"Peru", "Chile"}


def test_the_regime_is_the_one_group_that_the_article_lets_rule() -> None:
    text = "The Hezbollah government fell out with its friends. Spain is engaging with the regime."
    ruled = "Hezbollah rule in Lebanon was strict. " + text
    assert _told(ruled, "deal") == [("Spain", False, "Hezbollah")]
    assert _told("Spain is engaging with the regime.", "deal") == []


def test_a_surname_that_two_persons_bear_is_nobody_s() -> None:
    text = "Maria Lopez came on Friday. Lopez was arrested at home."
    assert _told(text, "arrest") == [("Maria Lopez", False, "")]
    assert _told("Juan Lopez Perez was there. " + text, "arrest") == []


def test_the_end_of_a_longer_name_is_not_the_person_who_bears_it_alone() -> None:
    text = "Juan Perez spoke. Lucia Ramona Juan Perez was killed on Monday."
    assert ("Juan Perez", False, "") not in _told(text, "die")
    assert _told("Officer Juan Perez was killed on Monday.", "die") == [("Juan Perez", False, "")]
