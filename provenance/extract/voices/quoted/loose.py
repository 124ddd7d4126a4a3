"""Quotations beside which no verb of speech stands: signed, told just before, or nobody's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.voices.parts import judging
from provenance.extract.voices.parts.findings import Found
from provenance.lexicon import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.voices.parts.quotes import Quotation

_SIGNED = re.compile(r"\s*([—–―-]{1,2})\s*((?:[A-Z][\w.’'-]*[ ]?){2,5})(?=,|[.\s]*$)")


def signed(paragraph: Paragraph, quote: Quotation) -> Found | None:
    """Return the name behind a quotation that is signed: "“...” — Anna Berg"."""
    found = _SIGNED.match(paragraph.text, quote.span.end - paragraph.span.start)
    if found is None:
        return None
    dash, name = (paragraph.doc.char_span(*found.span(k), alignment_mode="expand") for k in (1, 2))
    if dash is None or name is None or name.root.left_edge.idx < dash[0].idx:
        return None
    return Found(paragraph, dash[0], "", "quote", name.root, (quote.span,))


def teller(paragraph: Paragraph, found: Sequence[Found], quote: Quotation) -> Found | None:
    """Return who speaks in the sentence before: "Berg said it was old. “It leaked a bit.”"."""
    before = paragraph.text[: quote.span.start - paragraph.span.start].rstrip()
    words = paragraph.doc.char_span(0, len(before), alignment_mode="contract")
    if before[-1:] not in {".", "?", "!"} or not words:
        return None
    start = words[-1].sent.start
    mains = [
        f for f in found
        if f.head.sent.start == start and f.head.dep_ == "ROOT" and f.source is not None
        and f.word in cues.load().speech and f.stance != "silent"
    ]  # fmt: skip
    sure = len(mains) == 1 and not mains[0].negated
    return replace(mains[0], stance="asserting") if sure else None


def nobody(paragraph: Paragraph, quote: Quotation) -> Iterator[Found]:
    """Yield a voice that is not known for a sentence in double marks: hardly the outlet's own.

    A title or a word set apart is no such sentence.
    """
    base = paragraph.span.start
    words = paragraph.doc.char_span(
        quote.span.start - base, quote.span.end - base, alignment_mode="expand"
    )
    if quote.double and words and judging.finite(list(words)):
        yield Found(paragraph, words[0], "", "quote", None, (quote.span,))
