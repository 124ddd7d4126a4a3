"""Cut a sentence into what each voice claims in it, and what the outlet says itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.claimed import remainder, told
from provenance.extract.voices.claimed.piece import Piece, tokens_in
from provenance.extract.voices.parts import judging, reaches
from provenance.extract.voices.parts.findings import FRAMING, tidy, without
from provenance.lexicon import cues
from provenance.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.model.extraction import Attribution

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ", "NUM", "INTJ", "X", "SYM"})


def cut(
    text: str, paragraph: Paragraph, span: Span, near: Sequence[Attribution]
) -> tuple[Piece, ...]:
    """Return what is claimed in the sentence at `span`, in text order, at least one piece.

    `near` are the attributions whose cue or content touches the sentence. The outlet's
    own pieces overlap no content that another voice claims.
    """
    voiced = [p for a in near for p in _said(text, paragraph, span, a)]
    if not voiced:
        return (Piece(span, None, None),)
    kept = [p for p in voiced if not _only_frames(p, voiced, paragraph)]
    kept = [_completed(text, paragraph, span, p, voiced) for p in kept]
    voiced = [*voiced, *kept]
    own = [Piece(s, None, None) for s in remainder.own(text, paragraph, span, voiced)]
    found = {(p.span, p.said.id if p.said else ""): p for p in [*kept, *own]}
    return tuple(sorted(found.values(), key=lambda p: (p.span.start, -p.span.end)))


def _said(text: str, paragraph: Paragraph, span: Span, said: Attribution) -> Iterator[Piece]:
    """Yield what one attribution claims inside a sentence."""
    cue = next(iter(tokens_in(paragraph, said.cue[0])), None)
    silent = said.stance == "silent"
    if silent and cue is not None and span.covers(said.cue[0]):
        yield Piece(tidy(text, _hull(paragraph, span, said, cue)), said, cue)
        return
    if said.source and said.speaker is None and said.parent is not None:
        return  # whose words they are is not known; that they were told is the outer voice's
    for content in said.content:
        low, high = max(content.start, span.start), min(content.end, span.end)
        clipped = tidy(text, Span(low, max(low, high)))
        tokens = tokens_in(paragraph, clipped) if len(clipped) else []
        if any(t.pos_ in _CONTENT for t in tokens) and (
            silent or told.put_forward(cue, tokens, said)
        ):
            whole = clipped if silent else told.clause(paragraph, span, cue, clipped, tokens)
            yield Piece(whole, said, cue, clipped)


def _hull(paragraph: Paragraph, span: Span, said: Attribution, cue: Token) -> Span:
    """Return the clause that tells of a silence: from who was asked to all it was about."""
    parts = [s for s in (*said.source, *said.cue, *said.content) if span.covers(s)]
    subject = syntax.child(cue, "nsubj", "nsubjpass")
    if subject is not None:
        parts.append(paragraph.place(subject.left_edge))
    parts.append(paragraph.place(cue.doc[reaches.clause_end(cue) - 1]))
    joints = [c for c in cue.children if c.dep_ == "cc"]
    speaks = [
        paragraph.place(next((x for x in joints if x.i < c.i), c)).start
        for c in cue.children
        if _speaks_up(c)
    ]
    end = min([span.end, max(s.end for s in parts), *speaks])
    return Span(min(s.start for s in parts), end)


def _speaks_up(verb: Token) -> bool:
    """Tell whether a verb joined to a silence ends it: "declined to comment | but said"."""
    told = verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBZ", "VBP"}
    return told and not syntax.negated(verb) and verb.lemma_.lower() in cues.load().speech


_BACK = frozenset({"which", "who", "whom", "whose", "like", "including", "where"})
_ASIDE = frozenset({
    "although", "though", "but", "while", "when", "after", "before", "because", "as", "since",
    "and", "or", "if", "so", "until", "unless", "despite",
})  # fmt: skip
"""First words of what goes on about a content, and of what is said beside it."""


def _completed(
    text: str, paragraph: Paragraph, span: Span, piece: Piece, voiced: Sequence[Piece]
) -> Piece:
    """Return a piece with the clause that the parser left behind it: "..., which was new"."""
    starts = [p.span.start for p in voiced if p.span.start >= piece.span.end]
    end = min([span.end, *starts])
    rest = Span(piece.span.end, end)
    words = [
        t
        for t in tokens_in(paragraph, rest)
        if t.is_alpha and paragraph.place(t).start >= rest.start
    ]
    if not words or piece.said is None or piece.said.form == "direct" or not judging.finite(words):
        return piece
    if piece.cue is not None and (
        piece.cue.pos_ == "NOUN" or any(t.i == piece.cue.i for t in words)
    ):
        return piece
    gap = text[rest.start : paragraph.place(words[0]).start]
    first = words[0].lower_
    goes_on = first in _BACK or (not gap.strip() and first not in _ASIDE)
    return (
        replace(
            piece,
            span=tidy(text, Span(piece.span.start, end)),
            content=tidy(text, Span(piece.heart.start, end)),
        )
        if goes_on
        else piece
    )


def _only_frames(piece: Piece, voiced: Sequence[Piece], paragraph: Paragraph) -> bool:
    """Tell whether a piece says nothing but that another speaks, whose claim is kept."""
    outer = piece.said
    inner = [
        p for p in voiced
        if outer is not None and p.said is not None and p.said.parent == outer.id
        and piece.span.covers(p.span) and _carries(piece, p, paragraph)
    ]  # fmt: skip
    left = [piece.span]
    for p in inner:
        left = [x for s in left for x in without(s, p.span)]
    return bool(inner) and not any(remainder.asserts(paragraph, s, inner) for s in left)


def _carries(outer: Piece, inner: Piece, paragraph: Paragraph) -> bool:
    """Tell whether a piece is there for what another voice says or names in it."""
    cue = inner.cue
    if cue is None:
        return False
    if judging.naming(cue):
        root = judging.main(tokens_in(paragraph, outer.heart))
        return root is not None and root.i == cue.i
    return cue.lemma_.lower() in cues.load().speech or cue.lower_ in FRAMING
