"""Whose words they are where the telling is put less plainly than "X said that"."""

from __future__ import annotations

import pytest
from voice_kit import voices_of

from provenance.extract.parse import nlp
from provenance.extract.voices import attributions


@pytest.mark.parametrize(
    ("text", "words", "voices"),
    [
        (
            "Divers in Oslo, who asked not to be identified because the wreck is for sale, "
            "believe the hull may be empty.",
            "the hull may be empty", ["Divers in Oslo"],
        ),
        (
            "Two stewards, who spoke on condition of anonymity because they feared for their jobs, "
            "suspect the cook took the silver.",
            "the cook took the silver",
            ["Two stewards"],
        ),
        ("The admiral’s claim that the hull was dry is absurd.", "was dry", ["The admiral"]),
        ("The corporal said that the gate was open.", "was open", ["The corporal"]),
        ("The marshal told the court the gate was open.", "was open", ["The marshal"]),
        (
            "Corporal Jan Dahl left at noon. “The gate was open,” the corporal told the judges.",
            "gate was open", ["Jan Dahl"],
        ),
        (
            "The prosecutor, Ida Holm, said a clerk, since dead, had told the police that the "
            "ledger was burned.",
            "ledger was burned", ["Ida Holm", "a clerk"],
        ),
        (
            "The mayor said a surveyor, since sacked, had warned the council that the slope "
            "was wet.",
            "slope was wet", ["The mayor", "a surveyor"],
        ),
        (
            "The mayor said the engineer, by then in Oslo, denied that the bolts were old.",
            "bolts were old", ["The mayor", "the engineer, by then in Oslo"],
        ),
        (
            "His rival, Jan Dahl, said Holm had herself declared at the fair that it would last.",
            "it would last", ["Jan Dahl", "Holm"],
        ),
        ("Ida Holm had herself warned that the tower leaked.", "tower leaked", ["Ida Holm"]),
        (
            "The survey, a copy of which has been seen by the paper, also says that the slope "
            "was wet.",
            "slope was wet", ["The survey"],
        ),
        (
            "The committee, two of whose members resigned, said the tower leaked.",
            "tower leaked", ["The committee"],
        ),
        (
            "The letter, parts of which were read out in court, warns that the tower leaks.",
            "tower leaks", ["The letter"],
        ),
        (
            "One of the clerks was accused by a fellow clerk of selling his keys.",
            "selling his keys", ["a fellow clerk"],
        ),
        (
            "Ida Holm was accused by the head of the union of hiding the ledger.",
            "hiding the ledger", ["the head of the union"],
        ),
        ("Jan Dahl had been accused by a neighbour of theft.", "theft", ["a neighbour"]),
        (
            "They had received a promise from the colonel that the gate would stay open.",
            "gate would stay open", ["the colonel"],
        ),
        (
            "The board received assurances from the builder that the roof was safe.",
            "roof was safe", ["the builder"],
        ),
        ("She had a warning from the pilot that the fuel was low.", "was low", ["the pilot"]),
        ("Our minister, Ida Holm, likes to say that rain is free.", "rain", ["Ida Holm"]),
        ("The coach loves to tell reporters that the pitch is cursed.", "pitch", ["The coach"]),
        ("The mayor is fond of saying that the harbour feeds itself.", "feeds", ["The mayor"]),
        ("Ida Holm is quick to point out that the tower leaks.", "leaks", ["Ida Holm"]),
        (
            "Thieves burned a mill near Rudna on Sunday, the agency Korvat reported on Monday, "
            "citing two guards.",
            "burned a mill", ["Korvat", "two guards"],
        ),
        (
            "Thieves emptied the safe on Sunday night, the broadcaster Radio Nord reported on "
            "Tuesday, quoting two guards.",
            "emptied the safe", ["Radio Nord", "two guards"],
        ),
        ("The bridge fell into the river, the agency Korvat reported.", "fell", ["Korvat"]),
        (
            "15:50 Hospital sources quoted by Radio Nord put the number of injured at 57.",
            "number of injured", ["Radio Nord", "Hospital sources"],
        ),
        (
            "Two guards cited by the agency Korvat said the gate was open.",
            "gate was open", ["Korvat", "Two guards"],
        ),
        (
            "A witness quoted by state television said that the bus had no lights.",
            "no lights", ["state television", "A witness"],
        ),
        (
            "Ida Holm spoke first. She denied on Monday having said anything of the kind.",
            "anything of the kind", ["Ida Holm"],
        ),
        ("Ida Holm admitted in court having burned the ledger.", "the ledger", ["Ida Holm"]),
        ("Anna and Berta met. She promised every family a new house.", "a new house", ["?"]),
        (
            "Beatriz Holm said it was late, but her rival, a rebel commander known as Elías, was "
            "calm. “We have settled nothing today,” he told reporters.",
            "settled nothing", ["Elías"],
        ),
        (
            "A smuggler nicknamed Jonas sat by the door. He said the boat was full.",
            "boat was full", ["Jonas"],
        ),
        (
            "A dealer called Jonas said the boat was full. Jonas said it sank.",
            "it sank", ["Jonas"],
        ),
        (
            "Two people who have read it said the letter was forged.",
            "letter was forged", ["Two people"],
        ),
        ("“We told them that last year,” Samir, 19, recalled.", "told them", ["Samir"]),
        (
            "The Movement for the Defence of the North denied that its men were in Rudna.",
            "in Rudna", ["Movement for the Defence of the North"],
        ),
        ("The monitor Eye on Rudna said the gate was open.", "gate was", ["Eye on Rudna"]),
        (
            "“We will not be moved,” Ida Holm wrote on X. His deputy said the gate was open.",
            "be moved", ["Ida Holm"],
        ),
        (
            "“Is it the third this year?” said a woman buying bread across the street.",
            "third this year", ["a woman"],
        ),
        (
            "Ida Holm said it began at 9 p.m. The guard said the gate was open.",
            "gate was open", ["The guard"],
        ),
        ("The firm’s line, that the valve was new, is absurd.", "valve was new", ["The firm"]),
        ("The envoy confided to us that the talks had failed.", "talks had", ["The envoy"]),
    ],
)  # fmt: skip
def test_who_is_told_to_speak(text, words, voices):
    assert voices_of(text, words) == voices


@pytest.mark.parametrize(
    ("text", "words", "voices"),
    [
        ("Peru’s Home Ministry said it had hit a depot.", "a depot", ["Peru’s Home Ministry"]),
        (
            "Peru’s Defence Ministry denied the report. The Defence Ministry said it had hit a "
            "depot.", "a depot", ["Peru’s Defence Ministry"],
        ),
        ("The banned Red Front said it was behind the attack.", "behind the attack", ["Red Front"]),
        ("The Doctors Union put the loss at 43.", "the loss at 43", ["Doctors Union"]),
    ],
)  # fmt: skip
def test_a_body_is_called_by_what_tells_it_from_others(text, words, voices):
    assert voices_of(text, words) == voices


def test_an_age_is_no_role():
    parsed = nlp.parse(nlp.load(), "Anna Berg, 43, said that the oven was cold.")
    (speaker,), _ = attributions.attribute(parsed, ())
    assert (speaker.name, speaker.role) == ("Anna Berg", "")


def test_an_office_without_a_name_keeps_all_its_words():
    for name in ("defence ministry", "foreign office"):
        parsed = nlp.parse(nlp.load(), f"Peru’s {name} said that nine people had died.")
        (speaker,), _ = attributions.attribute(parsed, ())
        assert name in speaker.name
