"""Is a page's text that of its article? A headline, and text that has none of its words.

What was saved of a page whose article sits behind a sign-in or in a film is often its furniture
alone. Then the headline is all that the article is known to say, and stands in its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""How many letters of a word are compared: "shooter" and "shooting" are of one thing."""
_FEWEST = 3
"""How many words a headline must have to tell anything."""
_SHARE = 0.25
"""Which share of a headline's words a text of its own article always has."""
_PLAIN = frozenset(
    {
        "after", "about", "from", "have", "been", "into", "more", "near", "over", "said", "says",
        "that", "their", "they", "this", "were", "what", "when", "will", "with", "your",
    }
)  # fmt: skip


def stands_alone(title: str, body: Iterable[str]) -> bool:
    """Tell whether a headline has next to no word in common with the text below it."""
    wanted = _stems(title)
    return len(wanted) >= _FEWEST and len(wanted & _stems(" ".join(body))) < _SHARE * len(wanted)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.lower()) if word not in _PLAIN}
