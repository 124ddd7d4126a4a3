"""What somebody put into words, and how the clause that tells it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.extract.voices.parts import judging, reaches
from provenance.extract.voices.parts.candidates import entries
from provenance.extract.voices.parts.findings import FRAMING
from provenance.lexicon import cues
from provenance.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.model.extraction import Attribution


def put_forward(cue: Token | None, tokens: Sequence[Token], said: Attribution) -> bool:
    """Tell whether a content is claimed by its source.

    "said that", "denied the charge" and "urged them to leave" put forward what the source
    says. "praised the rescue" takes the rescue for granted, and "wants to leave" is told of
    somebody who may have said nothing: both belong to whoever tells it, unless quoted.
    """
    if cue is None or cue.lower_ in FRAMING or said.form == "direct":
        return True
    if not said.source and syntax.passive(cue):
        return False
    if judging.naming(cue) and said.form == "mixed":
        return True
    return _worded(cue, tokens, said)


def _worded(cue: Token, tokens: Sequence[Token], said: Attribution) -> bool:
    book = cues.load()
    words = set(entries(cue))
    if cue.pos_ == "NOUN":
        nouns = bool(words & book.told_nouns) or supposed(cue, said)
        return nouns and judging.finite(tokens)
    if cue.pos_ == "ADJ" or syntax.negated(cue):
        return False  # "did not suggest that": nothing was suggested
    if supposed(cue, said):
        return judging.finite(tokens) or _foreseen(cue)
    if not words & book.told:
        return said.form == "mixed" and said.speaker is not None
    taken = words & book.presupposing and not words & book.requests
    seen = syntax.child(cue, "xcomp") is not None  # "described seeing 30 boats"
    if (taken and not seen) or judging.naming(cue):
        named = judging.naming(cue) and said.speaker is not None
        return named or (judging.finite(tokens) and bool(words & book.speech))
    somebody = (subject := doers.doer(cue)) is not None and subject.lower_ in {"he", "she", "they"}
    return judging.finite(tokens) or said.speaker is not None or not said.source or somebody


def supposed(cue: Token | None, said: Attribution) -> bool:
    """Tell whether a content is what somebody believes or fears, and no wish: "fears that it".

    It is theirs, hedged; it never stands for a yes.
    """
    if cue is None or said.stance != "hedging" or not (said.speaker or said.source):
        return False
    book = cues.load()
    words = set(entries(cue))
    return _stated(cue) and not words & (book.wishes | book.told)


def _foreseen(cue: Token) -> bool:
    """Tell whether what is supposed now has its own subject: "expects prices to fall".

    What somebody expected long ago may be what the writer thinks of him.
    """
    if cue.tag_ not in {"VBZ", "VBP"}:
        return False
    clause = syntax.child(cue, "ccomp")
    own = clause is not None and clause.i > cue.i and syntax.child(clause, "nsubj", "nsubjpass")
    return bool(own) and clause is not None and reaches.infinitive(clause)


def _stated(cue: Token) -> bool:
    """Tell whether a verb of thinking is told as a fact: not "had reason to believe"."""
    if not syntax.verbal(cue):
        return True
    perfect = any(c.lemma_ == "have" for c in cue.children if c.dep_ == "aux")
    # "who spoke on condition of anonymity, suspect": a plural verb that the tagger missed
    missed = cue.tag_ == "VB" and syntax.child(cue, "nsubj") and not syntax.child(cue, "aux")
    return bool(judging.finite([cue]) or (cue.tag_ == "VBN" and perfect) or missed)


def clause(
    paragraph: Paragraph, span: Span, cue: Token | None, content: Span, tokens: Sequence[Token]
) -> Span:
    """Return where a content is to be shown: with its verb where it is no clause of its own.

    "the charges" says nothing, "rejected the charges" does. `span` is the sentence's.
    """
    if cue is None or cue.lower_ in FRAMING or not syntax.verbal(cue):
        return content
    before = [c for c in cue.children if c.dep_ in {"aux", "neg"} and c.tag_ != "TO"]
    gap = paragraph.place(cue).start - content.end
    if cue.dep_ == "relcl" and gap > 0 and content.end - content.start < _NOUN:
        return Span(content.start, paragraph.place(cue).end)  # "a charge the guild denied"
    first = min(before, key=lambda c: c.i, default=cue)
    start = paragraph.place(first if first.i < cue.i else cue).start
    bare = not judging.finite(tokens) and span.start <= start < content.start
    return Span(start, content.end) if bare and _unquoted(tokens) else content


_NOUN = 40
"""Letters of the longest noun that a denial takes up."""


def _unquoted(tokens: Sequence[Token]) -> bool:
    return tokens[0].text not in {"“", '"', "‘"} or tokens[-1].text not in {"”", '"', "’"}
