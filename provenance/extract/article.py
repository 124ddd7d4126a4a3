"""One article, whole: from its text to everything that was found in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.extract.dates.times import times as times_of
from provenance.extract.events.events import events as events_of
from provenance.extract.events.propositions import propositions as propositions_of
from provenance.extract.figures.quantities import quantities as quantities_of
from provenance.extract.naming.parties import Parties, parties
from provenance.extract.parse import nlp as parsing
from provenance.extract.voices.attributions import attribute
from provenance.extract.voices.claimed.claims import claims as claims_of
from provenance.model.article import Revision
from provenance.model.extraction import Extraction, Quantity

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token


def extract(nlp: Language, revision: Revision) -> Extraction:
    """Return everything found in `revision`: the same for the same text, day and model."""
    parsed = parsing.parse(nlp, revision.text)
    speakers, attributions = attribute(parsed, revision.authors)
    sentences, claims = claims_of(parsed, attributions, revision.key)
    times = times_of(parsed, revision.day)
    figures = quantities_of(parsed, claims, times)
    headline = parsing.parse(nlp, revision.title.value) if revision.title else None
    events, figures = events_of(parsed, claims, times, figures, speakers, revision.day, headline)
    return Extraction(
        article=revision.key,
        sentences=sentences,
        speakers=speakers,
        attributions=attributions,
        claims=claims,
        quantities=_placed(parsed, figures, parties(parsed, speakers)),
        times=times,
        events=events,
        propositions=propositions_of(parsed, claims, times),
    )


def _named(token: Token, known: Parties) -> str:
    """Return the party or place that a word names; a capital that acts is its government."""
    found = known.named(token)
    acts = token.pos_ == "PROPN" and token.dep_ in {"nsubj", "nsubjpass", "poss"}
    return found.name if found else known.of(token) if acts else ""


def _placed(
    parsed: parsing.Parsed, figures: Sequence[Quantity], known: Parties
) -> tuple[Quantity, ...]:
    """Return the figures with the parties and places that their sentences name."""
    spans = {q.id: q.span for q in figures}
    about: dict[str, tuple[str, ...]] = {}
    for paragraph, sentence in parsed.sentences():
        whole = paragraph.place(sentence)
        inside = [i for i, span in spans.items() if whole.covers(span)]
        if inside:
            named = {name for token in sentence if (name := _named(token, known))}
            about |= dict.fromkeys(inside, tuple(sorted(named)))
    return tuple(replace(q, about=about.get(q.id, ())) for q in figures)
