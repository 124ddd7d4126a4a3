"""A sentence in pieces: which of its words are to be marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from provenance.model.finding import Position, Statement
from provenance.model.spans import Span, merged


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, marked or not."""

    text: str
    marked: bool


def pieces(text: str, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """Return `text` cut at `spans` (offsets into it; what lies outside is clipped)."""
    out: list[Piece] = []
    at = 0
    for span in merged(clipped for s in spans if (clipped := _clip(s, len(text)))):
        out += [Piece(text[at : span.start], False), Piece(span.of(text), True)]
        at = span.end
    out.append(Piece(text[at:], False))
    return tuple(piece for piece in out if piece.text)


def _clip(span: Span, size: int) -> Span | None:
    start, end = max(0, span.start), min(size, span.end)
    return Span(start, end) if start < end else None


def marked(statement: Statement, position: Position) -> tuple[Piece, ...]:
    """Return the statement's sentence with the words marked that give the position's value."""
    told = (Span(s, e) for key, s, e in position.marks if key == statement.key)
    return pieces(statement.sentence, [m for s in told if (m := statement.place(s))])
