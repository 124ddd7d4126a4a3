"""One text seen twice: which of two sets of facts about it is kept."""

from __future__ import annotations

from dataclasses import replace

from provenance.model.article import Revision, Stated
from provenance.model.vocabulary import Basis

RANK: dict[Basis, int] = {
    "inferred": 0,
    "reference": 1,
    "text": 2,
    "html": 3,
    "front_matter": 4,
    "command_line": 5,
    "decision": 6,
}
"""How well grounded a fact is: what a person gave outranks what was read."""


def merged(old: Revision, new: Revision) -> Revision:
    """Return `old` with what `new` knows of the same text better, or knows and it does not.

    Of equally grounded facts the old one stays, unless both were read from the same bytes:
    then the reader has learnt. Where it was first read stays that of `old`.
    """
    first, second = (new, old) if old.raw_hash == new.raw_hash else (old, new)
    published = _better(first.published, second.published)
    return replace(
        old,
        title=_better(first.title, second.title),
        outlet=_better(first.outlet, second.outlet),
        republisher=_better(first.republisher, second.republisher),
        published=published,
        date_kind=first.date_kind if published is first.published else second.date_kind,
        authors=first.authors or second.authors,
        kind=second.kind if first.kind == "unknown" else first.kind,
        credit=first.credit or second.credit,
        url=first.url or second.url,
        rendition=second.rendition if first.rendition == "original" else first.rendition,
        standfirst=first.standfirst or second.standfirst,
        dropped=first.dropped or second.dropped,
    )


def _better(first: Stated | None, second: Stated | None) -> Stated | None:
    """Return the better grounded fact, the first of two that are equally so."""
    if first is None or second is None:
        return first or second
    return second if RANK[second.basis] > RANK[first.basis] else first
