"""Find borrowed sentences from either end."""

from __future__ import annotations

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_borrowing_right"), "borrowing", ["right"])


def downgrade() -> None:
    op.drop_index(op.f("ix_borrowing_right"), table_name="borrowing")
