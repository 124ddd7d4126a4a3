"""Who was hit and who is suspected, by name and age: what two accounts share of that."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from provenance.compare.events.descriptions import alike
from provenance.compare.events.reasoning import missing
from provenance.compare.events.stated import NAME, said
from provenance.compare.events.view import View
from provenance.model.extraction import Event
from provenance.model.finding import Reason
from provenance.model.vocabulary import Facet

_NAME = 88
"""Token-sort similarity from which two full names are one, a letter or an initial apart."""
_WORD = 80
"""Similarity of two words from which they may be one, a letter or two apart: not Ali and Salim."""
SAME_NAME = "the same name among those or what was hit"
"""What a victims' reason says where both sides give one name: a person's, or a lost ship's."""
SAME_SUSPECT = "the same suspect named"
WEAK = "fits, weak"
"""What a reason says of descriptions that are alike: both may be of soldiers, or of a market."""
SAME_PERSON, SAME_PERSONS = "the same person named", "the same persons named"
SAME_PART = "somebody hit or held, by name"


def same_person(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether a full name of one side is, letter slips apart, one of the other's."""
    return bool(_shared(left, right))


def _shared(left: Iterable[str], right: Iterable[str]) -> list[str]:
    """Return the full names of the left side that the other has too, letter slips apart."""
    full = [n for n in right if " " in n]
    if not full:
        return []
    mine = sorted({n for n in left if " " in n})
    return [a for a in mine if any(_alike(a, b) for b in full)]


def _alike(left: str, right: str) -> bool:
    """Tell whether two full names are one; of two words alone each must be like its own."""
    if fuzz.token_sort_ratio(left, right) < _NAME:
        return False
    a, b = sorted(left.split()), sorted(right.split())
    short = len(a) == len(b) == 2
    return not short or all(fuzz.ratio(x, y) >= _WORD for x, y in zip(a, b, strict=True))


def named_reasons(left: View, right: View) -> tuple[Reason, ...]:
    """Return what it tells that both accounts name a person; else nothing.

    Who was hit or held in one of them tells most. Leaders are named with whatever war they wage,
    so there only those who were hit count.
    """
    if not left.named or not right.named:
        return ()
    both = _shared(left.named, right.named), _shared(right.named, left.named)
    if not both[0]:
        return ()
    parts = {*_parts(left), *_parts(right)}
    taking_part = same_person(both[0], parts) or same_person(both[1], parts)
    if (left.waged or right.waged) and not taking_part:
        return ()
    several = SAME_PERSON if len(both[0]) == 1 else SAME_PERSONS
    told = _as_written(left.event, both[0]), _as_written(right.event, both[1])
    return (Reason("named", "match", *told, "supports", SAME_PART if taking_part else several),)


def _parts(one: View) -> frozenset[str]:
    return one.names if one.waged else one.names | one.suspects


def _as_written(event: Event, folded: Iterable[str]) -> str:
    """Return names of an event as its text writes them."""
    wanted = set(folded)
    every = (slot.value.removeprefix(NAME) for slot in event.slots)
    return said(dict.fromkeys(v for v in every if v.casefold() in wanted))


def _same_surname(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether a name is the other's surname, or one ship or house has the same one word."""
    pairs = [(a.split(), b.split()) for a in left for b in right if a and b]
    return any(a[-1] == b[-1] and len(a[-1]) > 2 and 1 in (len(a), len(b)) for a, b in pairs)


def victims_reason(left: View, right: View) -> Reason:
    """Return what the names, ages and kinds of those hit tell."""
    a, b = left.names, right.names
    if not a or not b:
        return _ages(left.hit, right.hit) or _unnamed(left.hit, right.hit)
    told = _as_written(left.event, a), _as_written(right.event, b)
    if same_person(a, b) or (a & b and _same_surname(a, b)):
        return Reason("victims", "match", *told, "supports", SAME_NAME)
    if _same_surname(a, b):
        return Reason("victims", "match", *told, "supports", "the same surname")
    ages = _ages(left.hit, right.hit)
    if ages is not None and ages.state == "match":
        return ages
    return Reason("victims", "not_stated", *told, "none", "other names, both can be true")


def _ages(left: View, right: View) -> Reason | None:
    """Return what the ages of those hit tell, None where a side gives none."""
    a, b = left.ages, right.ages
    if not a or not b:
        return None
    told = left.told("victims")[1], right.told("victims")[1]
    if len(a & b) > 1:
        return Reason("victims", "match", *told, "supports", "the same ages")
    if a & b:
        return Reason("victims", "match", *told, "supports", "the same age")
    return Reason("victims", "not_stated", *told, "none", "other ages, both can be true")


def _unnamed(left: View, right: View) -> Reason:
    told = left.told("victims")[1], right.told("victims")[1]
    return missing("victims", *told) or described("victims", left, right)


def described(facet: Facet, left: View, right: View) -> Reason:
    """Return whether two short descriptions are alike; differing ones can both be true."""
    (a, one), (b, other) = left.told(facet), right.told(facet)
    told = one, other
    if lacking := missing(facet, *told):
        return lacking
    if any(alike(x, y) for x in a for y in b):
        return Reason(facet, "match", *told, "supports", WEAK)
    return Reason(facet, "not_stated", *told, "none", "both can be true")
