"""Who was hit: civilians, or fighters? Two parties on the victims of one event; never hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from provenance.compare.events import wording
from provenance.compare.events.groups import Group
from provenance.compare.events.whole import size
from provenance.compare.terms import labels, phrases
from provenance.compare.terms.accusing import party
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.positions import origins, separate_note, state, version
from provenance.compare.terms.scope import class_of
from provenance.lexicon import events as classes
from provenance.model.extraction import Slot
from provenance.model.finding import Figure, Finding, Position, PositionPair, Reason, Statement
from provenance.model.keys import finding_key

_SIDES = {"civilians": "civilians", "fighters": "fighters"}
_WAGED = _SIDES | {"security": "fighters"}
"""Where no side wages what was done, police who were hit are no rivals of others who were."""
_Told = tuple[str, Slot, Statement]


def _classes(group: Group) -> Mapping[str, str]:
    """Return for which side a class of those hit stands in such an event."""
    waged = any(classes.is_waged(member.event.type) for member in group.members)
    return _WAGED if waged else _SIDES


def _slots(group: Group, by_key: Mapping[str, Statement]) -> list[_Told]:
    """Return what each statement tells of those hit, with its class."""
    sides = _classes(group)
    out: list[_Told] = []
    for member in group.members:
        for slot in member.event.slots:
            statement = by_key.get(slot.claim)
            if slot.facet not in ("victims", "target") or statement is None:
                continue
            if statement.stance == "denying":
                continue  # who denies having bombed a market does not say that it was hit
            kind, _, words = slot.value.partition(": ")
            side = sides.get(kind if words else class_of(slot.value), "")
            if side:
                out.append((side, slot, statement))
    return out


def _figures(figures: Sequence[Figure], sides: Mapping[str, str]) -> list[_Told]:
    """Return what the figures' own words tell of those hit ("46, mostly women and children").

    Those feared or demanded were not hit, nor were those of whom there is no evidence. Who were
    "among them" leave room for others.
    """
    out: list[_Told] = []
    for figure in (f for f in figures if size(f) and not _part(f)):
        for words in (figure.quantity.composition, figure.quantity.counted):
            if side := sides.get(class_of(words), ""):
                slot = Slot("victims", words, figure.quantity.span, claim=figure.statement.key)
                out.append((side, slot, figure.statement))
    return out


def _part(figure: Figure) -> bool:
    return figure.quantity.hypothetical or bool(figure.quantity.part_of)


def _fighters_hit(told: Sequence[_Told]) -> list[_Told]:
    """Return who says that fighters were hit, and not only aimed at."""
    aimed = {(t[2].key, t[1].span) for t in told if t[1].facet == "target"}
    return [t for t in told if t[0] == "fighters" and (t[2].key, t[1].span) not in aimed]


def _rivals(told: Sequence[_Told], knowledge: Knowledge) -> tuple[list[_Told], list[_Told]]:
    """Return who says civilians and who says fighters, where two different voices do.

    A voice that says both ("fighters and their families") contradicts nobody; what it says
    was aimed at is no word on who was hit.
    """
    civilians = [t for t in told if t[0] == "civilians"]
    fighters = [t for t in told if t[0] == "fighters"]
    told_both = {t[2].key for t in civilians} & {t[2].key for t in fighters}
    fighters = [t for t in fighters if t[2].key not in told_both]
    both = told_both & {t[2].key for t in _fighters_hit(told)}
    civilians = [t for t in civilians if t[2].key not in both and t[2].voice is not None]
    fighters = [t for t in fighters if t[2].voice is not None]
    sides = {_side(t[2], knowledge) for t in civilians}
    fighters = [t for t in fighters if _side(t[2], knowledge) not in sides]
    return civilians, fighters


def _side(statement: Statement, knowledge: Knowledge) -> str:
    """Return the side that speaks, of a voice of no known side the voice itself."""
    voice = statement.voice.key if statement.voice else ""
    return party(statement, knowledge) or voice


def _position(value: str, told: Sequence[_Told], event: str) -> Position:
    said = dict.fromkeys(t[1].value.partition(": ")[2] or t[1].value for t in told)
    words = "; ".join(w for w in said if not any(w != x and w in x for x in said))
    placed = ((t[2], t[1].span.start, t[1].span.end) for t in told)
    return replace(version(value, placed), value=f"{value}: “{words}”", event=event)


def _fighters(told: Sequence[_Told]) -> str:
    """Return whether fighters are said to have been hit, or only aimed at."""
    aimed = all(t[1].facet == "target" or "target" in t[2].exact.casefold() for t in told)
    return "fighters aimed at" if aimed else "fighters hit"


def find(
    group: Group, figures: Sequence[Figure], by_key: Mapping[str, Statement], knowledge: Knowledge
) -> Finding | None:
    """Return the item on who was hit in one event, or None where no two parties differ.

    `figures` are those of this event.
    """
    told = [*_slots(group, by_key), *_figures(figures, _classes(group))]
    civilians, fighters = _rivals(told, knowledge)
    if not civilians or not fighters:
        return None
    positions = (
        _position("civilians hit", civilians, group.key),
        _position(_fighters(fighters), fighters, group.key),
    )
    events = wording.events_of([group])
    place = wording.place(events, knowledge)
    head = f"{place} {labels.single(events)}" if place else wording.by_whom(events, one=True)
    statements = [s for p in positions for s in p.statements]
    reason = Reason(
        "victims", "mismatch", positions[0].value, positions[1].value, "none", "two parties"
    )
    pair = PositionPair(
        positions[0].id, positions[1].id, "disagree", "same", "who_was_hit", "", (reason,)
    )
    return Finding(
        key=finding_key("position", "who_was_hit", min(s.key for s in statements)),
        state=state(positions, [pair]),
        aspect="position",
        measure="who_was_hit",
        title=f"{head[:1].upper()}{head[1:]}: who was hit?",
        question=f"Who was hit in the {head}?",
        verdict="who_was_hit",
        why="",
        positions=positions,
        pairs=(pair,),
        separate_reports=len(origins(statements)),
        separate_note=separate_note(statements, knowledge),
        to_settle=("Who the dead were: names, ages, hospital or burial records.",),
        safe=tuple(
            f"{phrases.upper(phrases.voice(p.statements[0]))}: {p.value}." for p in positions
        ),
    )
