"""Learned weights choose among the shapes that a word of the lexicon may have."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from provenance.extract.parse import nlp
from provenance.extract.voices import attributions
from provenance.extract.voices.cues import detect, traits
from provenance.extract.voices.parts import quotes
from provenance.lexicon import cues, weights

BOTH = "The harbour board said on Friday that the ferry would sail again."
UNLISTED = "The army rejected him for his eyesight."


@pytest.fixture(scope="module")
def model():
    return nlp.load()


def _cues(model, text, learned):
    parsed = nlp.parse(model, text)
    marked = quotes.quotations(text, [p.span for p in parsed.paragraphs])
    rows = zip(parsed.paragraphs, marked, strict=True)
    return [f.word for p, q in rows for f in detect.detect(p, q, learned)]


def test_the_lexicon_alone_still_finds_who_said_what(model, monkeypatch):
    monkeypatch.setattr(weights, "load", lambda: None)
    _, said = attributions.attribute(nlp.parse(model, BOTH))
    assert [BOTH[a.cue[0].start : a.cue[0].end] for a in said] == ["said"]


def test_without_a_file_there_are_no_weights(tmp_path):
    assert weights.load(tmp_path / "absent.json") is None


def test_a_shape_under_the_least_is_no_cue_and_one_over_it_is(model):
    shipped = weights.load()
    assert _cues(model, BOTH, replace(shipped, least=99.0, least_listed=99.0)) == []
    assert _cues(model, BOTH, shipped) == ["say"]


def test_a_weight_on_one_trait_can_turn_the_choice(model):
    shipped = weights.load()
    against = {**shipped.traits, "wf say clause": -99.0}
    assert _cues(model, BOTH, replace(shipped, traits=against)) == []


def test_the_weights_take_a_shape_that_the_lexicon_does_not_list(model):
    assert _cues(model, UNLISTED, None) == []
    assert _cues(model, UNLISTED, weights.load()) == ["reject"]


def test_a_word_that_the_lexicon_does_not_have_is_never_a_cue(model):
    eager = replace(weights.load(), least=-99.0, least_listed=-99.0)
    assert "attack" not in cues.load().words
    assert "attack" not in _cues(model, "The army attacked the town at dawn.", eager)


@pytest.mark.parametrize(
    "text",
    [
        "The blast has not been claimed by the Reed Front.",
        "No witness said that the bridge was open.",
        "It is important to note that the bridge was open.",
    ],
)
def test_what_nobody_said_is_no_cue_however_much_it_weighs(model, text):
    eager = replace(weights.load(), least=-99.0, least_listed=-99.0)
    assert not {"claim", "say", "note"} & set(_cues(model, text, eager))


@pytest.mark.parametrize(("deed", "text"), cues.shown("deeds").items())
def test_a_deed_is_no_cue_however_much_it_weighs(model, deed, text):
    eager = replace(weights.load(), least=-99.0, least_listed=-99.0)
    assert _cues(model, text, eager) == []


def test_traits_are_names_that_the_weights_know(model):
    parsed = nlp.parse(model, BOTH)
    verb = next(t for t in parsed.paragraphs[0].doc if t.lemma_ == "say")
    named = traits.of_word(verb, "say")
    assert "w say" in named
    assert len(set(named)) == len(named)


def test_the_file_is_small_and_holds_numbers_alone():
    raw = json.loads(weights.FILE.read_text("utf-8"))
    assert weights.FILE.stat().st_size < 1_000_000
    assert set(raw) == {"bias", "least", "least_listed", "traits"}
    assert all(type(value) is float for value in raw["traits"].values())
