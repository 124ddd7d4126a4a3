"""What attribution costs on top of the bare language model, in time and memory."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import texts
import timing

from provenance import settings
from provenance.extract.parse import nlp

MOST = 0.15
LENGTHS = (500, 1000, 2000)
"""Paragraphs of the long article whose memory is measured."""


def run(words: int, rounds: int) -> bool:
    """Print what it costs on so many words; tell whether it keeps to its bound."""
    memory()
    ratio = times(words, rounds)
    print(f"attribution / model: {ratio:.3f}, at most {MOST}{'' if ratio <= MOST else ': BROKEN'}")
    return ratio <= MOST


def times(words: int, rounds: int) -> float:
    """Print words and seconds; return the ratio of attribution to the bare pipeline."""
    articles = texts.articles(words)
    total = sum(map(texts.count, articles))
    language = nlp.load(settings.model_name())
    print(f"{total:,} words, {len(articles)} articles, {rounds} rounds; seconds")
    print(f"{'':8}{'model':>10}{'laid':>10}{'attributed':>12}{'ratio':>8}", flush=True)
    done: list[timing.Round] = []
    for row in timing.rounds(language, articles, rounds):
        done.append(row)
        _row(f"{len(done)}", [row])
    _row("median", done)
    return median(row.ratio for row in done)


def _row(name: str, rows: Sequence[timing.Round]) -> None:
    bare, laid, said = (median(getattr(r, f) for r in rows) for f in timing.FIELDS)
    ratio = median(r.ratio for r in rows)
    print(f"{name:8}{bare:10.2f}{laid:10.2f}{said:12.2f}{ratio:8.3f}", flush=True)


def memory() -> None:
    """Print how much a longer and longer article takes, each in a process of its own."""
    print("one article, paragraphs and words: most memory over the loaded model")
    for length in LENGTHS:
        command = [sys.executable, str(Path(__file__).parent / "memory.py"), str(length)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        words, grown = done.stdout.split()
        print(f"{length:8,}{int(words):10,}{float(grown):10.1f} MB", flush=True)
