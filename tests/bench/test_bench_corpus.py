"""The invented corpus: always the same, true to its own text, of one mould with what is read."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from itertools import islice

import pytest
from corpus import saving
from corpus.stream import SEED, corpus
from corpus.world import world

from provenance.model.keys import fold
from provenance.model.spans import Span
from provenance.store import extractions
from provenance.store.database import open_for_writing

WORLD = world(SEED)


@pytest.fixture(scope="module")
def small():
    return list(corpus(3000, of=WORLD))


def test_a_corpus_is_always_the_same_and_a_larger_one_begins_with_it(small):
    again = list(islice(corpus(6000), len(small)))
    assert small == again


def test_another_seed_makes_another_corpus(small):
    assert next(iter(corpus(10, seed=SEED + 1))) != small[0]


def test_a_corpus_has_the_claims_asked_for_and_articles_of_about_25(small):
    claims = [len(x.extraction.claims) for x in small]
    assert sum(claims) >= 3000
    assert 20 < sum(claims) / len(claims) < 30


def test_no_two_claims_or_articles_have_one_key(small):
    keys = [c.key for x in small for c in x.extraction.claims]
    assert len(set(keys)) == len(keys)
    assert len({x.revision.key for x in small}) == len(small)


def test_every_span_lies_in_its_text_and_a_figure_is_the_words_there(small):
    for one in small:
        text = one.revision.text
        assert all(0 <= s.start < s.end <= len(text) for s in _spans(one.extraction))
        assert all(fold(q.span.of(text)) == fold(q.value) for q in one.extraction.quantities)
        slots = [s for e in one.extraction.events for s in e.stated("place")]
        assert all(s.span.of(text) == s.value for s in slots)


def _spans(value):
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _spans(getattr(value, field.name))


def test_a_source_a_cue_and_a_content_are_the_words_of_a_sentence(small):
    for one in small[:20]:
        text = one.revision.text
        names = {s.id: s.name for s in one.extraction.speakers}
        for a in one.extraction.attributions:
            assert names[a.speaker].split()[-1].casefold() in a.source[0].of(text).casefold()
            assert a.cue[0].of(text).isalpha()


def test_every_kind_of_case_is_planted(small):
    from corpus.planted import ORDER

    kinds = {label.split("|")[0] for x in small for label, _ in x.labels}
    assert set(ORDER) <= kinds


def test_what_is_saved_is_what_was_made(small, tmp_path):
    with open_for_writing(f"sqlite:///{tmp_path}/made.db") as database:
        labels = saving.fill(database, WORLD.reference, small[:10])
        with database.read() as session:
            stored = extractions.load_all(session)
    assert stored == {x.revision.key: x.extraction for x in small[:10]}
    assert labels == {key: label for x in small[:10] for label, key in x.labels}
