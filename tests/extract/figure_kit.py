"""Figures of an invented text, each sentence a claim of its own."""

from __future__ import annotations

from datetime import date

from provenance.extract.dates.times import times
from provenance.extract.figures.quantities import quantities
from provenance.extract.parse import nlp
from provenance.model.extraction import Claim

DAY = date(2024, 5, 20)


def claims(parsed):
    return [
        Claim(f"c{i}", "k", i, "assertion", paragraph.place(sentence), None, "positive", "certain")
        for i, (paragraph, sentence) in enumerate(parsed.sentences(), 1)
    ]


def read(text, day=DAY):
    parsed = nlp.parse(nlp.load(), text)
    return quantities(parsed, claims(parsed), times(parsed, day))
