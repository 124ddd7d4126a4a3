"""Sources that the text does not name: "a senior official", "the report by X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.cast import names, phrases
from provenance.extract.voices.cast.phrases import Mention, Sort
from provenance.lexicon import roles
from provenance.model.spans import Span
from provenance.model.vocabulary import SpeakerKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph

_BASED = re.compile(r"^[\w. ]+-based ")
"""Where a body sits is no part of its name: "the Oslo-based Centre for X"."""
_ALL = frozenset({"both", "neither", "either", "each", "every", "no", "any"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def read(paragraph: Paragraph, head: Token, span: Span, text: str) -> Mention:
    """Describe a source that the text does not name."""
    book = roles.load()
    noun = head.lemma_.lower()
    det = syntax.child(head, "det")
    owned = syntax.child(head, "poss")
    sweeping = det is not None and det.lower_ in _ALL
    definite = det is not None and det.lower_ in _DEFINITE
    mods = [
        t for t in head.children
        if t.i < head.i and t.dep_ in {"amod", "compound", "nmod", "poss"} and not t.is_punct
    ]  # fmt: skip
    words = frozenset(t.lemma_.lower() for t in mods) - book.words["unnamed"]
    several = head.tag_ in {"NNS", "NNPS"} or book.are("collective", head.lower_)
    kind = _noun_kind(noun, several)
    sort: Sort = "definite" if definite else "indefinite"
    # "a paramedic I know", "the daily": the tagger may take a rare noun for an adjective
    noun_like = kind in {"person", "outlet"} and head.tag_ in {"JJ", "RB"} and det is not None
    loose = head.pos_ in {"NUM", "ADJ", "DET", "ADV"} and not noun_like
    if sweeping or book.are("vague", head.lower_) or loose:
        sort = "vague"
    name = _report_name(head) if kind == "report" else ""
    affiliation = phrases.affiliation(head)
    if kind == "report" and name:
        affiliation = name.partition(" by ")[2]
    if owned is not None and not affiliation and owned.pos_ == "PROPN":
        affiliation = names.bare(phrases.text_of(phrases.chain(owned)))
    return Mention(paragraph, head, span, sort, kind, text, name, noun,
                   _described_role(head), affiliation, "several" if several else "one",
                   phrases.gender_of("", noun), words)  # fmt: skip


def _described_role(head: Token) -> str:
    """Return a description without article and without what follows it."""
    start = min([head.i, *(t.i for t in head.children if t.i < head.i and t.dep_ != "det")])
    return head.doc[max(start, head.left_edge.i) : head.i + 1].text


def _noun_kind(noun: str, several: bool) -> SpeakerKind:
    book = roles.load()
    if book.are("reports", noun):
        return "report"
    if book.are("persons", noun):
        return "group" if several else "person"
    if book.are("outlets", noun):
        return "outlet"
    if book.are("bodies", noun):
        return "body"
    return "group" if several else "unknown"


def _report_name(head: Token) -> str:
    """Return "report by X" where the text tells whose report it is, else ""."""
    noun = head.lemma_.lower()
    for prep in head.children:
        if prep.dep_ in {"prep", "agent"} and prep.lower_ in {"by", "from"}:
            inner = syntax.child(prep, "pobj")
            if inner is not None:
                start, end = syntax.phrase(inner)
                return f"{noun} by {_BASED.sub('', names.bare(head.doc[start:end].text))}"
    owner = syntax.child(head, "poss") or next(
        (t for t in head.children if t.dep_ == "compound" and t.ent_type_ == "ORG"), None
    )
    if owner is not None and owner.pos_ == "PROPN":
        return f"{noun} by {names.bare(phrases.text_of(phrases.chain(owner)))}"
    return ""
