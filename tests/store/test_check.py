import zlib
from dataclasses import replace

import pytest
from sqlalchemy import text
from store_builders import empty, finding, saved, stored, traced

from provenance.model.reference import Lineage
from provenance.model.spans import Span
from provenance.store import check, extractions


def test_a_sound_database_has_no_problem():
    with empty() as session:
        made = stored(session)
        saved(session, [finding(session)])
        traced(session, Lineage(made.claims[0].key, "o", "own", span=Span(0, 5)))
        assert check.counted(session) == 21
        assert check.problems(session) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE claim SET start = start + 1 WHERE nth = 0",
        "UPDATE speaker_mention SET exact = 'Nobody'",
        "UPDATE attribution_span SET prefix = 'x' WHERE nth = 0",
        'UPDATE quantity SET "end" = 9999 WHERE nth = 0',
        "UPDATE slot SET suffix = '' WHERE nth = 0",
        "UPDATE slot SET claim = 'c9' WHERE nth = 0",
        "UPDATE claim SET attribution = 'a9' WHERE nth = 1",
        "UPDATE claim SET sentence = 9 WHERE nth = 1",
        "DELETE FROM claim WHERE nth = 0",
        "UPDATE position_mark SET start = start + 1 WHERE position = 0",
        "UPDATE lineage SET exact = 'x'",
    ],
)
def test_any_damage_is_told(change):
    with empty() as session:
        made = stored(session)
        saved(session, [finding(session)])
        traced(session, Lineage(made.claims[1].key, "o", "own", span=Span(0, 5)))
        session.execute(text(change))
        assert check.problems(session)


@pytest.mark.parametrize("other", [zlib.compress(b"other"), b"no zlib"])
def test_bytes_that_changed_are_told(other):
    with empty() as session:
        stored(session)
        session.execute(text("UPDATE raw SET data = :other"), {"other": other})
        assert [line.split()[0] for line in check.problems(session)] == ["raw"]


def test_a_finding_whose_statement_went_is_told():
    with empty() as session:
        made = stored(session)
        saved(session, [finding(session)])
        extractions.save(
            session, replace(made, claims=(), quantities=(), propositions=(), events=())
        )
        told = check.problems(session)
        assert f"item fffftoll: its statement {made.claims[0].key} is not there" in told
