"""An article's page: its paragraphs, each sentence with its marks and its margin notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from provenance.model.extraction import Sentence
from provenance.model.finding import Statement
from provenance.model.spans import Span
from provenance.report import sourcing
from provenance.report.html.anchors import Anchors
from provenance.report.quote import Piece, pieces
from provenance.report.views import ArticleView, ItemView

_PLAIN = ("assertion", "silence")
"""Kinds that the margin need not name: the stance says as much."""


@dataclass(frozen=True, slots=True)
class Note:
    """A claim in the margin, with its words where its sentence holds several claims."""

    statement: Statement
    manner: str
    words: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: its number from 1, its text in pieces, and its claims."""

    number: int
    key: str
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


def paragraphs(view: ArticleView, anchors: Anchors) -> tuple[tuple[Line, ...], ...]:
    """Return the article's sentences, paragraph by paragraph."""
    said: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in view.statements:
        said[statement.sentence_key].append(statement)
    marks = anchors.marks.get(view.source.article, ())
    groups = groupby(view.sentences, key=lambda s: s.paragraph)
    return tuple(
        tuple(_line(view, sentence, said[sentence.key], marks, anchors) for sentence in group)
        for _, group in groups
    )


def _line(
    view: ArticleView,
    sentence: Sentence,
    statements: Sequence[Statement],
    marks: Iterable[Span],
    anchors: Anchors,
) -> Line:
    text = sentence.span.of(view.revision.text)
    start = sentence.span.start
    told = [Span(m.start - start, m.end - start) for m in marks if sentence.span.overlaps(m)]
    notes = tuple(_note(s, len(statements) > 1, anchors) for s in statements)
    return Line(sentence.index + 1, sentence.key, pieces(text, told), notes)


def _note(statement: Statement, several: bool, anchors: Anchors) -> Note:
    kind = statement.kind if statement.kind not in _PLAIN else ""
    manner = ", ".join(part for part in (sourcing.manner(statement), kind) if part)
    words = statement.exact if several else ""
    return Note(statement, manner, words, anchors.items.get(statement.key, ()))
