"""Who was hit: classes of victims told from a noun, from `victims.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

PLAIN = "people"
"""The class that says nothing on who they were."""


@lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    """Return the classes with their words, as written."""
    return tomllib.loads(files("provenance.lexicon").joinpath("victims.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    return {word: name for name, row in table().items() for word in row["words"]}


def victim_class(head: str, modifiers: Sequence[str] = ()) -> str:
    """Return the class of a noun (lemma) with the words before it, or "" where it tells none.

    "camp" counts among fighters only with a word such as "training" before it.
    """
    name = _classes().get(head.lower(), "")
    needed = table()[name].get("needs", {}).get(head.lower()) if name else None
    if needed and not {word.lower() for word in modifiers} & set(needed):
        return ""
    return name
