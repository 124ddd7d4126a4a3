from dataclasses import fields

import pytest

from provenance.model import decision, extraction, finding, reference
from provenance.store import rows, tables

TUPLES = {
    "mentions", "source", "cue", "content", "about", "slots", "aliases", "domains", "positions",
    "pairs", "independence", "speakers", "sides", "silent", "to_settle", "left_out", "safe",
    "notes", "related", "statements", "marks", "reasons",
}  # fmt: skip
"""Fields that have tables of their own; each is asserted to come back in another test."""


@pytest.mark.parametrize(
    ("cls", "table"),
    [
        (extraction.Sentence, tables.SentenceRow),
        (extraction.Speaker, tables.SpeakerRow),
        (extraction.Attribution, tables.AttributionRow),
        (extraction.Claim, tables.ClaimRow),
        (extraction.Quantity, tables.QuantityRow),
        (extraction.TimeExpression, tables.TimeRow),
        (extraction.Event, tables.EventRow),
        (extraction.Slot, tables.SlotRow),
        (extraction.Proposition, tables.PropositionRow),
        (reference.Outlet, tables.OutletRow),
        (reference.Body, tables.BodyRow),
        (reference.Containment, tables.PlaceRow),
        (reference.Identity, tables.IdentityRow),
        (reference.Link, tables.LinkRow),
        (reference.Borrowing, tables.BorrowingRow),
        (reference.Lineage, tables.LineageRow),
        (finding.Finding, tables.FindingRow),
        (finding.Independence, tables.FindingRow),
        (finding.Position, tables.PositionRow),
        (finding.PositionPair, tables.PairRow),
        (finding.Reason, tables.ReasonRow),
        (decision.Decision, tables.DecisionRow),
    ],
)
def test_each_field_of_the_model_has_a_column_or_a_table(cls, table):
    columns = {column.name for column in rows.table(table).columns}
    kept = columns | ({"span"} if {"start", "end", "exact"} <= columns else set())
    assert {field.name for field in fields(cls)} <= kept | TUPLES


def test_each_field_of_an_extraction_is_saved():
    assert [field.name for field in fields(extraction.Extraction)] == [
        "article", "sentences", "speakers", "attributions", "claims", "quantities", "times",
        "events", "propositions",
    ]  # fmt: skip
