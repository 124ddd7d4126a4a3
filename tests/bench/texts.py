"""Articles to measure on, as lists of paragraphs: a corpus where there is one, else our own.

From PROV_BENCH (default ../shared/bench) the train file of polnear; without it the invented
articles of tests/golden, their paragraphs shuffled anew for each article that is needed.
"""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from pathlib import Path

from provenance.extract.parse import nlp

GOLDEN = Path(__file__).parents[1] / "golden"
CORPUS = Path(os.environ.get("PROV_BENCH") or "../shared/bench") / "polnear/train.jsonl"
_PARAGRAPHS = 20
"""How many paragraphs an article has that is put together from invented ones."""


def articles(words: int, corpus: Path = CORPUS) -> list[list[str]]:
    """Return articles of at least so many words in all, the same at every call."""
    out: list[list[str]] = []
    source = _corpus(corpus) if corpus.exists() else _shuffled()
    while words > 0:
        out.append(next(source))
        words -= count(out[-1])
    return out


def count(paragraphs: list[str]) -> int:
    """Return the number of words, as white space parts them."""
    return sum(len(p.split()) for p in paragraphs)


def _texts(path: Path) -> list[str]:
    with path.open(encoding="utf-8") as rows:
        return [json.loads(row)["text"] for row in rows]


def _apart(text: str) -> list[str]:
    return [span.of(text) for span in nlp.paragraphs(text)]


def _corpus(path: Path) -> Iterator[list[str]]:
    while True:
        yield from map(_apart, _texts(path))


def _shuffled() -> Iterator[list[str]]:
    # statements are not looked at, so both halves of the voices are mere text here
    paragraphs = [p for text in _texts(GOLDEN / "voices.jsonl") for p in _apart(text)]
    chance = random.Random(0)
    while True:
        yield chance.sample(paragraphs, _PARAGRAPHS)
