"""Where parties stand: one wants what another refuses, or assures the contrary of what is alleged.

Two may also call one thing differently, such as a visit official or private.

That is no contradiction: a wish is no fact, and who promises for tomorrow says nothing of what
was. So a pair of this kind is never loud; it is set side by side with the words of both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from provenance.compare.terms import labels
from provenance.compare.terms.accusing import party
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.phrases import listed, outlet, upper, voice
from provenance.compare.terms.positions import origins, placed, separate_note, state, version
from provenance.compare.terms.topics import Topic, current, framing, negative, sides, valued
from provenance.lexicon import predicates as lexicon
from provenance.model.finding import Assertion, Finding, Position, PositionPair, Reason
from provenance.model.keys import finding_key

Way = Literal["wished", "meant", "alleged", "called"]
_SPOKEN = frozenset({"assertion", "wish", "forecast"})
_VALUES: Mapping[tuple[Way, bool], str] = {
    ("wished", True): "wanted",
    ("wished", False): "not wanted",
    ("meant", True): "promised",
    ("meant", False): "refused",
    ("alleged", True): "alleged",
    ("called", True): "yes",
    ("called", False): "no",
}
_ASSURED = "not to be, it is promised"


@dataclass(frozen=True, slots=True)
class Stand:
    """One party's stand on a question: whose it is, for or against, and how it is put."""

    assertion: Assertion
    holder: str
    favours: bool
    way: Way


