"""A place in a sentence, and street addresses by pattern: "the 1200 block of West Elm Street"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.extract.parse.nlp import Paragraph
from provenance.lexicon import scenes as lexicon
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Scene:
    """A place in a sentence: its value, where it stands, and the word that it hangs on."""

    value: str
    span: Span
    token: Token
    via: str


@lru_cache(maxsize=1)
def _address() -> re.Pattern[str]:
    kinds = "|".join(
        sorted((re.escape(s) for s in lexicon.words("streets")), key=len, reverse=True)
    )
    side = r"(?:[NSEW]\.? |North |South |East |West )?"
    name = rf"{side}(?:[A-Z]\w+|\d+(?:st|nd|rd|th))(?: [A-Z]\w+){{0,2}}"
    return re.compile(
        rf"\b(?:(?:\d+ )?block of )?(?:\d+[A-Z]? )?{name} (?:{kinds})(?=\W|$)"
        rf"|\b\d+ block of {name}"
    )


def streets(paragraph: Paragraph, sentence: SpacySpan) -> Iterator[Scene]:
    """Yield the street addresses of a sentence, in order."""
    for match in _address().finditer(sentence.text):
        start = sentence.start_char + match.start()
        words = paragraph.doc.char_span(
            start, sentence.start_char + match.end(), alignment_mode="expand"
        )
        if words is None:
            continue
        offset = paragraph.span.start
        span = Span(offset + start, offset + start + len(match.group().rstrip(".")))
        yield Scene(match.group().rstrip("."), span, words.root, "at")
