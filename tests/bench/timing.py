"""How long the language model alone takes, and attribution on top of it, side by side."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from provenance.extract.parse import nlp
from provenance.extract.voices.attributions import attribute

FIELDS = ("bare", "laid", "attribution")


@dataclass(frozen=True, slots=True)
class Round:
    """Seconds that one pass over all articles took."""

    bare: float
    """The model's own pipeline over the paragraphs."""
    laid: float
    """Our laying of its parses on the text as written."""
    attribution: float

    @property
    def ratio(self) -> float:
        """How much attribution adds to the bare pipeline."""
        return self.attribution / self.bare


def rounds(language: Any, articles: Sequence[Sequence[str]], times: int) -> Iterator[Round]:
    """Yield the seconds of each round, after a first article that warms all up.

    Model and attribution take turns article by article, so a slow minute of the machine
    slows both.
    """
    _turn(language, articles[0])
    for _ in range(times):
        turns = [_turn(language, article) for article in articles]
        yield Round(
            sum(t.bare for t in turns), sum(t.laid for t in turns),
            sum(t.attribution for t in turns),
        )  # fmt: skip


def _turn(language: Any, article: Sequence[str]) -> Round:
    watched = _Watched(language)
    begun = time.perf_counter()
    parsed = nlp.parse(watched, "\n".join(article))
    between = time.perf_counter()
    attribute(parsed)
    done = time.perf_counter()
    return Round(watched.seconds, between - begun - watched.seconds, done - between)


class _Watched:
    """A language model that tells how long its pipeline takes."""

    def __init__(self, language: Any) -> None:
        self.language = language
        self.seconds = 0.0

    def pipe(self, texts: Iterable[str], **how: Any) -> Iterator[Any]:
        begun = time.perf_counter()
        docs = list(self.language.pipe(texts, **how))
        self.seconds = time.perf_counter() - begun
        return iter(docs)
