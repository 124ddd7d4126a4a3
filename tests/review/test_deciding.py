from dataclasses import replace
from datetime import date

import pytest
from review_builders import decision, finding, revision, stated

from provenance.errors import UsageError
from provenance.review import correct, corrections, decide, drop, revise, undo


def test_a_decision_holds_the_words_it_was_about():
    made = decision(finding())
    assert (made.exact, made.prefix, made.suffix) == (
        "the toll was 6",
        "Officials wrote that ",
        " at the harbour.",
    )
    assert made.state_seen == finding().state


def test_a_decisions_key_is_the_hash_of_its_content():
    assert decision(finding()).key == decision(finding()).key
    others = {
        decision(finding(), "different").key,
        decision(finding(), reviewer="Lee").key,
        decision(finding(), when="2").key,
        decision(finding("f2")).key,
    }
    assert len(others | {decision(finding()).key}) == 5


def test_a_word_that_is_no_judgement_is_refused():
    with pytest.raises(UsageError, match="perhaps: no judgement; give one of: same, different"):
        decide(finding(), "perhaps", "Kim", "1", "")


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("published", "last week", "write it as 2024-12-31"),
        ("published", "2024-13-01", "write it as"),
        ("kind", "advert", "report, opinion, unknown"),
        ("text", "x", "published, outlet, title"),
        ("outlet", "  ", "no value given"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(field, value, says):
    with pytest.raises(UsageError, match=says):
        correct(revision(), field, value, "Kim", "1", "")


def test_corrections_change_the_facts_on_the_grounds_of_a_decision():
    given = [
        correct(revision(), field, value, "Kim", "1", "asked them")
        for field, value in {
            "published": "2031-05-08", "outlet": "Coast Courier", "title": "Blast",
            "kind": "opinion",
        }.items()
    ]  # fmt: skip
    made = revise(revision(date_kind="updated"), given)
    assert made.day == date(2031, 5, 8)
    assert (made.published.basis, made.date_kind) == ("decision", "published")
    assert (made.outlet.value, made.title.value, made.kind) == ("Coast Courier", "Blast", "opinion")


def test_a_correction_survives_an_edited_text():
    given = [correct(revision(), "published", "2031-05-08", "Kim", "1", "")]
    assert revise(revision(text="Other words."), given).day == date(2031, 5, 8)


def test_a_correction_is_asked_again_when_the_article_now_tells_something_else():
    given = [correct(revision(), "published", "2031-05-08", "Kim", "1", "")]
    dated = revision(published=stated("2031-05-07"))
    assert revise(dated, given) == dated
    assert [c.status for c in corrections(dated, given)] == ["stale"]


def test_reviewers_who_differ_on_a_fact_leave_it_as_recorded():
    given = [
        correct(revision(), "outlet", name, name, "1", "") for name in ("Courier", "Harbour Wire")
    ]
    assert revise(revision(), given) == revision()
    assert [c.status for c in corrections(revision(), given)] == ["contested"]


def test_corrections_of_other_articles_and_those_undone_do_nothing():
    other = correct(revision(key="a2"), "title", "Blast", "Kim", "1", "")
    undone = replace(correct(revision(), "title", "Blast", "Kim", "1", ""), superseded_by="d2")
    assert corrections(revision(), [other, undone]) == ()


def test_a_drop_names_the_article():
    made = drop(revision(), "Kim", "1", "a double")
    assert (made.kind, made.left, made.field, made.value) == ("article", "a1", "dropped", "yes")
    assert revise(revision(), [made]) == revision()


def test_a_decision_can_be_taken_back_once():
    first = decision(finding())
    back = undo(first, "Lee", "2", "a mistake")
    assert (back.kind, back.left, back.reviewer) == ("undo", first.key, "Lee")
    for spent in (replace(first, superseded_by=back.key), back):
        with pytest.raises(UsageError, match="decide anew"):
            undo(spent, "Lee", "3", "")
