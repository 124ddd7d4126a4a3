"""Facts between two parties in invented sentences: who, what, whom, yes or no."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.extract.dates.times import times
from provenance.extract.events.propositions import propositions
from provenance.extract.parse.nlp import load, parse
from provenance.lexicon import predicates as lexicon
from provenance.model.extraction import Claim, Proposition
from provenance.model.spans import Span


def _read(text: str, day: date | None = date(2024, 5, 20)) -> tuple[Proposition, ...]:
    parsed = parse(load(), text)
    whole = Claim("c1", "k1", 0, "assertion", Span(0, len(text)), None, "positive", "certain")
    return propositions(parsed, [whole], times(parsed, day))


def _only(text: str, predicate: str) -> Proposition:
    found = [p for p in _read(text) if p.predicate == predicate]
    assert len(found) == 1, _read(text)
    return found[0]


def _sides(p: Proposition) -> tuple[str, bool, str]:
    return p.subject, p.negated, p.object


def test_a_plain_yes_holds_from_the_date_that_it_came_after() -> None:
    found = _only(
        "After the return of Hezbollah in 2019, Oman recognised it as a lawful government.",
        "recognise",
    )
    assert not found.negated
    assert (found.subject, found.object) == ("Oman", "Hezbollah")
    assert found.window is not None
    assert (found.window.low, found.window.high) == (date(2019, 1, 1), None)
    assert found.manner == "as a lawful government"


def test_a_universal_no_covers_every_subject() -> None:
    found = _only("No foreign country has recognized the Hezbollah government.", "recognise")
    assert (found.negated, found.universal, found.object) == (True, True, "Hezbollah")


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("France recognised Kosovo in 2008.", False),
        ("France never recognised Kosovo.", True),
        ("France has not recognised Kosovo.", True),
        ("France refused to recognise Kosovo.", True),
        ("France failed to recognise Kosovo.", True),
        ("Kosovo was recognised by France.", False),
    ],
)
def test_polarity_is_the_contents_own(text: str, negated: bool) -> None:
    assert _sides(_only(text, "recognise")) == ("France", negated, "Kosovo")


def test_what_somebody_is_upset_about_is_taken_for_granted() -> None:
    found = _only("Many are upset that Spain didn't recognise Kosovo.", "recognise")
    assert (found.subject, found.negated, found.presupposed) == ("Spain", True, True)


def test_reluctance_takes_a_no_for_granted() -> None:
    found = _only("Spain's reluctance to recognise Kosovo explains the tension.", "recognise")
    assert (found.subject, found.negated, found.presupposed) == ("Spain", True, True)


@pytest.mark.parametrize(
    "text",
    [
        "Spain wants to recognise Kosovo.",
        "Spain could recognise Kosovo.",
        "If Spain recognised Kosovo, talks would begin.",
        "Spain plans to join NATO.",
        "Some parties of Spain strongly oppose recognising Kosovo.",
    ],
)
def test_wishes_and_conditions_state_nothing(text: str) -> None:
    assert [p for p in _read(text) if p.predicate in ("recognise", "join")] == []


def test_a_subject_that_the_model_reads_as_a_part_of_its_verb_is_one_all_the_same() -> None:
    text = "A month after the Taliban retook Afghanistan in 2021, schools for girls stayed shut."
    assert _only(text, "take_power").subject == "Taliban"


def test_a_capital_stands_for_its_government() -> None:
    assert _sides(_only("Madrid has not recognised Kosovo.", "recognise"))[0] == "Spain"


def test_members_of_a_group_stand_for_it_and_are_kept_as_manner() -> None:
    found = _only("Hundreds of Hezbollah fighters joined Hamas.", "join")
    assert (found.subject, found.object) == ("Hezbollah", "Hamas")
    assert "fighters" in found.manner


def test_a_pronoun_with_two_candidates_is_left_alone() -> None:
    found = _read("Hamas met Hezbollah. France recognised it.")
    assert [p for p in found if p.predicate == "recognise"] == []


def test_the_year_is_its_window() -> None:
    window = _only("Pakistan recognised Kosovo in 2012.", "recognise").window
    assert window is not None
    assert (window.low, window.high) == (date(2012, 1, 1), date(2012, 12, 31))


@pytest.mark.parametrize("kind", lexicon.predicates(), ids=lambda k: k.name)
def test_each_word_is_found_in_its_example(kind: lexicon.Predicate) -> None:
    for word, example in {**kind.verbs, **kind.nouns, **kind.patients, **kind.phrases}.items():
        told = {p.predicate: p.negated for p in _read(example)}
        assert told.get(kind.name) is False, word
    for word, example in {**kind.against, **kind.against_phrases}.items():
        told = {p.predicate: p.negated for p in _read(example)}
        assert told.get(kind.name) is True, word


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Spain", "no", "country", "recognised", "refused", "to", "it", "their", "regime", "by",
             "(", "TTP", ")", ".", "\n", "of", "hundreds", "upset", "that", "the", "group"]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_no_jumble_of_words_makes_it_raise(words: list[str]) -> None:
    text = " ".join(words)
    assert all(p.subject and p.span.of(text) for p in _read(text))


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("France not only recognised Kosovo but armed Serbia.", False),
        ("Not only did France recognise Kosovo, it also paid.", False),
        ("France no longer recognises Kosovo.", True),
        ("France did not refuse to recognise Kosovo.", False),
        ("France neither recognised Kosovo nor spoke of it.", True),
    ],
)
def test_only_what_negates_is_a_no(text: str, negated: bool) -> None:
    assert _only(text, "recognise").negated is negated


@pytest.mark.parametrize(
    "text",
    [
        "France did not recognise Kosovo until 2008.",
        "It is not true that France recognised Kosovo.",
        "Spain did not say that France recognised Kosovo.",
        "Spain doubts that France recognised Kosovo.",
        "France could not but recognise Kosovo.",
        "Most Germans only buy American.",
    ],
)
def test_what_is_neither_a_plain_yes_nor_a_plain_no_is_left_out(text: str) -> None:
    assert _read(text) == ()


def test_what_somebody_is_accused_of_is_told_of_the_accused() -> None:
    found = _only("Kosovo accused Serbia of ramming the ferry.", "ram")
    assert (found.subject, found.object, found.negated) == ("Serbia", "ferry", False)


def test_a_lone_group_before_is_what_a_pronoun_stands_for() -> None:
    found = _only("Hezbollah was glad. This is so even though Oman banned it in 2019.", "ban")
    assert (found.subject, found.object) == ("Oman", "Hezbollah")


def test_the_navy_is_that_of_the_one_country_whose_navy_is_named() -> None:
    text = "The Peruvian navy spoke. Hezbollah accused the navy of ramming the ferry."
    assert _only(text, "ram").subject == "Peru"
    other = "The Chilean navy did not. " + text
    assert [p for p in _read(other) if p.predicate == "ram"] == []
