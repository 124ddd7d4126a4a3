"""Quotation marks of every kind, balanced or not, on invented lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.extract.parse.nlp import paragraphs
from provenance.extract.voices.parts.quotes import quotations


def inner(text):
    found = quotations(text, paragraphs(text))
    return [q.inner.of(text) for row in found for q in row]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Stay inside,” she said.", ["Stay inside,"]),
        ('"Stay inside," she said.', ["Stay inside,"]),
        ("``Stay inside,'' she said.", ["Stay inside,"]),
        ("''Stay inside,'' she said.", ["Stay inside,"]),
        ("‘Stay inside,’ she said.", ["Stay inside,"]),
        ("'Stay inside,' she said.", ["Stay inside,"]),
        ("\x93Stay inside,\x94 she said.", ["Stay inside,"]),
        ("«Stay inside», she said.", ["Stay inside"]),
    ],
)
def test_each_kind_of_mark_opens_and_closes(text, expected):
    assert inner(text) == expected


@pytest.mark.parametrize("text", ["The miners' union met.", "It's Olsen’s boat.", "In the ’90s."])
def test_an_apostrophe_is_no_quotation(text):
    assert inner(text) == []


def test_single_marks_keep_an_apostrophe_inside():
    assert inner("‘We won’t go,’ he said.") == ["We won’t go,"]


def test_a_possessive_does_not_close_a_single_quotation():
    assert inner("‘The workers’ plan failed,’ he said.") == ["The workers’ plan failed,"]


def test_an_unclosed_quotation_ends_with_its_paragraph():
    text = "“The tide came in.\n\nThe town has two mills."
    assert inner(text) == ["The tide came in."]


def test_an_open_quotation_goes_on_in_a_paragraph_that_opens_with_a_mark():
    text = "“The tide came in.\n\n“Then it went out,” he said."
    found = [q for row in quotations(text, paragraphs(text)) for q in row]
    assert [q.continued for q in found] == [False, True]
    assert [q.closed for q in found] == [False, True]


def test_a_second_opening_inside_an_open_quotation_shares_its_closing_mark():
    text = "“We met the so-called “River Guard,” a rival band, in May."
    assert inner(text) == ["We met the so-called “River Guard,"]


@given(st.text(alphabet="ab .,'\"“”‘’`\n", max_size=80))
def test_any_marks_give_ordered_spans_inside_the_text(text):
    found = [q for row in quotations(text, paragraphs(text)) for q in row]
    assert all(0 <= q.span.start < q.inner.end <= q.span.end <= len(text) for q in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
