"""A word with a content in one shape: what may be a cue, before it is judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.lexicon import cues

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


def entries(word: Token) -> tuple[str, str]:
    """Return a word as the lexicon may list it: with its particle ("point out"), and without."""
    book = cues.load()
    particle = syntax.child(word, "prt")
    base = word.lemma_.lower()
    whole = f"{base} {particle.lower_}" if particle is not None else base
    return book.lemma(whole), book.lemma(base)
