"""Is a figure of the same event as another? What is asked of accounts that may be of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from provenance.compare.events import wording
from provenance.compare.events.accounts import Account, Question
from provenance.compare.events.groups import Edge
from provenance.compare.events.whole import single
from provenance.compare.figures import tolls
from provenance.compare.terms import phrases
from provenance.compare.terms.clues import Clues
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.positions import by_value, state
from provenance.compare.terms.scope import scope
from provenance.model.finding import Figure, Finding, Position, PositionPair, Reason
from provenance.model.keys import finding_key
from provenance.model.vocabulary import Band, Facet, FacetState, Measure, Why

Pointing = Callable[[str], Edge | None]
"""Gives for a group's key an edge inside it, where its edges only point to one event."""
MOST_ASKED = 2
"""Events that a figure may be of before nobody can ask which: then it is only listed."""
_ALIKE: dict[Facet, str] = {
    "date": "date", "place": "place", "actor": "by whom", "trigger": "what came before",
    "aftermath": "what followed", "target": "target", "victims": "victims",
}  # fmt: skip
_POINTS = "What the articles say points to different events"


def across(
    question: Question, measure: Measure, knowledge: Knowledge, hints: Clues, pointing: Pointing
) -> Finding | None:
    """Return the item on an account and the events that it may be of, or looks like.

    None where no toll differs, or where they count other people. A figure that fits one event
    that it may be of is no conflict with another: set aside, and which one it fits is told.
    """
    answers = [a for other in question.others if (a := _against(question, other, pointing))]
    asked = [a for a in answers if a.differs]
    if not asked:
        return None
    sides = {side.account.key: side for a in asked for side in (a.low, a.high)}.values()
    positions = sorted((p for side in sides for p in side.positions), key=_lowest)
    pairs = tuple(pair for a in asked for pair in a.pairs)
    groups = [group for side in sides for group in side.account.groups]
    found = tolls.finding(groups, measure, positions, pairs, knowledge)
    notes = tuple(note for g in groups if (edge := pointing(g.key)) for note in [_joined(edge)])
    found = replace(found, key=_key(question, asked, measure), notes=(*found.notes, *notes))
    if fitting := [a for a in answers if a.fits]:
        return _fitting(found, question, fitting)
    if any(p.event != "unresolved" for p in pairs):
        return replace(found, safe=(*found.safe, _two_events(asked[0])))
    if len(asked) > MOST_ASKED:
        return _unplaced(found, len(asked))
    settle = dict.fromkeys(line for a in asked for line in _settle(a, hints))
    unknown = "It is not known whether these are the same."
    return replace(found, to_settle=tuple(settle), safe=(*found.safe, unknown))


def _two_events(against: _Against) -> str:
    """Return the sentence that says that two accounts are of two events, and on what ground."""
    if against.decided:
        return "These are different events: so a person decided."
    told = "These are different events" if against.pairs[0].event == "different" else _POINTS
    return f"{told}, by their dates."


def _key(question: Question, asked: Sequence[_Against], measure: Measure) -> str:
    """Return the key of a question: that of both accounts, or of one that fits several."""
    sides = {question.account.key: question.account}
    if len(asked) == 1:
        sides |= {side.account.key: side.account for side in (asked[0].low, asked[0].high)}
    first, *rest = sorted(min(f.statement.key for f in a.figures) for a in sides.values())
    return finding_key("quantity", "|".join((measure, "elsewhere", *rest)), first)


@dataclass(frozen=True, slots=True)
class _Side:
    """An account with its versions, the lowest first."""

    account: Account
    positions: tuple[Position, ...]

    @property
    def first(self) -> tuple[float, str]:
        """The lowest figure, to order sides and versions by."""
        return _lowest(self.positions[0])


@dataclass(frozen=True, slots=True)
class _Against:
    """Two accounts, the lower toll first, and the verdicts on their versions.

    `decided` marks what only a person told apart.
    """

    low: _Side
    high: _Side
    pairs: tuple[PositionPair, ...]
    decided: bool = False

    @property
    def differs(self) -> bool:
        """Tell whether no version of the one can be a version of the other."""
        told = all(p.verdict in ("possible_conflict", "explained") for p in self.pairs)
        return told and all(p.values == "disagree" for p in self.pairs)

    @property
    def fits(self) -> bool:
        """Tell whether they may be of one event, and a version of the one be the other's."""
        return any(map(_may_be_one, self.pairs))


def _may_be_one(pair: PositionPair) -> bool:
    return pair.event == "unresolved" and pair.values in ("agree", "compatible")


