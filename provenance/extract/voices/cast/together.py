"""The voices of one cue: one, several that are joined, or "they" who just spoke together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.cast import whose
from provenance.extract.voices.cast.casting import joint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from provenance.extract.voices.cast.coreference import Voice
    from provenance.extract.voices.cast.phrases import Mention
    from provenance.extract.voices.cast.speakers import Cast
    from provenance.extract.voices.parts.findings import Found


def voices(
    cast: Cast, found: Found, heads: Sequence[Token], outer: Voice | None
) -> list[tuple[Token | None, Voice | None]]:
    """Return who speaks by a cue, each with the head of the phrase that names him.

    "They" means those who spoke together in the sentence before, each for himself.
    """
    if len(heads) == 1 and heads[0].lower_ == "they" and not found.quoted:
        mention = cast.read(found.home, heads[0])
        signed = _signed(cast, found)
        if meant := signed or (_meant(cast, mention) if outer is None else ()):
            for voice in meant:
                cast.note(found, mention, voice, outer)
            return [(heads[0], v) for v in meant]
    out: list[tuple[Token | None, Voice | None]] = [
        (h, whose.speaks(cast, found, h, outer, alone=len(heads) > 1)) for h in heads
    ]
    named = tuple(v for _, v in out if v is not None)
    if len(heads) > 1 and len(named) == len(heads):
        cast.together.append(named)
    return out or [(None, None)]


def signing(found: Found) -> list[Token]:
    """Return the joint givers of the paper that "they" speak in: "a statement in which they say".

    Empty where "they" is no subject of such a clause, or one alone gave the paper out.
    """
    they = found.source
    if they is None or they.lower_ != "they" or found.quoted:
        return []
    clause = they.head
    hung = clause.dep_ == "relcl" and clause.head.dep_ == "dobj"
    subject = syntax.child(clause.head.head, "nsubj") if hung else None
    givers = joint(subject) if subject is not None else []
    return givers if len(givers) > 1 else []


def _signed(cast: Cast, found: Found) -> tuple[Voice, ...]:
    read = [cast.read(found.home, head, alone=True) for head in signing(found)]
    if any(r.sort not in {"name", "definite"} for r in read):
        return ()
    made = [cast.by_name(r) if r.sort == "name" else cast.by_description(r) for r in read]
    return tuple(v for v in made if v is not None) if None not in made else ()


def _meant(cast: Cast, mention: Mention) -> tuple[Voice, ...]:
    """Return those who told the sentence before together, if nobody else spoke in it."""
    for paragraph, first, last in cast.earlier(mention, 1):
        low, high = (paragraph.index, first), (paragraph.index, last)
        told = {v.id for at, v in cast.told if low <= at < high and at in cast.outermost}
        for group in cast.together:
            if told and told == {v.id for v in group}:
                return group
    return ()
