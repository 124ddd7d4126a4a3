"""Every shape in which a word could be a cue with a content, the surest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.extract.parse import doers, syntax
from provenance.extract.voices.cues import frames, nominals
from provenance.extract.voices.parts import reaches, sources
from provenance.extract.voices.parts.candidates import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


def of(token: Token) -> Iterator[Candidate]:
    """Yield the shapes of a verb, a noun or an adjective, whether or not it is ever a cue."""
    if syntax.verbal(token):
        yield from _reported(token)
        yield from frames.of_verb(token)
    elif token.pos_ == "NOUN":
        yield from nominals.of_noun(token)
    elif token.pos_ == "ADJ":
        yield from nominals.of_adjective(token)


def _reported(verb: Token) -> Iterator[Candidate]:
    """Yield all that follows the verb of a paper: "a report found a rise, with 12 killed"."""
    source = doers.doer(verb)
    if source is None or not sources.paper(syntax.antecedent(source)):
        return
    told = [c for c in verb.children if c.i > verb.i and c.dep_ in {"dobj", "ccomp"}]
    if told:
        yield Candidate("report", verb, source, ((verb.i + 1, reaches.clause_end(verb)),))
