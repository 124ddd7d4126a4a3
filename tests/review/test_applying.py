from dataclasses import replace

import pytest
from review_builders import decision, finding, pair, position

from provenance.review import apply


def verdict_after(value, **changes):
    before = finding(**changes)
    after = apply([before], [decision(before, value)]).judged[0]
    assert after.status == "decided"
    assert after.finding.state == before.state
    return after.finding.verdict, after.finding.why, {p.event for p in after.finding.pairs}


def test_without_decisions_all_stays_open_and_as_it_was():
    review = apply([finding()], [])
    assert review.judged[0].finding == finding()
    assert review.judged[0].status == "open"
    assert review.queue == review.judged


@pytest.mark.parametrize(
    ("value", "verdict", "why", "band"),
    [
        ("same", "contradiction", "", "same"),
        ("different", "explained", "other_event", "different"),
        ("real", "contradiction", "", "unresolved"),
        ("not-a-conflict", "explained", "", "unresolved"),
        ("unsure", "possible_conflict", "", "unresolved"),
    ],
)
def test_a_judgement_on_a_possible_conflict(value, verdict, why, band):
    assert verdict_after(value) == (verdict, why, {band})


@pytest.mark.parametrize(
    ("found", "value", "verdict", "why"),
    [
        ("contradiction", "real", "contradiction", ""),
        ("contradiction", "not-a-conflict", "explained", ""),
        ("contradiction", "different", "explained", "other_event"),
        ("claim_denial", "real", "claim_denial", ""),
        ("claim_denial", "same", "claim_denial", ""),
        ("who_was_hit", "not-a-conflict", "explained", ""),
        ("agreement", "same", "agreement", ""),
        ("agreement", "different", "none", ""),
        ("mutation", "different", "mutation", ""),
    ],
)
def test_a_judgement_on_other_classes(found, value, verdict, why):
    values = "agree" if found == "agreement" else "disagree"
    pairs = (pair("6", "9", values, found),)
    assert verdict_after(value, verdict=found, pairs=pairs)[:2] == (verdict, why)


@pytest.mark.parametrize(
    ("values", "verdict", "why"),
    [("agree", "agreement", ""), ("compatible", "explained", "bound"), ("cannot_tell", "none", "")],
)
def test_the_same_event_lets_the_values_speak(values, verdict, why):
    pairs = (pair("6", "9", values, "none"),)
    assert verdict_after("same", verdict="none", pairs=pairs)[:2] == (verdict, why)


def test_a_later_count_of_one_event_stays_explained():
    pairs = (pair("6", "9", verdict="explained", why="later_count"),)
    changes = {"verdict": "explained", "why": "later_count", "pairs": pairs}
    assert verdict_after("same", **changes)[:2] == ("explained", "later_count")


@pytest.mark.parametrize("why", ["not_placed", "fits"])
def test_a_figure_that_could_not_be_placed_is_a_contradiction_where_a_person_places_it(why):
    pairs = (pair("6", "9", verdict="explained", why=why),)
    changes = {"verdict": "explained", "why": why, "pairs": pairs}
    assert verdict_after("same", **changes)[:2] == ("contradiction", "")


def test_a_pair_set_aside_as_another_event_returns_when_a_person_finds_it_is_the_same():
    pairs = (pair("6", "9", verdict="explained", why="other_event"),)
    changes = {"verdict": "explained", "why": "other_event", "pairs": pairs}
    assert verdict_after("same", **changes)[:2] == ("contradiction", "")


def test_a_finding_shows_the_worst_pair_that_is_left():
    positions = tuple(position(name) for name in ("6", "9", "12"))
    pairs = (
        pair("6", "9"),
        pair("6", "12", "agree", "agreement"),
        pair("9", "12", verdict="mutation"),
    )
    changes = {"positions": positions, "pairs": pairs}
    assert verdict_after("not-a-conflict", **changes)[0] == "mutation"


def test_a_finding_without_pairs_is_judged_itself():
    assert verdict_after("not-a-conflict", pairs=())[:2] == ("explained", "")


def test_a_decided_item_leaves_the_queue_and_an_unsure_one_stays():
    quiet, unsure = finding("f1"), finding("f2", positions=(position("6"), position("9")))
    review = apply([quiet, unsure], [decision(quiet), decision(unsure, "unsure")])
    assert [item.finding.key for item in review.queue] == ["f2"]


