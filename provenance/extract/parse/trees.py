"""How near two words stand in a parse, and the phrases around them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph

_COSTS = {
    "ccomp": 6, "parataxis": 6, "relcl": 3, "advcl": 4, "acl": 2, "conj": 2, "appos": 2,
    "nummod": 0, "det": 0, "compound": 0, "amod": 0, "prep": 1, "pobj": 0, "pcomp": 1,
    "auxpass": 0, "agent": 1, "npadvmod": 1, "quantmod": 0,
}  # fmt: skip
"""What it costs to cross an edge, by the label of its lower end; others cost 1."""

_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_APART = {"after", "following", "before", "since", "despite", "over", "about", "amid"}
"""Prepositions that bring in another matter, as a clause of its own would."""
_BORDER = 6
"""What a clause with its own tense costs: more than any phrase inside one clause."""

FAR = 99
_CLIMBS = "provenance climbs"
"""Where a parse keeps its climbs: the same words are asked about with many others."""
SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
OWNING = frozenset({"amod", "compound", "nmod", "poss"})
"""How a word hangs on the noun whose owner, or kind, it names: "Spain's army", "Spanish army"."""
LEFT_OF_NOUN = {"compound", "amod", "nmod", "poss", "nummod", "det", "quantmod", "case"}


def chain(token: Token) -> Iterator[Token]:
    """Yield `token` and what governs it, up to the root."""
    yield token
    yield from token.ancestors


def void(noun: Token, words: Collection[str]) -> bool:
    """Tell whether a "no" empties what one of these nouns tells of: "no evidence that"."""
    no = any(c.lower_ == "no" and c.dep_ == "det" for c in noun.lefts)
    return no and noun.pos_ == "NOUN" and noun.lemma_.lower() in words


def _climb(token: Token) -> dict[int, int]:
    """Return what it costs to climb to each token above, nearer than FAR; reckoned once."""
    known: dict[int, dict[int, int]] = token.doc.user_data.setdefault(_CLIMBS, {})
    if token.i not in known:
        cost, costs = 0, {}
        for step in chain(token):
            costs[step.i] = cost
            cost += _edge(step)
            if cost >= FAR:
                break
        known[token.i] = costs
    return known[token.i]


def _edge(token: Token) -> int:
    finite = token.tag_ in _FINITE or any(c.tag_ in _FINITE for c in token.children)
    if token.dep_ == "advcl" and finite and any(c.dep_ in SUBJECTS for c in token.children):
        return _BORDER
    hour = any(c.ent_type_ in {"TIME", "DATE"} for c in token.children)
    if token.dep_ == "prep" and token.lower_ in _APART and not hour:
        return _COSTS["advcl"]
    return _COSTS.get(token.dep_, 1)


def distance(left: Token, right: Token) -> int:
    """Return the cost of the tree path between two tokens, FAR across sentences.

    Clause borders cost more than steps inside a phrase.
    """
    if left.doc is not right.doc or left.sent.start != right.sent.start:
        return FAR
    ups, downs = _climb(left), _climb(right)
    return min((ups[i] + downs[i] for i in ups.keys() & downs.keys()), default=FAR)


def verb_of(token: Token) -> Token:
    """Return the verb that governs `token` (itself where it is one), or the root."""
    last = token
    for step in chain(token):
        if step.pos_ in {"VERB", "AUX"}:
            return step
        last = step
    return last


def names(verb: Token) -> bool:
    """Tell whether a verb calls its object something: "called the strike a mistake"."""
    return any(c.dep_ == "oprd" for c in verb.children)


def noun_group(head: Token) -> list[Token]:
    """Return `head` with the words of its phrase that stand before it, in order."""
    found = [head]
    for left in reversed(list(head.lefts)):
        if left.dep_ not in LEFT_OF_NOUN:
            break
        found = [t for t in left.subtree if t.i < head.i] + found
    return found


def conjuncts(head: Token) -> Iterator[Token]:
    """Yield `head` and the nouns coordinated with it or in apposition to it."""
    todo = [head]
    while todo:
        token = todo.pop(0)
        yield token
        todo.extend(t for t in token.children if t.dep_ in {"conj", "appos"} and t.pos_ != "VERB")


def reach(paragraph: Paragraph, tokens: list[Token]) -> Span:
    """Return the span from the first to the last of `tokens` in the whole text."""
    places = [paragraph.place(token) for token in tokens]
    return Span(min(p.start for p in places), max(p.end for p in places))


def phrase(head: Token) -> list[Token]:
    """Return the tokens of the noun phrase under `head`, relative clauses left out."""
    stop = {"relcl", "acl", "advcl", "punct", "parataxis", "appos"}
    tail = [t for c in head.rights if c.dep_ == "prep" and c.lower_ == "of" for t in c.subtree]
    cut = [t for t in tail if not any(a.dep_ in stop for a in [t, *_until(t, head)])]
    found = noun_group(head) + cut
    last = max(t.i for t in found)
    return [t for t in found if t.i <= last]


def _until(token: Token, head: Token) -> list[Token]:
    found = []
    for step in token.ancestors:
        if step.i == head.i:
            break
        found.append(step)
    return found


def subject(verb: Token) -> Token | None:
    """Return who does `verb`, through participles and coordination, or None."""
    for step in chain(verb):
        if step.pos_ not in {"VERB", "AUX"}:
            return step if step.pos_ in {"NOUN", "PROPN"} else None
        own = [c for c in step.children if c.dep_ == "nsubj"] or _misread(step)
        if own:
            return own[0]
        if step.dep_ in {"acl", "relcl"}:
            return step.head if step.tag_ != "VBN" else None
        blocked = any(c.dep_ in {"nsubjpass", "csubj", "expl"} for c in step.children)
        if blocked or step.dep_ not in {"conj", "advcl", "xcomp", "pcomp", "prep"}:
            return None
        if step.dep_ == "xcomp" and any(c.dep_ == "dobj" for c in step.head.children):
            return next(c for c in step.head.children if c.dep_ == "dobj")
    return None


def _misread(verb: Token) -> list[Token]:
    """Return the noun before a finite verb that the model took for a part of the verb's name."""
    finite = verb.pos_ == "VERB" and verb.tag_ in {"VBD", "VBZ", "VBP"}
    nouns = [c for c in verb.children if c.dep_ == "compound" and c.pos_ in {"NOUN", "PROPN"}]
    return [c for c in nouns if finite and c.i < verb.i]


