"""Whether a count is of some only, of whom there are or may be more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.extract.figures.measures import top
from provenance.extract.figures.outcomes import SUBJECTS, lemma
from provenance.lexicon.counts import count_words
from provenance.lexicon.measures import wound_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = ("the", "these", "those", "all")
_STAYING, _IN_HOSPITAL = ("remain", "stay"), ("hospitalized", "hospitalised")
_AT = ("at", "to", "in", "by", "on")


def of_some(node: Token) -> bool:
    """Tell whether only some are counted, of whom there are or may be more.

    Some of a known number ("two of the victims", "the three students"), some more ("another
    two"), those at one place ("died at the scene"), or those of whom it is told how badly they
    were hurt ("two suffered minor wounds") or that they were treated.
    """
    if any(t.dep_ == "det" and t.lower_ in _DEFINITE for t in _of_whom(node).lefts):
        return True
    lefts = [t for left in node.lefts for t in left.subtree]
    after = node.doc[node.i + 1 : node.i + 2]
    if any(t.lower_ in count_words().more for t in (*lefts, *after)) or _and_another(node):
        return True
    if any(t.lower_ in wound_words().manner for t in after):
        return True
    verbs = (top(node).head, *(c for c in node.children if c.dep_ in ("acl", "relcl")))
    told = [v for v in verbs if v.pos_ in ("VERB", "AUX")]
    return any(_at_one_place(v) or so_badly(v) or _treated(v) for v in told)


def _and_another(node: Token) -> bool:
    """Tell whether "one" is told apart from others: "one was shot in the leg, the other died"."""
    doc, end = node.doc, node.sent.end
    one = node.lower_ == "one" or any(c.lower_ == "one" and c.dep_ == "nummod" for c in node.lefts)
    rest = (t for t in doc[node.i + 1 : end] if t.dep_ in (*SUBJECTS, "dobj", "conj"))
    return one and any(
        t.lower_ == "another" or (t.lower_ == "other" and t.nbor(-1).lower_ == "the") for t in rest
    )


def _of_whom(node: Token) -> Token:
    """Return those of whom a bare number counts some: "two of the victims"; else the counted.

    "Two members of the crew" are counted by their own noun, and may be all that were hit.
    """
    if node.pos_ != "NUM" and not node.like_num:
        return node
    of = next((c for c in node.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    return next((g for g in of.children if g.dep_ == "pobj"), node) if of is not None else node


def _at_one_place(verb: Token) -> bool:
    """Tell whether those at one place, or in one condition, are told of."""
    places = wound_words().hospitals | wound_words().conditions | {"scene"}
    preps = (c for v in _sharing(verb) for c in v.children if c.dep_ == "prep")
    return any(p.lower_ in _AT and any(lemma(g) in places for g in p.children) for p in preps)


def _sharing(verb: Token) -> Iterator[Token]:
    """Yield a verb and those that share its subject: "were treated and released"."""
    yield verb
    for c in verb.children:
        linked = c.dep_ in ("xcomp", "oprd", "ccomp", "conj")
        if linked and not any(g.dep_ in SUBJECTS for g in c.children):
            yield c


def so_badly(verb: Token) -> bool:
    """Tell whether it is told how badly somebody was hurt: others may be hurt otherwise."""
    words = wound_words()
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ in words.manner:
            return True
        wounds = [child, *(g for g in child.children if g.dep_ == "pobj")]
        kinds = [t for w in wounds if lemma(w) in words.wounds for t in w.lefts]
        if child.dep_ in ("dobj", "prep") and any(t.lower_ in words.degrees for t in kinds):
            return True
    return False


def _treated(verb: Token) -> bool:
    """Tell whether those are told of who were treated or let go, or stay in hospital."""
    words = wound_words()
    if lemma(verb) in _STAYING:
        return any(c.lower_ in _IN_HOSPITAL for c in verb.children)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return passive and any(lemma(v) in words.treated for v in _sharing(verb))


def of_those_met(node: Token) -> bool:
    """Tell whether those hurt are told of whom somebody met: "officers found four victims"."""
    verb = top(node).head
    over = verb.head if verb.dep_ == "ccomp" else verb
    return any(v.pos_ == "VERB" and lemma(v) in count_words().met for v in (verb, over))


def of_the_found(node: Token) -> bool:
    """Tell whether only those found or named are counted, of whom there may be more."""
    words = count_words()
    first = top(node)
    of = first.head if first.dep_ == "pobj" and first.head.lower_ == "of" else None
    noun = of.head if of is not None else first
    if {lemma(noun), lemma(noun.head)} & words.found_nouns:
        return True
    verbs = [noun.head, *(c for c in noun.children if c.dep_ in ("acl", "relcl"))]
    return any(v.pos_ == "VERB" and lemma(v) in words.found for v in verbs)
