"""Each cue stands beside a sentence in which the real extraction finds it, in its shape."""

from __future__ import annotations

import re
from collections import Counter

import cue_kit
import pytest

from provenance.extract.parse import syntax
from provenance.extract.voices.parts import findings, judging
from provenance.lexicon import cues

EXAMPLES = cues.examples()
SHAPES = cues.shown("shapes")
HEARSAY = cues.shown("hearsay_phrases")
SILENT = [
    (word, text)
    for name in ("silence", "refusals", "contact")
    for word, text in cues.shown(name).items()
]
NO_VOICE = cues.shown("according_not")
UNNAMED = ("passive", "passive clause", "passive infinitive")
"""Shapes that may stand without anybody who says it."""
RAISING = {"appear", "seem"}
"""Nobody is named to whom a thing seems so."""
MARKS = re.compile(r"[\[\]{}]")


def plain(marked: str) -> str:
    return MARKS.sub("", marked)


@pytest.fixture(scope="module")
def read():
    texts = [e.text for e in EXAMPLES] + [t for _, t in SILENT] + [*NO_VOICE.values()]
    return cue_kit.found([*texts, *(plain(s) for s in SHAPES.values())])


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.word}-{e.frame}")
def test_an_example_gives_its_cue_in_its_shape_with_source_and_content(read, example):
    hits = [f for f in read[example.text] if (f.word, f.frame) == (example.word, example.frame)]
    assert hits, [(f.word, f.frame) for f in read[example.text]]
    assert hits[0].content
    assert hits[0].source is not None or example.frame in UNNAMED or example.word in RAISING


def test_no_sentence_serves_twice():
    shown = [HEARSAY, NO_VOICE, dict(SILENT)]
    texts = [e.text for e in EXAMPLES] + [t for table in shown for t in table.values()]
    assert [text for text, n in Counter(texts).items() if n > 1] == []


@pytest.mark.parametrize(("shape", "marked"), SHAPES.items())
def test_a_shape_has_the_source_and_the_content_that_are_marked(read, shape, marked):
    said = [(_sources(f), _contents(f)) for f in read[plain(marked)] if f.frame == shape]
    sources, contents = re.findall(r"\[(.*?)\]", marked), re.findall(r"\{(.*?)\}", marked)
    assert [c for s, c in said if s == sources or not sources] == [contents], said


def _sources(found):
    if found.source is None:
        return []
    return [_text(found, findings.place(found.home, syntax.phrase(found.source)))]


def _contents(found):
    return [_text(found, content) for content in found.content]


def _text(found, span):
    start = found.paragraph.span.start
    return found.paragraph.text[span.start - start : span.end - start]


def test_every_shape_of_a_word_is_shown_and_every_shape_shown_has_a_word():
    assert set(cues.load().frames) == set(SHAPES)


@pytest.mark.parametrize(("word", "stance"), cues.load().stances.items())
def test_a_word_with_a_stance_shows_it_in_an_example(read, word, stance):
    own = [f for e in EXAMPLES if e.word == word for f in read[e.text] if f.word == word]
    assert stance in {f.stance for f in own}


@pytest.mark.parametrize(("word", "text"), SILENT)
def test_a_word_of_silence_gives_silence(read, word, text):
    assert [f.stance for f in read[text] if f.word == word] == ["silent"]


@pytest.mark.parametrize(("noun", "text"), NO_VOICE.items())
def test_a_noun_that_is_no_voice_gives_none(read, noun, text):
    assert noun in text
    assert read[text] == []


@pytest.mark.parametrize(("phrase", "text"), HEARSAY.items())
def test_a_phrase_of_hearsay_makes_its_sentence_hearsay(phrase, text):
    words = list(cue_kit.parsed([text])[text].paragraphs[0].doc)
    assert phrase in " ".join(w.lower_ for w in words)
    assert judging.certainty(words, judging.main(words)) == "hearsay"


def test_the_sets_hold_cue_words_only():
    book = cues.load()
    listed = book.wishes | book.told | book.told_nouns | book.requests
    listed |= book.presupposing | book.things
    assert listed - book.words - book.speech == set()
