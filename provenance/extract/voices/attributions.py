"""Who says what in one article: cues, their contents, their nesting, and the voices."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices import detect, direct, quotes
from provenance.extract.voices.casting import joint
from provenance.extract.voices.findings import place
from provenance.extract.voices.speakers import Cast
from provenance.model.extraction import Attribution, Speaker
from provenance.model.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from provenance.extract.parse.nlp import Parsed
    from provenance.extract.voices.coreference import Voice
    from provenance.extract.voices.findings import Found
    from provenance.extract.voices.quotes import Quotation
    from provenance.model.vocabulary import Form

_DIRECT = 0.9
"""The share of a content that must stand in quotation marks for it to be direct speech."""


def find(parsed: Parsed, quotations: Sequence[Sequence[Quotation]]) -> list[Found]:
    """Return every cue of the text with its content, in text order."""
    found = [detect.detect(p, q) for p, q in zip(parsed.paragraphs, quotations, strict=True)]
    linked = direct.link(parsed.paragraphs, quotations, found)
    return [f for row in linked for f in row if f.content or f.stance == "silent"]


def attribute(
    parsed: Parsed, authors: Sequence[str] = ()
) -> tuple[tuple[Speaker, ...], tuple[Attribution, ...]]:
    """Return the voices of a text and what each says, thinks or keeps silent on, in text order.

    `authors` names who says "I" outside quotations. Persons joined by name ("A and B said")
    get an attribution each, with the same cue and content. `speaker` is None where the text
    tells no voice or more than one fits. Never raises, whatever the text.
    """
    quotations = quotes.quotations(parsed.text, [p.span for p in parsed.paragraphs])
    found = find(parsed, quotations)
    outer = parents(found)
    cast = Cast(parsed, authors)
    marked = merged(q.inner for row in quotations for q in row)
    rows: list[Attribution] = []
    ids: dict[int, str] = {}
    voices: dict[int, Voice | None] = {}
    for k in _outside_in(outer):
        f = found[k]
        heads: list[Token | None] = [*joint(f.source)] if f.source is not None else [None]
        up = outer[k]
        told = cast.shared(heads)
        for head in heads:
            voice = cast.of(f, head, voices.get(up) if up is not None else None) if head else None
            if voice is not None and told[0]:
                voice.role, voice.affiliation = voice.role or told[0], voice.affiliation or told[1]
            voices[k] = voice
            source = (place(f.home, _named_by(head, heads)),) if head is not None else ()
            ids[k] = f"a{len(rows) + 1}"
            rows.append(
                Attribution(
                    ids[k], ids[up] if up is not None else None, voice.id if voice else None,
                    form(f, marked), f.stance, source, (f.cue,), f.content,
                )
            )  # fmt: skip
    return cast.speakers(), _in_order(rows)


def _named_by(head: Token, heads: Sequence[Token | None]) -> tuple[int, int]:
    """Return the phrase of one source; of several joined ones, each its own part."""
    start, end = syntax.phrase(head)
    if len(heads) == 1:
        return start, end
    following = syntax.child(head, "conj")
    joint_end = following.left_edge.i if following is not None else end
    while joint_end - 1 > head.i and head.doc[joint_end - 1].dep_ in {"cc", "punct"}:
        joint_end -= 1
    return start, joint_end


def parents(found: Sequence[Found]) -> list[int | None]:
    """Return for each cue the index of the nearest cue whose content holds it, or None."""
    sizes = [sum(len(c) for c in f.content) for f in found]
    inside = _inside(found)
    holding: list[list[int]] = [[] for _ in found]
    for j, held in enumerate(inside):
        for i in held - {j}:
            if j not in inside[i] or sizes[j] > sizes[i]:
                holding[i].append(j)
    out = [min(js, key=lambda j: (sizes[j], j)) if js else None for js in holding]
    return [None if _circular(out, i) else up for i, up in enumerate(out)]


def _inside(found: Sequence[Found]) -> list[set[int]]:
    """Return for each cue the indices of the cues that its content holds."""
    cues = sorted((f.cue, i) for i, f in enumerate(found))
    starts = [cue.start for cue, _ in cues]

    def held(content: Span) -> list[int]:
        near = cues[bisect_left(starts, content.start) : bisect_left(starts, content.end)]
        return [i for cue, i in near if content.covers(cue)]

    return [{i for content in f.content for i in held(content)} for f in found]


def _circular(outer: Sequence[int | None], start: int) -> bool:
    seen = {start}
    at = outer[start]
    while at is not None:
        if at in seen:
            return True
        seen.add(at)
        at = outer[at]
    return False


def _outside_in(outer: Sequence[int | None]) -> list[int]:
    """Return indices in text order, but each outer cue before its inner ones."""
    order: list[int] = []
    placed: set[int] = set()

    def put(k: int) -> None:
        up = outer[k]
        if k in placed:
            return
        if up is not None:
            put(up)
        placed.add(k)
        order.append(k)

    for k in range(len(outer)):
        put(k)
    return order


def form(found: Found, marked: Sequence[Span]) -> Form:
    """Return how a content is given: in quotation marks wholly, in part or not at all."""
    total = sum(len(c) for c in found.content)
    inside = sum(
        max(0, min(c.end, m.end) - max(c.start, m.start))
        for c in found.content for m in marked if c.overlaps(m)
    )  # fmt: skip
    if not total or not inside:
        return "indirect"
    return "direct" if inside / total >= _DIRECT else "mixed"


def _in_order(rows: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return attributions in the order of their cues, numbered anew."""
    ordered = sorted(rows, key=lambda a: (a.cue[0].start, a.id))
    names = {a.id: f"a{k + 1}" for k, a in enumerate(ordered)}
    return tuple(
        replace(a, id=names[a.id], parent=names[a.parent] if a.parent else None) for a in ordered
    )
