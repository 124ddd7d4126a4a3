"""Which rows of a set are not to be looked at while rules are written and weights are fitted."""

from __future__ import annotations

from hashlib import sha256


def checked(name: str) -> bool:
    """Tell whether a row, by its own id, is of the third that only checks what was tuned."""
    return sha256(name.encode()).digest()[0] % 3 == 0
