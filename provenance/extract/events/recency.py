"""Events told as of late, by no date: "the latest attack", "the current escalation began with"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from provenance.extract.events.eventwords import Mention
from provenance.extract.events.slots import Claims, make
from provenance.extract.parse import trees
from provenance.lexicon import events as lexicon
from provenance.model.extraction import Slot, Window
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_DAYS = 31
"""How many days, the article's own the last, "current" and "latest" are taken to reach back."""


def recent(mentions: Sequence[Mention], day: date | None, claims: Claims) -> Slot | None:
    """Return the date slot of an event told as of late, None without such words or a day."""
    if day is None:
        return None
    window = Window(day - timedelta(days=_DAYS - 1), day)
    for mention in mentions:
        span = _words(mention)
        if span is not None:
            offset = mention.paragraph.span.start
            words = mention.paragraph.doc.text[span.start - offset : span.end - offset]
            return make("date", words, span, claims, window)
    return None


def _words(mention: Mention) -> Span | None:
    """Return where the words stand that tell it is of late: an adjective with its noun."""
    noun = mention.token if _told(mention.token) else _unrest(mention.token)
    if noun is None:
        return None
    said = next(c for c in noun.lefts if c.lower_ in lexicon.words("of_late"))
    return trees.reach(mention.paragraph, [said, noun])


def _told(noun: Token) -> bool:
    return noun.pos_ in {"NOUN", "PROPN"} and any(
        c.dep_ == "amod" and c.lower_ in lexicon.words("of_late") for c in noun.lefts
    )


def _unrest(token: Token) -> Token | None:
    """Return the noun in "the current violence", where `token` is told to have set it off."""
    verb = trees.verb_of(token)
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    under = token.dep_ == "pobj" and token.head.head.i == verb.i and token.head.lower_ == "with"
    if subject is None or not under or verb.lemma_ not in {"begin", "start", "open"}:
        return None
    return subject if _told(subject) else None
