"""errors.py FILE [--held-out]: the kinds of error left on a file of PolNeAR, commonest first.

FILE is a JSON Lines file in the form of the polnear set, judged by the rule of its scorer: the
contents share half of what both cover, and the sources a word. `--held-out` keeps the rows that
nothing is learned from. A kind tells why an annotated attribution was missed, or what one was
taken for that is not annotated.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import parses
from sets import polnear

from provenance.extract.parse import nlp
from provenance.extract.voices.cues import detect, shapes
from provenance.extract.voices.parts.candidates import entries
from provenance.lexicon import cues

Row = Mapping[str, Any]
Pieces = Sequence[Sequence[int]]
_WORD = re.compile(r"\w+|[^\w\s]")


class Words:
    """The words of a text, to tell which of them some pieces of it cover."""

    def __init__(self, text: str) -> None:
        self.spans = [m.span() for m in _WORD.finditer(text)]

    def covered(self, pieces: Pieces) -> frozenset[int]:
        """Return the indices of the words that the pieces touch."""
        return frozenset(
            i for i, (a, b) in enumerate(self.spans) if any(a < y and b > x for x, y in pieces)
        )


def matched(words: Words, gold: Sequence[Row], given: Sequence[Row]) -> dict[int, int]:
    """Return gold and given attributions one to one, the best shared contents first."""
    wanted = [words.covered(a["content"]) for a in gold]
    guessed = [words.covered(a["content"]) for a in given]
    shares = (
        (-len(w & g) / len(w | g), i, j)
        for i, w in enumerate(wanted) for j, g in enumerate(guessed) if w & g
    )  # fmt: skip
    pairs: dict[int, int] = {}
    for share, i, j in sorted(shares):
        if share <= -0.5 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def kinds(row: Row, language: Any) -> Iterator[str]:
    """Yield the kind of each error in one article."""
    words = Words(row["text"])
    gold, given = row["attributions"], polnear.predict(row, language)["attributions"]
    pairs = matched(words, gold, given)
    tokens = {
        paragraph.place(token).start: token
        for paragraph in nlp.parse(language, row["text"]).paragraphs for token in paragraph.doc
    }  # fmt: skip
    for i, attribution in enumerate(gold):
        if i in pairs:
            yield from _source(words, attribution, given[pairs[i]])
        else:
            near = [t for at, t in tokens.items() if _within(at, attribution["cue"])]
            yield _missed(words, attribution, given, near)
    for j, attribution in enumerate(given):
        if j not in pairs.values():
            yield _extra(words, attribution, gold)


def _within(at: int, pieces: Pieces) -> bool:
    return any(start <= at < end for start, end in pieces)


def _source(words: Words, gold: Row, given: Row) -> Iterator[str]:
    wanted, found = words.covered(gold["source"]), words.covered(given["source"])
    if wanted and not found:
        yield "right content, source not found"
    elif found and not wanted:
        yield "right content, source where none is annotated"
    elif wanted and not (wanted & found and len(found) <= 3 * len(wanted) + 5):
        yield "right content, another source"


def _missed(words: Words, gold: Row, given: Sequence[Row], near: Sequence[Any]) -> str:
    content = words.covered(gold["content"])
    form = "direct" if gold["direct"] else "indirect"
    source = words.covered(gold["source"])
    if any(words.covered(g["content"]) & content and words.covered(g["source"]) & source
           for g in given):  # fmt: skip
        return f"missed: content cut too short or too long, {form}"
    book = cues.load()
    lemmas = {n for t in near for n in entries(t)}
    if not lemmas & (book.words | book.speech):
        verbs = any(t.pos_ in {"VERB", "AUX"} for t in near)
        return f"missed: cue is no word of the lexicon, {'verb' if verbs else 'other'}"
    able = [t for t in near if t.pos_ in detect.CUE_TAGS and any(True for _ in shapes.of(t))]
    return "missed: cue weighed too light" if able else "missed: cue in no shape that is known"


def _extra(words: Words, given: Row, gold: Sequence[Row]) -> str:
    content = words.covered(given["content"])
    if not given["source"]:
        return "not annotated so: a voice not known"
    touched = any(words.covered(g["content"]) & content for g in gold)
    return f"not annotated so: {'content of another reach' if touched else 'nothing there'}"


def main(arguments: list[str]) -> None:
    """Print the kinds with their counts."""
    files = [a for a in arguments if not a.startswith("--")]
    if len(files) != 1:
        sys.exit(__doc__)
    rows = [json.loads(line) for line in Path(files[0]).read_text("utf-8").splitlines()]
    kept = [r for r in rows if "--held-out" not in arguments or polnear.held_out(r["id"])]
    language = parses.load()
    total = Counter(kind for row in kept for kind in kinds(row, language))
    print(f"{len(kept)} articles, {sum(len(r['attributions']) for r in kept)} attributions")
    for kind, count in total.most_common():
        print(f"{count:6} {kind}")


if __name__ == "__main__":
    main(sys.argv[1:])
