"""Which news agency a credit line names."""

from __future__ import annotations

import re

from provenance.lexicon import names
from provenance.model.keys import fold

_NO_NAME = re.compile(r"[^\w\-/]|(?<=\w)/(?=\w{4})")
SHORT_FORM = 4
"""Names of up to so many letters count in capitals only: AP, but not an app."""


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


def _stands_in(form: str, words: str) -> bool:
    """Tell whether a name stands in `words`; a short one only in capitals, as no other word."""
    if len(form) <= SHORT_FORM:
        return f" {form.upper()} " in words
    return f" {form} " in f" {fold(words)} "
