"""Whether two names are one person's: each word of the shorter name must find its like."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from provenance.lexicon import names
from provenance.resolve import spelling

INITIAL = 0.9
"""How well an initial fits the name it may stand for: enough only where nobody else can."""
INSIDE = 0.85
"""What a name scores that leaves out more than middle names: too little for a link."""
LEFT_OUT = 0.02
"""What each word costs that one of the two names leaves out."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two names taken for one: how surely (0 to 1), in words, and whether by a part only.

    `partial` marks matches that hold only as long as nobody else fits: an initial, or a
    name with words left out.
    """

    score: float
    reason: str
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name read: its words in the order given name to surname, titles gone."""

    words: tuple[str, ...]
    turned: bool = False
    """True where the order may be the other one: "Surname, Given", or another script."""
    unvowelled: bool = False
    rank: str = ""
    """Which of a family's bearers: "jr", "sr", "ii", or "" where that is not said."""

    @property
    def last(self) -> str:
        """Return the surname, or "" for no words."""
        return self.words[-1] if self.words else ""


@lru_cache(maxsize=50_000)
def read(name: str) -> Name:
    """Read a person's name; `Surname, Given` is put in order."""
    front, comma, back = name.partition(",")
    turned = bool(comma) and bool(spelling.words(back))
    found = spelling.words(f"{back} {front}" if turned else name)
    particles = names.person_words("particles") | names.person_words("ranks")
    stray = names.person_words("stray")
    kept = [w for i, w in enumerate(_untitled(found)) if i == 0 or w not in particles]
    while len(kept) > 1 and kept[-1] in stray:
        kept.pop()
    once = tuple(w for i, w in enumerate(kept) if i == 0 or w != kept[i - 1])
    foreign = any(c.isalpha() and ord(c) > 0x24F for c in name)
    ranks = [word for word in found[1:] if word in names.person_words("ranks")]
    rank = ranks[-1] if ranks else ""
    return Name(once or tuple(found), turned or foreign, spelling.unvowelled(name), rank)


def _untitled(words: tuple[str, ...]) -> tuple[str, ...]:
    """Drop titles from the front, but never the last two words' surname."""
    start = 0
    while start < len(words) - 1 and words[start] in names.titles():
        start += 1
    return words[start:]


def untitled(name: str) -> str:
    """Return `name` as written, without the titles before it."""
    parts = name.split()
    start = 0
    while (
        start < len(parts) - 1
        and spelling.words(parts[start])[:1]
        and (set(spelling.words(parts[start])) <= names.titles())
    ):
        start += 1
    return " ".join(parts[start:])


def same_person(a: str, b: str) -> Match | None:
    """Return why two names are one person's, or None where they are not or it is not known.

    A shared surname alone is never enough, nor are given names that differ beyond spelling.
    """
    left, right = sorted((read(a), read(b)), key=lambda name: (len(name.words), name.words))
    if not left.words or len(left.words) == 1 < len(right.words):
        return _joined(left, right)
    pairs = _pairs(left, right)
    if pairs is None:
        return _joined(left, right)
    return _verdict(left, right, pairs)


def _joined(left: Name, right: Name) -> Match | None:
    """Return a match where the two differ in word breaks only."""
    one, two = "".join(left.words), "".join(right.words)
    if len(one) >= spelling.LONG and one == two:
        return Match(spelling.SPELLING, f"spelling: {' '.join(right.words)} in one word")
    return None


def _fit(left: str, right: str, bones_only: bool) -> float:
    if min(len(left), len(right)) == 1 and left[0] == right[0]:
        return spelling.EQUAL if left == right else INITIAL
    if bones_only and spelling.consonants(left) == spelling.consonants(right):
        return spelling.SPELLING
    return spelling.fit(left, right)


def _pairs(left: Name, right: Name) -> list[tuple[int, int, float]] | None:
    """Pair each word of the shorter name with one of the longer, best first; None if one fails."""
    bones_only = left.unvowelled != right.unvowelled
    scored = sorted(
        ((_fit(a, b, bones_only), -abs(i - j), i, j)
         for i, a in enumerate(left.words) for j, b in enumerate(right.words)),
        reverse=True,
    )  # fmt: skip
    used_left: dict[int, tuple[int, float]] = {}
    used_right: set[int] = set()
    for score, _, i, j in scored:
        if score and i not in used_left and j not in used_right:
            used_left[i] = (j, score)
            used_right.add(j)
    if len(used_left) < len(left.words):
        return None
    return [(i, j, score) for i, (j, score) in sorted(used_left.items())]


def _verdict(left: Name, right: Name, pairs: list[tuple[int, int, float]]) -> Match | None:
    if not _in_order(left, right, [j for _, j, _ in pairs]):
        return None
    if left.rank and right.rank and left.rank != right.rank:
        return None
    missing = len(right.words) - len(left.words)
    scores = [score for *_, score in pairs]
    doubtful = sum(score < spelling.SPELLING for score in scores)
    if doubtful > 1 or (missing and not _may_leave_out(left, right, pairs)):
        return None
    if any(s == spelling.SLIP for s in scores[:-1]):
        scores.append(spelling.DOUBT)
    score = min(scores) - LEFT_OUT * missing
    if missing and not _ends_fit(left, right, pairs):
        score = min(score, INSIDE)
    partial = (
        missing or left.rank != right.rank or any(_initial(left, right, i, j) for i, j, _ in pairs)
    )
    return Match(round(score, 4), _reason(left, right, pairs), bool(partial))


def _ends_fit(left: Name, right: Name, pairs: list[tuple[int, int, float]]) -> bool:
    """Tell whether a name with words left out keeps given name and surname, or most words."""
    if left.turned or right.turned or len(left.words) > 2:
        return all(score >= spelling.SPELLING for *_, score in pairs)
    whole = [(i, j) for i, j, score in pairs if score >= spelling.SPELLING]
    return whole == [(0, 0), (1, len(right.words) - 1)]


def _initial(left: Name, right: Name, i: int, j: int) -> bool:
    return (len(left.words[i]) == 1) != (len(right.words[j]) == 1)


def _in_order(left: Name, right: Name, order: list[int]) -> bool:
    """Tell whether the words stand in one order; a turned name may be rotated as a whole."""
    if order == sorted(order):
        return True
    if left.turned or right.turned:
        return True
    swaps_inside = order[0] == 0 and order[-1] == len(right.words) - 1
    return swaps_inside and len(order) > 3


def _may_leave_out(left: Name, right: Name, pairs: list[tuple[int, int, float]]) -> bool:
    """Tell whether a shorter name is enough: its surname fits, and is not anybody's."""
    table, common = names.variants(), names.person_words("common")
    telling = [w for w in left.words[-1 if len(left.words) == 2 else 0 :] if len(w) > 1]
    full = [score for *_, score in pairs if score > INITIAL]
    ends = pairs[-1][1] == len(right.words) - 1 or left.turned or right.turned
    known = any(table.get(word, word) not in common for word in telling)
    return known and left.rank == right.rank and ends and len(full) == len(pairs) > 1


def _reason(left: Name, right: Name, pairs: list[tuple[int, int, float]]) -> str:
    different = [
        f"{left.words[i].title()} / {right.words[j].title()}" for i, j, s in pairs if s < 1
    ]
    if any(_initial(left, right, i, j) for i, j, _ in pairs):
        return f"initial: {', '.join(different)}"
    if different:
        return f"spelling: {', '.join(different)}"
    return "same name" if len(left.words) == len(right.words) else "same name, a part left out"
