"""What is weighed of two accounts: each reason that a reader sees, and some of them together.

A sign is a reason's facet, state and detail. Which side is wider tells nothing; what a side does
not state is no sign. No sign holds a figure, a name, or anything of other articles.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.compare.events.dating import DAYS_FIT, REPORTS_FIT
from provenance.compare.events.facets import ONE_SPOT, ONE_TOWN
from provenance.compare.events.people import SAME_PART, SAME_PERSON, SAME_PERSONS
from provenance.compare.events.reasoning import MISSING
from provenance.lexicon import events as classes
from provenance.model.extraction import Event
from provenance.model.finding import Reason
from provenance.model.vocabulary import Facet

_WIDER = ("left_wider", "right_wider")
_CLOSE: dict[Facet, dict[str, str]] = {
    "date": {**dict.fromkeys(DAYS_FIT, "day"), **dict.fromkeys(REPORTS_FIT, "report")},
    "place": {
        ONE_SPOT: "spot",
        ONE_TOWN: "town",
        "one town, one is more precise": "town",
        "the same town, other places in it": "town",
    },
    "named": {SAME_PERSON: "person", SAME_PERSONS: "persons", SAME_PART: "part"},
}
_BESIDE_A_DAY = (SAME_PERSON, SAME_PERSONS)
"""What tells something only where the days fit: some are named in the news of many affairs."""
_TOGETHER: tuple[tuple[Facet, Facet], ...] = (("date", "place"), ("date", "named"))


def signs(left: Event, right: Event, reasons: Sequence[Reason]) -> tuple[str, ...]:
    """Return the signs of two accounts, in the order of their reasons."""
    own = [_sign(r) for r in reasons if r.detail not in (*MISSING, *_BESIDE_A_DAY)]
    close = {r.facet: _CLOSE[r.facet].get(r.detail, "") for r in reasons if r.facet in _CLOSE}
    # Armies strike one town day after day: that two reports of it are of one week tells little.
    if close["date"] == "report" and (classes.is_waged(left.type) or classes.is_waged(right.type)):
        return tuple(own)
    pairs = [(close.get(a), close.get(b)) for a, b in _TOGETHER]
    return (*own, *(f"{a} & {b}" for a, b in pairs if a and b))


def _sign(reason: Reason) -> str:
    state = "wider" if reason.state in _WIDER else reason.state
    return f"{reason.facet} {state}: {reason.detail}"
