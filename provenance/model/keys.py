"""Keys: what a thing is called, made from what is asked about, never from an offset or a row."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata

LENGTH = 16
SHORTEST = 4
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_SPACE = re.compile(r"\s+")


def fold(text: str) -> str:
    """Return `text` with case, accents' composition, typographic marks and spacing levelled."""
    levelled = unicodedata.normalize("NFKC", text).translate(_QUOTES).casefold()
    return _SPACE.sub(" ", levelled).strip()


def digest(*parts: str) -> str:
    """Return a 16-letter key (base 32, 80 bits of SHA-256) of the parts, in their order."""
    raw = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(raw).decode("ascii").lower()[:LENGTH]


def raw_hash(data: bytes) -> str:
    """Return the full SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def article_key(
    url: str | None, outlet: str | None, title: str | None, day: str | None, text: str
) -> str:
    """Return an article's key: its address; else outlet, title and date; else its first text."""
    if url:
        return digest("article", url)
    if outlet and title and day:
        return digest("article", fold(outlet), fold(title), day)
    return digest("article", fold(text))


def sentence_key(article: str, text: str, nth: int) -> str:
    """Return the key of the `nth` (from 0) sentence with this text in an article."""
    return digest("sentence", article, fold(text), str(nth))


def claim_key(sentence: str, content: str, nth: int) -> str:
    """Return the key of the `nth` (from 0) claim with this content in a sentence."""
    return digest("claim", sentence, fold(content), str(nth))


def finding_key(aspect: str, measure: str, smallest_claim: str) -> str:
    """Return a finding's key: it names the question, so it survives new members of the group."""
    return digest("finding", aspect, measure, smallest_claim)


def shortest(keys: list[str]) -> int:
    """Return how many letters, at least four, tell all of `keys` apart."""
    unique = set(keys)
    size = SHORTEST
    while size < LENGTH and len({k[:size] for k in unique}) < len(unique):
        size += 1
    return size
