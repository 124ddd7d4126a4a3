"""Who claims what in an invented text, with all the voices around a claim."""

from __future__ import annotations

from functools import cache

from provenance.extract.parse import nlp
from provenance.extract.voices import attributions
from provenance.extract.voices.claimed import claims


@cache
def claimed(text, authors=()):
    """Return (voices outermost first, stance, text) of each claim; the outlet's has no voices.

    A voice that nobody is sure of is "?".
    """
    parsed = nlp.parse(nlp.load(), text)
    speakers, said = attributions.attribute(parsed, authors)
    names = {s.id: s.name for s in speakers}
    rows = {a.id: a for a in said}
    _, found = claims.claims(parsed, said, "k")
    return [
        (_chain(c.attribution, rows, names), rows[c.attribution].stance if c.attribution else "",
         c.span.of(text))
        for c in found
    ]  # fmt: skip


def _chain(last, rows, names):
    chain = []
    while last:
        chain.append(names.get(rows[last].speaker, "?"))
        last = rows[last].parent
    return chain[::-1]


def voices_of(text, words, authors=()):
    """Return the voices of the shortest claim that holds `words`."""
    rows = [r for r in claimed(text, authors) if words in r[2]]
    assert rows, claimed(text, authors)
    return min(rows, key=lambda r: len(r[2]))[0]
