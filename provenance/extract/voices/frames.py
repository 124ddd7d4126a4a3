"""The shapes in which a verb takes what is said, thought or wanted as its content.

Every verb that has a content in some shape is a candidate; the lexicon tells which pairs
of verb and shape are cues. So knowledge of words stays out of the code.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.extract.voices import reaches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from provenance.extract.parse.syntax import Range

_PARTS = frozenset({"dobj", "oprd", "acomp", "attr", "xcomp", "ccomp", "prep", "dative", "prt"})


_WHEN = frozenset({"DATE", "TIME", "ORDINAL"})
_TERMS = frozenset({"decade", "year", "month", "week", "day", "hour", "minute", "time", "century"})
"""How long something was said is not what was said: "argued for decades"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A verb (or noun) with a content in one shape, and the head of the phrase of its source."""

    frame: str
    head: Token
    source: Token | None
    content: tuple[Range, ...]


def lemma(verb: Token) -> str:
    """Return the verb's lemma with its particle ("point out"), in lower case."""
    particle = syntax.child(verb, "prt")
    base = verb.lemma_.lower()
    return f"{base} {particle.lower_}" if particle is not None else base


def _right(verb: Token, *deps: str) -> list[Token]:
    return [c for c in verb.children if c.i > verb.i and c.dep_ in deps]


def _clause(verb: Token) -> Candidate | None:
    """Complement after the verb: "said (that) X", "wants X to", "asked whether X"."""
    found = [c for c in _right(verb, "ccomp") if not reaches.aside(c)]
    found = (
        found or [c for c in _right(verb, "advcl") if reaches.marked(c)][:1] or reaches.astray(verb)
    )
    if not found:
        return None
    frame = "clause" if not reaches.infinitive(found[0]) else "small"
    start, end = syntax.reach(found[0])
    lost = doers.parted(found[0])
    start = lost.left_edge.i if lost is not None else start
    late = [c for c in _right(verb, "xcomp") if c.i > found[0].i]
    end = max([end, *(syntax.reach(c)[1] for c in late)])  # "that it was for us to decide"
    return Candidate(frame, verb, doers.doer(verb), ((start, reaches.conceded(found[0], end)),))


def _fronted(verb: Token) -> Candidate | None:
    """Find what is said before its verb: "X happened, Y said"."""
    left = [c for c in verb.children if c.i < verb.i and c.dep_ == "ccomp"]
    if left:
        return Candidate("fronted", verb, doers.doer(verb), (_before(verb, left[0]),))
    subject = _own(verb)
    inserted = verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and _as(verb))
    if inserted and syntax.verbal(verb.head) and subject:
        return Candidate("fronted", verb, subject, _around(verb))
    return _tail(verb, subject)


def _tail(verb: Token, subject: Token | None) -> Candidate | None:
    """Find ", they added." by its place, where the parser has lost the sentence before it."""
    doc, sent = verb.doc, verb.sent
    last = _addressed(verb)
    if subject is None or any(t.is_alpha for t in doc[last + 1 : sent.end]):
        return None
    start = min(subject.left_edge.i, subject.i)
    if start > verb.i or _clumsy(subject, verb):
        start = subject.i
    comma = start - 1
    if comma <= sent.start or doc[comma].text != ",":
        return None
    return Candidate("fronted", verb, subject, ((sent.start, comma),))


def _addressed(verb: Token) -> int:
    """Return the last word of a final frame: the verb, or whom it is told to: "told the paper"."""
    told = verb.lemma_.lower() == "tell" and not _right(verb, "ccomp", "xcomp", "prep", "conj")
    objects = _right(verb, "dobj", "dative") if told else []
    plain = all(verb.i < t.left_edge.i and not _right(t, "relcl", "acl") for t in objects)
    return max((t.right_edge.i for t in objects if plain), default=verb.i)


def _clumsy(subject: Token, verb: Token) -> bool:
    """Tell whether a subject's phrase holds a comma, as none before a final verb should."""
    return any(t.text == "," for t in subject.doc[subject.left_edge.i : verb.i])


def _as(verb: Token) -> bool:
    mark = syntax.child(verb, "mark", "advmod")
    return mark is not None and mark.lower_ == "as"


