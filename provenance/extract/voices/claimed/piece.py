"""A claim to be, before it is judged, and the words in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.model.extraction import Attribution
    from provenance.model.spans import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A claim to be: its place, who says it (None: the outlet), and the cue's token.

    `content` is what is said where `span` reads on from the cue ("denied | the charges").
    """

    span: Span
    said: Attribution | None
    cue: Token | None
    content: Span | None = None

    @property
    def heart(self) -> Span:
        """Return the place of what is said, without the cue."""
        return self.content or self.span


def tokens_in(paragraph: Paragraph, span: Span) -> list[Token]:
    """Return the tokens of a paragraph that lie at least in part in `span`."""
    low, high = span.start - paragraph.span.start, span.end - paragraph.span.start
    if low >= high:
        return []
    found = paragraph.doc.char_span(max(0, low), high, alignment_mode="expand")
    return list(found) if found is not None else []
