"""The rare words with which an article tells of what happened: two reports of it share some.

They are told as one slot of each event, the most telling first, at the event's first mention.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from provenance.extract.events.referents import Referent, Told
from provenance.extract.events.slots import Claims, make
from provenance.extract.parse.nlp import Parsed
from provenance.lexicon import events as lexicon
from provenance.lexicon import wordcounts

MOST = 16
"""How many words are kept."""
_READ = 40
"""How many sentences are looked at: what follows is background."""
_LEAD = 3
_FOREMOST = 1.3
"""How much more a word of the headline or of the first sentences tells."""


def told(referents: list[Referent], parsed: Parsed, headline: Parsed, claims: Claims) -> None:
    """Add the telling words of an article to its single deadly events."""
    deadly = [r for r in referents if r.single and lexicon.is_deadly(r.kind)]
    if not deadly:
        return
    value = ", ".join(words([s.text for _, s in parsed.sentences()], headline.text))
    for referent in deadly if value else ():
        first = referent.mentions[0]
        referent.told.append(Told(first, (make("words", value, first.span, claims),)))


def words(sentences: Sequence[str], headline: str) -> list[str]:
    """Return the telling words of an article, the most telling first."""
    read = sentences[:_READ]
    lead = set(wordcounts.words(" ".join((headline, *read[:_LEAD]))))
    counts = Counter(wordcounts.words(" ".join((headline, *read))))
    weights = {
        word: wordcounts.rarity(word) * (1 + math.log(n)) * (_FOREMOST if word in lead else 1)
        for word, n in counts.items()
    }
    telling = (word for word, weight in weights.items() if weight > 0)
    return sorted(telling, key=lambda word: (-weights[word], word))[:MOST]
