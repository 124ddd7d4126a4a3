import pytest
from store_builders import empty, finding, saved, stored

from provenance.errors import AmbiguousKey, UnknownKey
from provenance.store import findings, showings


def test_a_finding_comes_back_as_it_was_saved():
    with empty() as session:
        stored(session)
        made = finding(session)
        saved(session, [made])
        assert findings.load(session) == [made]


def test_findings_keep_their_order_and_replace_the_older_ones():
    with empty() as session:
        stored(session)
        made = [finding(session, key) for key in ("zzzz", "aaaa", "mmmm")]
        saved(session, made)
        assert [f.key for f in findings.load(session)] == ["zzzz", "aaaa", "mmmm"]
        saved(session, made[:1])
        assert findings.load(session) == made[:1]


def test_one_finding_is_found_by_the_beginning_of_its_key():
    with empty() as session:
        stored(session)
        made = [finding(session, key) for key in ("abcd1", "abce2")]
        saved(session, made)
        assert findings.load_one(session, "abcd") == made[0]
        with pytest.raises(AmbiguousKey, match=r"abcd1.*abce2"):
            findings.load_one(session, "abc")
        with pytest.raises(UnknownKey):
            findings.load_one(session, "zz")


def test_looks_and_briefings_are_numbered_apart():
    with empty() as session:
        stored(session)
        made = finding(session)
        assert showings.last(session, "look") is None
        assert showings.record(session, "look", "1", [made]) == 1
        assert showings.record(session, "briefing", "2", []) == 1
        assert showings.record(session, "look", "3", [made], {made.key: "decided"}) == 2
        last = showings.last(session, "look")
        assert (last.number, last.when) == (2, "3")
        shown = last.findings[made.key]
        assert (shown.state, shown.status) == (made.state, "decided")
        assert showings.last(session, "briefing").findings == {}


def test_what_was_shown_outlives_the_finding():
    with empty() as session:
        stored(session)
        made = finding(session)
        saved(session, [made])
        showings.record(session, "look", "1", [made])
        saved(session, [])
        assert showings.last(session, "look").findings[made.key].title == made.title
