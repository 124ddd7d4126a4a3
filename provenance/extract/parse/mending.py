"""Attachments that the small model gets wrong, set right before anybody reads the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.lexicon import cues, roles, victims

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COMPLEMENTS = frozenset({"as", "for", "of"})
_SHOWING = frozenset({"show", "shows", "reveal", "reveals"})
_TELLING = frozenset({"VBD", "VBZ", "VBP", "MD"})


def mend(doc: Doc) -> Doc:
    """Hang some phrases of a parse anew, in place, where only one reading is left; return it."""
    for token in doc:
        dep = token.dep_
        if dep == "agent":
            _complement(token)
        elif dep == "advcl" and token.tag_ == "VBG":
            _added(token)
        elif dep == "prep" and token.tag_ == "VBG" and token.head.is_punct:
            token.head, token.dep_ = token.head.head, "advcl"  # "the text, citing traders, says"
        elif dep == "pobj" and token.lower_ in _SHOWING and token.tag_ in {"NN", "NNS"}:
            _shown(token)
        elif token.lower_ == "shot" and token.tag_ == "NN":
            _hit(token)
    return doc


def _hit(shot: Token) -> None:
    """Make a participle of "found a boy | shot in the leg", which the model takes for a noun."""
    found = shot.head
    if shot.dep_ == "oprd" and found.lemma_ == "find":
        person = syntax.child(found, "nsubjpass") or syntax.child(found, "dobj")
    else:
        person = _person_before(shot)
    if person is None:
        return
    if person.head.i == shot.i:
        _lead(person, shot)
    else:
        shot.head, shot.dep_ = person, "acl"
    person.pos_ = "NOUN"
    shot.pos_, shot.tag_, shot.lemma_ = "VERB", "VBN", "shoot"


def _lead(person: Token, shot: Token) -> None:
    """Put a person in the place of the word that hangs on it; no word may govern its own head."""
    for c in [c for c in shot.children if c.i < person.i]:
        c.head = person
    if shot.head.i == shot.i:
        person.dep_ = "nsubjpass"  # a headline: "Boy shot in the leg"
        return
    person.head, person.dep_ = shot.head, shot.dep_
    shot.head, shot.dep_ = person, "acl"


def _person_before(shot: Token) -> Token | None:
    """Return whom the word before tells of: "a three-year-old shot", "two teenagers shot"."""
    before = shot.doc[shot.i - 1] if shot.i > shot.sent.start else None
    if before is None or before.head.i != shot.i or before.dep_ not in {"amod", "compound"}:
        return None
    aged = before.lower_ == "old" and "year" in {t.lemma_.lower() for t in before.lefts}
    return before if aged or victims.victim_class(before.lemma_) else None


def _shown(token: Token) -> None:
    """Make a verb of the last word of "It fell, figures published on Friday | show."."""
    doc, paper = token.doc, _paper(token)
    owned = [c for c in token.children if c.i < token.i]
    last = doc[token.i - 1]
    if paper is None or last not in owned:
        return
    main = doc[paper.i].sent.root
    _replace(last, token, owned)
    before = [c for c in paper.children if doc[c.i : paper.i].text.find(",") >= 0]
    words = [c for c in before if not c.is_punct]
    if words:
        _replace(words[-1], paper, before)
    token.head, token.dep_ = main, "parataxis"
    token.pos_, token.tag_ = "VERB", "VBZ" if token.lower_.endswith("s") else "VBP"
    token.lemma_ = token.lower_.removesuffix("s")
    paper.head, paper.dep_ = token, "nsubj"


def _replace(heir: Token, old: Token, children: list[Token]) -> None:
    """Hang one child of a word where the word hung, and the other children on it."""
    heir.head, heir.dep_ = old.head if old.head.i != old.i else heir, old.dep_
    for c in children:
        if c.i != heir.i:
            c.head = heir


def _paper(verb: Token) -> Token | None:
    """Return the document set off by a comma before a sentence's last word, which agrees with it.

    "It fell, a survey by the Gazette | shows."
    """
    doc, start = verb.doc, verb.sent.start
    if verb.i + 1 >= len(doc) or doc[verb.i + 1].text != ".":
        return None
    comma = next((i for i in range(verb.i - 1, start, -1) if doc[i].text == ","), start)
    told = any(t.tag_ in _TELLING for t in doc[start:comma])
    after = next((t for t in doc[comma:verb.i] if t.pos_ == "NOUN" and t.nbor().pos_ != "NOUN"),
                 None)  # fmt: skip
    plain = after is not None and all(
        t.pos_ in {"DET", "ADJ", "NOUN", "PROPN", "NUM"} for t in doc[comma + 1 : after.i]
    )
    many = verb.lower_ in {"show", "reveal"}
    if not told or after is None or not plain or (after.tag_ == "NNS") != many:
        return None
    words = {after.lemma_.lower(), after.lower_}
    return after if any(roles.load().are("reports", w) for w in words) else None


def _complement(by: Token) -> None:
    """Hang on the verb what it says of somebody: "accused by the auditors | of hiding losses"."""
    verb, doer = by.head, syntax.child(by, "pobj")
    for prep in list(doer.children) if doer is not None else ():
        word = prep.lower_
        if prep.dep_ != "prep" or word not in _COMPLEMENTS or prep.i + 1 >= len(by.doc):
            continue
        doing = by.doc[prep.i + 1].lower_.endswith("ing")  # "of hiding", but "the head of state"
        if (doing or word == "as") and cues.load().accepts(verb.lemma_.lower(), f"object {word}"):
            prep.head = verb


def _added(verb: Token) -> None:
    """Hang on who speaks what he goes on to say: "police said they had fled, | adding that"."""
    inner = verb.head
    outer = inner.head
    speech = cues.load().speech
    if not (outer.i < inner.i < verb.i and inner.dep_ == "ccomp" and outer.i != inner.i):
        return
    apart = verb.nbor(-1).text == "," and syntax.child(verb, "nsubj") is None
    spoken = outer.lemma_.lower() in speech and verb.lemma_.lower() in speech
    own = syntax.child(outer, "nsubj") is not None and inner.lemma_.lower() not in speech
    if apart and spoken and own:
        verb.head = outer
