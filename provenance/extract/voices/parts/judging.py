"""What sort of statement a piece of a sentence is: its kind, its yes or no, its certainty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.lexicon import cues, modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from provenance.model.extraction import Attribution
    from provenance.model.vocabulary import ClaimKind, Modality, Polarity

_NAMING = frozenset({
    "brand", "call", "characterise", "characterize", "deem", "denounce", "describe", "dismiss",
    "dub", "hail", "label", "portray", "term",
})  # fmt: skip
_CALLING = frozenset({"for", "on", "upon", "out", "off"})
_LIKING = frozenset({"like", "love", "prefer", "want", "say", "think", "hope"})
"""Verbs whose "would" is a polite present, not a look ahead."""
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def finite(tokens: Sequence[Token]) -> bool:
    """Tell whether a piece of text has a finite verb of its own."""
    return any(t.tag_ in _FINITE for t in tokens)


def main(tokens: Sequence[Token]) -> Token | None:
    """Return the highest verb of a piece of text, else its highest word."""
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if t.head.i == t.i or t.head.i not in inside]
    verbs = [t for t in tops if syntax.verbal(t)]
    words = [t for t in tops if t.is_alpha]
    return next(iter(verbs), None) or next(iter(words), None)


def _chain(root: Token) -> list[Token]:
    """Return a verb, its auxiliaries and adverbs, and the same of verbs it is completed by."""
    out = [root]
    for c in root.children:
        if c.dep_ in {"aux", "auxpass", "advmod", "acomp", "neg"}:
            out.append(c)
    return out


def polarity(tokens: Sequence[Token], root: Token | None, cue: Token | None) -> Polarity:
    """Return the content's own yes or no; "does not think that" says no to what is thought."""
    if root is None:
        return "positive"
    no = ordered(tokens) or _says_no(root)
    raised = cue is not None and cue.i != root.i and syntax.verbal(cue) and syntax.negated(cue)
    return "negative" if no != raised else "positive"


def misjudged(root: Token) -> bool:
    """Tell whether something is called wrong to say: "it would be naive to call it good"."""
    word = syntax.child(root, "acomp", "attr")
    subject = syntax.child(root, "nsubj")
    empty = subject is not None and subject.lower_ == "it"
    rest = syntax.child(root, "xcomp", "ccomp", "advcl")
    return bool(empty and rest and word is not None and modality.are("mistaken", word.lower_))


def _says_no(root: Token) -> bool:
    if syntax.negated(root):
        return not misjudged(root)  # "it would not be wrong to say"
    if misjudged(root):
        return True
    if modality.are("failing", root.lemma_) and syntax.child(root, "xcomp") is not None:
        return True
    thing = syntax.child(root, "dobj", "attr")
    return thing is not None and thing.left_edge.lower_ == "no"


def certainty(tokens: Sequence[Token], root: Token | None) -> Modality:
    """Return how sure the piece sounds; hearsay beats every hedge."""
    lowered = " ".join(t.lower_ for t in tokens)
    if any(p in lowered for p in cues.load().hearsay_phrases):
        return "hearsay"
    if root is None:
        return "certain"
    if syntax.passive(root) and _unsaid(root):
        return "hearsay"
    near = _chain(root)
    if any(modality.are("hearsay", t.lower_) and _main(t.head, root) for t in tokens):
        return "hearsay"
    if any(_possible(t) for t in near) or any(_doubts(t, root) for t in tokens):
        return "possible"
    if not modality.are("seeming", root.lemma_) and _supposes(root):
        return "possible"
    if modality.are("seeming", root.lemma_) or any(
        modality.are("probable", t.lower_) for t in near
    ):
        return "probable"
    return "certain"


def _supposes(root: Token) -> bool:
    """Tell whether the main verb only supposes: "believes that", no wish and no "did not hint"."""
    book = cues.load()
    verb = book.lemma(root.lemma_.lower())
    holds = root.pos_ == "VERB" and not syntax.negated(root)
    return holds and book.stance(verb) == "hedging" and verb not in book.wishes


def _possible(word: Token) -> bool:
    return modality.are("possible", word.lower_) and word.lower_ != "can"


def _doubts(word: Token, root: Token) -> bool:
    """Tell whether a "could" below the main verb makes the whole unsure.

    It does in what is joined to the verb ("is rising and could fall") and in what is feared
    or said by a noun of its clause ("stems from fears that it could fall"), not in an aside.
    """
    if word.dep_ != "aux" or not _possible(word):
        return False
    verb = word.head
    while verb.i != root.i and verb.head.i != verb.i:
        feared = verb.dep_ in {"relcl", "acl"} and modality.are("doubts", verb.head.lemma_)
        if not feared and verb.dep_ not in _JOINED:
            return False
        verb = verb.head
    return verb.i == root.i


