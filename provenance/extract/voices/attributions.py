"""Who says what in one article: cues, their contents, their nesting, and the voices."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.parse import syntax
from provenance.extract.voices.cast import together
from provenance.extract.voices.cast.casting import joint
from provenance.extract.voices.cast.speakers import Cast
from provenance.extract.voices.cues import detect, relayed
from provenance.extract.voices.parts import quotes
from provenance.extract.voices.parts.findings import place
from provenance.extract.voices.quoted import direct
from provenance.lexicon import weights
from provenance.model.extraction import Attribution, Speaker
from provenance.model.spans import Span, merged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from provenance.extract.parse.nlp import Parsed
    from provenance.extract.voices.cast.coreference import Voice
    from provenance.extract.voices.parts.findings import Found
    from provenance.extract.voices.parts.quotes import Quotation
    from provenance.lexicon.weights import Weights
    from provenance.model.vocabulary import Form

_DIRECT = 0.9
"""The share of a content that must stand in quotation marks for it to be direct speech."""


def find(
    parsed: Parsed, quotations: Sequence[Sequence[Quotation]], learned: Weights | None
) -> list[Found]:
    """Return every cue of the text with its content, in text order."""
    rows = zip(parsed.paragraphs, quotations, strict=True)
    found = [detect.detect(p, q, learned) for p, q in rows]
    linked = direct.link(parsed.paragraphs, quotations, found)
    passed = (
        sorted(relayed.cited(p, row, q) + detect.inside(p, q, learned), key=lambda f: f.cue)
        for p, row, q in zip(parsed.paragraphs, linked, quotations, strict=True)
    )
    return [f for row in passed for f in row if f.content or f.stance == "silent"]


def attribute(
    parsed: Parsed, authors: Sequence[str] = ()
) -> tuple[tuple[Speaker, ...], tuple[Attribution, ...]]:
    """Return the voices of a text and what each says, thinks or keeps silent on, in text order.

    `authors` names who says "I" outside quotations. Persons joined by name ("A and B said") get
    an attribution each, with the same cue and content. `speaker` is None where the text
    tells no voice or more than one fits. Never raises, whatever the text.
    Where no learned weights are installed, the lexicon alone tells what is a cue.
    """
    quotations = quotes.quotations(parsed.text, [p.span for p in parsed.paragraphs])
    found = find(parsed, quotations, weights.load())
    outer = parents(found)
    cast = Cast(parsed, authors)
    marked = merged(q.span for row in quotations for q in row)
    rows: list[Attribution] = []
    ids: dict[int, str] = {}
    voices: dict[int, Voice | None] = {}
    for k in _outside_in(outer):
        f = found[k]
        heads = joint(f.source) if f.source is not None else []
        up = outer[k]
        if up is not None and together.signing(f):
            up = outer[up]  # those who gave out a paper speak in it for themselves
        told = cast.shared(heads)
        above = voices.get(up) if up is not None else None
        several = len(heads) > 1
        for head, voice in together.voices(cast, f, heads, above):
            if voice is not None and told[0]:
                voice.role, voice.affiliation = voice.role or told[0], voice.affiliation or told[1]
            voices[k] = voice
            if f.quoted and voice is None and up is not None:
                voices[k], ids[k] = voices[up], ids[up]  # all of it is told by the one quoted
                continue
            phrase = syntax.alone if several else syntax.phrase
            source = (place(f.home, phrase(head)),) if head is not None else ()
            ids[k] = f"a{len(rows) + 1}"
            rows.append(
                Attribution(
                    ids[k], ids[up] if up is not None else None, voice.id if voice else None,
                    form(f, marked), f.stance, source, (f.cue,), f.content,
                )
            )  # fmt: skip
    return cast.speakers(), _in_order(rows)


def parents(found: Sequence[Found]) -> list[int | None]:
    """Return for each cue the index of the nearest cue whose content holds it, or None."""
    sizes = [sum(len(c) for c in f.content) for f in found]
    inside = _inside(found)
    holding: list[list[int]] = [[] for _ in found]
    for j, held in enumerate(inside):
        for i in held - {j}:
            if j not in inside[i] or sizes[j] > sizes[i]:
                holding[i].append(j)
    out = [_outer(found, i, held, sizes) for i, held in enumerate(holding)]
    return [None if _circular(out, i) else up for i, up in enumerate(out)]


def _outer(
    found: Sequence[Found], i: int, holding: Sequence[int], sizes: Sequence[int]
) -> int | None:
    """Return the nearest of the cues that hold cue `i`; a voice that is cited has its citer."""
    if found[i].under is not None:
        return _passing(found, found[i])
    # of two that hold as little, whom another cites is nearer
    return min(holding, key=lambda j: (sizes[j], found[j].under is None, j), default=None)


def _passing(found: Sequence[Found], cited: Found) -> int | None:
    """Return the index of the cue whose words a cited voice stands behind."""
    up = cited.under
    return next(
        (j for j, g in enumerate(found)
         if up is not None and g.head.i == up.i and g.paragraph is cited.paragraph), None,
    )  # fmt: skip


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
