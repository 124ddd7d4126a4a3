from store_builders import empty

from provenance.model.reference import Borrowing
from provenance.store import borrowings
from provenance.store.tables import Article

PAIRS = (
    Borrowing("a", "b", "a1", "b1", 0.75, False),
    Borrowing("b", "c", "b1", "c1", 1.0, True),
    Borrowing("d", "e", "d1", "e1", 1.0, True),
)


def test_borrowings_come_back_whole_or_of_the_articles_asked_for():
    with empty() as session:
        save_articles(session)
        borrowings.save(session, PAIRS[::-1])
        assert borrowings.load(session) == PAIRS
        assert borrowings.load(session, ["b"]) == PAIRS[:2]
        assert borrowings.load(session, ["c", "d"]) == PAIRS[1:]


def test_sentences_hang_together_through_others():
    with empty() as session:
        save_articles(session)
        borrowings.save(session, PAIRS)
        assert borrowings.chain(session, ["a1"]) == PAIRS[:2]
        assert borrowings.chain(session, ["f1"]) == ()


def test_what_is_dropped_is_gone():
    with empty() as session:
        save_articles(session)
        borrowings.save(session, PAIRS)
        borrowings.drop(session, PAIRS[1:])
        assert borrowings.load(session) == PAIRS[:1]


def save_articles(session):
    for key in "abcdef":
        session.add(Article(key=key, first_seen="2031-05-09T08:00:00+00:00"))
    session.flush()
