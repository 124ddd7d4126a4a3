"""Figures of events: the same event counted by several, or perhaps two events."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import combinations

from provenance.compare.events import wording
from provenance.compare.events.groups import Edge, Group
from provenance.compare.figures.headlines import headline
from provenance.compare.figures.why import explain, raised
from provenance.compare.terms import phrases, values
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.positions import by_value, origins, separate_note, state
from provenance.model.finding import Figure, Finding, Position, PositionPair, Reason
from provenance.model.keys import finding_key
from provenance.model.vocabulary import Band, Measure, Values, Verdict, Why

Surest = Callable[[Sequence[Figure], Sequence[Figure]], Edge | None]
_RANK: dict[Verdict, int] = {
    "contradiction": 0, "possible_conflict": 1, "explained": 2, "agreement": 3, "none": 4,
}  # fmt: skip


def judge(
    v: Values,
    band: Band,
    left: Sequence[Figure],
    right: Sequence[Figure],
    outdated: Collection[str] = (),
) -> tuple[Verdict, Why]:
    """Return the class of a pair of versions and why, after the table in the documentation.

    `outdated` holds the claims of the event whose figures their own bodies raised.
    """
    joined = band in ("same", "likely_same")
    if v == "agree":
        return ("agreement", "") if joined else ("none", "")
    if v == "compatible":
        return ("explained", "bound") if joined else ("none", "")
    if v == "cannot_tell":
        return ("none", "")
    if not joined:
        return ("possible_conflict", "") if band == "unresolved" else ("explained", "other_event")
    why = explain(left, right, outdated)
    return ("explained", why) if why else ("contradiction", "")


def members(position: Position, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures that give a version."""
    return tuple(
        f for f in figures if (f.quantity.low, f.quantity.high) == (position.low, position.high)
    )


def pair(
    left: Position,
    right: Position,
    a: Sequence[Figure],
    b: Sequence[Figure],
    band: Band,
    reasons: tuple[Reason, ...],
    outdated: Collection[str] = (),
) -> PositionPair:
    """Return the two verdicts on two versions, `a` and `b` being the figures that give them."""
    v = values.compare(a[0].quantity, b[0].quantity)
    verdict, why = judge(v, band, a, b, outdated)
    return PositionPair(left.id, right.id, v, band, verdict, why, reasons)


def within(
    group: Group,
    measure: Measure,
    figures: Sequence[Figure],
    surest: Surest,
    knowledge: Knowledge,
) -> Finding | None:
    """Return the item on one event's toll, None where one article alone gives it undisputed.

    `surest` returns how the accounts of two versions are judged, None within one account.
    """
    positions = by_value(figures, group.key)
    outdated = raised(figures)
    pairs = []
    for x, y in combinations(positions, 2):
        a, b = members(x, figures), members(y, figures)
        edge = surest(a, b)
        band: Band = "same" if edge is None or edge.band == "same" else "likely_same"
        pairs.append(pair(x, y, a, b, band, edge.reasons if edge else (), outdated))
    found = finding([group], measure, positions, tuple(pairs), knowledge) if figures else None
    alone = len({f.statement.source.article for f in figures}) < 2
    return found if found and (found.loud or not alone) else None


def finding(
    groups: Sequence[Group],
    measure: Measure,
    positions: Sequence[Position],
    pairs: tuple[PositionPair, ...],
    knowledge: Knowledge,
) -> Finding:
    """Return the item on the tolls of some groups; its verdict is that of its worst pair."""
    statements = [s for p in positions for s in p.statements]
    worst = min(pairs, key=lambda p: _RANK.get(p.verdict, 9), default=None)
    verdict: Verdict = worst.verdict if worst else "agreement"
    kind = wording.by_whom(wording.events_of(groups))
    return Finding(
        key=finding_key("quantity", measure, min(s.key for s in statements)),
        state=state(positions, pairs),
        aspect="quantity",
        measure=measure,
        title=headline(groups, positions, pairs, verdict, knowledge),
        question=wording.toll_question(groups, measure, knowledge),
        verdict=verdict,
        why=worst.why if worst else "",
        positions=tuple(positions),
        pairs=pairs,
        separate_reports=len(origins(statements)),
        separate_note=separate_note(statements, knowledge),
        safe=tuple(phrases.safe(p, kind) for p in positions),
    )
