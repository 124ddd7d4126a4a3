"""A word with a content in one shape: what may be a cue, before it is judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.parse.syntax import Range


@dataclass(frozen=True, slots=True)
class Candidate:
    """A verb (or noun) with a content in one shape, and the head of the phrase of its source."""

    frame: str
    head: Token
    source: Token | None
    content: tuple[Range, ...]


def right(verb: Token, *deps: str) -> list[Token]:
    """Return what hangs on a verb behind it under these labels."""
    return [c for c in verb.children if c.i > verb.i and c.dep_ in deps]
