"""Keep the keys of sentences in a table of their own, by the key."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "line_key",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("places", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["article.key"],
            name=op.f("fk_line_key_article_article"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", "article", name=op.f("pk_line_key")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_line_key_article"), "line_key", ["article"])


def downgrade() -> None:
    op.drop_table("line_key")
