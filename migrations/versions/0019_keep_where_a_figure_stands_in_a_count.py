"""Keep whether a figure is told as an early count or as a later one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("quantity", schema=None) as batch_op:
        batch_op.add_column(sa.Column("stage", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("quantity", schema=None) as batch_op:
        batch_op.drop_column("stage")
