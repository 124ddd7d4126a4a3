"""Small questions about whom a mention names, asked where voices are cast."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.parse import lost, syntax
from provenance.extract.voices.cast.coreference import Voice
from provenance.extract.voices.parts import sources, unnamed
from provenance.model.extraction import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spacy.tokens import Token

    from provenance.extract.naming.forces import Force
    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.voices.cast.phrases import Mention
    from provenance.extract.voices.parts.findings import Found
    from provenance.model.vocabulary import Number

_ALSO = {"military": "army", "army": "military"}
"""A "military spokesman" is of the army that the article speaks of."""
_ONE = frozenset({"a", "an", "one", "the", "this", "that", "another"})
"""Words before a noun that make it one thing, whatever it is."""


def topmost(token: Token) -> Token:
    """Return the head of the whole name that a recognised part belongs to."""
    while token.dep_ == "compound" and token.head.pos_ == "PROPN" and token.head.i > token.i:
        token = token.head
    return token


def garbled(mention: Mention) -> bool:
    """Tell whether a line in capitals holds a told verb: a sentence taken for a name."""
    if not mention.text.isupper():
        return False
    start, end = syntax.phrase(mention.head)
    return re.search(r"[’']RE\b", mention.text) is not None or any(
        t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in mention.head.doc[start:end]
    )


def theirs(mention: Mention) -> bool:
    """Tell whether a group is described by an owner that only a pronoun names."""
    owner = syntax.child(mention.head, "poss")
    return owner is not None and owner.lower_ in {"their", "its"} and mention.sort != "name"


def akin(left: str, right: str) -> bool:
    """Tell whether two kinds of access start alike: "familiar with the matter", "the affair"."""
    return left.split()[:2] == right.split()[:2]


def when(paragraph: Paragraph, token: Token) -> tuple[int, int]:
    """Return where a token stands, so that tokens of several paragraphs can be put in order."""
    return paragraph.index, token.i


def same_sentence(found: Found) -> bool:
    """Tell whether a cue and its source stand in one sentence."""
    return found.source is not None and found.source.sent.start == found.head.sent.start


def description(mention: Mention) -> str:
    """Return what an unnamed voice is called: its words, or the name of its report."""
    return mention.name if mention.kind == "report" and mention.name else mention.text


def made(key: str, mention: Mention, *, named: bool) -> Voice:
    """Return a new voice of a mention."""
    name = mention.name if named else description(mention)
    return Voice(
        key, mention.kind, named, name, mention.role, mention.affiliation, mention.noun,
        mention.number, mention.gender, "", unnamed.knowledge(mention.text), mention.modifiers,
    )  # fmt: skip


def owned(mention: Mention, force: Force) -> Mention:
    """Return "the army" as the article first calls it: "The Sudanese army"."""
    own, _, _ = force.words.partition(" ")
    bare = own.endswith(("'s", "’s"))
    words = frozenset({own.lower()})
    return replace(mention, text=force.words if bare else f"The {force.words}", modifiers=words)


def serving(voice: Voice, forces: Mapping[str, Force]) -> Force | None:
    """Return the force that an "army spokesman" speaks for, None where another's is told."""
    if voice.kind != "person" or " " in voice.affiliation:
        return None
    words = [w for w in voice.role.lower().split() if w not in _ONE][:1]
    told = [word for word in (voice.affiliation.lower(), *words) if word]
    told += [_ALSO[word] for word in told if word in _ALSO]
    return next((forces[word] for word in told if word in forces), None)


def joint(source: Token) -> list[Token]:
    """Return the heads of the voices that a source joins ("A and the union"), else the source.

    Each must be one of its own: a name, or one person or body with its own article. "Doctors
    and nurses" are one crowd.
    """
    named = syntax.child(source, "appos") if source.tag_ == "NNS" else None
    if named is not None and named.ent_type_ == "PERSON" and syntax.child(named, "conj"):
        return joint(named)  # "spokesmen A and B"
    before = lost.partner(source)
    heads = [before, source] if before is not None else [source]
    while (following := _next(heads[-1])) is not None:
        heads.append(following)
    return heads if len(heads) > 1 and all(map(_single, heads)) else [source]


def _next(head: Token) -> Token | None:
    """Return the voice joined to one, perhaps hung on the name behind it: "A, the chair, and B"."""
    for bearer in (head, *(c for c in head.children if c.dep_ == "appos")):
        joined = syntax.child(bearer, "conj")
        kinds = {"PROPN", "NOUN"} if bearer.i == head.i else {"PROPN"}
        if joined is not None and joined.pos_ in kinds:
            return joined  # but "A, the chair and a friend" is A alone
    return None


def _single(head: Token) -> bool:
    if head.pos_ == "PROPN":
        return True
    if head.tag_ == "NNS" and syntax.child(head, "nummod") is not None:
        return sources.living(head.lemma_.lower())  # "a guard and two neighbours"
    own = syntax.child(head, "det", "poss") is not None
    named = syntax.child(head, "appos") is not None
    return head.tag_ == "NN" and (own or named) and sources.living(head.lemma_.lower())


def number(voice: Voice) -> Number:
    """Return of how many a voice is; "intelligence suggests" and "a source or sources" tell not."""
    words = voice.name.lower().split()
    if voice.number == "several" and "or" not in words:
        return "several"
    mass = voice.kind == "unknown" and words[:1] and words[0] not in _ONE
    return "unknown" if not voice.named and (mass or "or" in words) else "one"


def values(voices: Iterable[Voice]) -> tuple[Speaker, ...]:
    """Return voices as the model has them."""
    return tuple(
        Speaker(
            v.id, v.name, v.kind, v.named, v.role, v.affiliation,
            number(v),
            v.reason, v.knowledge, tuple(sorted(set(v.seen))),
        )
        for v in voices
    )  # fmt: skip
