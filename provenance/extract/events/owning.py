"""Which mentions of a sentence a place, a day, a name or a figure in it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.extract.events.eventwords import Mention
from provenance.extract.events.together import within
from provenance.extract.parse import trees
from provenance.lexicon import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSE = 4
"""How far a place or date may stand from its mention: inside one clause."""
SENTENCE = 10
"""How far a name, or a figure of the dead, may."""
_HOURS = {"p.m.", "a.m.", "p.m", "a.m", "pm.", "am."}


def owners(token: Token, here: Sequence[Mention], far: int) -> list[int]:
    """Return the mentions nearest to `token`: a group of equally near ones, or none."""
    gaps = [trees.FAR if _of_saying(token, m) else trees.distance(token, m.token) for m in here]
    least = min(gaps, default=trees.FAR)
    near = [n for n, gap in enumerate(gaps) if gap == least and gap <= far]
    around = (n for n, m in enumerate(here) if any(within(here[k], m) for k in near))
    return list(dict.fromkeys((*near, *around)))


def _of_saying(token: Token, mention: Mention) -> bool:
    """Tell whether a day is of the verb that speaks of the event: "denied on Sunday bombing it"."""
    deed = mention.token
    said = deed.dep_ == "xcomp" and deed.head.lemma_ in cues.load().told
    return said and token.ent_type_ == "DATE" and trees.verb_of(token).i == deed.head.i


def whole_clause(token: Token) -> Token:
    """Return the word before a day that the parser cut off from its hour: "at 9 p.m. | Sunday"."""
    first = token.left_edge.i if token.left_edge.sent.start == token.sent.start else token.i
    cut = 0 < first == token.sent.start and token.doc[first - 1].lower_ in _HOURS
    return token.doc[first - 1] if cut else token
