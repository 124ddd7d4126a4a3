"""Are two accounts told with the same rare words? "Car wash", a street, a school: one affair.

How rare a word is comes from a table of the package, never from what else was taken in.
"""

from __future__ import annotations

import math

from provenance.compare.events.view import View
from provenance.model.finding import Reason

MANY, SEVERAL, SOME = "many in common", "several in common", "some in common"
ALIKE = (MANY, SEVERAL)
"""What is said of two accounts that share enough of their rare words to tell of one affair."""
_LIKENESS = ((0.35, MANY), (0.2, SEVERAL), (0.1, SOME))
"""From which likeness (cosine, 0 to 1) on how many are shared."""
OTHERS = "few in common, both can be true"
_SHOWN = 6


def words_reason(left: View, right: View) -> tuple[Reason, ...]:
    """Return what the rare words of two accounts tell, nothing where a side has none.

    A war, and what a party does over and over, has words of its own that are in all news of it.
    """
    a, b = left.words, right.words
    if not a or not b or any(one.waged or one.sides for one in (left, right)):
        return ()
    both = a.keys() & b.keys()
    alike = math.fsum(a[word] * b[word] for word in both)
    shared = ", ".join(sorted(both, key=lambda w: (-a[w] * b[w], w))[:_SHOWN])
    for least, detail in _LIKENESS:
        if alike >= least:
            return (Reason("words", "match", shared, shared, "supports", detail),)
    one, other = (", ".join(list(some)[:_SHOWN]) for some in (a, b))
    return (Reason("words", "not_stated", one, other, "none", OTHERS),)
