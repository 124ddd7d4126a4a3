"""The shapes in which a verb takes what is said, thought or wanted as its content.

Every verb that has a content in some shape is a candidate; the lexicon tells which pairs
of verb and shape are cues. So knowledge of words stays out of the code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import doers, lost, syntax
from provenance.extract.voices.cues import fronting
from provenance.extract.voices.parts import reaches
from provenance.extract.voices.parts.candidates import Candidate, right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


_PARTS = frozenset({"dobj", "oprd", "acomp", "attr", "xcomp", "ccomp", "prep", "dative", "prt"})


_WHEN = frozenset({"DATE", "TIME", "ORDINAL"})
_TERMS = frozenset({"decade", "year", "month", "week", "day", "hour", "minute", "time", "century"})
"""How long something was said is not what was said: "argued for decades"."""


def _clause(verb: Token) -> Candidate | None:
    """Complement after the verb: "said (that) X", "wants X to", "asked whether X"."""
    found = [c for c in right(verb, "ccomp") if not reaches.aside(c)]
    found = (
        found or [c for c in right(verb, "advcl") if reaches.marked(c)][:1] or reaches.astray(verb)
    )
    if not found:
        return None
    frame = "clause" if not reaches.infinitive(found[0]) else "small"
    start, end = syntax.reach(found[0])
    torn = lost.parted(found[0])
    start = torn.left_edge.i if torn is not None else start
    late = [c for c in right(verb, "xcomp") if c.i > found[0].i]
    end = max([end, *(syntax.reach(c)[1] for c in late)])  # "that it was for us to decide"
    return Candidate(frame, verb, doers.doer(verb), ((start, reaches.conceded(found[0], end)),))


def _object(verb: Token) -> Iterator[Candidate]:
    """Object, with all that is said about it: "accused X of Y", "urged X to", "called X a Y"."""
    objects = right(verb, "dobj")
    rest = right(verb, "xcomp", "oprd", "acomp", "attr")
    if not objects and not rest:
        rest = [c for c in right(verb, "advcl") if _doing(c)][:1]
    if not objects and not rest:
        return
    parts = objects + rest
    source = doers.doer(verb)
    if rest and rest[0].dep_ in {"xcomp", "advcl"}:
        kind = "infinitive" if reaches.infinitive(rest[0]) else "gerund"
        frame = f"object {kind}" if objects else kind
    elif rest:
        frame = "object oprd" if objects else f"bare {rest[0].dep_}"
    else:
        frame = "object"
        predicates = [p for p in right(verb, "prep") if p.lower_ in _ABOUT or _figure(p)]
        if predicates and predicates[0].i > objects[0].i:
            frame = f"object {predicates[0].lower_}"
            parts = parts + predicates[:1]
    yield from _ascribed(verb, objects, source)
    start, end = syntax.joined(parts)
    end = min([reaches.trailing(verb, end), *(reaches.told(part) for part in rest)])
    end = reaches.timed(rest[0], end) if frame == "gerund" else end
    yield Candidate(frame, verb, source, ((start, end),))


def _figure(prep: Token) -> bool:
    """Tell whether a preposition leads to a figure: "put the number at 57"."""
    number = syntax.child(prep, "pobj") if prep.lower_ == "at" else None
    counted = number is not None and syntax.child(number, "nummod") is not None
    return number is not None and (counted or number.like_num or number.ent_type_ in _FIGURES)


_ABOUT = frozenset({"of", "as", "for", "over"})
_FIGURES = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})


def _doing(clause: Token) -> bool:
    """Tell whether a deed hangs loose: "denied on Monday | having said it"."""
    first = clause.left_edge
    return (
        first.tag_ == "VBG"
        and first.nbor(-1).text != ","
        and (first.i == clause.i or (first.lower_ == "having" and first.head.i == clause.i))
    )


def _ascribed(verb: Token, objects: list[Token], source: Token | None) -> Iterator[Candidate]:
    """Object and its cause: "attributed the delay to rain"."""
    causes = [p for p in right(verb, "prep") if p.lower_ == "to" and objects]
    if causes and causes[0].i > objects[0].i:
        yield Candidate("object to", verb, source, (syntax.joined([*objects, causes[0]]),))


def _taken_up(verb: Token) -> Iterator[Candidate]:
    """Noun that a relative clause answers: "a charge (that) the guild denied"."""
    objects = right(verb, "dobj", "xcomp", "ccomp", "oprd")
    if verb.dep_ == "relcl" and not objects and verb.head.lemma_ in _CHARGES:
        noun = (verb.head.left_edge.i, verb.head.i + 1)
        yield Candidate("object", verb, fronting.own(verb), (noun,))


_CHARGES = frozenset({"accusation", "allegation", "assertion", "charge", "claim", "report"})


def _prepositional(verb: Token) -> Iterator[Candidate]:
    """Content after a preposition: "called for X", "called on X to", "talked about X"."""
    for clause in right(verb, "advcl", "ccomp"):
        mark = syntax.child(clause, "mark")
        if mark is not None and mark.lower_ == "for" and reaches.infinitive(clause):
            ranges = ((mark.i + 1, syntax.reach(clause)[1]),)  # "calls for them to go"
            yield Candidate("prep for", verb, doers.doer(verb), ranges)
    for prep in right(verb, "prep"):
        inner = syntax.child(prep, "pobj", "pcomp")
        if inner is None or inner.ent_type_ in _WHEN or inner.lemma_ in _TERMS:
            continue
        parts = [inner, *(x for x in right(verb, "xcomp") if x.i > prep.i)]
        yield Candidate(f"prep {prep.lower_}", verb, doers.doer(verb), (syntax.joined(parts),))


def _passive(verb: Token) -> Candidate | None:
    """Take the subject as what is said: "X was criticised by Y", "X is expected to Z"."""
    subject = syntax.child(verb, "nsubjpass")
    if subject is None:
        return _being(verb)
    silent = subject.lower_ in {"it", "who", "which", "that"}
    ranges = [] if silent else [syntax.reach(subject)]
    rest = right(verb, "xcomp", "oprd", "ccomp") + [
        p for p in right(verb, "prep") if p.lower_ in {"as", "of", "for"} or _figure(p)
    ]
    whole = any(c.dep_ in {"ccomp", "xcomp"} for c in rest)
    stray = [] if whole else reaches.astray(verb)
    rest = stray or rest  # "was warned by a guard that": hung on the guard
    if rest and ranges and len(rest) == 1 and rest[0].lower_ == "at" and rest[0].i == verb.i + 1:
        ranges = [(ranges[0][0], syntax.reach(rest[0])[1])]  # "turnout was put at 58 percent"
    elif rest:
        ranges.append(syntax.joined(rest))
    elif (behind := syntax.behind_agent(verb)) is not None:
        ranges.append(syntax.reach(behind))
    if not ranges and subject.lower_ != "it":
        return None  # "who was named by X": what is said stands elsewhere
    ranges = ranges or [syntax.reach(subject)]
    frame = "passive infinitive" if rest and rest[0].dep_ == "xcomp" else "passive"
    if rest and (stray or rest[0].dep_ == "ccomp"):
        frame = "passive clause"
        ranges = ranges[-1:]  # "he was assured by X that": whom it was told to is no part
    return Candidate(frame, verb, doers.agent(verb), tuple(ranges))


def _being(verb: Token) -> Candidate | None:
    """Find what somebody tells of "being told by X that"."""
    source = doers.agent(verb)
    clause = next((c for c in reaches.astray(verb)), None) or syntax.child(verb, "ccomp")
    if source is None or clause is None or clause.i < verb.i:
        return None
    return Candidate("passive clause", verb, source, (syntax.reach(clause),))


def of_verb(verb: Token) -> Iterator[Candidate]:
    """Yield every shape in which `verb` has a content, the surest first."""
    if syntax.passive(verb):
        found = _passive(verb)
        if found is not None:
            yield found
        return
    if (around := fronting.inserted(verb)) is not None:
        yield around
        return
    clause = _clause(verb)
    fronted = fronting.fronted(verb)
    if clause is not None:
        yield clause
    if fronted is not None:
        yield fronted
    if clause is None:
        yield from _object(verb)
        yield from _taken_up(verb)
    yield from _prepositional(verb)
