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
        "Spain could recognise Kosovo.",
        "If Spain recognised Kosovo, talks would begin.",
        "Spain would recognise Kosovo if France did.",
        "Some parties of Spain strongly oppose recognising Kosovo.",
    ],
)
def test_conditions_state_nothing(text: str) -> None:
    assert [p for p in _read(text) if p.predicate in ("recognise", "join")] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Spain wants to recognise Kosovo.", ("Spain", False, "Kosovo", "will", "Spain")),
        ("Spain opposes recognising Kosovo.", ("Spain", True, "Kosovo", "will", "Spain")),
        ("Spain wants France to recognise Kosovo.", ("France", False, "Kosovo", "should", "Spain")),
        ("Spain does not want France to recognise Kosovo.",
         ("France", True, "Kosovo", "should", "Spain")),
        ("Spain asked France not to recognise Kosovo.",
         ("France", True, "Kosovo", "should", "Spain")),
        ("Spain called on France to recognise Kosovo.",
         ("France", False, "Kosovo", "should", "Spain")),
        ("Spain demanded that France recognise Kosovo.",
         ("France", False, "Kosovo", "should", "Spain")),
        ("Spain demanded France's recognition of Kosovo.",
         ("France", False, "Kosovo", "should", "Spain")),
        ("Kosovo should be recognised by France.", ("France", False, "Kosovo", "should", "")),
        ("France will not recognise Kosovo.", ("France", True, "Kosovo", "will", "")),
        ("France vowed to recognise Kosovo.", ("France", False, "Kosovo", "will", "France")),
        ("France has no plan to recognise Kosovo.", ("France", True, "Kosovo", "will", "France")),
        ("France is not ready to recognise Kosovo.", ("France", True, "Kosovo", "will", "France")),
        ("France ruled out recognising Kosovo.", ("France", True, "Kosovo", "will", "France")),
        ("France refused to recognise Kosovo.", ("France", True, "Kosovo", "refused", "")),
        ("We will not recognise Kosovo.", ("", True, "Kosovo", "will", "")),
    ],
)  # fmt: skip
def test_what_is_wished_or_meant_has_its_mood_and_who_wishes_it(
    text: str, told: tuple[str, bool, str, str, str]
) -> None:
    found = _only(text, "recognise")
    assert (*_sides(found), found.mood, found.holder) == told
    assert found.told is (found.mood == "refused")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Spain and France should hold talks.", ("Spain", False, "France", "should")),
        ("Spain and France held talks.", ("Spain", False, "France", "")),
        ("Oman called for talks between Spain and France.", ("Spain", False, "France", "should")),
        ("Spain ruled out talks with France.", ("Spain", True, "France", "will")),
        ("Spain had no intention to engage in talks with France.",
         ("Spain", True, "France", "will")),
    ],
)  # fmt: skip
def test_talks_are_held_by_two(text: str, told: tuple[str, bool, str, str]) -> None:
    found = _only(text, "negotiate")
    assert (*_sides(found), found.mood) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Syria said rebels had used Jordanian soil.", ("Jordan", False, "")),
        ("Rebels are believed to operate out of Jordanian sanctuaries.", ("Jordan", False, "")),
        ("Jordan failed to prevent rebels from using its territory.", ("Jordan", False, "")),
        ("Jordan will prevent rebels from using its soil.", ("Jordan", True, "will")),
        ("Jordan will not allow its soil to be used by rebels.", ("Jordan", True, "will")),
        ("Jordan's soil will not be used against Syria.", ("Jordan", True, "will")),
        ("Iran accused Jordan of letting rebels use its soil.", ("Jordan", False, "")),
        ("Syria deplored Jordan's unwillingness to prevent rebels from using Jordanian soil.",
         ("Jordan", False, "")),
    ],
)  # fmt: skip
def test_who_lets_it_be_done_does_it(text: str, told: tuple[str, bool, str]) -> None:
    found = _only(text, "soil")
    assert (found.subject, found.negated, found.mood) == told


