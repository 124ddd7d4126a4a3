"""Properties of who borrows from whom: order, subsets, growth."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.resolve import borrowing, meeting
from provenance.resolve.lineage import Document, Told, lineages, text, trace

WORDS = [
    "harbour", "trawler", "permit", "council", "inspector", "cargo", "ferry", "engine", "signal",
    "weather", "captain", "cable", "quota", "bitter", "forged", "stormy", "rusty", "repaired",
    "refused", "arrived", "collided", "anchored", "promised", "counted",
]  # fmt: skip
NAMES = ["Vardo", "Tromso", "Bodo", "Nordkap", "14", "230", "Ekman", "Larsen"]


def sentence(rng: random.Random) -> str:
    return " ".join(["The", *rng.sample(WORDS, 9), "of", *rng.sample(NAMES, 4)]) + "."


def reworded(told: str, rng: random.Random) -> str:
    words = told[:-1].split()
    for _ in range(rng.randrange(3)):
        words[rng.randrange(1, 10)] = rng.choice(WORDS)
    return " ".join(words) + "."


def affair(seed: int, size: int) -> list[Document]:
    """Articles of which some take sentences, copied or reworded, from a few texts."""
    rng = random.Random(seed)
    texts = [[sentence(rng) for _ in range(4)] for _ in range(3)]
    out = []
    for number in range(size):
        own = [sentence(rng) for _ in range(2)]
        taken = [reworded(s, rng) for s in rng.choice(texts)[: rng.randrange(5)]]
        told = [*own, *taken]
        key = f"{rng.randrange(10**6):06}{number}"
        claims = tuple(Told(f"{key}c{i}", s, f"{key}s{i}", i) for i, s in enumerate(told))
        day = rng.choice(["", "2031-03-02", "2031-03-05"])
        out.append(Document(key, rng.choice(["Alpha", "Beta", ""]), published=day, claims=claims))
    return out


AFFAIRS = st.builds(affair, st.integers(0, 10**6), st.integers(2, 16))


@settings(deadline=None)
@given(AFFAIRS)
def test_two_texts_share_the_same_sentences_from_either_side(documents) -> None:
    texts = [text(document) for document in documents]
    for a, b in combinations(texts, 2):
        assert borrowing.between(a, b) == borrowing.between(b, a)


@settings(deadline=None)
@given(AFFAIRS, st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_no_lineage(documents, shuffler: random.Random) -> None:
    mixed = list(documents)
    shuffler.shuffle(mixed)
    assert set(trace(mixed)) == set(trace(documents))


def closed(start: str, keys: dict[str, frozenset[str]]) -> set[str]:
    """The articles that hang together with `start` by shared keys."""
    seen, todo = {start}, [start]
    while todo:
        mine = keys[todo.pop()]
        new = [a for a, own in keys.items() if a not in seen and own & mine]
        seen.update(new)
        todo += new
    return seen


@settings(deadline=None)
@given(AFFAIRS)
def test_a_subset_closed_under_shared_keys_has_the_lineages_of_the_whole(documents) -> None:
    keys = {d.article: borrowing.keys(text(d)) for d in documents}
    part = closed(documents[0].article, keys)
    some = [d for d in documents if d.article in part]
    claims = {claim.key for d in some for claim in d.claims}
    assert set(trace(some)) == {line for line in trace(documents) if line.claim in claims}


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.integers(9, 24))
def test_lineages_grow_article_by_article_as_they_are_made_at_once(seed: int, size: int) -> None:
    """What a store does: a new article is held against its partners; who lost one, anew."""
    documents = affair(seed, size)
    held: dict[str, frozenset[str]] = {}
    found: dict[tuple[str, str], tuple] = {}
    texts = {d.article: text(d) for d in documents}
    for document in documents:
        new = document.article
        held[new] = borrowing.keys(texts[new])
        touched = {a for a, own in held.items() if own & held[new]} | {new}
        for one in touched:
            holders = ((a for a, own in held.items() if key in own) for key in held[one])
            blocks = map(meeting.Block.of, holders)
            partners = meeting.partners(one, blocks)
            for pair in [p for p in found if one in p]:
                if not set(pair) - {one} <= partners:
                    del found[pair]
            for other in partners:
                pair = (min(one, other), max(one, other))
                found.setdefault(pair, borrowing.between(texts[one], texts[other]))
    grown = [item for pair in sorted(found) for item in found[pair]]
    assert grown == list(borrowing.among(list(texts.values())))
    assert lineages(documents, grown) == trace(documents)


def test_a_story_printed_a_hundred_times_is_one_origin() -> None:
    rng = random.Random(4)
    story = [sentence(rng) for _ in range(3)]
    copies = [
        Document(f"{n:03}", f"Paper {n}", claims=tuple(
            Told(f"{n:03}c{i}", s, f"{n:03}s{i}", i) for i, s in enumerate(story)))
        for n in range(100)
    ]  # fmt: skip
    assert len({line.origin for line in trace(copies)}) == 1
