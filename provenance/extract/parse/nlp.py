"""The language model, and a text parsed by it paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from provenance.extract.parse import boundaries, models
from provenance.extract.parse.mending import mend
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as SpacySpan
    from spacy.tokens import Token

_LEVEL = {ord("’"): "'", 0x91: "'", 0x92: "'", 0x93: '"', 0x94: '"'}
"""The model knows "didn't" better than "didn’t"; one character for one, so offsets hold.

The control characters are what is left of such marks in pages read as Latin-1.
"""
_LAYERS: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE"]
_AT_ONCE = 32
"""How many paragraphs the model takes in at once: more is no faster, and holds much more."""
_LONGEST = 5_000
"""How many characters a paragraph may have: reading takes time by the square of them."""
_END = re.compile(r"[.?!…][\"'”’»)\]]*\s+")
_BREAK = re.compile(r"[\r\n]+")
_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and its parse; `doc` offsets count from `span.start`.

    `text` is what `doc.text` would put together anew from its words at every call.
    """

    index: int
    span: Span
    doc: Doc
    text: str

    def place(self, piece: Token | SpacySpan) -> Span:
        """Return where a token or spaCy span lies in the whole text."""
        if hasattr(piece, "idx"):
            start = self.span.start + piece.idx
            return Span(start, start + len(piece))
        return Span(self.span.start + piece.start_char, self.span.start + piece.end_char)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A whole text and its parsed paragraphs, in order."""

    text: str
    paragraphs: tuple[Paragraph, ...]

    def sentences(self) -> Iterator[tuple[Paragraph, SpacySpan]]:
        """Yield each sentence that has a word in it, with its paragraph."""
        for paragraph in self.paragraphs:
            for sentence in paragraph.doc.sents:
                if sentence.text.strip():
                    yield paragraph, sentence


@lru_cache(maxsize=2)
def load(name: str | None = None) -> Language:
    """Load a spaCy pipeline by package name, by default the small English one.

    Raises UsageError where it is not installed.
    """
    nlp = spacy.load(models.source(name))
    nlp.add_pipe(boundaries.NAME, before="parser")
    boundaries.keep_ranks(nlp)
    return nlp


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the spans of the paragraphs: lines, since news sites put one on each.

    A line longer than any paragraph is, such as a whole book without breaks, is cut.
    """
    spans: list[Span] = []
    start = len(_BYTE_ORDER_MARK) if text.startswith(_BYTE_ORDER_MARK) else 0
    for found in [*_BREAK.finditer(text), None]:
        end = found.start() if found else len(text)
        spans += (s for s in _cut(text, Span(start, end)) if s.of(text).strip())
        start = found.end() if found else end
    return tuple(spans)


def _cut(text: str, line: Span) -> Iterator[Span]:
    """Yield a line in pieces, each up to the last end of a sentence, else of a word, in reach."""
    start = line.start
    while line.end - start > _LONGEST:
        reach = Span(start + _LONGEST // 2, start + _LONGEST)
        ends = [m.end() for m in _END.finditer(text, reach.start, reach.end)]
        space = text.rfind(" ", reach.start, reach.end)
        end = ends[-1] if ends else space + 1 or reach.end
        yield Span(start, end)
        start = end
    yield Span(start, line.end)


def _as_written(doc: Doc, text: str) -> Doc:
    """Return `doc` over the words of `text`, which differs from its own in apostrophes alone.

    It is left without vectors.
    """
    if doc.text == text:
        doc.tensor = doc.tensor[:0].copy()  # its largest part, which nobody reads
        return doc
    words = [text[t.idx : t.idx + len(t)] for t in doc]
    written = Doc(doc.vocab, words=words, spaces=[bool(t.whitespace_) for t in doc])
    layers: Any = doc.to_array(_LAYERS)
    return written.from_array(_LAYERS, layers)


def parse(nlp: Language, text: str) -> Parsed:
    """Parse `text` a paragraph at a time: faster, smaller, and no name crosses a paragraph."""
    spans = paragraphs(text)
    parts = [span.of(text) for span in spans]
    parsed = nlp.pipe((part.translate(_LEVEL) for part in parts), batch_size=_AT_ONCE)
    docs = [mend(_as_written(doc, part)) for doc, part in zip(parsed, parts, strict=True)]
    rows = enumerate(zip(spans, docs, parts, strict=True))
    return Parsed(text, tuple(Paragraph(i, *row) for i, row in rows))
