"""train.py OUT [CORPUS]: learn which words are cues from PolNeAR's train split.

CORPUS is its JSON Lines file (default $PROV_BENCH/polnear/train.jsonl), which the user
obtains. One row in ten is held out by its id (sets/polnear.py) and never looked at. OUT is
written as JSON: provenance/lexicon/weights.json for the weights that ship. Needs
scikit-learn, which the program itself does not.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import parses
from sets import polnear

from provenance.extract.parse import nlp, syntax
from provenance.extract.voices.cues import detect, shapes, traits
from provenance.extract.voices.parts import quotes
from provenance.extract.voices.parts.candidates import entries
from provenance.extract.voices.parts.findings import place
from provenance.model.spans import Span

CORPUS = Path(os.environ.get("PROV_BENCH") or "../shared/bench") / "polnear/train.jsonl"
OFTEN = 10
"""How often a trait must occur to be weighed."""
LEAST, LEAST_LISTED = -0.9, -1.9
"""The sums over which a word is taken for a cue, in any shape and in one that the lexicon lists:
the best pair_F1 on the dev split, and at no loss there as low as finds the plainest examples."""
WITHIN = 0.9
"""What share of a content must lie in a longer quotation for it to be the quotation's begin."""
STRENGTH = 0.1
"""Inverse strength of the L2 penalty."""


@dataclass(frozen=True, slots=True)
class Example:
    """One shape of one word, its traits, and whether the annotators have it."""

    word: str
    traits: tuple[str, ...]
    right: bool


def examples(rows: Sequence[dict[str, Any]]) -> Iterator[Example]:
    """Yield each shape of each word of the rows with its answer."""
    language = parses.load()
    for row in rows:
        parsed = nlp.parse(language, row["text"])
        marked = quotes.quotations(parsed.text, [p.span for p in parsed.paragraphs])
        gold = _by_cue(row)
        told = {i for a in row["attributions"] for s, e in a["content"] for i in range(s, e)}
        for paragraph, quotations in zip(parsed.paragraphs, marked, strict=True):
            for token in detect.heads(paragraph, quotations):
                yield from _shapes(paragraph, token, gold, told)


def _by_cue(row: dict[str, Any]) -> dict[int, list[dict[str, Any]]]:
    """Return the row's attributions by each offset that their cues cover."""
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for attribution in row["attributions"]:
        for start, end in attribution["cue"]:
            for at in range(start, end):
                found[at].append(attribution)
    return found


def _shapes(
    paragraph: Any, token: Any, gold: dict[int, list[dict[str, Any]]], told: set[int]
) -> Iterator[Example]:
    word, plain = entries(token)
    shared = None
    at = paragraph.place(token).start
    near = gold.get(at, [])
    if not near and at in told:
        return  # the annotators seldom mark what is said inside what is said: no answer
    for candidate in shapes.of(token):
        shared = shared or traits.of_word(token, word)
        content = [place(paragraph, piece) for piece in candidate.content]
        head = candidate.source
        source = [place(paragraph, syntax.phrase(head))] if head is not None else []
        right = any(_same(content, source, attribution) for attribution in near)
        yield Example(word, (*shared, *traits.of_shape(candidate, word, plain)), right)


def _same(content: Sequence[Span], source: Sequence[Span], gold: dict[str, Any]) -> bool:
    """Tell whether a shape is the annotated one: its source touched, and half of what both
    contents cover shared, or a quotation begun, whose rest is found later."""
    mine = {i for s in content for i in range(s.start, s.end)}
    theirs = {i for start, end in gold["content"] for i in range(start, end)}
    told = any(s.start < end and start < s.end for s in source for start, end in gold["source"])
    named = told or not (source or gold["source"])
    shared = len(mine & theirs)
    begun = gold["direct"] and shared >= WITHIN * len(mine)
    return named and shared > 0 and (begun or 2 * shared >= len(mine | theirs))


def fit(rows: Sequence[Example]) -> dict[str, Any]:
    """Return the weights that tell the right examples from the others best."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen = Counter(trait for row in rows for trait in row.traits)
    table = DictVectorizer()
    kept = ({t: 1.0 for t in row.traits if seen[t] >= OFTEN} for row in rows)
    matrix = table.fit_transform(kept)
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(matrix, [r.right for r in rows])
    weights = zip(table.get_feature_names_out(), model.coef_[0], strict=True)
    return {
        "bias": round(float(model.intercept_[0]), 3),
        "least": LEAST,
        "least_listed": LEAST_LISTED,
        "traits": {name: round(float(w), 3) for name, w in sorted(weights) if abs(w) >= 0.01},
    }


def main(arguments: list[str]) -> None:
    """Train on all but the held-out rows, and write the weights."""
    if not arguments:
        sys.exit(__doc__)
    corpus = Path(arguments[1]) if len(arguments) > 1 else CORPUS
    rows = [json.loads(line) for line in corpus.read_text("utf-8").splitlines()]
    learned = fit(list(examples([r for r in rows if not polnear.held_out(r["id"])])))
    Path(arguments[0]).write_text(json.dumps(learned, ensure_ascii=False, indent=0) + "\n")
    print(f"{len(learned['traits'])} traits")


if __name__ == "__main__":
    main(sys.argv[1:])
