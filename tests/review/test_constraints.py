from hypothesis import given
from hypothesis import strategies as st

from provenance.review.constraints import Pair, settle

EVENTS = st.sampled_from("abcde")
SAID = st.sampled_from(["same", "different"])
PAIRS = st.lists(
    st.builds(Pair, EVENTS, EVENTS, SAID, st.text("k", min_size=1)).filter(
        lambda p: p.left != p.right
    ),
    max_size=8,
    unique_by=lambda pair: pair.key,
)


def same(left, right):
    return Pair(left, right, "same", f"{left}={right}")


def different(left, right):
    return Pair(left, right, "different", f"{left}!{right}")


def test_different_holds_and_the_chain_is_asked_again():
    settled = settle([same("a", "b"), same("b", "c"), different("a", "c")])
    assert settled.between("a", "c") == "different"
    assert settled.asked_again == {"a=b", "b=c"}
    assert settled.between("a", "b") is None


def test_what_is_the_same_as_one_of_two_different_events_differs_from_the_other():
    settled = settle([same("a", "b"), different("b", "c")])
    assert settled.between("c", "a") == "different"
    assert settled.asked_again == frozenset()


def test_nothing_is_settled_on_events_that_nobody_spoke_of():
    settled = settle([same("a", "b"), same("c", "d")])
    assert settled.between("a", "c") is None
    assert settled.between("c", "d") == "same"


def test_both_ways_round_a_ring_are_asked_again():
    ring = [same("a", "b"), same("b", "c"), same("c", "d"), same("d", "a"), different("a", "c")]
    assert settle(ring).asked_again == {"a=b", "b=c", "c=d", "d=a"}


def test_a_branch_off_the_chain_still_holds():
    settled = settle([same("a", "b"), same("b", "c"), same("c", "x"), different("a", "c")])
    assert settled.between("c", "x") == "same"


@given(PAIRS)
def test_every_different_holds_whatever_else_was_said(pairs):
    settled = settle(pairs)
    assert all(
        settled.between(p.left, p.right) == "different" for p in pairs if p.said == "different"
    )


@given(PAIRS)
def test_the_order_of_decisions_does_not_matter(pairs):
    assert settle(pairs) == settle(reversed(pairs))


@given(PAIRS)
def test_every_same_holds_or_is_asked_again(pairs):
    settled = settle(pairs)
    for pair in pairs:
        if pair.said == "same" and pair.key not in settled.asked_again:
            assert settled.between(pair.left, pair.right) == "same"
