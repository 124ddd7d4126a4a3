"""predict.py SET FILE: predictions of the extraction for an annotated file, as JSON Lines.

Each set is read from its own rows alone; the data lie outside the repository.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sets import names, timex

from provenance.extract.parse import nlp
from provenance.extract.voices import attributions

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def polnear(path: Path) -> Iterator[Row]:
    """Yield each article's attributions; persons who speak as one are one source again."""
    language = nlp.load()
    for row in rows(path):
        authors = [row["author"]] if row.get("author") else []
        _, said = attributions.attribute(nlp.parse(language, row["text"]), authors)
        joined: dict[tuple[object, object], list[list[int]]] = {}
        for a in said:
            source = joined.setdefault((a.cue, a.content), [])
            source.extend([s.start, s.end] for s in a.source)
        yield {
            "id": row["id"],
            "attributions": [
                {"source": source, "content": [[s.start, s.end] for s in content]}
                for (_, content), source in joined.items()
            ],
        }


def dates(path: Path) -> Iterator[Row]:
    """Yield each article's date expressions with their values."""
    yield from map(timex.predict, rows(path))


def pairs(path: Path) -> Iterator[Row]:
    """Yield for each pair of names whether it is taken for one."""
    for i, row in enumerate(rows(path)):
        yield {"i": i, "match": names.predict(row)}


SETS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "polnear": polnear,
    "timex": dates,
    "names": pairs,
}


def main(arguments: list[str]) -> None:
    """Write the predictions of a set for a file to standard output."""
    if len(arguments) != 2 or arguments[0] not in SETS:
        sys.exit(f"{__doc__}\nSETS: {', '.join(SETS)}")
    for prediction in SETS[arguments[0]](Path(arguments[1])):
        print(json.dumps(prediction, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
