"""What a text tells about a voice that it does not name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.lexicon import roles

if TYPE_CHECKING:
    import re

    from spacy.tokens import Token


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> str:
    for pattern in patterns:
        found = pattern.search(text)
        if found is not None:
            return found.group(1).strip(" ,")
    return ""


def reason(cue: Token) -> str:
    """Return the reason of anonymity that the cue's sentence gives, in its words, else ""."""
    return _first(roles.load().reason, cue.sent.text)


@lru_cache(maxsize=256)
def reasons(text: str) -> tuple[tuple[int, int], ...]:
    """Return where `text` tells why a voice is unnamed, as ranges of its characters."""
    return tuple(m.span(1) for pattern in roles.load().reason for m in pattern.finditer(text))


def knowledge(text: str) -> str:
    """Return the access that a description grants ("familiar with the matter"), else ""."""
    return _first(roles.load().knowledge, text)
