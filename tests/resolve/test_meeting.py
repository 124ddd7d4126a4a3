from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from provenance.resolve import meeting

ARTICLES = st.dictionaries(
    st.text("abcdefghijklmnop", min_size=1, max_size=2), st.sets(st.sampled_from("12345")),
    max_size=40,
)  # fmt: skip


def blocks_of(article: str, keys: dict[str, set[str]]) -> list[meeting.Block]:
    return [meeting.Block.of(a for a, own in keys.items() if key in own) for key in keys[article]]


def test_a_key_of_few_articles_has_all_its_pairs_looked_at() -> None:
    assert meeting.pairs({"c": "k", "a": "k", "b": "k", "d": "x"}) == [
        ("a", "b"), ("a", "c"), ("b", "c"),
    ]  # fmt: skip


def test_a_crowded_key_costs_as_many_looks_as_it_has_articles_times_a_constant() -> None:
    crowd = {f"{n:04}": "k" for n in range(1000)}
    assert meeting.pairs(crowd) == []
    copied = dict.fromkeys(crowd, "klm")
    assert 0 < len(meeting.pairs(copied)) <= meeting.CENTRES * len(crowd)


def test_a_crowded_key_counts_where_several_are_shared_and_one_of_few_articles_alone() -> None:
    crowd = {f"{n:04}": "klm" for n in range(20)}
    assert ("0000", "0019") in meeting.pairs(crowd)
    assert ("0000", "x") not in meeting.pairs({**crowd, "x": "kl"})
    assert ("0009", "x") in meeting.pairs({**crowd, "0009": "klmn", "x": "kn"})


@given(ARTICLES)
def test_who_is_held_against_whom_is_one_question_asked_from_either_side(keys) -> None:
    pairs = set(meeting.pairs(keys))
    told = {article: meeting.partners(article, blocks_of(article, keys)) for article in keys}
    assert pairs == {(a, b) for a, others in told.items() for b in others if a < b}
    assert all(a in told[b] for a, others in told.items() for b in others)


@given(ARTICLES, st.randoms(use_true_random=False))
def test_order_is_of_no_matter(keys, shuffler: random.Random) -> None:
    mixed = list(keys.items())
    shuffler.shuffle(mixed)
    assert meeting.pairs(dict(mixed)) == meeting.pairs(keys)


@given(ARTICLES, ARTICLES)
def test_articles_that_share_no_key_with_others_change_nothing_for_them(keys, more) -> None:
    others = {f"z{article}": {f"z{key}" for key in own} for article, own in more.items()}
    mine = [p for p in meeting.pairs({**keys, **others}) if p[0] in keys and p[1] in keys]
    assert mine == meeting.pairs(keys)
    assert all(keys[a] & keys[b] for a, b in combinations(keys, 2) if (a, b) in mine)
