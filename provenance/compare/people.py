"""Who was hit and who is suspected, by name and age: what two accounts share of that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from provenance.compare.reasoning import missing, said, values
from provenance.lexicon import given
from provenance.model.extraction import Event
from provenance.model.finding import Reason
from provenance.model.vocabulary import Facet

if TYPE_CHECKING:
    from provenance.compare.view import View

SIMILAR = 80.0
"""Token-set similarity (0 to 100, rapidfuzz) from which two short descriptions are alike."""
_NAME = 88
"""Token-sort similarity from which two full names are one, a letter or an initial apart."""
SAME_NAME = "the same name among those or what was hit"
"""What a victims' reason says where both sides give one name: a person's, or a lost ship's."""
SAME_SUSPECT = "the same suspect named"


def names(event: Event) -> frozenset[str]:
    """Return the names of an event's victims, folded; ages and classes are not names."""
    return _of_kind(event, "name: ")


def _of_kind(event: Event, kind: str) -> frozenset[str]:
    told = values(event, "victims")
    return frozenset(v.removeprefix(kind).casefold() for v in told if v.startswith(kind))


def suspects(event: Event) -> frozenset[str]:
    """Return the persons named as acting or suspected, folded; states and groups are none."""
    acting = (v for v in values(event, "actor") if given.gender(v))
    return frozenset(v.casefold() for v in (*acting, *values(event, "suspect")))


def same_person(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether a full name of one side is, letter slips apart, one of the other's."""
    full = [n for n in right if " " in n]
    return any(fuzz.token_sort_ratio(a, b) >= _NAME for a in left if " " in a for b in full)


def _same_surname(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether a name is the other's surname, or one ship or house has the same one word."""
    pairs = [(a.split(), b.split()) for a in left for b in right if a and b]
    return any(a[-1] == b[-1] and len(a[-1]) > 2 and 1 in (len(a), len(b)) for a, b in pairs)


def victims_reason(left: View, right: View) -> Reason:
    """Return what the names, ages and kinds of those hit tell."""
    a, b = left.names, right.names
    if not a or not b:
        return _unnamed(left.hit, right.hit)
    told = said(sorted(a)), said(sorted(b))
    if same_person(a, b) or (a & b and _same_surname(a, b)):
        return Reason("victims", "match", *told, "supports", SAME_NAME)
    if _same_surname(a, b):
        return Reason("victims", "match", *told, "supports", "the same surname")
    return Reason("victims", "not_stated", *told, "none", "other names, both can be true")


def hit(event: Event) -> Event:
    """Return an event without the victims that are only its targets: aimed at is not hit."""
    aimed = {slot.span for slot in event.stated("target")}
    slots = tuple(s for s in event.slots if s.facet != "victims" or s.span not in aimed)
    return replace(event, slots=slots)


def _unnamed(left: View, right: View) -> Reason:
    told = left.told("victims")[1], right.told("victims")[1]
    if lacking := missing("victims", *told):
        return lacking
    a, b = _of_kind(left.event, "age: "), _of_kind(right.event, "age: ")
    if a and b:
        if a & b:
            return Reason("victims", "match", *told, "supports", "the same age")
        return Reason("victims", "not_stated", *told, "none", "other ages, both can be true")
    return described("victims", left, right)


def described(facet: Facet, left: View, right: View) -> Reason:
    """Return whether two short descriptions are alike; differing ones can both be true."""
    (a, one), (b, other) = left.told(facet), right.told(facet)
    told = one, other
    if lacking := missing(facet, *told):
        return lacking
    if max(fuzz.token_set_ratio(x.lower(), y.lower()) for x in a for y in b) >= SIMILAR:
        return Reason(facet, "match", *told, "supports", "fits, weak")
    return Reason(facet, "not_stated", *told, "none", "both can be true")
