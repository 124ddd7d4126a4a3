"""Verbs that tell of an event, and whether they tell of one or of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import trees
from provenance.lexicon import events as lexicon
from provenance.lexicon import parties as party_words
from provenance.lexicon.victims import victim_class

if TYPE_CHECKING:
    from spacy.tokens import Token


def verb_class(token: Token) -> str:
    """Return the class of event that a verb tells of here, "" where it tells of none."""
    lemma = token.lemma_.lower()
    after = [c.lemma_.lower() for c in token.children if c.dep_ in {"dobj", "xcomp", "ccomp"}]
    for word in after:
        if (lemma, word) in lexicon.phrases():
            return lexicon.phrases()[lemma, word]
    kind = lexicon.verbs().get(lemma, "")
    met = {t.lemma_.lower() for t in trees.objects(token)}
    if not kind or met & lexicon.words("not_objects") or not _literal(token):
        return ""
    if kind == "release":
        freed = [t for t in trees.objects(token) if token.dep_ != "acl" or _is_captive(t)]
        return kind if any(map(_can_be_freed, freed)) else ""
    return _struck(token) if lemma in ("strike", "hit") else kind


def _is_captive(token: Token) -> bool:
    return token.lemma_.lower() in lexicon.words("captives") | party_words.words("members")


def _can_be_freed(token: Token) -> bool:
    return _is_captive(token) or token.ent_type_ == "PERSON" or bool(victim_class(token.lemma_))


def _struck(token: Token) -> str:
    """Return what "strike" and "hit" mean by who does it: cars crash, jets and states bomb."""
    doer = trees.agent(token) if trees.passive(token) else trees.subject(token)
    if doer is None:
        return ""
    word = doer.lemma_.lower()
    for kind, words in (("crash", "vehicles"), ("shooting", "bullets"), ("strike", "bombers")):
        if word in lexicon.words(words):
            own = token.lemma_ == "hit" and kind == "strike" and word in lexicon.nouns()
            return "" if own else kind  # "the airstrike hit a depot" is told by its noun
    # States "hit" each other with tariffs.
    if token.lemma_ == "hit" or any(map(_is_human, trees.objects(token))):
        return ""
    someone = doer.ent_type_ in {"GPE", "NORP", "ORG"} or doer.lower_ in {"it", "they", "military"}
    return "strike" if someone else ""


def _is_human(token: Token) -> bool:
    known = token.pos_ == "PRON" or token.ent_type_ == "PERSON"
    return known or bool(victim_class(token.lemma_))


def _literal(token: Token) -> bool:
    """Tell whether an event verb has the company that its literal sense has."""
    if token.tag_ == "VBN" and token.dep_ == "amod":
        return False
    if token.lemma_ == "gun":
        return any(c.lower_ == "down" for c in token.children)
    if token.lemma_ in lexicon.words("afloat"):
        before = token.sent[: token.i - token.sent.start]  # wherever the parser hangs the verb
        afloat = any(t.lemma_.lower() in lexicon.words("vessels") for t in before)
        return afloat and not any(c.dep_ == "dobj" for c in token.children)
    if token.lemma_ in lexicon.words("transitive"):
        return bool(trees.objects(token)) and not any(c.dep_ == "prt" for c in token.children)
    if token.lemma_ in lexicon.words("market"):
        return not any(t.ent_type_ in {"MONEY", "PERCENT"} for t in token.subtree)
    return True


def is_loose(token: Token) -> bool:
    """Tell whether a verb tells of many events and none in particular."""
    if any(c.lower_ in lexicon.words("often") for c in token.children):
        return True
    if any(
        t.lower_ in {"every", "each"}
        for c in token.children
        for t in c.subtree
        if c.dep_ == "npadvmod"
    ):
        return True
    if token.tag_ == "VBG" and token.dep_ == "xcomp":
        return token.head.lemma_ in lexicon.words("going_on")
    if _summing_up(token):
        return True
    helped = any(c.dep_ in {"aux", "auxpass"} for c in token.children)
    counted = any(c.dep_ == "nummod" for t in trees.objects(token) for c in t.children)
    headline = any(t.tag_ == "NN" and t.dep_ == "dobj" for t in token.children)
    return token.tag_ in {"VBZ", "VBP"} and not helped and not counted and not headline


def _summing_up(verb: Token) -> bool:
    """Tell whether a perfect counts by hundreds or dozens: "hundreds have been killed"."""
    perfect = any(c.dep_ == "aux" and c.lower_ in {"have", "has"} for c in verb.children)
    return perfect and any(t.lemma_.lower() in lexicon.words("rates") for t in trees.objects(verb))