def objects(verb: Token) -> list[Token]:
    """Return what is done to by `verb`: its objects, and the subject of a passive."""
    deps = {"dobj", "nsubjpass"}
    found = [t for c in verb.children if c.dep_ in deps for t in conjuncts(c)]
    if not found and verb.dep_ == "conj" and passive(verb):
        found = objects(verb.head)
    if not found and verb.dep_ == "acl" and verb.tag_ == "VBN":
        found = [verb.head]
    return found


def since(token: Token) -> bool:
    """Tell whether a participle hangs on a "since" clause, where the parser often puts it wrong."""
    head = token.head
    mark = any(c.dep_ == "mark" and c.lower_ == "since" for c in head.children)
    return token.tag_ == "VBG" and head.dep_ == "advcl" and mark


def passive(verb: Token) -> bool:
    """Tell whether `verb` stands in the passive, its auxiliary perhaps with the verb before."""
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children):
        return True
    own = any(c.dep_ in {"nsubj", "dobj"} for c in verb.children)
    return verb.dep_ == "conj" and verb.tag_ == "VBN" and not own and passive(verb.head)


def agent(verb: Token) -> Token | None:
    """Return the doer after "by", or None."""
    for child in verb.children:
        if child.dep_ in {"agent", "prep"} and child.lower_ == "by":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def preposed(head: Token, words: frozenset[str] | set[str]) -> Iterator[tuple[Token, Token]]:
    """Yield each (preposition, its noun) under `head` with one of `words`, nested ones too."""
    for child in head.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in words:
            for noun in child.children:
                if noun.dep_ == "pobj":
                    for one in conjuncts(noun):
                        yield child, one
            yield from preposed(child, words)
