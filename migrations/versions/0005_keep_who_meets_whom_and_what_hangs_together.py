"""Keep which referents meet under a key, how pairs of them are judged, and what hangs together.

Blocks of before name no referents: the next comparing finds them so, and compares all anew.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        # There the name of a primary key is that of an index, which a schema can have once.
        op.drop_constraint(op.f("pk_block"), "block")
    op.create_table(
        "referent_block",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("referent", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["article.key"], name=op.f("fk_block_article_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("kind", "key", "referent", name=op.f("pk_block")),
    )
    op.execute(
        "INSERT INTO referent_block (kind, key, referent, article, whole)"
        " SELECT kind, key, article, article, true FROM block"
    )
    op.drop_index("ix_block_kind_key", table_name="block")
    op.drop_table("block")
    op.rename_table("referent_block", "block")
    op.create_index(op.f("ix_block_article"), "block", ["article"])
    op.create_table(
        "tie",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("band", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "left", "right", name=op.f("pk_tie")),
    )
    op.create_index("ix_tie_kind_right", "tie", ["kind", "right"])
    op.create_table(
        "member",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("referent", sa.Text(), nullable=False),
        sa.Column("home", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["article.key"], name=op.f("fk_member_article_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("kind", "referent", name=op.f("pk_member")),
    )
    op.create_index("ix_member_kind_home", "member", ["kind", "home"])
    op.create_index(op.f("ix_member_article"), "member", ["article"])


def downgrade() -> None:
    op.drop_table("member")
    op.drop_table("tie")
    op.drop_table("block")
    op.create_table(
        "block",
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["article.key"], name=op.f("fk_block_article_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article", "kind", "key", name=op.f("pk_block")),
    )
    op.create_index("ix_block_kind_key", "block", ["kind", "key"])