def test_he_is_the_one_person_named_before_in_the_sentence() -> None:
    text = "Spain kept away from Maria Lopez's visit, saying she travelled in a private capacity."
    assert _only(text, "envoy").subject == "Maria Lopez"
    two = "Juan Ruiz kept away from Maria Lopez, saying she travelled in a private capacity."
    assert [p for p in _read(two) if p.predicate == "envoy"] == []


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
    plain = {**kind.verbs, **kind.nouns, **kind.patients, **kind.phrases, **kind.held}
    for word, example in plain.items():
        told = {p.predicate: p.negated for p in _read(example)}
        assert told.get(kind.name) is False, word
    for word, example in {**kind.against, **kind.against_phrases}.items():
        told = {p.predicate: p.negated for p in _read(example)}
        assert told.get(kind.name) is True, word
    for word, example in kind.wished.items():
        assert [p.told for p in _read(example) if p.predicate == kind.name] == [False], word


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
    assert all((p.subject or p.mood) and p.span.of(text) for p in _read(text))


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


@pytest.mark.parametrize(
    "answer",
    [
        "Spain said it would not.",
        "Spain rejected the call.",
        "Spain has turned down the request.",
        "Spain refused.",
        "Spain answered that it will not do so.",
    ],
)
def test_a_refusal_that_leaves_out_what_it_refuses_is_of_the_wish_before(answer: str) -> None:
    text = f"Oman urged Spain to recognise Kosovo. {answer}"
    wish, refusal = (p for p in _read(text) if p.predicate == "recognise")
    assert (*_sides(wish), wish.mood, wish.holder) == ("Spain", False, "Kosovo", "should", "Oman")
    told = (*_sides(refusal), refusal.mood, refusal.holder)
    assert told == ("Spain", True, "Kosovo", "will", "Spain")


@pytest.mark.parametrize(
    "answer",
    [
        "Spain did not reject the call.",
        "France rejected the call.",
        "Spain will not pay.",
        "Spain refused to pay.",
        "Spain rejected a gift.",
    ],
)
def test_what_refuses_something_else_or_of_another_is_no_answer(answer: str) -> None:
    text = f"Oman urged Spain to recognise Kosovo. {answer}"
    assert [p.mood for p in _read(text) if p.predicate == "recognise"] == ["should"]


def test_a_refusal_far_behind_is_of_no_wish() -> None:
    text = (
        "Oman urged Spain to recognise Kosovo.\nIt rained.\nIt poured.\nAll slept.\nSpain refused."
    )
    assert [p.mood for p in _read(text) if p.predicate == "recognise"] == ["should"]


def test_of_what_is_to_be_done_to_somebody_the_doer_means_it() -> None:
    wish, refusal = _read("Oman urged Spain to free Maria Lopez. Spain will not free Maria Lopez.")
    assert (wish.subject, wish.mood, wish.holder) == ("Maria Lopez", "should", "Oman")
    assert (refusal.subject, refusal.negated, refusal.holder) == ("Maria Lopez", True, "Spain")
    assert not wish.negated


def test_a_thing_that_is_wished_is_named_by_its_noun() -> None:
    wish, refusal = _read(
        "Oman urged Spain to lift its blockade. Spain refused to lift the blockade."
    )
    assert _sides(wish) == ("Spain", False, "blockade")
    assert (*_sides(refusal), refusal.mood) == ("Spain", True, "blockade", "refused")


def test_what_some_of_a_party_wish_is_not_its_wish() -> None:
    assert _read("Some leaders of Hezbollah want to recognise Kosovo.") == ()
    assert _read("Many Hezbollah factions oppose recognising Kosovo.") == ()


def test_what_is_done_beside_a_refusal_is_not_refused() -> None:
    found = _read("France refused to bow to Spain and pursued the path of peace with Oman.")
    assert [p.predicate for p in found] == ["comply"]


def test_a_verb_is_another_one_with_its_particle() -> None:
    (found,) = _read("Spain handed over Maria Lopez.")
    assert found.predicate == "hand over"
