"""Places in a text: offsets are Unicode code points into one stored text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

CONTEXT = 32


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range `start`..`end` of code points in the text of one revision."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the slice of `text` that this span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        """Return how many characters it covers."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Selector:
    """A span with its words and surroundings (W3C Web Annotation text quote and position)."""

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


def select(text: str, span: Span) -> Selector:
    """Return the selector of `span` in `text`, with up to 32 characters on each side."""
    return Selector(
        span.start,
        span.end,
        span.of(text),
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
    )


def trimmed(text: str, span: Span) -> Span:
    """Return `span` without the white space at its two ends."""
    piece = span.of(text)
    left = len(piece) - len(piece.lstrip())
    return Span(span.start + left, max(span.start + left, span.start + len(piece.rstrip())))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans` sorted, with touching or overlapping ones joined."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
