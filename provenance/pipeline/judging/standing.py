"""Under which keys articles, and what they tell of, stand.

The keys of all that wait are saved before any is held against another. So a key that many
share is known for crowded beforehand, and each pair is looked at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from provenance.compare.events.groups import Events
from provenance.compare.figures.facts import Facts
from provenance.compare.terms.linking import Kind
from provenance.compare.yes_or_no.denials import Answers
from provenance.pipeline.judging import meetings, relinking
from provenance.pipeline.judging.shelf import Shelf
from provenance.resolve import borrowing
from provenance.store import extractions
from provenance.store.database import Session


def lines(session: Session, articles: Sequence[str]) -> frozenset[str]:
    """Save under which keys the sentences of these articles are met: the third stage.

    Return others that meet other articles by theirs now than before.
    """
    told = extractions.sentences(session, articles)
    keys = {article: borrowing.text(article, some).met for article, some in told.items()}
    return meetings.placed(session, articles, keys)


def referents(session: Session, shelf: Shelf, articles: Sequence[str]) -> frozenset[str]:
    """Save under which keys events, facts and answers of these articles are met: the fifth stage.

    Return other articles with such as meet others now than before.
    """
    parts = shelf.take(articles)
    kinds: tuple[Kind[Any], ...] = (
        Events(shelf.verdicts), Facts(shelf.knowledge), Answers(shelf.knowledge),
    )  # fmt: skip
    others: set[str] = set()
    for kind in kinds:
        found = relinking.referents(kind, parts)
        others |= relinking.placed(session, kind, articles, found)
    return frozenset(others)
