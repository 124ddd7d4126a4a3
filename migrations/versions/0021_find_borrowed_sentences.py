"""Find borrowed sentences from either end, and all that goes back to one text."""

from __future__ import annotations

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_borrowing_right"), "borrowing", ["right"])
    op.create_index(op.f("ix_lineage_text"), "lineage", ["text"])


def downgrade() -> None:
    op.drop_index(op.f("ix_lineage_text"), table_name="lineage")
    op.drop_index(op.f("ix_borrowing_right"), table_name="borrowing")
