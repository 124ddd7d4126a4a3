"""Figures of events: the same event counted by several, or perhaps two events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from provenance.compare import values, wording
from provenance.compare.accounts import Tolls
from provenance.compare.groups import Edge, Group
from provenance.compare.knowledge import Knowledge
from provenance.compare.positions import by_value, origins, separate_note, state
from provenance.compare.scope import scope
from provenance.model.finding import Figure, Finding, Position, PositionPair, Reason, Statement
from provenance.model.keys import finding_key
from provenance.model.vocabulary import Band, Measure, Values, Verdict, Why

COUNTED: tuple[Measure, ...] = (
    "killed", "injured", "missing", "rescued", "displaced", "detained", "released",
)  # fmt: skip
"""Measures that one event can have a figure of."""

_RANK: dict[Verdict, int] = {
    "contradiction": 0, "possible_conflict": 1, "explained": 2, "agreement": 3, "none": 4,
}  # fmt: skip


def tolls(figures: Iterable[Figure], groups: Sequence[Group]) -> Tolls:
    """Return the whole tolls of each event group: no parts, no totals, no demands."""
    home = {o.key: g.key for g in groups for o in g.members}
    out: dict[tuple[str, Measure], list[Figure]] = {}
    for figure in figures:
        q = figure.quantity
        if figure.occurrence is None or q.measure not in COUNTED or not _counts(figure):
            continue
        out.setdefault((home[figure.occurrence.key], q.measure), []).append(figure)
    return {key: _whole(members) for key, members in out.items()}


def _whole(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return each voice's highest figure in each article, wherever it gives that one.

    An article that says three men and two women, or first three and then five, means five:
    the lower ones are parts of it, or earlier.
    """
    highest: dict[tuple[str, str], float] = {}
    for f in figures:
        highest[_teller(f)] = max(_size(f), highest.get(_teller(f), 0.0))
    return tuple(f for f in figures if _size(f) == highest[_teller(f)])


def _teller(figure: Figure) -> tuple[str, str]:
    voice = figure.statement.voice
    return (figure.statement.source.article, voice.key if voice else "")


def _size(figure: Figure) -> float:
    q = figure.quantity
    return q.low if q.low is not None else q.high or 0.0


def _counts(figure: Figure) -> bool:
    q, s = figure.quantity, figure.statement
    event = figure.occurrence.event if figure.occurrence else None
    whole = q.part_of is None and not q.total and not q.hypothetical
    return whole and s.kind == "assertion" and event is not None and not event.series


def _grew(earlier: Statement, later: Statement) -> bool:
    """Tell whether one body, on two known days, gave first the lower and then the higher."""
    same = earlier.voice is not None and earlier.voice == later.voice
    days = earlier.source.published, later.source.published
    return same and all(days) and days[0] < days[1]


def _explain(left: Sequence[Figure], right: Sequence[Figure]) -> Why:
    """Return why two unlike figures of one event need be no conflict, "" where nothing does."""
    a, b = {scope(f) for f in left}, {scope(f) for f in right}
    if not a & b:
        return "part_whole" if "people" in a | b else "scope"
    if any(single(f) for f in (*left, *right)):
        return "part_whole"
    ordered = [(f.statement, g.statement) for f in left for g in right]
    if all(_grew(s, t) for s, t in ordered):
        return "later_count"
    return ""


def single(figure: Figure) -> bool:
    """Tell whether the figure is one person spoken of ("a man was killed"), not a count."""
    q = figure.quantity
    return q.low == q.high == 1 and not any(c.isdigit() for c in q.value) and q.value[:3] != "one"


def judge(
    v: Values, band: Band, left: Sequence[Figure], right: Sequence[Figure]
) -> tuple[Verdict, Why]:
    """Return the class of a pair of versions and why, after the table in the documentation."""
    joined = band in ("same", "likely_same")
    if v == "agree":
        return ("agreement", "") if joined else ("none", "")
    if v == "compatible":
        return ("explained", "bound") if joined else ("none", "")
    if v == "cannot_tell":
        return ("none", "")
    if not joined:
        return ("possible_conflict", "") if band == "unresolved" else ("explained", "other_event")
    why = _explain(left, right)
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
) -> PositionPair:
    """Return the two verdicts on two versions, `a` and `b` being the figures that give them."""
    v = values.compare(a[0].quantity, b[0].quantity)
    verdict, why = judge(v, band, a, b)
    return PositionPair(left.id, right.id, v, band, verdict, why, reasons)


def within(
    group: Group,
    measure: Measure,
    figures: Sequence[Figure],
    edges: Sequence[Edge],
    knowledge: Knowledge,
) -> Finding | None:
    """Return the item on one event's toll, or None where one article alone gives it.

    `edges` are those inside the group.
    """
    positions = by_value(figures, group.key)
    best = max(edges, key=lambda e: e.band == "same", default=None)
    band: Band = best.band if best and best.band == "likely_same" else "same"
    reasons = best.reasons if best else ()
    pairs = tuple(
        pair(x, y, members(x, figures), members(y, figures), band, reasons)
        for x, y in combinations(positions, 2)
    )
    if not pairs and len({f.statement.source.article for f in figures}) < 2:
        return None
    return finding([group], measure, positions, pairs, knowledge)


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
        title=wording.headline(groups, positions),
        question=wording.toll_question(groups, measure, knowledge),
        verdict=verdict,
        why=worst.why if worst else "",
        positions=tuple(positions),
        pairs=pairs,
        separate_reports=len(origins(statements)),
        separate_note=separate_note(statements, knowledge),
        safe=tuple(wording.safe(p, kind) for p in positions),
    )
