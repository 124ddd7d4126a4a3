"""Are two accounts told with the same rare words? "Car wash", a street, a school: one affair.

How rare a word is comes from a table of the package, never from what else was taken in.
"""

from __future__ import annotations

import math

from provenance.compare.events.view import View
from provenance.model.finding import Reason

ALIKE = ((0.35, "many in common"), (0.2, "several in common"), (0.1, "some in common"))
"""From which likeness (cosine, 0 to 1) on two accounts share how many of their rare words."""
OTHERS = "few in common, both can be true"
_SHOWN = 6


def words_reason(left: View, right: View) -> tuple[Reason, ...]:
    """Return what the rare words of two accounts tell, nothing where a side has none."""
    a, b = left.words, right.words
    if not a or not b:
        return ()
    both = a.keys() & b.keys()
    alike = math.fsum(a[word] * b[word] for word in both)
    shared = ", ".join(sorted(both, key=lambda w: (-a[w] * b[w], w))[:_SHOWN])
    for least, detail in ALIKE:
        if alike >= least:
            return (Reason("words", "match", shared, shared, "supports", detail),)
    one, other = (", ".join(list(some)[:_SHOWN]) for some in (a, b))
    return (Reason("words", "not_stated", one, other, "none", OTHERS),)
