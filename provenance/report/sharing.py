"""The sentences that two articles share, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from provenance.model.finding import Statement
from provenance.report.quote import Piece, pieces
from provenance.report.views import SharedSentence
from provenance.report.words import plural

MOST = 4
"""Shared sentences that a card quotes; the rest are counted."""


def heads(shared: Sequence[SharedSentence]) -> tuple[str, ...]:
    """Return for each pair of articles what they share: "Dock Post has 3 sentences of Tide"."""
    count = Counter(_outlets(one) for one in shared)
    dated = {_outlets(one): one.dated for one in shared}
    return tuple(_head(*outlets, number, dated[outlets]) for outlets, number in count.items())


def _outlets(one: SharedSentence) -> tuple[str, str]:
    left, right = (s.source.outlet or "an outlet not known" for s in (one.left, one.right))
    return left, right


def _head(left: str, right: str, number: int, dated: bool) -> str:
    told = plural(number, "sentence")
    if dated:
        return f"{right} has {told} of {left}, which is the earlier."
    return f"{left} and {right} have {told} in common; which is the earlier is not told."


def sides(one: SharedSentence) -> tuple[tuple[str, Statement, tuple[Piece, ...]], ...]:
    """Return (outlet, statement, its sentence with the words in common marked) of both."""
    left, right = _outlets(one)
    return (
        (left, one.left, pieces(one.left.sentence, one.left_marks)),
        (right, one.right, pieces(one.right.sentence, one.right_marks)),
    )
