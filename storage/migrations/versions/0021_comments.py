"""comments of the public, replies, moderation, bans"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.create_table(
        "ban",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("handle", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("person", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("ground", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("records", sa.JSON(), nullable=False),
        sa.Column("asked_by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("asked_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("outcome", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("decided_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("decided_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ban")),
    )
    with op.batch_alter_table("ban", schema=None) as batch_op:
        batch_op.create_index("ix_ban_person", ["account", "person"], unique=False)

    op.create_table(
        "comment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("link", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("key", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("excerpt", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("handle", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("person", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("account", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("nature", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("proposed_nature", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("state", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("received_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("captured_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("captured_by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("starts_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("target_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("limit_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("reckoned_by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("assignee", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("release_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("department", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("promised_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("nudge_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("planned", sa.JSON(), nullable=False),
        sa.Column("nudges", sa.Integer(), nullable=False),
        sa.Column("nudged_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("nudged_to", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("told_director", sa.Boolean(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("first_reply_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("interim_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("closed_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("closed_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("reply_link", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("reason", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("note_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["comment.id"], name=op.f("fk_comment_group_id")),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], name=op.f("fk_comment_note_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_comment")),
        sa.UniqueConstraint("key", name=op.f("uq_comment_key")),
    )
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_comment_group_id"), ["group_id"], unique=False)
        batch_op.create_index(
            "ix_comment_nudge",
            ["nudge_at"],
            unique=False,
            sqlite_where=sa.text("nudge_at IS NOT NULL"),
            postgresql_where=sa.text("nudge_at IS NOT NULL"),
        )
        batch_op.create_index("ix_comment_nudged", ["nudged_to", "nudged_at"], unique=False)
        batch_op.create_index(
            "ix_comment_open",
            ["reckoned_by"],
            unique=False,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
        batch_op.create_index("ix_comment_person", ["account", "person"], unique=False)
        batch_op.create_index("ix_comment_received", ["received_at"], unique=False)
        batch_op.create_index(
            "ix_comment_release",
            ["release_at"],
            unique=False,
            sqlite_where=sa.text("release_at IS NOT NULL"),
            postgresql_where=sa.text("release_at IS NOT NULL"),
        )

    op.create_table(
        "moderation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("comment_id", sa.Integer(), nullable=True),
        sa.Column("account", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("handle", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("person", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("advertising", sa.Boolean(), nullable=False),
        sa.Column("excerpt", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("capture", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("warned", sa.Boolean(), nullable=False),
        sa.Column("by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("state", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("decided_by", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("decided_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("removed_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["comment_id"], ["comment.id"], name=op.f("fk_moderation_comment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moderation")),
    )
    with op.batch_alter_table("moderation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_moderation_comment_id"), ["comment_id"], unique=False)
        batch_op.create_index("ix_moderation_tally", ["account", "person", "at"], unique=False)

    op.create_table(
        "reply",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("comment_id", sa.Integer(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("templates", sa.JSON(), nullable=False),
        sa.Column("promised_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("judge_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("judge_claim", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("judged", sa.Boolean(), nullable=False),
        sa.Column("findings", sa.JSON(), nullable=False),
        sa.Column("not_run", sa.JSON(), nullable=False),
        sa.Column("sent_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("note_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["comment_id"], ["comment.id"], name=op.f("fk_reply_comment_id")),
        sa.ForeignKeyConstraint(["note_id"], ["note.id"], name=op.f("fk_reply_note_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply")),
    )
    with op.batch_alter_table("reply", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reply_comment_id"), ["comment_id"], unique=False)
        batch_op.create_index(
            "ix_reply_judge",
            ["judge_at"],
            unique=False,
            sqlite_where=sa.text("judge_at IS NOT NULL"),
            postgresql_where=sa.text("judge_at IS NOT NULL"),
        )

    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.create_foreign_key(
            batch_op.f("fk_question_comment_id"), "comment", ["comment_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_question_comment_id"), type_="foreignkey")

    with op.batch_alter_table("reply", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_reply_judge",
            sqlite_where=sa.text("judge_at IS NOT NULL"),
            postgresql_where=sa.text("judge_at IS NOT NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_reply_comment_id"))

    op.drop_table("reply")
    with op.batch_alter_table("moderation", schema=None) as batch_op:
        batch_op.drop_index("ix_moderation_tally")
        batch_op.drop_index(batch_op.f("ix_moderation_comment_id"))

    op.drop_table("moderation")
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_comment_release",
            sqlite_where=sa.text("release_at IS NOT NULL"),
            postgresql_where=sa.text("release_at IS NOT NULL"),
        )
        batch_op.drop_index("ix_comment_received")
        batch_op.drop_index("ix_comment_person")
        batch_op.drop_index(
            "ix_comment_open",
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
        batch_op.drop_index("ix_comment_nudged")
        batch_op.drop_index(
            "ix_comment_nudge",
            sqlite_where=sa.text("nudge_at IS NOT NULL"),
            postgresql_where=sa.text("nudge_at IS NOT NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_comment_group_id"))

    op.drop_table("comment")
    with op.batch_alter_table("ban", schema=None) as batch_op:
        batch_op.drop_index("ix_ban_person")

    op.drop_table("ban")
