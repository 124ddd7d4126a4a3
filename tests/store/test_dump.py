import json

from store_builders import empty, finding, revision, saved, stored

from provenance.model.decision import Decision
from provenance.store import articles, decisions, dump, extractions, runs, showings
from provenance.store.tables import Base


def rows(session, content=False):
    return [json.loads(line) for line in dump.lines(session, content)]


def test_every_row_is_a_line_that_names_its_table():
    with empty() as session:
        stored(session)
        saved(session, [finding(session)])
        found = rows(session)
    assert {row["table"] for row in found} <= set(Base.metadata.tables)
    claims = [row for row in found if row["table"] == "claim"]
    assert [claim["article"] for claim in claims] == ["lorne"] * 3
    assert [claim["revision"] for claim in claims] == [1] * 3
    assert [claim["nth"] for claim in claims] == [0, 1, 2]
    assert not any("revision_id" in row for row in found)


def test_windows_and_bytes_are_told_plainly():
    with empty() as session:
        stored(session)
        found = rows(session)
    time = next(row for row in found if row["table"] == "time_expression")
    assert time["window"] == {"low": "2031-05-06", "high": "2031-05-06"}
    raw = next(row for row in found if row["table"] == "raw")
    assert set(raw) == {"table", "hash", "size"}


def test_content_does_not_depend_on_when_or_in_which_order_it_was_taken_in():
    with empty() as first, empty() as second:
        stored(first)
        stored(first, "other")
        stored(second, "other", seen="2040-01-01")
        runs.start(second, "ingest", "1", "small", "0.1")
        stored(second, seen="2041-01-01")
        showings.record(second, "look", "2", [])
        extractions.save(second, extractions.load(second, "other"))
        assert list(dump.lines(first, content=True)) == list(dump.lines(second, content=True))
        assert list(dump.lines(first)) != list(dump.lines(second))


def test_content_tells_of_a_decision_and_an_edit():
    with empty() as session:
        stored(session)
        before = list(dump.lines(session, content=True))
        decisions.append(session, Decision("d1", "finding", "f", "", "", "same", "", "K", "1", ""))
        decided = list(dump.lines(session, content=True))
        articles.save_revision(session, revision(text="Nothing."), b"raw 2")
        assert len(before) < len(decided) < len(list(dump.lines(session, content=True)))


def test_forgetting_an_extraction_leaves_the_article_waiting():
    with empty() as session:
        stored(session)
        made = stored(session, "other")
        extractions.forget(session, ["other"])
        assert extractions.waiting(session) == ["other"]
        extractions.save(session, made)
        extractions.forget(session)
        assert extractions.waiting(session) == ["lorne", "other"]
