"""Create the tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "apart",
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("left", "right", name=op.f("pk_apart")),
    )
    op.create_table(
        "article",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_article")),
    )
    op.create_table(
        "body",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("acts_for", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_body")),
    )
    op.create_table(
        "decision",
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("state_seen", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("when", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("superseded_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("nth", name=op.f("pk_decision")),
        sa.UniqueConstraint("key", name=op.f("uq_decision_key")),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index("ix_decision_kind_left", ["kind", "left"], unique=False)

    op.create_table(
        "dirty_block",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", name=op.f("pk_dirty_block")),
    )
    op.create_table(
        "finding",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("aspect", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("separate_reports", sa.Integer(), nullable=False),
        sa.Column("separate_note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_finding")),
    )
    op.create_table(
        "identity",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("acts_for", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_identity")),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("expires", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "lineage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("partner", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("exact", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lineage")),
    )
    with op.batch_alter_table("lineage", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lineage_claim"), ["claim"], unique=False)

    op.create_table(
        "outlet",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_outlet")),
    )
    op.create_table(
        "place",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("inside", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_place")),
    )
    op.create_table(
        "raw",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_raw")),
    )
    op.create_table(
        "run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("started", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
    )
    op.create_table(
        "showing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("when", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_showing")),
        sa.UniqueConstraint("kind", "number", name=op.f("uq_showing_kind_number")),
    )
    op.create_table(
        "article_alias",
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("article_key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_key"], ["article.key"], name=op.f("fk_article_alias_article_key_article")
        ),
        sa.PrimaryKeyConstraint("alias", name=op.f("pk_article_alias")),
    )
    with op.batch_alter_table("article_alias", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_article_alias_article_key"), ["article_key"], unique=False
        )

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
    with op.batch_alter_table("block", schema=None) as batch_op:
        batch_op.create_index("ix_block_kind_key", ["kind", "key"], unique=False)

    op.create_table(
        "body_alias",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["body.name"], name=op.f("fk_body_alias_owner_body"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("owner", "field", "nth", name=op.f("pk_body_alias")),
    )
    op.create_table(
        "failure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("where", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["run.id"], name=op.f("fk_failure_run_id_run")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_failure")),
    )
    with op.batch_alter_table("failure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_failure_run_id"), ["run_id"], unique=False)

    op.create_table(
        "finding_line",
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["finding"],
            ["finding.key"],
            name=op.f("fk_finding_line_finding_finding"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("finding", "nth", "field", name=op.f("pk_finding_line")),
    )
    op.create_table(
        "identity_alias",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"],
            ["identity.key"],
            name=op.f("fk_identity_alias_owner_identity"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("owner", "field", "nth", name=op.f("pk_identity_alias")),
    )
    op.create_table(
        "link",
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("score", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["article.key"], name=op.f("fk_link_article_article"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["identity"],
            ["identity.key"],
            name=op.f("fk_link_identity_identity"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article", "speaker", "identity", name=op.f("pk_link")),
    )
    op.create_table(
        "outlet_name",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["outlet.name"], name=op.f("fk_outlet_name_owner_outlet"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("owner", "field", "nth", name=op.f("pk_outlet_name")),
    )
    op.create_table(
        "place_alias",
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner"], ["place.name"], name=op.f("fk_place_alias_owner_place"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("owner", "field", "nth", name=op.f("pk_place_alias")),
    )
    op.create_table(
        "position",
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("separate_reports", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("low", sa.Double(), nullable=True),
        sa.Column("high", sa.Double(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["finding"],
            ["finding.key"],
            name=op.f("fk_position_finding_finding"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("finding", "nth", name=op.f("pk_position")),
    )
    op.create_table(
        "position_mark",
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["finding"],
            ["finding.key"],
            name=op.f("fk_position_mark_finding_finding"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("finding", "nth", "position", name=op.f("pk_position_mark")),
    )
    op.create_table(
        "position_pair",
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("values", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["finding"],
            ["finding.key"],
            name=op.f("fk_position_pair_finding_finding"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("finding", "nth", name=op.f("pk_position_pair")),
    )
    op.create_table(
        "position_statement",
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["finding"],
            ["finding.key"],
            name=op.f("fk_position_statement_finding_finding"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("finding", "nth", "position", name=op.f("pk_position_statement")),
    )
    with op.batch_alter_table("position_statement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_position_statement_claim"), ["claim"], unique=False)

    op.create_table(
        "reason",
        sa.Column("finding", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("pair", sa.Integer(), nullable=False),
        sa.Column("facet", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["finding"], ["finding.key"], name=op.f("fk_reason_finding_finding"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("finding", "nth", "pair", name=op.f("pk_reason")),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_key", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_hash", sa.Text(), nullable=False),
        sa.Column("raw_hash", sa.Text(), nullable=False),
        sa.Column("where", sa.Text(), nullable=False),
        sa.Column("date_kind", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("credit", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("rendition", sa.Text(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_key"], ["article.key"], name=op.f("fk_revision_article_key_article")
        ),
        sa.ForeignKeyConstraint(["raw_hash"], ["raw.hash"], name=op.f("fk_revision_raw_hash_raw")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revision")),
        sa.UniqueConstraint("article_key", "number", name=op.f("uq_revision_article_key_number")),
    )
    with op.batch_alter_table("revision", schema=None) as batch_op:
        batch_op.create_index(
            "ix_revision_article_key_text_hash", ["article_key", "text_hash"], unique=False
        )

    op.create_table(
        "shown_finding",
        sa.Column("showing_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["showing_id"],
            ["showing.id"],
            name=op.f("fk_shown_finding_showing_id_showing"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("showing_id", "key", name=op.f("pk_shown_finding")),
    )
    op.create_table(
        "capture",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("where", sa.Text(), nullable=False),
        sa.Column("raw_hash", sa.Text(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["raw_hash"], ["raw.hash"], name=op.f("fk_capture_raw_hash_raw")),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["revision.id"],
            name=op.f("fk_capture_revision_id_revision"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "where", "raw_hash", name=op.f("pk_capture")),
    )
    op.create_table(
        "extraction",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["revision.id"],
            name=op.f("fk_extraction_revision_id_revision"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", name=op.f("pk_extraction")),
    )
    op.create_table(
        "revision_line",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["revision.id"],
            name=op.f("fk_revision_line_revision_id_revision"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "field", "nth", name=op.f("pk_revision_line")),
    )
    op.create_table(
        "revision_stated",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["revision.id"],
            name=op.f("fk_revision_stated_revision_id_revision"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "field", name=op.f("pk_revision_stated")),
    )
    op.create_table(
        "attribution",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_attribution_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_attribution")),
    )
    op.create_table(
        "attribution_span",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_attribution_span_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_attribution_span")),
    )
    op.create_table(
        "claim",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("attribution", sa.Text(), nullable=True),
        sa.Column("polarity", sa.Text(), nullable=False),
        sa.Column("modality", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_claim_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_claim")),
    )
    with op.batch_alter_table("claim", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_claim_key"), ["key"], unique=False)

    op.create_table(
        "event",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("series", sa.Boolean(), nullable=False),
        sa.Column("hypothetical", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_event_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_event")),
    )
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_key"), ["key"], unique=False)

    op.create_table(
        "event_mention",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_event_mention_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_event_mention")),
    )
    op.create_table(
        "proposition",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("predicate", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), nullable=False),
        sa.Column("negated", sa.Boolean(), nullable=False),
        sa.Column("universal", sa.Boolean(), nullable=False),
        sa.Column("presupposed", sa.Boolean(), nullable=False),
        sa.Column("window", sa.Text(), nullable=True),
        sa.Column("manner", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_proposition_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_proposition")),
    )
    op.create_table(
        "quantity",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("bound", sa.Text(), nullable=False),
        sa.Column("low", sa.Double(), nullable=True),
        sa.Column("high", sa.Double(), nullable=True),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("counted", sa.Text(), nullable=False),
        sa.Column("composition", sa.Text(), nullable=False),
        sa.Column("part_of", sa.Text(), nullable=True),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("total", sa.Boolean(), nullable=False),
        sa.Column("hypothetical", sa.Boolean(), nullable=False),
        sa.Column("of", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_quantity_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_quantity")),
    )
    op.create_table(
        "sentence",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("index", sa.Integer(), nullable=False),
        sa.Column("paragraph", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_sentence_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_sentence")),
    )
    with op.batch_alter_table("sentence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sentence_key"), ["key"], unique=False)

    op.create_table(
        "slot",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("facet", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("window", sa.Text(), nullable=True),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_slot_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_slot")),
    )
    op.create_table(
        "speaker",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("affiliation", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("knowledge", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_speaker_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_speaker")),
    )
    op.create_table(
        "speaker_mention",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_speaker_mention_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_speaker_mention")),
    )
    op.create_table(
        "time_expression",
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("window", sa.Text(), nullable=True),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("anchor", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["revision_id"],
            ["extraction.revision_id"],
            name=op.f("fk_time_expression_revision_id_extraction"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("revision_id", "nth", name=op.f("pk_time_expression")),
    )


def downgrade() -> None:
    op.drop_table("time_expression")
    op.drop_table("speaker_mention")
    op.drop_table("speaker")
    op.drop_table("slot")
    with op.batch_alter_table("sentence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sentence_key"))

    op.drop_table("sentence")
    op.drop_table("quantity")
    op.drop_table("proposition")
    op.drop_table("event_mention")
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_event_key"))

    op.drop_table("event")
    with op.batch_alter_table("claim", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_claim_key"))

    op.drop_table("claim")
    op.drop_table("attribution_span")
    op.drop_table("attribution")
    op.drop_table("revision_stated")
    op.drop_table("revision_line")
    op.drop_table("extraction")
    op.drop_table("capture")
    op.drop_table("shown_finding")
    with op.batch_alter_table("revision", schema=None) as batch_op:
        batch_op.drop_index("ix_revision_article_key_text_hash")

    op.drop_table("revision")
    op.drop_table("reason")
    with op.batch_alter_table("position_statement", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_position_statement_claim"))

    op.drop_table("position_statement")
    op.drop_table("position_pair")
    op.drop_table("position_mark")
    op.drop_table("position")
    op.drop_table("place_alias")
    op.drop_table("outlet_name")
    op.drop_table("link")
    op.drop_table("identity_alias")
    op.drop_table("finding_line")
    with op.batch_alter_table("failure", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_failure_run_id"))

    op.drop_table("failure")
    op.drop_table("body_alias")
    with op.batch_alter_table("block", schema=None) as batch_op:
        batch_op.drop_index("ix_block_kind_key")

    op.drop_table("block")
    with op.batch_alter_table("article_alias", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_article_alias_article_key"))

    op.drop_table("article_alias")
    op.drop_table("showing")
    op.drop_table("run")
    op.drop_table("raw")
    op.drop_table("place")
    op.drop_table("outlet")
    with op.batch_alter_table("lineage", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_lineage_claim"))

    op.drop_table("lineage")
    op.drop_table("lease")
    op.drop_table("identity")
    op.drop_table("finding")
    op.drop_table("dirty_block")
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.drop_index("ix_decision_kind_left")

    op.drop_table("decision")
    op.drop_table("body")
    op.drop_table("article")
    op.drop_table("apart")
