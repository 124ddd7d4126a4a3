"""Keep on how much a finding rests."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_COUNTS = ("articles", "texts")


def upgrade() -> None:
    with op.batch_alter_table("finding", schema=None) as batch_op:
        for name in _COUNTS:
            batch_op.add_column(sa.Column(name, sa.Integer(), server_default="0", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("finding", schema=None) as batch_op:
        for name in _COUNTS:
            batch_op.drop_column(name)
