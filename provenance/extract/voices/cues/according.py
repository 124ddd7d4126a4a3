"""“According to X”: the rest of its sentence is what X says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.parts import quotes, sources
from provenance.extract.voices.parts.findings import FRAMING, Found, place, tidy, without
from provenance.lexicon import cues
from provenance.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.voices.parts.quotes import Quotation


_WHOLE = frozenset({("according", "to"), ("in", "the", "words", "of")})


def find(paragraph: Paragraph, quotations: Sequence[Quotation]) -> Iterator[Found]:
    """Find "according to X", "in the words of X": the content is the rest of the sentence."""
    book = cues.load()
    text = paragraph.text.lower()
    if "according" not in text and "n the words of" not in text:
        return
    for token in paragraph.doc:
        if token.lower_ not in FRAMING or quotes.quoted(paragraph.place(token), quotations):
            continue
        start = token.i if token.lower_ == "according" else token.i - 2
        whole = tuple(t.lower_ for t in paragraph.doc[max(start, 0) : token.i + 2])
        to = paragraph.doc[token.i + 1] if whole in _WHOLE else None
        source = syntax.child(to, "pobj") if to is not None else None
        if (
            to is None
            or source is None
            or source.is_punct
            or (source.lemma_.lower() in book.according_not and not _paper(source))
        ):
            continue
        end = _aside(source)
        if start != token.i and not _edging(source, start, end):
            continue
        content = _rest(paragraph, token, (start, end))
        yield Found(paragraph, token, "according", "according", source, content)


_READ = frozenset({
    "circulate", "leak", "obtain", "publish", "release", "review", "see", "share", "post",
})  # fmt: skip


def _paper(source: Token) -> bool:
    """Tell whether a rule or a plan is a paper that was read: "a plan seen by X"."""
    read = any(c.dep_ == "acl" and c.lemma_ in _READ for c in source.children)
    return read or any(c.lower_ in {"draft", "leaked"} for c in source.children)


def _edging(source: Token, start: int, end: int) -> bool:
    """Tell whether "in the words of X" opens or ends its sentence, and X can speak."""
    sent = source.sent
    # "in the words of X, a folly" at the end: the folly is what is said, and no part of X
    last = not any(t.is_alpha for t in source.doc[end : sent.end])
    bare = all(t.text != "," for t in source.doc[source.i : end])
    return (start == sent.start or (last and bare)) and (
        source.pos_ == "PROPN" or sources.living(source.lemma_.lower())
    )


def _aside(source: Token) -> int:
    """Return where "according to X, who led the search," ends."""
    end = syntax.phrase(source)[1]
    doc = source.doc
    told = doc[end : end + 2]
    if len(told) < 2 or told[0].text != "," or told[1].lower_ not in {"who", "which", "whose"}:
        return end
    verb = told[1]
    while verb.dep_ != "relcl" and verb.head.i != verb.i:
        verb = verb.head
    return max(end, verb.right_edge.i + 1) if verb.dep_ == "relcl" else end


def _rest(paragraph: Paragraph, cue: Token, source: tuple[int, int]) -> tuple[Span, ...]:
    """Return the sentence around "according to X" without it."""
    sent = cue.sent
    before = cue.doc[max(sent.start, source[0] - 2) : source[0]]
    inside = any(t.lower_ == "that" for t in before)  # "said that, according to X, it fell"
    stops = [t.i for t in sent if t.text == ";"]
    first = max((i + 1 for i in stops if i < cue.i), default=sent.start)
    last = min((i for i in stops if i >= source[1]), default=sent.end)
    pieces = [(source[0] if inside else first, source[0]), (source[1], last)]
    spans = [place(paragraph, piece) for piece in pieces if piece[0] < piece[1]]
    text = paragraph.text
    base = paragraph.span.start
    full = [tidy(text, Span(s.start - base, s.end - base), base) for s in spans]
    return tuple(s for s in full if any(c.isalpha() for c in s.of(" " * base + text)))


def apart(found: list[Found]) -> list[Found]:
    """Take "according to X" at a sentence's edge out of the contents of the cues it is about."""
    reporting = [f for f in found if f.frame == "according" and f.source is not None]
    out = []
    for f in found:
        for g in reporting:
            if g is not f and any(c.covers(f.cue) for c in g.content):
                f = _minus(f, g)
        out.append(f)
    return out


def _minus(found: Found, reporting: Found) -> Found:
    if reporting.source is None:
        return found
    end = reporting.paragraph.place(reporting.source.doc[syntax.phrase(reporting.source)[1] - 1])
    hole = Span(reporting.cue.start, end.end)
    base = found.paragraph.span.start
    text = found.paragraph.text
    pieces = [p for c in found.content for p in without(c, hole)]
    tidied = (tidy(text, Span(p.start - base, p.end - base), base) for p in pieces)
    return replace(
        found,
        content=tuple(t for t in tidied if any(ch.isalnum() for ch in t.of(" " * base + text))),
    )
