"""Who was hit and who is suspected, by name and age: what two accounts share of that."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz

from provenance.compare.reasoning import missing, said, values
from provenance.lexicon import given
from provenance.model.extraction import Event
from provenance.model.finding import Reason
from provenance.model.vocabulary import Facet

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


def named(event: Event) -> frozenset[str]:
    """Return all persons named with an event, whatever their part in it, folded."""
    return names(event) | suspects(event)


def same_person(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether a full name of one side is, letter slips apart, one of the other's."""
    full = [n for n in right if " " in n]
    return any(fuzz.token_sort_ratio(a, b) >= _NAME for a in left if " " in a for b in full)


def _same_surname(left: Iterable[str], right: Iterable[str]) -> bool:
    """Tell whether a name is the other's surname, or one ship or house has the same one word."""
    pairs = [(a.split(), b.split()) for a in left for b in right if a and b]
    return any(a[-1] == b[-1] and len(a[-1]) > 2 and 1 in (len(a), len(b)) for a, b in pairs)


def victims_reason(left: Event, right: Event) -> Reason:
    """Return what the names, ages and kinds of those hit tell."""
    a, b = names(left), names(right)
    told = said(sorted(a)), said(sorted(b))
    if same_person(a, b) or (a & b and _same_surname(a, b)):
        return Reason("victims", "match", *told, "supports", SAME_NAME)
    if same_person(named(left), b) or same_person(a, named(right)):
        both = said(sorted(named(left))), said(sorted(named(right)))
        return Reason("victims", "match", *both, "supports", "one name, in another part")
    if _same_surname(a, b):
        return Reason("victims", "match", *told, "supports", "the same surname")
    ages = _ages(hit(left), hit(right))
    if not a or not b:
        return ages or _unnamed(hit(left), hit(right))
    if ages is not None and ages.state == "match":
        return ages
    return Reason("victims", "not_stated", *told, "none", "other names, both can be true")


def hit(event: Event) -> Event:
    """Return an event without the victims that are only its targets: aimed at is not hit."""
    aimed = {slot.span for slot in event.stated("target")}
    slots = tuple(s for s in event.slots if s.facet != "victims" or s.span not in aimed)
    return replace(event, slots=slots)


def _ages(left: Event, right: Event) -> Reason | None:
    """Return what the ages of those hit tell, None where a side gives none."""
    a, b = _of_kind(left, "age: "), _of_kind(right, "age: ")
    if not a or not b:
        return None
    told = said(values(left, "victims")), said(values(right, "victims"))
    if len(a & b) > 1:
        return Reason("victims", "match", *told, "supports", "the same ages")
    if a & b:
        return Reason("victims", "match", *told, "supports", "the same age")
    return Reason("victims", "not_stated", *told, "none", "other ages, both can be true")


def _unnamed(left: Event, right: Event) -> Reason:
    told = said(values(left, "victims")), said(values(right, "victims"))
    return missing("victims", *told) or described("victims", left, right)


def described(facet: Facet, left: Event, right: Event) -> Reason:
    """Return whether two short descriptions are alike; differing ones can both be true."""
    a, b = values(left, facet), values(right, facet)
    told = said(a), said(b)
    if lacking := missing(facet, *told):
        return lacking
    if max(fuzz.token_set_ratio(x.lower(), y.lower()) for x in a for y in b) >= SIMILAR:
        return Reason(facet, "match", *told, "supports", "fits, weak")
    return Reason(facet, "not_stated", *told, "none", "both can be true")
