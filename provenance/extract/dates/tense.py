"""Whether a date expression looks back or ahead, told from the verb that it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from provenance.lexicon.times import time_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Tense = Literal["past", "future", "none"]
_AHEAD = ("until", "as soon as", "as early as", "scheduled for", "set for", "planned for", "due on")


def _verb(token: Token) -> Token | None:
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            return above
    return None


def _auxiliaries(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in ("aux", "auxpass")]


def _planned(verb: Token) -> bool:
    """Tell whether the verb, or what it hangs on as a complement, speaks of what is planned."""
    planned = time_words().planned
    chain = [verb]
    while chain[-1].dep_ in ("xcomp", "acl", "advcl") and len(chain) < 4:
        chain.append(chain[-1].head)
    if any(t.lemma_.lower() in planned for t in chain[1:]):
        return True
    below = [c for c in verb.children if c.dep_ in ("acomp", "oprd", "attr")]
    passive = verb.tag_ == "VBN" and verb.lemma_.lower() in planned
    return passive or any(c.lemma_.lower() in planned for c in below)


def _ahead(doc: Doc, start: int, root: Token) -> bool:
    """Tell whether the words around the date itself look ahead: until Friday, Friday's deadline."""
    before = doc.text[max(0, start - 24) : start].rstrip().lower()
    return before.endswith(_AHEAD) or root.head.lemma_.lower() in time_words().planned


def tense_at(doc: Doc, start: int, end: int) -> Tense:
    """Return the direction of the verb over the text `start`..`end` (offsets in `doc`)."""
    piece = doc.char_span(start, end, alignment_mode="expand")
    if piece is None or not len(piece):
        return "none"
    if _ahead(doc, start, piece.root):
        return "future"
    verb = _verb(piece.root)
    return _of_verb(verb) if verb is not None else "none"


def _of_verb(verb: Token) -> Tense:
    auxiliaries = _auxiliaries(verb)
    if any(a.lower_ in time_words().auxiliaries for a in auxiliaries) or _planned(verb):
        return "future"
    if any(a.lower_ in ("would", "'d", "’d") for a in auxiliaries):
        return "none"
    if any(a.tag_ == "VBD" or a.lemma_ == "have" for a in auxiliaries):
        return "past"
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not auxiliaries):
        return "past"
    return "none"
