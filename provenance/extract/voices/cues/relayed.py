"""Voices that another passes on: "citing two guards", "quotes her as saying"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.extract.voices.parts import quotes, sources
from provenance.extract.voices.parts.findings import Found, place
from provenance.lexicon import roles
from provenance.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Paragraph
    from provenance.extract.voices.parts.quotes import Quotation

_WORDS = re.compile(r"\b(?:cit|quot)(?:e|ing)", re.IGNORECASE)
_PASSING = frozenset({"cite", "quote"})
_TELLING = frozenset({"clause", "fronted", "according", "quote", "report"})


def quoting(paragraph: Paragraph, found: Sequence[Found]) -> list[Found]:
    """Return the cues "quotes" of "it quotes a guard as saying that" which no other shape takes."""
    held = {f.head.i for f in found}
    out = []
    for saying in [*found, *_sayings(paragraph, held)]:
        above = doers.quoted_by(saying.head)
        if above is None:
            continue
        if saying.head.i not in held:
            out.append(saying)
        quoted = syntax.child(above, "dobj")
        if above.i not in held and quoted is not None:
            span = place(paragraph, (quoted.left_edge.i, saying.head.right_edge.i + 1))
            source = doers.doer(above)
            out.append(Found(paragraph, above, above.lemma_, "object as", source, (span,)))
    return out


def _sayings(paragraph: Paragraph, held: set[int]) -> Iterator[Found]:
    """Yield "as saying:" with nothing behind it yet but a quotation."""
    for token in paragraph.doc if " as saying" in paragraph.text else ():
        if token.lower_ == "saying" and token.i not in held and token.dep_ == "pcomp":
            yield Found(paragraph, token, "say", "quote", doers.doer(token), ())


def cited(
    paragraph: Paragraph, row: Sequence[Found], quotations: Sequence[Quotation]
) -> list[Found]:
    """Return the cues of a paragraph with those whom one of them cites for what it says.

    "The paper, citing two guards, reported that": the guards say it, through the paper. What
    is cited must be able to speak; a case or a lack of money is none.
    """
    out = list(row)
    if not _WORDS.search(paragraph.text):
        return out
    for token in paragraph.doc:
        if token.lemma_.lower() not in _PASSING or quotes.quoted(
            paragraph.place(token), quotations
        ):
            continue
        voice = syntax.child(token, "dobj")
        if token.tag_ == "VBN" and (outer := _passing(paragraph, token, row)) is not None:
            out = [f for f in out if f.head.i != token.i] + [outer]
            continue
        if voice is None or not _speaks(voice):
            continue
        outer = _outer(token, row)
        if outer is None and token.tag_ == "VBG":
            out = [f for f in out if f.head.i != token.i or f.frame != "object"]
        if outer is not None:
            passed = replace(
                outer, head=token, word=token.lemma_.lower(), frame="cited", source=voice,
                source_paragraph=None, under=outer.head,
            )  # fmt: skip
            out = [f for f in out if f.head.i != token.i] + [passed]
    return sorted(out, key=lambda f: (f.cue.start, f.cue.end))


def _passing(paragraph: Paragraph, cited: Token, row: Sequence[Found]) -> Found | None:
    """Return who passes on what "a guard quoted by the paper" says: the paper, all of it."""
    source = doers.agent(cited) if cited.dep_ == "acl" and cited.head.i < cited.i else None
    for f in row:
        mine = f.source is not None and f.source.i == cited.head.i and f.frame != "silence"
        if mine and source is not None and f.content and f.source is not None:
            start = paragraph.place(f.source.left_edge).start
            span = Span(start, max(c.end for c in f.content))
            word = cited.lemma_.lower()
            return Found(paragraph, cited, word, "object as", source, (span,))
    return None


def _speaks(voice: Token) -> bool:
    if voice.pos_ == "NOUN":
        return sources.living(voice.lemma_.lower()) and not roles.load().are(
            "utterances", voice.lemma_
        )
    return voice.pos_ == "PROPN" and voice.ent_type_ in {"PERSON", "ORG", "NORP", "GPE", ""}


def _outer(citing: Token, row: Sequence[Found]) -> Found | None:
    """Return the cue of whoever cites: its verb governs the citing, or its source does."""
    hung = citing.tag_ == "VBG" or citing.dep_ == "relcl"
    if not hung or syntax.child(citing, "neg") is not None:
        return None
    for f in row:
        mine = f.source is not None and f.source.i in {citing.head.i, citing.head.head.i}
        hanging = mine and citing.dep_ in {"acl", "relcl"}
        behind = f.frame == "fronted" and f.head.i < citing.i - 1 <= f.head.right_edge.i + 1
        ending = behind and citing.nbor(-1).text == ","  # "the agency reported, citing two guards"
        if f.frame in _TELLING and f.content and (f.head.i == citing.head.i or hanging or ending):
            return f
    return None
