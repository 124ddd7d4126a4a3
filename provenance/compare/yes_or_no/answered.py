"""Alleged, denied, of one event: the denial names but "responsibility", or the deed itself.

"The front denied responsibility" answers "police blamed the front for the bombing" of another
article where what was told of last before it is taken for the same event. "The army denied
bombing a market" answers whoever says of that bombing that the army did it, in its own article
too. Any other answer to what its own article alleges is the business of `denials`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from provenance.compare.events import wording
from provenance.compare.events.doers import BEHIND, doers
from provenance.compare.events.doers import blamed as blamed_in
from provenance.compare.events.gathered import Gathered
from provenance.compare.events.groups import Group
from provenance.compare.terms import labels
from provenance.compare.terms.accusing import REACH, Heard, allegations, party
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.yes_or_no.alleged import item
from provenance.lexicon import events as classes
from provenance.model.finding import Finding, Material, Occurrence, Statement

_DISOWNS = re.compile(
    r"\b(?:responsibility|responsible|involvement|involved|hand in|role in|part in|behind)\b",
    re.IGNORECASE,
)
_DOING = frozenset({"had", "has", "have", "having"})
_DENIED = frozenset({"deny", "denies", "denied", "denying"})
_WORDS = 5
"""How many words may stand before the deed in what is denied: "that its forces had shelled"."""


class _Denial(NamedTuple):
    """Who says that it was not they, and whether by naming the deed itself."""

    statement: Statement
    of_deed: bool


Disowned = Mapping[str, Mapping[str, Sequence[_Denial]]]
"""Denials by event group and by side."""


def findings(
    known: Gathered, material: Material, knowledge: Knowledge
) -> Iterator[tuple[Finding, str]]:
    """Yield an item for each side blamed for an event that disowns it in another article.

    Each comes with the key of its event group.
    """
    heard = Heard.of(material.statements, material.assertions, knowledge)
    disowned = _disowned(known, material, heard, knowledge)
    by_key = {s.key: s for s in material.statements}
    accused = blamed_in(material.assertions)
    for group in known.groups:
        sides = disowned.get(group.key, {})
        told = [d for m in group.members for d in doers(m, by_key, accused, knowledge)]
        for side, some in sorted(sides.items()):
            alleged = [d.statement for d in told if d.side == side]
            denials = [d.statement for d in some]
            if blames := _answerable(alleged, side, some, heard, knowledge):
                question = _question(group, side, [*blames, *denials], knowledge)
                yield item(question, BEHIND, blames, denials, heard, knowledge), group.key


def _disowned(known: Gathered, material: Material, heard: Heard, knowledge: Knowledge) -> Disowned:
    """Return who disowns what, where nothing in their own article is what they answer."""
    events: dict[str, list[Occurrence]] = {}
    for o in material.occurrences:
        events.setdefault(o.source.article, []).append(o)
    found: dict[str, dict[str, list[_Denial]]] = {}
    for s in material.statements:
        side = party(s, knowledge) if s.stance == "denying" else ""
        if not side or _answers_here(s, heard, knowledge):
            continue
        here = events.get(s.source.article, ())
        deed = _deed(s, here)
        event = deed
        if event is None and _DISOWNS.search(s.sentence):
            event = _last_before(s, here, heard)
        home = known.home.get(event.key) if event is not None else None
        if home is not None:
            found.setdefault(home, {}).setdefault(side, []).append(_Denial(s, deed is not None))
    return found


def _deed(denial: Statement, events: Sequence[Occurrence]) -> Occurrence | None:
    """Return the act of violence that somebody denies to have done: "denied shelling X".

    None where more than the deed is denied: "denied that its strike had killed civilians".
    """
    mentions = sorted(
        (m.start, m.end, o.key)
        for o in events
        if classes.is_violent(o.event.type)
        for m in o.event.mentions
        if denial.start <= m.start < denial.end
    )
    if not mentions:
        return None
    start, end, key = mentions[0]
    before = denial.exact[: start - denial.start]
    words = before.lower().split()
    doing = denial.exact[: end - denial.start].lower().endswith("ing")
    done = bool(words) and words[-1] in _DOING
    plain = (doing and _DENIED.issuperset(words)) or (done and len(words) <= _WORDS)
    return next(o for o in events if o.key == key) if plain else None


def _answers_here(denial: Statement, heard: Heard, knowledge: Knowledge) -> bool:
    """Tell whether a denial answers what its own article alleges."""
    article = denial.source.article
    told = allegations(denial, heard, knowledge)
    return any(a.statement.source.article == article for a in told)


def _last_before(
    denial: Statement, events: Sequence[Occurrence], heard: Heard
) -> Occurrence | None:
    """Return the act of violence told of last before the end of a denial, and near it."""
    places = [
        (mention.start, o)
        for o in events
        if classes.is_violent(o.event.type)
        for mention in o.event.mentions
        if mention.start < denial.end
    ]
    start, event = max(places, key=lambda place: place[0], default=(0, None))
    before = [s for s in heard.articles[denial.source.article] if s.start <= start]
    paragraph = max((s.paragraph for s in before), default=0)
    return event if denial.paragraph - paragraph <= REACH else None


def _answerable(
    alleged: Sequence[Statement],
    side: str,
    denials: Sequence[_Denial],
    heard: Heard,
    knowledge: Knowledge,
) -> list[Statement]:
    """Return what known voices of another side allege, in other articles than the denials.

    What a denial names itself is answered by `denials` already. One of the deed answers what its
    own article says, too.
    """
    own = {d.statement.source.article for d in denials if not d.of_deed}
    named = frozenset().union(*(heard.named.get(d.statement.key, frozenset()) for d in denials))
    return [
        s
        for s in alleged
        if s.voice is not None
        and party(s, knowledge) != side
        and s.source.article not in own
        and named.isdisjoint(heard.named.get(s.key, frozenset()))
    ]


def _question(
    group: Group, side: str, statements: Sequence[Statement], knowledge: Knowledge
) -> str:
    events = wording.events_of([group])
    place = wording.place(events, knowledge)
    deed = " ".join(filter(None, [place, labels.single(events)]))
    return labels.question(BEHIND, side, deed, (s.sentence for s in statements))
