"""Whether a predicate is said to hold, not to hold, is taken for granted, wished, meant or open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provenance.extract.parse import doers, trees
from provenance.lexicon import predicates as lexicon
from provenance.model.vocabulary import Mood

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = {"could", "would", "may", "might", "should", "can", "will", "shall", "must", "'ll", "’ll"}
_MEANT = {"will", "shall", "would", "'ll", "’ll"}
_WISHED = {"should", "must"}
_NOT = {"not", "n't", "n’t", "never", "hardly", "barely", "nor", "neither"}
_IF = {"if", "unless", "whether"}


@dataclass(frozen=True, slots=True)
class Stance:
    """How a predicate is put. `open` marks wishes, plans and conditions, which state nothing.

    `tried` marks what is open because it is being tried ("seeks to", "efforts to"). `mood` tells
    what is wished or meant apart; `holder` is the word for who wishes or means it, None where
    the sentence itself does ("should", "will"), `whom` the word for who is urged to do it.
    """

    negated: bool
    presupposed: bool
    open: bool
    tried: bool = False
    mood: Mood = ""
    holder: Token | None = None
    whom: Token | None = None


_ONLY = {"only", "just", "merely", "simply", "solely", "but"}
_LATE = {"until", "till", "before"}


def _is_negated(word: Token) -> bool:
    own = any(_negates(c) for c in word.children)
    without = word.dep_ == "pcomp" and word.head.lower_ == "without"
    by_not = word.i > word.sent.start and _negates(word.nbor(-1))
    return own or without or by_not or _no_longer(word)


def _negates(token: Token) -> bool:
    """Tell whether a particle negates, which "not only" and "cannot but" do not."""
    after = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    return token.lower_ in _NOT and not (after is not None and after.lower_ in _ONLY)


def _no_longer(word: Token) -> bool:
    return any(
        c.lower_ in {"longer", "more"} and any(g.lower_ == "no" for g in c.children)
        for c in word.children
    )


def _only_later(word: Token) -> bool:
    """Tell whether "did not, until then" means that it did in the end."""
    return any(c.lower_ in _LATE for c in word.children) or any(
        g.lower_ in _LATE for c in word.children if c.dep_ == "advcl" for g in c.children
    )


_CHAIN = frozenset({"xcomp", "ccomp", "acl", "pcomp", "prep", "conj"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_GOVERNED = _CHAIN | {"dobj", "pobj"}
_CARRYING = frozenset({"be", "have", "show", "express", "see", "feel", "signal"})
"""Verbs too light to hide whose intention it is: "has no plan to", "is not ready to"."""


def stance(word: Token, letting: bool = False) -> Stance:
    """Return how the predicate `word` is put, by its own particles and what governs it.

    "Refused to" and "reluctance to" negate; a complement of "upset" or "know" is taken for
    granted; "wants to", "if" and modals leave it open. With `letting` whoever lets it be done
    does it, and whoever prevents it does not.
    """
    negated = _is_negated(word)
    if _is_supposed(word) or (negated and _only_later(word)):
        return Stance(negated, False, True, mood=_modal(word))
    if letting and (gate := _gate(word)) is not None:
        return _through(gate, negated)
    head, below = word.head, word
    while head.i != below.i and _governs(word, below):
        if (found := _governed(word, below, negated)) is not None:
            return found
        below, head = head, head.head
    infinitive = any(c.tag_ == "TO" for c in word.children)
    return Stance(negated, False, infinitive and not (letting and _reported(word)))


def _reported(word: Token) -> bool:
    """Tell whether somebody "is said to" do it: an allegation, and hedged as one."""
    said = word.head.lemma_.lower() in lexicon.words("reported")
    return word.dep_ == "xcomp" and said and trees.passive(word.head)


def _gate(word: Token) -> Token | None:
    """Return the verb that lets somebody do what `word` says, or prevents it, None without one."""
    head = word.head.head if word.dep_ == "pcomp" else word.head
    known = lexicon.words("letting") | lexicon.words("preventing")
    return head if head.i != word.i and head.lemma_.lower() in known else None


def _through(gate: Token, negated: bool) -> Stance:
    """Return the stance of what is let or prevented by that of letting or preventing it."""
    accused = gate.dep_ == "pcomp" and gate.head.head.lemma_.lower() in lexicon.words("accusing")
    above = Stance(_is_negated(gate), False, False) if accused else stance(gate)
    turned = negated != (gate.lemma_.lower() in lexicon.words("preventing"))
    mood: Mood = "" if above.mood == "refused" else above.mood
    return replace(above, negated=above.negated != turned, mood=mood)


def _governs(word: Token, below: Token) -> bool:
    """Tell whether what `below` hangs on may say how the predicate is put."""
    out = below.dep_ == "advcl" and below.tag_ == "VBG" and _ruled_out(below.head)
    if below.dep_ == "conj" and below.tag_ in _FINITE and below.head.tag_ == "VB":
        return False  # "refused to bow and went its way"
    return out or below.dep_ in (_GOVERNED if word.pos_ == "NOUN" else _CHAIN)


def _governed(word: Token, below: Token, negated: bool) -> Stance | None:
    """Return how what governs `below` puts the predicate, None where it adds nothing."""
    head, lemma = below.head, below.head.lemma_.lower()
    if below.dep_ == "conj":
        return None
    if lemma in lexicon.words("refusing"):
        refused: Mood = "refused" if lemma in lexicon.words("declining") else ""
        granted = lemma in lexicon.words("granting")
        return Stance(_is_negated(head) == negated, granted, False, mood=refused)
    if below.dep_ in {"ccomp", "acl"} and lemma in lexicon.words("granting"):
        return Stance(negated, True, False)
    if _ruled_out(head) and below.dep_ != "ccomp":
        return _meant(word, below, Stance(not negated, False, True))
    leaves_open = lexicon.words("open") | lexicon.words("intending")
    if below.dep_ not in {"ccomp", "advcl"} and lemma in leaves_open:
        plainly = not (negated or _is_negated(head) or _is_supposed(head))
        tried = plainly and lemma in lexicon.words("trying")
        return _meant(word, below, Stance(negated, False, True, tried))
    if lemma in lexicon.words("wishing") and _unfulfilled(below):
        return _meant(word, below, Stance(negated, False, True))
    if _is_negated(head) or lemma in lexicon.words("doubting"):
        return Stance(negated, False, True)
    return None


def _unfulfilled(below: Token) -> bool:
    """Tell whether a verb has the form of a wish: "wants him to go", "demanded that he go"."""
    to = any(c.tag_ == "TO" for c in below.children)
    one = any(c.dep_ == "nsubj" and c.tag_ in {"NN", "NNP"} for c in below.children)
    demanded = below.dep_ == "ccomp" and below.tag_ in {"VB", "VBP"} and one
    return to or below.pos_ == "NOUN" or demanded


def _ruled_out(head: Token) -> bool:
    """Tell whether a verb is "rule out", or a word of being against what it governs."""
    out = head.lemma_ == "rule" and any(c.lower_ == "out" for c in head.children)
    return out or head.lemma_.lower() in lexicon.words("opposing")


def _meant(word: Token, below: Token, plain: Stance) -> Stance:
    """Return a stance that is open with what is wished or meant, and by whom."""
    head = below.head
    lemma = head.lemma_.lower()
    meant = lemma in lexicon.words("intending") or _ruled_out(head)
    if not (meant or lemma in lexicon.words("wishing")) or _is_supposed(head):
        return plain
    negated = plain.negated != _lacks(head)
    holder, whom = _holder(head), _does(word, below)
    own = holder is not None and whom in (None, holder)
    if _lacks(head) and not meant and lemma not in lexicon.words("wanting"):
        return plain
    mood: Mood = "will" if meant or own else "should"
    return replace(plain, negated=negated, mood=mood, holder=holder, whom=None if own else whom)


def _does(word: Token, below: Token) -> Token | None:
    """Return who is to do what is wished, None where that is whoever wishes it."""
    if word.pos_ == "NOUN":
        between = (n for _, n in trees.preposed(word, {"between"}))
        return next((c for c in word.lefts if c.dep_ == "poss"), None) or next(between, None)
    own = next((c for c in below.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    urged = next((c for c in below.head.children if c.dep_ in {"dobj", "nsubjpass"}), None)
    called = next((n for _, n in trees.preposed(below.head, {"on", "upon"})), None)
    return own or urged or called


def _holder(head: Token) -> Token | None:
    """Return who wishes or means it: the subject of what governs it, or whose intention it is."""
    if head.pos_ == "NOUN":
        owner = next((c for c in head.lefts if c.dep_ == "poss"), None)
        light = head.dep_ in {"dobj", "attr"} and head.head.lemma_.lower() in _CARRYING
        return owner or (doers.doer(head.head) if light else None)
    if head.pos_ == "ADJ":
        return doers.doer(head.head)
    return trees.agent(head) if trees.passive(head) else doers.doer(head)


def _lacks(head: Token) -> bool:
    """Tell whether the wish or intention itself is denied: "no plan to", "is not ready to"."""
    above = head.head
    light = head.pos_ in {"NOUN", "ADJ"} and above.lemma_.lower() in _CARRYING
    return _is_negated(head) or _no(head) or (light and _is_negated(above))


def _no(noun: Token) -> bool:
    return any(c.lower_ == "no" for c in noun.lefts)


def _modal(word: Token) -> Mood:
    """Return what a modal says of a predicate: it is wished, it is meant, or neither is plain."""
    if any(_conditional(c) for c in word.children):
        return ""
    own = {c.lower_ for c in word.children if c.dep_ == "aux"}
    if own & _WISHED:
        return "should"
    return "will" if own & _MEANT else ""


def _conditional(token: Token) -> bool:
    below = {c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"}}
    return token.lower_ in _IF or (token.dep_ == "advcl" and bool(below & _IF))


def _is_supposed(word: Token) -> bool:
    for step in trees.chain(word):
        marks = {c.lower_ for c in step.children if c.dep_ in {"aux", "mark", "advmod"}}
        if step.pos_ in {"VERB", "AUX"} and marks & (_MODALS | _IF):
            return True
        if step.dep_ not in {"xcomp", "conj"} or any(c.dep_ == "nsubj" for c in step.children):
            return False
    return False
