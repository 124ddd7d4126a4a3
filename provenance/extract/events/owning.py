"""Which mentions of a sentence a place, a day, a name or a figure in it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.extract.events.eventwords import Mention
from provenance.extract.events.together import within
from provenance.extract.parse import trees
from provenance.lexicon import cues
from provenance.lexicon import events as lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSE = 4
"""How far a place or date may stand from its mention: inside one clause."""
SENTENCE = 10
"""How far a name, or a figure of the dead, may."""
_HOURS = {"p.m.", "a.m.", "p.m", "a.m", "pm.", "am."}


def owners(token: Token, here: Sequence[Mention], far: int) -> list[int]:
    """Return the mentions nearest to `token`: a group of equally near ones, or none."""
    gaps = [trees.FAR if _of_another(token, m) else trees.distance(token, m.token) for m in here]
    least = min(gaps, default=trees.FAR)
    near = [n for n, gap in enumerate(gaps) if gap == least and gap <= far]
    around = (n for n, m in enumerate(here) if any(within(here[k], m) for k in near))
    return list(dict.fromkeys((*near, *around)))


def _of_another(token: Token, mention: Mention) -> bool:
    """Tell whether a day is of what was said or done about the event, not of the event.

    "Denied on Sunday bombing it"; "was charged on Monday in the shooting"; "the man accused of
    the shooting was in court on Monday".
    """
    if token.ent_type_ not in {"DATE", "TIME"}:
        return False
    deed, verb = mention.token, trees.verb_of(token)
    if deed.dep_ == "xcomp" and deed.head.i == verb.i and verb.lemma_ in cues.load().told:
        return True
    if verb.i == deed.i or verb.lemma_.lower() not in lexicon.words("proceedings"):
        return False
    below = next((t for t in trees.chain(deed) if t.head.i == verb.i and t.i != verb.i), None)
    if below is None or any(t.i == below.i for t in trees.chain(token)):
        return False
    # "Charged in the shooting on Friday" may tell the day of either.
    return token.i < deed.i or below.dep_ in trees.SUBJECTS


def whole_clause(token: Token) -> Token:
    """Return the word before a day that the parser cut off from its hour: "at 9 p.m. | Sunday"."""
    first = token.left_edge.i if token.left_edge.sent.start == token.sent.start else token.i
    cut = 0 < first == token.sent.start and token.doc[first - 1].lower_ in _HOURS
    return token.doc[first - 1] if cut else token
