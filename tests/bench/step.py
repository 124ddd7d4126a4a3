"""step.py STEP FOLDER CLAIMS: one step of the growth of a corpus, in a fresh process.

fill    save all articles but one
judge   compare all that is saved
add     save the one article left out, and compare again
score   hold what was found against what was planted

Prints what it measured as JSON; its seconds and most memory (MB) are in it.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import scoring
from corpus import saving
from corpus.page import Written
from corpus.stream import SEED, corpus
from corpus.world import world
from peaks import peak

from provenance.pipeline.judge import judge
from provenance.store import corpus as stored
from provenance.store import findings
from provenance.store.database import Database, open_for_reading, open_for_writing

LEFT_OUT = "agreement|"
"""The article left out at first is the last of the first affair that has such a case."""
Told = dict[str, Any]


def left_out(claims: int) -> Written:
    """Return the article that is added when all others are compared."""
    found: Written | None = None
    for one in corpus(claims):
        if found is not None and _affair(one) != _affair(found):
            return found
        if any(label.startswith(LEFT_OUT) for label, _ in one.labels):
            found = one
    assert found is not None, "no agreement is planted"
    return found


def _affair(one: Written) -> str:
    return one.revision.url.split("/")[-2]


def fill(folder: Path, claims: int) -> Told:
    """Save the corpus without one article; keep the labels of planted claims beside it."""
    count: Counter[str] = Counter()
    last = left_out(claims)

    def counted() -> Iterator[Written]:
        for one in corpus(claims):
            count.update(articles=1, claims=len(one.extraction.claims))
            if one.revision.key != last.revision.key:
                yield one

    with open_for_writing(_url(folder)) as database:
        labels = saving.fill(database, world(SEED).reference, counted())
    labels |= {key: label for label, key in last.labels}
    (folder / "labels.json").write_text(json.dumps(labels))
    return dict(count)


def compare(folder: Path, claims: int) -> Told:
    """Compare all that is saved."""
    with open_for_writing(_url(folder)) as database:
        begun = time.perf_counter()
        judge(database)
        return {"seconds": time.perf_counter() - begun}


def add(folder: Path, claims: int) -> Told:
    """Save one more article and compare again; tell what of all blocks that touched."""
    one = left_out(claims)
    with open_for_writing(_url(folder)) as database:
        begun = time.perf_counter()
        with database.write() as session:
            saving.save(session, one)
        dirty = _dirty(database)
        judge(database)
        return {"seconds": time.perf_counter() - begun, "dirty": dirty}


def _dirty(database: Database) -> int:
    with database.read() as session:
        return len(stored.dirty(session))


def score(folder: Path, claims: int) -> Told:
    """Return how many of the planted cases are found, and what is found wrongly."""
    labels = json.loads((folder / "labels.json").read_text())
    with open_for_reading(_url(folder)) as database, database.read() as session:
        found = scoring.score(labels, findings.load(session))
    return {
        "planted": found.planted,
        "missed": Counter(m.kind for m in found.missed),
        "cases": [f"{m.kind} {m.case}" for m in found.missed],
        "loud": found.loud,
        "wrong": found.wrong,
    }


def _url(folder: Path) -> str:
    return f"sqlite:///{folder}/grown.db"


STEPS: dict[str, Callable[[Path, int], Told]] = {
    "fill": fill, "judge": compare, "add": add, "score": score,
}  # fmt: skip


def main(step: str, folder: str, claims: str) -> None:
    """Take a step and print what it measured."""
    begun = time.perf_counter()
    told = STEPS[step](Path(folder), int(claims))
    print(json.dumps({"seconds": time.perf_counter() - begun, "peak": peak()} | told))


if __name__ == "__main__":
    main(*sys.argv[1:])