def _own(verb: Token) -> Token | None:
    """Return the verb's own subject; of two that a parser gives it, the nearer."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    return doers.nearest(verb, subjects) if subjects else None


def _before(verb: Token, clause: Token) -> Range:
    """All that the verb governs before its frame: "A fell, including B, officials said"."""
    subject = _own(verb)
    limit = min(verb.i, subject.left_edge.i if subject is not None else verb.i)
    start = min(verb.left_edge.i, clause.left_edge.i)
    return (start, limit) if limit > start else syntax.reach(clause)


def _around(verb: Token) -> tuple[Range, ...]:
    """Return the sentence without the inserted frame: one or two ranges."""
    start, end = syntax.reach(verb)
    own, sent = _own(verb), verb.sent
    others = [c for c in verb.children if c.dep_ == "nsubj" and own is not None and c.i != own.i]
    if others and others[0].i < verb.i:
        # "The gate, said Berg, was open": the gate is no speaker
        start = max(t.i for t in (others[0], *others[0].subtree) if t.i < verb.i) + 1
    ranges = ((sent.start, start), (end, sent.end))
    return tuple((a, b) for a, b in ranges if any(t.is_alpha for t in verb.doc[a:b]))


def _object(verb: Token) -> Iterator[Candidate]:
    """Object, with all that is said about it: "accused X of Y", "urged X to", "called X a Y"."""
    objects = _right(verb, "dobj")
    rest = _right(verb, "xcomp", "oprd", "acomp", "attr")
    if not objects and not rest:
        return
    parts = objects + rest
    source = doers.doer(verb)
    if rest and rest[0].dep_ == "xcomp":
        kind = "infinitive" if reaches.infinitive(rest[0]) else "gerund"
        frame = f"object {kind}" if objects else kind
    elif rest:
        frame = "object oprd" if objects else f"bare {rest[0].dep_}"
    else:
        frame = "object"
        predicates = [p for p in _right(verb, "prep") if p.lower_ in {"of", "as", "for", "over"}]
        if predicates and predicates[0].i > objects[0].i:
            frame = f"object {predicates[0].lower_}"
            parts = parts + predicates[:1]
    yield from _ascribed(verb, objects, source)
    start, end = syntax.joined(parts)
    end = min([reaches.trailing(verb, end), *(reaches.told(part) for part in rest)])
    yield Candidate(frame, verb, source, ((start, end),))


def _ascribed(verb: Token, objects: list[Token], source: Token | None) -> Iterator[Candidate]:
    """Object and its cause: "attributed the delay to rain"."""
    causes = [p for p in _right(verb, "prep") if p.lower_ == "to" and objects]
    if causes and causes[0].i > objects[0].i:
        yield Candidate("object to", verb, source, (syntax.joined([*objects, causes[0]]),))


def _taken_up(verb: Token) -> Iterator[Candidate]:
    """Noun that a relative clause answers: "a charge (that) the guild denied"."""
    objects = _right(verb, "dobj", "xcomp", "ccomp", "oprd")
    if verb.dep_ == "relcl" and not objects and verb.head.lemma_ in _CHARGES:
        noun = (verb.head.left_edge.i, verb.head.i + 1)
        yield Candidate("object", verb, _own(verb), (noun,))


_CHARGES = frozenset({"accusation", "allegation", "assertion", "charge", "claim", "report"})


def _prepositional(verb: Token) -> Iterator[Candidate]:
    """Content after a preposition: "called for X", "called on X to", "talked about X"."""
    for clause in _right(verb, "advcl", "ccomp"):
        mark = syntax.child(clause, "mark")
        if mark is not None and mark.lower_ == "for" and reaches.infinitive(clause):
            ranges = ((mark.i + 1, syntax.reach(clause)[1]),)  # "calls for them to go"
            yield Candidate("prep for", verb, doers.doer(verb), ranges)
    for prep in _right(verb, "prep"):
        inner = syntax.child(prep, "pobj", "pcomp")
        if inner is None or inner.ent_type_ in _WHEN or inner.lemma_ in _TERMS:
            continue
        parts = [inner, *(x for x in _right(verb, "xcomp") if x.i > prep.i)]
        yield Candidate(f"prep {prep.lower_}", verb, doers.doer(verb), (syntax.joined(parts),))


def _passive(verb: Token) -> Candidate | None:
    """Take the subject as what is said: "X was criticised by Y", "X is expected to Z"."""
    subject = syntax.child(verb, "nsubjpass")
    if subject is None:
        return _being(verb)
    silent = subject.lower_ in {"it", "who", "which", "that"}
    ranges = [] if silent else [syntax.reach(subject)]
    rest = _right(verb, "xcomp", "oprd", "ccomp") + [
        p for p in _right(verb, "prep") if p.lower_ in {"as", "of", "for"}
    ]
    whole = any(c.dep_ in {"ccomp", "xcomp"} for c in rest)
    stray = [] if whole else reaches.astray(verb)
    rest = stray or rest  # "was warned by a guard that": hung on the guard
    if rest:
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
    clause = _clause(verb)
    fronted = _fronted(verb)
    if clause is not None:
        yield clause
    if fronted is not None:
        yield fronted
    if clause is None:
        yield from _object(verb)
        yield from _taken_up(verb)
    yield from _prepositional(verb)
