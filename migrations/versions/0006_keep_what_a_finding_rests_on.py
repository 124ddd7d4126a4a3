"""Keep what a finding rests on, its place in the list, and which findings give way to others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.add_column(sa.Column("rank", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(
            sa.Column("shown", sa.Boolean(), server_default=sa.true(), nullable=False)
        )
    # The same order, in digits of one width.
    op.execute("UPDATE finding SET rank = substr(cast(1000000000 + nth AS text), 2)")
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.drop_column("nth")
    op.create_table(
        "finding_unit",
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["finding"],
            ["finding.key"],
            name=op.f("fk_finding_unit_finding_finding"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("finding", "unit", name=op.f("pk_finding_unit")),
    )
    op.create_index(op.f("ix_finding_unit_unit"), "finding_unit", ["unit"])
    op.create_table(
        "rival",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", "unit", name=op.f("pk_rival")),
    )
    op.create_index(op.f("ix_rival_unit"), "rival", ["unit"])


def downgrade() -> None:
    op.drop_table("rival")
    op.drop_table("finding_unit")
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.add_column(sa.Column("nth", sa.Integer(), server_default="0", nullable=False))
        batch_op.drop_column("shown")
        batch_op.drop_column("rank")
