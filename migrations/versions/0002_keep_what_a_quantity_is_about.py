"""Keep what a quantity is about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "quantity_line",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_quantity_line_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_quantity_line")),
    )


def downgrade() -> None:
    op.drop_table("quantity_line")
