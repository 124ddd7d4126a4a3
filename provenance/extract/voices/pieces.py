"""Cut a sentence into what each voice claims in it, and what the outlet says itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices import frames, judging, unnamed
from provenance.extract.voices.findings import tidy, without
from provenance.lexicon import cues
from provenance.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.model.extraction import Attribution

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ", "NUM", "INTJ", "X", "SYM"})
_LOOSE = frozenset({"SCONJ", "CCONJ", "ADP", "PUNCT", "SPACE"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A claim to be: its place, who says it (None: the outlet), and the cue's token."""

    span: Span
    said: Attribution | None
    cue: Token | None


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
    own = [Piece(s, None, None) for s in _own(text, paragraph, span, voiced)]
    found = {(p.span, p.said.id if p.said else ""): p for p in [*kept, *own]}
    return tuple(sorted(found.values(), key=lambda p: (p.span.start, -p.span.end)))


def tokens_in(paragraph: Paragraph, span: Span) -> list[Token]:
    """Return the tokens of a paragraph that lie at least in part in `span`."""
    low, high = span.start - paragraph.span.start, span.end - paragraph.span.start
    return [t for t in paragraph.doc if t.idx < high and t.idx + len(t.text) > low]


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
        if any(t.pos_ in _CONTENT for t in tokens) and (silent or _put_forward(cue, tokens, said)):
            yield Piece(clipped, said, cue)


def _hull(paragraph: Paragraph, span: Span, said: Attribution, cue: Token) -> Span:
    """Return the clause that tells of a silence: from who was asked to all it was about."""
    parts = [s for s in (*said.source, *said.cue, *said.content) if span.covers(s)]
    subject = syntax.child(cue, "nsubj", "nsubjpass")
    if subject is not None:
        parts.append(paragraph.place(subject.left_edge))
    parts.append(paragraph.place(cue.doc[frames.clause_end(cue) - 1]))
    return Span(min(s.start for s in parts), min(span.end, max(s.end for s in parts)))


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
    if piece.cue is not None and any(t.i == piece.cue.i for t in words):
        return piece
    gap = text[rest.start : paragraph.place(words[0]).start]
    first = words[0].lower_
    goes_on = first in _BACK or (not gap.strip() and first not in _ASIDE)
    return (
        Piece(tidy(text, Span(piece.span.start, end)), piece.said, piece.cue) if goes_on else piece
    )


def _put_forward(cue: Token | None, tokens: Sequence[Token], said: Attribution) -> bool:
    """Tell whether a content is claimed by its source, not taken for granted by the outlet.

    "praised the rescue" and "refused to leave" tell of the outlet's own knowledge; "said
    that", "denied the charge" and "wants to leave" put forward what the source says.
    """
    if cue is None or cue.lower_ == "according" or said.form == "direct":
        return True
    if not said.source and syntax.passive(cue):
        return False
    if judging.naming(cue) and said.form == "mixed":
        return True
    if cue.pos_ == "NOUN" and not judging.finite(tokens):
        return False
    book = cues.load()
    word = book.lemma(cue.lemma_.lower())
    if word in book.presupposing:
        return judging.finite(tokens) and word in book.speech | book.frames["noun clause"]
    if judging.finite(tokens):
        return True
    spoken = word in book.speech | book.wishes | book.frames["report"] or said.stance != "asserting"
    return spoken and (said.speaker is not None or not said.source)


def _carries(outer: Piece, inner: Piece, paragraph: Paragraph) -> bool:
    """Tell whether a piece is there for what another voice says or names in it."""
    cue = inner.cue
    if cue is None:
        return False
    if judging.naming(cue):
        root = judging.main(tokens_in(paragraph, outer.span))
        return root is not None and root.i == cue.i
    return cue.lemma_.lower() in cues.load().speech or cue.lower_ == "according"


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
    return bool(inner) and not any(_asserts(paragraph, s, inner) for s in left)


def _own(text: str, paragraph: Paragraph, span: Span, voiced: Sequence[Piece]) -> Iterator[Span]:
    """Yield what a sentence asserts outside all claimed contents: the outlet's own words."""
    left = [span]
    for piece in voiced:
        for content in (piece.span, *(piece.said.content if piece.said else ())):
            left = [x for s in left for x in without(s, content)]
    for stretch in left:
        for tidied in _unframed(text, paragraph, tidy(text, stretch), voiced):
            if _asserts(paragraph, tidied, voiced):
                yield tidied


def _unframed(
    text: str, paragraph: Paragraph, span: Span, voiced: Sequence[Piece]
) -> Iterator[Span]:
    """Yield a stretch without the cues at its two ends and the loose words beside them."""
    words = [t for t in tokens_in(paragraph, span) if t.is_alpha]
    frame = _frame(paragraph, voiced)
    kept = list(words)
    while kept and (kept[-1].i in frame or kept[-1].pos_ in _LOOSE):
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
                aux = (c.i for c in verb.children if c.dep_ in {"aux", "auxpass", "neg"})
                frame |= {verb.i, *aux}
            for c in piece.cue.children:
                if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i > piece.cue.i:
                    frame |= set(range(*syntax.reach(c)))
            if piece.cue.dep_ == "dobj" and piece.cue.pos_ == "NOUN":
                frame |= set(range(piece.cue.head.i, piece.cue.i))  # "gave them its word that"
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
    while verbs[-1].dep_ == "xcomp" and syntax.verbal(verbs[-1].head):
        verbs.append(verbs[-1].head)
    return verbs


def _reasons(paragraph: Paragraph, cue: Token) -> set[int]:
    """Return the tokens by which the cue's sentence tells why a voice is unnamed."""
    low, high = cue.sent.start_char, cue.sent.end_char
    ranges = [(a, b) for a, b in unnamed.reasons(paragraph.doc.text) if low <= a < high]
    return {t.i for t in cue.sent for a, b in ranges if a <= t.idx < b}


def _asserts(paragraph: Paragraph, span: Span, voiced: Sequence[Piece]) -> bool:
    """Tell whether a stretch has a finite verb that belongs to no cue and no source."""
    frame = _frame(paragraph, voiced)
    tokens = [t for t in tokens_in(paragraph, span) if t.i not in frame]
    return judging.finite(tokens)
