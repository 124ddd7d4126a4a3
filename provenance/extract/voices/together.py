"""The voices of one cue: one, several that are joined, or "they" who just spoke together."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from provenance.extract.voices.coreference import Voice
    from provenance.extract.voices.findings import Found
    from provenance.extract.voices.phrases import Mention
    from provenance.extract.voices.speakers import Cast


def voices(
    cast: Cast, found: Found, heads: Sequence[Token], outer: Voice | None
) -> list[tuple[Token | None, Voice | None]]:
    """Return who speaks by a cue, each with the head of the phrase that names him.

    "They" means those who spoke together in the sentence before, each for himself.
    """
    if len(heads) == 1 and heads[0].lower_ == "they" and outer is None:
        mention = cast.read(found.home, heads[0])
        if meant := _meant(cast, mention):
            for voice in meant:
                cast.note(found, mention, voice, outer)
            return [(heads[0], v) for v in meant]
    out: list[tuple[Token | None, Voice | None]] = [
        (h, cast.of(found, h, outer, alone=len(heads) > 1)) for h in heads
    ]
    named = tuple(v for _, v in out if v is not None)
    if len(heads) > 1 and len(named) == len(heads):
        cast.together.append(named)
    return out or [(None, None)]


def _meant(cast: Cast, mention: Mention) -> tuple[Voice, ...]:
    """Return those who told the sentence before together, if nobody else spoke in it."""
    for paragraph, first, last in cast.earlier(mention, 1):
        low, high = (paragraph.index, first), (paragraph.index, last)
        told = {v.id for at, v in cast.told if low <= at < high and at in cast.outermost}
        for group in cast.together:
            if told and told == {v.id for v in group}:
                return group
    return ()
