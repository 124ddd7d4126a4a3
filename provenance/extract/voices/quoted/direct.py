"""Give each quotation to the cue that introduces, interrupts or follows it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.extract.voices.parts import judging
from provenance.extract.voices.parts.candidates import entries
from provenance.extract.voices.parts.findings import Found, place, tidy, without
from provenance.extract.voices.quoted import loose
from provenance.extract.voices.quoted.beside import Beside
from provenance.lexicon import cues
from provenance.model.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.voices.parts.quotes import Quotation

_WORD = re.compile(r"\w+")
_SENTENCE_END = ".?!…"
_SHORT = 4
"""A quotation of fewer words is a turn of phrase, not an utterance, unless a verb takes it."""


def link(
    paragraphs: Sequence[Paragraph],
    quotations: Sequence[Sequence[Quotation]],
    found: Sequence[Sequence[Found]],
) -> list[list[Found]]:
    """Return the cues of each paragraph with their quotations as content.

    A quotation goes to a cue that already holds a part of it, else to a verb of speech next
    to it, else, where it is a sentence of its own, to the speaker already quoted in the
    paragraph. One that continues an open quotation goes to that quotation's speaker.
    """
    books: list[_Book] = []
    last: Found | None = None
    for paragraph, marked, here in zip(paragraphs, quotations, found, strict=True):
        books.append(_Book(paragraph, list(marked), list(here)))
        last = books[-1].run(last)
    for before, after in zip(books[-2::-1], books[:0:-1], strict=True):
        before.resume(after)
    for book in books:
        book.leave()
    return [sorted(book.found, key=lambda f: (f.cue.start, f.cue.end)) for book in books]


class _Book:
    """The cues and quotations of one paragraph while they are being matched."""

    def __init__(self, paragraph: Paragraph, quotes: list[Quotation], found: list[Found]) -> None:
        self.paragraph = paragraph
        self.quotes = quotes
        self.found = found
        self.owner: dict[Quotation, int] = {}
        self.beside = Beside(paragraph, quotes)

    def run(self, last: Found | None) -> Found | None:
        """Match, and return the cue whose quotation the next paragraph may go on with."""
        for i in range(len(self.found)):
            self._absorb(i)
        for quote in (q for q in self.quotes if q not in self.owner):
            self._by_verb(quote)
        for quote in (q for q in self.quotes if q not in self.owner):
            self._by_name(quote)
        for i, quote in enumerate(self.quotes):
            if quote not in self.owner:
                self._by_neighbour(i, quote, last)
        return self._open_end()

    def _absorb(self, index: int) -> None:
        """Let a cue whose content cuts a quotation have the whole of it."""
        found = self.found[index]
        content = list(found.content)
        for quote in self.quotes:
            if any(c.overlaps(quote.span) for c in found.content):
                self.owner.setdefault(quote, index)
                if not any(c.covers(quote.span) for c in found.content):
                    content.append(quote.span)
        self._set(index, content)

    def _set(self, index: int, content: Sequence[Span]) -> None:
        """Store content, joined, and never over the cue and its source."""
        found = self.found[index]
        pieces = list(merged(content))
        holes = [found.cue]
        if found.source is not None and found.source_paragraph is None:
            holes.append(self.paragraph.place(found.source))
        if found.frame in {"fronted", "quote"}:
            for hole in holes:
                pieces = [p for piece in pieces for p in without(piece, hole)]
        base = self.paragraph.span.start
        text = self.paragraph.text
        kept = [tidy(text, Span(p.start - base, p.end - base), base) for p in pieces]
        self.found[index] = replace(found, content=tuple(k for k in kept if len(k) > 0))

    def _by_verb(self, quote: Quotation) -> None:
        """Find the verb of speech beside a quotation that no cue holds yet."""
        verb = self._beside(quote)
        if verb is None or self._another(verb, quote):
            return
        for i, found in enumerate(self.found):
            if found.head.i == verb.i:
                self.owner[quote] = i
                self._set(i, [*found.content, quote.span])
                return
        source = doers.doer(verb)
        word = entries(verb)[0]
        quoted_part = self._from(verb, quote)
        self.found.append(
            Found(self.paragraph, verb, word, "quote", source, (quote.span,),
                  "asserting" if judging.naming(verb) else cues.load().stance(word))
        )  # fmt: skip
        self.owner[quote] = len(self.found) - 1
        self._set(len(self.found) - 1, [quoted_part])

    def _by_name(self, quote: Quotation) -> None:
        """Give a quotation to the name that signs it, else to who speaks right before it."""
        if not self._utterance(quote):
            return
        signed = loose.signed(self.paragraph, quote)
        if signed is not None:
            self.found.append(signed)
            self.owner[quote] = len(self.found) - 1
            return
        teller = loose.teller(self.paragraph, self.found, quote)
        if teller is not None and not any(q in self.owner for q in self.quotes):
            self._inherit(quote, teller)

    def _beside(self, quote: Quotation) -> Token | None:
        """Return the verb that tells who speaks a quotation, after it or before it."""
        spoken = self._utterance(quote, 2)
        if spoken and (blunt := self.beside.blunt(quote)) is not None:
            return self.beside.before(quote) or blunt
        near = self.beside.interrupted(quote)
        near = near or self.beside.after(quote) or self.beside.before(quote)
        return near or (self.beside.tag(quote) if spoken else None)

    def _another(self, verb: Token, quote: Quotation) -> bool:
        """Tell whether a verb after a finished quotation opens a sentence with its own content.

        "“It leaked,” she said. “We ran.” He said the pump was old": only the pump is his.
        """
        own = syntax.child(verb, "ccomp") or (None if self.owner else syntax.child(verb, "dobj"))
        text, base = self.paragraph.text, self.paragraph.span.start
        ended = text[: quote.inner.end - base].rstrip()[-1:] in _SENTENCE_END
        after = self.paragraph.place(verb).start >= quote.span.end
        return after and ended and quote.closed and own is not None and own.i > verb.i

    def _from(self, verb: Token, quote: Quotation) -> Span:
        """Return a quotation with the words of the clause that leads into it.

        "advising them against “haste”" says more than “haste”; after a comma, a colon or a
        mere addressee the quotation stands alone.
        """
        end = self.paragraph.place(verb).end
        lead = self.paragraph.text[end - self.paragraph.span.start :]
        lead = lead[: max(0, quote.span.start - end)]
        plain = quote.span.start < end or re.search(r"[,:;—–]", lead) is not None
        tied = len(_WORD.findall(lead)) > 1 and not self._utterance(quote)
        return quote.span if plain or not tied else Span(end, quote.span.end)

    def _utterance(self, quote: Quotation, least: int = _SHORT) -> bool:
        """Tell whether a quotation is a sentence of its own, not a phrase in another's."""
        base = self.paragraph.span.start
        text = self.paragraph.text
        before = text[: quote.span.start - base].rstrip()
        inner = quote.inner.of(" " * base + text).strip()
        opens = not before or before[-1] in _SENTENCE_END + "”\"'’:"
        ends = not quote.closed or inner[-1:] in _SENTENCE_END + ","
        return opens and ends and len(_WORD.findall(inner)) >= least

    def _by_neighbour(self, at: int, quote: Quotation, last: Found | None) -> None:
        """Give a quotation without a verb to the speaker quoted before or right after it."""
        if quote.continued and last is not None:
            self._inherit(quote, last)
            return
        before = [self.owner[q] for q in self.quotes[:at] if q in self.owner]
        after = [self.owner[q] for q in self.quotes[at + 1 :] if q in self.owner]
        if not self._utterance(quote, _SHORT if not before else 2):
            return
        owner = (
            before[-1] if before else (after[0] if after and at + 1 < len(self.quotes) else None)
        )
        if owner is not None and self._asked(owner, quote):
            self._inherit(quote, replace(self.found[owner], stance="asserting"))
        elif owner is not None:
            self.owner[quote] = owner
            self._set(owner, [*self.found[owner].content, quote.span])
        elif last is not None and self._ends_with_colon(last):
            self._inherit(quote, last)

    def _asked(self, owner: int, quote: Quotation) -> bool:
        """Tell whether a plain sentence goes on after a question: “Why?” he asked. “It is old.”."""
        text = quote.inner.of(" " * self.paragraph.span.start + self.paragraph.text)
        return self.found[owner].stance == "asking" and "?" not in text

    def _ends_with_colon(self, last: Found) -> bool:
        return last.paragraph.text.rstrip().endswith(":")

    def _inherit(self, quote: Quotation, last: Found) -> None:
        """Go on with the speaker of an earlier paragraph."""
        self.found.append(
            replace(
                last,
                frame="quote",
                content=(quote.span,),
                source_paragraph=last.home,
            )
        )
        self.owner[quote] = len(self.found) - 1

    def resume(self, after: _Book) -> None:
        """Give an open quotation that nobody holds to who goes on with it in the next paragraph."""
        if not self.quotes or not after.quotes or self.quotes[-1].closed:
            return
        quote, goes_on = self.quotes[-1], after.quotes[0]
        owner = after.owner.get(goes_on) if goes_on.continued else None
        if quote not in self.owner and owner is not None:
            self._inherit(quote, after.found[owner])

    def leave(self) -> None:
        """Give each sentence in marks that nobody holds to a voice that is not known."""
        for quote in self.quotes:
            if quote not in self.owner and self._utterance(quote):
                self.found.extend(loose.nobody(self.paragraph, quote))

    def _open_end(self) -> Found | None:
        """Return the cue that the next paragraph's quotation would belong to."""
        if self.quotes and not self.quotes[-1].closed:
            owner = self.owner.get(self.quotes[-1])
            return self.found[owner] if owner is not None else None
        text = self.paragraph.text.rstrip()
        if text.endswith(":"):
            return self._colon()
        return None

    def _colon(self) -> Found | None:
        """Return the last verb of speech before a colon that ends the paragraph."""
        for token in reversed(list(self.paragraph.doc)):
            if token.text in {".", "?", "!"}:
                return None
            if self.beside.speech(token):
                source = doers.doer(token)
                word = entries(token)[0]
                span = place(self.paragraph, (token.i, token.i + 1))
                return Found(
                    self.paragraph, token, word, "quote", source, (span,), cues.load().stance(word)
                )
        return None
