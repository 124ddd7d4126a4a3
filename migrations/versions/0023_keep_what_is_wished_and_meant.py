"""Keep whether a fact is told, wished or meant, and who wishes or means it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("proposition", schema=None) as batch_op:
        batch_op.add_column(sa.Column("mood", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("holder", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("proposition", schema=None) as batch_op:
        batch_op.drop_column("holder")
        batch_op.drop_column("mood")
