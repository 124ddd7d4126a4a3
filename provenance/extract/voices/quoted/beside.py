"""The verb beside a quotation that tells who speaks it: before it, after it, or none of speech."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.extract.voices.parts.candidates import entries
from provenance.extract.voices.parts.quotes import quoted
from provenance.lexicon import cues, roles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.voices.parts.quotes import Quotation

_WORD = re.compile(r"\w+")
_LEAD = 3
"""Words that may stand between a closing mark and the phrase that names the speaker."""
_PERSONAL = frozenset({"he", "she", "they"})
_FAR = 14
_NEAR = 4
"""Words between a verb and the mark it opens, with and without a comma or colon before it."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One paragraph and its quotations, asked for the verbs beside them."""

    paragraph: Paragraph
    quotes: Sequence[Quotation]

    def speech(self, token: Token) -> bool:
        """Tell whether a word is a verb of speech outside all quotations."""
        book = cues.load()
        if token.pos_ not in {"VERB", "AUX"} or quoted(self.paragraph.place(token), self.quotes):
            return False
        names = set(entries(token))
        return bool(names & book.speech) and not syntax.passive(token)

    def after(self, quote: Quotation) -> Token | None:
        """Return the verb of "“...,” said X" or "“...,” X said"."""
        base = self.paragraph.span.start
        end = quote.span.end - base
        for token in (t for t in self.paragraph.doc if t.idx >= end):
            if token.idx > end and self._inside_other(token, quote):
                return None
            if self.speech(token):
                subject = doers.doer(token)
                first = token.idx
                if subject is not None and subject.idx >= end:
                    first = min(first, subject.left_edge.idx)
                gap = self.paragraph.text[end:first]
                near = len(_WORD.findall(gap)) <= _LEAD and not re.search(r"[.;:]", gap)
                return token if near and subject is not None else None
            if token.is_sent_end and token.text in {".", "?", "!"}:
                return None
        return None

    def tag(self, quote: Quotation) -> Token | None:
        """Return the verb of "“...?” an old man shouted back", whatever verb it is.

        The sentence goes on behind the mark with a person who does nothing to anything.
        """
        base = self.paragraph.span.start
        text, end = self.paragraph.text, quote.span.end - base
        last, after = text[: quote.inner.end - base].rstrip()[-1:], text[end : end + 2]
        if last not in {",", "?", "!"} or after[:1] != " ":
            return None
        if last != "," and not after[1:].islower():
            return None  # “Why?” Berg left.
        for token in self.paragraph.doc:
            if token.idx < end:
                continue
            if token.pos_ == "VERB":
                subject = syntax.child(token, "nsubj")
                starts = {token.idx, subject.left_edge.idx if subject is not None else -1}
                told = end + 1 in starts
                return token if told and _plain(token) and _person(subject) else None
            if token.is_punct or self._inside_other(token, quote):
                return None
        return None

    def _inside_other(self, token: Token, quote: Quotation) -> bool:
        span = self.paragraph.place(token)
        return any(q is not quote and q.span.covers(span) for q in self.quotes)

    def before(self, quote: Quotation) -> Token | None:
        """Return the verb of "X said: “...”" or "X called it “...”"."""
        base = self.paragraph.span.start
        start = quote.span.start - base
        text = self.paragraph.text[:start].rstrip()
        limit = _FAR if text.endswith((",", ":", "—", "–")) else _NEAR
        words = 0
        for token in reversed([t for t in self.paragraph.doc if t.idx < start]):
            if token.text in {".", "?", "!"} or self._inside_other(token, quote):
                return None
            if self.speech(token):
                return token
            words += token.is_alpha
            if words > limit:
                return None
        return None

    def interrupted(self, quote: Quotation) -> Token | None:
        """Return the verb in "“...,” said Berg, “and it ended.” She says": the one before."""
        text, base = self.paragraph.text, self.paragraph.span.start
        before = text[: quote.span.start - base].rstrip()
        ended = text[: quote.inner.end - base].rstrip()[-1:] in {".", "?", "!", "…"}
        goes_on = before.endswith(",") and ended and quote.closed
        return self.before(quote) if goes_on else None

    def blunt(self, quote: Quotation) -> Token | None:
        """Return the verb of a person in "Berg was blunt: “...”", where no verb of speech is."""
        start = quote.span.start - self.paragraph.span.start
        if not self.paragraph.text[:start].rstrip().endswith(":"):
            return None
        before = self.paragraph.doc.char_span(0, start, alignment_mode="contract")
        for token in reversed(list(before or ())[-_FAR:]):
            if token.text in {".", "?", "!"}:
                return None
            if token.dep_ == "nsubj" and token.head.idx < start:
                return token.head if _person(token) else None
        return None


def _person(noun: Token | None) -> bool:
    known = noun is not None and roles.load().are("persons", noun.lemma_)
    return noun is not None and (noun.ent_type_ == "PERSON" or noun.lower_ in _PERSONAL or known)


def _plain(verb: Token) -> bool:
    """Tell whether a verb is told and has no object: "called out", "wanted to know"."""
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or syntax.passive(verb):
        return False
    knows = (inner := syntax.child(verb, "xcomp")) is not None and inner.lemma_ == "know"
    return knows or syntax.child(verb, "dobj", "ccomp", "xcomp", "attr", "acomp") is None
