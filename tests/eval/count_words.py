"""count_words.py [BENCH]: write provenance/lexicon/wordcounts.tsv.gz, how common words are in news.

BENCH is the folder of annotated sets (default $PROV_BENCH); rows that only check (parts.py) are not
looked at. A line is a word and in how many of 10,000 articles it stands, in the set where that is
most. Nothing of a text but single words is kept, and those that few articles have are left out.
"""

from __future__ import annotations

import gzip
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import parts

from provenance.lexicon import wordcounts


def rows(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file of JSON Lines."""
    for line in file.read_text("utf-8").splitlines():
        yield json.loads(line)


def articles(bench: Path) -> list[list[str]]:
    """Return the texts of each set that are not kept for checking."""
    shootings = [
        r for r in rows(bench / "gvc/gva_all.jsonl") if not parts.checked(r["incident_id"])
    ]
    strikes = [r for r in rows(bench / "airwars/incidents.jsonl") if not parts.checked(r["id"])]
    return [
        [f"{d['title']}\n{d['text']}" for r in shootings for d in r["docs"]],
        [r["narrative"] for r in strikes],
        [r["text"] for r in rows(bench / "polnear/train.jsonl")],
        [r["text"] for r in rows(bench / "muc4/dev.jsonl")],
    ]


def shares(texts: Iterable[str]) -> dict[str, float]:
    """Return in which share of these texts each word stands."""
    told = [set(wordcounts.words(text)) for text in texts]
    counts = Counter(word for some in told for word in some)
    return {word: count / len(told) for word, count in counts.items()}


def main() -> None:
    """Count and write."""
    bench = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ["PROV_BENCH"])
    most: dict[str, float] = {}
    for texts in articles(bench):
        for word, share in shares(texts).items():
            most[word] = max(share, most.get(word, 0.0))
    kept = sorted((w, round(s * 10_000)) for w, s in most.items() if s >= wordcounts.LEAST)
    lines = "".join(f"{word}\t{count}\n" for word, count in kept)
    wordcounts.FILE.write_bytes(gzip.compress(lines.encode(), mtime=0))
    print(f"{len(kept)} words")


if __name__ == "__main__":
    main()
