"""predict.py SET FILE [--model NAME]: what the program says of an annotated file, as JSON Lines.

Each set is read from its own rows alone; the data lie outside the repository. Texts go the
way of `prov extract --raw`, those of airwars, gvc and findings that of `prov ingest` into a
database of their own; parses are remembered (parses.py).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import parses
from sets import airwars, gvc, names, polnear, timex

from provenance import settings

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def pairs(read: Iterable[Row], _: Any) -> Iterator[Row]:
    """Yield for each pair of names whether it is taken for one; no language model is asked."""
    for i, row in enumerate(read):
        yield {"i": i, "match": names.predict(row)}


def articles(predict: Callable[[Row, Any], Row]) -> Callable[[Iterable[Row], Any], Iterator[Row]]:
    """Return what yields the prediction of each article by a language model."""
    return lambda read, language: (predict(row, language) for row in read)


SETS: dict[str, Callable[[Iterable[Row], Any], Iterator[Row]]] = {
    "polnear": articles(polnear.predict),
    "timex": articles(timex.predict),
    "names": pairs,
    "airwars": articles(airwars.predict),
    "gvc": gvc.incidents,
    "findings": gvc.noise,
}


def main() -> None:
    """Write the predictions of a set for a file to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", choices=SETS)
    parser.add_argument("file", type=Path)
    parser.add_argument("--model", metavar="NAME", help="a spaCy pipeline that is installed")
    asked = parser.parse_args()
    language = parses.load(settings.model_name(asked.model))
    for prediction in SETS[asked.set](rows(asked.file), language):
        print(json.dumps(prediction, ensure_ascii=False))


if __name__ == "__main__":
    main()
