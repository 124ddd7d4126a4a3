"""The figures of a text: what each measures, how it is bounded, and what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provenance.extract.figures import parts
from provenance.extract.figures.counted import composition, counted
from provenance.extract.figures.labels import definite, excluded
from provenance.extract.figures.lists import Item, Sum, sums
from provenance.extract.figures.measures import measure
from provenance.extract.figures.numbers import Numeral, numerals
from provenance.extract.figures.rates import change, of_rate
from provenance.extract.figures.singles import Single, singles
from provenance.extract.figures.stages import among_counts, echoes
from provenance.extract.figures.standing import Sentence, hypothetical, total
from provenance.extract.figures.units import METRE, converted, currency, is_metres, unit_after
from provenance.extract.parse.nlp import Paragraph, Parsed
from provenance.lexicon.units import Unit
from provenance.model.extraction import Claim, Quantity, TimeExpression
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of a text, the claims that touch it and the times in it."""

    text: str
    paragraph: Paragraph
    claims: tuple[Claim, ...]
    times: tuple[TimeExpression, ...]

    def span(self, start: int, end: int) -> Span:
        """Return offsets of the paragraph as offsets of the text."""
        return Span(self.paragraph.span.start + start, self.paragraph.span.start + end)

    def claim(self, span: Span) -> str:
        """Return the innermost claim that holds `span`, "" where none does."""
        holding = [c for c in self.claims if c.span.covers(span)]
        return min(holding, key=lambda c: (len(c.span), c.span.start)).id if holding else ""


def _is_date(place: Place, numeral: Numeral) -> bool:
    """Tell whether the number is part of a date; a length of time is none."""
    core = place.span(numeral.core.start, numeral.core.end)
    for time in place.times:
        if time.span.overlaps(core):
            length = time.window is None and re.match(r"PT?[\dX]", time.value)
            begins = time.span.start >= place.span(numeral.span.start, 0).start
            return not (length and begins)
    return False


def _unit(doc: Doc, numeral: Numeral) -> tuple[Unit, int] | None:
    text = doc.text
    if numeral.currency:
        return Unit("money", currency(numeral.currency), ""), numeral.span.end
    if is_metres(text, numeral.core.end):
        return METRE, numeral.core.end
    return unit_after(text, numeral.core.end)


def _tokens(doc: Doc, span: Span) -> tuple[Token, Token] | None:
    piece = doc.char_span(span.start, span.end, alignment_mode="expand")
    return (piece[0], piece[-1]) if piece is not None and len(piece) else None


def _base(place: Place, numeral: Numeral, end: int) -> Quantity:
    """Return a figure with its number alone."""
    span = place.span(numeral.span.start, max(end, numeral.span.end))
    text = place.paragraph.doc.text
    return Quantity(
        id="", claim=place.claim(span), measure="other", unit="", bound=numeral.bound,
        low=numeral.low, high=numeral.high, span=span,
        value=text[numeral.span.start : max(end, numeral.span.end)],
    )  # fmt: skip


def _measured(place: Place, numeral: Numeral, unit: Unit, end: int) -> Quantity | None:
    """Return a figure with a unit: a length, a sum of money, a share."""
    doc = place.paragraph.doc
    scale = 1e-6 if unit is METRE and is_metres(doc.text, numeral.core.end) else 1.0
    low, high = (v if v is None else v * scale for v in (numeral.low, numeral.high))
    tokens = _tokens(doc, numeral.core)
    figure = replace(
        _base(place, numeral, end), measure=unit.measure, unit=unit.unit,
        low=converted(low, unit), high=converted(high, unit),
    )  # fmt: skip
    if tokens is None:
        return figure
    last = doc.char_span(numeral.core.start, end, alignment_mode="expand")
    sign = change(doc, last) if unit.measure == "percent" and last is not None else 0
    if sign:
        figure = replace(figure, measure="percent_change", low=_signed(low, sign),
                         high=_signed(high, sign))  # fmt: skip
    if last is not None and unit.measure not in ("age", "duration"):
        figure = replace(figure, of=of_rate(doc, last, figure.measure))
    return _stand(place, figure, tokens[1])


def _signed(value: float | None, sign: int) -> float | None:
    return value if value is None else value * sign


def _stand(place: Place, figure: Quantity, node: Token) -> Quantity:
    whole = place.span(node.sent.start_char, node.sent.end_char)
    times = tuple(t for t in place.times if whole.covers(t.span))
    sentence = Sentence(place.text, whole.start, times)
    summed, period = total(sentence, node, figure.measure, figure.span.start)
    return replace(figure, total=summed, period=period, hypothetical=hypothetical(node))


