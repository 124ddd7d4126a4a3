"""What a sentence asserts outside all that its voices say: the outlet's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.extract.voices.claimed.piece import tokens_in
from provenance.extract.voices.parts import judging, unnamed
from provenance.extract.voices.parts.findings import tidy, without
from provenance.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.voices.claimed.piece import Piece

_WITH = frozenset({"aux", "auxpass", "neg"})
_LOOSE = frozenset({"SCONJ", "CCONJ", "ADP", "PUNCT", "SPACE"})


def own(text: str, paragraph: Paragraph, span: Span, voiced: Sequence[Piece]) -> Iterator[Span]:
    """Yield what a sentence asserts outside all claimed contents: the outlet's own words."""
    left = [span]
    for piece in voiced:
        for content in (piece.span, *(piece.said.content if piece.said else ())):
            left = [x for s in left for x in without(s, content)]
    frame = _frame(paragraph, voiced) if left else set()
    for stretch in left:
        for tidied in _unframed(text, paragraph, tidy(text, stretch), frame):
            if _told(paragraph, tidied, frame):
                yield tidied


def _unframed(text: str, paragraph: Paragraph, span: Span, frame: set[int]) -> Iterator[Span]:
    """Yield a stretch without the cues at its two ends and the loose words beside them."""
    words = [t for t in tokens_in(paragraph, span) if t.is_alpha]
    kept = list(words)
    while kept and (
        kept[-1].i in frame or kept[-1].pos_ in _LOOSE or kept[-1].lower_ in {"aside", "apart"}
    ):
        kept.pop()
    if kept and kept[0].i in frame and not judging.finite([t for t in kept if t.i in frame]):
        frame = set()  # a source that is the subject of more than its cue stays
    while kept and kept[0].i in frame:
        kept.pop(0)
    if not kept:
        return
    start = span.start if kept[0] is words[0] else paragraph.place(kept[0]).start
    end = span.end if kept[-1] is words[-1] else paragraph.place(kept[-1]).end
    yield tidy(text, Span(start, max(start, end)))


def _frame(paragraph: Paragraph, voiced: Sequence[Piece]) -> set[int]:
    """Return the tokens of cues, their auxiliaries, and the phrases of their sources."""
    frame: set[int] = set()
    for piece in voiced:
        if piece.cue is not None and piece.cue.doc is paragraph.doc:
            for verb in _governing(piece.cue):
                aux = (c.i for c in verb.children if c.dep_ in _WITH)
                frame |= {verb.i, *aux}
            for c in piece.cue.children:
                if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i > piece.cue.i:
                    frame |= set(range(*syntax.reach(c)))
            if piece.cue.dep_ == "dobj" and piece.cue.pos_ == "NOUN":
                frame |= set(range(piece.cue.head.i, piece.cue.i))  # "gave them its word that"
            if piece.cue.pos_ == "NOUN" and piece.cue.dep_.startswith("nsubj"):
                verb = piece.cue.head  # "their claim that X | could not be checked"
                frame |= {verb.i, *(c.i for c in verb.children if c.dep_ in _WITH)}
            frame |= _reasons(paragraph, piece.cue)
        for source in piece.said.source if piece.said is not None else ():
            tokens = tokens_in(paragraph, source)
            frame |= {t.i for t in tokens}
            heads = [t for t in tokens if t.dep_.startswith("nsubj")]
            for head in heads[:1]:
                frame |= set(range(*syntax.reach(head)))
    return frame


def _governing(cue: Token) -> list[Token]:
    """Return a cue and the verbs that only carry it: "will continue to urge"."""
    verbs = [cue]
    if (ready := doers.readiness(cue)) is not None:
        verbs += [ready, ready.head]  # "is fond of saying"
    while verbs[-1].dep_ == "xcomp" and syntax.verbal(verbs[-1].head):
        verbs.append(verbs[-1].head)
    return verbs


def _reasons(paragraph: Paragraph, cue: Token) -> set[int]:
    """Return the tokens by which the cue's sentence tells why a voice is unnamed."""
    low, high = cue.sent.start_char, cue.sent.end_char
    every = unnamed.reasons(paragraph.doc, paragraph.text)
    ranges = [(a, b) for a, b in every if low <= a < high]
    return {t.i for t in cue.sent for a, b in ranges if a <= t.idx < b}


def asserts(paragraph: Paragraph, span: Span, voiced: Sequence[Piece]) -> bool:
    """Tell whether a stretch has a finite verb that belongs to no cue and no source."""
    return _told(paragraph, span, _frame(paragraph, voiced))


def _told(paragraph: Paragraph, span: Span, frame: set[int]) -> bool:
    return judging.finite([t for t in tokens_in(paragraph, span) if t.i not in frame])
