"""The event that an article is about, gathered again once all of it is read.

Sentence by sentence an account that says little, or says it in other words, is kept apart. Looked
at from the end, what nothing speaks against is the event that the article opened with: news on one
event does not bring up another without a word on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from provenance.extract.events.referents import (
    Referent,
    clash,
    contradicts,
    elsewhere,
    other_toll,
    streets_apart,
)
from provenance.lexicon import events as lexicon
from provenance.model.extraction import Window

_NEWS = 31
"""How many days before its article, or more, what it recalls may have been."""
_AROUND = 1
"""By how many days a night may be dated twice."""
_NEAR = 3
"""In how many sentences after it "a shooting" may still be the event just told of."""


def gathered(referents: Sequence[Referent], day: date | None) -> list[Referent]:
    """Return the referents with those joined to the first deadly one that may well be it."""
    deadly = [r for r in referents if r.single and lexicon.is_deadly(r.kind)]
    if not deadly:
        return list(referents)
    first, gone = deadly[0], []
    for other in deadly[1:]:
        if _may_be(other, first, day):
            first.told.extend(other.told)
            gone.append(id(other))
    return [r for r in referents if id(r) not in gone]


def _may_be(other: Referent, first: Referent, day: date | None) -> bool:
    """Tell whether nothing speaks against `other` being the event `first`, and it is spoken of."""
    if not lexicon.compatible(other.kind, first.kind) or _side_by_side(other, first):
        return False
    if any(m.fresh for m in other.mentions) or _other_time(other, first, day):
        return False
    if elsewhere(other, first) or streets_apart(other, first) or _others_hit(other, first):
        return False
    if clash(first, other) or _says_otherwise(other, first):
        return False
    return _spoken_of(other, first)


def _says_otherwise(other: Referent, first: Referent) -> bool:
    """Tell whether what `other` says of its toll or day stands against the first event.

    That one gives a day and the other none says nothing, but where it is done day after day.
    """
    if lexicon.is_waged(other.kind) or lexicon.is_waged(first.kind):
        return contradicts(other, first)
    return other_toll(other, first)


def _side_by_side(left: Referent, right: Referent) -> bool:
    """Tell whether one sentence tells of both, as of two."""
    here = {m.sentence for m in left.mentions}
    return any(m.sentence in here for m in right.mentions)


def _spoken_of(other: Referent, first: Referent) -> bool:
    """Tell whether `other` is something or somebody known, a mere result, or told soon after.

    Sides that make war do the same again: there only what is itself called known is.
    """
    waged = lexicon.is_waged(other.kind) or lexicon.is_waged(first.kind)
    if any(m.given and not (waged and m.verbal) for m in other.mentions):
        return True
    if any(m.token.lemma_.lower() in lexicon.words("no_names") for m in other.mentions):
        return True
    return not waged and other.mentions[0].sentence - first.mentions[-1].sentence <= _NEAR


def _other_time(other: Referent, first: Referent, day: date | None) -> bool:
    """Tell whether `other` is dated to another time than the first event, or than news."""
    told, known = other.windows(), first.windows()
    if not told:
        return bool(other.months() and first.months() and not other.months() & first.months())
    if known:
        return not any(_near(a, b) for a in told for b in known)
    return day is None or not any(_lately(w, day) for w in told)


def _near(left: Window, right: Window) -> bool:
    if not (left.low and left.high and right.low and right.high):
        return False
    slip = timedelta(days=_AROUND)
    return left.low <= right.high + slip and right.low <= left.high + slip


def _lately(window: Window, day: date) -> bool:
    if window.low is None or window.high is None:
        return False
    return window.low >= day - timedelta(days=_NEWS) and window.low <= day


def _others_hit(left: Referent, right: Referent) -> bool:
    """Tell whether both name those they hit, and nobody is named by both."""
    mine, theirs = _names(left), _names(right)
    return bool(mine and theirs) and not mine & theirs


def _names(referent: Referent) -> set[str]:
    return {v for v in referent.values("victims") if v.startswith("name: ")}
