"""Whose a cue is: the voice that its source names, describes or stands for, or nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.voices.cast import coreference, pronouns
from provenance.extract.voices.cast.casting import garbled, theirs
from provenance.extract.voices.parts import sources

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.voices.cast.coreference import Voice
    from provenance.extract.voices.cast.phrases import Mention
    from provenance.extract.voices.cast.speakers import Cast
    from provenance.extract.voices.parts.findings import Found

_COUNTS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
"""What is named by these says nothing: "on July 24th, 2024 mentions"."""


def speaks(
    cast: Cast, found: Found, source: Token, outer: Voice | None, *, alone: bool = False
) -> Voice | None:
    """Return who speaks by this cue, after taking note of the mention.

    `alone` tells that the source is one of several joined, each a voice of its own.
    """
    paragraph = found.home
    mention = cast.read(paragraph, source, alone=alone)
    voice = _voice(cast, found, mention, outer)
    if voice is not None:
        cast.note(found, mention, voice, outer)
    return voice


def _voice(cast: Cast, found: Found, mention: Mention, outer: Voice | None) -> Voice | None:
    if mention.sort == "vague" or not mention.text.strip() or theirs(mention):
        return None
    if (person := coreference.surnamed(cast.voices, mention)) is not None:
        return person
    counted = mention.head.ent_type_ in _COUNTS and mention.kind != "outlet"  # "the daily"
    if garbled(mention) or counted:
        return None
    if mention.sort in {"definite", "indefinite"} and not sources.able(
        mention.head, found.word, found.frame
    ):
        return None
    if mention.sort == "pronoun":
        return pronouns.meant(cast, found, mention, outer)
    if mention.sort == "name":
        return cast.by_name(mention)
    return cast.by_description(mention)
