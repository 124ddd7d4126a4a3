"""Where what is said begins and ends: clauses, and what is added to them or set beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.lexicon import cues, roles

if TYPE_CHECKING:
    from spacy.tokens import Token


def infinitive(verb: Token) -> bool:
    """Tell whether `verb` is an infinitive with "to"."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def astray(verb: Token) -> list[Token]:
    """Find a "that" clause hung on a noun between: "confirmed before the visit that"."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        carried = roles.load().are("utterances", token.nbor(-1).lemma_)  # "said in a letter that"
        if token.lower_ != "that" or not (token.dep_ == "mark" or carried):
            continue
        clause = token.head
        between = [t for t in clause.ancestors if t.i > verb.i]
        cited = [t for t in between if t.lemma_ in {"cite", "quote"} and t.tag_ == "VBG"]
        nominal = all(t.pos_ in {"NOUN", "PROPN", "ADP", "NUM"} or t in cited for t in between)
        hung = {"acl", "relcl", "advcl", "ccomp"} if cited else {"acl", "relcl", "advcl"}
        if nominal and verb in clause.ancestors and clause.dep_ in hung:
            return [clause]
        return []
    return []


def conceded(clause: Token, end: int) -> int:
    """Return where a clause ends before the writer's own ", although" or ", but"."""
    for c in clause.children:
        mark = syntax.child(c, "mark") if c.dep_ == "advcl" and c.i > clause.i else None
        if mark is not None and mark.lower_ in {"although", "though"}:
            before = c.left_edge.i - 1
            if clause.doc[before].text == ",":
                return min(end, before)
        comma = clause.doc[max(c.left_edge.i - 1, 0)].text == ","
        if mark is not None and mark.lower_ == "while" and comma and _reports(c):
            end = min(end, c.left_edge.i)  # "that it fell, while Oslo has yet to comment"
    for c in clause.children:
        but = any(x.dep_ == "cc" and x.lower_ == "but" for x in clause.children)
        if c.dep_ == "conj" and (doers.beyond(c) is not None or (but and _reports(c))):
            end = min(end, next((x.i for x in clause.children if x.dep_ == "cc"), c.left_edge.i))
    return end


def _reports(clause: Token) -> bool:
    """Tell whether a clause tells what another says or keeps silent on."""
    speech = cues.load().speech
    inner = syntax.child(clause, "xcomp")
    verbs = [clause] if inner is None or clause.lemma_ != "have" else [clause, inner]
    return syntax.child(clause, "nsubj") is not None and any(
        v.lemma_.lower() in speech for v in verbs
    )


def clause_end(verb: Token) -> int:
    """Return where what a verb governs ends, before a further statement joined to it."""
    end = verb.right_edge.i + 1
    for c in verb.children:
        own = syntax.child(c, "nsubj", "nsubjpass") is not None
        apart = c.dep_ == "conj" and own and syntax.verbal(c) and c.tag_ not in {"VBN", "VBG"}
        if c.i > verb.i and (apart or _concessive(c)):
            end = min(end, c.left_edge.i)
    while end > verb.i + 1 and verb.doc[end - 1].dep_ in {"cc", "punct"}:
        end -= 1
    return end


def _concessive(clause: Token) -> bool:
    mark = syntax.child(clause, "mark") if clause.dep_ == "advcl" else None
    return mark is not None and mark.lower_ in {"although", "though", "while"}


def aside(clause: Token) -> bool:
    """Tell whether what the parser calls a complement is a remark on time or cause."""
    mark = syntax.child(clause, "mark")
    return mark is not None and mark.lower_ in {"as", "because", "while", "since", "although"}


def marked(clause: Token) -> bool:
    """Tell whether a clause opens with "that" or "whether"."""
    mark = syntax.child(clause, "mark")
    return mark is not None and mark.lower_ in {"that", "whether"}


def stated(clause: Token) -> bool:
    """Tell whether a complement is a "that" clause, spelled out: no "whether", "how" or "why"."""
    mark = syntax.child(clause, "mark")
    return clause.dep_ == "ccomp" and mark is not None and mark.lower_ == "that"


def ahead(clause: Token) -> bool:
    """Tell whether a clause speaks of what is to come: "will", "would", "is going to"."""
    return any(c.dep_ == "aux" and c.tag_ in {"MD", "TO"} for c in clause.children) or (
        clause.lemma_ == "go" and syntax.child(clause, "xcomp") is not None
    )


def told(clause: Token) -> int:
    """Return where an infinitive ends before a told verb joined to it: "to go | and found"."""
    end = clause.right_edge.i + 1
    todo = [clause] if infinitive(clause) else []
    while todo:
        verb = todo.pop()
        for c in verb.children:
            if c.dep_ == "conj" and c.tag_ in {"VBD", "VBZ", "VBP"} and c.i > verb.i:
                end = min(end, next((x.i for x in verb.children if x.dep_ == "cc"), c.i))
            elif c.dep_ in {"conj", "xcomp"}:
                todo.append(c)
    return end


_LATER = frozenset({"after", "before", "following"})


def timed(gerund: Token, end: int) -> int:
    """Return where a gerund ends before when it was said: "denied shelling it, | a day after X"."""
    for c in gerund.children:
        before = gerund.doc[c.left_edge.i - 1]
        words = {c.lower_, *(x.lower_ for x in c.children)}
        later = c.dep_ in {"npadvmod", "prep", "advcl"} and c.i > gerund.i
        if later and before.text == "," and words & _LATER:
            end = min(end, before.i)
    return end


_DETAILS = frozenset({"with", "compared", "including", "up", "down", "followed"})


def trailing(verb: Token, end: int) -> int:
    """Return where figures added to an object end: ", compared to May, with 12 dead"."""
    for c in sorted(verb.children, key=lambda c: c.i):
        if c.left_edge.i >= end and c.left_edge.lower_ in _DETAILS and c.dep_ in {"prep", "advcl"}:
            gap = verb.doc[end : c.left_edge.i]
            if all(t.is_punct for t in gap):
                end = c.right_edge.i + 1
    return end