def _against(
    question: Question, other: tuple[Account, Edge], pointing: Pointing
) -> _Against | None:
    """Return how an account's toll lies to another's, None where they count other people."""
    account, edge = other
    low, high = sorted(map(_side, (question.account, account)), key=lambda side: side.first)
    mine, theirs = low.account.figures, high.account.figures
    lower = {o.key for g in low.account.groups for o in g.members}
    reasons = edge.reasons if edge.left.key in lower else tuple(map(turned, edge.reasons))
    loose = any(pointing(g.key) for side in (low, high) for g in side.account.groups)
    weaker = edge.band == "different" and loose and not edge.decided
    band: Band = "likely_different" if weaker else edge.band
    pairs = tuple(
        tolls.pair(x, y, tolls.members(x, mine), tolls.members(y, theirs), band, reasons)
        for x in low.positions
        for y in high.positions
    )
    return None if _scopes_differ(mine, theirs) else _Against(low, high, pairs, edge.decided)


def _side(account: Account) -> _Side:
    return _Side(account, by_value(account.figures, account.key))


def _lowest(position: Position) -> tuple[float, str]:
    return (position.low if position.low is not None else position.high or 0.0, position.event)


def _joined(edge: Edge) -> tuple[str, str]:
    """Return the note that accounts held for one only point to it, and by what."""
    both = (edge.left, edge.right)
    who = " and ".join(dict.fromkeys(o.source.outlet or o.source.title for o in both))
    return ("Taken as one", f"{who}: points to the same{_alike(edge.reasons)}, not established.")


def _alike(reasons: Sequence[Reason]) -> str:
    """Return in brackets in what two accounts agree, "" where in nothing that tells."""
    told = [_ALIKE[r.facet] for r in reasons if r.effect == "supports" and r.facet in _ALIKE]
    return f" (alike: {', '.join(told)})" if told else ""


def _settle(against: _Against, hints: Clues) -> tuple[str, ...]:
    """Return the missing facts that would tell whether two accounts are of one event."""
    low, high = against.low, against.high
    said = (low.positions[0].statements[0], high.positions[0].statements[0])
    groups = (low.account.groups[0], high.account.groups[0])
    return wording.to_settle(against.pairs[0].reasons, said, groups, hints)


def _unplaced(finding: Finding, events: int) -> Finding:
    """Return a figure that fits too many events to be a question: shown once, with all of them."""
    note = ("Not placed", f"No text tells which of {events} events it is of.")
    return _aside(finding, "not_placed", note)


def _fitting(finding: Finding, question: Question, fitting: Sequence[_Against]) -> Finding:
    """Return a figure that an event explains which gives the same: with which, and what fits."""
    told = [_fit(question.account, a) for a in fitting[:MOST_ASKED]]
    more = len(fitting) - len(told)
    some = "; ".join(told) + (f"; and {more} more" if more else "")
    note = ("Fits", f"{some}. That it is the same event is not established.")
    return _aside(finding, "fits", note)


def _fit(mine: Account, against: _Against) -> str:
    """Return which version fits which event, told by whom, and in what the accounts agree."""
    other = against.low if against.high.account.key == mine.key else against.high
    own = against.high if other is against.low else against.low
    pair = next(filter(_may_be_one, against.pairs))
    value = next(p for p in own.positions if p.id in (pair.left, pair.right)).value
    theirs = next(p for p in other.positions if p.id in (pair.left, pair.right))
    event = wording.occasion(other.account.groups[0])
    has = phrases.outlet(theirs.statements[0])
    return f"{value} fits {event}, as {has} has it{_alike(pair.reasons)}"


def _aside(finding: Finding, why: Why, note: tuple[str, str]) -> Finding:
    """Return a finding that asks nothing, with the note that says why."""
    pairs = tuple(replace(p, verdict="explained", why=why) for p in finding.pairs)
    return replace(
        finding,
        verdict="explained",
        why=why,
        pairs=pairs,
        state=state(finding.positions, pairs),
        notes=(*finding.notes, note),
    )


def _scopes_differ(left: Sequence[Figure], right: Sequence[Figure]) -> bool:
    a, b = {scope(f) for f in left}, {scope(f) for f in right}
    return not a & b or any(single(f) for f in (*left, *right))


def turned(reason: Reason) -> Reason:
    """Return a reason with its two sides exchanged."""
    flip: dict[FacetState, FacetState] = {
        "left_wider": "right_wider",
        "right_wider": "left_wider",
    }
    state = flip.get(reason.state, reason.state)
    return replace(reason, state=state, left=reason.right, right=reason.left)
