from __future__ import annotations

import samples
from hypothesis import given
from hypothesis import strategies as st

from provenance.model.spans import Span
from provenance.report.quote import marked, pieces


@given(st.text(), st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60))))
def test_the_pieces_of_a_text_are_the_text_whatever_is_marked(text, ends):
    assert "".join(p.text for p in pieces(text, [Span(*e) for e in ends])) == text


def test_the_words_of_a_version_are_marked_in_their_sentence():
    position = samples.strikes().positions[1]
    found = marked(samples.DEAD, position)
    assert [p.text for p in found if p.marked] == ["46"]
    assert "".join(p.text for p in found) == samples.DEAD.sentence


def test_a_span_of_another_sentence_is_not_marked():
    assert samples.DEAD.place(Span(0, 4)) is None