def findings(assertions: Sequence[Assertion], knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return an item for each question on which two parties stand against each other."""
    asked: dict[Topic, list[Assertion]] = {}
    for a in assertions:
        p = a.proposition
        if p.subject and not p.universal and not valued(p.predicate):
            asked.setdefault(sides(a), []).append(a)
    out = []
    for topic, members in sorted(asked.items()):
        now, _ = current(sorted(members, key=lambda a: a.statement.key))
        stands = [s for a in now if (s := stand(topic, a, knowledge)) is not None]
        if rivals := _rivals(topic, stands, knowledge):
            out.append(_finding(topic, *rivals, knowledge))
    return tuple(out)


def beside(facts: Sequence[Finding], stands: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return both, without agreements on a charge that stands beside a promise already."""
    charged = {f.measure for f in stands if any(p.value == "alleged" for p in f.positions)}
    kept = (f for f in facts if f.verdict != "agreement" or f.measure not in charged)
    return (*kept, *stands)


def stand(topic: Topic, assertion: Assertion, knowledge: Knowledge) -> Stand | None:
    """Return where a statement puts somebody on a question, None where it puts nobody.

    What others or the outlet foretell of a party is no stand of that party.
    """
    p, said = assertion.proposition, assertion.statement
    if said.kind not in _SPOKEN or said.modality == "possible":
        return None
    speaker = party(said, knowledge)
    holder = knowledge.side(p.holder) if p.holder else speaker
    # "Rejected talks" is told as a no already; that the verb denies turns it no second time.
    favours = not (p.negated if p.holder else negative(assertion))
    if p.mood == "should":
        return Stand(assertion, holder, favours, "wished") if holder else None
    if p.mood == "will":
        own = p.holder or holder in _doers(topic, knowledge) or said.stance == "promising"
        return Stand(assertion, holder, favours, "meant") if holder and own else None
    if p.mood == "refused":
        return Stand(assertion, knowledge.side(p.subject), favours, "meant")
    if framing(p.predicate):
        return Stand(assertion, speaker or outlet(said), favours, "called")
    told = speaker or said.modality == "hearsay"
    blamed = told and favours and _blamed(topic[0]) and speaker not in _doers(topic, knowledge)
    return Stand(assertion, speaker, favours, "alleged") if blamed else None


def _blamed(predicate: str) -> bool:
    kind = lexicon.by_name().get(predicate)
    return kind is not None and kind.blamed


def _doers(topic: Topic, knowledge: Knowledge) -> frozenset[str]:
    """Return the sides that are to do it: both, of what two do together.

    None where the question names only to whom it is to be done.
    """
    kind = lexicon.by_name().get(topic[0])
    if kind is not None and kind.patients:
        return frozenset()
    named = topic[1:] if kind is not None and kind.even else topic[1:2]
    return frozenset(knowledge.side(name) for name in named if name)


def _rivals(
    topic: Topic, stands: Sequence[Stand], knowledge: Knowledge
) -> tuple[list[Stand], list[Stand]] | None:
    """Return who stands for and who against, where two parties do.

    A wish is answered by who is to fulfil it, or by another's wish for the contrary.
    """
    doers = _doers(topic, knowledge)
    yes = [s for s in stands if s.favours]
    no = [s for s in stands if not s.favours]
    met = [(a, b) for a in yes for b in no if _opposed(a, b, doers)]
    if not met:
        return None
    return [s for s in yes if any(s is a for a, _ in met)], [
        s for s in no if any(s is b for _, b in met)
    ]


def _opposed(yes: Stand, no: Stand, doers: frozenset[str]) -> bool:
    if yes.holder == no.holder:
        return False
    if "called" in (yes.way, no.way):
        return True
    if yes.way == "alleged":
        return no.way == "meant"
    wishes = yes.way == no.way == "wished"
    return wishes or not doers or bool({yes.holder, no.holder} & doers)


def _finding(
    topic: Topic, yes: Sequence[Stand], no: Sequence[Stand], knowledge: Knowledge
) -> Finding:
    alleged = any(s.way == "alleged" for s in yes)
    left, right = _positions(yes, alleged), _positions(no, alleged)
    reasons = _reasons(yes, no)
    pairs = tuple(
        PositionPair(a.id, b.id, "compatible", "same", "positions_differ", "", reasons)
        for a in left
        for b in right
    )
    statements = [s for p in (*left, *right) for s in p.statements]
    plain = alleged or framing(topic[0])
    told = labels.question if plain else labels.should
    question = told(*topic, (s.sentence for s in statements))
    return Finding(
        key=finding_key("position", "|".join(topic), min(s.key for s in statements)),
        state=state((*left, *right), pairs),
        aspect="position",
        measure="|".join(topic),
        title=question,
        question=question,
        verdict="positions_differ",
        why="",
        positions=(*left, *right),
        pairs=pairs,
        separate_reports=len(origins(statements)),
        separate_note=separate_note(statements, knowledge),
        safe=tuple(_safe(p, [*yes, *no]) for p in (*left, *right)),
    )


def _value(one: Stand, alleged: bool) -> str:
    contrary = alleged and not one.favours
    return _ASSURED if contrary else _VALUES[one.way, one.favours]


def _positions(stands: Sequence[Stand], alleged: bool) -> tuple[Position, ...]:
    values: dict[str, list[Assertion]] = {}
    for one in stands:
        values.setdefault(_value(one, alleged), []).append(one.assertion)
    return tuple(version(value, map(placed, told)) for value, told in sorted(values.items()))


def _reasons(yes: Sequence[Stand], no: Sequence[Stand]) -> tuple[Reason, ...]:
    left, right = (listed(_holders(some), "and") for some in (yes, no))
    return (Reason("speaker", "mismatch", left, right, "none", "two parties"),)


def _holders(stands: Sequence[Stand]) -> list[str]:
    return sorted({s.holder or voice(s.assertion.statement) for s in stands})


def _safe(position: Position, stands: Sequence[Stand]) -> str:
    """Return whose stand it is and who carries it, in a sentence that claims no more."""
    mine = {s.key for s in position.statements}
    holders = _holders([s for s in stands if s.assertion.statement.key in mine])
    carried = list(dict.fromkeys(f"{outlet(s)} ({voice(s)})" for s in position.statements))
    whose = f"{upper(position.value)}, by {listed(holders, 'and')}"
    return f"{whose}: so {listed(carried, 'and')}."