def _plain(place: Place, numeral: Numeral) -> Item | None:
    """Return a figure that counts persons or things, None where it is none."""
    doc = place.paragraph.doc
    tokens, phrase = _tokens(doc, numeral.core), _tokens(doc, numeral.span)
    if tokens is None or phrase is None:
        return None

    def dated(token: Token) -> bool:
        span = place.span(token.idx, token.idx + len(token))
        return any(t.window is not None and t.span.overlaps(span) for t in place.times)

    found = counted(doc, tokens[0].i, tokens[1].i, dated)
    if excluded(doc, numeral, tokens[0], found):
        return None
    kind = measure(found.node, found.head, phrase[0].i, found.end)
    if found.bare and kind == "other":
        if not (parts.is_part(doc.text, numeral.span) or echoes(found.node)):
            return None
        kind = "people"
    idle = kind in ("people", "other", "fighters")
    if idle and (definite(tokens[0]) or numeral.low == numeral.high == 1):
        return None
    if kind == "other" and (numeral.bound == "vague" or found.head.tag_ == "NNP"):
        return None
    figure = replace(
        _base(place, numeral, 0), measure=kind, unit="1", counted=found.words,
        composition=composition(doc, found.end),
    )  # fmt: skip
    end = doc[found.end - 1]
    stood = _stand(place, figure, found.node)
    return Item(stood, numeral.span.start, end.idx + len(end), found.head, found.node)


def _figure(place: Place, numeral: Numeral) -> Quantity | Item | None:
    if _is_date(place, numeral):
        return None
    unit = _unit(place.paragraph.doc, numeral)
    if unit is not None:
        return _measured(place, numeral, *unit)
    return _plain(place, numeral)


def _one(place: Place, single: Single) -> Item:
    doc = place.paragraph.doc
    piece = doc[single.start : single.end]
    span = place.span(piece.start_char, piece.end_char)
    bare = doc[single.start + 1 : single.end] if doc[single.start].pos_ == "DET" else piece
    low = float(single.number)
    some = single.known or single.beside or single.number > 1
    figure = Quantity(
        id="", claim=place.claim(span), measure=single.measure, unit="1",
        bound="at_least" if some else "exact", low=low, high=None if some else low,
        value=piece.text, span=span, counted=bare.text,
    )  # fmt: skip
    stood = _stand(place, figure, single.head)
    head = single.head
    return Item(stood, piece.start_char, piece.end_char, head, head, single.known)


def _together(place: Place, found: Sum) -> Quantity:
    """Return the figure that a list makes, in the list's own words."""
    first, last = found.items[0], found.items[-1]
    span = place.span(first.start, last.end)
    return replace(
        first.figure, claim=place.claim(span), span=span, low=found.low, high=found.high,
        bound="exact" if found.high == found.low else "at_least" if not found.high else "between",
        value=place.paragraph.doc.text[first.start : last.end], counted=found.counted,
    )  # fmt: skip


def _in(place: Place) -> Iterator[Quantity]:
    """Yield the figures of one paragraph in text order, lists among them summed up."""
    doc = place.paragraph.doc
    numbered = [q for n in numerals(doc.text) if (q := _figure(place, n))]
    counted = list(among_counts([item for item in numbered if isinstance(item, Item)]))
    ones = [_one(place, s) for s in singles(doc)]
    free = [o for o in ones if not any(o.figure.span.overlaps(n.figure.span) for n in counted)]
    items = sorted([*counted, *free], key=lambda i: (i.start, i.end))
    figures = [
        *(q for q in numbered if isinstance(q, Quantity)),
        *(item.figure for item in items),
        *(_together(place, found) for found in sums(doc, items)),
    ]
    yield from sorted(figures, key=lambda q: (q.span, q.measure))


def _places(
    parsed: Parsed, claims: Sequence[Claim], times: Sequence[TimeExpression]
) -> Iterator[Place]:
    for paragraph in parsed.paragraphs:
        yield Place(
            parsed.text,
            paragraph,
            tuple(c for c in claims if c.span.overlaps(paragraph.span)),
            tuple(t for t in times if t.span.overlaps(paragraph.span)),
        )


def quantities(
    parsed: Parsed, claims: Sequence[Claim], times: Sequence[TimeExpression]
) -> tuple[Quantity, ...]:
    """Return the figures of `parsed` in text order, with ids q1, q2 ...; `event` is left None.

    Each is put under the innermost claim that holds it; what stands in no claim is left out.
    `times` are those that `times.times` found in the same text.
    """
    out: list[Quantity] = []
    for place in _places(parsed, claims, times):
        for figure in _in(place):
            if figure.claim:
                out.append(replace(figure, id=f"q{len(out) + 1}"))
    return parts.tied(parsed.text, tuple(out), [s for _, s in _sentences(parsed)])


def _sentences(parsed: Parsed) -> Iterator[tuple[Paragraph, Span]]:
    for paragraph, sentence in parsed.sentences():
        yield paragraph, paragraph.place(sentence)
