"""Who did it? Two voices, or two articles, that name different doers of one event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from provenance.compare.events import bands, wording
from provenance.compare.events.doers import Doer, blamed, doers
from provenance.compare.events.gathered import Gathered
from provenance.compare.events.groups import RIVAL, Edge, Group
from provenance.compare.terms import labels
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import days, narrowest
from provenance.compare.who_and_when.asked import Answer, Asked, finding
from provenance.lexicon import parties as party_words
from provenance.lexicon import places, predicates
from provenance.model.finding import Finding, Material, Occurrence, Reason
from provenance.model.keys import fold

_SETTLE = ("Who claimed it and in what words, and what shows that they did it.",)


def findings(
    known: Gathered, material: Material, knowledge: Knowledge
) -> Iterator[tuple[Finding, tuple[str, ...]]]:
    """Yield an item for each event whose doer is named differently, with its groups' keys."""
    by_key = {s.key: s for s in material.statements}
    accused = blamed(material.assertions)
    people = _people(material)
    for groups in _events(known):
        members = [m for g in groups for m in g.members]
        told = [t for m in members for t in doers(m, by_key, accused, knowledge)]
        near = (people.get(article, set()) for article in {m.source.article for m in members})
        if rivals := _rivals(told, frozenset().union(*near)):
            yield _finding(members, rivals, knowledge), tuple(g.key for g in groups)


def _events(known: Gathered) -> Iterator[list[Group]]:
    """Yield the groups of each event, with those that differ from it in nothing but the doer."""
    joined: dict[str, set[str]] = {g.key: {g.key} for g in known.groups}
    for edge in known.apart((RIVAL,)):
        a, b = known.home[edge.left.key], known.home[edge.right.key]
        if _all_but_the_doer(edge):
            joined[a].add(b)
            joined[b].add(a)
    by_key = {g.key: g for g in known.groups}
    seen: set[str] = set()
    for key in sorted(joined):
        mine = joined[key]
        if key not in seen and all(joined[other] == mine for other in mine):
            seen |= mine
            yield [by_key[k] for k in sorted(mine)]


def _all_but_the_doer(edge: Edge) -> bool:
    """Tell whether two accounts give one day, one precise place and one kind, and other doers."""
    windows = (narrowest(edge.left.event), narrowest(edge.right.event))
    precise = all(w is not None and days(w) == 1 for w in windows)
    shared = {s.value for s in edge.left.event.stated("place")} & {
        s.value for s in edge.right.event.stated("place")
    }
    fine = any(not places.country(place) for place in shared)
    return bands.but_for_the_doer(edge.reasons) and precise and fine


def _who(told: Doer) -> tuple[str, str]:
    statement = told.statement
    return statement.source.article, statement.voice.key if statement.voice else ""


def _people(material: Material) -> Mapping[str, set[str]]:
    """Return by article the names that it shows to be those of persons."""
    found: dict[str, set[str]] = {}
    for a in material.assertions:
        kind = predicates.by_name().get(a.proposition.predicate)
        if kind and kind.persons:
            found.setdefault(a.statement.source.article, set()).add(a.proposition.subject)
    for s in material.statements:
        if s.voice and s.voice.kind == "person":
            found.setdefault(s.source.article, set()).add(s.voice.name)
    return found


def _rivals(told: Sequence[Doer], people: frozenset[str]) -> list[Doer]:
    """Return who names a doer whom nobody else names; a voice that names two says they did both.

    A gunman and the group that he shot for are no rivals.
    """
    sides: dict[tuple[str, str], set[str]] = {}
    for one in told:
        sides.setdefault(_who(one), set()).add(one.side)
    single = [t for t in told if len(sides[_who(t)]) == 1 and _whole(t.side)]
    return [
        t
        for t in single
        if any(
            _unlike(t.side, other.side) and (t.side in people) == (other.side in people)
            for other in single
        )
    ]


def _whole(name: str) -> bool:
    """Tell whether a name tells who is meant: no bare "Forces", and no sign nobody spelled out."""
    words = fold(name).split()
    known = party_words.words("state") | party_words.words("members")
    general = all(w in known or w.removesuffix("s") in known for w in words)
    return not general and not (len(words) == 1 and name.isupper())


def _unlike(left: str, right: str) -> bool:
    """Tell whether two names are not one in two spellings, nor one a part of the other."""
    a, b = (frozenset(fold(name).split()) for name in (left, right))
    return a.isdisjoint(b)


def _finding(members: Sequence[Occurrence], told: Sequence[Doer], knowledge: Knowledge) -> Finding:
    events = [m.event for m in members]
    place = wording.place(events, knowledge)
    head = f"{place} {labels.single(events)}" if place else labels.single(events)
    named = {t.side: min(u.name for u in told if u.side == t.side) for t in told}
    ordered = sorted(told, key=lambda t: (named[t.side], t.statement.key))
    answers = [Answer(named[t.side], t.statement, t.span.start, t.span.end) for t in ordered]
    sides = list(named.values())
    reasons = (
        Reason("actor", "mismatch", sides[0], sides[-1], "none", "what is asked here"),
        Reason("type", "match", labels.called(events[0]), labels.called(events[-1]), "supports",
               "one event by the accounts of it"),
    )  # fmt: skip
    asked = Asked(
        "fact", "who_did_it", f"{head}: who did it?", f"Who was behind the {head}?", "likely_same",
        reasons, _SETTLE,
    )  # fmt: skip
    return finding(asked, answers, knowledge)
