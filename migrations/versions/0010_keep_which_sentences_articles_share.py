"""Keep which sentences articles share."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0007"
branch_labels = None
depends_on = None

_ARTICLES = ("left_article", "right_article")


def upgrade() -> None:
    op.create_table(
        "borrowing",
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("left_article", sa.Text(), nullable=False),
        sa.Column("right_article", sa.Text(), nullable=False),
        sa.Column("overlap", sa.Double(), nullable=False),
        sa.Column("copied", sa.Boolean(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [name],
                ["article.key"],
                name=op.f(f"fk_borrowing_{name}_article"),
                ondelete="CASCADE",
            )
            for name in _ARTICLES
        ),
        sa.PrimaryKeyConstraint("left", "right", name=op.f("pk_borrowing")),
    )
    for name in _ARTICLES:
        op.create_index(op.f(f"ix_borrowing_{name}"), "borrowing", [name])


def downgrade() -> None:
    op.drop_table("borrowing")
