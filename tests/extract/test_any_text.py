"""Whatever the text: nothing raises, nothing is lost, and the same text gives the same result."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.engine import processes
from provenance.extract.article import extract
from provenance.extract.parse import nlp
from provenance.model.article import Revision, Stated
from provenance.model.extraction import Extraction
from provenance.model.spans import Span

PARTS = [
    *"“”‘’‚„‹›«»「」\"'`´′″＂＇()-—.,:?! ", "''", "``", "\x93", "\x94", "\x91", "\x92", "\x85",
    "\x00", "\x0b", "\x0c", "\x1b", "\x1c", "\x7f", "\u2028", "\u200b", "\u202e", "\u2066",
    "\ufeff", "\u00a0", "\u3000", "\t", "\r", "\r\n", "\n\n", "\U0001f600", "👩‍👩‍👧", "🇬🇧",
    "e\u0301", "قال المتحدث ", "אמר הדובר ", "官方表示", "\U000e0001", "\ufffd", "said ",
    "Anna Berg ", "he ", "they ", "according to ", "that ", "the officials ", "a report by the ",
    "12 people died ", "killed ", "on Monday ", "did not ", "denied ", "in Selby ", "bombing ",
    "U.S. ", "5,00,000 ", "two ", "million ", "last month ", "A source ", "x" * 300, "½ ", "٣ ",
    "May ", "9" * 30, "% ", "$ ", "said that " * 20,
]  # fmt: skip
WILD = st.lists(st.sampled_from(PARTS), max_size=40).map("".join)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
TEXT = st.one_of(WILD, ANY, st.tuples(WILD, ANY, WILD).map("".join))


def read(text: str) -> Extraction:
    return extract(nlp.load(), Revision("k", text, "", "", published=Stated("2031-05-12", "text")))


def spans(found: Extraction) -> Iterator[Span]:
    """Yield every span of an extraction."""
    yield from (s.span for s in (*found.sentences, *found.claims, *found.quantities))
    yield from (s.span for s in (*found.times, *found.propositions))
    yield from (m for s in found.speakers for m in s.mentions)
    yield from (s for a in found.attributions for s in (*a.source, *a.cue, *a.content))
    yield from (m for e in found.events for m in e.mentions)
    yield from (s.span for e in found.events for s in e.slots)


def check(text: str, found: Extraction) -> None:
    """Check what must hold of every extraction."""
    assert all(0 <= s.start < s.end <= len(text) for s in spans(found))
    assert all(a.cue and (a.content or a.stance == "silent") for a in found.attributions)
    inside = {i for s in found.sentences for i in range(s.span.start, s.span.end)}
    mark = text.startswith("\ufeff")  # a byte order mark is no part of what a file says
    assert not [i for i, c in enumerate(text) if c.strip() and i >= mark and i not in inside]
    assert {c.sentence for c in found.claims} == {s.index for s in found.sentences}
    assert all(c.span.of(text).strip() for c in found.claims)


@settings(max_examples=150, deadline=None)
@given(text=TEXT)
def test_every_span_slices_and_no_sentence_is_lost(text):
    check(text, read(text))


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(TEXT, min_size=2, max_size=4))
def test_an_article_is_read_alike_whatever_was_read_before_it(texts):
    # each article is parsed by itself: in one batch with another, the model's sums may round apart
    assert [read(t) for t in reversed(texts)] == [read(t) for t in texts][::-1]


def test_texts_are_read_alike_by_any_number_of_workers():
    texts = [part * n for n in (1, 2) for part in ("“No,” Anna Berg said.\n", "12 died. \u202e")]
    inline = list(processes.run(read, texts, 1))
    assert all(isinstance(found, Extraction) for found in inline)
    assert list(processes.run(read, texts, 2)) == inline


@pytest.mark.parametrize(
    ("part", "starts", "ends"),
    [
        ("x", "x", "x"),
        ("Nobody came. ", "Nobody", ". "),
        ("“No,” he said. “Nobody came.” ", "“", ("” ", ". ")),
        ("\U0001f600 ", "\U0001f600", " "),
        ("said ", "said", " "),
    ],
)
def test_a_line_of_any_length_is_cut_where_a_sentence_or_word_ends(part, starts, ends):
    text = part * (22_000 // len(part))
    cut = [s.of(text) for s in nlp.paragraphs(text)]
    assert "".join(cut) == text
    assert len(cut) == 5
    assert all(c.startswith(starts) and c.endswith(ends) and len(c) <= 5_000 for c in cut)


def test_nothing_of_a_very_long_line_is_lost():
    text = "x" * 7_000 + " Anna Berg said that the pier was old." * 150
    found = read(text)
    check(text, found)
    assert len(found.attributions) == 150
