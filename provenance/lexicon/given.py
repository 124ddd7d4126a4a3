"""Which given names tell whether their bearer is a woman or a man."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def load() -> dict[str, str]:
    """Return "f" or "m" by given name, folded; raises nothing on a sound install."""
    raw = tomllib.loads(
        files("provenance.lexicon").joinpath("given.toml").read_text(encoding="utf-8")
    )
    return {**dict.fromkeys(raw["women"], "f"), **dict.fromkeys(raw["men"], "m")}


def gender(name: str) -> str:
    """Return "f" or "m" where the first word of a person's full name tells it, else "".

    A single word may be a surname and tells nothing.
    """
    words = name.split()
    return tells(words[0]) if len(words) > 1 else ""


def tells(word: str) -> str:
    """Return "f" or "m" for a given name that stands alone, "" for any other word."""
    return load().get(_plain(word), "")


def _plain(word: str) -> str:
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))
