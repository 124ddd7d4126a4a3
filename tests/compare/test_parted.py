"""One account that was read wrong parts no two groups; two groups that differ stay apart."""

from __future__ import annotations

from itertools import combinations

from compare_builders import occurrence, slot, source, statement, window

from provenance.compare.events import parted
from provenance.compare.events.groups import Events, Verdicts
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.linking import Tie

KINDS = Events(Verdicts(Knowledge()))
MAY, JUNE = window("2031-05-02"), window("2031-06-20")


def account(name, *facets):
    said = statement(f"A man was shot, wrote {name}.", source(name, published="2031-05-03"))
    return occurrence("shooting", said, *(slot(f, v, said, *w) for f, v, *w in facets))


def grouped(*accounts):
    """Return the groups of accounts, each as the set of their places in the order given."""
    found = {a.key: a for a in accounts}
    judged = [
        Tie(*sorted((a.key, b.key)), band)
        for a, b in combinations(accounts, 2)
        if (band := KINDS.judge(*sorted((a, b), key=lambda o: o.key)))
    ]
    order = {a.key: n for n, a in enumerate(accounts)}
    return {frozenset(order[key] for key in some) for some in KINDS.groups(found, judged)}


def one_night(name, *more):
    return account(name, ("place", "Denver"), ("date", "Friday", MAY), *more)


def hit(name):
    return ("victims", f"name: {name}")


ONE = [account(f"Post {n}", ("place", f"Town {n}")) for n in range(3)]
OTHER = [account(f"Echo {n}", ("place", f"Village {n}")) for n in range(3)]


def odd(*apart):
    """Return who is set aside of ONE and OTHER, where these pairs are judged apart."""
    denied = {frozenset((ONE[a].key, OTHER[b].key)) for a, b in apart}
    judged = parted.Apart(lambda a, b: frozenset((a.key, b.key)) in denied)
    found = parted.odd(judged, ONE, OTHER), parted.odd(judged, OTHER, ONE)
    assert found[0] == found[1]
    return found[0]


def test_where_nothing_speaks_against_nobody_is_set_aside():
    assert odd() == frozenset()


def test_one_account_that_several_of_the_others_deny_is_set_aside():
    assert odd((1, 0), (1, 2)) == {ONE[1].key}
    assert odd((0, 2), (1, 2), (2, 2)) == {OTHER[2].key}


def test_two_that_deny_each_other_part_their_groups_as_do_several():
    assert odd((1, 0)) is None
    assert odd((0, 0), (1, 1)) is None


def test_two_accounts_of_each_of_two_days_stay_apart():
    first = [one_night(f"Post {n}") for n in range(2)]
    other = [account(f"Echo {n}", ("place", "Denver"), ("date", "June 20", JUNE)) for n in range(2)]
    assert grouped(*first, *other) == {frozenset({0, 1}), frozenset({2, 3})}


def test_no_group_holds_accounts_that_are_judged_apart():
    accounts = [
        one_night("Post", hit("Anna Berg")),
        one_night("Echo", hit("Anna Berg")),
        account("Gull", hit("Anna Berg"), ("place", "Denver")),
        account("Lamp", hit("Anna Berg"), ("date", "June 20", JUNE)),
        account("Mail", hit("Anna Berg"), ("date", "June 20", JUNE), ("place", "Boulder")),
    ]
    for some in grouped(*accounts):
        for a, b in combinations([accounts[n] for n in some], 2):
            band = KINDS.verdicts(*sorted((a, b), key=lambda o: o.key)).band
            assert band not in ("different", "likely_different")
