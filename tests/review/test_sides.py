"""The two events that a judgement is on, as a decision keeps them."""

from __future__ import annotations

from dataclasses import replace

from review_builders import decision, finding, position

from provenance import review


def test_a_judgement_on_events_keeps_both_whatever_their_order():
    turned = finding(positions=tuple(reversed(finding().positions)))
    assert decision(finding()).right == decision(turned).right != ""
    assert decision(finding(), "real").right == ""


def test_versions_of_one_event_are_no_two_events():
    one = finding(positions=(position("6", "e1"), position("9", "e1")))
    assert decision(one, "different").right == ""


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
