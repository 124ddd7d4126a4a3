"""Keep the names met, what each is called throughout, and the seats of voices.

A lineage also names its article, so that it can be made again with it.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_SEAT = ("node", "name", "said", "kind", "role", "superior", "own_reason")


def upgrade() -> None:
    op.create_table(
        "name",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("canonical", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_name")),
    )
    op.create_table(
        "name_use",
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["article.key"],
            name=op.f("fk_name_use_article_article"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article", "name", name=op.f("pk_name_use")),
    )
    op.create_index("ix_name_use_name_count", "name_use", ["name", "count"])
    op.create_table(
        "name_key",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", "name", name=op.f("pk_name_key")),
    )
    op.create_index(op.f("ix_name_key_name"), "name_key", ["name"])
    op.create_table(
        "node",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("person", sa.Boolean(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_node")),
    )
    op.create_index(op.f("ix_node_identity"), "node", ["identity"])
    with op.batch_alter_table("link", schema=None) as batch_op:
        for name in _SEAT:
            batch_op.add_column(sa.Column(name, sa.Text(), server_default="", nullable=False))
        batch_op.add_column(
            sa.Column("local", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        batch_op.add_column(sa.Column("own_score", sa.Double(), server_default="0", nullable=False))
    op.create_index(op.f("ix_link_node"), "link", ["node"])
    with op.batch_alter_table("lineage", schema=None) as batch_op:
        batch_op.add_column(sa.Column("article", sa.Text(), server_default="", nullable=False))
    op.create_index(op.f("ix_lineage_article"), "lineage", ["article"])


def downgrade() -> None:
    op.drop_index(op.f("ix_lineage_article"), table_name="lineage")
    with op.batch_alter_table("lineage", schema=None) as batch_op:
        batch_op.drop_column("article")
    op.drop_index(op.f("ix_link_node"), table_name="link")
    with op.batch_alter_table("link", schema=None) as batch_op:
        for name in (*_SEAT, "local", "own_score"):
            batch_op.drop_column(name)
    for table in ("node", "name_key", "name_use", "name"):
        op.drop_table(table)