def test_a_decision_on_another_state_is_stale_and_not_applied():
    old = finding(state="as it was")
    review = apply([finding()], [decision(old, "not-a-conflict")])
    assert review.judged[0].status == "stale"
    assert review.judged[0].finding == finding()
    assert review.judged[0].decisions == (decision(old, "not-a-conflict"),)
    assert review.orphaned == ()


@pytest.mark.parametrize(
    ("value", "verdict"), [("same", "contradiction"), ("different", "explained")]
)
def test_what_was_said_of_two_events_holds_for_them_in_another_state_and_is_asked_again(
    value, verdict
):
    old = finding(state="as it was")
    three = (*old.positions, position("12", "e3"))
    now = finding(positions=three, pairs=(pair("6", "9"), pair("9", "12")))
    (judged,) = apply([now], [decision(old, value)]).judged
    assert judged.status == "stale"
    assert [p.verdict for p in judged.finding.pairs] == [verdict, "possible_conflict"]


def test_in_another_state_nothing_holds_where_reviewers_differ():
    old = finding(state="as it was")
    (judged,) = apply([finding()], [decision(old), decision(old, "different", "Ada")]).judged
    assert (judged.status, judged.finding) == ("stale", finding())


def test_reviewers_who_differ_leave_it_undecided():
    given = [decision(finding(), "same", "Kim"), decision(finding(), "different", "Lee")]
    judged = apply([finding()], given).judged[0]
    assert (judged.status, judged.finding) == ("contested", finding())


def test_reviewers_who_agree_decide():
    given = [decision(finding(), "same", "Kim"), decision(finding(), "same", "Lee")]
    assert apply([finding()], given).judged[0].status == "decided"


def test_a_decision_no_longer_in_force_does_nothing():
    undone = replace(decision(finding()), superseded_by="d9")
    assert apply([finding()], [undone]).judged[0].status == "open"


def test_a_decision_whose_finding_is_gone_is_orphaned():
    gone = finding("gone", positions=(position("70"), position("80")), pairs=(pair("70", "80"),))
    review = apply([finding()], [decision(gone)])
    assert review.orphaned == (decision(gone),)
    assert review.judged[0].status == "open"


def test_a_finding_under_another_key_is_found_by_its_words_and_asked_again():
    renamed = finding("f9", state="another")
    review = apply([renamed], [decision(finding("f1"))])
    assert review.orphaned == ()
    assert review.judged[0].status == "stale"


def test_words_that_stand_in_two_findings_find_neither():
    twins = [finding("f8"), finding("f9")]
    assert apply(twins, [decision(finding("f1"))]).orphaned == (decision(finding("f1")),)


def events(key, left, right, **changes):
    names = (f"{key}-1", f"{key}-2")
    positions = (position(names[0], left), position(names[1], right))
    return finding(key, positions=positions, pairs=(pair(*names),), **changes)


def test_what_is_decided_on_two_events_holds_for_the_other_figures_of_them():
    killed, injured = events("f1", "e1", "e2"), events("f2", "e2", "e1")
    given = [decision(killed, "different"), decision(finding("gone", positions=(), pairs=()))]
    judged = apply([killed, injured], given).judged[1]
    assert judged.decisions == (given[0],)
    assert (judged.status, judged.value, judged.finding.why) == (
        "decided",
        "different",
        "other_event",
    )


def test_same_is_passed_on_along_a_chain():
    chain = [events("f1", "a", "b"), events("f2", "b", "c"), events("f3", "a", "c")]
    review = apply(chain, [decision(chain[0]), decision(chain[1])])
    assert [item.finding.verdict for item in review.judged] == ["contradiction"] * 3
    assert review.judged[2].decisions == (decision(chain[0]), decision(chain[1]))


def test_different_holds_against_a_chain_of_same_which_is_asked_again():
    chain = [events("f1", "a", "b"), events("f2", "b", "c"), events("f3", "a", "c")]
    given = [decision(chain[0]), decision(chain[1]), decision(chain[2], "different")]
    review = apply(chain, given)
    assert [item.status for item in review.judged] == ["stale", "stale", "decided"]
    assert review.judged[0].finding == chain[0]
    assert review.judged[2].finding.why == "other_event"


def test_findings_on_other_events_are_left_alone():
    one, other = events("f1", "a", "b"), events("f2", "c", "d")
    assert apply([one, other], [decision(one)]).judged[1].status == "open"


def test_positions_whose_events_are_not_known_are_left_alone():
    one, other = events("f1", "a", "b"), events("f2", "", "")
    assert apply([one, other], [decision(one)]).judged[1].finding == other
