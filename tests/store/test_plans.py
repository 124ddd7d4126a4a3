"""What is asked of some articles is found by these articles, not by going through a kind."""

import pytest
from sqlalchemy import event
from store_builders import empty

from provenance.store import blocks, linekeys, ties

ASKED = {
    "keys": lambda session: blocks.keys_of(session, "event", ["a", "b"]),
    "least": lambda session: blocks.least(session, "event", ["a", "b"]),
    "replaced": lambda session: blocks.replace(session, "event", ["a", "b"], {}),
    "lines": lambda session: linekeys.keys_of(session, ["a", "b"]),
    "beside": lambda session: linekeys.beside(session, ["a", "b"], 10),
    "members": lambda session: ties.of_articles(session, "event", ["a", "b"]),
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=ASKED)
def test_rows_of_some_articles_are_found_by_their_articles(ask):
    with empty() as session:
        engine, made = session.get_bind(), []
        if engine.dialect.name != "sqlite":
            pytest.skip("PostgreSQL chooses by what it counted")
        session.connection()

        def note(connection, cursor, said, values, *rest):
            made.append((said, values))

        event.listen(engine, "before_cursor_execute", note)
        ask(session)
        event.remove(engine, "before_cursor_execute", note)
        (one,) = made
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {one[0]}", one[1])
        assert "_article (article=?)" in next(iter(plan))[3]
