"""Ties figures to the events that they are figures of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.events.eventwords import Mention
from provenance.extract.events.referents import Referent
from provenance.extract.parse import trees
from provenance.extract.parse.nlp import Paragraph, Parsed
from provenance.lexicon import events as lexicon
from provenance.model.extraction import Quantity, Window
from provenance.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CASUALTIES = {"killed", "injured", "hit", "missing", "rescued"}
_KINDS = {
    "detained": {"arrest", "protest", "kidnapping"},
    "displaced": {"expulsion", "flood", "storm", "earthquake", "fire", "attack", "strike"},
    "released": {"release"},
    "duration": {"truce", "talks", "visit"},
}
_FAR = {"killed": 10, "injured": 10, "hit": 10, "missing": 10, "rescued": 10}
_NEAR, _ALONE = 5, 14
"""The limit for other figures, and for the dead where their sentence tells of one event."""
_SENTENCES_BACK = 2
_OFTEN, _TIMES = 4, 3
"""An article's main event is spoken of at least so often, and so many times oftener than others."""


def token_at(parsed: Parsed, span: Span) -> tuple[Paragraph, Token] | None:
    """Return the word that the text at `span` hangs together by, with its paragraph."""
    for paragraph in parsed.paragraphs:
        if paragraph.span.covers(span):
            offset = paragraph.span.start
            piece = paragraph.doc.char_span(
                span.start - offset, span.end - offset, alignment_mode="expand"
            )
            return (paragraph, piece.root) if piece is not None else None
    return None


def counts(kind: str, measure: str) -> bool:
    """Tell whether figures of `measure` can be of an event of class `kind`."""
    if measure in CASUALTIES:
        return lexicon.is_deadly(kind)
    if measure == "attacks":
        return lexicon.is_violent(kind)
    return kind in _KINDS.get(measure, ())


def nearest(
    token: Token, measure: str, mentions: Sequence[tuple[Mention, int]]
) -> tuple[Mention, int] | None:
    """Return the mention that stands nearest to a figure in its sentence, near enough to own it."""
    found = [
        (trees.distance(token, mention.token), abs(token.i - mention.token.i), n)
        for n, (mention, _) in enumerate(mentions)
        if mention.kind and counts(mention.kind, measure)
    ]
    limit = _FAR.get(measure, _NEAR)
    if len(found) == 1 and measure in CASUALTIES:
        limit = _ALONE
    if not found or min(found)[0] > limit:
        return None
    return mentions[min(found)[2]]


def _salient(referents: Sequence[Referent], sentence: int, measure: str) -> int | None:
    """Return the event that a sentence without one of its own goes on about, if that is plain."""
    fitting = [(i, r) for i, r in enumerate(referents) if r.single and counts(r.kind, measure)]
    if measure in CASUALTIES and len(fitting) == 1:
        return fitting[0][0]
    recent = {
        i: max((m.sentence for m in r.mentions if m.sentence < sentence), default=-99)
        for i, r in fitting
    }
    if measure in CASUALTIES and (main := _mainly(fitting)) is not None:
        return main
    back = _SENTENCES_BACK if measure in CASUALTIES else 1
    near = [i for i, last in recent.items() if sentence - last <= back]
    return near[0] if len(near) == 1 else None


def _mainly(fitting: Sequence[tuple[int, Referent]]) -> int | None:
    """Return the event that an article is mostly about: spoken of far oftener than any other."""
    often = sorted(((len(r.told), i) for i, r in fitting), reverse=True)
    if len(often) > 1 and often[0][0] >= max(_OFTEN, _TIMES * often[1][0]):
        return often[0][1]
    return None


def _period(referent: Referent) -> Window | None:
    told = (s.window for s in referent.slots if s.facet in {"date", "period"} and s.window)
    return next(told, None)


def _tied(quantity: Quantity, referent: Referent, name: str) -> Quantity:
    if not referent.series:
        return quantity if quantity.total else replace(quantity, event=name)
    period = quantity.period or _period(referent)
    return replace(quantity, event=name, total=True, period=period)


def link(
    parsed: Parsed, quantities: Sequence[Quantity], referents: Sequence[Referent]
) -> tuple[Quantity, ...]:
    """Return the quantities with `event` set where one event plainly owns the figure.

    The event of `referents[i]` has the id `e{i + 1}`. A figure of a series becomes a total
    over its period; a total is never tied to a single event; a part follows its whole.
    """
    owners = [(mention, i) for i, r in enumerate(referents) for mention in r.mentions]
    found: dict[str, Quantity] = {}
    for quantity in quantities:
        place = token_at(parsed, quantity.span)
        if place is None or quantity.measure not in {*CASUALTIES, *_KINDS, "attacks"}:
            found[quantity.id] = quantity
            continue
        found[quantity.id] = _linked(quantity, *place, owners, referents, parsed)
    tied = tuple(_with_whole(q, found) for q in found.values())
    return tuple(_with_toll(q, tied) for q in tied)


def _with_toll(quantity: Quantity, tied: Sequence[Quantity]) -> Quantity:
    """Make one person, or "two victims", a part of the toll given of the same event."""
    some = quantity.counted.lower().split()[-1:] in (["victims"], ["others"])
    if quantity.event is None or quantity.part_of or quantity.opposed or not quantity.counted:
        return quantity
    if quantity.low is None or not (quantity.low == 1 or some):
        return quantity
    tolls = [
        q for q in tied
        if q.event == quantity.event and q.measure == quantity.measure and q.part_of is None
        and q.low is not None and q.low > max(1, quantity.low) and not q.hypothetical
    ]  # fmt: skip
    return replace(quantity, part_of=tolls[0].id) if tolls else quantity


def _linked(
    quantity: Quantity,
    paragraph: Paragraph,
    token: Token,
    owners: Sequence[tuple[Mention, int]],
    referents: Sequence[Referent],
    parsed: Parsed,
) -> Quantity:
    here = [o for o in owners if o[0].paragraph is paragraph]
    owner = nearest(token, quantity.measure, here)
    if owner is not None:
        return _tied(quantity, referents[owner[1]], f"e{owner[1] + 1}")
    busy = any(m.kind and m.token.sent == token.sent and not m.loose for m, _ in here)
    if (
        quantity.total
        or quantity.hypothetical
        or _own_deed(token)
        or (busy and quantity.measure not in CASUALTIES)
    ):
        return quantity
    index = _salient(referents, sentence_number(parsed, paragraph, token), quantity.measure)
    return quantity if index is None else replace(quantity, event=f"e{index + 1}")


def sentence_number(parsed: Parsed, paragraph: Paragraph, token: Token) -> int:
    """Return the number of the sentence of `token`, counted as mentions count them."""
    for number, (other, sentence) in enumerate(parsed.sentences()):
        if other is paragraph and sentence.start <= token.i < sentence.end:
            return number
    return -1


def _own_deed(token: Token) -> bool:
    """Tell whether somebody is said to have hurt those counted, in a deed of its own."""
    verb = trees.verb_of(token)
    doer = trees.subject(verb)
    hurt = verb.lemma_ in {"wound", "injure", "hurt"} and not trees.passive(verb)
    return hurt and doer is not None and doer.i != token.i and doer.pos_ in {"PROPN", "NOUN"}


def _with_whole(quantity: Quantity, found: dict[str, Quantity]) -> Quantity:
    whole = found.get(quantity.part_of or "")
    if whole is None or quantity.event == whole.event:
        return quantity
    if whole.event is None and whole.measure != quantity.measure:
        return quantity
    return replace(quantity, event=whole.event, total=whole.total, period=whole.period)
