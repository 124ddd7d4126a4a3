"""The cue and role words that ship with the package."""

from __future__ import annotations

import pytest

from provenance.lexicon import cues, modality, roles


@pytest.mark.parametrize(
    ("word", "frame"),
    [
        ("say", "clause"), ("warn", "fronted"), ("accuse", "object of"), ("call", "prep on"),
        ("vow", "infinitive"), ("describe", "object as"), ("claim", "noun clause"),
        ("believe", "passive infinitive"), ("point out", "clause"),
    ],
)  # fmt: skip
def test_a_cue_is_accepted_in_its_shape(word, frame):
    assert cues.load().accepts(word, frame)


@pytest.mark.parametrize(("word", "frame"), [("walk", "clause"), ("attack", "object")])
def test_a_deed_is_no_cue(word, frame):
    assert not cues.load().accepts(word, frame)


def test_words_are_lower_case_and_in_one_stance_only():
    book = cues.load()
    assert all(word == word.lower() for words in book.frames.values() for word in words)
    assert book.stance("deny") == "denying"
    assert book.stance("vow") == "promising"
    assert book.stance("say") == "asserting"


def test_a_wrong_lemma_of_the_model_is_mended():
    assert cues.load().lemma("hop") == "hope"


def test_roles_know_plurals_abbreviations_and_who_may_be_named_again():
    book = roles.load()
    assert book.are("persons", "spokesmen")
    assert book.are("titles", "Gen.")
    assert book.takes_up("official", "diplomat")
    assert not book.takes_up("official", "farmer")


def test_every_pattern_of_anonymity_matches_an_example():
    examples = [
        "speaking anonymously because she was not allowed to",
        "on condition of anonymity",
        "asked not to be named",
        "who was not authorized to speak",
    ]
    patterns = roles.load().reason
    assert all(any(p.search(e) for p in patterns) for e in examples)
    assert all(any(p.search(e) for e in examples) for p in patterns)


def test_modality_words_are_told_apart_from_case():
    assert modality.are("possible", "Might")
    assert not modality.are("possible", "will")
