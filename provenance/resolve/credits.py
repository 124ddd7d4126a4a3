"""Which news agency a credit line names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from provenance.lexicon import names
from provenance.model.keys import fold
from provenance.resolve.bodies import is_acronym, same_body

_NO_NAME = re.compile(r"[^\w\-]")
SHORT_FORM = 4
"""Names of up to so many letters count in capitals only: AP, but not an app."""


@lru_cache(maxsize=50_000)
def agency_of(credit: str) -> str:
    """Return the agency that a credit line names, by its full name; "" for none or several."""
    known = names.agencies()
    if fold(credit) in known:
        return known[fold(credit)]
    words = f" {' '.join(_NO_NAME.sub(' ', credit).split())} "
    forms = [form for form in known if _stands_in(form, words)]
    longest = [f for f in forms if not any(f != other and f in other for other in forms)]
    found = {known[form] for form in longest}
    return found.pop() if len(found) == 1 else ""


def source_of(credit: str, outlets: Iterable[str] = ()) -> str:
    """Return who a credit line says wrote a text: a news agency, or one of `outlets`.

    A service that is neither is taken at its word ("Port News Service", "PNS"); "" for a
    reporter's name and for several agencies.
    """
    agency = agency_of(credit)
    told = credit.partition("(")[0].strip()
    if agency or not told:
        return agency
    found = {outlet for outlet in outlets if same_body(told, outlet)}
    if len(found) == 1:
        return found.pop()
    last = told.split()[-1].casefold()
    return told if is_acronym(told) or last in names.body_words("services") else ""


def _stands_in(form: str, words: str) -> bool:
    """Tell whether a name stands in `words`; a short one only in capitals, as no other word."""
    if len(form) <= SHORT_FORM:
        return f" {form.upper()} " in words
    return f" {_NO_NAME.sub(' ', form)} " in f" {fold(words)} "
