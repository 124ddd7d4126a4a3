import pytest

from provenance.errors import DatabaseError
from provenance.pipeline.ingest import ingest
from provenance.pipeline.judge import judge
from provenance.store import corpus
from provenance.store.database import open_for_writing


@pytest.fixture
def url(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("A ferry sank off Ost on 3 May 2031 and nine people drowned.\n")
    made = f"sqlite:///{tmp_path / 'prov.db'}"
    ingest(made, [article], {})
    return made


def test_nothing_is_dirty_after_an_ingest(url):
    with open_for_writing(url) as database, database.read() as session:
        assert corpus.waiting(session) == 0


def test_an_ingest_that_was_broken_off_before_comparing_is_taken_up(url):
    with open_for_writing(url) as database:
        with database.write() as session:
            corpus.mark_articles(session, ["x"])
        judge(database)
        with database.read() as session:
            assert corpus.waiting(session) == 0


def test_a_second_run_does_not_compare_while_one_does(url):
    with open_for_writing(url) as database:
        with database.write() as session:
            assert corpus.lease(session, "another run", "2031", "9999")
        with pytest.raises(DatabaseError, match="another run"):
            judge(database, anew=True)
