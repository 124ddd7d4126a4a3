from dataclasses import replace

import pytest
from store_builders import empty

from provenance.errors import UnknownKey
from provenance.model.decision import Decision
from provenance.store import decisions

FIRST = Decision("d1", "finding", "f1", "", "", "same", "s", "Kim", "1", "note", "words", "a", "b")


def test_a_decision_comes_back_as_it_was_given():
    with empty() as session:
        assert decisions.append(session, FIRST)
        assert decisions.listed(session) == [FIRST]
        assert decisions.one(session, "d") == FIRST


def test_the_same_decision_again_changes_nothing():
    with empty() as session:
        decisions.append(session, FIRST)
        assert not decisions.append(session, FIRST)
        assert decisions.listed(session, live=True) == [FIRST]


def test_a_later_decision_of_the_same_reviewer_supersedes_and_nothing_is_deleted():
    later = replace(FIRST, key="d2", value="different")
    with empty() as session:
        decisions.append(session, FIRST)
        decisions.append(session, later)
        assert decisions.listed(session) == [replace(FIRST, superseded_by="d2"), later]
        assert decisions.listed(session, live=True) == [later]


@pytest.mark.parametrize("other", [{"reviewer": "Lee"}, {"left": "f2"}, {"field": "published"}])
def test_another_reviewer_or_subject_supersedes_nothing(other):
    second = replace(FIRST, key="d2", **other)
    with empty() as session:
        decisions.append(session, FIRST)
        decisions.append(session, second)
        assert decisions.listed(session, live=True) == [FIRST, second]


def test_a_decision_can_be_marked_as_replaced():
    with empty() as session:
        decisions.append(session, FIRST)
        decisions.supersede(session, "d1", "d9")
        assert decisions.one(session, "d1").superseded_by == "d9"
        with pytest.raises(UnknownKey):
            decisions.supersede(session, "none", "d9")


def test_an_undo_takes_back_the_decision_of_whoever_gave_it():
    back = replace(FIRST, key="u1", kind="undo", left="d1", value="undo", reviewer="Lee")
    with empty() as session:
        decisions.append(session, FIRST)
        decisions.append(session, back)
        assert decisions.one(session, "d1").superseded_by == "u1"
        assert decisions.listed(session, live=True) == [back]