_JOINED = frozenset({"conj", "ccomp", "xcomp", "acl", "prep", "pobj", "dobj"})


def _main(verb: Token, root: Token) -> bool:
    """Tell whether what `verb` says is what the piece says: "that is why they are going"."""
    while verb.i != root.i and verb.dep_ in {"ccomp", "advcl", "acomp", "attr", "xcomp"}:
        verb = verb.head
    return verb.i == root.i


def naming(cue: Token) -> bool:
    """Tell whether a cue gives something a name: "called it a mistake", not "called for help"."""
    if cue.lemma_.lower() not in _NAMING or not syntax.verbal(cue):
        return False
    if syntax.child(cue, "oprd", "acomp", "attr") is not None:
        return True
    if cue.lemma_.lower() == "dismiss":  # "dismissed the claims" denies, "as lies" names
        return any(c.dep_ == "prep" and c.lower_ == "as" for c in cue.children)
    calls = any(c.dep_ in {"prep", "prt", "mark"} and c.lower_ in _CALLING for c in cue.children)
    return not calls and syntax.child(cue, "xcomp") is None


def _unsaid(root: Token) -> bool:
    """Tell whether a passive passes on what is said, with nobody named who says it."""
    passing = modality.are("hearsay_verbs", root.lemma_) and doers.agent(root) is None
    return passing and syntax.child(root, "xcomp", "ccomp", "oprd") is not None


def kind(
    tokens: Sequence[Token], root: Token | None, cue: Token | None, said: Attribution | None
) -> ClaimKind:
    """Return the kind of claim that a piece of text makes under a cue, or on its own."""
    if said is not None and said.stance == "silent":
        return "silence"
    book = cues.load()
    word = book.lemma(cue.lemma_.lower()) if cue is not None else ""
    if _asked(tokens, word):
        return "question"
    if word in book.wishes and cue is not None and not naming(cue):
        return "wish"
    if root is None or not any(t.is_alpha for t in tokens):
        return "other"
    near = _chain(root)
    if any(modality.are("duty", t.lower_) for t in near) or _wished(root, tokens, word):
        return "wish"
    if misjudged(root):
        return "assertion"
    looks = modality.are("foreseeing", root.lemma_.lower()) and root.pos_ == "VERB"
    if looks or modality.are("expecting", word) or (_ahead(near) and not _likes(root)):
        return "forecast"
    if book.accepts(word, "object infinitive") and root.tag_ == "VB" and not finite(tokens):
        return "wish"  # "told them to stay"
    if said is None and not finite(tokens):
        return "other"
    return "assertion"


def _wished(root: Token, tokens: Sequence[Token], word: str) -> bool:
    """Tell whether a piece is an order, or by its own main verb a wish: "wants it to leave"."""
    book = cues.load()
    verb = book.lemma(root.lemma_.lower())
    wants = verb in book.wishes and verb not in book.told and root.pos_ == "VERB"
    said_so = not word and verb == "urge" and not finite(tokens)
    return said_so or ordered(tokens) or (wants and not syntax.passive(root))


def ordered(tokens: Sequence[Token]) -> bool:
    """Tell whether a piece opens with a "do not" to somebody: "Don't expect much"."""
    words = [t for t in tokens if t.is_alpha or t.lower_ in {"n't", "n’t"}][:2]
    first = [t.lower_ for t in words]
    return len(words) == 2 and first[0] == "do" and first[1] in {"n't", "n’t", "not"}


def _likes(root: Token) -> bool:
    return root.lemma_.lower() in _LIKING and any(c.lower_ == "would" for c in root.children)


def _asked(tokens: Sequence[Token], word: str) -> bool:
    last = [t for t in tokens if not t.is_space and t.text not in "”\"'’)"]
    if last and last[-1].text.endswith("?"):
        return True
    following = any(t.lower_ in {"if", "whether", "who", "what", "why", "how", "when", "where"}
                    for t in tokens[:2])  # fmt: skip
    return modality.are("asking", word) and following


def _ahead(near: Sequence[Token]) -> bool:
    """Tell whether auxiliaries point ahead: "will fall", not "may have fallen"."""
    lowered = {t.lower_ for t in near}
    return any(modality.are("future", t.lower_) for t in near if t.dep_ == "aux") and not (
        lowered & {"have", "had"} and not lowered & {"will", "’ll", "'ll"}
    )
