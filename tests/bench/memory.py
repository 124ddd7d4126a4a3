"""memory.py PARAGRAPHS: how much memory reading one article takes, in MB, in this fresh process."""

from __future__ import annotations

import random
import sys

import texts
from peaks import peak

from provenance.extract.article import extract
from provenance.extract.parse import nlp
from provenance.model.article import Revision

WORDS = 100_000
"""How many words the paragraphs are drawn from."""


def main(paragraphs: int) -> None:
    """Print words and the growth of the peak over the loaded model, warmed up."""
    lines = [p for article in texts.articles(WORDS) for p in article]
    random.Random(0).shuffle(lines)  # so that each length has paragraphs of every size
    lines = (lines * (1 + paragraphs // len(lines)))[:paragraphs]
    language = nlp.load()
    extract(language, Revision("warm", "\n".join(lines[:20]), "", ""))
    before = peak()
    extract(language, Revision("long", "\n".join(lines), "", ""))
    print(texts.count(lines), round(peak() - before, 1))


if __name__ == "__main__":
    main(int(sys.argv[1]))
