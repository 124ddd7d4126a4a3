"""A cue as it was found, before anybody is named for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.model.spans import Span, trimmed
from provenance.model.vocabulary import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.parse.syntax import Range


@dataclass(frozen=True, slots=True)
class Found:
    """One cue with its content; `source` is the head of the naming phrase, in `paragraph`.

    `word` and `frame` are what the lexicon accepted; `negated` tells that the cue itself
    is denied ("did not say"). `under` is the head of the cue that this one passes on;
    `quoted` tells that the cue itself stands in somebody's quotation.
    """

    paragraph: Paragraph
    head: Token
    word: str
    frame: str
    source: Token | None
    content: tuple[Span, ...]
    stance: Stance = "asserting"
    negated: bool = False
    source_paragraph: Paragraph | None = None
    under: Token | None = None
    quoted: bool = False

    @property
    def cue(self) -> Span:
        """Return where the cue's head stands."""
        return self.paragraph.place(self.head)

    @property
    def home(self) -> Paragraph:
        """Return the paragraph in which the source stands."""
        return self.source_paragraph or self.paragraph


FRAMING = frozenset({"according", "words"})
"""Cues that are no verbs: "according to X", "in the words of X"."""
_EDGE = " \t\r\n,;:–—-"


def place(paragraph: Paragraph, tokens: Range) -> Span:
    """Return the span of a token range, without white space, commas and dashes at its ends."""
    start, end = tokens
    piece = paragraph.doc[start:end]
    base = paragraph.span.start
    return tidy(paragraph.text, Span(piece.start_char, piece.end_char), base)


def tidy(text: str, span: Span, base: int = 0) -> Span:
    """Return `span` of `text` without separators at its ends, moved on by `base`."""
    span = trimmed(text, span)
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(base + start, base + end)


def without(span: Span, hole: Span) -> tuple[Span, ...]:
    """Return what is left of `span` outside `hole`: none, one or two spans."""
    if not span.overlaps(hole):
        return (span,)
    left = Span(span.start, max(span.start, hole.start))
    right = Span(min(span.end, hole.end), span.end)
    return tuple(piece for piece in (left, right) if len(piece) > 0)
