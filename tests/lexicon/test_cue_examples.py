"""Each cue stands beside a sentence in which the real extraction finds it, in its shape."""

from __future__ import annotations

from collections import Counter

import cue_kit
import pytest

from provenance.lexicon import cues

EXAMPLES = cues.examples()
UNNAMED = ("passive", "passive clause", "passive infinitive")
"""Shapes that may stand without anybody who says it."""
RAISING = {"appear", "seem"}
"""Nobody is named to whom a thing seems so."""


@pytest.fixture(scope="module")
def read():
    return cue_kit.found(e.text for e in EXAMPLES)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.word}-{e.frame}")
def test_an_example_gives_its_cue_in_its_shape_with_source_and_content(read, example):
    hits = [f for f in read[example.text] if (f.word, f.frame) == (example.word, example.frame)]
    assert hits, [(f.word, f.frame) for f in read[example.text]]
    assert hits[0].content
    assert hits[0].source is not None or example.frame in UNNAMED or example.word in RAISING


def test_no_sentence_serves_twice():
    assert [text for text, n in Counter(e.text for e in EXAMPLES).items() if n > 1] == []
