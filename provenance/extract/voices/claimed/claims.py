"""The claims of each sentence, each at its innermost source."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from provenance.extract.voices.claimed import pieces, told
from provenance.extract.voices.claimed.piece import tokens_in
from provenance.extract.voices.parts import judging
from provenance.model import keys
from provenance.model.extraction import Attribution, Claim, Sentence
from provenance.model.spans import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from provenance.extract.parse.nlp import Paragraph, Parsed
    from provenance.extract.voices.claimed.piece import Piece


def claims(
    parsed: Parsed, attributions: Sequence[Attribution], article_key: str
) -> tuple[tuple[Sentence, ...], tuple[Claim, ...]]:
    """Return the sentences of a text, and at least one claim for each of them.

    A content is claimed by the innermost who says it; what a sentence asserts outside all
    contents is the outlet's own (`attribution` None). Keys are made under `article_key`.
    Claims come in text order; spans hold no white space at their ends. Never raises.
    """
    seen: Counter[str] = Counter()
    sentences: list[Sentence] = []
    out: list[Claim] = []
    hulls = [(_hull(a), a) for a in attributions]
    for index, (paragraph, piece) in enumerate(parsed.sentences()):
        span = trimmed(parsed.text, paragraph.place(piece))
        text = span.of(parsed.text)
        folded = keys.fold(text)
        key = keys.sentence_key(article_key, text, seen[folded])
        seen[folded] += 1
        sentences.append(Sentence(index, paragraph.index, span, key))
        near = [a for hull, a in hulls if hull.overlaps(span) and _touches(a, span)]
        found = pieces.cut(parsed.text, paragraph, span, near)
        out.extend(_rows(parsed.text, paragraph, sentences[-1], found, len(out)))
    return tuple(sentences), tuple(out)


def _hull(said: Attribution) -> Span:
    spans = (*said.content, *said.cue)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _touches(said: Attribution, span: Span) -> bool:
    return any(s.overlaps(span) for s in (*said.content, *said.cue))


def _rows(
    text: str, paragraph: Paragraph, sentence: Sentence, found: Sequence[Piece], count: int
) -> Iterator[Claim]:
    """Yield the claims of one sentence with their keys and their judgement."""
    seen: Counter[str] = Counter()
    for k, piece in enumerate(found):
        content = piece.span.of(text)
        folded = keys.fold(content)
        key = keys.claim_key(sentence.key, content, seen[folded])
        seen[folded] += 1
        yield _claim(f"c{count + k + 1}", key, sentence, paragraph, piece)


def _claim(
    claim_id: str, key: str, sentence: Sentence, paragraph: Paragraph, piece: Piece
) -> Claim:
    tokens = tokens_in(paragraph, piece.heart)
    root = judging.main(tokens)
    said = piece.said
    raising = piece.cue if said is not None and said.stance != "silent" else None
    certainty = judging.certainty(tokens, root)
    if said is not None and certainty != "hearsay" and told.supposed(piece.cue, said):
        certainty = "possible"
    return Claim(
        claim_id,
        key,
        sentence.index,
        judging.kind(tokens, root, piece.cue, said),
        piece.span,
        said.id if said is not None else None,
        judging.polarity(tokens, root, raising),
        certainty,
    )
