"""What is made is of the shape of what is read: the extractor on the very text of some articles."""

from __future__ import annotations

import pytest
from corpus.stream import corpus

from provenance.extract.article import extract
from provenance.extract.parse import nlp

EACH = 2
"""Articles of each part of each kind of case that are read."""


def _sample():
    """Return a few articles for each part of a planted case, the first of the corpus."""
    had: dict[str, int] = {}
    for one in corpus(9000):
        parts = {label.split("|")[0] + label.split("|")[2] for label, _ in one.labels}
        if any(had.get(part, 0) < EACH for part in parts):
            had |= {part: had.get(part, 0) + 1 for part in parts}
            yield one


@pytest.fixture(scope="module")
def pairs():
    """What was made and what is read, with the text."""
    language = nlp.load()
    return [
        (one.extraction, extract(language, one.revision), one.revision.text) for one in _sample()
    ]


def _tolls(found, text):
    """Return each sentence's toll: its ends, its event's type, days and places."""
    events = {e.id: e for e in found.events}
    sentence = {c.id: found.sentences[c.sentence].span.of(text) for c in found.claims}
    return {
        sentence[q.claim]: (
            (q.low, q.high, events[q.event].type),
            {(s.window.low, s.window.high) for s in events[q.event].stated("date") if s.window},
            {s.value for s in events[q.event].stated("place")},
        )
        for q in found.quantities
        if q.measure == "killed" and q.event
    }


def _share(matches):
    return sum(matches) / len(matches)


def test_tolls_are_nearly_all_read_as_they_were_made_and_mostly_their_days_and_places(pairs):
    told = [(_tolls(made, text), _tolls(read, text)) for made, read, text in pairs]
    both = [(m, r.get(sentence)) for made, r in told for sentence, m in made.items()]
    assert len(both) > 30
    assert _share([bool(r) and r[0] == m[0] for m, r in both]) > 0.9
    assert _share([bool(r) and r[1] == m[1] for m, r in both]) > 0.8
    assert _share([bool(r) and r[2] == m[2] for m, r in both]) > 0.7


def test_denials_are_read_as_they_were_made_and_nearly_all_deeds(pairs):
    told = [(_deeds(m), _deeds(r)) for m, r, _ in pairs if m.propositions]
    assert len(told) > 3
    assert _share([made == read for made, read in told]) > 0.8
    assert [_denials(m) for m, _, _ in pairs] == [_denials(r) for _, r, _ in pairs]


def _deeds(found):
    return [(p.predicate, p.subject, p.object, p.negated) for p in found.propositions]


def _denials(found):
    names = {s.id: s.name for s in found.speakers}
    return [names.get(a.speaker) for a in found.attributions if a.stance == "denying"]


@pytest.mark.parametrize("what", ["sentences", "claims", "attributions", "events", "quantities"])
def test_an_article_has_about_as_many_of_each(pairs, what):
    made, read = (sum(len(getattr(pair[n], what)) for pair in pairs) for n in (0, 1))
    assert read == pytest.approx(made, rel=0.1)
