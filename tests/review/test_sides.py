"""The two events that a judgement is on, as a decision keeps them."""

from __future__ import annotations

from dataclasses import replace

from review_builders import decision, finding, pair, position

from provenance import review


def test_a_judgement_on_events_keeps_both_whatever_their_order():
    turned = finding(positions=tuple(reversed(finding().positions)))
    assert decision(finding()).right == decision(turned).right != ""
    assert decision(finding(), "real").right == ""


PAIR = pair("6", "9", verdict="explained", why="other_event")
ONE = finding(positions=(position("6", "e1"), position("9", "e1")))


def within(value="different", **accounts):
    return review.decide(ONE, value, "Kim", "1", "", accounts or {"6": ["e1", "e3"], "9": ["e2"]})


def test_versions_of_one_event_are_two_where_their_accounts_are_told_apart():
    made = within()
    assert review.apart([made]) == {"e1": {"e2"}, "e2": {"e1", "e3"}, "e3": {"e2"}}
    assert review.parted([made]) == review.apart([made])
    assert review.parted([decision(finding(), "different")]) == {}


def test_nothing_is_parted_by_another_judgement_or_where_no_account_gives_a_version_alone():
    assert within("same").right == within("real").right == ""
    assert within(**{"6": ["e1"], "9": []}).right == ""


def test_a_parted_item_is_found_again_by_its_sides_and_is_decided():
    moved = finding("f7", "explained", state="other", pairs=(replace(PAIR, event="different"),))
    rest = finding("f1", "agreement", positions=ONE.positions[:1], pairs=())
    judged = {j.finding.key: j.status for j in review.apply([rest, moved], [within()]).judged}
    assert judged == {"f1": "open", "f7": "decided"}


def test_what_is_told_apart_is_apart_both_ways_until_it_is_taken_back():
    made = decision(finding(), "different")
    assert review.apart([made]) == {"e1": {"e2"}, "e2": {"e1"}}
    assert review.apart([replace(made, superseded_by="k")]) == {}
    assert review.apart([decision(finding(), "same")]) == {}


def test_the_last_word_of_a_reviewer_counts_and_two_who_differ_settle_nothing():
    first = decision(finding(), "different", when="1")
    elsewhere = finding("f2")
    assert review.apart([first, decision(elsewhere, "same", when="2")]) == {}
    assert review.apart([first, decision(elsewhere, "same", "Ada", "2")]) == {}
