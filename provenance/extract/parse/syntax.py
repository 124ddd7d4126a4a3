"""Small questions to a dependency tree: whose verb is it, how far does a phrase reach."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

Range = tuple[int, int]
"""Token indices in one paragraph's parse, the end excluded."""

SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_VERBAL = frozenset({"VERB", "AUX"})
_CHARGING = frozenset({"accuse", "assure", "convince", "inform", "notify", "remind", "warn"})
"""Verbs that tell a person "of" something."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
"""The time before an entry of a running report: "15:50 | Hospital sources"."""
_DEPTH = 6
"""How many steps a relative pronoun may climb to its noun."""


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child of `token` with one of these dependency labels."""
    for found in token.children:  # asked most of all, and a loop is quicker than an expression
        if found.dep_ in deps:
            return found
    return None


def reach(token: Token) -> Range:
    """Return the token range that the whole phrase under `token` covers."""
    return token.left_edge.i, token.right_edge.i + 1


def joined(tokens: Iterable[Token]) -> Range:
    """Return the smallest range that holds the phrases of all `tokens` (at least one)."""
    ranges = [reach(token) for token in tokens]
    return min(start for start, _ in ranges), max(end for _, end in ranges)


def verbal(token: Token) -> bool:
    """Tell whether `token` is a verb, or a noun-like form that governs as one."""
    return token.pos_ in _VERBAL


def negated(verb: Token) -> bool:
    """Tell whether `verb` is said not to happen: by a particle or by its subject."""
    if any(
        c.dep_ == "neg" or c.lower_ in {"not", "never", "nor", "n't", "n’t"} for c in verb.children
    ):
        return True
    if verb.dep_ == "conj" and any(
        c.dep_ == "cc" and c.lower_ == "nor" for c in verb.head.children
    ):
        return True
    subject = child(verb, "nsubj", "nsubjpass")
    if _fronted_no(verb, subject):
        return True
    if subject is None:
        # "did not answer calls or respond": one denial covers what is coordinated with it
        bare = verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.i != verb.i
        return bare and verbal(verb.head) and negated(verb.head)
    first = subject.left_edge.lower_
    return first in {"no", "neither", "nobody", "none", "nor"} or subject.lower_ in {
        "nobody", "none", "neither", "nothing",
    }  # fmt: skip


def _fronted_no(verb: Token, subject: Token | None) -> bool:
    """Tell whether a no at the front turns the clause round: "not once has the board said"."""
    aux = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if subject is None or not aux or aux[0].i > subject.i:
        return False
    before = verb.doc[verb.left_edge.i : aux[0].i]
    return any(t.lower_ in {"not", "never", "no", "nor", "neither"} for t in before)


def passive(verb: Token) -> bool:
    """Tell whether `verb` is in the passive voice."""
    return any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children)


def behind_agent(verb: Token) -> Token | None:
    """Return the "of" of "was accused by the mayor of theft", hung on the mayor."""
    by = child(verb, "agent")
    if by is None:
        return None
    ofs = [t for t in by.doc[by.i + 2 : by.right_edge.i + 1] if t.lower_ == "of"]
    apart = (t for t in ofs if t.dep_ == "prep" and t.nbor(-1).text == ",")
    if (found := next(apart, None)) is not None:
        return found
    own = any(c.lower_ == "of" for c in verb.children)
    charging = verb.lemma_.lower() in _CHARGING and not own
    return ofs[-1] if ofs and charging and _deed(ofs[-1]) else None


def _deed(of: Token) -> bool:
    """Tell whether an "of" goes on with a deed: "of hiding it", "of theft", not "of the union"."""
    if child(of, "pcomp") is not None:
        return True
    noun = child(of, "pobj")
    return noun is not None and noun.tag_ == "NN" and child(noun, "det", "poss") is None


def antecedent(token: Token) -> Token:
    """Return the noun that a relative pronoun stands for, else `token` itself."""
    if token.lower_ not in _RELATIVE:
        return token
    climb = token
    for _ in range(_DEPTH):
        if climb.dep_ == "relcl":
            return climb.head
        climb = climb.head
    return token


def phrase(noun: Token) -> Range:
    """Return the reach of a noun phrase without a clause set off after it.

    An apposition stays ("Anna Berg, the minister"), a clause behind a comma goes
    ("who arrived on Monday").
    """
    start, end = reach(noun)
    start += start < noun.i and _CLOCK.fullmatch(noun.doc[start].text) is not None
    for c in noun.children:
        hung = c.dep_ == "acl" and any(m.lower_ == "that" for m in c.children if m.dep_ == "mark")
        hung = hung or (c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in {"cite", "quote"})
        if c.i > noun.i and (hung or c.dep_ in {"relcl", "advcl", "parataxis", "ccomp"}):
            end = min(end, c.left_edge.i)
    doc = noun.doc
    if noun.dep_ == "pobj" and noun.head.dep_ == "agent":
        of = behind_agent(noun.head.head)  # "accused by A of theft"
        end = min(end, of.i) if of is not None and of.i > noun.i else end
    for i in range(noun.i + 2, end):
        if doc[i].lower_ in {"who", "which"} and doc[i - 1].text == ",":
            end = i  # the clause may hang on a name further in: "an official in X, who"
            break
    for c in noun.children:
        if c.dep_ == "acl" and c.i > noun.i and doc[c.left_edge.i - 1].text == ",":
            end = min(end, c.left_edge.i)  # "the paper, quoting a guard,"
        if noun.pos_ == "NOUN" and _when(c) and c.right_edge.i + 1 >= end > c.i:
            end = min(end, c.left_edge.i)  # "the military on Saturday | denied"
    while end - 1 > noun.i and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return start, max(end, noun.i + 1)


def _when(phrase_: Token) -> bool:
    """Tell whether a phrase behind a noun is a day alone, which is of the verb that follows."""
    rest = [t for t in phrase_.subtree if t.i != phrase_.i]
    return phrase_.lower_ == "on" and bool(rest) and all(t.ent_type_ == "DATE" for t in rest)


def alone(noun: Token) -> Range:
    """Return the phrase of one of several joined nouns, without "both" and without the others."""
    start, end = phrase(noun)
    bearers = (noun, *(c for c in noun.children if c.dep_ == "appos"))
    joint = [c for b in bearers for c in b.children if c.dep_ in {"cc", "conj"} and c.i > noun.i]
    end = min([end, *(c.left_edge.i for c in joint)])
    while start < noun.i and noun.doc[start].dep_ == "preconj":
        start += 1
    while end - 1 > noun.i and noun.doc[end - 1].is_punct:
        end -= 1
    return start, max(end, noun.i + 1)
