"""What a text tells about a voice that it does not name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.lexicon import roles

if TYPE_CHECKING:
    import re

    from spacy.tokens import Doc, Token

_TOLD = frozenset({"VBD", "VBZ", "VBP", "MD"})


def _first(patterns: tuple[re.Pattern[str], ...], text: str) -> str:
    for pattern in patterns:
        found = pattern.search(text)
        if found is not None:
            return found.group(1).strip(" ,")
    return ""


def reason(cue: Token) -> str:
    """Return the reason of anonymity that the cue's sentence gives, in its words, else ""."""
    low, high = cue.sent.start_char, cue.sent.end_char
    found = [r for r in reasons(cue.doc, cue.doc.text) if low <= r[0] < high]
    return cue.doc.text[slice(*found[0])].strip(" ,") if found else ""


@lru_cache(maxsize=256)
def _patterns(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(m.span(1) for pattern in roles.load().reason for m in pattern.finditer(text))


def reasons(doc: Doc, text: str) -> tuple[tuple[int, int], ...]:
    """Return where a parsed `text` tells why a voice is unnamed, as ranges of its characters.

    The telling ends where the sentence goes on: "because he feared for his job, | said that".
    """
    return tuple((start, _resumed(doc, start, end)) for start, end in _patterns(text))


def _resumed(doc: Doc, start: int, end: int) -> int:
    """Return where the verb of a subject before the range takes up its sentence, else the end."""
    inside = doc.char_span(start, end, alignment_mode="expand")
    for token in inside[1:] if inside is not None else ():
        if token.tag_ not in _TOLD and not _untagged(token, start):
            continue
        before = doc[token.i - 1 - (doc[token.i - 1].dep_ == "advmod")]
        if before.text == ",":
            return before.idx
        subject = syntax.child(token, "nsubj")
        if subject is not None and subject.idx < start and subject.tag_ not in {"WP", "WDT"}:
            return token.idx
    return end


def _untagged(verb: Token, start: int) -> bool:
    """Tell whether the tagger missed a told verb: "who asked not to be named, believe that"."""
    subject = syntax.child(verb, "nsubj") if verb.tag_ == "VB" else None
    return subject is not None and subject.idx < start and syntax.child(verb, "aux") is None


def knowledge(text: str) -> str:
    """Return the access that a description grants ("familiar with the matter"), else ""."""
    return _first(roles.load().knowledge, text)
